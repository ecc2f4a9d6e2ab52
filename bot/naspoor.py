"""Before something is made a second time: look whether the first try arrived after all (law 4)."""

from collections.abc import AsyncIterator

from bot.opdracht import ONZEKER, Job
from bot.post import Call
from bot.slack import JSON, Misser, Slack

BLADZIJDEN = 5
SPELING = 300  # seconds that two clocks may differ


async def look(slack: Slack, job: Job, call: Call, bot_user: str) -> JSON | None:
    """The answer that a first try would have had, where it arrived after all. What can be repeated is not looked for."""
    if call.methode == "chat.postMessage":
        return await find_message(slack, str(call.args["channel"]), job)
    if "bestand" in call.args:
        return await find_file(slack, str(call.args["channel"]), job)
    if call.methode == "conversations.create":
        return await find_channel(slack, str(call.args["name"]), job, bot_user)
    if call.methode == "conversations.inviteShared":
        raise Misser(ONZEKER)  # only a person can look: nobody outside gets two of these
    return None


async def find_message(slack: Slack, kanaal: str, job: Job) -> JSON | None:
    """The message of this row in the channel, known by its metadata id."""
    async for m in _history(slack, kanaal, job):
        if (m.get("metadata") or {}).get("event_payload", {}).get("uid") == job.uid:
            return {"ts": m["ts"], "channel": kanaal}
    return None


async def find_file(slack: Slack, kanaal: str, job: Job) -> JSON | None:
    """The file of this row in the chat, known by its id; one that got no id was never shown."""
    eigen = job.data.get("bestand")
    if eigen is None:
        return None
    async for m in _history(slack, kanaal, job):
        if any(f.get("id") == eigen for f in m.get("files") or []):
            return {"ok": True}
    return None


async def _history(slack: Slack, kanaal: str, job: Job) -> AsyncIterator[JSON]:
    """What stands in the channel since the row was made, newest first."""
    oudst, cursor = str(job.gemaakt.timestamp() - SPELING), ""
    for _ in range(BLADZIJDEN):
        args = {"channel": kanaal, "include_all_metadata": True, "oldest": oudst, "limit": 200}
        antwoord = await slack("conversations.history", {**args, **({"cursor": cursor} if cursor else {})})
        for m in antwoord.get("messages", []):
            yield m
        cursor = (antwoord.get("response_metadata") or {}).get("next_cursor", "")
        if not cursor:
            return


async def find_channel(slack: Slack, naam: str, job: Job, bot_user: str) -> JSON | None:
    """A channel that a first try made: exactly our name, made by us since then, and nobody in it yet."""
    cursor = ""
    for _ in range(BLADZIJDEN):
        args = {"types": "private_channel", "exclude_archived": True, "limit": 200}
        antwoord = await slack("conversations.list", {**args, **({"cursor": cursor} if cursor else {})})
        for k in antwoord.get("channels", []):
            if (
                k["name"] == naam
                and k.get("creator") == bot_user
                and k.get("created", 0) >= int(job.gemaakt.timestamp()) - SPELING
            ):
                try:
                    leden = (await slack("conversations.members", {"channel": k["id"]})).get("members", [])
                except Misser:
                    return None
                return {"channel": k} if set(leden) <= {bot_user} else None
        cursor = (antwoord.get("response_metadata") or {}).get("next_cursor", "")
        if not cursor:
            return None
    return None
