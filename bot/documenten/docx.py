"""A plan as a Word document for a case system: the same words as the PDF, in real headings and tables (PLA-06)."""

import io

from docx.document import Document

from bot.documenten.dossier import Dossier, rows
from bot.documenten.planblad import Afspraak, Deel, Mens, Planblad
from bot.documenten.verder import DeelC
from bot.documenten.woorden import kort
from bot.documenten.word import add_footer, add_lines, add_table, new_document
from messages.woorden import datum

BREED = (1.0, 6.6, 4.8, 3.2, 1.6)


def make_docx(blad: Planblad) -> bytes:
    """The plan as an editable document."""
    w = blad.woorden
    doc = new_document(f"{w('titel')} {blad.casusnummer}".strip())
    doc.add_heading(w("titel"), 0)
    doc.add_paragraph(w("onder"))
    doc.add_paragraph(blad.stand)
    _own(doc, blad)
    for deel in blad.delen:
        _question(doc, blad, deel)
    _actions(doc, blad)
    if blad.hulp:
        _people(doc, blad)
    _keep_moving(doc, blad)
    _exception(doc, blad)
    if blad.deel_c:
        _looked_back(doc, blad, blad.deel_c)
    if blad.van_een_inwoner:
        _sign(doc, blad)
    if blad.dossier:
        _dossier(doc, blad, blad.dossier)
    add_footer(doc, f"{w('eigen_kop')}. {w('eigen')}", blad.stand, w("bladzijde"), w("van"))
    uit = io.BytesIO()
    doc.save(uit)
    return uit.getvalue()


def _own(doc: Document, blad: Planblad) -> None:
    w = blad.woorden
    doc.add_heading(w("eigen_kop"), 1)
    for woord in ("eigen", "geheim", "steun"):
        if w(woord):
            doc.add_paragraph(w(woord))
    for zin in blad.op_papier:
        doc.add_paragraph(zin)
    if blad.werkplan:
        doc.add_paragraph().add_run(w("werkplan")).bold = True


def _question(doc: Document, blad: Planblad, deel: Deel) -> None:
    w = blad.woorden
    doc.add_heading(w(deel.key), 1)
    for antwoord in deel.antwoorden:
        if w.kop_van(antwoord.key):
            doc.add_heading(w.kop_van(antwoord.key), 2)
        add_lines(doc.add_paragraph(), antwoord.tekst)
    if not deel.antwoorden:
        doc.add_paragraph(w("niets"))
    if deel.key == "ik_wil" and blad.cijfer:
        doc.add_heading(w("cijfer_kop"), 2)
        doc.add_paragraph(w("cijfer", cijfer=blad.cijfer))
        if blad.cijfer_waarom:
            add_lines(doc.add_paragraph(), blad.cijfer_waarom)


def _actions(doc: Document, blad: Planblad) -> None:
    w = blad.woorden
    doc.add_heading(w("wie_doet_wat"), 1)
    uitleg = [w("wie_doet_wat_uitleg"), w("klaar_uitleg")] if blad.afspraken else [w("nog_niets")]
    if any(t.nieuw for t in blad.afspraken):
        uitleg.append(w("nieuw_uitleg"))
    doc.add_paragraph(" ".join(uitleg))
    koppen = [w(k) for k in ("nummer", "wat", "wie_bellen", "uiterlijk", "klaar")]
    rijen = [[str(t.volg), _what(blad, t), _who(blad, t), datum(t.uiterlijk), _done(blad, t)] for t in blad.afspraken]
    add_table(doc, koppen, rijen or [["", "", "", "", "☐"]] * 3, BREED)


def _what(blad: Planblad, t: Afspraak) -> str:
    return f"{blad.woorden('nieuw', datum=kort(t.nieuw))}\n{t.wat}" if t.nieuw else t.wat


def _done(blad: Planblad, t: Afspraak) -> str:
    return f"☒\n{blad.woorden('gedaan')}" if t.klaar else "☐"


def _who(blad: Planblad, t: Afspraak) -> str:
    regels = [_name(blad, t.wie)]
    if t.bel and t.bel is not t.wie:
        regels.append(blad.woorden("via", wie=_name(blad, t.bel)))
    if t.bel and not t.bel.inwoner:
        regels.append(t.bel.bereik or blad.woorden("telefoon"))
    return "\n".join(regels)


def _name(blad: Planblad, mens: Mens) -> str:
    return blad.woorden("zelf") if mens.inwoner else mens.naam or blad.woorden("iemand")


