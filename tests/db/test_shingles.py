import pytest

from db import rows, shingles, stories
from db.records import IncomingRow, RowKind, StoryStatus

LONG = range(0, 400, 2)  # 200 shingles, of which every second is among those kept
BRIEF = range(30)


@pytest.fixture
def put(library, take_in):
    """Return a function that stores a story of these shingles; it gives the story's id."""

    def run(hashes):
        story_id = take_in("Заголовок", f"Абзац {len(stories.ids(library))}")
        with library.write():
            shingles.put(library, story_id, set(hashes))
        return story_id

    return run


def found(library, hashes):
    return [
        (each.story, round(each.share, 2), each.longer)
        for each in shingles.resembling(library, set(hashes))
    ]


@pytest.mark.parametrize(
    ("kept", "asked", "share"),
    [
        (LONG, LONG, 1.0),
        (LONG, range(0, 200, 2), 1.0),
        (LONG, range(200, 600, 2), 0.5),
        (LONG, range(280, 680, 2), 0.3),
        (LONG, range(288, 688, 2), None),
        (LONG, range(1000, 1400, 2), None),
        (LONG, range(40, 60), 1.0),
        (BRIEF, BRIEF, 1.0),
        (BRIEF, range(15, 45), 0.5),
        (BRIEF, range(28, 58), None),
        (BRIEF, range(300), 1.0),
        (range(3), range(3), 1.0),
        (range(2), range(2), None),
        (range(4), range(3, 7), None),
        (set(), set(), None),
    ],
)
def test_the_share_of_the_shorter_in_the_longer(library, put, kept, asked, share):
    story_id = put(kept)
    told = [(story, part) for story, part, _ in found(library, asked)]
    assert told == ([] if share is None else [(story_id, share)])


def test_the_most_alike_comes_first_and_the_spiked_last(library, put):
    half, whole, spiked = put(range(100, 500, 2)), put(LONG), put(LONG)
    put(range(2000, 2400, 2))
    with library.write():
        stories.set_status(library, spiked, StoryStatus.SPIKED)
    assert found(library, LONG) == [
        (whole, 1.0, False),
        (half, 0.75, False),
        (spiked, 1.0, False),
    ]


def test_it_is_told_which_of_the_two_is_longer(library, put):
    story_id = put(LONG)
    assert found(library, range(0, 200, 2)) == [(story_id, 1.0, True)]
    assert found(library, range(0, 800, 2)) == [(story_id, 1.0, False)]
    (told,) = shingles.resembling(library, set(LONG))
    assert told.uid == stories.uid(library, story_id)


def test_a_story_counted_anew_forgets_what_it_said(library, put):
    story_id = put(LONG)
    with library.write():
        shingles.put(library, story_id, set(range(1000, 1400, 2)))
    assert found(library, LONG) == []
    assert found(library, range(1000, 1400, 2)) == [(story_id, 1.0, False)]


def test_stories_whose_words_changed_wait_to_be_counted(library, put, take_in, save):
    counted, waiting = put(LONG), take_in("Заголовок", "Абзац")
    assert shingles.uncounted(library) == [waiting]
    with library.write():
        shingles.put(library, waiting, set(LONG))
    save(counted, 1, "English alone changes nothing")
    assert shingles.uncounted(library) == []
    old = rows.of_story(library, counted)
    with library.write():
        rows.revise(library, counted, [*old, IncomingRow(RowKind.PARAGRAPH, "Ещё")])
    assert shingles.uncounted(library) == [counted]


def test_a_restored_story_waits_to_be_counted(library, put):
    story_id = put(LONG)
    with library.write():
        stories.restore(library, story_id, stories.get(library, story_id))
    assert shingles.uncounted(library) == [story_id]


def test_a_book_has_more_shingles_than_sqlite_has_variables(library, put):
    story_id = put(range(400_000))
    assert found(library, range(400_000)) == [(story_id, 1.0, False)]


def test_of_many_stories_of_one_wording_the_latest_are_found(library, put):
    every = [put(BRIEF) for _ in range(shingles.LATEST + 5)]
    told = [story for story, _, _ in found(library, BRIEF)]
    assert told == every[: -shingles.LATEST - 1 : -1]


def test_alike_stories_are_found_by_index(library, put, plans):
    put(LONG)
    steps = plans(shingles.resembling, set(LONG))
    assert any(step.startswith("SEARCH same USING PRIMARY KEY (hash=?)") for step in steps), steps
    assert any(step.startswith("SEARCH shingle USING") for step in steps), steps
    assert any(step.startswith("SEARCH story USING INTEGER PRIMARY KEY") for step in steps), steps
    assert not any(step.startswith(("SCAN shingle", "SCAN story")) for step in steps), steps
    (step,) = plans(shingles.uncounted)
    assert "INDEX story_uncounted" in step
