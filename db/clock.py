"""Moments and names for what is stored: UTC with milliseconds, and UUIDs in order of time."""

import os
import time
from datetime import UTC, datetime
from uuid import UUID


def now() -> str:
    """Return this moment as the library stores it: `2026-01-31T23:59:59.123Z`."""
    return stamp(datetime.now(UTC))


def stamp(moment: datetime) -> str:
    """Return a moment in UTC as the library stores it."""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def new_uid() -> str:
    """Return a new UUID of version 7 (RFC 9562, 5.7) in hexadecimal, 32 digits."""
    bits = (time.time_ns() // 1_000_000) << 80 | int.from_bytes(os.urandom(10))
    bits &= ~(0xF << 76 | 0b11 << 62)
    return UUID(int=bits | 0x7 << 76 | 0b10 << 62).hex
