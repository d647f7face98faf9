"""`dateline check`, and the findings that `show` tells."""

import json

from tests.web_stand_in import web_stand_in


def lines(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_findings_are_told_with_their_places(run, written):
    run("set", written, "--row", "3", "--text", "Inflation was 4.8%.")
    [found] = [
        each for each in lines(run("check", written, "--json")) if each["check"] == "numbers"
    ]
    assert (found["story"], found["row"], found["severity"]) == (1, 3, "blocks")
    assert (found["source"], found["target"]) == ([19, 22], [14, 17])
    assert found["message"] == "8,4 in the source is 4.8 in the English."
    [story] = lines(run("show", written, "--json"))
    assert found in story["findings"]


def test_a_finding_is_let_pass_by_its_id(run, written):
    run("set", written, "--row", "3", "--text", "Inflation was 4.8%.")
    [found] = [
        each for each in lines(run("check", written, "--json")) if each["check"] == "numbers"
    ]
    after = run("check", written, "--dismiss", found["id"], "--reason", "said so", "--json")
    assert found["id"] not in [each["id"] for each in lines(after)]
    waived = [each for each in lines(run("check", written, "--waived", "--json")) if each["waived"]]
    assert [each["waived"] for each in waived] == ["said so"]
    run("approve", written)
    [approved] = lines(run("show", written, "--version", "1", "--json"))
    assert [each["reason"] for each in approved["waived"]] == ["said so"]


def test_what_was_let_pass_is_brought_back_by_its_id(run, written):
    run("set", written, "--row", "3", "--text", "Inflation was 4.8%.")

    def numbers(*arguments):
        found = lines(run("check", written, *arguments, "--json"))
        return [each["id"] for each in found if each["check"] == "numbers"]

    [found] = numbers()
    assert numbers("--dismiss", found, "--scope", "ever") == []
    assert numbers("--waived") == [found]
    assert numbers("--bring-back", found) == [found]
    assert (
        f"waived finding {found}" in run("check", written, "--bring-back", found, status=1).stderr
    )


def test_what_is_certain_is_put_right(run, written):
    run("set", written, "--row", "3", "--text", "Inflation  was 4.8%.")
    said = run("check", written, "--fix")
    assert "2 findings put right" in said.stderr
    [story] = lines(run("show", written, "--json"))
    assert story["rows"][3]["target"] == "Inflation was 8.4%."


def test_a_check_is_switched_off_for_the_library(run, written):
    run("set", written, "--row", "3", "--text", "Inflation was 4.8%.")
    run("check", "--severity", "numbers=off")
    assert "numbers" not in run("check", written).stdout


def test_a_wrong_word_is_wrong_usage(run, written):
    assert "no check" in run("check", written, "--severity", "astrology=off", status=2).stderr
    assert "loud" in run("check", written, "--severity", "numbers=loud", status=2).stderr
    assert "Name a story" in run("check", status=2).stderr
    assert "finding 000" in run("check", written, "--dismiss", "000", status=1).stderr


def test_links_are_asked_for_only_when_told_to(run, written, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with web_stand_in() as web:
        gone = web.address("/gone")
        run("set", written, "--row", "3", "--text", f"Inflation was 8.4%: {gone}")
        assert "links" not in [e["check"] for e in lines(run("check", written, "--json"))]
        assert web.asked == []
        [found] = [
            each
            for each in lines(run("check", written, "--links", "--json"))
            if each["check"] == "links"
        ]
        assert found["message"] == f"{gone} is not there. Check how it is spelt."
        assert (found["row"], found["target"]) == (3, [20, 20 + len(gone)])
        after = lines(run("check", written, "--links", "--dismiss", found["id"], "--json"))
        assert found["id"] not in [each["id"] for each in after]


def test_private_mode_asks_for_no_links(run, written, monkeypatch):
    monkeypatch.setenv("DATELINE_PRIVATE_MODE", "yes")
    assert "Private mode is on" in run("check", written, "--links", status=1).stderr
