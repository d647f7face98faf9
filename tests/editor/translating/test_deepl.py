"""DeepL through its own client: what is sent, and glossaries made from the desk's names."""

import threading

import pytest

from editor.translating.deepl import DeepL
from editor.translating.engine import Brief, Term
from editor.translating.network import Limits
from tests import engine_stand_ins as speak

VIENNA, ASTANA = Term("Вена", "Vienna"), Term("Астана", "Astana")
TEXT = "Министр прибыл в Вену."


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with speak.stand_in(speak.DeepL()) as running:
        running.say = lambda text: "The minister arrived in Vienna."
        yield running


@pytest.fixture
def engine(server):
    deepl = DeepL(lambda: "secret", server.url, Limits(attempts=1, per_second=1_000.0))
    yield deepl
    deepl.close()


def run(engine, *terms, source="ru", **brief):
    brief = Brief(terms=terms, **brief)
    return list(engine.translate([TEXT], source, "en", threading.Event(), brief))


def asked(server):
    return [each.json for each in server.seen if each.path == "/v2/translate"]


def test_text_and_context_go_to_a_variant_of_english(engine, server):
    run(engine, context=("Раньше.",))
    [question] = asked(server)
    assert (question["text"], question["source_lang"]) == ([TEXT], "RU")
    assert (question["target_lang"], question["context"]) == ("EN-GB", "Раньше.")
    assert server.seen[0].headers["Authorization"] == "DeepL-Auth-Key secret"


def test_a_glossary_is_made_once_and_used(engine, server):
    run(engine, VIENNA)
    run(engine, VIENNA)
    assert [question["glossary_id"] for question in asked(server)] == ["g1", "g1"]
    assert server.protocol.glossaries["g1"]["entries"] == "Вена\tVienna"


def test_another_glossary_takes_the_place_of_the_pairs_older_one(engine, server):
    server.protocol.glossaries["mine"] = {"glossary_id": "mine", "name": "By hand"}
    run(engine, VIENNA)
    run(engine, VIENNA, ASTANA)
    names = [each["name"] for each in server.protocol.glossaries.values()]
    assert names[0] == "By hand"
    assert len(names) == 2


def test_kazakh_has_no_glossary(engine, server):
    run(engine, VIENNA, source="kk")
    assert "glossary_id" not in asked(server)[0]
    assert server.protocol.glossaries == {}
