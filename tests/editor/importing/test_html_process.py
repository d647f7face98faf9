"""Web pages are taken apart in processes that come, work side by side, are ended, and come anew."""

import json
import random
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import editor
from editor.importing.html_page import Page
from editor.importing.html_process import HtmlReader, PageFailed, PageTooSlow

ROOT = Path(editor.__file__).parents[1]
SENTENCE = "Министерство сообщило о новых правилах, которые вступят в силу в декабре."
STORY = "".join(f"<p>{SENTENCE} Их {number}.</p>" for number in range(4))
PAGE = f"<html><body><article><h1>Новые правила</h1>{STORY}</article></body></html>"
SLOW = "<html><body><p>" + '<a href="/x">н</a> ' * 200_000
"""A page in whose links trafilatura loses itself for half a minute."""


@pytest.fixture
def reader():
    with HtmlReader() as pool:
        yield pool


def children():
    """Give the process ids of this process's children."""
    return {
        int(pid)
        for task in Path("/proc/self/task").iterdir()
        for pid in (task / "children").read_text().split()
    }


needs_proc = pytest.mark.skipif(
    not Path("/proc/self/task").exists(), reason="the system does not list its processes"
)


def test_a_page_comes_back_as_it_is_taken_apart(reader):
    page = reader.take_apart(PAGE)
    assert page.headline == "Новые правила"
    assert page.rows == tuple(("paragraph", f"{SENTENCE} Их {n}.") for n in range(4))
    assert Page.from_json(json.loads(json.dumps(page.as_json()))) == page


@needs_proc
def test_one_process_serves_one_thread_and_closing_ends_it(reader):
    before = children()
    for _ in range(3):
        reader.take_apart(PAGE)
    assert len(children() - before) == 1
    reader.close()
    assert children() == before
    assert reader.take_apart(PAGE).rows


@needs_proc
def test_as_many_processes_as_allowed_work_at_once_and_no_more():
    before = children()
    pages = [PAGE.replace("правила", f"правила {n}") for n in range(24)]
    with HtmlReader(processes=2) as reader, ThreadPoolExecutor(6) as pool:
        headlines = [page.headline for page in pool.map(reader.take_apart, pages)]
        assert len(children() - before) == 2
    assert headlines == [f"Новые правила {n}" for n in range(24)]
    assert children() == before


def test_a_page_that_takes_too_long_is_given_up_and_the_next_is_read():
    with HtmlReader(processes=1, longest_wait=2) as reader:
        begin = time.monotonic()
        with pytest.raises(PageTooSlow):
            reader.take_apart(SLOW)
        assert time.monotonic() - begin < 6
        assert reader.take_apart(PAGE).rows


def test_closing_frees_who_waits():
    outcome = []
    reader = HtmlReader(processes=2)

    def ask():
        try:
            outcome.append(reader.take_apart(SLOW))
        except PageFailed as failure:
            outcome.append(failure)

    asking = threading.Thread(target=ask)
    asking.start()
    reader.take_apart(PAGE)  # by now the other page is on its way, and has a long way to go
    reader.close()
    asking.join(5)
    assert isinstance(outcome[0], PageFailed)


