"""A Word document becomes the story that its reader in Word sees."""

import contextlib
import io
import time
import zipfile
from datetime import UTC, date, datetime

import docx as python_docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from hypothesis import given, settings
from hypothesis import strategies as st

from db.records import RowKind
from editor.importing.docx import FORMATS, read, recognise
from editor.importing.errors import RefusedFile
from editor.importing.source import Source

TODAY = date(2026, 2, 1)
HEADLINE = "Порт принял первый контейнерный поезд"
LEAD = "В порту Актау встретили первый контейнерный поезд нового маршрута."
SECOND = "Состав прошёл три тысячи километров за шесть дней."
TAGS = ("p", "r", "t", "tbl", "tc", "ins", "del", "txbxContent", "pPr", "rPr", "vanish", "br")
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def package(body, main="word/document.xml", **parts):
    """Write a document by hand: `body` and other parts as XML."""
    kinds = {"styles": "styles", "footnotes": "footnotes", "endnotes": "endnotes"}
    relations = "".join(
        f'<Relationship Id="r{kind}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>'
        for kind in kinds
        if kind in parts
    )
    folder, _, file = main.rpartition("/")
    members = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="urn:r"><Relationship Id="r1" '
        f'Type="{OFFICE}/officeDocument" Target="{main}"/></Relationships>',
        f"{folder}/_rels/{file}.rels": f'<Relationships xmlns="urn:r">{relations}</Relationships>',
        main: f"<w:document {W} {MORE}><w:body>{body}</w:body></w:document>",
    }
    for kind, xml in parts.items():
        members[f"{folder}/{kind}.xml"] = f"<w:{kind} {W}>{xml}</w:{kind}>"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def paragraph(text, style=""):
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}<w:r><w:t>{text}</w:t></w:r></w:p>"


