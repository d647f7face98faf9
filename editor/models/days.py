"""Days and moments as people read them."""

from datetime import date, datetime

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def short_day(iso: str) -> str:
    """Return an ISO date as `5 Dec`, or "" for none."""
    if not iso:
        return ""
    day = date.fromisoformat(iso)
    return f"{day.day} {MONTHS[day.month - 1]}"


def long_day(day: date | None) -> str:
    """Return a date as `5 Dec 2025`, or "" for none."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""


def clock_time(moment: str) -> str:
    """Return a stored moment as the clock on the wall showed it, or its day if that is past."""
    when = datetime.fromisoformat(moment).astimezone()
    return f"{when:%H:%M}" if when.date() == datetime.now().astimezone().date() else f"{when:%d %b}"
