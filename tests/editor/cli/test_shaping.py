"""`split`, `join` and `replace`."""


def rows(lines, story):
    return [(row["source"], row["target"]) for row in lines("show", story)[0]["rows"]]


def test_a_row_is_split_and_joined(run, lines, story):
    run("set", story, "--row", 1, "--text", "He arrived. In Vienna.")
    before = rows(lines, story)
    run("split", story, "--row", 1, "--at", 14)
    assert len(rows(lines, story)) == len(before) + 1
    assert [target for _, target in rows(lines, story)[1:3]] == ["He arrived.", "In Vienna."]
    run("join", story, "--row", 1)
    assert rows(lines, story) == before


def test_what_cannot_be_split_or_joined_says_why(fault, story):
    assert "headline" in fault("split", story, "--row", 0, "--at", 3)
    assert "no row 9" in fault("join", story, "--row", 9)


def test_a_wording_is_shown_first_and_then_replaced(run, lines, story):
    run("set", story, "--row", 1, "--text", "The Minister and the minister.")
    options = ("replace", "minister", "envoy", "--whole-words")
    [shown] = lines(*options, "--preview")
    assert (shown["row"], shown["after"]) == (1, "The envoy and the envoy.")
    assert rows(lines, story)[1][1] == "The Minister and the minister."
    assert lines(*options, "--match-case")[0]["after"] == "The Minister and the envoy."
    assert rows(lines, story)[1][1] == "The Minister and the envoy."
