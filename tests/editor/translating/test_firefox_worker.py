import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import editor
from editor.translating.models import find_models

ROOT = Path(editor.__file__).parents[1]


@pytest.fixture
def worker():
    command = [sys.executable, "-m", "editor.translating.firefox_worker"]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    with process:
        yield process
        process.kill()


def ask(worker, **question):
    worker.stdin.write(json.dumps(question).encode() + b"\n")
    worker.stdin.flush()
    return json.loads(worker.stdout.readline())


def load(worker, files):
    return ask(
        worker,
        op="load",
        pair=files.pair,
        model=str(files.model),
        source_vocab=str(files.source_vocab),
        target_vocab=str(files.target_vocab),
        shortlist=str(files.shortlist) if files.shortlist else None,
    )


def test_loads_and_translates(worker, real_models):
    assert load(worker, find_models([real_models])["pt-en"]) == {"text": ""}
    assert ask(worker, op="translate", pair="pt-en", text="O ministro chegou ontem à noite.") == {
        "text": "The minister arrived last night."
    }


def test_failure_is_answered_and_the_next_question_too(worker):
    for _ in range(2):
        assert ask(worker, op="translate", pair="pt-en", text="Olá")["error"] == "KeyError"


def test_panic_of_the_engine_is_answered(worker, model_copy):
    shortlist = model_copy / "lex.50.50.pten.s2t.bin"
    shortlist.write_bytes(shortlist.read_bytes()[:-4])
    assert load(worker, find_models([model_copy])["pt-en"])["error"] == "PanicException"
    assert ask(worker, op="translate", pair="pt-en", text="Olá")["error"] == "KeyError"


def test_ends_when_its_input_closes(worker):
    ask(worker, op="translate", pair="pt-en", text="Olá")
    worker.stdin.close()
    assert worker.wait(timeout=10) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_leaves_the_interrupt_key_to_the_program(worker):
    ask(worker, op="translate", pair="pt-en", text="Olá")
    os.kill(worker.pid, signal.SIGINT)
    assert "error" in ask(worker, op="translate", pair="pt-en", text="Olá")
