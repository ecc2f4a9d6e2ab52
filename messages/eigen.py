"""An organisation's own words in place of one of ours: checked by the real renderer, and drawn with nothing in reach.

Only the texts named here can be replaced. What is typed is plain text; the only places to fill in are those that our
own text has, spelled as they stand there. Anything that no longer fits falls back to our own text.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jinja2 import Environment, StrictUndefined, Template, TemplateError, meta, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from messages.aanspreek import U, voice_of
from messages.laden import keys, load
from messages.woorden import FILTERS, plain

TEKSTEN = ("dm/methode", "overleg/welkom", "dm/uitleg")
"""The method on one page, the house rules, how to explain it to the inwoner."""
LANGST, ALINEA, ALINEAS = 3000, 2500, 20
MINST, MEEST, VRAAG = 6, 30, 200
OPDRINGERIG = re.compile(
    r"diagnose|drugs|alcohol|drank|verslaafd|geloof|kerk|moskee|politie|strafblad|medicijn|ziekte", re.IGNORECASE
)
"""What no example question asks to be noted (PRI-11)."""
STREEPJES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})

_OMGEVING = ImmutableSandboxedEnvironment(
    undefined=StrictUndefined,
    finalize=lambda waarde: plain(str(waarde)),
    trim_blocks=True,
    lstrip_blocks=True,
)
_OMGEVING.globals.clear()
_OMGEVING.filters = dict(FILTERS)


class _Iets:
    """Whatever a place may be filled with, to try a text on."""

    def __getattr__(self, naam: str) -> str:
        return "2026-001"


def replaceable() -> tuple[str, ...]:
    """The keys of the texts and of the lists of example questions that may be replaced."""
    return (*TEKSTEN, *(key for key in keys() if load(key).kop.get("voorbeelden")))


def original(key: str, aanspreek: str = U) -> str:
    """Our own words, as somebody would change them: a text, or example questions one a line."""
    bron = load(key, aanspreek)
    return bron.body if key in TEKSTEN else "\n".join(bron.kop["voorbeelden"])


@lru_cache(maxsize=256)
def fault(key: str, tekst: str) -> str:
    """The key of what is wrong with these words for this text; empty where nothing is."""
    if key not in replaceable() or not tekst.strip():
        return "leeg"
    if len(tekst) > LANGST:
        return "te_lang"
    return _fault_in_text(key, tekst) if key in TEKSTEN else _fault_in_examples(tekst.splitlines())


def _fault_in_text(key: str, tekst: str) -> str:
    alineas = re.split(r"\n\s*\n", tekst.strip())
    if len(alineas) > ALINEAS or any(len(a) > ALINEA for a in alineas):
        return "te_lang"
    try:
        boom = _OMGEVING.parse(_escaped(tekst))
        if not _places(boom) <= _places(Environment().parse(load(key).body)):
            return "onbekende_plek"
        namen = meta.find_undeclared_variables(boom)
        uit = own_template(tekst).render(dict.fromkeys(namen, _Iets()))
    except TemplateError:
        return "kapot"
    return "" if uit.strip() else "leeg"


def _places(boom: nodes.Template) -> set[str]:
    """Everything in a template that is no plain text, each as it is built."""
    uit: set[str] = set()
    for deel in boom.body:
        if isinstance(deel, nodes.Output):
            uit |= {repr(n) for n in deel.nodes if not isinstance(n, nodes.TemplateData)}
        else:
            uit.add(repr(deel))
    return uit


def _fault_in_examples(regels: list[str]) -> str:
    vragen = [r.strip() for r in regels if r.strip()]
    if not MINST <= len(set(vragen)) == len(vragen) <= MEEST:
        return "aantal_vragen"
    if any(len(v) > VRAAG or not v.endswith("?") or "{" in v for v in vragen):
        return "geen_vraag"
    return "opdringerig" if any(OPDRINGERIG.search(v) for v in vragen) else ""


def own_template(tekst: str) -> Template:
    """These words, ready to be filled in. Signs that Slack would take for a mention are letters here."""
    return _OMGEVING.from_string(_escaped(tekst))


def _escaped(tekst: str) -> str:
    return tekst.translate(STREEPJES)


def sample(key: str, tekst: str) -> Markup:
    """These words as they will be seen, every place filled with something."""
    if fault(key, tekst):
        return Markup("")
    if key not in TEKSTEN:
        return Markup("\n".join(f"• {plain(r.strip())}" for r in tekst.splitlines() if r.strip()))
    namen = meta.find_undeclared_variables(_OMGEVING.parse(_escaped(tekst)))
    return Markup(own_template(tekst).render(dict.fromkeys(namen, _Iets())))


def body_of(key: str, gegevens: Mapping[str, Any]) -> Template | None:
    """The organisation's own words for a text, where it has them and they still fit."""
    tekst = gegevens.get("eigen_teksten", {}).get(key, "")
    return own_template(tekst) if tekst and key in TEKSTEN and not fault(key, tekst) else None


def examples_of(key: str, gegevens: Mapping[str, Any]) -> list[str]:
    """The example questions of a step: the organisation's own, else ours."""
    tekst = gegevens.get("eigen_teksten", {}).get(key, "")
    if tekst and not fault(key, tekst):
        return [regel.strip() for regel in tekst.splitlines() if regel.strip()]
    return list(load(key, voice_of(gegevens.get("organisatie"))).kop.get("voorbeelden", []))
