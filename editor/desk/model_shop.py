"""Models of the local engine: what there is, and how one comes to this machine or leaves it."""

import threading
from pathlib import Path

from editor.settings import MODEL_CATALOGUE, MODEL_FILES, PROXY, Settings
from editor.translating import catalogue, installing
from editor.translating.catalogue import Offer, offer_for
from editor.translating.installing import Download, Progress
from editor.translating.models import ModelFiles

__all__ = ["add", "install", "offer_for", "offers", "remove"]


def offers(settings: Settings) -> dict[str, Offer]:
    """Fetch the list of models that can be installed, by pair. Raises `EngineError`."""
    return catalogue.offers(settings.get(MODEL_CATALOGUE), settings.get(PROXY))


def install(
    settings: Settings, offer: Offer, cancel: threading.Event, progress: Progress
) -> ModelFiles:
    """Download a model, prove it, and put it in place.

    Raises `EngineError`, `OSError`, or `Cancelled`; what was downloaded stays for the next try.
    """
    download = Download(
        offer, settings.get(MODEL_FILES), settings.models_folder, proxy=settings.get(PROXY)
    )
    return download.run(cancel, progress)


def add(settings: Settings, source: Path) -> list[ModelFiles]:
    """Copy the models of a folder, once they are proven. Raises `EngineError`, `OSError`."""
    return installing.add(source, settings.models_folder)


def remove(settings: Settings, pair: str) -> None:
    """Remove a model from the person's own folder. Raises `ModelMissing`, `OSError`."""
    installing.remove(pair, settings.models_folder)
