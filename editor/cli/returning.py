"""`take-back`: a translator's XLIFF goes back into the rows it is about."""

from dataclasses import asdict
from pathlib import Path

import click

from editor.cli.session import PARTLY, Session, in_session, leave, signed, with_json
from editor.desk.returning import Clash, TakenBack, take_back
from editor.importing.reading import LARGEST_FILE


@click.command("take-back")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@signed
@with_json
@in_session
def take_files_back(session: Session, files: tuple[Path, ...]) -> None:
    """Fill the rows of the stories that each XLIFF of FILES went out with; say what clashes."""
    clashed = False

    def act(name: str) -> None:
        nonlocal clashed
        with Path(name).open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
        for taken in take_back(session.library, raw, Path(name).name):
            session.put(asdict(taken), _line(taken))
            clashed |= bool(taken.clashes)

    session.each([str(path) for path in files], act)
    if clashed:
        leave(PARTLY)


def _line(taken: TakenBack) -> str:
    rows = ", ".join(map(str, taken.filled)) or "none"
    before = f"; before: version {taken.kept}" if taken.kept else ""
    told = f"story {taken.story}: rows filled: {rows}{before}"
    return "\n".join([told, *map(_clash, taken.clashes)])


def _clash(clash: Clash) -> str:
    row = "a row" if clash.position is None else f"row {clash.position}"
    return f"  {row} left alone. {clash.why}\n    here: {clash.ours}\n    file: {clash.theirs}"


COMMANDS = (take_files_back,)
