"""Taking news in, in the background: each file's outcome is told, and nothing is half stored."""

import pytest

import resources
from db import stories
from editor.desk.taking_in import BATCH, Outcome
from editor.models.intake import Intake
from tests.web_stand_in import web_stand_in

SNOW = "Снег в столице\n\nДороги чистят с утра.\n\nСнег выпал ночью.\n"


@pytest.fixture
def intake(tasks):
    return Intake(tasks)


@pytest.fixture
def taken(intake, qtbot):
    """Return a function that takes in and waits; it gives what became of each story."""

    def run(act, what):
        with qtbot.waitSignal(intake.taken, timeout=5000) as told:
            act(what)
        return told.args[0]

    return run


@pytest.fixture
def file(tmp_path):
    """Return a function that writes a file."""

    def write(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def test_files_are_taken_in(intake, taken, file, library):
    [arrival] = taken(intake.take_files, [file("snow.txt", SNOW)])
    assert arrival.outcome is Outcome.IMPORTED
    story = stories.get(library, arrival.story)
    assert [row.source for row in story.rows] == SNOW.strip().split("\n\n")
    assert stories.original(library, arrival.story).raw == SNOW.encode()


def test_pasted_text_is_taken_in_under_a_name_of_its_own(intake, taken, library):
    [arrival] = taken(intake.take_text, SNOW)
    assert arrival.outcome is Outcome.IMPORTED
    assert stories.original(library, arrival.story).name == "the clipboard"


def test_half_a_character_on_the_clipboard_is_no_fault(intake, taken):
    [arrival] = taken(intake.take_text, SNOW + "Снег \ud83d идёт.")
    assert arrival.outcome is Outcome.IMPORTED


def test_the_same_text_again_is_a_duplicate(intake, taken, file, library):
    [first] = taken(intake.take_files, [file("snow.txt", SNOW)])
    [again] = taken(intake.take_text, SNOW)
    assert again.outcome is Outcome.DUPLICATE
    assert again.story == first.story
    assert len(stories.ids(library)) == 1


def test_bad_files_are_refused_with_the_reason_and_keep_no_good_one_out(
    intake, taken, file, tmp_path, library
):
    bad = [file("empty.txt", ""), file("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9)]
    bad += [tmp_path / "absent.txt"]
    arrivals = taken(intake.take_files, [*bad[:2], file("snow.txt", SNOW), *bad[2:]])
    outcomes = [arrival.outcome for arrival in arrivals]
    assert outcomes == [Outcome.IMPORTED] + [Outcome.REFUSED] * 3
    for path, arrival in zip(bad, arrivals[1:], strict=True):
        assert path.name in arrival.reason
        assert "Errno" not in arrival.reason
    assert len(stories.ids(library)) == 1


def test_a_folder_is_looked_through_but_not_what_is_hidden_in_it(taken, intake, tmp_path):
    deep = tmp_path / "inbox" / "today"
    deep.mkdir(parents=True)
    (deep / "snow.txt").write_text(SNOW, "utf-8")
    (tmp_path / "inbox" / "rain.txt").write_text(
        "В Алматы прошёл дождь, сообщили в акимате.", "utf-8"
    )
    (tmp_path / "inbox" / ".draft.txt").write_text("Скрытый файл не берут.", "utf-8")
    arrivals = taken(intake.take_files, [tmp_path / "inbox"])
    assert [arrival.path for arrival in arrivals] == ["rain.txt", "snow.txt"]


def test_stories_looked_into_are_stored_only_when_decided(
    intake, taken, file, heard, library, qtbot
):
    with qtbot.waitSignal(intake.understood) as looked:
        intake.look_into([file("snow.txt", SNOW), file("empty.txt", "")])
    understood, refused = looked.args
    assert [original.name for original, _ in understood] == ["snow.txt"]
    assert "empty.txt" in refused[0]
    assert len(stories.ids(library)) == 0
    [arrival] = taken(intake.store, understood)
    assert arrival.outcome is Outcome.IMPORTED


def test_the_job_is_shown_from_begin_to_end(intake, taken, tasks, file, heard):
    started, ended = heard(tasks.job_started), heard(tasks.job_ended)
    progress = heard(tasks.job_progressed, several=True)
    taken(intake.take_files, [file("snow.txt", SNOW), file("empty.txt", "")])
    assert [job.title for job in started] == ["Taking in"]
    assert ended == started
    assert [(done, of) for _, done, of in progress] == [(1, 2), (2, 2)]


def test_cancelled_work_stores_what_was_read_and_leaves_the_rest(
    intake, taken, tasks, file, library
):
    def cancel(job):
        job.cancel.set()

    tasks.job_started.connect(cancel)
    assert taken(intake.take_files, [file("snow.txt", SNOW)]) == []
    assert len(stories.ids(library)) == 0


def test_a_library_that_cannot_be_written_is_told_and_the_job_ends(
    intake, tasks, file, heard, qtbot, locked, library
):
    ended = heard(tasks.job_ended)
    with qtbot.waitSignal(intake.failed, timeout=3000) as failed:
        intake.take_files([file("snow.txt", SNOW)])
    assert "in use by another program" in failed.args[0]
    assert len(ended) == 1
    assert len(stories.ids(library)) == 0


def test_the_samples_are_taken_in_once(intake, qtbot, library):
    outcomes = []
    for _ in range(2):
        with qtbot.waitSignal(intake.taken, timeout=5000) as told:
            intake.take_samples()
        outcomes.append({arrival.outcome for arrival in told.args[0]})
    assert outcomes == [{Outcome.IMPORTED}, {Outcome.DUPLICATE}]
    assert len(stories.ids(library)) == len(resources.samples())


def test_an_address_is_fetched_and_taken_in(intake, taken, library, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with web_stand_in() as server:
        server.pages["/snow.txt"] = SNOW.encode()
        arrivals = taken(
            intake.take_addresses, [server.address("/snow.txt"), server.address("/absent")]
        )
    assert [arrival.outcome for arrival in arrivals] == [Outcome.IMPORTED, Outcome.REFUSED]
    assert "127.0.0.1" in arrivals[1].reason
    assert len(stories.ids(library)) == 1


def table(count):
    """Tables are the quickest files with many stories."""
    rows = "".join(f"Снег {n},Снег номер {n} выпал ночью в горах.\n" for n in range(count))
    return f"headline,body\n{rows}"


def test_many_stories_go_in_with_progress_and_leave_room_for_other_writes(
    intake, tasks, file, qtbot, heard, library
):
    told = heard(tasks.job_progressed, several=True)
    between = []
    tasks.job_progressed.connect(
        lambda *_: tasks.write(lambda lib: between.append(len(stories.ids(lib))))
    )
    with qtbot.waitSignal(intake.taken, timeout=20_000) as taken:
        intake.take_files([file("snow.csv", table(3 * BATCH))])
    assert len(taken.args[0]) == len(stories.ids(library)) == 3 * BATCH
    assert [(done, of) for _, done, of in told if of == 3 * BATCH] == [
        (BATCH, 3 * BATCH),
        (2 * BATCH, 3 * BATCH),
    ]
    assert any(0 < count < 3 * BATCH for count in between)


def test_cancelling_keeps_what_is_in_and_says_so(intake, tasks, file, qtbot, library):
    def cancel_half_way(job, done, of):
        if done == BATCH and of == 3 * BATCH:
            job.cancel.set()

    tasks.job_progressed.connect(cancel_half_way)
    with qtbot.waitSignal(intake.taken, timeout=20_000) as taken:
        intake.take_files([file("snow.csv", table(3 * BATCH))])
    kept = len(taken.args[0])
    assert kept == len(stories.ids(library))
    assert kept in (BATCH, 2 * BATCH)
