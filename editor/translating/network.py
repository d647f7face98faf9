"""How engines ask their services: time limits, retries, pauses, proxies, the system's certificates.

Every request runs in a thread of its own, because the limits of `requests` are for each read: a
server that drips, or a name that is being looked up, can hold a request much longer. A failure
leaves that thread as a value without a traceback: an error raised there would keep the text and
the key at hand for as long as somebody keeps its traceback.
"""

import logging
import math
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import Future, wait
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from editor.translating.engine import (
    BadReply,
    Cancelled,
    EngineError,
    KeyRefused,
    Offline,
    Quota,
    RateLimited,
    ServerFault,
    TimedOut,
    TooLong,
)

if TYPE_CHECKING:
    import requests

NO_PROXY = "none"
"""As a proxy's address: none is used, whatever the system says."""

_GLANCE = 0.05  # seconds between looks at the cancel event
_LARGEST = 8_000_000  # bytes of an answer; a story's is a thousandth of that
_LOOPBACK = ("localhost", "127.", "[::1]", "::1")

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What is waited for, and how often: seconds, except where it says otherwise.

    A request that fails in a way that may pass is made up to `attempts` times, after `pause`
    seconds, then twice that, and so on; a service that wants a longer pause than `longest_pause`
    is not waited for. `burst` requests may follow each other at once, then `per_second`.
    """

    connect: float = 5.0
    read: float = 20.0
    attempts: int = 3
    pause: float = 1.0
    longest_pause: float = 30.0
    burst: int = 20
    per_second: float = 4.0


class Rate:
    """Spaces requests out: some at once, the others at a steady pace, whatever the thread."""

    def __init__(self, burst: int, per_second: float) -> None:
        self._interval = 1 / per_second
        self._slack = burst * self._interval
        self._lock = threading.Lock()
        self._next = -math.inf

    def seconds_to_wait(self) -> float:
        """Take the next place in the line; return how long until its turn."""
        now = time.monotonic()
        with self._lock:
            self._next = max(self._next, now - self._slack) + self._interval
            return max(0.0, self._next - now)


class Line:
    """The way to one service; calls may come from any thread.

    `label` is its name for people; `keyed` says that it wants a key, so that what it forbids is
    taken for the key's fault.
    """

    def __init__(self, label: str, limits: Limits, proxy: str = "", *, keyed: bool = False) -> None:
        self.label = label
        self.limits = limits
        self._keyed = keyed
        self.fault: EngineError | None = None
        """What the last request ended in, if not in an answer."""
        self._proxy = proxy
        self._rate = Rate(limits.burst, limits.per_second)
        self._resting_until = -math.inf
        self._idle: deque[requests.Session] = deque()
        self._closed = False

    def ask(
        self,
        fetch: "Callable[[requests.Session], Answer]",
        cancel: threading.Event,
        end: float = math.inf,
    ) -> Answer:
        """Fetch an answer, again after growing pauses while the failure may pass.

        `fetch` gets a connected session for itself, and raises `EngineError` or an error of
        `requests`. `end` is the moment of the monotonic clock at which all must be over.

        Raises:
            EngineError: the failure of the last attempt.
            Cancelled: `cancel` was set.
        """
        pauses = (*(self.limits.pause * 2**n for n in range(self.limits.attempts - 1)), math.inf)
        for pause in pauses:
            self._wait_turn(cancel, end)
            answer = self._within_limits(fetch, cancel, end)
            if not isinstance(answer, EngineError):
                self.fault = None
                return answer
            self.fault = answer
            seconds = _seconds_to_retry(answer, pause)
            if seconds > self.limits.longest_pause or time.monotonic() + seconds > end:
                self._rest(answer)
                raise answer
            if cancel.wait(seconds):
                break
        raise Cancelled

    def close(self) -> None:
        """Close the connections kept open."""
        self._closed = True
        while self._idle:
            self._idle.pop().close()

    def timed_out(self) -> TimedOut:
        """Say that there was no answer in time."""
        return TimedOut(
            f"{self.label} did not answer in time. Try again, or choose another engine."
        )

    def unreadable(self) -> BadReply:
        """Say that an answer cannot be understood."""
        return BadReply(f"{self.label} answered with something that cannot be read.")

    def failure(self, error: Exception) -> EngineError | None:
        """Tell what an error means that a request or the reading of its answer ended in.

        None is for an error that can only be a mistake of ours.
        """
        import requests

        if isinstance(error, EngineError):
            return error
        if isinstance(error, requests.Timeout):
            return self.timed_out()
        if isinstance(error, requests.JSONDecodeError | requests.exceptions.ContentDecodingError):
            return self.unreadable()
        if isinstance(error, requests.exceptions.InvalidURL | requests.exceptions.MissingSchema):
            return Offline(f"The address of {self.label} in Preferences is not an address.")
        if isinstance(error, requests.RequestException):
            return Offline(f"{self.label} cannot be reached. Check the network, then try again.")
        unread = isinstance(error, AttributeError | LookupError | TypeError | ValueError)
        return self.unreadable() if unread else None

    def post(
        self,
        session: "requests.Session",
        url: str,
        content: Mapping[str, Any],
        headers: Mapping[str, str] | None = None,
    ) -> Any:
        """Send JSON and return the JSON that is answered. Raises `EngineError` for a failure."""
        response = session.post(
            url, json=content, headers=headers, timeout=self.timeout, stream=True
        )
        return self.examined(response).json()

    @property
    def timeout(self) -> tuple[float, float]:
        """The limits as `requests` takes them: for connecting, and for each read."""
        return self.limits.connect, self.limits.read

    def examined(self, response: "requests.Response") -> "requests.Response":
        """Return an answer read whole. Raises `EngineError` for a failure or too large a one."""
        with response:
            if response.status_code == 403 and self._keyed:
                raise key_refused(self.label)
            _check(self.label, response)
            body = bytearray()
            for chunk in response.iter_content(65_536):
                body += chunk
                if len(body) > _LARGEST:
                    raise BadReply(f"{self.label} answered with far more than a translation.")
        response._content = bytes(body)  # noqa: SLF001 - requests itself offers no limit
        return response

    def _wait_turn(self, cancel: threading.Event, end: float) -> None:
        resting = self._resting_until - time.monotonic()
        if resting > 0:
            raise _limited(self.label, resting)
        seconds = self._rate.seconds_to_wait()
        if time.monotonic() + seconds > end:
            raise self.timed_out()
        if cancel.wait(seconds):
            raise Cancelled

    def _rest(self, failure: EngineError) -> None:
        """Leave a service alone for as long as it asks for."""
        if isinstance(failure, RateLimited) and failure.retry_after:
            self._resting_until = time.monotonic() + failure.retry_after

    def _within_limits(
        self, fetch: "Callable[[requests.Session], Answer]", cancel: threading.Event, end: float
    ) -> Answer | EngineError:
        """Fetch in a thread, which is left to itself once cancelled or too late."""
        future: Future[Answer | EngineError] = Future()
        threading.Thread(
            target=_fulfil, args=(future, self._fetch, fetch), name=self.label, daemon=True
        ).start()
        end = min(end, time.monotonic() + sum(self.timeout))
        while not future.done():
            if cancel.is_set():
                raise Cancelled
            if time.monotonic() > end:
                return self.timed_out()
            wait((future,), timeout=_GLANCE)
        return future.result()

    def _fetch(self, fetch: "Callable[[requests.Session], Answer]") -> Answer | EngineError:
        """Ask once, in whatever thread this runs; return the answer or the failure."""
        session = self._take_session()
        try:
            return fetch(session)
        except Exception as error:
            failure = self.failure(error)
            if failure is None:
                raise
            return _bare(failure)
        finally:
            self._give_back(session)

    def _take_session(self) -> "requests.Session":
        """Return a session for one request at a time, a used one if possible: it is connected."""
        try:
            return self._idle.pop()
        except IndexError:
            return new_session(self._proxy)

    def _give_back(self, session: "requests.Session") -> None:
        self._idle.append(session)
        if self._closed:
            self.close()


def new_session(proxy: str = "") -> "requests.Session":
    """Make a session that trusts what the system trusts, without cookies that tie its requests.

    `proxy` is the address of one, NO_PROXY, or "" for what the system says.
    """
    from http.cookiejar import DefaultCookiePolicy

    import requests

    _keep_addresses_out_of_logs()
    session = requests.Session()
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    session.mount("https://", _trusting_adapter()())
    if proxy:
        session.trust_env = False
    if proxy and proxy != NO_PROXY:
        session.proxies = {"http": proxy, "https": proxy}
    return session


def is_on_this_machine(address: str) -> bool:
    """Tell whether an address is one of this machine's own."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return False
    return host.startswith(_LOOPBACK)


