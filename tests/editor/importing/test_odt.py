"""An OpenDocument text becomes the story that its reader in LibreOffice sees."""

import contextlib
import io
import time
import zipfile
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QTextDocument, QTextDocumentWriter

from db.records import RowKind
from editor.importing.errors import RefusedFile
from editor.importing.odt import FORMATS, read, recognise
from editor.importing.source import Source

TODAY = date(2026, 2, 1)
HEADLINE = "Порт принял первый контейнерный поезд"
LEAD = "В порту Актау встретили первый контейнерный поезд нового маршрута."
SECOND = "Состав прошёл три тысячи километров за шесть дней."
TAGS = ("p", "h", "span", "list", "list-item", "note", "note-body", "s", "tab", "tracked-changes")
_URN = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    [
        *(
            f'xmlns:{name}="{_URN}:{name}:1.0"'
            for name in ("office", "text", "style", "table", "meta", "manifest")
        ),
        f'xmlns:draw="{_URN}:drawing:1.0"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
        'xmlns:svg="urn:svg"',
    ]
)
NAMED = (
    '<style:style style:name="Title" style:parent-style-name="Heading"/>'
    '<style:style style:name="Illustration" style:parent-style-name="Caption"/>'
)


def package(body, automatic="", meta="", manifest="", mimetype=True):
    """Write a document by hand."""
    members = {"mimetype": "application/vnd.oasis.opendocument.text"} if mimetype else {}
    members |= {
        "content.xml": f"<office:document-content {SPACES}><office:automatic-styles>{automatic}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>",
        "styles.xml": f"<office:document-styles {SPACES}><office:styles>{NAMED}</office:styles>"
        "</office:document-styles>",
        "meta.xml": f"<office:document-meta {SPACES}><office:meta>{meta}</office:meta>"
        "</office:document-meta>",
        "META-INF/manifest.xml": f"<manifest:manifest {SPACES}>{manifest}</manifest:manifest>",
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def paragraph(text, style="Standard"):
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def story(raw, name="story.odt"):
    assert recognise(raw, name) == "odt"
    (found,) = read(Source(raw=raw, name=name, today=TODAY), "odt")
    assert found.format in FORMATS
    return found


def texts(raw):
    return [row.source for row in story(raw).rows]


def refusal(raw):
    with pytest.raises(RefusedFile) as caught:
        read(Source(raw=raw, name="story.odt", today=TODAY), "odt")
    return str(caught.value)


def test_a_document_written_by_another_program_is_read(qapp):
    document = QTextDocument()
    document.setHtml(f"<p>{HEADLINE}</p><p>{LEAD}</p><table><tr><td>Тонн<td>140</table>")
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QTextDocumentWriter(buffer, b"odf").write(document)
    buffer.close()
    assert texts(bytes(written.data())) == [HEADLINE, LEAD, "Тонн", "140"]


@pytest.mark.parametrize(
    "headline",
    [
        paragraph(HEADLINE, "Title"),
        paragraph(HEADLINE, "P1"),
        f'<text:h text:outline-level="1">{HEADLINE}</text:h>',
    ],
)
def test_a_title_or_first_heading_is_the_headline(headline):
    automatic = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    assert texts(package(headline + paragraph(LEAD) + paragraph(SECOND), automatic)) == [
        HEADLINE,
        LEAD,
        SECOND,
    ]


def test_a_smaller_heading_is_a_paragraph():
    body = (
        paragraph(HEADLINE, "Title")
        + paragraph(LEAD)
        + '<text:h text:outline-level="2">Подробности</text:h>'
        + paragraph(SECOND)
    )
    assert texts(package(body)) == [HEADLINE, LEAD, "Подробности", SECOND]


def test_without_styles_it_is_read_as_plain_text_is():
    found = story(package(paragraph(HEADLINE) + paragraph(f"АКТАУ, 12 января. /ТАСС/. {LEAD}")))
    assert [row.source for row in found.rows] == [HEADLINE, LEAD]
    assert found.dateline.place == "АКТАУ"


def test_a_style_that_is_its_own_parent_does_no_harm():
    automatic = '<style:style style:name="P1" style:parent-style-name="P1"/>'
    assert LEAD in texts(package(paragraph(LEAD, "P1"), automatic))


def test_spaces_tabs_and_breaks_part_words():
    body = paragraph(HEADLINE) + paragraph(
        'Один<text:s text:c="3"/>два<text:tab/>три<text:line-break/><text:span>четыре</text:span>!'
    )
    assert texts(package(body))[1] == "Один два три четыре!"


def test_lists_and_tables_are_read_in_their_place():
    body = (
        paragraph(HEADLINE)
        + f"<text:list><text:list-item>{paragraph('Первое')}</text:list-item></text:list>"
        + f"<table:table><table:table-row><table:table-cell>{paragraph('Тонн')}"
        f"</table:table-cell></table:table-row></table:table>" + paragraph(LEAD)
    )
    assert texts(package(body)) == [HEADLINE, "Первое", "Тонн", LEAD]


def test_tracked_deletions_comments_and_contents_are_left_out():
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion>"
        + paragraph(
            "Удалённое<text:note><text:note-body><text:p>мимо</text:p></text:note-body></text:note>"
        )
        + "</text:deletion></text:changed-region></text:tracked-changes>"
        f"<text:table-of-content>{paragraph('Оглавление')}</text:table-of-content>"
        + paragraph(HEADLINE)
        + paragraph(
            f"<text:change/>{LEAD}<office:annotation><dc:creator>Редактор</dc:creator>"
            f"{paragraph('Проверить')}</office:annotation> {SECOND}"
        )
    )
    assert texts(package(body)) == [HEADLINE, f"{LEAD} {SECOND}"]


