"""A server of local models on loopback, and a stand-in for the engine that loads them."""

import hashlib
import http.server
import json
import threading
from contextlib import contextmanager

# A stand-in for fxtranslate in the worker process alone.
STAND_IN = """
class Translator:
    def __init__(self, model, source, target, shortlist):
        self.model = model
    def translate(self, text):
        return "" if b"useless" in self.model else "It was said yesterday."
"""


def zstd(content):
    """Wrap bytes in a Zstandard frame of raw blocks; RFC 8878, 3.1.1."""
    frame = b"\x28\xb5\x2f\xfd\xa0" + len(content).to_bytes(4, "little")
    starts = range(0, max(len(content), 1), 65_536)
    for start in starts:
        block = content[start : start + 65_536]
        header = (len(block) << 3) | (start == starts[-1])
        frame += header.to_bytes(3, "little") + block
    return frame


def sha256(content):
    return hashlib.sha256(content).hexdigest()


class Shop(http.server.ThreadingHTTPServer):
    """A list of models and their files; `spoil` may change what a request gets."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.records = []
        self.files = {}
        self.asked = []
        self.spoil = None
        self.released = threading.Event()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}"

    def sell(self, name, content, pair="xx-en", version="3.0"):
        packed = zstd(content)
        location = f"bucket/{pair}/{version}/{name}.zst"
        self.files[f"/files/{location}"] = packed
        source, _, target = pair.partition("-")
        self.records.append(
            {
                "name": name,
                "fileType": name.partition(".")[0],
                "sourceLanguage": source,
                "targetLanguage": target,
                "version": version,
                "architecture": "tiny",
                "decompressedHash": sha256(content),
                "attachment": {
                    "hash": sha256(packed),
                    "size": len(packed),
                    "filename": f"{name}.zst",
                    "location": location,
                },
            }
        )


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def do_GET(self):
        wanted = self.headers.get("Range")
        self.server.asked.append((self.path.rpartition("/")[2], wanted))
        if self.path == "/records":
            self.answer(json.dumps({"data": self.server.records}).encode())
            return
        content = self.server.files.get(self.path)
        if content is None:
            self.answer(b"", 404)
        elif self.server.spoil:
            self.server.spoil(self, content)
        elif wanted:
            self.answer(content[int(wanted[6:-1]) :], 206)
        else:
            self.answer(content)

    def answer(self, body, status=200):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def open_shop():
    with Shop() as shop:
        thread = threading.Thread(target=shop.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield shop
        finally:
            shop.released.set()
            shop.shutdown()
            thread.join()
