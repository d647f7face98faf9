"""Terms from termbases and tables."""

import io
from pathlib import Path

import lxml.etree
import pytest

from db.terms import Term
from editor.importing.errors import RefusedFile
from editor.importing.pairs import Languages
from editor.importing.terms import terms_in

INTEROP = Path(__file__).parents[4] / "shared/data/interop"
MARTIF = """<?xml version="1.0"?><martif type="TBX" xml:lang="en"><text><body>
<termEntry id="1"><descrip type="subjectField">politics</descrip>
<langSet xml:lang="ru-RU"><tig><term>Совет министров</term>
<termNote type="partOfSpeech">noun</termNote></tig><ntig><termGrp><term>Совмин</term></termGrp>
</ntig></langSet><langSet xml:lang="EN-gb"><descrip type="definition">The government</descrip>
<tig><term>Soviet of Ministers</term>
<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
<tig><term>Cabinet</term></tig><tig><term>Council of Ministers</term>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig></langSet></termEntry>
<termEntry><langSet xml:lang="ru"><tig><term>ничей</term></tig></langSet></termEntry>
<termEntry><langSet xml:lang="en"><tig><term>nobody's</term></tig></langSet></termEntry>
</body></text></martif>"""


@pytest.fixture
def read(tmp_path):
    """Return a function that reads the terms of a file of these words."""

    def run(text, name="terms.tbx", lang="ru"):
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return list(terms_in(path, Languages(lang, "en")))

    return run


def test_a_martif_entry_gives_a_term_for_each_source_wording(read):
    known = {
        "source_lang": "ru",
        "target_lang": "en",
        "wanted": "Council of Ministers",
        "allowed": ("Cabinet",),
        "forbidden": ("Soviet of Ministers",),
        "topic": "politics",
    }
    first, second = read(MARTIF)
    assert first == Term(source="Совет министров", part_of_speech="noun", **known)
    assert second == Term(source="Совмин", **known)


@pytest.mark.skipif(not INTEROP.exists(), reason="the test data is not on this machine")
@pytest.mark.parametrize("style", ["DCA", "DCT"])
def test_both_styles_of_tbx_3_say_the_same(style):
    (path,) = INTEROP.rglob(f"*_{style}_VALID.tbx")
    found = list(terms_in(path, Languages("ru", "es")))
    term = next(each for each in found if each.source == "open cluster")
    assert (term.source_lang, term.part_of_speech, term.topic) == ("en", "noun", "General")
    assert term.wanted == "cúmulo abierto"
    sources = "count(//*[local-name()='conceptEntry'][*[@xml:lang='es']//*[local-name()='term']]"
    others = "/*[@xml:lang and @xml:lang != 'es']//*[local-name()='term'])"
    assert len(found) == lxml.etree.parse(path).xpath(sources + others) > 50


@pytest.mark.skipif(not INTEROP.exists(), reason="the test data is not on this machine")
def test_another_programs_termbase_holds_the_terms_that_the_toolkit_reads():
    toolkit = pytest.importorskip("translate.storage.tbx")
    (path,) = INTEROP.rglob("terms.tbx")
    theirs = [
        (unit.source, unit.target) for unit in toolkit.tbxfile(io.BytesIO(path.read_bytes())).units
    ]
    ours = [(each.source, each.wanted) for each in terms_in(path, Languages("en", "c"))]
    assert [pair for pair in theirs if all(pair)] == ours[:1]
    assert [each[0] for each in ours] == ["test 1", "synonym test"]


@pytest.mark.parametrize(
    "table",
    [
        "аким\tmayor\tof a city\n",
        "source,target,note\nаким,mayor,of a city\n,,\n",
        "ru;en;comment\nаким;mayor;of a city\nпусто;;\n",
    ],
)
def test_a_table_has_a_term_in_each_line(read, table):
    (term,) = read(table, "terms.csv")
    assert (term.source, term.wanted, term.note) == ("аким", "mayor", "of a city")


def test_a_cell_may_hold_several_wordings(read):
    table = "source\twanted\tallowed\tforbidden\nаким\tmayor|governor\thead | chief\tboss\n"
    (term,) = read(table, "terms.tsv")
    assert (term.wanted, term.allowed, term.forbidden) == (
        *("mayor", ("governor", "head", "chief"), ("boss",)),
    )


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("", "a.csv", "is empty"),
        ("one\ntwo", "a.csv", "has one column only"),
        ("<tmx/>", "a.tbx", "no termbase"),
        (MARTIF[:-40], "a.tbx", "not well-formed XML .*line"),
        ('<!DOCTYPE martif [<!ENTITY a "b">]>' + MARTIF[21:], "a.tbx", "entities of its own"),
    ],
)
def test_what_is_no_glossary_is_refused(read, text, name, words):
    with pytest.raises(RefusedFile, match=words):
        read(text, name)
