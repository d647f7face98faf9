"""`keep`, `restore`, `submit`, `approve`, `reopen`, `spike`, `unspike`."""

import pytest


def status(lines, story):
    return lines("show", story)[0]["status"]


def test_a_storys_way(run, lines, written):
    for verb, stands in (
        ("submit", "review"),
        ("reopen", "translating"),
        ("submit", "review"),
        ("return --note Numbers", "translating"),
        ("approve", "approved"),
        ("spike", "spiked"),
        ("unspike", "approved"),
        ("reopen", "translating"),
    ):
        [record] = lines(*verb.split(), written)
        assert (record["number"], record["status"]) == (written, stands)
        assert status(lines, written) == stands


@pytest.mark.parametrize("verb", ["reopen", "unspike"])
def test_where_a_story_cannot_go(fault, lines, story, verb):
    assert fault(verb, story).startswith("Story 1 is new; it cannot be ")
    assert status(lines, story) == "new"


def test_rows_without_english_hinder_unless_forced(fault, run, lines, story):
    assert "no English in row 0, 1, 2, 3" in fault("approve", story)
    run("approve", story, "--force")
    assert status(lines, story) == "approved"


def test_unconfirmed_rows_are_told_of(run, story, server):
    run("translate", story, "--engine", "google")
    result = run("approve", story)
    assert result.stdout == "story 1 approved as version 1\n"
    assert result.stderr == ("dateline: story 1: 4 of 4 rows hold English that nobody confirmed.\n")


def test_a_version_is_kept_and_comes_back(run, lines, written):
    [kept] = lines("keep", written, "--note", "first", "--by", "A. Editor")
    assert (kept["number"], kept["note"], kept["by"]) == (1, "first", "A. Editor")
    run("set", written, "--row", 1, "--text", "Changed.")
    told = run("restore", written, 1).stdout
    assert told == "version 1 is back; what stood before is version 2\n"
    assert lines("show", written)[0]["rows"][1]["target"] == "He arrived."
    assert lines("show", written, "--version", 2)[0]["rows"][1]["target"] == "Changed."


def test_several_stories_by_number_and_uid(run, lines):
    run("samples")
    uid = lines("show", 2)[0]["uid"]
    run("spike", 1, uid)
    assert [story["number"] for story in lines("list", "spiked")] == [2, 1]


def test_a_note_says_why_a_story_is_returned(run, fault, lines, written):
    run("submit", written)
    assert "--note" in run("return", written, status=2).stderr
    assert "Say in a note" in fault("return", written, "--note", " ")
    assert run("return", written, "--note", "Check row 3.", "--by", "B. Editor").stdout == (
        "story 1 returned\n"
    )
    act = lines("history", written)[-1]
    assert (act["action"], act["by"], act["detail"]) == (
        "return",
        "B. Editor",
        {"note": "Check row 3."},
    )


def test_exports_carry_a_kill(run, fault, lines, written):
    assert "no approved version" in fault("kill", written, "--note", "Wrong.")
    run("approve", written)
    assert run("kill", written, "--note", "Wrong.").stdout == "story 1 killed\n"
    [shown] = lines("show", written)
    assert (shown["killed"], shown["kill_note"]) == (1, "Wrong.")
    copy = run("export", written, "--format", "text").stdout
    assert copy.startswith("KILL - WITHDRAWN, DO NOT PUBLISH: Wrong.")


def test_an_embargo_is_a_field(run, lines, written):
    run("set", written, "--field", "embargo", "--text", "2999-01-31T18:00Z")
    assert lines("show", written)[0]["embargo"] == "2999-01-31T18:00Z"
    run("approve", written)
    assert "EMBARGO" in run("export", written, "--format", "text").stdout


def test_four_eyes_are_a_rule_of_the_library(run, fault, lines, written):
    assert lines("rules")[0]["approval"] == "anyone"
    assert "approval: four eyes\n" in run("rules", "--approval", "four-eyes").stdout
    assert "four eyes" in fault("approve", written, "--by", "beside")
    run("approve", written, "--by", "B. Editor")
    assert run("rules", "--approval", "six", status=2).stdout == ""


def test_how_long_a_headline_may_be_is_a_rule_too(run, fault, lines):
    assert lines("rules") == [{"approval": "anyone", "headline_limit": 80}]
    assert "headline limit: 60\n" in run("rules", "--headline-limit", "60").stdout
    assert run("rules", "--headline-limit", "0").stdout.endswith("headline limit: none\n")
    assert "cannot have -1 characters" in fault("rules", "--headline-limit", "-1")
    assert lines("rules")[0]["headline_limit"] == 0
