"""A zip is looked over before it is unpacked: no bomb goes off, no name becomes a path."""

import io
import struct
import time
import zipfile
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importing.errors import RefusedFile
from editor.importing.source import Source
from editor.importing.zipped import OFFICE, Limits, Zipped, is_zip, names, within

LIMITS = Limits(members=10, member_bytes=1_000_000, total_bytes=3_000_000)
NOISE = bytes(range(256))


def zipped(members, method=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def opened(raw, limits=LIMITS):
    return Zipped(Source(raw=raw, name="story.zip", today=date(2026, 2, 1)), limits)


def refusal(act):
    with pytest.raises(RefusedFile) as caught:
        act()
    return str(caught.value)


def test_members_are_listed_without_folders_and_read():
    archive = opened(zipped({"a.txt": b"one", "folder/": b"", "folder/b.txt": b"two"}))
    assert archive.names == ("a.txt", "folder/b.txt")
    assert archive.read("folder/b.txt") == b"two"
    assert archive.size("a.txt") == 3


def test_a_bomb_is_refused_at_once():
    raw = zipped({"word/document.xml": bytes(310_000_000)})
    assert len(raw) < 1_000_000
    began = time.monotonic()
    assert "would unpack to 310 MB" in refusal(lambda: opened(raw, OFFICE))
    assert time.monotonic() - began < 1


def test_a_smaller_bomb_is_known_by_how_much_it_grows():
    assert "would unpack to 100 MB" in refusal(
        lambda: opened(zipped({"a": bytes(100_000_000)}), OFFICE)
    )


def test_a_small_file_may_grow_by_any_factor():
    raw = zipped({"a.txt": bytes(900_000)})
    assert len(raw) < 2_000
    assert len(opened(raw).read("a.txt")) == 900_000


def test_a_bomb_that_lies_about_its_size_gives_no_more_than_it_said():
    raw = bytearray(zipped({"a.txt": bytes(900_000)}))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", raw, raw.index(mark) + offset, 10)
    archive = opened(bytes(raw))
    assert "is damaged" in refusal(lambda: archive.read("a.txt"))


def test_many_members_are_refused():
    raw = zipped({f"{number}.txt": b"x" for number in range(11)})
    assert "holds more than 10 files" in refusal(lambda: opened(raw))


def test_a_directory_that_takes_long_to_list_is_not_listed():
    raw = b"PK\x03\x04" + b"PK\x01\x02" * 25_000
    assert "holds more than 10 files" in refusal(lambda: opened(raw))
    assert names(raw) == frozenset()


def test_one_member_over_its_limit_is_refused_and_others_are_read():
    archive = opened(zipped({"large.txt": NOISE * 5_000, "small.txt": b"small"}))
    assert "has more than 1 MB" in refusal(lambda: archive.read("large.txt"))
    assert archive.read("small.txt") == b"small"


def test_members_over_the_limit_together_are_refused():
    raw = zipped({f"{number}.bin": NOISE * 3_500 for number in range(4)}, zipfile.ZIP_STORED)
    assert "would unpack to" in refusal(lambda: opened(raw))


def test_a_locked_member_is_refused_in_words():
    raw = bytearray(zipped({"a.txt": b"secret"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(mark) + offset] |= 1
    archive = opened(bytes(raw))
    assert "is locked with a password" in refusal(lambda: archive.read("a.txt"))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_rare_packing_is_refused(method):
    archive = opened(zipped({"a.txt": b"text"}, method))
    assert "packed in a rare way" in refusal(lambda: archive.read("a.txt"))


@pytest.mark.parametrize("cut", [30, 60, 100])
def test_half_a_zip_is_refused(cut):
    raw = zipped({"a.txt": NOISE})
    assert "is damaged or not whole" in refusal(lambda: opened(raw[:-cut]))


def test_a_member_that_is_not_there_is_refused():
    assert "is damaged" in refusal(lambda: opened(zipped({"a.txt": b""})).read("b.txt"))


@pytest.mark.parametrize(
    ("declaration", "words"),
    [
        ('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>', "declares entities"),
        ('<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY e "&l;&l;&l;">]>', "declares entities"),
    ],
)
def test_xml_with_entities_is_refused(declaration, words):
    archive = opened(zipped({"a.xml": f"{declaration}<a>&e;</a>"}))
    assert words in refusal(lambda: archive.xml("a.xml"))


def test_deep_xml_is_refused():
    archive = opened(zipped({"a.xml": "<a>" * 5_000 + "</a>" * 5_000}))
    assert "story.zip" in refusal(lambda: archive.xml("a.xml"))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Новость.txt".encode(), "Новость.txt"),
        ("Новость.txt".encode("cp866"), "Новость.txt"),
        (b"story.txt", "story.txt"),
    ],
)
def test_names_without_a_declared_encoding_are_shown_in_letters(written, shown):
    plain = "x" * len(written)
    raw = zipped({plain: b"text"}).replace(plain.encode(), written)
    archive = opened(raw)
    (member,) = archive.names
    assert archive.shown(member) == shown
    assert archive.read(member) == b"text"


def test_names_with_a_declared_encoding_stay():
    archive = opened(zipped({"Жаңалық.txt": b"text"}))
    assert [archive.shown(member) for member in archive.names] == ["Жаңалық.txt"]


@pytest.mark.parametrize(
    ("folder", "target", "member"),
    [
        ("word", "styles.xml", "word/styles.xml"),
        ("word", "/word/styles2.xml", "word/styles2.xml"),
        ("word", "../docProps/core.xml", "docProps/core.xml"),
        ("", "../../../etc/passwd", "etc/passwd"),
    ],
)
def test_relations_stay_within_the_zip(folder, target, member):
    assert within(folder, target) == member


def test_a_zip_is_known_by_its_first_bytes():
    assert is_zip(zipped({}))
    assert is_zip(zipped({"a": b""}))
    assert not is_zip(b"PK is how this text begins")


@given(st.data())
def test_a_zip_with_bytes_changed_is_read_or_refused(data):
    raw = bytearray(zipped({"a.txt": b"text " * 50, "b.xml": b"<a>text</a>"}))
    for _ in range(data.draw(st.integers(1, 8))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    try:
        archive = opened(bytes(raw))
        for member in archive.names:
            archive.read(member)
            archive.shown(member)
        archive.xml("b.xml")
    except RefusedFile:
        pass
    names(bytes(raw))


@given(st.binary(max_size=400))
def test_any_bytes_behind_the_signature_are_refused(tail):
    with pytest.raises(RefusedFile):
        opened(b"PK\x03\x04" + tail)
