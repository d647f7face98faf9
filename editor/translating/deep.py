"""Services asked through deep-translator, with the limits that it lacks.

deep-translator asks without a time limit, opens a connection a text, mixes the texts of threads
that share a translator, and reports several failures as success. So each text gets a translator of
its own, the name `requests` inside its modules stands for ours, and every answer is examined.
"""

import importlib
import importlib.util
from collections.abc import Callable, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache, partial
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_plus, urlsplit

from editor.translating.deep_languages import (
    BAIDU,
    GOOGLE,
    LINGUEE,
    MICROSOFT,
    MYMEMORY,
    PAPAGO,
    PONS,
    QCRI,
)
from editor.translating.engine import BadReply, EngineError, KeyRefused, RateLimited, TooLong
from editor.translating.network import Limits, Line, key_refused, quota
from editor.translating.online import Call, Online

if TYPE_CHECKING:
    import requests

Codes = Mapping[str, str]
Ask = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One of deep-translator's engines.

    `codes` gives the service's own code for each language, "" for finding it out. `keys` maps the
    parts of the key, by the names that deep-translator has for them, to words for people; those in
    `optional` may be missing. A text's address may have `longest_encoded` bytes where the text is
    sent in it. `dictionary` says that it takes single words.
    """

    name: str
    label: str
    module: str
    maker: str
    codes: Codes
    longest: int
    longest_encoded: int = 0
    keys: Mapping[str, str] = field(default_factory=dict)
    optional: frozenset[str] = frozenset()
    options: Mapping[str, str] = field(default_factory=dict)
    dictionary: bool = False
    notice: str = ""


GOOGLE_KIND = Kind(
    name="google",
    label="Google",
    module="google",
    maker="GoogleTranslator",
    codes=GOOGLE,
    longest=4_500,  # deep-translator refuses 5,000
    # Where a Cyrillic letter takes six. Google answers 400 to an address of some 16 KB:
    # https://github.com/nidhaloff/deep-translator/issues/224
    longest_encoded=15_000,
    notice="Google answered with a page that holds no translation (often a captcha). Open "
    "translate.google.com in a browser, wait a while, or choose another engine.",
)
KINDS = (
    GOOGLE_KIND,
    Kind(
        name="mymemory",
        label="MyMemory",
        module="mymemory",
        maker="MyMemoryTranslator",
        codes=MYMEMORY,
        longest=450,
        keys={"email": "E-mail address (raises the quota)"},
        optional=frozenset({"email"}),
    ),
    Kind(
        name="microsoft",
        label="Microsoft",
        module="microsoft",
        maker="MicrosoftTranslator",
        codes=MICROSOFT,
        longest=5_000,
        keys={"api_key": "Key", "region": "Region"},
        optional=frozenset({"region"}),
    ),
    Kind(
        name="yandex",
        label="Yandex",
        module="yandex",
        maker="YandexTranslator",
        codes=GOOGLE,
        longest=5_000,
        keys={"api_key": "Key"},
    ),
    Kind(
        name="papago",
        label="Papago",
        module="papago",
        maker="PapagoTranslator",
        codes=PAPAGO,
        longest=4_500,
        keys={"client_id": "Client ID", "secret_key": "Client secret"},
    ),
    Kind(
        name="qcri",
        label="QCRI",
        module="qcri",
        maker="QcriTranslator",
        codes=QCRI,
        longest=2_000,
        longest_encoded=7_000,
        keys={"api_key": "Key"},
        options={"domain": "news"},
    ),
    Kind(
        name="baidu",
        label="Baidu",
        module="baidu",
        maker="BaiduTranslator",
        codes=BAIDU,
        longest=1_900,
        longest_encoded=5_700,  # 6,000 bytes of UTF-8 are taken
        keys={"appid": "App ID", "appkey": "App key"},
    ),
    Kind(
        name="pons",
        label="PONS",
        module="pons",
        maker="PonsTranslator",
        codes=PONS,
        longest=49,
        dictionary=True,
        notice="PONS has no entry for the word.",
    ),
    Kind(
        name="linguee",
        label="Linguee",
        module="linguee",
        maker="LingueeTranslator",
        codes=LINGUEE,
        longest=49,
        dictionary=True,
        notice="Linguee has no entry for the word.",
    ),
)

# What services say in the place of a status, in lower case.
_KEY_WORDS = ("invalid_appid", "unauthorized", "invalid sign", "api key", "apikey", "invalid key")
_PACE_WORDS = ("access limit", "too many", "frequen")
_QUOTA_WORDS = ("quota", "recharge", "balance", "exceeded")


@dataclass(frozen=True, slots=True)
class _Way:
    """What one request goes over: a session, its line, and another address for tests."""

    session: "requests.Session"
    line: Line
    address: str

    def send(self, method: str, url: str, options: dict[str, Any]) -> "requests.Response":
        """Send a request and return its answer.

        Failures become ours here: deep-translator takes some errors of `requests` for others.
        """
        options.pop("proxies", None)
        options |= {"timeout": self.line.timeout, "stream": True}
        try:
            response = self.session.request(method, _moved(url, self.address), **options)
            return self.line.examined(response)
        except Exception as error:  # noqa: BLE001 - whatever is not known stays itself
            raise self.line.failure(error) or error from None


_WAY: ContextVar[_Way] = ContextVar("_WAY")


class _Requests:
    """Stands for `requests` inside deep-translator: asks over the way of this request."""

    def __init__(self) -> None:
        import requests

        self.exceptions = requests.exceptions

    def get(self, url: str, **options: Any) -> Any:
        if "/languages?" in url:  # Microsoft's constructor asks for what we know
            return _Languages()
        return _WAY.get().send("GET", url, options)

    def post(self, url: str, **options: Any) -> "requests.Response":
        return _WAY.get().send("POST", url, options)


class _Languages:
    """Microsoft's list of languages, as its constructor reads it."""

    def json(self) -> dict[str, Any]:
        return {"translation": {code: {"name": code} for code in MICROSOFT.values()}}


