from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import rows, stories
from db.errors import Conflict, NotFound
from db.library import Library, sqlite3  # pyright: ignore[reportPrivateImportUsage]
from db.records import IncomingRow, IncomingStory, RowKind, RowState, StoryFields

RIVAL = """
import sys
from dataclasses import replace
from pathlib import Path
from db import rows
from db.errors import Conflict
from db.library import Library, sqlite3  # pyright: ignore[reportPrivateImportUsage]
from db.records import RowState
conflicts = applied = 0
with Library(Path(sys.argv[1]), by=sys.argv[2]) as library:
    while applied < 200:
        row = rows.get(library, 1, 0)
        target = f"{row.target}{sys.argv[2]}"
        try:
            with library.write():
                rows.save(library, 1, replace(row, target=target, state=RowState.EDITED))
            applied += 1
        except Conflict:
            conflicts += 1
print(conflicts)
"""

STATES = [state for state in RowState if state is not RowState.EMPTY]


def test_rows_are_told_in_order_as_they_came(library, take_in):
    story_id = take_in("Заголовок", "Первый 😀", "Второй")
    take_in("Другой заголовок")
    found = rows.of_story(library, story_id)
    assert [(row.position, row.kind, row.source) for row in found] == [
        (0, RowKind.HEADLINE, "Заголовок"),
        (1, RowKind.PARAGRAPH, "Первый 😀"),
        (2, RowKind.PARAGRAPH, "Второй"),
    ]
    assert {(row.target, row.state, row.row_version) for row in found} == {("", RowState.EMPTY, 1)}
    assert len({row.uid for row in found}) == 3
    assert rows.get(library, story_id, 2) == found[2]


def test_a_row_that_is_not_there(library, take_in):
    story_id = take_in("Заголовок")
    with pytest.raises(NotFound, match=f"row 1 in story {story_id}"):
        rows.get(library, story_id, 1)
    assert rows.of_story(library, 99) == ()


def test_a_saved_row_is_stored_whole_and_returned_as_stored(library, path, take_in):
    story_id = take_in("Заголовок", "Абзац")
    written = replace(
        rows.get(library, story_id, 1),
        target="A paragraph 😀\nof two lines",
        state=RowState.FUZZY,
        origin="memory",
        score=87,
        machine="Paragraph",
        machine_origin="Google",
    )
    with library.write():
        saved = rows.save(library, story_id, written)
    assert saved == replace(written, row_version=2)
    with Library(path) as reopened:
        assert rows.get(reopened, story_id, 1) == saved
        assert rows.get(reopened, story_id, 0).target == ""


def test_who_saw_an_older_row_cannot_overwrite(library, take_in, save):
    story_id = take_in("Заголовок")
    seen = rows.get(library, story_id, 0)
    save(story_id, 0, "The desk's headline")
    with pytest.raises(Conflict, match=f"Row 0 of story {story_id}"), library.write():
        rows.save(library, story_id, replace(seen, target="Too late", state=RowState.EDITED))
    assert rows.get(library, story_id, 0).target == "The desk's headline"


def test_a_row_seen_before_a_restore_cannot_overwrite(library, take_in, save):
    story_id = take_in("Заголовок", "Абзац")
    kept = stories.get(library, story_id)
    seen = save(story_id, 1, "Written after the version")
    with library.write():
        stories.restore(library, story_id, kept)
    with pytest.raises(Conflict), library.write():
        rows.save(library, story_id, replace(seen, target="Too late"))
    assert rows.get(library, story_id, 1).target == ""


def test_two_programs_saving_the_same_row_lose_nothing(path, library, take_in, program):
    assert take_in("Заголовок") == 1
    rivals = [program(RIVAL, path, name) for name in "ab"]
    for rival in rivals:
        rival.communicate()
        assert rival.returncode == 0
    row = rows.get(library, 1, 0)
    assert row.row_version == 1 + 400
    assert (row.target.count("a"), row.target.count("b")) == (200, 200)


