"""`backup`, `verify`: a consistent copy, and proof that nothing was altered."""

from pathlib import Path

import click

from db import audit, versions
from editor.cli.session import FAILED, Session, in_session, leave, with_json


@click.command("backup")
@click.argument("path", type=click.Path(dir_okay=False, path_type=Path))
@with_json
@in_session
def backup_library(session: Session, path: Path) -> None:
    """Write a consistent copy of the library to PATH, also beside running work."""
    session.library.backup(path)
    session.put({"path": str(path)}, f"copied to {path}")


@click.command("verify")
@with_json
@in_session
def verify_library(session: Session) -> None:
    """Prove that the file is sound and that no version and no act of the history was altered."""
    library = session.library
    faults = library.faults() + versions.faults(library) + audit.faults(library)
    session.put({"faults": faults}, "\n".join(faults) or "all is well")
    if faults:
        leave(FAILED)


COMMANDS = (backup_library, verify_library)
