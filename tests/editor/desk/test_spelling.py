"""Which words are right at this desk."""

from db import entities
from db.records import EntityType
from editor.desk import spelling


def test_names_desk_words_and_own_words_are_known(library, tmp_path):
    own = tmp_path / "home" / "words.txt"
    with library.write():
        entities.add(library, EntityType.PERSON, "Ермек Кошербаев", "Yermek Kosherbayev")
    spelling.add_desk_word(library, "akimat")
    spelling.add_own_word(own, "zhuz")
    spelling.add_own_word(own, "aul")
    spelling.add_own_word(own, "zhuz")
    known = spelling.known_words(library, own)
    assert known[-4:] == ["Yermek Kosherbayev", "akimat", "aul", "zhuz"]
    assert "Astana" in known
    spelling.remove_desk_word(library, "akimat")
    assert "akimat" not in spelling.known_words(library, own)


def test_a_file_that_cannot_be_read_holds_no_words(tmp_path):
    assert spelling.own_words(tmp_path) == []


def test_the_variant_is_the_library_s(library):
    assert spelling.variant(library) == "en-US"
    with library.write():
        library.set_setting("spelling", "uk")
    assert spelling.variant(library) == "en-GB"
