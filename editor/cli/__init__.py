"""The command line: the same verbs as the window, for scripts, servers and tests. No Qt here."""

import io
import os
import sys
from pathlib import Path

import click

from editor import __version__
from editor.cli import (
    checking,
    exporting,
    feeds,
    glossary,
    memory,
    models,
    publishing,
    reading,
    registry,
    returning,
    safety,
    shaping,
    snippets,
    tags,
    taking_in,
    tour,
    translating,
    window,
    workflow,
    writing,
)
from editor.cli.session import FAILED, FAULTS, Session


class Commands(click.Group):
    """The group of all commands: a fault of the world becomes one line, never a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command chosen."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            # Whoever read our output has had enough; nothing may be written to it any more.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(FAILED)
        except UnicodeEncodeError:
            # Such bytes reach us as surrogates, which no library takes.
            click.echo("dateline: Bytes that are not UTF-8 cannot be stored.", err=True)
            ctx.exit(FAILED)
        except FAULTS as fault:
            click.echo(f"dateline: {fault}", err=True)
            ctx.exit(FAILED)


@click.group(cls=Commands, invoke_without_command=True)
@click.version_option(__version__, prog_name="dateline")
@click.option(
    "--library",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The library file; $DATELINE_LIBRARY or your own if not given.",
)
@click.option("--quiet", is_flag=True, help="Only results and errors.")
@click.pass_context
def dateline(context: click.Context, library: Path | None, quiet: bool) -> None:
    """Turn foreign-language news into English copy. Without a command: the window."""
    session = Session(library, quiet=quiet)
    context.obj = session
    context.call_on_close(session.close)
    if context.invoked_subcommand is None:
        context.invoke(window.open_window)


for module in (
    window,
    taking_in,
    reading,
    registry,
    writing,
    shaping,
    snippets,
    translating,
    tags,
    checking,
    workflow,
    exporting,
    returning,
    publishing,
    feeds,
    memory,
    models,
    glossary,
    safety,
    tour,
):
    for command in module.COMMANDS:
        dateline.add_command(command)


def main() -> None:
    """Run the command line with UTF-8 on every stream, whatever the system's habit.

    What UTF-8 cannot hold, as in some names of files, is written as escapes, as JSON writes it.
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    dateline(prog_name="dateline")
