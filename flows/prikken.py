"""Which moments to propose for an overleg, and which of them suits best (OVL-07). Pure counting: asks nobody anything.

The best moment is the one that, in this order: keeps out the fewest who cannot be missed (the inwoner, and who was asked
for an expertise), lets the most people come, is *liever niet* for the fewest, and comes first.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from flows.termijnen import AMSTERDAM, ONE_DAY, is_working_day, within_two_weeks, working_days_after
from flows.uitnodigingstand import Uitnodiging

ANTWOORDEN = ("kan", "liever_niet", "kan_niet")
AANTAL = 4
BEDENKTIJD = 2
"""Working days between proposing and the first moment, so that people can answer."""
OCHTEND, MIDDAG = time(10), time(14)
NOEN = time(12, 30)


@dataclass(frozen=True, slots=True)
class Telling:
    """What people answered to one moment, by persoon; ``mist``: who cannot come and cannot be missed."""

    moment: datetime
    kan: tuple[str, ...] = ()
    liever_niet: tuple[str, ...] = ()
    kan_niet: tuple[str, ...] = ()
    mist: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """How a button names it."""
        return key_of(self.moment)

    @property
    def rang(self) -> tuple[int, int, int, datetime]:
        """To sort by: what suits best comes first."""
        return len(self.mist), -len(self.kan) - len(self.liever_niet), len(self.liever_niet), self.moment


def key_of(moment: datetime) -> str:
    """A moment as buttons and fields name it: wall time in Amsterdam, without seconds."""
    return moment.astimezone(AMSTERDAM).strftime("%Y-%m-%dT%H:%M")


def propose(nu: datetime, besloten: date) -> tuple[datetime, ...]:
    """Four moments on working days, mornings and afternoons in turn, spread over what is left of the two weeks. Where
    fewer than two days are left, over the first four working days that still can be, later ones among them."""
    eerste = working_days_after(nu.astimezone(AMSTERDAM).date(), BEDENKTIJD)
    dagen = _working_days(eerste, within_two_weeks(besloten))
    if len(dagen) < 2:
        dagen = [eerste, *(working_days_after(eerste, n) for n in range(1, AANTAL))]
    gekozen = [dagen[n * len(dagen) // AANTAL] for n in range(AANTAL)]
    return tuple(datetime.combine(dag, MIDDAG if n % 2 else OCHTEND, AMSTERDAM) for n, dag in enumerate(gekozen))


def propose_other(nu: datetime, besloten: date, niet: Collection[datetime]) -> tuple[datetime, ...]:
    """Four moments after nobody could come at any of ``niet``: not those again, nor the same part of the same weekday
    while there are others. Within the two weeks where that leaves enough, else as soon as can be."""
    eerste = working_days_after(nu.astimezone(AMSTERDAM).date(), BEDENKTIJD)
    dagen = [eerste, *(working_days_after(eerste, n) for n in range(1, 15))]
    alle = [datetime.combine(dag, tijd, AMSTERDAM) for dag in dagen for tijd in (OCHTEND, MIDDAG)]
    geleerd = {_part(m) for m in niet}
    nieuw = [m for m in alle if _part(m) not in geleerd]
    nieuw = nieuw if len(nieuw) >= AANTAL else [m for m in alle if key_of(m) not in {key_of(n) for n in niet}]
    binnen = [m for m in nieuw if m.date() <= within_two_weeks(besloten)]
    keuze = binnen if len(binnen) >= AANTAL else nieuw[:AANTAL]
    return tuple(keuze[n * len(keuze) // AANTAL] for n in range(AANTAL))


def _part(moment: datetime) -> tuple[int, bool]:
    """Weekday and part of the day: what somebody who cannot, often cannot each week."""
    wand = moment.astimezone(AMSTERDAM)
    return wand.weekday(), wand.time() < NOEN


def _working_days(van: date, tot: date) -> list[date]:
    """The working days from the one up to and with the other."""
    return [dag for n in range((tot - van).days + 1) if is_working_day(dag := van + n * ONE_DAY)]


def needed(inwoner: str, uitnodigingen: Iterable[Uitnodiging]) -> frozenset[str]:
    """Who cannot be missed: the inwoner, and who was asked for what they know."""
    return frozenset({inwoner, *(u.aan for u in uitnodigingen if u.reden == "expertise")})


def tally(
    momenten: Sequence[datetime], antwoorden: Mapping[str, Mapping[str, str]], onmisbaar: Collection[str] = ()
) -> tuple[Telling, ...]:
    """What was answered to each moment, in the order of the moments."""
    return tuple(_one(m, {p: a.get(key_of(m), "") for p, a in antwoorden.items()}, onmisbaar) for m in momenten)


def _one(moment: datetime, gezegd: Mapping[str, str], onmisbaar: Collection[str]) -> Telling:
    kan, liever_niet, kan_niet = (tuple(p for p, a in gezegd.items() if a == antwoord) for antwoord in ANTWOORDEN)
    return Telling(moment, kan, liever_niet, kan_niet, tuple(p for p in kan_niet if p in onmisbaar))


def best(tellingen: Sequence[Telling]) -> Telling | None:
    """The moment that suits best; None where nobody can come at any of them."""
    mogelijk = [t for t in tellingen if t.kan or t.liever_niet]
    return min(mogelijk, key=lambda t: t.rang, default=None)
