"""Ten stories are tagged; the eleventh's names arrive known, right, in English, and are proved."""

import re

import pytest

from db import entities, mentions, stories
from db.records import Side, TagState
from db.stories import Original
from editor.desk import checking, deciding, suggesting
from editor.desk.editing import write_row
from editor.desk.opening import open_library
from editor.desk.taking_in import take_in
from editor.desk.translating import translate
from editor.tagging.recogniser import Recogniser
from tests.editor.translating.conftest import google_at
from tests.google_stand_in import google_stand_in

PEOPLE = (
    ("Олег Никитин", "Oleg Nikitin"),
    ("Марина Зайцева", "Marina Zaytseva"),
    ("Динара Сапарова", "Dinara Saparova"),
    ("Тимур Ибраев", "Timur Ibrayev"),
    ("Анна Островская", "Anna Ostrovskaya"),
)
MISSPELT = {"Олегом Никитиным": "Oleg Nikitine", "Мариной Зайцевой": "Marina Zaitseva"}
ELEVENTH = """Встреча в Алматы

С Олегом Никитиным и Мариной Зайцевой говорили в Алматы. Слово дали Динаре Сапаровой.

Позже Тимура Ибраева и Анну Островскую приняли в МИД РК. Никитину вручили награду.
"""
ENGLISH = (
    "Oleg Nikitin and Marina Zaytseva were interviewed in Almaty. Dinara Saparova took the floor.",
    "Later Timur Ibrayev and Anna Ostrovskaya were received. Nikitin's award was handed over.",
)


@pytest.fixture
def library(tmp_path):
    with open_library(tmp_path / "desk.sqlite", "night desk") as opened:
        yield opened


@pytest.fixture
def recogniser():
    with Recogniser(idle=0.0) as started:
        yield started


def taken(library, text):
    [arrival] = take_in(library, Original("wire.txt", text.encode()))
    return arrival.story


@pytest.fixture
def taught(library, recogniser):
    """The library after ten stories were tagged."""
    for number in range(10):
        name, _ = PEOPLE[number % len(PEOPLE)]
        text = (
            f"Новость номер {number}\n\nЭто {name} из Алматы, день {number}. Так сообщил МИД РК.\n"
        )
        story = taken(library, text)
        suggesting.suggest(library, story, recogniser)
        deciding.accept_all(library, story)
    return library


@pytest.fixture
def google(monkeypatch):
    """A server in Google's place that misspells names, and keeps what it cannot read."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with google_stand_in() as server:
        server.answer = misspelling
        engine = google_at(server.url, connect=5.0, read=5.0)
        yield engine
        engine.close()


def misspelling(handler, question):
    met = re.fullmatch(r"С (.+) и (.+) говорили в Алматы\.", question)
    names = " and ".join(MISSPELT.get(each, each) for each in met.groups()) if met else ""
    english = f"{names} were interviewed in Almaty." if met else MISSPELT.get(question, "A meeting")
    handler.page(f'<div class="result-container">{english}</div>')


def test_the_eleventh_is_translated_with_the_names_as_the_desk_spells_them(
    taught, recogniser, google
):
    text = "Встреча\n\nС Олегом Никитиным и Мариной Зайцевой говорили в Алматы.\n"
    last = taken(taught, text)
    suggesting.suggest(taught, last, recogniser)
    report = translate(taught, last, google)
    assert not report.fault
    english = stories.get(taught, last).rows[1].target
    assert english == "Oleg Nikitin and Marina Zaytseva were interviewed in Almaty."
    assert named_wrong(taught, last) == []
    write_row(taught, last, 1, english.replace("Zaytseva", "Zaitseva"))
    [finding] = named_wrong(taught, last)
    assert finding.finding.fault.message == "Zaitseva is spelt Zaytseva by the desk."


def named_wrong(library, story):
    found = checking.check(library, story).open
    return [each for each in found if each.finding.check.startswith("name")]


def test_what_ten_stories_taught_the_eleventh_knows(taught, recogniser):
    library = taught
    ids = {each.english: each.id for each in entities.listing(library)}
    assert {english for _, english in PEOPLE} <= set(ids)

    last = taken(library, ELEVENTH)
    for position, english in enumerate(ENGLISH, start=1):
        write_row(library, last, position, english)
    found = suggesting.suggest(library, last, recogniser)
    assert found.proposed == 0
    source = {
        mention.surface: mention
        for mention in mentions.of_story(library, last)
        if mention.side is Side.SOURCE
    }
    for surface, english in (
        ("Олегом Никитиным", "Oleg Nikitin"),
        ("Мариной Зайцевой", "Marina Zaytseva"),
        ("Динаре Сапаровой", "Dinara Saparova"),
        ("Тимура Ибраева", "Timur Ibrayev"),
        ("Анну Островскую", "Anna Ostrovskaya"),
        ("Никитину", "Oleg Nikitin"),
        ("МИД РК", "Ministry of Foreign Affairs of Kazakhstan"),
    ):
        assert source[surface].entity.id == ids[english], surface
        assert source[surface].state is TagState.CONFIRMED
    both = {
        mention.surface: mention.entity.english
        for mention in stories.get(library, last).mentions
        if mention.side is Side.TARGET
    }
    assert both["Nikitin"] == "Oleg Nikitin"
    assert {english for _, english in PEOPLE} <= set(both.values())
