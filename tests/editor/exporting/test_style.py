"""Datelines and quotation marks of the house."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.exporting.style import (
    HouseStyle,
    byline,
    dateline,
    departures,
    long_date,
    quotes,
)

STRAIGHT = HouseStyle()
CURLY = HouseStyle(quotes="curly")
MARKS = "\"'«»„“”‟‘’‚‛‹›ʼ＂＇"
TEXT = st.text(alphabet=MARKS + "abs90 .,—(\n", max_size=40)
MONTHS = range(1, 13)
TEMPLATE = (
    st.lists(st.sampled_from(["{place}", "{date}", "{agency}", " ", ",", ".", "(", ")", "/", "-"]))
    .map("".join)
    .filter(lambda template: "{" in template or not template.strip())
)
FIFTH = date(2025, 12, 5)


class TestDateline:
    @pytest.mark.parametrize(
        ("place", "day", "agency", "line"),
        [
            ("Vienna", FIFTH, "Kazakhstan Today", "VIENNA, Dec 5 (Kazakhstan Today) -"),
            ("", FIFTH, "TASS", "Dec 5 (TASS) -"),
            ("Vienna", None, "TASS", "VIENNA (TASS) -"),
            ("Vienna", FIFTH, "", "VIENNA, Dec 5 -"),
            ("Vienna", None, "", "VIENNA -"),
            ("", FIFTH, "", "Dec 5 -"),
            ("", None, "TASS", "(TASS) -"),
            ("", None, "", ""),
            (" \n", None, "\t", ""),
            ("Washington  D.C.", None, "", "WASHINGTON D.C. -"),
        ],
    )
    def test_leaves_out_what_is_not_known(self, place, day, agency, line):
        assert dateline(place, day, agency, STRAIGHT) == line

    def test_months_as_wires_write_them(self):
        lines = [dateline("", date(2026, month, 3), "", HouseStyle("{date}")) for month in MONTHS]
        assert " ".join(line.removesuffix(" 3") for line in lines) == (
            "Jan Feb March April May June July Aug Sept Oct Nov Dec"
        )

    @pytest.mark.parametrize(
        ("template", "full", "no_place", "no_date", "no_agency"),
        [
            (
                "{place}, {date}. /{agency}/.",
                "OSLO, Dec 5. /TASS/.",
                "Dec 5. /TASS/.",
                "OSLO. /TASS/.",
                "OSLO, Dec 5.",
            ),
            (
                "({place}, {agency}) {date} —",
                "(OSLO, TASS) Dec 5 —",
                "(TASS) Dec 5 —",
                "(OSLO, TASS) —",
                "(OSLO) Dec 5 —",
            ),
            ("{agency} - {place}:", "TASS - OSLO:", "TASS -:", "TASS - OSLO:", "OSLO:"),
        ],
    )
    def test_other_templates(self, template, full, no_place, no_date, no_agency):
        style = HouseStyle(template)
        assert dateline("Oslo", FIFTH, "TASS", style) == full
        assert dateline("", FIFTH, "TASS", style) == no_place
        assert dateline("Oslo", None, "TASS", style) == no_date
        assert dateline("Oslo", FIFTH, "", style) == no_agency

    def test_a_house_without_datelines(self):
        assert dateline("Oslo", FIFTH, "TASS", HouseStyle("")) == ""

    def test_a_template_that_asks_for_what_is_missing_gives_nothing(self):
        assert dateline("Oslo", FIFTH, "", HouseStyle("({agency}) -")) == ""

    @pytest.mark.parametrize(
        "template", ["{city} -", "{place!r}", "{date:%d}", "{place", "{}", "-"]
    )
    def test_a_bad_template_is_refused_when_the_style_is_made(self, template):
        with pytest.raises(ValueError, match=r"dateline template .* cannot be used: it .*place"):
            HouseStyle(template)

    def test_bad_quotation_marks_are_refused(self):
        with pytest.raises(ValueError, match='"straight" or "curly", not "round"'):
            HouseStyle(quotes="round")

    @given(st.text(), st.none() | st.dates(), st.text(), TEMPLATE)
    def test_never_fails_once_the_style_is_made(self, place, day, agency, template):
        line = dateline(place, day, agency, HouseStyle(template))
        assert line == line.strip()
        assert bool(line) <= bool(place.strip() or day or agency.strip())

    @given(st.text(alphabet="ab{}()-,. ", min_size=1), st.text(alphabet="ab{}()-,. ", min_size=1))
    def test_names_are_never_altered_by_the_template(self, place, agency):
        line = dateline(place, FIFTH, agency, STRAIGHT)
        assert " ".join(place.split()).upper() in line
        assert " ".join(agency.split()) in line


class TestQuotes:
    @pytest.mark.parametrize(
        ("text", "straight", "curly"),
        [
            ("«Да», — сказал", '"Да", — сказал', "“Да”, — сказал"),
            ("„Да“ ‹нет›", "\"Да\" 'нет'", "“Да” ‘нет’"),
            ("«Фонд „Правда“ помог»", "\"Фонд 'Правда' помог\"", "“Фонд ‘Правда’ помог”"),
            ("«Фонд «Правда»», «Ак»", '"Фонд \'Правда\'", "Ак"', "“Фонд ‘Правда’”, “Ак”"),
            ("ТОО «Фонд «Правда» и", 'ТОО "Фонд "Правда" и', "ТОО “Фонд “Правда” и"),
            ('"Yes," he said, "no."', '"Yes," he said, "no."', "“Yes,” he said, “no.”"),
            ("It's the ministers' plan", "It's the ministers' plan", "It’s the ministers’ plan"),
            ("'Tis the '90s", "'Tis the '90s", "’Tis the ’90s"),
            ("a 'good' plan", "a 'good' plan", "a ‘good’ plan"),
            ("\"'Go,' he said\"", "\"'Go,' he said\"", "“‘Go,’ he said”"),
            ("\"He said 'go'\"", "\"He said 'go'\"", "“He said ‘go’”"),
            ('("Aq Orda")', '("Aq Orda")', "(“Aq Orda”)"),
            ('"We were—" he began', '"We were—" he began', "“We were—” he began"),
            ("word—“so”", 'word—"so"', "word—“so”"),
            ('An open "quote\nand "one"', 'An open "quote\nand "one"', "An open “quote\nand “one”"),
            ("‘cause “ok” d’Or", "'cause \"ok\" d'Or", "‘cause “ok” d’Or"),
            ("5' 11\" tall", "5' 11\" tall", "5’ 11” tall"),
            ('""', '""', "“”"),
            ('"open\n" one "', '"open\n" one "', "“open\n“ one ”"),
        ],
    )
    def test_house_form(self, text, straight, curly):
        assert quotes(text, STRAIGHT) == straight
        assert quotes(text, CURLY) == curly

    @given(TEXT, st.sampled_from([STRAIGHT, CURLY]))
    def test_changes_nothing_but_quotation_marks(self, text, style):
        done = quotes(text, style)
        house = "\"'" if style is STRAIGHT else "“”‘’"
        assert len(done) == len(text)
        for was, now in zip(text, done, strict=True):
            assert now in house if was in MARKS else now == was

    @given(TEXT, st.sampled_from([STRAIGHT, CURLY]))
    def test_twice_is_once(self, text, style):
        done = quotes(text, style)
        assert quotes(done, style) == done

    @given(st.lists(st.sampled_from(['"We go,"', "he said.", '("so")', "It's", "on"]), max_size=12))
    def test_what_is_quoted_soundly_opens_and_closes_in_turn(self, phrases):
        done = quotes(" ".join(phrases), CURLY)
        doubles = [mark for mark in done if mark in "“”"]
        assert doubles == ["“", "”"] * (len(doubles) // 2)
        assert quotes(done, STRAIGHT) == " ".join(phrases)


class TestWires:
    @pytest.mark.parametrize(
        ("name", "line"),
        [
            ("reuters", "VIENNA, Dec 5 (Sample News) -"),
            ("ap", "VIENNA (Sample News) --"),
            ("bare", "VIENNA, Dec 5 -"),
        ],
    )
    def test_a_dateline_is_named_for_the_wire_that_writes_so(self, name, line):
        house = HouseStyle(dateline_template=name)
        assert dateline("Vienna", date(2025, 12, 5), "Sample News", house) == line

    def test_the_country_is_named_where_it_is_wanted_and_needed(self):
        house = HouseStyle(countries="where needed")
        for place, written in (
            ("Almaty", "ALMATY, Kazakhstan"),
            ("Vienna", "VIENNA"),
            ("Nowhere", "NOWHERE"),
        ):
            assert dateline(place, None, "", house) == f"{written} -"
        assert dateline("Almaty", None, "", HouseStyle()) == "ALMATY -"

    @pytest.mark.parametrize("wrong", [{"spelling": "au"}, {"countries": "always"}])
    def test_what_is_no_rule_is_refused_in_words(self, wrong):
        with pytest.raises(ValueError, match=next(iter(wrong.values()))):
            HouseStyle(**wrong)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("", ""),
        ("A. Example", "By A. Example"),
        ("by the desk", "by the desk"),
        ("By A. Example", "By A. Example"),
        ("  Byron \n Example ", "By Byron Example"),
    ],
)
def test_a_byline_begins_with_by(name, line):
    assert byline(name) == line


class TestSpelling:
    def told(self, text, variant):
        found = departures(text, HouseStyle(spelling=variant))
        return [(text[each.start : each.end], each.wanted) for each in found]

    def test_each_side_is_told_what_the_other_writes(self):
        text = "The Organisation said COLOUR, traveled 8 per cent and 9 percent in the centre."
        assert self.told(text, "us") == [
            ("Organisation", "Organization"),
            ("COLOUR", "COLOR"),
            ("per cent", "percent"),
            ("centre", "center"),
        ]
        assert self.told(text, "uk") == [("traveled", "travelled"), ("percent", "per cent")]

    def test_without_a_rule_nothing_is_told(self):
        assert self.told("colour and color", "") == []

    def test_words_that_both_write_are_left_alone(self):
        assert (
            self.told("A licence, 5 tons, 5 tonnes, a gas meter, advise, exercise, size", "uk")
            == []
        )
        assert self.told("5 tonnes, promise, surprise, prize", "us") == []

    @given(st.text())
    def test_any_text_can_be_asked_about(self, text):
        for variant in ("us", "uk"):
            for each in departures(text, HouseStyle(spelling=variant)):
                assert text[each.start : each.end].lower() != each.wanted.lower()


@pytest.mark.parametrize(
    ("day", "written"), [(date(2025, 12, 5), "5 December 2025"), (date(2026, 3, 1), "1 March 2026")]
)
def test_a_long_date_for_headings(day, written):
    assert long_date(day) == written
