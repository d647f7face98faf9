"""Any file gives clean stories or a sentence that says why not, and never anything else."""

import gzip
import io
import json
import pickle
import unicodedata
import zipfile
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import RowKind
from editor import importing
from editor.importing.errors import RefusedFile
from editor.importing.reading import MAX_BYTES, formats, read
from editor.importing.reading import read_all as read_everything
from editor.importing.source import Source

TODAY = date(2026, 2, 1)
TEXT = "Переговоры о поставках зерна продолжатся на следующей неделе, сообщил министр."


def read_all(raw, name="story.txt", **known):
    return read(raw, name, today=TODAY, **known)


def refusal(raw, name="story.txt", **known):
    with pytest.raises(RefusedFile) as caught:
        read_all(raw, name, **known)
    return str(caught.value)


def zipped(files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


@pytest.fixture(autouse=True)
def _no_process_left():
    yield
    importing.close()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-r", "cp866"])
def test_a_text_file_in_any_encoding_is_one_story(encoding):
    (story,) = read_all(TEXT.encode(encoding))
    assert story.rows[-1].source == TEXT
    assert story.lang == "ru"


def test_an_empty_file_is_refused():
    assert refusal(b"").startswith("story.txt is empty. ")


@pytest.mark.parametrize("raw", [b" \r\n\t ", b"\0" * 500, "\u200b\u2028\xa0".encode()])
def test_a_file_of_blanks_is_refused(raw):
    assert refusal(raw).startswith("story.txt ")


def test_a_file_too_large_is_refused_at_once_and_in_clear_words():
    message = refusal("слово ".encode() * 4_600_000, "archive.txt")
    assert message.startswith("archive.txt is larger than 50 MB, the most that is looked into. ")


def test_a_text_too_large_is_refused_though_a_document_might_be_as_large():
    message = refusal("слово ".encode() * 1_000_000, "archive.txt")
    assert message.startswith("archive.txt is larger than 8 MB, the most that is looked into. ")


def test_the_largest_file_there_may_be_is_read():
    beat = "Слово и дело. ".encode()
    (story,) = read_all(beat * (MAX_BYTES // len(beat)))
    assert len(story.rows) > 10


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "a picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a picture"),
        (gzip.compress(TEXT.encode()), "a compressed file"),
        (b"\x7fELF\x02\x01\x01" + bytes(9), "a program"),
        (b"{\\rtf1\\ansi ", "a rich text document"),
    ],
)
def test_another_kind_of_file_is_named_and_refused(raw, kind):
    message = refusal(raw, "upload.bin")
    assert message.startswith(f"upload.bin is {kind}, not plain text. ")
    assert "paste its text" in message


@pytest.mark.parametrize(
    "raw",
    [
        bytes(range(256)) * 20,
        bytes(range(32)) * 10,
        b"\xff\xfe" + bytes(range(1, 256)) * 20,
        b"\0\1\2\3\5\6" * 100,
    ],
)
def test_bytes_that_are_no_text_are_refused(raw):
    assert refusal(raw).startswith("story.txt is not text. ")


def test_nuls_in_sane_text_are_cleaned_out():
    for raw in (TEXT.replace(" ", "\0 ").encode(), TEXT.encode() + bytes(8)):
        assert read_all(raw)[0].rows[-1].source == TEXT


def test_one_bad_byte_leaves_the_rest_as_it_was():
    (story,) = read_all(TEXT.encode() * 3 + b"\xff")
    assert TEXT in story.rows[-1].source


def test_the_format_can_be_said_and_an_unknown_one_is_refused():
    assert read_all(TEXT.encode(), format="text")[0].format == "text"
    assert read_all(b"<html> is how a page begins", format="text")[0].rows
    assert "cannot be read as “wordstar”: Dateline reads docx, " in refusal(b"x", format="wordstar")


def test_a_name_that_cannot_be_printed_can_be_shown():
    message = refusal(b"", "a\u202eb\udcff\nc.txt")
    assert message.startswith("a?b??c.txt is empty.")
    message.encode()


