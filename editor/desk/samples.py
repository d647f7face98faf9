"""The sample stories: put in with their memory, so that a first library has something to try."""

import resources
from db import memory
from db.library import Library
from db.stories import Original
from editor.desk.opening import target_lang
from editor.desk.taking_in import Arrival, take_in
from editor.importing.tmx import read_pairs


def put_in(library: Library) -> list[Arrival]:
    """Put the sample stories and their memory in. A second time they are duplicates."""
    learn_pairs(library, resources.sample_memory().read_bytes())
    arrivals: list[Arrival] = []
    for path in reversed(resources.samples()):
        arrivals += take_in(library, Original(path.name, path.read_bytes()))
    return arrivals


def learn_pairs(library: Library, tmx: bytes, name: str = "The TMX file") -> int:
    """Store the pairs of a TMX file in the memory; return how many were new.

    Raises `editor.importing.errors.RefusedFile` about `name` for a file that is none.
    """
    with library.write():
        return memory.add(library, read_pairs(tmx, target_lang=target_lang(library), name=name))
