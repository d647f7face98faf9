"""`tour`: the whole day of an editor on the samples, in a scratch library, step by step."""

import tempfile
from pathlib import Path

import click

from db import stories
from db.errors import Refused
from db.library import Library
from db.records import EntityType, RowState, Side
from editor.cli.session import Session, in_session
from editor.desk import samples, tagging, workflow
from editor.desk.editing import write_row
from editor.desk.engines import Engines
from editor.desk.exporting import copy_of, file_name, write_file
from editor.desk.opening import open_library
from editor.desk.translating import translate
from editor.exporting.formats import FORMATS

LIBRARY = "tour.sqlite"
TOPIC = "medtop:04000000"
BANK = "Банк развития Казахстана"
BANK_ENGLISH = "Development Bank of Kazakhstan"


@click.command("tour")
@click.option(
    "--keep",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Keep the library and the exported files here.",
)
@in_session
def take_tour(session: Session, folder: Path | None) -> None:
    """Do an editor's day on the samples and say each step."""
    if folder:
        if (folder / LIBRARY).exists():
            raise Refused(f"{folder} keeps a tour already. Choose another folder.")
        folder.mkdir(parents=True, exist_ok=True)
        _day(session, folder)
        return
    with tempfile.TemporaryDirectory() as scratch:
        _day(session, Path(scratch))


def _day(session: Session, folder: Path) -> None:
    library = open_library(folder / LIBRARY, session.by or "tour")
    try:
        russian, portuguese = _take_in(library)
        _translate(library, session.engines, russian, portuguese)
        _tag(library, russian)
        _confirm(library, russian)
        _approve(library, russian)
        _export(library, folder, russian)
        _verify(library)
    finally:
        library.close()


def _take_in(library: Library) -> tuple[int, int]:
    arrivals = samples.put_in(library)
    for arrival in arrivals:
        _say(f"took in  {arrival.story} [{arrival.lang}] {arrival.title}")
    by_lang = {arrival.lang: arrival.story or 0 for arrival in arrivals}
    return by_lang["ru"], by_lang["pt"]


def _translate(library: Library, engines: Engines, *story_ids: int) -> None:
    local = engines.get("firefox")
    for story_id in story_ids:
        report = translate(library, story_id, local)
        for origin, count in report.filled.items():
            _say(f"filled   {count} rows of story {story_id} from {origin}")
        if report.fault:
            _say(f"left     story {story_id}: {report.fault}")
    _say("left     the other stories: no local model for them, and nothing is sent away unasked")


def _tag(library: Library, story_id: int) -> None:
    row = stories.get(library, story_id).rows[1]
    start = row.source.index(BANK)
    span = tagging.Span(row=1, side=Side.SOURCE, start=start, end=start + len(BANK))
    tagging.mention(library, story_id, span, EntityType.ORGANISATION, english=BANK_ENGLISH)
    both = [each.side for each in stories.get(library, story_id).mentions]
    _say(f"tagged   {BANK} = {BANK_ENGLISH}, marked in {' and '.join(both)}")
    tagging.add_topic(library, story_id, TOPIC)
    _say(f"topic    {TOPIC}")


def _confirm(library: Library, story_id: int) -> None:
    rows = stories.get(library, story_id).rows
    for row in rows:
        if row.state is not RowState.EMPTY:
            write_row(library, story_id, row.position, row.target, confirm=True)
    _say(f"checked  {len(rows)} rows and confirmed them")


def _approve(library: Library, story_id: int) -> None:
    kept = workflow.keep(library, story_id, "end of the tour's editing")
    _say(f"kept     version {kept.number} {kept.sha256[:12]}")
    workflow.submit(library, story_id)
    approval = workflow.approve(library, story_id)
    _say(f"approved version {approval.version.number}")


def _export(library: Library, folder: Path, story_id: int) -> None:
    copy = copy_of(library, story_id)
    for form in FORMATS:
        path = folder / file_name(copy, story_id, form)
        write_file(path, form.write(copy))
        _say(f"exported {path} ({path.stat().st_size} bytes)")
    _say("")
    _say(FORMATS[0].write(copy).decode())


def _verify(library: Library) -> None:
    _say("library  sound" if not library.faults() else "library  damaged")


def _say(text: str) -> None:
    click.echo(text)


COMMANDS = (take_tour,)
