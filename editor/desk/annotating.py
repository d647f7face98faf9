"""Copy with what the checks say of it, for those who go on working on its rows."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from db import stories, versions
from db.copies import Copy, CopyRow
from db.library import Library
from db.records import Story
from editor.exporting.formats import Format

_NOTED = "house_style"  # what this check finds, each row's notes say in any case


def with_findings(
    library: Library, story_id: int, copy: Copy, forms: Iterable[Format] = ()
) -> Copy:
    """Return copy with its story's open findings on its rows, if one of the formats tells them.

    What no row shows by itself stands on the first row. A row whose English is not what was checked
    gets none.
    """
    if not any(form.findings for form in forms) or not copy.rows:
        return copy
    with library.reading():
        story = (
            stories.get(library, story_id)
            if copy.version is None
            else versions.load(library, story_id, copy.version)
        )
        found = _found(library, story)
    checked = {row.uid: (row.target, found.get(row.position, [])) for row in story.rows}
    first, *others = (_with(row, *checked.get(row.uid, ("", []))) for row in copy.rows)
    first = replace(first, findings=(*found.get(None, ()), *first.findings))
    return replace(copy, rows=(first, *others))


def _found(library: Library, story: Story) -> dict[int | None, list[str]]:
    """Return what stands open, by row, the gravest first."""
    from editor.checking.checks import LABELS
    from editor.desk.checking import Reader, for_ever, with_ever
    from editor.desk.evidence import background

    report = Reader().read(story, background(library, story))
    said: defaultdict[int | None, list[str]] = defaultdict(list)
    for each in with_ever(report, for_ever(library, report)).open:
        finding = each.finding
        if finding.check != _NOTED:
            said[finding.row].append(f"{LABELS[finding.check]}: {finding.fault.message}")
    return said


def _with(row: CopyRow, checked: str, findings: Sequence[str]) -> CopyRow:
    return replace(row, findings=tuple(findings)) if row.target == checked else row
