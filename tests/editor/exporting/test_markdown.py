"""Markdown, read back by Qt's own reader of it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from db.records import RowKind
from editor.exporting.markdown import write

MARKUP = st.text(alphabet="ab1.)*_#[]<>&~|`\\!-+=: ()\"'", min_size=1, max_size=20)


def rendered(written):
    """Give the blocks Qt shows: their text and whether they are headings or lists."""
    document = QTextDocument()
    document.setMarkdown(written.decode())
    block, blocks = document.begin(), []
    while block.isValid():
        plain = block.textList() is None and not block.blockFormat().headingLevel()
        blocks.append((block.text(), plain))
        block = block.next()
    return blocks


@pytest.mark.parametrize(
    "text",
    [
        "1. First",
        "12) Twelfth",
        "- 5 degrees",
        "+ plus",
        "=====",
        "---",
        "> quoted",
        "# 1 on the list",
        "*strong* _weak_ `code` ~~gone~~",
        "[name](https://example.org)",
        "<b>bold</b> &amp; <https://example.org>",
        "a | b",
        "![photo](x.png)",
        "back\\slash \\",
        "* star",
        "5 * 3 * 2",
    ],
)
def test_nothing_in_the_copy_becomes_markup(qapp, one_paragraph, text):
    assert rendered(write(one_paragraph(text))) == [(text, True)]


@example("1.")
@example("**a**")
@given(MARKUP)
def test_any_text_reads_as_it_was_written(qapp, one_paragraph, text):
    seen = " ".join(text.split())
    if seen:
        assert rendered(write(one_paragraph(seen))) == [(seen, True)]


@given(MARKUP)
def test_captions_too(qapp, one_paragraph, text):
    seen = " ".join(text.split())
    if seen:
        shown = rendered(write(one_paragraph(seen, kind=RowKind.CAPTION)))
        assert shown == [(f"Caption: {seen}", True)]


def test_the_headline_is_a_heading_and_the_summary_strong(make_copy):
    lines = write(make_copy(headline="C# wins", summary="2 * 2")).decode().split("\n")
    assert lines[0] == "# C\\# wins"
    assert lines[2] == "**2 \\* 2**"


def test_figures_and_dashes_that_mean_nothing_are_left_readable(one_paragraph):
    text = "In 2025. Growth was 1.5 - a record."
    assert write(one_paragraph(text)).decode() == text + "\n"
