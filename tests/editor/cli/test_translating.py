"""`translate`, `engines`, `models`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import engine_stand_ins as speak

SNOW = "Снег выпал в столице. Дороги чистили всю ночь."
ROOT = Path(__file__).parents[3]


def test_a_line_a_story(lines, story, server):
    [report] = lines("translate", story, "--engine", "google")
    assert report["number"] == story
    assert report["rows"] == {"Google": 4}
    assert (report["left"], report["warnings"], report["fault"]) == ({}, [], "")
    [shown] = lines("show", story)
    assert [row["state"] for row in shown["rows"]] == ["machine"] * 4


def test_people_are_told_where_the_rows_came_from(run, story, server):
    run("set", story, "--row", 2, "--text", "Talks begin.", "--confirm")
    told = run("translate", story, "--engine", "google")
    assert told.stdout == "story 1: 3 from Google\n"
    assert told.stderr == ""
    run("submit", story)
    run("set", story, "--row", 0, "--text", "x")
    assert run("translate", story, "--engine", "google", "--rows", "0").stdout == (
        "story 1: no row filled\n"
    )


def test_only_the_rows_named(run, lines, story, server):
    run("translate", story, "--engine", "google", "--rows", "1, 3")
    assert len(server.asked) == 2
    [shown] = lines("show", story)
    assert [bool(row["target"]) for row in shown["rows"]] == [False, True, False, True]


def test_a_persons_row_only_when_asked(run, lines, story, server):
    run("set", story, "--row", 1, "--text", "By hand.")
    run("translate", story, "--engine", "google")
    assert lines("show", story)[0]["rows"][1]["target"] == "By hand."
    run("translate", story, "--engine", "google", "--overwrite")
    assert lines("show", story)[0]["rows"][1]["target"] == "The minister arrived in Vienna."
    assert lines("show", story, "--version", 1)[0]["rows"][1]["target"] == "By hand."


def test_nothing_done_ends_in_1_with_the_reason(run, lines, story, server):
    server.answer = lambda handler, question: handler.page("", 403)
    result = run("translate", story, "--engine", "google", status=1)
    assert "dateline: story 1: Google refused the request (HTTP 403)" in result.stderr
    assert {row["state"] for row in lines("show", story)[0]["rows"]} == {"empty"}


def test_partly_done_ends_in_3_and_each_row_left_is_named(run, story, server):
    def some(handler, question):
        if question.startswith("Инфляция"):
            handler.page(f'<div class="result-container">{question}</div>')
        else:
            server.recorded_line(handler, question)

    server.answer = some
    result = run("translate", story, "--engine", "google", status=3)
    assert result.stdout == "story 1: 3 from Google\n"
    assert result.stderr == (
        "dateline: story 1: row 3 left: Google returned the text untranslated.\n"
    )


def test_each_failure_is_named_also_when_a_story_is_missing(run, story, server):
    server.answer = lambda handler, question: handler.page("", 403)
    result = run("translate", story, 99, "--engine", "google", status=1)
    assert "HTTP 403" in result.stderr
    assert "no story 99" in result.stderr


def test_what_was_left_is_named_beside_a_missing_story(run, story, server):
    run("import", "-", stdin=SNOW.encode())
    server.lines["Снег выпал в столице"] = "Snow fell in the capital"
    server.lines[SNOW] = ""
    result = run("translate", story, 2, 99, "--engine", "google", status=3)
    assert "story 2: row 1 left: Google answered without a word." in result.stderr
    assert "no story 99" in result.stderr


def test_warnings_are_told_and_no_failure(run, lines, story, server):
    server.lines["Инфляция составила 8,4%."] = "Inflation was 84%, then 85%."
    result = run("translate", story, "--engine", "google")
    assert "row 3: Numbers differ" in result.stderr
    [report] = lines("translate", story, "--engine", "google")
    assert len(report["warnings"]) == 1
    assert run("--quiet", "translate", story, "--engine", "google").stderr == ""


def test_the_engine_of_the_settings_is_the_one(run, story, server, monkeypatch):
    monkeypatch.setenv("DATELINE_ENGINE", "google")
    assert run("translate", story).stdout == "story 1: 4 from Google\n"


def test_a_closed_story_is_refused(fault, run, story, server):
    run("spike", story)
    assert "is spiked" in fault("translate", story, "--engine", "google")
    assert server.asked == []


def test_engines_say_whether_they_can_be_used(lines, run):
    engines = {each["name"]: each for each in lines("engines")}
    assert {"firefox", "google", "deepl", "libretranslate", "chat"} <= set(engines)
    assert engines["google"]["usable"]
    assert engines["google"]["why_not"] == ""
    assert not engines["google"]["local"]
    assert engines["firefox"]["local"]
    assert engines["firefox"]["state"] == "no model"
    assert "no Firefox model" in engines["firefox"]["why_not"]
    assert engines["deepl"]["state"] == "needs a key"
    assert run("engines").stdout.startswith("name ")


def test_engines_are_asked_about_another_language(lines):
    engines = {each["name"]: each for each in lines("engines", "--lang", "kk")}
    assert "Kazakh" in engines["firefox"]["why_not"]
    assert engines["google"]["usable"]


def test_the_models_of_a_server_are_listed(lines, fault, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with speak.stand_in(speak.Chat()) as chat:
        monkeypatch.setenv("DATELINE_CHAT_URL", f"{chat.url}/v1")
        assert lines("engines", "--models") == [{"model": "llama"}]
    monkeypatch.setenv("DATELINE_CHAT_URL", "")
    assert "server is set under Preferences" in fault("engines", "--models")


def test_what_was_confirmed_sets_a_row_right_or_is_told_to_a_language_model(
    run, lines, story, monkeypatch
):
    text = "Иное\n\nИнфляция составила 7,2%.\n\nПереговоры начнутся сегодня.\n"
    run("import", "-", stdin=text.encode())
    other = story + 1
    run("set", other, "--row", 1, "--text", "Inflation came to 7.2%.", "--confirm")
    run("set", other, "--row", 2, "--text", "The talks begin today.", "--confirm")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with speak.stand_in(speak.Chat()) as chat:
        chat.say = lambda text: f"English number {len(text)}"
        monkeypatch.setenv("DATELINE_CHAT_URL", f"{chat.url}/v1")
        monkeypatch.setenv("DATELINE_CHAT_MODEL", "llama")
        lines("translate", story, "--engine", "chat", "--rows", "2,3")
    told = chat.seen[-1].json["messages"][0]["content"]
    assert "Переговоры начнутся сегодня.\n=> The talks begin today." in told
    assert told.endswith("Министр в Вене\nМинистр прибыл в Вену.")
    row = lines("show", story)[0]["rows"][3]
    assert (row["target"], row["state"], row["score"]) == ("Inflation came to 8.4%.", "fuzzy", 99)


def test_private_mode_sends_nothing(fault, story, server, monkeypatch):
    monkeypatch.setenv("DATELINE_PRIVATE_MODE", "yes")
    assert "no text leaves this machine" in fault("translate", story, "--engine", "google")
    assert "no Firefox model" in fault("translate", story)
    assert server.asked == []


@pytest.mark.skipif(sys.platform != "linux", reason="needs a terminal to look at")
class TestBar:
    @pytest.fixture
    def on_a_terminal(self):
        """Return a function that runs a command whose messages go to a terminal."""

        def start(*arguments):
            ours, theirs = os.openpty()
            try:
                done = subprocess.run(
                    [sys.executable, "-m", "editor", *arguments],
                    stdout=subprocess.PIPE,
                    stderr=theirs,
                    cwd=ROOT,
                    timeout=60,
                    check=False,
                )
                os.close(theirs)
                shown = os.read(ours, 10_000).decode()
            finally:
                os.close(ours)
            return done, shown

        return start

    def test_is_drawn_on_a_terminal_alone_and_wiped(self, story, server, on_a_terminal):
        done, shown = on_a_terminal("translate", "1", "--engine", "google")
        assert "translating 1 4/4" in shown
        assert shown.endswith("\r\x1b[K")
        assert done.stdout == b"story 1: 4 from Google\n"

    def test_is_wiped_before_a_fault_is_told(self, story, on_a_terminal):
        _, shown = on_a_terminal("translate", "9", "--engine", "google")
        assert "\x1b[Kdateline: There is no story 9" in shown
