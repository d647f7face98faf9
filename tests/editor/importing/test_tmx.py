"""Translation memories of other programs come in; broken and hostile ones do no harm."""

from pathlib import Path

import pytest

from db.pairs import Pair
from editor.importing.errors import RefusedFile
from editor.importing.tmx import read_pairs

LOKALIZE = Path(__file__).parents[4] / "shared/data/interop/KDE+lokalize/test.tmx"
UNIT = (
    '<tu><tuv xml:lang="ru"><seg>Погода</seg></tuv><tuv xml:lang="en"><seg>Weather</seg></tuv></tu>'
)


def tmx(units, head=""):
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<tmx version="1.4">'
        f'<header srclang="ru" datatype="plaintext"/><body>{units}</body></tmx>'
    ).encode()


def pairs(raw, **known):
    return list(read_pairs(raw, **known))


def texts(units, **known):
    return [(pair.source, pair.target) for pair in pairs(tmx(units), **known)]


def test_a_unit_becomes_a_pair():
    raw = tmx(
        '<tu creationid="desk" changedate="20200101T000000Z"><tuv xml:lang="ru-RU">'
        '<seg>Погода</seg></tuv><tuv xml:lang="EN-GB" changeid="editor"'
        ' changedate="20251206T101500Z"><seg>Weather</seg></tuv></tu>'
    )
    assert pairs(raw) == [
        Pair(
            source_lang="ru",
            target_lang="en",
            source="Погода",
            target="Weather",
            origin="import",
            by="editor",
            at="2025-12-06T10:15:00.000Z",
        )
    ]


def test_who_and_when_may_stand_on_the_unit_or_nowhere():
    unit = UNIT.replace("<tu>", '<tu creationid="desk" creationdate="20251206">')
    (pair,) = pairs(tmx(unit))
    assert (pair.by, pair.at) == ("desk", "2025-12-06T00:00:00.000Z")
    (pair,) = pairs(tmx(UNIT.replace("<tu>", '<tu creationdate="yesterday">')))
    assert (pair.by, pair.at) == ("", "")


def sides(source, target):
    return (
        f'<tu><tuv xml:lang="ru"><seg>{source}</seg></tuv>'
        f'<tuv xml:lang="en"><seg>{target}</seg></tuv></tu>'
    )


def test_inline_codes_go_and_highlighted_words_stay():
    unit = sides(
        'Он <bpt i="1">&lt;b&gt;</bpt>сказал<ept i="1">&lt;/b&gt;</ept>'
        ' <hi>это <hi>слово</hi></hi><ph>{0}</ph> и<it pos="begin">[</it>'
        "<ut>\\style</ut><!-- note --><?pi x?> ушёл",
        "He said\n  it &amp; left",
    )
    assert texts(unit) == [("Он сказал это слово и ушёл", "He said it & left")]


@pytest.mark.parametrize(
    "code",
    [
        '<ph type="lb"/>',
        '<it pos="begin" type="pb">\\page</it>',
        "<ph>&lt;br/&gt;</ph>",
        "<bpt i='1'>&lt;p class='a'&gt;</bpt>",
        "<ut>\\n</ut>",
        "<ph> </ph>",
        "<ph>\u00a0</ph>",
    ],
)
def test_a_code_that_breaks_a_line_still_parts_words(code):
    assert texts(sides(f"Да{code}нет", "Yes, no")) == [("Да нет", "Yes, no")]


@pytest.mark.parametrize("code", ["<ph>{0}</ph>", "<bpt i='1'>&lt;pre&gt;</bpt>", "<ut>\\b</ut>"])
def test_any_other_code_stands_within_a_word(code):
    assert texts(sides(f"не{code}нужный", "needless")) == [("ненужный", "needless")]


def test_words_within_codes_are_pairs_of_their_own():
    unit = sides(
        "Слоны<ph>{<sub>Очень <hi>большие</hi>, <ph>b<sub>до 6 т</sub></ph>да</sub>}</ph> спят",
        "Elephants<ph>{<sub>Very large, <ph>b<sub>up to 6 t</sub></ph>yes</sub>}</ph> sleep",
    )
    assert texts(unit) == [
        ("Слоны спят", "Elephants sleep"),
        ("до 6 т", "up to 6 t"),
        ("Очень большие, да", "Very large, yes"),
    ]


def test_words_within_codes_that_one_side_lacks_are_left_out():
    unit = sides("Слоны<ph>{<sub>большие</sub>}</ph> спят", "Elephants sleep")
    assert texts(unit) == [("Слоны спят", "Elephants sleep")]


