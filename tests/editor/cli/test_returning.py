"""`take-back`."""


def test_a_returned_file_fills_its_rows_and_tells_clashes(run, lines, written, tmp_path):
    path = tmp_path / "story.xlf"
    run("export", written, "--draft", "-o", path)
    sent = path.read_text("utf-8")
    path.write_text(
        sent.replace("He arrived.", "He came.").replace("Talks begin.", "They talk."), "utf-8"
    )
    run("set", written, "--row", 1, "--text", "He landed.")
    result = run("take-back", path, status=3)
    assert "story 1: rows filled: 2; before: version 1" in result.stdout
    assert "row 1 left alone. Somebody has changed it since." in result.stdout
    assert "here: He landed." in result.stdout
    assert "file: He came." in result.stdout
    [shown] = lines("show", written)
    assert [row["target"] for row in shown["rows"]][1:3] == ["He landed.", "They talk."]


def test_what_is_no_such_file_is_refused(fault, tmp_path, story):
    (tmp_path / "a.xlf").write_text("x")
    assert "a.xlf" in fault("take-back", tmp_path / "a.xlf")
    assert "absent.xlf" in fault("take-back", tmp_path / "absent.xlf")
