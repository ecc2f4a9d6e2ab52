"""`samenwerkbot doctor`: every point is right or wrong, in Dutch, with what to do; nothing secret, nothing changed."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from bot.clock import Clock, FixedClock
from bot.doctor import examine, read_settings
from bot.settings import Settings
from proeftuin import Proeftuin
from proeftuin.meespelen import Speler
from storage.sleutels import new_key
from tests.opstelling import ROOT, bot_in_proeftuin, cli, environment, run_cli, said
from tests.postgres import own_database, second_role


async def test_a_bot_that_works_is_right_on_every_point(tmp_path: Path) -> None:
    async with used(tmp_path) as (tuin, settings):
        regels = await lines(settings)
    assert [r for r in regels if not r.startswith(("✓", "•"))] == []
    assert f"✓ De bot heeft precies de {len(tuin.manifest.scopes)} rechten van manifest.yml." in regels
    assert "✓ De database is bereikbaar en bijgewerkt." in regels
    assert "✓ De sleutel opent wat er bewaard is." in regels
    assert "✓ Het auditspoor is heel." in regels
    assert "✓ Het sleutelbestand is alleen voor jou te lezen." in regels
    assert "✓ De klok loopt gelijk met die van Slack." in regels
    assert "✓ Beheerder: U0BRAM." in regels
    assert "✓ De bot luistert over Socket Mode; het token werkt." in regels
    assert any("INVOER is chat" in r for r in regels)


async def test_what_could_still_be_done_is_a_hint_and_no_fault(tmp_path: Path) -> None:
    async with used(tmp_path) as (tuin, settings):
        tips = [r for r in await lines(settings) if r.startswith("•")]
        assert [r.split(".")[0] for r in tips] == [
            "• Er is nog geen gebied",
            "• Er is nog geen aanjager: niemand kan een tafel starten",
            "• De sociale kaart is nog leeg",
        ]
        omgeving = environment(tuin, "socket", settings.database_url) | {"SLEUTELS": settings.sleutels}
        await cli("beheer", "gebied", "Noord", **omgeving)
        await cli("aanjager", "U0ELS", "--gebied", "Noord", **omgeving)
        await cli("instelling", "zet", "invoer", "venster", **omgeving)
        regels = await lines(settings)
    assert [r for r in regels if r.startswith("•")] == [tips[2]]
    assert any(r.startswith("✓ In Slack is gekozen: venster.") for r in regels)


async def test_with_nothing_set_it_says_what_to_set_and_makes_nothing(tmp_path: Path) -> None:
    code, scherm = await said(await run_cli("doctor", map_=tmp_path))
    assert code == 1
    assert "✗ SLACK_BOT_TOKEN is leeg." in scherm
    assert "✗ SLACK_APP_TOKEN en SLACK_SIGNING_SECRET zijn allebei leeg." in scherm
    assert "✓ De database is er nog niet" in scherm
    assert "Traceback" not in scherm
    assert list(tmp_path.iterdir()) == []


async def test_it_ends_with_nought_where_all_is_well(tmp_path: Path) -> None:
    async with Proeftuin(ROOT / "manifest.yml") as tuin:
        omgeving = environment(tuin, "http", f"sqlite:///{tmp_path / 'bot.db'}")
        code, scherm = await said(await run_cli("doctor", map_=tmp_path, **omgeving))
    assert (code, "✗" in scherm) == (0, False), scherm
    assert "HTTP op poort" in scherm
    assert list(tmp_path.iterdir()) == []


async def test_scopes_that_are_missing_or_needless_are_named(tmp_path: Path) -> None:
    async with used(tmp_path) as (tuin, settings):
        scopes = {*tuin.manifest.scopes, "reactions:write"} - {"pins:write"}
        object.__setattr__(tuin.manifest, "scopes", tuple(scopes))
        regels = await lines(settings)
    assert wrong_ones(regels) == [
        "✗ De bot mist rechten: pins:write. Plak manifest.yml opnieuw bij je app en installeer de app nog een keer in de werkruimte.",
        "✗ De bot heeft rechten die hij niet nodig heeft: reactions:write. "
        "Plak manifest.yml opnieuw bij je app en installeer de app nog een keer in de werkruimte.",
    ]


@pytest.mark.parametrize(
    ("optioneel", "aan", "zin"),
    [
        (False, False, "✓ Slack Connect staat uit. Bij Slack is het recht er ook niet."),
        (True, False, "✓ Slack Connect staat uit. Bij Slack is het recht er."),
        (True, True, "✓ Slack Connect staat aan, als proef. Bij Slack is het recht er."),
        (False, True, "✗ Slack Connect staat aan, maar de bot heeft het recht conversations.connect:write niet. "
                      "Wat er eerst nodig is, staat in docs/beheren.md."),
    ],
)  # fmt: skip
async def test_it_says_in_one_line_how_slack_connect_stands(
    tmp_path: Path, optioneel: bool, aan: bool, zin: str
) -> None:
    async with used(tmp_path, optioneel=optioneel) as (tuin, settings):
        omgeving = environment(tuin, "socket", settings.database_url) | {"SLEUTELS": settings.sleutels}
        if aan:
            await cli("instelling", "zet", "slack_connect", "aan", **omgeving)
        regels = await lines(settings)
    assert [r for r in regels if "Slack Connect" in r] == [zin]
    assert wrong_ones(regels) == ([zin] if zin.startswith("✗") else [])


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        pytest.param({"slack_bot_token": "xoxb-fout"}, "✗ Slack weigert SLACK_BOT_TOKEN.", id="bot-token"),
        pytest.param({"slack_app_token": "xapp-fout"}, "✗ Slack weigert SLACK_APP_TOKEN.", id="app-token"),
        pytest.param({"beheerders": "U0NIEMAND"}, "✗ U0NIEMAND in BEHEERDERS is niemand", id="onbekende beheerder"),
        pytest.param({"beheerders": "U0BOT"}, "✗ U0BOT in BEHEERDERS is een bot", id="een bot als beheerder"),
        pytest.param({"beheerders": ""}, "✗ BEHEERDERS is leeg", id="geen beheerder"),
        pytest.param({"slack_api_url": "http://127.0.0.1:1/api/"}, "✗ Slack is niet te bereiken.", id="geen Slack"),
        pytest.param({"sleutels": "kort"}, "✗ SLEUTELS klopt niet", id="geen sleutel"),
        pytest.param(
            {"sleutels": new_key()}, "versleuteld met een sleutel die hier niet staat", id="een andere sleutel"
        ),
        pytest.param(
            {"database_url": "sqlite:////bestaat/niet/x.db"}, "✓ De database is er nog niet", id="nog geen database"
        ),
        pytest.param(
            {"database_url": "postgresql+psycopg://a:geheim@127.0.0.1:1/x", "sleutels": new_key()},
            "✗ De database is niet bereikbaar.",
            id="geen PostgreSQL",
        ),
        pytest.param({"database_url": "xyz://a:geheim@b/c"}, "✗ DATABASE_URL klopt niet.", id="geen adres"),
    ],
)
async def test_what_is_wrong_is_said_without_a_secret(tmp_path: Path, anders: dict[str, str], zin: str) -> None:
    async with used(tmp_path) as (_, settings):
        regels = await lines(settings.model_copy(update=anders))
    scherm = "\n".join(regels)
    assert zin in scherm
    geheim = [
        settings.slack_bot_token,
        settings.slack_app_token,
        "geheim",
        *(v for k, v in anders.items() if k in ("sleutels", "slack_bot_token")),
    ]
    assert [g for g in geheim if g in scherm] == []


async def test_a_clock_that_is_off_is_said(tmp_path: Path) -> None:
    async with used(tmp_path) as (_, settings):
        voor = await lines(settings, FixedClock(datetime.now(UTC) + timedelta(seconds=95)))
        achter = await lines(settings, FixedClock(datetime.now(UTC) - timedelta(hours=1)))
    assert any("seconden voor" in r for r in wrong_ones(voor))
    assert any("seconden achter" in r for r in wrong_ones(achter))


async def test_a_key_file_that_others_can_read_is_said(tmp_path: Path) -> None:
    async with used(tmp_path) as (_, settings):
        (tmp_path / "bot.sleutel").chmod(0o644)
        regels = await lines(settings)
    assert wrong_ones(regels) == [
        f"✗ Het sleutelbestand is ook voor anderen te lezen. Doe: chmod 600 {tmp_path / 'bot.sleutel'}"
    ]


async def test_a_lost_key_file_is_said_and_no_new_one_made(tmp_path: Path) -> None:
    async with used(tmp_path) as (_, settings):
        (tmp_path / "bot.sleutel").unlink()
        regels = await lines(settings)
    assert any("Het sleutelbestand is weg" in r for r in wrong_ones(regels))
    assert not (tmp_path / "bot.sleutel").exists()


@pytest.mark.parametrize(
    ("daad", "zin"),
    [
        pytest.param(
            "drop trigger audit_geen_update; update audit set wie = 'slack:U0ELS' where id = 2",
            "✗ Het auditspoor is op",
            id="auditspoor",
        ),
        pytest.param(
            "update outbox set staat = 'dood', fout = 'user_not_found' where id = 1",
            "✗ 1 berichten kwamen deze week niet aan (user_not_found 1×).",
            id="niet aangekomen",
        ),
        pytest.param(
            "update outbox set staat = 'wacht', gemaakt = '2026-01-01 09:00:00', niet_voor = '2090-01-01 00:00:00' where id = 1",
            "✓ De wachtrij",
            id="mag nog wachten",
        ),
        pytest.param("update casus set geheim = zeroblob(60)", "✗ 1 rijen zijn niet te openen", id="aan gezeten"),
        pytest.param(
            "update alembic_version set version_num = '9999'", "✗ De database is van een nieuwere bot.", id="nieuwer"
        ),
    ],
)
async def test_trouble_in_the_database_is_said(tmp_path: Path, daad: str, zin: str) -> None:
    async with used(tmp_path) as (_, settings):
        pass
    sql(settings.database_url, daad)
    regels = await lines(settings)
    assert any(r.startswith(zin) for r in regels), regels


async def test_what_waits_for_long_is_said(tmp_path: Path) -> None:
    async with used(tmp_path) as (_, settings):
        pass
    sql(
        settings.database_url,
        "update outbox set staat = 'wacht', gemaakt = '2026-01-01 09:00:00', niet_voor = null where id = 1",
    )
    later = FixedClock(datetime(2026, 1, 1, 10, 0, tzinfo=UTC))
    regels = await lines(settings, later)
    assert any("Er wachten 1 berichten, het oudste al 60 minuten." in r for r in regels), regels


@pytest.fixture
def postgres(postgres_url: str) -> Iterator[dict[str, str]]:
    """The settings of a bot on PostgreSQL as they are at first: with one role, which owns everything."""
    with own_database(postgres_url) as url:
        yield {"DATABASE_URL": url, "SLEUTELS": new_key(), "HUISHOUDSLEUTEL": new_key()}


@pytest.mark.regel_deel("PRI-07")
async def test_on_postgresql_with_a_role_of_its_own_all_is_right(tmp_path: Path, postgres: dict[str, str]) -> None:
    """As docs/installeren.md has it: the owner brings the database up to date, the bot runs with another role."""
    with second_role(postgres["DATABASE_URL"]) as url:
        rol = str(make_url(url).username)
        assert f"{rol} kan ermee werken" in await cli("bijwerken", "--rol", rol, **postgres)
        async with used(tmp_path, **{**postgres, "DATABASE_URL": url}) as (_, settings):
            regels = await lines(settings)
    assert wrong_ones(regels) == []
    assert "✓ De database is bereikbaar en bijgewerkt." in regels
    assert "✓ De sleutel opent wat er bewaard is." in regels
    assert "✓ De bot kan het auditspoor niet veranderen." in regels
    assert "✓ Het auditspoor is heel." in regels


async def test_on_postgresql_an_owner_and_what_was_touched_are_said(tmp_path: Path, postgres: dict[str, str]) -> None:
    url = postgres["DATABASE_URL"]
    async with used(tmp_path, **postgres) as (_, settings):
        alleen_eigenaar = wrong_ones(await lines(settings))
        sql(url, "alter table audit disable trigger all; update audit set wie = 'slack:U0ELS' where id = 2")
        sql(url, "update outbox set staat = 'dood', fout = 'user_not_found' where id = 1")
        gebroken = wrong_ones(await lines(settings))
        kwijt = wrong_ones(await lines(settings.model_copy(update={"sleutels": new_key()})))
    assert alleen_eigenaar == [
        "✗ De bot zou het auditspoor kunnen veranderen. Laat hem met een eigen rol draaien: docs/installeren.md, bij PostgreSQL."
    ]
    assert any(r.startswith("✗ Het auditspoor is op 1 plek gebroken (regel 2)") for r in gebroken), gebroken
    assert any("1 berichten kwamen deze week niet aan (user_not_found 1×)" in r for r in gebroken), gebroken
    assert any("versleuteld met een sleutel die hier niet staat" in r for r in kwijt), kwijt


async def test_on_postgresql_an_older_form_is_for_the_owner(tmp_path: Path, postgres: dict[str, str]) -> None:
    """The bot's own role makes no tables: `start` says so, and doctor says who can."""
    with second_role(postgres["DATABASE_URL"]) as url:
        await cli("bijwerken", "--rol", str(make_url(url).username), **postgres)
        sql(postgres["DATABASE_URL"], "update alembic_version set version_num = '0001'")
        async with Proeftuin(ROOT / "manifest.yml") as tuin:
            omgeving = environment(tuin, "socket", database_url=url, SLEUTELS=new_key(), HUISHOUDSLEUTEL=new_key())
            kan_niet = await cli("start", **omgeving, code=1)
            regels = await cli("doctor", **omgeving, code=1)
    assert "De database werkt niet mee." in kan_niet
    assert "✗ De database is van een oudere bot. Doe als eigenaar van de tabellen `samenwerkbot bijwerken`" in regels


