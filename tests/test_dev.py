"""`dev.py` finds what is missing, never trusts a half-made `.venv`, and its locks are sound."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import dev

ROOT = Path(__file__).parents[1]
LOCKS = ["requirements.lock", "requirements-dev.lock"]
ON_POSIX = os.name == "posix"


def dev_py(*arguments, **environment):
    return subprocess.run(
        [sys.executable, ROOT / "dev.py", *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
        check=False,
    )


def message_of(stopping):
    return str(stopping.value.code)


# What people type


@pytest.mark.parametrize(
    "arguments",
    [[], ["fly"], ["run", "--fast"], ["packages", "all"], ["translations", "ru"]],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2_and_shows_the_commands(arguments):
    done = dev_py(*arguments)
    assert done.returncode == 2
    assert "usage: dev.py [-h] {run,test,bench,lock,translations,packages}" in done.stderr
    assert done.stdout == ""


def test_help_describes_every_command():
    text = dev_py("--help").stdout
    for command in ("run", "test", "bench", "lock", "translations", "packages"):
        assert f"python3 dev.py {command}" in text


def test_packages_names_what_tests_and_window_need_on_one_line():
    done = dev_py("packages")
    assert done.returncode == 0
    assert done.stdout.count("\n") == 1
    assert {"python3-venv", "libegl1", "libxcb-cursor0", "libxcb-icccm4"} <= set(
        done.stdout.split()
    )


def test_lock_says_what_it_needs_when_uv_is_absent(tmp_path):
    done = dev_py("lock", PATH=str(tmp_path))
    assert done.returncode == 1
    assert "pipx install uv" in done.stderr


# What the machine must have


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_pythons_that_dateline_runs_on(version):
    dev.check_python(version)


@pytest.mark.parametrize("version", [(3, 9), (3, 10), (3, 14), (4, 0)])
def test_other_pythons_are_refused_in_a_sentence(version):
    with pytest.raises(SystemExit) as stopping:
        dev.check_python(version)
    assert "Dateline runs on Python 3.11, 3.12 and 3.13" in message_of(stopping)
    assert f"this is {version[0]}.{version[1]} " in message_of(stopping)


def test_the_pythons_are_those_of_pyproject():
    allowed = Requirement(f"dateline {project()['requires-python']}").specifier
    tried = [(3, minor) for minor in range(8, 20)]
    assert [v for v in tried if f"{v[0]}.{v[1]}" in allowed] == list(dev.PYTHON_VERSIONS)


@pytest.mark.skipif(not ON_POSIX, reason="Windows has no apt-get")
@pytest.mark.parametrize(("user", "sudo"), [(0, ""), (1000, "sudo ")])
def test_the_apt_line_can_be_pasted_as_it_is(monkeypatch, user, sudo):
    monkeypatch.setattr(os, "geteuid", lambda: user)
    assert (
        dev.apt_line(["libegl1", "libgl1"])
        == f"{sudo}apt-get install -y --no-install-recommends libegl1 libgl1"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux loads Qt's libraries apart")
def test_a_missing_library_is_named_by_its_package_before_anything_is_installed():
    libraries = {"libc.so.6": "libc6", "libdateline-none.so.7": "libdateline-none7"}
    with pytest.raises(SystemExit) as stopping:
        dev.prepare(dev.LOCK, libraries)
    assert message_of(stopping).endswith(dev.apt_line(["libdateline-none7"]))


def test_no_package_is_missing_where_qt_brings_its_libraries(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    assert dev.missing_packages({"libdateline-none.so.7": "libdateline-none7"}) == []


@pytest.mark.parametrize(
    ("platform", "environment", "shown"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ("linux", {"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}, True),
        ("darwin", {}, True),
        ("darwin", {"QT_QPA_PLATFORM": "minimal:x=1"}, False),
        ("win32", {}, True),
    ],
)
def test_a_window_needs_somebody_to_see_it(platform, environment, shown):
    assert dev.has_display(environment, platform) is shown


def test_without_a_display_the_note_says_what_a_window_needs():
    assert "DISPLAY" in dev.display_note([])
    assert "apt-get" not in dev.display_note([])
    assert dev.apt_line(["libxcb-shape0"]) in dev.display_note(["libxcb-shape0"])


# The state of .venv


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A tree of its own, with locks and a finished `.venv` made from the smaller one."""
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "STAMP", tmp_path / ".venv" / "dateline-ready")
    for constant, name in zip(("LOCK", "DEV_LOCK"), LOCKS, strict=True):
        (tmp_path / name).write_text(f"# {name}\n")
        monkeypatch.setattr(dev, constant, tmp_path / name)
    interpreter = Path(dev.tool("python"))
    interpreter.parent.mkdir(parents=True)
    interpreter.touch()
    dev.STAMP.write_text(dev.stamp(dev.LOCK))
    return tmp_path


