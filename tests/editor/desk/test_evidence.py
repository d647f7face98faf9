"""What the checks go by: the house's rules, and what the source has that the story lost."""

import pytest

from db.errors import Refused
from editor.checking.findings import Severity
from editor.desk import checking, evidence, profiles, workflow
from editor.desk.editing import set_field, write_row
from editor.desk.exporting import set_house_style
from editor.exporting.profile import Profile
from editor.exporting.style import HouseStyle

SIGNED = """date 2025-12-06 Фото: МИД РК

Министр в Вене

Вена. 5 декабря. KAZAKHSTAN TODAY - Цвет бюджета изменился на пять процентов.
"""
ENGLISH = ("Minister in Vienna", "The color of the budget changed by five per cent.")


@pytest.fixture
def written(library, take):
    """A story in English whose source credits a photo."""
    story = take(SIGNED)
    for position, text in enumerate(ENGLISH):
        write_row(library, story, position, text)
    return story


@pytest.fixture
def found(library):
    """Return a function that gives what some checks say of a story, with their fixes."""

    def run(story, *checks):
        return [
            (each.finding.fault.message, each.finding.fault.fix and each.finding.fault.fix.text)
            for each in checking.check(library, story).open
            if each.finding.check in checks
        ]

    return run


class TestHeadline:
    def test_it_may_be_as_long_as_the_house_says(self, library, written, found):
        write_row(library, written, 0, "x" * 81)
        told = ("The headline has 81 characters; the house takes 80.", None)
        assert found(written, "headline_length") == [told]
        library.set_setting("headline_limit", "81")
        assert found(written, "headline_length") == []

    @pytest.mark.parametrize("limit", ["0", "", "none"])
    def test_it_may_have_any_length(self, library, written, found, limit):
        library.set_setting("headline_limit", limit)
        write_row(library, written, 0, "x" * 500)
        assert evidence.headline_limit(library) == 0
        assert found(written, "headline_length") == []

    def test_what_is_set_holds_at_once(self, library, written, found):
        write_row(library, written, 0, "x" * 61)
        evidence.set_headline_limit(library, 60)
        told = ("The headline has 61 characters; the house takes 60.", None)
        assert found(written, "headline_length") == [told]
        with pytest.raises(Refused, match="-1 characters"):
            evidence.set_headline_limit(library, -1)
        assert evidence.headline_limit(library) == 60

    def test_only_the_headline_is_measured(self, library, written, found):
        write_row(library, written, 1, "word " * 100)
        assert found(written, "headline_length") == []


class TestHouse:
    def test_words_are_as_the_house_spells_them(self, library, written, found):
        checks = ("house_style", "spelling_variant", "percent_style")
        assert found(written, *checks) == []
        set_house_style(library, HouseStyle(spelling="uk"))
        assert found(written, *checks) == [("The house writes “colour” for “color”.", "colour")]
        set_house_style(library, HouseStyle(spelling="us"))
        assert found(written, *checks) == [
            ("The house writes “percent” for “per cent”.", "percent")
        ]

    def test_a_name_is_told_and_left_to_the_editor(self, library, written, found):
        set_house_style(library, HouseStyle(spelling="uk"))
        write_row(library, written, 1, "The budget of the Trade Center.")
        assert found(written, "house_style") == [("The house writes “Centre” for “Center”.", None)]

    def test_a_style_that_cannot_be_one_hinders_no_check(self, library, written, found):
        library.set_setting("dateline_template", "{weather}")
        set_field(library, written, "dateline_date", "")
        assert found(written, "dateline", "house_style") == [("The dateline has no date.", None)]

    def test_a_wire_s_dateline_by_name_calls_for_its_parts(self, library, written, found):
        set_house_style(library, HouseStyle(dateline_template="ap"))
        set_field(library, written, "dateline_date", "")
        assert found(written, "dateline") == []
        set_house_style(library, HouseStyle(dateline_template="reuters"))
        assert found(written, "dateline") == [("The dateline has no date.", None)]


class TestEmbargo:
    def test_one_that_is_past_is_told(self, library, written, found):
        set_field(library, written, "embargo", "2020-01-31T18:00Z")
        assert found(written, "embargo") == [("The embargo ended on 2020-01-31 18:00 UTC.", None)]

    def test_one_that_holds_is_right(self, library, written, found):
        set_field(library, written, "embargo", "2999-01-31T18:00Z")
        assert found(written, "embargo") == []


class TestSignature:
    LOST = ("The source has the credit “МИД РК”, the story has none.", None)

    def test_what_the_source_has_and_the_story_lost_is_told(self, library, written, found):
        set_field(library, written, "credit", "Foreign Ministry")
        assert found(written, "signature") == []
        set_field(library, written, "credit", "")
        assert found(written, "signature") == [self.LOST]
        set_field(library, written, "credit", "Foreign Ministry")
        assert found(written, "signature") == []

    def test_what_the_source_never_had_is_not_missed(self, library, written, found):
        set_field(library, written, "byline", "")
        set_field(library, written, "note", "")
        assert found(written, "signature") == []


class TestProfiles:
    def test_what_they_require_and_the_story_lacks_is_told(self, library, written, found):
        wants = ("byline", "summary", "credit")
        profiles.put(library, Profile(name="Radio", format="text", required=wants))
        profiles.put(library, Profile(name="Web", format="html", required=("byline", "topics")))
        profiles.put(library, Profile(name="Wire", format="ninjs"))
        assert found(written, "required") == [
            ("The story has no byline; it is required by Radio, Web.", None),
            ("The story has no summary; it is required by Radio.", None),
            ("The story has no topics; it is required by Web.", None),
        ]

    def test_what_was_filled_in_is_told_no_more(self, library, written, found):
        wants = ("byline", "urgency", "slug", "dateline", "agency", "url", "note")
        profiles.put(library, Profile(name="Radio", format="text", required=wants))
        fields = {"byline": "Desk", "urgency": "4", "slug": "budget", "url": "a.kz", "note": "x"}
        for name, text in {**fields, "dateline_place_english": ""}.items():
            set_field(library, written, name, text)
        assert [said for said, _ in found(written, "required")] == [
            "The story has no dateline; it is required by Radio."
        ]
        set_field(library, written, "dateline_place_english", "Vienna")
        assert found(written, "required") == []

    def test_an_approval_tells_it(self, library, written):
        profiles.put(library, Profile(name="Radio", format="text", required=("byline",)))
        warning = workflow.approve(library, written).warning
        assert "The story has no byline; it is required by Radio." in warning

    def test_it_may_block_the_approval(self, library, written):
        profiles.put(library, Profile(name="Radio", format="text", required=("byline",)))
        evidence.set_severity(library, "required", Severity.BLOCKS)
        with pytest.raises(Refused, match="no byline; it is required by Radio"):
            workflow.approve(library, written)

    def test_profiles_that_cannot_be_read_require_nothing(self, library, written, found):
        library.set_setting("export_profiles", "[1]")
        assert found(written, "required") == []
