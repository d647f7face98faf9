"""Texts used again, filled from the story."""

import pytest

from db import snippets as stored
from db import stories
from db.errors import NotFound, Refused
from db.snippets import Snippet
from editor.desk import editing, snippets


def test_a_text_is_kept_replaced_and_dropped(library):
    snippets.keep(library, " bg ", "First\n text")
    snippets.keep(library, "bg", "Second text")
    assert stored.listing(library) == [Snippet("bg", "Second text")]
    snippets.drop(library, "bg")
    assert stored.listing(library) == []
    with pytest.raises(NotFound):
        snippets.drop(library, "bg")


@pytest.mark.parametrize(
    ("name", "text"), [("two words", "x"), ("", "x"), ("a" * 31, "x"), ("a", " ")]
)
def test_what_cannot_be_inserted_by_letters_is_refused(library, name, text):
    with pytest.raises(Refused):
        snippets.keep(library, name, text)


def test_fields_are_filled_from_the_story(library, story):
    editing.set_field(library, story, "slug", "VIENNA")
    found = stories.get(library, story)
    snippet = Snippet("bg", "{place}: {agency} on {date}, {slug} {byline} {what} {}")
    assert snippets.filled(snippet, found) == (
        "Vienna: Kazakhstan Today on December 5, VIENNA {what} {}"
    )


def test_the_longest_name_before_the_caret_is_meant():
    found = [Snippet("bg", "short"), Snippet("wbg", "long"), Snippet("x", "other")]
    assert snippets.before_caret(found, "Then wbg") == found[1]
    assert snippets.before_caret(found, "Then BG") == found[0]
    assert snippets.before_caret(found, "Thenbg") is None
    assert snippets.before_caret(found, "") is None
