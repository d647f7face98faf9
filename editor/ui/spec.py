"""What an action is before it is made."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spec:
    """One action. `keys` are in Qt's portable form; the first is shown."""

    id: str
    text: str
    keys: tuple[str, ...]
    tip: str
    checkable: bool = False
