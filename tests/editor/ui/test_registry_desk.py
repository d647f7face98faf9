"""The registry in the window: files in and out beside other work, and how new names are spelt."""

import pytest
from PySide6.QtWidgets import QFileDialog, QInputDialog, QPushButton

from db import audit, entities, topics
from db.records import EntityType
from editor.desk import registry, sharing, suggesting
from editor.tagging.names import Name

HEAD = "type\tname\tlang\tenglish\n"
PLACES = HEAD + "place\tВена\tru\tVienna\nplace\tГраз\tru\tGraz\n"


@pytest.fixture
def choose(person):
    """Return a function that names the file an open dialog asks for."""

    def run(path):
        person.wait(lambda: person.window.findChild(QFileDialog, "registry_dialog") is not None)
        dialog = person.window.findChild(QFileDialog, "registry_dialog")
        dialog.fileSelected.emit(str(path))
        dialog.close()
        dialog.setObjectName("")  # it goes when the events that are waiting are done

    return run


@pytest.fixture
def come_back(person, qtbot):
    """Return a function that gives the window the keyboard again, as closing a dialog does."""

    def run():
        qtbot.waitUntil(lambda: person.window.findChild(QFileDialog) is None)
        with qtbot.waitActive(person.window):
            person.window.activateWindow()

    return run


@pytest.fixture
def file(tmp_path):
    """Return a function that writes a file; it gives its path."""

    def run(text, name="names.tsv"):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return run


def english(library):
    return [each.english for each in entities.listing(library)]


def test_names_come_in_and_go_out(window, person, choose, file, library, tmp_path):
    person.do("import_registry")
    choose(file(PLACES))
    person.wait(lambda: person.message()[0] == "Names that are new: 2. Known before: 0.")
    assert english(library) == ["Graz", "Vienna"]
    person.do("export_registry")
    choose(tmp_path / "out.jsonld")
    person.wait(lambda: person.message()[0] == "Names written: 2")
    person.do("import_registry")
    choose(tmp_path / "out.jsonld")
    person.wait(lambda: person.message()[0] == "Names that are new: 0. Known before: 2.")


def test_names_that_come_in_are_found_in_the_next_story(window, person, choose, file, library):
    person.do("import_registry")
    choose(file(PLACES))
    person.wait(lambda: "Names that are new: 2" in person.message()[0])
    assert registry.in_any_form(library, "Вене", EntityType.PLACE, "ru").english == "Vienna"


def test_what_is_left_out_is_told_with_its_line(window, person, choose, file):
    person.do("import_registry")
    choose(file(PLACES + "vegetable\tЛук\tru\tOnion\n" * 120))
    person.wait(lambda: person.message()[0].endswith("Left out: 120."))
    assert not person.message()[1]
    person.window.findChild(QPushButton, "message_button").click()
    lines = person.child("registry_lines").toPlainText().splitlines()
    assert lines[0] == "line 4: vegetable is no type of entity"
    assert lines[-1] == "and 20 more"
    person.child("registry_report").close()


def test_a_file_that_holds_nothing_of_use_is_a_fault(window, person, choose, file):
    person.do("import_registry")
    choose(file(HEAD + "vegetable\tЛук\tru\tOnion\n"))
    person.wait(lambda: "Left out: 1." in person.message()[0])
    assert person.message()[1]


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ("", "names.tsv", "is empty"),
        ("Dear editor", "letter.txt", "has to name the columns"),
        ('[{"type": "place"\n', "names.json", "not whole"),
    ],
)
def test_what_is_no_registry_is_refused(window, person, choose, file, library, text, name, why):
    person.do("import_registry")
    choose(file(text, name))
    person.wait(lambda: person.message()[1] is True)
    assert why in person.message()[0]
    assert name in person.message()[0]
    assert not person.child("job_cancel").isVisible()
    assert english(library) == []


def test_a_file_that_is_not_there_is_told(window, person, choose, tmp_path):
    person.do("import_registry")
    choose(tmp_path / "none.tsv")
    person.wait(lambda: person.message()[1] is True)
    assert "none.tsv" in person.message()[0]


