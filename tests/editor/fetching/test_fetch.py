"""Fetching over real sockets: what arrives, and that nothing bad lasts longer than its limits."""

import gzip
import socket
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from editor.fetching.errors import FetchCancelled, FetchError
from editor.fetching.fetch import AGENT, Limits

ROOT = Path(__file__).parents[3]
BODY = "Снег выпал в столице.".encode()
IMPATIENT = Limits(connect=1.0, read=1.0, total=1.0)


@pytest.fixture
def fault(get):
    """Return a function that fetches what must fail; it gives the sentence without its address."""

    def run(address="/feed.xml", **options):
        with pytest.raises(FetchError) as failure:
            get(address, **options)
        assert str(failure.value).startswith(("http://127.0.0.1", "http://localhost"))
        return failure.value.reason

    return run


@pytest.fixture
def soon():
    """Fail the test if what it does takes much longer than the second that it allows."""
    begun = time.monotonic()
    yield
    assert time.monotonic() - begun < 2.5


class TestWhatArrives:
    def test_the_bytes_and_what_the_server_says_of_them(self, server, get):
        server.pages["/feed.xml"] = lambda handler: handler.answer(
            BODY,
            Content_Type='Text/XML; Charset="windows-1251"',
            ETag='"abc"',
            Last_Modified="Sat, 06 Dec 2025 10:15:00 GMT",
        )
        fetched = get()
        assert fetched.body == BODY
        assert (fetched.content_type, fetched.charset) == ("text/xml", "windows-1251")
        assert (fetched.etag, fetched.last_modified) == ('"abc"', "Sat, 06 Dec 2025 10:15:00 GMT")
        assert fetched.address == server.address()
        assert not fetched.not_modified

    def test_a_server_that_says_nothing_of_them(self, server, get):
        server.pages["/feed.xml"] = BODY
        fetched = get()
        assert (fetched.content_type, fetched.charset, fetched.etag) == ("", "", "")

    def test_it_says_who_asks_and_sends_nothing_else_of_the_person(self, server, get):
        server.pages["/feed.xml"] = BODY
        get()
        [(_, headers)] = server.asked
        assert headers["User-Agent"] == AGENT
        assert AGENT.startswith("Dateline/")
        assert set(headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}

    def test_cookies_are_not_kept(self, server, get):
        server.pages["/feed.xml"] = lambda handler: handler.answer(
            b"", 302, Location="/new", Set_Cookie="who=desk; Path=/"
        )
        server.pages["/new"] = BODY
        assert get().body == BODY
        assert all("Cookie" not in headers for _, headers in server.asked)

    def test_a_compressed_answer_is_inflated(self, server, get):
        server.pages["/feed.xml"] = lambda handler: handler.answer(
            gzip.compress(BODY), Content_Encoding="gzip"
        )
        assert get().body == BODY

    def test_an_answer_in_chunks_is_joined(self, server, get):
        def page(handler):
            handler.head(Transfer_Encoding="chunked")
            for piece in (BODY[:5], BODY[5:], b""):
                handler.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))

        server.pages["/feed.xml"] = page
        assert get().body == BODY

    def test_progress_is_told_in_the_thread_that_waits(self, server, get):
        told = []

        def page(handler):
            handler.head(Content_Length=200_000)
            handler.wfile.write(bytes(100_000))
            halfway.wait(5)
            handler.wfile.write(bytes(100_000))

        def progress(done, of):
            told.append((done, of, threading.current_thread()))
            if done:
                halfway.set()

        halfway = threading.Event()
        server.pages["/feed.xml"] = page
        assert len(get(progress=progress, limits=Limits(total=10)).body) == 200_000
        done, of, thread = told[-1]
        assert 0 < done <= 100_000
        assert (of, thread) == (200_000, threading.main_thread())


