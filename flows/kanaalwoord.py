"""What is heard of the channel of a casus, and the buttons under it: which goes where. Decides nothing itself."""

from flows import aansluiten, kanaal, leden
from flows.effect import Archive, Say
from flows.invoer import Click, Happened, Occasion
from flows.machine import Result, keep
from flows.overlegstand import Overleg, ids_of

WAT = frozenset(
    ("doet_mee", "kanaal_open", "kanaal_mislukt", "kanaal_weg", "kanaal_terug", "hernoemd", "naam_mislukt", "erbij", "binnen",
     "niet_binnen", "eruit", "niet_eruit", "leden", "toestemming_weg", "erbij_halen", "afgerond", "heropend", "gewist", "niet_dicht")
)  # fmt: skip
KNOPPEN = ("opnieuw", "naam_terug", "haal_eruit", "nog_eens")


def hear(o: Overleg, invoer: Happened, a: Occasion) -> Result:
    """Word of Slack, of the shell or of another machine."""
    d = invoer.data
    match invoer.wat:
        case "doet_mee":
            return kanaal.join(o, d["persoon"], a)
        case "kanaal_open":
            return kanaal.opened(o, d["kanaal"], d["naam"], a)
        case "kanaal_mislukt":
            return kanaal.failed(o, d["fout"], a)
        case "kanaal_weg":
            return kanaal.gone(o, d.get("reden", ""), a)
        case "kanaal_terug":
            return kanaal.back(o, a)
        case "hernoemd":
            return kanaal.renamed(o, d["naam"], a)
        case "erbij":
            return aansluiten.came(o, d["persoon"], bool(d.get("elders")), a)
        case "binnen":
            return leden.came(o, d["persoon"], True, a)
        case "eruit":
            return leden.left(o, d["persoon"], a)
        case "leden":
            return leden.count(o, d["binnen"], d["naam"], d["gearchiveerd"], a, aansluiten.found)
        case "erbij_halen":
            return leden.bring_along(o, d["persoon"])
        case "toestemming_weg":
            return kanaal.close_for_others(o, a)
        case "afgerond":
            return kanaal.say_goodbye(o)
        case "heropend":
            return kanaal.begin_again(o)
        case "gewist":
            return keep(o, *((Archive(o.kanaal),) if o.status == "open" else ()))
        case "naam_mislukt" | "niet_binnen" | "niet_eruit" | "niet_dicht" as wat:
            ids = ids_of(o) | ({"wie": d["persoon"]} if "persoon" in d else {})
            return keep(o, Say(a.regisseur(), f"overleg/{wat}", ids, {"fout": d.get("fout", "")}))
    raise ValueError(invoer.wat)


def press(o: Overleg, klik: Click, a: Occasion) -> Result:
    """A button about the channel; what it answers is whom it is about."""
    wie = klik.bij
    match klik.knop:
        case "opnieuw":
            return kanaal.again(o, a)
        case "naam_terug":
            return kanaal.own_name(o, a)
        case "haal_eruit":
            return leden.put_out(o, wie, a)
    return leden.bring_in(o, wie or a.wie, a)
