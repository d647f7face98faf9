"""Google's keyless translation through deep-translator, with the time limits it lacks.

deep-translator asks without a time limit, opens a connection a text, mixes the texts of threads
that share a translator, and reports several failures as success. So each text gets a translator of
its own, the name `requests` inside its module stands for ours, and every answer is examined.
"""

import importlib
import importlib.util
import math
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, wait
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_plus

from editor.translating.engine import (
    BadReply,
    Cancelled,
    EngineError,
    Offline,
    Outcome,
    RateLimited,
    ServerFault,
    TimedOut,
    Translated,
    Unsupported,
    Untranslated,
)
from editor.translating.guards import has_letters, is_echo, warnings
from editor.translating.sentences import pack

if TYPE_CHECKING:
    import requests

_LONGEST = 4_500  # characters; deep-translator refuses 5,000
# Bytes of the text in the address, where a Cyrillic letter takes six. Google answers 400 to an
# address of some 16 KB: https://github.com/nidhaloff/deep-translator/issues/224
_LONGEST_ENCODED = 15_000
_LONGEST_PAUSE = 30.0  # seconds; told to wait longer, we say so instead
_GLANCE = 0.05  # seconds between looks at the cancel event

Answer = str | EngineError  # what a request ends in

_KNOWN = """
    af ak am ar as ay az be bg bho bm bn bs ca ceb ckb co cs cy da de doi dv ee el en eo es et eu
    fa fi fr fy ga gd gl gn gom gu ha haw hi hmn hr ht hu hy id ig ilo is it iw ja jw ka kk km kn
    ko kri ku ky la lb lg ln lo lt lus lv mai mg mi mk ml mn mni-Mtei mr ms mt my ne nl no nso ny
    om or pa pl ps pt qu ro ru rw sa sd si sk sl sm sn so sq sr st su sv sw ta te tg th ti tk tl
    tr ts tt ug uk ur uz vi xh yi yo zh-CN zh-TW zu
"""
_LANGUAGES = frozenset(_KNOWN.split())
_GOOGLE_CODES = {"he": "iw", "jv": "jw", "nb": "no", "nn": "no", "fil": "tl", "zh": "zh-CN"}

_NO_TRANSLATION = (
    "Google answered with a page that holds no translation (often a captcha). Open "
    "translate.google.com in a browser, wait a while, or choose another engine."
)


@dataclass(frozen=True, slots=True)
class _Line:
    """What one request goes over: a session, the time limits, and another address for tests."""

    session: "requests.Session"
    base_url: str
    timeout: tuple[float, float]

    def get(self, url: str, **options: Any) -> "requests.Response":
        response = self.session.get(self.base_url or url, timeout=self.timeout, **options)
        _check(response)
        return response


_LINE: ContextVar[_Line] = ContextVar("_LINE")


class _Requests:
    """Stands for `requests` inside `deep_translator.google`: asks over the line of this request."""

    def get(self, url: str, **options: Any) -> "requests.Response":
        return _LINE.get().get(url, **options)


