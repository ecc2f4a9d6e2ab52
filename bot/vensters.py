"""One builder for every window: fields of a form (data from flows) with their words (from messages) become inputs."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.blocks import cut, mrkdwn, plain
from flows.formulier import MOMENTEN, TAKEN, Formulier, Veld, Veldsoort
from flows.invoer import slack_id
from messages.model import Bericht, Veldtekst
from messages.woorden import dagdeel
from messages.woorden import plain as escape

TICKS = 10  # more than Slack draws: then a list to choose from
Noem = Callable[[str], str]


def fields(formulier: Formulier, bericht: Bericht, data: Mapping[str, Any], noem: Noem) -> list[dict[str, Any]]:
    """The input blocks of a form; ``data``: ``vul`` (values to begin with), lists of people by name, and ``opties`` where
    an organisation has its own. A field with a list offers its fixed options after it."""
    vul = data.get("vul", {})
    uit: list[dict[str, Any]] = []
    gezien: set[str] = set()
    for veld in formulier.velden:
        if veld.per is None:
            uit += _block(veld, veld.key, bericht.velden[veld.key], vul.get(veld.key), data, noem)
        elif veld.per in (MOMENTEN, TAKEN):
            for key in data.get(veld.per, ()):
                woorden = bericht.velden[veld.key]
                tekst = replace(woorden, label=dagdeel(key) if veld.per == MOMENTEN else woorden.opties[key])
                uit += _block(veld, f"{veld.key}:{key}", tekst, vul.get(f"{veld.key}:{key}"), data, noem)
        elif veld.per not in gezien:
            gezien.add(veld.per)
            uit += _per_person(formulier, veld.per, bericht, data, noem)
    return uit


def _per_person(
    formulier: Formulier, lijst: str, bericht: Bericht, data: Mapping[str, Any], noem: Noem
) -> list[dict[str, Any]]:
    uit: list[dict[str, Any]] = []
    for persoon, naam in _listed(data.get(lijst, ()), noem).items():
        user = slack_id(persoon)
        uit.append({"type": "section", "text": mrkdwn(f"*<@{user}>*" if user else f"*{escape(naam)}*")})
        for veld in formulier.velden:
            if veld.per == lijst:
                uit += _block(
                    veld,
                    f"{veld.key}:{persoon}",
                    bericht.velden[veld.key],
                    data.get("vul", {}).get(f"{veld.key}:{persoon}"),
                    data,
                    noem,
                )
    return uit


def _block(
    veld: Veld, key: str, tekst: Veldtekst, begin: Any, data: Mapping[str, Any], noem: Noem
) -> list[dict[str, Any]]:
    if veld.soort is Veldsoort.UITLEG:
        return [{"type": "section", "text": mrkdwn(tekst.label)}]
    eigen = data.get("opties", {}).get(veld.key, tekst.opties)
    opties = {**_listed(data.get(veld.lijst, ()), noem), **tekst.opties} if veld.lijst else eigen
    if veld.lijst and not opties:
        return []
    blok: dict[str, Any] = {
        "type": "input",
        "block_id": key,
        "label": plain(tekst.label, 2000),
        "optional": not veld.verplicht,
        "element": _element(veld, tekst, opties, begin),
    }
    if tekst.hint:
        blok["hint"] = plain(tekst.hint, 2000)
    return [blok]


def _listed(lijst: Iterable[str], noem: Noem) -> Mapping[str, str]:
    """The options of a field that takes them from the window's data: people by their names, other things by theirs
    (an empty one: a person)."""
    namen = lijst if isinstance(lijst, Mapping) else dict.fromkeys(lijst, "")
    return {p: naam or noem(p) for p, naam in namen.items()}


def _element(veld: Veld, tekst: Veldtekst, opties: Mapping[str, str], begin: Any) -> dict[str, Any]:
    el: dict[str, Any] = {"action_id": "waarde"}
    if tekst.plaats and veld.soort is not Veldsoort.RONDJES and veld.soort is not Veldsoort.VINKJES:
        el["placeholder"] = plain(tekst.plaats, 150)
    match veld.soort:
        case Veldsoort.ZOEK | Veldsoort.ZOEKEN:
            el |= {"type": "external_select" if veld.soort is Veldsoort.ZOEK else "multi_external_select"}
            el["min_query_length"] = 0
        case Veldsoort.REGEL | Veldsoort.TEKST | Veldsoort.RUW:
            el |= {
                "type": "plain_text_input",
                "multiline": veld.soort is not Veldsoort.REGEL,
                "max_length": min(veld.maximum, 3000),
            }
            if begin:
                el["initial_value"] = cut(str(begin), min(veld.maximum, 3000))
        case Veldsoort.KEUZE | Veldsoort.RONDJES:
            keuzes = [option(k, v) for k, v in opties.items()]
            el |= {"type": "static_select" if veld.soort is Veldsoort.KEUZE else "radio_buttons", "options": keuzes}
            if begin is not None and str(begin) in opties:
                el["initial_option"] = option(str(begin), opties[str(begin)])
        case Veldsoort.KEUZES:
            el |= {"type": "multi_static_select", "options": [option(k, v) for k, v in opties.items()]}
            if begin:
                el["initial_options"] = [option(k, opties[k]) for k in begin if k in opties]
        case Veldsoort.VINKJES if len(opties) > TICKS:
            el |= {"type": "multi_static_select", "options": [option(k, v) for k, v in opties.items()]}
            if gekozen := [option(k, opties[k]) for k in begin or () if k in opties]:
                el["initial_options"] = gekozen
        case Veldsoort.VINKJES:
            el |= {"type": "checkboxes", "options": [option(k, v) for k, v in opties.items()]}
            aan = [option(k, opties[k]) for k in begin or () if k in opties]
            if aan:
                el["initial_options"] = aan
        case Veldsoort.DATUM:
            el |= {"type": "datepicker"}
            if begin:
                el["initial_date"] = str(begin)
        case Veldsoort.MOMENT:
            el |= {"type": "datetimepicker"}
            if begin:
                el["initial_date_time"] = int(datetime.fromisoformat(str(begin)).timestamp())
        case Veldsoort.BESTAND:
            el |= {"type": "file_input", "filetypes": ["csv"], "max_files": 1}
        case Veldsoort.MENS | Veldsoort.MENSEN:
            el |= {"type": "users_select" if veld.soort is Veldsoort.MENS else "multi_users_select"}
            users = [u for p in ([begin] if isinstance(begin, str) else begin or ()) if (u := slack_id(p))]
            if users:
                el |= {"initial_user": users[0]} if veld.soort is Veldsoort.MENS else {"initial_users": users}
    return el


def option(waarde: str, label: str) -> dict[str, Any]:
    """One choice of a menu."""
    return {"text": plain(label), "value": waarde}
