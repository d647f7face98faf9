"""What every command works with: the library, the settings, and how to speak to the person."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property, partial
from pathlib import Path
from typing import Any, TypeVar

import click

from db import backups, stories
from db.errors import LibraryError
from db.library import Library
from editor.desk.engines import Engines
from editor.desk.opening import close_library, open_library
from editor.exporting import formats
from editor.exporting.formats import NotWritten, UnknownFormat
from editor.fetching.errors import FetchError
from editor.importing.errors import RefusedFile
from editor.publishing.wordpress import PublishError
from editor.settings import Settings, default_library, default_settings
from editor.tagging.recogniser import Recogniser, RecogniserFailed
from editor.translating.engine import EngineError

DONE, FAILED, PARTLY = 0, 1, 3
FAULTS = (
    LibraryError,
    RefusedFile,
    EngineError,
    FetchError,
    UnknownFormat,
    NotWritten,
    PublishError,
    RecogniserFailed,
    OSError,
)

LARGEST = 2**63 - 1

Result = TypeVar("Result")


class Number(click.ParamType[int]):
    """A whole number that a library can hold: SQLite's integers have 64 bits."""

    name = "integer"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number."""
        try:
            number = int(value)
        except ValueError:
            number = LARGEST + 1
        if abs(number) > LARGEST:
            self.fail(f"{value!r} is not a number such as 3", param, ctx)
        return number


class Session:
    """One run of the command line. The library is opened when first needed.

    It is a person's `first_start` when none was named and their own is not there yet.
    """

    def __init__(self, library: Path | None, *, quiet: bool) -> None:
        self.path = library or default_library()
        self.first_start = library is None and not self.path.exists()
        self.quiet = quiet
        self.json = False
        self.settings = Settings(default_settings())
        self.by = self.settings.editor_name
        self._closing: list[Callable[[], None]] = []

    @cached_property
    def library(self) -> Library:
        """The library, made if it is missing."""
        library = open_library(self.path, self.by, self.settings.backup_folder)
        self._closing.append(partial(close_library, library))
        return library

    @cached_property
    def engines(self) -> Engines:
        """The engines of this run."""
        engines = Engines(self.settings)
        self._closing.append(engines.close)
        return engines

    @cached_property
    def recogniser(self) -> Recogniser:
        """The recogniser of names; its process is started when first asked."""
        recogniser = Recogniser()
        self._closing.append(recogniser.close)
        return recogniser

    @property
    def backup_folder(self) -> Path:
        """Where backups of the library lie."""
        return self.settings.backup_folder or backups.default_folder(self.path)

    def close(self) -> None:
        """Close what was opened."""
        formats.close()
        while self._closing:
            self._closing.pop()()

    def story(self, name: str) -> int:
        """Return the id of a story named by number or uid. Raises `NotFound`."""
        return stories.find(self.library, name)

    def tell(self, text: str) -> None:
        """Say something to the person, on standard error, unless asked to be quiet."""
        if not self.quiet:
            click.echo(text, err=True)

    def put(self, record: dict[str, Any], line: str) -> None:
        """Put one result out: as JSON for scripts, else as a line for people."""
        if self.json:
            click.echo(json.dumps(record, ensure_ascii=False, default=str))
        else:
            click.echo(line)

    def table(self, records: Sequence[dict[str, Any]], columns: Sequence[str]) -> None:
        """Put results out: JSON lines for scripts, else a table of these columns."""
        if self.json:
            for record in records:
                self.put(record, "")
            return
        cells = [[_cell(record[column]) for column in columns] for record in records]
        widths = [max(map(len, column)) for column in zip(columns, *cells, strict=True)]
        for row in [list(columns), *cells] if cells else []:
            line = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            click.echo(line.rstrip())

    def each(self, names: Sequence[str], act: Callable[[str], Result]) -> list[Result]:
        """Do something to each story named; say which failed, and end with the right status."""
        done: list[Result] = []
        for name in names:
            try:
                done.append(act(name))
            except BrokenPipeError:
                raise
            except FAULTS as fault:
                click.echo(f"dateline: {fault}", err=True)
        if len(done) < len(names):
            leave(PARTLY if done else FAILED)
        return done


def leave(status: int) -> None:
    """End the run with a status."""
    raise click.exceptions.Exit(status)


def _cell(value: Any) -> str:
    text = "" if value is None else " ".join(str(value).split())
    return text if len(text) <= 60 else text[:59] + "…"


def with_json(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the option --json."""

    def switch(context: click.Context, _: click.Parameter, on: bool) -> None:
        context.ensure_object(Session).json |= on

    return click.option(
        "--json",
        is_flag=True,
        expose_value=False,
        callback=switch,
        help="One JSON object a line on standard output.",
    )(command)


def signed(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the option --by."""

    def switch(context: click.Context, _: click.Parameter, name: str | None) -> None:
        if name:
            context.ensure_object(Session).by = name

    return click.option(
        "--by", expose_value=False, callback=switch, help="Who does it; the settings' name if not."
    )(command)


@contextmanager
def progress_bar(session: Session, title: str) -> Iterator[Callable[[int, int], None]]:
    """Draw progress on a terminal; elsewhere draw nothing."""
    shown = sys.stderr.isatty() and not session.quiet

    def draw(done: int, of: int) -> None:
        if shown:
            click.echo(f"\r{title} {done}/{of}" if of else f"\r{title} {done}", err=True, nl=False)

    try:
        yield draw
    finally:
        if shown:
            click.echo("\r\033[K", err=True, nl=False)


in_session = click.make_pass_decorator(Session)
