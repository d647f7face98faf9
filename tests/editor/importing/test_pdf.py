"""A PDF's lines become paragraphs again, in a process that hostile files cannot outlive."""

import contextlib
import re
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from editor.importing import pdf
from editor.importing.document import Role
from editor.importing.errors import RefusedFile
from editor.importing.pdf import FORMATS, Line, paragraphs, read, recognise, without_running
from editor.importing.source import Source

TODAY = date(2026, 2, 1)
HEADLINE = "Порт принял первый контейнерный поезд нового маршрута из четырёх стран"
LEAD = (
    "В порту Актау встретили первый контейнерный поезд нового маршрута. "
    "Состав из сорока вагонов прошёл три тысячи километров за шесть дней, "
    "сообщили на железной дороге, и встал под разгрузку на пятом причале."
)
SECOND = (
    "В течение года по маршруту пройдёт не менее ста поездов, рассчитывают перевозчики. "
    "Стоимость перевозки контейнера снизится на десятую часть, а сроки вдвое."
)


def objects(*bodies, trailer=""):
    """Write a PDF by hand out of the bodies of its objects, the first of which is its root."""
    raw = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(raw))
        raw += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return raw + (
        f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}"
        f"trailer\n<</Size {len(places) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{len(raw)}\n%%EOF"
    ).encode("latin-1")


def by_hand(*lines, pages=1, trailer=""):
    """Write lines of Helvetica, each with its place and size, on so many pages."""
    stream = "BT " + " ".join(
        f"/F {size} Tf 1 0 0 1 {left} {bottom} Tm ({text}) Tj" for text, left, bottom, size in lines
    )
    stream += " ET"
    kids = " ".join(f"{4 + number} 0 R" for number in range(pages))
    page = (
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 3 0 R/Resources"
        "<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
    )
    return objects(
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {pages}>>",
        f"<</Length {len(stream)}>>\nstream\n{stream}\nendstream",
        *[page] * pages,
        trailer=trailer,
    )


