"""What the world does below SQLite ends in plain words, and loses nothing acknowledged."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from db.errors import DiskFault, DiskFull, LibraryError, LibraryGone, LibraryReadOnly
from db.library import Library

SHIM = Path(__file__).with_name("eio.c")
WRITER = """
import os, resource, sys
from pathlib import Path
from db.errors import LibraryError
from db.library import Library
path, limit = Path(sys.argv[1]), int(sys.argv[2])
library = Library(path)
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
number = 0
while True:
    number += 1
    try:
        with library.write():
            library.execute("INSERT INTO setting VALUES (?, ?)", (str(number), "words " * 2000))
    except LibraryError as fault:
        print(type(fault).__name__, fault, sep="|", flush=True)
        if sys.stdin.readline() == "stop\\n":
            break
        if limit:
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
        continue
    print(number, flush=True)
library.close()
"""


@pytest.fixture
def small_disk(tmp_path):
    """A disk of two megabytes."""
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only the superuser can mount a small disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("mounting is not allowed here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture
def bad_disk(tmp_path, monkeypatch):
    """The file that lets every write fail while it exists."""
    compiler = shutil.which("cc")
    if sys.platform != "linux" or compiler is None:
        pytest.skip("needs Linux and a C compiler")
    shim = tmp_path / "eio.so"
    command = [compiler, "-shared", "-fPIC", "-o", str(shim), str(SHIM), "-ldl"]
    subprocess.run(command, check=True)
    monkeypatch.setenv("LD_PRELOAD", str(shim))
    monkeypatch.setenv("FAIL_WHILE", str(tmp_path / "fail"))
    return tmp_path / "fail"


def acknowledged(writer):
    """Read until the writer is told of a fault; give the last number stored, and the fault."""
    last = 0
    while True:
        line = writer.stdout.readline().strip()
        if not line.isdigit():
            return last, *line.partition("|")[::2]
        last = int(line)


def everything_up_to(path, number):
    with Library(path) as library:
        stored = {int(row["key"]) for row in library.rows("SELECT key FROM setting")}
        return set(range(1, number + 1)) <= stored and library.faults() == []


def test_a_full_disk(small_disk):
    with Library(small_disk / "desk.sqlite") as library:
        stored = fill(library)
        assert stored > 10
        with pytest.raises(DiskFull, match="free some space"), library.write():
            library.execute("INSERT INTO setting VALUES ('more', ?)", ("words " * 20_000,))
        with pytest.raises(LibraryError, match="copy"):
            library.backup(small_disk / "copy.sqlite")
        assert [each.name for each in small_disk.glob("copy*")] == []
        assert library.value("SELECT count(*) FROM setting") == stored
    assert everything_up_to(small_disk / "desk.sqlite", stored)


def fill(library):
    """Store numbered words until the disk is full; give the last number that was stored."""
    number = 0
    while True:
        try:
            with library.write():
                library.execute(
                    "INSERT INTO setting VALUES (?, ?)", (str(number + 1), "words " * 2000)
                )
        except DiskFull:
            return number
        number += 1


@pytest.mark.skipif(os.name != "posix", reason="limits on files are POSIX's")
def test_a_file_that_may_not_grow_and_then_may(path, program):
    writer = program(WRITER, path, 1_500_000)
    last, kind, said = acknowledged(writer)
    assert last > 10
    assert kind in (DiskFault.__name__, DiskFull.__name__)
    assert "Nothing was stored" in said
    writer.stdin.write("go on\n")
    writer.stdin.flush()
    later = int(writer.stdout.readline())
    writer.kill()
    writer.wait()
    assert later > last
    assert everything_up_to(path, last)


def test_a_disk_that_fails_and_works_again(path, program, bad_disk, monkeypatch):
    writer = program(WRITER, path, 0)
    while int(writer.stdout.readline()) < 20:
        pass
    bad_disk.touch()
    last, kind, said = acknowledged(writer)
    assert kind == DiskFault.__name__
    assert "Nothing was stored; see that the disk is sound" in said
    bad_disk.unlink()
    writer.stdin.write("go on\n")
    writer.stdin.flush()
    last = max(last, int(writer.stdout.readline()))
    writer.kill()
    writer.wait()
    monkeypatch.delenv("LD_PRELOAD")
    assert everything_up_to(path, min(last, 20))


def test_a_disk_that_takes_no_writing(small_disk):
    path = small_disk / "desk.sqlite"
    with Library(path) as library:
        library.set_setting("1", "words")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(LibraryReadOnly, match="Check the rights"):
        Library(path)
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    assert everything_up_to(path, 1)


@pytest.mark.parametrize("happens", ["moved", "deleted", "replaced"])
def test_a_file_that_goes_while_it_is_open(path, tmp_path, happens):
    aside = tmp_path / "aside.sqlite"
    with Library(path) as library:
        library.set_setting("1", "words")
        if happens == "deleted":
            os.link(path, aside)
            path.unlink()
        else:
            path.rename(aside)
        if happens == "replaced":
            Library(path).close()
        with pytest.raises(LibraryGone, match="was moved, deleted or replaced"):
            library.set_setting("2", "into nowhere")
        if happens == "replaced":  # its log went with the other file: to be opened anew
            return
        os.replace(aside, path)
        library.set_setting("2", "words")
    assert everything_up_to(path, 2)
