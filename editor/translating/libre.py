"""LibreTranslate: a server of one's own, or anybody's, asked straight over HTTP."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from editor.translating.network import Limits, Line, is_on_this_machine
from editor.translating.online import Call, Online

if TYPE_CHECKING:
    import requests

_LONGEST = 5_000  # characters; servers are free to set less


class LibreTranslate(Online):
    """Translates through the server at `address`; `key` returns its key, or "" for none."""

    name = "libretranslate"
    label = "LibreTranslate"
    batch = 20

    def __init__(
        self,
        address: str,
        key: Callable[[], str] = str,
        limits: Limits | None = None,
        proxy: str = "",
    ) -> None:
        super().__init__(Line(self.label, limits or Limits(), proxy, keyed=True))
        self._address = address.strip().rstrip("/")
        self._key = key
        self.local = is_on_this_machine(address)

    def why_not(self, source: str, target: str) -> str:
        """Say why this pair cannot be translated; which ones can, the server alone knows."""
        if not self._address:
            return "The address of a LibreTranslate server is set under Preferences, Engines."
        return super().why_not(source, target)

    def fits(self, text: str) -> bool:
        """Tell whether a piece can be sent in one request."""
        return len(text) <= _LONGEST

    def request(self, pieces: Sequence[str], call: Call) -> list[str]:
        """Ask for several pieces at once."""
        key = self._key()
        return self._line.ask(partial(self._fetch, pieces, call, key), call.cancel, call.end)

    def _fetch(
        self, pieces: Sequence[str], call: Call, key: str, session: "requests.Session"
    ) -> list[str]:
        question: dict[str, Any] = {
            "q": list(pieces),
            "source": call.source or "auto",
            "target": call.target,
            "format": "text",
        }
        if key:
            question["api_key"] = key
        answers = self._line.post(session, f"{self._address}/translate", question)["translatedText"]
        if not isinstance(answers, list) or not all(isinstance(each, str) for each in answers):
            raise self._line.unreadable()
        return answers
