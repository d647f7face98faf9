"""`import` and `samples`."""

import json
import os

import pytest

from db import stories

SNOW = "Снег выпал в столице. Дороги чистили всю ночь."
RAIN = "Дождь залил столицу. Мосты закрыты с утра."
KEYS = {"uid", "number", "title", "lang", "format", "outcome", "of", "reason", "path"}


@pytest.fixture
def file(tmp_path):
    """Return a function that writes a file; it gives its path."""

    def write(name, text):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def test_a_file_becomes_a_story(lines, library, file):
    path = file("snow.txt", SNOW)
    [arrival] = lines("import", path)
    assert set(arrival) == KEYS
    assert (arrival["number"], arrival["lang"], arrival["format"]) == (1, "ru", "text")
    assert (arrival["outcome"], arrival["title"]) == ("imported", "Снег выпал в столице")
    assert (arrival["path"], arrival["of"], arrival["reason"]) == (str(path), "", "")
    assert stories.get(library, 1).uid == arrival["uid"]
    assert stories.original(library, 1).name == "snow.txt"


def test_people_get_a_line_a_story(run, file):
    told = run("import", file("snow.txt", SNOW), file("empty.txt", ""), status=3).stdout
    first, second = told.splitlines()
    assert first.split() == ["imported", "1", "ru", "Снег", "выпал", "в", "столице"]
    assert second.startswith("refused    empty.txt is empty.")


def test_the_same_text_is_named_as_a_duplicate_and_is_no_failure(lines, file):
    [first] = lines("import", file("snow.txt", SNOW))
    [again, other] = lines(
        "import", file("again.txt", SNOW.encode("utf-16")), file("rain.txt", RAIN)
    )
    assert (again["outcome"], again["of"], again["number"]) == ("duplicate", first["uid"], 1)
    assert (other["outcome"], other["number"]) == ("imported", 2)


@pytest.mark.skipif(os.name != "posix", reason="other words there")
def test_what_cannot_be_read_is_refused_with_the_reason(lines, tmp_path):
    [arrival] = lines("import", tmp_path / "absent.txt", status=1)
    assert set(arrival) == KEYS
    assert (arrival["outcome"], arrival["number"]) == ("refused", None)
    assert "cannot be read: No such file" in arrival["reason"]
    assert lines("list") == lines("history") == []


def test_language_and_format_can_be_told(lines, run, file):
    [arrival] = lines("import", "--lang", "kk-KZ", "--format", "text", file("snow.txt", SNOW))
    assert arrival["lang"] == "kk"
    [refused] = lines("import", "--format", "tape", file("rain.txt", RAIN), status=1)
    assert "tape" in refused["reason"]


def test_standard_input_beside_files(lines, file, library):
    first, second = lines("import", file("rain.txt", RAIN), "-", stdin=SNOW.encode())
    assert [first["path"], second["path"]] == [str(file("rain.txt", RAIN)), "-"]
    assert stories.original(library, second["number"]).raw == SNOW.encode()


def test_an_endless_input_is_refused_not_read_to_its_end(process):
    endless = b"\xd0\xa1\xd0\xbd\xd0\xb5\xd0\xb3. " * 1_200_000
    arrival = json.loads(process("import", "-", "--json", stdin=endless, status=1).stdout)
    assert "is larger than" in arrival["reason"]


def test_the_samples_come_once(lines):
    assert {each["outcome"] for each in lines("samples")} == {"imported"}
    assert {each["outcome"] for each in lines("samples")} == {"duplicate"}
    assert len(lines("list")) == 4
    assert lines("memory", "stats")[0]["pairs"] > 0


def test_a_folder_is_looked_through(lines, tmp_path):
    inner = tmp_path / "post" / "monday"
    inner.mkdir(parents=True)
    (inner / "snow.txt").write_text(SNOW, "utf-8")
    (tmp_path / "post" / "empty.txt").write_bytes(b"")
    arrivals = lines("import", tmp_path / "post", status=3)
    assert [arrival["outcome"] for arrival in arrivals] == ["refused", "imported"]
    assert arrivals[1]["path"].endswith("snow.txt")


def test_a_table_is_read_by_the_columns_named(lines, tmp_path):
    table = tmp_path / "wire.csv"
    table.write_text(f'Нечто,Прочее\n"{SNOW}",нет\n', "utf-8")
    [arrival] = lines("import", table, "--column", "body=Нечто")
    assert (arrival["outcome"], arrival["format"]) == ("imported", "csv")


def test_a_column_without_a_name_is_wrong_usage(lines, tmp_path):
    table = tmp_path / "wire.csv"
    table.write_text("a,b\n1,2\n")
    lines("import", table, "--column", "body", status=2)
