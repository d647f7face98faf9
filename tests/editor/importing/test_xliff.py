"""Translators' files come in with their English; what is not English, or broken, does not."""

from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Dateline, RowKind
from editor.importing import xliff
from editor.importing.errors import RefusedFile
from editor.importing.source import Source

INTEROP = Path(__file__).parents[4] / "shared/data/interop"

FILE = '<file source-language="ru"><trans-unit id="1"><source>а</source></trans-unit></file>'


def first(units, langs='source-language="ru" target-language="en-GB"', version="1.2"):
    space = f"urn:oasis:names:tc:xliff:document:{version}"
    return (
        f'<xliff xmlns="{space}" version="{version}"><file original="a" {langs}>'
        f"<header><note>нет</note></header><body>{units}</body></file></xliff>"
    )


def second(units, langs='srcLang="ru" trgLang="en"', file='id="f"'):
    return (
        f'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" {langs}>'
        f"<file {file}>{units}</file></xliff>"
    )


def unit(source, target="", id="1", names=""):
    target = f"<target>{target}</target>" if target else ""
    return f'<trans-unit id="{id}" {names}><source>{source}</source>{target}</trans-unit>'


def segments(*pairs, id="1", names=""):
    ends = (f"<target>{target}</target>" if target else "" for _, target in pairs)
    made = (
        f"<segment><source>{source}</source>{end}</segment>"
        for (source, _), end in zip(pairs, ends, strict=True)
    )
    return f'<unit id="{id}" {names}>{"".join(made)}</unit>'


def read(text, **known):
    raw = text if isinstance(text, bytes) else text.encode()
    source = Source(raw=raw, name="story.xlf", today=date(2026, 2, 1), **known)
    return xliff.read(source, xliff.recognise(raw, "story.xlf") or "xliff")


def pairs(text):
    return [[(row.source, row.target) for row in story.rows] for story in read(text)]


def refusal(text):
    with pytest.raises(RefusedFile) as caught:
        read(text)
    return str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        first(
            unit("Погода", "Weather") + "<group id='g'>" + unit("Дождь", "Rain", "2") + "</group>"
        ),
        second(
            segments(("Погода", "Weather"))
            + "<group id='g'>"
            + segments(("Дождь", "Rain"), id="2")
            + "</group>"
        ),
        first(unit("Погода", "Weather") + unit("Дождь", "Rain", "2"), version="1.1"),
    ],
    ids=["1.2", "2.1", "1.1"],
)
def test_each_unit_is_a_row_with_its_english(text):
    (story,) = read(text)
    assert [(row.kind, row.source, row.target) for row in story.rows] == [
        (RowKind.HEADLINE, "Погода", ""),
        (RowKind.PARAGRAPH, "Погода", "Weather"),
        (RowKind.PARAGRAPH, "Дождь", "Rain"),
    ]
    assert (story.format, story.lang, story.headline_proposed) == ("xliff", "ru", True)


@pytest.mark.parametrize("names", ['resname="page.TITLE"', 'name="headline"', 'resname="Title_1"'])
def test_the_unit_called_title_is_the_headline_with_its_english(names):
    text = first(unit("Дождь.", "Rain.") + unit("Погода", "Weather", "2", names))
    if names.startswith("name"):
        text = second(
            segments(("Дождь.", "Rain.")) + segments(("Погода", "Weather"), id="2", names=names)
        )
    (story,) = read(text)
    assert [(row.source, row.target) for row in story.rows] == [
        ("Погода", "Weather"),
        ("Дождь.", "Rain."),
    ]
    assert not story.headline_proposed


def test_summaries_and_captions_say_what_they_are_and_subtitles_are_not_titles():
    text = second(
        segments(("Погода", ""), id="title")
        + segments(("Кратко", ""), id="summary-1")
        + segments(("Дождь", ""), id="subtitle")
        + segments(("Снимок", ""), id="caption")
    )
    assert [row.kind for row in read(text)[0].rows] == [
        RowKind.HEADLINE,
        RowKind.SUMMARY,
        RowKind.PARAGRAPH,
        RowKind.CAPTION,
    ]


def test_each_file_with_text_is_a_story():
    text = second(segments(("Погода", "Weather")))
    more = '<file id="g"/><file id="h">' + segments(("Дождь", "Rain")) + "</file></xliff>"
    assert pairs(text.replace("</xliff>", more)) == [
        [("Погода", ""), ("Погода", "Weather")],
        [("Дождь", ""), ("Дождь", "Rain")],
    ]