@pytest.mark.parametrize(("target", "state"), [("", RowState.EDITED), ("Text", RowState.EMPTY)])
def test_a_state_that_the_text_belies_is_refused(library, take_in, target, state):
    story_id = take_in("Заголовок")
    row = rows.get(library, story_id, 0)
    with pytest.raises(sqlite3.IntegrityError), library.write():
        rows.save(library, story_id, replace(row, target=target, state=state))
    assert rows.get(library, story_id, 0) == row


def test_restored_rows_are_exactly_those_kept_under_newer_versions(library, take_in, save):
    story_id = take_in("Заголовок", "Абзац")
    save(story_id, 0, "Headline", RowState.CONFIRMED, origin="Google", score=None, machine="Head")
    kept = rows.of_story(library, story_id)
    save(story_id, 1, "Paragraph")
    save(story_id, 0, "Another")
    newest = save(story_id, 0, "And another").row_version
    with library.write():
        rows.restore(library, story_id, kept)
    restored = rows.of_story(library, story_id)
    assert all(row.row_version > newest for row in restored)
    assert [replace(row, id=0, row_version=0) for row in restored] == [
        replace(row, id=0, row_version=0) for row in kept
    ]


def test_revised_rows_keep_their_english_in_new_places(library, take_in, save):
    story_id = take_in("Заголовок", "Первый", "Второй", "Третий")
    for position, english in enumerate(("Headline", "First", "Second", "Third")):
        save(story_id, position, english, RowState.CONFIRMED)
    headline, first, second, third = rows.of_story(library, story_id)
    new = IncomingRow(RowKind.CAPTION, "Новый")
    stale = replace(first, source="Иной", state=RowState.STALE, source_before="Первый")
    with library.write():
        rows.revise(library, story_id, [headline, third, new, stale])
    found = rows.of_story(library, story_id)
    assert [(row.source, row.target, row.kind) for row in found] == [
        ("Заголовок", "Headline", RowKind.HEADLINE),
        ("Третий", "Third", RowKind.PARAGRAPH),
        ("Новый", "", RowKind.CAPTION),
        ("Иной", "First", RowKind.PARAGRAPH),
    ]
    assert [found[place].uid for place in (0, 1, 3)] == [headline.uid, third.uid, first.uid]
    assert found[0] == headline
    assert found[3].source_before == "Первый"
    assert second.uid not in {row.uid for row in found}


def test_nobody_writes_into_a_row_that_took_the_place_of_the_one_they_saw(library, take_in, save):
    story_id = take_in("Заголовок", "Первый", "Второй")
    seen = [save(story_id, position, "English") for position in range(3)]
    headline, first, second = rows.of_story(library, story_id)
    with library.write():
        rows.revise(
            library, story_id, [headline, IncomingRow(RowKind.PARAGRAPH, "Новый"), first, second]
        )
    versions = [row.row_version for row in rows.of_story(library, story_id)]
    assert versions[0] == seen[0].row_version
    assert min(versions[1:]) > max(row.row_version for row in seen)


@pytest.mark.parametrize(
    ("state", "english", "left"),
    [
        (RowState.STALE, "English", "Прежний"),
        (RowState.EDITED, "Better English", "Прежний"),
        (RowState.CONFIRMED, "English", ""),
        (RowState.MACHINE, "Machine's English", ""),
        (RowState.FUZZY, "The memory's English", ""),
        (RowState.EMPTY, "", ""),
    ],
)
def test_what_the_source_said_before_stays_until_the_english_is_settled(
    library, take_in, save, state, english, left
):
    story_id = take_in("Заголовок", "Абзац")
    row = save(story_id, 1, "English")
    with library.write():
        stale = replace(row, state=RowState.STALE, source_before="Прежний")
        rows.revise(library, story_id, [rows.get(library, story_id, 0), stale])
    saved = save(story_id, 1, english, state)
    assert saved.source_before == rows.get(library, story_id, 1).source_before == left


