"""A process that opens a window, says so once it is painted, and ends.

`python -m benchmarks.first_paint` opens an empty window; with the paths of a library and of
settings, Dateline's.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow


class FirstPaint(QObject):
    """Watches a window and tells when it has been painted for the first time."""

    painted = Signal()

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint event; the signal follows when all the window's parts are drawn."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.painted.emit)
        return False


def make_window(paths: list[str]) -> QMainWindow:
    """Build an empty window, or Dateline's on these paths of a library and settings."""
    if not paths:
        return QMainWindow()
    from editor.app import build

    library, settings = paths
    return build(Path(library), Path(settings))


def say_painted() -> None:
    """Print the line at which the benchmark stops its clock."""
    print("painted", flush=True)


def main() -> int:
    """Show the window the command line asks for, until it has been painted."""
    application = QApplication([])
    window = make_window(sys.argv[1:])
    first_paint = FirstPaint(window)
    first_paint.painted.connect(say_painted)
    first_paint.painted.connect(window.close)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
