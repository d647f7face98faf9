"""`tour`."""

import os

import pytest


@pytest.fixture(autouse=True)
def no_models(monkeypatch):
    """Without a local model the tour is quick and still honest."""
    monkeypatch.setattr("editor.desk.engines.bundled_folders", list)


def test_says_each_step_and_leaves_nothing(run, home):
    told = run("tour").stdout
    for words in (
        "took in", "8 rows of story", "from memory", "no Firefox model", "tagged", "topic",
        "checked", "kept", "approved", "exported", "ALMATY, Dec 4", "library  sound",
    ):  # fmt: skip
        assert words in told
    assert "DRAFT" not in told
    assert not (home / "dateline.sqlite").exists()


def test_keeps_the_files_where_asked(run, tmp_path):
    folder = tmp_path / "kept" / "here"
    run("tour", "--keep", folder)
    assert {name.rpartition(".")[2] for name in os.listdir(folder)} >= {
        "txt", "md", "html", "docx", "sqlite",
    }  # fmt: skip


def test_a_tour_kept_before_is_not_walked_over(run, fault, tmp_path):
    run("tour", "--keep", tmp_path)
    before = sorted(os.listdir(tmp_path))
    assert "keeps a tour already. Choose another folder" in fault("tour", "--keep", tmp_path)
    assert sorted(os.listdir(tmp_path)) == before
