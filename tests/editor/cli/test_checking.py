"""`dateline check`, and the findings that `show` tells."""

import json


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
