"""How a Word document is put together: Dutch, large type, headings, tables with a repeated first row, page x of y.

Knows nothing of plans. python-docx makes the file; only what it has no call for is written as XML here.
"""

from collections.abc import Sequence

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

LETTER = "Arial"
KLEUR = RGBColor(0x0B, 0x4A, 0x53)
KOPPEN = {"Title": 28, "Heading 1": 18, "Heading 2": 14}


def new_document(titel: str) -> Document:
    """An empty A4 document in Dutch."""
    doc = docx.Document()
    blad = doc.sections[0]
    blad.page_width, blad.page_height = Cm(21), Cm(29.7)
    blad.left_margin = blad.right_margin = Cm(1.9)
    blad.top_margin = blad.bottom_margin = Cm(2)
    doc.core_properties.title, doc.core_properties.language = titel, "nl-NL"
    doc.core_properties.author = doc.core_properties.comments = ""
    _style(doc, "Normal", 13)
    for naam, punten in KOPPEN.items():
        _style(doc, naam, punten)
        doc.styles[naam].font.color.rgb = KLEUR
    return doc


def add_lines(alinea: Paragraph, tekst: str) -> None:
    """Text of a person, its line breaks kept."""
    for n, regel in enumerate(tekst.split("\n")):
        deel = alinea.add_run()
        if n:
            deel.add_break()
        deel.add_text(regel)


def add_table(
    doc: Document, koppen: Sequence[str], rijen: Sequence[Sequence[str]], breed: Sequence[float], hoog: float = 0
) -> None:
    """A table whose first row is repeated on every page. ``breed``, ``hoog``: centimetres."""
    tabel = doc.add_table(rows=1, cols=len(koppen), style="Table Grid")
    tabel.autofit = False
    for cel, kop in zip(tabel.rows[0].cells, koppen, strict=True):
        cel.paragraphs[0].add_run(kop).bold = True
    _mark(tabel.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")
    for rij in rijen:
        nieuw = tabel.add_row()
        _mark(nieuw._tr.get_or_add_trPr(), "w:cantSplit")
        if hoog:
            nieuw.height = Cm(hoog)
        for cel, tekst in zip(nieuw.cells, rij, strict=True):
            add_lines(cel.paragraphs[0], tekst)
    for kolom, centimeter in zip(tabel.columns, breed, strict=True):
        kolom.width = Cm(centimeter)
        for cel in kolom.cells:
            cel.width = Cm(centimeter)


def add_footer(doc: Document, eigen: str, stand: str, bladzijde: str, van: str) -> None:
    """What stands under every page: whose it is, which version, page x of y."""
    alinea = doc.sections[0].footer.paragraphs[0]
    add_lines(alinea, f"{eigen}\n{stand} · {bladzijde} ")
    _field(alinea, "PAGE")
    alinea.add_run(f" {van} ")
    _field(alinea, "NUMPAGES")
    for deel in alinea.runs:
        deel.font.size = Pt(10)


def _style(doc: Document, naam: str, punten: int) -> None:
    stijl = doc.styles[naam]
    stijl.font.name, stijl.font.size = LETTER, Pt(punten)
    eigen = stijl.element.get_or_add_rPr()
    letters = eigen.get_or_add_rFonts()
    for soort in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        letters.attrib.pop(qn(f"w:{soort}"), None)
    for soort in ("ascii", "hAnsi", "cs"):
        letters.set(qn(f"w:{soort}"), LETTER)
    taal = OxmlElement("w:lang")
    taal.set(qn("w:val"), "nl-NL")
    eigen.append(taal)


def _mark(plaats: object, naam: str) -> None:
    plaats.append(OxmlElement(naam))  # type: ignore[attr-defined]


def _field(alinea: Paragraph, naam: str) -> None:
    veld = OxmlElement("w:fldSimple")
    veld.set(qn("w:instr"), naam)
    alinea._p.append(veld)
    deel = OxmlElement("w:r")
    tekst = OxmlElement("w:t")
    tekst.text = "1"
    deel.append(tekst)
    veld.append(deel)
