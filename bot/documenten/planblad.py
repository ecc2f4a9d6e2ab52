"""What the paper says: one frozen ``Planblad``, made from a version of the plan.

PDF, Word document and JSON all start here. No layout, no Slack, no database, no clock; and no name of the inwoner:
who is the inwoner is called "u" (PLA-11).
"""

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from datetime import date

from bot.documenten.dossier import Dossier
from bot.documenten.verder import Cijfer, DeelC, looked_back
from bot.documenten.woorden import DELEN, Woorden, words
from flows.plan import Inhoud
from flows.tekst import clean
from messages.woorden import datum


@dataclass(frozen=True, slots=True)
class Mens:
    """How a person stands on paper. ``bereik``: how and when to reach them, in their own words (HAN-04). Of the
    inwoner no name is ever taken."""

    naam: str
    bereik: str = ""
    inwoner: bool = False


@dataclass(frozen=True, slots=True)
class Antwoord:
    """One answer of the inwoner, by the key of its question."""

    key: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Deel:
    """One of the three questions with what was answered."""

    key: str
    antwoorden: tuple[Antwoord, ...] = ()


@dataclass(frozen=True, slots=True)
class Afspraak:
    """Who does what by which last date, and whom to call. ``contact``: who passes it on to an owner without Slack.
    ``nieuw``: the day on which it was added, where that was after the first version (PLA-05). ``klaar``: done, on the day
    of printing; a version itself does not know."""

    volg: int
    wat: str
    wie: Mens
    uiterlijk: date
    sinds: date
    contact: Mens | None = None
    nieuw: date | None = None
    klaar: bool = False

    @property
    def bel(self) -> Mens | None:
        """Whom to call for this: the owner, or who passes it on; nobody where the inwoner does it (HAN-02)."""
        if self.wie.inwoner:
            return None
        return self.contact if self.contact and not self.wie.bereik else self.wie


@dataclass(frozen=True, slots=True)
class Hulp:
    """A helper's own part of the cooperation, in their own words (HAN-04)."""

    wie: Mens
    doet: str
    vraagt: str = ""


@dataclass(frozen=True, slots=True)
class OpPapier:
    """What stood on paper first: since when, in what way (zelf, samen, voorgelezen; empty where not told), how many
    photos of it are kept (PLA-08, PLA-10)."""

    dag: date
    hoe: str = ""
    fotos: int = 0


@dataclass(frozen=True, slots=True)
class Planblad:
    """All that one plan says on paper. ``modus``: plan or leeg; ``versie``: 0 where none is settled yet; ``stem``:
    u, je or samen; ``werkplan``: no overleg is needed (PLA-07); ``deel_b``, ``deel_c``: an
    exception, and looking back, where these are there (PLA-03, PLA-04); ``dossier``: only where this plan takes the place of
    the organisation's own ondersteuningsplan (PLA-13)."""

    modus: str = "leeg"
    casusnummer: str = ""
    versie: int = 0
    datum: date | None = None
    delen: tuple[Deel, ...] = tuple(Deel(key) for key in DELEN)
    cijfer: int | None = None
    cijfer_waarom: str = ""
    afspraken: tuple[Afspraak, ...] = ()
    regisseur: Mens | None = None
    evaluatie: date | None = None
    evaluatie_door: Mens | None = None
    hulp: tuple[Hulp, ...] = ()
    papieren: tuple[OpPapier, ...] = ()
    deel_b: tuple[Antwoord, ...] = ()
    deel_c: DeelC | None = None
    werkplan: bool = False
    dossier: Dossier | None = None
    stem: str = "u"
    overlegwoord: str = "overleg"

    @property
    def woorden(self) -> Woorden:
        """The words in the voice of this plan."""
        return words(self.stem, self.overlegwoord)

    @property
    def stand(self) -> str:
        """Which version of which plan this is: under the title and on every page."""
        if self.modus == "leeg" or self.datum is None:
            return self.woorden("stand_leeg")
        woord = "stand" if self.versie else "stand_concept"
        return self.woorden(woord, nummer=self.casusnummer, versie=self.versie, datum=datum(self.datum))

    @property
    def op_papier(self) -> list[str]:
        """A sentence on each time that it stood on paper first."""
        w = self.woorden
        hoe = (f" {w(f'op_papier_{p.hoe}')}" if p.hoe else "" for p in self.papieren)
        return [w("op_papier", datum=datum(p.dag)) + zin for p, zin in zip(self.papieren, hoe, strict=True)]

    @property
    def nagelopen(self) -> list[Afspraak]:
        """What was agreed before people looked back last: done or not (PLA-04)."""
        return [t for t in self.afspraken if self.deel_c and t.sinds < self.deel_c.laatst]

    @property
    def opnieuw(self) -> list[Afspraak]:
        """What was agreed on that day or later: the new actions."""
        return [t for t in self.afspraken if self.deel_c and t.sinds >= self.deel_c.laatst]

    @property
    def van_een_inwoner(self) -> bool:
        """Whether it is of one inwoner: only then there is a cijfer and a signature (AAN-02)."""
        return self.stem != "samen"


