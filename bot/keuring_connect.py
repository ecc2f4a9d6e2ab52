"""What doctor says of Slack Connect, in one line: is the experiment on, and does the bot have the scope. Changes nothing."""

from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from bot.bevinding import Bevinding, right, wrong
from bot.settings import Settings
from flows.aansluiten import RECHT
from storage.toestand import chosen, onlooker

ER_IS = "Bij Slack is het recht er"
STAPPEN = "Wat er eerst nodig is, staat in docs/beheren.md."


def experiment(settings: Settings, rechten: frozenset[str]) -> Bevinding:
    """Off is right, whatever Slack gave; on without the scope is not: then nobody is offered anything."""
    recht = RECHT in rechten
    if _choice(settings) != "aan":
        return right(f"Slack Connect staat uit. {ER_IS}{'' if recht else ' ook niet'}.")
    if recht:
        return right(f"Slack Connect staat aan, als proef. {ER_IS}.")
    return wrong(f"Slack Connect staat aan, maar de bot heeft het recht {RECHT} niet.", STAPPEN)


def _choice(settings: Settings) -> str:
    """What was chosen; nothing where there is no database yet, or one that another check speaks of."""
    try:
        url = make_url(settings.database_url)
        if url.get_backend_name() == "sqlite" and url.database and not Path(url.database).exists():
            return ""
        with onlooker(settings.database_url).connect() as conn:
            return chosen(conn, "slack_connect")
    except (SQLAlchemyError, ImportError):
        return ""
