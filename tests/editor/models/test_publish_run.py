"""Approved stories to a WordPress site, where the library hinders it."""

import pytest

from db import stories
from editor.desk import exporting, workflow
from editor.desk.editing import write_row
from editor.models.publish_run import PublishOrder, PublishRun
from tests.forgetful_keyring import forgetful_keyring
from tests.plain_english import plain_english
from tests.wordpress_stand_in import PASSWORD, USER, wordpress_stand_in


@pytest.fixture
def site(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with forgetful_keyring(), wordpress_stand_in() as stand_in:
        yield stand_in


@pytest.fixture
def approved(library, story):
    for row in stories.get(library, story).rows:
        write_row(library, story, row.position, plain_english(row.source))
    workflow.approve(library, story)
    return story


@pytest.fixture
def run(path, tasks):
    return PublishRun(path, tasks)


def test_a_post_that_could_not_be_noted_is_told(run, site, approved, library, locked, heard, qtbot):
    failed = heard(run.failed)
    run.start(PublishOrder(stories=(approved,), address=site.url, user=USER), PASSWORD)
    qtbot.waitUntil(lambda: bool(failed), timeout=5000)
    assert f"{site.url}/?p=1 is there, but that could not be noted here" in failed[0]
    assert len(site.posts) == 1
    locked.execute("ROLLBACK")
    assert exporting.exports(library, approved) == []


def test_a_story_that_is_gone_is_told(run, site, tasks, heard, qtbot):
    failed, ended = heard(run.failed), heard(tasks.job_ended)
    order = PublishOrder(stories=(99,), address=site.url, user=USER)
    run.start(order, PASSWORD)
    qtbot.waitUntil(lambda: bool(failed), timeout=5000)
    assert "99" in failed[0]
    assert len(ended) == 1
    assert site.posts == {}