def test_inline_codes_go_and_the_words_in_them_stay():
    text = first(
        unit(
            "Он <bpt id='1'>&lt;b&gt;</bpt>был<ept id='1'>&lt;/b&gt;</ept> <g id='2'>тут "
            "<x id='3'/>"
            "<mrk mtype='seg'>вчера</mrk></g><ph id='4'>{0}<sub>x</sub></ph><it pos='open'>[</it>,"
            "<!-- нет --> да",
            "He was <g id='2'>here</g>",
        )
    )
    assert pairs(text)[0][1] == ("Он был тут вчера, да", "He was here")
    text = second(
        segments(
            ('<pc id="1">Он</pc> <ph id="2"/><mrk id="m" type="term">тут</mrk><cp hex="1"/>.', "")
        )
    )
    assert pairs(text)[0][1] == ("Он тут.", "")


def test_notes_proposals_and_other_vocabularies_are_passed_over():
    proposal = "<note>нет</note><alt-trans><source>нет</source><target>no</target></alt-trans>"
    text = first(unit("Погода", "Weather").replace("</trans-unit>", f"{proposal}</trans-unit>"))
    assert pairs(text) == [[("Погода", ""), ("Погода", "Weather")]]
    matches = (
        '<m:matches xmlns:m="urn:oasis:names:tc:xliff:matches:2.0"><m:unit id="1"/><m:match>'
        "<source>нет</source></m:match></m:matches><notes><note>нет</note></notes>"
    )
    text = second(segments(("Погода", "Weather")).replace('id="1" >', f'id="1">{matches}'))
    assert matches in text
    assert pairs(text) == [[("Погода", ""), ("Погода", "Weather")]]


def test_segments_are_joined_in_order_and_targets_in_theirs():
    text = second(
        '<unit id="1"><segment><source>Раз.</source><target order="3">One.</target></segment>'
        "<ignorable><source> </source></ignorable>"
        '<segment><source>Два.</source><target order="1">Two.</target></segment></unit>'
    )
    assert pairs(text)[0][1] == ("Раз. Два.", "Two. One.")


def test_a_unit_in_part_translated_has_no_english_yet():
    text = second(segments(("Раз. ", "One. "), ("Два.", "")) + segments(("Три.", "Three."), id="2"))
    assert pairs(text)[0][1:] == [("Раз. Два.", ""), ("Три.", "Three.")]


@pytest.mark.parametrize(
    ("langs", "target", "taken"),
    [
        ('source-language="ru" target-language="EN_us"', "Weather", True),
        ('source-language="ru" target-language="de"', "Wetter", False),
        ('source-language="ru"', "Weather", True),
        (
            'source-language="ru"',
            "<mrk>Der Regen und der Wind sind in der Stadt nicht stark</mrk>",
            False,
        ),
        ('source-language="ru" target-language="en"', "Погода", False),
    ],
)
def test_only_english_is_taken_and_no_copy_of_the_source(langs, target, taken):
    (story,) = read(first(unit("Погода", target), langs))
    assert bool(story.rows[1].target) is taken


def test_a_target_that_says_its_own_language_is_believed():
    text = first(unit("Погода", "Rain"), 'source-language="ru"')
    text = text.replace("<target>", '<target xml:lang="de">')
    assert pairs(text)[0][1] == ("Погода", "")
    text = second(segments(("Погода", "Rain")), 'srcLang="ru"')
    assert pairs(text.replace("<target>", '<target xml:lang="fr">'))[0][1] == ("Погода", "")
    assert pairs(text)[0][1] == ("Погода", "Rain")


