"""How long a story is."""

from db.records import Row, RowKind, RowState
from editor.counting import length


def row(position, source, target, state=RowState.EDITED):
    kind = RowKind.PARAGRAPH if position else RowKind.HEADLINE
    return Row(
        id=position,
        uid=str(position),
        position=position,
        kind=kind,
        source=source,
        target=target,
        state=state,
    )


def test_words_characters_minutes_and_the_headline_are_counted():
    counted = length(
        [row(0, "Снег", "Snow 😀", RowState.CONFIRMED), row(1, "Раз два", "One " * 300)]
    )
    assert (counted.rows, counted.confirmed) == (2, 1)
    assert (counted.source_words, counted.words) == (3, 301)
    assert (counted.source_characters, counted.characters) == (11, 1206)
    assert (counted.headline, counted.minutes) == (6, 2)


def test_nothing_takes_no_time():
    assert length([]).minutes == 0
