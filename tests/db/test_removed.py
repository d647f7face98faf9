import pytest

from db import removed, rows, stories
from db.errors import NotFound
from db.records import IncomingRow, IncomingStory, RemovalReason, Removed, RowKind, StoryFields
from db.stories import Original

BOILERPLATE, REPEATED = RemovalReason.BOILERPLATE, RemovalReason.REPEATED_HEADLINE


@pytest.fixture
def story_id(library):
    """A story of two paragraphs, from which four lines were taken."""
    words = (
        Removed(REPEATED, "Заголовок", 1),
        Removed(BOILERPLATE, "Читайте также", 2),
        Removed(BOILERPLATE, "Поделиться", 2),
        Removed(BOILERPLATE, "Подписаться", 3),
    )
    kinds = (RowKind.HEADLINE, RowKind.PARAGRAPH, RowKind.PARAGRAPH)
    incoming = IncomingStory(
        rows=tuple(map(IncomingRow, kinds, ("Заголовок", "Первый", "Второй"))),
        lang="ru",
        format="html",
        removed=words,
        invisible=3,
        damaged=1,
    )
    with library.write():
        original = stories.keep_original(library, Original("a.html", b"page"))
        return stories.add(library, incoming, StoryFields(), original)


@pytest.fixture
def insert(library):
    """Return a function that puts words back as a row at their position."""

    def run(story_id, place):
        words = next(
            each for each in removed.of_story(library, story_id).words if each.place == place
        )
        found = rows.of_story(library, story_id)
        row = IncomingRow(RowKind.PARAGRAPH, words.text)
        with library.write():
            rows.revise(
                library, story_id, [*found[: words.position], row, *found[words.position :]]
            )
            put = rows.get(library, story_id, words.position)
            removed.note_put_back(library, story_id, place, put)

    return run


def out(library, story_id):
    return [(each.text, each.position) for each in removed.of_story(library, story_id).words]


def sources(library, story_id):
    return [row.source for row in rows.of_story(library, story_id)]


def test_what_cleaning_took_out_is_told_in_reading_order(library, story_id):
    cleaning = removed.of_story(library, story_id)
    assert (cleaning.invisible, cleaning.damaged) == (3, 1)
    assert [(each.place, each.reason) for each in cleaning.words] == [
        (0, REPEATED),
        (1, BOILERPLATE),
        (2, BOILERPLATE),
        (3, BOILERPLATE),
    ]
    assert out(library, story_id) == [
        ("Заголовок", 1),
        ("Читайте также", 2),
        ("Поделиться", 2),
        ("Подписаться", 3),
    ]


def test_a_story_of_which_nothing_was_taken(library, take_in):
    assert removed.of_story(library, take_in("Заголовок")) == removed.Cleaning((), 0, 0)
    with pytest.raises(NotFound):
        removed.of_story(library, 99)


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (2, 0, 3, 1)])
def test_words_come_back_where_they_stood_in_any_order(library, story_id, insert, order):
    for place in order:
        insert(story_id, place)
    assert sources(library, story_id) == [
        "Заголовок",
        "Заголовок",
        "Первый",
        "Читайте также",
        "Поделиться",
        "Второй",
        "Подписаться",
    ]
    assert out(library, story_id) == []


def test_the_rest_follows_what_was_put_back(library, story_id, insert):
    insert(story_id, 2)
    assert out(library, story_id) == [("Заголовок", 1), ("Читайте также", 2), ("Подписаться", 4)]
    assert removed.put_back(library, story_id) == {"Поделиться"}


def test_words_are_out_again_when_a_version_without_them_returns(library, story_id, insert):
    kept = stories.get(library, story_id)
    insert(story_id, 1)
    with library.write():
        stories.restore(library, story_id, kept)
    assert [text for text, _ in out(library, story_id)] == [
        "Заголовок",
        "Читайте также",
        "Поделиться",
        "Подписаться",
    ]
    assert removed.put_back(library, story_id) == set()


def test_words_whose_paragraph_is_gone_come_before_the_next_that_is_known(library, story_id):
    headline, first, _ = rows.of_story(library, story_id)
    with library.write():
        rows.revise(library, story_id, [headline, first])
    assert out(library, story_id) == [
        ("Заголовок", 1),
        ("Читайте также", 2),
        ("Поделиться", 2),
        ("Подписаться", 2),
    ]


def test_what_is_noted_anew_takes_the_place_of_what_was(library, story_id):
    found = rows.of_story(library, story_id)
    with library.write():
        removed.put(library, story_id, [Removed(BOILERPLATE, "Реклама", 1)], found)
    assert out(library, story_id) == [("Реклама", 1)]
