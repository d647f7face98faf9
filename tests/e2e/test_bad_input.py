"""Rubbish at the door: a clear refusal or a clean story, nothing half stored, no traceback."""

import pytest

RUBBISH = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\r\n  ",
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "program.bin": b"\x7fELF" + bytes(range(256)) * 40,
    "noise.txt": bytes((n * 7919 + n // 3) % 256 for n in range(20_000)),
    "zeros.txt": b"\x00" * 5000,
    "large.txt": "Большая новость о воде. ".encode() * 1_300_000,
}


@pytest.mark.parametrize("name", RUBBISH)
def test_rubbish_is_refused_and_leaves_nothing(name, lines, dateline, tmp_path):
    path = tmp_path / name
    path.write_bytes(RUBBISH[name])
    [arrival] = lines("import", path, status=1)
    assert arrival["outcome"] == "refused"
    assert name in arrival["reason"]
    assert lines("list") == []
    assert lines("history") == []


def test_good_files_are_taken_in_beside_bad_ones(lines, tmp_path):
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("Астана. 5 декабря. КАЗИНФОРМ - Снег выпал в столице за ночь.", "utf-8")
    bad.write_bytes(b"")
    arrivals = lines("import", bad, good, tmp_path / "absent.txt", status=3)
    assert [arrival["outcome"] for arrival in arrivals] == ["refused", "imported", "refused"]


@pytest.mark.parametrize(
    "raw",
    [
        "Снег выпал\x00 в столице. Дороги\x00 чистят с утра.".encode(),
        "Снег выпал в столице. Дороги чистят с утра. ".encode() * 20 + b"\xff\xfe\xd0",
        "Снег выпал в столице.\u202e Дороги чистят с утра.\ufeff".encode(),
        "Снег выпал в столице. Дороги чистят с утра.".encode("cp1251"),
        "Снег выпал в столице. Дороги чистят с утра.".encode("utf-16"),
    ],
    ids=["nuls", "bad utf-8", "bidi and bom inside", "cp1251", "utf-16"],
)
def test_damaged_text_is_cleaned(raw, lines):
    [arrival] = lines("import", "-", stdin=raw)
    assert arrival["outcome"] == "imported"
    [story] = lines("show", arrival["uid"])
    source = story["rows"][1]["source"]
    assert source.startswith("Снег выпал в столице.")
    assert not set("\x00\u202e\ufeff") & set(source)


def test_a_library_that_is_something_else_is_refused_and_untouched(dateline, tmp_path):
    stranger = tmp_path / "letter.txt"
    stranger.write_text("Dear editor")
    told = dateline("--library", stranger, "list", status=1).stderr.decode()
    assert "is not a Dateline library" in told
    assert stranger.read_text() == "Dear editor"
