"""Asked effects become outbox rows: a template key with ids, never a text (law 4)."""

import secrets
from datetime import datetime
from typing import Any

from flows import effect as e
from flows.invoer import slack_id
from storage.outbox import OutboxStore


def write(outbox: OutboxStore, effect: e.Asked, nu: datetime) -> None:
    """One row. ``doel`` is the conversation whose order is kept: a person's chat or a channel. Who has no Slack is in
    no channel and has no Home: for them nothing is asked of Slack."""
    uid = secrets.token_hex(10)

    def add(soort: str, doel: str, key: str = "", slot: str = "", rang: int = 0, **data: Any) -> None:
        outbox.add(uid, soort, doel, nu, key, data, slot, rang)

    match effect:
        case e.Say():
            data: dict[str, Any] = {"ids": dict(effect.ids), "data": dict(effect.data)}
            if effect.knoppen is not None:
                data["knoppen"] = list(effect.knoppen)
            if effect.meld:
                data["meld"] = list(effect.meld)
            if effect.pin:
                data["pin"] = True
            add("zeg", effect.aan, effect.key, effect.slot or "", effect.rang, **data)
        case e.OpenChannel(naam=naam, eigenaar=eigenaar):
            add("kanaal", f"nieuw:{naam}", naam=naam, eigenaar=list(eigenaar))
        case e.Invite(kanaal=kanaal, persoon=persoon, eigenaar=eigenaar):
            if slack_id(persoon):
                add("binnen", kanaal, persoon=persoon, eigenaar=list(eigenaar))
        case e.InviteOutside(kanaal=kanaal, koppeling=koppeling):
            add("buiten", kanaal, koppeling=koppeling)
        case e.Kick(kanaal=kanaal, persoon=persoon):
            if slack_id(persoon):
                add("eruit", kanaal, persoon=persoon)
        case e.Rename(kanaal=kanaal, naam=naam, eigenaar=eigenaar):
            add("hernoem", kanaal, naam=naam, eigenaar=list(eigenaar))
        case e.SetPurpose(kanaal=kanaal, key=key, ids=ids):
            add("doel", kanaal, key, ids=dict(ids), data={})
        case e.Archive(kanaal=kanaal):
            add("archief", kanaal)
        case e.FetchPage(papier=papier, blad=blad, bestand=bestand):
            add("haal", f"papier:{papier}", papier=papier, blad=blad, bestand=bestand)
        case e.FetchList(van=van, bestand=bestand, hoe=hoe):
            add("haal", f"lijst:{van}", beheer=van, bestand=bestand, hoe=hoe)
        case e.SendFile(aan=aan, wat=wat, casus=casus, versie=versie, blad=blad, bijeenkomst=bijeenkomst):
            slot = f"bestand:{aan}:{wat}:{bijeenkomst or casus}:{blad or versie}"
            ids = {naam: id for naam, id in (("casus", casus), ("bijeenkomst", bijeenkomst)) if id}
            add("bestand", aan, slot=slot, wat=wat, blad=blad, ids=ids, data={})
        case e.PublishHome(persoon=persoon):
            if persoon.startswith("slack:"):
                add(
                    "thuis",
                    f"thuis:{persoon}",
                    "thuis/thuis",
                    slot=f"thuis:{persoon}",
                    rang=2,
                    ids={"thuis": persoon},
                    data={},
                )
        case _:
            raise TypeError(effect)