def test_cancelled_an_import_leaves_nothing(window, person, choose, file, library, monkeypatch):
    monkeypatch.setattr(sharing, "AT_ONCE", 20)
    path = file(HEAD + "".join(f"place\tМесто {at}\tru\tPlace {at}\n" for at in range(4_000)))
    person.do("import_registry")
    choose(path)
    bar = person.child("job_progress")
    person.wait(lambda: bar.maximum() == 4_000 and bar.value() > 0)
    person.child("job_cancel").click()
    person.wait(lambda: person.message()[0] == "Cancelled. The registry is as it was.", seconds=20)
    assert english(library) == []
    assert not person.child("job_cancel").isVisible()
    assert "import entities" not in [act.action for act in audit.history(library)]


def test_typing_is_stored_while_names_come_in(
    window, person, choose, come_back, file, monkeypatch, snow
):
    monkeypatch.setattr(sharing, "AT_ONCE", 20)
    path = file(HEAD + "".join(f"place\tМесто {at}\tru\tPlace {at}\n" for at in range(2_000)))
    person.do("import_registry")
    choose(path)
    come_back()
    person.wait(lambda: person.child("job_progress").value() > 0)
    window.page.rows.go_to(1)
    person.type("Roads are cleared.")
    person.do("confirm_row")
    person.wait(lambda: person.stored(snow).rows[1].target == "Roads are cleared.")
    person.wait(lambda: "Names that are new: 2000" in person.message()[0], seconds=20)


def test_the_ending_follows_the_format_chosen(window, person):
    person.do("export_registry")
    dialog = person.child("registry_dialog")
    dialog.filterSelected.emit("SKOS (*.jsonld)")
    assert dialog.defaultSuffix() == "jsonld"
    dialog.close()


def test_a_folder_that_is_not_there_is_told(window, person, choose, tmp_path):
    person.do("export_registry")
    choose(tmp_path / "none" / "names.tsv")
    person.wait(lambda: person.message()[1] is True)
    assert not person.child("job_cancel").isVisible()


class TestTopics:
    def test_a_vocabulary_comes_in_and_is_offered(
        self, window, person, choose, come_back, file, library
    ):
        text = "code\tlabel\trussian\tretired\nx:1\tbeekeeping\tпчеловодство\t\nx:2\told\t\t1\n"
        person.do("import_topics")
        choose(file(text, "topics.tsv"))
        told = "Topics that are new: 2. Known before: 0. Retired: 1."
        person.wait(lambda: person.message()[0] == told)
        assert "x:1" in {topic.code for topic in topics.listing(library)}
        come_back()
        person.do("add_topic")
        person.type("beekeep")
        person.wait(lambda: person.listed("topic_matches") == ["beekeeping · пчеловодство"])

    @pytest.mark.parametrize("text", ["", "nothing", '{"concepts": 3}'])
    def test_what_is_none_is_refused(self, window, person, choose, file, text):
        person.do("import_topics")
        choose(file(text, "topics.tsv"))
        person.wait(lambda: person.message()[1] is True)
        assert "topics.tsv" in person.message()[0]


class TestScheme:
    @pytest.fixture
    def dialog(self, person):
        """The question how names are spelt, asked."""
        person.do("choose_scheme")
        return person.window.findChild(QInputDialog, "scheme_dialog")

    def test_each_scheme_shows_what_it_makes_of_some_names(self, window, dialog):
        shown = dialog.comboBoxItems()
        assert [each.partition(":")[0] for each in shown] == [
            "Wikipedia", "BGN/PCGN", "ISO 9", "ICAO 9303", "ALA-LC",
        ]  # fmt: skip
        assert len(set(shown)) == 5
        assert dialog.textValue().startswith("Wikipedia: ")
        dialog.reject()

    def test_another_scheme_alters_what_is_offered_and_nothing_accepted(
        self, window, person, library, snow
    ):
        accepted = registry.enter(library, EntityType.PERSON, "Юлия", "Yulia", lang="ru")
        name = Name(row=1, start=0, end=6, type=EntityType.PLACE, normal="Щёлково")
        suggesting.store(library, suggesting.waiting(library, snow), [name])
        person.wait(lambda: any("Shchyolkovo" in line for line in person.listed("entity_list")))
        person.do("choose_scheme")
        dialog = window.findChild(QInputDialog, "scheme_dialog")
        dialog.setTextValue(next(each for each in dialog.comboBoxItems() if "ISO 9" in each))
        dialog.accept()
        person.wait(lambda: person.message()[0] == "New names are spelt by ISO 9.")
        person.wait(lambda: any("Ŝëlkovo" in line for line in person.listed("entity_list")))
        assert registry.scheme(library) == "iso_9"
        assert entities.with_uid(library, accepted.uid).english == "Yulia"
