"""Brings the interface's translations up to date with the program, and compiles them.

    .venv/bin/python docs/translations.py            lupdate and lrelease, over what is kept
    .venv/bin/python docs/translations.py FOLDER     the same on a copy in another folder

`resources/translations` holds a `.ts` for each language, which people write, and the `.qm` made
of it, which the window reads: an installation from the sources has no tools to make it. English
has the plurals alone.
"""

import ast
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
SOURCE, LANGUAGES = "en", ("en", "ru", "kk")
QT = ("editor/app.py", "editor/models", "editor/ui")
BENEATH = ("db", "editor/checking", "editor/desk")


def main() -> None:
    """Do both for all languages, and say how much waits for a translator."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    sys.path.insert(0, str(ROOT))
    with tempfile.TemporaryDirectory() as scratch:
        marked = Path(scratch) / "beneath.py"
        marked.write_text("".join(f"{line}\n" for line in marks()), "utf-8")
        for language in LANGUAGES:
            waiting = bring_up_to_date(folder, language, marked)
            sys.stdout.write(f"{language}: {waiting} to translate\n")


def bring_up_to_date(folder: Path, language: str, marked: Path) -> int:
    """Write a language's two files: what is new comes in, what is gone goes.

    Returns how many texts wait for a translation. Nothing is guessed from texts that are alike.
    """
    written = folder / f"dateline_{language}.ts"
    kept = FOLDER / written.name
    if kept.exists() and kept != written:
        shutil.copy(kept, written)
    options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", SOURCE]
    options += ["-disable-heuristic", "similartext", "-disable-heuristic", "sametext"]
    options += ["-target-language", language, *(["-pluralonly"] if language == SOURCE else [])]
    named = [str(path.relative_to(ROOT)) for path in modules(*QT)]
    run("lupdate", *options, *named, str(marked), "-ts", str(written))
    run("lrelease", "-silent", str(written), "-qm", str(written.with_suffix(".qm")))
    return written.read_text("utf-8").count('type="unfinished"')


def modules(*places: str) -> Iterator[Path]:
    """Yield the modules at or below places of the tree, in order."""
    for place in places:
        path = ROOT / place
        yield from [path] if path.is_file() else sorted(path.rglob("*.py"))


def marks() -> Iterator[str]:
    """Yield a line in a form that lupdate knows for each text said beneath the window."""
    from editor.models.spoken import CONTEXT

    for text in dict.fromkeys((*words(), *sentences())):
        if any(letter.isalpha() for letter in text):
            escaped = text.replace("\\", "\\\\").replace('"', '\\"')
            yield f'QT_TRANSLATE_NOOP("{CONTEXT}", "{escaped}")'


def words() -> Iterator[str]:
    """Yield the labels and values that the parts without Qt call things by."""
    from db import pairs, records, shapes
    from editor.checking import story
    from editor.checking.checks import LABELS
    from editor.checking.findings import Severity
    from editor.desk import engines, exporting, publishing, taking_in, translating
    from editor.exporting.formats import FORMATS
    from editor.exporting.profile import REQUIRED
    from editor.settings import ALL, LANGUAGE, PAGES
    from editor.ui.setting_field import SYSTEM, USUAL

    yield from (*PAGES, SYSTEM, USUAL)
    for setting in (each for each in ALL if each.page):
        yield from (setting.label, setting.help)
        yield from () if setting is LANGUAGE else setting.choices
    yield from (form.label for form in FORMATS)
    yield from LABELS.values()
    for kind in (records.EntityType, records.RemovalReason, records.RowKind, records.RowState):
        yield from kind
    for kind in (records.StoryStatus, records.VersionReason, Severity, taking_in.Outcome):
        yield from kind
    yield from pairs.PairOrigin
    yield from (*shapes.FIELD_NAMES, "status", "topics", "names", "place", "date")
    yield from (*story.VARIANTS.values(), *REQUIRED)
    yield from (translating.MEMORY, translating.SET_RIGHT, translating.FORCED)
    yield from (translating.LOOK_CLOSELY, "the file", "Firefox (local)", "Language model")
    yield from (part for parts in engines.KEY_PARTS.values() for part in parts.values())
    yield from (exporting.ACT, publishing.ACT, "keep version")
    yield from "submit approve return reopen spike unspike".split()
    yield from "returned reopened unspiked killed".split()


def sentences() -> Iterator[str]:
    """Yield the forms of all sentences said, and the names of acts in stories' histories."""
    for path in modules(*BENEATH):
        tree = ast.parse(path.read_text("utf-8"))
        calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
        yield from filter(None, map(literal, calls))


def literal(call: ast.Call) -> str:
    """Return what `said` says or the act `audit.record` notes of a story; "" for other calls."""
    place, least = {"said": (0, 1), "audit.record": (1, 3)}.get(ast.unparse(call.func), (0, 99))
    given = call.args[place] if len(call.args) >= least else None
    return given.value if isinstance(given, ast.Constant) and isinstance(given.value, str) else ""


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools of this environment on the tree."""
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([str(program), *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
