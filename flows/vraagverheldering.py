"""The nine questions of the vraagverheldering, as data (VRA-01, 02, 05, 06, 08, 09).

A new question is one step here, one template and a line in a transcript; nothing else moves.
"""

from flows.formulier import Formulier, Veld, Veldsoort
from flows.stap import Live, Stap, Stapsoort

LEEFGEBIEDEN = ("gezondheid", "dagelijks_leven", "geld", "wonen", "meedoen")
STANDEN = ("vraag", "geen_vraag", "niet_besproken")
CIJFERS = tuple(str(n) for n in range(1, 11))


def _cijfer_zonder_waarom(nu: Live) -> bool:
    gegeven = nu.get("cijfer")
    return bool(gegeven and gegeven.soort == "gegeven" and not gegeven.tekst)


STAPPEN: tuple[Stap, ...] = (
    Stap("leefgebieden", Stapsoort.SCHERM, kop="ik_wil"),
    Stap("ik_wil", kop="ik_wil"),
    Stap("doorvragen", kop="ik_wil"),
    Stap("cijfer", Stapsoort.CIJFER, kop="ik_wil"),
    Stap("cijfer_waarom", when=_cijfer_zonder_waarom, bij="cijfer", kop="ik_wil"),
    Stap("ik_kan", kop="ik_kan"),
    Stap("eerste_stap", kop="ik_kan"),
    Stap("gevraagd", kop="ik_kan"),
    Stap("nodig_kort", kop="ik_heb_nodig"),
    Stap("nodig_lang", kop="ik_heb_nodig"),
)

BY_KEY = {s.key: s for s in STAPPEN}


def _form(stap: Stap) -> Formulier:
    key = f"gesprek/{stap.key}"
    velden: tuple[Veld, ...]
    if stap.soort is Stapsoort.CIJFER:
        velden = (Veld("cijfer", Veldsoort.KEUZE, opties=CIJFERS), Veld("waarom", verplicht=False))
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
