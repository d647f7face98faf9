"""Servers in the services' places, on loopback: each speaks its service's protocol, or a fault.

A protocol reads the texts out of a request and writes translations into an answer. What is
translated is `say`; a fault is a function that gets the handler instead.
"""

import html
import http.server
import json
import threading
import urllib.parse
from contextlib import contextmanager, suppress


class Protocol:
    """How one service asks and answers over HTTP: JSON unless its kind says otherwise."""

    content_type = "application/json"

    def texts(self, handler):
        raise NotImplementedError

    def body(self, translations):
        raise NotImplementedError

    def notice(self, handler):
        """What is answered without translating anything, or None."""


class Google(Protocol):
    content_type = "text/html; charset=utf-8"

    def texts(self, handler):
        return handler.query["q"]

    def body(self, translations):
        return f'<div class="result-container">{html.escape(translations[0])}</div>'


class MyMemory(Protocol):
    def texts(self, handler):
        return handler.query["q"]

    def body(self, translations):
        return json.dumps({"responseData": {"translatedText": translations[0]}, "matches": []})


class Microsoft(Protocol):
    def texts(self, handler):
        return [each["text"] for each in handler.json]

    def body(self, translations):
        return json.dumps([{"translations": [{"text": translations[0], "to": "en"}]}])


class Yandex(Protocol):
    def texts(self, handler):
        return handler.form["text"]

    def body(self, translations):
        return json.dumps({"code": 200, "lang": "ru-en", "text": translations[:1]})


class Papago(Protocol):
    def texts(self, handler):
        return handler.form["text"]

    def body(self, translations):
        return json.dumps({"message": {"result": {"translatedText": translations[0]}}})


class Qcri(Protocol):
    def texts(self, handler):
        return handler.query["text"]

    def body(self, translations):
        return json.dumps({"success": True, "translatedText": translations[0]})


class Baidu(Protocol):
    def texts(self, handler):
        return handler.query["q"]

    def body(self, translations):
        return json.dumps({"trans_result": [{"src": "", "dst": translations[0]}]})


class Libre(Protocol):
    def texts(self, handler):
        return handler.json["q"]

    def body(self, translations):
        return json.dumps({"translatedText": translations})


class DeepL(Protocol):
    """With glossaries: those asked for are kept in `glossaries`, by their ids."""

    def __init__(self):
        self.glossaries = {}

    def notice(self, handler):
        if not handler.path.startswith("/v2/glossaries"):
            return None
        if handler.command == "DELETE":
            del self.glossaries[handler.path.rpartition("/")[2]]
            return ""
        if handler.command == "POST":
            made = {"glossary_id": f"g{len(self.glossaries) + 1}", **handler.json}
            self.glossaries[made["glossary_id"]] = made
            return json.dumps(self._told(made))
        return json.dumps({"glossaries": [self._told(each) for each in self.glossaries.values()]})

    def texts(self, handler):
        return handler.json["text"]

    def body(self, translations):
        answers = [
            {"text": text, "detected_source_language": "RU", "billed_characters": 1}
            for text in translations
        ]
        return json.dumps({"translations": answers})

    def _told(self, glossary):
        return {
            "glossary_id": glossary["glossary_id"],
            "name": glossary["name"],
            "ready": True,
            "source_lang": "ru",
            "target_lang": "en",
            "creation_time": "2025-12-05T00:00:00.000000Z",
            "entry_count": 1,
        }


class Chat(Protocol):
    def notice(self, handler):
        return json.dumps({"data": [{"id": "llama"}]}) if handler.path == "/v1/models" else None

    def texts(self, handler):
        segments = json.loads(handler.json["messages"][-1]["content"])["segments"]
        return [each["text"] for each in segments]

    def body(self, translations):
        segments = [{"id": n, "text": text} for n, text in enumerate(translations, 1)]
        return self.wrapped(json.dumps({"segments": segments}, ensure_ascii=False))

    def wrapped(self, content):
        return json.dumps({"choices": [{"message": {"content": content}, "finish_reason": "stop"}]})


class StandIn(http.server.ThreadingHTTPServer):
    """A server that speaks a protocol; `fault` takes requests over while it is set."""

    request_queue_size = 256
    daemon_threads = True

    def __init__(self, protocol):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.protocol = protocol
        self.say = str.upper
        self.fault = None
        self.seen = []
        self.released = threading.Event()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # an answer in one packet

    def log_message(self, *args):
        pass

    def _take(self):
        length = int(self.headers.get("Content-Length") or 0)
        self.content = self.rfile.read(length).decode()
        self.query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
        self.server.seen.append(self)
        notice = self.server.protocol.notice(self)
        if notice is not None:
            self.answer(notice)
        elif self.server.fault:
            self.server.fault(self)
        else:
            self.answer(self.translated())

    def finish(self):
        """Close both streams, also where the other side is gone before all was written."""
        for stream in (self.wfile, self.rfile):
            with suppress(OSError):
                stream.close()

    do_GET = do_POST = do_DELETE = _take  # noqa: N815 - the server asks for these names

    @property
    def json(self):
        return json.loads(self.content)

    @property
    def form(self):
        return urllib.parse.parse_qs(self.content)

    def translated(self, change=list):
        """The body of an answer, its translations changed."""
        said = [self.server.say(text) for text in self.server.protocol.texts(self)]
        return self.server.protocol.body(change(said))

    def answer(self, body, status=200, content_type=None, **headers):
        content = body.encode()
        self.send_response(status)
        self.send_header("Content-Type", content_type or self.server.protocol.content_type)
        self.send_header("Content-Length", str(len(content)))
        for name, text in headers.items():
            self.send_header(name.replace("_", "-"), text)
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def stand_in(protocol):
    """Run a server; end it with its thread."""
    with StandIn(protocol) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server
        finally:
            server.released.set()
            server.shutdown()
            thread.join()
