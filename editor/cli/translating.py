"""`translate`, `engines`: filling rows, and what can fill them."""

from datetime import date
from typing import Any

import click

from editor.cli.session import FAILED, PARTLY, Session, in_session, leave, progress_bar, with_json
from editor.desk.engines import State
from editor.desk.memory_lookup import rules
from editor.desk.opening import target_lang
from editor.desk.recalling import Recall
from editor.desk.translating import Report, pair_of, translate
from editor.translating.engine import EngineError


class Positions(click.ParamType[tuple[int, ...]]):
    """Rows by number, with commas between: 1,2,5."""

    name = "N,N"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, ...]:
        """Return the numbers."""
        try:
            return tuple(int(part) for part in str(value).split(","))
        except ValueError:
            self.fail(f"{value!r} is not a list of row numbers such as 1,2,5", param, ctx)


@click.command("translate")
@click.argument("names", metavar="STORY...", nargs=-1, required=True)
@click.option("--engine", default="", help="Which engine; see `dateline engines`.")
@click.option("--rows", "positions", type=Positions(), help="Only these rows.")
@click.option("--overwrite", is_flag=True, help="Also rows that a person wrote; a version is kept.")
@with_json
@in_session
def translate_stories(
    session: Session,
    names: tuple[str, ...],
    engine: str,
    positions: tuple[int, ...] | None,
    overwrite: bool,
) -> None:
    """Fill the rows of each STORY that nobody edited: from memory, the rest by an engine."""

    recall = Recall(session.library, rules(session.settings, date.today()))

    def act(name: str) -> Report:
        with progress_bar(session, f"translating {name}") as progress:
            pair = pair_of(session.library, session.story(name))
            report = translate(
                session.library,
                session.story(name),
                session.engines.for_pair(*pair, engine),
                positions=positions,
                overwrite=overwrite,
                recall=recall,
                progress=progress,
            )
        session.put(_record(report), _line(report))
        _complain(session, report)
        return report

    reports = session.each(names, act)
    if any(report.fault or report.left for report in reports):
        leave(PARTLY if any(report.filled for report in reports) else FAILED)


@click.command("engines")
@click.option("--lang", default="ru", help="The language of the source; Russian if not given.")
@click.option("--models", "of_server", is_flag=True, help="The language models of your server.")
@with_json
@in_session
def list_engines(session: Session, lang: str, of_server: bool) -> None:
    """List the engines, whether they can translate a language now, and why not."""
    if of_server:
        session.table([{"model": name} for name in session.engines.chat_models()], ("model",))
        return
    into = target_lang(session.library)
    records = [
        {
            "name": each.name,
            "label": each.label,
            "local": each.local,
            "usable": each.state is State.READY,
            "state": each.state.value,
            "why_not": each.reason,
        }
        for each in session.engines.states(lang, into)
    ]
    session.table(records, ("name", "label", "local", "state", "why_not"))


def _record(report: Report) -> dict[str, Any]:
    return {
        "number": report.story,
        "rows": report.filled,
        "left": report.left,
        "warnings": report.warnings,
        "fault": report.fault,
    }


def _line(report: Report) -> str:
    filled = ", ".join(f"{count} from {origin}" for origin, count in report.filled.items())
    return f"story {report.story}: {filled or 'no row filled'}"


def _complain(session: Session, report: Report) -> None:
    """Name what was left and what looks wrong. Raises the fault where nothing was filled at all."""
    story = f"story {report.story}"
    for warning in report.warnings:
        session.tell(f"dateline: {story}: {warning}")
    for position, reason in report.left.items():
        click.echo(f"dateline: {story}: row {position} left: {reason}", err=True)
    if report.fault and not report.filled:
        raise EngineError(f"{story}: {report.fault}")
    if report.fault:
        click.echo(f"dateline: {story}: {report.fault}", err=True)


COMMANDS = (translate_stories, list_engines)
