"""A web server on loopback that answers as a test wants, well or badly."""

import http.server
import threading
from contextlib import contextmanager, suppress

GLANCE = 0.02  # seconds between the bytes of a server that drips


class WebStandIn(http.server.ThreadingHTTPServer):
    """Serves `pages`: a path's bytes, or a function that does with the handler what it likes.

    `asked` keeps the path and headers of each question, `methods` how each was asked. A
    function that waits for ever waits on `released`, which is set when the test ends.
    """

    daemon_threads = False
    request_queue_size = 64

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages = {}
        self.asked = []
        self.methods = []
        self.released = threading.Event()

    def address(self, path="/feed.xml", scheme="http", signed=""):
        return f"{scheme}://{signed}127.0.0.1:{self.server_port}{path}"

    def handle_error(self, request, client_address):
        """Say nothing of clients that hang up: that is what many tests are about."""


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        self.server.methods.append(self.command)
        page = self.server.pages.get(self.path)
        with suppress(OSError):
            if callable(page):
                page(self)
            elif page is None:
                self.answer(b"", status=404)
            else:
                self.answer(page)

    def do_HEAD(self):
        self.do_GET()

    def answer(self, body, status=200, **headers):
        self.head(status, Content_Length=len(body), **headers)
        if self.command != "HEAD":
            self.wfile.write(body)

    def head(self, status=200, **headers):
        self.send_response(status)
        for name, text in headers.items():
            self.send_header(name.replace("_", "-"), str(text))
        self.end_headers()

    def drip(self, piece):
        """Send a piece again and again, slowly, until the test ends or the client is gone."""
        while not self.server.released.wait(GLANCE):
            self.wfile.write(piece)
            self.wfile.flush()


@contextmanager
def web_stand_in():
    """Run the server; give it to the test, end it with its threads."""
    with WebStandIn() as stand_in:
        thread = threading.Thread(target=stand_in.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield stand_in
        finally:
            stand_in.released.set()
            stand_in.shutdown()
            thread.join()


def feed_of(*texts):
    """An RSS feed with an entry for each text, named by its first letters."""
    items = "".join(
        f"<item><title>Заголовок {text[:4]}</title><guid>{text[:4]}</guid>"
        f"<description>{text}</description></item>"
        for text in texts
    )
    channel = f"<channel><title>Степные вести</title>{items}</channel>"
    return f'<?xml version="1.0"?><rss version="2.0">{channel}</rss>'.encode()