def test_a_property_with_codes_in_it_tells_what_it_says():
    prop = '<prop type="x-origin"><ph/>M<sub>T</sub></prop>'
    (pair,) = pairs(tmx(UNIT.replace("<tu>", f"<tu>{prop}")))
    assert pair.origin == "machine import"


@pytest.mark.parametrize(
    "unit",
    [
        '<tu><tuv xml:lang="ru"><seg>Погода</seg></tuv></tu>',
        '<tu><tuv xml:lang="en"><seg>Weather</seg></tuv></tu>',
        '<tu><tuv xml:lang="ru"><seg> </seg></tuv><tuv xml:lang="en"><seg>Weather</seg></tuv></tu>',
        '<tu><tuv xml:lang="ru"><seg>Погода</seg></tuv><tuv xml:lang="en"><seg/></tuv></tu>',
        '<tu><tuv xml:lang="ru"/><tuv xml:lang="en"/></tu>',
        "<tu><tuv><seg>Погода</seg></tuv><tuv xml:lang='en'><seg>Weather</seg></tuv></tu>",
        '<tu><tuv xml:lang="en"><seg>A</seg></tuv><tuv xml:lang="en-US"><seg>B</seg></tuv></tu>',
        "<tu/>",
    ],
)
def test_a_unit_that_lacks_a_side_is_passed_over(unit):
    assert texts(unit + UNIT) == [("Погода", "Weather")]


def test_three_languages_give_two_pairs_and_the_target_can_be_chosen():
    unit = UNIT.replace("</tu>", '<tuv xml:lang="kk"><seg>Ауа райы</seg></tuv></tu>')
    assert [(pair.source_lang, pair.target) for pair in pairs(tmx(unit))] == [
        ("ru", "Weather"),
        ("kk", "Weather"),
    ]
    assert texts(unit, target_lang="kk") == [("Погода", "Ауа райы"), ("Weather", "Ауа райы")]


def test_older_and_namespaced_files_are_read():
    old = tmx(UNIT.replace("xml:lang", "lang"), '<!DOCTYPE tmx SYSTEM "tmx11.dtd">')
    assert len(pairs(old)) == 1
    namespaced = tmx(UNIT).replace(b"<tmx ", b'<tmx xmlns="http://www.lisa.org/tmx14" ')
    assert len(pairs(namespaced)) == 1
    utf16 = tmx(UNIT).decode().replace("UTF-8", "UTF-16").encode("utf-16")
    assert len(pairs(utf16)) == 1


def test_text_is_cleaned():
    unit = UNIT.replace("Погода", "По\u00adгода\u00a0и\u0306 \u200bдень")
    assert texts(unit) == [("Погода й день", "Weather")]


def test_a_memory_of_many_units_is_read_to_its_end():
    assert len(pairs(tmx(UNIT * 20_000))) == 20_000


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"no XML at all",
        tmx(UNIT)[:-20],
        tmx("<tu>" * 300),
        tmx(UNIT.replace("Weather", "&unknown;"))[:-3],
        b"\xff\xfe\x00",
        bytes(range(256)),
    ],
)
def test_a_broken_file_is_refused_in_a_sentence(raw):
    with pytest.raises(RefusedFile, match=r"^old\.tmx is not whole or not well-formed XML"):
        pairs(raw, name="old.tmx")


@pytest.mark.parametrize("raw", [b"<rss/>", b"<html><tmx/></html>", UNIT.encode()])
def test_other_xml_is_refused(raw):
    with pytest.raises(RefusedFile, match="no translation memory"):
        pairs(raw)


def test_a_billion_laughs_are_not_laughed():
    entities = '<!ENTITY a "ха">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefghi", "bcdefghij", strict=True)
    )
    raw = tmx(UNIT.replace("Погода", "Вот &j; так"), f"<!DOCTYPE tmx [{entities}]>")
    try:
        found = pairs(raw)
    except RefusedFile:
        return
    assert [pair.source for pair in found] == ["Вот так"]


def test_nothing_outside_the_file_is_read(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the combination is 1234")
    head = f'<!DOCTYPE tmx [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    raw = tmx(UNIT.replace("Погода", "Вот &x; так"), head)
    with pytest.raises(RefusedFile, match="entities of its own in line 1"):
        pairs(raw)


def test_a_file_of_another_program():
    if not LOKALIZE.exists():
        pytest.skip(f"{LOKALIZE.name} is not on this machine")
    (pair,) = pairs(LOKALIZE.read_bytes(), target_lang="fr")
    assert (pair.source, pair.target, pair.at) == (
        *("Advanced colors", "Couleurs avancées", "2023-03-14T00:00:00.000Z"),
    )