def test_a_caption_in_a_frame_follows_its_paragraph_and_descriptions_are_not_text():
    frame = (
        "<draw:frame><draw:text-box>"
        + paragraph("Поезд на причале", "Illustration")
        + "</draw:text-box><svg:title>Рисунок 1</svg:title></draw:frame>"
    )
    found = story(package(paragraph(HEADLINE) + paragraph(f"{frame}{LEAD}") + paragraph(SECOND)))
    assert [(row.kind, row.source) for row in found.rows[1:]] == [
        (RowKind.PARAGRAPH, LEAD),
        (RowKind.CAPTION, "Поезд на причале"),
        (RowKind.PARAGRAPH, SECOND),
    ]


def test_notes_stand_at_the_end():
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        + paragraph("По данным порта.")
        + "</text:note-body></text:note>"
    )
    body = paragraph(HEADLINE) + paragraph(f"Слово{note} и дело.") + paragraph(SECOND)
    assert texts(package(body))[1:] == ["Слово и дело.", SECOND, "По данным порта."]


def test_the_first_author_is_the_byline_and_the_title_is_believed():
    meta = (
        "<meta:initial-creator>Пресс-служба Порта</meta:initial-creator><dc:creator>admin"
        "</dc:creator><dc:title>Контейнерный поезд встретили в порту</dc:title>"
        "<dc:language>en-US</dc:language><dc:date>2019-05-04T10:00:00</dc:date>"
    )
    found = story(package(paragraph(LEAD) + paragraph(SECOND), meta=meta))
    assert found.byline == "Пресс-служба Порта"
    assert found.rows[0].source == "Контейнерный поезд встретили в порту"
    assert found.lang == "ru"
    assert found.published is None


def test_a_locked_document_is_refused_in_words():
    entry = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    assert "is locked with a password" in refusal(package("", manifest=entry))


def test_a_document_without_text_is_refused():
    assert "holds no text" in refusal(package(""))


def test_a_damaged_document_is_refused_in_words():
    raw = package(paragraph(LEAD))[:-80]
    assert recognise(raw, "story.odt") == "odt"
    assert "is damaged or not whole." in refusal(raw)


def test_a_bomb_is_refused_at_once():
    raw = io.BytesIO(package(paragraph(LEAD)))
    with zipfile.ZipFile(raw, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Pictures/1.png", bytes(310_000_000))
    began = time.monotonic()
    assert "would unpack to 310 MB" in refusal(raw.getvalue())
    assert time.monotonic() - began < 1


def test_a_spreadsheet_is_not_taken_for_a_text():
    raw = package("").replace(b"opendocument.text", b"opendocument.calc")
    assert recognise(raw, "table.ods") == ""


def test_a_document_without_its_first_member_is_known_by_its_name():
    assert recognise(package(paragraph(LEAD), mimetype=False), "story.odt") == "odt"


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"%PDF-1.4", "Текст".encode()])
def test_other_files_are_not_taken_for_documents(raw):
    assert recognise(raw, "story.txt") == ""


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_document_with_bytes_changed_is_read_or_refused(data):
    raw = bytearray(package(paragraph(HEADLINE) + paragraph(LEAD)))
    for _ in range(data.draw(st.integers(1, 6))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(RefusedFile):
        read(Source(raw=bytes(raw), name="story.odt", today=TODAY), "odt")


@settings(max_examples=60, deadline=None)
@given(
    st.recursive(
        st.text(st.characters(codec="utf-8", exclude_characters="<>&"), max_size=20),
        lambda inner: st.builds(
            lambda tag, parts: f"<text:{tag}>{''.join(parts)}</text:{tag}>",
            st.sampled_from(TAGS),
            st.lists(inner, max_size=4),
        ),
    )
)
def test_any_elements_in_any_order_are_read_or_refused(body):
    with contextlib.suppress(RefusedFile):
        read(Source(raw=package(body), name="story.odt", today=TODAY), "odt")
