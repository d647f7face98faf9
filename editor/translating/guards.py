"""What looks wrong in a translation, whatever engine made it: pure functions on the two texts."""

import re
import unicodedata
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# 1,234.5 and 1.234,5 and 1 234 are each one number: digits, then groups behind a mark.
_NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*")
_MIXED = re.compile(r"\d+([.,])\d+(?!\1)[.,]\d+\1\d+")  # 1.234,567.89
_SCRIPTS = {
    "LATIN": "en pt es fr de it nl pl cs sk sl hr ro hu fi sv da no nb et lv lt tr",
    "CYRILLIC": "ru uk be bg mk ky tg mn",
    "GREEK": "el",
    "HEBREW": "he",
    "ARABIC": "ar fa ur",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
}
_SCRIPT_OF = {lang: script for script, langs in _SCRIPTS.items() for lang in langs.split()}
_FOREIGN = {*_SCRIPTS, "CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "DEVANAGARI"}
_SYLLABIC = {"CJK", "HIRAGANA", "KATAKANA", "HANGUL"}
_SHORTEST_JUDGED = 20  # characters; the lengths of shorter texts say nothing
_RATIO = (0.4, 2.5)  # of lengths, English to source: outside it something is lost or added
_NAME_LIKE = 3  # so many words may rightly stay as they are: a name, a title
_LONGEST_BELIEVED = 8.0  # times the source's length; beyond it an engine has lost itself
_SHORTEST_BELIEVED = 0.08  # of the source's length
_MOST_FOREIGN = 0.3  # of a translation's letters; with more it is in another language
_MOST_REPEATED = 0.5  # of a translation's words; with more it is nothing but the repetition

_ENGLISH_SHOWS = 14  # so many words of English always hold a little word
_LITTLE_WORDS = frozenset(
    "the a an of in to and for on with by at from as is are was were be has have had will would "
    "that this it its he she his her they their not or but who which after said says".split()
)

# What services answer in the place of a translation, with a status that says all is well.
_NOTICE = re.compile(
    r"MYMEMORY WARNING|YOU USED ALL AVAILABLE FREE TRANSLATIONS|QUERY LENGTH LIMIT EXCE|"
    r"INVALID (?:EMAIL|LANGUAGE PAIR|SOURCE LANGUAGE|TARGET LANGUAGE)|"
    r"(?:^|\W)(?:quota|rate limit|usage limit) (?:has been )?exceeded",
    re.IGNORECASE,
)


def warnings(source: str, translation: str, target: str) -> tuple[str, ...]:
    """Return what an editor should look at, each as a short sentence. `target` is a language."""
    found = (
        _same(source, translation, target),
        _repeats(source, translation),
        _length(source, translation),
        _numbers(source, translation),
        _mixed(translation),
        _left_over(translation, target),
    )
    return tuple(warning for warning in found if warning)


def refusal(source: str, translation: str, target: str) -> str:
    """Say why an answer is no translation at all and must not be filled in; "" when it may be."""
    if has_letters(source) and not has_letters(translation):
        return "answered without a word"
    reasons = (
        (is_notice(source, translation), "answered with a notice instead of a translation"),
        (is_echo(source, translation, target), "returned the text untranslated"),
        (_is_foreign(translation, target), "answered in another language"),
        (_is_out_of_proportion(source, translation), "answered with far too much or too little"),
        (_is_babble(source, translation), "said the same words again and again"),
    )
    return next((reason for holds, reason in reasons if holds), "")


def is_notice(source: str, translation: str) -> bool:
    """Tell whether a service wrote about its quota or its rules instead of translating."""
    return bool(_NOTICE.search(translation)) and not _NOTICE.search(source)


def has_letters(text: str) -> bool:
    """Tell whether there is anything to translate."""
    return any(letter.isalpha() for letter in text)


def is_echo(source: str, translation: str, target: str) -> bool:
    """Tell whether an engine gave the source back instead of a translation.

    A short text in the target's own letters may rightly stay as it is: "BMW", "Rio de Janeiro".
    """
    if source.split() != translation.split():
        return False
    return bool(foreign_words(source, target)) or len(_WORD.findall(source)) > _NAME_LIKE


def is_written_in(text: str, lang: str) -> bool:
    """Tell whether at least half of the letters are those of the language, where it is known."""
    expected = _SCRIPT_OF.get(lang)
    letters = [letter for letter in text if letter.isalpha()]
    if expected is None or not letters:
        return True
    return sum(_script(letter) == expected for letter in letters) * 2 >= len(letters)


def foreign_words(text: str, lang: str) -> list[str]:
    """Return the words with letters of another script than the language's."""
    own = _SCRIPT_OF.get(lang)
    if own is None:
        return []
    foreign = _FOREIGN - {own}
    return [word for word in _WORD.findall(text) if any(_script(ch) in foreign for ch in word)]


def repetition(text: str) -> str:
    """Return the words, up to eight, that come three times in a row, or ""."""
    words = _WORD.findall(text.casefold())
    for length in range(1, 9):
        run = 0
        for here in range(length, len(words)):
            run = run + 1 if words[here] == words[here - length] else 0
            if run == 2 * length:
                return " ".join(words[here - length + 1 : here + 1])
    return ""


def numbers(text: str) -> Counter[str]:
    """Count the numbers as their digits alone: 2,5 equals 2.5, 1 234 equals 1,234, 09 equals 9."""
    digits = (re.sub(r"\D", "", number) for number in _NUMBER.findall(text))
    return Counter(number.lstrip("0") or "0" for number in digits)


def _is_foreign(translation: str, target: str) -> bool:
    """Tell whether a translation is in another language: by its letters, or its little words."""
    own = _SCRIPT_OF.get(target)
    letters = [letter for letter in translation if letter.isalpha()]
    if own is None or not letters:
        return False
    words = _WORD.findall(translation.casefold())
    if target == "en" and len(words) >= _ENGLISH_SHOWS and not _LITTLE_WORDS & set(words):
        return True
    foreign = sum(_script(letter) in _FOREIGN - {own} for letter in letters)
    return foreign > _MOST_FOREIGN * len(letters)


def _is_out_of_proportion(source: str, translation: str) -> bool:
    if any(_script(letter) in _SYLLABIC for letter in source):
        return False
    ratio = len(translation.strip()) / max(len(source.strip()), 1)
    long = len(translation) > 10 * _SHORTEST_JUDGED and ratio > _LONGEST_BELIEVED
    return long or (len(source) > 5 * _SHORTEST_JUDGED and ratio < _SHORTEST_BELIEVED)


def _is_babble(source: str, translation: str) -> bool:
    phrase = repetition(translation)
    if not phrase or repetition(source):
        return False
    said = len(re.findall(re.escape(phrase), " ".join(_WORD.findall(translation.casefold()))))
    words = len(_WORD.findall(translation))
    return words > 8 and said * len(phrase.split()) > _MOST_REPEATED * words


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0]


