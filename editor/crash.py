"""What a window leaves behind when it dies, and what the next one makes of it.

While a window runs, a file that it holds locked stands in the folder `sessions` beside the
settings, and another says where the person is. A window that closes removes both; so a file that
nobody holds was left by one that died. What is known of why becomes a report in `reports`: names of
our own functions and of errors, and versions, but never a text, a name of a person or a key.
"""

import faulthandler
import json
import platform
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO

from editor import __version__
from editor.files import held, hold, write_whole

ROOT = Path(__file__).parent.parent
NAMED = ("PySide6-Essentials", "sqlite-utils", "pysqlite3")
MOST_REPORTS = 10
SHOWN = 40  # the frames of a traceback that a report holds, the innermost


@dataclass(frozen=True, slots=True)
class Place:
    """Where the person was: the story by its uid, the row, and the caret in Qt's units."""

    library: str
    story: str
    row: int = 0
    caret: int = 0


@dataclass(frozen=True, slots=True)
class Left:
    """What windows that died left: the place of the latest on this library, and their reports."""

    place: Place | None
    reports: tuple[Path, ...]

    @property
    def anything(self) -> bool:
        """Whether any window died."""
        return self.place is not None or bool(self.reports)


class Trace:
    """The files of one window, as long as it runs."""

    def __init__(self, settings: Path, session: str) -> None:
        """`settings` is the settings file. Where no file can be made, there is none to leave."""
        self._folder = settings.parent / "sessions"
        self._session = session
        self._caught: Callable[[str], object] | None = None
        self._faults: IO[str] | None = None
        self._running: IO[bytes] | None = None
        self._hook = sys.excepthook
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._running = hold(self._file("running"))

    def note_place(self, place: Place) -> None:
        """Remember where the person is."""
        with suppress(OSError):
            write_whole(self._file("place"), json.dumps(asdict(place)).encode())

    def catch(self, tell: Callable[[str], object]) -> None:
        """Write down what goes wrong from now on; `tell` hears of errors that are survived."""
        self._caught = tell
        with suppress(OSError):
            self._faults = self._file("faults").open("a", encoding="utf-8")
            faulthandler.enable(self._faults)
        self._hook, sys.excepthook = sys.excepthook, self._take

    def end(self) -> None:
        """Leave nothing but reports of errors that were survived."""
        if self._caught:
            faulthandler.disable()
            sys.excepthook = self._hook
            self._caught = None
        if self._faults:
            self._faults.close()
            self._faults = None
        with suppress(OSError):
            _report(self._folder, self._session, died=False)
            if self._running:
                self._running.close()
            _remove(self._folder, self._session)

    def _file(self, kind: str) -> Path:
        return self._folder / f"{self._session}.{kind}"

    def _take(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """Write down an error that nobody handled, without its message: that may hold a text."""
        self._hook(kind, fault, trace)
        lines = [f"{kind.__module__}.{kind.__qualname__}", *_frames(trace)]
        with suppress(OSError), self._file("faults").open("a", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n\n")
        if self._caught:
            self._caught(kind.__name__)


def left_behind(settings: Path, library: Path) -> Left:
    """Clear up after windows that died; return what they left."""
    folder = settings.parent / "sessions"
    places: list[tuple[float, Place]] = []
    reports: list[Path] = []
    for running in sorted(folder.glob("*.running")):
        if held(running):
            continue
        with suppress(OSError):
            place = _place(running.with_suffix(".place"))
            if place and place.library == str(library.absolute()):
                places.append((running.with_suffix(".place").stat().st_mtime, place))
            report = _report(folder, running.stem, died=True)
            reports += [report] if report else []
            _remove(folder, running.stem)
    latest = max(places, key=_moment)[1] if places else None
    return Left(latest, tuple(reports))


def _moment(noted: tuple[float, Place]) -> float:
    return noted[0]


def _place(path: Path) -> Place | None:
    try:
        return Place(**json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _report(folder: Path, session: str, *, died: bool) -> Path | None:
    """Write the report on a window, if there is anything to say; keep only so many."""
    faults = folder / f"{session}.faults"
    known = faults.read_text("utf-8", "replace").strip() if faults.exists() else ""
    if not (known or died):
        return None
    moment = datetime.now(UTC)
    reports = folder.parent / "reports"
    reports.mkdir(exist_ok=True)
    path = reports / f"{moment:%Y%m%dT%H%M%S}-{session[:8]}.txt"
    how = "ended without closing" if died else "went on after an error"
    text = "\n".join((f"Dateline {how}, found {moment:%Y-%m-%d %H:%M} UTC", *_versions()))
    write_whole(path, f"{text}\n\n{_without_home(known) or 'Nothing more is known.'}\n".encode())
    for old in sorted(reports.glob("*.txt"))[:-MOST_REPORTS]:
        old.unlink(missing_ok=True)
    return path


def _remove(folder: Path, session: str) -> None:
    for kind in ("place", "faults", "running"):
        (folder / f"{session}.{kind}").unlink(missing_ok=True)


def _versions() -> list[str]:
    from importlib import metadata

    lines = [f"Dateline {__version__}", f"Python {platform.python_version()}"]
    for name in NAMED:
        with suppress(metadata.PackageNotFoundError):
            lines.append(f"{name} {metadata.version(name)}")
    return [*lines, platform.platform()]


def _frames(trace: TracebackType | None) -> list[str]:
    """Return where an error came from: file, line and function, no source and no values."""
    frames = traceback.extract_tb(trace)[-SHOWN:]
    return [f"  {frame.filename}, line {frame.lineno} in {frame.name}" for frame in frames]


def _without_home(text: str) -> str:
    """Leave out folders that name a person."""
    for folder, stands in ((ROOT, "."), (Path(sys.prefix), "python"), (Path.home(), "~")):
        text = text.replace(str(folder), stands)
    return text
