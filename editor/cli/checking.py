"""`check`: what the second pair of eyes finds, letting findings pass, and how grave checks are."""

import threading
from typing import Any

import click

from db import stories
from db.errors import Refused
from db.records import DismissalScope
from editor.checking.checks import LABELS
from editor.checking.findings import Severity
from editor.cli.session import Session, in_session, progress_bar, signed, with_json
from editor.desk import checking, evidence, links
from editor.desk.checking import Noted


@click.command("check")
@click.argument("names", metavar="STORY...", nargs=-1)
@click.option("--dismiss", metavar="ID", multiple=True, help="Let this finding pass.")
@click.option(
    "--scope",
    type=click.Choice([scope.value for scope in DismissalScope]),
    default="row",
    help="How far it passes: in its row, in its story, or for ever.",
)
@click.option("--reason", default="", help="Why it is let pass.")
@click.option("--bring-back", metavar="ID", multiple=True, help="Let it pass no longer.")
@click.option("--fix", "mend", is_flag=True, help="First put right what is certain.")
@click.option("--waived", is_flag=True, help="Show what was let pass too.")
@click.option("--links", "ask", is_flag=True, help="Ask over the network for dead links too.")
@click.option(
    "--severity",
    metavar="CHECK=SEVERITY",
    multiple=True,
    help="In this library CHECK blocks, warns, hints or is off.",
)
@signed
@with_json
@in_session
def check_stories(
    session: Session,
    names: tuple[str, ...],
    dismiss: tuple[str, ...],
    scope: str,
    reason: str,
    bring_back: tuple[str, ...],
    mend: bool,
    waived: bool,
    ask: bool,
    severity: tuple[str, ...],
) -> None:
    """Read each STORY as a sub-editor would; say what is found, the gravest first."""
    for setting in severity:
        _set_severity(session, setting)
    if not names and not severity:
        raise click.UsageError("Name a story to check.")

    def act(name: str) -> None:
        story = session.story(name)
        dead = _dead_links(session, story) if ask else {}
        for finding in dismiss:
            checking.dismiss(session.library, story, finding, DismissalScope(scope), reason, dead)
        for finding in bring_back:
            waiver = checking.waiver(session.library, story, finding)
            checking.bring_back(session.library, story, waiver.uid)
        if mend:
            _mend(session, story)
        report = checking.check(session.library, story, dead)
        shown = (*report.open, *(report.waived if waived else ()))
        session.table(
            [finding_record(each, story) for each in shown],
            ("id", "severity", "row", "check", "message"),
        )
        if not shown:
            session.tell(f"story {story}: nothing found")

    session.each(names, act)


def finding_record(noted: Noted, story: int) -> dict[str, Any]:
    """Return a finding as `check --json` and `show --json` print it."""
    finding, fault = noted.finding, noted.finding.fault
    return {
        "story": story,
        "row": finding.row,
        "check": finding.check,
        "severity": finding.severity,
        "source": list(fault.source) if fault.source else None,
        "target": list(fault.target) if fault.target else None,
        "message": fault.message,
        "id": noted.id,
        "fix": fault.fix.text if fault.fix else None,
        "waived": noted.waived.reason or noted.waived.scope if noted.waived else None,
    }


def _dead_links(session: Session, story: int) -> dict[str, str]:
    why_not = links.why_not(session.settings)
    if why_not:
        raise Refused(why_not)
    asked = links.links(stories.get(session.library, story))
    with progress_bar(session, "links") as progress:
        return links.dead(asked, threading.Event(), progress)


def _mend(session: Session, story: int) -> None:
    report = checking.check(session.library, story)
    done = checking.fix(session.library, story, [each.id for each in report.open])
    session.tell(f"story {story}: {checking.findings(done)} put right")


def _set_severity(session: Session, setting: str) -> None:
    check, _, wanted = setting.partition("=")
    if check not in LABELS:
        raise click.BadParameter(f"{check} is no check. There are {', '.join(LABELS)}.")
    if wanted not in set(Severity):
        raise click.BadParameter(f"A check {', '.join(Severity)}; not {wanted!r}.")
    evidence.set_severity(session.library, check, Severity(wanted))


COMMANDS = (check_stories,)
