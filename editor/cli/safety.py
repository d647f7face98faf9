"""`backup`, `verify`, `salvage`, `rules`: copies, proof, rescue, and what holds for all."""

from pathlib import Path
from typing import Any

import click

from db import audit, backups, versions
from db.backups import Backup, BackupReason
from db.salvage import salvage
from editor.cli.session import (
    FAILED,
    PARTLY,
    Number,
    Session,
    in_session,
    leave,
    signed,
    with_json,
)
from editor.desk import evidence, workflow
from editor.desk.workflow import ApprovalRule

FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("backup")
@click.argument("path", type=FILE, required=False)
@click.option("--list", "listed", is_flag=True, help="List the backups there are.")
@click.option("--restore", "restored", type=FILE, help="Make the library be what this one holds.")
@signed
@with_json
@in_session
def backup_library(
    session: Session, path: Path | None, listed: bool, restored: Path | None
) -> None:
    """Write a consistent copy of the library to PATH, or into the folder of backups.

    Also beside running work. --restore takes a file, or the name of one that --list shows; what
    stands now is backed up first.
    """
    if sum(map(bool, (path, listed, restored))) > 1:
        raise click.UsageError("Name a PATH, or --list, or --restore.")
    if listed:
        found = backups.listing(session.backup_folder, session.path)
        session.table(list(map(_record, found)), ("at", "reason", "size", "path"))
    elif restored:
        _restore(session, restored)
    elif path:
        session.library.backup(path)
        session.put({"path": str(path)}, f"copied to {path}")
    else:
        made = backups.make(session.library, session.backup_folder, BackupReason.ASKED)
        session.put(_record(made), f"copied to {made.path}")


@click.command("verify")
@with_json
@in_session
def verify_library(session: Session) -> None:
    """Prove that the file is sound, and that no version and no act of the history was altered."""
    library = session.library
    faults = library.faults() + versions.faults(library) + audit.faults(library)
    session.put({"faults": faults}, "\n".join(faults) or "all is well")
    if faults:
        leave(FAILED)


@click.command("salvage")
@click.argument("path", type=FILE)
@with_json
@in_session
def salvage_library(session: Session, path: Path) -> None:
    """Save what can be read of a damaged library into a new one at PATH."""
    saved = salvage(session.path, path)
    record = {"path": str(path), "records": saved.records, "unread": list(saved.unread)}
    session.put(record, f"{saved.stories} stories saved to {path}")
    if saved.unread:
        session.tell(f"dateline: not all could be read of: {', '.join(saved.unread)}")
        leave(PARTLY)


@click.command("rules")
@click.option(
    "--approval",
    type=click.Choice([rule.replace(" ", "-") for rule in ApprovalRule]),
    help="Who may approve: anyone, or with four eyes nobody what is their own.",
)
@click.option(
    "--headline-limit",
    type=Number(),
    metavar="CHARACTERS",
    help="How long a headline may be; 0 for any length.",
)
@signed
@with_json
@in_session
def desk_rules(session: Session, approval: str | None, headline_limit: int | None) -> None:
    """Show or set the rules of this library."""
    if approval:
        workflow.set_approval_rule(session.library, ApprovalRule(approval.replace("-", " ")))
    if headline_limit is not None:
        evidence.set_headline_limit(session.library, headline_limit)
    rule, limit = workflow.approval_rule(session.library), evidence.headline_limit(session.library)
    session.put(
        {"approval": rule.value, "headline_limit": limit},
        f"approval: {rule}\nheadline limit: {limit or 'none'}",
    )


def _restore(session: Session, named: Path) -> None:
    inside = session.backup_folder / named
    file = inside if inside.is_file() else named
    before = backups.bring_back(session.path, file, session.backup_folder, session.by)
    kept = f"what stood before is {before.path}" if before else "the damaged file was put aside"
    record = {"restored": str(file), "before": str(before.path) if before else None}
    session.put(record, f"{file.name} is back; {kept}")


def _record(backup: Backup) -> dict[str, Any]:
    return {
        "at": backup.at.isoformat(),
        "reason": backup.reason.value,
        "size": backup.size,
        "path": str(backup.path),
    }


COMMANDS = (backup_library, verify_library, salvage_library, desk_rules)
