"""The questions of the vraagverheldering, as data: five on the quick road, nine on the full one (VRA).

A new question is one step here, one template and a line in a transcript; nothing else moves.
"""

from flows.formulier import Formulier, Veld, Veldsoort
from flows.oplossing import looks_like_solution
from flows.stap import Live, Stap, Stapsoort

LEEFGEBIEDEN = ("gezondheid", "dagelijks_leven", "geld", "wonen", "meedoen")
STANDEN = ("vraag", "geen_vraag", "niet_besproken")
CIJFERS = tuple(str(n) for n in range(1, 11))


def road(nu: Live) -> str:
    """Which road is walked: ``snel`` (five questions) or ``volledig`` (nine)."""
    return str(nu["weg"].data["weg"]) if "weg" in nu else "volledig"


def kind(nu: Live) -> str:
    """Whose question it is: ``inwoner``, ``wijk`` or ``organisatie`` (AAN-03)."""
    return str(nu["soort"].data["soort"]) if "soort" in nu else "inwoner"


def _full(nu: Live) -> bool:
    return road(nu) == "volledig"


def _of_an_inwoner(nu: Live) -> bool:
    return kind(nu) == "inwoner"


def _full_of_an_inwoner(nu: Live) -> bool:
    return _full(nu) and _of_an_inwoner(nu)


def _cijfer_zonder_waarom(nu: Live) -> bool:
    gegeven = nu.get("cijfer")
    return _of_an_inwoner(nu) and bool(gegeven and gegeven.soort == "gegeven" and not gegeven.tekst)


def _solution_was_asked_on(nu: Live) -> bool:
    wil, verder = nu.get("ik_wil"), nu.get("doorvragen")
    return bool(wil and verder and verder.tekst and looks_like_solution(wil.tekst))


def _on_request(nu: Live) -> bool:
    return "doelen" in nu


STAPPEN: tuple[Stap, ...] = (
    Stap("leefgebieden", Stapsoort.SCHERM, when=_full_of_an_inwoner, kop="ik_wil"),
    Stap("ik_wil", kop="ik_wil"),
    Stap("doorvragen", kop="ik_wil"),
    Stap("doorvragen_nog", when=_solution_was_asked_on, bij="doorvragen", kop="ik_wil"),
    Stap("cijfer", Stapsoort.CIJFER, when=_of_an_inwoner, kop="ik_wil"),
    Stap("cijfer_waarom", when=_cijfer_zonder_waarom, bij="cijfer", kop="ik_wil"),
    Stap("doelen", Stapsoort.SCHERM, when=_on_request, bij="ik_wil", kop="ik_wil"),
    Stap("ik_kan", kop="ik_kan"),
    Stap("eerste_stap", when=_full, kop="ik_kan"),
    Stap("gevraagd", when=_full_of_an_inwoner, kop="ik_kan"),
    Stap("nodig_kort", kop="ik_heb_nodig"),
    Stap("nodig_lang", when=_full, kop="ik_heb_nodig"),
)

BY_KEY = {s.key: s for s in STAPPEN}


def _form(stap: Stap) -> Formulier:
    key = f"gesprek/{stap.key}"
    velden: tuple[Veld, ...]
    if stap.soort is Stapsoort.CIJFER:
        velden = (Veld("cijfer", Veldsoort.KEUZE, opties=CIJFERS), Veld("waarom", verplicht=False))
    elif stap.key == "doelen":
        velden = (Veld("kort", verplicht=False, maximum=1000), Veld("lang", verplicht=False, maximum=1000))
    elif stap.soort is Stapsoort.SCHERM:
        velden = tuple(
            veld
            for gebied in LEEFGEBIEDEN
            for veld in (
                Veld(gebied, Veldsoort.KEUZE, verplicht=False, opties=STANDEN),
                Veld(f"{gebied}_notitie", Veldsoort.REGEL, verplicht=False, maximum=300),
            )
        )
    else:
        velden = (Veld("antwoord"),)
    return Formulier(key, velden)


FORMULIEREN: tuple[Formulier, ...] = tuple(_form(s) for s in STAPPEN)
