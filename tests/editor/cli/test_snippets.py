"""`snippet`."""


def test_snippets_are_added_listed_and_removed(run, lines, fault):
    run("snippet", "add", "bg", "Background: {place}")
    assert lines("snippet", "list") == [{"name": "bg", "text": "Background: {place}"}]
    assert "30 letters" in fault("snippet", "add", "b g", "x")
    run("snippet", "remove", "bg")
    assert lines("snippet", "list") == []
    assert "no snippet bg" in fault("snippet", "remove", "bg")
