"""From a key and what it speaks of to a ``Bericht``. Undefined names and unknown labels are errors, never silence."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from jinja2 import Environment, StrictUndefined, Template, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from messages.aanspreek import voice_of
from messages.eigen import body_of, examples_of
from messages.huiswoord import OVERLEG, load_spoken, word_of
from messages.laden import Bron, TekstFout, load
from messages.model import Alinea, Bericht, Knop, Veldtekst
from messages.woorden import FILTERS, plain

_MERK = re.compile("\ue000(\\d+)\ue001")


def _finalize(waarde: Any) -> Any:
    return waarde if isinstance(waarde, Markup) else plain(str(waarde))


_OMGEVING = Environment(undefined=StrictUndefined, finalize=_finalize, trim_blocks=True, lstrip_blocks=True)
_OMGEVING.filters.update(FILTERS)


def a_few(alle: Sequence[str], vanaf: int, aantal: int = 3) -> list[str]:
    """A few of a list, going round (VRA-03: never all at once)."""
    return [alle[(vanaf + n) % len(alle)] for n in range(min(aantal, len(alle)))]


@pass_context
def examples(context: Context, stap: str, vanaf: int, soort: str = "inwoner") -> list[str]:
    """A few example questions of a step; ``soort``: whose question it is (AAN-03)."""
    key = f"gesprek/{stap}"
    alle = examples_of(key, context.parent) if soort == "inwoner" else load(key).kop.get("voorbeelden_samen", [])
    return a_few(alle, vanaf)


def word(lijst: str, sleutel: str, overlegwoord: str = OVERLEG) -> str:
    """A fixed word from algemeen/woorden: the state of an action, an expertise."""
    return str(load_spoken("algemeen/woorden", overlegwoord).kop["velden"][lijst]["opties"][sleutel])


def words(lijst: str) -> dict[str, str]:
    """Every fixed word of a list, by its key."""
    return {str(k): str(v) for k, v in load("algemeen/woorden").kop["velden"][lijst]["opties"].items()}


def sentence(key: str, fout: str) -> str:
    """The sentence for what is wrong with a field, the form's own before the general ones."""
    return str(load(key).kop.get("fouten", {}).get(fout) or load("algemeen/fouten").kop["fouten"][fout])


def reason(reden: str, expertise: str) -> str:
    """The kind of reason as a sentence, with the expertise in it where there is one (OVL-04)."""
    zin = word("reden", reden)
    return (
        zin.replace("je kennis*", f"je kennis van {word('expertise', expertise)}*")
        if expertise and reden == "expertise"
        else zin
    )


@pass_context
def next_to_do(hier: Context, volgende: Any, **gegevens: Any) -> Markup:
    """The next thing to do in a casus, in words."""
    zin = word("volgende", volgende.wat, word_of(hier.get("organisatie")))
    return Markup(template(zin).render({"v": volgende, **gegevens}))


@pass_context
def button_to_do(hier: Context, volgende: Any) -> str:
    """What the button that does it says."""
    return word("volgende_knop", volgende.wat, word_of(hier.get("organisatie")))


@pass_context
def _word_here(hier: Context, lijst: str, sleutel: str) -> str:
    return word(lijst, sleutel, word_of(hier.get("organisatie")))


@pass_context
def page(hier: Context, key: str) -> Markup:
    """A whole text inside another, as this organisation says it."""
    hoe = hier.get("organisatie")
    bron = load_spoken(key, word_of(hoe), voice_of(hoe))
    return Markup((body_of(key, hier.parent) or template(bron.body)).render(hier.parent))


@pass_context
def on_behalf(hier: Context, namens: Any) -> Markup:
    """namens Mo, per telefoon: how an answer that somebody else gave is marked (HAN-06)."""
    return Markup(f"namens {_finalize(hier['noem'](namens.voor))}, {word('namens', namens.hoe)}")


_OMGEVING.globals["bladzijde_van"] = page
_OMGEVING.globals["namens_van"] = on_behalf
_OMGEVING.globals["woord_van"] = _word_here
_OMGEVING.globals["stand_van"] = lambda status: word("stand", status)
_OMGEVING.globals["teken_van"] = lambda status: word("teken", status)
_OMGEVING.globals["plaats_van"] = lambda plaats: word("plaats", plaats)
_OMGEVING.globals["duur_van"] = lambda minuten: word("duur", str(minuten))
_OMGEVING.globals["expertise_van"] = lambda expertise: word("expertise", expertise)
_OMGEVING.globals["lijstfout_van"] = lambda wat: word("lijstfout", wat)
_OMGEVING.globals["rol_van"] = lambda rol: word("rol", rol)
_OMGEVING.globals["reden_van"] = reason
_OMGEVING.globals["kopie_van"] = lambda wat: word("kopie", wat)
_OMGEVING.globals["zonder_kopie_van"] = lambda reden: word("zonder_kopie", reden)
_OMGEVING.globals["volgende_van"] = next_to_do
_OMGEVING.globals["doe_van"] = button_to_do
_OMGEVING.globals["deel_van"] = lambda stap: load(f"gesprek/{stap}").kop["titel"]
_OMGEVING.globals["voorbeelden_van"] = examples
_OMGEVING.globals["eigen_tekst_van"] = lambda key: word("eigen_tekst", key)