class TestAskingAgain:
    def test_what_did_not_change_is_not_sent_again(self, server, get):
        def page(handler):
            if handler.headers["If-None-Match"] == '"abc"':
                handler.head(304, ETag='"abc"')
            else:
                handler.answer(BODY, ETag='"abc"')

        server.pages["/feed.xml"] = page
        first = get()
        again = get(etag=first.etag)
        assert (again.not_modified, again.body, again.etag) == (True, b"", '"abc"')
        assert not get(etag='"old"').not_modified

    def test_the_date_serves_where_there_is_no_etag(self, server, get):
        date = "Sat, 06 Dec 2025 10:15:00 GMT"

        def page(handler):
            if handler.headers["If-Modified-Since"] == date:
                handler.head(304)
            else:
                handler.answer(BODY, Last_Modified=date)

        server.pages["/feed.xml"] = page
        assert get(last_modified=get().last_modified).not_modified

    def test_unchanged_is_no_answer_to_a_first_question(self, server, fault):
        server.pages["/feed.xml"] = lambda handler: handler.head(304)
        assert "HTTP 304" in fault()


class TestRedirects:
    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    def test_are_followed(self, server, get, status):
        server.pages["/feed.xml"] = lambda handler: handler.answer(b"", status, Location="/a/new")
        server.pages["/a/new"] = BODY
        fetched = get()
        assert (fetched.body, fetched.address) == (BODY, server.address("/a/new"))

    def test_to_an_address_in_letters_of_its_own(self, server, get):
        location = "/новости".encode().decode("latin-1")
        server.pages["/feed.xml"] = lambda handler: handler.answer(b"", 301, Location=location)
        server.pages["/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8"] = BODY
        assert get().body == BODY

    def test_five_are_followed_and_no_more(self, server, get, fault):
        for number in range(6):
            server.pages[f"/{number}"] = lambda handler: handler.answer(
                b"", 302, Location=f"/{int(handler.path[1:]) + 1}"
            )
        server.pages["/6"] = BODY
        assert get("/1").body == BODY
        assert "more than 5 addresses" in fault("/0")

    def test_a_loop_ends_in_words(self, server, fault):
        server.pages["/a"] = lambda handler: handler.answer(b"", 302, Location="/b")
        server.pages["/b"] = lambda handler: handler.answer(b"", 302, Location="/a")
        assert "perhaps in a circle" in fault("/a")
        assert len(server.asked) == 6

    @pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://127.0.0.1/", "data:,news"])
    def test_to_anything_but_the_web_are_refused(self, server, get, location):
        server.pages["/feed.xml"] = lambda handler: handler.answer(b"", 302, Location=location)
        with pytest.raises(FetchError, match="only addresses that begin with") as refusal:
            get()
        assert refusal.value.address == location

    def test_one_that_leads_nowhere_is_told(self, server, fault):
        server.pages["/feed.xml"] = lambda handler: handler.answer(b"", 302)
        assert "HTTP 302" in fault()


class TestPasswords:
    SIGNED = "ZGVzazpwQHNz"  # desk:p@ss

    def test_are_sent_and_never_shown(self, server, get):
        server.pages["/feed.xml"] = BODY
        fetched = get(server.address(signed="desk:p%40ss@"))
        assert server.asked[0][1]["Authorization"] == f"Basic {self.SIGNED}"
        assert fetched.address == server.address()
        with pytest.raises(FetchError) as failure:
            get(server.address("/none", signed="desk:p%40ss@"))
        assert "p%40ss" not in str(failure.value)

    def test_go_along_to_the_same_server_alone(self, server, get):
        server.pages["/feed.xml"] = lambda handler: handler.answer(b"", 302, Location="/same")
        server.pages["/same"] = lambda handler: handler.answer(
            b"", 302, Location=server.address("/other").replace("127.0.0.1", "localhost")
        )
        server.pages["/other"] = BODY
        assert get(server.address(signed="desk:p%40ss@")).body == BODY
        assert ["Authorization" in headers for _, headers in server.asked] == [True, True, False]

    def test_of_the_users_files_are_not_looked_for(self, server, get, home):
        (home / ".netrc").write_text("machine 127.0.0.1 login desk password s3cret\n")
        (home / ".netrc").chmod(0o600)
        server.pages["/feed.xml"] = BODY
        get()
        assert "Authorization" not in server.asked[0][1]


