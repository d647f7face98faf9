"""Bytes to text, for files that seldom say what they are written in.

The order of trust: a byte order mark, what the file was declared to be, UTF-16 by its high bytes,
UTF-8, then whichever of the old Cyrillic encodings makes the text look most like Russian, and
Western European last. KZ-1048 differs from Windows-1251 in the Kazakh letters alone, so that no
count of letters tells them apart: declare it.
"""

import codecs
import re
from collections import Counter
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CYRILLIC = ("cp1251", "koi8-r", "koi8-u", "cp866", "iso8859-5", "mac-cyrillic")
_DECLARABLE = frozenset(
    codecs.lookup(name).name
    for name in (
        *("utf-8", "utf-16", "utf-16-le", "utf-16-be", *_CYRILLIC, "kz1048", "ptcp154"),
        *("cp1250", "cp1252", "cp1254", "iso8859-1", "iso8859-2", "iso8859-9", "iso8859-15"),
    )
)
_SAMPLE = 40_000
_BY_FREQUENCY = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"
_POINTS = (
    {letter: 33.0 - rank for rank, letter in enumerate(_BY_FREQUENCY)}
    | {letter.upper(): 0.8 * (33 - rank) for rank, letter in enumerate(_BY_FREQUENCY)}
    | dict.fromkeys("«»„“”‘’–—…№\xa0іїєґўІЇЄҐЎ", 2.0)
)
_STRANGE = -30.0
_START = {"cp1251": 15.0}
"""By far the commonest: a few letters that could be Mac Cyrillic too are Windows-1251."""
_CASE_BREAK = re.compile("[а-яё](?=[А-ЯЁ])")
_LATIN_WORD = re.compile(rb"[A-Za-z][\x80-\xff]|[\x80-\xff][A-Za-z]")
_FOREIGN_WORD = re.compile(rb"(?<![A-Za-z\x80-\xff])[\x80-\xff]{2,}(?![A-Za-z\x80-\xff])")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, the encoding it was read with, and how many places could not be read.

    Each place that could not be read is a U+FFFD in the text.
    """

    text: str
    encoding: str
    damaged: int = 0


def decode(raw: bytes, declared: str = "") -> Decoded:
    """Read bytes as text; `declared` is the encoding the file or its sender names, if any.

    Never fails: what no encoding explains comes out as Western European text.
    """
    return (
        _by_mark(raw)
        or _as_declared(raw, declared)
        or _as_utf16(raw)
        or _as_utf8(raw)
        or _as_legacy(raw)
    )


def _with_damage(raw: bytes, encoding: str) -> Decoded:
    text = raw.decode(encoding, "replace")
    there_already = raw.count("\ufffd".encode(encoding)) if encoding.startswith("utf") else 0
    return Decoded(text, encoding, max(0, text.count("\ufffd") - there_already))


def _by_mark(raw: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _with_damage(raw[len(mark) :], encoding)
    return None


def _as_declared(raw: bytes, declared: str) -> Decoded | None:
    try:
        encoding = codecs.lookup(declared.strip()).name
        return Decoded(raw.decode(encoding), encoding) if encoding in _DECLARABLE else None
    except (LookupError, ValueError):  # not a name of an encoding, or not what the bytes are
        return None


def _as_utf16(raw: bytes) -> Decoded | None:
    """Western and Cyrillic letters have 00 or 04 as their high byte, and hardly ever as the low."""
    sample = raw[:_SAMPLE]
    even, odd = (
        sum(byte in (0, 4) for byte in sample[start::2]) / max(1, len(sample) // 2)
        for start in (0, 1)
    )
    if odd > 0.7 and even < 0.3:
        return _with_damage(raw, "utf-16-le")
    if even > 0.7 and odd < 0.3:
        return _with_damage(raw, "utf-16-be")
    return None


def _as_utf8(raw: bytes) -> Decoded | None:
    """Accept UTF-8 with a few bad bytes: no old encoding looks like it by chance for long."""
    decoded = _with_damage(raw, "utf-8")
    if not decoded.damaged:
        return decoded
    beyond_ascii = len(decoded.text) - len(re.findall("[\x00-\x7f\ufffd]", decoded.text))
    return decoded if beyond_ascii > 2 * decoded.damaged else None


def _as_legacy(raw: bytes) -> Decoded:
    first = next((place for place, byte in enumerate(raw) if byte > 0x7F), 0)
    sample = raw[max(0, first - 20) : first + _SAMPLE]
    if sum(map(len, _FOREIGN_WORD.findall(sample))) > 2 * len(_LATIN_WORD.findall(sample)):
        likeness, best = max(
            ((_likeness(sample, encoding), encoding) for encoding in _CYRILLIC),
            key=lambda scored: scored[0],
        )
        if likeness > 0:
            return _with_damage(raw, best)
    try:
        return Decoded(raw.decode("cp1252"), "cp1252")
    except UnicodeDecodeError:
        return Decoded(raw.decode("iso8859-1"), "iso8859-1")


def _likeness(sample: bytes, encoding: str) -> float:
    """Score how much the bytes look like Russian: common letters, no capital after a small one."""
    text = sample.decode(encoding, "replace")
    points = sum(
        count * _POINTS.get(letter, _STRANGE)
        for letter, count in Counter(text).items()
        if letter > "\x7f"
    )
    return _START.get(encoding, 0.0) + points + 2 * _STRANGE * len(_CASE_BREAK.findall(text))
