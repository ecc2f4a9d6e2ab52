"""People of another Slack, as the shell meets them: the call that invites one, and who of them a message did not reach."""

from typing import TYPE_CHECKING

from bot.post import Call
from flows.koppeling import Koppeling
from storage.work import Work

if TYPE_CHECKING:
    from bot.opdracht import Job


def outside(work: Work, kanaal: str, id: str) -> Call | None:
    """The invitation of one address, read when it is sent; none where it is not wanted any more. Who comes may only write."""
    k: Koppeling | None = work.machines.get("koppeling", id)
    if k is None or k.status != "onderweg":
        return None
    return Call("conversations.inviteShared", {"channel": kanaal, "emails": k.mail, "external_limited": True})


def connected(work: Work, job: "Job") -> Koppeling | None:
    """Whose message this was, where they are in a channel over Slack Connect: that of its own casus before another."""
    if not job.doel.startswith("slack:"):
        return None
    alle: list[Koppeling] = work.machines.find("koppeling", account=job.doel, status="binnen")
    casus = job.data.get("ids", {}).get("casus")
    return min(alle, key=lambda k: k.casus != casus, default=None)
