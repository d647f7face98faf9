"""The connections of one fetch, so that another thread can end them at any moment."""

import socket
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import requests
    from urllib3.connection import HTTPConnection


class Line:
    """Keeps hold of what a session connects to, until somebody hangs up."""

    def __init__(self) -> None:
        self._connections: list[HTTPConnection] = []
        self._sockets: list[Any] = []
        self._hung_up = False

    @property
    def hung_up(self) -> bool:
        """Whether somebody hung up."""
        return self._hung_up

    def begin(self, connection: "HTTPConnection") -> None:
        """Note a connection that is about to be made; its handshake may take for ever."""
        self._connections.append(connection)

    def go_on(self, connection: "HTTPConnection") -> None:
        """Note a connection that was made. Raises `OSError` if somebody hung up meanwhile.

        The socket itself is kept: the connection forgets it while an answer is still read.
        """
        self._sockets.append(connection.sock)
        if self._hung_up:
            self.hang_up()
            raise OSError("hung up")

    def hang_up(self) -> None:
        """Shut every connection: whatever waits for one of them fails at once.

        The method of the plain socket is called, because that of TLS takes its state away from the
        thread that reads.
        """
        self._hung_up = True
        for end in (*self._sockets, *(each.sock for each in self._connections)):
            if isinstance(end, socket.socket):
                with suppress(OSError):
                    socket.socket.shutdown(end, socket.SHUT_RDWR)


def open_session(line: Line, agent: str) -> "requests.Session":
    """Make a session for one fetch that keeps no cookies; its connections are noted on `line`."""
    from http.cookiejar import DefaultCookiePolicy

    import requests

    session = requests.Session()
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    session.headers.update({"User-Agent": agent, "Accept": "*/*", "Accept-Encoding": "gzip"})
    for scheme in ("http://", "https://"):
        session.mount(scheme, _adapter(line))
    return session


def _adapter(line: Line) -> Any:
    from requests.adapters import HTTPAdapter

    class Adapter(HTTPAdapter):
        def get_connection_with_tls_context(self, *args: Any, **options: Any) -> Any:
            pool = super().get_connection_with_tls_context(*args, **options)
            pool.ConnectionCls = _noted(pool.ConnectionCls, line)
            return pool

    return Adapter()


def _noted(kind: Any, line: Line) -> Any:
    """Return the same kind of connection, plain or TLS, direct or over a proxy, that is noted."""

    class Connection(kind):
        def connect(self) -> None:
            line.begin(self)
            super().connect()
            line.go_on(self)

    return Connection
