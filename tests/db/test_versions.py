import hashlib
import zlib
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import audit, entities, mentions, rows, stories, topics, versions
from db.errors import LibraryDamaged, NotFound
from db.library import sqlite3  # pyright: ignore[reportPrivateImportUsage]
from db.records import (
    EntityType,
    RowState,
    Side,
    StoryFields,
    StoryStatus,
    TagState,
    Topic,
    VersionReason,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@pytest.fixture
def keep(library):
    def run(story_id, reason=VersionReason.KEPT, note=""):
        with library.write():
            return versions.keep(library, story_id, reason, note)

    return run


@pytest.fixture
def story_id(take_in, save, keep):
    """A story with three versions."""
    story_id = take_in("Нефть дорожает", "Абзац 😀", lang="ru", published=date(2026, 3, 1))
    for english in ("Oil is up", "Crude is up", "Oil climbs"):
        save(story_id, 0, english)
        keep(story_id, note=english)
    return story_id


@pytest.fixture
def tamper(raw):
    """Alter versions as somebody would who knows SQLite: the triggers go first."""

    def run(sql, values=()):
        raw("DROP TRIGGER IF EXISTS version_unchanged")
        raw("DROP TRIGGER IF EXISTS version_kept")
        raw("PRAGMA foreign_keys = OFF")
        raw(sql, values)

    return run


class TestKeeping:
    def test_versions_are_numbered_for_each_story(self, library, take_in, keep, story_id):
        other = take_in("Другой")
        assert keep(other).number == 1
        assert keep(story_id).number == 4
        assert [each.number for each in versions.of_story(library, story_id)] == [1, 2, 3, 4]

    def test_a_label_says_who_when_why(self, library, take_in, keep):
        story_id = take_in("Заголовок")
        version = keep(story_id, VersionReason.APPROVED, "as agreed 😀")
        assert (version.by, version.note) == ("night desk", "as agreed 😀")
        assert (version.reason, version.approved) == (VersionReason.APPROVED, True)
        assert version.at.endswith("Z")
        assert versions.of_story(library, story_id) == [version]
        act = audit.history(library, story_id)[-1]
        assert act.action == "keep version"
        assert act.detail == {"number": 1, "reason": "approved", "sha256": version.sha256}

    @pytest.mark.parametrize("reason", VersionReason)
    def test_only_an_approved_version_counts_as_approved(self, library, take_in, keep, reason):
        story_id = take_in("Заголовок")
        assert versions.approved(library, story_id) is None
        version = keep(story_id, reason)
        assert version.approved == (reason is VersionReason.APPROVED)
        assert versions.approved(library, story_id) == (1 if version.approved else None)

    def test_the_version_last_approved_is_told(self, library, story_id, keep):
        keep(story_id, VersionReason.APPROVED)
        keep(story_id, VersionReason.APPROVED)
        keep(story_id)
        assert versions.approved(library, story_id) == 5

    def test_each_version_vouches_for_the_one_before(self, library, story_id):
        previous = ""
        for row in library.rows("SELECT zlib, sha256 FROM version ORDER BY number"):
            body = zlib.decompress(row["zlib"])
            assert row["sha256"] == hashlib.sha256(previous.encode() + b"\n" + body).hexdigest()
            previous = row["sha256"]

    def test_a_story_that_is_not_there_is_told(self, keep):
        with pytest.raises(NotFound, match="99"):
            keep(99)

    def test_keeping_needs_a_transaction(self, library, story_id):
        with pytest.raises(RuntimeError):
            versions.keep(library, story_id, VersionReason.KEPT)
        assert len(versions.of_story(library, story_id)) == 3


class TestLoading:
    def test_a_version_is_the_story_as_it_stood(self, library, take_in, save, mark, keep):
        story_id = take_in("Нефть в Вене 😀", "Абзац", published=date(2026, 2, 28))
        save(story_id, 0, "Oil in Vienna 😀", RowState.FUZZY, origin="memory", score=91)
        with library.write():
            vienna = entities.add(library, EntityType.PLACE, "Вена", "Vienna", wikidata="Q1741")
            mentions.add(library, story_id, mark(story_id, 0, 8, 12, entity=vienna))
            mentions.add(library, story_id, mark(story_id, 0, 0, 3, Side.TARGET))
            topics.learn(library, [Topic("1", "oil", "нефть", "0")])
            topics.put(library, story_id, "1", TagState.SUGGESTED)
            stories.set_status(library, story_id, StoryStatus.REVIEW)
        kept = stories.get(library, story_id)
        keep(story_id)
        save(story_id, 0, "")
        assert versions.load(library, story_id, 1) == kept

    @given(
        st.lists(TEXT, min_size=9, max_size=9),
        st.integers(0, 9),
        st.none() | st.dates(),
        st.lists(st.tuples(TEXT, st.sampled_from(list(RowState))), min_size=2, max_size=2),
    )
    @settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_whatever_is_kept_comes_back(
        self, library, take_in, save, texts, urgency, day, english
    ):
        story_id = take_in("Заголовок", texts[0] or "Абзац")
        lang, agency, place, credit, byline, url, slug, note = texts[1:]
        fields = StoryFields(
            lang=lang,
            agency=agency,
            dateline_place=place,
            dateline_date=day,
            credit=credit,
            byline=byline,
            url=url,
            slug=slug,
            note=note,
            urgency=urgency,
        )
        with library.write():
            stories.set_fields(library, story_id, fields, 1)
        for position, (target, state) in enumerate(english):
            save(story_id, position, target, RowState.EDITED if state == "empty" else state)
        kept = stories.get(library, story_id)
        with library.write():
            versions.keep(library, story_id, VersionReason.KEPT)
            stories.set_fields(library, story_id, StoryFields(), kept.row_version)
            stories.restore(library, story_id, versions.load(library, story_id, 1))
        assert versions.load(library, story_id, 1) == kept
        restored = stories.get(library, story_id)
        assert restored.fields == kept.fields
        assert [(row.source, row.target, row.state) for row in restored.rows] == [
            (row.source, row.target, row.state) for row in kept.rows
        ]

    def test_what_is_not_there_is_told(self, library, story_id):
        for story, number in ((story_id, 0), (story_id, 4), (99, 1)):
            with pytest.raises(NotFound, match=f"version {number} of story {story}"):
                versions.load(library, story, number)
        assert versions.of_story(library, 99) == []


class TestImmutable:
    @pytest.mark.parametrize(
        "change",
        [
            "UPDATE version SET note = 'x' WHERE number = 1",
            "UPDATE version SET number = number + 10",
            "DELETE FROM version WHERE number = 3",
            "INSERT OR REPLACE INTO version SELECT * FROM version WHERE number = 1",
        ],
    )
    def test_a_version_is_never_changed(self, library, story_id, change):
        before = versions.of_story(library, story_id)
        with pytest.raises(sqlite3.IntegrityError, match="never"), library.write():
            library.execute(change)
        assert versions.of_story(library, story_id) == before

    @pytest.mark.parametrize("change", ["UPDATE version SET by = 'x'", "DELETE FROM version"])
    def test_the_file_refuses_other_programs_too(self, raw, story_id, change):
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            raw(change)

    def test_a_number_is_given_once(self, library, story_id):
        again = "INSERT INTO version(story_id, number, zlib, sha256, reason, at) "
        with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"), library.write():
            library.execute(
                again + "SELECT story_id, number, zlib, sha256, reason, at FROM version LIMIT 1"
            )


class TestFaults:
    def test_sound_versions_have_none(self, library, story_id, take_in, keep):
        keep(take_in("Другой"))
        assert versions.faults(library) == []

    def test_an_altered_byte_is_named(self, library, story_id, tamper):
        body = bytearray(library.value("SELECT zlib FROM version WHERE number = 2"))
        for place in (2, len(body) // 2, len(body) - 1):
            altered = bytearray(body)
            altered[place] ^= 1
            tamper("UPDATE version SET zlib = ? WHERE number = 2", (bytes(altered),))
            assert versions.faults(library) == [f"story {story_id}: version 2 was altered"]
            with pytest.raises(LibraryDamaged, match="version 2"):
                versions.load(library, story_id, 2)
            assert versions.load(library, story_id, 3).english_title == "Oil climbs"

    def test_another_text_in_sound_bytes_is_named(self, library, story_id, tamper):
        body = zlib.decompress(library.value("SELECT zlib FROM version WHERE number = 1"))
        forged = zlib.compress(body.replace(b"Oil is up", b"Oil falls"))
        tamper("UPDATE version SET zlib = ? WHERE number = 1", (forged,))
        assert versions.faults(library) == [f"story {story_id}: version 1 was altered"]

    def test_a_forged_hash_breaks_the_chain(self, library, story_id, tamper):
        body = zlib.decompress(library.value("SELECT zlib FROM version WHERE number = 1"))
        forged = body.replace(b'"target":"Oil is up"', b'"target":"Oil falls"')
        assert forged != body
        sha256 = hashlib.sha256(b"\n" + forged).hexdigest()
        tamper(
            "UPDATE version SET zlib = ?, sha256 = ? WHERE number = 1",
            (zlib.compress(forged), sha256),
        )
        assert versions.faults(library) == [
            f"story {story_id}: version {number} was altered" for number in (1, 2)
        ]

    def test_a_last_version_forged_whole_is_named_by_the_trail(self, library, story_id, tamper):
        body = zlib.decompress(library.value("SELECT zlib FROM version WHERE number = 3"))
        before = library.value("SELECT sha256 FROM version WHERE number = 2")
        forged = body.replace(b'"target":"Oil climbs"', b'"target":"Oil falls"')
        assert forged != body
        sha256 = hashlib.sha256(before.encode() + b"\n" + forged).hexdigest()
        tamper(
            "UPDATE version SET zlib = ?, sha256 = ? WHERE number = 3",
            (zlib.compress(forged), sha256),
        )
        assert versions.faults(library) == [f"story {story_id}: version 3 was altered"]

    @pytest.mark.parametrize(
        "change",
        [
            "note = 'never said'",
            "by = 'somebody else'",
            "at = '2020-01-01T00:00:00.000Z'",
            "reason = 'approved'",
        ],
    )
    def test_an_altered_label_is_named(self, library, story_id, tamper, change):
        tamper(f"UPDATE version SET {change} WHERE number = 2")
        assert versions.faults(library) == [f"story {story_id}: version 2 was altered"]
        with pytest.raises(LibraryDamaged, match="version 2"):
            versions.load(library, story_id, 2)

    def test_two_versions_in_each_others_place_are_named(self, library, story_id, tamper):
        one, two = (
            library.row("SELECT zlib, sha256 FROM version WHERE number = ?", (number,))
            for number in (1, 2)
        )
        for number, other in ((1, two), (2, one)):
            tamper(
                "UPDATE version SET zlib = ?, sha256 = ? WHERE number = ?",
                (other["zlib"], other["sha256"], number),
            )
        faults = versions.faults(library)
        assert faults[:2] == [
            f"story {story_id}: version 1 was altered",
            f"story {story_id}: version 2 was altered",
        ]

    @pytest.mark.parametrize("number", [1, 2, 3])
    def test_a_missing_version_is_named_alone(self, library, story_id, tamper, number):
        tamper("DELETE FROM version WHERE number = ?", (number,))
        assert versions.faults(library) == [f"story {story_id}: version {number} is missing"]

    def test_what_follows_a_missing_version_is_not_trusted(self, library, story_id, tamper):
        tamper("DELETE FROM version WHERE number = 2")
        assert versions.load(library, story_id, 1).english_title == "Oil is up"
        with pytest.raises(LibraryDamaged, match="version 3"):
            versions.load(library, story_id, 3)

    def test_a_story_without_any_of_its_versions_is_named(self, library, story_id, tamper):
        tamper("DELETE FROM version")
        assert versions.faults(library) == [
            f"story {story_id}: version {number} is missing" for number in (1, 2, 3)
        ]

    def test_a_version_under_another_story_is_named(self, library, story_id, take_in, tamper):
        other = take_in("Другой")
        tamper("UPDATE version SET story_id = ? WHERE number = 1", (other,))
        assert versions.faults(library) == [
            f"story {story_id}: version 1 is missing",
            f"story {other}: version 1 was altered",
        ]

    def test_faults_of_one_story_do_not_spread(self, library, story_id, take_in, keep, tamper):
        other = take_in("Другой")
        keep(other)
        tamper("DELETE FROM version WHERE story_id = ? AND number = 2", (story_id,))
        assert versions.faults(library) == [f"story {story_id}: version 2 is missing"]
        assert versions.load(library, other, 1).title == "Другой"

    def test_a_number_out_of_all_bounds_is_named_in_no_time(self, library, story_id, tamper):
        tamper("UPDATE version SET number = ? WHERE number = 3", (2**62,))
        assert f"story {story_id}: version 3 is missing" in versions.faults(library)


def test_versions_are_found_by_index(library, story_id, plans):
    steps = (
        plans(versions.of_story, story_id)
        + plans(versions.load, story_id, 2)
        + plans(versions.approved, story_id)
    )
    found = [step for step in steps if step.startswith(("SCAN", "SEARCH"))]
    assert all(step.startswith("SEARCH") for step in found), steps


def test_a_restored_version_is_what_was_kept(library, story_id):
    kept = versions.load(library, story_id, 1)
    with library.write():
        stories.restore(library, story_id, kept)
    assert stories.get(library, story_id).english_title == "Oil is up"
    restored = rows.of_story(library, story_id)
    assert [replace(row, id=0, row_version=0) for row in restored] == [
        replace(row, id=0, row_version=0) for row in kept.rows
    ]
