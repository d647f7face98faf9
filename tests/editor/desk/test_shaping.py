"""Rows split, joined, unconfirmed, with their English, their marks and what is known of them."""

from dataclasses import replace

import pytest

from db import memory, search, stories, versions
from db.errors import Refused
from db.records import EntityType, Row, RowKind, RowState, Side
from db.search import Word
from editor.desk import shaping, tagging, workflow
from editor.desk.editing import write_row

TWO = Row(
    id=5,
    uid="five",
    position=2,
    kind=RowKind.PARAGRAPH,
    source="Раз два. Три четыре.",
    target="One two. Three four.",
    state=RowState.CONFIRMED,
)


def texts(library, story):
    return [(row.source, row.target) for row in stories.get(library, story).rows]


def test_a_row_is_cut_at_the_caret_and_where_the_other_side_s_sentence_ends():
    first, second = shaping.split(TWO, Side.SOURCE, 9, "ru")
    assert (first.source, first.target) == ("Раз два.", "One two.")
    assert (second.source, second.target) == ("Три четыре.", "Three four.")
    assert shaping.split(TWO, Side.TARGET, 8, "ru")[1].source == "Три четыре."
    assert (first.id, second.id) == (5, 0)
    assert first.state is second.state is RowState.EDITED


def test_a_side_of_one_sentence_stays_whole():
    first, second = shaping.split(replace(TWO, target="One sentence"), Side.SOURCE, 9, "ru")
    assert (first.target, second.target) == ("One sentence", "")
    assert second.state is RowState.EMPTY


def test_what_leaves_no_source_is_refused():
    for side, at in ((Side.SOURCE, 0), (Side.SOURCE, len(TWO.source))):
        with pytest.raises(Refused, match="between two sentences"):
            shaping.split(TWO, side, at, "ru")
    with pytest.raises(Refused, match="headline"):
        shaping.split(replace(TWO, kind=RowKind.HEADLINE), Side.SOURCE, 9, "ru")
    with pytest.raises(Refused, match="between two sentences"):
        shaping.split(replace(TWO, source="Один"), Side.TARGET, 8, "ru")


def test_rows_of_two_kinds_are_not_joined():
    with pytest.raises(Refused, match="caption"):
        shaping.joined(TWO, replace(TWO, kind=RowKind.CAPTION))


@pytest.mark.parametrize(
    ("texts", "down", "moved"),
    [
        (("One. Two.", "Three."), True, ("One.", "Two. Three.")),
        (("One.", ""), True, ("", "One.")),
        (("One.", "Two. Three."), False, ("One. Two.", "Three.")),
        (("", "Two."), False, ("Two.", "")),
    ],
)
def test_a_sentence_goes_over_to_the_neighbour(texts, down, moved):
    first, second = (replace(TWO, target=text) for text in texts)
    assert shaping.move_sentence(first, second, down=down) == moved


def test_where_there_is_no_sentence_none_goes():
    with pytest.raises(Refused, match="no English sentence"):
        shaping.move_sentence(replace(TWO, target=" "), TWO, down=True)


@pytest.fixture
def two(take):
    """A story whose second row holds two sentences."""
    return take("Заголовок\n\nМинистр прибыл. Переговоры завтра.\n\nИнфляция выросла.\n")


def test_a_stored_row_is_split_and_joined_again(library, two):
    write_row(library, two, 1, "He came. Talks tomorrow.")
    before = texts(library, two)
    shaping.split_row(library, two, 1, Side.SOURCE, len("Министр прибыл."))
    assert texts(library, two)[1:3] == [
        ("Министр прибыл.", "He came."),
        ("Переговоры завтра.", "Talks tomorrow."),
    ]
    assert [row.position for row in stories.get(library, two).rows] == [0, 1, 2, 3]
    shaping.join_rows(library, two, 1)
    assert texts(library, two) == before


