"""Slack's Web API, one small module a family. Importing this package fills the register."""

from proeftuin.methoden import app, bericht, bestand, gesprek, gespreksbeheer, persoon, venster, verbinden
from proeftuin.methoden.register import METHODEN

__all__ = ["METHODEN", "app", "bericht", "bestand", "gesprek", "gespreksbeheer", "persoon", "venster", "verbinden"]
