"""Going from one part of the window to the next by key, and to any panel by name."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QWidget

DOCKS = (
    "suggestions",
    "entities",
    "topics",
    "findings",
    "versions",
    "details",
    "source",
    "terms",
    "export",
)
"""The panels in the order of the round; Qt's own order changes with what was shown last."""


class FocusRound(QObject):
    """Hands the keyboard round: the window's own parts in order, then every dock that is shown."""

    def __init__(self, window: QMainWindow, parts: tuple[QWidget, ...]) -> None:
        super().__init__(window)
        self._window = window
        self._own = parts

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Return what the actions about the keyboard's place do."""
        docks = {f"go_to_{name}": partial(self._show, f"{name}_dock") for name in DOCKS}
        return {
            "next_part": partial(self._step, 1),
            "previous_part": partial(self._step, -1),
        } | docks

    def _step(self, by: int) -> None:
        """Go to the next part that takes the keyboard, one way or the other."""
        parts = list(self._parts())
        here = next((at for at, part in enumerate(parts) if _holds(part)), -by)
        order = (parts[(here + by * step) % len(parts)] for step in range(1, len(parts) + 1))
        any(map(_enter, order))

    def _show(self, name: str) -> None:
        """Go to a dock, which is shown above those it shares its place with."""
        dock = self._docks()[name]
        dock.show()
        _enter(dock)

    def _parts(self) -> Iterator[QWidget]:
        yield from (part for part in self._own if part.isVisible())
        yield from (dock for dock in self._docks().values() if dock.toggleViewAction().isChecked())

    def _docks(self) -> dict[str, QDockWidget]:
        made = {dock.objectName(): dock for dock in self._window.findChildren(QDockWidget)}
        return {name: made[name] for name in (f"{name}_dock" for name in DOCKS)}


def _holds(part: QWidget) -> bool:
    """Tell whether the keyboard is with a part."""
    here = QApplication.focusWidget()
    return here is not None and (here is part or part.isAncestorOf(here))


def _enter(part: QWidget) -> bool:
    """Give the keyboard to the first thing in a part that takes it; return whether one did."""
    if isinstance(part, QDockWidget):
        part.raise_()
    taking = (each for each in (part, *part.findChildren(QWidget)) if _takes_keys(each, part))
    first = next(taking, None)
    if first is not None:
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
    return first is not None


def _takes_keys(widget: QWidget, part: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isEnabled() and widget.isVisibleTo(part)