def make_blad(
    inhoud: Inhoud,
    mens: Callable[[str], Mens],
    *,
    casusnummer: str,
    versie: int,
    datum: date,
    eerste_dag: date = date.max,
    hulp: Iterable[Hulp] = (),
    klaar: Container[int] = (),
    papieren: Iterable[OpPapier] = (),
    cijfer_dag: date | None = None,
    werkplan: bool = False,
    dossier: Dossier | None = None,
    stem: str = "u",
    overlegwoord: str = "overleg",
) -> Planblad:
    """The paper of a version. ``mens``: how a persoon id stands on paper; ``datum``: of this version; ``eerste_dag``:
    of the first version; ``klaar``: numbers of the actions that are done. Raises KeyError for an answer that has no place in ``sjablonen/woorden.yaml``."""
    samen = stem == "samen"
    gebruikt = words(stem)
    gegeven = [Antwoord(key, clean(tekst)) for key, tekst in inhoud.antwoorden if clean(tekst)]
    eerste = None
    if inhoud.cijfer and cijfer_dag and not samen:
        eerste = Cijfer(cijfer_dag, inhoud.cijfer, clean(inhoud.cijfer_waarom))
    regisseur = _paper(mens(inhoud.regisseur)) if inhoud.regisseur else None
    return Planblad(
        modus="plan",
        casusnummer=casusnummer,
        versie=versie,
        datum=datum,
        delen=tuple(Deel(d, tuple(a for a in gegeven if gebruikt.deel_van(a.key) == d)) for d in DELEN),
        cijfer=None if samen else inhoud.cijfer,
        cijfer_waarom="" if samen else clean(inhoud.cijfer_waarom),
        afspraken=tuple(
            Afspraak(
                volg=r.volg,
                wat=clean(r.wat),
                wie=_paper(mens(r.wie)),
                uiterlijk=r.uiterlijk,
                sinds=r.sinds,
                contact=_paper(mens(r.contact)) if r.contact and r.contact != r.wie else None,
                nieuw=r.sinds if r.sinds > eerste_dag else None,
                klaar=r.volg in klaar,
            )
            for r in inhoud.regels
        ),
        regisseur=regisseur,
        evaluatie=inhoud.evaluatie,
        evaluatie_door=regisseur,
        hulp=tuple(Hulp(_paper(h.wie), clean(h.doet), clean(h.vraagt)) for h in hulp),
        papieren=tuple(papieren),
        deel_b=tuple(Antwoord(key, clean(tekst)) for key, tekst in inhoud.deel_b if clean(tekst)),
        deel_c=looked_back(inhoud.evaluaties, eerste),
        werkplan=werkplan,
        dossier=dossier,
        stem=stem,
        overlegwoord=overlegwoord,
    )


def _paper(mens: Mens) -> Mens:
    return Mens("", "", inwoner=True) if mens.inwoner else Mens(clean(mens.naam), clean(mens.bereik))
