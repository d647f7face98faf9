"""Pairs from tables and translation memories, told by what the file holds."""

import io
import zipfile
from pathlib import Path

import pytest

from db.pairs import Pair
from editor.importing.errors import RefusedFile
from editor.importing.pairs import Languages, pairs_in
from editor.importing.tmx import read_units

INTEROP = Path(__file__).parents[4] / "shared/data/interop"
RUSSIAN = Languages("ru", "en")
SHEET = """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
<row r="2"><c r="A2" t="inlineStr"><is><t>Нефть</t></is></c><c r="C2" t="s"><v>2</v></c></row>
<row r="3"><c r="A3"><v>5</v></c><c r="C3" t="s"><v>99</v></c></row>
<row r="4"><c r="A4"><v>7</v></c><c r="C4"><v>8</v></c></row></sheetData></worksheet>"""
STRINGS = """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>ru</t></si>
<si><t>en</t></si><si><r><t>O</t></r><r><t>il</t></r><rPh><t>x</t></rPh></si></sst>"""


@pytest.fixture
def texts(tmp_path):
    """Return a function that reads a file of these bytes; it gives sources and targets."""

    def run(raw, name="pairs.csv", languages=RUSSIAN):
        path = tmp_path / name
        path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
        return [(pair.source, pair.target) for pair in pairs_in(path, languages)]

    return run


def xlsx(**parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as book:
        for name, text in parts.items():
            book.writestr(f"xl/{name.replace('__', '/')}.xml", text)
    return file.getvalue()


def unit(source, target, langs=("ru", "en"), attributes=""):
    return (
        f'<tu {attributes}><tuv xml:lang="{langs[0]}"><seg>{source}</seg></tuv>'
        f'<tuv xml:lang="{langs[1]}"><seg>{target}</seg></tuv></tu>'
    )


def tmx(*units, encoding="UTF-8", head="", header=""):
    return (
        f'<?xml version="1.0" encoding="{encoding}"?>{head}<tmx version="1.4"><header {header}/>'
        f"<body>{''.join(units)}</body></tmx>"
    )


@pytest.mark.parametrize(
    "table",
    [
        "Нефть\tOil\nГаз\tGas\n",
        "source,target\nНефть,Oil\n,\nГаз,Gas",
        "EN;x;RU\nOil;1;Нефть\nGas;2;Газ\nNo source;3;\n",
        "\ufeffисходный|перевод\r\nНефть|Oil\r\nГаз|Gas\r\n",
        'source,target\n"Нефть","Oil"\n"Газ",  Gas \n',
    ],
)
def test_a_table_says_or_shows_which_column_is_which(texts, table):
    assert texts(table) == [("Нефть", "Oil"), ("Газ", "Gas")]


def test_a_table_may_be_in_another_encoding(texts):
    assert texts("source\ttarget\nНефть дорожает\tOil is up\n".encode("cp1251")) == [
        ("Нефть дорожает", "Oil is up")
    ]


def test_a_table_says_who_when_and_whether_a_machine_did(tmp_path):
    path = tmp_path / "a.tsv"
    path.write_text(
        "source_lang\tsource\ttarget\torigin\tby\tat\n"
        "KK-kz\tСу\tWater\tmachine import\tdesk\t2026-01-31T00:00:00.000Z\n"
    )
    assert list(pairs_in(path, RUSSIAN)) == [
        Pair(
            source_lang="kk",
            target_lang="en",
            source="Су",
            target="Water",
            origin="machine import",
            by="desk",
            at="2026-01-31T00:00:00.000Z",
        )
    ]


def test_a_sheet_is_a_table_too(texts):
    book = xlsx(worksheets__sheet1=SHEET, sharedStrings=STRINGS)
    assert texts(book, "pairs.xlsx") == [("Нефть", "Oil"), ("7", "8")]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "is empty"),
        ("один,два,три\nа,б,в", "has 3 columns"),
        ("один", "has 1 columns"),
        (b"PK\x03\x04 and no more", "damaged"),
        (xlsx(other__part="<a/>"), "damaged"),
        ('source,target\n"' + "x" * 1_100_000 + '",a', "cannot be read in line 2"),
        ("<html><body>no</body></html>", "has 1 columns"),
        ("<?xml version='1.0'?><html/>", "no translation memory"),
    ],
)
def test_what_is_no_table_is_refused_by_name_and_place(texts, raw, words):
    with pytest.raises(RefusedFile, match=words) as refusal:
        texts(raw)
    assert str(refusal.value).startswith("pairs.csv ")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8-r"]
)
def test_a_memory_is_read_in_the_encoding_it_declares(texts, encoding):
    declared = {"utf-8-sig": "utf-8", "cp1251": "windows-1251"}.get(encoding, encoding[:6])
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    raw = mark + tmx(unit("Нефть ё", "Oil"), encoding=declared).encode(encoding)
    assert texts(raw, "a.tmx") == [("Нефть ё", "Oil")]


