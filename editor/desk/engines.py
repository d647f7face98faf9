"""The engines a person can choose from, made from the settings."""

from collections.abc import Iterator
from pathlib import Path

from db.errors import Refused
from editor.settings import ENGINE, GOOGLE_URL, Settings
from editor.translating.deep import GOOGLE_KIND, DeepTranslator
from editor.translating.engine import Engine
from editor.translating.firefox import Firefox
from editor.translating.models import bundled_folders


class Engines:
    """All engines of one run. Close them to end their workers."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._engines: dict[str, Engine] = {
            engine.name: engine
            for engine in (
                Firefox(model_folders(settings)),
                DeepTranslator(GOOGLE_KIND, address=settings.get(GOOGLE_URL)),
            )
        }

    def __iter__(self) -> Iterator[Engine]:
        return iter(self._engines.values())

    def get(self, name: str = "") -> Engine:
        """Return the engine of this name, or the one in the settings. Raises `Refused`."""
        wanted = name or self._settings.get(ENGINE)
        if wanted not in self._engines:
            raise Refused(f"There is no engine {wanted}. Engines are: {', '.join(self._engines)}.")
        return self._engines[wanted]

    def close(self) -> None:
        """End what the engines run."""
        for engine in self._engines.values():
            engine.close()


def model_folders(settings: Settings) -> list[Path]:
    """Return where models for the local engine may lie: the person's own first."""
    return [settings.models_folder, *bundled_folders()]
