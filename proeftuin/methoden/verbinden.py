"""Slack Connect: inviting one address to a channel. Whether that person comes is for ``proeftuin.verbinding``."""

from __future__ import annotations

import json
import re
from typing import Any

from proeftuin.fout import SlackFout
from proeftuin.methoden.register import Aanroep, methode
from proeftuin.verbinding import Aanbod
from proeftuin.werkruimte import new_id

MAIL = re.compile(r"[^@\s,]+@[^@\s,]+\.[^@\s,.]+")


@methode("conversations.inviteShared", "conversations.connect:write", tier="tier2", nodig=("channel",))
def invite_shared(a: Aanroep) -> dict[str, Any]:
    """One address a call; the channel must be the bot's own and still be in use."""
    kanaal = a.channel()
    if kanaal.soort == "dm":
        raise SlackFout("invalid_channel_type")
    a.member(kanaal)
    if kanaal.gearchiveerd:
        raise SlackFout("channel_archived")
    mail = one_address(a.get("emails"))
    if mail in (a.ruimte.personen[u].mail for u in kanaal.leden):
        raise SlackFout("already_in_channel")
    if any((x.kanaal, x.mail) == (kanaal.id, mail) for x in a.ruimte.aanbod):
        raise SlackFout("connection_limit_exceeded_pending")
    a.ruimte.aanbod.append(
        Aanbod(new_id("I"), kanaal.id, mail, beperkt="external_limited" not in a.args or a.flag("external_limited"))
    )
    return {"invite_id": a.ruimte.aanbod[-1].id, "is_legacy_shared_channel": False}


def one_address(gegeven: Any) -> str:
    """A list, JSON or words with commas between them: as Slack takes an array."""
    if isinstance(gegeven, str) and gegeven.startswith("["):
        try:
            gegeven = json.loads(gegeven)
        except ValueError:
            raise SlackFout("invalid_array_arg") from None
    mails = gegeven if isinstance(gegeven, list) else [m for m in str(gegeven or "").split(",") if m.strip()]
    if not mails:
        raise SlackFout("recipients_not_specified")
    if len(mails) > 1:
        raise SlackFout("too_many_emails")
    mail = str(mails[0]).strip()
    if not MAIL.fullmatch(mail):
        raise SlackFout("invalid_email")
    return mail