def made(write):
    """Have python-docx make a document."""
    document = python_docx.Document()
    write(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def story(raw, name="story.docx"):
    assert recognise(raw, "") == "docx"
    (found,) = read(Source(raw=raw, name=name, today=TODAY), "docx")
    assert found.format in FORMATS
    return found


def texts(raw):
    return [row.source for row in story(raw).rows]


def refusal(raw, name="story.docx"):
    with pytest.raises(RefusedFile) as caught:
        read(Source(raw=raw, name=name, today=TODAY), "docx")
    return str(caught.value)


def test_a_title_is_the_headline_and_paragraphs_follow_in_order():
    def write(document):
        document.add_heading(HEADLINE, 0)
        document.add_paragraph(LEAD)
        document.add_heading("Подробности", 2)
        document.add_paragraph(SECOND)

    found = story(made(write))
    assert [row.source for row in found.rows] == [HEADLINE, LEAD, "Подробности", SECOND]
    assert found.rows[0].kind is RowKind.HEADLINE
    assert found.lang == "ru"
    assert not found.headline_proposed


def test_a_first_heading_will_do_and_a_line_above_it_stays():
    def write(document):
        document.add_paragraph("Пресс-служба порта сообщает")
        document.add_heading(HEADLINE, 1)
        document.add_paragraph(LEAD)

    assert texts(made(write)) == [HEADLINE, "Пресс-служба порта сообщает", LEAD]


def test_a_heading_below_the_lead_is_no_headline():
    def write(document):
        document.add_paragraph(HEADLINE)
        document.add_paragraph(LEAD * 4)
        document.add_heading("История порта", 1)
        document.add_paragraph(SECOND)

    assert texts(made(write)) == [HEADLINE, LEAD * 4, "История порта", SECOND]


def test_without_styles_it_is_read_as_plain_text_is():
    def write(document):
        document.add_paragraph(HEADLINE)
        document.add_paragraph(f"АКТАУ, 12 января. /ТАСС/. {LEAD}")

    found = story(made(write))
    assert [row.source for row in found.rows] == [HEADLINE, LEAD]
    assert (found.dateline.place, found.dateline.date) == ("АКТАУ", date(2026, 1, 12))
    assert found.agency == "ТАСС"


def test_a_dateline_below_a_styled_headline_is_parted():
    def write(document):
        document.add_heading(HEADLINE, 0)
        document.add_paragraph(f"АКТАУ, 12 января. /ТАСС/. {LEAD}")

    found = story(made(write))
    assert found.rows[1].source == LEAD
    assert found.dateline.place == "АКТАУ"


def test_subtitle_and_caption_are_told_by_style():
    def write(document):
        document.add_heading(HEADLINE, 0)
        document.add_paragraph("Маршрут открыт", style="Subtitle")
        document.add_paragraph(LEAD)
        document.add_paragraph("Поезд на причале", style="Caption")

    assert [(row.kind, row.source) for row in story(made(write)).rows[1:]] == [
        (RowKind.SUMMARY, "Маршрут открыт"),
        (RowKind.PARAGRAPH, LEAD),
        (RowKind.CAPTION, "Поезд на причале"),
    ]


def test_a_caption_keeps_its_kind_where_there_is_no_headline_style():
    def write(document):
        document.add_paragraph(HEADLINE)
        document.add_paragraph(LEAD)
        document.add_paragraph("Поезд на причале", style="Caption")

    assert story(made(write)).rows[2].kind is RowKind.CAPTION


def test_a_style_of_the_house_counts_as_the_one_it_was_made_from():
    def write(document):
        style = document.styles.add_style("House headline", WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Title"]
        document.add_paragraph(HEADLINE, style="House headline")
        document.add_paragraph(LEAD + " " + LEAD)

    assert texts(made(write))[0] == HEADLINE


def test_styles_are_known_by_name_where_word_numbers_them():
    styles = '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    raw = package(paragraph(HEADLINE + ".", "1") + paragraph(LEAD), styles=styles)
    assert texts(raw) == [HEADLINE + ".", LEAD]


def test_styles_in_a_ring_do_no_harm():
    styles = (
        '<w:style w:styleId="a"><w:name w:val="one"/><w:basedOn w:val="b"/></w:style>'
        '<w:style w:styleId="b"><w:name w:val="two"/><w:basedOn w:val="a"/></w:style>'
    )
    assert LEAD in texts(package(paragraph(LEAD, "a"), styles=styles))


def test_tables_are_read_cell_by_cell_in_their_place():
    def write(document):
        document.add_heading(HEADLINE, 0)
        document.add_paragraph(LEAD)
        table = document.add_table(rows=2, cols=2)
        for cell, text in zip(
            (cell for row in table.rows for cell in row.cells),
            ("Год", "Тонн", "2025", "140"),
            strict=True,
        ):
            cell.text = text
        document.add_paragraph(SECOND)

    assert texts(made(write)) == [HEADLINE, LEAD, "Год", "Тонн", "2025", "140", SECOND]


def test_tracked_deletions_go_and_insertions_stay():
    body = paragraph(HEADLINE) + (
        "<w:p><w:r><w:t>Состав прошёл </w:t></w:r>"
        "<w:del><w:r><w:delText>две</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>три</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>лишние</w:t></w:r></w:moveFrom>"
        "<w:r><w:t> тысячи километров.</w:t></w:r></w:p>"
    )
    assert texts(package(body))[1] == "Состав прошёл три тысячи километров."


def test_hidden_text_and_field_codes_are_left_out():
    body = paragraph(HEADLINE) + (
        "<w:p><w:r><w:t>Видимые слова</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>тайные</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> остаются</w:t></w:r>'
        "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:r><w:t>.</w:t></w:r></w:p>"
    )
    assert texts(package(body))[1] == "Видимые слова остаются."


def test_tabs_and_breaks_part_words_and_two_breaks_part_paragraphs():
    body = paragraph(HEADLINE) + (
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Один</w:t><w:tab/><w:t>два</w:t>"
        "<w:br/><w:t>три</w:t><w:br/><w:br/><w:t>четыре</w:t></w:r></w:p>"
    )
    assert texts(package(body))[1:] == ["Один два три", "четыре"]


def test_a_text_box_is_read_once_after_the_paragraph_it_hangs_on():
    box = f"<w:txbxContent>{paragraph('Врезка о порте')}</w:txbxContent>"
    body = (
        paragraph(HEADLINE)
        + f"<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>{box}</wps:txbx>"
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        f"</mc:AlternateContent></w:r><w:r><w:t>{LEAD}</w:t></w:r></w:p>" + paragraph(SECOND)
    )
    assert texts(package(body)) == [HEADLINE, LEAD, "Врезка о порте", SECOND]


def test_notes_stand_at_the_end():
    notes = (
        f'<w:footnote w:type="separator">{paragraph("черта")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("По данным порта.")}</w:footnote>'
    )
    raw = package(
        paragraph(HEADLINE) + paragraph(LEAD) + paragraph(SECOND),
        footnotes=notes,
        endnotes=f'<w:endnote w:id="2">{paragraph("Снято в январе.")}</w:endnote>',
    )
    assert texts(raw)[1:] == [LEAD, SECOND, "По данным порта.", "Снято в январе."]


def test_the_main_part_may_have_another_name():
    raw = package(paragraph(HEADLINE) + paragraph(LEAD), main="word/document2.xml")
    assert texts(raw) == [HEADLINE, LEAD]


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("Пресс-служба порта Актау", ""),
        ("Пресс-служба Порта", "Пресс-служба Порта"),
        ("python-docx", ""),
        ("Пользователь Windows", ""),
        ("Microsoft Office User", ""),
        ("admin", ""),
        ("HP", ""),
        ("А. С. Пушкин", "А. С. Пушкин"),
    ],
)
def test_an_author_who_can_be_one_is_the_byline(author, byline):
    def write(document):
        document.core_properties.author = author
        document.core_properties.created = datetime(2019, 5, 4, tzinfo=UTC)
        document.add_heading(HEADLINE, 0)
        document.add_paragraph(LEAD)

    found = story(made(write))
    assert found.byline == byline
    assert found.published is None, "a file's date is not the story's"


