"""Fetching what somebody dropped: only from Slack, only what it says it is, and every failure has its word."""

from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from bot.ophalen import downloader, fetch, kind_of, text_of
from bot.slack import JSON, Misser
from flows import kaart_inlezen
from flows.papier import GROOTST

JPG = b"\xff\xd8\xff" + b"x" * 500
GOED = {
    "file": {
        "id": "F1",
        "mode": "hosted",
        "size": len(JPG),
        "user": "U1",
        "url_private_download": "https://files.slack.com/f",
    }
}


def slack(antwoord: dict[str, Any] | str) -> Callable[[str, JSON], Awaitable[JSON]]:
    """A Slack that gives this answer, or fails with this error."""

    async def call(methode: str, args: JSON) -> JSON:
        assert (methode, dict(args)) == ("files.info", {"file": "F1"})
        if isinstance(antwoord, str):
            raise Misser(antwoord)
        return antwoord

    return call


def bytes_of(inhoud: bytes) -> Callable[[str, int], Awaitable[bytes]]:
    """An address that gives these."""

    async def get(url: str, grootst: int) -> bytes:
        return inhoud

    return get


async def test_what_is_fetched_is_known_by_its_bytes_and_its_owner() -> None:
    assert await fetch(slack(GOED), bytes_of(JPG), "F1", "blad") == {"soort": "jpg", "inhoud": JPG, "van": "U1"}


@pytest.mark.parametrize(
    ("antwoord", "inhoud", "woord"),
    [
        ("file_not_found", b"", "weg"),
        ("file_deleted", b"", "weg"),
        ("missing_scope", b"", "recht"),
        ("ratelimited", b"", "ratelimited"),
        ({"file": {**GOED["file"], "mode": "tombstone"}}, JPG, "weg"),
        ({"file": {"id": "F1", "mode": "hosted"}}, JPG, "weg"),
        ({"file": {**GOED["file"], "size": GROOTST + 1}}, JPG, "te_groot"),
        (GOED, b"PK\x03\x04 een document", "soort"),
        (GOED, b"", "soort"),
        (GOED, b"\n<!DOCTYPE html><html>aanmelden</html>", "recht"),
    ],
)
async def test_every_failure_has_its_word(antwoord: Any, inhoud: bytes, woord: str) -> None:
    with pytest.raises(Misser) as mis:
        await fetch(slack(antwoord), bytes_of(inhoud), "F1", "blad")
    assert mis.value.fout == woord


@pytest.mark.parametrize("letters", ["utf-8", "utf-8-sig", "cp1252"])
async def test_a_list_is_read_as_any_spreadsheet_writes_it(letters: str) -> None:
    lijst = "kennis;organisatie\r\nwonen;Café Zoë\r\n"
    bestand = await fetch(slack(GOED), bytes_of(lijst.encode(letters)), "F1", "lijst")
    assert bestand == {"tekst": lijst, "van": "U1"}


@pytest.mark.parametrize(
    ("inhoud", "woord"),
    [
        (b"PK\x03\x04 een werkblad", "werkblad"),
        (b"\xd0\xcf\x11\xe0 een oud werkblad", "werkblad"),
        (JPG, "soort"),
        ("kennis;organisatie".encode("utf-16"), "soort"),
        (b"\x81 geen letters", "soort"),
    ],
)
def test_what_is_no_list_is_named(inhoud: bytes, woord: str) -> None:
    with pytest.raises(Misser) as mis:
        text_of(inhoud + b"\0" * (inhoud == JPG))
    assert mis.value.fout == woord


async def test_a_list_may_be_less_large_than_a_photo() -> None:
    groot = {"file": {**GOED["file"], "size": kaart_inlezen.GROOTST + 1}}
    with pytest.raises(Misser, match="te_groot"):
        await fetch(slack(groot), bytes_of(b""), "F1", "lijst")
    assert await fetch(slack(groot), bytes_of(JPG), "F1", "blad")


@pytest.mark.parametrize(
    ("begin", "soort"),
    [
        (b"\xff\xd8\xff\xe0", "jpg"), (b"\x89PNG\r\n\x1a\n..", "png"), (b"%PDF-1.4", "pdf"), (b"\0\0\0\x18ftypheic", "heic"),
        (b"\0\0\0\x18ftypmp42", None), (b"GIF89a", None), (b"", None), (b"<svg", None),
    ],
)  # fmt: skip
def test_a_kind_is_read_from_the_bytes(begin: bytes, soort: str | None) -> None:
    assert kind_of(begin) == soort


async def answer(request: web.Request) -> web.StreamResponse:
    """A small server: by its path."""
    assert request.headers["Authorization"] == "Bearer geheim"
    match request.path:
        case "/goed":
            return web.Response(body=JPG)
        case "/groot":
            return web.Response(body=JPG * 3)
        case "/doorgestuurd":
            raise web.HTTPFound("/goed")
    return web.Response(status=int(request.path[1:]))


@pytest.mark.parametrize(
    ("pad", "woord"),
    [
        ("/groot", "te_groot"),
        ("/doorgestuurd", "recht"),
        ("/403", "recht"),
        ("/404", "weg"),
        ("/429", "verbinding"),
        ("/503", "verbinding"),
    ],
)
async def test_what_an_address_answers(pad: str, woord: str) -> None:
    app = web.Application()
    app.router.add_get("/{pad:.*}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    adres = f"http://127.0.0.1:{runner.addresses[0][1]}"
    async with aiohttp.ClientSession() as sessie:
        get = downloader(sessie, "geheim", f"{adres}/api/")
        assert await get(f"{adres}/goed", 1000) == JPG
        with pytest.raises(Misser) as mis:
            await get(adres + pad, 1000)
        assert mis.value.fout == woord
        await runner.cleanup()
        with pytest.raises(Misser, match="verbinding"):
            await get(f"{adres}/goed", 1000)


@pytest.mark.regel_deel("PRI-02")
@pytest.mark.parametrize(
    "url", ["https://elders.example/f", "http://files.slack.com/f", "https://slack.com.example/f", "file:///etc/passwd"]
)
async def test_the_token_goes_to_no_other_host(url: str) -> None:
    async with aiohttp.ClientSession() as sessie:
        with pytest.raises(Misser, match="recht"):
            await downloader(sessie, "geheim", "https://slack.com/api/")(url, 1000)
