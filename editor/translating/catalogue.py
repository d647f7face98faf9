"""The list of Firefox's models that can be installed, Mozilla's or a desk's own server."""

import math
import re
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from editor.translating.engine import BadReply, ModelMissing
from editor.translating.network import Limits, Line

if TYPE_CHECKING:
    import requests

KINDS = ("model", "lex", "vocab", "srcvocab", "trgvocab")

_VERSION = re.compile(r"3\.(\d+)")  # what fxtranslate reads
_PAIR = re.compile(r"[a-z]{2}-[a-z]{2}")
_PLAIN_NAME = re.compile(r"[\w.-]+")
_HASH = re.compile(r"[0-9a-f]{64}")
_ARCHITECTURES = ("base-memory", "base", "tiny")  # the best translations first
_LARGEST = 500_000_000  # bytes of one file; Firefox's largest has 60 MB


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFile:
    """One file to download. `size` is in bytes, as downloaded; the hashes are SHA-256."""

    name: str
    location: str
    size: int
    sha256: str
    unpacked_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A model that can be installed. `size` is what is downloaded, in bytes."""

    pair: str
    version: str
    architecture: str
    files: tuple[ModelFile, ...]

    @property
    def size(self) -> int:
        """The bytes of all files."""
        return sum(file.size for file in self.files)


def offers(address: str, proxy: str = "", limits: Limits | None = None) -> dict[str, Offer]:
    """Fetch the list of models; return the best of each pair, by pair.

    Raises:
        Offline, TimedOut, BadReply: the list cannot be had.
    """
    line = Line("The list of models", limits or Limits(attempts=2), proxy)

    def fetch(session: "requests.Session") -> dict[str, Offer]:
        response = session.get(address, timeout=line.timeout, stream=True)
        return best(line.examined(response).json()["data"])

    try:
        return line.ask(fetch, threading.Event(), math.inf)
    finally:
        line.close()


def best(records: Iterable[Mapping[str, Any]]) -> dict[str, Offer]:
    """Return the complete models among a list's records: the newest, then the best of each pair.

    Raises:
        LookupError, TypeError, ValueError: it is no list of models.
    """
    found: dict[tuple[str, str, str], list[ModelFile]] = {}
    for record in records:
        version = str(record.get("version", ""))
        if not _VERSION.fullmatch(version) or record.get("fileType") not in KINDS:
            continue
        pair = f"{record['sourceLanguage']}-{record['targetLanguage']}"
        if not _PAIR.fullmatch(pair):
            continue  # a script beside the language, which the engine's file names do not know
        architecture = str(record.get("architecture") or "")
        found.setdefault((pair, version, architecture), []).append(_file(record))
    models: dict[str, Offer] = {}
    for (pair, version, architecture), files in sorted(found.items(), key=_worth):
        if _is_complete(files):
            models[pair] = Offer(
                pair=pair, version=version, architecture=architecture, files=tuple(files)
            )
    return models


def offer_for(source: str, target: str, models: Mapping[str, Offer]) -> Offer:
    """Return the model of a pair. Raises `ModelMissing`."""
    if offer := models.get(f"{source}-{target}"):
        return offer
    raise ModelMissing(
        f"There is no Firefox model from “{source}” to “{target}” in the list of models. "
        "Choose another engine."
    )


def _file(record: Mapping[str, Any]) -> ModelFile:
    attachment = record["attachment"]
    file = ModelFile(
        name=str(record["name"]),
        location=str(attachment["location"]).lstrip("/"),
        size=int(attachment["size"]),
        sha256=str(attachment["hash"]),
        unpacked_sha256=str(record["decompressedHash"]),
    )
    hashes = (file.sha256, file.unpacked_sha256)
    sound = _PLAIN_NAME.fullmatch(file.name) and all(map(_HASH.fullmatch, hashes))
    if not sound or not 0 < file.size < _LARGEST or ".." in file.location:
        raise BadReply(f"The list of models has an entry that makes no sense: {file.name[:80]}.")
    return file


def _worth(found: tuple[tuple[str, str, str], list[ModelFile]]) -> tuple[int, int]:
    (_, version, architecture), _ = found
    minor = _VERSION.fullmatch(version)
    known = architecture in _ARCHITECTURES
    rank = -_ARCHITECTURES.index(architecture) if known else -len(_ARCHITECTURES)
    return int(minor[1]) if minor else 0, rank


def _is_complete(files: Iterable[ModelFile]) -> bool:
    kinds = {file.name.partition(".")[0] for file in files}
    return "model" in kinds and ("vocab" in kinds or {"srcvocab", "trgvocab"} <= kinds)