def _people(doc: Document, blad: Planblad) -> None:
    w = blad.woorden
    doc.add_heading(w("mensen"), 1)
    doc.add_paragraph(w("mensen_uitleg"))
    rijen = [[_name(blad, h.wie), h.doet, h.wie.bereik, h.vraagt] for h in blad.hulp]
    add_table(doc, [w(k) for k in ("wie", "doet", "bereik", "vraagt")], rijen, (3.6, 4.6, 4.6, 4.4))


def _keep_moving(doc: Document, blad: Planblad) -> None:
    w, r = blad.woorden, blad.regisseur
    doc.add_heading(w("regisseur"), 1)
    doc.add_paragraph(w("regisseur_zin", wie=r.naam) if r and r.naam else w("regisseur_leeg"))
    add_lines(doc.add_paragraph(), r.bereik if r and r.bereik else f"{w('telefoon')} ")
    doc.add_heading(w("evaluatie"), 1)
    if blad.evaluatie and blad.evaluatie_door:
        wie = _name(blad, blad.evaluatie_door)
        doc.add_paragraph(w("evaluatie_zin", datum=datum(blad.evaluatie), wie=wie))
    else:
        doc.add_paragraph(f"{w('evaluatie_leeg')} ")
        doc.add_paragraph(f"{w('evaluatie_door')} {_name(blad, blad.evaluatie_door) if blad.evaluatie_door else ''}")


def _exception(doc: Document, blad: Planblad) -> None:
    w = blad.woorden
    for n, antwoord in enumerate(blad.deel_b):
        if n == 0:
            doc.add_heading(w("deel_b"), 1)
            doc.add_paragraph(w("deel_b_uitleg"))
        doc.add_heading(w(f"deel_b_{antwoord.key}"), 2)
        add_lines(doc.add_paragraph(), antwoord.tekst)


def _looked_back(doc: Document, blad: Planblad, deel: DeelC) -> None:
    w = blad.woorden
    doc.add_heading(w("deel_c"), 1)
    doc.add_paragraph(w("deel_c_uitleg", datum=datum(deel.laatst)))
    if deel.cijfers:
        doc.add_heading(w("cijfers"), 2)
        reeks = [[datum(c.dag), str(c.cijfer), c.woorden] for c in deel.cijfers]
        add_table(doc, [w(k) for k in ("cijfer_dag", "cijfer_cijfer", "cijfer_woorden")], reeks, (5.0, 2.2, 10.0))
    for g in deel.gezegd:
        for kop, tekst in (("gezegd", g.woorden), ("nog_nodig", g.nodig)):
            if tekst:
                doc.add_heading(f"{w(kop)}, {datum(g.dag)}", 2)
                add_lines(doc.add_paragraph(), tekst)
    for kop, afspraken in (("nagelopen", blad.nagelopen), ("opnieuw", blad.opnieuw)):
        if afspraken:
            doc.add_heading(w(kop), 2)
            koppen = [w(k) for k in ("nummer", "wat", "wie", "uiterlijk", "klaar")]
            niet = f"☐\n{w('niet_gedaan')}"
            rijen = [
                [str(t.volg), t.wat, _name(blad, t.wie), datum(t.uiterlijk), _done(blad, t) if t.klaar else niet]
                for t in afspraken
            ]
            add_table(doc, koppen, rijen, BREED)


def _sign(doc: Document, blad: Planblad) -> None:
    w = blad.woorden
    doc.add_heading(w("tekenen"), 1)
    doc.add_paragraph(w("tekenen_uitleg"))
    rijen = [[w(k), "", ""] for k in ("naam", "datum_kop", "handtekening")]
    add_table(doc, ["", w("tekenen_inwoner"), w("tekenen_regisseur")], rijen, (4.0, 6.6, 6.6), hoog=1.3)


def _dossier(doc: Document, blad: Planblad, dossier: Dossier) -> None:
    """What an ondersteuningsplan has, where this plan takes its place (PLA-13)."""
    w = blad.woorden
    doc.add_heading(w("dossier"), 1)
    doc.add_paragraph(w("dossier_uitleg"))
    add_table(doc, [w("dossier_veld"), w("dossier_inhoud")], list(rows(blad, dossier, los=True)), (6.2, 11.0))
    doc.add_heading(w("dossier_gebieden"), 2)
    rijen = [[w.gebied(g.key), w.stand_van(g.stand), g.notitie] for g in dossier.leefgebieden]
    add_table(doc, [w(k) for k in ("leefgebied", "stand_leefgebied", "notitie")], rijen, (4.6, 4.4, 8.2))
