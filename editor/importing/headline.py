"""A headline for a story that came without one: its first sentence, shortened, nothing added."""

import re

from editor.importing.words import word_set

LONGEST_HEADLINE = 120
"""In characters; about two lines of a list card."""

_SHORTEST_CLAUSE = 50
_REACH = 1_000
_SENTENCE_END = re.compile(
    r"(?P<word>\S*?)(?P<mark>[.!?…]+)[»”\")]*(?: +(?=[^\W_]|[«“„\"'(—–-])|$)"
)
_CLAUSE_END = re.compile(r"[,;:]? [-–—]{1,2} |[,;:] | (?=\()")
_ABBREVIATIONS = word_set(
    "г гг ул им пр обл р руб коп тыс млн млрд трлн ст гл зам тов проф акад ген св см др т",
    "ж қ т.б т.с.с грн кв mr mrs ms dr prof gen sen rep gov st no vs inc corp ltd jan feb mar apr",
    "aug sept oct nov dec sr sra dra av u.s u.n u.k a.m p.m",
)
_DANGLING = word_set(
    "а без в во для до за и из или к как ко на над не ни но о об от по под при про с со у",
    "что чтобы",
    "і й та від для з із зі на над об під про у що",
    "және мен пен бен үшін",
    "a ao aos as com da das de do dos e em na nas no nos o os ou para pela pelo por que um uma",
    "an and as at but by for from in into of on or over that the to with",
)
_PAIRS = ("«»", "()", "“”", "„“")


def propose(lead: str) -> str:
    """Return the lead's first sentence as a headline, without its full stop.

    A sentence over `LONGEST_HEADLINE` ends at the last clause that fits, or else at the last word,
    and never inside a bracket or on a preposition. `lead` is clean, folded and not empty.
    """
    sentence = _first_sentence(lead[:_REACH])
    if len(sentence) > LONGEST_HEADLINE:
        sentence = _shortened(sentence)
    if sentence.endswith(".") and not sentence.endswith(".."):
        sentence = sentence.removesuffix(".").rstrip()
    return sentence or lead[:LONGEST_HEADLINE].strip()


def _first_sentence(lead: str) -> str:
    for end in _SENTENCE_END.finditer(lead):
        if not _goes_on(end, lead):
            return lead[: end.end()].strip()
    return lead


def _goes_on(end: re.Match[str], lead: str) -> bool:
    """Tell whether the stop is an abbreviation's or an initial's, or a small letter follows."""
    word = end["word"].lstrip("«“„\"'(").casefold()
    following = lead[end.end() : end.end() + 1]
    if following.islower():
        return True
    return end["mark"] == "." and bool(following) and (word in _ABBREVIATIONS or len(word) == 1)


def _shortened(sentence: str) -> str:
    clauses = [
        end.start()
        for end in _CLAUSE_END.finditer(sentence, 0, LONGEST_HEADLINE + 1)
        if end.start() >= _SHORTEST_CLAUSE and _is_closed(sentence[: end.start()])
    ]
    if clauses:
        return sentence[: clauses[-1]]
    words, space, _ = sentence[: LONGEST_HEADLINE + 1].rpartition(" ")
    headline = _without_dangling(_without_open(words)) if space else ""
    return headline or sentence[:LONGEST_HEADLINE].strip()


def _is_closed(text: str) -> bool:
    return all(text.count(opening) <= text.count(closing) for opening, closing in _PAIRS)


def _without_open(text: str) -> str:
    """Take off a quotation or bracket that the cut has left open, if enough stays."""
    for opening, closing in _PAIRS:
        start = text.rfind(opening)
        if start >= _SHORTEST_CLAUSE and closing not in text[start:]:
            text = text[:start].rstrip()
    return text


def _without_dangling(text: str) -> str:
    words = text.split()
    while words and (words[-1].casefold() in _DANGLING or not any(map(str.isalnum, words[-1]))):
        words.pop()
    return " ".join(words).rstrip(" ,;:")
