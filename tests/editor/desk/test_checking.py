"""What the desk makes of the checks: reading stories, letting findings pass, putting them right."""

from dataclasses import replace

import pytest

from db import audit, entities, stories, versions
from db.errors import LibraryError, NotFound, Refused
from db.records import DismissalScope, EntityType, Gender, RowState, Side, StoryStatus
from db.terms import Term
from editor.checking.findings import Severity
from editor.desk import checking, evidence, registry, tagging, workflow
from editor.desk.checking import Reader
from editor.desk.editing import set_field, write_row
from editor.desk.interchange import add_term

RIGHT = ("Minister in Vienna", "The minister arrived.", "The talks begin tomorrow.", "It was 8.4%.")


@pytest.fixture
def written(library, story):
    """The wire story in English in which nothing blocks."""
    for position, text in enumerate(RIGHT):
        write_row(library, story, position, text)
    return story


@pytest.fixture
def found(library):
    """Return a function that names the open findings of a story: check, row."""

    def run(story):
        return [
            (each.finding.check, each.finding.row) for each in checking.check(library, story).open
        ]

    return run


def the(library, story, check):
    """Return the one open finding of a check."""
    [noted] = [e for e in checking.check(library, story).open if e.finding.check == check]
    return noted


class TestReading:
    def test_the_gravest_come_first(self, library, written, found):
        write_row(library, written, 1, "The minister  arrived.")
        write_row(library, written, 3, "It was 4.8%.")
        assert found(written) == [("numbers", 3), ("spacing", 1)]

    def test_a_row_without_english_says_just_that(self, library, written, found):
        write_row(library, written, 3, "")
        assert found(written) == [("empty", 3)]

    def test_names_are_those_of_the_registry(self, library, written, found):
        span = tagging.Span(row=1, side=Side.SOURCE, start=17, end=21)
        tagging.mention(library, written, span, EntityType.PLACE, english="Vienna")
        write_row(library, written, 1, "The minister arrived in Viena.")
        assert found(written) == [("name_spelling", 1)]
        write_row(library, written, 1, "The minister arrived.")
        assert found(written) == [("name_missing", 1)]

    def test_a_short_form_of_the_registry_stands_for_the_name(self, library, written, found):
        span = tagging.Span(row=1, side=Side.SOURCE, start=17, end=21)
        place = tagging.mention(
            library, written, span, EntityType.PLACE, english="the Austrian capital"
        )
        write_row(library, written, 1, "The minister arrived in VIE.")
        assert found(written) == [("name_missing", 1)]
        with library.write():
            entities.save(library, replace(place.entity, short="VIE"))
        assert found(written) == []

    def test_the_registry_says_who_is_a_woman(self, library, take, found):
        story = take("Речь\n\nПозиция Джонс ясна.\n")
        for position, text in enumerate(("Speech", "Jones said his position was clear.")):
            write_row(library, story, position, text)
        span = tagging.Span(row=1, side=Side.SOURCE, start=8, end=13)
        made = tagging.mention(library, story, span, EntityType.PERSON, english="Jones")
        of_row = [each for each in found(story) if each[1] == 1]
        assert of_row == []
        with library.write():
            entities.save(library, replace(made.entity, gender=Gender.FEMALE))
        assert [each for each in found(story) if each[1] == 1] == [("gender", 1)]

    def test_the_registry_s_note_gainsays_a_title(self, library, take, found):
        story = take("Речь\n\nПозиция Джонса ясна.\n")
        for position, text in enumerate(("Speech", "The position of President Jones is clear.")):
            write_row(library, story, position, text)
        span = tagging.Span(row=1, side=Side.SOURCE, start=8, end=14)
        made = tagging.mention(library, story, span, EntityType.PERSON, english="Jones")
        assert ("title", 1) not in found(story)
        with library.write():
            entities.save(library, replace(made.entity, note="prime minister"))
        assert ("title", 1) in found(story)

    def test_terms_are_those_of_the_glossary(self, library, written, found):
        term = Term(
            source_lang="ru",
            target_lang="en",
            source="переговоры",
            wanted="negotiations",
            allowed=("talks",),
            forbidden=("discussions",),
        )
        add_term(library, term)
        assert found(written) == []
        write_row(library, written, 2, "They begin tomorrow.")
        assert found(written) == [("term_wanted", 2)]
        write_row(library, written, 2, "The discussions begin tomorrow.")
        assert found(written) == [("term_forbidden", 2), ("term_wanted", 2)]
        checking.fix(library, written, [the(library, written, "term_forbidden").id])
        assert found(written) == []

    def test_a_name_of_the_registry_that_the_source_has_not_is_told(self, library, written, found):
        registry.enter(library, EntityType.PERSON, "Ангела Меркель", "Angela Merkel")
        write_row(library, written, 2, "The talks with Angela Merkel begin tomorrow.")
        assert found(written) == [("name_new", 2)]

    def test_the_dateline_lacks_what_the_house_wants(self, library, written, found):
        set_field(library, written, "dateline_date", "")
        assert found(written) == [("dateline", None)]
        library.set_setting("dateline_template", "{place} ({agency}) -")
        assert found(written) == []

    def test_a_reader_reads_again_only_what_changed(self, library, written):
        reader = Reader()
        story = stories.get(library, written)
        first = reader.read(story, evidence.background(library, story))
        write_row(library, written, 3, "It was 4.8%.")
        story = stories.get(library, written)
        second = reader.read(story, evidence.background(library, story))
        assert first.open == ()
        assert second == checking.check(library, written)


