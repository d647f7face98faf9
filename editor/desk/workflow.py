"""Keeping versions, and a story's way from the inbox to approval."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from db import audit, rows, stories, versions
from db.audit import Act
from db.errors import Refused
from db.library import Library
from db.records import RowState, Story, StoryStatus, Version, VersionReason
from editor.desk import checking, finding
from editor.desk.checking import Noted, Report
from editor.said import said, strung

RETURN = "return"  # how the audit trail names the act
APPROVAL = "approval"  # the library's setting of who may approve
UNCHECKED = (RowState.MACHINE, RowState.FUZZY, RowState.STALE)


class ApprovalRule(StrEnum):
    """Who may approve a story; a rule of a newer program counts as the stricter one."""

    ANYONE = "anyone"
    FOUR_EYES = "four eyes"


@dataclass(frozen=True, slots=True)
class Approval:
    """The version that was frozen, and what the person should know about it."""

    version: Version
    warning: str


def keep(library: Library, story_id: int, note: str = "") -> Version:
    """Keep the story as it stands as a new version."""
    with library.write():
        return versions.keep(library, story_id, VersionReason.KEPT, note)


def keep_on_closing(library: Library, story_id: int) -> Version | None:
    """Keep a story that somebody worked on and now leaves, unless a version says all it says."""
    with library.write():
        if versions.differs(library, stories.get(library, story_id)):
            return versions.keep(library, story_id, VersionReason.CLOSING)
        return None


def restore(library: Library, story_id: int, number: int) -> Version:
    """Bring a version back. What stood before is kept first, and that version is returned.

    A version whose approval was followed by another comes back unapproved: exports go on taking
    the later one, until somebody approves anew.
    """
    with library.write():
        kept = versions.load(library, story_id, number)
        before = versions.keep(
            library, story_id, VersionReason.BEFORE_RESTORE, f"before version {number} came back"
        )
        stories.restore(library, story_id, kept)
        finding.index(library, story_id)
        if kept.status is StoryStatus.APPROVED and versions.approved(library, story_id) != number:
            stories.set_status(library, story_id, StoryStatus.TRANSLATING)
        audit.record(library, "restore version", story_id, number=number)
        return before


def submit(library: Library, story_id: int) -> Version:
    """Hand a story over for review; what is handed over is kept."""
    with library.write():
        _require(library, story_id, StoryStatus.NEW, StoryStatus.TRANSLATING, verb="submitted")
        version = versions.keep(library, story_id, VersionReason.SUBMITTED)
        _move(library, story_id, StoryStatus.REVIEW, "submit")
        return version


def approve(library: Library, story_id: int, *, force: bool = False) -> Approval:
    """Approve a story: its copy is frozen as a version, which exports take from now on.

    Raises `Refused` while rows have no English or a finding blocks, unless forced, and under four
    eyes to whoever wrote or submitted it. Machine text that nobody confirmed does not hinder, but
    the answer says so, and what was overruled or let pass.
    """
    with library.write():
        _require(
            library,
            story_id,
            StoryStatus.NEW,
            StoryStatus.TRANSLATING,
            StoryStatus.REVIEW,
            verb="approved",
        )
        story = stories.get(library, story_id)
        _require_other_eyes(library, story)
        empty = [str(row.position) for row in story.rows if not row.target.strip()]
        if empty and not force:
            raise Refused(
                said(
                    "Story {0} is not wholly translated: no English in row {1}.",
                    story_id,
                    ", ".join(empty),
                )
            )
        report = checking.check(library, story_id)
        if report.blocking and not force:
            raise Refused(checking.refusal(story_id, report.blocking))
        _move(library, story_id, StoryStatus.APPROVED, "approve", **_overruled(report.blocking))
        version = versions.keep(library, story_id, VersionReason.APPROVED, waived=report.dismissals)
        return Approval(version, _warning(story, report))


def send_back(library: Library, story_id: int, note: str) -> None:
    """Return a submitted story to whoever works on it. Raises `Refused` without a note on why."""
    with library.write():
        _require(library, story_id, StoryStatus.REVIEW, verb="returned")
        _move(library, story_id, StoryStatus.TRANSLATING, RETURN, note=_said(note, "returned"))


def returned(library: Library, story_id: int) -> Act | None:
    """Return the act that sent a story back, as long as it has not been submitted again."""
    act = audit.last(library, story_id, RETURN, "submit", "approve")
    return act if act and act.action == RETURN else None


def reopen(library: Library, story_id: int) -> None:
    """Open an approved or submitted story again; the approved version stays exportable."""
    with library.write():
        _require(library, story_id, StoryStatus.APPROVED, StoryStatus.REVIEW, verb="reopened")
        _move(library, story_id, StoryStatus.TRANSLATING, "reopen")


def kill(library: Library, story_id: int, note: str) -> int:
    """Kill what was approved of a story: whoever has it must not publish it any more.

    Exports go on giving that copy, with the kill on it, until another version is approved. Returns
    the number of the version killed. Raises `Refused` where nothing was approved since the last
    kill, or without a note on why.
    """
    with library.write():
        number = versions.approved(library, story_id)
        if number is None or number <= stories.get(library, story_id).killed:
            raise Refused(said("Story {0} has no approved version that could be killed.", story_id))
        note = _said(note, "killed")
        stories.set_killed(library, story_id, number, note)
        audit.record(library, "kill", story_id, number=number, note=note)
        return number


def approval_rule(library: Library) -> ApprovalRule:
    """Return who may approve in this library."""
    stored = library.setting(APPROVAL, ApprovalRule.ANYONE)
    return ApprovalRule(stored) if stored in tuple(ApprovalRule) else ApprovalRule.FOUR_EYES


def set_approval_rule(library: Library, rule: ApprovalRule) -> None:
    """Decide who may approve in this library, for all who open it."""
    with library.write():
        library.set_setting(APPROVAL, rule)
        audit.record(library, "set rule", rule=APPROVAL, value=rule.value)


def spike(library: Library, story_id: int) -> None:
    """Put a story aside. Nothing of it is lost."""
    with library.write():
        if stories.status(library, story_id) is StoryStatus.SPIKED:
            raise Refused(said("Story {0} is spiked already.", story_id))
        _move(library, story_id, StoryStatus.SPIKED, "spike")


def unspike(library: Library, story_id: int) -> None:
    """Bring a spiked story back to where it stood."""
    with library.write():
        _require(library, story_id, StoryStatus.SPIKED, verb="unspiked")
        _move(library, story_id, stories.spiked_from(library, story_id), "unspike")


def _require(library: Library, story_id: int, *allowed: StoryStatus, verb: str) -> None:
    status = stories.status(library, story_id)
    if status not in allowed:
        raise Refused(
            said("Story {0} is {1}; it cannot be {2}.", story_id, said(status.value), said(verb))
        )


def _require_other_eyes(library: Library, story: Story) -> None:
    """Refuse an approval of one's own where the library asks for four eyes."""
    if approval_rule(library) is ApprovalRule.ANYONE:
        return
    if not library.by:
        raise Refused(said("Approval takes four eyes here: sign with your name first."))
    submitted = audit.last(library, story.id, "submit")
    authors = rows.authors(library, story.id) | ({submitted.by} if submitted else set())
    if library.by in authors:
        raise Refused(
            said(
                "{0} wrote or submitted story {1}: approval takes four eyes "
                "here, somebody else has to approve it.",
                library.by,
                story.id,
            )
        )


