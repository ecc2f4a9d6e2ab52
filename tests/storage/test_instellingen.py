"""What an organisation chose stands over the defaults; what is no value of its kind changes nothing."""

from datetime import datetime

import pytest

from flows.organisatie import Organisatie, merge
from storage.database import Database

BASIS = Organisatie(naam="Wijkteam")


def test_a_choice_is_kept_and_taken_back(db: Database, nu: datetime) -> None:
    db.begin = BASIS
    db.run_now(lambda w: w.instellingen.choose("overlegwoord", "MDO", nu, "slack:U0BRAM"))
    assert db.run_now(lambda w: w.instellingen.now()) == Organisatie(naam="Wijkteam", overlegwoord="MDO")
    db.run_now(lambda w: w.instellingen.choose("overlegwoord", None, nu, "slack:U0BRAM"))
    assert db.run_now(lambda w: w.instellingen.now()) == BASIS


def test_lists_come_back_as_they_were_written(db: Database, nu: datetime) -> None:
    gekozen = (("wmo", "Wmo"), ("awb", "Algemene wet bestuursrecht"))
    db.run_now(lambda w: w.instellingen.choose("grondslagen", gekozen, nu, "slack:U0BRAM"))
    assert db.run_now(lambda w: w.instellingen.now()).grondslagen == gekozen


@pytest.mark.parametrize("onzin", [{"overlegwoord": "feest"}, {"bewaardagen": "lang"}, {"bestaat_niet": 1}])
def test_what_is_no_value_changes_nothing(onzin: dict[str, object]) -> None:
    assert merge(BASIS, onzin) == BASIS
