"""Word documents, read back."""

import zipfile
from datetime import UTC, datetime
from io import BytesIO

import docx
import pytest

from db.records import Topic
from editor.exporting.docx import write
from editor.exporting.layout import DRAFT_STAMP


@pytest.fixture
def document(make_copy):
    return docx.Document(BytesIO(write(make_copy())))


def test_uses_the_styles_other_programs_look_for(document):
    assert [paragraph.style.name for paragraph in document.paragraphs] == [
        "Title",
        "Subtitle",
        "Normal",
        "Caption",
        "Normal",
        "Normal",
    ]


def test_has_the_properties_catalogues_read(document):
    properties = document.core_properties
    assert properties.title == "Minister meets head of the agency"
    assert properties.subject == "KAZAKHSTAN-IAEA"
    assert properties.keywords == "nuclear policy, diplomacy"
    assert properties.author == "By the foreign desk"
    assert properties.language == "en"
    assert properties.version == "3"
    assert properties.created == datetime(2025, 12, 5, tzinfo=UTC)


def test_says_nothing_about_the_program_that_wrote_it(document):
    assert "python" not in document.core_properties.comments.lower()


def test_a_draft_has_its_stamp_at_the_head_of_every_page(make_copy, document):
    draft = docx.Document(BytesIO(write(make_copy(version=None))))
    assert draft.sections[0].header.paragraphs[0].text == DRAFT_STAMP
    assert draft.core_properties.version == "draft"
    assert not document.sections[0].header.paragraphs[0].text


def test_long_fields_are_cut_where_the_format_has_no_room(make_copy):
    copy = make_copy(headline="H" * 300, slug="s" * 300, topics=(Topic("1", "k" * 300),))
    written = docx.Document(BytesIO(write(copy)))
    assert written.core_properties.title == "H" * 255
    assert written.paragraphs[0].text == "H" * 300


def test_control_characters_are_left_out(one_paragraph):
    written = docx.Document(BytesIO(write(one_paragraph("a\x00b\x0cc\x1fd\ufffee\ud800f"))))
    assert written.paragraphs[0].text == "ab cdef"


def test_the_archive_carries_no_clock(make_copy):
    with zipfile.ZipFile(BytesIO(write(make_copy()))) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None
