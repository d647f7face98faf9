"""Keeps what the local engine would spoil: addresses, tags, emoji, capitals, overlong tokens.

Firefox's models have no "@", "{" or "<" in their vocabulary and read capitals badly. A placeholder
of two rare capitals and a digit came through the pt-en model intact in 99 of 100 sentences; where
one is lost, the sentence is translated again as it stands and the editor is told.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

from editor.translating.guards import has_letters
from editor.translating.sentences import shorten

FORMS = ("XQ{}", "ZQ{}", "QX{}", "QZ{}")
"""How a placeholder may look. Which of them a model keeps is found out when it is loaded."""

_MOST = 6  # placeholders a sentence; more of them get lost
_LONGEST_SENTENCE = 80  # words; beyond it the engine's time grows with the square
_LONGEST_TOKEN = 40  # characters; "a" * 20,000 keeps the engine busy for minutes
_SHOUT = 8  # letters; a shorter text in capitals may be a plain abbreviation

_EMOJI = "\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u2b55"
_PROTECTED = re.compile(
    r"https?://[^\s<>«»“”]*[^\s<>«»“”.,;:!?'\")\]]"
    r"|www\.[^\s<>«»“”]*[^\s<>«»“”.,;:!?'\")\]]"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<!\w)[@#]\w+"
    rf"|[{_EMOJI}][{_EMOJI}\u200d\ufe0f]*"
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A span of a sentence that is not translated, and what stands for it in the translation."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence with placeholders, numbered from 1, in the place of what is `kept`."""

    text: str
    form: str
    kept: tuple[str, ...]

    def restore(self, translation: str) -> str | None:
        """Put in what was kept; None when the translation lost or doubled a placeholder."""
        if not self.kept:
            return translation
        found = [int(digit) for digit in _placeholder(self.form).findall(translation)]
        if sorted(found) != list(range(1, len(self.kept) + 1)):
            return None
        return _placeholder(self.form).sub(self._token, translation)

    def _token(self, placeholder: re.Match[str]) -> str:
        return self.kept[int(placeholder[1]) - 1]


def mask(sentence: str, names: Sequence[Kept] = (), forms: Sequence[str] = FORMS) -> Masked:
    """Replace names and protected tokens, six in all, by placeholders the sentence does not hold.

    Where there are more, the names come first.
    """
    form = next((form for form in forms if not _placeholder(form).search(sentence)), "")
    tokens = [Kept(*match.span(), match[0]) for match in _PROTECTED.finditer(sentence)]
    chosen: list[Kept] = []
    for each in (*names, *tokens):
        apart = all(each.end <= other.start or other.end <= each.start for other in chosen)
        if form and apart and len(chosen) < _MOST:
            chosen.append(each)
    chosen.sort(key=attrgetter("start"))
    parts, here = [], 0
    for number, each in enumerate(chosen, 1):
        parts += [sentence[here : each.start], form.format(number)]
        here = each.end
    return Masked("".join([*parts, sentence[here:]]), form, tuple(each.text for each in chosen))


def protected(sentence: str) -> list[str]:
    """Return the addresses, tags and emoji of a sentence, in order."""
    return _PROTECTED.findall(sentence)


def is_shouted(text: str) -> bool:
    """Tell whether a text is a headline in capitals rather than an abbreviation."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= _SHOUT and len(text.split()) > 1 and "".join(letters).isupper()


def render(
    sentence: str,
    say: Callable[[str], str],
    names: Sequence[Kept] = (),
    forms: Sequence[str] = FORMS,
) -> tuple[str, tuple[str, ...]]:
    """Translate a sentence by `say`, keeping what must be kept, and names as they are wanted.

    Returns the translation and the protected tokens that are not in it.
    """
    masked = mask(sentence, names, forms)
    rendering = masked.restore(_say_calmly(masked, say))
    if rendering is None:
        rendering = _say_calmly(Masked(sentence, "", ()), say)
    return rendering, tuple(token for token in protected(sentence) if token not in rendering)


def _say_calmly(masked: Masked, say: Callable[[str], str]) -> str:
    """Translate capitals in sentence case, where the models are at home, and raise them again."""
    if not is_shouted(masked.text):
        return _say_in_pieces(masked.text, masked.form, say)
    calm = masked.text.lower()
    if masked.form:
        calm = _placeholder(masked.form).sub(lambda found: masked.form.format(found[1]), calm)
    return _say_in_pieces(calm[:1].upper() + calm[1:], masked.form, say).upper()


def _say_in_pieces(text: str, form: str, say: Callable[[str], str]) -> str:
    return "".join(
        (say(piece) if _is_speech(piece, form) else piece) + separator
        for piece, separator in shorten(text, _LONGEST_SENTENCE, _LONGEST_TOKEN)
    )


def _is_speech(piece: str, form: str) -> bool:
    """Tell whether there is anything to translate besides placeholders and overlong tokens."""
    if len(piece) > _LONGEST_TOKEN and len(piece.split()) == 1:
        return False
    return has_letters(_placeholder(form).sub("", piece) if form else piece)


@cache
def _placeholder(form: str) -> re.Pattern[str]:
    """Find placeholders of a form, also as engines write them: "xq 1"."""
    return re.compile(re.escape(form).replace(r"\{\}", rf"\s?([1-{_MOST}])"), re.IGNORECASE)
