"""What is known of a story's source: its file, what was taken out, which stories are like it."""

import pytest

from db.errors import NotFound
from db.records import RemovalReason, StoryStatus
from editor.desk import revising, workflow
from editor.desk.source_facts import source_facts

NEWS = """Снег в столице

Дороги в столице чистят с раннего утра, сообщили в городском управлении.

Читайте также: Погода на завтра

Снегопад начался ночью и продлится, по словам синоптиков, до конца недели.

Школы перешли на занятия из дома, а рейсы из аэропорта задержаны на два часа.
"""
SHORTENED = "Снегопад\n\n" + "\n\n".join(NEWS.split("\n\n")[i] for i in (1, 3))


def test_what_cleaning_did_is_told_with_the_file_it_was_done_to(library, take):
    facts = source_facts(library, take("\u200b" + NEWS, "snow.txt"))
    assert (facts.name, facts.format, facts.revision) == ("snow.txt", "text", 1)
    assert (facts.invisible, facts.damaged) == (1, 0)
    [out] = facts.taken_out
    assert (out.reason, out.text) == (
        RemovalReason.BOILERPLATE,
        "Читайте также: Погода на завтра",
    )
    assert facts.alike == ()


def test_what_is_put_back_is_taken_out_no_more(library, take):
    story = take(NEWS)
    [out] = source_facts(library, story).taken_out
    revising.put_back(library, story, out.place)
    assert source_facts(library, story).taken_out == ()


def test_a_shortened_copy_is_like_the_whole_and_the_other_way_round(library, take):
    whole = take(NEWS, "whole.txt")
    brief = take(SHORTENED, "brief.txt")
    [alike] = source_facts(library, brief).alike
    assert (alike.story, alike.title, alike.status) == (whole, "Снег в столице", StoryStatus.NEW)
    assert alike.longer
    assert alike.share > 0.9
    [back] = source_facts(library, whole).alike
    assert (back.story, back.longer) == (brief, False)


def test_the_status_of_the_other_is_told(library, take):
    whole, brief = take(NEWS, "whole.txt"), take(SHORTENED, "brief.txt")
    workflow.spike(library, whole)
    [alike] = source_facts(library, brief).alike
    assert alike.status is StoryStatus.SPIKED


def test_no_story_no_facts(library):
    with pytest.raises(NotFound):
        source_facts(library, 1)
