"""Sentences of the parts that know no window, in a form an interface can say in its language."""

from typing import Self


class Said(str):
    """A sentence in English that remembers its form and what was put into it.

    It is an ordinary text to whoever prints, stores or compares it.
    """

    __slots__ = ("form", "parts")

    form: str
    parts: tuple[object, ...]

    def __new__(cls, form: str, parts: tuple[object, ...]) -> Self:
        """Put the parts where the form says {0}, {1} and so on.

        A sentence within a sentence goes without its full stop.
        """
        bare = [part.rstrip(".") if isinstance(part, Said) else part for part in parts]
        sentence = super().__new__(cls, form.format(*bare))
        sentence.form, sentence.parts = form, parts
        return sentence

    def __reduce__(self) -> tuple[type[Self], tuple[str, tuple[object, ...]]]:
        """Let a sentence be copied, and pass to another process."""
        return type(self), (self.form, self.parts)


def said(form: str, *parts: object) -> Said:
    """Say a sentence; `form` is written out where it is said, so that it is found to translate."""
    return Said(form, parts)


def strung(sentences: list[Said], between: str = ". ", end: str = "") -> Said:
    """Say several sentences one after the other."""
    places = (f"{{{number}}}" for number in range(len(sentences)))
    return Said(between.join(places) + end, tuple(sentences))


def reason_of(fault: BaseException) -> str:
    """Return what an error says; what was said with `said` remembers its form."""
    first = fault.args[0] if fault.args else ""
    return first if isinstance(first, Said) and str(fault) == first else str(fault)
