"""A folder whose new files are taken in by themselves."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

SETTLE_MS = 800


class WatchedFolder(QObject):
    """Tells of files that land in a folder, once they have stopped growing.

    Files that were there when watching began are left alone.
    """

    landed = Signal(list)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._told: set[tuple[str, int, int]] = set()
        self._sizes: dict[Path, int] = {}
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._watcher.directoryChanged.connect(self._settle.start)
        self._settle.timeout.connect(self._look)

    @property
    def folder(self) -> Path | None:
        """The folder watched."""
        return self._folder

    def watch(self, folder: Path | None) -> None:
        """Watch this folder from now on, or none."""
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self._folder = folder
        if folder is None:
            return
        if not folder.is_dir():
            self.failed.emit(
                self.tr("%1 cannot be watched: it is no folder.").replace("%1", str(folder))
            )
            self._folder = None
            return
        self._told = {_mark(path) for path in _files(folder)}
        self._watcher.addPath(str(folder))

    def _look(self) -> None:
        if self._folder is None or not self._folder.is_dir():
            return
        new = [path for path in _files(self._folder) if _mark(path) not in self._told]
        growing = [path for path in new if self._sizes.get(path) != path.stat().st_size]
        self._sizes = {path: path.stat().st_size for path in new}
        ready = [path for path in new if path not in growing]
        if growing:
            self._settle.start()
        if ready:
            self._told |= {_mark(path) for path in ready}
            self.landed.emit(ready)


def _files(folder: Path) -> list[Path]:
    return sorted(
        path for path in folder.iterdir() if path.is_file() and not path.name.startswith(".")
    )


def _mark(path: Path) -> tuple[str, int, int]:
    known = path.stat()
    return path.name, known.st_size, known.st_mtime_ns
