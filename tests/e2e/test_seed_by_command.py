"""The customer's story from the file to approved copy, by the command line alone."""

from datetime import UTC, datetime

NAME = "Ермек Кошербаев"
ENGLISH_NAME = "Yermek Kosherbayev"


def take_in(seed, lines):
    """Take the file in: everything its header and dateline say is understood."""
    [arrival] = lines("import", seed)
    assert arrival["outcome"] == "imported"
    assert (arrival["number"], arrival["lang"], arrival["format"]) == (1, "ru", "text")
    [story] = lines("show", arrival["uid"])
    assert story["dateline"]["place"] == "Вена"
    assert story["dateline"]["date"] == "2025-12-05"
    assert story["dateline"]["agency"] == story["agency"] == "KAZAKHSTAN TODAY"
    assert (story["published"], story["credit"]) == ("2025-12-06", "МИД РК")
    assert story["title_proposed"]
    assert [row["kind"] for row in story["rows"]] == ["headline"] + ["paragraph"] * 8
    assert not any("KAZAKHSTAN TODAY" in row["source"] for row in story["rows"])
    assert not any("Фото" in row["source"] for row in story["rows"])
    assert story["rows"][1]["source"].startswith("Министр иностранных дел Республики Казахстан")


def translate(lines, google):
    """Have Google fill the rows that nobody wrote."""
    [report] = lines("translate", 1, "--engine", "google", DATELINE_GOOGLE_URL=google.url)
    [story] = lines("show", 1)
    return report["rows"], story


def tag(story, lines):
    """Mark a person and add a topic."""
    start = story["rows"][1]["source"].index(NAME)
    [mention] = lines(
        "mention", 1, "--row", 1, "--start", start, "--end", start + len(NAME),
        "--type", "person", "--english", ENGLISH_NAME,
    )  # fmt: skip
    assert mention["surface"] == NAME
    lines("topic", 1, "--add", "medtop:11000000")


def export(dateline, tmp_path):
    """Write the approved copy in every format."""
    for name in ("copy.txt", "copy.md", "copy.html", "copy.docx"):
        dateline("export", 1, "-o", tmp_path / name)
    copy = (tmp_path / "copy.txt").read_text("utf-8")
    assert "VIENNA, Dec 5 (Kazakhstan Today) - Kazakhstan's foreign minister" in copy
    assert "Written by a person." in copy
    assert "DRAFT" not in copy
    assert (tmp_path / "copy.docx").read_bytes().startswith(b"PK")


def test_the_whole_path(seed, google, dateline, lines, tmp_path):
    take_in(seed, lines)
    filled, story = translate(lines, google)
    assert filled == {"Google": 9}
    assert {row["state"] for row in story["rows"]} == {"machine"}
    assert story["status"] == "translating"
    tag(story, lines)
    dateline("set", 1, "--row", 2, "--text", "Written by a person.", "--confirm")
    [version] = lines("keep", 1, "--note", "before review", "--by", "A. Editor")
    assert (version["number"], version["by"]) == (1, "A. Editor")

    _, story = translate(lines, google)
    assert story["rows"][2]["target"] == "Written by a person."
    assert {(each["side"], each["surface"]) for each in story["mentions"]} == {
        ("source", NAME),
        ("target", ENGLISH_NAME),
    }
    assert [entity["english"] for entity in story["entities"]] == [ENGLISH_NAME]
    assert [topic["code"] for topic in story["topics"]] == ["medtop:11000000"]

    refused = dateline("export", 1, "--format", "text", status=1).stderr.decode()
    assert "not been approved" in refused
    draft = dateline("export", 1, "--format", "text", "--draft").stdout.decode()
    assert draft.startswith("DRAFT - NOT APPROVED")
    lines("submit", 1)
    [approved] = lines("approve", 1)
    assert approved["status"] == "approved"
    export(dateline, tmp_path)
    [verdict] = lines("verify")
    assert verdict["faults"] == []


def test_a_version_comes_back(seed, dateline, lines):
    lines("import", seed)
    dateline("set", 1, "--row", 1, "--text", "First wording.")
    lines("keep", 1)
    dateline("set", 1, "--row", 1, "--text", "Second wording.")
    lines("restore", 1, "1")
    [story] = lines("show", 1)
    assert story["rows"][1]["target"] == "First wording."
    [before] = lines("show", 1, "--version", "2")
    assert before["rows"][1]["target"] == "Second wording."


def test_the_story_can_come_from_standard_input_or_twice(seed, lines):
    [first] = lines("import", "-", stdin=seed.read_bytes())
    [again] = lines("import", seed)
    assert first["outcome"] == "imported"
    assert (again["outcome"], again["of"]) == ("duplicate", first["uid"])


def test_the_tour_goes_through_to_exported_files(dateline, tmp_path):
    told = dateline("tour", "--keep", tmp_path / "kept").stdout.decode()
    assert "8 rows of story" in told
    assert "from memory" in told
    exported = {path.suffix for path in (tmp_path / "kept").iterdir()}
    assert exported >= {".txt", ".md", ".html", ".docx"}


def test_a_dateline_without_a_year_is_not_in_the_future(dateline, lines):
    text = "Астана. 31 декабря. КАЗИНФОРМ - Завтра наступит новый год, напомнили в акимате."
    lines("import", "-", stdin=text.encode())
    [story] = lines("show", 1)
    assert story["dateline"]["date"] <= datetime.now(UTC).date().isoformat()
