"""Every fault of a service, for every engine over the network, over real sockets.

No fault may hang, end in the wrong class of error, or fill a row with anything but a translation.
"""

import json
import socket
import threading
import time
from contextlib import suppress

import pytest

from editor.translating.chat import Chat
from editor.translating.deep import KINDS, DeepTranslator
from editor.translating.deepl import DeepL
from editor.translating.engine import (
    BadReply,
    KeyRefused,
    Offline,
    Quota,
    RateLimited,
    ServerFault,
    TimedOut,
    TooLong,
    Translated,
    Untranslated,
)
from editor.translating.libre import LibreTranslate
from editor.translating.network import Limits
from tests import engine_stand_ins as speak

KEY = "planted-SECRET-7361"
LIMITS = Limits(connect=5.0, read=5.0, attempts=2, pause=0.0, per_second=1_000.0)
HASTY = Limits(connect=0.15, read=0.15, attempts=2, pause=0.0, per_second=1_000.0)
LONGEST = 3.0  # seconds: two attempts of 0.3, and what a busy machine adds
KIND = {kind.name: kind for kind in KINDS}


def deep(name):
    return lambda url, limits: DeepTranslator(KIND[name], lambda part: KEY, url, limits)


ENGINES = {
    "google": (speak.Google, deep("google")),
    "mymemory": (speak.MyMemory, deep("mymemory")),
    "microsoft": (speak.Microsoft, deep("microsoft")),
    "yandex": (speak.Yandex, deep("yandex")),
    "papago": (speak.Papago, deep("papago")),
    "qcri": (speak.Qcri, deep("qcri")),
    "baidu": (speak.Baidu, deep("baidu")),
    "deepl": (speak.DeepL, lambda url, limits: DeepL(lambda: KEY, url, limits)),
    "libretranslate": (speak.Libre, lambda url, limits: LibreTranslate(url, lambda: KEY, limits)),
    "chat": (speak.Chat, lambda url, limits: Chat(f"{url}/v1", "llama", lambda: KEY, limits)),
}
SOURCES = {"papago": "ko", "qcri": "es"}  # they know no Portuguese
BATCHES = ("deepl", "libretranslate", "chat")
KEYED = set(ENGINES) - {"google", "mymemory"}
TEXTS = ["O ministro chegou ontem à capital do país", "O governo anuncia novas medidas"]


def page(body, status=200, **headers):
    return lambda handler: handler.answer(body, status, "text/html", **headers)


def hang(handler):
    handler.server.released.wait(20)
    handler.close_connection = True


def drip(handler):
    handler.send_response(200)
    handler.end_headers()
    while not handler.server.released.wait(0.1):
        try:
            handler.wfile.write(b" ")
            handler.wfile.flush()
        except OSError:
            break
    handler.close_connection = True


def cut(handler):
    handler.connection.shutdown(socket.SHUT_RDWR)
    handler.close_connection = True