def test_a_dateline_is_parted_only_where_there_is_no_english_that_has_it_too():
    lead = "ВЕНА, 4 декабря. /ТАСС/. Дождь."
    (story,) = read(first(unit(lead)))
    assert (story.dateline.place, story.rows[1].source) == ("ВЕНА", "Дождь.")
    (story,) = read(first(unit(lead, "VIENNA, Dec 4 (TASS) - Rain.")))
    assert (story.dateline, story.rows[1].source) == (Dateline(), lead)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (first(unit("а")).replace(' version="1.2"', ""), "version"),
        (first(unit("а")).replace(' version="1.2"', ' version="3"'), "version"),
        ("<tmx version='1.4'/>", "version"),
        ("<xliff version='1.2'/>", "no <file>"),
        ("<xliff version='2.0' srcLang='ru'/>", "no <file>"),
        (first(unit("а"), ""), "source-language"),
        (second(segments(("а", "")), ""), "srcLang"),
        (second(segments(("а", "")), file=""), "<file> has no id"),
        (second("<group>" + segments(("а", "")) + "</group>"), "<group> has no id"),
        (second("<unit id=''/>"), "<unit> has no id"),
        (second("<unit id='1'/>"), "no <segment>"),
        (second("<unit id='1'><segment/></unit>"), "no <source>"),
        (second(segments(("а", "")).replace("<segment>", "<segment state='new'>")), "“new”"),
        (second(segments(("а", "")) * 2), "“1” is the id of two <unit>"),
        (first(unit("а") * 2), "“1” is the id of two <trans-unit>"),
        (first("<trans-unit id='1'/>"), "no <source>"),
        (first(""), "holds no text"),
        (first(unit("<x id='1'/>")), "holds no text"),
        (f"<xliff version='1.2'>{FILE * 5001}</xliff>", "more than 5,000 stories"),
        (first("<p>"), "not well-formed"),
        (first("<y:z/>"), "not well-formed"),
    ],
)
def test_what_breaks_a_rule_that_reading_needs_is_refused_in_words(text, reason):
    assert reason in refusal(text)


def test_only_xliff_is_recognised():
    assert xliff.recognise(first("").encode(), "x") == "xliff"
    assert xliff.recognise(b"<tmx/>", "story.xlf") == ""


def test_the_senders_language_comes_first():
    assert read(first(unit("Погода")), lang="uk")[0].lang == "uk"


NO_TEXT = {
    "valid__almostEmpty.xlf",
    "valid__typeSubTypeValues.xlf",
    "valid__Good-val_ExactlyOneAttributeOnRule.xlf",
}


def interop(pattern):
    paths = sorted(INTEROP.glob(pattern))
    if not paths:
        pytest.skip("the shared test data are not there")
    return paths


def test_every_valid_file_of_other_tools_is_read_unless_it_holds_no_text():
    for path in interop("microsoft*/valid__*") + interop("microsoft*/inout__*"):
        if path.name in NO_TEXT:
            assert "holds no text" in refusal(path.read_bytes())
        else:
            stories = read(path.read_bytes())
            assert all(row.source for story in stories for row in story.rows), path


def test_files_that_other_tools_call_invalid_are_read_or_refused_in_words():
    refused = set()
    for path in interop("*/*.xl*") + interop("*/*.sdlxliff"):
        try:
            read(path.read_bytes())
        except RefusedFile:
            refused.add(path.name)
    assert {
        "invalid__bad_FileIdNotUnique.xlf",
        "invalid__bad_GroupIdNotUnique.xlf",
        "invalid__bad_GroupWithoutId.xlf",
        "invalid__bad_InvalidStateValue.xlf",
        "v1-duplicate-ids.xliff",
        "v2-duplicate-ids.xliff",
        "with-segment-state.xliff",
        "context-group.xlf",
    } <= refused
    assert len(refused) < 30


def test_the_english_of_a_real_project_is_taken():
    (path,) = interop("matecat*/Test_stati_sdlxliff*")
    (story,) = read(path.read_bytes())
    assert story.lang == "it"
    assert sum(bool(row.target) for row in story.rows) > 5


DAMAGED = (
    second(segments(("Раз. ", "One. "), ("Два.", "Two."), id="t", names='name="title"'))
    .replace("</file>", segments(("Три", "Three"), id="2") + "</file>")
    .encode()
)


@given(place=st.integers(0, len(DAMAGED)), piece=st.binary(max_size=8), cut=st.integers(0, 60))
def test_a_damaged_file_gives_stories_or_a_reason(place, piece, cut):
    with suppress(RefusedFile):
        assert read(DAMAGED[:place] + piece + DAMAGED[place + cut :])


@given(
    st.recursive(
        st.sampled_from(["слово", "<source>слово</source>", "<target>word</target>", "<x/>"]),
        lambda inner: st.builds(
            "<{0} id='{1}' order='{1}' xml:lang='en'>{2}</{0}>".format,
            st.sampled_from(
                ["file", "unit", "segment", "ignorable", "group", "trans-unit", "source", "target"]
            ),
            st.integers(-1, 3),
            st.lists(inner, max_size=4).map("".join),
        ),
        max_leaves=15,
    ),
    st.sampled_from(["1.2", "2.0"]),
)
def test_any_tree_gives_stories_or_a_reason(tree, version):
    head = f'<xliff version="{version}" srcLang="ru"><file id="0" source-language="ru">'
    with suppress(RefusedFile):
        assert read(f"{head}{tree}</file></xliff>")
