"""*Wat is er veranderd*: what differs between two versions of the plan (PLA-05, PLA-06). Only compares; shows nothing."""

from dataclasses import dataclass, fields

from flows.plan import Inhoud, Regel

ERBIJ, WEG, ANDERS = "erbij", "weg", "anders"
VERGELEKEN = tuple(f.name for f in fields(Regel) if f.name not in ("volg", "sinds"))


@dataclass(frozen=True, slots=True)
class AntwoordVerschil:
    """One answer that differs. ``soort``: erbij, weg or anders; ``oud`` or ``nieuw`` is empty where it was not there."""

    key: str
    soort: str
    oud: str
    nieuw: str


@dataclass(frozen=True, slots=True)
class RegelVerschil:
    """One action that differs. ``velden``: what changed of it (wat, wie, contact, uiterlijk); empty unless anders."""

    volg: int
    soort: str
    oud: Regel | None
    nieuw: Regel | None
    velden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verschil:
    """What differs between two versions. A name in ``velden`` (cijfer, cijfer_waarom, regisseur, evaluatie, deel_b, evaluaties) says that
    this one differs; the values themselves stand in ``oud`` and ``nieuw``."""

    oud: Inhoud
    nieuw: Inhoud
    antwoorden: tuple[AntwoordVerschil, ...] = ()
    velden: tuple[str, ...] = ()
    regels: tuple[RegelVerschil, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.antwoorden or self.velden or self.regels)


def compare(oud: Inhoud, nieuw: Inhoud) -> Verschil:
    """Everything that the newer version says differently, in the order of the plan."""
    keys = dict.fromkeys([*(key for key, _ in nieuw.antwoorden), *(key for key, _ in oud.antwoorden)])
    vroeger, nu = ({r.volg: r for r in inhoud.regels} for inhoud in (oud, nieuw))
    return Verschil(
        oud=oud,
        nieuw=nieuw,
        antwoorden=tuple(
            AntwoordVerschil(key, _kind(oud.tekst(key), nieuw.tekst(key)), oud.tekst(key), nieuw.tekst(key))
            for key in keys
            if oud.tekst(key) != nieuw.tekst(key)
        ),
        velden=tuple(
            veld
            for veld in ("cijfer", "cijfer_waarom", "regisseur", "evaluatie", "deel_b", "evaluaties")
            if getattr(oud, veld) != getattr(nieuw, veld)
        ),
        regels=tuple(
            verschil
            for volg in sorted({*vroeger, *nu})
            if (verschil := _line(volg, vroeger.get(volg), nu.get(volg))) is not None
        ),
    )


def _kind(oud: object, nieuw: object) -> str:
    return ANDERS if oud and nieuw else ERBIJ if nieuw else WEG


def _line(volg: int, oud: Regel | None, nieuw: Regel | None) -> RegelVerschil | None:
    if oud is None or nieuw is None:
        return RegelVerschil(volg, _kind(oud, nieuw), oud, nieuw)
    velden = tuple(veld for veld in VERGELEKEN if getattr(oud, veld) != getattr(nieuw, veld))
    return RegelVerschil(volg, ANDERS, oud, nieuw, velden) if velden else None
