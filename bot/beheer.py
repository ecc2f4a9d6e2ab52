"""Commands for who looks after an installation, over the same rows as a running bot. Each is one unit of work."""

from datetime import datetime

import aiohttp

from bot import slack
from bot.app import without_proxy
from bot.asked import write
from bot.bevinding import Beletsel, Bevinding, right, wrong
from bot.settings import Settings
from bot.start import STUK, why
from flows.effect import PublishHome, Say
from flows.invoer import persoon_of
from storage.database import Database
from storage.herversleutel import GEHEIMEN, Geheim, keys_in_use, rewrite
from storage.migratie import migrate
from storage.sleutels import Sleutelring
from storage.work import Work

DOOR = "opdrachtregel"
RONDES = 3  # a running bot may write a row with the old key in between


async def open_database(settings: Settings, lid: str = "") -> Database:
    """The database of this installation. For ``lid`` Slack is asked which workspace that member is in. Raises Beletsel."""
    try:
        team = await _team_of(settings, lid) if lid else ""
        db = Database(settings.database_url, Sleutelring(settings.keys()), team)
        migrate(db.engine)
    except STUK as fout:
        raise Beletsel(why(fout)) from None
    return db


async def _team_of(settings: Settings, lid: str) -> str:
    without_proxy(settings.slack_api_url)
    async with aiohttp.ClientSession() as sessie:
        client = slack.web_client(settings.slack_bot_token, settings.slack_api_url, sessie)
        user = (await client.users_info(user=lid))["user"]
    if user.get("is_bot") or user.get("deleted"):
        raise Beletsel(f"{lid} is een bot of een gesloten account. Kies iemand anders.")
    return str(user["team_id"])


def change_keys(db: Database) -> Bevinding:
    """Every row to the newest key, in batches. Raises SleutelFout for a row that no key opens."""
    aantal = 0
    for _ in range(RONDES):
        for geheim in GEHEIMEN:
            while klaar := db.run_now(_batch, db.ring, geheim):
                aantal += klaar
    over = {id: n for id, n in db.run_now(lambda work: keys_in_use(work.conn)).items() if id != db.ring.nieuwste}
    if over:
        doe = "Start de bot eerst opnieuw, zodat hij de nieuwe sleutel gebruikt, en probeer het dan nog een keer."
        return wrong(f"{aantal} rijen opnieuw versleuteld, {sum(over.values())} nog niet.", doe)
    return right(
        f"{aantal} rijen opnieuw versleuteld. Alles staat nu onder sleutel {db.ring.nieuwste}; de oude mag weg."
    )


def _batch(work: Work, ring: Sleutelring, geheim: Geheim) -> int:
    return rewrite(work.conn, ring, geheim)


def name_aanjager(work: Work, user: str, weg: bool, nu: datetime) -> Bevinding:
    """Make somebody aanjager, or end it (ROL-01). They hear it from the bot."""
    persoon = persoon_of(user)
    is_het = "aanjager" in work.rollen.of(persoon, "")
    if is_het != weg:
        return right(f"{user} was al {'geen ' if weg else ''}aanjager. Er is niets veranderd.")
    work.lock("audit:")
    if weg:
        work.rollen.revoke(persoon, "aanjager", "", nu)
    else:
        work.rollen.grant(persoon, "aanjager", "", nu, DOOR)
    work.audit.add(nu, DOOR, "aanjager_weg" if weg else "aanjager", "dm", persoon, "")
    write(work.outbox, Say(persoon, "dm/aanjager", data={"wat": "beeindigen" if weg else "benoemen"}), nu)
    write(work.outbox, PublishHome(persoon), nu)
    return right(f"{user} is {'geen aanjager meer' if weg else 'nu aanjager'}.")


def check_chain(work: Work) -> Bevinding:
    """The audit log, line by line (PRI-07)."""
    kapot = work.audit.broken()
    if not kapot:
        return right("Het auditspoor is heel.")
    return wrong(
        f"Het auditspoor is gebroken bij regel {', '.join(map(str, kapot))}.", "Zoek uit wie bij de database kon."
    )
