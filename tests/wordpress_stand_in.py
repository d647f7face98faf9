"""A WordPress on loopback: it keeps posts, and knows one person by one application password."""

import base64
import http.server
import json
import threading
from contextlib import contextmanager

USER, PASSWORD = "desk", "abcd efgh ijkl"
AUTHORISATION = "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()


class WordPressStandIn(http.server.ThreadingHTTPServer):
    """Keeps `posts` by number; `answer`, where set, is a status and bytes to answer with.

    `before` is called before each answer.
    """

    daemon_threads = False

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.posts = {}
        self.answer = None
        self.before = lambda: None

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        number = self._number() or len(self.server.posts) + 1
        self._put(number, body)

    def do_DELETE(self):
        number = self._number()
        self._put(number, {"status": "trash"})

    def _put(self, number, body):
        self.server.before()
        if self.server.answer:
            return self._say(*self.server.answer)
        if self.headers["Authorization"] != AUTHORISATION:
            return self._say(401, b"{}")
        post = self.server.posts.setdefault(number, {}) | body
        self.server.posts[number] = post
        told = {"id": number, "link": f"{self.server.url}/?p={number}", "status": post["status"]}
        return self._say(201, json.dumps(told).encode())

    def _number(self):
        last = self.path.rpartition("/")[2]
        return int(last) if last.isdecimal() else None

    def _say(self, status, body):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        if 300 <= status < 400:
            self.send_header("Location", f"{self.server.url}/elsewhere")
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def wordpress_stand_in():
    """Run the server; give it to the test, end it with its threads."""
    with WordPressStandIn() as stand_in:
        thread = threading.Thread(target=stand_in.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield stand_in
        finally:
            stand_in.shutdown()
            thread.join()
