"""Exporting: approved copy in house style, written whole or not at all."""

import io
import os
import sys
from datetime import date

import docx
import pytest

from db import stories, topics
from db.errors import LibraryError, NotFound, Refused
from db.records import RowKind, TagState
from editor.desk import tagging, workflow
from editor.desk.editing import set_field, write_row
from editor.desk.exporting import (
    change_house_style,
    copy_of,
    dateline,
    example,
    export,
    file_name,
    house_style,
    write_file,
)
from editor.exporting.formats import by_name
from editor.exporting.style import HouseStyle

STAMP = "DRAFT - NOT APPROVED"
TEXT = by_name("text")
READ_AS_TEXT = [by_name(name) for name in ("text", "markdown", "html", "docx")]
LINES = ("Minister in Vienna", 'He said "yes".', "The talks begin.", "Inflation was 8.4%.")


@pytest.fixture
def written(library, story):
    """The wire story with English in every row."""
    for position, line in enumerate(LINES):
        write_row(library, story, position, line)
    return story


@pytest.fixture
def approved(library, written):
    workflow.approve(library, written)
    return written


def words(form, content):
    """Give the words of an exported file."""
    if form.name != "docx":
        return content.decode()
    document = docx.Document(io.BytesIO(content))
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


class TestCopy:
    def test_everything_about_the_story_is_in_it(self, library, written):
        for name, text in {
            "byline": "By the foreign desk",
            "slug": "VIENNA-TALKS",
            "url": "https://example.org/1",
        }.items():
            set_field(library, written, name, text)
        tagging.add_topic(library, written, "medtop:11000000")
        workflow.approve(library, written)
        copy = copy_of(library, written)
        assert copy.uid == stories.get(library, written).uid
        assert (copy.headline, copy.summary) == ("Minister in Vienna", "")
        assert copy.dateline == "VIENNA, Dec 5 (Kazakhstan Today) -"
        assert (copy.byline, copy.slug) == ("By the foreign desk", "VIENNA-TALKS")
        assert (copy.url, copy.source_agency) == ("https://example.org/1", "Kazakhstan Today")
        assert copy.published == date(2025, 12, 6)
        assert [each.text for each in copy.paragraphs] == list(LINES[1:])
        assert [topic.code for topic in copy.topics] == ["medtop:11000000"]
        assert copy.version == 1

    def test_a_summary_is_no_paragraph(self, library, take):
        story = take(
            "Министр в Вене\n\nКороткий визит\n\n"
            "Вена. 5 декабря. KAZAKHSTAN TODAY - Министр прибыл утром."
        )
        for position, line in enumerate(("Headline", "In short", "He arrived.")):
            write_row(library, story, position, line)
        copy = copy_of(library, story, draft=True)
        assert (copy.headline, copy.summary) == ("Headline", "In short")
        assert [(each.kind, each.text) for each in copy.paragraphs] == [
            (RowKind.PARAGRAPH, "He arrived.")
        ]

    def test_topics_nobody_decided_about_are_left_out(self, library, written):
        tagging.add_topic(library, written, "medtop:11000000")
        with library.write():
            topics.put(library, written, "medtop:04000000", TagState.SUGGESTED)
            topics.put(library, written, "medtop:15000000", TagState.REJECTED)
        copy = copy_of(library, written, draft=True)
        assert [topic.code for topic in copy.topics] == ["medtop:11000000"]

    def test_unapproved_copy_is_refused_in_words(self, library, written):
        with pytest.raises(Refused, match=r"has not been approved\. Approve it, or export a draft"):
            copy_of(library, written)
        workflow.submit(library, written)
        with pytest.raises(Refused, match="has not been approved"):
            copy_of(library, written)

    def test_a_version_nobody_approved_is_refused_too(self, library, approved):
        workflow.reopen(library, approved)
        kept = workflow.keep(library, approved)
        with pytest.raises(Refused, match=rf"Version {kept.number} .* was not approved"):
            copy_of(library, approved, version=kept.number)
        with pytest.raises(NotFound, match="no version 9 of story"):
            copy_of(library, approved, version=9)
        with pytest.raises(NotFound, match="no story 9"):
            copy_of(library, 9)

    @pytest.mark.parametrize("draft", [True, False])
    def test_a_spiked_story_is_refused_even_if_approved(self, library, approved, draft):
        workflow.spike(library, approved)
        with pytest.raises(Refused, match=r"is spiked\. Unspike it to export it"):
            copy_of(library, approved, draft=draft)
        workflow.unspike(library, approved)
        assert copy_of(library, approved).version == 1

    def test_an_older_approved_version_can_be_had(self, library, approved):
        workflow.reopen(library, approved)
        write_row(library, approved, 0, "Second headline")
        workflow.approve(library, approved)
        assert copy_of(library, approved).headline == "Second headline"
        older = copy_of(library, approved, version=1)
        assert (older.headline, older.version) == ("Minister in Vienna", 1)

    def test_a_draft_is_what_stands_there_now(self, library, approved):
        workflow.reopen(library, approved)
        write_row(library, approved, 0, "Not yet seen")
        draft = copy_of(library, approved, draft=True)
        assert (draft.headline, draft.version) == ("Not yet seen", None)

    def test_an_approved_version_is_no_draft_even_if_drafts_are_allowed(self, library, approved):
        workflow.reopen(library, approved)
        kept = workflow.keep(library, approved)
        assert copy_of(library, approved, version=1, draft=True).version == 1
        assert copy_of(library, approved, version=kept.number, draft=True).version is None


