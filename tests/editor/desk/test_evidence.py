"""What the checks go by: the house's rules, and what the source has that the story lost."""

import pytest

from editor.desk import checking, evidence
from editor.desk.editing import set_field, write_row
from editor.desk.exporting import set_house_style
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
