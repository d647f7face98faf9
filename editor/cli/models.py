"""`models`: those of the local engine that are here, and how they come and go."""

import threading
from pathlib import Path

import click

from editor.cli.session import Session, in_session, progress_bar, with_json
from editor.desk import model_shop
from editor.desk.engines import model_folders
from editor.desk.opening import target_lang
from editor.translating.models import ModelFiles, find_models


@click.group("models")
def models() -> None:
    """Models of the local engine."""


@models.command("list")
@click.option("--available", is_flag=True, help="Those that can be installed, from the network.")
@with_json
@in_session
def list_models(session: Session, available: bool) -> None:
    """List the local models found and where, or those that can be installed."""
    if available:
        offers = model_shop.offers(session.settings).values()
        records = [
            {"pair": each.pair, "version": each.version, "megabytes": round(each.size / 1e6, 1)}
            for each in sorted(offers, key=lambda offer: offer.pair)
        ]
        session.table(records, ("pair", "version", "megabytes"))
        return
    found = find_models(model_folders(session.settings))
    records = [_record(files) for _, files in sorted(found.items())]
    session.table(records, ("pair", "version", "model"))
    if not records:
        session.tell("No models. `dateline models install ru` brings the one for Russian.")


@models.command("install")
@click.argument("langs", metavar="LANG...", nargs=-1, required=True)
@with_json
@in_session
def install(session: Session, langs: tuple[str, ...]) -> None:
    """Download the model from each LANG into the language of the library, and verify it."""
    offers = model_shop.offers(session.settings)
    into = target_lang(session.library)

    def act(lang: str) -> None:
        offer = model_shop.offer_for(lang, into, offers)
        with progress_bar(session, f"{offer.pair}, {offer.size / 1e6:.1f} MB") as progress:
            files = model_shop.install(session.settings, offer, threading.Event(), progress)
        session.put(_record(files), f"{files.pair} is installed in {files.model.parent}")

    session.each(langs, act)


@models.command("add")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@with_json
@in_session
def add(session: Session, folder: Path) -> None:
    """Copy the models in FOLDER, from Firefox or fxtranslate's cache, once they are proven."""
    for files in model_shop.add(session.settings, folder):
        session.put(_record(files), f"{files.pair} is installed in {files.model.parent}")


@models.command("remove")
@click.argument("pairs", metavar="PAIR...", nargs=-1, required=True)
@in_session
def remove(session: Session, pairs: tuple[str, ...]) -> None:
    """Remove the models of each PAIR, such as ru-en."""

    def act(pair: str) -> None:
        model_shop.remove(session.settings, pair)
        session.tell(f"{pair} is removed.")

    session.each(pairs, act)


def _record(files: ModelFiles) -> dict[str, str]:
    return {"pair": files.pair, "version": files.version, "model": str(files.model)}


COMMANDS = (models,)
