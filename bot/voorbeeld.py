"""What who is asked will read, shown before it leaves: drawn from the same text as the message itself (OVL-04)."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from flows.genodigden import drafts
from flows.uitnodigingstand import Uitnodiging, ids_of
from messages import render


def previews(gegevens: Mapping[str, Any]) -> list[tuple[Uitnodiging, Markup]]:
    """Each invitation that is being written, with the exact words of its message as a quotation."""
    casus = gegevens["beeld"].casus
    wie = drafts(casus, gegevens["ik"]) if "redenen" in casus.concept else []
    return [(u, _quoted(u, gegevens)) for u in wie]


def _quoted(u: Uitnodiging, gegevens: Mapping[str, Any]) -> Markup:
    bericht = render("uitnodiging/vraag", {**gegevens, "uitnodiging": u}, ids_of(u), ())
    regels = [regel for alinea in bericht.alineas for regel in alinea.tekst.splitlines()]
    return Markup("\n").join(Markup("> ") + Markup(regel) for regel in regels)
