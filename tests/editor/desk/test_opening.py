"""Opening a library for work."""

import pytest

import resources
from db import at_work, topics
from db.errors import LibraryBusy, LibraryError, NotALibrary
from db.library import Library
from db.stories import Original
from editor.desk.editing import write_row
from editor.desk.opening import close_library, open_library, target_lang
from editor.desk.taking_in import take_in


def test_a_new_library_has_the_vocabulary_and_signs_with_the_name(tmp_path):
    path = tmp_path / "new" / "folder" / "desk.sqlite"
    with open_library(path, "night desk") as library:
        found = topics.listing(library)
        assert library.by == "night desk"
    assert len(found) == len(resources.topics())
    politics = next(topic for topic in found if topic.code == "medtop:11000000")
    assert (politics.label, politics.russian) == (
        "politics and government",
        "политика и государственное управление",
    )


def test_labels_a_desk_changed_stay_at_the_next_opening(path):
    with open_library(path, "one") as library, library.write():
        library.execute("UPDATE topic SET label = 'statecraft' WHERE code = 'medtop:11000000'")
    with open_library(path, "two") as library:
        assert "statecraft" in [topic.label for topic in topics.listing(library)]


def test_translates_into_english_unless_set_otherwise(library):
    assert target_lang(library) == "en"
    library.set_setting("target_lang", "pt")
    assert target_lang(library) == "pt"


def test_a_file_that_is_something_else_is_refused_and_stays(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Dear editor")
    with pytest.raises(NotALibrary, match=r"letter\.txt is not a Dateline library"):
        open_library(path, "")
    assert path.read_text() == "Dear editor"


def test_a_place_that_cannot_be_is_refused_in_words(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError, match="cannot be opened"):
        open_library(tmp_path / "file" / "desk.sqlite", "")


def test_a_library_that_cannot_get_its_vocabulary_now_is_closed_again(path, monkeypatch):
    monkeypatch.setattr("db.library.BUSY_TIMEOUT_S", 0.05)
    busy = pytest.raises(LibraryBusy, match="in use by another program")
    with Library(path) as other, other.write(), busy:
        open_library(path, "")
    log = path.with_name(path.name + "-wal")
    assert not log.exists(), "SQLite takes its log away when nobody has the library open"
    with open_library(path, "") as library:
        assert topics.listing(library)


def test_a_library_that_is_closed_says_that_nobody_writes_there_any_more(path):
    night = open_library(path, "night desk")
    text = "Снег в столице\n\nДороги чистят с утра.\n"
    [arrival] = take_in(night, Original("snow.txt", text.encode()))
    write_row(night, arrival.story, 1, "It snows.")
    with open_library(path, "day desk") as day:
        assert [each.by for each in at_work.others(day, arrival.story)] == ["night desk"]
        close_library(night)
        assert at_work.others(day, arrival.story) == []
