"""The second pair of eyes: what the checks find in a story, and what was let pass."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from db import dismissals, stories
from db.errors import NotFound
from db.library import Library
from db.records import Dismissal, DismissalScope, Story
from editor.checking import identity
from editor.checking.findings import (
    Bitext,
    Context,
    Finding,
    Fix,
    Severity,
)
from editor.checking.story import Whole
from editor.desk.editing import write_row
from editor.desk.evidence import NOTHING_ASKED, Background, background, whole_of
from editor.said import Said, said, strung

ID_LENGTH = 12
_TOLD = 5  # findings told one by one when an approval is refused
_ORDER = {severity: order for order, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A finding of a story, named in its row and wherever it stands.

    `waived` is why it does not count, where somebody let it pass.
    """

    finding: Finding
    in_row: str
    anywhere: str
    waived: Dismissal | None = None

    @property
    def id(self) -> str:
        """The name people use for it."""
        return self.in_row[:ID_LENGTH]


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in a story, the gravest first, and what was let pass."""

    open: tuple[Noted, ...]
    waived: tuple[Noted, ...]

    @property
    def blocking(self) -> tuple[Noted, ...]:
        """What has to be put right, or let pass, before the story is approved."""
        return tuple(each for each in self.open if each.finding.severity is Severity.BLOCKS)

    @property
    def dismissals(self) -> tuple[Dismissal, ...]:
        """What let findings pass, each once."""
        passed = {each.waived.uid: each.waived for each in self.waived if each.waived}
        return tuple(passed.values())


class Reader:
    """Reads stories, and remembers the rows of the last one: only what changed is read anew.

    It needs no library, and so works in any thread, though in one at a time.
    """

    def __init__(self) -> None:
        self._context: Context | None = None
        self._known: dict[Bitext, tuple[Finding, ...]] = {}

    def read(self, story: Story, behind: Background) -> Report:
        """Return what is found in a story."""
        from editor.checking.checks import check_row, check_whole

        if behind.context != self._context:
            self._context, self._known = behind.context, {}
        whole = whole_of(story, behind)
        self._known = {
            pair: self._known[pair]
            if pair in self._known
            else tuple(check_row(pair, behind.context))
            for pair in whole.pairs
        }
        of_rows = (finding for pair in whole.pairs for finding in self._known[pair])
        found = (*of_rows, *check_whole(whole, behind.context))
        return _report(story, whole, found, behind.let_pass)


def check(library: Library, story_id: int, dead: Mapping[str, str] = NOTHING_ASKED) -> Report:
    """Read a story with all checks that are on; `dead` are links that did not answer."""
    with library.reading():
        story = stories.get(library, story_id)
        behind = background(library, story, dead)
        report = Reader().read(story, behind)
        return with_ever(report, for_ever(library, report))


def for_ever(library: Library, report: Report) -> tuple[Dismissal, ...]:
    """Return what somebody let pass for ever, of all that stands open in a report."""
    return dismissals.for_ever(library, {each.anywhere for each in report.open})


def with_ever(report: Report, passed: Sequence[Dismissal]) -> Report:
    """Return a report without what was let pass for ever."""
    known = {each.finding: each for each in passed}
    noted = [
        replace(each, waived=each.waived or known.get(each.anywhere))
        for each in (*report.open, *report.waived)
    ]
    return _sorted(noted)


def dismiss(
    library: Library,
    story_id: int,
    finding_id: str,
    scope: DismissalScope = DismissalScope.ROW,
    reason: str = "",
    dead: Mapping[str, str] = NOTHING_ASKED,
) -> Dismissal:
    """Let a finding pass. Raises `NotFound` where the story has no open finding of this id."""
    with library.write():
        found = [each for each in check(library, story_id, dead).open if each.id == finding_id]
        if not found:
            raise NotFound(f"finding {finding_id} in story {story_id}")
        noted = found[0]
        wanted = Dismissal(
            scope=scope,
            finding=noted.in_row if scope is DismissalScope.ROW else noted.anywhere,
            check=noted.finding.check,
            message=noted.finding.fault.message,
            reason=reason,
        )
        return dismissals.add(library, story_id, wanted)


def waiver(library: Library, story_id: int, finding_id: str) -> Dismissal:
    """Return what lets a finding pass. Raises `NotFound` where the story has none of this id."""
    for each in check(library, story_id).waived:
        if each.waived and each.id == finding_id:
            return each.waived
    raise NotFound(f"waived finding {finding_id} in story {story_id}")


def bring_back(library: Library, story_id: int, uid: str) -> None:
    """Let a finding that was let pass be seen again. Raises `NotFound`."""
    with library.write():
        dismissals.remove(library, story_id, uid)


def fix(library: Library, story_id: int, finding_ids: Iterable[str]) -> int:
    """Put findings right whose fix is certain; return how many. Raises `Refused` as writing does.

    Where two fixes of a row touch, the second is left for the next time.
    """
    wanted = set(finding_ids)
    with library.write():
        done = 0
        for row, fixes in fixes_of(check(library, story_id), wanted).items():
            text = stories.get(library, story_id).rows[row].target
            write_row(library, story_id, row, fixed(text, fixes))
            done += len(fixes)
        return done


def fixes_of(report: Report, wanted: Collection[str]) -> dict[int, list[Fix]]:
    """Return the fixes of these open findings by row, in order, without those that touch."""
    chosen: defaultdict[int, list[Fix]] = defaultdict(list)
    for each in report.open:
        row, mend = each.finding.row, each.finding.fault.fix
        if row is not None and mend is not None and each.id in wanted:
            chosen[row].append(mend)
    return {row: _apart(found) for row, found in sorted(chosen.items())}


def fixed(text: str, fixes: Sequence[Fix]) -> str:
    """Return a text with fixes made that are in order and do not touch."""
    for mend in reversed(fixes):
        text = text[: mend.start] + mend.text + text[mend.end :]
    return text


def refusal(story_id: int, blocking: Sequence[Noted]) -> str:
    """Say why a story cannot be approved, and what to do."""
    told = strung(list(map(told_briefly, blocking[:_TOLD])), "; ")
    if len(blocking) == 1:
        return said(
            "Story {0} has 1 finding that blocks approval: {1}. Correct or dismiss it, or force "
            "the approval.",
            story_id,
            told,
        )
    if len(blocking) > _TOLD:
        told = said("{0}; and {1} more", told, len(blocking) - _TOLD)
    return said(
        "Story {0} has {1} findings that block approval: {2}. Correct or dismiss them, or force "
        "the approval.",
        story_id,
        len(blocking),
        told,
    )


def told_briefly(noted: Noted) -> Said:
    """Return a finding in one line: its row and what it says."""
    message = noted.finding.fault.message
    bare = message if isinstance(message, Said) else Said("{0}", (message,))
    row = noted.finding.row
    return Said("{0}", (bare,)) if row is None else said("row {0}: {1}", row, bare)


def findings(number: int) -> Said:
    """Return a number of findings in words."""
    return said("1 finding") if number == 1 else said("{0} findings", number)


def _report(
    story: Story, whole: Whole, found: Iterable[Finding], let_pass: Mapping[str, Dismissal]
) -> Report:
    return _sorted([_noted(story, whole, finding, let_pass) for finding in found])


def _noted(
    story: Story, whole: Whole, finding: Finding, let_pass: Mapping[str, Dismissal]
) -> Noted:
    row = finding.row
    pair = None if row is None else whole.pairs[row]
    in_row = identity.of_row(finding, pair, story.uid if row is None else story.rows[row].uid)
    anywhere = identity.anywhere(finding, pair)
    return Noted(
        finding=finding,
        in_row=in_row,
        anywhere=anywhere,
        waived=let_pass.get(in_row) or let_pass.get(anywhere),
    )


def _sorted(noted: Iterable[Noted]) -> Report:
    """Put findings in order: the gravest first, then as they stand in the story."""
    from editor.checking.checks import LABELS

    checks = {check: order for order, check in enumerate(LABELS)}
    ordered = sorted(noted, key=partial(_rank, checks))
    return Report(
        tuple(each for each in ordered if not each.waived),
        tuple(each for each in ordered if each.waived),
    )


def _rank(checks: Mapping[str, int], noted: Noted) -> tuple[int, int, int]:
    finding = noted.finding
    row = -1 if finding.row is None else finding.row
    return _ORDER[finding.severity], row, checks[finding.check]


def _apart(fixes: Iterable[Fix]) -> list[Fix]:
    apart: list[Fix] = []
    for mend in sorted(set(fixes), key=lambda each: (each.start, each.end, each.text)):
        if not apart or mend.start >= apart[-1].end + (mend.start == mend.end):
            apart.append(mend)
    return apart
