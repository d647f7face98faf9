"""The tables are whole and consistent, names are found as people write them, samples are sound."""

import csv
import importlib.util
import re
import shutil
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources

RELEASED = (
    Path(__file__).parents[2].parent / "shared/data/iptc/mediatopics/mediatopics_2025-03-31_en.tsv"
)
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
CYRILLIC_ONES = {"ru", "kk", "uk"}
LANGUAGES = ("en", "ru", "kk", "uk", "pt")
OPENINGS = {
    "rates-ru.txt": "Алматы. 4 декабря. SAMPLE NEWS - ",
    "reservoirs-kk.txt": "Астана. 4 желтоқсан. SAMPLE NEWS - ",
    "harvest-uk.txt": "Київ. 4 грудня. SAMPLE NEWS - ",
    "trade-pt.txt": "BRASÍLIA, 4 dez (Agência Amostra) - ",
}


def table(name: str) -> list[list[str]]:
    with (resources.folder() / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def place_spellings() -> list[tuple[str, str, str]]:
    """Each spelling of a place with its language and the English name."""
    return [
        (spelling, lang, cells[0])
        for cells in table("places.tsv")[1:]
        for lang, cell in zip(LANGUAGES, cells, strict=True)
        for spelling in cell.split("|")
        if spelling
    ]


def agency_spellings() -> list[tuple[str, str]]:
    return [
        (spelling, english)
        for english, names in table("agencies.tsv")[1:]
        for spelling in {english, *names.split("|")}
    ]


PLACES = place_spellings()
AGENCIES = agency_spellings()


def load_package(folder: Path) -> ModuleType:
    """A copy of the package, with the tables that lie beside it."""
    spec = importlib.util.spec_from_file_location("copied_resources", folder / "__init__.py")
    assert spec is not None
    assert spec.loader is not None
    package = importlib.util.module_from_spec(spec)
    sys.modules["copied_resources"] = package
    try:
        spec.loader.exec_module(package)
    finally:
        del sys.modules["copied_resources"]
    return package


def paragraphs(story: Path) -> list[str]:
    """The story's paragraphs below the header line, without the dateline."""
    lines = [line for line in story.read_text(encoding="utf-8").split("\n")[1:] if line]
    return [lines[0].removeprefix(OPENINGS[story.name]), *lines[1:]]


def memory_pairs() -> list[tuple[str, str]]:
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    pairs = []
    for unit in ElementTree.parse(resources.sample_memory()).iter("tu"):
        texts = {tuv.attrib[language]: tuv.findtext("seg", "") for tuv in unit.iter("tuv")}
        pairs.append((texts["ru"], texts["en"]))
    return pairs


def numbers(text: str, point: str, grouping: str) -> Counter[str]:
    found = re.findall(r"\d+(?:[.,]\d+)*", text)
    return Counter(number.replace(grouping, "").replace(point, ".") for number in found)


class TestFiles:
    @pytest.mark.parametrize("ending", ["tsv", "txt", "tmx", "md"])
    def test_texts_are_composed_utf_8_without_a_mark(self, ending):
        files = sorted(resources.folder().rglob(f"*.{ending}"))
        assert files
        for path in files:
            text = path.read_bytes().decode("utf-8")
            assert not text.startswith("\ufeff"), path
            assert "\r" not in text, path
            assert text.endswith("\n"), path
            assert unicodedata.is_normalized("NFC", text), path

    @pytest.mark.parametrize(
        ("name", "columns"),
        [
            ("topics/mediatopics.tsv", "code parent english russian"),
            ("places.tsv", "english russian kazakh ukrainian portuguese"),
            ("agencies.tsv", "english names"),
        ],
    )
    def test_tables_are_rectangular_and_say_their_columns(self, name, columns):
        rows = table(name)
        assert rows[0] == columns.split()
        assert {len(row) for row in rows} == {len(rows[0])}
        for row in rows[1:]:
            for cell in row:
                spellings = cell.split("|")
                assert [" ".join(spelling.split()) for spelling in spellings] == spellings, row
                assert "" not in spellings or spellings == [""], row

    def test_finding_them_loads_nothing_of_the_editor_or_the_library(self):
        script = (
            "import sys, resources; resources.place_english('x');"
            "print({name.split('.')[0] for name in sys.modules} & {'editor', 'db', 'PySide6'})"
        )
        root = resources.folder().parent
        done = subprocess.run(
            [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True
        )
        assert done.stdout.strip() == "set()"


class TestTopics:
    def test_every_topic_is_whole(self):
        for topic in resources.topics():
            assert re.fullmatch(r"medtop:\d{8}", topic.code), topic
            assert topic.english.strip(), topic
            assert CYRILLIC.search(topic.russian), topic
            assert not re.search("[a-z]", topic.russian), topic

    def test_there_are_17_on_top_and_120_below_them(self):
        topics = resources.topics()
        tops = {topic.code for topic in topics if not topic.parent}
        assert len(tops) == 17
        assert len(topics) - len(tops) == 120
        assert {topic.parent for topic in topics} - {""} == tops

    def test_a_topic_follows_the_one_above_it(self):
        seen = {""}
        for topic in resources.topics():
            assert topic.parent in seen
            seen.add(topic.code)

    @pytest.mark.parametrize("field", ["code", "english", "russian"])
    def test_no_two_topics_are_the_same(self, field):
        counted = Counter(getattr(topic, field) for topic in resources.topics())
        assert [value for value, times in counted.items() if times > 1] == []

    def test_a_caller_may_change_its_list(self):
        resources.topics().clear()
        assert resources.topics()

    def test_politics_is_there_in_both_languages(self):
        politics = next(topic for topic in resources.topics() if topic.code == "medtop:11000000")
        assert politics.english == "politics and government"
        assert politics.russian == "политика и государственное управление"
        assert politics.parent == ""

    @pytest.mark.skipif(not RELEASED.exists(), reason="the IPTC release is not beside the project")
    def test_codes_parents_and_english_are_as_released(self):
        with RELEASED.open(encoding="utf-8", newline="") as lines:
            released = {
                (row["qcode"], row["parent"], row["label_en-GB"])
                for row in csv.DictReader(lines, delimiter="\t")
                if row["level"] in {"1", "2"} and not row["retired"]
            }
        ours = {(topic.code, topic.parent, topic.english) for topic in resources.topics()}
        assert ours == released

    def test_the_source_and_its_licence_are_named(self):
        notice = (resources.folder() / "topics" / "README.md").read_text(encoding="utf-8")
        assert "IPTC Media Topics" in notice
        assert "https://creativecommons.org/licenses/by/4.0/" in notice


class TestPlaces:
    @pytest.mark.parametrize(
        ("name", "lang", "english"),
        [
            ("Вена", "ru", "Vienna"),
            ("АЛМАТЫ", "ru", "Almaty"),
            ("Алма-Ата", "ru", "Almaty"),
            ("Астана", "kk", "Astana"),
            ("Нур-Султан", "ru", "Nur-Sultan"),
            ("НҰР-СҰЛТАН", "kk", "Nur-Sultan"),
            ("Киев", "ru", "Kyiv"),
            ("КИЇВ", "uk", "Kyiv"),
            ("Ташкент", "ru", "Tashkent"),
            ("Бішкек", "kk", "Bishkek"),
            ("Гаага", "ru", "The Hague"),
            ("Haia", "pt", "The Hague"),
            ("Мәскеу", "kk", "Moscow"),
            ("MOSCOVO", "pt", "Moscow"),
            ("BRASÍLIA", "pt", "Brasilia"),
            ("Орынбор", "kk", "Orenburg"),
            ("Орал", "kk", "Uralsk"),
            ("Өскемен", "kk", "Ust-Kamenogorsk"),
            ("Vienna", "en", "Vienna"),
        ],
    )
    def test_cities_as_datelines_have_them(self, name, lang, english):
        assert resources.place_english(name, lang) == english

    @pytest.mark.parametrize("name", ["Кишинёв", "Кишинев", "КИШИНЁВ", "КИШИНЕВ"])
    def test_the_dots_of_yo_make_no_difference(self, name):
        assert resources.place_english(name, "ru") == "Chisinau"

    @pytest.mark.parametrize(
        "name", ["  Нижний\u00a0Новгород ", "НИЖНИЙ\tНОВГОРОД", "нижний  новгород"]
    )
    def test_blanks_make_no_difference(self, name):
        assert resources.place_english(name, "ru") == "Nizhny Novgorod"

    @pytest.mark.parametrize("apostrophe", "'’‘ʼ")
    def test_the_form_of_the_apostrophe_makes_no_difference(self, apostrophe):
        assert resources.place_english(f"Слов{apostrophe}янськ", "uk") == "Sloviansk"

    def test_letters_with_their_marks_apart_are_understood(self):
        assert resources.place_english(unicodedata.normalize("NFD", "Йошкар-Ола")) == "Yoshkar-Ola"

    def test_a_russian_spelling_in_a_kazakh_story_is_found(self):
        assert resources.place_english("Караганда", "kk") == "Karaganda"

    @pytest.mark.parametrize("lang", ["", "ru", "de"])
    def test_any_language_will_do(self, lang):
        assert resources.place_english("Вена", lang) == "Vienna"

    @pytest.mark.parametrize("name", ["", " ", "|", "Ближний Восток", "Вен"])
    def test_what_is_no_city_of_ours_has_no_name(self, name):
        assert resources.place_english(name, "ru") == ""

    @given(
        spelling=st.sampled_from(PLACES),
        respell=st.sampled_from([str.upper, str.lower, str.title, lambda text: f" {text}\n"]),
    )
    def test_every_spelling_leads_to_its_city_however_written(self, spelling, respell):
        name, lang, english = spelling
        assert resources.place_english(respell(name), lang) == english

    def test_in_one_language_a_spelling_stands_for_one_city(self):
        cities: dict[tuple[str, str], set[str]] = {}
        for spelling, lang, english in PLACES:
            plain = spelling.casefold().replace("ё", "е")
            cities.setdefault((lang, plain), set()).add(english)
        assert {name: found for name, found in cities.items() if len(found) > 1} == {}

    def test_the_language_asked_for_comes_first(self, tmp_path):
        shutil.copy(resources.__file__, tmp_path / "__init__.py")
        (tmp_path / "places.tsv").write_text(
            "english\trussian\tkazakh\tukrainian\tportuguese\n"
            "Mary\tМары\t\tМари\t\n"
            "Marie\tМари\t\tМарі\t\n",
            encoding="utf-8",
        )
        other = load_package(tmp_path)
        assert other.place_english("Мари", "ru") == "Marie"
        assert other.place_english("Мари", "uk") == "Mary"
        assert other.place_english("Марі", "ru") == "Marie"

    def test_each_language_is_written_in_its_script(self):
        for spelling, lang, english in PLACES:
            strange = re.compile("[a-z]", re.IGNORECASE) if lang in CYRILLIC_ONES else CYRILLIC
            assert not strange.search(spelling), (spelling, english)
            letters = {"ru": "[іїєґәғқңөұүһ]", "kk": "[їєґ]", "uk": "[ыэъёәғқңөұүһ]"}.get(lang)
            assert not letters or not re.search(letters, spelling.casefold()), spelling

    def test_english_names_are_plain_letters(self):
        assert [english for english, *_ in table("places.tsv") if not english.isascii()] == []


class TestAgencies:
    @pytest.mark.parametrize(
        ("name", "english"),
        [
            ("ТАСС", "TASS"),
            ("ИТАР-ТАСС", "TASS"),
            ("риа новости", "RIA Novosti"),
            ("РИА «Новости»", "RIA Novosti"),
            ("ИНТЕРФАКС", "Interfax"),
            ("Интерфакс-Казахстан", "Interfax-Kazakhstan"),
            ("КАЗИНФОРМ", "Kazinform"),
            ("ҚазАқпарат", "Kazinform"),
            ("KAZAKHSTAN TODAY", "Kazakhstan Today"),
            ("КазТАГ", "KazTAG"),
            ("Укрінформ", "Ukrinform"),
            ("БЕЛТА", "BelTA"),
            ("O’zA", "UzA"),
            ("Agência Lusa", "Lusa"),
            ("Синьхуа", "Xinhua"),
            ("Ёнхап", "Yonhap"),
            ("ЕНХАП", "Yonhap"),
            ("SAMPLE  NEWS", "Sample News"),
            ("Agência Amostra", "Sample News"),
            ("Reuters", "Reuters"),
            ("ANADOLU AJANSI", "Anadolu"),
        ],
    )
    def test_agencies_as_they_sign(self, name, english):
        assert resources.agency_english(name) == english

    @pytest.mark.parametrize("name", ["", " ", "|", "МИД РК", "english"])
    def test_others_have_no_name(self, name):
        assert resources.agency_english(name) == ""

    @given(
        spelling=st.sampled_from(AGENCIES),
        respell=st.sampled_from([str.upper, str.lower, lambda text: f"\t{text} "]),
    )
    def test_every_signature_leads_to_its_agency_however_written(self, spelling, respell):
        name, english = spelling
        assert resources.agency_english(respell(name)) == english

    def test_no_signature_is_two_agencies(self):
        counted = Counter(name.casefold() for name, _ in {(n.casefold(), e) for n, e in AGENCIES})
        assert [name for name, times in counted.items() if times > 1] == []


class TestSamples:
    def test_they_come_in_order(self):
        assert [path.name for path in resources.samples()] == list(OPENINGS)

    @pytest.mark.parametrize("story", resources.samples(), ids=lambda path: path.stem)
    def test_they_have_the_shape_of_wire_copy(self, story):
        lines = story.read_text(encoding="utf-8").split("\n")
        assert re.fullmatch(r" date 2025-12-04 (Фото|Foto): \S.*", lines[0])
        assert lines[1] == ""
        assert lines[2].startswith(OPENINGS[story.name])
        body = paragraphs(story)
        assert 5 <= len(body) <= 7
        assert all(paragraph == " ".join(paragraph.split()) for paragraph in body)

    @pytest.mark.parametrize("story", resources.samples(), ids=lambda path: path.stem)
    def test_they_give_an_editor_numbers_and_a_quotation_to_check(self, story):
        text = "\n".join(paragraphs(story))
        assert len(re.findall(r"\d+(?:,\d+)?", text)) >= 6
        assert re.search("[«“][^»”]{20,}[»”]", text)

    @pytest.mark.parametrize("story", resources.samples(), ids=lambda path: path.stem)
    def test_their_places_and_agencies_have_english_names(self, story):
        place, agency = re.findall(r"^\w+|SAMPLE NEWS|Agência Amostra", OPENINGS[story.name])
        assert resources.place_english(place, story.stem[-2:])
        assert resources.agency_english(agency) == "Sample News"

    def test_they_say_that_nothing_in_them_happened(self):
        notice = (resources.folder() / "samples" / "README.md").read_text(encoding="utf-8")
        assert "invented" in notice
        assert [path.name for path in resources.samples() if path.name not in notice] == []


class TestSampleMemory:
    def test_it_is_tmx_1_4_from_russian_by_dateline(self):
        root = ElementTree.parse(resources.sample_memory()).getroot()
        header = root.find("header")
        assert root.tag == "tmx"
        assert root.get("version") == "1.4"
        assert header is not None
        required = "creationtool creationtoolversion segtype o-tmf adminlang srclang datatype"
        assert set(required.split()) <= set(header.keys())
        assert header.get("creationtool") == "Dateline"
        assert header.get("srclang") == "ru"

    def test_it_covers_the_headline_and_every_paragraph_exactly(self):
        body = paragraphs(resources.samples()[0])
        headline = re.split(r"(?<=\.)\s", body[0])[0].removesuffix(".")
        assert [russian for russian, _ in memory_pairs()] == [headline, *body]

    def test_the_headline_is_written_as_one(self):
        headline, lead = (english for _, english in memory_pairs()[:2])
        assert len(headline) <= 100
        assert not headline.endswith(".")
        assert headline not in lead

    def test_the_english_is_english_and_differs_from_unit_to_unit(self):
        english = [text for _, text in memory_pairs()]
        assert all(text and not CYRILLIC.search(text) for text in english)
        assert len(set(english)) == len(english)

    def test_the_english_has_the_figures_of_the_russian(self):
        for russian, english in memory_pairs():
            told = numbers(
                russian.replace("47 тысяч", "47000").replace("473 тысячах", "473000"), ",", " "
            )
            assert numbers(english, ".", ",") == told, english


def test_every_city_with_a_country_is_a_place_we_know_and_has_one_country():
    cities = [city for _, cell in table("countries.tsv")[1:] for city in cell.split("|")]
    assert set(cities) <= {english for *_, english in PLACES}
    assert len(cities) == len(set(cities))


@pytest.mark.parametrize(
    ("place", "country"),
    [("Almaty", "Kazakhstan"), ("ALMATY", "Kazakhstan"), ("Vienna", ""), ("Nowhere", "")],
)
def test_a_city_that_stands_alone_has_no_country_named(place, country):
    assert resources.country_of(place) == country
