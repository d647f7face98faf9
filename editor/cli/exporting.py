"""`export`: approved copy to files or standard output."""

import sys
from pathlib import Path

import click

from db.errors import Refused
from editor.cli.session import Number, Session, in_session, with_json
from editor.desk.exporting import copy_of, file_name, write_file
from editor.exporting.formats import FORMATS, Format, by_name, by_suffix


@click.command("export")
@click.argument("names", metavar="STORY...", nargs=-1, required=True)
@click.option("--format", "format_name", help=f"One of {', '.join(f.name for f in FORMATS)}.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The file to write, or a folder; standard output if not given.",
)
@click.option("--version", type=Number(), help="This approved version rather than the last.")
@click.option("--draft", is_flag=True, help="Copy that nobody approved, stamped so.")
@with_json
@in_session
def export_stories(
    session: Session,
    names: tuple[str, ...],
    format_name: str | None,
    output: Path | None,
    version: int | None,
    draft: bool,
) -> None:
    """Export the approved copy of each STORY."""
    form = _format(format_name, output)
    if len(names) > 1 and output and not output.is_dir():
        raise click.UsageError("Several stories need a folder after -o.")
    if session.json and not output:
        raise click.UsageError("With --json, name a file or a folder with -o.")
    written: set[Path] = set()

    def act(name: str) -> None:
        story_id = session.story(name)
        copy = copy_of(session.library, story_id, version=version, draft=draft)
        content = form.write(copy)
        if output is None:
            _to_stdout(content, form)
            return
        path = output / file_name(copy, story_id, form) if output.is_dir() else output
        if path in written:
            path = path.with_stem(f"{path.stem}-{story_id}")
        write_file(path, content)
        written.add(path)
        record = {"number": story_id, "uid": copy.uid, "format": form.name, "path": str(path)}
        session.put(record, f"written: {path}")

    session.each(names, act)


def _format(name: str | None, output: Path | None) -> Format:
    if name:
        return by_name(name)
    if output and output.suffix:
        return by_suffix(output)
    raise click.UsageError("Name a format with --format.")


def _to_stdout(content: bytes, form: Format) -> None:
    if form.binary and sys.stdout.isatty():
        raise Refused(f"{form.label} is no text for a terminal: name a file with -o.")
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


COMMANDS = (export_stories,)
