"""The search language, field by field and as it is typed."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import feeds
from db.feeds import Seen
from db.records import EntityType, Side
from editor.desk import asking, editing, tagging, workflow
from editor.desk.asking import Part
from editor.desk.finding import find_stories
from editor.desk.tagging import Span


@pytest.fixture
def snow(library, take):
    """A story in review, of another agency, day, language and topic."""
    story = take("Снег в столице\n\nДороги чистят с утра.\n\nСнег выпал ночью.\n", "snow.txt")
    facts = {
        "agency": "КазТАГ",
        "agency_english": "KazTAG",
        "published": "2025-11-30",
        "urgency": "2",
        "slug": "SNOW-ASTANA",
        "byline": "By the night desk",
    }
    for name, text in facts.items():
        editing.set_field(library, story, name, text)
    tagging.mention(
        library,
        story,
        Span(row=1, side=Side.SOURCE, start=0, end=6),
        EntityType.PLACE,
        english="Roads",
    )
    tagging.add_topic(library, story, "medtop:20000002")
    workflow.submit(library, story)
    return story


@pytest.mark.parametrize(
    "typed",
    [
        "status:review",
        "status:rev",
        "status:approved,review",
        "-status:new",
        "agency:kaztag",
        "agency:КАЗТАГ",
        "agency:другое,казтаг",
        "urgency:2",
        "urgency:1-3",
        "urgency:1,2",
        "-urgency:0",
        "slug:snow",
        "byline:night",
        'byline:"night desk"',
        "before:2025-12-01",
        "before:2025-12",
        "on:2025-11",
        "on:2025-11-30",
        "on:30.11.2025 снег",
        "entity:roads",
        'entity:"дороги"',
        "entity:дор",
        "topic:medtop:20000002",
        "topic:arts",
        "status:review снег",
        "снега status:review agency:kaz after:2025-11",
        '"выпал ночью"',
        '"снег выпал" status:review',
    ],
)
def test_the_story_is_found_alone(library, story, snow, typed):
    assert find_stories(library, typed) == [snow]


@pytest.fixture
def two_feeds(library, story, snow):
    """A feed with both stories, and one with the story about snow whose name holds the other's."""
    with library.write():
        steppe = feeds.add(library, "https://vesti.example/rss")
        sport = feeds.add(library, "https://vesti.example/rss/sport")
        for feed, title, its in (
            (steppe, "Вести", (story, snow)),
            (sport, "Вести, спорт", (snow,)),
        ):
            feeds.note_checked(library, feed.id, title=title, etag="", last_modified="")
            items = {str(each): Seen("digest", each) for each in its} | {"no": Seen("digest", None)}
            feeds.note_seen(library, feed.id, items)
    return feeds.listing(library)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("feed:вести", "both"),
        ("feed:1", "both"),
        ("feed:2", "snow"),
        ("feed:спо", "snow"),
        ("feed:2,1", "both"),
        ("feed:https://vesti.example/rss/sport", "snow"),
        ("feed:https://vesti.example/", "both"),
        ("-feed:2", "story"),
        ("-feed:1", "none"),
        ("feed:3", "none"),
        ("feed:other", "none"),
        ('feed:"вести" status:review', "snow"),
    ],
)
def test_a_feed_is_asked_for_by_number_name_or_a_piece_of_it(
    library, story, snow, two_feeds, typed, found
):
    wanted = {"both": [snow, story], "snow": [snow], "story": [story], "none": []}
    assert find_stories(library, typed) == wanted[found]


def test_what_asks_for_a_feed_finds_its_stories_alone(library, story, snow, two_feeds):
    steppe, sport = two_feeds
    assert asking.feed_query(steppe, two_feeds) == 'feed:"Вести"'
    assert find_stories(library, asking.feed_query(steppe, two_feeds)) == [snow, story]
    assert find_stories(library, asking.feed_query(sport, two_feeds)) == [snow]


@pytest.mark.parametrize("title", ["Вести", "ВЕСТИ", 'Из "Вестей"', "А, б", "1", ""])
def test_a_feed_whose_name_says_too_little_is_asked_for_alone_all_the_same(
    library, story, snow, two_feeds, title
):
    steppe, sport = two_feeds
    with library.write():
        feeds.note_checked(library, sport.id, title=title, etag="", last_modified="")
        library.execute("UPDATE feed SET title = ? WHERE id = ?", (title, sport.id))
    steppe, sport = feeds.listing(library)
    assert find_stories(library, asking.feed_query(sport, [steppe, sport])) == [snow]
    assert find_stories(library, asking.feed_query(steppe, [steppe, sport])) == [snow, story]


@pytest.mark.parametrize(
    "typed",
    [
        "status:approved",
        "-agency:kaztag -agency:kazakhstan",
        "agency:nobody",
        "status:unheard",
        "entity:nobody",
        "topic:nothing",
        "lang:kk",
        "urgency:9",
        "after:2026",
        "before:2025-11-30 снег",
        '"ночью выпал"',
        "slug:snow дождь",
    ],
)
def test_what_is_not_so_is_not_found(library, story, snow, typed):
    assert find_stories(library, typed) == []


@pytest.mark.parametrize(
    "typed", ["", "status:", "agency: ", 'entity:"', "after:", "after:20", "on:2025-13"]
)
def test_a_field_that_says_nothing_yet_leaves_all(library, story, snow, typed):
    assert find_stories(library, typed) == [snow, story]


def test_days_may_be_named(library, story, snow):
    today = date(2025, 12, 1)
    asked = asking.question(library, "on:yesterday", today=today)
    assert asked.conditions[0].values == ("2025-11-30", "2025-11-30")
    asked = asking.question(library, "after:tod", today=today)
    assert asked.conditions[0].values == ("2025-12-01", "")
    asked = asking.question(library, "on:2024-02")
    assert asked.conditions[0].values == ("2024-02-01", "2024-02-29")


def test_a_topic_stands_for_all_below_it(library, snow):
    assert find_stories(library, 'topic:"arts, culture"') == [snow]
    assert find_stories(library, "topic:спорт") == []


def test_a_suggestion_that_was_rejected_counts_for_nothing(library, snow):
    tagging.remove_topic(library, snow, "medtop:20000002")
    assert find_stories(library, "topic:arts") == []


def test_what_is_no_field_is_a_word():
    assert asking.parts("https://a.b -снег x:y") == [
        Part("", "https://a.b"),
        Part("", "-снег"),
        Part("", "x:y"),
    ]


def test_values_with_blanks_stand_in_quotation_marks_even_while_open():
    assert asking.parts('agency:"Kazakhstan To') == [Part("agency", "Kazakhstan To")]
    assert asking.parts('-entity:"a b" c') == [
        Part("entity", "a b", wanted=False),
        Part("", "c"),
    ]


pieces = st.sampled_from(
    [
        *(f"{field}:" for field in asking.FIELDS),
        '"',
        "-",
        ",",
        " ",
        "2025",
        "-13",
        "1-9",
        "снег",
        "\0",
    ]
)


@given(st.lists(st.one_of(pieces, st.text(max_size=3)), max_size=8).map("".join))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_is_typed_is_an_answer(library, story, typed):
    assert set(find_stories(library, typed)) <= {story}
