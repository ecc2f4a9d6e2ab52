"""The windows of a led overleg: what they ask. Small on purpose, for an hour that is often tense."""

from flows.formulier import Formulier, Veld, Veldsoort

WELZIJN = ("beter", "gelijk", "minder", "onbekend")
KOSTEN = ("minder", "gelijk", "meer", "onbekend")
WET = ("mag", "uitzondering", "mag_niet", "onbekend")
KEUZE = ("doen", "niet", "uitzoeken")

FORMULIEREN = (
    Formulier("agenda/wie_sprak", (Veld("mensen", Veldsoort.VINKJES, verplicht=False, lijst="mensen"),)),
    Formulier(
        "agenda/wie_leidt",
        (
            Veld("voorzitter", Veldsoort.KEUZE, verplicht=False, lijst="collegas"),
            Veld("notulist", Veldsoort.KEUZE, lijst="collegas"),
        ),
    ),
    Formulier("agenda/vraag", (Veld("vraag", maximum=500), Veld("waarom", maximum=500))),
    Formulier(
        "agenda/antwoorden",
        tuple(Veld(key, verplicht=False, maximum=1000) for key in ("ik_wil", "ik_kan", "nodig_kort", "nodig_lang")),
    ),
    Formulier(
        "agenda/twijfel",
        (
            Veld("wie", Veldsoort.KEUZE, verplicht=False, lijst="mensen"),
            Veld("twijfel", maximum=500),
            Veld("weg", maximum=500),
        ),
    ),
    Formulier("agenda/gevolg", (Veld("niets_doen", maximum=1000),)),
    Formulier("agenda/oplossingen", (Veld("regels", maximum=2000),)),
    Formulier(
        "agenda/weeg",
        (
            Veld("welzijn", Veldsoort.KEUZE, opties=WELZIJN),
            Veld("kosten", Veldsoort.KEUZE, opties=KOSTEN),
            Veld("wet", Veldsoort.KEUZE, opties=WET),
            Veld("keuze", Veldsoort.RONDJES, opties=KEUZE),
            Veld("waarom", Veldsoort.REGEL, maximum=300),
        ),
    ),
    Formulier("agenda/besluiten", (Veld("besluit", maximum=1000),)),
    Formulier("agenda/noteer", (Veld("regels", maximum=3000),)),
    Formulier(
        "agenda/nakijken",
        (
            Veld("wie", Veldsoort.KEUZE, lijst="mensen", per="regels"),
            Veld("wat", Veldsoort.REGEL, maximum=500, per="regels"),
            Veld("uiterlijk", Veldsoort.DATUM, per="regels"),
            Veld("perspectief", Veldsoort.REGEL, verplicht=False, maximum=300, per="regels"),
            Veld("contact", Veldsoort.KEUZE, verplicht=False, lijst="collegas"),
        ),
    ),
    Formulier(
        "agenda/erna",
        (
            Veld("bereik", Veldsoort.REGEL, verplicht=False, maximum=300),
            Veld("vertelt", Veldsoort.REGEL, verplicht=False, maximum=300),
            Veld("niet_nu", Veldsoort.REGEL, verplicht=False, maximum=300),
        ),
    ),
    Formulier(
        "agenda/kies_regisseur",
        (Veld("wie", Veldsoort.KEUZE, lijst="collegas"), Veld("samenvatting", verplicht=False, maximum=2000)),
    ),
    Formulier("agenda/kies_evaluatie", (Veld("uiterlijk", Veldsoort.DATUM),)),
    Formulier("agenda/terugblik", (Veld("tekst", maximum=600),)),
)
