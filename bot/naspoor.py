"""Before something is made a second time: look whether the first try arrived after all (law 4)."""

from bot.opdracht import Job
from bot.post import Call
from bot.slack import JSON, Misser, Slack

BLADZIJDEN = 5
SPELING = 300  # seconds that two clocks may differ


async def look(slack: Slack, job: Job, call: Call, bot_user: str) -> JSON | None:
    """The answer that a first try would have had, where it arrived after all. What can be repeated is not looked for."""
    if call.methode == "chat.postMessage":
        return await find_message(slack, str(call.args["channel"]), job)
    if "bestand" in call.args:
        return await find_file(slack, str(call.args["channel"]), call.args["bestand"].naam, job)
    if call.methode == "conversations.create":
        return await find_channel(slack, str(call.args["name"]), job, bot_user)
    return None


async def find_message(slack: Slack, kanaal: str, job: Job) -> JSON | None:
    """The message of this row in the channel, known by its metadata id."""
    cursor = ""
    for _ in range(BLADZIJDEN):
        args = {
            "channel": kanaal,
            "include_all_metadata": True,
            "oldest": str(job.gemaakt.timestamp() - SPELING),
            "limit": 200,
        }
        antwoord = await slack("conversations.history", {**args, **({"cursor": cursor} if cursor else {})})
        for m in antwoord.get("messages", []):
            if (m.get("metadata") or {}).get("event_payload", {}).get("uid") == job.uid:
                return {"ts": m["ts"], "channel": kanaal}
        cursor = (antwoord.get("response_metadata") or {}).get("next_cursor", "")
        if not cursor:
            return None
    return None


async def find_file(slack: Slack, kanaal: str, naam: str, job: Job) -> JSON | None:
    """The file of this row in the chat, by its name and since the row was made."""
    antwoord = await slack(
        "conversations.history", {"channel": kanaal, "oldest": str(job.gemaakt.timestamp() - 1), "limit": 200}
    )
    namen = [f.get("name") for m in antwoord.get("messages", []) for f in m.get("files") or []]
    return {"ok": True} if naam in namen else None


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
