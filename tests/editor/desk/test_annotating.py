"""What the checks found goes along with copy, in the formats that tell it."""

import io

import docx
import pytest

from db.records import DismissalScope
from editor.desk import checking, workflow
from editor.desk.annotating import with_findings
from editor.desk.editing import set_field, write_row
from editor.desk.exporting import copy_of
from editor.exporting.formats import FORMATS, by_name

LINES = ("Minister in Vienna", "The minister arrived.", "The talks begin tomorrow.", "It was 4.8%.")
BILINGUAL = by_name("bilingual")


@pytest.fixture
def written(library, story):
    """The wire story in English, with a number in which two figures changed places."""
    for position, text in enumerate(LINES):
        write_row(library, story, position, text)
    return story


@pytest.fixture
def told(library):
    """Return a function that gives the findings along with each row of a story's copy."""

    def run(story, form=BILINGUAL, **options):
        copy = with_findings(library, story, copy_of(library, story, **options), [form])
        return [row.findings for row in copy.rows]

    return run


def test_what_is_open_stands_on_its_row(written, told):
    *others, last = told(written, draft=True)
    assert others == [(), (), ()]
    [message] = last
    assert message.startswith("Numbers: ")
    assert "4.8" in message


def test_what_no_row_shows_stands_on_the_first(library, written, told):
    set_field(library, written, "slug", "A" * 100)
    first, *_ = told(written, draft=True)
    assert any(each.startswith("Length of headline and slug: ") for each in first)


def test_what_was_let_pass_is_left_out(library, written, told):
    [noted] = checking.check(library, written).open
    checking.dismiss(library, written, noted.id, DismissalScope.ROW)
    assert told(written, draft=True) == [()] * 4


def test_it_is_the_version_that_leaves_which_is_read(library, written, told):
    workflow.approve(library, written, force=True)
    workflow.reopen(library, written)
    write_row(library, written, 3, "It was 8.4%.")
    assert told(written, draft=True)[3] == ()
    [message] = told(written)[3]
    assert "4.8" in message


def test_a_row_that_is_not_what_was_read_gets_none(library, written, told):
    workflow.approve(library, written, force=True)
    workflow.reopen(library, written)
    write_row(library, written, 3, "It was 9.9%.")
    assert told(written, version=1, draft=True)[3] != ()
    copy = copy_of(library, written, draft=True)
    write_row(library, written, 3, "It was 1.1%.")
    [row] = with_findings(library, written, copy, [BILINGUAL]).rows[3:]
    assert row.findings == ()


@pytest.mark.parametrize(
    "form", [form for form in FORMATS if not form.findings], ids=lambda form: form.name
)
def test_other_formats_are_told_nothing(written, told, form):
    assert told(written, form, draft=True) == [()] * 4


def test_in_word_they_are_comments(library, written):
    copy = with_findings(library, written, copy_of(library, written, draft=True), [BILINGUAL])
    [comment] = docx.Document(io.BytesIO(BILINGUAL.write(copy))).comments
    assert comment.text.startswith("Numbers: ")
