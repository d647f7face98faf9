"""Models come to the local engine: downloaded, or from a folder; verified; moved in whole; removed.

What is being made lies in a folder ending in `.part`, which no engine looks into; a download that
was cut short goes on from there.
"""

import contextlib
import gzip
import hashlib
import json
import os
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from editor.processes import Pool, WorkerDied
from editor.translating.catalogue import ModelFile, Offer
from editor.translating.engine import BadModel, Cancelled, ModelMissing, Offline, TimedOut
from editor.translating.firefox_model import translated
from editor.translating.models import MANIFEST, ModelFiles, find_models, model_file_name
from editor.translating.network import Limits, Line, new_session

Progress = Callable[[int, int], None]
PART = ".part"

_PAIR = re.compile(r"[a-z]{2,3}-[a-z]{2,3}")
_CHUNK = 65_536
_LARGEST = 1_000_000_000  # bytes of a file, unpacked
_PROVING = 60.0  # seconds for starting a process, loading, and one sentence
_SENTENCES = {
    "en": "The president spoke about the economy yesterday.",
    "ru": "Президент вчера говорил об экономике.",
    "uk": "Президент учора говорив про економіку.",
    "pt": "O presidente falou ontem sobre a economia.",
    "es": "El presidente habló ayer sobre la economía.",
    "fr": "Le président a parlé hier de l’économie.",
    "de": "Der Präsident sprach gestern über die Wirtschaft.",
}


def _ignore(_done: int, _of: int) -> None:
    """For those who do not watch."""


class Download:
    """One model on its way from a server to a folder of models."""

    def __init__(
        self,
        offer: Offer,
        address: str,
        folder: Path,
        *,
        proxy: str = "",
        limits: Limits | None = None,
    ) -> None:
        self._offer = offer
        self._address = address.rstrip("/")
        self._folder = folder
        self._part = folder / (offer.pair + PART)
        self._line = Line("The server of models", limits or Limits(), proxy)
        self._session = new_session(proxy)

    def run(self, cancel: threading.Event, progress: Progress = _ignore) -> ModelFiles:
        """Download what is missing, verify and prove the model, and put it in place.

        `progress` is called with bytes. What was downloaded stays for the next try.

        Raises:
            Cancelled: `cancel` was set.
            Offline, TimedOut, BadReply and others: the server cannot be asked, as engines say it.
            BadModel: a file is not what the list says, or the model does not translate.
            OSError: the folder cannot be written.
        """
        self._part.mkdir(parents=True, exist_ok=True)
        done = 0
        try:
            for file in self._offer.files:
                self._fetch(
                    file, cancel, lambda here, done=done: progress(done + here, self._offer.size)
                )
                done += file.size
        finally:
            self._session.close()
        told = {"version": self._offer.version, "architecture": self._offer.architecture}
        (self._part / MANIFEST).write_text(json.dumps(told), encoding="utf-8")
        return _put_in_place(self._part, self._folder / self._offer.pair, self._offer.pair)

    def _fetch(
        self, file: ModelFile, cancel: threading.Event, progress: Callable[[int], None]
    ) -> None:
        """Download one file, from where an earlier try stopped, and unpack it."""
        unpacked = self._part / file.name
        if unpacked.exists() and _sha256(unpacked) == file.unpacked_sha256:
            progress(file.size)
            return
        packed = self._part / (file.name + ".zst")
        for body in self._pieces(file, packed):
            if cancel.is_set():
                raise Cancelled
            progress(body)
        if _sha256(packed) != file.sha256:
            packed.unlink()
            raise BadModel(
                f"The file {file.name} did not come as it is listed. Try again; if it happens "
                "again, the server of models is not to be trusted."
            )
        unpacked.write_bytes(_unpacked(packed.read_bytes(), file.unpacked_sha256))
        packed.unlink()

    def _pieces(self, file: ModelFile, packed: Path) -> Iterator[int]:
        """Write a file to disk; yield how many bytes are there each time some have come."""
        import requests

        have = packed.stat().st_size if packed.exists() else 0
        if have >= file.size:
            yield have
            return
        try:
            with self._session.get(
                f"{self._address}/{file.location}",
                headers={"Range": f"bytes={have}-"} if have else {},
                timeout=self._line.timeout,
                stream=True,
            ) as response:
                if response.status_code not in (200, 206):
                    self._line.examined(response)
                if response.status_code != 206:
                    have = 0
                with packed.open("ab" if have else "wb") as target:
                    for chunk in response.iter_content(_CHUNK):
                        target.write(chunk)
                        have += len(chunk)
                        if have > file.size:
                            break
                        yield have
        except requests.Timeout:
            raise TimedOut("The server of models fell silent. Try again: it goes on.") from None
        except requests.RequestException:
            raise Offline(
                "The server of models cannot be reached. Try again: it goes on from here."
            ) from None


