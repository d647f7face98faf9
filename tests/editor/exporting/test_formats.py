"""What holds for every format, and how formats are found."""

import os
import re
import subprocess
import sys
import zipfile
from datetime import date
from html import unescape
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from db.copies import CopyRow
from db.records import RowKind, Topic
from editor.exporting.formats import FORMATS, Format, UnknownFormat, by_name, by_suffix
from editor.exporting.layout import DRAFT_STAMP

ROOT = Path(__file__).parents[3]
ANYTHING = st.text(st.characters(exclude_categories=[]), max_size=30)


def read(form, written):
    """Read a file back as the lines a person sees, markup taken off."""
    if form.name == "docx":
        lines = [paragraph.text for paragraph in docx.Document(BytesIO(written)).paragraphs]
    elif form.name == "odt":
        with zipfile.ZipFile(BytesIO(written)) as package:
            content = etree.fromstring(package.read("content.xml"))
        lines = ["".join(each.itertext()) for each in content.find("{*}body/{*}text")]
    elif form.name == "html":
        body = written.decode().partition("<body>")[2]
        lines = unescape(re.sub(r"<[^>]*>", "", body)).split("\n")
    else:
        lines = written.decode().split("\n")
        lines = [re.sub(r"^(\*\*|\*|# )|\*+$|\\", "", line) for line in lines]
    return [line for line in lines if line]


@pytest.fixture(params=["text", "markdown", "html", "docx", "odt"])
def form(request):
    return by_name(request.param)


def test_reads_from_headline_to_last_paragraph(form, make_copy):
    assert read(form, form.write(make_copy())) == [
        "Minister meets head of the agency",
        "The talks were about fuel.",
        "By the foreign desk",
        "Caption: Photo: Foreign Ministry",
        "VIENNA, Dec 5 (Kazakhstan Today) - The minister met the director.",
        'He called it "a good start".',
    ]


def test_a_draft_says_so_first_and_last(form, make_copy):
    approved = read(form, form.write(make_copy()))
    draft = read(form, form.write(make_copy(version=None)))
    assert draft == [DRAFT_STAMP, *approved, DRAFT_STAMP]
    assert not any("DRAFT" in line for line in approved)


def test_a_story_of_captions_keeps_its_dateline(form, make_copy):
    captions = (CopyRow(kind=RowKind.CAPTION, text="Photo"),)
    lines = read(form, form.write(make_copy(paragraphs=captions)))
    assert lines[-2:] == ["Caption: Photo", "VIENNA, Dec 5 (Kazakhstan Today) -"]


def test_empty_paragraphs_leave_no_hole(form, make_copy):
    texts = ["", " \n", "One\nline", "\tTwo\u2028lines\x0bhere\n\n"]
    paragraphs = tuple(CopyRow(kind=RowKind.PARAGRAPH, text=text) for text in texts)
    lines = read(form, form.write(make_copy(paragraphs=paragraphs, dateline="")))
    assert lines[3:] == ["One line", "Two lines here"]


def test_copy_without_anything_can_be_written(form, one_paragraph):
    assert read(form, form.write(one_paragraph(""))) == []
    assert read(form, form.write(one_paragraph("", version=None))) == [DRAFT_STAMP, DRAFT_STAMP]


def test_the_same_copy_gives_the_same_bytes_everywhere():
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]);"
        "from hashlib import sha256;"
        "from editor.exporting.formats import FORMATS, close;"
        "from tests.editor.exporting.hostile import stories;"
        "copy = stories()['usual'];"
        "print(*(sha256(form.write(copy)).hexdigest() for form in FORMATS)); close()"
    )
    seeds = ("1", "2")
    first, second = (
        subprocess.run(
            [sys.executable, "-c", program, str(ROOT)],
            capture_output=True,
            check=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        ).stdout.split()
        for seed in seeds
    )
    assert first == second
    assert len(set(first)) == len(FORMATS)


@settings(max_examples=30)
@given(st.lists(ANYTHING, min_size=6, max_size=6), st.none() | st.dates(min_value=date(1, 1, 2)))
def test_no_text_whatever_stops_a_story_from_going_out(make_copy, texts, published):
    headline, summary, dateline, slug, label, text = texts
    copy = make_copy(
        headline=headline,
        summary=summary,
        dateline=dateline,
        byline=text,
        paragraphs=tuple(CopyRow(kind=kind, text=text) for kind in RowKind),
        slug=slug * 20,
        topics=(Topic("1", label),) * 30,
        published=published,
        version=None,
    )
    for form in FORMATS:
        if "pdf" not in form.name:
            written = form.write(copy)
            assert form.binary or not written or written.decode().endswith("\n")
    for name in ("text", "markdown", "html", "docx", "odt"):
        lines = read(by_name(name), by_name(name).write(copy))
        assert lines[0] == lines[-1] == DRAFT_STAMP


@pytest.mark.parametrize(
    ("asked", "name"),
    [("text", "text"), ("TXT", "text"), (" md ", "markdown"), (".htm", "html"), ("docx", "docx")],
)
def test_found_by_name(asked, name):
    assert by_name(asked).name == name


@pytest.mark.parametrize(
    ("path", "name"),
    [("a.txt", "text"), (Path("x.y/a.MD"), "markdown"), ("a.b.html", "html"), ("a.DOCX", "docx")],
)
def test_found_by_file_ending(path, name):
    assert by_suffix(path).name == name


@pytest.mark.parametrize(("asked", "path"), [("rtf", "story.rtf"), ("", "story")])
def test_an_unknown_format_names_those_there_are(asked, path):
    for ask in (lambda: by_name(asked), lambda: by_suffix(path)):
        with pytest.raises(
            UnknownFormat, match=r"Use one of: text, markdown, html, docx, odt, pdf, .*spacy\."
        ):
            ask()


def test_a_path_without_an_ending_is_named_whole():
    with pytest.raises(UnknownFormat, match=r'^"out/story" is not'):
        by_suffix("out/story")


def test_names_and_endings_are_each_used_once():
    names = [name for form in FORMATS for name in (form.name, *form.aliases)]
    assert len(names) == len(set(names))
    assert all(
        isinstance(form, Format) and by_suffix("a" + form.suffix) is form for form in FORMATS
    )


def test_listing_the_formats_loads_no_writer():
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); import editor.exporting.formats;"
        "sys.exit(any(name in sys.modules for name in ('docx', 'lxml', 'editor.exporting.docx')))"
    )
    subprocess.run([sys.executable, "-c", program, str(ROOT)], check=True)
