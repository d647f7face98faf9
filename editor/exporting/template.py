"""A desk's own formats: Jinja2 templates in a folder, each listed as a format.

`brief.html.j2` is the format `brief` with the ending `.html`. A template sees `story` (a `Page`:
`headline`, `summary`, `byline`, `dateline`, `body`, `topics` and the rest) and `blocks`, all that
is read from the stamp of a draft to the last paragraph. It runs in a sandbox: it can neither change
nor call anything of the program, nor load files, and it has limits of size and time.
"""

import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from db.copies import Copy
from editor.exporting.document import document
from editor.exporting.formats import FORMATS, Format, NotWritten, Use
from editor.exporting.layout import page

if TYPE_CHECKING:
    from jinja2 import Template

ENDING = ".j2"
EXAMPLE = """\
{# An example of a desk's own format. Copy this file, give it a name of your own, export again. -#}
{% for block in blocks -%}
{{ block.text }}

{% endfor -%}
-- {{ story.agency }}{% if story.published %}, {{ story.published }}{% endif %}, {{ story.version }}
"""

_MOST_BYTES = 200_000
_MOST_CHARACTERS = 20_000_000
_LONGEST_S = 5.0
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,40}(\.[a-z0-9]{1,8})\.j2")
_MARKED_UP = (".html", ".htm", ".xml", ".xhtml", ".svg")
_MEDIA = {".html": "text/html", ".xml": "application/xml", ".json": "application/json"}


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateFormat(Format):
    """A format that a template in a folder makes."""

    path: Path

    def write(self, copy: Copy) -> bytes:
        """Give `copy` as the template has it. Raises `NotWritten`."""
        laid = page(copy)
        text = self._rendered(story=laid, blocks=document(copy).blocks)
        if laid.stamp and laid.stamp not in text:
            raise NotWritten(
                f"{self.path.name} leaves out the words {laid.stamp}, which must stand in such a "
                "file. Let it write {{ story.stamp }} or all blocks."
            )
        return text.encode(errors="replace")

    def _rendered(self, **known: object) -> str:
        from jinja2 import TemplateError

        pieces: list[str] = []
        size, ends = 0, time.monotonic() + _LONGEST_S
        try:
            for piece in self._template().generate(**known):
                size += len(piece)
                if size > _MOST_CHARACTERS or time.monotonic() > ends:
                    raise NotWritten(f"{self.path.name} writes without end. Correct its loops.")
                pieces.append(piece)
        except NotWritten:
            raise
        except (TemplateError, ArithmeticError, TypeError, ValueError, LookupError) as fault:
            raise NotWritten(f"{self.path.name} cannot be used: {_where(fault)}{fault}") from fault
        return "".join(pieces)

    def _template(self) -> "Template":
        from jinja2 import StrictUndefined
        from jinja2.sandbox import ImmutableSandboxedEnvironment

        try:
            text = self.path.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as fault:
            raise NotWritten(f"{self.path.name} cannot be read: {fault}") from fault
        environment = ImmutableSandboxedEnvironment(
            autoescape=Path(f"_{self.suffix}").suffix in _MARKED_UP,
            undefined=StrictUndefined,
            keep_trailing_newline=True,
        )
        return environment.from_string(text)


def formats(folder: Path) -> tuple[Format, ...]:
    """Return the formats there are: those that ship, then those of the templates in a folder.

    A file that is too large, or called like a format that ships, is none.
    """
    taken = {name for form in FORMATS for name in (form.name, *form.aliases)}
    found = sorted(folder.glob(f"*{ENDING}")) if folder.is_dir() else []
    own = [_format(path) for path in found if _NAME.fullmatch(path.name) and _is_small(path)]
    return (*FORMATS, *(form for form in own if form.name not in taken))


def put_example(folder: Path) -> Path:
    """Put an example into the folder unless there is one; return its path. Raises `OSError`."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"example.txt{ENDING}"
    if not path.exists():
        path.write_text(EXAMPLE, encoding="utf-8")
    return path


def _format(path: Path) -> TemplateFormat:
    name, ending = path.name.removesuffix(ENDING).split(".")
    suffix = f".{ending}"
    ships = any(form.suffix == suffix for form in FORMATS)
    return TemplateFormat(
        name=name,
        label=name.replace("-", " ").replace("_", " ").capitalize(),
        suffix=f".{name}{suffix}" if ships else suffix,
        media_type=_MEDIA.get(suffix, "text/plain"),
        use=Use.OWN,
        writer="",
        path=path,
    )


def _is_small(path: Path) -> bool:
    try:
        return path.is_file() and path.stat().st_size <= _MOST_BYTES
    except OSError:
        return False


def _where(fault: BaseException) -> str:
    line = getattr(fault, "lineno", None)
    return f"line {line}: " if line else ""
