"""What only shows when rows are read together, or in a story's fields."""

import pytest

from db.records import RowKind
from editor.checking.checks import STORY_RULES, check_row, check_whole
from editor.checking.findings import Bitext, Context, Severity
from editor.checking.story import Whole
from editor.translating.sentences import split

RULES = {rule.name: rule.check for rule in STORY_RULES}


@pytest.fixture
def check():
    """Return a function that gives what one check marks in English rows: row, words, fix."""

    def run(rule, *rows, sources=(), **fields):
        pairs = tuple(
            Bitext(
                source=sources[at] if sources else f"строка {at}",
                target=target,
                position=at,
                kind=RowKind.PARAGRAPH if at else RowKind.HEADLINE,
            )
            for at, target in enumerate(rows)
        )
        return [
            (each.row, *_marked(pairs, each)) for each in RULES[rule](Whole(pairs=pairs, **fields))
        ]

    return run


def _marked(pairs, placed):
    fault = placed.fault
    if placed.row is None:
        return (fault.message,)
    words = pairs[placed.row].target[slice(*fault.target)]
    return words, fault.fix.text if fault.fix else None


class TestNames:
    def test_the_rarer_of_two_spellings_gives_way(self, check):
        rows = ("Head", "So Kosherbayev said.", "Then Kosherbaev left.", "Now Kosherbayev is in.")
        assert check("name_variants", *rows) == [(2, "Kosherbaev", "Kosherbayev")]

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Russia", "Russian"),
            ("Ivanov", "Ivanova"),
            ("Berlin", "Merlin"),
            ("Austria", "Australia"),
            ("Petrov", "Petrovsky"),
        ],
    )
    def test_two_names_are_not_one(self, check, one, other):
        assert check("name_variants", "Head", f"So {one} is.", f"So {other} is.") == []

    def test_the_first_word_of_a_sentence_is_no_name(self, check):
        assert check("name_variants", "Head", "Received it. Recieved it.") == []


class TestSameSource:
    def test_other_english_for_the_same_words_is_told(self, check):
        sources = ("Глава", "Об этом сообщает пресс-служба ведомства.") * 2
        rows = ("Head", "The ministry says.", "Head of it", "The press office says.")
        assert check("inconsistent", *rows, sources=sources) == [(3, rows[3], None)]

    def test_case_and_blanks_make_no_other_english(self, check):
        sources = ("Глава", "Об этом сообщает пресс-служба.", "Об  этом сообщает пресс-служба.")
        assert check("inconsistent", "Head", "It says.", "it  says.", sources=sources) == []

    def test_a_row_without_english_is_not_compared(self, check):
        sources = ("Глава", *["Об этом сообщает пресс-служба."] * 3)
        assert check("inconsistent", "Head", "", "It says.", "It says.", sources=sources) == []


class TestStyles:
    def test_the_rarer_variant_of_english_is_told(self, check):
        rows = ("The colour", "Of the harbour", "and the color")
        assert check("spelling_variant", *rows) == [(2, "color", "colour")]
        assert check("spelling_variant", *rows, spelling_chosen=True) == []

    def test_a_word_that_both_sides_have_is_no_evidence(self, check):
        rows = ("The colour", "the nuclear program", "a centre")
        assert check("spelling_variant", *rows) == []

    def test_dates_are_written_in_one_way(self, check):
        rows = ("On 5 December", "on Dec 6", "on 7 December")
        assert check("date_style", *rows) == [(1, "Dec 6", None)]

    def test_links_that_did_not_answer_are_told_where_they_stand(self, check):
        rows = ("Head", "See https://a.kz/1, https://b.kz.", "https://b.kz again")
        dead = {"https://b.kz": "is not there."}
        assert check("links", *rows) == []
        assert check("links", *rows, dead=dead) == [
            (1, "https://b.kz", None),
            (2, "https://b.kz", None),
        ]
        told = [(None, "https://b.kz is not there.")]
        assert check("links", "Head", dead=dead, url="https://b.kz") == told

    def test_per_cents_are_written_in_one_way(self, check):
        rows = ("5 percent", "6 per cent", "7 percent", "8%")
        assert check("percent_style", *rows) == [(1, "per cent", None), (3, "8%", None)]
        assert check("percent_style", *rows, spelling_chosen=True) == [(3, "8%", None)]

    @pytest.mark.parametrize("rule", ["spelling_variant", "date_style", "percent_style"])
    def test_one_way_throughout_is_right(self, check, rule):
        assert check(rule, "The colour", "On 5 December", "5%", "On 6 December, 8%") == []


class TestFields:
    def test_headline_and_slug_may_be_too_long(self, check):
        assert check("headline_length", "x" * 12, "y" * 12, headline_limit=10) == [(0, "xx", None)]
        assert check("headline_length", "x" * 12, headline_limit=12) == []
        assert check("headline_length", "x" * 500) == []
        assert check("headline_length", "x", slug="s" * 40) == []
        told = [(None, "The slug has 41 characters.")]
        assert check("headline_length", "x", slug="s" * 41) == told

    def test_parts_of_the_dateline_may_lack(self, check):
        assert check("dateline", "x", dateline_lacks=("place", "date")) == [
            (None, "The dateline has no place."),
            (None, "The dateline has no date."),
        ]

    def test_nobody_may_have_signed(self, check):
        assert check("signature", "x") == []
        assert check("signature", "x", signed=False) == [
            (None, "The story has no byline, no credit and no agency.")
        ]
        assert check("signature", "x", lost={"byline": "A. B."}) == [
            (None, "The source has the byline “A. B.”, the story has none.")
        ]

    def test_an_embargo_may_be_past(self, check):
        assert check("embargo", "x") == []
        assert check("embargo", "x", embargo_over="2026-01-31T18:00Z") == [
            (None, "The embargo ended on 2026-01-31 18:00 UTC.")
        ]


class TestReading:
    WHOLE = Whole(
        pairs=tuple(
            Bitext(source=source, target=target, position=position)
            for position, (source, target) in enumerate(
                (("Цвет.", "The colour."), ("Гавань.", "The  harbour."), ("Цвета.", "The colors."))
            )
        )
    )

    def found(self, **severities):
        context = Context(sentences=split, severities=severities)
        of_rows = [each for pair in self.WHOLE.pairs for each in check_row(pair, context)]
        found = [*of_rows, *check_whole(self.WHOLE, context)]
        return [(each.check, each.row) for each in found]

    def test_rows_come_first_then_the_story(self):
        assert self.found() == [("spacing", 1), ("spelling_variant", 2)]

    def test_a_check_of_the_story_can_be_off(self):
        assert self.found(spelling_variant=Severity.OFF) == [("spacing", 1)]
