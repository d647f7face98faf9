"""A library outlives a program that dies in the middle of its work."""

import os
import random
import signal

import pytest

from db import rows, versions
from db.library import Library

KILLS = 12

EDITOR = """
import sys
from dataclasses import replace
from pathlib import Path
from db import rows, versions
from db.library import Library
from db.records import RowState, VersionReason
story_id = int(sys.argv[2])
with Library(Path(sys.argv[1])) as library:
    while True:
        with library.write():
            number = int(library.setting("saves", "0")) + 1
            for row in rows.of_story(library, story_id):
                target = f"English of save {number}. " * 40
                rows.save(library, story_id, replace(row, target=target, state=RowState.EDITED))
            library.set_setting("saves", str(number))
            versions.keep(library, story_id, VersionReason.KEPT, f"save {number}")
        print(number, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX's")
def test_what_was_acknowledged_outlives_kill_9(path, library, take_in, program):
    story_id = take_in("Заголовок", "Первый абзац", "Второй абзац")
    library.close()
    moments = random.Random(9)
    saved = 0
    for _ in range(KILLS):
        editor = program(EDITOR, path, story_id)
        for _ in range(moments.randrange(25)):
            saved = int(editor.stdout.readline())
        editor.send_signal(signal.SIGKILL)
        printed = editor.stdout.read()  # what was read ahead too, which communicate would lose
        editor.wait()
        saved = max(saved, *(int(line) for line in printed.splitlines()), saved)
        saved = check(path, story_id, saved)
    assert saved > KILLS


def check(path, story_id, acknowledged):
    """Open the library as the next program would; return the number of saves it holds.

    One more than acknowledged may be there: stored, but killed before it was printed.
    """
    with Library(path) as library:
        saves = int(library.setting("saves", "0"))
        assert saves in (acknowledged, acknowledged + 1)
        assert library.faults() == []
        assert versions.faults(library) == []
        assert len(versions.of_story(library, story_id)) == saves
        for row in rows.of_story(library, story_id):
            assert row.target == f"English of save {saves}. " * 40 * bool(saves)
        return saves
