"""The sociale kaart as a list in CSV: read whole or not at all, with a sentence per line that is wrong, and written back.

Columns by name, in any order; separated as Excel does it here (``;``) or elsewhere (``,``, a tab). One form both ways.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from flows import kaart
from flows.invoer import persoon_of, slack_id
from flows.kaart import Kaartregel
from flows.tekst import clean, contains_bsn
from flows.uitnodigingstand import EXPERTISES

KOLOMMEN = ("kennis", "organisatie", "naam", "lidnummer", "telefoon", "mail", "gebied", "ambassadeur")
MOET = ("kennis", "organisatie")
JA, NEE = ("ja", "j", "x", "1"), ("", "nee", "n", "0")
HOOGSTENS = 20000
GRENZEN = {"organisatie": kaart.NAAM, "naam": kaart.NAAM, "telefoon": kaart.TELEFOON, "mail": kaart.MAIL}


@dataclass(frozen=True, slots=True)
class Fout:
    """What is wrong in a line (its number in the list, from one; 0 for the list as a whole). ``wat``: key of the sentence."""

    regel: int
    wat: str
    waarde: str = ""


def read_list(
    tekst: str, gebieden: Mapping[str, str], labels: Mapping[str, str]
) -> tuple[tuple[Kaartregel, ...], tuple[Fout, ...]]:
    """The entries, or what is wrong: never some of both. ``gebieden``: names by id; ``labels``: the words for each
    expertise, which count as well as its key."""
    regels = tekst.removeprefix("\ufeff").splitlines()
    if not any(r.strip() for r in regels):
        return (), (Fout(0, "leeg"),)
    kop_op = next(n for n, r in enumerate(regels) if r.strip())
    scheiding = max(";,\t", key=regels[kop_op].count)
    lezer = csv.reader(regels[kop_op:], delimiter=scheiding)
    try:
        kop = [clean(c).lower() for c in next(lezer)]
        if fouten := tuple(_header(kop)):
            return (), fouten
        rijen = [(kop_op + lezer.line_num, dict(zip(kop, map(clean, cellen), strict=False))) for cellen in lezer]
    except csv.Error:
        return (), (Fout(kop_op + lezer.line_num, "onleesbaar"),)
    woorden = {label.casefold(): key for key, label in labels.items()} | {key: key for key in EXPERTISES}
    namen = {naam.casefold(): id for id, naam in gebieden.items()}
    uit: dict[tuple[str, ...], Kaartregel] = {}
    fout: list[Fout] = []
    for n, rij in rijen:
        if not any(rij.values()):
            continue
        regel, mis = _entry(n, rij, woorden, namen)
        if mis or regel is None:
            fout += mis
        elif regel.kern in uit:
            fout.append(Fout(n, "dubbel"))
        else:
            uit[regel.kern] = regel
    if len(uit) > HOOGSTENS:
        fout.append(Fout(0, "te_veel"))
    return (() if fout else tuple(uit.values())), tuple(fout)


def _header(kop: list[str]) -> Iterator[Fout]:
    for naam in kop:
        if naam and naam not in KOLOMMEN:
            yield Fout(0, "kolom_onbekend", naam)
    for naam in MOET:
        if naam not in kop:
            yield Fout(0, "kolom_mist", naam)


def _entry(
    n: int, rij: Mapping[str, str], woorden: Mapping[str, str], gebieden: Mapping[str, str]
) -> tuple[Kaartregel | None, list[Fout]]:
    def cel(naam: str) -> str:
        return rij.get(naam, "")

    kennis, gebied, lid = woorden.get(cel("kennis").casefold(), ""), cel("gebied"), cel("lidnummer")
    proef = {
        "kennis_onbekend": cel("kennis") if not kennis else None,
        "organisatie_leeg": "" if not cel("organisatie") else None,
        "gebied_onbekend": gebied if gebied and gebied.casefold() not in gebieden else None,
        "lidnummer_fout": lid if lid and not (lid[0] in "UW" and lid.isalnum() and len(lid) > 3) else None,
        "ja_of_nee": cel("ambassadeur") if cel("ambassadeur").lower() not in (*JA, *NEE) else None,
        "bsn": "" if any(contains_bsn(cel(k)) for k in KOLOMMEN if k != "telefoon") else None,
    }
    lang = next((k for k, grens in GRENZEN.items() if len(cel(k)) > grens), None)
    fouten = [Fout(n, wat, waarde) for wat, waarde in {**proef, "te_lang": lang}.items() if waarde is not None]
    if fouten:
        return None, fouten
    regel = Kaartregel(
        f"rij{n}", kennis, cel("organisatie"), cel("naam"), persoon_of(lid) if lid else "", cel("telefoon"), cel("mail"),
        gebieden.get(gebied.casefold(), ""), cel("ambassadeur").lower() in JA,
    )  # fmt: skip
    return regel, [Fout(n, wat) for wat in kaart.wrong(regel, dict.fromkeys(gebieden.values(), "")).values()]


def write_list(regels: Iterable[Kaartregel], gebieden: Mapping[str, str]) -> str:
    """The list as it can be read again."""
    rijen = (
        (r.expertise, r.organisatie, r.naam, slack_id(r.collega) or "", r.telefoon, r.mail, gebieden.get(r.gebied, ""), "ja" if r.ambassadeur else "nee")
        for r in regels
    )  # fmt: skip
    return "".join(";".join(map(_cell, rij)) + "\r\n" for rij in (KOLOMMEN, *rijen))


def _cell(tekst: str) -> str:
    """A cell; what a spreadsheet would take for a formula gets a space before it, which reading takes off again."""
    veilig = f" {tekst}" if tekst[:1] in ("=", "@", "+", "-") else tekst
    return '"' + veilig.replace('"', '""') + '"' if any(c in veilig for c in ';,"\t') else veilig
