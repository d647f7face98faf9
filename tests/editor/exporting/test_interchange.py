"""What is written for other programs says the same when it is read again, by others too."""

import io
import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.pairs import Pair
from db.terms import Term
from editor.exporting.interchange import TBX_2, TBX_3, pair_table, tbx, term_table, tmx
from editor.importing.pairs import Languages, pairs_in
from editor.importing.terms import terms_in
from editor.importing.tmx import read_pairs

RUSSIAN = Languages("ru", "en")
WORDS = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=12)
SENTENCES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
PAIRS = [
    Pair(
        source_lang="ru",
        target_lang="en",
        source='Он сказал: «5 < 7 & "да"»',
        target="He said: “5 < 7 & 'yes'”",
        origin="confirmed",
        by='night "desk" & co',
        at="2026-01-31T10:15:00.123Z",
    ),
    Pair(source_lang="kk", target_lang="en", source="Су 😀 ё", target="Water\twith tab"),
]
TERM = Term(
    source_lang="ru",
    target_lang="en",
    source="Совет министров",
    wanted="Council of Ministers",
    allowed=("Cabinet", "the Cabinet"),
    forbidden=("Soviet & <co>",),
    part_of_speech="noun",
    note="Before 1991",
    topic="politics",
)


def written(pieces):
    return "".join(pieces).encode()


def test_pairs_come_back_from_tmx():
    first, second = read_pairs(written(tmx(PAIRS)))
    assert (first.source, first.target) == (PAIRS[0].source, PAIRS[0].target)
    assert (first.by, first.at) == (PAIRS[0].by, "2026-01-31T10:15:00.000Z")
    assert (second.source_lang, second.source, second.target) == (
        *("kk", "Су 😀 ё", "Water with tab"),
    )


def test_what_a_machine_made_comes_back_as_such():
    pair = Pair(source_lang="ru", target_lang="en", source="а", target="a", origin="machine import")
    (back,) = read_pairs(written(tmx([pair])))
    assert back.origin == "machine import"


@given(SENTENCES, SENTENCES)
def test_any_words_come_back_as_the_reader_cleans_them(source, target):
    import unicodedata

    pair = Pair(source_lang="ru", target_lang="en", source=source, target=target)
    for back in read_pairs(written(tmx([pair]))):
        folded = [unicodedata.normalize("NFC", each) for each in (source, target)]
        assert [back.source, back.target] == folded


def test_characters_that_xml_forbids_are_left_out():
    pair = Pair(source_lang="ru", target_lang="en", source="а\x01б\ud800", target="a\x00\ufffe")
    (back,) = read_pairs(written(tmx([pair])))
    assert (back.source, back.target) == ("аб", "a")


@pytest.mark.parametrize(("name", "delimiter"), [("a.tsv", "\t"), ("a.csv", ",")])
def test_pairs_come_back_from_a_table(tmp_path, name, delimiter):
    path = tmp_path / name
    path.write_bytes(written(pair_table(PAIRS, delimiter)))
    back = list(pairs_in(path, RUSSIAN))
    assert [(each.source_lang, each.source) for each in back] == [
        (each.source_lang, each.source) for each in PAIRS
    ]
    assert back[0].target == PAIRS[0].target
    assert back[0].at == PAIRS[0].at


@pytest.mark.parametrize("dialect", [TBX_2, TBX_3], ids=["2", "3"])
def test_terms_come_back_from_tbx(tmp_path, dialect):
    path = tmp_path / "a.tbx"
    path.write_bytes(written(tbx([TERM], dialect)))
    assert list(terms_in(path, RUSSIAN)) == [TERM]


def test_forbidden_wordings_alone_come_back_from_tbx(tmp_path):
    from dataclasses import replace

    term = replace(TERM, wanted="", allowed=(), part_of_speech="", note="", topic="")
    path = tmp_path / "a.tbx"
    path.write_bytes(written(tbx([term], TBX_3)))
    assert list(terms_in(path, RUSSIAN)) == [term]


@pytest.mark.parametrize(("name", "delimiter"), [("a.tsv", "\t"), ("a.csv", ",")])
def test_terms_come_back_from_a_table(tmp_path, name, delimiter):
    path = tmp_path / name
    path.write_bytes(written(term_table([TERM], delimiter)))
    assert list(terms_in(path, RUSSIAN)) == [TERM]


def test_the_toolkit_reads_the_same_pairs():
    toolkit = pytest.importorskip("translate.storage.tmx")
    units = toolkit.tmxfile(io.BytesIO(written(tmx(PAIRS)))).units
    assert [(str(unit.source), str(unit.target)) for unit in units] == [
        (pair.source, pair.target) for pair in PAIRS
    ]


def test_the_toolkit_reads_the_same_terms_from_tbx_2():
    toolkit = pytest.importorskip("translate.storage.tbx")
    (unit,) = toolkit.tbxfile(io.BytesIO(written(tbx([TERM], TBX_2)))).units
    assert (str(unit.source), str(unit.target)) == (TERM.source, TERM.wanted)


@pytest.mark.skipif(not shutil.which("omegat"), reason="OmegaT is not on this machine")
def test_omegat_finds_our_pairs(tmp_path):
    """OmegaT fills a text from our memory, in console mode."""
    for folder in ("omegat", "source", "target", "tm/auto", "glossary", "dictionary"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "omegat.project").write_text(OMEGAT)
    pairs = [
        Pair(source_lang="ru", target_lang="en", source=f"Строка {n}.", target=f"Line “{n}” & <b>.")
        for n in range(5)
    ]
    (tmp_path / "tm/auto/ours.tmx").write_bytes(written(tmx(pairs)))
    (tmp_path / "source/a.txt").write_text("\n\n".join(pair.source for pair in pairs), "utf-8")
    subprocess.run(
        ["omegat", "--mode=console-translate", f"--config-dir={tmp_path / 'config'}", tmp_path],
        check=True,
        capture_output=True,
        timeout=120,
    )
    lines = (tmp_path / "target/a.txt").read_text("utf-8").split("\n\n")
    assert [line.strip() for line in lines] == [pair.target for pair in pairs]


OMEGAT = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir>
<target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>RU</source_lang><target_lang>EN</target_lang>
<sentence_seg>false</sentence_seg></project></omegat>"""
