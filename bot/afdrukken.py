"""The plan as a file, handed over in the chat of who asked (PLA-06). Never in a channel, and no name in the file's name."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from bot.beeld import CasusBeeld
from bot.documenten.docx import make_docx
from bot.documenten.dossier import Dossier, Leefgebied
from bot.documenten.json_export import make_json
from bot.documenten.pdf import make_pdf
from bot.documenten.planblad import Hulp, Mens, OpPapier, Planblad, make_blad
from bot.namen import Namen
from flows.kaartlijst import write_list
from flows.organisatie import Organisatie
from flows.tekst import clean
from flows.vraagverheldering import LEEFGEBIEDEN
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Bestand:
    """A file to be handed over: its kind (pdf, docx, json, leeg, or that of a photo), its neutral name, and what stands
    in it: a plan, or the bytes of a page on paper."""

    soort: str
    naam: str
    blad: Planblad | None = None
    inhoud: bytes = b""

    def make(self) -> bytes:
        """The bytes. Takes up to two seconds: not for the event loop. Raises GeenPdf."""
        if self.blad is None:
            return self.inhoud
        match self.soort:
            case "docx":
                return make_docx(self.blad)
            case "json":
                return json.dumps(make_json(self.blad), ensure_ascii=False, indent=2).encode()
        return make_pdf(self.blad)


@dataclass(frozen=True, slots=True)
class Tekstbestand:
    """A list as a file that a spreadsheet opens."""

    naam: str
    tekst: str

    def make(self) -> bytes:
        """The bytes, with the mark by which Excel knows the letters."""
        return self.tekst.encode("utf-8-sig")


def kaart_file(work: Work) -> Tekstbestand:
    """The sociale kaart, in the form in which it can be read again."""
    return Tekstbestand("sociale-kaart.csv", write_list(work.kaart.all(), work.gebieden.names()))


def empty_form(stem: str) -> Bestand:
    """The form to fill in at the kitchen table (PLA-10)."""
    return Bestand("leeg", "samenwerkplan-leeg.pdf", Planblad(stem=stem))


def plan_file(work: Work, casus_id: str, soort: str, stem: str) -> Bestand:
    """The newest version of a casus as a file of this kind."""
    beeld = CasusBeeld(work, casus_id)
    namen = Namen(work, in_kanaal=False)

    def mens(persoon: str) -> Mens:
        inwoner = work.personen.kind(persoon) == "inwoner"
        deel = beeld.overleg.bijdragen.get(persoon, {})
        return Mens("" if inwoner else namen.voluit(persoon), deel.get("bereik", ""), inwoner)

    plan, organisatie = beeld.plan, work.instellingen.now()
    blad = make_blad(
        beeld.inhoud,
        mens,
        casusnummer=beeld.casus.nummer,
        versie=plan.nummer if plan else 0,
        datum=(plan.wanneer if plan else beeld.casus.gestart).date(),
        eerste_dag=beeld.eerste_dag,
        hulp=[Hulp(mens(p), d.get("doe", ""), d.get("nodig", "")) for p, d in beeld.overleg.bijdragen.items()],
        klaar={t.volg for t in beeld.acties if t.status == "klaar"},
        cijfer_dag=beeld.cijfer_dag,
        papieren=[OpPapier(p.dag, p.hoe, len(p.binnen)) for p in beeld.papieren],
        werkplan=beeld.casus.zonder_overleg,
        dossier=_dossier(beeld, mens, organisatie),
        stem=stem if beeld.casus.soort == "inwoner" else "samen",
        overlegwoord=organisatie.overlegwoord,
    )
    uitgang = "pdf" if soort == "pdf" else soort
    return Bestand(soort, f"samenwerkplan-{beeld.casus.nummer}-versie-{blad.versie}.{uitgang}", blad)


def page_file(work: Work, casus_id: str, blad: str) -> Bestand | None:
    """A page of a plan on paper as it was handed over (PLA-08); None where it is gone."""
    casus, bladzijde = work.machines.get("casus", casus_id), work.bladen.get(blad, casus_id)
    volg = next((n for n, (_, id) in enumerate(casus.bladen, 1) if id == blad), 0)
    if bladzijde is None or not volg:
        return None
    naam = f"samenwerkplan-{casus.nummer}-op-papier-{volg}.{bladzijde.soort}"
    return Bestand(bladzijde.soort, naam, inhoud=bladzijde.inhoud)


def _dossier(beeld: CasusBeeld, mens: Callable[[str], Mens], organisatie: Organisatie) -> Dossier | None:
    """What an ondersteuningsplan has besides, where the organisation chose that this plan takes its place (PLA-13)."""
    if organisatie.ondersteuningsplan != "in_plaats_van":
        return None
    gesprek, gebieden = beeld.gesprek, beeld.gesprek.data("leefgebieden")
    return Dossier(
        organisatie=organisatie.naam,
        vraag=beeld.casus.gestart.date(),
        gesprek=gesprek.klaar.date() if gesprek.klaar else None,
        professional=mens(gesprek.persoon),
        leefgebieden=tuple(
            Leefgebied(g, gebieden.get(g, "niet_besproken"), clean(gebieden.get(f"{g}_notitie", "")))
            for g in LEEFGEBIEDEN
        ),
    )
