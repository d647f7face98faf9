"""`memory`."""

import pytest

TMX = """<tmx version="1.4"><header/><body><tu>
<tuv xml:lang="ru"><seg>Снег выпал.</seg></tuv><tuv xml:lang="en"><seg>Snow fell.</seg></tuv>
<tuv xml:lang="kk"><seg>Қар жауды.</seg></tuv></tu></body></tmx>"""


@pytest.fixture
def tmx(tmp_path):
    path = tmp_path / "desk.tmx"
    path.write_text(TMX, "utf-8")
    return path


def test_pairs_are_taken_in_once(lines, run, tmx):
    assert lines("memory", "import", tmx) == [{"path": str(tmx), "added": 2}]
    assert run("memory", "import", tmx).stdout == f"0 new pairs from {tmx}\n"
    assert lines("memory", "stats") == [
        {"source_lang": "kk", "target_lang": "en", "origin": "import", "pairs": 1},
        {"source_lang": "ru", "target_lang": "en", "origin": "import", "pairs": 1},
    ]


def test_a_text_is_searched_the_latest_first(run, lines, tmx):
    run("memory", "import", tmx)
    run("import", "-", stdin="Погода\n\nСнег выпал.\n\nДороги чистили.".encode())
    run("set", 1, "--row", 1, "--text", "It snowed.", "--confirm")
    found = lines("memory", "search", "Снег  выпал.")
    assert [(each["score"], each["target"], each["origin"], each["story"]) for each in found] == [
        (100, "It snowed.", "confirmed", 1),
        (100, "Snow fell.", "import", None),
    ]
    assert lines("memory", "search", "Қар жауды.", "--lang", "kk")[0]["target"] == "Snow fell."
    assert lines("memory", "search", "Дождь.") == []


def test_what_is_no_memory_is_refused_by_its_name(fault, lines, tmp_path):
    path = tmp_path / "letter.tmx"
    path.write_text("Dear editor")
    assert fault("memory", "import", path).startswith("letter.tmx is not whole or not well-formed")
    assert lines("memory", "stats") == []


def test_what_is_alike_is_found_with_an_honest_score(run, lines, tmx):
    run("memory", "import", tmx)
    (found,) = lines("memory", "search", "Снег выпал!")
    assert (found["score"], found["kind"], found["file"]) == (90, "fuzzy", "desk.tmx")
    run("import", "-", stdin="А\n\nВыпало 5 см снега.".encode())
    run("set", 1, "--row", 1, "--text", "Five cm of snow fell.", "--confirm")
    found = lines("memory", "search", "Выпало 7 см снега.")[0]
    assert (found["score"], found["target"]) == (99, "Seven cm of snow fell.")
    assert found["repairs"] == [["Five", "Seven"]]


def test_words_are_found_in_any_form(run, lines, tmx):
    run("memory", "import", tmx)
    assert [each["target"] for each in lines("memory", "search", "--words", "град")] == []
    assert lines("memory", "search", "--words", "снегом выпасть")[0]["target"] == "Snow fell."


def test_pairs_go_out_and_come_in(run, lines, tmx, tmp_path):
    run("memory", "import", tmx)
    path = tmp_path / "out.tsv"
    assert lines("memory", "export", path) == [{"path": str(path), "pairs": 2}]
    assert run("memory", "import", path).stdout == f"0 new pairs from {path}\n"
