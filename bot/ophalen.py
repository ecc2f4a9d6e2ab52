"""Fetching a file that somebody dropped in the chat: what it is by Slack, its bytes, and whether these are what they say.

A page of a plan (``blad``) or a list in CSV (``lijst``). Everything that can be wrong with it is a ``Misser`` in one of
these words: weg, soort, te_groot, recht, verbinding; of a list also werkblad.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

import aiohttp

from bot.slack import JSON, Misser, Slack
from flows import kaart_inlezen, papier

METHODE = "files.info"
GEDULD = 20  # seconds; shorter than a row is lent
WEG = frozenset({"file_not_found", "file_deleted"})
RECHT = frozenset({"missing_scope", "not_allowed_token_type", "no_permission", "access_denied"})
HEIC = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
GROOTST = {"blad": papier.GROOTST, "lijst": kaart_inlezen.GROOTST}
LETTERS = ("utf-8-sig", "cp1252")
"""As lists are written: by anything of today, and by an older Excel."""
Haal = Callable[[str, int], Awaitable[bytes]]


def downloader(session: aiohttp.ClientSession, token: str, api_url: str) -> Haal:
    """Gets the bytes at an address of Slack's, so many at the most, with the bot's token. It goes to no other host, and
    follows nothing on: a redirect is Slack's way to ask who we are. Raises Misser."""
    eigen = urlsplit(api_url).hostname

    async def get(url: str, grootst: int) -> bytes:
        host = urlsplit(url).hostname or ""
        if host != eigen and not (host.endswith(".slack.com") and url.startswith("https://")):
            raise Misser("recht")
        kop = {"Authorization": f"Bearer {token}"}
        try:
            async with asyncio.timeout(GEDULD), session.get(url, headers=kop, allow_redirects=False) as antwoord:
                if antwoord.status >= 500 or antwoord.status == 429:
                    raise Misser("verbinding")
                if antwoord.status != 200:
                    raise Misser("weg" if antwoord.status in (404, 410) else "recht")
                return await _read(antwoord, grootst)
        except (aiohttp.ClientError, TimeoutError, OSError):
            raise Misser("verbinding") from None

    return get


async def fetch(slack: Slack, get: Haal, bestand: str, wat: str) -> JSON:
    """A file by its id, and ``van``: whose it is. Of a page its ``soort`` and ``inhoud``, of a list its ``tekst``. Raises
    Misser."""
    try:
        info = (await slack(METHODE, {"file": bestand}))["file"]
    except Misser as mis:
        raise _known(mis) from None
    if info.get("mode") in ("tombstone", "hidden_by_limit") or not info.get("url_private_download"):
        raise Misser("weg")
    if int(info.get("size") or 0) > GROOTST[wat]:
        raise Misser("te_groot")
    inhoud = await get(str(info["url_private_download"]), GROOTST[wat])
    if inhoud[:200].lstrip().lower().startswith((b"<!doctype", b"<html")):
        raise Misser("recht")
    van = str(info.get("user") or "")
    if wat == "lijst":
        return {"tekst": text_of(inhoud), "van": van}
    soort = kind_of(inhoud)
    if soort is None:
        raise Misser("soort")
    return {"soort": soort, "inhoud": inhoud, "van": van}


def text_of(inhoud: bytes) -> str:
    """A list as text. Raises Misser for a workbook, and for what is no text."""
    if inhoud.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise Misser("werkblad")
    for letters in LETTERS if b"\0" not in inhoud else ():
        with contextlib.suppress(UnicodeDecodeError):
            return inhoud.decode(letters)
    raise Misser("soort")


def kind_of(inhoud: bytes) -> str | None:
    """What the bytes are, by how they begin: jpg, png, heic or pdf; None for anything else."""
    if inhoud.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if inhoud.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if inhoud.startswith(b"%PDF-"):
        return "pdf"
    return "heic" if inhoud[4:8] == b"ftyp" and inhoud[8:12] in HEIC else None


def _known(mis: Misser) -> Misser:
    if mis.fout in WEG:
        return Misser("weg")
    return Misser("recht") if mis.fout in RECHT else mis


async def _read(antwoord: aiohttp.ClientResponse, grootst: int) -> bytes:
    inhoud = bytearray()
    async for stuk in antwoord.content.iter_chunked(64 * 1024):
        inhoud += stuk
        if len(inhoud) > grootst:
            raise Misser("te_groot")
    return bytes(inhoud)
