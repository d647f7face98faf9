"""`set`."""

import pytest


def target(lines, story, row):
    return lines("show", story)[0]["rows"][row]


def test_a_row_is_written(lines, story):
    [shown] = lines("set", story, "--row", 1, "--text", "He arrived.")
    assert (shown["rows"][1]["target"], shown["rows"][1]["state"]) == ("He arrived.", "edited")
    assert lines("show", story) == [shown]


def test_a_row_is_written_and_confirmed(run, lines, story):
    run("set", story, "--row", 1, "--text", "He arrived.", "--confirm", "--by", "A. Editor")
    assert target(lines, story, 1)["state"] == "confirmed"
    [found] = lines("memory", "search", "Министр прибыл в Вену.")
    assert (found["target"], found["by"]) == ("He arrived.", "A. Editor")


def test_a_row_is_confirmed_as_it_stands(run, lines, fault, story):
    run("set", story, "--row", 1, "--text", "He arrived.")
    run("set", story, "--row", 1, "--confirm")
    assert target(lines, story, 1)["state"] == "confirmed"
    assert target(lines, story, 1)["target"] == "He arrived."
    assert "Row 2 has no English to confirm" in fault("set", story, "--row", 2, "--confirm")
    assert "no row 9" in fault("set", story, "--row", 9, "--confirm")


def test_row_0_is_the_headline(run, lines, story):
    run("set", story, "--row", 0, "--text", "Minister in Vienna")
    assert lines("show", story)[0]["english_title"] == "Minister in Vienna"
    run("set", story, "--field", "headline", "--text", "Minister comes")
    assert lines("show", story)[0]["english_title"] == "Minister comes"


def test_a_row_is_emptied(run, lines, story):
    run("set", story, "--row", 1, "--text", "He arrived.")
    run("set", story, "--row", 1, "--text", "")
    assert target(lines, story, 1)["state"] == "empty"


@pytest.mark.parametrize(
    ("field", "text", "shown"),
    [
        ("slug", "VIENNA", "VIENNA"),
        ("byline", "By the desk", "By the desk"),
        ("urgency", "3", 3),
        ("note", "Call.", "Call."),
        ("published", "2025-12-07", "2025-12-07"),
        ("published", "", None),
    ],
)
def test_a_field_is_set(lines, story, field, text, shown):
    [record] = lines("set", story, "--field", field, "--text", text)
    assert record[field] == shown


def test_what_cannot_be_is_refused_in_words(fault, run, story):
    assert "urgency must be 1" in fault("set", story, "--field", "urgency", "--text", "high")
    assert "published must be a date" in fault("set", story, "--field", "published", "--text", "x")
    run("approve", story, "--force")
    assert "is approved. Reopen it" in fault("set", story, "--row", 1, "--text", "Late.")
