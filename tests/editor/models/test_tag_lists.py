"""What the docks list: names, topics, versions, in words and as records."""

import pytest

from db.records import (
    Entity,
    EntityType,
    Mention,
    Side,
    StoryTopic,
    TagState,
    Topic,
    Version,
    VersionReason,
)
from editor.models.roles import SPOKEN
from editor.models.tag_lists import (
    EntityListModel,
    TopicListModel,
    TopicMatchModel,
    TopicWords,
    VersionListModel,
)


def entity(number, english, name, kind=EntityType.PLACE):
    return Entity(id=number, uid=f"e{number}", type=kind, name=name, lang="ru", english=english)


def mention(row, named, side=Side.SOURCE):
    return Mention(
        id=row,
        uid=f"m{row}",
        row=row,
        side=side,
        start=0,
        end=4,
        type=EntityType.PLACE,
        surface="Вена",
        entity=named,
    )


def topic(label="politics", russian="политика", state=TagState.CONFIRMED):
    return StoryTopic(Topic("medtop:1", label, russian), state)


def version(number, note="", reason=VersionReason.KEPT):
    return Version(
        number=number,
        at="2025-12-05T09:30:00.000Z",
        by="night desk",
        note=note,
        reason=reason,
        approved=False,
        sha256="0" * 64,
    )


def test_names_are_listed_as_first_named_with_how_often_the_source_has_them(lines, qapp):
    vienna, osce = entity(1, "Vienna", "Вена"), entity(2, "OSCE", "ОБСЕ", EntityType.ORGANISATION)
    model = EntityListModel()
    model.show_mentions(
        (
            mention(1, osce),
            mention(1, osce, Side.TARGET),
            mention(2, vienna),
            mention(2, None),
            mention(3, osce),
        )
    )
    assert lines(model) == ["OSCE, organisation, ОБСЕ", "Vienna, place, Вена"]
    records = lines(model, "records")
    assert [(line.count, line.first.row) for line in records] == [(2, 1), (1, 2)]


def test_topics_are_listed_by_label_and_found_in_both_languages(lines, qapp):
    had, found = TopicListModel(), TopicMatchModel(TopicWords())
    had.show([topic()])
    found.show([topic().topic, topic(russian="").topic])
    assert lines(had) == ["politics"]
    assert lines(found) == ["politics · политика", "politics"]


def test_a_topic_that_is_starred_shows_and_says_so(lines, qapp):
    words = TopicWords()
    words.starred = frozenset({topic().topic.code})
    found = TopicMatchModel(words)
    found.show([topic().topic])
    assert lines(found) == ["★ politics · политика"]
    assert found.index(0).data(SPOKEN) == "politics, политика, a favourite"


def test_versions_say_why_who_and_when(lines, qapp):
    model = VersionListModel()
    model.show([version(2, note="before lunch"), version(1, reason=VersionReason.SUBMITTED)])
    assert lines(model, "spoken") == [
        "2 · before lunch · night desk · 2025-12-05 09:30",
        "1 · submitted · night desk · 2025-12-05 09:30",
    ]


@pytest.mark.parametrize(
    ("kind", "records"),
    [
        (TopicListModel, [topic()]),
        (lambda: TopicMatchModel(TopicWords()), [topic().topic]),
        (VersionListModel, [version(1)]),
    ],
)
def test_qt_finds_no_fault_with_the_models(kind, records, qtmodeltester):
    model = kind()
    model.show(records)
    qtmodeltester.check(model)


def test_qt_finds_no_fault_with_names(qtmodeltester):
    names = EntityListModel()
    names.show_mentions((mention(1, entity(1, "Vienna", "Вена")),))
    qtmodeltester.check(names)
