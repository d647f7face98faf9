"""Several stories as one document."""

from datetime import date
from io import BytesIO

import docx
import lxml.html
import pytest

from db.records import Topic
from editor.exporting import docx as word
from editor.exporting import html, markdown, plain
from editor.exporting.layout import DRAFT_STAMP, digest

DAY = date(2025, 12, 5)


@pytest.fixture
def laid(make_copy):
    first = make_copy(uid="1", headline="First", topics=(Topic("1", "law"),))
    second = make_copy(uid="2", headline="Second")
    third = make_copy(uid="3", headline="", slug="third-slug")
    return digest([("Law", [first]), ("Other", [second, third])], "Digest, 5 December", DAY)


def test_contents_then_sections_in_order(laid):
    lines = plain.render(laid).decode().split("\n")
    assert lines[0] == "Digest, 5 December"
    assert lines[2:5] == ["1. First", "2. Second", "3. third-slug"]
    assert [line for line in lines if line in ("LAW", "OTHER")] == ["LAW", "OTHER"]


def test_each_entry_of_a_page_leads_to_its_story(laid):
    page = lxml.html.document_fromstring(html.render(laid))
    for link in page.findall(".//nav//a"):
        [target] = page.findall(f".//h3[@id='{link.get('href')[1:]}']")
        assert target.text == link.text


def test_each_entry_in_word_leads_to_a_bookmark(laid):
    document = docx.Document(BytesIO(word.render(laid)))
    body = document.element.body
    name, anchor = "{*}bookmarkStart", "{*}hyperlink"
    bookmarks = [each.get(each.keys()[1]) for each in body.iter(name)]
    assert [each.values()[0] for each in body.iter(anchor)] == bookmarks
    assert len(bookmarks) == 3
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    assert styles[:4] == ["Title", "List Number", "List Number", "List Number"]
    assert styles.count("Heading 1") == 2
    assert styles.count("Heading 2") == 3


def test_markdown_has_headings_of_three_levels(laid):
    lines = markdown.render(laid).decode().split("\n")
    assert [line for line in lines if line.startswith("#")] == [
        "# Digest, 5 December",
        "## Law",
        "### First",
        "## Other",
        "### Second",
        "### third-slug",
    ]


def test_a_draft_among_them_stamps_the_whole(make_copy):
    copies = [make_copy(uid="1"), make_copy(uid="2", version=None)]
    laid = digest([("", copies)], "Digest", None)
    lines = [line for line in plain.render(laid).decode().split("\n") if line]
    assert lines[0] == DRAFT_STAMP
    assert lines[2] == "1. Minister meets head of the agency"
    assert lines[3] == f"2. {DRAFT_STAMP}: Minister meets head of the agency"
    assert laid.stamp == DRAFT_STAMP