def test_a_finished_venv_is_ready_for_running_but_not_for_testing(tree):
    assert dev.is_ready(dev.LOCK)
    assert not dev.is_ready(dev.DEV_LOCK)


def test_a_venv_with_the_test_tools_is_ready_for_both(tree):
    dev.STAMP.write_text(dev.stamp(dev.DEV_LOCK))
    assert dev.is_ready(dev.LOCK)
    assert dev.is_ready(dev.DEV_LOCK)


def test_a_ready_venv_is_left_alone(tree, monkeypatch):
    monkeypatch.setattr(dev, "call", pytest.fail)
    dev.prepare(dev.LOCK, {})


def test_a_changed_lock_asks_for_a_new_venv(tree):
    dev.LOCK.write_text("lxml==6.1.3\n")
    assert not dev.is_ready(dev.LOCK)


def test_another_python_asks_for_a_new_venv(tree, monkeypatch):
    monkeypatch.setattr(sys, "version", "3.13.9 (main)")
    assert not dev.is_ready(dev.LOCK)


def test_a_moved_tree_asks_for_a_new_venv(tree, monkeypatch):
    moved = tree.rename(tree.with_name("moved")) / ".venv"
    monkeypatch.setattr(dev, "LOCK", moved.parent / LOCKS[0])
    monkeypatch.setattr(dev, "DEV_LOCK", moved.parent / LOCKS[1])
    monkeypatch.setattr(dev, "VENV", moved)
    monkeypatch.setattr(dev, "STAMP", moved / "dateline-ready")
    assert not dev.is_ready(dev.LOCK)


def test_a_venv_whose_python_is_gone_is_not_ready(tree):
    Path(dev.tool("python")).unlink()
    assert not dev.is_ready(dev.LOCK)


def test_a_stamp_cut_short_is_no_stamp(tree):
    dev.STAMP.write_text(dev.stamp(dev.LOCK)[:-1])
    assert not dev.is_ready(dev.LOCK)


@pytest.mark.parametrize("failing_call", [1, 2])
def test_an_installation_that_fails_leaves_no_ready_venv(tree, monkeypatch, capfd, failing_call):
    statuses = iter([0] * (failing_call - 1) + [7])
    monkeypatch.setattr(dev, "call", lambda command: next(statuses))
    with pytest.raises(SystemExit) as stopping:
        dev.install(dev.LOCK)
    assert stopping.value.code == 7
    assert not dev.is_ready(dev.LOCK)
    assert "run the same command again" in capfd.readouterr().err


def test_an_installation_to_the_end_is_ready_and_checked_every_hash(tree, monkeypatch):
    commands = []
    monkeypatch.setattr(dev, "call", lambda command: commands.append(command) or 0)
    dev.STAMP.unlink()
    dev.install(dev.DEV_LOCK)
    assert dev.is_ready(dev.DEV_LOCK)
    assert "--require-hashes" in commands[-1]
    assert commands[-1][-1] == str(dev.DEV_LOCK)


def test_the_python_inside_the_venv_does_not_remove_itself(tree, monkeypatch):
    monkeypatch.setattr(sys, "prefix", str(dev.VENV))
    with pytest.raises(SystemExit) as stopping:
        dev.install(dev.LOCK)
    assert "Python outside it" in message_of(stopping)
    assert dev.is_ready(dev.LOCK)


