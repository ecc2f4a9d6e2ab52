"""Commands for who looks after an installation, over the same rows as a running bot. Each is one unit of work."""

import secrets
from datetime import datetime

import aiohttp
from sqlalchemy.exc import SQLAlchemyError

from bot import slack
from bot.app import without_proxy
from bot.asked import write
from bot.bevinding import Beletsel, Bevinding, right, wrong
from bot.settings import Settings
from bot.start import STUK, why
from flows.effect import PublishHome
from flows.gebied import Gebied
from flows.invoer import persoon_of
from flows.rol import ROLLEN, VAN_GEBIED, VAN_ORGANISATIE, told
from storage.database import Database, open_engine
from storage.herversleutel import GEHEIMEN, Geheim, keys_in_use, rewrite
from storage.migratie import migrate
from storage.rechten import grant_bot
from storage.sleutels import Sleutelring
from storage.work import Work

DOOR = "opdrachtregel"
RONDES = 3  # a running bot may write a row with the old key in between


async def open_database(settings: Settings, lid: str = "", team: bool = False) -> Database:
    """The database of this installation. For ``lid`` Slack is asked which workspace that member is in, for ``team``
    which the bot's own is. Raises Beletsel."""
    try:
        van_wie = await _team_of(settings, lid) if lid or team else ""
        db = Database(settings.database_url, Sleutelring(settings.keys()), van_wie, settings.organisatie)
        migrate(db.engine)
    except STUK as fout:
        raise Beletsel(why(fout)) from None
    return db


async def _team_of(settings: Settings, lid: str) -> str:
    without_proxy(settings.slack_api_url)
    async with aiohttp.ClientSession() as sessie:
        client = slack.web_client(settings.slack_bot_token, settings.slack_api_url, sessie)
        if not lid:
            return str((await client.auth_test())["team_id"])
        user = (await client.users_info(user=lid))["user"]
    if user.get("is_bot") or user.get("deleted"):
        raise Beletsel(f"{lid} is een bot of een gesloten account. Kies iemand anders.")
    return str(user["team_id"])


def bring_up_to_date(settings: Settings, rol: str) -> Bevinding:
    """The newest form of the database, by who owns its tables; ``rol``, on PostgreSQL, may then do what the bot does and
    nothing to the audit log but add to it."""
    try:
        engine = open_engine(settings.database_url)
        migrate(engine)
    except STUK as fout:
        return wrong(why(fout))
    if not rol:
        return right("De database is bijgewerkt.")
    if engine.dialect.name != "postgresql":
        return wrong("De database is bijgewerkt, maar alleen PostgreSQL kent rollen.", "Laat --rol weg.")
    try:
        with engine.begin() as conn:
            grant_bot(conn, rol)
    except SQLAlchemyError:
        return wrong(
            f"{rol} kan deze rechten niet krijgen.", "Bestaat die rol, en draai je dit als de eigenaar van de tabellen?"
        )
    return right(f"De database is bijgewerkt. {rol} kan ermee werken en het auditspoor niet veranderen.")


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


def change_role(
    work: Work, user: str, rol: str, weg: bool, nu: datetime, gebied: str = "", organisatie: str = ""
) -> Bevinding:
    """Give somebody a role beside a casus, or end it (ROL-01). ``gebied``: its name. They hear it from the bot.
    Raises Beletsel."""
    waar = find_gebied(work, gebied)
    if rol not in ROLLEN:
        raise Beletsel(f"De rol {rol} ken ik niet. Kies uit: {', '.join(ROLLEN)}.")
    if gebied and rol not in VAN_GEBIED:
        raise Beletsel(f"Een {rol} hoort niet bij een gebied.")
    if rol in VAN_ORGANISATIE and not organisatie:
        raise Beletsel(f"Zeg ook van welke organisatie, met --organisatie. Een {rol} hoort bij een organisatie.")
    persoon = persoon_of(user)
    deze = (persoon, rol, waar, organisatie)
    if weg is not any((r.persoon, r.rol, r.gebied, r.organisatie) == deze for r in work.rollen.beside()):
        return right(f"{user} was al {'geen ' if weg else ''}{rol}. Er is niets veranderd.")
    work.lock("audit:")
    if weg:
        work.rollen.revoke(persoon, rol, "", nu, waar, organisatie)
    else:
        work.rollen.grant(persoon, rol, "", nu, DOOR, waar, organisatie)
    work.audit.add(nu, DOOR, f"{rol}_weg" if weg else rol, "beheer", persoon, "")
    write(work.outbox, told(persoon, rol, work.gebieden.names().get(waar, ""), organisatie, begint=not weg), nu)
    write(work.outbox, PublishHome(persoon), nu)
    return right(f"{user} is {f'geen {rol} meer' if weg else f'nu {rol}'}.")


def find_gebied(work: Work, naam: str) -> str:
    """The id of the gebied with this name; empty for no name. Raises Beletsel."""
    gevonden = next((g.id for g in work.gebieden.all() if g.naam.lower() == naam.lower()), "")
    if naam and not gevonden:
        raise Beletsel(f"Er is geen gebied {naam}. Maak het eerst, met `samenwerkbot beheer gebied {naam}`.")
    return gevonden


def change_gebied(work: Work, naam: str, wijken: str, weg: bool, nu: datetime) -> Bevinding:
    """Make a gebied, change its wijken, or end it."""
    oud = next((g for g in work.gebieden.all() if g.naam.lower() == naam.lower()), None)
    if weg and oud is None:
        return right(f"Er was al geen gebied {naam}. Er is niets veranderd.")
    work.lock("audit:")
    work.audit.add(nu, DOOR, "gebied_weg" if weg else "gebied", "beheer", naam, "")
    if weg and oud:
        work.gebieden.close(oud.id, nu)
        work.rollen.close_gebied(oud.id, nu)
        return right(f"Het gebied {oud.naam} is opgeheven, met alle rollen daarin.")
    nieuw = tuple(dict.fromkeys(w.strip() for w in wijken.split(",") if w.strip()))
    work.gebieden.put(Gebied(oud.id if oud else secrets.token_hex(10), naam, nieuw or (oud.wijken if oud else ())))
    return right(f"Het gebied {naam} staat erin.")


def check_chain(work: Work) -> Bevinding:
    """The audit log, line by line (PRI-07)."""
    kapot = work.audit.broken()
    if not kapot:
        return right("Het auditspoor is heel.")
    return wrong(
        f"Het auditspoor is gebroken bij regel {', '.join(map(str, kapot))}.", "Zoek uit wie bij de database kon."
    )