@cache
def template(tekst: str) -> Template:
    """A compiled template."""
    return _OMGEVING.from_string(tekst)


def render(
    key: str, gegevens: Mapping[str, Any], ids: Mapping[str, str], knoppen: tuple[str, ...] | None = None
) -> Bericht:
    """The text of a key. ``gegevens``: what it may speak of; ``ids``: machine ids for its buttons; ``knoppen``: only
    these buttons. Raises TekstFout, and jinja2.UndefinedError for a name that is not given."""
    bron = load_spoken(key, word_of(gegevens.get("organisatie")), voice_of(gegevens.get("organisatie")))
    kop = bron.kop
    bij = _text(kop.get("bij", ""), gegevens)
    inline: list[Knop] = []

    def knop(naam: str, bij: str = bij, id: str | None = None, label: str = "") -> Markup:
        inline.append(_button(bron, naam, label or kop.get("inline", {}).get(naam), ids, bij, id, gegevens))
        return Markup(f"\ue000{len(inline) - 1}\ue001")

    body = (body_of(key, gegevens) or template(bron.body)).render({**gegevens, "knop": knop})
    gekozen = {naam: label for naam, label in kop.get("knoppen", {}).items() if _wanted(label, gegevens)}
    if knoppen is not None:
        gekozen = {naam: gekozen[naam] for naam in knoppen if naam in gekozen}
    return Bericht(
        key=key,
        tekst=_text(kop.get("tekst", ""), gegevens),
        alineas=tuple(_paragraphs(body, inline)),
        knoppen=tuple(_button(bron, naam, label, ids, bij, None, gegevens) for naam, label in gekozen.items()),
        titel=_text(kop.get("titel", ""), gegevens),
        verstuur=kop.get("verstuur", ""),
        sluit=kop.get("sluit", ""),
        velden={naam: _field(veld, gegevens) for naam, veld in kop.get("velden", {}).items()},
        fouten=kop.get("fouten", {}),
        casustekst=bool(kop.get("casustekst", False)),
        kaal=_MERK.sub("", body),
    )


def _text(tekst: str, gegevens: Mapping[str, Any]) -> str:
    return template(tekst).render(gegevens) if "{{" in tekst or "{%" in tekst else tekst


def _wanted(label: Any, gegevens: Mapping[str, Any]) -> bool:
    """Whether a button is there now: one with ``als`` only where that holds."""
    return not isinstance(label, dict) or "als" not in label or _text(label["als"], gegevens) == "True"


def _button(
    bron: Bron, naam: str, label: Any, ids: Mapping[str, str], bij: str, id: str | None, gegevens: Mapping[str, Any]
) -> Knop:
    if label is None:
        raise TekstFout(f"{bron.key}: knop {naam} heeft geen tekst")
    anders = label if isinstance(label, dict) else {"label": label}
    soort = naam.split(".")[0]
    return Knop(
        naam=naam,
        label=_text(str(anders["label"]), gegevens),
        id=id if id is not None else ids.get(soort, ""),
        bij=_text(str(anders.get("bij", bij)), gegevens),
        waarde=_text(str(anders.get("waarde", "")), gegevens),
        stijl=anders.get("stijl", ""),
        opties={str(k): str(v) for k, v in anders["opties"].items()} if "opties" in anders else None,
        bevestig=anders.get("bevestig", ""),
    )


def _field(veld: Any, gegevens: Mapping[str, Any]) -> Veldtekst:
    v = veld if isinstance(veld, dict) else {"label": veld}
    return Veldtekst(
        label=_text(v["label"], gegevens),
        hint=_text(v.get("hint", ""), gegevens),
        plaats=v.get("plaats", ""),
        opties={str(k): str(x) for k, x in v.get("opties", {}).items()},
    )


def _paragraphs(body: str, inline: list[Knop]) -> list[Alinea]:
    uit = []
    for stuk in re.split(r"\n\s*\n", body.strip()):
        knoppen = tuple(inline[int(n)] for n in _MERK.findall(stuk))
        knop = knoppen[0] if knoppen else None
        tekst = _MERK.sub("", stuk).strip()
        if len(knoppen) > 1:
            uit += [Alinea(tekst)] if tekst else []
            uit.append(Alinea("", "rij", rij=knoppen))
        elif tekst == "---":
            uit.append(Alinea("", "lijn"))
        elif tekst.startswith("# "):
            uit.append(Alinea(tekst[2:], "kop", knop))
        elif tekst.startswith("-# "):
            uit.append(Alinea(tekst[3:], "klein"))
        elif tekst or knop:
            uit.append(Alinea(tekst, "tekst", knop))
    return uit
