"""Who is in the workspace: five people with a role each, and the bot. Fixed, so that a story can be told twice."""

from __future__ import annotations

from dataclasses import dataclass

TEAM, APP, BOT, BOT_ID = "T0RUWAARD", "A0BOT", "U0BOT", "B0BOT"
DOMEIN = "proeftuin-ruwaard"

PERSONEN: tuple[tuple[str, str, str, str], ...] = (
    ("U0SANNE", "Sanne de Wit", "professional, wijkteam Ruwaard", "1d5c63"),
    ("U0MO", "Mo Yilmaz", "partner, woningcorporatie", "8a4b08"),
    ("U0ELS", "Els Jansen", "partner, schuldhulp", "6b3fa0"),
    ("U0FATMA", "Fatma Aydin", "aanjager", "a8325e"),
    ("U0BRAM", "Bram Peters", "beheerder", "3b5b92"),
    (BOT, "Samenwerkbot", "bot", "2f4858"),
)


@dataclass
class Persoon:
    id: str
    naam: str
    rol: str
    kleur: str
    gestopt: bool = False  # deactivated by the workspace's owner
    gast: bool = False  # a guest that may see only some channels
    team: str = TEAM
    mail: str = ""

    @property
    def bot(self) -> bool:
        return self.id == BOT

    @property
    def handle(self) -> str:
        return self.naam.lower().replace(" ", ".")

    @property
    def initialen(self) -> str:
        delen = self.naam.split()
        return (delen[0][0] + delen[-1][0]).upper()
