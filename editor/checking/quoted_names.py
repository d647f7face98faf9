"""Names in quotation marks, as «Самрук-Казына»: the English has each, in whatever form.

A name stands in the English when the registry's form does, when a word sounds like one of its, or
when something short is quoted there. A name of ordinary words may be translated instead (Железный
купол, Iron Dome): any capitalised word that nothing else in the source accounts for will do.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from editor.checking.findings import Bitext, Context, Fault
from editor.checking.likeness import sound
from editor.checking.marks import Quotation, quotations
from editor.checking.names import places, plain
from editor.checking.russian import analyzer
from editor.said import said

_WORD = re.compile(r"[^\W\d_]+")
_NO_NAME = re.compile(r"[,!?]|[.…:;]$")
_MOST_WORDS = 3  # of a name in quotation marks; longer ones are titles, or speech
_SHORTEST = 4  # letters of its longest word
_LONGEST = 60  # characters
_QUOTED_SHORT = 6  # words of something quoted in the English that may be the name
_SINGLE_MARK = re.compile(r"(?<!\w)['‘](?=\w)")
_SENTENCE_ENDS = (". ", "! ", "? ", ": ", '" ', "” ")
_AS_W = re.compile("у(?=[оиэаеы])")  # Уотфорд, Watford


def check(pair: Bitext, _: Context) -> Iterator[Fault]:
    """Find names in the source's quotation marks of which the English has no trace."""
    named = {pair.source[each.start + 1 : each.end - 1]: each for each in _quoted(pair.source)}
    if not named:
        return
    text = plain(pair.target)
    heard = _heard(text)
    lost = [each for each in named.values() if not _stands(pair, each, text, heard)]
    if len(lost) <= _short_quotations(text):
        return
    free = _unaccounted(pair, text)
    for each in lost:
        name = _bare(pair.source, each)
        if not (free and _may_be_translated(name, pair.lang)):
            message = said("“{0}” has no counterpart in the English.", name)
            yield Fault(message=message, source=(each.start, each.end))


def _quoted(text: str) -> Iterator[Quotation]:
    """Yield what stands in quotation marks and looks like a name."""
    for each in quotations(text):
        if not each.closed or each.end - each.start > _LONGEST:
            continue
        name = _bare(text, each)
        words = _WORD.findall(name)
        if (
            words
            and len(name.split()) <= _MOST_WORDS
            and words[0][0].isupper()
            and not (name.isupper() or _NO_NAME.search(name))
            and max(map(len, words)) >= _SHORTEST
        ):
            yield each


def _bare(text: str, each: Quotation) -> str:
    return text[each.start : each.end].strip("\"'“”«»„‟＂`")


def _stands(pair: Bitext, each: Quotation, text: str, heard: set[str]) -> bool:
    """Tell whether the English names it: as the registry does, or by what it sounds like."""
    inside = (named for named in pair.names if each.start <= named.start < each.end)
    if any(places(text, named.name) for named in inside):
        return True
    words = [plain(word).lower() for word in _WORD.findall(_bare(pair.source, each))]
    if any(word.isascii() and word in text.lower() for word in words):
        return True
    sounds = {way for word in words for way in _ways(word)}
    return not sounds or any(way[:3] in heard or f"^{way[:2]}" in heard for way in sounds)


def _heard(text: str) -> set[str]:
    """Return how the words of the English begin to the ear: by three sounds, names by two."""
    heard: set[str] = set()
    for word in set(_WORD.findall(text)):
        for way in _ways(word.lower()):
            heard.add(way[:3])
            if word[0].isupper():
                heard.add(f"^{way[:2]}")
    return heard


@lru_cache(maxsize=20_000)
def _ways(word: str) -> frozenset[str]:
    """Return how a word in small letters may sound; what has one consonant says too little."""
    if word.isascii():
        spelt = {word, word.replace("g", "k"), word[1:] if word[0] in "jy" else word}
    else:
        spelt = {word, word.replace("дж", "ж"), _AS_W.sub("в", word)}
    return frozenset(way for each in spelt if len(way := sound(each)) > 1)


def _short_quotations(text: str) -> int:
    quoted = sum(
        each.closed and text.count(" ", each.start, each.end) < _QUOTED_SHORT
        for each in quotations(text)
    )
    return quoted + len(_SINGLE_MARK.findall(text))


def _unaccounted(pair: Bitext, text: str) -> bool:
    """Tell whether a word within a sentence has a capital that no word of the source explains."""
    source = {way[:2] for word in _WORD.findall(pair.source) for way in _ways(word.lower())}
    return any(
        found[0][0].isupper()
        and found.start() > 1  # a mark may stand before the first word
        and text[found.start() - 2 : found.start()] not in _SENTENCE_ENDS
        and not any(way[:2] in source for way in _ways(found[0].lower()))
        for found in _WORD.finditer(text)
    )


def _may_be_translated(name: str, lang: str) -> bool:
    """Tell whether a name is made of words that the dictionary knows, or nobody can say."""
    words: Sequence[str] = _WORD.findall(name)
    return lang != "ru" or any(analyzer().word_is_known(word.lower()) for word in words)
