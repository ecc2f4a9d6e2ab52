"""A whole overleg led in the proeftuin, over HTTP: the window of who leads goes along under every small window."""

from pathlib import Path

import pytest

from proeftuin.meespelen import Geweigerd, Speler
from tests.opstelling import bot_in_proeftuin
from tests.verkeer import keep_traffic

pytestmark = pytest.mark.traag
SCHERM = "Jouw scherm"


@pytest.mark.regel("MDO-01")
async def test_an_overleg_is_led_at_the_kitchen_table(tmp_path: Path) -> None:
    async with bot_in_proeftuin(tmp_path, "http") as (tuin, bot):
        sanne = Speler(tuin, "Sanne", bot.settle)
        await sanne.typ("nieuwe casus")
        await sanne.klik("Ja, kort")
        await sanne.typ("weer rustig wonen")
        await sanne.klik("Laat het zo staan")
        for n, antwoord in ((3, "4, want ik slaap slecht"), (4, "zelf de post openen"), (5, "iemand die meekijkt")):
            await sanne.ziet(f"vraag {n} van 5")
            await sanne.typ(antwoord)
        await sanne.klik("Klopt, dit is het plan")
        await sanne.typ("mijn casussen")
        await sanne.klik("Open")
        await sanne.klik("Meer")
        await sanne.klik("Start overleg")
        await sanne.vul(
            "We beginnen", {"Wie noteert de afspraken?": "Sanne", "Wie zit er nog meer aan tafel?": "Riet"}, "Begin"
        )
        assert sanne.venster == SCHERM
        assert "Welkom en voorstellen" in sanne.venstertekst
        for stap in ("Doel en huisregels", "Het verhaal", "Verhelderende vragen", "Klopt het nog?"):
            await sanne.klik("Verder")
            assert stap in sanne.venstertekst
        await sanne.klik("Pas het aan")
        await sanne.vul("Klopt het nog?", {"Ik wil": "droog en rustig wonen"}, "Zo klopt het")
        assert sanne.venster == SCHERM
        assert "droog en rustig wonen" in sanne.venstertekst
        await sanne.klik("Andere stap", keuze="10 Afspraken")
        await sanne.klik("Noteer afspraken")
        await sanne.vul("Afspraken", {"Eén afspraak per regel": "Riet kookt voor 1 mei\nde huur betalen"}, "Lees na")
        with pytest.raises(Geweigerd):
            await sanne.vul("Klopt het zo?", {}, "Leg vast")
        velden = {
            "Riet kookt voor 1 mei, Later dan zes weken? Waarom?": "eerst de keuken af",
            "de huur betalen, Wie": "de inwoner",
        }
        await sanne.vul("Klopt het zo?", velden, "Leg vast")
        assert sanne.venster == SCHERM
        assert "de huur betalen" in sanne.venstertekst
        await sanne.klik("Andere stap", keuze="14 Afronden")
        await sanne.klik("De casusregisseur blijft")
        await sanne.klik("Evaluatie over zes weken")
        await sanne.klik("Sluit het overleg af")
        assert sanne.venster == "Wat is besloten"
        await sanne.sluit()
        await sanne.ziet("Het overleg van casus 2026-001 is afgesloten")
        keep_traffic(tuin.verkeer, "keten_leiden")
