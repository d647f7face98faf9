"""Fetching one address within limits of time and size, to be cancelled at any moment.

The time limits of `requests` are for each read: a server that drips bytes, or a name that is being
looked up, could hold it for hours. So the work is done in a thread of its own, and whoever waits
for it hangs up at the deadline.
"""

import re
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor import __version__
from editor.fetching.address import MISSPELT, Address, follow, read_address
from editor.fetching.errors import FetchCancelled, FetchError
from editor.fetching.inflating import inflated
from editor.fetching.line import Line, open_session

if TYPE_CHECKING:
    import requests

AGENT = f"Dateline/{__version__}"

_GLANCE_S = 0.05
_CHUNK = 32_768
_REDIRECTS = (301, 302, 303, 307, 308)
_NOT_MODIFIED = 304
_FIRST_FAULT = 400  # of the statuses of HTTP
_GUARDED = (401, 403, 429, 451)
"""Statuses of what is there, but not for everybody, or not now."""

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_STATUS_REASONS = {
    401: "asks for a name and password. Open it in a browser.",
    403: "may not be read from here. Open it in a browser.",
    404: "is not there. Check how it is spelt.",
    410: "is no longer there. Look for another address.",
    429: "wants fewer requests from here. Wait a while, then try again.",
}
_TOO_LATE = "did not answer in time. Try again later."
_UNTRUSTED = (
    "has no certificate that can be trusted. Check how it is spelt, and the date of this computer."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long a fetch may take, in seconds, and how much it may bring.

    `connect` and `read` are for one step each, `total` for all of it. `size` counts bytes after
    decompression.
    """

    connect: float = 8.0
    read: float = 8.0
    total: float = 60.0
    size: int = 8_000_000
    redirects: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What an address holds.

    `address` is where it was found after redirects, without name and password. `charset`,
    `content_type`, `etag` and `last_modified` are what the server says, "" where it does not.
    `not_modified` says that nothing changed since the etag or date asked with; `body` is empty
    then.
    """

    address: str
    body: bytes
    charset: str = ""
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""
    not_modified: bool = False


def fetch(
    address: str,
    *,
    etag: str = "",
    last_modified: str = "",
    cancel: threading.Event,
    progress: Callable[[int, int], None] | None = None,
    limits: Limits | None = None,
) -> Fetched:
    """Fetch an address over http or https; redirects are followed, cookies are not kept.

    `etag` and `last_modified` are those of an earlier fetch: what did not change since comes back
    as `not_modified`. `progress` gets the bytes received and those expected, 0 where unknown, in
    the calling thread. Raises `FetchError` where it cannot be had within the limits, and
    `FetchCancelled`.
    """
    conditions = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    download = _Download(
        read_address(address),
        {name: value for name, value in conditions.items() if value},
        limits or Limits(),
    )
    return _carried_out(download, cancel, progress)


def probe(address: str, *, cancel: threading.Event, limits: Limits | None = None) -> None:
    """Ask whether an address over http or https leads anywhere, without fetching what is there.

    What only some may read, or not so often, is there too. Raises `FetchError` where nothing
    answers as it should within the limits, and `FetchCancelled`.
    """
    _carried_out(_Probe(read_address(address), {}, limits or Limits()), cancel, None)


def _carried_out(
    download: "_Download", cancel: threading.Event, progress: Callable[[int, int], None] | None
) -> Fetched:
    if cancel.is_set():
        raise FetchCancelled(download.address.plain)
    thread = threading.Thread(target=download.run, name="fetch", daemon=True)
    thread.start()
    try:
        return _wait(download, cancel, progress)
    finally:
        download.line.hang_up()


def _wait(
    download: "_Download", cancel: threading.Event, progress: Callable[[int, int], None] | None
) -> Fetched:
    end = time.monotonic() + download.limits.total
    while not download.done.wait(_GLANCE_S):
        if cancel.is_set():
            raise FetchCancelled(download.address.plain)
        if time.monotonic() > end:
            raise download.too_late()
        if progress:
            progress(download.received, download.expected)
    if download.fault:
        raise download.fault
    if not download.fetched:
        raise RuntimeError("A fetch ended with neither an answer nor a fault.")
    return download.fetched


class _Download:
    """One fetch on its way. All but `run` may be read from another thread."""

    def __init__(self, address: Address, conditions: dict[str, str], limits: Limits) -> None:
        self.address = address
        self.conditions = conditions
        self.limits = limits
        self.line = Line()
        self.done = threading.Event()
        self.received = 0
        self.expected = 0
        self.fetched: Fetched | None = None
        self.fault: Exception | None = None

    def run(self) -> None:
        """Fetch, in whatever thread this runs; a fault is kept for the thread that waits."""
        try:
            with open_session(self.line, AGENT) as session:
                self.fetched = self._follow(session)
        except Exception as fault:  # noqa: BLE001 - raised again in the thread that waits
            self.fault = self._in_plain_words(fault).with_traceback(None)
        finally:
            self.done.set()

    def too_late(self) -> FetchError:
        """Return the fault of an answer that is not there in time."""
        return self._fault(_TOO_LATE)

    def _fault(self, reason: str) -> FetchError:
        return FetchError(self.address.plain, reason)

    def _follow(self, session: "requests.Session") -> Fetched:
        for _ in range(self.limits.redirects + 1):
            with self._ask(session) as response:
                if response.status_code not in _REDIRECTS or "Location" not in response.headers:
                    return self._read(response)
                self.address = follow(self.address, _unicode(response.headers["Location"]))
        raise self._fault(
            f"leads on through more than {self.limits.redirects} addresses, perhaps in a circle. "
            "Open it in a browser to find the right one."
        )

    def _ask(self, session: "requests.Session", method: str = "GET") -> "requests.Response":
        return session.request(
            method,
            self.address.plain,
            headers=self.conditions,
            auth=self._sign,
            timeout=(self.limits.connect, self.limits.read),
            allow_redirects=False,
            stream=True,
        )

    def _sign(self, request: "requests.PreparedRequest") -> "requests.PreparedRequest":
        """Add the password of the address, if it has one, and never one of the user's files."""
        from requests.auth import HTTPBasicAuth

        address = self.address
        if not address.user and not address.password:
            return request
        return HTTPBasicAuth(address.user.encode(), address.password.encode())(request)

    def _read(self, response: "requests.Response") -> Fetched:
        headers = response.headers
        unchanged = response.status_code == _NOT_MODIFIED and bool(self.conditions)
        if not unchanged:
            self._refuse_by_status(response.status_code)
        kind = headers.get("Content-Type", "")
        charset = _CHARSET.search(kind)
        return Fetched(
            address=self.address.plain,
            body=b"" if unchanged else self._body(response),
            charset=charset[1] if charset else "",
            content_type=kind.partition(";")[0].strip().lower(),
            etag=_printable(headers.get("ETag", "")),
            last_modified=_printable(headers.get("Last-Modified", "")),
            not_modified=unchanged,
        )

    def _refuse_by_status(self, status: int) -> None:
        if status in _STATUS_REASONS:
            raise self._fault(_STATUS_REASONS[status])
        if status >= 500:
            raise self._fault(f"has a fault of its own (HTTP {status}). Try again later.")
        if not 200 <= status < 300:
            raise self._fault(f"cannot be read (HTTP {status}). Open it in a browser.")

    def _body(self, response: "requests.Response") -> bytes:
        length = response.headers.get("Content-Length", "")
        self.expected = int(length) if re.fullmatch("[0-9]{1,18}", length) else 0
        self._refuse_by_size(self.expected)
        body = bytearray()
        for piece in self._pieces(response):
            body += piece
            self._refuse_by_size(len(body))
        return bytes(body)

    def _pieces(self, response: "requests.Response") -> Iterator[bytes]:
        coding = response.headers.get("Content-Encoding", "identity").strip().lower()
        if coding in ("gzip", "x-gzip", "deflate"):
            return inflated(self._chunks(response))
        if coding in ("", "identity"):
            return self._chunks(response)
        raise self._fault("came compressed in a way that was not asked for. Open it in a browser.")

    def _chunks(self, response: "requests.Response") -> Iterator[bytes]:
        for chunk in response.raw.stream(_CHUNK, decode_content=False):
            self.received += len(chunk)
            yield chunk

    def _refuse_by_size(self, size: int) -> None:
        if size > self.limits.size:
            raise self._fault(
                f"holds more than {self.limits.size / 1e6:.3g} MB, the most that is fetched. "
                "Save the part you need as a file, and take that in."
            )

    def _in_plain_words(self, fault: Exception) -> Exception:
        """Say what happened; our own mistakes stay what they are."""
        import requests
        from urllib3.exceptions import HTTPError, LocationValueError, ReadTimeoutError

        if isinstance(fault, FetchError):
            return fault
        match fault:
            case requests.Timeout() | ReadTimeoutError():
                reason = _TOO_LATE
            case requests.exceptions.SSLError():
                reason = _UNTRUSTED
            case requests.exceptions.InvalidURL() | LocationValueError() | UnicodeError():
                reason = MISSPELT
            case requests.ConnectionError() if not self.received:
                reason = "cannot be reached. Check the network, and how it is spelt."
            case requests.RequestException() | HTTPError() | OSError() | EOFError() | zlib.error():
                reason = "broke off in the middle. Try again."
            case _:
                return fault
        return self._fault(reason)


class _Probe(_Download):
    """Asks for the head of an answer; for the answer itself where a server gives no heads."""

    def _ask(self, session: "requests.Session", method: str = "HEAD") -> "requests.Response":
        import requests

        try:
            response = super()._ask(session, method)
            if response.status_code < _FIRST_FAULT:
                return response
            response.close()
        except requests.ConnectionError:
            if self.line.hung_up:
                raise
        return super()._ask(session)

    def _refuse_by_status(self, status: int) -> None:
        if status not in _GUARDED:
            super()._refuse_by_status(status)

    def _body(self, response: "requests.Response") -> bytes:  # noqa: ARG002
        return b""


def _printable(header: str) -> str:
    return header.strip() if header.isprintable() else ""


def _unicode(header: str) -> str:
    """Read a header as the UTF-8 that servers write, and not as the Latin-1 it is handed over."""
    try:
        return header.encode("latin-1").decode()
    except UnicodeError:
        return header
