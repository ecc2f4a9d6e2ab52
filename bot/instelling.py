"""What a flow may ask of the house while it decides: some of it is known, the rest is looked up only when it asks."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from flows.leersessiestand import Leersessie
from flows.verweesd import Verweesd
from messages import words
from messages.eigen import fault, original, replaceable
from storage.rollen import OP_CASUS
from storage.work import Work

if TYPE_CHECKING:
    from bot.turn import Turn


class Instelling(Mapping[str, Any]):
    """Values by name; those of ``opzoek`` are looked up once, at the first question."""

    def __init__(self, bekend: Mapping[str, Any], opzoek: Mapping[str, Callable[[], Any]]) -> None:
        self._bekend, self._opzoek = dict(bekend), opzoek

    def __getitem__(self, naam: str) -> Any:
        if naam not in self._bekend:
            self._bekend[naam] = self._opzoek[naam]()
        return self._bekend[naam]

    def __iter__(self) -> Iterator[str]:
        return iter({**self._opzoek, **self._bekend})

    def __len__(self) -> int:
        return len({**self._opzoek, **self._bekend})


@dataclass(frozen=True)
class Teksten:
    """The texts that an organisation may say in its own words, for a flow that changes them."""

    work: Work

    def now(self, key: str) -> str | None:
        """What is said now; None for a text that cannot be replaced."""
        if key not in replaceable():
            return None
        return self.work.teksten.own().get(key) or original(key, self.work.instellingen.now().aanspreek)

    def fault(self, key: str, tekst: str) -> str:
        """The key of what is wrong with these words; empty where nothing is."""
        return fault(key, tekst)


def asked_of(turn: "Turn", soort: str, casus: str, wie: str) -> Instelling:
    """What a machine may ask in this turn: of the organisation; of a casus its casusregisseur and who is on it."""
    work, huis = turn.work, {"beheerders": turn.regels.beheerders, "rechten": turn.regels.rechten}
    if not casus or soort in ("gesprek", "dm"):
        return Instelling(huis, of_organisation(work, wie))
    bekend = {**people(work, casus), **huis}
    opzoek: dict[str, Callable[[], Any]] = {
        **of_organisation(work, bekend["regisseur"]),
        **of_casus(work, casus, bekend["betrokken"]),
        "soort": lambda: getattr(turn.state("casus", casus), "soort", "inwoner"),
    }
    return Instelling(bekend, opzoek)


def of_organisation(work: Work, wie: str) -> dict[str, Callable[[], Any]]:
    """What may be looked up of the organisation, seen from where this person works."""
    return {
        "ambassadeurs": partial(near, work, "ambassadeur", wie),
        "aanjagers": partial(near, work, "aanjager", wie),
        "gebieden": work.gebieden.all,
        "gebied": partial(work.rollen.home, wie),
        "benoemd": work.rollen.beside,
        "kaart": work.kaart.all,
        "op_de_kaart": work.kaart.count,
        "organisatie": work.instellingen.now,
        "verweesd": partial(orphaned, work),
        "teksten": partial(Teksten, work),
        "kennis": partial(words, "expertise"),
        "weg": work.personen.departed,
        "leersessies": partial(planned, work),
    }


def people(work: Work, casus: str) -> dict[str, Any]:
    """Who has which part in a casus. A procesregisseur is not on it: they read nothing of it (REG-03)."""
    op = work.rollen.on(casus)
    regisseur, voorzitter = (
        next((p for p, rol in op if rol == soort), "") for soort in ("casusregisseur", "voorzitter")
    )
    return {
        "regisseur": regisseur,
        "voorzitter": voorzitter,
        "betrokken": frozenset(p for p, rol in op if rol in OP_CASUS),
        "uitgenodigd": frozenset(p for p, rol in op if rol == "uitgenodigd"),
    }


def of_casus(work: Work, casus: str, betrokken: frozenset[str]) -> dict[str, Callable[[], Any]]:
    """What may be looked up of a casus; ``betrokken``: who is on it."""
    return {
        "vertrokken": partial(departed, work, betrokken),
        "namen": partial(names, work, casus, betrokken),
        "elders": lambda: any(k.geweest for k in work.machines.find("koppeling", casus=casus)),
        "koppelingen": lambda: tuple(work.machines.find("koppeling", casus=casus, status="verstuurd")),
        "zonder_slack": partial(work.personen.kinds, casus),
        "contacten": partial(contacts, work, casus),
    }


def near(work: Work, rol: str, wie: str) -> tuple[str, ...]:
    """Who has this role in the home gebied of this person; where nobody has, everybody with this role (ROL-02)."""
    thuis = work.rollen.home(wie)
    return (present(work, rol, gebied=thuis) if thuis else ()) or present(work, rol)


def present(work: Work, rol: str, **waar: str) -> tuple[str, ...]:
    """Who has this role beside a casus, those who no longer work here left out; ``waar``: only in this gebied."""
    alle = ((p, work.personen.get(p)) for p in work.rollen.with_role(rol, **waar))
    return tuple(p for p, mens in alle if mens is None or not mens.weg)


def planned(work: Work) -> tuple[Leersessie, ...]:
    """The leersessies that are planned, soonest first."""
    return tuple(sorted(work.machines.find("leersessie", status="gepland"), key=lambda s: s.begin))


def names(work: Work, casus: str, betrokken: frozenset[str]) -> dict[str, str]:
    """Everybody of a casus by name, with and without Slack; the inwoner has none."""
    bekend = {p: mens.naam for p in sorted(betrokken) if (mens := work.personen.get(p))}
    return bekend | {mens.id: mens.naam for mens in work.personen.of_casus(casus)}


def contacts(work: Work, casus: str) -> dict[str, str]:
    """Who is contactpersoon of whom on a casus (UIT-09): by an action, else since they were asked along."""
    gevraagd = {u.aan: u.contact for u in work.machines.find("uitnodiging", casus=casus) if u.contact}
    return gevraagd | {t.eigenaar: t.contact for t in work.machines.find("actie", casus=casus) if t.contact}


def orphaned(work: Work) -> tuple[Verweesd, ...]:
    """The casussen whose casusregisseur no longer works here: their numbers, and nothing else of them."""
    weg = tuple(m.id for m in work.personen.colleagues() if m.weg)
    casussen = work.machines.find("casus", regisseur=weg, status=("open", "gestopt", "gesloten")) if weg else []
    return tuple(Verweesd(c.id, c.nummer, c.regisseur) for c in sorted(casussen, key=lambda c: c.nummer))


def departed(work: Work, mensen: frozenset[str]) -> frozenset[str]:
    """Who of these no longer works here: a message to them reaches nobody."""
    return frozenset(p for p in mensen if (mens := work.personen.get(p)) and mens.weg)
