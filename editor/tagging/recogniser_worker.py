"""The process that knows the models: `python -m editor.tagging.recogniser_worker`.

They take 200 MB and a second to load, which is no part of a window. Questions come as JSON lines
on the standard input, each answered by one line on the standard output:

    {"rows": [TEXT, ...]} -> {"names": [[row, start, end, type, normal, gender], ...]}
    {"texts": [TEXT, ...], "lang": LANG, "taught": [[VECTOR, [CODE, ...]], ...]}
        -> {"vector": VECTOR, "scores": [[code, score], ...]}

or {"error": WORDS}. It ends when its input is closed, as happens when the program that started it
is gone.
"""

import json
import signal
import sys
from typing import Any

from editor.tagging.recognising import recognise
from editor.tagging.russian_models import ModelsMissing, RussianModels
from editor.tagging.topic_scores import Example, scores, vector


def main() -> None:
    """Answer questions until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program, which then ends us
    models = RussianModels()
    for line in sys.stdin.buffer:
        answer = json.dumps(_answer(json.loads(line), models))
        sys.stdout.buffer.write(answer.encode() + b"\n")
        sys.stdout.buffer.flush()


def _answer(question: dict[str, Any], models: RussianModels) -> dict[str, Any]:
    try:
        return _topics(question, models) if "texts" in question else _names(question, models)
    except ModelsMissing as fault:
        return {"error": str(fault)}
    except Exception as error:  # noqa: BLE001 - whatever the text provoked, its owner is told
        return {"error": type(error).__name__}


def _names(question: dict[str, Any], models: RussianModels) -> dict[str, Any]:
    return {
        "names": [
            [name.row, name.start, name.end, name.type, name.normal, name.gender]
            for name in recognise(question["rows"], models)
        ]
    }


def _topics(question: dict[str, Any], models: RussianModels) -> dict[str, Any]:
    taught = [Example(vector, tuple(codes)) for vector, codes in question["taught"]]
    texts, lang = question["texts"], question["lang"]
    return {
        "vector": vector(texts, lang, models),
        "scores": scores(texts, lang, models, taught),
    }


if __name__ == "__main__":
    main()
