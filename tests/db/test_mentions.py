import pytest

from db import entities, mentions, rows, stories
from db.library import sqlite3  # pyright: ignore[reportPrivateImportUsage]
from db.records import EntityType, Side, TagState


@pytest.fixture
def story_id(take_in, save):
    story_id = take_in("Нефть 😀 в Вене", "Вена. Встреча в Вене прошла.", "Пусто")
    save(story_id, 0, "Oil 😀 in Vienna")
    save(story_id, 1, "VIENNA. The meeting in Vienna is over.")
    return story_id


@pytest.fixture
def vienna(library):
    with library.write():
        return entities.add(library, EntityType.PLACE, "Вена", "Vienna", lang="ru")


@pytest.fixture
def add(library, mark):
    def run(story_id, *span, **more):
        with library.write():
            return mentions.add(library, story_id, mark(story_id, *span, **more))

    return run


def spans(library, story_id):
    return [
        (each.row, each.side, each.start, each.end) for each in mentions.of_story(library, story_id)
    ]


def test_mentions_are_told_in_reading_order_the_source_first(library, story_id, add):
    add(story_id, 1, 16, 20)
    add(story_id, 1, 0, 6, Side.TARGET)
    add(story_id, 1, 0, 4)
    add(story_id, 0, 10, 14)
    assert spans(library, story_id) == [
        (0, Side.SOURCE, 10, 14),
        (1, Side.SOURCE, 0, 4),
        (1, Side.SOURCE, 16, 20),
        (1, Side.TARGET, 0, 6),
    ]


def test_a_mention_carries_its_entity_and_its_own_words(library, story_id, add, vienna):
    add(story_id, 0, 10, 14, entity=vienna, state=TagState.SUGGESTED)
    (mention,) = mentions.of_story(library, story_id)
    assert (mention.entity, mention.surface, mention.state) == (vienna, "Вене", TagState.SUGGESTED)
    assert stories.get(library, story_id).rows[0].source[mention.start : mention.end] == "Вене"


def test_a_mark_gives_way_to_another_kind_on_the_same_span_only(library, story_id, add):
    add(story_id, 1, 0, 4, type=EntityType.PERSON)
    add(story_id, 1, 0, 4, Side.TARGET)
    add(story_id, 1, 0, 5)
    add(story_id, 1, 0, 4, type=EntityType.PLACE)
    found = mentions.of_story(library, story_id)
    assert [(each.side, each.end, each.type) for each in found] == [
        (Side.SOURCE, 4, EntityType.PLACE),
        (Side.SOURCE, 5, EntityType.PLACE),
        (Side.TARGET, 4, EntityType.PLACE),
    ]


def test_a_mark_taken_away_is_gone_alone(library, story_id, add):
    first, _ = add(story_id, 1, 0, 4), add(story_id, 1, 16, 20)
    with library.write():
        mentions.remove(library, story_id, first)
    assert spans(library, story_id) == [(1, Side.SOURCE, 16, 20)]


def test_a_mark_follows_its_text(library, story_id, add):
    moving = add(story_id, 1, 23, 29, Side.TARGET)
    with library.write():
        mentions.move(library, moving, 24, 30)
    row = rows.get(library, story_id, 1)
    assert mentions.on_target(library, row.id) == [(moving, 24, 30)]


def test_marks_that_move_by_their_distance_do_not_run_over_each_other(library, take_in, save, add):
    story_id = take_in("Заголовок")
    save(story_id, 0, "Vienna Vienna Vienna")
    moving = [add(story_id, 0, start, start + 6, Side.TARGET) for start in (0, 7, 14)]
    for mention_id, start in zip(moving, (7, 14, 21), strict=True):
        with library.write():
            mentions.move(library, mention_id, start, start + 6)
    assert [(each.id, each.start) for each in mentions.of_story(library, story_id)] == [
        (moving[0], 7),
        (moving[1], 14),
        (moving[2], 21),
    ]


@pytest.mark.parametrize(("start", "end"), [(4, 4), (4, 0), (-1, 3)])
def test_a_span_that_holds_nothing_is_refused(library, story_id, add, start, end):
    with pytest.raises(sqlite3.IntegrityError):
        add(story_id, 1, start, end, surface="x")
    assert mentions.of_story(library, story_id) == ()


def test_only_the_english_marks_of_one_row_are_on_its_target(library, story_id, add):
    add(story_id, 0, 10, 16, Side.TARGET)
    add(story_id, 1, 0, 4)
    wanted = add(story_id, 1, 0, 6, Side.TARGET)
    row = rows.get(library, story_id, 1)
    assert mentions.on_target(library, row.id) == [(wanted, 0, 6)]


def test_restored_mentions_are_exactly_those_kept(library, story_id, add, vienna):
    add(story_id, 1, 0, 4, entity=vienna)
    add(story_id, 0, 10, 16, Side.TARGET, state=TagState.REJECTED)
    kept = mentions.of_story(library, story_id)
    with library.write():
        mentions.remove(library, story_id, kept[0].id)
    add(story_id, 1, 16, 20)
    with library.write():
        mentions.restore(library, story_id, kept)
    restored = mentions.of_story(library, story_id)
    assert [without_id(each) for each in restored] == [without_id(each) for each in kept]


def test_a_mention_of_an_entity_that_is_gone_is_left_open(library, story_id, add, vienna):
    add(story_id, 1, 0, 4, entity=vienna)
    kept = mentions.of_story(library, story_id)
    with library.write():
        library.execute("DELETE FROM entity WHERE id = ?", (vienna.id,))
    assert mentions.of_story(library, story_id)[0].entity is None
    with library.write():
        mentions.restore(library, story_id, kept)
    assert mentions.of_story(library, story_id)[0].entity is None


def test_mentions_are_found_by_index(library, story_id, add, plans, vienna):
    add(story_id, 1, 0, 4, entity=vienna)
    steps = plans(mentions.of_story, story_id) + plans(
        mentions.on_target, rows.get(library, story_id, 1).id
    )
    assert all(step.startswith("SEARCH") or "TEMP B-TREE" in step for step in steps), steps


def without_id(mention):
    return {name: getattr(mention, name) for name in mention.__slots__ if name != "id"}
