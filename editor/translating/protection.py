"""Keeps what the local engine would spoil: addresses, tags, emoji, capitals, overlong tokens.

Firefox's models have no "@", "{" or "<" in their vocabulary and read capitals badly. A placeholder
of two rare capitals and a digit came through the pt-en model intact in 99 of 100 sentences; where
one is lost, the sentence is translated again as it stands and the editor is told.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from editor.translating.guards import has_letters
from editor.translating.sentences import shorten

_STEMS = ("XQ", "ZQ", "QX", "QZ")
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
class Masked:
    """A sentence with placeholders, `stem` and 1 to 6, in the place of the tokens `kept`."""

    text: str
    stem: str
    kept: tuple[str, ...]

    def restore(self, translation: str) -> str | None:
        """Put the tokens back; None when the translation lost or doubled a placeholder."""
        if not self.kept:
            return translation
        placeholder = re.compile(rf"{self.stem}\s?([1-{len(self.kept)}])", re.IGNORECASE)
        found = [int(digit) for digit in placeholder.findall(translation)]
        if sorted(found) != list(range(1, len(self.kept) + 1)):
            return None
        return placeholder.sub(self._token, translation)

    def _token(self, placeholder: re.Match[str]) -> str:
        return self.kept[int(placeholder[1]) - 1]


def mask(sentence: str) -> Masked:
    """Replace the first six protected tokens by placeholders that the sentence does not hold."""
    folded = sentence.casefold()
    stem = next((stem for stem in _STEMS if stem.casefold() not in folded), "")
    kept = tuple(protected(sentence)[:_MOST]) if stem else ()
    parts, rest = [], sentence
    for number, token in enumerate(kept, 1):
        before, _, rest = rest.partition(token)
        parts += [before, f"{stem}{number}"]
    return Masked("".join([*parts, rest]), stem, kept)


def protected(sentence: str) -> list[str]:
    """Return the addresses, tags and emoji of a sentence, in order."""
    return _PROTECTED.findall(sentence)


def is_shouted(text: str) -> bool:
    """Tell whether a text is a headline in capitals rather than an abbreviation."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= _SHOUT and len(text.split()) > 1 and "".join(letters).isupper()


def render(sentence: str, say: Callable[[str], str]) -> tuple[str, tuple[str, ...]]:
    """Translate a sentence by `say`, keeping what must be kept.

    Returns the translation and the protected tokens that are not in it.
    """
    masked = mask(sentence)
    rendering = masked.restore(_say_calmly(masked.text, masked.stem, say))
    if rendering is None:
        rendering = _say_calmly(sentence, "", say)
    return rendering, tuple(token for token in protected(sentence) if token not in rendering)


def _say_calmly(text: str, stem: str, say: Callable[[str], str]) -> str:
    """Translate capitals in sentence case, where the models are at home, and raise them again."""
    if not is_shouted(text):
        return _say_in_pieces(text, stem, say)
    calm = text.lower()
    calm = calm.replace(stem.lower(), stem) if stem else calm
    return _say_in_pieces(calm[:1].upper() + calm[1:], stem, say).upper()


def _say_in_pieces(text: str, stem: str, say: Callable[[str], str]) -> str:
    return "".join(
        (say(piece) if _is_speech(piece, stem) else piece) + separator
        for piece, separator in shorten(text, _LONGEST_SENTENCE, _LONGEST_TOKEN)
    )


def _is_speech(piece: str, stem: str) -> bool:
    """Tell whether there is anything to translate besides placeholders and overlong tokens."""
    if len(piece) > _LONGEST_TOKEN and len(piece.split()) == 1:
        return False
    return has_letters(re.sub(rf"{stem}\d", "", piece) if stem else piece)