def worker():
    return subprocess.Popen(
        [sys.executable, "-m", "editor.importing.html_worker"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


def test_the_process_ends_when_its_input_does():
    with worker() as process:
        answer, _ = process.communicate(json.dumps({"html": PAGE}).encode() + b"\n", timeout=20)
        assert process.returncode == 0
    assert json.loads(answer)["headline"] == "Новые правила"


LINES = {
    "one line": "<html><p>" + "слово " * 450_000,
    "deeply nested": "<html><body>" + "<div>" * 100_000 + STORY + "</div>" * 100_000,
    "nested without end": "<html><body>" + "<b><i>" * 400_000 + STORY,
    "NULs": PAGE.replace(" ", "\0 ") + "\0" * 1_000_000,
    "lone surrogates": PAGE.replace("Их", "\ud800 &#xD801; \udfff"),
    "a million attributes": "<html><body><p " + "a=1 " * 1_000_000 + ">" + STORY,
    "many attributes": "<html><body><p " + " ".join(f"a{n}=1" for n in range(450_000)),
    "50,000 links": "<html><body>" + '<a href="/x">новость</a> ' * 50_000 + STORY,
    "comments only": "<!-- x -->" * 400_000,
    "an open comment": "<html><!--" * 400_000,
    "random bytes": random.Random(5).randbytes(3_000_000).decode("latin-1"),
    "entities": '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "ха">'
    + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefghi", "bcdefghij", strict=True)
    )
    + f"]><html><body><p>&j;</p>{STORY}</body></html>",
    "small paragraphs": "<html><body>" + "<p>а б</p>" * 50_000,
    "captions": "<html><body><h1>А</h1>" + "<figcaption>а</figcaption><p>б</p>" * 20_000,
    "headings": "<html><body>" + "<h1>а</h1>" * 50_000,
    "metas": "<html><head>" + "<meta name=a content=b>" * 50_000,
    "scripts": "<html>" + '<script type="application/ld+json">{}</script>' * 15_000,
    "deep JSON": '<script type="application/ld+json">' + "[" * 500_000 + "</script>" + STORY,
    "open tags": "<html>" + "<" * 4_000_000,
}


MEASURED = """
import json, resource, subprocess, sys
process = subprocess.Popen([sys.executable, "-m", "editor.importing.html_worker"])
try:
    status = process.wait(timeout=9)
except subprocess.TimeoutExpired:
    process.kill()
    status = process.wait()
used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(json.dumps({"status": status, "used": used}), file=sys.stderr)
"""
"""Starts the process from a small one: the system counts the starter's memory for the started."""


@pytest.mark.skipif(sys.platform == "win32", reason="the system does not tell a process's memory")
@pytest.mark.parametrize("line", LINES.values(), ids=LINES.keys())
def test_hostile_pages_end_within_the_time_and_the_memory(line):
    """The process answers, or is ended after nine seconds; either way it stays small."""
    done = subprocess.run(
        [sys.executable, "-c", MEASURED],
        cwd=ROOT,
        input=json.dumps({"html": line}).encode() + b"\n",
        capture_output=True,
        check=True,
        timeout=30,
    )
    measured = json.loads(done.stderr.decode().splitlines()[-1])
    assert measured["used"] * (1 if sys.platform == "darwin" else 1024) < 500_000_000
    assert measured["status"] in (0, -9)
    if done.stdout:
        found = json.loads(done.stdout)
        assert "error" in found or all(len(row) == 2 for row in found["rows"])


@pytest.fixture
def server():
    """A server that keeps the paths it is asked for."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        thread = threading.Thread(target=listening.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{listening.server_port}", asked
        listening.shutdown()
        thread.join()


def test_nothing_the_page_points_to_is_fetched_or_read(reader, server, tmp_path):
    address, asked = server
    secret = tmp_path / "secret.html"
    secret.write_text("<p>the combination is 1234</p>")
    pointed = f"""<!DOCTYPE html SYSTEM "{address}/a.dtd" [<!ENTITY x SYSTEM "{secret.as_uri()}">]>
    <html><head><base href="{secret.as_uri()}"><meta http-equiv="refresh" content="0;{address}/b">
    <link rel="canonical" href="{secret.as_uri()}"><link rel="stylesheet" href="{address}/c.css">
    <script src="{address}/d.js"></script></head><body><h1>Новые правила</h1>&x;
    <iframe src="{address}/e"></iframe><iframe src="{secret.as_uri()}"></iframe>
    <object data="{address}/f"></object><embed src="{address}/g"><img src="{address}/h.png">
    {STORY}<xi:include href="{secret.as_uri()}" xmlns:xi="http://www.w3.org/2001/XInclude"/>"""
    page = reader.take_apart(pointed)
    assert asked == []
    assert "1234" not in str(page)
    assert page.url == ""
    assert len(page.rows) >= 4
