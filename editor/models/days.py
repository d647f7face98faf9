"""Days and moments as people read them, in the interface's language."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale


def short_day(iso: str) -> str:
    """Return an ISO date as `5 Dec`, or "" for none."""
    return _written(date.fromisoformat(iso), "d MMM") if iso else ""


def long_day(day: date | None) -> str:
    """Return a date as `5 Dec 2025`, or "" for none."""
    return _written(day, "d MMM yyyy") if day else ""


def clock_time(moment: str) -> str:
    """Return a stored moment as the clock on the wall showed it, or its day if that is past."""
    when = datetime.fromisoformat(moment).astimezone()
    today = datetime.now().astimezone().date()
    return f"{when:%H:%M}" if when.date() == today else _written(when.date(), "d MMM")


def moment_in_full(when: datetime) -> str:
    """Return a moment as `5 Dec 2025, 14:30`, by the clock on the wall."""
    local = when.astimezone()
    return f"{long_day(local.date())}, {local:%H:%M}"


def _written(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)