@pytest.mark.parametrize(
    ("title", "believed"),
    [
        ("Контейнерный поезд встретили в порту", True),
        ("Указ о мерах поддержки овцеводства", False),
        ("Microsoft Word - контейнерный поезд.docx", False),
        ("Document1", False),
        ("", False),
    ],
)
def test_the_title_among_the_properties_is_believed_if_it_is_of_this_text(title, believed):
    def write(document):
        document.core_properties.title = title
        document.add_paragraph(LEAD)
        document.add_paragraph(SECOND)

    found = story(made(write))
    assert (found.rows[0].source == title) is believed
    assert found.headline_proposed is not believed
    assert [row.source for row in found.rows[1:]] == [LEAD, SECOND]


def test_the_text_tells_its_language_better_than_the_program_it_was_made_with():
    def write(document):
        document.core_properties.language = "en-US"
        document.add_heading(HEADLINE, 0)
        document.add_paragraph(LEAD)

    assert story(made(write)).lang == "ru"


def test_a_paragraph_without_end_is_cut():
    found = texts(package(paragraph("Слово и дело. " * 20_000)))
    assert max(map(len, found)) <= 100_000
    assert len(found) > 2


def test_a_document_of_pictures_is_refused_in_words():
    assert "holds no text" in refusal(package("<w:p><w:r><w:drawing/></w:r></w:p>"))


def test_a_damaged_document_is_refused_in_words():
    raw = package(paragraph(LEAD))
    assert recognise(raw[:-50], "story.docx") == "docx"
    assert "story.docx is damaged or not whole." in refusal(raw[:-50])


def test_a_bomb_is_refused_at_once():
    raw = package("<w:p/>" + " " * 310_000_000)
    began = time.monotonic()
    assert "would unpack to 310 MB" in refusal(raw)
    assert time.monotonic() - began < 1


def test_entities_are_refused():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml",
            '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d><p><t>&x;</t></p></d>',
        )
    assert "entities" in refusal(buffer.getvalue())


def test_the_largest_document_takes_seconds():
    raw = package("<w:p><w:r><w:t>слово</w:t></w:r></w:p>" * 200_000)
    began = time.monotonic()
    refusal(raw)
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"%PDF-1.4", "Текст".encode()])
def test_other_files_are_not_taken_for_documents(raw):
    assert recognise(raw, "story.txt") == ""


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_document_with_bytes_changed_is_read_or_refused(data):
    raw = bytearray(package(paragraph(HEADLINE) + paragraph(LEAD), styles=""))
    for _ in range(data.draw(st.integers(1, 6))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(RefusedFile):
        read(Source(raw=bytes(raw), name="story.docx", today=TODAY), "docx")


@settings(max_examples=60, deadline=None)
@given(
    st.recursive(
        st.text(st.characters(codec="utf-8", exclude_characters="<>&"), max_size=20),
        lambda inner: st.builds(
            lambda tag, parts: f"<w:{tag}>{''.join(parts)}</w:{tag}>",
            st.sampled_from(TAGS),
            st.lists(inner, max_size=4),
        ),
    )
)
def test_any_elements_in_any_order_are_read_or_refused(body):
    with contextlib.suppress(RefusedFile):
        read(Source(raw=package(body), name="story.docx", today=TODAY), "docx")
