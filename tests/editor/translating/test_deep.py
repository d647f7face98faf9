import socket
import sys
import threading
import time
import traceback
from concurrent.futures import ThreadPoolExecutor

import pytest

from editor.translating.deep import GOOGLE_KIND, DeepTranslator
from editor.translating.engine import (
    BadReply,
    Offline,
    RateLimited,
    ServerFault,
    TimedOut,
    Translated,
    Unsupported,
    Untranslated,
)
from tests.editor.translating.conftest import google_at

SOURCE = "Министр прибыл в Вену."
ENGLISH = "The minister arrived in Vienna."


def run(engine, texts, source="ru", target="en"):
    return list(engine.translate(texts, source, target, threading.Event()))


def said(text, **more):
    return Translated(text, "Google", engine="google", **more)


def reply(body, status=200, **headers):
    def answer(handler, question):
        handler.page(body, status, **headers)

    return answer


def hang(handler, question):
    handler.server.released.wait(20)
    handler.close_connection = True


def test_recorded_lines_come_back_in_order(server, google, recorded_pairs):
    server.lines = recorded_pairs
    outcomes = run(google, list(recorded_pairs))
    assert [outcome.text for outcome in outcomes] == list(recorded_pairs.values())
    assert {outcome.origin for outcome in outcomes} == {"Google"}
    assert set(server.languages) == {("ru", "en")}


def test_one_connection_serves_many_texts(server, google):
    ports = set()

    def note_port(handler, question):
        ports.add(handler.client_address[1])
        server.recorded_line(handler, question)

    server.answer = note_port
    run(google, [SOURCE] * 5)
    assert len(ports) == 1


def test_requests_are_not_tied_by_cookies(server, google):
    cookies = []

    def hand_out_cookie(handler, question):
        cookies.append(handler.headers["Cookie"])
        handler.page(f'<div class="t0">{ENGLISH}</div>', Set_Cookie="NID=1; Path=/")

    server.answer = hand_out_cookie
    run(google, [SOURCE] * 2)
    assert cookies == [None, None]


def test_is_lazy(server, google):
    outcomes = google.translate([SOURCE] * 3, "ru", "en", threading.Event())
    assert server.asked == []
    assert next(outcomes) == said(ENGLISH)
    assert len(server.asked) == 1


