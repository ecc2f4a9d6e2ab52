"""Files in three steps, as Slack does it: ask for a place, send the bytes there, share it in a channel. And what one is."""

from __future__ import annotations

from typing import Any

from proeftuin.fout import SlackFout
from proeftuin.methoden.register import Aanroep, methode
from proeftuin.personen import BOT
from proeftuin.weergave import new_file
from proeftuin.werkruimte import new_id


@methode("files.getUploadURLExternal", "files:write", tier="tier4", nodig=("filename", "length"))
def ask_upload(a: Aanroep) -> dict[str, Any]:
    if not str(a.get("length")).isdigit() or int(a.get("length")) < 1:
        raise SlackFout("invalid_arguments", "[ERROR] invalid `length` [json-pointer:/length]")
    file_id, naam = new_id("F"), str(a.get("filename"))
    gemaakt = a.ruimte.stempel.seconds()
    a.ruimte.bestanden[file_id] = new_file(file_id, naam, int(a.get("length")), BOT, gemaakt, a.proeftuin.url)
    return {"upload_url": f"{a.proeftuin.url}/upload/{file_id}", "file_id": file_id}


@methode("files.completeUploadExternal", "files:write", tier="tier4", nodig=("files",))
def complete_upload(a: Aanroep) -> dict[str, Any]:
    gevraagd = a.args["files"]
    if not isinstance(gevraagd, list) or not gevraagd:
        raise SlackFout("invalid_arguments", "[ERROR] no less than 1 items allowed [json-pointer:/files]")
    bestanden = []
    for regel in gevraagd:
        bestand = a.ruimte.bestanden.get(str(regel.get("id")))
        if bestand is None or bestand["id"] not in a.ruimte.inhoud:
            raise SlackFout("file_not_found")
        bestanden.append(bestand | ({"title": regel["title"]} if regel.get("title") else {}))
    kanalen = [k for k in (a.get("channel_id"), a.get("channels")) if k]
    if kanalen:
        kanaal = a.member(Aanroep(a.proeftuin, {"channel": kanalen[0]}).channel())
        if kanaal.gearchiveerd:
            raise SlackFout("posting_to_channel_denied")
        tekst = str(a.get("initial_comment", ""))
        a.ruimte.post(kanaal, BOT, tekst=tekst, bestanden=bestanden, thread_ts=a.get("thread_ts"))
    return {"files": bestanden}


@methode("files.info", "files:read", tier="tier4", nodig=("file",))
def file_info(a: Aanroep) -> dict[str, Any]:
    """Of a file that the bot can see: its own, or one in a conversation it is in."""
    bestand = a.ruimte.bestanden.get(str(a.get("file")))
    if bestand is None or bestand["id"] not in a.ruimte.inhoud:
        raise SlackFout("file_not_found")
    return {"file": bestand, "comments": [], "response_metadata": {"next_cursor": ""}}


@methode("files.delete", "files:write", nodig=("file",))
def delete_file(a: Aanroep) -> dict[str, Any]:
    """Its own file, from every message it stands in; a message that was nothing but the file goes too."""
    file_id = str(a.get("file"))
    bestand = a.ruimte.bestanden.get(file_id)
    if bestand is None:
        raise SlackFout("file_not_found")
    if bestand["user"] != BOT:
        raise SlackFout("cant_delete_file")
    if a.ruimte.inhoud.pop(file_id, None) is None:
        raise SlackFout("file_deleted")
    for kanaal in a.ruimte.kanalen.values():
        for bericht in [b for b in kanaal.berichten.values() if any(f["id"] == file_id for f in b.bestanden)]:
            over = [f for f in bericht.bestanden if f["id"] != file_id]
            if over or bericht.tekst:
                a.ruimte.edit(kanaal, bericht, BOT, bestanden=over)
            else:
                a.ruimte.remove(kanaal, bericht)
    return {}
