"""What engines answered is found again, and a gist is never the story's English."""

from dataclasses import replace

import pytest

from db import answers, search, stories
from db.errors import NotFound
from db.records import MachineAnswer
from db.search import Word

ANSWER = MachineAnswer(
    source="Снег выпал ночью.",
    source_lang="ru",
    target_lang="en",
    engine="google",
    model="",
    origin="Google",
    text="Snow fell at night.",
    warnings=("Numbers differ.",),
    forced=("Vienna",),
    at="2025-12-05T00:00:00.000Z",
)


@pytest.fixture
def keep(library):
    def run(*kept):
        with library.write():
            for answer in kept:
                answers.keep(library, answer)

    return run


def found(library, source=ANSWER.source, lang="ru"):
    return answers.to_text(library, source, lang, "en")


def test_an_answer_is_found_by_its_text_alone(library, keep):
    keep(ANSWER)
    assert found(library) == [ANSWER]
    assert found(library, "Снег выпал утром.") == []
    assert found(library, lang="uk") == []


def test_each_engine_and_model_has_its_latest(library, keep):
    other = replace(ANSWER, engine="firefox", model="ru-en 3.0", text="At night, snow fell.")
    newer = replace(other, model="ru-en 3.1", text="Snow came at night.")
    again = replace(ANSWER, text="It snowed at night.")
    keep(ANSWER, other, newer, again)
    assert [answer.text for answer in found(library)] == [again.text, newer.text, other.text]


def test_other_names_make_another_answer(library, keep):
    digests = {
        answers.brief_digest(terms) for terms in ([], [("Вена", "Vienna")], [("Вена", "Wien")])
    }
    assert len(digests) == 3
    assert answers.brief_digest([("a", "b"), ("c", "d")]) == answers.brief_digest(
        [("c", "d"), ("a", "b")]
    )


def test_only_the_newest_are_kept(library, keep, monkeypatch):
    monkeypatch.setattr(answers, "MOST_KEPT", 3)
    keep(*(replace(ANSWER, source=f"Снег {number}") for number in range(5)))
    assert [bool(found(library, f"Снег {number}")) for number in range(5)] == [False] * 2 + [
        True
    ] * 3


class TestGist:
    def test_it_stands_beside_the_english_and_is_found(self, library, take_in):
        story = take_in("Снег в столице", lang="ru")
        assert story in answers.without_gist(library, 10)
        with library.write():
            answers.set_gist(library, story, "Snowfall in the capital", "Firefox ru-en (local)")
        [card] = stories.cards(library, [story])
        assert (card.gist, card.english_title) == ("Snowfall in the capital", "")
        assert search.find(library, [Word("snowfall")]) == [story]
        assert answers.gist(library, story) == ("Snowfall in the capital", "Firefox ru-en (local)")
        assert answers.without_gist(library, 10) == []

    def test_a_missing_story_has_none(self, library):
        with pytest.raises(NotFound):
            answers.gist(library, 99)
