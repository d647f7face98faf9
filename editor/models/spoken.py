"""Says in the interface's language what comes from beneath the window in English."""

from PySide6.QtCore import QCoreApplication

from editor.said import Said, reason_of

CONTEXT = "Beneath"
"""What the words of the parts that know no Qt are filed under; `dev.py translations` finds them."""


def spoken(text: str) -> str:
    """Return a label, the value of an enumeration or a sentence as the interface says it.

    What is not known, such as a name or a person's own words, comes back as it is.
    """
    if isinstance(text, Said):
        form = QCoreApplication.translate(CONTEXT, text.form)
        return form.format(*map(_part, text.parts))
    return QCoreApplication.translate(CONTEXT, text) if text else ""


def origin_spoken(origin: str) -> str:
    """Return where a row's English comes from; what was done to it follows after commas."""
    return ", ".join(map(spoken, origin.split(", ")))


def fault_spoken(fault: BaseException) -> str:
    """Return what an error says, as the interface says it."""
    return spoken(reason_of(fault))


def _part(part: object) -> object:
    """Return what is put into a sentence: another one without its full stop, else as it is."""
    return spoken(part).rstrip(".") if isinstance(part, Said) else part