def _same(source: str, translation: str, target: str) -> str:
    return "The translation is the source itself." if is_echo(source, translation, target) else ""


def _repeats(source: str, translation: str) -> str:
    phrase = repetition(translation)
    return f"The translation repeats “{phrase}”." if phrase and not repetition(source) else ""


def _length(source: str, translation: str) -> str:
    if len(source) < _SHORTEST_JUDGED or any(_script(letter) in _SYLLABIC for letter in source):
        return ""
    ratio = len(translation) / len(source)
    if ratio < _RATIO[0]:
        return "The translation is much shorter than the source."
    return "The translation is much longer than the source." if ratio > _RATIO[1] else ""


def _numbers(source: str, translation: str) -> str:
    there, here = numbers(source), numbers(translation)
    parts = [
        f"{label} {', '.join(sorted(figures.elements()))}"
        for label, figures in (("missing", there - here), ("new", here - there))
        if figures
    ]
    return f"Numbers differ: {'; '.join(parts)}." if parts else ""


def _mixed(translation: str) -> str:
    """Find a number whose marks the engine turned only in part."""
    mixed = _MIXED.search(translation)
    return f"Commas and points are mixed in {mixed[0]}." if mixed else ""


def _left_over(translation: str, target: str) -> str:
    words = foreign_words(translation, target)
    return f"Left untranslated: {', '.join(words[:5])}." if words else ""