@cache
def _trusting_adapter() -> Any:
    """Make the class of adapters that trust the certificates of the system's store."""
    import ssl

    import truststore
    from requests.adapters import HTTPAdapter

    class TrustingAdapter(HTTPAdapter):
        def init_poolmanager(self, *args: Any, **options: Any) -> None:
            context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            super().init_poolmanager(*args, **options, ssl_context=context)

        def proxy_manager_for(self, proxy: str, **options: Any) -> Any:
            context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            return super().proxy_manager_for(proxy, **options, ssl_context=context)

    return TrustingAdapter


@cache
def _keep_addresses_out_of_logs() -> None:
    """Have urllib3 log no addresses: some services take their key in them."""
    logging.getLogger("urllib3.connectionpool").addFilter(_is_not_an_address)


def _is_not_an_address(record: logging.LogRecord) -> bool:
    return record.levelno > logging.DEBUG


def _check(label: str, response: "requests.Response") -> None:
    """Raise for an answer that is a failure."""
    match response.status_code:
        case 429:
            raise _limited(label, _retry_after(response.headers.get("Retry-After", "")))
        case 401 | 407:
            raise key_refused(label)
        case 402 | 456:
            raise quota(label)
        case 413 | 414:
            raise TooLong(f"{label} does not take a text of this length.")
        case status if status >= 500:
            raise ServerFault(f"{label} has a fault of its own (HTTP {status}). Try again later.")
        case status if status >= 400:
            raise BadReply(f"{label} refused the request (HTTP {status}). Choose another engine.")


