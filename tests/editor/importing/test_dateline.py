"""A dateline is recognised in the forms agencies use, and never where there is none."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Dateline
from editor.importing.dateline import read_opening

PUBLISHED = date(2025, 12, 6)
DECEMBER_4, DECEMBER_5, DECEMBER_6 = (date(2025, 12, day) for day in (4, 5, 6))
MEASURED = Path(__file__).parents[4] / "shared" / "data" / "mt"
LEAD = "Министр выступил на заседании."


@pytest.mark.parametrize(
    ("opening", "place", "day", "agency"),
    [
        ("Вена. 5 декабря. KAZAKHSTAN TODAY - ", "Вена", DECEMBER_5, "KAZAKHSTAN TODAY"),
        ("МОСКВА, 16 февраля. /ТАСС/. ", "МОСКВА", date(2025, 2, 16), "ТАСС"),
        ("МОСКВА, 5 декабря. /ИТАР-ТАСС/ - ", "МОСКВА", DECEMBER_5, "ИТАР-ТАСС"),
        ("МОСКВА, 5 дек - РИА Новости. ", "МОСКВА", DECEMBER_5, "РИА Новости"),
        ("НУР-СУЛТАН, 5 дек — Sputnik. ", "НУР-СУЛТАН", DECEMBER_5, "Sputnik"),
        ("Астана. 6 желтоқсан. ҚазАқпарат – ", "Астана", DECEMBER_6, "ҚазАқпарат"),
        ("АСТАНА. КАЗИНФОРМ - ", "АСТАНА", None, "КАЗИНФОРМ"),
        ("АСТАНА, 5 декабря (Казинформ) – ", "АСТАНА", DECEMBER_5, "Казинформ"),
        ("Алматы. 5 декабря. КазТАГ - ", "Алматы", DECEMBER_5, "КазТАГ"),
        ("Алматы. 4 декабря. SAMPLE NEWS - ", "Алматы", DECEMBER_4, "SAMPLE NEWS"),
        ("Москва. 5 декабря. INTERFAX.RU - ", "Москва", DECEMBER_5, "INTERFAX.RU"),
        ("Ростов-на-Дону. 5 декабря. ИНТЕРФАКС - ", "Ростов-на-Дону", DECEMBER_5, "ИНТЕРФАКС"),
        ("Вена. 5 декабря 2019 года. ТАСС - ", "Вена", date(2019, 12, 5), "ТАСС"),
        ("КИЕВ. 1 декабря. УНН. ", "КИЕВ", date(2025, 12, 1), "УНН"),
        ("КИЇВ, 4 грудня. /Укрінформ/. ", "КИЇВ", DECEMBER_4, "Укрінформ"),
        ("Київ. 4 грудня. Інтерфакс-Україна – ", "Київ", DECEMBER_4, "Інтерфакс-Україна"),
        ("ТАСС, 5 декабря. ", "", DECEMBER_5, "ТАСС"),
        ("BRASÍLIA, 4 dez (Agência Amostra) - ", "BRASÍLIA", DECEMBER_4, "Agência Amostra"),
        ("Lisboa, 05 dez 2025 (Lusa) -- ", "Lisboa", DECEMBER_5, "Lusa"),
        ("Rio de Janeiro, 4 dez (Lusa) – ", "Rio de Janeiro", DECEMBER_4, "Lusa"),
        ("São Paulo, 4 de dezembro de 2025 (Lusa) – ", "São Paulo", DECEMBER_4, "Lusa"),
        ("VIENNA, Dec 5 (Reuters) - ", "VIENNA", DECEMBER_5, "Reuters"),
        ("VIENNA, Dec. 5 (Xinhua) -- ", "VIENNA", DECEMBER_5, "Xinhua"),
        ("ARNHEM, Netherlands, May 16 (AP) — ", "ARNHEM, Netherlands", date(2025, 5, 16), "AP"),
        ("LA CROSSE, Wis. (AP) — ", "LA CROSSE, Wis.", None, "AP"),
        ("BEIRUT/THE HAGUE, Dec 4 (Reuters) - ", "BEIRUT/THE HAGUE", DECEMBER_4, "Reuters"),
        ("ST. PETERSBURG, December 5. /TASS/. ", "ST. PETERSBURG", DECEMBER_5, "TASS"),
        ("ASTANA. December 5. KAZAKHSTAN TODAY - ", "ASTANA", DECEMBER_5, "KAZAKHSTAN TODAY"),
    ],
)
def test_the_forms_agencies_use(opening, place, day, agency):
    found = read_opening(opening + LEAD, PUBLISHED)
    assert found
    assert (found.dateline.place, found.dateline.date, found.dateline.agency) == (
        place,
        day,
        agency,
    )
    assert found.lead == LEAD
    assert found.byline == ""


@pytest.mark.parametrize(
    "text",
    [
        "Казахстан. Итоги года: экономика выросла на 6%",
        "По словам министра, Казахстан - это мост между Европой и Азией.",
        "5 декабря министр выступил на заседании.",
        "Вена. 5 декабря. Министр - Главный участник заседания.",
        "Алматы. 4 декабря. Сегодня – День города.",
        "Вторник, 5 декабря. SAMPLE NEWS - Главное за день.",
        "Обновлено, 5 декабря. SAMPLE NEWS - Главное за день.",
        "Декабрь. 5 декабря. SAMPLE NEWS - Главное за день.",
        "Вена. 31 февраля. KAZAKHSTAN TODAY - Министр выступил.",
        "Вена. 5 декабря. KAZAKHSTAN TODAY - ",
        "Вена. 5 декабря. ОБСЕ - это организация по безопасности.",
        "Организация (ОБСЕ) — Крупнейшая в мире.",
        "Казахстан (РК) - Это мост.",
        "США — Россия: счёт 2:1",
        "ФУТБОЛ. КУБОК РОССИИ - ЦСКА вышел в финал",
        "МОСКВА, 5 дек - Президент России. Он прибыл в город.",
        "Цены (в тенге, 5 декабря) - Справка",
        "Как сообщает агентство (Интерфакс) - Цены выросли",
        "ASTANA – The Astana Times reports a new railway.",
        "NEW DELHI: India will host the meeting.",
        "Министр",
        "",
    ],
)
def test_words_that_are_no_dateline_stay(text):
    assert read_opening(text, PUBLISHED) is None


def test_a_dateline_of_31_december_in_a_story_of_1_january():
    found = read_opening(f"Астана. 31 декабря. КазТАГ - {LEAD}", date(2026, 1, 1))
    assert found
    assert found.dateline.date == date(2025, 12, 31)


def test_the_writers_an_agency_names_are_the_byline():
    found = read_opening(f"МОСКВА, 5 дек - РИА Новости, Отдел Культуры. {LEAD}", PUBLISHED)
    assert found
    assert (found.dateline.agency, found.byline) == ("РИА Новости", "Отдел Культуры")
    found = read_opening(f"МОСКВА, 5 декабря. /Корр. ТАСС Отдел Науки/. {LEAD}", PUBLISHED)
    assert found
    assert (found.dateline.agency, found.byline) == ("ТАСС", "Отдел Науки")


@pytest.mark.parametrize("first", ["«Мы готовы», — сказал он.", "12 стран приняли участие."])
def test_a_lead_may_begin_with_a_quotation_or_a_figure(first):
    found = read_opening(f"ВЕНА, 5 декабря. /ТАСС/. {first}", PUBLISHED)
    assert found
    assert found.lead == first


@pytest.mark.parametrize(
    "beat", ["А", "А. ", "Аа ", "5 декабря. ", "Москва /", "МОСКВА (", "Вена, ", " - ", "А-А "]
)
def test_hostile_lines_are_worked_off(beat):
    assert read_opening(beat * (200_000 // len(beat)), PUBLISHED) is None


@given(
    st.text(
        st.sampled_from("АВа. ,-/()5декабряТС"),
        max_size=120,
    )
)
def test_nothing_is_lost_or_invented(text):
    found = read_opening(text, PUBLISHED)
    if found:
        assert text.endswith(found.lead)
        assert found.lead
        assert found.dateline.agency in text
        assert found.dateline.place in text


def openings() -> list[list[str]]:
    """The rows of the table: text, place, date, agency, and the first words after the dateline."""
    table = Path(__file__).parent / "openings.tsv"
    return [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()[1:]]


@pytest.mark.parametrize(("text", "place", "day", "agency", "lead"), openings())
def test_the_table_of_openings(text, place, day, agency, lead):
    found = read_opening(text, PUBLISHED)
    if not lead:
        assert found is None
        return
    assert found
    when = date.fromisoformat(day) if day else None
    assert found.dateline == Dateline(place=place, date=when, agency=agency)
    assert found.lead.startswith(lead)
    assert text.endswith(found.lead)


def test_the_table_has_enough_of_both():
    with_dateline = sum(bool(row[-1]) for row in openings())
    assert with_dateline >= 60
    assert len(openings()) - with_dateline >= 20


@pytest.mark.parametrize(
    ("opening", "byline"),
    [
        ("АСТАНА. 5 декабря. КАЗИНФОРМ /Отдел Новостей/ - ", "Отдел Новостей"),
        ("5 декабря, Витебск /Отдел Культуры - БЕЛТА/. ", "Отдел Культуры"),
        ("5 декабря, Минск /Корр. БЕЛТА/. ", ""),
    ],
)
def test_writers_who_stand_with_the_agency(opening, byline):
    found = read_opening(opening + LEAD, PUBLISHED)
    assert found
    assert found.byline == byline


@pytest.mark.parametrize("name", ["ru-en.flores-dev.ru", "ru-en.wmt20.ru", "ru-en.flores-dev.en"])
def test_no_sentence_of_public_test_sets_has_a_dateline(name):
    if not (MEASURED / name).exists():
        pytest.skip(f"{MEASURED / name} is not there")
    lines = (MEASURED / name).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if read_opening(line, PUBLISHED)] == []
