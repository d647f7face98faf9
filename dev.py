"""Sets up and drives a checkout of Dateline. Needs Python 3.11 to 3.13 and nothing else.

    python3 dev.py run              the window, with the sample stories in a first library
    python3 dev.py test [ARG...]    every check and test; arguments go to pytest
    python3 dev.py bench [NAME...] [--json]
    python3 dev.py lock [ARG...]    the lock files anew, with uv; arguments go to uv
    python3 dev.py translations     the languages of the interface brought up to date and compiled
    python3 dev.py packages         the Debian packages that the tests and a window need

The first command makes `.venv` from a lock file; later ones find it ready and start at once.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import NoReturn

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"  # all of LOCK at the same versions, and the test tools
VENV = ROOT / ".venv"
STAMP = VENV / "dateline-ready"
ON_WINDOWS = os.name == "nt"
PYTHON_VERSIONS = ((3, 11), (3, 12), (3, 13))

# What Qt's own libraries load, and the Debian package each lies in: found by adding one at a time
# to an empty system. The second group is needed only where Qt opens a window under X.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WINDOW_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: that of the program it started, 2 for misuse."""
    commands = {
        "run": run,
        "test": test,
        "bench": bench,
        "lock": lock,
        "translations": translations,
        "packages": packages,
    }
    parser = argparse.ArgumentParser(
        prog="dev.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=commands)
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    wanted = parser.parse_args(arguments)
    if wanted.arguments and wanted.command in ("run", "translations", "packages"):
        parser.error(f"{wanted.command} takes no arguments")
    signal.signal(signal.SIGTERM, stop_at_signal)
    check_python(sys.version_info[:2])
    try:
        return commands[wanted.command](wanted.arguments)
    except KeyboardInterrupt:
        return 128 + signal.SIGINT


def run(_arguments: Sequence[str]) -> int:
    """Open the window on the sample stories; without a display, show the tour instead."""
    if has_display(os.environ, sys.platform):
        prepare(LOCK, {**QT_LIBRARIES, **WINDOW_LIBRARIES})
        return start([tool("python"), "-m", "editor", "open", "--with-samples"])
    print(display_note(missing_packages({**QT_LIBRARIES, **WINDOW_LIBRARIES})), file=sys.stderr)
    prepare(LOCK, {})
    return start([tool("python"), "-m", "editor", "tour"])


def test(arguments: Sequence[str]) -> int:
    """Run every check, also after one has failed; the status is that of the first that failed."""
    prepare(DEV_LOCK, QT_LIBRARIES)
    steps = (
        [tool("ruff"), "format", "--check", "."],
        [tool("ruff"), "check", "."],
        [tool("pyright")],
        [tool("lint-imports"), "--no-logo"],
        [tool("pytest"), "-n", "auto", "--dist", "worksteal", *arguments],
    )
    statuses = [announce(step) for step in steps]
    failed = [name for name, status in zip(map(step_name, steps), statuses, strict=True) if status]
    print(f"\nFailed: {', '.join(failed)}" if failed else "\nAll checks passed.", flush=True)
    return next((status for status in statuses if status), 0)


def bench(arguments: Sequence[str]) -> int:
    """Run the benchmarks named, or all of them."""
    prepare(DEV_LOCK, QT_LIBRARIES)
    return start([tool("python"), "-m", "benchmarks", *arguments])


def lock(arguments: Sequence[str]) -> int:
    """Write both lock files from pyproject.toml, for all platforms, keeping the pins that fit."""
    uv = shutil.which("uv")
    if uv is None:
        sys.exit("The lock files are made with uv, which is not here. Install it: pipx install uv")
    compiling = [uv, "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"]
    compiling += ["--generate-hashes", "--no-header", "--extra", "offline-pt", "pyproject.toml"]
    with_tools = ["--group", "dev", "--constraint", LOCK.name]
    for options in (["-o", LOCK.name], [*with_tools, "-o", DEV_LOCK.name]):
        call_or_stop([*compiling, *options, *arguments], "The lock files are not complete.")
    return 0


def translations(_arguments: Sequence[str]) -> int:
    """Bring the languages of the interface up to date with the program, and compile them."""
    prepare(DEV_LOCK, QT_LIBRARIES)
    return start([tool("python"), "docs/translations.py"])


def packages(_arguments: Sequence[str]) -> int:
    """Print the Debian packages that the tests and a window need."""
    print("python3-venv", *QT_LIBRARIES.values(), *WINDOW_LIBRARIES.values())
    return 0


def check_python(version: tuple[int, ...]) -> None:
    """Stop with a sentence unless Dateline runs on this (major, minor) version of Python."""
    if version not in PYTHON_VERSIONS:
        sys.exit(
            f"Dateline runs on Python 3.11, 3.12 and 3.13; this is {version[0]}.{version[1]} "
            f"({sys.executable}).\nStart dev.py with one of those, for example: python3.12 dev.py"
        )


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Whether Qt could show a window to somebody; `platform` is one of `sys.platform`."""
    if environment.get("QT_QPA_PLATFORM", "").partition(":")[0] in ("offscreen", "minimal"):
        return False
    if platform != "linux":
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def display_note(missing: Sequence[str]) -> str:
    """Say why there is no window, and what one needs beside the `missing` Debian packages."""
    note = (
        "No display here, so this is the tour in the terminal. A window needs a desktop session\n"
        "(DISPLAY or WAYLAND_DISPLAY set, QT_QPA_PLATFORM not offscreen)"
    )
    return f"{note} and these packages:\n  {apt_line(missing)}\n" if missing else f"{note}.\n"


def missing_packages(libraries: Mapping[str, str]) -> list[str]:
    """Name the Debian packages of those libraries that Linux cannot load; elsewhere none."""
    if sys.platform != "linux":
        return []
    return [package for library, package in libraries.items() if not can_load(library)]


def can_load(library: str) -> bool:
    """Whether the system's loader finds this library and all that it needs in turn."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_line(missing: Sequence[str]) -> str:
    """Give the command that installs these Debian packages."""
    sudo = "" if ON_WINDOWS or os.geteuid() == 0 else "sudo "
    return f"{sudo}apt-get install -y --no-install-recommends {' '.join(missing)}"


def prepare(lock_file: Path, libraries: Mapping[str, str]) -> None:
    """Make `.venv` hold what the lock file names, or stop and say what the system lacks."""
    ready = is_ready(lock_file)
    missing = missing_packages(libraries)
    if not ready and importlib.util.find_spec("ensurepip") is None:
        missing.append(f"python3.{sys.version_info.minor}-venv")
    if missing:
        sys.exit(
            "This system lacks packages that Dateline needs. On Debian or Ubuntu, first run:\n"
            f"  {apt_line(missing)}"
        )
    if not ready:
        install(lock_file)


def is_ready(lock_file: Path) -> bool:
    """Whether `.venv` was made to the end, here, by this Python, from this lock or the larger."""
    if not (STAMP.is_file() and Path(tool("python")).exists()):
        return False
    return STAMP.read_text("utf-8") in (stamp(lock_file), stamp(DEV_LOCK))


def stamp(lock_file: Path) -> str:
    """Describe all that a ready `.venv` depends on: the lock, this Python, the tree's place."""
    digest = hashlib.sha256(lock_file.read_bytes()).hexdigest()
    return "\n".join((lock_file.name, digest, sys.version, sys.base_prefix, str(VENV)))


def install(lock_file: Path) -> None:
    """Make `.venv` anew from the lock file; the stamp goes first and comes back last."""
    if Path(sys.prefix).resolve() == VENV:
        sys.exit(".venv has to be made anew: start dev.py with the Python outside it.")
    print(f"Making .venv from {lock_file.name}: some hundred megabytes, once ...", file=sys.stderr)
    STAMP.unlink(missing_ok=True)
    advice = ".venv is not ready. Put right what is said above, then run the same command again."
    call_or_stop([sys.executable, "-m", "venv", "--clear", str(VENV)], advice)
    pip = [tool("python"), "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
    hashed = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(lock_file)]
    call_or_stop([*pip, *hashed], advice)
    STAMP.write_text(stamp(lock_file), "utf-8")


def tool(name: str) -> str:
    """Give the path of a program in `.venv`."""
    return str(VENV / "Scripts" / f"{name}.exe" if ON_WINDOWS else VENV / "bin" / name)


def step_name(step: Sequence[str]) -> str:
    """Name a check as a person would type it."""
    return " ".join((Path(step[0]).stem, *step[1:]))


def announce(step: Sequence[str]) -> int:
    """Print a check's name, run it, and return its exit status."""
    print(f"\n== {step_name(step)}", flush=True)
    return call(step)


def call_or_stop(command: Sequence[str], advice: str) -> None:
    """Run a command; when it fails, print the advice and stop with its exit status."""
    status = call(command)
    if status:
        print(advice, file=sys.stderr)
        sys.exit(status)


def call(command: Sequence[str]) -> int:
    """Run a command in the tree and return its exit status, as a shell counts it."""
    status = subprocess.call(command, cwd=ROOT, env=offscreen_by_default())
    return status if status >= 0 else 128 - status


def start(command: Sequence[str]) -> int:
    """Hand over to a program: in this very process where the system can, else as a child."""
    if ON_WINDOWS:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the program's to answer
        return subprocess.call(command, cwd=ROOT)
    os.chdir(ROOT)
    return os.execv(command[0], list(command))  # noqa: S606 - our own program; no shell wanted


def offscreen_by_default() -> dict[str, str]:
    """Give this environment, with Qt drawing to memory unless it says otherwise."""
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ}


def stop_at_signal(number: int, _frame: object) -> NoReturn:
    """Leave in good order when told to, so that no half-done installation goes on alone."""
    sys.exit(128 + number)


if __name__ == "__main__":
    sys.exit(main())
