"""Several engines as one: where one fails the next goes on, and no text is translated twice."""

import threading

import pytest

from editor.translating.engine import Offline, Quota, Translated, Unsupported, Untranslated
from editor.translating.fallback import Fallback


class Scripted:
    """An engine that answers as its script says: words, an outcome, or an error."""

    def __init__(self, name, *script, why_not="", local=False):
        self.name, self.label, self.local = name, name.title(), local
        self.script = list(script)
        self.reason = why_not
        self.asked = []

    def model(self, source, target):
        return f"{self.name}-model"

    def why_not(self, source, target):
        return self.reason

    def translate(self, texts, source, target, cancel, brief, deadline):
        for text, answer in zip(texts, self.script, strict=False):
            self.asked.append(text)
            if isinstance(answer, Exception):
                raise answer
            yield answer if isinstance(answer, Untranslated) else Translated(answer, self.name)

    def close(self):
        pass


def run(*engines, texts=("a", "b", "c")):
    fallback = Fallback(engines, "ru", "en")
    return list(fallback.translate(texts, "ru", "en", threading.Event()))


def test_the_next_engine_goes_on_where_one_failed():
    first, second = Scripted("one", "A", Quota("Used up.")), Scripted("two", "B", "C")
    assert [outcome.text for outcome in run(first, second)] == ["A", "B", "C"]
    assert (first.asked, second.asked) == (["a", "b"], ["b", "c"])


def test_one_text_left_does_not_change_the_engine():
    first = Scripted("one", "A", Untranslated("No."), "C")
    second = Scripted("two", "B")
    assert run(first, second)[1] == Untranslated("No.")
    assert second.asked == []


def test_engines_that_cannot_do_the_pair_are_passed_over():
    first = Scripted("one", why_not="No model.", local=True)
    second = Scripted("two", "A", "B", "C")
    fallback = Fallback([first, second], "ru", "en")
    assert (fallback.name, fallback.model("ru", "en")) == ("two", "two-model")
    assert len(run(first, second)) == 3
    assert first.asked == []


def test_where_all_fail_the_first_fault_is_told():
    with pytest.raises(Offline, match="first"):
        run(Scripted("one", Offline("The first.")), Scripted("two", Quota("The second.")))


def test_where_none_can_the_first_reason_is_told():
    first, second = Scripted("one", why_not="No model."), Scripted("two", why_not="No such pair.")
    assert Fallback([first, second], "ru", "en").why_not("ru", "en") == "No model."
    with pytest.raises(Unsupported, match=r"No model\."):
        run(first, second)
    assert "No engine may be used" in Fallback([], "ru", "en").why_not("ru", "en")


def test_it_is_local_where_all_are():
    here, there = Scripted("one", local=True), Scripted("two")
    assert Fallback([here], "ru", "en").local
    assert not Fallback([here, there], "ru", "en").local
