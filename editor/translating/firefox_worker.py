"""The process in which Firefox's local engine runs: `python -m editor.translating.firefox_worker`.

The engine holds the interpreter's lock while it works and cannot be interrupted, so it gets a
process that can be killed. Questions come as JSON lines on the standard input, each answered by
one line on the standard output:

    {"op": "load", "pair": "pt-en", "model": PATH, "source_vocab": PATH, "target_vocab": PATH,
     "shortlist": PATH or null}                            -> {"text": ""}
    {"op": "translate", "pair": "pt-en", "text": SENTENCE} -> {"text": TRANSLATION}
    a failure                                              -> {"error": KIND, "detail": MESSAGE}

It ends when its input is closed, as happens when the program that started it is gone.
"""

import json
import signal
import sys
from pathlib import Path
from typing import Any

Translators = dict[str, Any]


def main() -> None:
    """Answer questions until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program, which then ends us
    translators: Translators = {}
    for line in sys.stdin.buffer:
        sys.stdout.buffer.write(json.dumps(_answer(json.loads(line), translators)).encode() + b"\n")
        sys.stdout.buffer.flush()


def _answer(question: dict[str, Any], translators: Translators) -> dict[str, str]:
    try:
        if question["op"] == "load":
            translators[question["pair"]] = _load(question)
            return {"text": ""}
        return {"text": translators[question["pair"]].translate(question["text"])}
    except BaseException as error:  # noqa: BLE001 - a panic inside the engine is a BaseException
        return {"error": type(error).__name__, "detail": str(error)[:300]}


def _load(question: dict[str, Any]) -> Any:
    from fxtranslate import Translator

    shortlist = question["shortlist"]
    return Translator(
        Path(question["model"]).read_bytes(),
        Path(question["source_vocab"]).read_bytes(),
        Path(question["target_vocab"]).read_bytes(),
        Path(shortlist).read_bytes() if shortlist else None,
    )


if __name__ == "__main__":
    main()
