"""Files in three steps, as Slack does it: ask for a place, send the bytes there, share it in a channel."""

from __future__ import annotations

import mimetypes
from typing import Any

from proeftuin.fout import SlackFout
from proeftuin.methoden.register import Aanroep, methode
from proeftuin.personen import BOT
from proeftuin.werkruimte import new_id


@methode("files.getUploadURLExternal", "files:write", tier="tier4", nodig=("filename", "length"))
def ask_upload(a: Aanroep) -> dict[str, Any]:
    if not str(a.get("length")).isdigit() or int(a.get("length")) < 1:
        raise SlackFout("invalid_arguments", "[ERROR] invalid `length` [json-pointer:/length]")
    file_id, naam = new_id("F"), str(a.get("filename"))
    url = f"{a.proeftuin.url}/bestand/{file_id}"
    a.ruimte.bestanden[file_id] = {
        "id": file_id, "name": naam, "title": naam, "mimetype": mimetypes.guess_type(naam)[0] or "application/octet-stream",
        "filetype": naam.rpartition(".")[2], "user": BOT, "size": int(a.get("length")), "mode": "hosted", "is_external": False,
        "is_public": False, "created": a.ruimte.stempel.seconds(), "url_private": url, "url_private_download": url,
    }  # fmt: skip
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
