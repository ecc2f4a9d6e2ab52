"""Handing a file over at Slack: ask for a place, put it there, say where it belongs. One call for the outbox; fetching
one (``ophalen``) is another.

The place's id is told to ``onthoud`` before the file is shown to anybody: by it a repeat knows the file again (law 4).
"""

import asyncio
from collections.abc import Awaitable, Callable

import aiohttp

from bot.afdrukken import Bestand, Tekstbestand
from bot.documenten.pdf import GeenPdf
from bot.ophalen import Haal, fetch
from bot.slack import JSON, Misser, Slack

METHODE = "files.completeUploadExternal"
Plaats = Callable[[str, bytes], Awaitable[None]]


def uploader(session: aiohttp.ClientSession) -> Plaats:
    """Puts bytes at the address that Slack gave. Raises Misser."""

    async def put(url: str, inhoud: bytes) -> None:
        try:
            async with session.post(url, data=inhoud) as antwoord:
                if antwoord.status >= 400:
                    raise Misser("verbinding")
        except (aiohttp.ClientError, TimeoutError, OSError):
            raise Misser("verbinding") from None

    return put


def with_files(slack: Slack, put: Plaats, get: Haal) -> Slack:
    """A ``Slack`` that can also hand over a ``Bestand`` and fetch one; every other call goes through as it is."""

    async def call(methode: str, args: JSON) -> JSON:
        if haal := args.get("haal"):
            return await fetch(slack, get, str(args["file"]), str(haal))
        bestand = args.get("bestand")
        if not isinstance(bestand, Bestand | Tekstbestand):
            return await slack(methode, args)
        try:
            inhoud = await asyncio.to_thread(bestand.make)
        except GeenPdf:
            raise Misser("geen_pdf") from None
        plek = await slack("files.getUploadURLExternal", {"filename": bestand.naam, "length": len(inhoud)})
        await put(plek["upload_url"], inhoud)
        if onthoud := args.get("onthoud"):
            await onthoud(str(plek["file_id"]))
        bestanden = [{"id": plek["file_id"], "title": bestand.naam}]
        return await slack(METHODE, {"files": bestanden, "channel_id": args["channel"]})

    return call
