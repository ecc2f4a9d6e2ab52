"""The small commands of a beheerder, over the database of a bot."""

import base64
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from proeftuin.meespelen import Speler
from storage.sleutels import new_key
from tests.opstelling import bot_in_proeftuin, cli, environment
from tests.postgres import own_database


async def test_sleutel_makes_a_new_key_each_time() -> None:
    een, twee = await cli("sleutel"), await cli("sleutel")
    assert len(base64.urlsafe_b64decode(een.strip())) == 32
    assert een != twee


@pytest.mark.parametrize("soort", ["sqlite", "postgresql"])
async def test_sleutels_wissel_writes_everything_with_the_newest_key(
    tmp_path: Path, soort: str, request: pytest.FixtureRequest
) -> None:
    oud, nieuw, huis = new_key(), new_key(), new_key()
    with ExitStack() as stack:
        url = f"sqlite:///{tmp_path / 'bot.db'}"
        if soort == "postgresql":
            url = stack.enter_context(own_database(request.getfixturevalue("postgres_url")))
        vast = {"DATABASE_URL": url, "HUISHOUDSLEUTEL": huis}
        async with bot_in_proeftuin(tmp_path, SLEUTELS=oud, **vast) as (tuin, bot):
            await begin(Speler(tuin, "Sanne", bot.settle))
        scherm = await cli("sleutels", "wissel", SLEUTELS=f"{nieuw},{oud}", **vast)
        assert "opnieuw versleuteld. Alles staat nu onder sleutel" in scherm
        assert oud not in scherm
        assert nieuw not in scherm
        async with bot_in_proeftuin(tmp_path, SLEUTELS=nieuw, **vast) as (tuin, bot):
            sanne = Speler(tuin, "Sanne", bot.settle)
            await sanne.typ("mijn casussen")
            await sanne.ziet("001")


async def test_aanjager_names_somebody_and_ends_it_and_they_hear_it(tmp_path: Path) -> None:
    async with bot_in_proeftuin(tmp_path) as (tuin, bot):
        omgeving = environment(tuin, "socket", bot.db.url)
        fatma = Speler(tuin, "Fatma", bot.settle)
        assert await cli("aanjager", "U0FATMA", **omgeving) == "✓ U0FATMA is nu aanjager.\n"
        assert "was al aanjager" in await cli("aanjager", "U0FATMA", **omgeving)
        bot.sender.kick()
        await fatma.ziet("Je bent nu aanjager")
        await fatma.commando("tafel", in_="leersessie")
        assert fatma.venster == "Een tafel starten"
        await fatma.sluit()
        assert "geen aanjager meer" in await cli("aanjager", "U0FATMA", "--weg", **omgeving)
        await fatma.commando("tafel", in_="leersessie")
        assert fatma.venster == ""
        assert "Slack weigert" in await cli("aanjager", "U0NIEMAND", **omgeving, code=1)
        assert "een bot" in await cli("aanjager", "U0BOT", **omgeving, code=1)


@pytest.mark.regel_deel("ROL-01", "ROL-02")
async def test_beheer_makes_a_gebied_and_gives_roles_in_it(tmp_path: Path) -> None:
    async with bot_in_proeftuin(tmp_path) as (tuin, bot):
        omgeving = environment(tuin, "socket", bot.db.url)
        els = Speler(tuin, "Els", bot.settle)
        assert "geen gebied Ruwaard" in await cli("aanjager", "U0ELS", "--gebied", "Ruwaard", **omgeving, code=1)
        assert "staat erin" in await cli("beheer", "gebied", "Ruwaard", "--wijken", "Vierwinden, Het Woud", **omgeving)
        assert "nu aanjager" in await cli("aanjager", "U0ELS", "--gebied", "ruwaard", **omgeving)
        bot.sender.kick()
        await els.ziet("aanjager in Ruwaard")
        assert "--organisatie" in await cli("beheer", "rol", "U0ELS", "manager", **omgeving, code=1)
        assert "hoort niet bij een gebied" in await cli(
            "beheer", "rol", "U0ELS", "manager", "--gebied", "Ruwaard", **omgeving, code=1
        )
        assert "ken ik niet" in await cli("beheer", "rol", "U0ELS", "baas", **omgeving, code=1)
        assert "opgeheven" in await cli("beheer", "gebied", "Ruwaard", "--weg", **omgeving)
        assert "geen gebied" in await cli("beheer", "gebied", "Ruwaard", "--weg", **omgeving)
        assert bot.db.run_now(lambda w: w.rollen.with_role("aanjager")) == []


async def test_beheer_kaart_reads_a_list_whole_or_not_at_all_and_shows_it(tmp_path: Path) -> None:
    goed, fout = tmp_path / "goed.csv", tmp_path / "fout.csv"
    goed.write_bytes("kennis;organisatie;naam\nWonen;Woonstad;Zoë\n".encode("cp1252"))
    fout.write_text("kennis;organisatie\nGeld en schulden;Bank\nhuizen;Woonstad\n")
    async with bot_in_proeftuin(tmp_path) as (tuin, bot):
        omgeving = environment(tuin, "socket", bot.db.url)
        assert "1 regels nieuw" in await cli("beheer", "kaart", str(goed), **omgeving)
        scherm = await cli("beheer", "kaart", str(fout), **omgeving, code=1)
        assert "Regel 3: Deze kennis ken ik niet." in scherm
        assert "niet te lezen" in await cli("beheer", "kaart", str(tmp_path / "weg.csv"), **omgeving, code=1)
        uit = await cli("beheer", "kaart", **omgeving)
        assert uit.splitlines()[1:] == ["wonen;Woonstad;Zoë;;;;;nee"]
        fout.write_text("kennis;organisatie\nGeld en schulden;Bank\n")
        assert "1 weggehaald" in await cli("beheer", "kaart", str(fout), "--vervang", **omgeving)


async def test_keten_finds_the_line_that_was_changed(tmp_path: Path) -> None:
    async with bot_in_proeftuin(tmp_path) as (tuin, bot):
        await begin(Speler(tuin, "Sanne", bot.settle))
    url = f"sqlite:///{tmp_path / 'bot.db'}"
    assert await cli("keten", DATABASE_URL=url) == "✓ Het auditspoor is heel.\n"
    engine = create_engine(url)
    with engine.begin() as conn:
        conn.execute(text("drop trigger audit_geen_update"))
        conn.execute(text("update audit set wie = 'slack:U0ELS' where id = 2"))
    engine.dispose()
    assert "gebroken bij regel 2." in await cli("keten", DATABASE_URL=url, code=1)


async def begin(sanne: Speler) -> None:
    await sanne.typ("nieuwe casus")
    await sanne.klik("Ja")
