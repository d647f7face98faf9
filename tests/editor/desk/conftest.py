"""A library ready for work, a colleague at the same library, a wire story, and engines."""

import json
import math
import shutil
import threading

import pytest

from db import audit, rows, stories
from db.stories import Original
from editor.desk.opening import open_library
from editor.desk.taking_in import Outcome, take_in
from editor.translating.deep import GOOGLE_KIND, DeepTranslator
from editor.translating.engine import NO_BRIEF, EngineError, Translated, Untranslated
from editor.translating.network import Limits
from tests.google_stand_in import google_stand_in

WIRE = """date 2025-12-06 Фото: МИД РК

Министр в Вене

Вена. 5 декабря. KAZAKHSTAN TODAY - Министр прибыл в Вену.

Переговоры начнутся завтра.

Инфляция составила 8,4%.
"""
ENGLISH = {
    "Министр в Вене": "Minister in Vienna",
    "Министр прибыл в Вену.": "The minister arrived in Vienna.",
    "Переговоры начнутся завтра.": "The talks begin tomorrow.",
    "Инфляция составила 8,4%.": "Inflation was 8.4%.",
}


class Phrasebook:
    """A small engine: it knows some sentences, and lets things happen while it works.

    `meanwhile` is called with each text before its answer. An answer may be words, an outcome, or
    an error to end with; a text without one stays untranslated.
    """

    name = "phrasebook"
    label = "Phrasebook"
    local = True

    def __init__(self, answers=ENGLISH, meanwhile=None, why_not=""):
        self.answers = answers
        self.meanwhile = meanwhile
        self.reason = why_not
        self.asked = []
        self.briefs = []

    def why_not(self, source, target):
        return self.reason

    def model(self, source, target):
        return ""

    def translate(self, texts, source, target, cancel, brief=NO_BRIEF, deadline=math.inf):
        self.briefs.append(brief)
        for text in texts:
            if cancel.is_set():
                return
            self.asked.append(text)
            if self.meanwhile:
                self.meanwhile(text)
            answer = self.answers.get(text, Untranslated("It is not in the book."))
            if isinstance(answer, EngineError):
                raise answer
            yield Translated(answer, self.label) if isinstance(answer, str) else answer

    def close(self):
        pass


@pytest.fixture
def path(tmp_path):
    """Where the library is."""
    return tmp_path / "desk.sqlite"


@pytest.fixture(scope="session")
def first_library(tmp_path_factory):
    """A library without stories, made once: copying it is quicker than making another."""
    path = tmp_path_factory.mktemp("first") / "desk.sqlite"
    open_library(path, "").close()
    return path


@pytest.fixture
def library(path, first_library):
    shutil.copy(first_library, path)
    with open_library(path, "night desk") as opened:
        yield opened


@pytest.fixture
def colleague(library):
    """The same library, as another person has it open."""
    with open_library(library.path, "day desk") as opened:
        yield opened


@pytest.fixture
def take(library):
    """Return a function that takes a text in as a story; it gives the story's id."""

    def run(text, name="wire.txt", **known):
        raw = text if isinstance(text, bytes) else text.encode()
        [arrival] = take_in(library, Original(name, raw), **known)
        assert arrival.outcome is Outcome.IMPORTED
        return arrival.story

    return run


@pytest.fixture
def story(take):
    """The wire story's id: a headline and three paragraphs."""
    return take(WIRE)


@pytest.fixture
def row(library):
    """Return a function that reads a story's row."""

    def read(story_id, position):
        return rows.get(library, story_id, position)

    return read


@pytest.fixture
def english(library):
    """Return a function that reads all English of a story, in order."""

    def read(story_id):
        return [each.target for each in stories.get(library, story_id).rows]

    return read


@pytest.fixture
def contents(library):
    """Return a function that gives all that the library holds of stories, as one text."""

    def read():
        found = [stories.get(library, story_id) for story_id in stories.ids(library)]
        originals = library.rows("SELECT name, sha256 FROM original")
        return json.dumps([str(found), originals, str(audit.history(library))])

    return read


@pytest.fixture
def phrasebook():
    """Return a function that makes an engine."""
    return Phrasebook


@pytest.fixture
def cancel():
    return threading.Event()


@pytest.fixture
def server(monkeypatch):
    """A server in Google's place that knows the wire story."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with google_stand_in() as stand_in:
        stand_in.lines = dict(ENGLISH)
        yield stand_in


@pytest.fixture
def google(server):
    """Google over the server, waiting 0.3 seconds for an answer."""
    limits = Limits(connect=0.3, read=0.3, attempts=2, pause=0.0)
    engine = DeepTranslator(GOOGLE_KIND, address=server.url, limits=limits)
    yield engine
    engine.close()
