"""A translator's file comes back into its rows, and nothing that anybody wrote is lost."""

import re

import pytest

from db import stories, versions
from db.errors import NotFound, Refused
from db.records import RowState
from editor.desk import workflow
from editor.desk.editing import write_row
from editor.desk.exporting import export
from editor.desk.returning import take_back
from editor.exporting.formats import by_name
from editor.importing.errors import RefusedFile

LINES = ("Minister in Vienna", "He arrived.", "", "Inflation was 8.4%.")


@pytest.fixture(params=["xliff", "xliff2"])
def form(request):
    return by_name(request.param)


@pytest.fixture
def written(library, story):
    for position, line in enumerate(LINES):
        write_row(library, story, position, line)
    return story


@pytest.fixture
def sent(library, written, form):
    """The file as it went out."""
    return export(library, written, form, draft=True).decode()


def translated(sent, **changes):
    """The file as a tool gives it back, with other words in the targets."""
    for before, after in changes.items():
        sent = sent.replace(f">{LINES[int(before[1:])]}</target>", f">{after}</target>")
    return sent.encode()


def test_what_was_translated_goes_into_its_rows(library, written, sent, english):
    [taken] = take_back(library, translated(sent, r1="He came.", r3="It was 8.4%."), "back.xlf")
    assert taken.filled == (1, 3)
    assert taken.clashes == ()
    assert english(written) == ["Minister in Vienna", "He came.", "", "It was 8.4%."]
    assert stories.get(library, written).rows[1].state is RowState.EDITED


def test_a_row_that_had_no_english_gets_it(library, written, sent, english):
    filled = re.sub(r"(завтра\.</source>)", r"\1<target>The talks begin.</target>", sent).encode()
    [taken] = take_back(library, filled, "back.xlf")
    assert taken.filled == (2,)
    assert english(written)[2] == "The talks begin."


def test_what_stood_before_is_kept_as_a_version(library, written, sent):
    [taken] = take_back(library, translated(sent, r1="He came."), "back.xlf")
    assert versions.load(library, written, taken.kept).rows[1].target == "He arrived."


def test_nothing_new_keeps_no_version(library, written, sent):
    [taken] = take_back(library, sent.encode(), "back.xlf")
    assert (taken.filled, taken.clashes, taken.kept) == ((), (), 0)
    assert versions.of_story(library, written) == []


def test_a_row_changed_meanwhile_is_left_alone_and_told(library, written, sent, english):
    write_row(library, written, 1, "He landed.")
    [taken] = take_back(library, translated(sent, r1="He came.", r3="It was 8.4%."), "back.xlf")
    assert taken.filled == (3,)
    [clash] = taken.clashes
    assert (clash.position, clash.ours, clash.theirs) == (1, "He landed.", "He came.")
    assert "changed it since" in clash.why
    assert english(written)[1] == "He landed."


def test_a_row_changed_to_the_same_words_is_no_clash(library, written, sent):
    write_row(library, written, 1, "He came.")
    [taken] = take_back(library, translated(sent, r1="He came."), "back.xlf")
    assert (taken.filled, taken.clashes) == ((), ())


def test_without_the_rows_version_only_empty_rows_are_filled(library, written, sent, english):
    bare = re.sub(r' extradata="\d+"|<mda:metadata>.*?</mda:metadata>', "", sent)
    [taken] = take_back(library, translated(bare, r1="He came."), "back.xlf")
    assert [clash.position for clash in taken.clashes] == [1]
    assert english(written)[1] == "He arrived."


def test_another_source_is_told(library, written, sent):
    other = translated(sent, r1="He came.").decode().replace("прибыл", "приехал").encode()
    [taken] = take_back(library, other, "back.xlf")
    assert [clash.why for clash in taken.clashes] == ["Its source has changed since."]


def test_a_row_that_is_gone_is_told(library, written, sent):
    uid = stories.get(library, written).rows[1].uid
    other = translated(sent, r1="He came.").decode().replace(uid, "0" * 32).encode()
    [taken] = take_back(library, other, "back.xlf")
    assert [(clash.position, clash.theirs) for clash in taken.clashes] == [(None, "He came.")]


def test_an_approved_story_takes_nothing_back(library, written, sent, english):
    workflow.approve(library, written, force=True)
    with pytest.raises(Refused, match="Reopen it"):
        take_back(library, translated(sent, r1="He came."), "back.xlf")
    assert english(written)[1] == "He arrived."


def test_a_story_of_another_library_is_refused(library, written, sent):
    other = re.sub(r'original="[^"]*"', 'original="urn:uuid:' + "1" * 32 + '"', sent)
    with pytest.raises(NotFound):
        take_back(library, other.encode(), "back.xlf")


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"<tmx/>", "is no XLIFF"),
        (b'<xliff version="1.2"><file original="a.txt"/></xliff>', "not written by Dateline"),
        (b"nonsense", "XML"),
    ],
)
def test_a_file_that_did_not_go_out_from_here_is_refused(library, raw, says):
    with pytest.raises(RefusedFile, match=says):
        take_back(library, raw, "back.xlf")


def test_segments_that_a_tool_made_are_joined(library, written, english):
    sent = export(library, written, by_name("xliff2"), draft=True).decode()
    cut = re.sub(
        r"<segment[^>]*><source>Инфляция.*?</segment>",
        "<segment><source>Инфляция </source><target>It was </target></segment>"
        "<segment><source>составила 8,4%.</source><target>up.</target></segment>",
        sent,
    )
    [taken] = take_back(library, cut.encode(), "back.xlf")
    assert taken.filled == (3,)
    assert english(written)[3] == "It was up."
