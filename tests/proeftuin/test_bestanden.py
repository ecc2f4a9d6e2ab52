"""Files that a person drops: what the event says of them, and who gets the bytes."""

from __future__ import annotations

import base64
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from proeftuin import Proeftuin
from proeftuin.personen import DOMEIN
from tests.proeftuin.app import Aangesloten, modal, question

FOTO = b"\xff\xd8\xff een foto"


def file(naam: str = "Keuken tafel.JPG", inhoud: bytes = FOTO) -> dict[str, str]:
    """A file as the page sends it."""
    return {"naam": naam, "inhoud": base64.b64encode(inhoud).decode()}


async def drop(p: Proeftuin, *bestanden: dict[str, str], tekst: str = "") -> str:
    """Sanne drops them in her chat with the bot; the id of the first."""
    kanaal = p.ruimte.dm("U0SANNE").id
    uit = await p.doe("U0SANNE", "stuur", kanaal=kanaal, bestanden=list(bestanden), tekst=tekst)
    assert uit["ok"], uit
    return str(uit["bestanden"][0])


async def test_the_event_holds_the_file_as_slack_sends_it(p: Proeftuin, socket_bot: Aangesloten) -> None:
    gezien: list[dict[str, Any]] = []

    async def keep(event: dict[str, Any]) -> None:
        gezien.append(event)

    socket_bot.app.event({"type": "message", "subtype": "file_share"})(keep)
    await drop(p, file(), file("scan.pdf", b"%PDF-1.7"), tekst="allebei")
    await p.wacht_op(lambda: gezien)
    [ev] = gezien
    assert (ev["subtype"], ev["channel_type"], ev["text"], ev["upload"]) == ("file_share", "im", "allebei", False)
    een, twee = ev["files"]
    assert (een["filetype"], een["mimetype"], een["size"], een["user"], een["mode"]) == (
        "jpg",
        "image/jpeg",
        len(FOTO),
        "U0SANNE",
        "hosted",
    )
    assert twee["filetype"] == "pdf"
    assert een["url_private_download"].startswith(f"{p.url}/files-pri/")


async def test_the_bytes_ask_for_the_token_of_the_bot(p: Proeftuin, slack: AsyncWebClient) -> None:
    info = (await slack.files_info(file=await drop(p, file())))["file"]
    async with aiohttp.ClientSession() as web:

        async def get(url: str, token: str) -> tuple[int, bytes]:
            kop = {"Authorization": f"Bearer {token}"} if token else {}
            async with web.get(url, headers=kop, allow_redirects=False) as r:
                return r.status, await r.read() if r.status == 200 else r.headers.get("Location", "").encode()

        for url in (info["url_private"], info["url_private_download"]):
            assert await get(url, p.bot_token) == (200, FOTO)
            for token in ("", "verzonnen", p.app_token):
                status, waarheen = await get(url, token)
                assert (status, waarheen.decode().partition("?")[0]) == (302, f"https://{DOMEIN}.slack.com/")


async def test_without_the_scope_no_file(p: Proeftuin, slack: AsyncWebClient) -> None:
    id = await drop(p, file())
    scopes = tuple(s for s in p.manifest.scopes if s != "files:read")
    object.__setattr__(p.manifest, "scopes", scopes)
    with pytest.raises(SlackApiError, match="missing_scope"):
        await slack.files_info(file=id)
    async with aiohttp.ClientSession() as web:
        kop = {"Authorization": f"Bearer {p.bot_token}"}
        async with web.get(p.ruimte.bestanden[id]["url_private"], headers=kop, allow_redirects=False) as r:
            assert r.status == 302


async def test_a_file_that_is_not_there_is_said(slack: AsyncWebClient) -> None:
    with pytest.raises(SlackApiError, match="file_not_found"):
        await slack.files_info(file="F0NERGENS")


@pytest.mark.parametrize(
    ("bestanden", "zin"),
    [
        ([], "hoogstens 10"),
        ([file()] * 11, "hoogstens 10"),
        ([{"naam": "a.jpg"}], "niet goed aangekomen"),
        ([{"naam": "a.jpg", "inhoud": "%%%"}], "niet goed aangekomen"),
        ([file(inhoud=b"")], "is leeg"),
    ],
)
async def test_what_cannot_be_sent_is_said_kindly(p: Proeftuin, bestanden: list[dict[str, str]], zin: str) -> None:
    uit = await p.doe("U0SANNE", "stuur", kanaal=p.ruimte.dm("U0SANNE").id, bestanden=bestanden)
    assert not uit["ok"]
    assert zin in uit["tekst"]
    vreemd = await p.doe("U0SANNE", "stuur", kanaal=p.ruimte.dm("U0MO").id, bestanden=[file()])
    assert vreemd["tekst"] == "Je zit niet in dit kanaal."


@pytest.mark.parametrize(
    ("namen", "fout"),
    [
        (["kaart.csv"], None),
        (["kaart.csv", "nog een.csv"], "Kies hoogstens 1 bestand."),
        (["kaart.xlsx"], "Hier past alleen een bestand van deze soort: csv."),
    ],
)
async def test_a_file_that_is_chosen_in_a_window_goes_along_where_it_fits(
    p: Proeftuin, socket_bot: Aangesloten, namen: list[str], fout: str | None
) -> None:
    seen: list[dict[str, Any]] = []

    @socket_bot.app.view("venster")
    async def keep(ack: Any, view: dict[str, Any]) -> None:
        await ack()
        seen.extend(view["state"]["values"]["lijst"]["waarde"]["files"])

    element = {"type": "file_input", "action_id": "waarde", "filetypes": ["csv"], "max_files": 1}
    venster = p.vensters.open("U0MO", modal({**question("lijst"), "element": element}))
    gekozen = (await p.doe("U0MO", "kies_bestand", bestanden=[file(n, b"kennis") for n in namen]))["bestanden"]
    state = {"lijst": {"waarde": {"type": "file_input", "files": gekozen}}}
    uit = await p.doe("U0MO", "verstuur", view_id=venster.id, state=state)
    assert uit.get("fouten", {}).get("lijst") == fout
    assert [(b["filetype"], b["size"], b["user"]) for b in seen] == ([] if fout else [("csv", 6, "U0MO")])
    assert not any(k.berichten for k in p.ruimte.kanalen.values()), "niemand anders ziet het"
