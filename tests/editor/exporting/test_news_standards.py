"""What the news standards say of a story: names, topics, status, corrections and kills."""

import json
from dataclasses import replace

import pytest
from lxml import etree

from db.copies import Release
from db.records import Topic
from editor.exporting import feeds, newsml, ninjs, nitf
from editor.exporting.layout import DRAFT_STAMP, KILL_STAMP
from tests.editor.exporting.hostile import stories

STORY = stories()["usual"]
CORRECTION = replace(STORY, version=4, release=Release.CORRECTION)
KILL = replace(STORY, version=5, release=Release.KILL, kill_note="He did not come.")
DRAFT = replace(STORY, version=None)
EMBARGOED = replace(STORY, embargo="2999-01-31T18:00Z")


def news(copy, write=ninjs.write):
    return json.loads(write(copy))


def item(copy):
    return etree.fromstring(newsml.write(copy))


def text(root, path):
    return "".join(root.find(path).itertext())


class TestNinjs:
    def test_the_story_is_told_in_its_properties(self):
        told = news(STORY)
        assert told["headlines"][0]["value"] == "The minister came to Vienna."
        assert told["located"] == "Vienna"
        assert told["subjects"][0] == {
            "name": "politics",
            "rel": "about",
            "uri": "http://cv.iptc.org/newscodes/mediatopic/11000000",
            "creator": "editor",
        }
        assert told["bodies"][0]["value"].startswith("<p>VIENNA, Dec 5 (Sample News) - ")

    def test_names_are_listed_once_by_their_kind_with_their_address(self):
        told = news(STORY)
        assert told["organisations"] == [{"name": 'Example "& Sons" <LLP>', "rel": "mentions"}]
        alone = replace(STORY, rows=tuple(_only_first_mentions(row) for row in STORY.rows))
        assert news(alone)["places"] == [
            {"name": "Vienna", "rel": "mentions", "uri": "https://www.wikidata.org/entity/Q1741"}
        ]

    def test_the_second_has_the_same_in_small_letters(self):
        second = news(STORY, ninjs.write_second)
        assert second["pubstatus"] == "usable"
        assert second["bodies"][0]["contenttype"] == "text/html"
        assert second["standard"]["version"] == "2.1"

    def test_the_first_has_one_headline_and_one_body(self):
        first = news(STORY, ninjs.write_first)
        assert first["headline"] == "The minister came to Vienna."
        assert first["subject"][0]["code"] == "11000000"
        assert first["body_text"].startswith("VIENNA, Dec 5 (Sample News) - ")

    def test_a_correction_has_the_same_identity_and_says_so(self):
        first, corrected = news(STORY), news(CORRECTION)
        assert first["uri"] == corrected["uri"]
        assert (first["version"], corrected["version"]) == ("3", "4")
        assert corrected["edNote"].startswith("Correction")

    def test_a_kill_is_cancelled_and_without_its_text(self):
        killed = news(KILL)
        assert killed["pubStatus"] == "canceled"
        assert killed["bodies"][0]["value"] == f"<p>{KILL_STAMP}: He did not come.</p>"

    def test_a_draft_is_withheld_and_says_so(self):
        draft = news(DRAFT)
        assert draft["pubStatus"] == "withheld"
        assert draft["edNote"].startswith(DRAFT_STAMP)
        assert draft["title"].startswith(DRAFT_STAMP)

    def test_an_embargo_is_a_property_and_no_words_in_the_text(self):
        told = news(EMBARGOED)
        assert told["pubStatus"] == "withheld"
        assert told["embargoedUntil"] == "2999-01-31T18:00:00Z"
        assert "EMBARGO" not in told["bodies"][0]["value"]


def _only_first_mentions(row):
    return replace(row, mentions=row.mentions[:2])


class TestNewsML:
    def test_a_correction_is_signalled_under_the_same_name(self):
        first, corrected = item(STORY), item(CORRECTION)
        assert first.get("guid") == corrected.get("guid")
        assert (first.get("version"), corrected.get("version")) == ("3", "4")
        assert first.find("{*}itemMeta/{*}signal") is None
        assert corrected.find("{*}itemMeta/{*}signal").get("qcode") == "sig:correction"

    @pytest.mark.parametrize(
        ("copy", "status"),
        [(STORY, "usable"), (KILL, "canceled"), (DRAFT, "withheld"), (EMBARGOED, "withheld")],
    )
    def test_the_status_is_of_the_standards_own_list(self, copy, status):
        assert item(copy).find("{*}itemMeta/{*}pubStatus").get("qcode") == f"stat:{status}"

    def test_topics_without_a_code_of_the_standard_are_literal(self):
        odd = item(replace(STORY, topics=(Topic("two words", "x"), Topic("medtop:11000000", "y"))))
        subjects = odd.findall("{*}contentMeta/{*}subject[@type='cpnat:abstract']")
        assert [each.get("literal") for each in subjects] == ["two words", None]
        assert subjects[1].get("qcode") == "medtop:11000000"

    def test_a_package_is_withheld_with_what_is_in_it(self):
        message = etree.fromstring(newsml.write_all([STORY, replace(DRAFT, uid="f" * 32)]))
        package = message.find("{*}itemSet/{*}packageItem")
        assert package.find("{*}itemMeta/{*}pubStatus").get("qcode") == "stat:withheld"
        assert len(package.findall(".//{*}itemRef")) == 2


class TestNitf:
    def test_names_stand_in_the_text(self):
        alone = replace(STORY, rows=tuple(_only_first_mentions(row) for row in STORY.rows))
        nitf_story = etree.fromstring(nitf.write(alone))
        [place] = nitf_story.iter("{*}location")
        assert (place.text, place.get("location-code")) == ("Vienna", "Q1741")
        assert text(nitf_story, ".//{*}body.content/{*}p") == (
            "VIENNA, Dec 5 (Sample News) - Vienna: The minister came to Vienna."
        )

    def test_a_kill_and_a_draft_say_so_to_machines(self):
        for copy, status in ((KILL, "canceled"), (DRAFT, "withheld"), (STORY, "usable")):
            about = etree.fromstring(nitf.write(copy)).find(".//{*}docdata")
            assert about.get("management-status") == status


class TestFeeds:
    def test_the_newest_comes_first(self):
        later = replace(STORY, uid="f" * 32, at="2026-01-01T00:00:00Z")
        feed = etree.fromstring(feeds.atom([STORY, later]))
        moments = [text(entry, "{*}updated") for entry in feed.findall("{*}entry")]
        assert moments == ["2026-01-01T00:00:00Z", STORY.at]
        assert text(feed, "{*}updated") == moments[0]

    def test_a_feed_with_a_draft_says_so_by_its_title(self):
        assert b"not approved" in feeds.rss([STORY, DRAFT])
        assert b"not approved" not in feeds.rss([STORY])

    def test_a_feed_without_stories_is_one_all_the_same(self):
        assert etree.fromstring(feeds.rss([])).findtext("channel/title") == "Approved stories"
        assert json.loads(feeds.json_feed([]))["items"] == []
