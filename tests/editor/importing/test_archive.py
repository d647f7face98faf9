"""A zip of files is read as the files would be, and says which were not."""

import io
import time
import zipfile
from datetime import date

import pytest

from editor.importing import plain, unpacked
from editor.importing.archive import FORMATS, read, recognise
from editor.importing.encoding import decode
from editor.importing.errors import RefusedFile
from editor.importing.source import Source
from editor.importing.unpacked import Unpacked

TODAY = date(2026, 2, 1)
LEAD = "В порту Актау встретили первый контейнерный поезд нового маршрута."
SECOND = "Состав прошёл три тысячи километров за шесть дней."


def read_text(raw, name):
    """Stand in for the other readers: text files only."""
    if not name.endswith(".txt"):
        raise RefusedFile(name, "is no text.")
    return Unpacked((plain.read(decode(raw).text, today=TODAY, name=name),))


def zipped(members, method=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def unpack(raw, read_any=read_text):
    assert recognise(raw, "") == FORMATS[0]
    return read(Source(raw=raw, name="stories.zip", today=TODAY), "zip", read_any=read_any)


def refusals(found):
    return [str(refused) for refused in found.refused]


def refusal(raw):
    with pytest.raises(RefusedFile) as caught:
        unpack(raw)
    return str(caught.value)


def test_every_file_is_a_story_in_the_order_of_the_zip():
    found = unpack(zipped({"b.txt": LEAD, "folder/a.txt": SECOND}))
    assert [story.rows[-1].source for story in found.stories] == [LEAD, SECOND]
    assert found.refused == ()


def test_what_cannot_be_read_is_named_and_keeps_nothing_else_from_being_read():
    found = unpack(zipped({"снимок.jpg": b"\xff\xd8", "empty.txt": b"", "a.txt": LEAD}))
    assert len(found.stories) == 1
    assert refusals(found) == [
        "снимок.jpg is no text.",
        "empty.txt holds no text. Choose another file or paste the story's text.",
    ]


def test_what_systems_leave_in_zips_is_passed_over():
    left = ("__MACOSX/._a.txt", ".DS_Store", "Thumbs.db", "folder/desktop.ini", "folder/")
    found = unpack(zipped({**dict.fromkeys(left, b"x"), "a.txt": LEAD}))
    assert len(found.stories) == 1
    assert found.refused == ()


def test_names_are_shown_without_folders_and_tricks():
    found = unpack(zipped({"../../../etc/passwd": b"x", "C:\\windows\\a\u202egpj.exe": b"x"}))
    assert refusals(found) == ["passwd is no text.", "agpj.exe is no text."]


def test_a_zip_in_the_zip_is_opened_and_none_in_that():
    third = zipped({"deep.txt": SECOND})
    found = unpack(zipped({"inner.zip": zipped({"a.txt": LEAD, "third.zip": third})}))
    assert [story.rows[-1].source for story in found.stories] == [LEAD]
    assert refusals(found) == [
        "third.zip is a zip in a zip in a zip. Unpack it and choose its files."
    ]


def test_zips_within_share_one_allowance():
    filling = bytes(range(256)) * 28_000
    inner = zipped({"a.bin": filling})
    found = unpack(zipped({f"{n}.zip": inner for n in range(9)}), read_any=count_bytes)
    assert len(found.stories) * len(filling) <= 50_000_000
    assert "is too much for one zip file." in refusals(found)[0]


def count_bytes(raw, name):
    return Unpacked((plain.read(LEAD, today=TODAY),))


def test_a_damaged_zip_in_the_zip_is_named():
    found = unpack(zipped({"inner.zip": zipped({"a.txt": LEAD})[:-30], "a.txt": LEAD}))
    assert len(found.stories) == 1
    assert refusals(found) == ["inner.zip is damaged or not whole. Save or send it anew."]


def test_a_member_too_large_is_named_and_the_others_are_read():
    found = unpack(zipped({"large.txt": bytes(8_100_000), "a.txt": LEAD}))
    assert len(found.stories) == 1
    assert refusals(found)[0].startswith("large.txt has more than 8 MB")


def test_a_bomb_is_refused_at_once():
    raw = zipped({"a.txt": bytes(310_000_000)})
    began = time.monotonic()
    assert "would unpack to 310 MB" in refusal(raw)
    assert time.monotonic() - began < 1


def test_too_many_files_are_refused():
    assert "holds more than 500 files" in refusal(zipped({f"{n}.txt": b"x" for n in range(501)}))


def test_a_locked_member_is_named():
    raw = bytearray(zipped({"a.txt": LEAD}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(mark) + offset] |= 1
    assert "a.txt is locked with a password." in refusals(unpack(bytes(raw)))[0]


def test_after_a_minute_the_rest_is_named(monkeypatch):
    clock = iter(range(0, 1_000, 25))
    monkeypatch.setattr(unpacked.time, "monotonic", lambda: next(clock))
    found = unpack(zipped({f"{n}.txt": LEAD for n in range(4)}))
    assert len(found.stories) == 2
    assert refusals(found) == [
        f"{n}.txt was not reached within a minute. Take it out and choose it by itself."
        for n in (2, 3)
    ]


def test_an_empty_zip_is_refused():
    assert "holds no files" in refusal(zipped({}))


def test_a_damaged_zip_is_refused():
    assert "is damaged or not whole" in refusal(zipped({"a.txt": LEAD})[:-30])


@pytest.mark.parametrize("part", ["[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"])
def test_office_documents_books_and_packages_are_no_archives(part):
    assert recognise(zipped({part: b"", "a.txt": b""}), "a.zip") == ""


@pytest.mark.parametrize("raw", [b"", b"PK", "Текст".encode()])
def test_other_files_are_no_archives(raw):
    assert recognise(raw, "a.zip") == ""
