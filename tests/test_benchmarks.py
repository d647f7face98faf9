"""The benchmarks' harness takes fair times and reports them for people and for programs."""

import json
import math
import sys
from dataclasses import replace
from random import Random
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import __main__ as command_line
from benchmarks import bench_export, bench_memory_files, bench_window, harness, memories

SECONDS = st.floats(min_value=1e-6, max_value=1e3)


@pytest.fixture
def calls():
    return []


@pytest.fixture
def benchmark(calls):
    """Two peers whose times are known: the slow one takes twice as long."""

    def peer(name, seconds):
        def work():
            calls.append(name)
            return seconds

        return work

    peers = {"quick": peer("quick", 0.25), "slow": peer("slow", 0.5)}
    return harness.Benchmark(peers, reference="quick", warm_ups=1, runs=3)


def test_peers_run_in_turn_and_warm_ups_do_not_count(benchmark, calls):
    times = harness.take_times(benchmark, runs=3)
    assert calls == ["quick", "slow"] * 4
    assert times == {"quick": [0.25] * 3, "slow": [0.5] * 3}


def test_ratios_are_to_the_reference(benchmark):
    times = {"quick": [0.2, 0.1, 0.9], "slow": [0.4, 0.8, 0.3]}
    quick, slow = harness.summarise("speed", benchmark, times)
    assert (quick.min, quick.median, quick.ratio) == (0.1, 0.2, 1.0)
    assert (slow.min, slow.median, slow.ratio) == (0.3, 0.4, 2.0)
    assert (slow.benchmark, slow.peer, slow.runs) == ("speed", "slow", 3)


@given(st.lists(SECONDS, min_size=1, max_size=60))
def test_the_95th_percentile_lies_among_the_times_with_most_below_it(times):
    p95 = harness.percentile_95(times)
    assert min(times) <= p95 * (1 + 1e-12)
    assert p95 <= max(times) * (1 + 1e-12)
    assert sum(taken > p95 * (1 + 1e-12) for taken in times) <= math.ceil((len(times) - 1) / 20)


def test_the_95th_percentile_of_one_to_hundred():
    assert harness.percentile_95(range(101)) == pytest.approx(95)


def test_a_stopwatch_counts_the_work_and_does_it_once(calls):
    seconds = harness.stopwatch(lambda: calls.append(sum(range(20_000))))()
    assert len(calls) == 1
    assert 0 < seconds < 10


def test_people_get_milliseconds_a_line_a_peer(benchmark):
    results = harness.summarise("speed", benchmark, harness.take_times(benchmark, runs=2))
    heading, quick, slow = harness.table(results)
    assert heading.split() == ["min", "median", "p95", "ratio", "per", "s", "peak"]
    assert quick.split() == ["quick", "250.0ms", "250.0ms", "250.0ms", "1.00"]
    assert slow.split() == ["slow", "500.0ms", "500.0ms", "500.0ms", "2.00"]


def test_a_rate_is_told_where_something_is_counted(benchmark):
    counted = replace(benchmark, items=100)
    results = harness.summarise("speed", counted, harness.take_times(counted, runs=2))
    assert [result.rate for result in results] == [400.0, 200.0]
    assert [line.split()[-1] for line in harness.table(results)] == ["peak", "400.0", "200.0"]


def test_the_most_memory_of_all_runs_is_told(benchmark):
    times = {"quick": [harness.Measured(0.2, 80), harness.Measured(0.1, 120)], "slow": [0.4]}
    results = harness.summarise("speed", benchmark, times)
    assert [result.peak for result in results] == [120, 0]
    _, quick, slow = harness.table(results)
    assert quick.split()[-1] == "120MB"
    assert "MB" not in slow


def test_an_export_is_measured_in_a_process_of_its_own():
    taken = bench_export.measured("text", 2)
    assert 0 < taken < 10
    assert taken.peak > 10


