"""Case text stays out of sight: none in what a channel shows, and a mark wherever it may stand (law 8)."""

from collections.abc import Iterator

import pytest
from jinja2 import Environment, nodes

from flows.machine import formulieren, machines
from messages.laden import keys, load
from tests.messages.gezegd import in_channel, only_windows, said
from tests.messages.test_sjablonen import sources

# What a person typed about somebody, by the name under which a template can reach it.
GETYPT = {
    "wat", "perspectief", "obstakel", "nodig", "woorden", "doel", "antwoord", "samenvatting", "wens", "vorige", "tekst", "data",
    "cijfer", "cijfer_waarom", "inhoud", "bezwaren", "concept", "antwoorden", "toestemming",
}  # fmt: skip
VAN_EEN_CASUS = {"casus", "gesprek", "actie", "overleg", "uitnodiging", "beeld", "thuis"}
ZEGT = {"Say", "Whisper", "SetPurpose"}
KANAAL = sorted(in_channel())
GEZEGD = sorted({g.key for g in said() if g.effect in ZEGT})


def shown(node: nodes.Node) -> Iterator[nodes.Node]:
    """What of a template can land on a screen: not what is only asked about."""
    if isinstance(node, nodes.Compare):
        return
    yield node
    toets = node.test if isinstance(node, nodes.If | nodes.CondExpr) else None
    for kind in node.iter_child_nodes():
        if kind is not toets:
            yield from shown(kind)


def reads(key: str) -> Iterator[str]:
    """What a text shows of machines of a casus: ``actie.wat`` gives ``wat``. A loop variable counts as one of them."""
    for bron in sources(key):
        for n in shown(Environment().parse(bron)):
            kern = n
            while isinstance(kern, nodes.Getattr | nodes.Getitem | nodes.Call):
                kern = kern.node
            if isinstance(n, nodes.Getattr) and isinstance(kern, nodes.Name):
                yield n.attr


def names(key: str) -> set[str]:
    """The names at which a text starts to read."""
    return {n.name for bron in sources(key) for n in Environment().parse(bron).find_all(nodes.Name)}


def on_a_table(key: str) -> bool:
    """A table has no link to a casus, so its texts are no case text; held below."""
    return key.startswith("tafel/")


@pytest.mark.regel_deel("PRI-03", "OVL-18")
@pytest.mark.parametrize("key", KANAAL)
def test_no_case_text_lands_in_a_channel(key: str) -> None:
    assert not load(key).kop.get("casustekst"), "dit gaat naar een kanaal"
    if not on_a_table(key):
        assert set(reads(key)) & GETYPT == set()


@pytest.mark.regel_deel("ACT-02")
@pytest.mark.parametrize("key", [k for k in keys() if on_a_table(k)])
def test_a_table_knows_no_casus(key: str) -> None:
    assert names(key) & VAN_EEN_CASUS == set()


@pytest.mark.regel_deel("PRI-03")
@pytest.mark.parametrize("key", [k for k in GEZEGD if not on_a_table(k)])
def test_a_message_with_case_text_says_so(key: str) -> None:
    if set(reads(key)) & GETYPT:
        assert load(key).kop.get("casustekst") is True


@pytest.mark.parametrize("key", [k for k in GEZEGD if load(k).kop.get("casustekst")])
def test_only_the_typist_gets_case_text_in_a_message(key: str) -> None:
    """Case text may stand in the bot's chat with who typed it: that is the conversation, and nothing else."""
    assert key.startswith("gesprek/")


@pytest.mark.parametrize("key", sorted(only_windows() - set(formulieren())))
def test_a_reading_window_has_somebody_who_may_read_it(key: str) -> None:
    machine = machines()[key.split("/")[0]]
    assert machine.leesvensters.get(key), "geen enkele rol mag dit venster zien"


@pytest.mark.parametrize("veld", ["wat", "woorden", "tekst", "obstakel"])
def test_the_search_sees_what_it_looks_for(veld: str) -> None:
    """The contrast: windows that show these are found."""
    assert any(veld in set(reads(key)) for key in only_windows() | {"casus/plan"})
