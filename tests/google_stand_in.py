"""A server in Google's place, on loopback, that answers recorded lines or whatever a test wants."""

import html
import http.server
import threading
import urllib.parse
from contextlib import contextmanager

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


@contextmanager
def google_stand_in():
    """Run the server; give it to the test, end it with its thread."""
    with GoogleStandIn() as stand_in:
        thread = threading.Thread(target=stand_in.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield stand_in
        finally:
            stand_in.released.set()
            stand_in.shutdown()
            thread.join()
