"""Every text as full as it can be, drawn for an organisation that calls its inwoners je: nobody hears u."""

from pathlib import Path

from messages.model import Bericht
from tests.bot.test_blocks import BERICHTEN, VENSTERS, draw
from tests.bot.vol import full_work
from tests.flows.spel import NU, SANNE
from tests.messages.test_aanspreek import KIES_HIER
from tests.messages.test_taal import U_VORM


def said(bericht: Bericht) -> str:
    """All that stands in it."""
    velden = [d for v in bericht.velden.values() for d in (v.label, v.hint, v.plaats, *v.opties.values())]
    knoppen = [k.label for k in (*bericht.knoppen, *(r for a in bericht.alineas for r in a.rij))]
    return "\n".join([bericht.titel, bericht.tekst, *(a.tekst for a in bericht.alineas), *velden, *knoppen])


def test_no_text_says_u_to_who_is_called_je(tmp_path: Path) -> None:
    with full_work(tmp_path) as work:
        met_u = [key for key in (*BERICHTEN, *VENSTERS) if U_VORM.search(said(draw(work, key, bij="ik_wil")))]
        work.instellingen.choose("aanspreek", "je", NU, SANNE)
        met_je = [key for key in (*BERICHTEN, *VENSTERS) if U_VORM.search(said(draw(work, key, bij="ik_wil")))]
    assert len(met_u) > 10, "anders zegt de vorige regel niets"
    assert met_je == [KIES_HIER]
