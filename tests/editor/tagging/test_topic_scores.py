"""Topics from what a text says, and from what editors chose for others like it."""

from pathlib import Path
from random import Random

import pytest

from editor.tagging.topic_scores import Example

HEADLINES = [
    line.split("\t")
    for line in Path(__file__).with_name("headlines.tsv").read_text("utf-8").splitlines()[1:]
]


@pytest.fixture(scope="module")
def ranked(recogniser):
    """Return a function that gives the topics of a headline, best first."""

    def run(headline, lang, taught=()):
        return [code for code, _ in recogniser.topics([headline], lang, taught).scores]

    return run


@pytest.mark.parametrize(("lang", "count"), [("ru", 100), ("en", 50)])
def test_the_right_topic_is_among_the_first_three(ranked, lang, count):
    right = [code in ranked(text, lang)[:3] for each, code, text in HEADLINES if each == lang]
    assert len(right) == count
    assert sum(right) / count >= 0.93


def test_after_forty_stories_the_first_topic_is_mostly_right(ranked, recogniser):
    russian = [(code, text) for lang, code, text in HEADLINES if lang == "ru"]
    Random(4).shuffle(russian)
    taught = [
        Example(recogniser.topics([text], "ru").vector, (code,)) for code, text in russian[:40]
    ]
    right = [ranked(text, "ru", taught)[0] == code for code, text in russian[40:]]
    assert sum(right) / len(right) >= 0.85


def test_a_deeper_topic_comes_from_what_editors_chose(ranked, recogniser):
    chess = ["Шахматист выиграл турнир", "Гроссмейстер свёл партию вничью", "Финал по шахматам"]
    other = ["Хоккеисты забили три шайбы", "Парламент принял закон", "Врачи лечат грипп"]
    taught = [Example(recogniser.topics([text], "ru").vector, ("medtop:chess",)) for text in chess]
    taught += [Example(recogniser.topics([text], "ru").vector, ("medtop:x",)) for text in other]
    codes = ranked("Шахматисты сыграли партию на турнире", "ru", taught)
    assert codes.index("medtop:chess") < codes.index("medtop:x")


@pytest.mark.parametrize("texts", [[], [""], ["123 !!!"], ["\ud800"], ["щ" * 50_000], ["中文"]])
@pytest.mark.parametrize("lang", ["ru", "en"])
def test_text_that_says_nothing_has_scores_all_the_same(recogniser, texts, lang):
    assert len(recogniser.topics(texts, lang).scores) == 17