class TestSeverities:
    def test_a_library_may_hold_a_check_for_less_grave(self, library, written, found):
        write_row(library, written, 3, "It was 4.8%.")
        evidence.set_severity(library, "numbers", Severity.HINTS)
        assert the(library, written, "numbers").finding.severity is Severity.HINTS
        assert workflow.approve(library, written).warning == ""

    def test_a_check_can_be_off(self, library, written, found):
        write_row(library, written, 3, "It was 4.8%.")
        evidence.set_severity(library, "numbers", Severity.OFF)
        assert found(written) == []

    def test_there_is_no_such_check(self, library):
        with pytest.raises(NotFound):
            evidence.set_severity(library, "astrology", Severity.OFF)

    def test_all_go_back_to_what_is_shipped(self, library):
        for check in ("numbers", "title"):
            evidence.set_severity(library, check, Severity.OFF)
        evidence.reset_severities(library)
        assert evidence.severities(library) == {}

    def test_severities_that_cannot_be_read_are_told(self, library, written):
        library.set_setting(evidence.SEVERITIES, "[1")
        with pytest.raises(LibraryError, match="severities"):
            checking.check(library, written)


class TestLettingPass:
    def test_it_stays_away_until_its_words_change(self, library, written, found):
        write_row(library, written, 3, "It was 4.8% then.")
        checking.dismiss(library, written, the(library, written, "numbers").id, reason="as said")
        assert found(written) == []
        write_row(library, written, 3, "It was 4.8% by then.")
        assert found(written) == []
        write_row(library, written, 3, "It was 4.9% by then.")
        assert found(written) == [("numbers", 3)]

    def test_in_a_row_it_is_for_that_row_alone(self, library, take, found):
        story = take("Рост\n\nБыло 8,4%.\n\nСтало 8,4%.\n")
        for position, text in enumerate(("Growth", "It was 9%.", "It became 9%.")):
            write_row(library, story, position, text)
        first, second = [e for e in checking.check(library, story).open if e.finding.row]
        checking.dismiss(library, story, first.id)
        assert [each.id for each in checking.check(library, story).open if each.finding.row] == [
            second.id
        ]
        checking.dismiss(library, story, second.id, DismissalScope.STORY)
        assert ("numbers", 2) not in found(story)

    def test_in_a_story_it_is_for_all_its_rows(self, library, take, found):
        story = take("Рост\n\nБыло 8,4%.\n\nСтало 8,4%.\n")
        other = take("Спад\n\nУже было 8,4%.\n", "other.txt")
        for each in (story, other):
            write_row(library, each, 0, "Growth")
            write_row(library, each, 1, "It was 9%.")
        write_row(library, story, 2, "It became 9%.")
        noted = next(e for e in checking.check(library, story).open if e.finding.row == 1)
        checking.dismiss(library, story, noted.id, DismissalScope.STORY)
        assert not [check for check in found(story) if check[0] == "numbers"]
        assert ("numbers", 1) in found(other)
        checking.dismiss(
            library, other, the(library, other, "numbers").id, DismissalScope.EVER, "house rule"
        )
        third = take("Ещё\n\nСнова было 8,4%.\n", "third.txt")
        write_row(library, third, 0, "More")
        write_row(library, third, 1, "It was 9% again.")
        assert ("numbers", 1) not in found(third)

    def test_who_and_why_are_kept_and_stand_on_the_trail(self, library, written):
        write_row(library, written, 3, "It was 4.8%.")
        made = checking.dismiss(
            library, written, the(library, written, "numbers").id, reason="the minister said so"
        )
        assert (made.by, made.reason, made.check) == (
            "night desk",
            "the minister said so",
            "numbers",
        )
        act = audit.history(library, written)[-1]
        assert (act.action, act.detail["reason"]) == ("dismiss finding", "the minister said so")
        [waived] = checking.check(library, written).waived
        assert waived.waived == made

    def test_it_can_be_brought_back(self, library, written, found):
        write_row(library, written, 3, "It was 4.8%.")
        made = checking.dismiss(library, written, the(library, written, "numbers").id)
        checking.bring_back(library, written, made.uid)
        assert found(written) == [("numbers", 3)]
        with pytest.raises(NotFound):
            checking.bring_back(library, written, made.uid)

    def test_what_is_not_found_cannot_pass(self, library, written):
        with pytest.raises(NotFound):
            checking.dismiss(library, written, "0" * 12)