def printed(html, title="", picture=False):
    """Have Qt print a document."""
    printout = QByteArray()
    buffer = QBuffer(printout)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A5),
            QPageLayout.Orientation.Portrait,
            QMarginsF(20, 20, 20, 20),
            QPageLayout.Unit.Millimeter,
        )
    )
    if picture:
        image = QImage(200, 200, QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(writer)
        painter.drawImage(0, 0, image)
        painter.end()
    else:
        document = QTextDocument()
        document.setDefaultFont(QFont("Sans", 9))  # another test may have changed the program's
        document.setHtml(html)
        document.print_(writer)
    del writer
    buffer.close()
    return bytes(printout.data())


def story(raw):
    assert recognise(raw, "") == "pdf"
    (found,) = read(Source(raw=raw, name="story.pdf", today=TODAY), "pdf")
    assert found.format in FORMATS
    return found


def texts(raw):
    return [row.source for row in story(raw).rows]


def refusal(raw):
    with pytest.raises(RefusedFile) as caught:
        read(Source(raw=raw, name="story.pdf", today=TODAY), "pdf")
    return str(caught.value)


def lines(*texts, page=0, top=700.0, height=12.0, left=70.0, leading=14.0):
    """Return lines of 6 points a letter, one below the other."""
    return [
        Line(
            text,
            page,
            left,
            top - leading * number - height,
            left + 6 * len(text),
            top - leading * number,
        )
        for number, text in enumerate(texts)
    ]


def joined(*found):
    return [block.text for block in paragraphs([line for some in found for line in some])]


def test_a_printed_document_has_its_headline_and_paragraphs_again(qapp):
    html = f"<h1>{HEADLINE}</h1><p>{LEAD}</p><p>{SECOND}</p>"
    found = story(printed(html))
    assert [row.source for row in found.rows] == [HEADLINE, LEAD, SECOND]
    assert found.lang == "ru"
    assert not found.headline_proposed


def test_paragraphs_go_on_over_pages_and_page_numbers_are_dropped(qapp):
    bodies = [f"Раздел {word}. {LEAD} {SECOND} {LEAD}" for word in ("один", "два", "три", "шесть")]
    found = texts(
        printed(f"<h1>{HEADLINE}</h1>" + "".join(f"<p>{body}</p>" for body in bodies * 3))
    )
    assert found == [HEADLINE, *bodies * 3]


def test_the_dateline_is_parted(qapp):
    found = story(
        printed(f"<h1>{HEADLINE}</h1><p>АКТАУ, 12 января. /ТАСС/. {LEAD}</p><p>{SECOND}</p>")
    )
    assert (found.dateline.place, found.agency) == ("АКТАУ", "ТАСС")
    assert found.rows[1].source == LEAD


def test_a_pdf_of_pictures_is_refused_with_what_to_do(qapp):
    assert refusal(printed("", picture=True)) == (
        "story.pdf has no text layer: it is a picture of pages. Run text recognition first."
    )


def test_larger_type_is_the_headline():
    raw = by_hand(
        ("Port receives first train", 50, 700, 20),
        ("The port of Aktau has received the first train of the new", 50, 670, 10),
        ("route through four countries, the railways said.", 50, 658, 10),
    )
    assert texts(raw) == [
        "Port receives first train",
        "The port of Aktau has received the first train of the new route through four countries, "
        "the railways said.",
    ]


def test_what_lies_beside_the_paper_is_not_read():
    raw = by_hand(
        ("The port has received the first train.", 50, 700, 10),
        ("Beside the paper.", 50, 900, 10),
        ("The trip took six days.", 50, 660, 10),
    )
    assert "Beside the paper." not in " ".join(texts(raw))


def test_a_locked_pdf_is_refused_in_words():
    lock = (
        "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O("
        + "x" * 32
        + ")/U("
        + "y" * 32
        + ")>>/ID[(a)(a)]"
    )
    assert "is locked with a password." in refusal(by_hand(("Text", 50, 700, 10), trailer=lock))


def test_a_damaged_pdf_is_refused_in_words():
    assert "is damaged or no whole PDF." in refusal(b"%PDF-1.4\n" + bytes(500))


def test_a_book_is_refused():
    assert "has more than 200 pages." in refusal(by_hand(("Text", 50, 700, 10), pages=201))


def test_pages_upon_pages_of_text_take_seconds():
    rows = [
        (f"Line {number} of many with words in it", 50, 790 - 7 * number, 7)
        for number in range(100)
    ]
    began = time.monotonic()
    assert len(texts(by_hand(*rows, pages=200))) > 2
    assert time.monotonic() - began < 10


def test_a_pdf_that_never_ends_is_given_up(monkeypatch):
    monkeypatch.setattr(pdf, "LONGEST_WAIT", 1.0)
    calls, words = "/X Do " * 30, "BT /F 12 Tf (a) Tj ET"
    form = "<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Length {}{}>>\nstream\n{}\nendstream"
    shows = "/Resources<</XObject<</X {} 0 R>>>>"
    raw = objects(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 12 0 R" + shows.format(4) + ">>",
        *(form.format(len(calls), shows.format(number), calls) for number in range(5, 12)),
        form.format(len(words), "", words),
        f"<</Length {len(calls)}>>\nstream\n{calls}\nendstream",
    )
    began = time.monotonic()
    assert "takes over 10 s to read." in refusal(raw)
    assert time.monotonic() - began < 5


def test_a_pdf_that_refers_to_itself_is_refused():
    raw = objects("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>")
    began = time.monotonic()
    assert "story.pdf" in refusal(raw)
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", "Текст о PDF".encode()])
def test_other_files_are_not_taken_for_pdf(raw):
    assert recognise(raw, "story.pdf") == ""


def test_lines_are_joined_and_a_wider_gap_parts_paragraphs():
    first = lines("Поезд прошёл три тысячи", "километров за шесть дней и", "встал под разгрузку.")
    second = lines("Его встретили в порту,", "сообщила дорога.", top=640)
    assert joined(first, second) == [
        "Поезд прошёл три тысячи километров за шесть дней и встал под разгрузку.",
        "Его встретили в порту, сообщила дорога.",
    ]


def test_an_indent_or_a_short_last_line_parts_paragraphs_without_a_gap():
    first = lines("Поезд прошёл три тысячи километров за", "шесть дней.")
    second = lines(
        "Его встретили в порту и начали грузить.", "Так сообщила дорога, и порт согласен.", top=672
    )
    third = lines("Контейнеров сорок, из них пять", left=90, top=644)
    assert joined(first, second, third) == [
        "Поезд прошёл три тысячи километров за шесть дней.",
        "Его встретили в порту и начали грузить. Так сообщила дорога, и порт согласен.",
        "Контейнеров сорок, из них пять",
    ]


def test_a_sentence_goes_on_in_the_next_column():
    assert joined(lines("Поезд прошёл", "три тысячи", top=300), lines("километров.", left=300)) == [
        "Поезд прошёл три тысячи километров."
    ]


def test_bullets_begin_paragraphs():
    assert joined(lines("Итоги года", "• грузов стало больше", "• сроки сократились")) == [
        "Итоги года",
        "• грузов стало больше",
        "• сроки сократились",
    ]


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("желез-", "нодорожный", "железнодорожный"),
        ("trans-", "portation", "transportation"),
        ("temír\xad", "zhol", "temírzhol"),
        ("мар\x02", "шрут", "маршрут"),
        ("мар\ufffe", "шрут", "маршрут"),
        ("Санкт-", "Петербург", "Санкт-Петербург"),
        ("кто-", "то пришёл", "кто-то пришёл"),
        ("какой-", "нибудь", "какой-нибудь"),
        ("по-", "русски", "по-русски"),
        ("вопо-", "лнение", "вополнение"),
        ("2025-", "2026", "2025-2026"),
        ("поезд -", "дело", "поезд - дело"),
        ("поезд", "дело", "поезд дело"),
    ],
)
def test_hyphens_at_the_end_of_lines_are_undone(above, below, whole):
    assert joined(lines(above, below)) == [whole]