def test_a_version_brings_back_what_the_source_said_before(library, take_in, save):
    story_id = take_in("Заголовок", "Абзац")
    row = save(story_id, 1, "English")
    with library.write():
        stale = replace(row, state=RowState.STALE, source_before="Прежний")
        rows.revise(library, story_id, [rows.get(library, story_id, 0), stale])
    kept = rows.of_story(library, story_id)
    save(story_id, 1, "English", RowState.CONFIRMED)
    with library.write():
        rows.restore(library, story_id, kept)
    assert rows.get(library, story_id, 1).source_before == "Прежний"


def test_a_write_to_a_row_names_its_story_as_changed(library, take_in, save):
    story_id = take_in("Заголовок")
    library.taken_changes()
    save(story_id, 0, "Headline")
    changes = library.taken_changes()
    assert (changes.stories, changes.listing) == (frozenset({story_id}), True)
    with library.write():
        rows.revise(library, story_id, rows.of_story(library, story_id))
    assert library.taken_changes() == changes


def test_rows_are_found_by_index(library, take_in, plans):
    story_id = take_in("Заголовок")
    steps = plans(rows.of_story, story_id) + plans(rows.get, story_id, 0)
    assert all(step.startswith("SEARCH") for step in steps), steps


ENGLISH = st.sampled_from(["", "Oil", "Crude 😀"])
ACTS = st.one_of(
    st.tuples(st.just("save"), st.integers(0, 2), ENGLISH, st.sampled_from(STATES)),
    st.tuples(st.just("keep")),
    st.tuples(st.just("restore"), st.integers(0, 9), st.integers(0, 3)),
    st.tuples(st.just("take in")),
    st.tuples(st.just("revise"), st.permutations(range(5)), st.integers(1, 5)),
)
NEW = IncomingRow(RowKind.PARAGRAPH, "Новый")


@given(st.lists(ACTS, max_size=12))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_card_tells_what_the_rows_say_whatever_happens(library, take_in, save, acts):
    story_id = take_in("Заголовок", "Первый", "Второй")
    kept = [stories.get(library, story_id)]
    for act, *values in acts:
        if act == "save" and values[0] < len(rows.of_story(library, story_id)):
            save(story_id, *values)
        elif act == "keep":
            kept.append(stories.get(library, story_id))
        elif act == "restore":
            which, length = values
            version = kept[which % len(kept)]
            with library.write():
                stories.restore(library, story_id, replace(version, rows=version.rows[:length]))
        elif act == "revise":
            order, length = values
            choice = [*rows.of_story(library, story_id), *[NEW] * 5]
            with library.write():
                rows.revise(library, story_id, [choice[place] for place in order[:length]])
        elif act == "take in":
            take_in("Другая история", "с абзацем")
        (card,) = stories.cards(library, [story_id])
        story = stories.get(library, story_id)
        assert (card.title, card.english_title) == (story.title, story.english_title)
        assert card.rows == len(story.rows)
        assert [row.position for row in story.rows] == list(range(card.rows))
        assert card.confirmed == sum(row.state is RowState.CONFIRMED for row in story.rows)


def test_english_that_a_story_brings_is_kept_and_waits_for_a_person(library):
    brought = IncomingStory(
        rows=(
            IncomingRow(RowKind.HEADLINE, "Снег"),
            IncomingRow(RowKind.PARAGRAPH, "Выпал снег.", "Snow fell."),
        ),
        lang="ru",
        format="xliff",
    )
    with library.write():
        original = stories.keep_original(library, stories.Original("a.xlf", b"x"))
        story_id = stories.add(library, brought, StoryFields(), original)
    row = rows.get(library, story_id, 1)
    assert (row.target, row.state, row.origin) == ("Snow fell.", RowState.FUZZY, "the file")
    assert rows.get(library, story_id, 0).state is RowState.EMPTY
