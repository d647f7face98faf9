"""Finding stories by what was typed."""

import unicodedata

import pytest

from db.library import Library
from editor.desk.editing import set_field, write_row
from editor.desk.finding import find_stories
from editor.desk.workflow import keep, restore


@pytest.fixture
def snow(take):
    return take(
        "Снег выпал в столице. Дороги чистили всю ночь, бо́льшая часть открыта. Новый мост цел."
    )


@pytest.mark.parametrize(
    "typed",
    [
        "снег",
        "СНЕГОМ",
        "дорогами столицы",
        "чистить",
        "столи",
        "большей частью",
        "«снег» (столица)!",
        unicodedata.normalize("NFD", "новый"),
        unicodedata.normalize("NFD", "новой"),
    ],
)
def test_words_are_found_in_any_form(library, snow, story, typed):
    assert find_stories(library, typed) == [snow]


@pytest.mark.parametrize(
    "typed", ["дождь", "снег дождь", "снежок", '" OR "', "lemmas:дождь", "NOT"]
)
def test_what_is_not_there_is_not_found(library, snow, story, typed):
    assert find_stories(library, typed) == []


def test_english_is_found_as_soon_as_it_is_written(library, snow, story):
    assert find_stories(library, "roads") == []
    write_row(library, snow, 1, "Roads were cleared.")
    assert find_stories(library, "roads") == [snow]
    write_row(library, snow, 1, "")
    assert find_stories(library, "roads") == []


def test_all_words_must_be_there_and_the_newest_comes_first(library, snow, take):
    later = take("Снег растаял. Дороги сухие.")
    assert find_stories(library, "снега дорог") == [later, snow]
    assert find_stories(library, "снега ночей") == [snow]
    assert find_stories(library, "снега", limit=1) == [later]


def test_a_number_also_finds_the_story_of_that_number_first(library, story, take):
    other = take(f"На склад привезли {story} тонн зерна.")
    assert find_stories(library, str(story)) == [story, other]
    assert find_stories(library, str(story), limit=1) == [story]
    assert find_stories(library, "999999999999999999999999") == []


def test_a_uid_finds_its_story(library, story):
    uid = library.value("SELECT uid FROM story WHERE id = ?", (story,))
    assert find_stories(library, f" {uid.upper()} ") == [story]


def test_nothing_asked_for_is_every_story(library, snow, story):
    assert sorted(find_stories(library, " ?! ")) == sorted([snow, story])


def test_a_reader_finds_too(library, snow):
    with Library(library.path, read_only=True) as reader:
        assert find_stories(reader, "снегопад") == []
        assert find_stories(reader, "снегу") == [snow]


def test_a_language_corrected_later_is_searched_by_its_forms(library, take):
    story = take("Снег выпал в столице. Дороги чистили.", lang="uk")
    assert find_stories(library, "снегом") == []
    set_field(library, story, "lang", "ru")
    assert find_stories(library, "снегом") == [story]


def test_a_language_that_comes_back_with_a_version_is_searched_again(library, take):
    story = take("Снег выпал в столице. Дороги чистили.")
    keep(library, story)
    set_field(library, story, "lang", "uk")
    assert find_stories(library, "снегом") == []
    restore(library, story, 1)
    assert find_stories(library, "снегом") == [story]
