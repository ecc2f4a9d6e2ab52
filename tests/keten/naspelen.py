"""A transcript of tests/gesprekken, played at the page: everybody has a tab of their own, as people have in Slack.

What a person does there is done here with a finger: typed, pressed, filled in. What the bot said there must be seen,
where it was said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from babel.dates import get_month_names
from playwright.async_api import Locator, Response, expect

from bot.clock import AMSTERDAM
from flows.huiswoord import read
from tests.keten.bladzijde import Blad, write
from tests.keten.browser import beside
from tests.keten.toneel import Toneel

MAP = Path(__file__).parents[1] / "gesprekken"
MAANDEN = {naam: n for n, naam in get_month_names("wide", locale="nl").items()}
HIER = "hier"


@dataclass
class Gezegd:
    """What the bot said, line by line. ``plek``: whose chat or which channel; ``HIER``: in the channel, for one person."""

    plek: str
    regels: list[str]

    @property
    def titel(self) -> str:
        """The title of the window that this is; empty for a message."""
        m = re.fullmatch(r"\((.*)\)", self.regels[0])
        return m[1] if m else ""

    @property
    def formulier(self) -> bool:
        """Whether it asks for something: what stands in the fields is not looked at."""
        return self.regels[-1].endswith("[Annuleer]")


@dataclass
class Daad:
    """What one person did, in their chat or in a channel, and what they and others then saw. Of nobody: time that passes."""

    wie: str
    kanaal: str
    wat: str
    velden: list[tuple[str, str]] = field(default_factory=list)
    knop: str = ""
    gezegd: list[Gezegd] = field(default_factory=list)
    fouten: int = 0


def deeds(tekst: str) -> Iterator[Daad]:
    """A transcript as deeds, in order."""
    nu, waar = Daad("", "", ""), dict[str, str]()
    for regel in tekst.splitlines():
        if regel.startswith("     ") and nu.gezegd:
            nu.gezegd[-1].regels.append(regel[5:])
        elif regel.startswith("    bot ! "):
            nu.fouten += 1
        elif m := re.match(r"    \[(.*)\]$", regel):
            nu.knop = m[1]
        elif m := re.match(r"    (\S.*?): (.*)$", regel):
            nu.velden.append((m[1], m[2]))
        elif m := re.match(r"bot(?: (?:->|~) (\S+?))?( \(alleen hier\))?: (.*)$", regel):
            nu.gezegd.append(Gezegd(HIER if m[2] else m[1] or nu.wie, [m[3]]))
        elif m := re.match(r"  · bestand (\S+) voor (\w+)$", regel):
            nu.gezegd.append(Gezegd(m[2], [m[1]]))
        elif m := re.match(r"-- (.*) --$|(\w+)(?: in #([\w-]+))?: (.*)$", regel):
            yield from [nu] if nu.wat else []
            if m[3] or not (m[4] or "").startswith("("):
                waar[m[2]] = m[3] or ""  # a window is sent from where it was opened
            nu = Daad(m[2] or "", waar.get(m[2], ""), m[1] or m[4])
    yield nu


def words(regel: str) -> str:
    """The words of a line as they stand on the screen, up to where somebody is named or a button begins."""
    if regel.startswith(("(", "[", "---")):
        return ""
    return re.split(r"   \[|@|#", re.sub(r"^[#•>] ?|[*]", "", regel))[0].strip()


class Naspel:
    """One transcript at the page. ``kijker``: in whose tab the channel is watched, from when they are in it."""

    def __init__(self, t: Toneel, blad: Blad, kijker: str = "") -> None:
        self.t, self.kijker = t, kijker
        self.menus: set[str] = set()
        self.tabs: dict[tuple[str, str], Blad] = {("Sanne", ""): blad}

    async def play(self, naam: str, beelden: bool = False) -> None:
        """All of it; ``beelden``: with a picture after each deed."""
        tekst = (MAP / f"{naam}.txt").read_text(encoding="utf-8")
        self.menus = set(re.findall(r"\[([^\[\]]+) ▾\]", tekst))
        for n, daad in enumerate(deeds(tekst)):
            if daad.wie:
                blad = await self.tab(daad.wie, daad.kanaal)
                await self._do(blad, daad)
                await self._check(daad)
                if beelden:
                    await blad.beeld(f"{n:03}")
            else:
                await self._time(daad.wat)
                await self._check(daad)

    async def tab(self, wie: str, kanaal: str = "") -> Blad:
        """The tab of this person at their chat, or at a channel."""
        kanaal = self.t.kanaal(kanaal).naam if kanaal else ""
        if (wie, kanaal) not in self.tabs:
            blad = await beside(self.tabs["Sanne", ""], self.t, wie)
            if kanaal:
                await blad.open(kanaal)
            self.tabs[wie, kanaal] = blad
        return self.tabs[wie, kanaal]

    async def _do(self, blad: Blad, daad: Daad) -> None:
        if daad.fouten:  # Slack's own client may refuse before the bot hears of it, in its own words
            await self._fill_in(blad, daad)
            return await expect(blad.venster.locator(".fout:visible").first).to_be_visible()
        async with blad.page.expect_response(_deed):
            if daad.knop:
                await self._fill_in(blad, daad)
            elif daad.wat.startswith("["):
                await self._press(blad, daad.wat)
            else:
                await self._close(blad)
                self._remember(daad.wie, "" if read(daad.wat) else daad.wat)
                await blad.typ(daad.wat)
        return await self.t.sanne.rust()

    async def _press(self, blad: Blad, wat: str) -> None:
        m = re.fullmatch(r"\[(.*?)\](?: bij (.*))?", wat)
        assert m, wat
        label, _, keuze = m[1].partition(": ") if m[1].partition(": ")[0] in self.menus else (m[1], "", "")
        if not await blad.venster.get_by_role("button", name=label, exact=True).count():
            await self._close(blad)
        await blad.klik(label, m[2] or "")
        if keuze:
            await blad.page.get_by_role("option", name=keuze, exact=True).click()

    async def _fill_in(self, blad: Blad, daad: Daad) -> None:
        venster = await blad.in_venster(daad.wat.strip("()"))
        for label, waarde in daad.velden:
            self._remember(daad.wie, await enter(venster, label, waarde.replace("\\n", "\n")))
        await venster.get_by_role("button", name=daad.knop, exact=True).last.click()

    def _remember(self, wie: str, getypt: str) -> None:
        """Lines of more than one word are text of the casus, of who typed them."""
        van = self.t.user(wie)
        self.t.zinnen |= {regel: van for regel in getypt.splitlines() if " " in regel}

    async def _close(self, blad: Blad) -> None:
        if await blad.venster.is_visible():
            await blad.sluit()

    async def _check(self, daad: Daad) -> None:
        for gezegd in daad.gezegd:
            if gezegd.titel:
                venster = await (await self.tab(daad.wie, daad.kanaal)).in_venster(gezegd.titel)
                for regel in gezegd.regels[1:] if not gezegd.formulier else ():
                    await expect(venster).to_contain_text(words(regel))
            elif blad := await self._place(gezegd, daad):
                for regel in gezegd.regels:
                    await blad.ziet(words(regel))

    async def _place(self, gezegd: Gezegd, daad: Daad) -> Blad | None:
        if gezegd.plek == HIER:
            return await self.tab(daad.wie, daad.kanaal)
        if not gezegd.plek.startswith("#"):
            return await self.tab(gezegd.plek)
        return await self.tab(self.kijker, gezegd.plek[1:]) if self.kijker else None

    async def _time(self, wat: str) -> None:
        if m := re.fullmatch(r"(\d+) dag(?:en)? later", wat):
            return await self.t.wind(int(m[1]))
        m = re.fullmatch(r"\w+ (\d+) (\w+) (\d+), (\d+):(\d+)", wat)
        assert m, wat
        toen = datetime(int(m[3]), MAANDEN[m[2]], int(m[1]), int(m[4]), int(m[5]), tzinfo=AMSTERDAM)
        return await self.t.wind_to(toen.strftime("%Y-%m-%d %H:%M"))


def _deed(antwoord: Response) -> bool:
    """Something that a person did, and not that they read."""
    return "/pagina/doe" in antwoord.url and '"gelezen"' not in (antwoord.request.post_data or "")


async def enter(venster: Locator, label: str, waarde: str) -> str:
    """Fill in a field; what was typed in it, where it is one to type in. A field that stands there for more people is
    called after who stands above it: ``Mo, Waarom?``."""
    veld = _field(venster, label)
    groep, komma, los = label.partition(", ")
    if komma and not await veld.count():
        boven = venster.locator(".blok", has_text=re.compile(rf"^\s*@?{re.escape(groep)}")).first
        veld = _field(boven, los, "xpath=following::*[contains(@class, 'blok-veld')]")
    veld = veld.first
    if await veld.get_by_role("checkbox").count():
        gekozen = re.split(r" \+ |, (?=[A-Z])", waarde)
        for rij in await veld.locator("label.rij").all():
            naam = (await rij.inner_text()).strip()
            await rij.get_by_role("checkbox").set_checked(any(naam.startswith(een) for een in gekozen))
    elif await veld.get_by_role("radio").count():
        await veld.get_by_role("radio", name=waarde, exact=True).check()
    elif await veld.locator("select").count():
        opties = await veld.locator("option").all_inner_texts()
        passend = [o for o in opties if o == waarde] or [o for o in opties if o.startswith(waarde)]
        await veld.locator("select").select_option(label=passend[0])
    else:
        await write(veld, waarde)
        return "" if re.match(r"\d{4}-\d\d-\d\d", waarde) else waarde
    return ""


def _field(in_: Locator, label: str, waar: str = ".blok-veld") -> Locator:
    kop = in_.page.locator(
        "label, legend", has_text=re.compile(rf"^\s*{re.escape(label)}\s*(\(mag leeg blijven\))?\s*$")
    )
    return in_.locator(waar).filter(has=kop)