def cut_in_half(handler):
    body = handler.translated().encode()
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body[: len(body) // 2])
    handler.wfile.flush()
    cut(handler)


def truncated(handler):
    body = handler.translated()
    handler.answer(body[: len(body) // 2])


def answers(change):
    return lambda handler: handler.answer(handler.translated(change))


def flood(handler):
    handler.send_response(200)
    handler.end_headers()
    try:
        for _ in range(200):
            handler.wfile.write(b"x" * 100_000)
    except OSError:
        pass
    handler.close_connection = True


QUOTA_TEXT = "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY. NEXT IN 5 HOURS"
LONGER = (
    "And it came to pass on that day that all of them went out into the fields and over the hills, "
    "singing as they went, far away from hearth and home."
)
CAPTCHA = "<html><form action='/sorry'>Our systems have detected unusual traffic.</form></html>"
FAULTS = {
    "cut connection": (cut, Offline),
    "cut in half": (cut_in_half, Offline),
    "429": (page("", 429), RateLimited),
    "429, later": (page("", 429, Retry_After="90"), RateLimited),
    "429, at a date": (page("", 429, Retry_After="Fri, 01 Jan 2100 00:00:00 GMT"), RateLimited),
    "500": (page("oops", 500), ServerFault),
    "503": (page("", 503), ServerFault),
    "404": (page("", 404), BadReply),
    "402": (page("", 402), Quota),
    "413": (page("", 413), TooLong),
    "captcha": (page(CAPTCHA), BadReply),
    "HTML for JSON": (page("<html><body>Welcome to the hotel</body></html>"), BadReply),
    "nothing at all": (page(""), BadReply),
    "flood": (flood, BadReply),
    "expired key": (page('{"message": "expired"}', 401), KeyRefused),
    "quota text": (answers(lambda said: [QUOTA_TEXT] * len(said)), Quota),
}
JSON_FAULTS = {
    "truncated JSON": (truncated, BadReply),
    "other JSON": (lambda handler: handler.answer('{"status": "ok"}'), BadReply),
    "null": (lambda handler: handler.answer("null"), BadReply),
    "a number": (lambda handler: handler.answer("17"), BadReply),
}
LEFT = {
    "empty": lambda said: [""] * len(said),
    "blank": lambda said: [" \n"] * len(said),
    "a dash": lambda said: ["—"] * len(said),
    "another script": lambda said: ["Министр вчера прибыл в столицу страны"] * len(said),
    "babble": lambda said: ["the minister " * 30] * len(said),
}


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
def limits():
    """How long is waited for an answer."""
    return LIMITS


@pytest.fixture(params=ENGINES)
def service(request, limits):
    """A service's name, its engine, and the server in its place."""
    protocol, make = ENGINES[request.param]
    with speak.stand_in(protocol()) as server:
        engine = make(server.url, limits)
        yield request.param, engine, server
        server.released.set()
        engine.close()


@pytest.fixture(params=BATCHES)
def batching(request):
    """An engine that sends several texts in a request, and its server."""
    protocol, make = ENGINES[request.param]
    with speak.stand_in(protocol()) as server:
        engine = make(server.url, LIMITS)
        yield engine, server
        engine.close()


def run(engine, texts=TEXTS):
    source = SOURCES.get(engine.name, "pt")
    return list(engine.translate(texts, source, "en", threading.Event()))


def assert_fails(engine, error):
    """See it end in the right class of error, in time, without text or key in what is told."""
    outcomes = []
    begin = time.monotonic()
    with pytest.raises(error) as raised:
        outcomes += run(engine)
    assert time.monotonic() - begin < LONGEST
    assert type(raised.value) is error
    assert outcomes == []
    said = str(raised.value)
    assert said.endswith(".")
    assert engine.label in said
    assert not any(secret in repr(vars(raised.value)) + said for secret in (KEY, TEXTS[0]))


def test_texts_come_back_translated(service):
    name, engine, server = service
    outcomes = run(engine)
    assert [outcome.text for outcome in outcomes] == [text.upper() for text in TEXTS]
    assert {outcome.engine for outcome in outcomes} == {name}
    assert len(server.seen) == (1 if name in BATCHES else 2)


@pytest.mark.parametrize("limits", [HASTY])
@pytest.mark.parametrize("fault", [hang, drip])
def test_a_service_that_does_not_come_to_an_end(service, fault):
    _, engine, server = service
    server.fault = fault
    assert_fails(engine, TimedOut)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_has_its_class(service, fault):
    _, engine, server = service
    server.fault, error = FAULTS[fault]
    assert_fails(engine, error)


@pytest.mark.parametrize("fault", JSON_FAULTS)
def test_what_is_not_the_json_expected(service, fault):
    _, engine, server = service
    server.fault, error = JSON_FAULTS[fault]
    if server.protocol.content_type.startswith("text/html") and fault == "truncated JSON":
        pytest.skip("half a page is a page still")
    assert_fails(engine, error)


@pytest.mark.parametrize("status", [401, 403])
def test_a_key_that_is_not_taken(service, status):
    name, engine, server = service
    server.fault = page('{"message": "no"}', status)
    assert_fails(engine, KeyRefused if status == 401 or name in KEYED else BadReply)


def test_nobody_listens(service):
    name, _, _ = service
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        engine = ENGINES[name][1](f"http://127.0.0.1:{bound.getsockname()[1]}", LIMITS)
        assert_fails(engine, Offline)
        engine.close()


def test_a_name_nobody_knows(service):
    name, _, _ = service
    engine = ENGINES[name][1]("http://no-such-host.invalid", LIMITS)
    assert_fails(engine, Offline)
    engine.close()


@pytest.mark.parametrize("answer", LEFT)
def test_what_is_no_translation_leaves_the_row(service, answer):
    _, engine, server = service
    server.fault = answers(LEFT[answer])
    outcomes = []
    with suppress(BadReply):
        outcomes = run(engine)
    assert not any(isinstance(outcome, Translated) for outcome in outcomes)


def test_an_answer_of_another_length_is_marked(service):
    _, engine, server = service
    server.fault = answers(lambda said: [LONGER] * len(said))
    assert all("longer" in str(outcome.warnings) for outcome in run(engine))


def test_an_echo_leaves_the_row(service):
    _, engine, server = service
    server.say = str
    outcomes = run(engine)
    assert [type(outcome) for outcome in outcomes] == [Untranslated] * 2
    assert all("untranslated" in outcome.reason for outcome in outcomes)


def test_a_fault_that_passes_is_not_noticed(service):
    _, engine, server = service

    def once(handler):
        server.fault = None
        handler.answer("", 503)

    server.fault = once
    assert [outcome.text for outcome in run(engine)] == [text.upper() for text in TEXTS]


def test_a_service_that_wants_rest_is_left_alone(service):
    _, engine, server = service
    server.fault = page("", 429, Retry_After="90")
    with pytest.raises(RateLimited):
        run(engine)
    asked = len(server.seen)
    with pytest.raises(RateLimited, match="seconds") as raised:
        run(engine)
    assert 80 < raised.value.retry_after <= 90
    assert len(server.seen) == asked


def test_cancelling_does_not_wait_for_the_answer(service):
    _, engine, server = service
    server.fault = hang
    cancel = threading.Event()
    timer = threading.Timer(0.1, cancel.set)
    timer.start()
    source = SOURCES.get(engine.name, "pt")
    assert list(engine.translate(TEXTS, source, "en", cancel)) == []
    timer.join()


def test_time_for_the_whole_job_is_kept_to(service):
    _, engine, server = service
    server.fault = hang
    begin = time.monotonic()
    source = SOURCES.get(engine.name, "pt")
    with pytest.raises(TimedOut):
        list(engine.translate(TEXTS, source, "en", threading.Event(), deadline=0.2))
    assert time.monotonic() - begin < 1


@pytest.mark.parametrize("change", [lambda said: said[:-1], lambda said: [*said, "AND MORE"]])
def test_a_wrong_count_is_asked_for_one_by_one(batching, change):
    engine, server = batching
    server.fault = lambda handler: handler.answer(
        handler.translated(change if len(server.seen) == 1 else list)
    )
    assert [outcome.text for outcome in run(engine)] == [text.upper() for text in TEXTS]
    assert len(server.seen) == 3


def test_a_wrong_count_to_the_end_is_no_answer(batching):
    engine, server = batching
    server.fault = answers(lambda said: [*said, "AND MORE"])
    assert_fails(engine, BadReply)


WRONG_IDS = {
    "of others": [{"id": 7, "text": "A"}, {"id": 8, "text": "B"}],
    "twice": [{"id": 1, "text": "A"}, {"id": 1, "text": "B"}],
    "none": [{"text": "A"}, {"text": "B"}],
    "words": [{"id": "first", "text": "A"}, {"id": "second", "text": "B"}],
}


@pytest.mark.parametrize("ids", WRONG_IDS)
def test_wrong_ids_are_no_answer(ids):
    with speak.stand_in(speak.Chat()) as server:
        content = json.dumps({"segments": WRONG_IDS[ids]})
        server.fault = lambda handler: handler.answer(server.protocol.wrapped(content))
        engine = ENGINES["chat"][1](server.url, LIMITS)
        assert_fails(engine, BadReply)
        engine.close()


def test_the_limit_of_a_model_is_told():
    with speak.stand_in(speak.Chat()) as server:
        choice = {"message": {"content": '{"segments": ['}, "finish_reason": "length"}
        server.fault = lambda handler: handler.answer(json.dumps({"choices": [choice]}))
        engine = ENGINES["chat"][1](server.url, LIMITS)
        assert_fails(engine, TooLong)
        engine.close()


@pytest.mark.parametrize("name", sorted(KEYED - {"libretranslate", "chat"}))
def test_without_a_key_nothing_is_sent(name):
    with speak.stand_in(ENGINES[name][0]()) as server:
        engine = (
            DeepL(str, server.url, LIMITS)
            if name == "deepl"
            else DeepTranslator(KIND[name], lambda part: "", server.url, LIMITS)
        )
        with pytest.raises(KeyRefused, match="needs a key"):
            run(engine)
        assert server.seen == []
        engine.close()
