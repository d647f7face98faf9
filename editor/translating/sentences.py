"""Cuts text into sentences and pieces without losing a character.

Every function returns (text, separator) pairs that give the original back when joined. A wrong cut
costs more than a missing one ("г. | Алматы" is translated as two broken sentences, two sentences
together are merely long), so doubtful places are not cut.
"""

import re
from collections.abc import Callable, Iterator

Cut = tuple[str, str]

_OPENING = "«“„\"'([{‘"
_CLOSING = "»”“\"')]}’"
_QUOTES = {"»": "«", "”": "“", ")": "("}
_DASHES = {"—", "–", "-"}
_END = ".!?…"
_STARTING = tuple("#@№$€£•*")  # what may begin a sentence besides letters and figures; emoji do not
_LONGEST_QUOTE = 40  # words; a longer quotation is cut at its own sentences
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]")
_STRAIGHT_OPENING = re.compile(r'^([(«“]*)"')
_TOKEN = re.compile(r"(\S*)(\s+|$)")
_LINE_BREAK = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")

# Abbreviations that something follows, so that no sentence ends with them.
_LEADING = {
    "en": "mr mrs ms dr prof st hon gen col lt capt sgt maj gov sen rep pres messrs mt ft vs "
    "e.g i.e approx cf",
    "pt": "sr sra srs sras dr dra drs prof profa av gal cel cap ten sgt exmo exma pe sta séc eng "
    "dep min pres p.ex",
    "ru": "г ул пр просп пр-т пер пл бул б-р наб ш мкр р-н обл пос дер д с им св тов гр г-н г-жа "
    "проф акад доц канд инж ген полк подп кап лейт ср напр т е к н о ст оз р врио зам зав пом дж "
    "ю т.е т.к т.н т.ч т.о и.о в.и.о",
    "uk": "м вул просп пров пл бул обл р-н смт с сел ім св гр п проф акад доц див напр дж ю р о "
    "т зв т.зв в.о т.в.о",
}
_LEADING["kk"] = _LEADING["ru"] + " көш даң ауд обл мкр"

# Abbreviations that end no sentence when a figure follows.
_BEFORE_FIGURE = {
    "en": "no nos p pp art vol fig ch sec jan feb mar apr jun jul aug sep sept oct nov dec",
    "pt": "n nº núm art arts pág p pp fl vol inc jan fev mar abr mai jun jul ago set out nov dez",
    "ru": "тыс млн млрд трлн руб коп долл гг вв в стр с п гл ст рис табл тел корп кв т кн вып "
    "янв февр апр авг сент окт нояб дек",
    "uk": "тис млн млрд грн коп ст п рр р стор с год хв рис табл тел буд кв",
}
_BEFORE_FIGURE["kk"] = _BEFORE_FIGURE["ru"] + " мың жж б"


def _by_language(lists: dict[str, str]) -> dict[str, frozenset[str]]:
    """Give each language its set, and "" the union, for languages without rules of their own."""
    sets = {lang: frozenset(words.split()) for lang, words in lists.items()}
    return {**sets, "": frozenset().union(*sets.values())}


_LEADING_BY_LANGUAGE = _by_language(_LEADING)
_FIGURE_BY_LANGUAGE = _by_language(_BEFORE_FIGURE)


def split(paragraph: str, lang: str) -> list[Cut]:
    """Cut a paragraph into sentences.

    Line breaks always cut. Abbreviations, initials, decimals, lower case after an ellipsis, and
    what stands between matching quotation marks or brackets do not. Blanks before the first
    sentence come as ("", blanks).
    """
    tokens = _tokens(paragraph)
    inside = _inside_quotes(tokens)
    cuts: list[Cut] = []
    first = 0
    for here, (_, separator) in enumerate(tokens):
        last = here == len(tokens) - 1
        if (
            last
            or _is_break(tokens, here)
            or (here not in inside and _ends_sentence(tokens, first, here, lang))
        ):
            cuts.append((_join(tokens[first : here + 1])[: -len(separator) or None], separator))
            first = here + 1
    return cuts


def pack(text: str, lang: str, fits: Callable[[str], bool]) -> list[Cut]:
    """Cut text into as few pieces as `fits` allows: lines, else sentences, else words.

    A piece that is one word may be longer than `fits` allows; a word is never cut.
    """
    return [piece for line in _lines(text) for piece in _pack_line(line, lang, fits)]


def shorten(sentence: str, words: int, letters: int) -> list[Cut]:
    """Cut a sentence of more than `words` words at its clause marks.

    A token of more than `letters` characters (a broken text, a code) becomes a piece of its own.
    """
    pieces: list[Cut] = []
    run: list[Cut] = []
    for token in _tokens(sentence):
        if len(token[0]) > letters:
            pieces += [*_clauses(run, words), token]
            run = []
        else:
            run.append(token)
    return pieces + list(_clauses(run, words))


def _tokens(text: str) -> list[Cut]:
    """Return each word with the blanks after it; leading blanks follow an empty word."""
    return [found for found in _TOKEN.findall(text) if any(found)]


