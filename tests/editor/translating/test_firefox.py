"""The real engine with the real Portuguese model; and a stand-in for fxtranslate to misbehave."""

import os
import signal
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from editor.translating.engine import (
    BadModel,
    EngineCrashed,
    ModelMissing,
    TimedOut,
    Unsupported,
    Untranslated,
)
from editor.translating.firefox import Firefox

PARAGRAPH = (
    "O ministro da Economia disse na terça-feira: “Vamos crescer.” A inflação caiu 2,5% em 2024, "
    "segundo o Dr. Silva.\n\nO governo anuncia novas medidas na próxima semana."
)

# Behaves as the text asks: ends the process, hangs, panics, or gives the text in capitals.
STAND_IN = """
import os, time
class PanicException(BaseException): pass
class Translator:
    def __init__(self, model, source, target, shortlist): pass
    def translate(self, text):
        if "crash" in text: os._exit(3)
        if "hang" in text: time.sleep(60)
        if "panic" in text: raise PanicException("index out of range")
        if "silent" in text: return ""
        return text.upper()
"""


def run(engine, texts, source="pt", target="en"):
    return list(engine.translate(texts, source, target, threading.Event()))


def kill(pid):
    os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))


@pytest.fixture
def portuguese(real_models):
    engine = Firefox([real_models])
    yield engine
    engine.close()


@pytest.fixture
def stand_in(tmp_path, write_model, monkeypatch):
    """An engine from "xx" to "en" on a stand-in for fxtranslate, with short time limits."""
    package = tmp_path / "packages" / "fxtranslate"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(STAND_IN)
    monkeypatch.syspath_prepend(package.parent)
    monkeypatch.setenv("PYTHONPATH", str(package.parent))
    engine = Firefox([write_model(tmp_path / "models" / "xx-en")], deadline=0.5)
    yield engine
    engine.close()


def translate(engine, text):
    (outcome,) = run(engine, [text], "xx")
    return outcome


def test_portuguese_paragraph(portuguese):
    (outcome,) = run(portuguese, [PARAGRAPH])
    assert (outcome.origin, outcome.warnings) == ("Firefox pt-en (local)", ())
    assert outcome.engine == "firefox"
    assert outcome.model.startswith("pt-en ")
    assert "The Minister of Economy said on Tuesday" in outcome.text
    assert "2.5% in 2024" in outcome.text
    assert "Dr. Silva.\n\nThe government announces" in outcome.text


def test_every_text_has_its_outcome(portuguese):
    texts = ["O governo caiu.", "", "—", "Привет, мир", "A eleição começa amanhã."]
    outcomes = run(portuguese, texts)
    assert outcomes[0].text == "The government has fallen."
    assert [outcome.text for outcome in outcomes[1:3]] == ["", "—"]
    assert outcomes[3] == Untranslated("The text is not written in the letters of “pt”.")
    assert "tomorrow" in outcomes[4].text


@pytest.mark.parametrize(
    "token",
    ["imprensa@gov.br", "https://www.gov.br/a/b?c=1&d=2", "#Brasil", "@govbr", "😀", "x" * 3000],
)
def test_tokens_survive(portuguese, token):
    (outcome,) = run(portuguese, [f"O ministro respondeu ontem: {token} e foi para casa."])
    assert token in outcome.text
    assert "minister" in outcome.text
    assert not any("lost" in warning for warning in outcome.warnings)


def test_headline_in_capitals(portuguese):
    (outcome,) = run(portuguese, ["PRESIDENTE DIZ QUE A ECONOMIA VAI CRESCER"])
    assert outcome.text == "PRESIDENT SAYS THE ECONOMY WILL GROW"


def test_half_turned_number_is_told(portuguese):
    (outcome,) = run(portuguese, ["O valor é R$ 1.234.567,89."])
    assert any("Commas and points" in warning for warning in outcome.warnings)


