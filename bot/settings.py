"""Settings from the environment, ``.env`` read too. What is missing is said in Dutch, with what to do."""

import os
from pathlib import Path
from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from flows.organisatie import Organisatie
from storage.sleutels import new_key


class Settings(BaseSettings):
    """Everything that an installation sets."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    slack_bot_token: str = ""
    slack_app_token: str = ""
    slack_signing_secret: str = ""
    port: int = 3000
    slack_api_url: str = "https://slack.com/api/"
    database_url: str = "sqlite:///samenwerkbot.db"
    sleutels: str = ""
    huishoudsleutel: str = ""
    beheerders: str = ""
    aanspreek: Literal["u", "je"] = "u"
    crisisdienst: str = ""
    meldcode: str = ""
    invoer: Literal["chat", "venster"] = "chat"
    verwerkers: int = Field(default=6, description="threads op PostgreSQL")

    def keys(self) -> list[str]:
        """The encryption keys, newest first. On the SQLite default a key file beside it is made where there is none."""
        if self.sleutels:
            return [s for s in self.sleutels.split(",") if s.strip()]
        pad = self.key_file()
        if pad is None:
            return []
        return [r for r in _key_in(pad).splitlines() if r.strip()]

    def household_key(self) -> bytes:
        """The key of household references (AAN-04). On the SQLite default a file beside it is made where there is none;
        changing SLEUTELS leaves it alone, or no household would be found again."""
        if self.huishoudsleutel:
            return self.huishoudsleutel.encode()
        pad = self.key_file()
        return _key_in(pad.with_suffix(".huishouden")).encode() if pad else b""

    def key_file(self) -> Path | None:
        """The key file beside the SQLite database; None for another database."""
        if not self.database_url.startswith("sqlite:///"):
            return None
        return Path(self.database_url.removeprefix("sqlite:///")).with_suffix(".sleutel")

    @property
    def organisatie(self) -> Organisatie:
        """What holds as long as a beheerder chose nothing else."""
        crisisdienst, meldcode = self.crisisdienst.strip(), self.meldcode.strip()
        return Organisatie(aanspreek=self.aanspreek, invoer=self.invoer, crisisdienst=crisisdienst, meldcode=meldcode)

    @property
    def beheerder_ids(self) -> frozenset[str]:
        """The persons who are beheerder from the start."""
        return frozenset(f"slack:{u.strip()}" for u in self.beheerders.replace(";", ",").split(",") if u.strip())


def _key_in(pad: Path) -> str:
    """What stands in a key file; one with a fresh key is made, for the owner only, where there is none."""
    if not pad.exists():
        pad.parent.mkdir(parents=True, exist_ok=True)
        fd = os.open(pad, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(fd, "w") as f:
            f.write(new_key() + "\n")
    return pad.read_text()
