"""Choosing for the organisation: what stands together in a window, and how a value that was filled in is read.

What can be chosen at all, and its defaults, stand in ``organisatie``; from the command line the same values are read.
"""

import re
from collections.abc import Mapping
from typing import Any

from flows.aansluiten import RECHT
from flows.effect import Choose, Effect, FieldErrors, OpenWindow, Say
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Occasion
from flows.organisatie import BEGIN, KEUZES, Organisatie, chosen, merge
from flows.tekst import clean
from flows.toestemming import VERTELD

DAGEN = {"bewaardagen": (14, 365, "aantal_bewaardagen"), "meedenkdagen": (1, 365, "aantal_meedenkdagen")}
"""The shortest and the longest time, in days, that a closed casus (PRI-06, PRI-09: room for the word a week ahead) and an
answered question (VRA-14) are kept."""
GRONDSLAGEN, LABEL = 30, 70
ADRES = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)


def _een(naam: str, soort: Veldsoort = Veldsoort.RONDJES) -> Veld:
    return Veld(naam, soort, opties=KEUZES[naam])


def _regel(naam: str, maximum: int) -> Veld:
    return Veld(naam, Veldsoort.REGEL, verplicht=False, maximum=maximum)


GROEPEN: Mapping[str, tuple[Veld, ...]] = {
    "woorden": (
        _regel("naam", 80), _een("overlegwoord", Veldsoort.KEUZE), _een("aanspreek"), _een("ondersteuningsplan"),
    ),
    "werkwijze": (
        _een("invoer"),
        Veld("bewaardagen", Veldsoort.REGEL, maximum=20),
        Veld("meedenkdagen", Veldsoort.REGEL, maximum=20),
        _regel("agenda_afzender", 120),
    ),
    "toestemming": (
        _een("hoe", Veldsoort.KEUZE),
        Veld("verteld", Veldsoort.VINKJES, verplicht=False, opties=VERTELD),
        Veld("grondslagen", maximum=2500),
    ),
    "gevaar": (_regel("crisisdienst", 120), _regel("meldcode", 200)),
    "buiten": (_een("slack_connect"),),
}  # fmt: skip
FORMULIEREN = tuple(Formulier(f"beheer/{groep}", velden) for groep, velden in GROEPEN.items())


def open_group(groep: str, ids: Mapping[str, str], a: Occasion) -> Effect:
    """The window of one group, with what holds now."""
    if groep not in GROEPEN:
        return Say(a.wie, "beheer/al_weg")
    return OpenWindow(f"beheer/{groep}", ids, data={"vul": begin(groep, chosen(a))})


def begin(groep: str, o: Organisatie) -> dict[str, Any]:
    """What holds now, as a window shows it."""
    return {veld.key: shown(veld.key, o) for veld in GROEPEN[groep]}


def shown(naam: str, o: Organisatie) -> Any:
    """One value as it is filled in."""
    match naam, getattr(o, naam):
        case "grondslagen", lijst:
            return "\n".join(label for _, label in lijst)
        case _, int(getal):
            return str(getal)
        case _, tuple(lijst):
            return list(lijst)
        case _, waarde:
            return waarde


def keep_choices(groep: str, w: Mapping[str, Any], a: Occasion) -> tuple[Effect, ...]:
    """Keep what was changed in a window; what was left as it is keeps following its default."""
    if groep not in GROEPEN:
        return (Say(a.wie, "beheer/al_weg"),)
    nu = chosen(a)
    gelezen = {veld.key: read(veld.key, w[veld.key], nu) for veld in GROEPEN[groep]}
    fouten = {naam: fout for naam, (_, fout) in gelezen.items() if fout}
    if w.get("slack_connect") == "aan" and RECHT not in a.instelling.get("rechten", ()):
        fouten["slack_connect"] = "geen_recht"
    if fouten:
        return (FieldErrors(fouten),)
    return tuple(Choose(naam, waarde) for naam, (waarde, _) in gelezen.items() if waarde != getattr(nu, naam))


def reset(groep: str, a: Occasion) -> tuple[Effect, ...]:
    """Back to what stood there before anybody chose."""
    if groep not in GROEPEN:
        return (Say(a.wie, "beheer/al_weg"),)
    return tuple(Choose(veld.key, None) for veld in GROEPEN[groep])


def read(naam: str, rauw: Any, nu: Organisatie) -> tuple[Any, str]:
    """A value as it is kept, and the key of what is wrong with it."""
    match naam:
        case "bewaardagen" | "meedenkdagen":
            dagen = int(rauw) if re.fullmatch(r"\d{1,5}", rauw or "") else 0
            kortst, langst, fout = DAGEN[naam]
            return dagen, "" if kortst <= dagen <= langst else fout
        case "agenda_afzender":
            adres = (rauw or "").strip()
            return adres, "" if not adres or ADRES.fullmatch(adres) else "geen_adres"
        case "verteld":
            return tuple(k for k in VERTELD if k in (rauw or ())), ""
        case "grondslagen":
            return read_grounds(rauw or "", nu)
    return rauw or "", "" if not rauw or rauw in KEUZES.get(naam, (rauw,)) else "kies"


def read_grounds(tekst: str, nu: Organisatie) -> tuple[tuple[tuple[str, str], ...], str]:
    """The grondslagen, one a line, the first is offered; a label that was there keeps its key, so that what was
    recorded keeps its meaning."""
    labels = list(dict.fromkeys(" ".join(regel.split()) for regel in tekst.splitlines() if regel.strip()))
    if not labels or len(labels) > GRONDSLAGEN or any(len(label) > LABEL for label in labels):
        return (), "grondslagen"
    bekend = {label.casefold(): key for key, label in nu.grondslagen}
    uit: dict[str, str] = {}
    for label in labels:
        kaal = re.sub(r"[^a-z0-9]+", "_", label.casefold()).strip("_")[:30] or "grondslag"
        key, n = bekend.get(label.casefold(), kaal), 2
        while key in uit or (key in bekend.values() and bekend.get(label.casefold()) != key):
            key, n = f"{kaal}_{n}", n + 1
        uit[key] = label
    return tuple(uit.items()), ""


def holds(naam: str, waarde: Any) -> bool:
    """Whether a value that comes from elsewhere can be kept as it is."""
    if naam not in {v.key for velden in GROEPEN.values() for v in velden}:
        return False
    if naam == "grondslagen":
        paren = [tuple(p) for p in waarde] if isinstance(waarde, list | tuple) else []
        labels = [p[1] for p in paren if len(p) == 2 and all(isinstance(d, str) and d for d in p)]
        return 0 < len(labels) == len(paren) == len(dict(paren)) and not read_grounds("\n".join(labels), BEGIN)[1]
    try:
        nu = merge(BEGIN, {naam: waarde})
        terug, fout = read(naam, shown(naam, nu), BEGIN)
    except (TypeError, ValueError):
        return False
    return not fout and terug == getattr(nu, naam) == (tuple(waarde) if isinstance(waarde, list) else waarde)


def from_text(naam: str, tekst: str) -> Any:
    """What was typed on the command line, as a window would give it. Raises KeyError for a name that is no choice."""
    veld = {v.key: v for velden in GROEPEN.values() for v in velden}[naam]
    tekst = clean(tekst.replace(";", "\n") if naam == "grondslagen" else tekst)
    return [t.strip() for t in tekst.split(",") if t.strip()] if veld.soort is Veldsoort.VINKJES else tekst