@pytest.mark.parametrize("peer", bench_memory_files.PEERS)
def test_a_memory_is_taken_in_by_a_process_of_its_own(tmp_path, peer):
    path = tmp_path / "pairs.tmx"
    bench_memory_files.write(path, Random(1), 3)
    taken = bench_memory_files.measured(peer, path)
    assert 0 < taken < 10
    assert taken.peak > 10
    assert list(tmp_path.iterdir()) == [path]


def test_a_memory_is_read_in_by_a_process_of_its_own(tmp_path):
    sources = list(memories.sentences(Random(1), 3))
    memories.build(tmp_path / "memory.sqlite", sources)
    taken = memories.loaded(tmp_path / "memory.sqlite", sources[0])
    assert 0 < taken < 10
    assert 0 <= taken.peak < 20


@pytest.fixture
def met():
    """What the benchmark named speed was given, each time it was prepared."""
    return []


@pytest.fixture
def speed(benchmark, met, monkeypatch, tmp_path):
    """The only benchmark there is, in a module named for speed."""

    def prepare(folder, random):
        met.append((folder, list(folder.iterdir()), random.random()))
        (folder / "story.txt").write_text("Вена. 5 декабря.", "utf-8")
        return benchmark

    module = ModuleType("benchmarks.bench_speed", "How quick the quick one is.")
    vars(module)["prepare"] = prepare
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(harness, "FOLDER", tmp_path)
    (tmp_path / "bench_speed.py").touch()


@pytest.mark.usefixtures("speed")
def test_each_run_meets_the_same_chance_in_a_folder_that_is_cleared_up(met):
    assert len(harness.run("speed")) == 2
    assert len(harness.run("speed")) == 2
    chance = Random(harness.SEED).random()
    assert [(found, drawn) for _, found, drawn in met] == [([], chance)] * 2
    assert not any(folder.exists() for folder, _, _ in met)


@pytest.mark.usefixtures("speed")
def test_programs_get_one_json_object_a_line_with_versions_and_machine(capsys):
    assert command_line.main(["speed", "--json", "--runs", "2"]) == 0
    quick, slow = map(json.loads, capsys.readouterr().out.splitlines())
    assert (quick["peer"], slow["peer"]) == ("quick", "slow")
    assert (slow["min"], slow["median"], slow["p95"], slow["unit"]) == (0.5, 0.5, 0.5, "s")
    assert slow["ratio"] == 2.0
    assert slow["runs"] == 2
    for name in ("python", "qt", "sqlite", "system", "machine", "processor", "cpus"):
        assert name in slow


@pytest.mark.usefixtures("speed")
def test_all_benchmarks_run_when_none_is_named(capsys):
    assert command_line.main([]) == 0
    printed = capsys.readouterr().out
    assert "speed: How quick the quick one is." in printed
    assert f"python {sys.version_info.major}." in printed


@pytest.mark.parametrize("arguments", [["flight"], ["--runs", "0"], ["--runs", "many"]])
def test_wrong_usage_ends_with_2(arguments, capsys):
    with pytest.raises(SystemExit) as stopping:
        command_line.main(arguments)
    assert stopping.value.code == 2
    assert "usage: dev.py bench" in capsys.readouterr().err


def test_every_benchmark_of_ours_asks_a_question_in_a_line():
    assert "window" in harness.names()
    for name in harness.names():
        assert harness.question(name).endswith((".", "?"))


def test_an_empty_window_is_painted_in_a_process_of_its_own(tmp_path):
    assert 0 < bench_window.time_to_paint(tmp_path)() < 30
    assert list(tmp_path.rglob("first_paint*.pyc"))  # the next start need not compile it


def test_a_window_that_cannot_open_is_no_time():
    with pytest.raises(bench_window.subprocess.CalledProcessError):
        bench_window.seconds_to_first_line([sys.executable, "-c", "raise SystemExit(3)"], {})
    with pytest.raises(bench_window.subprocess.CalledProcessError):
        bench_window.seconds_to_first_line([sys.executable, "-c", ""], {})