class TestFormats:
    @pytest.mark.parametrize("form", READ_AS_TEXT, ids=lambda form: form.name)
    def test_approved_copy_carries_no_stamp(self, library, approved, form):
        text = words(form, export(library, approved, form))
        assert "VIENNA, Dec 5 (Kazakhstan Today) - He said" in text
        assert "Minister in Vienna" in text
        assert "DRAFT" not in text

    @pytest.mark.parametrize("form", READ_AS_TEXT, ids=lambda form: form.name)
    def test_a_draft_is_stamped(self, library, approved, form):
        text = words(form, export(library, approved, form, draft=True))
        assert text.count(STAMP) >= 2
        assert "The talks begin." in text

    @pytest.mark.parametrize("form", READ_AS_TEXT, ids=lambda form: form.name)
    def test_the_same_copy_gives_the_same_bytes(self, library, approved, form):
        assert export(library, approved, form) == export(library, approved, form)


class TestHouseStyle:
    def test_a_part_is_changed_and_the_rest_stays(self, library):
        change_house_style(library, quotes="curly")
        change_house_style(library, spelling="uk")
        assert house_style(library) == HouseStyle(quotes="curly", spelling="uk")

    def test_what_cannot_be_is_refused_and_nothing_is_stored(self, library):
        with pytest.raises(Refused, match="it may only contain"):
            change_house_style(library, dateline_template="{town} -", quotes="curly")
        assert house_style(library) == HouseStyle()

    def test_one_that_cannot_be_read_is_put_right(self, library):
        library.set_setting("quotes", "none")
        change_house_style(library, spelling="us")
        assert house_style(library) == HouseStyle(spelling="us")

    def test_the_example_shows_every_part(self):
        assert example(HouseStyle()) == (
            'ALMATY, Dec 5 (Kazakhstan Today) - "The labor program grew 8 percent," he said.'
        )
        other = HouseStyle("ap", quotes="curly", spelling="uk", countries="where needed")
        assert example(other) == (
            "ALMATY, Kazakhstan (Kazakhstan Today) -- "
            "“The labour programme grew 8 per cent,” he said."
        )

    def test_as_shipped(self, library):
        assert house_style(library) == HouseStyle()

    def test_the_dateline_is_built_from_fields_as_they_are_corrected(self, library, story):
        def line():
            return dateline(stories.get(library, story), house_style(library))

        assert line() == "VIENNA, Dec 5 (Kazakhstan Today) -"
        set_field(library, story, "dateline_place_english", "Salzburg")
        set_field(library, story, "dateline_date", "2026-03-01")
        set_field(library, story, "agency_english", "")
        assert line() == "SALZBURG, March 1 -"
        set_field(library, story, "dateline_place_english", "")
        set_field(library, story, "dateline_date", "")
        assert line() == ""

    def test_the_librarys_own_rules_are_kept(self, library, approved):
        library.set_setting("quotes", "curly")
        library.set_setting("dateline_template", "{place}. {date}. /{agency}/.")
        text = export(library, approved, TEXT).decode()
        assert "VIENNA. Dec 5. /Kazakhstan Today/. He said “yes”." in text

    def test_a_house_without_datelines(self, library, approved):
        library.set_setting("dateline_template", "")
        assert copy_of(library, approved).dateline == ""

    @pytest.mark.parametrize(
        ("key", "wrong", "says"),
        [
            ("dateline_template", "{place} {weather}", "it may only contain {place}, {date} and"),
            ("dateline_template", "{place", "may only contain"),
            ("dateline_template", "LONDON -", "it must contain {place}, {date} or {agency}"),
            ("quotes", "wavy", 'Quotation marks are "straight" or "curly", not "wavy"'),
        ],
    )
    def test_rules_that_cannot_be_are_told_in_words(self, library, approved, key, wrong, says):
        library.set_setting(key, wrong)
        with pytest.raises(LibraryError) as fault:
            export(library, approved, TEXT)
        assert says in str(fault.value)
        assert str(library.path) in str(fault.value)


