"""What a language model is told, and what is taken from around its answer."""

import json
import threading

import pytest

from editor.translating.chat import Chat
from editor.translating.engine import Brief, Term
from editor.translating.network import Limits
from tests import engine_stand_ins as speak

TEXTS = ["Токаева встретил Кошербаев.", "Переговоры начнутся завтра."]
LIMITS = Limits(attempts=1, per_second=1_000.0)


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with speak.stand_in(speak.Chat()) as running:
        running.say = lambda text: f"English of {len(text)}"
        yield running


@pytest.fixture
def engine(server):
    chat = Chat(f"{server.url}/v1/", "llama", lambda: "secret", LIMITS)
    yield chat
    chat.close()


def run(engine, brief, texts=TEXTS):
    return list(engine.translate(texts, "ru", "en", threading.Event(), brief))


def told(server):
    return server.seen[0].json["messages"][0]["content"]


def test_segments_go_with_ids_and_the_brief_with_them(engine, server):
    brief = Brief(
        terms=(Term("Токаев", "Tokayev"), Term("Вена", "Vienna")),
        examples=(("Снег выпал.", "Snow fell."),),
        context=("Раньше.",),
    )
    run(engine, brief)
    segments = json.loads(server.seen[0].json["messages"][1]["content"])["segments"]
    assert [(each["id"], each["text"]) for each in segments] == [(1, TEXTS[0]), (2, TEXTS[1])]
    assert "Russian into English" in told(server)
    assert "Токаев = Tokayev" in told(server)
    assert "Vienna" not in told(server)  # it is not in these texts
    assert "Снег выпал.\n=> Snow fell." in told(server)
    assert "Раньше." in told(server)
    assert server.seen[0].json["temperature"] == 0
    assert server.seen[0].headers["Authorization"] == "Bearer secret"


def test_of_many_examples_those_most_like_the_text_are_shown(engine, server):
    far = tuple((f"Нефть подорожала на {count} процентов", f"Oil {count}") for count in range(9))
    near = ("Переговоры начнутся сегодня.", "The talks begin today.")
    run(engine, Brief(examples=(*far, near)))
    shown = [line for line in told(server).splitlines() if line.startswith("=> ")]
    assert shown[0] == "=> The talks begin today."
    assert len(shown) == 5


def test_each_request_is_told_the_paragraphs_before_its_own(engine, server):
    texts = [f"Абзац номер {number}, в нём слова." for number in range(10)]
    run(engine, Brief(context=("Заголовок.",)), texts)
    first, second = (each.json["messages"][0]["content"] for each in server.seen)
    assert "Заголовок." in first
    assert all(text in second for text in texts[5:8])
    assert texts[4] not in second
    assert "Заголовок." not in second


@pytest.mark.parametrize(
    "around",
    [
        "{}",
        "```json\n{}\n```",
        "```\n{}\n```\n",
        "<think>Токаев... {{}} hm</think>\n{}",
        "thinking aloud</think>```json\n{}\n```",
    ],
)
def test_fences_and_thinking_are_taken_off(engine, server, around):
    said = json.dumps({"segments": [{"id": "2", "text": "B said"}, {"id": 1, "text": "A said"}]})
    server.fault = lambda handler: handler.answer(server.protocol.wrapped(around.format(said)))
    assert [outcome.text for outcome in run(engine, Brief())] == ["A said", "B said"]


def test_the_model_is_named_in_the_origin(engine):
    assert {outcome.origin for outcome in run(engine, Brief())} == {"Language model llama"}


def test_models_come_from_the_server(engine):
    assert engine.models(threading.Event()) == ["llama"]


@pytest.mark.parametrize(("address", "model"), [("", "llama"), ("http://127.0.0.1:1/v1", " ")])
def test_without_a_server_or_model_it_says_so(address, model):
    assert "set under Preferences" in Chat(address, model).why_not("ru", "en")