def add(source: Path, folder: Path) -> list[ModelFiles]:
    """Copy the models that a folder holds to the folder of models; packed ones are unpacked.

    Raises:
        ModelMissing: it holds none.
        BadModel: one is damaged or does not translate; those before it are there.
        OSError: a file cannot be read or written.
    """
    part = folder / ("added" + PART)
    shutil.rmtree(part, ignore_errors=True)
    try:
        for path in sorted(source.rglob("*")):
            name = path.name.removesuffix(".gz").removesuffix(".zst")
            if path.is_file() and model_file_name(name):
                target = part / path.parent.relative_to(source) / name
                target.parent.mkdir(parents=True, exist_ok=True)
                _copy(path, target)
        found = find_models([part]) if part.exists() else {}
        if not found:
            raise ModelMissing(f"There is no whole Firefox model in {source}.")
        return [_install(files, part, folder) for _, files in sorted(found.items())]
    finally:
        shutil.rmtree(part, ignore_errors=True)


def remove(pair: str, folder: Path) -> None:
    """Remove a model from the folder of models. Raises `ModelMissing` when it is not there."""
    place = folder / pair
    if not _PAIR.fullmatch(pair) or not place.is_dir():
        raise ModelMissing(f"There is no model {pair} in {folder}.")
    shutil.rmtree(place)


def _install(files: ModelFiles, part: Path, folder: Path) -> ModelFiles:
    """Gather one model's files in a folder of its own and put that in place."""
    own = part / (files.pair + PART)
    own.mkdir()
    for path in files.files():
        os.replace(path, own / path.name)
    return _put_in_place(own, folder / files.pair, files.pair)


def _put_in_place(part: Path, place: Path, pair: str) -> ModelFiles:
    """Prove a model, and put its folder in place of an older one."""
    found = find_models([part])
    if pair not in found:
        raise BadModel(f"The model {pair} is not whole. Try again, or choose another engine.")
    _prove(found[pair])
    older = place.with_name(place.name + ".old" + PART)
    shutil.rmtree(older, ignore_errors=True)
    with contextlib.suppress(FileNotFoundError):
        os.replace(place, older)
    os.replace(part, place)
    shutil.rmtree(older, ignore_errors=True)
    return find_models([place])[pair]


def _prove(model: ModelFiles) -> None:
    """See that a model loads and translates, in a process of its own. Raises `BadModel`."""
    sentence = _SENTENCES.get(model.source, _SENTENCES["en"])
    pool = Pool("editor.translating.firefox_worker", 1)
    try:
        speech = pool.run(lambda worker: translated(model, sentence, _PROVING, worker))
    except WorkerDied:
        raise BadModel(f"The model {model.pair} ended the engine that loaded it.") from None
    finally:
        pool.close()
    if speech.failure or not speech.text.strip():
        raise BadModel(f"The model {model.pair} does not translate. It is damaged or of no use.")


def _copy(path: Path, target: Path) -> None:
    """Copy a file; one that ends in .gz or .zst is unpacked."""
    if path.stat().st_size > _LARGEST:
        raise BadModel(f"The file {path} is too large for a model.")
    if path.name.endswith(".gz"):
        with gzip.open(path) as packed, target.open("wb") as unpacked:
            _copy_within(packed.read, unpacked.write, path)
    elif path.name.endswith(".zst"):
        target.write_bytes(_unpacked(path.read_bytes(), None))
    else:
        shutil.copyfile(path, target)


def _copy_within(
    read: Callable[[int], bytes], write: Callable[[bytes], object], path: Path
) -> None:
    size = 0
    try:
        while chunk := read(_CHUNK):
            size += len(chunk)
            if size > _LARGEST:
                raise BadModel(f"The file {path} is too large for a model.")
            write(chunk)
    except (EOFError, gzip.BadGzipFile):
        raise BadModel(f"The file {path} is damaged.") from None


def _unpacked(packed: bytes, sha256: str | None) -> bytes:
    import fxtranslate

    try:
        return fxtranslate.discovery.verify_and_decompress(packed, sha256)
    except ValueError:
        raise BadModel("A file of the model cannot be unpacked: it is damaged.") from None


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