class Google:
    """Translates through translate.google.com; several calls may run in as many threads.

    `timeout` is for connecting and for reading, in seconds. A request that fails in a way that may
    pass is made up to `attempts` times, after `pause` seconds, then twice that, and so on.
    `base_url` puts another server in Google's place.
    """

    name = "google"
    label = "Google"
    local = False

    def __init__(
        self,
        base_url: str = "",
        timeout: tuple[float, float] = (5.0, 20.0),
        attempts: int = 3,
        pause: float = 1.0,
    ) -> None:
        self._base_url = base_url
        self._timeout = timeout
        self._pauses = tuple(pause * 2**n for n in range(attempts - 1))
        self._idle: deque[requests.Session] = deque()
        self._closed = False

    def why_not(self, source: str, target: str) -> str:
        """Say why this pair cannot be translated; "" when it can, as far as known offline."""
        if importlib.util.find_spec("deep_translator") is None:
            return "Google cannot be used: the package deep-translator is missing."
        if _code(source) == _code(target):
            return "The story is already in the language wanted."
        unknown = [lang for lang in (source, target) if not _code(lang)]
        return f"Google does not translate the language “{unknown[0]}”." if unknown else ""

    def translate(
        self, texts: Sequence[str], source: str, target: str, cancel: threading.Event
    ) -> Iterator[Outcome]:
        """Translate texts one by one; a source of "" lets Google tell the language.

        Raises:
            Unsupported: Google does not know the pair.
            Offline, TimedOut, RateLimited, BadReply: after the last attempt.
        """
        if reason := self.why_not(source, target):
            raise Unsupported(reason)
        _deep_translator()  # imported now, so as not to take from the first text's time
        for text in texts:
            if cancel.is_set():
                return
            try:
                yield self._translate(text, source, target, cancel)
            except Cancelled:
                return

    def close(self) -> None:
        """Close the connections kept open."""
        self._closed = True
        while self._idle:
            self._idle.pop().close()

    def _translate(self, text: str, source: str, target: str, cancel: threading.Event) -> Outcome:
        english = ""
        for piece, separator in pack(text, source, _fits):
            answer = piece
            if has_letters(piece) and _fits(piece):
                answer = self._ask(
                    partial(self._fetch, piece, _code(source), _code(target)), cancel
                )
                if not answer.strip():
                    return Untranslated("Google answered with an empty translation.")
                if is_echo(piece, answer, target):
                    return Untranslated("Google returned the text untranslated.")
            english += answer + separator
        return Translated(english, self.label, warnings(text, english, target))

    def _ask(self, fetch: Callable[[], Answer], cancel: threading.Event) -> str:
        """Fetch an answer, again after growing pauses while the failure may pass."""
        for pause in (*self._pauses, math.inf):
            answer = self._within_limits(fetch, cancel)
            if isinstance(answer, str):
                return answer
            seconds = _seconds_to_retry(answer, pause)
            if seconds > _LONGEST_PAUSE:
                raise answer
            if cancel.wait(seconds):
                break
        raise Cancelled

    def _within_limits(self, fetch: Callable[[], Answer], cancel: threading.Event) -> Answer:
        """Fetch in a thread of its own, which is left to itself once cancelled or too late.

        The limits of `requests` are for each read: a server that drips, or a name that is being
        looked up, can hold a request much longer.
        """
        future: Future[Answer] = Future()
        threading.Thread(target=_fulfil, args=(future, fetch), name="google", daemon=True).start()
        end = time.monotonic() + sum(self._timeout)
        while not future.done():
            if cancel.is_set():
                raise Cancelled
            if time.monotonic() > end:
                return _timed_out()
            wait((future,), timeout=_GLANCE)
        return future.result()

    def _fetch(self, text: str, source: str, target: str) -> Answer:
        """Ask for one translation, in whatever thread this runs.

        A failure is returned, not raised: an error raised here would keep the connection open and
        the text at hand for as long as somebody keeps its traceback.
        """
        import requests

        module = _deep_translator()
        session = self._take_session()
        _LINE.set(_Line(session, self._base_url, self._timeout))
        try:
            answer = module.GoogleTranslator(source=source, target=target).translate(text)
        except EngineError as failure:
            return failure.with_traceback(None)
        except module.TranslationNotFound:
            return BadReply(_NO_TRANSLATION)
        except requests.Timeout:
            return _timed_out()
        except requests.RequestException:
            return Offline("Google cannot be reached. Check the network, then try again.")
        except (AttributeError, KeyError, TypeError, ValueError):
            return BadReply("Google answered with a page that cannot be read.")
        finally:
            self._give_back(session)
        return text if answer is None else answer

    def _take_session(self) -> "requests.Session":
        """Return a session for one request at a time, a used one if possible: it is connected."""
        try:
            return self._idle.pop()
        except IndexError:
            return _new_session()

    def _give_back(self, session: "requests.Session") -> None:
        self._idle.append(session)
        if self._closed:
            self.close()


def _code(lang: str) -> str:
    """Return Google's code of a language, "auto" for "", or "" when it has none."""
    if not lang:
        return "auto"
    for code in (lang, _GOOGLE_CODES.get(lang, ""), lang.partition("-")[0]):
        if code in _LANGUAGES:
            return code
    return ""


def _fits(text: str) -> bool:
    return len(text) <= _LONGEST and len(quote_plus(text)) <= _LONGEST_ENCODED


def _seconds_to_retry(failure: EngineError, pause: float) -> float:
    """Return how long to wait before asking again; for ever where that would change nothing."""
    if isinstance(failure, RateLimited):
        return max(pause, failure.retry_after)
    return pause if isinstance(failure, Offline | TimedOut | ServerFault) else math.inf


def _fulfil(future: Future[Answer], fetch: Callable[[], Answer]) -> None:
    try:
        future.set_result(fetch())
    except Exception as error:  # noqa: BLE001 - raised again in the thread that waits
        future.set_exception(error)


def _timed_out() -> TimedOut:
    return TimedOut("Google did not answer in time. Try again, or choose another engine.")


def _check(response: "requests.Response") -> None:
    """Raise for an answer that is a failure; deep-translator forgets its number and Retry-After."""
    status = response.status_code
    if status == 429:
        after = response.headers.get("Retry-After", "")
        raise RateLimited(
            "Google wants fewer requests from here. Wait a while, or choose another engine.",
            float(after) if after.isdecimal() else 0.0,
        )
    if status >= 500:
        raise ServerFault(f"Google has a fault of its own (HTTP {status}). Try again later.")
    if status >= 400:
        raise BadReply(f"Google refused the request (HTTP {status}). Choose another engine.")


def _new_session() -> "requests.Session":
    """Make a session without cookies, so that no request is tied to the one before."""
    from http.cookiejar import DefaultCookiePolicy

    import requests

    session = requests.Session()
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    return session


@cache
def _deep_translator() -> Any:
    """Return deep-translator's Google module, its name `requests` replaced by ours."""
    module: Any = importlib.import_module("deep_translator.google")
    module.requests = _Requests()
    return module
