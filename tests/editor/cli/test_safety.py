"""`backup`, `verify`, `salvage`."""

from pathlib import Path

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


def test_an_altered_act_is_found(run, lines, written, home):
    run("keep", written)
    connection = sqlite3.connect(home / "dateline.sqlite")
    connection.execute("DROP TRIGGER audit_unchanged")
    connection.execute("UPDATE audit SET by = 'nobody' WHERE action = 'keep version'")
    connection.commit()
    connection.close()
    [found] = lines("verify", status=1)
    [fault] = found["faults"]
    assert fault.startswith("history: act ")


def test_a_copy_without_a_path_goes_into_the_folder_of_backups(
    lines, written, tmp_path, monkeypatch
):
    monkeypatch.setenv("DATELINE_BACKUP_FOLDER", str(tmp_path / "mine"))
    [made] = lines("backup")
    assert made["path"].startswith(str(tmp_path / "mine"))
    assert made["reason"] == "asked"
    assert lines("backup", "--list") == [made]


def test_what_a_backup_holds_comes_back(run, lines, fault, written, home):
    [made] = lines("backup")
    run("set", written, "--row", 1, "--text", "Later words.")
    told = run("backup", "--restore", Path(made["path"]).name).stdout
    assert "is back; what stood before is " in told
    assert lines("show", written)[0]["rows"][1]["target"] == "He arrived."
    assert {each["reason"] for each in lines("backup", "--list")} == {"before-restore", "asked"}
    assert "no backup" in fault("backup", "--restore", "none.sqlite")


def test_a_damaged_library_makes_room_for_its_backup(run, lines, written, home):
    [made] = lines("backup")
    (home / "dateline.sqlite").write_bytes(b"x" * 5000)
    assert "put aside" in run("backup", "--restore", made["path"]).stdout
    assert lines("show", written)[0]["rows"][1]["target"] == "He arrived."


def test_only_one_thing_is_asked_of_backup(run, written):
    assert "Name a PATH" in run("backup", "copy.sqlite", "--list", status=2).stderr


def test_what_can_be_read_is_saved(run, lines, fault, written, tmp_path):
    [saved] = lines("salvage", tmp_path / "saved.sqlite")
    assert saved["records"]["segment"] == 4
    assert saved["unread"] == []
    [shown] = lines("--library", tmp_path / "saved.sqlite", "show", written)
    assert shown["rows"][1]["target"] == "He arrived."
    assert "is there already" in fault("salvage", tmp_path / "saved.sqlite")
