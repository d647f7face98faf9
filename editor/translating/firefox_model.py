"""One Firefox model in one process: loading it, proving that it translates, trying placeholders."""

from collections.abc import Callable
from dataclasses import dataclass

from editor.processes import WorkerProcess
from editor.translating.engine import BadModel, Unsupported
from editor.translating.models import ModelFiles, unusable
from editor.translating.protection import FORMS, Kept, mask

_LOAD_DEADLINE = 60.0  # seconds for starting and reading 25 MB from a slow disk; usually 0.2

# A sentence with no name in it, so that a sound model into English leaves none of its words.
_PROBES = {
    "ru": "Президент вчера говорил об экономике страны.",
    "uk": "Президент учора говорив про економіку країни.",
    "pt": "O presidente falou ontem sobre a economia do país.",
    "es": "El presidente habló ayer sobre la economía del país.",
}

# Sentences with room for a name, to see which placeholders a model carries over.
_ROOMS = {
    "ru": (
        "{} заявил об этом во вторник.",
        "Президент встретился с {} в столице.",
        "По словам {}, экономика растёт, а {} этого не видит.",
    ),
    "uk": (
        "{} заявив про це у вівторок.",
        "Президент зустрівся з {} у столиці.",
        "За словами {}, економіка зростає, а {} цього не бачить.",
    ),
    "pt": (
        "{} disse isso na terça-feira.",
        "O presidente encontrou {} na capital.",
        "Segundo {}, a economia cresce, mas {} não vê isso.",
    ),
    "es": (
        "{} lo dijo el martes.",
        "El presidente se reunió con {} en la capital.",
        "Según {}, la economía crece, pero {} no lo ve.",
    ),
}
_TRIED = (*FORMS[:2], "#{}#", "ENT{}", "[[{}]]", *FORMS[2:])
_ROOM = "{}"


@dataclass(frozen=True, slots=True)
class Speech:
    """What a process said to a sentence: its translation, or the kind of its failure."""

    text: str = ""
    failure: str = ""


def translated(model: ModelFiles, sentence: str, deadline: float, worker: WorkerProcess) -> Speech:
    """Translate one sentence in a process, into which the model is loaded if need be.

    Raises:
        BadModel, Unsupported: the model or the engine cannot be loaded.
        RanAway, WorkerDied: as the process does.
    """
    if worker.holds.get(model.pair) != model:
        _load(worker, model)
        worker.holds[model.pair] = model
    reply = worker.ask({"op": "translate", "pair": model.pair, "text": sentence}, deadline)
    return Speech(reply.get("text", ""), reply.get("error", ""))


def best_forms(lang: str, say: Callable[[str], str]) -> tuple[str, ...]:
    """Order the forms of placeholders by how often a model carries them over, the best first."""
    rooms = _ROOMS.get(lang, ())
    kept = {form: sum(_carries(say, form, room) for room in rooms) for form in _TRIED}
    return tuple(sorted(_TRIED, key=lambda form: -kept[form]))


def _carries(say: Callable[[str], str], form: str, room: str) -> bool:
    parts = room.split(_ROOM)
    starts = [sum(map(len, parts[:number])) + 2 * (number - 1) for number in range(1, len(parts))]
    masked = mask(room, [Kept(start, start + 2, "") for start in starts], (form,))
    return masked.restore(say(masked.text)) is not None


def _load(worker: WorkerProcess, model: ModelFiles) -> None:
    """Have the process load a model, and see that it translates.

    Raises:
        BadModel: it does not.
        Unsupported: the engine's package cannot be imported there.
    """
    model.check()
    paths = {
        "model": model.model,
        "source_vocab": model.source_vocab,
        "target_vocab": model.target_vocab,
        "shortlist": model.shortlist,
    }
    question = {kind: str(path.resolve()) if path else None for kind, path in paths.items()}
    reply = worker.ask({"op": "load", "pair": model.pair, **question}, _LOAD_DEADLINE)
    if "error" in reply:
        raise _load_error(model, reply["error"])
    _probe(worker, model)


def _load_error(model: ModelFiles, kind: str) -> BadModel | Unsupported:
    """Tell what was wrong: the engine panics over a bad shortlist and objects to a bad model."""
    if kind in ("ImportError", "ModuleNotFoundError"):
        return Unsupported("The local engine cannot be loaded: fxtranslate does not run here.")
    if kind == "PanicException" and model.shortlist:
        return unusable(model.shortlist, "is damaged")
    return unusable(model.model, "is damaged")


def _probe(worker: WorkerProcess, model: ModelFiles) -> None:
    probe = _PROBES.get(model.source)
    if probe is None or not model.pair.endswith("-en"):
        return
    question = {"op": "translate", "pair": model.pair, "text": probe}
    words = worker.ask(question, _LOAD_DEADLINE).get("text", "").casefold().split()
    kept = {word for word in probe.casefold().split() if len(word) > 3} & set(words)
    if not words or kept:
        raise unusable(model.source_vocab, "does not belong to its model")