@pytest.mark.parametrize("langs", [("RU-ru", "EN-us"), ("ru_RU", "En"), (" ru ", "en-GB-oed")])
def test_languages_are_told_in_any_case(texts, langs):
    assert texts(tmx(unit("Нефть", "Oil", langs)), "a.tmx") == [("Нефть", "Oil")]


def test_the_header_tells_who_and_when_where_nobody_else_does(tmp_path):
    path = tmp_path / "a.tmx"
    own = 'changeid="editor" changedate="20260131T000000Z"'
    header = 'creationid="agency" creationdate="20200101T000000Z"'
    path.write_text(tmx(unit("а", "a"), unit("б", "b", attributes=own), header=header))
    assert [(pair.by, pair.at[:4]) for pair in pairs_in(path, RUSSIAN)] == [
        ("agency", "2020"),
        ("editor", "2026"),
    ]


@pytest.mark.parametrize(
    ("attributes", "prop"),
    [
        ('creationid="MT!"', ""),
        ('changeid="Machine Translation"', ""),
        ("", '<prop type="x-origin">MT</prop>'),
        ("", '<prop type="Status">machine import</prop>'),
    ],
)
def test_what_a_machine_made_is_known_as_such(tmp_path, attributes, prop):
    path = tmp_path / "a.tmx"
    made = unit("а", "a", attributes=attributes).replace("><tuv", f">{prop}<tuv", 1)
    path.write_text(tmx(made, unit("б", "b")))
    assert [pair.origin for pair in pairs_in(path, RUSSIAN)] == ["machine import", "import"]


def read(path):
    return io.BytesIO(path.read_bytes())


BOMB = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (tmx(unit("&l9;", "a"), head=f"<!DOCTYPE tmx [<!ENTITY l0 'ha'>{BOMB}]>"), "in line 1"),
        (tmx(unit("а", "a"))[:-30], "no element found, line 1|unclosed token, line 1"),
        (tmx(unit("а", "a")).encode() + b"<more/>", "junk after document element, line 1"),
        (tmx(unit("Нефть", "Oil")).encode("cp1251"), "not well-formed .* line 1, column"),
        (tmx(unit("а", "a"), encoding="klingon"), "unknown encoding"),
        (tmx(unit("а", "a")) + "\n" + "<a>", "line 2"),
        (tmx("\n" * 4, unit("а" * 10_000_000, "a")), "100,000 characters in line 5"),
        (tmx(unit("а &nosuch; б", "a")), "undefined entity"),
    ],
    ids=["bomb", "truncated", "junk", "wrong code", "no code", "more", "long", "undefined"],
)
def test_bad_memories_are_refused_with_the_place(texts, raw, words):
    with pytest.raises(RefusedFile, match=words):
        texts(raw, "a.tmx")


def test_a_unit_with_an_empty_side_gives_no_pair_and_hinders_no_other(texts):
    raw = tmx(unit("Нефть", " "), unit("Газ", "Gas"), unit("", "Oil"))
    assert texts(raw, "a.tmx") == [("Газ", "Gas")]


def test_named_characters_stand_where_a_doctype_promises_them(texts):
    head = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
    assert texts(tmx(unit("а&mdash;б", "a"), head=head), "a.tmx") == [("а—б", "a")]


@pytest.mark.skipif(not INTEROP.exists(), reason="the test data is not on this machine")
@pytest.mark.parametrize("path", sorted(INTEROP.rglob("*.tmx")), ids=lambda path: path.name)
def test_other_programs_memories_hold_the_units_that_the_toolkit_reads(path):
    toolkit = pytest.importorskip("translate.storage.tmx")
    theirs = [(unit.source, unit.target) for unit in toolkit.tmxfile(read(path)).units]
    with path.open("rb") as stream:
        ours = [tuple(side.text for side in unit.sides) for unit in read_units(stream)]
    assert ours == [tuple(map(str, each)) for each in theirs]