def test_a_refusal_crosses_to_another_process():
    refused = RefusedFile("story.txt", "is empty.")
    again = pickle.loads(pickle.dumps(refused))
    assert (again.name, again.reason, str(again)) == (
        *("story.txt", "is empty.", "story.txt is empty."),
    )


@pytest.mark.parametrize(
    "line",
    [
        *("А", "А. ", "Фото: ", "Вена. 5 декабря. KAZAKHSTAN TODAY - ", "«", "a\u0300\u0316"),
        *("2025-12-06\n", "а, ", "МОСКВА (", "5 декабря ", "\n \n", " ", "\r", "а\n"),
    ],
)
def test_hostile_text_is_worked_off(line):
    stories, message = outcome((line * 200_000)[:200_000].encode())
    if stories:
        assert len(stories[0].rows) > 1
    else:
        assert "holds no text" in message or "paragraphs" in message


def outcome(raw):
    try:
        return read_all(raw), ""
    except RefusedFile as refused:
        return [], str(refused)


def assert_clean_or_refused(raw):
    stories, message = outcome(raw)
    assert bool(stories) != (message.startswith("story.txt ") and message.endswith("."))
    for story in stories:
        assert story.rows[0].kind is RowKind.HEADLINE
        assert any(row.kind is RowKind.PARAGRAPH for row in story.rows)
        for row in story.rows:
            assert row.source
            assert row.source == " ".join(row.source.split())
            assert not any(unicodedata.category(letter) in ("Cc", "Cs") for letter in row.source)
            assert unicodedata.is_normalized("NFC", row.source)
            row.source.encode()


@given(st.binary(max_size=600))
def test_any_bytes_give_clean_stories_or_a_refusal(raw):
    assert_clean_or_refused(raw)


WORDS = st.sampled_from(
    [
        *("Вена", ". ", "5 декабря", "KAZAKHSTAN TODAY", " - ", "\n", "\n\n", "Фото: ", "МИД РК"),
        *("date ", "2025-12-06", "Министр", "слово", ", ", "/ТАСС/", "© ", "\0", "\u0301", "\xa0"),
    ]
)


@given(st.lists(WORDS), st.sampled_from(["utf-8", "utf-16", "utf-16-le"]))
def test_pieces_of_copy_in_any_order_give_clean_stories_or_a_refusal(pieces, encoding):
    assert_clean_or_refused("".join(pieces).encode(encoding))


FILES = {
    "text": TEXT.encode(),
    "html": f"<!DOCTYPE html><html><body><h1>Зерно</h1><p>{TEXT * 3}</p></body></html>".encode(),
    "rss": (
        "<?xml version='1.0'?><rss version='2.0'><channel><title>Лента</title><item>"
        f"<title>Зерно</title><description>{TEXT}</description></item></channel></rss>"
    ).encode(),
    "ninjs": json.dumps({"uri": "urn:one", "headline": "Зерно", "body_text": TEXT}).encode(),
    "csv": f"title,text\nЗерно,{TEXT.replace(',', '')}\n".encode(),
    "eml": (
        "From: desk@example.org\nSubject: Grain\nDate: Mon, 1 Dec 2025 10:00:00 +0000\n\n" + TEXT
    ).encode(),
}


@pytest.mark.parametrize("form", FILES)
def test_a_format_is_known_by_what_the_file_holds(form):
    (story,) = read_all(FILES[form], "upload.bin")
    assert story.format == form
    assert any("Переговоры" in row.source for row in story.rows)
    assert form in formats()


def test_a_zip_gives_the_stories_of_its_files_and_names_those_refused():
    raw = zipped({"a.txt": TEXT, "b.html": FILES["html"], "c.png": b"\x89PNG\r\n\x1a\n"})
    unpacked = read_everything(Source(raw=raw, name="post.zip", today=TODAY))
    assert [story.format for story in unpacked.stories] == ["text", "html"]
    assert ["c.png" in str(refused) for refused in unpacked.refused] == [True]
