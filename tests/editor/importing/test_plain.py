"""Plain text becomes a story: headline, body, dateline and what its header says."""

from datetime import date
from pathlib import Path

import pytest

from db.records import Dateline, IncomingRow, RowKind
from editor.importing import plain
from editor.importing.errors import RefusedFile
from editor.importing.reading import read

SEED = Path(__file__).parents[4] / "shared/data/seed/kazakhstan-today-osce.txt"
TODAY = date(2026, 2, 1)
LEAD = "Министр водных ресурсов рассказал о новых водохранилищах."
SECOND = "Их построят на юге страны в течение трёх лет."


def read_text(text, **known):
    return plain.read(text, today=TODAY, **known)


def kinds(story):
    return [row.kind for row in story.rows]


def test_the_agency_story_of_the_customer():
    if not SEED.exists():
        pytest.skip(f"{SEED.name} is not on this machine")
    (story,) = read(SEED.read_bytes(), SEED.name, today=TODAY)
    assert story.published == date(2025, 12, 6)
    assert story.credit == "МИД РК"
    assert story.dateline == Dateline(
        place="Вена", date=date(2025, 12, 5), agency="KAZAKHSTAN TODAY"
    )
    assert story.agency == "KAZAKHSTAN TODAY"
    assert (story.lang, story.format, story.headline_proposed) == ("ru", "text", True)
    assert kinds(story) == [RowKind.HEADLINE] + [RowKind.PARAGRAPH] * 8
    headline, lead, *_, last = (row.source for row in story.rows)
    assert lead.startswith("Министр иностранных дел Республики Казахстан")
    assert lead.endswith("пресс-служба МИД РК.")
    assert lead.startswith(headline)
    assert len(headline) <= 120
    assert not headline.endswith(".")
    assert last.endswith("в сфере безопасности.")
    assert not any("2025-12-06" in row.source or "Фото" in row.source for row in story.rows)


def test_a_headline_is_proposed_where_there_is_none():
    story = read_text(f"Астана. 5 декабря. КазТАГ - {LEAD} {SECOND}\n\nТретье предложение.")
    assert story.headline_proposed
    assert story.rows == (
        IncomingRow(RowKind.HEADLINE, LEAD.rstrip(".")),
        IncomingRow(RowKind.PARAGRAPH, f"{LEAD} {SECOND}"),
        IncomingRow(RowKind.PARAGRAPH, "Третье предложение."),
    )


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n2025-12-06\n", "\n\nФото: МИД РК\n\n"])
def test_a_headline_of_the_source_is_kept(between):
    story = read_text(f"Воды станет больше{between}{LEAD}\n{SECOND}")
    assert not story.headline_proposed
    assert story.rows[0] == IncomingRow(RowKind.HEADLINE, "Воды станет больше")
    assert story.rows[1].source.startswith(LEAD)


def test_above_a_dateline_stand_headline_and_summary():
    story = read_text(
        f"Воды станет больше.\n\nТри года на стройку.\n\nАСТАНА. КАЗИНФОРМ - {LEAD}\n\n{SECOND}"
    )
    assert kinds(story) == [
        RowKind.HEADLINE,
        RowKind.SUMMARY,
        RowKind.PARAGRAPH,
        RowKind.PARAGRAPH,
    ]
    assert not story.headline_proposed
    assert story.agency == "КАЗИНФОРМ"


def test_a_dateline_far_below_is_another_storys():
    story = read_text(f"{'Длинный первый абзац. ' * 20}\n\nАСТАНА. КАЗИНФОРМ - {LEAD}")
    assert story.dateline == Dateline()
    assert story.rows[2].source == f"АСТАНА. КАЗИНФОРМ - {LEAD}"


def test_a_first_line_that_goes_on_is_no_headline():
    story = read_text("По словам министра водных ресурсов,\nводы станет больше.")
    assert story.headline_proposed
    assert len(story.rows) == 3
    assert read_text("Воды, по его словам\nстанет больше.").headline_proposed


def test_a_single_line_is_headline_and_body():
    story = read_text("Воды станет больше")
    assert kinds(story) == [RowKind.HEADLINE, RowKind.PARAGRAPH]
    assert story.headline_proposed


def test_the_year_of_the_dateline_comes_from_the_day_of_publication():
    story = read_text(f"2021-01-02\n\nАстана. 31 декабря. КазТАГ - {LEAD}")
    assert story.dateline.date == date(2020, 12, 31)


def test_without_one_it_is_the_nearest_that_has_passed():
    assert read_text(f"Астана. 31 января. КазТАГ - {LEAD}").dateline.date == date(2026, 1, 31)
    assert read_text(f"Астана. 2 февраля. КазТАГ - {LEAD}").dateline.date == date(2025, 2, 2)


def test_a_story_without_header_or_dateline_has_neither():
    story = read_text(f"{LEAD}\n\n{SECOND}")
    assert story.dateline == Dateline()
    assert (story.agency, story.published, story.credit, story.byline, story.url) == (
        *("", None, "", "", ""),
    )


def test_what_the_header_says_arrives():
    story = read_text(
        "6 декабря 2025, 14:30 | Автор: Отдел новостей\nhttps://example.org/water\n"
        f"Источник: Казинформ\n\n{LEAD}"
    )
    assert story.byline == "Отдел новостей"
    assert story.url == "https://example.org/water"
    assert story.agency == "Казинформ"
    assert story.published == date(2025, 12, 6)


def test_the_writer_named_in_the_dateline_is_the_byline():
    assert read_text(f"МОСКВА, 5 дек - РИА Новости, Отдел Воды. {LEAD}").byline == "Отдел Воды"


def test_a_language_that_is_given_is_not_guessed():
    assert read_text(LEAD, lang="pt-BR").lang == "pt"
    assert read_text(LEAD).lang == "ru"
    assert read_text("12 345").lang == ""


@pytest.mark.parametrize("text", ["", " \n\t\n", "\u200b\xa0\ufeff", "\0\0"])
def test_no_text_is_refused(text):
    with pytest.raises(RefusedFile, match=r"^note\.txt holds no text\. "):
        read_text(text, name="note.txt")


def test_more_paragraphs_than_a_story_has_are_refused():
    with pytest.raises(RefusedFile, match="20,001 paragraphs"):
        read_text("Абзац.\n" * 20_001)
