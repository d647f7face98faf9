"""How many names does the recogniser find? `python -m benchmarks.accuracy FOLDER [--errors]`.

FOLDER is the development set of factRuEval-2016 (github.com/dialogue-evaluation/factRuEval-2016).
A name counts when its first character, its last and its type are those of the set. As is usual for
it (see naeval), persons are whole, organisations and places go by the words that name them, and of
names that overlap the longest counts. What we give is taken as it is: МИД РФ, which a newsroom
sees as one unit with a place in it, counts as wrong where the set has МИД and РФ side by side.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from db.records import EntityType
from editor.tagging.recogniser import Recogniser

Span = tuple[int, int, EntityType]

_WORDS = {
    "Org": ("org_name", EntityType.ORGANISATION),
    "LocOrg": ("loc_name", EntityType.PLACE),
    "Location": ("loc_name", EntityType.PLACE),
}
_MEASURED = (EntityType.PERSON, EntityType.PLACE, EntityType.ORGANISATION)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print precision, recall and F1 for each type and for all."""
    parser = argparse.ArgumentParser(prog="benchmarks.accuracy")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true", help="print each name missed or wrong")
    wanted = parser.parse_args(arguments)
    right, wrong, missed = measure(wanted.folder, show=wanted.errors)
    for kind in _MEASURED:
        print(f"{kind:14}{_line(right[kind], wrong[kind], missed[kind])}")
    print(f"{'all':14}{_line(right.total(), wrong.total(), missed.total())}")
    return 0


def measure(
    folder: Path, *, show: bool = False, every: int = 1
) -> tuple[Counter[EntityType], Counter[EntityType], Counter[EntityType]]:
    """Count the names found, invented and missed, by type, in each text or `every` so many."""
    right, wrong, missed = Counter[EntityType](), Counter[EntityType](), Counter[EntityType]()
    with Recogniser() as recogniser:
        for path in sorted(folder.glob("*.txt"))[::every]:
            text = path.read_bytes().decode().replace("\r\n", "\n")
            gold = set(annotated(path))
            names = recogniser.names([text], "ru")
            found = {(name.start, name.end, name.type) for name in names if name.type in _MEASURED}
            right.update(kind for *_, kind in found & gold)
            wrong.update(kind for *_, kind in found - gold)
            missed.update(kind for *_, kind in gold - found)
            for sign, spans in (("+", found - gold), ("-", gold - found)) if show else ():
                for start, end, kind in sorted(spans):
                    print(sign, path.stem, kind, repr(text[start:end]))
    return right, wrong, missed


def f1(right: int, wrong: int, missed: int) -> float:
    """Return the harmonic mean of precision and recall."""
    return 2 * right / (2 * right + wrong + missed) if right else 0.0


def annotated(path: Path) -> list[Span]:
    """Return the names of a text in the set, the longest of those that overlap."""
    kept: list[Span] = []
    for span in sorted(_all(path), key=lambda span: (span[0] - span[1], span[0])):
        if all(span[1] <= other[0] or other[1] <= span[0] for other in kept):
            kept.append(span)
    return kept


def _all(path: Path) -> Iterator[Span]:
    parts: dict[str, tuple[str, int, int]] = {}
    for number, kind, start, length, *_ in _fields(path.with_suffix(".spans")):
        parts[number] = (kind, int(start), int(start) + int(length))
    for _, kind, *numbers in _fields(path.with_suffix(".objects")):
        inside = [parts[number] for number in numbers if number in parts]
        if kind == "Person":
            start, end = min(part[1] for part in inside), max(part[2] for part in inside)
            yield start, end, EntityType.PERSON
        elif kind in _WORDS:
            word, entity_type = _WORDS[kind]
            yield from ((*part[1:], entity_type) for part in inside if part[0] == word)


def _fields(path: Path) -> Iterator[list[str]]:
    for line in path.read_text("utf-8").splitlines():
        fields = line.partition("#")[0].split()
        if fields:
            yield fields


def _line(right: int, wrong: int, missed: int) -> str:
    precision = right / (right + wrong) if right else 0.0
    recall = right / (right + missed) if right else 0.0
    return f"precision {precision:.3f}  recall {recall:.3f}  F1 {f1(right, wrong, missed):.3f}"


if __name__ == "__main__":
    sys.exit(main())
