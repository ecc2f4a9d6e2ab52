"""What is to be talked about waits for the overleg, where the inwoner is (OVL-13). Its text is in windows only.

There is a closed list of what may be talked about without the inwoner; the inwoner is told of each, before and after.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flows.effect import Effect, FieldErrors, OpenWindow, Say
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Occasion, Submitted
from flows.machine import Result, keep
from flows.overlegstand import Agendapunt, Overleg, ids_of
from flows.paneel import panel

ERBIJ = "erbij"
UITZONDERINGEN = ("anoniem", "deel_b", "samenwerking", "obstakel")
LEIDT = frozenset({"casusregisseur", "voorzitter", "notulist"})
HOOGSTENS = 25
KNOPPEN = (
    "overleg/agendapunt",
    "agendapunt",
    "agendapunten",
    "punt_weg",
    "punt_besproken",
    "verteld_vooraf",
    "verteld_achteraf",
)
FORMULIER = Formulier(
    "overleg/agendapunt",
    (
        Veld("tekst", maximum=500),
        Veld("met", Veldsoort.RONDJES, opties=(ERBIJ, *UITZONDERINGEN)),
        Veld("verteld", Veldsoort.VINKJES, verplicht=False, opties=("vooraf",)),
    ),
)


def step(o: Overleg, klik: Click | Submitted, a: Occasion) -> Result:
    """A button or the window about what is on the agenda."""
    ids = ids_of(o)
    if isinstance(klik, Submitted):
        return add(o, klik.waarden, a)
    match klik.knop:
        case "agendapunt":
            return keep(o, OpenWindow("overleg/agendapunt", ids, data={"vul": {"met": ERBIJ}}))
        case "agendapunten":
            return keep(o, OpenWindow("overleg/agendapunten", ids))
    punt = next((p for p in o.agendapunten if p.id == klik.bij), None)
    if punt is None:
        return keep(o, Say(a.wie, "overleg/punt_al", ids))
    match klik.knop:
        case "punt_weg":
            return drop(o, punt, a)
        case "punt_besproken":
            return done(o, punt, a)
        case "verteld_vooraf":
            return _told(o, punt, replace(punt, vooraf=punt.vooraf or a.nu), a)
    return _told(o, punt, replace(punt, achteraf=punt.achteraf or a.nu), a)


def add(o: Overleg, w: Mapping[str, Any], a: Occasion) -> Result:
    """Something goes on the agenda; where it is for once without the inwoner, they are told before."""
    if len(o.op_de_agenda) >= HOOGSTENS:
        return keep(o, FieldErrors({"tekst": "te_veel_punten"}))
    zonder = "" if w["met"] == ERBIJ else w["met"]
    vooraf = a.nu if zonder and w["verteld"] else None
    punt = Agendapunt(a.id("punt"), a.wie, a.nu, w["tekst"], zonder, vooraf)
    meer = replace(o, agendapunten=(*o.agendapunten, punt))
    vraag: tuple[Effect, ...] = ()
    if zonder and not vooraf:
        data = {"punt": punt.id, "zonder": zonder}
        vraag = (Say(a.regisseur(), "overleg/uitzondering", ids_of(o), data, rang=1),)
    return keep(meer, Say(a.wie, "overleg/punt_staat", ids_of(o)), *vraag, *panel(meer))


def drop(o: Overleg, punt: Agendapunt, a: Occasion) -> Result:
    """Who put it there takes it off, or who leads does."""
    if a.wie != punt.wie and not a.rollen & LEIDT:
        return keep(o, Say(a.wie, "overleg/punt_niet_van_jou", ids_of(o)))
    minder = replace(o, agendapunten=tuple(p for p in o.agendapunten if p is not punt))
    return keep(minder, *panel(minder))


def done(o: Overleg, punt: Agendapunt, a: Occasion) -> Result:
    """It was talked about. What was for once without the inwoner is told to them after."""
    if punt.besproken:
        return keep(o, Say(a.wie, "overleg/punt_al", ids_of(o)))
    klaar = _swap(o, punt, replace(punt, besproken=a.nu))
    if not punt.uitzondering or punt.achteraf:
        return keep(klaar, *panel(klaar))
    data = {"punt": punt.id, "zonder": punt.uitzondering}
    return keep(klaar, Say(a.regisseur(), "overleg/uitzondering_na", ids_of(o), data, rang=1), *panel(klaar))


def offer(o: Overleg, wie: str) -> tuple[Effect, ...]:
    """The overleg begins: who leads it hears that there is something on the agenda."""
    return (Say(wie, "overleg/punten_klaar", ids_of(o)),) if o.op_de_agenda and wie else ()


def _told(o: Overleg, oud: Agendapunt, nieuw: Agendapunt, a: Occasion) -> Result:
    if nieuw == oud:
        return keep(o, Say(a.wie, "overleg/punt_al", ids_of(o)))
    return keep(_swap(o, oud, nieuw), Say(a.wie, "overleg/uitzondering_verteld", ids_of(o)))


def _swap(o: Overleg, oud: Agendapunt, nieuw: Agendapunt) -> Overleg:
    return replace(o, agendapunten=tuple(nieuw if p is oud else p for p in o.agendapunten))
