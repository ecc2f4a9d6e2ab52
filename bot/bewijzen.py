"""The receipts of what was erased, as they stand in the audit log: numbers, dates and fixed words (PRI-09)."""

from storage.work import Work


def show_receipts(work: Work, nummer: str) -> str:
    """One line each, oldest first; of one casus where a number is given."""
    regels = [r.removeprefix("bewijs ") for r in work.audit.receipts()]
    gekozen = [r for r in regels if not nummer or f"nummer={nummer}" in r.split()]
    return "".join(f"{r}\n" for r in gekozen) or "Er is nog niets gewist.\n"