def test_works_from_any_folder_and_with_a_relative_path(real_models, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    engine = Firefox([real_models.relative_to(real_models.anchor)])
    monkeypatch.chdir(real_models.anchor)
    try:
        assert run(engine, ["O governo caiu."])[0].text == "The government has fallen."
    finally:
        engine.close()


def test_a_worker_killed_in_mid_story_costs_no_row(portuguese):
    outcomes = portuguese.translate(["O governo caiu."] * 12, "pt", "en", threading.Event())
    texts = [next(outcomes).text]
    killed = portuguese.pids
    for pid in killed:
        kill(pid)
    texts += [outcome.text for outcome in outcomes]
    assert texts == ["The government has fallen."] * 12
    assert not set(killed) & set(portuguese.pids)


def test_a_text_is_shared_among_as_many_processes_as_allowed(stand_in, tmp_path):
    engine = Firefox([tmp_path / "models"], processes=2)
    run(engine, ["One. Two. Three. Four. Five. Six."] * 20, "xx")
    assert len(engine.pids) == 2
    engine.close()
    assert engine.pids == []


def test_processes_without_work_end_by_themselves(stand_in, tmp_path, patience):
    engine = Firefox([tmp_path / "models"], idle=0.2)
    assert run(engine, ["go on"], "xx")[0].text == "GO ON"
    patience(lambda: engine.pids == [])
    assert run(engine, ["go on"], "xx")[0].text == "GO ON"
    engine.close()


def test_cancel_midway(portuguese):
    cancel = threading.Event()
    outcomes = portuguese.translate(["O governo caiu.", "", "O país"], "pt", "en", cancel)
    next(outcomes)
    cancel.set()
    assert list(outcomes) == []


def test_cancel_between_the_sentences_of_a_text(stand_in):
    cancel = threading.Event()
    timer = threading.Timer(0.3, cancel.set)
    timer.start()
    assert list(stand_in.translate(["Go on. " * 20_000], "xx", "en", cancel)) == []
    timer.join()


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("vocab.pten.spm", lambda content: content[: len(content) // 2]),
        ("vocab.pten.spm", lambda content: b"\0" * len(content)),
        ("vocab.pten.spm", lambda content: content[:40_000] + b"\xff" + content[40_001:]),
        ("model.pten.intgemm.alphas.bin", lambda content: content[:-1]),
        ("model.pten.intgemm.alphas.bin", lambda content: b"<html>not found</html>"),
        ("lex.50.50.pten.s2t.bin", lambda content: content[:-4]),
        ("lex.50.50.pten.s2t.bin", lambda content: b""),
    ],
)
def test_damaged_file_is_named(model_copy, name, damage):
    path = model_copy / name
    path.write_bytes(damage(path.read_bytes()))
    engine = Firefox([model_copy.parent])
    with pytest.raises(BadModel, match=name):
        run(engine, ["O governo caiu."])
    engine.close()


def test_vocabulary_of_another_model_is_refused(model_copy, real_models):
    foreign = next(real_models.glob("enpt-*")) / "vocab.enpt.spm"
    (model_copy / "vocab.pten.spm").write_bytes(foreign.read_bytes())
    engine = Firefox([model_copy.parent])
    with pytest.raises(BadModel, match=r"vocab\.pten\.spm does not belong to its model"):
        run(engine, ["O governo caiu."])
    engine.close()


def test_says_why_not(stand_in):
    assert stand_in.why_not("xx", "en") == ""
    assert "no Firefox model from “yy” to “en”" in stand_in.why_not("yy", "en")
    assert "Kazakh" in stand_in.why_not("kk", "en")
    assert "not known" in stand_in.why_not("", "en")
    assert "already" in stand_in.why_not("en", "en")
    with pytest.raises(ModelMissing, match="Kazakh"):
        run(stand_in, ["Сәлем"], "kk")
    assert stand_in.pids == []


def test_says_that_its_package_is_missing(stand_in, monkeypatch):
    monkeypatch.setitem(sys.modules, "fxtranslate", None)
    assert "fxtranslate is missing" in stand_in.why_not("xx", "en")
    with pytest.raises(Unsupported, match="fxtranslate is missing"):
        run(stand_in, ["text"], "xx")


def test_package_that_cannot_be_imported(stand_in, tmp_path):
    (tmp_path / "packages" / "fxtranslate" / "__init__.py").write_text("import absent_library")
    with pytest.raises(Unsupported, match="does not run here"):
        run(stand_in, ["text"], "xx")


def test_blanks_between_sentences_stay(stand_in):
    text = "  First one.  Second one.\n\n\tThird one. "
    assert translate(stand_in, text).text == text.upper()


def test_runaway_text_is_given_up_and_the_next_one_translated(stand_in):
    runaway, after = run(stand_in, ["please hang", "go on"], "xx")
    assert runaway == Untranslated("A sentence took the local engine more than 0.5 seconds.")
    assert after.text == "GO ON"


def test_panic_costs_one_text(stand_in):
    panicked, after = run(stand_in, ["please panic", "go on"], "xx")
    assert panicked == Untranslated("The local engine failed on a sentence (PanicException).")
    assert after.text == "GO ON"


def test_answer_without_a_word_is_no_translation(stand_in):
    assert translate(stand_in, "silent") == Untranslated(
        "The local engine answered without a word."
    )


def test_crash_on_the_same_sentence_twice_ends_the_job(stand_in):
    with pytest.raises(EngineCrashed, match="stopped twice"):
        run(stand_in, ["please crash"], "xx")
    assert stand_in.pids == []
    assert translate(stand_in, "go on").text == "GO ON"


def test_threads_do_not_mix_texts(stand_in):
    def work(thread):
        return [outcome.text for outcome in run(stand_in, [f"t{thread} n{n}" for n in "abc"], "xx")]

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(work, range(8)))
    assert answers == [[f"T{thread} N{n}" for n in "ABC"] for thread in range(8)]


def test_a_pair_without_a_model_goes_through_english(stand_in, tmp_path, write_model):
    assert stand_in.why_not("xx", "yy")
    write_model(tmp_path / "models" / "xx-en" / "en-yy", "enyy")
    (outcome,) = list(stand_in.translate(["go on"], "xx", "yy", threading.Event()))
    assert (outcome.text, outcome.origin) == ("GO ON", "Firefox xx-en, en-yy (local)")


def test_time_for_the_whole_job_is_kept_to(tmp_path, stand_in):
    engine = Firefox([tmp_path / "models"], deadline=60.0)
    outcomes = engine.translate(["please hang"], "xx", "en", threading.Event(), deadline=0.5)
    with pytest.raises(TimedOut, match="in the time it was given"):
        next(outcomes)
    engine.close()


def test_close_leaves_no_process_and_no_thread(stand_in):
    before = set(threading.enumerate())
    translate(stand_in, "go on")
    (pid,) = stand_in.pids
    stand_in.close()
    assert stand_in.pids == []
    for each in set(threading.enumerate()) - before:
        each.join(10)
        assert not each.is_alive()
    if sys.platform != "win32":
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_close_ends_a_sentence_under_way(tmp_path, stand_in):
    engine = Firefox([tmp_path / "models"], deadline=60.0)
    outcomes = engine.translate(["go on", "please hang"], "xx", "en", threading.Event())
    next(outcomes)
    closer = threading.Timer(0.3, engine.close)
    closer.start()
    with pytest.raises(EngineCrashed, match="closed"):
        next(outcomes)
    closer.join()
    assert engine.pids == []
