"""Web pages."""

import json
import re

import lxml.html
import pytest
from lxml import etree

from db.records import RowKind, Topic
from editor.exporting.html import write


@pytest.fixture
def page(make_copy):
    return lxml.html.document_fromstring(write(make_copy()))


def test_is_a_complete_page_of_its_own(make_copy):
    written = write(make_copy()).decode()
    assert written.startswith('<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">')
    assert written.count("<script") == written.count('<script type="application/ld+json">') == 1
    assert not re.search(r"(?:src|href)=|url\(|@import", written)
    etree.fromstring(written.partition("<body>")[2].partition("</body>")[0])


def test_says_what_it_is(page):
    assert page.findtext(".//title") == "Minister meets head of the agency"
    known = {meta.get("name"): meta.get("content") for meta in page.iterfind(".//meta")}
    assert known["slug"] == "KAZAKHSTAN-IAEA"
    assert known["keywords"] == "nuclear policy, diplomacy"
    assert known["date"] == "2025-12-05"
    assert known["description"] == "The talks were about fuel."


def test_what_is_not_known_is_not_named(make_copy):
    bare = make_copy(headline="", slug="", summary="", topics=(), published=None)
    page = lxml.html.document_fromstring(write(bare))
    assert page.findtext(".//title") == "Untitled"
    assert [meta.get("name") for meta in page.iterfind(".//meta")] == [None, "viewport"]


def test_has_the_parts_of_an_article(page):
    assert page.findtext("body/article/header/h1") == "Minister meets head of the agency"
    assert page.findtext("body/article/header/p[@class='byline']") == "By the foreign desk"
    assert page.findtext("body/article/p[@class='caption']/em") == (
        "Caption: Photo: Foreign Ministry"
    )
    assert len(page.findall("body/article/p")) == 3


def test_a_draft_is_stamped_visibly(make_copy):
    page = lxml.html.document_fromstring(write(make_copy(version=None)))
    stamps = page.findall("body/article/p[@class='draft']")
    assert len(stamps) == 2
    assert ".draft {" in page.findtext(".//style")


@pytest.mark.parametrize("kind", [RowKind.PARAGRAPH, RowKind.CAPTION])
def test_markup_in_the_copy_is_shown_not_obeyed(one_paragraph, kind):
    text = "</p><script>alert(1)</script> & <b class='x'>"
    page = lxml.html.document_fromstring(write(one_paragraph(text, kind=kind)))
    assert page.find("body//script") is None
    assert page.find("body/article/p").text_content().endswith(text)


def test_markup_in_the_fields_is_harmless(make_copy):
    nasty = '"><script>alert(1)</script>'
    copy = make_copy(headline=nasty, summary=nasty, slug=nasty, topics=(Topic("1", nasty),))
    page = lxml.html.document_fromstring(write(copy))
    [stated] = page.findall(".//script")
    assert json.loads(stated.text)["headline"] == nasty
    assert page.find(".//meta[@name='slug']").get("content") == nasty
