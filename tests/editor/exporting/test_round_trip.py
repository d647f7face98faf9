"""What we write is read again by our own readers as the same story."""

from dataclasses import replace
from datetime import date

import pytest

from db.records import RowKind
from editor.exporting.formats import by_name
from editor.exporting.layout import page
from editor.importing.cleaning import clean, fold
from editor.importing.reading import read
from tests.editor.exporting.hostile import stories

STORIES = stories()
READABLE = [name for name in STORIES if name not in ("empty", "untranslated", "draft", "kill")]
NEWS = ("ninjs", "ninjs2", "ninjs1", "newsml", "nitf")


def back(copy, form):
    raw = by_name(form).write(copy)
    [story] = read(raw, f"story{by_name(form).suffix}", today=date(2025, 12, 8))
    return story


def seen(text):
    """A text as readers keep it."""
    return fold(clean(text).text)


def english(copy):
    """The kinds and texts of a story's rows as the copy has them, without the dateline."""
    rows = [(row.kind, seen(row.text)) for row in copy.rows if row.text.strip()]
    return [(kind, text) for kind, text in rows if text]


@pytest.mark.parametrize("form", NEWS)
def test_a_usual_story_comes_back_whole(form):
    copy = STORIES["usual"]
    story = back(copy, form)
    assert [(row.kind, row.source) for row in story.rows] == english(copy)
    assert story.byline == copy.byline.removeprefix("By ")
    assert story.dateline.place == "VIENNA"
    assert story.dateline.date == copy.dateline_date
    assert (story.agency, story.lang) == (copy.source_agency, "en")
    assert story.guid == page(copy).identity
    assert not story.headline_proposed
    assert story.published == date(2025, 12, 6)


@pytest.mark.parametrize("form", NEWS)
@pytest.mark.parametrize("name", READABLE)
def test_any_story_comes_back_with_its_text(form, name):
    copy = STORIES[name]
    story = back(copy, form)
    texts = [text for kind, text in english(copy) if kind in (RowKind.PARAGRAPH, RowKind.CAPTION)]
    assert [row.source for row in story.rows[1:] if row.kind is not RowKind.SUMMARY] == texts


@pytest.mark.parametrize("form", ["xliff", "xliff2", "jsonl"])
@pytest.mark.parametrize("name", [*[name for name in READABLE if name != "bare"], "untranslated"])
def test_any_story_comes_back_on_both_sides(form, name):
    copy = STORIES[name]
    story = back(copy, form)
    rows = [
        (row.kind, seen(row.source), seen(row.text if form == "jsonl" else row.target))
        for row in copy.rows
        if row.source
    ]
    if rows[0][0] is not RowKind.HEADLINE:  # the reader proposes one
        story = replace(story, rows=story.rows[1:])
    assert [(row.kind, row.source, row.target) for row in story.rows] == rows