@pytest.mark.parametrize(
    "number", ["2", "- 2 -", "— 2 —", "Page 2 of 3", "Стр. 2 из 3", "2/3", "стр. 2"]
)
def test_page_numbers_are_dropped_in_all_their_forms(number):
    page = [*lines("Поезд прошёл три тысячи километров."), *lines(number, top=60)]
    assert [line.text for line in without_running(page)] == ["Поезд прошёл три тысячи километров."]


def test_a_year_and_a_sum_at_the_foot_stay():
    page = [*lines("Поезд прошёл три тысячи километров."), *lines("2025", top=60)]
    assert len(without_running(page)) == 2


def test_running_heads_go_and_the_title_in_larger_type_stays():
    title = lines("Вестник порта", height=24)
    pages = [
        [
            *lines(f"Вестник порта {number}", page=number, top=780),
            *lines(f"Слово {word}", page=number),
        ]
        for number, word in enumerate(("один", "два", "три"))
    ]
    kept = without_running([*title, *(line for page in pages for line in page)])
    assert [line.text for line in kept] == ["Вестник порта", "Слово один", "Слово два", "Слово три"]


def test_the_same_words_at_another_height_are_no_running_head():
    page_one = lines("Итого", "Поезд прибыл", page=0)
    page_two = lines("Итого", "Поезд отбыл", page=1, top=500)
    assert without_running([*page_one, *page_two]) == [*page_one, *page_two]


def test_lines_in_larger_type_are_headings():
    found = paragraphs([*lines("Большой заголовок", height=20), *lines("Текст " * 9, top=660)])
    assert [block.role for block in found] == [Role.HEADING, Role.TEXT]


edges = st.floats(0, 1000, allow_nan=False)


@given(
    st.lists(st.builds(Line, st.text(min_size=1), st.integers(0, 3), edges, edges, edges, edges))
)
def test_no_line_is_lost_when_lines_are_joined(found):
    kept = "".join(block.text for block in paragraphs(found))
    letters = re.compile(r"\w")
    assert letters.findall(kept) == letters.findall("".join(line.text for line in found))


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_a_pdf_with_bytes_changed_is_read_or_refused(data):
    raw = bytearray(by_hand(("The port has received the first train.", 50, 700, 10)))
    for _ in range(data.draw(st.integers(1, 10))):
        raw[data.draw(st.integers(8, len(raw) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(RefusedFile):
        read(Source(raw=bytes(raw), name="story.pdf", today=TODAY), "pdf")
