"""A procesregisseur is asked, joins and leaves again (REG-03). The casusregisseur asks, stays, and ends it.

The procesregisseur sees numbers, dates and states of the casus and no word of its content; the plan only as a deelnemer,
where somebody asked them along as one. They gather the helpers together with the casusregisseur, and decide where those
do not: that is written down here. Nothing in this machine begins by itself.
"""

from dataclasses import replace

from flows.effect import Effect, Forget, Grant, OpenWindow, PublishHome, Remind, Revoke, Say, Tell
from flows.formulier import Formulier, Veld
from flows.invoer import Click, Due, Happened, Input, Occasion, Submitted
from flows.machine import Machine, Result, keep
from flows.opschalingstand import Besluit, Opschaling, ids_of
from flows.termijnen import answer_moments

ROL = "procesregisseur"


def step(o: Opschaling, invoer: Input, a: Occasion) -> Result:
    """One input to the question or to who answered it with yes."""
    match invoer:
        case Happened(wat="vraag") if o.status == "nieuw":
            return ask(o, a)
        case Happened(wat="toestemming_weg" | "afgerond"):
            return stop(o, a)
        case Due(wat="laatste_dag") if o.status == "gevraagd":
            return keep(o, Say(o.aan, "opschaling/vraag", ids_of(o), rang=1, samen=True))
        case Due(wat="geen_antwoord") if o.status == "gevraagd":
            return keep(o, Say(a.regisseur(o.van), "opschaling/geen_antwoord", ids_of(o), rang=1, samen=True))
        case Happened() | Due():
            return keep(o)
        case Click(knop="lezen" | "stand" | "voortgang" | "besluit" as knop):
            return keep(o, OpenWindow(f"opschaling/{knop}", ids_of(o)))
        case Click(knop="samen"):
            vraag = Say(a.regisseur(o.van), "opschaling/samen", ids_of(o), rang=1)
            return keep(o, vraag, Say(a.wie, "opschaling/samen_gevraagd", ids_of(o)))
        case Submitted(formulier="opschaling/besluit", waarden=w):
            besloten = replace(o, besluiten=(*o.besluiten, Besluit(w["besluit"], a.nu)))
            bericht = Say(a.regisseur(o.van), "opschaling/besluit_bericht", ids_of(o), rang=1)
            return keep(besloten, Say(a.wie, "opschaling/besluit_staat", ids_of(o)), bericht)
        case Click(knop="intrekken" | "klaar") if o.status in ("gevraagd", "mee"):
            return end(o, a)
    if o.status != "gevraagd":
        return keep(o, Say(a.wie, "opschaling/al", ids_of(o)))
    match invoer:
        case Click(knop="doe_mee"):
            return accept(o, a)
        case Click(knop="kan_niet"):
            return keep(o, OpenWindow("opschaling/kan_niet", ids_of(o)))
        case Submitted(formulier="opschaling/kan_niet", waarden=w):
            return decline(o, w["waarom"] or "", a)
    return keep(o)


def ask(o: Opschaling, a: Occasion) -> Result:
    """The question in fixed words (law 8), and when it is looked at again."""
    komt = answer_moments(a.nu.date(), o.uiterlijk)
    rijen = (("laatste_dag", o.aan, komt.laatste_dag), ("geen_antwoord", "", komt.daarna))
    return keep(
        replace(o, status="gevraagd"),
        _to(o, "vraag", 1),
        *(Remind("opschaling", o.id, wat, wie, m) for wat, wie, m in rijen if m and m > a.nu),
        PublishHome(o.aan),
        PublishHome(o.van),
    )


def accept(o: Opschaling, a: Occasion) -> Result:
    """The role from now on. The casusregisseur stays; the panel names both."""
    mee = replace(o, status="mee")
    return keep(
        mee, Forget("opschaling", o.id), Grant(o.aan, ROL, o.casus), _to(mee, "mee"),
        Say(a.regisseur(o.van), "opschaling/mee_bericht", ids_of(o)), *_changed(mee, a),
    )  # fmt: skip


def decline(o: Opschaling, waarom: str, a: Occasion) -> Result:
    """Somebody else can be asked; that is a step of the casusregisseur."""
    nee = replace(o, status="nee", antwoord=waarom)
    return keep(
        nee, Forget("opschaling", o.id), _to(nee, "nee"), Say(a.regisseur(o.van), "opschaling/nee_bericht", ids_of(o)),
        *_over(nee, a),
    )  # fmt: skip


def end(o: Opschaling, a: Occasion) -> Result:
    """The casusregisseur takes the question back, or says that the procesregisseur is not needed any more."""
    gezegd = Say(a.wie, "opschaling/over", ids_of(o))
    return keep(*_ended(o), gezegd, *_over(o, a))


def stop(o: Opschaling, a: Occasion) -> Result:
    """Nothing may be shared any more (PRI-01), or the casus is closed."""
    return keep(*_ended(o), *_over(o, a)) if o.status in ("gevraagd", "mee") else keep(o)


def _ended(o: Opschaling) -> tuple[Opschaling, Forget, Revoke, Say]:
    af = replace(o, status="klaar" if o.status == "mee" else "weg")
    return af, Forget("opschaling", o.id), Revoke(o.aan, ROL, o.casus), _to(af, "weg")


def _over(o: Opschaling, a: Occasion) -> tuple[Effect, ...]:
    return Tell("casus", o.casus, Happened("opschaling_over", {"opschaling": o.id})), *_changed(o, a)


def _changed(o: Opschaling, a: Occasion) -> tuple[Effect, ...]:
    panel = Tell("overleg", o.casus, Happened("actie_anders"))
    return panel, PublishHome(o.aan), PublishHome(a.regisseur(o.van))


def _to(o: Opschaling, wat: str, rang: int = 0) -> Say:
    """To who is asked: one message, kept current in its place."""
    return Say(o.aan, f"opschaling/{wat}", ids_of(o), slot=f"opschaling:{o.id}", rang=rang)


def _relations(o: Opschaling, wie: str) -> frozenset[str]:
    if wie != o.aan:
        return frozenset()
    nu = {"gevraagd": {"gevraagd_nu"}, "mee": {"gevraagd_nu", "procesregisseur_nu"}}
    return frozenset({"gevraagde"} | nu.get(o.status, set()))


REGISSEUR = frozenset({"casusregisseur"})
GEVRAAGDE = frozenset({"gevraagde"})
PROCES = frozenset({"procesregisseur_nu"})
LEEST = REGISSEUR | {"gevraagd_nu"}
KAN_NIET = Formulier("opschaling/kan_niet", (Veld("waarom", verplicht=False, maximum=500),))
BESLUIT = Formulier("opschaling/besluit", (Veld("besluit", maximum=1000),))
MACHINE = Machine(
    soort="opschaling",
    State=Opschaling,
    step=step,
    mag={
        **dict.fromkeys(("doe_mee", "kan_niet", KAN_NIET.key), GEVRAAGDE),
        **dict.fromkeys(("voortgang", "samen", "besluit", BESLUIT.key), PROCES),
        **dict.fromkeys(("stand", "intrekken", "klaar"), REGISSEUR),
        "lezen": LEEST,
    },
    relaties=_relations,
    formulieren=(KAN_NIET, BESLUIT),
    leesvensters={"opschaling/lezen": LEEST, "opschaling/voortgang": PROCES, "opschaling/stand": REGISSEUR},
)
