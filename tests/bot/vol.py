"""A casus as full as it can be: the longest answers, sixty actions, twenty people, and signs that Slack reads."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from flows.agendastand import Oplossing, Standpunt, Vraag
from flows.bewaren import receipt
from flows.casusstand import Afsluiting, Briefje, Kopie, OpenPlek
from flows.eigen_tekst import EigenTekst
from flows.gebied import NAAM, Gebied
from flows.invoer import Mens, persoon_of
from flows.kaart import Kaartregel
from flows.leersessiestand import TAKEN, Oproep, taken_for
from flows.machine import machines
from flows.namens import Namens
from flows.opschalingstand import Besluit
from flows.plan import Planversie, compose
from flows.prikken import ANTWOORDEN, key_of
from flows.rol import ROLLEN, THUIS
from flows.stap import Antwoord, Deel
from flows.tafelstand import Advies
from flows.uitnodigingstand import DAGEN, EXPERTISES
from flows.vraagverheldering import LEEFGEBIEDEN, STAPPEN
from storage.database import Database
from storage.migratie import migrate
from storage.sleutels import Sleutelring, new_key
from storage.work import Work
from tests.flows.spel import BEGIN, CASUS, ELS, FATMA, JORIS, MO, NU, SANNE, at

EIGEN = "<!channel> & <@U0MO> *vet* `"
LANG = (EIGEN + "Zo lang als het mag, regel na regel.\n" * 100)[:3000]
KORT = EIGEN + "x" * 200
MENSEN = tuple(persoon_of(f"U0{n:03d}") for n in range(20))
STATEN = ("open", "bezig", "later", "vast", "klaar")
NETWERK, INWONER = "netwerk1", "inwoner1"


def states() -> Iterator[tuple[str, Any]]:
    """Every machine of the casus, full."""
    delen = (Deel("1767600000.000100", LANG),)
    data: dict[str, Any] = {**dict.fromkeys(LEEFGEBIEDEN, "vraag"), **{f"{g}_notitie": "n" * 300 for g in LEEFGEBIEDEN}}
    antwoorden = tuple(
        Antwoord(
            s.key,
            NU,
            SANNE,
            delen=delen if s.soort != "scherm" else (),
            data=data if s.soort == "scherm" else {"cijfer": 3} if s.soort == "cijfer" else {},
        )
        for s in STAPPEN
    )
    yield "gesprek", replace(BEGIN["gesprek"], antwoorden=antwoorden, klaar=NU)
    yield (
        "casus",
        replace(
            BEGIN["casus"],
            plekken=tuple(OpenPlek(f"p{n}", "wonen", LANG[:80]) for n in range(30)),
            opvolger=MO,
            samenvatting=LANG[:2000],
            toestemming=NU,
            genodigden=MENSEN,
            briefje=Briefje(LANG[:500], NU.date()),
            kopie=Kopie("docx", NU, 1),
            afsluiting=Afsluiting(NU, "kopie"),
            wissen=NU.date() + timedelta(days=30),
        ),
    )
    yield (
        "overleg",
        replace(
            BEGIN["overleg"],
            status="open",
            kanaal="C0OVERLEG",
            naam="overleg-2026-014",
            leden=MENSEN,
            binnen=MENSEN,
            acties=60,
            bijeenkomst="b1",
        ),
    )
    momenten = tuple(NU + timedelta(days=3 + n) for n in range(5))
    gezegd = {
        p: {key_of(m): ANTWOORDEN[n % 3] for m in momenten} for n, p in enumerate((*MENSEN[:18], NETWERK, INWONER))
    }
    yield "bijeenkomst", replace(
        BEGIN["bijeenkomst"], inwoner=INWONER, voorstellen=momenten, ronde=1, gevraagd=(*MENSEN, NETWERK, INWONER), antwoorden=gezegd,
        namens={p: Namens(SANNE, p) for p in (*MENSEN[:9], NETWERK, INWONER)}, begin=NU + timedelta(days=20), was=NU, reden=LANG[:500], agenda=MENSEN, status="gepland",
        voorzitter=MO,
    )  # fmt: skip
    for n in range(60):
        wie = (MO, NETWERK, INWONER)[n % 3]
        yield "actie", replace(
            BEGIN["actie"], id=f"a{n + 1}", volg=n + 1, wat=LANG[:500], eigenaar=wie, contact="" if wie == MO else ELS, status=STATEN[n % 5],
            uiterlijk=NU.date() + timedelta(days=n), perspectief=LANG[:500], obstakel=LANG[:1000], nodig=LANG[:1000],
        )  # fmt: skip
    yield (
        "uitnodiging",
        replace(
            BEGIN["uitnodiging"],
            status="gevraagd",
            woorden=LANG[:500],
            doel=LANG[:500],
            antwoord=LANG[:500],
            ander=FATMA,
            namens=Namens(SANNE, MO, "gesprek"),
            via=ELS,
        ),
    )
    yield "beheer", replace(BEGIN["beheer"], concept=EigenTekst("dm/uitleg", f"{EIGEN} {KORT}"))
    twijfel = dict.fromkeys((INWONER, NETWERK, *MENSEN), Standpunt(LANG[:500], LANG[:500]))
    yield "agenda", replace(
        BEGIN["agenda"], aanwezig=(INWONER, NETWERK, SANNE, *MENSEN), vragen=tuple(Vraag(p, LANG[:500], LANG[:500]) for p in MENSEN),
        rondes={"belang": twijfel, "besluit": twijfel}, niets_doen=LANG[:1000], besluit=LANG[:1000], regels={SANNE: (LANG[:300],) * 10}, door=MO, punt="vragen",
        oplossingen=tuple(Oplossing(f"{n} {LANG[:300]}", "beter", "meer", "mag_niet", "niet", LANG[:300]) for n in range(12)), vervolg=True, pauze=NU,
        erna=dict.fromkeys(("bereik", "vertelt", "niet_nu"), LANG[:300]), regisseur=MO, procesregisseur="ja", evaluatie=NU.date(),
    )  # fmt: skip
    for n, langs in ((2, "telefoon"), (3, "bericht")):
        yield "uitnodiging", replace(
            BEGIN["uitnodiging"], id=f"u{n}", aan=NETWERK, status="buiten", langs=langs, doel=LANG[:500], namens=Namens(SANNE, NETWERK), dagen=DAGEN,
        )  # fmt: skip
    for n, p in enumerate(MENSEN):
        mee = {"aan": p, "status": "mee", "reden": "expertise", "expertise": "zorg_thuis"}
        yield "uitnodiging", replace(BEGIN["uitnodiging"], id=f"m{n}", **mee)
    yield "koppeling", replace(BEGIN["koppeling"], persoon=NETWERK, status="binnen", account=MO, kanaal="C0OVERLEG")
    yield "plek", replace(BEGIN["plek"], status="gevonden", door=FATMA, gevonden=MO, woorden=LANG[:500])
    yield "opschaling", replace(
        BEGIN["opschaling"], vraag=LANG[:1000], antwoord=LANG[:500], status="mee", besluiten=(Besluit(LANG[:1000], NU),) * 12
    )  # fmt: skip
    yield "papier", replace(BEGIN["papier"], id="q1", casus=CASUS, nummer="2026-014", hoe="samen")
    yield (
        "papier",
        replace(BEGIN["papier"], id="q2", casus=CASUS, nummer="2026-014", hoe="voorgelezen", status="bewaard"),
    )
    yield "leersessie", replace(
        BEGIN["leersessie"], gebiednaam=KORT[:NAAM], taken=taken_for(6, True), oproepen=tuple(Oproep(p, 1) for p in (SANNE, *MENSEN)),
    )  # fmt: skip
    yield "meedenken", replace(BEGIN["meedenken"], vraag=LANG[:1000], antwoord=LANG[:2000], status="beantwoord")
    adviezen = tuple(Advies(p, LANG[:1000], nuttig=n % 2 == 0) for n, p in enumerate((ELS, MO, FATMA, *MENSEN[:4])))
    yield "tafel", replace(
        BEGIN["tafel"], deelnemers=(ELS, MO, *MENSEN[:4]), vraag=LANG[:600], adviezen=adviezen, volgorde=tuple(x.wie for x in adviezen), beurt=7, gekozen=(ELS, MO),
        adviseur=ELS, volgende=LANG[:600], concept=dict.fromkeys((SANNE, ELS, JORIS), LANG[:1000]), fase="kiezen",
    )  # fmt: skip


@contextmanager
def full_work(map_: Path) -> Iterator[Work]:
    """All of it in a database, open for reading."""
    db = Database(f"sqlite:///{map_ / 'vol.db'}", Sleutelring([new_key()]), "T0")
    migrate(db.engine)
    with db.engine.begin() as conn:
        work = Work(conn, db.ring, "T0")
        gevuld = list(states())
        for soort, state in gevuld:
            work.machines.insert(soort, state)
        for p in (SANNE, MO, ELS, FATMA, JORIS, *MENSEN):
            work.personen.put(Mens(p, "Een heel lange naam van iemand met & teken " * 3), NU)
        work.personen.put(Mens(NETWERK, "Tante <Truus> & co"), NU, "netwerk", CASUS)
        work.personen.put(Mens(INWONER), NU, "inwoner", CASUS)
        work.rollen.grant(SANNE, "casusregisseur", CASUS, NU, SANNE)
        for p in (MO, ELS, *MENSEN):
            work.rollen.grant(p, "deelnemer", CASUS, NU, SANNE)
        _fill_beheer(work)
        per = dict(gevuld)
        inhoud = compose(per["casus"], per["gesprek"], [s for k, s in gevuld if k == "actie"])
        work.records.add_plan(Planversie("c1:1", "T0", CASUS, 1, NU, SANNE, inhoud))
        yield work
    db.close()


def _fill_beheer(work: Work) -> None:
    """More gebieden, roles and entries than a window shows."""
    for n in range(60):
        work.gebieden.put(Gebied(f"g{n}", f"{n} {LANG}"[:NAAM], tuple(f"{KORT} {m}"[:40] for m in range(12))))
    for n in range(90):
        work.rollen.grant(MENSEN[n % len(MENSEN)], ROLLEN[n % 6], "", NU, SANNE, f"g{n % 60}", f"{KORT} {n}"[:80])
    work.rollen.grant(SANNE, "aanjager", "", NU, SANNE, "g0")
    work.rollen.grant(SANNE, THUIS, "", NU, SANNE, "g0")
    for n, expertise in enumerate(EXPERTISES * 3):
        work.kaart.put(Kaartregel(f"k{n}", expertise, LANG[:80], LANG[:80]), expertise)


def ids(soort: str) -> dict[str, str]:
    """The ids that a text of this machine gets, those of its casus with it."""
    eigen = {
        "dm": SANNE,
        "beheer": FATMA,
        "thuis": SANNE,
        "wie": NETWERK,
        "tafel": "t1",
        "meedenken": "m1",
        "leersessie": "l1",
    }
    if soort in ("tafel", "meedenken", "leersessie"):
        return eigen
    return eigen | {
        "casus": CASUS,
        "gesprek": "g1",
        "overleg": CASUS,
        "actie": "a2",
        "uitnodiging": "u1",
        "plek": "p1",
        "koppeling": "k1",
        "opschaling": "s1",
        "bijeenkomst": "b1",
        "papier": "q1",
        "agenda": "b1",
    }


DATA: dict[str, Any] = {
    "mogelijk": {"k1": NETWERK}, "slack_connect": {"ja": "ja"},
    "wat": "benoemen", "nummer": "2026-014", "dagen": -3, "aantal": 20, "leeg": ["wonen"], "stap": "ik_wil", "vanaf": 3, "lengte": 3001,
    "fout": "restricted_action", "stempel": "1:ronde", "beurt": 2, "mensen": list(MENSEN[:12]), "bij_start": "", "van_papier": False, "rij": [], "tot": "2026-03-16",
    "rol": "ambassadeur", "vondsten": [("naam", LANG[:200]), ("adres", KORT)], "alleen_acties": True, "crisisdienst": KORT, "meldcode": KORT, "deel": "ik_kan", "gesprek": "g1",
    "nieuw": 3, "gewijzigd": 2, "weg": 1, "gebied": KORT, "organisatienaam": KORT, "app": False, "gevraagd": [MO], "doel": LANG[:500], "keer": "casus", "begint": True, "niemand": True, "collegas": list(MENSEN[:12]), "gesloten": False, "mee": list(MENSEN[:12]), "nog_eens": True,
    "reden": "archief", "gebieden": {f"g{n}": KORT for n in range(90)}, "organisaties": {f"o{n}": KORT for n in range(90)}, "opties": {"grondslag": {f"grond{n}": KORT for n in range(90)}},
    "opmerkingen": [(str(n), "bestaat_niet") for n in range(10)], "oplossing": LANG[:300], "regels": {str(n): LANG[:300] for n in range(10)},
    "nog_open": ["rendement", "budget"], "buiten": ["u2", "u3"], "behandelaars": list(MENSEN[:10]),
    "key": "dm/uitleg", "op_de_kaart": {"ja": "ja"}, "meer": 1000, "fouten": [(n, "kennis_onbekend", LANG) for n in range(20)],
    "zonder": "obstakel", "punt": "p1", "nog": ["doel", "verwachting", "voorzitter", "plek", "leiding", "gevoelig"],
    "aanjagers": [FATMA, ELS], "regisseur": SANNE, "momenten": [key_of(NU + timedelta(days=3 + n)) for n in range(5)],
    "taken": list(TAKEN), "taak": TAKEN[-1], "net": True, "waarom": "zes_weken", "van": MO, "bekend": [NETWERK],
    "dag": "2026-04-01", "straks": True, "bewijs": receipt(replace(BEGIN["casus"], afsluiting=Afsluiting(NU, "zonder", "inwoner")), "bewaartermijn", at(elders=True)),
    "zaken": [{"key": "actie/te_laat", "actie": f"a{n + 1}", "casus": CASUS, "dagen": -n} for n in range(60)],
}  # fmt: skip
assert set(machines()) <= {*dict(states()), "dm", "beheer"}
