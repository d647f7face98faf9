"""A desk's own formats, made by templates that can do no harm."""

import pytest

from editor.exporting import template
from editor.exporting.formats import FORMATS, NotWritten, by_name
from editor.exporting.layout import DRAFT_STAMP


@pytest.fixture
def form(tmp_path):
    """Return a function that makes a format of a template's text."""

    def make(text, name="brief.txt.j2"):
        (tmp_path / name).write_text(text, "utf-8")
        return by_name(name.split(".")[0], template.formats(tmp_path))

    return make


def test_a_template_is_listed_after_those_that_ship(form, tmp_path):
    made = form("x", "night-brief.html.j2")
    listed = template.formats(tmp_path)
    assert listed[: len(FORMATS)] == FORMATS
    assert listed[-1] is not None
    assert (made.name, made.label, made.suffix) == (
        "night-brief",
        "Night brief",
        ".night-brief.html",
    )


def test_a_folder_that_is_not_there_has_none(tmp_path):
    assert template.formats(tmp_path / "absent") == FORMATS


@pytest.mark.parametrize("name", ["docx.txt.j2", "word.txt.j2", "UP.txt.j2", "..txt.j2", "x.j2"])
def test_names_that_are_taken_or_odd_make_none(tmp_path, name):
    (tmp_path / name).write_text("x")
    assert template.formats(tmp_path) == FORMATS


def test_a_template_that_is_too_large_makes_none(tmp_path):
    (tmp_path / "big.txt.j2").write_text("x" * 200_001)
    assert template.formats(tmp_path) == FORMATS


def test_the_example_gives_the_whole_story(tmp_path, make_copy):
    path = template.put_example(tmp_path)
    assert template.put_example(tmp_path) == path
    written = by_name("example", template.formats(tmp_path)).write(make_copy()).decode()
    assert written.startswith("Minister meets head of the agency\n")
    assert "VIENNA, Dec 5 (Kazakhstan Today) - The minister met the director." in written
    assert written.rstrip().endswith("-- Kazakhstan Today, 2025-12-05, 3")


def test_what_stands_in_a_story_is_no_template(form, make_copy):
    nasty = "{{ 7 * 7 }} {% for x in y %}"
    assert form("{{ story.headline }}").write(make_copy(headline=nasty)).decode() == nasty


def test_markup_is_escaped_in_markup_and_nowhere_else(form, make_copy):
    copy = make_copy(headline="<b>&")
    assert form("{{ story.headline }}", "a.html.j2").write(copy) == b"&lt;b&gt;&amp;"
    assert form("{{ story.headline }}", "b.txt.j2").write(copy) == b"<b>&"


@pytest.mark.parametrize(
    "text",
    [
        "{{ story.__class__.__mro__ }}",
        "{{ blocks.__init__.__globals__ }}",
        "{{ story.nothing }}",
        "{{ 1 / 0 }}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{{ nothing }}",
        "{% if %}",
        "{{ '{0.__class__.__init__}'.format(story) }}",
        "{% for a in range(99999) %}{% for b in range(99999) %}xxxxxxxx{% endfor %}{% endfor %}",
    ],
)
def test_what_a_template_may_not_do_ends_in_words(form, make_copy, text):
    with pytest.raises(NotWritten, match=r"^brief\.txt\.j2 "):
        form(text).write(make_copy())


def test_a_template_that_is_no_text_ends_in_words(form, make_copy, tmp_path):
    made = form("x")
    (tmp_path / "brief.txt.j2").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(NotWritten, match="cannot be read"):
        made.write(make_copy())


def test_a_draft_does_not_leave_without_its_stamp(form, make_copy):
    draft = make_copy(version=None)
    with pytest.raises(NotWritten, match="leaves out the words DRAFT"):
        form("{{ story.headline }}").write(draft)
    assert DRAFT_STAMP in form("{{ story.stamp }} {{ story.headline }}").write(draft).decode()