class TestPuttingRight:
    def test_all_that_is_certain_in_one_go(self, library, written, row):
        write_row(library, written, 2, "The the talks  begin tomorrow .")
        ids = [each.id for each in checking.check(library, written).open]
        assert checking.fix(library, written, ids) == 3
        assert row(written, 2).target == "The talks begin tomorrow."
        assert row(written, 2).state is RowState.EDITED

    def test_only_what_was_chosen(self, library, written, row):
        write_row(library, written, 2, "The the talks  begin tomorrow.")
        checking.fix(library, written, [the(library, written, "spacing").id])
        assert row(written, 2).target == "The the talks begin tomorrow."

    def test_a_closed_story_is_left_alone(self, library, written):
        write_row(library, written, 2, "The talks  begin tomorrow.")
        workflow.approve(library, written)
        with pytest.raises(Refused):
            checking.fix(library, written, [the(library, written, "spacing").id])


class TestApproving:
    def test_what_blocks_is_told(self, library, written):
        write_row(library, written, 3, "It was 4.8%.")
        with pytest.raises(Refused, match=r"row 3: 8,4 in the source is 4\.8 in the English"):
            workflow.approve(library, written)
        assert stories.status(library, written) is StoryStatus.TRANSLATING

    def test_force_goes_over_it_and_says_so(self, library, written):
        write_row(library, written, 3, "It was 4.8%.")
        assert workflow.approve(library, written, force=True).warning == "Overruled: 1 finding."
        [act] = [act for act in audit.history(library, written) if act.action == "approve"]
        assert act.detail["overruled"] == ["row 3: 8,4 in the source is 4.8 in the English"]

    def test_what_was_let_pass_is_frozen_with_the_copy(self, library, written):
        write_row(library, written, 3, "It was 4.8%.")
        made = checking.dismiss(
            library, written, the(library, written, "numbers").id, DismissalScope.EVER, "so it is"
        )
        approval = workflow.approve(library, written)
        assert approval.warning == "Let pass: 1 finding."
        assert versions.waived(library, written, approval.version.number) == (made,)
        assert versions.faults(library) == []

    def test_a_version_kept_by_hand_holds_what_the_story_lets_pass(self, library, written):
        write_row(library, written, 3, "It was 4.8%.")
        made = checking.dismiss(library, written, the(library, written, "numbers").id)
        version = workflow.keep(library, written)
        assert versions.waived(library, written, version.number) == (made,)
