"""What an action is before it is made."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class Spec:
    """One action. `keys` are in Qt's portable form; the first is shown."""

    id: str
    text: str
    keys: tuple[str, ...]
    tip: str
    checkable: bool = False


def tr(text: str) -> str:
    """Say an action's words in the interface's language; lupdate files them under no context."""
    return QCoreApplication.translate("", text)