def key_refused(label: str) -> KeyRefused:
    """Say that a service does not take the key."""
    return KeyRefused(f"{label} did not take the key. Look at it in Preferences, under Engines.")


def quota(label: str) -> Quota:
    """Say that an account is used up."""
    return Quota(f"What {label} translates for this account is used up. Choose another engine.")


def _limited(label: str, seconds: float) -> RateLimited:
    moment = f" in {_spoken(seconds)}" if seconds else " after a while"
    return RateLimited(
        f"{label} wants fewer requests from here. Try again{moment}, or choose another engine.",
        seconds,
    )


def _spoken(seconds: float) -> str:
    return f"{round(seconds)} seconds" if seconds < 100 else f"{round(seconds / 60)} minutes"


def _retry_after(given: str) -> float:
    """Return the seconds of a Retry-After, given as such or as a date; RFC 9110, 10.2.3."""
    if given.strip().isdecimal():
        return float(given)
    try:
        moment = parsedate_to_datetime(given)
    except ValueError:
        return 0.0
    zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (zoned - datetime.now(UTC)).total_seconds())


def _seconds_to_retry(failure: EngineError, pause: float) -> float:
    """Return how long to wait before asking again; for ever where that would change nothing."""
    if isinstance(failure, RateLimited):
        return max(pause, failure.retry_after)
    return pause if isinstance(failure, Offline | TimedOut | ServerFault) else math.inf


def _bare(failure: EngineError) -> EngineError:
    """Take off a failure whatever leads back to the request."""
    failure.__cause__ = failure.__context__ = None
    return failure.with_traceback(None)


def _fulfil(
    future: "Future[Answer | EngineError]",
    fetch: "Callable[[Callable[[requests.Session], Answer]], Answer | EngineError]",
    request: "Callable[[requests.Session], Answer]",
) -> None:
    try:
        future.set_result(fetch(request))
    except Exception as error:  # noqa: BLE001 - raised again in the thread that waits
        future.set_exception(error)