class DeepTranslator(Online):
    """One of deep-translator's engines; several calls may run in as many threads.

    `key` returns a part of the key by its name, or "". `address` puts another server in the
    service's place.
    """

    def __init__(
        self,
        kind: Kind,
        key: Ask = str,
        address: str = "",
        limits: Limits | None = None,
        proxy: str = "",
    ) -> None:
        needed = kind.keys.keys() - kind.optional
        super().__init__(Line(kind.label, limits or Limits(), proxy, keyed=bool(needed)))
        self.kind = kind
        self.name = kind.name
        self.label = kind.label
        self._key = key
        self._address = address

    def why_not(self, source: str, target: str) -> str:
        """Say why this pair cannot be translated; "" when it can, as far as known offline."""
        if importlib.util.find_spec("deep_translator") is None:
            return f"{self.label} cannot be used: the package deep-translator is missing."
        codes = [_code(lang, self.kind.codes) for lang in (source, target)]
        if source and codes[0] == codes[1]:
            return super().why_not(target, target)
        if not source and "" not in self.kind.codes:
            return f"The language of the story is not known; {self.label} needs it."
        unknown = [lang for lang, code in zip((source, target), codes, strict=True) if not code]
        return f"{self.label} does not translate the language “{unknown[0]}”." if unknown else ""

    def fits(self, text: str) -> bool:
        """Tell whether a piece can be sent in one request."""
        encoded = self.kind.longest_encoded
        return len(text) <= self.kind.longest and (not encoded or len(quote_plus(text)) <= encoded)

    def request(self, pieces: Sequence[str], call: Call) -> list[str]:
        """Ask for one piece."""
        (text,) = pieces
        keys = self._keys()
        module = _module(self.kind.module)  # imported now, so as not to take from its time
        return [
            self._line.ask(partial(self._fetch, module, text, call, keys), call.cancel, call.end)
        ]

    def _translate(self, texts: Sequence[str], call: Call) -> Any:
        if self.kind.dictionary and any(not self.fits(text) for text in texts):
            raise TooLong(f"{self.label} is a dictionary: it takes single words.")
        return super()._translate(texts, call)

    def _keys(self) -> dict[str, str]:
        keys = {part: self._key(part) for part in self.kind.keys}
        needed = [part for part in keys if part not in self.kind.optional and not keys[part]]
        if needed:
            raise KeyRefused(f"{self.label} needs a key. Put it in under Preferences, Engines.")
        return {part: key for part, key in keys.items() if key}

    def _fetch(
        self, module: Any, text: str, call: Call, keys: dict[str, str], session: "requests.Session"
    ) -> str:
        """Ask for one translation, in whatever thread this runs."""
        source, target = (_code(lang, self.kind.codes) for lang in (call.source, call.target))
        _WAY.set(_Way(session, self._line, self._address))
        try:
            translator = getattr(module, self.kind.maker)(source=source, target=target, **keys)
            # Papago's and Pons' constructors take a language's code for its name, or the reverse.
            translator.source, translator.target = source, target
            answer = translator.translate(text, **self.kind.options)
        except Exception as error:  # noqa: BLE001 - its classes have no base in common
            raise self._failure(error) from None
        if isinstance(answer, list):
            answer = "\n".join(answer)
        if answer is None:  # it had no answer that it could read, and says so to nobody
            raise self._line.unreadable()
        return str(answer)

    def _failure(self, error: Exception) -> EngineError:
        """Tell what an error of deep-translator's means: it has a class for each, with no base."""
        if failure := self._line.failure(error):
            return failure
        if type(error).__name__ in ("TranslationNotFound", "ElementNotFoundInGetRequest"):
            return BadReply(self.kind.notice or f"{self.label} answered without a translation.")
        said = str(error).casefold()
        if any(word in said for word in _KEY_WORDS):
            return key_refused(self.label)
        if any(word in said for word in _PACE_WORDS):
            return RateLimited(f"{self.label} wants fewer requests from here. Wait a while.")
        if any(word in said for word in _QUOTA_WORDS):
            return quota(self.label)
        return self._line.unreadable()


def _code(lang: str, codes: Codes) -> str:
    """Return a service's code of a language, or "" when it has none."""
    return codes.get(lang) or codes.get(lang.partition("-")[0], "")


def _moved(url: str, address: str) -> str:
    """Put another server in the place of a service's own; its path stays unless one is given.

    MyMemory's address in deep-translator would send the text in the clear.
    """
    if not address:
        return url.replace("http://", "https://", 1)
    parts = urlsplit(address)
    if parts.path.strip("/"):
        return address
    own = urlsplit(url)
    return f"{address.rstrip('/')}{own.path}" + (f"?{own.query}" if own.query else "")


@cache
def _module(name: str) -> Any:
    """Return one of deep-translator's modules, its name `requests` replaced by ours."""
    module: Any = importlib.import_module(f"deep_translator.{name}")
    module.requests = _Requests()
    return module
