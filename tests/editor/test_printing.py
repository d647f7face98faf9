"""PDFs: of the archive's kind, with their letters, without a clock."""

import pypdfium2
import pytest

from editor import printing

PAGE = "<h1>Заголовок</h1>" + "<p>Әділет пен ғылым: қазақша мәтін. An English line.</p>" * 60


def words(pdf):
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def test_every_page_has_its_letters_its_number_and_the_stamp(qapp):
    pages = words(printing.printed("Title", "DRAFT", PAGE))
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert "Әділет пен ғылым: қазақша мәтін." in page
        assert page.split()[-2:] == ["DRAFT", str(number)]


def test_it_is_for_the_archive_and_named(qapp):
    pdf = printing.printed("Қазақша атау", "", "<p>x</p>")
    assert b'pdfaid:part="1" pdfaid:conformance="B"' in pdf
    document = pypdfium2.PdfDocument(pdf)
    assert document.get_metadata_value("Title") == "Қазақша атау"
    document.close()


def test_no_clock_is_in_it(qapp):
    pdf = printing.printed("Title", "", "<p>x</p>")
    assert pdf.count(b"D:19700101000000") == 2
    assert pdf.count(b"1970-01-01T00:00:00") == 3


def test_without_a_font_that_has_the_letters_it_is_refused_in_words(qapp, monkeypatch):
    monkeypatch.setattr(printing, "LETTERS", "a\U0010fffd")
    with pytest.raises(ValueError, match="fonts-dejavu-core"):
        printing.printed("Title", "", "<p>x</p>")


def test_markup_that_names_files_reads_none(qapp, tmp_path):
    (tmp_path / "secret.html").write_text("secret")
    pdf = printing.printed("T", "", f'<p>x</p><img src="{tmp_path / "secret.html"}">')
    assert "secret" not in "".join(words(pdf))
