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
_GLUED = re.compile(r"(\d+)([^\W\d_]+)")  # "2010г."
_STRAIGHT_OPENING = re.compile(r'^([(«“]*)"')
_TOKEN = re.compile(r"(\S*)(\s+|$)")
_LINE_BREAK = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


# Abbreviations that something follows, so that no sentence ends with them.
_LEADING = {
    "en": "mr mrs ms dr prof st hon gen col lt capt sgt maj cmdr cpl pvt adm rev gov sen rep pres "
    "messrs mt ft vs v "
    "approx cf",
    "pt": "sr sra srs sras dr dra drs prof profa av gal cel cap ten sgt exmo exma pe sta séc eng "
    "dep min pres p.ex st mr mrs ms v",
    "ru": "г ул пр просп пр-т пер пл бул б-р наб ш мкр р-н обл пос дер д с им св тов гр г-н г-жа "
    "проф акад доц канд инж ген полк подп кап лейт ср напр т е к н о ст оз р врио зам зав пом дж "
    "ю ок см ж.-д st mr mrs ms dr",
    "uk": "м вул просп пров пл бул обл р-н смт с сел ім св гр п проф акад доц див напр дж ю р о "
    "т зв st mr mrs ms dr",
}
_LEADING["kk"] = _LEADING["ru"] + " көш даң ауд обл мкр"

# Abbreviations that end no sentence when a figure follows.
_BEFORE_FIGURE = {
    "en": "no nos p pp art vol fig ch sec jan feb mar apr jun jul aug sep sept oct nov dec",
    "pt": "n nº núm art arts pág p pp fl vol inc jan fev mar abr mai jun jul ago set out nov dez",
    "ru": "тыс млн млрд трлн руб коп долл гг вв в стр с п гл ст рис табл тел корп кв т кн вып "
    "янв февр апр авг сент окт нояб дек ч мин сек оф эт ауд ок",
    "uk": "тис млн млрд грн коп ст п рр р стор с год хв рис табл тел буд кв",
}
_BEFORE_FIGURE["kk"] = _BEFORE_FIGURE["ru"] + " мың жж б"

# Words that begin a sentence more surely than a name does: `in the U.S. He`, `в 1953 г. Потом`.
_STARTING_WORDS = {
    "en": "the a an he she it they we i you his her its their our this that these those there in "
    "on at for but and so or both as if when while after before however no not some many who what "
    "why how",
    "pt": "o a os as um uma ele ela eles elas isso isto este esta seu sua em no na nos nas mas e "
    "já para com por segundo não quando se depois também",
    "ru": "он она оно они это этот эта эти его её ее их мы я вы в во на по при с со к за из у о об "
    "но а и однако тогда потом затем теперь также кроме всего там здесь как что когда после годом",
    "uk": "він вона воно вони це цей ця ці його її їх ми я ви в у на по при з із зі до за від про "
    "але а і й та однак тоді потім тепер також крім усього там тут як що коли після",
    "kk": "ол олар бұл осы оның оған онда біз мен сіз бірақ ал және сондай енді кейін сонымен "
    "алайда бүгін",
}

# Ends of lists, which end a sentence wherever a capital follows.
_AND_SO_ON = _words("т.д т.п т.б т.с.с")

# No sentence ends between these and what belongs to them: `9 a.m. Monday`, `3 млн долл. США`.
_TIMES = _words(
    "monday tuesday wednesday thursday friday saturday sunday est edt et gmt utc bst cet pst pt "
    "eastern local moscow"
)
_DOLLARS = frozenset({"сша"})
_GOES_ON_WITH = {"a.m": _TIMES, "p.m": _TIMES, "долл": _DOLLARS, "дол": _DOLLARS}

# A sentence goes on after these: `Sample Inc. President`; only a starting word ends it.
_IN_NAMES = _words("inc corp ltd co bros jr sr")

# After these, as after a figure, a letter is a unit and no name's: `5 тыс. т. Урожай`.
_MEASURES = _words("тыс. тис. мың млн. млн млрд. млрд трлн. трлн кв. куб.")

# A short clause that begins so says when, and the sentence goes on: `В 2024 г. Казахстан`.
_PERIODS = _words("г гг р рр ж жж в вв ст")
_BEFORE_PERIODS = _words("в во с со к ко до на за из по о от у з із зі від під і")
_CLAUSE_LINKS = _words("а и но что і й та але що")


def _by_language(lists: dict[str, str]) -> dict[str, frozenset[str]]:
    """Give each language its set, and "" the union, for languages without rules of their own."""
    sets = {lang: _words(words) for lang, words in lists.items()}
    return {**sets, "": frozenset().union(*sets.values())}


_LEADING_BY_LANGUAGE = _by_language(_LEADING)
_STARTING_BY_LANGUAGE = _by_language(_STARTING_WORDS)
_FIGURE_BY_LANGUAGE = _by_language(_BEFORE_FIGURE)


