"""A led overleg, point by point (MDO): which input goes where, and who may give it.

Leading is in ``leiden``, what is brought in in ``inbreng``, agreements in ``noteren``, the end in ``afronden``.
"""

from flows import afronden, inbreng, leiden, noteren, schermen
from flows.agendastand import PUNTEN, Agenda, ids_of
from flows.agendavorm import FORMULIEREN
from flows.effect import OpenWindow, Say
from flows.invoer import Click, Due, Happened, Input, Occasion, Submitted
from flows.leiden import LEIDT
from flows.machine import Machine, Result, keep


def step(x: Agenda, invoer: Input, a: Occasion) -> Result:
    """One input to the agenda; the other screens that are open go along."""
    return schermen.keep_up(x, _step(x, invoer, a), a)


def _step(x: Agenda, invoer: Input, a: Occasion) -> Result:
    match invoer:
        case Happened(wat="scherm"):
            return keep(schermen.opened(x, invoer))
        case Happened(wat="begin"):
            return leiden.begin(x, a)
        case Due(wat="tijd"):
            return leiden.time_is_up(x, a)
        case Due(wat="nog_open"):
            return afronden.still_open(x, a)
        case Click(knop="uitkomst"):
            return keep(x, OpenWindow("agenda/uitkomst", ids_of(x)))
        case Click(knop="terugblik"):  # also when it is over: the invitation to say how it was stays
            return inbreng.open_form(x, invoer, a)
        case Submitted(formulier="agenda/terugblik"):
            return inbreng.take(x, invoer, a)
        case Submitted(formulier="agenda/noteer", waarden=w):
            return noteren.read(x, w["regels"], a)
        case Submitted(formulier="agenda/nakijken", waarden=w):
            return noteren.confirm(x, w, a)
    if x.status != "bezig":
        stil = not isinstance(invoer, Click | Submitted)
        return keep(x) if stil else keep(x, Say(a.wie, "agenda/al_gesloten", ids_of(x)))
    match invoer:
        case Click(knop="verder", bij=bij) if x.laatste and bij == x.stempel:
            return afronden.close(x, a)
        case Click(knop="leid" | "verder" | "sprong" | "langer" | "tweede"):
            return leiden.click(x, invoer, a)
        case Click(knop="pauze"):
            return leiden.pause(x, a)
        case Click(knop="hervat"):
            return leiden.resume(x, a)
        case Click(knop="ja" | "allen_ja"):
            return inbreng.agree(x, invoer, a)
        case Click(knop="noteer"):
            return noteren.begin(x, a)
        case Click(knop=knop) if knop in INBRENG:
            return inbreng.open_form(x, invoer, a)
        case Click(knop=knop) if knop in KEUZES:
            return afronden.choose(x, invoer, a)
        case Submitted(formulier="agenda/wie_leidt", waarden=w):
            return leiden.hand_over(x, w, a)
        case Submitted(formulier="agenda/kies_regisseur", waarden=w):
            return afronden.choose_regisseur(x, w, a)
        case Submitted(formulier="agenda/kies_evaluatie", waarden=w):
            return afronden.set_evaluation(x, w["uiterlijk"], a)
        case Submitted(formulier=key) if key in LEIDT_VENSTERS | TAFEL_VENSTERS:
            return inbreng.take(x, invoer, a)
    return keep(x)


DEELNEMERS = LEIDT | {"deelnemer"}
INBRENG = (
    "wie_sprak",
    "wie_leidt",
    "vraag",
    "antwoorden",
    "twijfel",
    "gevolg",
    "oplossingen",
    "weeg",
    "besluiten",
    "erna",
    "terugblik",
)
KEUZES = ("blijft", "kies_regisseur", "proces_ja", "proces_nee", "zes_weken", "kies_evaluatie")
# What everybody around the table may do; the rest is for who leads.
VAN_IEDEREEN = ("vraag", "ja", "twijfel", "terugblik", "pauze", "hervat", "uitkomst")
TAFEL_VENSTERS = frozenset({"agenda/vraag", "agenda/twijfel", "agenda/terugblik"})
LEIDT_VENSTERS = frozenset(f.key for f in FORMULIEREN) - TAFEL_VENSTERS
MACHINE = Machine(
    soort="agenda",
    State=Agenda,
    step=step,
    mag={
        **dict.fromkeys(
            ("leid", "verder", "sprong", "langer", "tweede", "noteer", "allen_ja", *INBRENG, *KEUZES), LEIDT
        ),
        **dict.fromkeys(LEIDT_VENSTERS, LEIDT),
        **dict.fromkeys((*VAN_IEDEREEN, *TAFEL_VENSTERS), DEELNEMERS),
    },
    formulieren=FORMULIEREN,
    leesvensters={**dict.fromkeys((f"agenda/{punt}" for punt in PUNTEN), LEIDT), "agenda/uitkomst": DEELNEMERS},
)
