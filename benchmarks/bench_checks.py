"""How long a story's checks take, beside pofilter's on the same rows.

`python -m benchmarks.bench_checks` measures something else as well: how often the checks are wrong
about rows that people translated, beside pofilter; how many errors put into such rows they find,
kind by kind; and with `--findings N` it lists the N most severe findings on recorded engine
outputs, for reading.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache, partial
from pathlib import Path
from random import Random

from benchmarks.harness import SEED, Benchmark, stopwatch
from benchmarks.mutating import KINDS, paragraphs, whole
from benchmarks.parallel import Rows, human, recorded
from db.records import EntityType
from editor.checking import titles
from editor.checking.checks import ROW_RULES, check_row
from editor.checking.findings import Bitext, Context, Finding, Name, Severity
from editor.translating.sentences import split

STORY = 200
POFILTER = "pofilter, 200 rows"
POFILTER_CHECKS = {"numbers": "numbers", "repeated_word": "doublewords", "brackets": "brackets"}
SEVERE = {rule.name: order for order, rule in enumerate(ROW_RULES)}


def prepare(folder: Path, random: Random) -> Benchmark:
    """Take 200 rows in a run from the recorded sets, each time others; and one of them."""
    del folder
    rows = human()
    return Benchmark(
        peers={
            POFILTER: partial(_seconds, rows, random, STORY, _pofilter_all),
            "Dateline, 200 rows": partial(_seconds, rows, random, STORY, _read_all),
            "Dateline, one row": partial(_seconds, rows, random, 1, _read_all),
        },
        reference=POFILTER,
    )


def _seconds(
    rows: Rows, random: Random, size: int, work: Callable[[Rows, Sequence[Bitext]], object]
) -> float:
    first = random.randrange(len(rows.pairs) - size)
    fresh = [
        Bitext(source=p.source, target=p.target, names=p.names)
        for p in rows.pairs[first : first + size]
    ]
    return stopwatch(partial(work, rows, fresh))()


def _context(rows: Rows) -> Context:
    return Context(sentences=lru_cache(maxsize=16)(split), elsewhere=rows.elsewhere)


def _read_all(rows: Rows, pairs: Iterable[Bitext]) -> list[Finding]:
    context = _context(rows)
    return [finding for pair in pairs for finding in check_row(pair, context)]


def _pofilter_all(_: Rows, pairs: Iterable[Bitext]) -> list[object]:
    ask = _pofilter()
    return [ask(pair) for pair in pairs]


@cache
def _pofilter() -> Callable[[Bitext], frozenset[str]]:
    """Return translate-toolkit's checks as a function; it is for development, never shipped."""
    from translate.filters.checks import CheckerConfig, StandardChecker
    from translate.storage.po import pounit

    checker = StandardChecker(CheckerConfig(targetlanguage="en"))

    def names(pair: Bitext) -> frozenset[str]:
        unit = pounit(pair.source)
        unit.target = pair.target
        return frozenset(checker.run_filters(unit))

    return names


def false_alarms() -> Iterator[str]:
    """Say how often each check finds something in rows that people translated."""
    rows = human()
    context = _context(rows)
    ours: Counter[str] = Counter()
    theirs: Counter[str] = Counter()
    for pair in rows.pairs:
        found = {finding.check for finding in check_row(pair, context)}
        blocking = any(_severity(check) is Severity.BLOCKS for check in found)
        ours.update([*found, *(["all that block"] if blocking else [])])
        theirs.update(_pofilter()(pair))
    figures = sum(any(map(str.isdigit, pair.source + pair.target)) for pair in rows.pairs)
    yield f"{len(rows.pairs)} rows of human references, {figures} of them with figures"
    yield f"numbers, of the rows with figures: {_share(ours['numbers'], figures)}"
    yield f"{'':24}{'Dateline':>10}{'pofilter':>10}"
    for check in ("all that block", *SEVERE):
        other = POFILTER_CHECKS.get(check)
        beside = _share(theirs[other], len(rows.pairs)) if other else ""
        yield f"{check:24}{_share(ours[check], len(rows.pairs)):>10}{beside:>10}"


def offices() -> Iterator[str]:
    """Say how often an office beside a name is another than the commonest beside that name."""
    rows = human()
    seen: defaultdict[Name, Counter[str]] = defaultdict(Counter)
    for pair in rows.pairs:
        for name in {each.name for each in pair.names}:
            seen[name].update(title.office for title in titles.beside(pair.target, name))
    noted = {
        name: replace(name, note=each.most_common(1)[0][0], type=EntityType.PERSON)
        for name, each in seen.items()
        if each
    }
    context = _context(rows)
    told = 0
    for pair in rows.pairs:
        named = tuple(replace(each, name=noted.get(each.name, each.name)) for each in pair.names)
        told += _finds(replace(pair, names=named), context, frozenset(("title",)))
    total = sum(each.total() for each in seen.values())
    yield f"\noffices beside names: {total}; rows where one is not the commonest there: {told}"


def recall() -> Iterator[str]:
    """Say how many errors of each kind are found in rows where nothing of the kind was found."""
    rows = human()
    context = _context(rows)
    joined = paragraphs(rows.pairs)
    right = [whole(pair) for pair in joined]
    alarms = sum(_finds(pair, context, frozenset(("sentence_missing",))) for pair in right)
    yield f"\nparagraphs with a sentence said to be missing: {_share(alarms, len(right))}"
    yield f"{'errors found':24}{'recall':>10}{'of':>8}"
    for name, kind in KINDS.items():
        random = Random(SEED)
        many = joined if name == "sentence dropped" else rows.pairs
        spoilt = [
            after
            for pair in many
            if (after := kind.spoil(random, pair)) is not None
            and not _finds(whole(pair), context, kind.checks)
        ]
        found = sum(_finds(pair, context, kind.checks) for pair in spoilt)
        yield f"{name:24}{found / max(1, len(spoilt)):10.3f}{len(spoilt):8}"


def worst(count: int) -> Iterator[str]:
    """List the most severe findings on what engines answered, the gravest checks first."""
    rows = recorded()
    context = _context(rows)
    found = [(finding, pair) for pair in rows.pairs for finding in check_row(pair, context)]
    found.sort(key=lambda each: (_rank(each[0].severity), SEVERE[each[0].check]))
    for number, (finding, pair) in enumerate(found[:count], start=1):
        yield f"{number}. {finding.severity} {finding.check}: {finding.fault.message}"
        yield f"   {pair.source}\n   {pair.target}"


def _finds(pair: Bitext, context: Context, checks: frozenset[str]) -> bool:
    rules = [rule for rule in ROW_RULES if rule.name in checks]
    return any(fault for rule in rules for fault in rule.check(pair, context))


def _severity(check: str) -> Severity:
    return ROW_RULES[SEVERE[check]].severity


def _rank(severity: Severity) -> int:
    return list(Severity).index(severity)


def _share(part: int, of: int) -> str:
    return f"{100 * part / of:.2f} %"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what was measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.bench_checks")
    parser.add_argument(
        "--findings", type=int, metavar="N", help="list N findings on engine output"
    )
    wanted = parser.parse_args(arguments)
    parts = [worst(wanted.findings)] if wanted.findings else [false_alarms(), offices(), recall()]
    for part in parts:
        for line in part:
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
