"""`glossary`: the terms, and the English wanted for them."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from db import glossary
from db.terms import Term
from editor.cli.session import Session, in_session, signed, with_json
from editor.desk.interchange import add_term, export_glossary, learn_terms
from editor.desk.opening import target_lang
from editor.desk.terms import drop

COLUMNS = ("id", "source", "wanted", "allowed", "forbidden", "topic", "note")


@click.group("glossary")
def terms() -> None:
    """The glossary."""


@terms.command("import")
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--lang", default="ru", help="The language of a table's terms.")
@signed
@with_json
@in_session
def import_glossary(session: Session, path: Path, lang: str) -> None:
    """Take in the terms of a TBX, TSV, CSV or XLSX file, all of them or none."""
    added = learn_terms(session.library, path, lang)
    session.put({"path": str(path), "added": added}, f"{added} new terms from {path}")


@terms.command("export")
@click.argument("path", type=click.Path(dir_okay=False, path_type=Path))
@with_json
@in_session
def write_glossary(session: Session, path: Path) -> None:
    """Write every term to PATH: .tbx (version 3), .tbx2, .tsv or .csv."""
    written = export_glossary(session.library, path)
    session.put({"path": str(path), "terms": written}, f"{written} terms written to {path}")


@terms.command("add")
@click.argument("source")
@click.argument("wanted", default="")
@click.option("--lang", default="ru", help="The language of SOURCE.")
@click.option("--allowed", multiple=True, help="English that may stand instead.")
@click.option("--forbidden", multiple=True, help="English that may not.")
@click.option("--pos", default="", help="The part of speech.")
@click.option("--note", default="", help="What whoever uses it should know.")
@click.option("--topic", default="", help="The field it belongs to.")
@signed
@with_json
@in_session
def add_to_glossary(
    session: Session,
    source: str,
    wanted: str,
    lang: str,
    allowed: tuple[str, ...],
    forbidden: tuple[str, ...],
    pos: str,
    note: str,
    topic: str,
) -> None:
    """Let SOURCE be WANTED in English from now on."""
    term = add_term(
        session.library,
        Term(
            source_lang=lang,
            target_lang=target_lang(session.library),
            source=source,
            wanted=wanted,
            allowed=allowed,
            forbidden=forbidden,
            part_of_speech=pos,
            note=note,
            topic=topic,
        ),
    )
    session.put(_record(term), f"{term.source} = {term.wanted}")


@terms.command("list")
@click.option("--lang", default=None, help="Only terms of this language.")
@with_json
@in_session
def list_glossary(session: Session, lang: str | None) -> None:
    """List the terms."""
    session.table([_record(term) for term in glossary.listing(session.library, lang)], COLUMNS)


@terms.command("remove")
@click.argument("number", type=int)
@signed
@with_json
@in_session
def remove_from_glossary(session: Session, number: int) -> None:
    """Take the term with the NUMBER that `list` shows out."""
    drop(session.library, number)
    session.put({"id": number}, f"term {number} is out of the glossary")


def _record(term: Term) -> dict[str, Any]:
    record = asdict(term)
    del record["row_version"]
    return record


COMMANDS = (terms,)
