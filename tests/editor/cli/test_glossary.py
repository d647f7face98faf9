"""`glossary`."""


def test_a_term_is_added_and_listed(run, lines):
    arguments = ("--allowed", "akim", "--forbidden", "boss", "--note", "of a city")
    assert run("glossary", "add", "аким", "mayor", *arguments).stdout == "аким = mayor\n"
    (term,) = lines("glossary", "list")
    assert (term["source"], term["wanted"]) == ("аким", "mayor")
    assert (term["allowed"], term["forbidden"], term["note"]) == (["akim"], ["boss"], "of a city")
    assert lines("glossary", "list", "--lang", "kk") == []
    assert "mayor" in run("glossary", "list").stdout


def test_terms_go_out_and_come_in(run, lines, tmp_path):
    run("glossary", "add", "аким", "mayor")
    path = tmp_path / "terms.tbx"
    assert lines("glossary", "export", path) == [{"path": str(path), "terms": 1}]
    assert lines("glossary", "import", path) == [{"path": str(path), "added": 0}]
    assert run("--library", tmp_path / "other.sqlite", "glossary", "import", path).stdout == (
        f"1 new terms from {path}\n"
    )


def test_half_a_term_and_what_is_no_glossary_are_refused(fault, tmp_path):
    assert fault("glossary", "add", "аким").startswith("A term needs")
    path = tmp_path / "a.tbx"
    path.write_text("<html/>")
    assert fault("glossary", "import", path).startswith("a.tbx is XML, but no termbase")


def test_a_term_is_taken_out_by_its_number(run, lines, fault):
    run("glossary", "add", "аким", "mayor")
    (term,) = lines("glossary", "list")
    assert run("glossary", "remove", term["id"]).stdout == "term 1 is out of the glossary\n"
    assert lines("glossary", "list") == []
    assert "term 1" in fault("glossary", "remove", term["id"])
