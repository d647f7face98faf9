"""Whatever people do in any order: what was approved stays, history grows, nothing vanishes."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from db import audit, clashes, rows, stories, versions
from db.errors import LibraryError
from db.records import EntityType, IncomingRow, IncomingStory, RowKind, Side, StoryStatus
from db.stories import Original
from editor.desk import editing, revising, tagging, workflow
from editor.desk.comparing import take_back
from editor.desk.opening import open_library
from editor.desk.taking_in import take_in

WIRE = "Министр в Вене\n\nМинистр прибыл в Вену.\n\nПереговоры начнутся завтра.\n"
SNOW = "Снег в столице\n\nДороги чистят с утра.\n\nСнег выпал ночью.\n"
PARAGRAPHS = (
    "Министр прибыл в Вену.",
    "Министр прибыл в Вену в среду.",
    "Переговоры начнутся завтра.",
    "Переговоры отложены.",
    "Погода хорошая.",
)
TOPICS = ("medtop:11000000", "medtop:04000000")
TEXTS = st.sampled_from(["", "Vienna.", "The minister came to Vienna.", "Talks.", "Snow fell."])
PLACES = st.integers(0, 4)
STORIES = st.sampled_from([1, 2])


class Desk(RuleBasedStateMachine):
    """Two people and two stories, every verb there is, and a draft typed over what was seen."""

    seen = Bundle("seen")
    blank: Path

    @initialize()
    def open(self):
        self.folder = Path(tempfile.mkdtemp())
        path = self.folder / "desk.sqlite"
        shutil.copy(self.blank, path)
        self.library = open_library(path, "night desk")
        self.colleague = open_library(path, "day desk")
        for library in (self.library, self.colleague):
            library.value("PRAGMA synchronous = OFF")
        self.frozen = {}
        self.acts = []
        self.kept = {1: [], 2: []}
        self.before = {story: stories.get(self.library, story) for story in (1, 2)}

    def teardown(self):
        if hasattr(self, "library"):
            self.library.close()
            self.colleague.close()
            shutil.rmtree(self.folder)

    def act(self, verb, *arguments, **options):
        """Do something that the rules of the desk may refuse: then nothing may have changed."""
        before = [stories.get(self.library, story) for story in (1, 2)]
        history = len(audit.history(self.library))
        try:
            return verb(*arguments, **options)
        except LibraryError:
            assert before == [stories.get(self.library, story) for story in (1, 2)]
            assert history == len(audit.history(self.library))
            return None

    @rule(story=STORIES, place=PLACES, text=TEXTS, confirm=st.booleans())
    def edit(self, story, place, text, confirm):
        self.act(editing.write_row, self.library, story, place, text, confirm=confirm)

    @rule(target=seen, story=STORIES, place=PLACES)
    def look(self, story, place):
        found = rows.of_story(self.library, story)
        return story, found[place % len(found)]

    @rule(seen=seen, text=TEXTS.filter(bool))
    def type_over_what_was_seen(self, seen, text):
        story, over = seen
        now = rows.with_uid(self.library, story, over.uid)
        written = editing.write_draft(self.colleague, story, over, text)
        if written.clash:
            assert now == rows.with_uid(self.library, story, over.uid)
            assert written.clash in clashes.of_story(self.library, story)
        else:
            assert rows.with_uid(self.library, story, over.uid).target == text

    @rule(story=STORIES, join=st.booleans())
    def end_a_clash(self, story, join):
        for clash in clashes.of_story(self.library, story)[:1]:
            row = rows.with_uid(self.library, story, clash.row_uid)
            if join and row:
                self.act(editing.join, self.library, clash.id, f"{clash.text} Joined.", row)
            else:
                editing.let_go(self.library, clash.id)

    @rule(story=STORIES, place=PLACES)
    def mark(self, story, place):
        row = rows.of_story(self.library, story)[0]
        span = tagging.Span(row=place, side=Side.SOURCE, start=0, end=len(row.source.split()[0]))
        self.act(tagging.mention, self.library, story, span, EntityType.PERSON, english="Minister")

    @rule(story=STORIES)
    def unmark(self, story):
        for mention in stories.get(self.library, story).mentions[:1]:
            self.act(tagging.unmark_all, self.library, story, mention.entity)

    @rule(story=STORIES, code=st.sampled_from(TOPICS), add=st.booleans())
    def topic(self, story, code, add):
        verb = tagging.add_topic if add else tagging.remove_topic
        self.act(verb, self.library, story, code)

    @rule(story=STORIES)
    def keep(self, story):
        workflow.keep(self.library, story)

    @rule(story=STORIES)
    def close_the_window(self, story):
        workflow.keep_on_closing(self.library, story)

    @rule(
        story=STORIES,
        verb=st.sampled_from([workflow.submit, workflow.reopen, workflow.spike, workflow.unspike]),
    )
    def move(self, story, verb):
        self.act(verb, self.library, story)

    @rule(story=STORIES, verb=st.sampled_from([workflow.send_back, workflow.kill]))
    def move_with_a_note(self, story, verb):
        self.act(verb, self.colleague, story, "Check it.")

    @rule(story=STORIES, force=st.booleans())
    def approve(self, story, force):
        approval = self.act(workflow.approve, self.library, story, force=force)
        if approval:
            number = approval.version.number
            self.frozen[story, number] = (
                approval.version.sha256,
                versions.load(self.library, story, number),
            )

    @rule(story=STORIES, number=st.integers(1, 6))
    def restore(self, story, number):
        self.act(workflow.restore, self.library, story, number)

    @rule(story=STORIES)
    def undo_the_last_restore(self, story):
        for version in versions.of_story(self.library, story)[-1:]:
            if version.reason.startswith("before"):
                kept = versions.load(self.library, story, version.number)
                self.act(workflow.restore, self.library, story, version.number)
                now = stories.get(self.library, story)
                assert [row.target for row in now.rows] == [row.target for row in kept.rows]
                assert now.topics == kept.topics

    @rule(story=STORIES, number=st.integers(1, 6), place=PLACES)
    def take_a_row_back(self, story, number, place):
        if number <= len(versions.of_story(self.library, story)):
            old = versions.load(self.library, story, number).rows
            uid = old[place % len(old)].uid
            self.act(take_back, self.library, story, number, uid)

    @rule(story=STORIES, body=st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=4))
    def take_in_again(self, story, body):
        headline = stories.get(self.library, story).title
        incoming = IncomingStory(
            rows=(
                IncomingRow(RowKind.HEADLINE, headline),
                *(IncomingRow(RowKind.PARAGRAPH, text) for text in body),
            ),
            lang="ru",
            format="text",
        )
        with self.library.write():
            original = stories.keep_original(
                self.library, Original("again.txt", "\n".join(body).encode())
            )
        revising.revise(self.library, story, incoming, original)

    @rule(story=STORIES)
    def merge(self, story):
        self.act(revising.fold, self.library, story, 3 - story)

    @invariant()
    def what_was_approved_never_changes(self):
        for (story, number), (sha256, copy) in getattr(self, "frozen", {}).items():
            assert versions.of_story(self.library, story)[number - 1].sha256 == sha256
            assert versions.load(self.library, story, number) == copy

    @invariant()
    def history_and_versions_only_grow(self):
        if hasattr(self, "library"):
            acts = audit.history(self.library)
            assert acts[: len(self.acts)] == self.acts
            self.acts = acts
            for story in (1, 2):
                kept = versions.of_story(self.library, story)
                assert kept[: len(self.kept[story])] == self.kept[story]
                self.kept[story] = kept

    @invariant()
    def no_row_and_no_tag_vanishes_without_an_entry(self):
        for story, before in getattr(self, "before", {}).items():
            now = stories.get(self.library, story)
            lost = _tags(before) - _tags(now) | _rows(before) - _rows(now)
            self.before[story] = now
            if lost:
                assert lost <= _told(self.library, story)

    @invariant()
    def everything_is_proved(self):
        if hasattr(self, "library"):
            assert versions.faults(self.library) + audit.faults(self.library) == []

    @invariant()
    def a_closed_story_has_a_way_out(self):
        if hasattr(self, "library"):
            for story in (1, 2):
                status = stories.status(self.library, story)
                assert status in tuple(StoryStatus)
                approved = versions.approved(self.library, story)
                assert status is not StoryStatus.APPROVED or approved is not None


def _rows(story):
    return {("row", row.uid) for row in story.rows}


def _tags(story):
    topics = {("topic", each.topic.code) for each in story.topics}
    return topics | {("name", mention.surface) for mention in story.mentions}


def _told(library, story):
    """What versions and history can bring back."""
    found = set()
    for version in versions.of_story(library, story):
        kept = versions.load(library, story, version.number)
        found |= _tags(kept) | _rows(kept)
    for act in audit.history(library, story):
        if act.action == "remove topic":
            found.add(("topic", act.detail["code"]))
        if act.action == "unmark":
            found.add(("name", act.detail["surface"]))
    return found


@pytest.fixture(scope="module")
def two_stories(tmp_path_factory):
    path = tmp_path_factory.mktemp("trust") / "desk.sqlite"
    with open_library(path, "night desk") as library:
        for text in (WIRE, SNOW):
            take_in(library, Original("story.txt", text.encode()))
    return path


def test_nothing_people_do_in_any_order_loses_anything(two_stories):
    machine = type("TwoStories", (Desk,), {"blank": two_stories})
    run_state_machine_as_test(
        machine, settings=settings(max_examples=20, stateful_step_count=30, deadline=None)
    )


def test_the_machine_can_fail(two_stories, monkeypatch):
    """A history that forgets an act is found out."""
    real = audit.history
    monkeypatch.setattr(audit, "history", lambda *which: real(*which)[-3:])
    machine = type("TwoStories", (Desk,), {"blank": two_stories})
    with pytest.raises(AssertionError):
        run_state_machine_as_test(
            machine,
            settings=settings(
                max_examples=5, stateful_step_count=20, deadline=None, report_multiple_bugs=False
            ),
        )
