"""Copy to write."""

from datetime import date

import pytest

from db.copies import Copy, CopyRow
from db.records import RowKind, Topic


@pytest.fixture(scope="session")
def make_copy():
    """Make approved copy with every field filled; name those that should differ.

    `headline`, `summary` and `paragraphs` are put together as its rows.
    """

    def make(**fields):
        known = {
            "uid": "0f3c",
            "headline": "Minister meets head of the agency",
            "summary": "The talks were about fuel.",
            "dateline": "VIENNA, Dec 5 (Kazakhstan Today) -",
            "byline": "By the foreign desk",
            "paragraphs": (
                CopyRow(kind=RowKind.CAPTION, text="Photo: Foreign Ministry"),
                CopyRow(kind=RowKind.PARAGRAPH, text="The minister met the director."),
                CopyRow(kind=RowKind.PARAGRAPH, text='He called it "a good start".'),
            ),
            "source_agency": "Kazakhstan Today",
            "published": date(2025, 12, 5),
            "slug": "KAZAKHSTAN-IAEA",
            "url": "https://example.org/1",
            "topics": (Topic("1", "nuclear policy"), Topic("2", "diplomacy")),
            "version": 3,
        }
        known |= fields
        above = (
            CopyRow(kind=RowKind.HEADLINE, text=known.pop("headline")),
            CopyRow(kind=RowKind.SUMMARY, text=known.pop("summary")),
        )
        known.setdefault("rows", above + known.pop("paragraphs"))
        return Copy(**known)

    return make


@pytest.fixture(scope="session")
def one_paragraph(make_copy):
    """Make copy that is nothing but one text."""

    def make(text, kind=RowKind.PARAGRAPH, version=1):
        return make_copy(
            headline="",
            summary="",
            dateline="",
            byline="",
            paragraphs=(CopyRow(kind=kind, text=text),),
            topics=(),
            version=version,
        )

    return make