def _join(cuts: list[Cut]) -> str:
    return "".join(text + separator for text, separator in cuts)


def _is_break(tokens: list[Cut], here: int) -> bool:
    """Tell whether a line ends after this token, or only leading blanks stand before it."""
    word, separator = tokens[here]
    return not word or bool(_LINE_BREAK.search(separator))


def _inside_quotes(tokens: list[Cut]) -> set[int]:
    """Return the tokens after which a short quotation or bracket is still open."""
    inside: set[int] = set()
    opened: list[tuple[str, int]] = []
    for here, (word, separator) in enumerate(tokens):
        for mark in _paired(word):
            if mark in _QUOTES.values():
                opened.append((mark, here))
            elif opened and opened[-1][0] == _QUOTES.get(mark):
                _, start = opened.pop()
                if here - start <= _LONGEST_QUOTE:
                    inside.update(range(start, here))
        if _LINE_BREAK.search(separator):
            opened.clear()
    return inside


def _paired(word: str) -> str:
    """Turn straight quotation marks into opening ones before the word and closing ones after."""
    return _STRAIGHT_OPENING.sub(r"\1“", word).replace('"', "”")


def _ends_sentence(tokens: list[Cut], first: int, here: int, lang: str) -> bool:
    """Tell whether a sentence that began at `first` ends with the token `here`."""
    word = tokens[here][0].rstrip(_CLOSING)
    if not word.endswith(tuple(_END)):
        return False
    head = _head(tokens, here + 1)
    if head.islower() or not (head.isalnum() or head in _STARTING):
        return False
    if not word.endswith(".") or word.endswith(".."):
        return True
    before = tokens[here - 1][0] if here > first else ""
    return not _is_abbreviation(word[:-1].lstrip(_OPENING), before, head, lang)


def _head(tokens: list[Cut], here: int) -> str:
    """Return the first character of what follows, past a dash and opening marks."""
    if here < len(tokens) - 1 and tokens[here][0] in _DASHES:
        here += 1
    return tokens[here][0].lstrip(_OPENING)[:1]


def _is_abbreviation(name: str, before: str, head: str, lang: str) -> bool:
    """Tell whether the dot after `name` belongs to it; `before` is the word before it."""
    if name.isdigit():
        return not before and len(name) <= 2  # the number of an entry in a list
    if name[:1].isupper() and _INITIALS.fullmatch(name):
        return True
    after_figure = before[-1:].isdigit()
    if len(name) == 1 and re.fullmatch(r"[^\W\d_]\.", before):
        name = before + name  # "т. е." as "т.е."
    name = name.casefold()
    rules = lang if lang in _LEADING_BY_LANGUAGE else ""
    if name in _LEADING_BY_LANGUAGE[rules] and not (after_figure and len(name) == 1):
        return True  # "г. Алматы", but a year ("в 2024 г.") may end a sentence
    return head.isdigit() and name in _FIGURE_BY_LANGUAGE[rules]


def _lines(text: str) -> list[list[Cut]]:
    """Group tokens by line; blanks at the start of the text are a line of their own."""
    lines: list[list[Cut]] = [[]]
    tokens = _tokens(text)
    for here, token in enumerate(tokens):
        lines[-1].append(token)
        if _is_break(tokens, here):
            lines.append([])
    return [line for line in lines if line]


def _pack_line(tokens: list[Cut], lang: str, fits: Callable[[str], bool]) -> Iterator[Cut]:
    line = _join(tokens)
    if fits(line.rstrip()):
        yield _split_end(line)
        return
    sentences = [
        piece
        for sentence, separator in split(line, lang)
        for piece in _words_or_whole(sentence, separator, fits)
    ]
    yield from _fill(sentences, fits)


def _words_or_whole(sentence: str, separator: str, fits: Callable[[str], bool]) -> list[Cut]:
    if fits(sentence):
        return [(sentence, separator)]
    return _tokens(sentence + separator)


def _fill(cuts: list[Cut], fits: Callable[[str], bool]) -> Iterator[Cut]:
    """Join neighbours for as long as they fit together."""
    piece = separator = ""
    for text, following in cuts:
        if piece and not fits(piece + separator + text):
            yield piece, separator
            piece, separator = text, following
        else:
            piece, separator = piece + separator + text, following
    if piece or separator:
        yield piece, separator


def _split_end(text: str) -> Cut:
    bare = text.rstrip()
    return bare, text[len(bare) :]


def _clauses(tokens: list[Cut], words: int) -> Iterator[Cut]:
    """Cut a run of words where a clause ends in the second half of each `words` words."""
    while len(tokens) > words:
        end = _clause_end([word for word, _ in tokens[:words]])
        yield _split_end(_join(tokens[:end]))
        tokens = tokens[end:]
    if tokens:
        yield _split_end(_join(tokens))


def _clause_end(words: list[str]) -> int:
    half = len(words) // 2
    for marks in (";:", ",—–"):
        for here in range(len(words) - 1, half - 1, -1):
            if words[here][-1:] in set(marks):
                return here + 1
    return len(words)