async def test_bijwerken_says_what_cannot_be(tmp_path: Path, postgres: dict[str, str]) -> None:
    assert await cli("bijwerken", **postgres) == "✓ De database is bijgewerkt.\n"
    assert "niemand kan deze rechten niet krijgen" in await cli("bijwerken", "--rol", "niemand", **postgres, code=1)
    klein = f"sqlite:///{tmp_path / 'bot.db'}"
    assert "alleen PostgreSQL kent rollen" in await cli("bijwerken", "--rol", "bot", DATABASE_URL=klein, code=1)


def sql(url: str, zinnen: str) -> None:
    """As somebody who can reach the database."""
    engine = create_engine(url)
    with engine.begin() as conn:
        for zin in zinnen.split("; "):
            conn.execute(text(zin))
    engine.dispose()


def test_a_setting_that_is_wrong_is_named_but_not_repeated(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PORT", "xoxb-in-het-verkeerde-veld")
    settings, fouten = read_settings()
    assert settings is None
    assert [str(f) for f in fouten] == ["✗ PORT klopt niet. Vul een poortnummer in, zoals 3000."]


@asynccontextmanager
async def used(map_: Path, optioneel: bool = False, **meer: str) -> AsyncIterator[tuple[Proeftuin, Settings]]:
    """A bot that has been used, and stopped; its workspace is still there. ``meer``: other settings."""
    async with bot_in_proeftuin(map_, optioneel=optioneel, **meer) as (tuin, bot):
        sanne = Speler(tuin, "Sanne", bot.settle)
        await sanne.typ("nieuwe casus")
        await sanne.klik("Ja")
        omgeving = environment(tuin, "socket", bot.db.url, **meer)
        yield tuin, Settings(_env_file=None, **{k.lower(): v for k, v in omgeving.items()})


async def lines(settings: Settings, clock: Clock | None = None) -> list[str]:
    return [str(b) async for b in examine(settings, clock or Clock())]


def wrong_ones(regels: list[str]) -> list[str]:
    return [r for r in regels if r.startswith("✗")]
