"""Proxies, certificates, pauses: what every request over the network keeps to."""

import http.server
import math
import ssl
import subprocess
import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.translating.engine import Cancelled, Offline, RateLimited, TimedOut
from editor.translating.network import NO_PROXY, Limits, Line, Rate, is_on_this_machine
from tests import engine_stand_ins as speak

QUICK = Limits(attempts=1, per_second=1_000.0)


def get(url):
    def fetch(session):
        return session.get(url, timeout=5).text

    return fetch


def ask(line, url):
    try:
        return line.ask(get(url), threading.Event(), math.inf)
    finally:
        line.close()


@pytest.fixture
def proxy():
    """A proxy that answers everything itself, and notes what it was asked for."""
    with speak.stand_in(speak.Google()) as server:
        server.fault = lambda handler: handler.answer(f"by proxy: {handler.path}")
        yield server


ELSEWHERE = "http://service.invalid/m?q=1"


def test_a_proxy_of_preferences_is_used(proxy):
    assert ask(Line("It", QUICK, proxy.url), ELSEWHERE) == f"by proxy: {ELSEWHERE}"


def test_the_systems_proxy_is_used_where_nothing_is_set(proxy, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", proxy.url)
    monkeypatch.delenv("NO_PROXY", raising=False)
    assert ask(Line("It", QUICK), ELSEWHERE) == f"by proxy: {ELSEWHERE}"


def test_no_proxy_means_none(proxy, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", proxy.url)
    with pytest.raises(Offline):
        ask(Line("It", QUICK, NO_PROXY), ELSEWHERE)
    assert proxy.seen == []


@pytest.fixture
def secure(tmp_path, monkeypatch):
    """An HTTPS server whose certificate nobody signed, and that certificate's file."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    command = (
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 "
        f"-addext subjectAltName=IP:127.0.0.1 -keyout {key} -out {certificate}"
    )
    try:
        subprocess.run(command.split(), check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("openssl is not here to make a certificate")
    server = http.server.HTTPServer(("127.0.0.1", 0), _Greeting)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"https://127.0.0.1:{server.server_port}/", certificate
    server.shutdown()
    server.server_close()
    thread.join()


class _Greeting(http.server.BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass

    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"hello")


def test_certificates_are_the_systems(secure, monkeypatch):
    """OpenSSL's variable stands for the system's store, which no request's own bundle knows."""
    url, certificate = secure
    with pytest.raises(Offline):
        ask(Line("It", QUICK), url)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert ask(Line("It", QUICK), url) == "hello"


@given(st.integers(1, 30), st.floats(1, 100), st.integers(1, 80))
def test_requests_come_no_faster_than_agreed(burst, per_second, count):
    rate = Rate(burst, per_second)
    waits = [rate.seconds_to_wait() for _ in range(count)]
    assert waits[:burst] == [0.0] * min(burst, count)
    assert waits == sorted(waits)
    assert waits[-1] <= max(0, count - burst + 1) / per_second


def test_a_job_without_the_time_to_wait_for_its_turn_ends():
    line = Line("It", Limits(burst=1, per_second=0.1))
    line.ask(lambda session: "now", threading.Event(), math.inf)
    begin = time.monotonic()
    for error in (TimedOut,):
        with pytest.raises(error):
            line.ask(lambda session: "later", threading.Event(), begin + 1)
    assert time.monotonic() - begin < 1
    line.close()


def test_cancelling_ends_the_wait_for_a_turn():
    line = Line("It", Limits(burst=1, per_second=0.01))
    line.ask(lambda session: "now", threading.Event(), math.inf)
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        line.ask(lambda session: "later", cancel, math.inf)
    line.close()


def test_a_mistake_of_ours_is_not_taken_for_a_fault_of_the_service():
    class Mistake(Exception):
        pass

    def wrong(session):
        raise Mistake

    with pytest.raises(Mistake):
        Line("It", QUICK).ask(wrong, threading.Event(), math.inf)


def test_how_long_to_wait_is_told_in_words():
    line = Line("It", QUICK)
    with speak.stand_in(speak.Google()) as server:
        server.fault = lambda handler: handler.answer("", 429, Retry_After="7200")
        with pytest.raises(RateLimited, match="in 120 minutes"):
            line.ask(
                lambda session: line.examined(session.get(server.url, stream=True)),
                threading.Event(),
                math.inf,
            )
    line.close()


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("http://127.0.0.1:11434/v1", True),
        ("http://localhost:8080", True),
        ("http://[::1]:1234/v1", True),
        ("https://localhost.example.org", False),
        ("http://127.evil.example.org", False),
        ("https://api.example.org/v1", False),
        ("", False),
        ("http://[broken", False),
    ],
)
def test_tells_whether_an_address_is_this_machines(address, here):
    assert is_on_this_machine(address) is here