class TestWritingFiles:
    def test_a_file_is_written_and_replaced_whole(self, tmp_path):
        path = tmp_path / "copy.txt"
        write_file(path, b"first, the longer text")
        write_file(path, b"second")
        assert path.read_bytes() == b"second"
        assert os.listdir(tmp_path) == ["copy.txt"]

    def test_a_folder_that_is_missing(self, tmp_path):
        path = tmp_path / "absent" / "copy.txt"
        with pytest.raises(LibraryError, match=r"copy\.txt was not written: .*another place"):
            write_file(path, b"words")
        assert os.listdir(tmp_path) == []

    def test_a_folder_that_is_a_file(self, tmp_path):
        (tmp_path / "file").write_bytes(b"kept")
        with pytest.raises(LibraryError, match="was not written"):
            write_file(tmp_path / "file" / "copy.txt", b"words")
        assert (tmp_path / "file").read_bytes() == b"kept"

    def test_a_target_that_is_a_folder(self, tmp_path):
        (tmp_path / "copy.txt").mkdir()
        with pytest.raises(LibraryError, match="was not written"):
            write_file(tmp_path / "copy.txt", b"words")
        assert os.listdir(tmp_path) == ["copy.txt"]
        assert os.listdir(tmp_path / "copy.txt") == []

    def test_a_name_too_long_for_the_disk(self, tmp_path):
        with pytest.raises(LibraryError, match="was not written"):
            write_file(tmp_path / ("n" * 300), b"words")
        assert os.listdir(tmp_path) == []

    @pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
    def test_what_is_no_file_is_not_replaced(self, tmp_path):
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        with pytest.raises(LibraryError, match="pipe was not written: it is no ordinary file"):
            write_file(pipe, b"words")
        assert pipe.is_fifo()
        assert os.listdir(tmp_path) == ["pipe"]

    @pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a disk that is full")
    def test_no_room_leaves_what_was_there(self, tmp_path):
        path = tmp_path / "copy.txt"
        path.write_bytes(b"old")
        (tmp_path / ".copy.txt.part").symlink_to("/dev/full")
        with pytest.raises(LibraryError, match="No space left"):
            write_file(path, b"new")
        assert os.listdir(tmp_path) == ["copy.txt"]
        assert path.read_bytes() == b"old"


class TestFileNames:
    @pytest.mark.parametrize(
        ("slug", "headline", "name"),
        [
            ("VIENNA-TALKS", "Any", "vienna-talks.txt"),
            ("", "Minister: 'yes' to talks/plan", "minister-yes-to-talks-plan.txt"),
            ("", "a b c d e f g h i j", "a-b-c-d-e-f-g-h.txt"),
            ("", "Вена ждёт", "story-7.txt"),
            ("", "", "story-7.txt"),
            ("../../etc/passwd", "", "etc-passwd.txt"),
            ("x" * 100, "", "x" * 60 + ".txt"),
            ("a" * 59 + "-b", "", "a" * 59 + ".txt"),
        ],
    )
    def test_are_plain(self, library, written, slug, headline, name):
        write_row(library, written, 0, headline)
        set_field(library, written, "slug", slug)
        workflow.approve(library, written, force=True)
        assert file_name(copy_of(library, written), 7, TEXT) == name

    def test_say_what_is_a_draft(self, library, written):
        copy = copy_of(library, written, draft=True)
        assert file_name(copy, 7, by_name("docx")) == "minister-in-vienna-draft.docx"
