"""One person is asked to join one casus, with a reason (OVL-04, OVL-05); what an answer does is in ``antwoord``.

Until they accept they see the kind of reason and, in a window, the goal; never the plan. Who declines or
passes on sees nothing more.
"""

from dataclasses import replace

from flows import antwoord, buiten, lege_plek
from flows.effect import Grant, OpenWindow, PublishHome, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Due, Happened, Input, Occasion, Submitted
from flows.kaart import MAIL
from flows.machine import Machine, Result, keep
from flows.namens import HOE
from flows.uitnodigingmoment import moments, remind
from flows.uitnodigingstand import DAGEN, WACHT, Uitnodiging, ids_of


def step(u: Uitnodiging, invoer: Input, a: Occasion) -> Result:
    """One input to the invitation."""
    match invoer:
        case Happened(wat="verstuur"):
            return deliver(u, a)
        case Happened(wat="toestemming_weg"):
            return antwoord.withdraw(u, a)
        case Happened(wat="afgerond") if u.status != "mee":
            return antwoord.withdraw(u, a)
        case Happened(wat="eruit"):
            return antwoord.withdraw(u, a) if u.aan == invoer["persoon"] and u.status == "mee" else keep(u)
        case Happened(wat="datum", data=w):
            return buiten.pass_date(u, w, a)
        case Happened(wat="contact_over", data=w) if u.contact == w["van"]:
            return keep(replace(u, contact=w["naar"]))
        case Due(wat="halverwege" | "laatste_dag" | "geen_antwoord"):
            return remind(u, invoer.wat, a)
        case Click(knop="lezen" | "waarom" as knop):
            return keep(u, OpenWindow(f"uitnodiging/{knop}", ids_of(u)))
        case Click(knop="mailtekst"):
            nieuw = u.zonder_slack and u.status != "mee"
            blad = (Say(a.wie, "uitnodiging/werkwijze"),) if nieuw else ()
            return keep(u, Say(a.wie, "uitnodiging/mailtekst", ids_of(u)), *blad)
        case Click(knop="akkoord" | "niet_akkoord"):
            return antwoord.agree(u, invoer.knop, a)
        case Click(knop="vraag_aanjager"):
            return lege_plek.ask_driver(u, a)
        case Click(knop="andere_datum") | Submitted(formulier="uitnodiging/andere_datum"):
            return lege_plek.another_date(u, invoer, a)
    if isinstance(invoer, Happened | Due):
        return keep(u)
    if u.status not in (*WACHT, "moment"):
        return keep(u, Say(a.wie, "uitnodiging/al_geantwoord", ids_of(u)))
    match invoer:
        case Click(knop="doe_mee"):
            return antwoord.accept(u, a)
        case Click(knop="ander_moment" | "collega" | "kan_niet"):
            return keep(u, OpenWindow(f"uitnodiging/{invoer.knop}", ids_of(u)))
        case Click(knop="noteer"):
            return keep(u, antwoord.ask(u, a))
        case Submitted(formulier="uitnodiging/noteer", waarden=w):
            return antwoord.note(u, w, a)
        case Submitted(formulier="uitnodiging/ander_moment", waarden=w):
            return antwoord.another_moment(u, w["wanneer"], a)
        case Submitted(formulier="uitnodiging/kan_niet", waarden=w):
            return antwoord.decline(u, w, a)
        case Submitted(formulier="uitnodiging/collega", waarden=w):
            return antwoord.pass_on(u, w, a)
    return keep(u)


def deliver(u: Uitnodiging, a: Occasion) -> Result:
    """Ask. The message says nothing of whom it is about (OVL-18). Whom the bot does not ask gets no message: the
    professional or the inwoner asks, and the professional notes the answer (OVL-03, OVL-17)."""
    if u.status != "nieuw":
        return keep(u)
    gevraagd = replace(u, status="gevraagd" if u.per_bot else "buiten", gevraagd=a.nu.date())
    if not u.per_bot:
        return keep(gevraagd, *moments(gevraagd, a))
    return keep(
        gevraagd,
        Grant(u.aan, "uitgenodigd", u.casus),
        Say(u.aan, "uitnodiging/vraag", ids_of(u), slot=f"uitnodiging:{u.id}", rang=1),
        *moments(gevraagd, a),
        Tell("bijeenkomsten_van", u.casus, Happened("gevraagd", {"persoon": u.aan})),
        PublishHome(u.aan),
    )


def _relations(u: Uitnodiging, wie: str) -> frozenset[str]:
    gevonden = {"contact"} if wie == u.contact else set()
    if wie == u.aan:
        gevonden.add("gevraagde")
        if u.status in ("gevraagd", "moment", "wacht", "mee"):
            gevonden.add("genodigde")
    return frozenset(gevonden)


GENODIGDE = frozenset({"genodigde"})
ANTWOORDT = frozenset({"gevraagde"})
REGISSEUR = frozenset({"casusregisseur"})
NOTEERT = frozenset({"casusregisseur", "contact+"})
EIGEN = (
    Formulier("uitnodiging/ander_moment", (Veld("wanneer", maximum=300),)),
    Formulier(
        "uitnodiging/kan_niet",
        (Veld("waarom", verplicht=False, maximum=500), Veld("ander", verplicht=False, maximum=300)),
    ),
    Formulier("uitnodiging/collega", (Veld("wie", Veldsoort.MENS), Veld("waarom", verplicht=False, maximum=500))),
)
NOTEER = Formulier(
    "uitnodiging/noteer",
    (
        Veld("antwoord", Veldsoort.RONDJES, opties=antwoord.GENOTEERD),
        Veld("dagen", Veldsoort.VINKJES, verplicht=False, opties=DAGEN),
        Veld("woorden", verplicht=False, maximum=500),
        Veld("hoe", Veldsoort.KEUZE, opties=HOE),
        Veld("mail", Veldsoort.REGEL, verplicht=False, maximum=MAIL, lijst="slack_connect"),
    ),
)
ANDERE_DATUM = Formulier("uitnodiging/andere_datum", (Veld("uiterlijk", Veldsoort.DATUM),))
MACHINE = Machine(
    soort="uitnodiging",
    State=Uitnodiging,
    step=step,
    mag={
        **dict.fromkeys(("doe_mee", "ander_moment", "collega", "kan_niet", *(f.key for f in EIGEN)), ANTWOORDT),
        "lezen": GENODIGDE,
        **dict.fromkeys(("noteer", "mailtekst", NOTEER.key), NOTEERT),
        **dict.fromkeys(
            ("waarom", "akkoord", "niet_akkoord", "andere_datum", "vraag_aanjager", ANDERE_DATUM.key), REGISSEUR
        ),
    },
    relaties=_relations,
    formulieren=(*EIGEN, NOTEER, ANDERE_DATUM),
    leesvensters={"uitnodiging/lezen": GENODIGDE, "uitnodiging/waarom": REGISSEUR},
)