def _said(note: str, verb: str) -> str:
    """Return a note without blanks around it. Raises `Refused` where it says nothing."""
    if not note.strip():
        raise Refused(said("Say in a note why the story is {0}.", said(verb)))
    return note.strip()


def _move(library: Library, story_id: int, status: StoryStatus, action: str, **detail: Any) -> None:
    stories.set_status(library, story_id, status)
    audit.record(library, action, story_id, **detail)


def _overruled(blocking: Sequence[Noted]) -> dict[str, list[str]]:
    """Return for the audit trail what a forced approval went over."""
    return {"overruled": list(map(checking.told_briefly, blocking))} if blocking else {}


def _warning(story: Story, report: Report) -> str:
    unchecked = sum(row.state in UNCHECKED for row in story.rows)
    nobody = said("{0} of {1} rows hold English that nobody confirmed.", unchecked, len(story.rows))
    required = [
        said("{0}", each.finding.fault.message) for each in report.open if _is_required(each)
    ]
    told = [
        (unchecked, nobody),
        (len(report.blocking), said("Overruled: {0}.", checking.findings(len(report.blocking)))),
        (len(required), strung(required)),
        (len(report.waived), said("Let pass: {0}.", checking.findings(len(report.waived)))),
    ]
    sentences = [text for number, text in told if number]
    return strung(sentences, ". ", ".") if sentences else ""


def _is_required(noted: Noted) -> bool:
    return noted.finding.check == "required"
