"""DeepL through its own client, with glossaries made from the desk's names and terms.

The client's own way of asking knows no Retry-After, no cancelling and only the certificates it
brings, so its requests go over our line.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from editor.translating.engine import BadReply, KeyRefused, Term, TooLong
from editor.translating.network import Limits, Line
from editor.translating.online import Call, Online

if TYPE_CHECKING:
    import deepl
    import requests

_KNOWN = frozenset(
    "ar bg cs da de el en es et fi fr he hu id it ja kk ko lt lv nb nl no pl pt ro ru sk sl sv th "
    "tr uk vi zh".split()
)
_TARGETS = {"en": "EN-GB", "pt": "PT-PT", "zh": "ZH-HANS", "no": "NB"}
_NO_GLOSSARY = frozenset({"kk", "he", "th", "vi"})
_LONGEST = 20_000  # characters of a piece; a request may have 128 KiB
_OURS = "Dateline"


class DeepL(Online):
    """Translates through DeepL; `key` returns the key. `address` is another server, for tests."""

    name = "deepl"
    label = "DeepL"
    batch = 40

    def __init__(
        self,
        key: Callable[[], str],
        address: str = "",
        limits: Limits | None = None,
        proxy: str = "",
    ) -> None:
        super().__init__(Line(self.label, limits or Limits(), proxy, keyed=True))
        self._key = key
        self._address = address
        self._glossaries: dict[str, str] = {}

    def why_not(self, source: str, target: str) -> str:
        """Say why this pair cannot be translated; "" when it can, as far as known offline."""
        unknown = [lang for lang in (source, target) if lang and lang not in _KNOWN]
        if unknown:
            return f"DeepL does not translate the language “{unknown[0]}”."
        return super().why_not(source, target)

    def fits(self, text: str) -> bool:
        """Tell whether a piece can be sent in one request."""
        return len(text) <= _LONGEST

    def request(self, pieces: Sequence[str], call: Call) -> list[str]:
        """Ask for several pieces at once, with a glossary where the pair can have one."""
        key = self._key()
        if not key:
            raise KeyRefused("DeepL needs a key. Put it in under Preferences, Engines.")
        glossary = self._glossary(call, key)
        fetch = partial(self._fetch, pieces, call, key, glossary)
        return self._line.ask(fetch, call.cancel, call.end)

    def _glossary(self, call: Call, key: str) -> str:
        """Return the id of a glossary of this call's terms, "" where there can be none."""
        entries = _entries(call.brief.terms)
        pair = f"{call.source}-{call.target}"
        if not entries or not call.source or {call.source, call.target} & _NO_GLOSSARY:
            return ""
        name = f"{_OURS} {pair} {_digest(entries)}"
        if name not in self._glossaries:
            try:
                fetch = partial(self._make_glossary, name, call, entries, key)
                self._glossaries[name] = self._line.ask(fetch, call.cancel, call.end)
            except (BadReply, TooLong):  # the terms are looked after without it too
                self._glossaries[name] = ""
        return self._glossaries[name]

    def _make_glossary(
        self,
        name: str,
        call: Call,
        entries: Mapping[str, str],
        key: str,
        session: "requests.Session",
    ) -> str:
        """Find the glossary of this name or make it, in the place of the pair's older one."""
        client = self._client(key, session)
        older = name.rpartition(" ")[0] + " "
        for each in client.list_glossaries():
            if each.name == name:
                return each.glossary_id
            if each.name.startswith(older):
                client.delete_glossary(each)
        made = client.create_glossary(name, call.source, call.target, dict(entries))
        return made.glossary_id

    def _fetch(
        self,
        pieces: Sequence[str],
        call: Call,
        key: str,
        glossary: str,
        session: "requests.Session",
    ) -> list[str]:
        client = self._client(key, session)
        answers = client.translate_text(
            list(pieces),
            source_lang=call.source.upper() or None,
            target_lang=_TARGETS.get(call.target, call.target.upper()),
            context="\n".join(call.brief.context) or None,
            glossary=glossary or None,
        )
        return [each.text for each in answers] if isinstance(answers, list) else [answers.text]

    def _client(self, key: str, session: "requests.Session") -> "deepl.DeepLClient":
        import deepl

        line = self._line

        class Client(deepl.DeepLClient):
            def __init__(self, address: str | None) -> None:
                super().__init__(key, server_url=address, send_platform_info=False)
                self._client.close()
                self._client = _Transport(line, session)  # pyright: ignore[reportAttributeAccessIssue]

        return Client(self._address or None)


class _Transport:
    """Sends the client's requests over our line. An answer that is a failure is raised here."""

    def __init__(self, line: Line, session: "requests.Session") -> None:
        self._line = line
        self._session = session

    def request_with_backoff(
        self, method: str, url: str, stream: bool = False, **options: Any
    ) -> tuple[int, str]:
        """Send a request; return status and text of the answer. Raises `EngineError`."""
        del stream  # every answer is read whole, within limits
        response = self._session.request(
            method, url, timeout=self._line.timeout, stream=True, **options
        )
        response = self._line.examined(response)
        response.encoding = "utf-8"
        return response.status_code, response.text

    def close(self) -> None:
        """Leave the session open: it is the line's."""


def _entries(terms: Sequence[Term]) -> dict[str, str]:
    return {term.source: term.english for term in terms}


def _digest(entries: Mapping[str, str]) -> str:
    return hashlib.sha256(json.dumps(entries, sort_keys=True).encode()).hexdigest()[:12]
