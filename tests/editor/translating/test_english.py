import pytest

from editor.translating.english import english_forms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("export", "exports"),
        ("exported", "exporting"),
        ("city", "cities"),
        ("cities", "city"),
        ("move", "moving"),
        ("moved", "move"),
        ("box", "boxes"),
        ("planned", "plan"),
        ("Ministers", "minister"),
    ],
)
def test_a_word_is_found_by_another_of_its_forms(one, other):
    assert other in english_forms(one)


@pytest.mark.parametrize("word", ["", "as", "нефть", "5th", "EU", "café"])
def test_what_is_no_common_word_has_no_forms(word):
    assert english_forms(word) == []
