"""`backup`, `verify`."""

from db.library import sqlite3  # pyright: ignore[reportPrivateImportUsage]


def test_a_copy_holds_everything(run, lines, written, tmp_path):
    run("keep", written)
    copy = tmp_path / "copy.sqlite"
    assert lines("backup", copy) == [{"path": str(copy)}]
    assert lines("--library", copy, "show", written) == lines("show", written)


def test_a_copy_cannot_be_put_where_no_folder_is(fault, story, tmp_path):
    assert str(tmp_path) in fault("backup", tmp_path / "absent" / "copy.sqlite")


def test_a_sound_library(run, lines, written):
    run("keep", written)
    assert lines("verify") == [{"faults": []}]
    assert run("verify").stdout == "all is well\n"


def test_an_altered_version_is_found(run, lines, written, home):
    run("keep", written)
    connection = sqlite3.connect(home / "dateline.sqlite")
    connection.execute("DROP TRIGGER version_unchanged")
    connection.execute("UPDATE version SET note = 'as if'")
    connection.commit()
    connection.close()
    [found] = lines("verify", status=1)
    assert found["faults"] == ["story 1: version 1 was altered"]
    assert run("verify", status=1).stdout == "story 1: version 1 was altered\n"
