"""The sociale kaart as it is searched while somebody types: every word counts, what is looked for comes first."""

from time import perf_counter

from flows.kaart import Kaartregel
from storage.database import Database
from storage.work import Work

REGELS = (
    Kaartregel("k1", "wonen", "Woonstad", "Karin Smits", gebied="g1"),
    Kaartregel("k2", "geld", "Kredietbank", "Piet Bos", gebied="g2"),
    Kaartregel("k3", "geld", "100% Budget_hulp", "An"),
    Kaartregel("k4", "geld", "Amsterdamse Bank", "Zoë Ünal", gebied="g1"),
)


def fill(work: Work) -> None:
    for r in REGELS:
        work.kaart.put(r, "geld en schulden" if r.expertise == "geld" else r.expertise)


def found(db: Database, tekst: str, **waar: object) -> list[str]:
    return [r.id for r in db.run_now(lambda w: w.kaart.search(tekst.split(), **waar))]  # type: ignore[arg-type]


def test_it_is_found_by_expertise_organisation_and_name(db: Database) -> None:
    db.run_now(fill)
    assert found(db, "smits") == ["k1"]
    assert found(db, "SCHULDEN piet") == ["k2"]
    assert found(db, "zoë ünal") == ["k4"]
    assert found(db, "bestaat niet") == []


def test_signs_of_a_search_are_letters_here(db: Database) -> None:
    db.run_now(fill)
    assert found(db, "100%") == ["k3"]
    assert found(db, "budget_hulp") == ["k3"]
    assert found(db, "%") == ["k3"]


def test_expertise_first_then_what_is_near(db: Database) -> None:
    db.run_now(fill)
    assert found(db, "", kennis=["wonen"])[0] == "k1"
    assert found(db, "", kennis=["geld"], gebied="g2")[:3] == ["k3", "k2", "k4"]
    assert len(found(db, "", limit=2)) == 2


def test_another_team_sees_none_of_it(db: Database) -> None:
    db.run_now(fill)
    ander = Database(db.url, db.ring, "T9")
    assert ander.run_now(lambda w: w.kaart.all()) == ()
    ander.close()


def test_a_change_is_kept_and_a_removal_stays_away(db: Database) -> None:
    db.run_now(fill)
    db.run_now(lambda w: w.kaart.put(Kaartregel("k1", "wonen", "Woonstad", "Els"), "wonen"))
    assert (found(db, "smits"), found(db, "els")) == ([], ["k1"])
    db.run_now(lambda w: w.kaart.drop("k1"))
    assert found(db, "woonstad") == []
    assert db.run_now(lambda w: w.kaart.count()) == {"geld": 3}


def test_searching_a_big_list_is_fast_enough_to_type_by(db: Database) -> None:
    def much(work: Work) -> None:
        for n in range(3000):
            work.kaart.put(Kaartregel(f"x{n}", "wonen", f"Organisatie {n % 90}", f"Naam {n}"), "wonen")

    db.run_now(much)
    begin = perf_counter()
    for n in range(10):
        assert len(db.run_now(lambda w, n=n: w.kaart.search(["naam", str(n)]))) > 0
    assert (perf_counter() - begin) / 10 < 0.25, "Slack wacht drie seconden; een mens veel korter"
