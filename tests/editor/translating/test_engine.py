"""What holds for every engine."""

import threading

import pytest

from editor.translating.deep import GOOGLE_KIND, DeepTranslator
from editor.translating.engine import Engine, Unsupported
from editor.translating.firefox import Firefox


@pytest.fixture(
    params=[lambda: DeepTranslator(GOOGLE_KIND), lambda: Firefox([])], ids=["google", "firefox"]
)
def engine(request):
    made: Engine = request.param()
    yield made
    made.close()


def test_has_names_for_settings_and_for_people(engine):
    assert engine.name.islower()
    assert engine.label
    assert engine.local == ("local" in engine.label)


def test_says_in_a_sentence_why_it_cannot_and_raises_the_same(engine):
    reason = engine.why_not("en", "en")
    assert reason.endswith(".")
    with pytest.raises(Unsupported) as raised:
        list(engine.translate(["text"], "en", "en", threading.Event()))
    assert str(raised.value) == reason


def test_may_be_closed_unused_and_twice(engine):
    engine.close()
    engine.close()