# The programs it starts


def test_every_check_runs_and_the_first_failure_is_the_status(monkeypatch, capfd):
    statuses = {"ruff format --check .": 0, "ruff check .": 3, "pyright": 1, "lint-imports": 0}
    ran = []
    monkeypatch.setattr(dev, "prepare", lambda lock_file, libraries: None)

    def call(step):
        ran.append(dev.step_name(step))
        return statuses.get(ran[-1].removesuffix(" --no-logo"), 0)

    monkeypatch.setattr(dev, "call", call)
    assert dev.main(["test", "-k", "dateline"]) == 3
    assert len(ran) == 5
    assert ran[-1] == "pytest -n auto --dist worksteal -k dateline"
    assert "Failed: ruff check ., pyright" in capfd.readouterr().out


def test_checks_draw_to_memory_unless_told_otherwise(monkeypatch):
    monkeypatch.delenv("QT_QPA_PLATFORM")
    assert dev.offscreen_by_default()["QT_QPA_PLATFORM"] == "offscreen"
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert dev.offscreen_by_default()["QT_QPA_PLATFORM"] == "xcb"


def test_exit_status_of_a_program_passes_through():
    assert dev.call([sys.executable, "-c", "raise SystemExit(5)"]) == 5


@pytest.mark.skipif(not ON_POSIX, reason="Windows has no signals between processes")
def test_a_killed_program_counts_as_in_a_shell():
    assert dev.call([sys.executable, "-c", "import os; os.kill(os.getpid(), 9)"]) == 128 + 9


def test_the_program_runs_in_the_tree_and_its_status_is_ours(tmp_path):
    program = "import os; print(os.getcwd(), flush=True); raise SystemExit(4)"
    starting = f"import dev, sys; sys.exit(dev.start([sys.executable, '-c', {program!r}]))"
    done = subprocess.run(
        [sys.executable, "-c", starting],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout.strip()) == (4, str(ROOT))


def test_the_proof_for_ci_is_a_sound_script():
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    if ON_POSIX:
        subprocess.run(["bash", "-n", script], check=True)


# The lock files


def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def wanted(lock):
    """What pyproject.toml asks of a lock file."""
    texts = project()["dependencies"] + project()["optional-dependencies"]["offline-pt"]
    if lock == "requirements-dev.lock":
        pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
        texts = texts + pyproject["dependency-groups"]["dev"]
    return [Requirement(text) for text in texts]


def pins(lock):
    """Package to the versions pinned, and the text of each pin with its hashes."""
    entries = re.split(r"^(?=[a-z0-9])", (ROOT / lock).read_text("utf-8"), flags=re.MULTILINE)[1:]
    versions = {}
    for entry in entries:
        name, version = entry.split(maxsplit=1)[0].split("==")
        versions.setdefault(canonicalize_name(name), {})[version] = entry
    return versions


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address_and_no_place_on_a_disk(lock):
    text = (ROOT / lock).read_text("utf-8")
    assert "://" not in text
    assert " @ " not in text
    assert not re.search(r"^-", text, re.MULTILINE), "an option of pip's, such as an index"
    assert not re.search(r"\(.*/.*\)", text)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_its_hashes(lock):
    entries = [entry for versions in pins(lock).values() for entry in versions.values()]
    assert len(entries) > 20
    for entry in entries:
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry), entry


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_all_that_pyproject_wants(lock):
    pinned = pins(lock)
    for requirement in wanted(lock):
        versions = pinned.get(canonicalize_name(requirement.name))
        assert versions, f"{requirement.name} is not in {lock}: python3 dev.py lock"
        assert all(version in requirement.specifier for version in versions), requirement


def test_tests_run_on_the_very_versions_that_people_get():
    tested = pins("requirements-dev.lock")
    for name, versions in pins("requirements.lock").items():
        assert set(versions) == set(tested[name])