def split(paragraph: str, lang: str) -> list[Cut]:
    """Cut a paragraph into sentences.

    Line breaks always cut. Abbreviations, initials, decimals, lower case after an ellipsis, and
    what stands between matching quotation marks or brackets do not. Blanks before the first
    sentence come as ("", blanks).
    """
    tokens = _tokens(paragraph)
    inside, openings = _quotations(tokens)
    cuts: list[Cut] = []
    first = 0
    for here, (_, separator) in enumerate(tokens):
        last = here == len(tokens) - 1
        if (
            last
            or _is_break(tokens, here)
            or (here not in inside and _ends_sentence(tokens, first, here, openings, lang))
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


def _quotations(tokens: list[Cut]) -> tuple[set[int], dict[int, int]]:
    """Return the tokens after which a short quotation or bracket is open, and where each began."""
    inside: set[int] = set()
    openings: dict[int, int] = {}
    opened: list[tuple[str, int]] = []
    for here, (word, separator) in enumerate(tokens):
        for mark in _paired(word):
            if mark in _QUOTES.values():
                opened.append((mark, here))
            elif opened and opened[-1][0] == _QUOTES.get(mark):
                _, start = opened.pop()
                openings[here] = start
                if here - start <= _LONGEST_QUOTE:
                    inside.update(range(start, here))
        if _LINE_BREAK.search(separator):
            opened.clear()
    return inside, openings


def _paired(word: str) -> str:
    """Turn straight quotation marks into opening ones before the word and closing ones after."""
    return _STRAIGHT_OPENING.sub(r"\1“", word).replace('"', "”")


def _ends_sentence(
    tokens: list[Cut], first: int, here: int, openings: dict[int, int], lang: str
) -> bool:
    """Tell whether a sentence that began at `first` ends with the token `here`."""
    word = tokens[here][0].rstrip(_CLOSING)
    if not word.endswith(tuple(_END)):
        return False
    following = _following(tokens, here + 1)
    head = following[:1]
    if head.islower() or not (head.isalnum() or head in _STARTING):
        return False
    if not word.endswith(".") or word.endswith(".."):
        return not _is_title(tokens, first, here, openings)
    rules = lang if lang in _LEADING_BY_LANGUAGE else ""
    starts = following.casefold() in _STARTING_BY_LANGUAGE[rules]
    name = word[:-1].lstrip(_OPENING)
    before = tokens[here - 1][0] if here > first else ""
    if glued := _GLUED.fullmatch(name):
        before, name = glued.groups()
    if not starts and name.casefold() in _PERIODS and _says_when(tokens, first, here):
        return False
    return not _is_abbreviation(name, before, following, starts, rules)


def _following(tokens: list[Cut], here: int) -> str:
    """Return the word that follows, past a dash and opening marks, without a comma after it."""
    if here < len(tokens) - 1 and tokens[here][0] in _DASHES:
        here += 1
    return tokens[here][0].lstrip(_OPENING).rstrip(",;:")


def _is_title(tokens: list[Cut], first: int, here: int, openings: dict[int, int]) -> bool:
    """Tell whether the mark belongs to a name inside the sentence: `роман «Что делать?» вышел`."""
    start = openings.get(here, first)
    if tokens[here][0][-1] in _END or start <= first:
        return False
    return not tokens[start - 1][0].endswith((":", ",", *_DASHES, *_END))


def _says_when(tokens: list[Cut], first: int, here: int) -> bool:
    """Tell whether the clause that ends here is nothing but a time: `В 2024 г.`, `а в 2024 г.`."""
    start = here
    while start > max(first, here - 6) and not tokens[start - 1][0].endswith((",", ";")):
        start -= 1
    words = [word.casefold() for word, _ in tokens[start : here + 1]]
    if words[0] in _CLAUSE_LINKS:
        words = words[1:]
    return 1 < len(words) <= 5 and (words[0] in _BEFORE_PERIODS or words[0][0].isdigit())


def _is_abbreviation(name: str, before: str, following: str, starts: bool, rules: str) -> bool:
    """Tell whether the dot after `name` belongs to it; `before` is the word before it.

    `starts` says that `following` is a word that begins a sentence more surely than a name does.
    """
    if name.isdigit():
        return not before and len(name) <= 2  # the number of an entry in a list
    if name[:1].isupper() and _INITIALS.fullmatch(name):
        return not (starts and "." in name)  # "in the U.S. He", but "К. Он"
    counted = before[-1:].isdigit() or before in _MEASURES
    if len(name) == 1 and re.fullmatch(r"[^\W\d_]\.", before):
        name = before + name  # "т. е." as "т.е."
    name = name.casefold()
    if name in _GOES_ON_WITH and following.casefold().rstrip(".") in _GOES_ON_WITH[name]:
        return True
    if name in _IN_NAMES or (_INITIALS.fullmatch(name) and "." in name):
        return not starts and name not in _AND_SO_ON and name not in _GOES_ON_WITH
    if name in _LEADING_BY_LANGUAGE[rules] and not (counted and len(name) == 1):
        return True  # "г. Алматы", but a year ("в 2024 г.") may end a sentence
    return following[:1].isdigit() and name in _FIGURE_BY_LANGUAGE[rules]


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
