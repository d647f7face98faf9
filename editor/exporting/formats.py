"""The formats copy can be exported in: one table, read by the window and the command line."""

import os
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from db.records import Copy


class UnknownFormat(ValueError):
    """No format goes by that name or file ending; the message lists those there are."""

    def __init__(self, asked: str) -> None:
        known = ", ".join(form.name for form in FORMATS)
        super().__init__(f'"{asked}" is not a format copy can be exported in. Use one of: {known}.')


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file, by the names people use for it.

    `suffix` begins with a full stop. `binary` says that the bytes are no text to show on a
    terminal. `module` has the writer and is imported when it is first needed.
    """

    name: str
    aliases: tuple[str, ...]
    label: str
    suffix: str
    media_type: str
    binary: bool
    module: str

    def write(self, copy: Copy) -> bytes:
        """Give `copy` as a file of this kind; the same copy gives the same bytes."""
        return import_module(self.module).write(copy)


FORMATS = (
    Format(
        name="text",
        aliases=("txt", "plain"),
        label="Plain text",
        suffix=".txt",
        media_type="text/plain",
        binary=False,
        module="editor.exporting.plain",
    ),
    Format(
        name="markdown",
        aliases=("md",),
        label="Markdown",
        suffix=".md",
        media_type="text/markdown",
        binary=False,
        module="editor.exporting.markdown",
    ),
    Format(
        name="html",
        aliases=("htm",),
        label="Web page",
        suffix=".html",
        media_type="text/html",
        binary=False,
        module="editor.exporting.html",
    ),
    Format(
        name="docx",
        aliases=("word",),
        label="Word document",
        suffix=".docx",
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        binary=True,
        module="editor.exporting.docx",
    ),
)


def by_name(name: str) -> Format:
    """Find a format by its name or an alias, in any case. Raises UnknownFormat."""
    wanted = name.strip().lower().removeprefix(".")
    for form in FORMATS:
        if wanted in (form.name, *form.aliases):
            return form
    raise UnknownFormat(name)


def by_suffix(path: str | os.PathLike[str]) -> Format:
    """Find the format a file's ending stands for. Raises UnknownFormat."""
    suffix = PurePath(path).suffix
    try:
        return by_name(suffix)
    except UnknownFormat:
        raise UnknownFormat(suffix or os.fspath(path)) from None