def test_marks_follow_their_words_into_another_row_and_back(library, two):
    write_row(library, two, 1, "The minister came. Talks tomorrow.")
    start = "Министр прибыл. Переговоры завтра.".index("Переговоры")
    span = tagging.Span(row=1, side=Side.SOURCE, start=start, end=start + len("Переговоры"))
    tagging.mention(library, two, span, EntityType.EVENT, english="Talks")
    before = [(m.row, m.side, m.start, m.surface) for m in stories.get(library, two).mentions]
    shaping.split_row(library, two, 1, Side.SOURCE, len("Министр прибыл."))
    after = [(m.row, m.side, m.start, m.surface) for m in stories.get(library, two).mentions]
    assert after == [(2, Side.SOURCE, 0, "Переговоры"), (2, Side.TARGET, 0, "Talks")]
    shaping.join_rows(library, two, 1)
    again = [(m.row, m.side, m.start, m.surface) for m in stories.get(library, two).mentions]
    assert again == before


def test_a_mark_that_is_cut_through_goes(library, two):
    span = tagging.Span(row=1, side=Side.SOURCE, start=0, end=len("Министр прибыл. Переговоры"))
    tagging.mention(library, two, span, EntityType.EVENT, english="Talks")
    shaping.split_row(library, two, 1, Side.SOURCE, len("Министр прибыл."))
    assert stories.get(library, two).mentions == ()


def test_undoing_a_join_brings_the_row_back_as_it_was(library, two):
    for position in (1, 2):
        write_row(library, two, position, f"English {position}", confirm=True)
    before = stories.get(library, two).rows
    shaping.join_rows(library, two, 1)
    shaping.reshape(library, two, 1, 1, before[1:3])
    after = stories.get(library, two).rows
    assert [(row.source, row.target, row.state, row.uid) for row in after] == [
        (row.source, row.target, row.state, row.uid) for row in before
    ]
    assert stories.cards(library, [two])[0].confirmed == 2


def test_rows_below_get_versions_nobody_has_seen(library, two):
    before = stories.get(library, two).rows[2]
    shaping.split_row(library, two, 1, Side.SOURCE, len("Министр прибыл."))
    assert stories.get(library, two).rows[3].row_version > before.row_version


def test_the_words_are_found_and_the_memory_keeps_the_pair(library, two):
    write_row(library, two, 1, "He came. Talks tomorrow.", confirm=True)
    source = stories.get(library, two).rows[1].source
    shaping.split_row(library, two, 1, Side.SOURCE, len("Министр прибыл."))
    assert search.find(library, [Word("переговоры")]) == [two]
    assert [match.pair.target for match in memory.exact(library, source, "ru", "en")] == [
        "He came. Talks tomorrow."
    ]


def test_the_headline_stays_alone_at_the_top(library, two):
    headline, first, *_ = found = stories.get(library, two).rows
    for place, count, shaped in ((0, 2, [first]), (1, 1, [headline]), (0, 1, [headline] * 2)):
        with pytest.raises(Refused, match="headline"):
            shaping.reshape(library, two, place, count, shaped)
    assert stories.get(library, two).rows == found


def test_a_closed_story_keeps_its_rows(library, two):
    workflow.spike(library, two)
    with pytest.raises(Refused, match="spiked"):
        shaping.split_row(library, two, 1, Side.SOURCE, len("Министр прибыл."))
    with pytest.raises(Refused, match="spiked"):
        shaping.unconfirm(library, two, 1)


def test_a_confirmation_taken_back_is_forgotten(library, two):
    row = write_row(library, two, 1, "He came.", confirm=True)
    assert shaping.unconfirm(library, two, 1).state is RowState.EDITED
    assert memory.exact(library, row.source, "ru", "en") == []
    assert shaping.unconfirm(library, two, 2).state is RowState.EMPTY


def test_versions_keep_rows_as_they_were_before(library, two):
    before = texts(library, two)
    kept = workflow.keep(library, two)
    shaping.split_row(library, two, 1, Side.SOURCE, len("Министр прибыл."))
    workflow.restore(library, two, kept.number)
    assert texts(library, two) == before
    assert len(versions.of_story(library, two)) == 2