def test_sixteen_threads_do_not_mix_sixty_four_rows(server, google, recorded_pairs):
    """Sharing deep-translator's own translator among 16 threads gave 34 wrong texts in 400."""
    server.lines = recorded_pairs
    rows = list(recorded_pairs) * (64 // len(recorded_pairs) + 1)
    with ThreadPoolExecutor(16) as pool:
        for repetition in range(100):
            asked = rows[repetition % 7 :][:64]
            outcomes = pool.map(lambda text: run(google, [text])[0], asked)
            assert [each.text for each in outcomes] == [recorded_pairs[text] for text in asked]


@pytest.mark.parametrize(
    ("lang", "code"), [("", "auto"), ("he", "iw"), ("zh", "zh-CN"), ("pt-BR", "pt"), ("kk", "kk")]
)
def test_language_codes_are_googles(server, google, lang, code):
    run(google, [SOURCE], lang)
    assert server.languages == [(code, "en")]


def test_knows_the_languages_of_deep_translator():
    from deep_translator.constants import GOOGLE_LANGUAGES_TO_CODES

    codes = GOOGLE_LANGUAGES_TO_CODES.values()
    google = DeepTranslator(GOOGLE_KIND)
    assert [code for code in codes if google.why_not(code, "en")] == ["en"]


def test_says_what_it_cannot_translate(google):
    assert google.why_not("ru", "en") == ""
    assert "xx" in google.why_not("xx", "en")
    assert "already" in google.why_not("en", "en")
    with pytest.raises(Unsupported, match="xx"):
        run(google, [SOURCE], "xx")


def test_says_that_its_package_is_missing(google, monkeypatch):
    monkeypatch.setitem(sys.modules, "deep_translator", None)
    assert "deep-translator" in google.why_not("ru", "en")


@pytest.mark.parametrize("text", ["", " ", "—", "12.05.2024", "\n\n"])
def test_texts_without_letters_are_not_sent(server, google, text):
    assert run(google, [text]) == [said(text)]
    assert server.asked == []


def test_blanks_and_line_breaks_stay(server, google):
    (outcome,) = run(google, [f"  {SOURCE}\n\n{SOURCE} "])
    assert outcome.text == f"  {ENGLISH}\n\n{ENGLISH} "


def test_long_text_is_cut_at_sentences_to_what_google_takes(server, google):
    server.answer = lambda handler, question: handler.page(
        f'<div class="t0">{question.replace(SOURCE, ENGLISH)}</div>'
    )
    (outcome,) = run(google, [" ".join([SOURCE] * 400)])
    assert outcome == said(" ".join([ENGLISH] * 400))
    assert len(server.asked) > 1
    assert all(asked.endswith(SOURCE) for asked in server.asked)


def test_word_too_long_for_google_stays_as_it_is(server, google):
    (outcome,) = run(google, [f"{SOURCE} {'я' * 5000} {SOURCE}"])
    assert outcome.text == f"{ENGLISH} {'я' * 5000} {ENGLISH}"


def test_hang(server, hasty):
    server.answer = hang
    with pytest.raises(TimedOut, match="did not answer in time"):
        run(hasty, [SOURCE])
    assert len(server.asked) == 2


def test_answer_that_drips(server, hasty):
    def drip(handler, question):
        handler.send_response(200)
        handler.end_headers()
        while not handler.server.released.wait(0.1):
            handler.wfile.write(b" ")
            handler.wfile.flush()

    server.answer = drip
    with pytest.raises(TimedOut):
        run(hasty, [SOURCE])


def test_nobody_listens(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        engine = google_at(f"http://127.0.0.1:{bound.getsockname()[1]}/m")
        with pytest.raises(Offline, match="cannot be reached"):
            run(engine, [SOURCE])
    engine.close()


@pytest.mark.parametrize(
    ("answer", "error", "says", "requests"),
    [
        (reply("", 429), RateLimited, "fewer requests", 2),
        (reply("", 500), ServerFault, "HTTP 500", 2),
        (reply("", 503), ServerFault, "HTTP 503", 2),
        (reply("", 403), BadReply, "HTTP 403", 1),
        (reply("<form>Are you a robot?</form>"), BadReply, "often a captcha", 1),
        (reply(""), BadReply, "no translation", 1),
    ],
)
def test_failures_end_in_a_clear_message(server, google, answer, error, says, requests):
    server.answer = answer
    outcomes = []
    with pytest.raises(error, match=says) as raised:
        outcomes += google.translate([SOURCE], "ru", "en", threading.Event())
    assert outcomes == []
    assert len(server.asked) == requests
    shown = "".join(traceback.format_exception(raised.value))
    assert SOURCE not in shown
    assert "%D0" not in shown


def test_cut_connection(server, google):
    def cut(handler, question):
        handler.connection.shutdown(socket.SHUT_RDWR)
        handler.close_connection = True

    server.answer = cut
    with pytest.raises(Offline, match="cannot be reached"):
        run(google, [SOURCE])


def test_failure_that_passes_is_retried(server, google):
    def fail_once(handler, question):
        if len(server.asked) == 1:
            handler.page("", 503)
        else:
            server.recorded_line(handler, question)

    server.answer = fail_once
    assert run(google, [SOURCE]) == [said(ENGLISH)]


def test_short_retry_after_is_waited_for(server, google):
    moments = []

    def limit_once(handler, question):
        moments.append(time.monotonic())
        if len(moments) == 1:
            handler.page("", 429, Retry_After="1")
        else:
            server.recorded_line(handler, question)

    server.answer = limit_once
    assert run(google, [SOURCE]) == [said(ENGLISH)]
    assert moments[1] - moments[0] >= 1


def test_long_retry_after_is_reported_at_once(server, google):
    server.answer = reply("", 429, Retry_After="3600")
    with pytest.raises(RateLimited) as raised:
        run(google, [SOURCE])
    assert raised.value.retry_after == 3600
    assert len(server.asked) == 1


def test_what_came_before_a_failure_is_kept(server, google):
    def fail_second(handler, question):
        if len(server.asked) > 1:
            handler.page("", 403)
        else:
            server.recorded_line(handler, question)

    server.answer = fail_second
    outcomes = google.translate([SOURCE, SOURCE], "ru", "en", threading.Event())
    assert next(outcomes) == said(ENGLISH)
    with pytest.raises(BadReply):
        next(outcomes)


def test_empty_answer_leaves_only_that_text_untranslated(server, google):
    def empty_once(handler, question):
        if len(server.asked) == 1:
            handler.page('<div class="result-container"> </div>')
        else:
            server.recorded_line(handler, question)

    server.answer = empty_once
    empty, after = run(google, [SOURCE, SOURCE])
    assert empty == Untranslated("Google answered without a word.")
    assert after == said(ENGLISH)


def test_echo_is_not_taken_for_a_translation(server, google):
    server.answer = lambda handler, question: handler.page(f'<div class="t0">{question}</div>')
    cyrillic, latin, name = run(google, ["Алматы", "O governo disse ontem que sim", "BMW"], "")
    assert cyrillic == Untranslated("Google returned the text untranslated.")
    assert latin == Untranslated("Google returned the text untranslated.")
    assert name == said("BMW")


def test_doubtful_answer_carries_a_warning(server, google):
    server.lines["Погибли 17 человек."] = "71 people died."
    (outcome,) = run(google, ["Погибли 17 человек."])
    assert outcome.warnings == ("Numbers differ: missing 17; new 71.",)


def test_cancel_between_texts(server, google):
    cancel = threading.Event()
    outcomes = google.translate([SOURCE] * 5, "ru", "en", cancel)
    next(outcomes)
    cancel.set()
    assert list(outcomes) == []
    assert len(server.asked) == 1


@pytest.mark.parametrize("answer", [hang, reply("", 503)])
def test_cancel_while_waiting_ends_at_once(server, answer):
    server.answer = answer
    engine = google_at(server.url, pause=10.0)
    cancel = threading.Event()
    timer = threading.Timer(0.2, cancel.set)
    timer.start()
    start = time.monotonic()
    assert list(engine.translate([SOURCE], "ru", "en", cancel)) == []
    assert time.monotonic() - start < 3
    timer.join()
    engine.close()


def test_the_library_requests_itself_stays_as_it_was(server, google):
    import requests

    run(google, [SOURCE])
    assert requests.get is requests.api.get
