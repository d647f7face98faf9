"""The recogniser, started once: its models take a second to load."""

from pathlib import Path

import pytest

from editor.tagging.recogniser import Recogniser

DATA = Path(__file__).parents[4] / "shared" / "data"


@pytest.fixture(scope="session")
def recogniser():
    with Recogniser(idle=0.0) as started:
        started.names(["Это Олег Никитин."], "ru")
        yield started


@pytest.fixture(scope="session")
def seed():
    """The customer's own story, its rows."""
    path = DATA / "seed" / "kazakhstan-today-osce.txt"
    if not path.exists():
        pytest.skip(f"{path} is not here")
    return [row for row in path.read_text("utf-8").splitlines() if row.strip()]


@pytest.fixture(scope="session")
def factrueval():
    """The development set of factRuEval-2016."""
    path = DATA / "ner" / "factrueval-devset"
    if not path.exists():
        pytest.skip(f"{path} is not here")
    return path
