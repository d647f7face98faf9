"""`memory`: the pairs that were confirmed or imported."""

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import click

from db import memory
from db.pairs import Match, Pair
from editor.cli.session import Session, in_session, progress_bar, signed, with_json
from editor.desk.interchange import export_memory, learn_file
from editor.desk.memory_lookup import Question, look_up, rules
from editor.desk.opening import target_lang
from editor.desk.remembering import concord
from editor.importing.pairs import Languages

COLUMNS = ("score", "kind", "source", "target", "origin", "story")


@click.group("memory")
def pairs() -> None:
    """The translation memory."""


@pairs.command("import")
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--lang", default="ru", help="The language of a table's first column.")
@signed
@with_json
@in_session
def import_memory(session: Session, path: Path, lang: str) -> None:
    """Take in the pairs of a TMX, TSV, CSV or XLSX file, all of them or none."""
    languages = Languages(lang, target_lang(session.library))
    with progress_bar(session, path.name) as progress:
        learned = learn_file(lambda act: act(session.library), path, languages, progress=progress)
    session.put(
        {"path": str(path), "added": learned.added}, f"{learned.added} new pairs from {path}"
    )


@pairs.command("export")
@click.argument("path", type=click.Path(dir_okay=False, path_type=Path))
@with_json
@in_session
def write_memory(session: Session, path: Path) -> None:
    """Write every pair to PATH: .tmx, .tsv or .csv."""
    written = export_memory(session.library, path)
    session.put({"path": str(path), "pairs": written}, f"{written} pairs written to {path}")


@pairs.command("search")
@click.argument("text")
@click.option("--lang", default="ru", help="The language of TEXT.")
@click.option("--words", is_flag=True, help="Find pairs that hold these words, in any form.")
@click.option("--machine", is_flag=True, help="With --words: what machines made, too.")
@with_json
@in_session
def search_memory(session: Session, text: str, lang: str, words: bool, machine: bool) -> None:
    """Find pairs whose source is like TEXT, the best first."""
    if words:
        found = [_record(pair) for pair in concord(session.library, text, machine=machine)]
        session.table(found, COLUMNS[2:])
        return
    wanted = rules(session.settings, date.today())
    matches = look_up(session.library, Question(text=text, lang=lang), wanted)
    session.table([_matched(match) for match in matches], COLUMNS)


@pairs.command("stats")
@with_json
@in_session
def memory_stats(session: Session) -> None:
    """Count the pairs."""
    columns = ("source_lang", "target_lang", "origin", "pairs")
    session.table(memory.stats(session.library), columns)


def _record(pair: Pair) -> dict[str, Any]:
    return asdict(pair)


def _matched(match: Match) -> dict[str, Any]:
    return {
        "score": match.score,
        "kind": match.kind.value,
        "penalty": match.penalty,
        **_record(match.pair),
        "target": match.english,
        "repairs": match.repairs,
    }


COMMANDS = (pairs,)
