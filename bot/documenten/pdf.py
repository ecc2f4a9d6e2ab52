"""A plan as a PDF to read, sign and keep: WeasyPrint from one HTML template, tagged so that it can be read aloud.

WeasyPrint needs libraries of the machine (pango). They are looked for when the first page is made: without them the
bot runs on, and who asks for paper hears so kindly (``GeenPdf``).
"""

import contextlib
import io
from functools import cache
from threading import Lock
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from bot.documenten.dossier import rows
from bot.documenten.planblad import Planblad
from bot.documenten.woorden import INGEVULD, SJABLONEN, kort
from messages.woorden import datum

_EEN_TEGELIJK = Lock()


class GeenPdf(Exception):
    """This machine cannot make a PDF: a library that WeasyPrint needs is not there."""


def make_pdf(blad: Planblad) -> bytes:
    """The plan as PDF/UA. Takes about half a second to a second and a half: not for the event loop. Raises GeenPdf."""
    with _EEN_TEGELIJK:
        weasyprint, lettertypen, opmaak = _press()
        html = weasyprint.HTML(string=make_html(blad), url_fetcher=_nothing)
        inhoud: bytes = html.write_pdf(stylesheets=[opmaak], font_config=lettertypen, pdf_variant="pdf/ua-1")
    return inhoud


def make_empty_pdf(stem: str = "u") -> bytes:
    """The form to fill in at the kitchen table (PLA-10). Raises GeenPdf."""
    return make_pdf(Planblad(stem=stem))


def make_html(blad: Planblad) -> str:
    """The page before it is printed. What people typed is escaped."""
    w, leeg = blad.woorden, blad.modus == "leeg"
    return _template().render(
        blad=blad,
        w=w,
        leeg=leeg,
        titel=w("titel_leeg") if leeg else f"{w('titel')} {blad.casusnummer}",
        stand=blad.stand,
        nieuw=any(t.nieuw for t in blad.afspraken),
        ingevuld=INGEVULD,
        nagelopen=blad.nagelopen,
        opnieuw=blad.opnieuw,
        dossier=list(rows(blad, blad.dossier, los=False)) if blad.dossier else [],
    )


def available() -> bool:
    """Whether this machine can make a PDF."""
    try:
        _press()
    except GeenPdf:
        return False
    return True


@cache
def _template() -> Template:
    omgeving = Environment(
        loader=FileSystemLoader(SJABLONEN),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    omgeving.filters.update(datum=datum, kort=kort)
    return omgeving.get_template("plan.html")


@cache
def _press() -> tuple[Any, Any, Any]:
    """WeasyPrint with fonts and style, loaded once: (module, font configuration, style sheet)."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            import weasyprint
            from weasyprint.text.fonts import FontConfiguration
    except (ImportError, OSError) as fout:
        raise GeenPdf from fout
    lettertypen = FontConfiguration()
    opmaak = weasyprint.CSS(filename=SJABLONEN / "plan.css", font_config=lettertypen, url_fetcher=_nothing)
    return weasyprint, lettertypen, opmaak


def _nothing(url: str, *_: object, **__: object) -> Any:
    raise ValueError("een plan haalt niets van buiten")
