"""A library of each released schema opens with everything in it."""

import gzip
from pathlib import Path

import pytest

from db import audit, entities, memory, stories, topics, versions
from db.library import Library
from db.records import RowState, StoryStatus, VersionReason
from db.schema import SCHEMA_VERSION

KEPT = Path(__file__).parent / "libraries"
"""`schema_N.sqlite.gz`: two stories as a program of that schema left them."""


@pytest.fixture(params=sorted(KEPT.glob("*.gz")), ids=lambda path: path.name.partition(".")[0])
def earlier(request, path):
    path.write_bytes(gzip.decompress(request.param.read_bytes()))
    with Library(path, by="night desk") as library:
        yield library


def test_it_is_brought_up_to_date_and_sound(earlier):
    assert earlier.value("PRAGMA user_version") == SCHEMA_VERSION
    assert earlier.faults() + versions.faults(earlier) + audit.faults(earlier) == []


def test_all_that_people_did_is_there(earlier):
    vienna, snow = stories.get(earlier, 1), stories.get(earlier, 2)
    assert (vienna.status, snow.status) == (StoryStatus.TRANSLATING, StoryStatus.SPIKED)
    assert [row.target for row in vienna.rows] == [
        "Minister in Vienna",
        "The minister arrived in Vienna.",
        "Talks begin tomorrow.",
        "Inflation was 8.4%.",
    ]
    assert vienna.rows[1].state is RowState.CONFIRMED
    assert (vienna.fields.slug, vienna.fields.embargo, vienna.killed) == ("VIENNA-TALKS", "", 0)
    assert [each.topic.code for each in vienna.topics] == ["medtop:11000000"]
    assert {mention.surface for mention in vienna.mentions} == {"Вену", "Vienna"}
    assert [entity.english for entity in entities.listing(earlier)] == ["Vienna"]
    assert len(memory.pairs(earlier)) == 4
    assert len(topics.listing(earlier)) == 1
    assert earlier.setting("quotes", "") == "curly"


def test_its_versions_can_be_read_and_brought_back(earlier):
    kept = versions.of_story(earlier, 1)
    assert [version.reason for version in kept] == [VersionReason.KEPT, VersionReason.APPROVED]
    first = versions.load(earlier, 1, 1)
    assert first.rows[2].target == "The talks begin tomorrow."
    with earlier.write():
        stories.restore(earlier, 1, first)
        versions.keep(earlier, 1, VersionReason.KEPT)
    assert stories.get(earlier, 1).rows[2].target == "The talks begin tomorrow."
    assert versions.faults(earlier) == []


def test_its_history_goes_on_in_one_chain(earlier):
    before = audit.history(earlier)
    assert before[0].action == "take in"
    with earlier.write():
        audit.record(earlier, "submit", 1)
    assert audit.history(earlier)[:-1] == before
    assert audit.faults(earlier) == []
