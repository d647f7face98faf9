"""Runs benchmarks and prints what they found: `python -m benchmarks [NAME...] [--json]`."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict

from benchmarks import harness


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmarks named, or all, and print each as soon as it is done."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Measure Dateline's speed.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(harness.names()))
    parser.add_argument("--json", action="store_true", help="print one JSON object a line")
    parser.add_argument("--runs", type=int, metavar="N", help="times each peer runs")
    wanted = parser.parse_args(arguments)
    unknown = sorted(set(wanted.names) - set(harness.names()))
    if unknown:
        parser.error(f"no such benchmark: {', '.join(unknown)}")
    if wanted.runs is not None and wanted.runs < 1:
        parser.error("--runs takes a number from 1 on")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    surroundings = harness.surroundings()
    if not wanted.json:
        print(", ".join(f"{name} {value}" for name, value in surroundings.items()))
    for name in wanted.names or harness.names():
        report(name, wanted.runs, surroundings if wanted.json else None)
    return 0


def report(name: str, runs: int | None, surroundings: dict[str, str | int] | None) -> None:
    """Run one benchmark; print JSON lines when given the surroundings to put in, else a table."""
    results = harness.run(name, runs)
    if surroundings is None:
        print(f"\n{name}: {harness.question(name)}", *harness.table(results), sep="\n", flush=True)
        return
    for result in results:
        print(json.dumps({**asdict(result), "unit": "s", **surroundings}), flush=True)


if __name__ == "__main__":
    sys.exit(main())
