"""Memory and glossary in and out: whole or not at all."""

import threading

import pytest

from db import audit, glossary, memory
from db.errors import Refused
from db.pairs import Pair
from db.terms import Term
from editor.desk import interchange
from editor.desk.interchange import (
    add_term,
    export_glossary,
    export_memory,
    learn_file,
    learn_terms,
)
from editor.importing.errors import RefusedFile
from editor.importing.pairs import Languages

RUSSIAN = Languages("ru", "en")


@pytest.fixture
def table(tmp_path):
    """Return a function that writes a table of many pairs; it gives its path."""

    def run(count, end=""):
        path = tmp_path / "pairs.tmx"
        units = "".join(
            f'<tu><tuv xml:lang="ru"><seg>Строка {n}</seg></tuv>'
            f'<tuv xml:lang="en"><seg>Line {n}</seg></tuv></tu>'
            for n in range(count)
        )
        path.write_text(f'<tmx version="1.4"><header/><body>{units}</body></tmx>{end}', "utf-8")
        return path

    return run


@pytest.fixture
def write(library):
    return lambda act: act(library)


def count(library):
    return library.value("SELECT count(*) FROM pair")


def test_a_file_goes_in_with_progress_and_says_where_its_pairs_come_from(
    library, write, table, monkeypatch
):
    monkeypatch.setattr(interchange, "AT_A_TIME", 4)
    seen = []
    learned = learn_file(
        write, table(10), RUSSIAN, progress=lambda done, of: seen.append((done, of))
    )
    assert (learned.read, learned.added, learned.cancelled) == (10, 10, False)
    assert seen == [(4, 10), (8, 10), (10, 10)]
    assert {pair.file for pair in memory.pairs(library)} == {"pairs.tmx"}
    assert audit.history(library)[-1].detail == {"file": "pairs.tmx", "added": 10}
    assert learn_file(write, table(12), RUSSIAN).added == 2


def test_others_write_between(library, colleague, table, monkeypatch):
    monkeypatch.setattr(interchange, "AT_A_TIME", 4)

    def write(act):
        with colleague.write():
            colleague.set_setting("meanwhile", "done")
        return act(library)

    assert learn_file(write, table(10), RUSSIAN).added == 10


def test_a_file_that_breaks_off_leaves_nothing(library, write, table):
    with pytest.raises(RefusedFile, match="line 1"):
        learn_file(write, table(20_000, end="<more/>"), RUSSIAN)
    assert count(library) == 0


@pytest.mark.parametrize("after", [0, 4])
def test_a_cancelled_import_leaves_what_was_there_before(library, write, table, monkeypatch, after):
    monkeypatch.setattr(interchange, "AT_A_TIME", 2)
    known = Pair(source_lang="ru", target_lang="en", source="Строка 1", target="Line 1")
    with library.write():
        memory.add(library, [known])
    cancel = threading.Event()

    def progress(done, of):
        if done >= after:
            cancel.set()

    if not after:
        cancel.set()
    learned = learn_file(write, table(10), RUSSIAN, progress=progress, cancel=cancel)
    assert (learned.added, learned.cancelled) == (0, True)
    assert memory.pairs(library) == [known_as_stored(library, known)]


def known_as_stored(library, known):
    from dataclasses import replace

    return replace(known, at=memory.pairs(library)[0].at)


def test_a_library_that_fails_half_way_is_left_as_it_was(library, table, monkeypatch):
    monkeypatch.setattr(interchange, "AT_A_TIME", 4)
    calls = []

    def write(act):
        calls.append(act)
        if len(calls) == 3:
            raise OSError("the disk is gone")
        return act(library)

    with pytest.raises(OSError, match="disk"):
        learn_file(write, table(10), RUSSIAN)
    assert count(library) == 0


def test_what_a_dead_program_left_half_done_is_cleared_away(library, write, table):
    with library.write():
        library.execute(
            "INSERT INTO intake(id, name, by, at) VALUES (7, 'old.tmx', '', '2020-01-01')"
        )
        memory.add(
            library,
            [Pair(source_lang="ru", target_lang="en", source="Полпути", target="Half way")],
            7,
        )
    learn_file(write, table(1), RUSSIAN)
    assert [pair.target for pair in memory.pairs(library)] == ["Line 0"]


def test_a_unit_repeated_without_end_is_one_pair(library, write, tmp_path):
    path = tmp_path / "same.tmx"
    unit = '<tu><tuv xml:lang="ru"><seg>Да</seg></tuv><tuv xml:lang="en"><seg>Yes</seg></tuv></tu>'
    path.write_text(f"<tmx><header/><body>{unit * 20_000}</body></tmx>")
    learned = learn_file(write, path, RUSSIAN)
    assert (learned.read, learned.added, count(library)) == (20_000, 1, 1)


@pytest.mark.parametrize("name", ["out.tmx", "out.tsv", "out.csv"])
def test_the_memory_goes_out_whole(library, write, table, tmp_path, name):
    learn_file(write, table(1_234), RUSSIAN)
    path = tmp_path / name
    assert export_memory(library, path) == 1_234
    assert learn_file(write, path, RUSSIAN).read == 1_234
    assert learn_file(write, path, RUSSIAN).added == 0


@pytest.mark.parametrize("name", ["out.tbx", "out.tbx2", "out.tsv", "out.csv"])
def test_the_glossary_goes_out_and_comes_in(library, tmp_path, name):
    term = Term(source_lang="ru", target_lang="en", source="аким", wanted="mayor")
    stored = add_term(library, term)
    path = tmp_path / name
    assert export_glossary(library, path) == 1
    with library.write():
        glossary.remove(library, stored.id)
    assert learn_terms(library, path, "ru") == 1
    assert [each.wanted for each in glossary.listing(library)] == ["mayor"]


def test_an_ending_that_says_no_format_is_refused_and_nothing_written(library, tmp_path):
    with pytest.raises(Refused, match=r"\.tmx, \.tsv, \.csv"):
        export_memory(library, tmp_path / "out.doc")
    assert list(tmp_path.glob("out*")) == []


@pytest.mark.parametrize(
    ("source", "wanted", "lang"), [("", "mayor", "ru"), ("аким", " ", "ru"), ("аким", "mayor", "")]
)
def test_half_a_term_is_refused(library, source, wanted, lang):
    with pytest.raises(Refused):
        add_term(library, Term(source_lang=lang, target_lang="en", source=source, wanted=wanted))
