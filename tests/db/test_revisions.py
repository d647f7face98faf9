import zlib
from dataclasses import replace

import pytest
from sqlite_utils import Database, Migrations

from db import revisions, stories
from db.errors import NotFound
from db.library import Library, sqlite3  # pyright: ignore[reportPrivateImportUsage]
from db.migrations import migrations
from db.records import IncomingRow, IncomingStory, RowKind
from db.stories import Original


def text(*sources, **known):
    kinds = [RowKind.HEADLINE, *[RowKind.PARAGRAPH] * len(sources)]
    rows = tuple(map(IncomingRow, kinds, sources))
    return IncomingStory(**{"rows": rows, "lang": "ru", "format": "text"} | known)


@pytest.fixture
def renew(library):
    """Return a function that gives a story's source another text; it gives the revision."""

    def run(story_id, incoming, raw=b"new", name="second.txt"):
        with library.write():
            original = stories.keep_original(library, Original(name, raw))
            return stories.renew(library, story_id, incoming, original)

    return run


def test_a_new_story_is_its_first_revision(library, take_in):
    story_id = take_in("Заголовок", "Абзац")
    (first,) = revisions.of_story(library, story_id)
    assert (first.number, first.name, first.headline) == (1, "wire.txt", "Заголовок")
    assert first.at.endswith("Z")
    assert revisions.latest(library, story_id) == 1
    assert revisions.of_story(library, 99) == []
    assert revisions.latest(library, 99) == 0


def test_the_bytes_of_every_revision_stay_reachable(library, take_in, renew):
    story_id = take_in("Заголовок", "Абзац")
    first = stories.original(library, story_id)
    assert renew(story_id, text("Заголовок", "Второй"), b"second") == 2
    assert renew(story_id, text("Заголовок", "Третий"), b"third", "third.txt") == 3
    assert stories.original(library, story_id) == Original("third.txt", b"third")
    assert stories.original(library, story_id, 1) == first
    assert stories.original(library, story_id, 2) == Original("second.txt", b"second")
    assert [each.number for each in revisions.of_story(library, story_id)] == [1, 2, 3]
    with pytest.raises(NotFound):
        stories.original(library, story_id, 4)


@pytest.mark.parametrize(
    ("incoming", "number"),
    [
        (text("Заголовок", "Абзац"), 1),
        (text("Заголовок", "Абзац\u00a0 "), 1),
        (text("Абзац", "Абзац", headline_proposed=True), 1),
        (text("Заголовок", "Другой"), 2),
        (text("Новый заголовок", "Другой"), 0),
        (text("Заголовок", "Третий"), 0),
        (text("Заголовок", "Абзац", "Другой"), 0),
    ],
)
def test_the_revision_of_a_text_is_told(library, take_in, renew, incoming, number):
    story_id = take_in("Заголовок", "Абзац")
    renew(story_id, text("Заголовок", "Другой"))
    take_in("Новый заголовок", "Другой")
    assert revisions.with_text(library, story_id, incoming) == number


def test_a_text_that_came_back_is_its_latest_revision(library, take_in, renew):
    story_id = take_in("Заголовок", "Абзац")
    renew(story_id, text("Заголовок", "Другой"))
    renew(story_id, text("Заголовок", "Абзац"))
    assert revisions.with_text(library, story_id, text("Заголовок", "Абзац")) == 3


def test_an_earlier_text_of_a_story_is_known_too(library, take_in, renew):
    story_id = take_in("Заголовок", "Абзац")
    renew(story_id, text("Заголовок", "Другой"))
    uid = stories.uid(library, story_id)
    for body in ("Абзац", "Другой"):
        same = revisions.fingerprint(text("Иной заголовок", body))
        assert stories.with_fingerprint(library, same) == uid


def test_a_revision_without_a_name_leaves_the_one_known(library, renew):
    with library.write():
        story_id = stories.add(
            library,
            text("Заголовок", "Абзац", guid="tag:a"),
            stories.StoryFields(),
            stories.keep_original(library, Original("a.xml", b"a")),
        )
    renew(story_id, text("Заголовок", "Другой"))
    assert stories.with_guid(library, "tag:a") == story_id
    renew(story_id, text("Заголовок", "Третий", guid="tag:b"))
    assert stories.with_guid(library, "tag:a") is None
    assert stories.with_guid(library, "tag:b") == story_id


def test_a_proposed_headline_stays_accepted(library, take_in, renew):
    story_id = take_in("Заголовок", "Абзац")
    renew(story_id, text("Другой", "Другой", headline_proposed=True))
    assert not stories.get(library, story_id).headline_proposed


def test_lookups_use_an_index(library, take_in, plans):
    story_id = take_in("Заголовок", "Абзац")
    incoming = text("Заголовок", "Абзац")
    steps = (
        plans(revisions.of_story, story_id)
        + plans(revisions.latest, story_id)
        + plans(revisions.with_text, story_id, incoming)
        + plans(stories.original, story_id)
    )
    named = plans(stories.with_guid, "tag:a") + plans(stories.with_url, "https://a.example/1")
    assert all(step.startswith("SEARCH") for step in steps), steps
    assert all("INDEX story_by_" in step or "TEMP B-TREE" in step for step in named), named


def test_a_library_of_before_has_its_stories_as_first_revisions(path, monkeypatch):
    earlier = Migrations("dateline")
    blank = Database(memory=True)
    for each in migrations.pending(blank)[:5]:
        earlier(name=each.name)(each.fn)
    blank.close()
    with monkeypatch.context() as patch:
        patch.setattr("db.migrations.migrations", earlier)
        patch.setattr("db.library.SCHEMA_VERSION", 5)
        Library(path).close()
    connection = sqlite3.connect(path)
    connection.execute(
        "INSERT INTO original VALUES (7, printf('%064d', 1), 'old.txt', 3, ?, '')",
        (zlib.compress(b"abc"),),
    )
    connection.executescript("""
        INSERT INTO story(uid, format, original_id, fingerprint, created_at, updated_at)
          VALUES (printf('%032d', 1), 'text', 7, 'body', '', '');
        INSERT INTO segment(uid, story_id, position, kind, source, updated_at)
          VALUES (printf('%032d', 1), 1, 0, 'headline', 'Заголовок', '');
    """)
    connection.close()
    with Library(path) as library:
        (first,) = revisions.of_story(library, 1)
        assert (first.number, first.name, first.headline) == (1, "old.txt", "Заголовок")
        assert stories.original(library, 1) == Original("old.txt", b"abc")
        assert stories.with_fingerprint(library, "body") == stories.uid(library, 1)
        assert stories.get(library, 1).rows[0].source_before == ""


def test_a_story_without_a_headline_of_its_own_notes_none(library, renew, take_in):
    story_id = take_in("Заголовок", "Абзац")
    renew(story_id, replace(text("Абзац", "Абзац"), headline_proposed=True))
    assert revisions.of_story(library, story_id)[-1].headline == ""
