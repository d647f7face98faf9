"""Profiles: what one taker of copy gets, fixed once under a name."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from db.copies import Copy
from db.records import RowKind
from editor.exporting import naming
from editor.exporting.style import HouseStyle
from editor.said import said

LEFT_OUT = ("byline", "summary", "captions", "dateline", "note", "url", "topics", "slug", "credit")
"""What a profile may leave out of the copy."""

_REQUIRED = {
    "byline": "byline", "credit": "credit", "agency": "source_agency", "dateline": "place",
    "slug": "slug", "summary": "summary", "topics": "topics", "urgency": "urgency", "url": "url",
    "note": "note",
}  # fmt: skip
REQUIRED = tuple(_REQUIRED)
"""What a profile may require of the copy. A dateline is there once it has its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A taker's format, folder, file names, house style, and what is not for them.

    `dateline` and `quotes` are the house style's, or "" for the library's. `without` holds words of
    `LEFT_OUT`, `required` words of `REQUIRED`. Raises ValueError for what cannot be, in a sentence
    that can be shown.
    """

    name: str
    format: str
    folder: str = ""
    file_name: str = naming.USUAL
    dateline: str = ""
    quotes: str = ""
    without: tuple[str, ...] = ()
    required: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError(said("A profile needs a name."))
        naming.check(self.file_name)
        unknown = [each for each in self.without if each not in LEFT_OUT]
        if unknown:
            raise ValueError(
                f'A profile cannot leave out "{unknown[0]}". It can: {", ".join(LEFT_OUT)}.'
            )
        _check_required(self.required, self.without)
        self.style(HouseStyle())

    def style(self, house: HouseStyle) -> HouseStyle:
        """Return the house style with what this taker wants otherwise."""
        return replace(
            house,
            dateline_template=self.dateline or house.dateline_template,
            quotes=self.quotes or house.quotes,
        )

    def lacking(self, copy: Copy) -> tuple[str, ...]:
        """Return what this taker requires and the copy does not have, by the words above."""
        return tuple(each for each in self.required if not getattr(copy, _REQUIRED[each]))

    def trim(self, copy: Copy) -> Copy:
        """Return the copy without what is not for this taker."""
        kinds = {"summary": RowKind.SUMMARY, "captions": RowKind.CAPTION}
        gone = {kinds[each] for each in self.without if each in kinds}
        emptied: dict[str, Any] = {
            each: "" for each in self.without if each not in (*kinds, "topics")
        }
        topics = () if "topics" in self.without else copy.topics
        rows = tuple(row for row in copy.rows if row.kind not in gone)
        return replace(copy, rows=rows, topics=topics, **emptied)


def _check_required(required: tuple[str, ...], without: tuple[str, ...]) -> None:
    unknown = [each for each in required if each not in REQUIRED]
    if unknown:
        raise ValueError(f'A profile cannot require "{unknown[0]}". It can: {", ".join(REQUIRED)}.')
    both = [each for each in required if each in without]
    if both:
        raise ValueError(said('A profile cannot require what it leaves out: "{0}".', said(both[0])))


def dumped(profiles: Iterable[Profile]) -> str:
    """Return profiles as text to keep."""
    return json.dumps([asdict(profile) for profile in profiles], ensure_ascii=False)


def loaded(text: str) -> list[Profile]:
    """Return the profiles in a kept text. Raises ValueError where it is none."""
    try:
        kept = json.loads(text)
        known = {each.name for each in fields(Profile)}
        return [
            Profile(**{key: _typed(value) for key, value in record.items() if key in known})
            for record in kept
        ]
    except (AttributeError, TypeError) as fault:
        raise ValueError(f"The profiles kept cannot be read ({fault}).") from fault


def _typed(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