class TestRefusals:
    @pytest.mark.parametrize(
        ("status", "words"),
        [
            (401, "name and password"),
            (403, "may not be read"),
            (404, "is not there"),
            (410, "no longer there"),
            (418, "HTTP 418"),
            (429, "fewer requests"),
            (500, "HTTP 500"),
            (503, "Try again later"),
        ],
    )
    def test_of_the_server_are_told(self, server, fault, status, words):
        server.pages["/feed.xml"] = lambda handler: handler.answer(b"<rss/>", status)
        assert words in fault()

    def test_nobody_there(self, fault):
        with closing(socket.create_server(("127.0.0.1", 0))) as unused:
            port = unused.getsockname()[1]
        assert "cannot be reached" in fault(f"http://127.0.0.1:{port}/feed.xml")

    def test_a_name_that_leads_nowhere(self, get):
        with pytest.raises(FetchError, match="cannot be an address"):
            get(f"http://{'a' * 64}.invalid/")

    def test_a_server_that_does_not_speak_tls(self, server, get):
        server.pages["/feed.xml"] = BODY
        with pytest.raises(FetchError, match="certificate"):
            get(server.address(scheme="https"))

    def test_a_compression_nobody_asked_for(self, server, fault):
        server.pages["/feed.xml"] = lambda handler: handler.answer(BODY, Content_Encoding="br")
        assert "not asked for" in fault()

    def test_what_claims_to_be_compressed(self, server, fault):
        server.pages["/feed.xml"] = lambda handler: handler.answer(BODY, Content_Encoding="gzip")
        assert "broke off" in fault()


class TestSize:
    def test_what_says_it_is_too_large_is_not_begun(self, server, fault):
        server.pages["/feed.xml"] = lambda handler: handler.head(Content_Length=50_000_000)
        assert "more than 8 MB" in fault()

    def test_what_grows_too_large_is_given_up(self, server, fault):
        def page(handler):
            handler.head(Connection="close")
            for _ in range(50):
                handler.wfile.write(bytes(1_000_000))
                sent.append(1)

        sent = []
        server.pages["/feed.xml"] = page
        assert "more than 8 MB" in fault()
        assert len(sent) < 50

    def test_the_limit_itself_is_allowed(self, server, get, fault):
        server.pages["/feed.xml"] = bytes(1_000)
        assert len(get(limits=Limits(size=1_000)).body) == 1_000
        assert "more than 0.000999 MB" in fault(limits=Limits(size=999))

    @pytest.mark.skipif(sys.platform != "linux", reason="/proc tells the memory used")
    def test_a_bomb_is_given_up_when_it_has_grown_to_the_limit(self, server):
        bomb = gzip.compress(bytes(20_000_000)) * 20
        server.pages["/feed.xml"] = lambda handler: handler.answer(bomb, Content_Encoding="gzip")
        program = f"""
import re, threading
from pathlib import Path
from editor.fetching.errors import FetchError
from editor.fetching.fetch import fetch
try:
    fetch({server.address()!r}, cancel=threading.Event())
except FetchError as fault:
    print(fault.reason)
print(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1])
"""
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
        )
        reason, kilobytes = done.stdout.splitlines()
        assert "more than 8 MB" in reason
        assert int(kilobytes) < 100_000


