"""A language model behind a server that speaks OpenAI's protocol: Ollama, llama.cpp, LM Studio.

Segments go as JSON with ids, because a model may leave one out, join two, or add words of its
own; an answer whose ids are not those asked for counts as none.
"""

import json
import re
import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from editor.translating.engine import NO_BRIEF, BadReply, TooLong, Unsupported
from editor.translating.names import wanted_in
from editor.translating.network import Limits, Line, is_on_this_machine
from editor.translating.online import Call, Online

if TYPE_CHECKING:
    import requests

PATIENCE = Limits(connect=3.0, read=120.0, attempts=2, burst=4, per_second=2.0)

_LONGEST = 6_000  # characters of a piece
_MOST_EXAMPLES = 5
_MOST_CONTEXT = 3  # paragraphs
_LANGUAGES = {
    "ru": "Russian", "kk": "Kazakh", "uk": "Ukrainian", "be": "Belarusian", "pt": "Portuguese",
    "es": "Spanish", "fr": "French", "de": "German", "tr": "Turkish", "uz": "Uzbek",
    "ky": "Kyrgyz", "zh": "Chinese", "ar": "Arabic", "fa": "Persian", "en": "English",
}  # fmt: skip
_FENCE = re.compile(r"\A\s*```[\w-]*\s*\n(.*?)\n?\s*```\s*\Z", re.DOTALL)
_THINKING = re.compile(r"\A.*?</think(?:ing)?>|<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL)

_TASK = (
    "You translate news from {source} into {target} for a news agency. Translate each segment "
    "completely and faithfully; keep numbers, names, quotations and line breaks; add nothing. "
    'Answer with JSON alone: {{"segments": [{{"id": 1, "text": "..."}}]}}, one for each id given.'
)


class Chat(Online):
    """Translates with the model of this name on the server at `address`, whose path ends in /v1."""

    name = "chat"
    label = "Language model"
    batch = 8

    def __init__(
        self,
        address: str,
        model: str,
        key: Callable[[], str] = str,
        limits: Limits = PATIENCE,
        proxy: str = "",
    ) -> None:
        super().__init__(Line(self.label, limits, proxy, keyed=True))
        self._address = address.strip().rstrip("/")
        self._model = model.strip()
        self._key = key
        self.local = is_on_this_machine(address)

    def model(self, source: str, target: str) -> str:  # noqa: ARG002 - one for all pairs
        """Name the model."""
        return self._model

    def why_not(self, source: str, target: str) -> str:
        """Say why this pair cannot be translated; what a model knows, nobody can say."""
        if not self._address or not self._model:
            return "A server and its model are set under Preferences, Engines."
        return super().why_not(source, target)

    def fits(self, text: str) -> bool:
        """Tell whether a piece can be sent in one request."""
        return len(text) <= _LONGEST

    def models(self, cancel: threading.Event) -> list[str]:
        """Ask the server which models it has. Raises `EngineError`."""
        if not self._address:
            raise Unsupported("A server is set under Preferences, Engines.")
        return self._line.ask(partial(self._fetch_models, self._headers()), cancel)

    def request(self, pieces: Sequence[str], call: Call) -> list[str]:
        """Ask for several pieces at once; later pieces of a call see the same brief."""
        fetch = partial(self._fetch, pieces, call, self._headers())
        return self._line.ask(fetch, call.cancel, call.end)

    def _headers(self) -> dict[str, str]:
        key = self._key()
        return {"Authorization": f"Bearer {key}"} if key else {}

    def _fetch_models(self, headers: dict[str, str], session: "requests.Session") -> list[str]:
        response = session.get(
            f"{self._address}/models", headers=headers, timeout=self._line.timeout, stream=True
        )
        return [str(each["id"]) for each in self._line.examined(response).json()["data"]]

    def _fetch(
        self,
        pieces: Sequence[str],
        call: Call,
        headers: dict[str, str],
        session: "requests.Session",
    ) -> list[str]:
        question = {
            "model": self._model,
            "temperature": 0,
            "response_format": {"type": "json_object"},
            "messages": [
                {"role": "system", "content": "\n\n".join(_instructions(pieces, call))},
                {"role": "user", "content": _segments(pieces)},
            ],
        }
        address = f"{self._address}/chat/completions"
        choice = self._line.post(session, address, question, headers)["choices"][0]
        if choice.get("finish_reason") == "length":
            raise TooLong(f"{self.label} {self._model} came to its limit before the text's end.")
        return self._read(choice["message"]["content"], len(pieces))

    def _read(self, content: str, count: int) -> list[str]:
        """Take the segments out of what a model wrote around them."""
        content = _THINKING.sub("", content).strip()
        if fenced := _FENCE.match(content):
            content = fenced[1]
        segments = json.loads(content)["segments"]
        texts = {int(each["id"]): str(each["text"]) for each in segments}
        if len(texts) != len(segments) or sorted(texts) != list(range(1, count + 1)):
            raise BadReply(f"{self.label} {self._model} left out or mixed up segments.")
        return [texts[number] for number in range(1, count + 1)]


def _instructions(pieces: Sequence[str], call: Call) -> Iterator[str]:
    """Yield the parts of what a model is told."""
    yield _TASK.format(source=_language(call.source), target=_language(call.target))
    if call.brief == NO_BRIEF:
        return
    found = wanted_in("\n".join(pieces), call.brief.terms, call.source)
    if found:
        lines = (f"{each.term.source} = {each.term.english}" for each in found)
        yield "\n".join(["Write these names and terms exactly so:", *lines])
    if call.brief.examples:
        closest = _closest(call.brief.examples, pieces)
        pairs = (f"{source}\n=> {target}" for source, target in closest)
        yield "\n".join(["How the desk translated before:", *pairs])
    if call.brief.context:
        before = call.brief.context[-_MOST_CONTEXT:]
        yield "\n".join(["The paragraphs before, not to be translated:", *before])


def _closest(
    examples: Sequence[tuple[str, str]], pieces: Sequence[str]
) -> Sequence[tuple[str, str]]:
    """Return the examples most like any of the pieces: a brief has those of a whole story."""
    from rapidfuzz.distance import Levenshtein

    def likeness(example: tuple[str, str]) -> float:
        return max(Levenshtein.normalized_similarity(example[0], piece) for piece in pieces)

    return sorted(examples, key=likeness, reverse=True)[:_MOST_EXAMPLES]


def _segments(pieces: Sequence[str]) -> str:
    segments: list[dict[str, Any]] = [
        {"id": number, "text": text} for number, text in enumerate(pieces, 1)
    ]
    return json.dumps({"segments": segments}, ensure_ascii=False)


def _language(code: str) -> str:
    return _LANGUAGES.get(code, f"the language “{code}”" if code else "the language it is in")