@pytest.mark.usefixtures("soon")
class TestTime:
    def test_a_server_that_never_answers(self, server, fault):
        server.pages["/feed.xml"] = lambda handler: handler.server.released.wait()
        assert "did not answer in time" in fault(limits=IMPATIENT)

    def test_one_that_does_not_even_take_the_call(self, fault):
        with socket.socket() as deaf:
            deaf.bind(("127.0.0.1", 0))
            deaf.listen(0)
            address = f"http://127.0.0.1:{deaf.getsockname()[1]}/"
            with socket.create_connection(deaf.getsockname()):
                assert "did not answer in time" in fault(address, limits=IMPATIENT)

    def test_a_head_that_drips(self, server, fault):
        def page(handler):
            handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
            handler.drip(b"X")

        server.pages["/feed.xml"] = page
        assert "did not answer in time" in fault(limits=IMPATIENT)

    @pytest.mark.parametrize("said", [{"Content_Length": 10_000}, {"Connection": "close"}])
    def test_a_body_that_drips(self, server, fault, said):
        def page(handler):
            handler.head(**said)
            try:
                handler.drip(b"x")
            except OSError:
                left.set()

        left = threading.Event()
        server.pages["/feed.xml"] = page
        assert "did not answer in time" in fault(limits=IMPATIENT)
        assert left.wait(1), "the connection is still open"

    def test_chunks_that_drip(self, server, fault):
        def page(handler):
            handler.head(Transfer_Encoding="chunked")
            handler.drip(b"1\r\nx\r\n")

        server.pages["/feed.xml"] = page
        assert "did not answer in time" in fault(limits=IMPATIENT)

    def test_a_handshake_that_never_comes(self, get):
        with closing(socket.create_server(("127.0.0.1", 0))) as mute:
            address = f"https://127.0.0.1:{mute.getsockname()[1]}/"
            with pytest.raises(FetchError, match="did not answer in time"):
                get(address, limits=Limits(connect=30, read=30, total=0.5))

    def test_redirects_that_take_their_time_together(self, server, fault):
        def page(handler):
            handler.server.released.wait(0.4)
            handler.answer(b"", 302, Location="/feed.xml")

        server.pages["/feed.xml"] = page
        assert "did not answer in time" in fault(limits=Limits(total=1.0))

    def test_a_connection_cut_in_the_head(self, server, get):
        def page(handler):
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-")
            handler.connection.shutdown(socket.SHUT_RDWR)

        server.pages["/feed.xml"] = page
        assert get(limits=IMPATIENT).body == b""

    def test_a_connection_cut_at_once(self, server, fault):
        server.pages["/feed.xml"] = lambda handler: handler.connection.shutdown(socket.SHUT_RDWR)
        assert "cannot be reached" in fault(limits=IMPATIENT)

    def test_a_connection_cut_in_the_body(self, server, fault):
        def page(handler):
            handler.head(Content_Length=1_000)
            handler.wfile.write(BODY)
            handler.connection.shutdown(socket.SHUT_RDWR)

        server.pages["/feed.xml"] = page
        assert "broke off" in fault(limits=IMPATIENT)

    def test_an_answer_that_is_no_http(self, server, fault):
        server.pages["/feed.xml"] = lambda handler: handler.wfile.write(bytes(range(256)) * 100)
        fault(limits=IMPATIENT)

    def test_a_head_without_end(self, server, fault):
        def page(handler):
            handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
            for number in range(100_000):
                handler.wfile.write(b"X-%d: news\r\n" % number)

        server.pages["/feed.xml"] = page
        fault(limits=IMPATIENT)


@pytest.mark.usefixtures("soon")
class TestCancelling:
    def test_before_it_begins(self, server, get):
        server.pages["/feed.xml"] = lambda handler: handler.server.released.wait()
        cancel = threading.Event()
        cancel.set()
        with pytest.raises(FetchCancelled, match="cancelled"):
            get(cancel=cancel)

    @pytest.mark.parametrize("said", [{"Content_Length": 10_000}, {"Connection": "close"}])
    def test_in_the_middle(self, server, get, said):
        def page(handler):
            handler.head(**said)
            cancel.set()
            handler.drip(b"x")

        cancel = threading.Event()
        server.pages["/feed.xml"] = page
        with pytest.raises(FetchCancelled):
            get(cancel=cancel)

    def test_while_nothing_comes(self, server, get):
        def page(handler):
            cancel.set()
            handler.server.released.wait()

        cancel = threading.Event()
        server.pages["/feed.xml"] = page
        with pytest.raises(FetchCancelled):
            get(cancel=cancel)


def test_our_own_mistakes_are_not_called_the_networks(server, get):
    server.pages["/feed.xml"] = BODY
    with pytest.raises(TypeError):
        get(limits=Limits(size="much"))  # pyright: ignore[reportArgumentType]
