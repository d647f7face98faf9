"""The window in Russian and Kazakh; choosing a language; what stays English."""

import json
from datetime import date, datetime

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QDockWidget,
    QLabel,
    QListView,
    QMenu,
    QToolButton,
)

from db.errors import Conflict, Refused
from editor.desk import editing
from editor.desk.exporting import copy_of
from editor.desk.replacing import Replacement
from editor.exporting.formats import FORMATS
from editor.models.days import clock_time, long_day, moment_in_full, short_day
from editor.models.spoken import fault_spoken, origin_spoken, spoken
from editor.said import said, strung
from editor.settings import LANGUAGE, Settings
from editor.ui import language
from editor.ui.command_palette import CommandPalette
from editor.ui.replace_dialog import ReplaceDialog
from editor.ui.row_painter import footer


@pytest.fixture
def speak(qapp, tmp_path, monkeypatch):
    """Return a function that puts a language on; English is back after the test."""
    before = set(qapp.findChildren(QTranslator))

    def put_on(chosen):
        monkeypatch.delenv("DATELINE_LANGUAGE", raising=False)
        file = tmp_path / "spoken.json"
        file.write_text(json.dumps({"language": chosen}), "utf-8")
        return language.put_on(qapp, Settings(file))

    yield put_on
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(QLocale("en"))


@pytest.fixture
def preferences(open_window, hands):
    """Return a function that opens Preferences on a window with these settings."""

    opened = []

    def run(**settings):
        person = hands(open_window(**settings))
        person.do("preferences")
        opened.append(person.child("preferences_dialog"))
        return opened[-1]

    yield run
    for dialog in opened:
        dialog.close()


def titles(window, kind, said_by):
    return {said_by(each) for each in window.findChildren(kind)}


@pytest.mark.parametrize(
    ("chosen", "approve", "menu", "dock", "status"),
    [
        ("en", "Approve", "Panels", "Findings", "Inbox"),
        ("ru", "Утвердить", "Панели", "Замечания", "Входящие"),
        ("kk", "Бекіту", "Панельдер", "Ескертпелер", "Кіріс"),
    ],
)
def test_the_window_speaks_the_language_set(
    speak, open_window, hands, chosen, approve, menu, dock, status
):
    assert speak(chosen) == chosen
    window = open_window()
    assert window.acts["approve_story"].text() == approve
    assert menu in titles(window, QMenu, QMenu.title)
    assert dock in titles(window, QDockWidget, QDockWidget.windowTitle)
    assert [line for line in hands(window).listed("status_list") if line.startswith(status)]


@pytest.mark.parametrize("chosen", ["en", "ru", "kk"])
def test_on_a_small_screen_the_bar_still_has_the_search_and_the_menu(speak, open_window, chosen):
    speak(chosen)
    window = open_window()
    window.resize(1366, 768)
    assert window.width() == 1366
    assert window.top_bar.search_field.isVisible()
    assert window.top_bar.findChild(QToolButton, "main_menu").isVisible()


@pytest.mark.parametrize("chosen", ["ru", "kk"])
def test_no_action_is_left_in_english(speak, open_window, chosen):
    english = {each.objectName(): {each.text(), each.whatsThis()} for each in open_window().acts}
    speak(chosen)
    left = [
        each.objectName()
        for each in open_window().acts
        if english[each.objectName()] & {each.text(), each.whatsThis()}
    ]
    assert left == []


def test_the_palette_finds_a_command_by_its_russian_name(speak, open_window, hands):
    speak("ru")
    window = open_window()
    person = hands(window)
    palette = CommandPalette(list(window.acts), window)
    palette.ask()
    person.type("резерв")
    assert any(line.startswith("Создать резервную копию") for line in listed(palette))
    palette.close()


def listed(palette):
    model = palette.findChild(QListView).model()
    return [model.index(place, 0).data() for place in range(model.rowCount())]


@pytest.mark.parametrize(
    ("chosen", "forms"),
    [
        ("en", {0: "0 rows", 1: "1 row", 2: "2 rows", 5: "5 rows", 21: "21 rows"}),
        ("ru", {0: "0 строк", 1: "1 строка", 2: "2 строки", 5: "5 строк", 21: "21 строка"}),
        ("kk", {0: "0 жол", 1: "1 жол", 2: "2 жол", 5: "5 жол", 21: "21 жол"}),
    ],
)
def test_a_number_takes_the_form_its_noun_has_with_it(speak, show, found, chosen, forms):
    speak(chosen)
    dialog = show(ReplaceDialog())
    for number, words in forms.items():
        dialog.show_found(found(number))
        assert words in titles(dialog, QLabel, QLabel.text)


@pytest.fixture
def found():
    """Return a function that gives so many rows in which a wording would change."""

    def rows(number):
        return [Replacement(1, row, "Kiev", "Kyiv") for row in range(number)]

    return rows


@pytest.mark.parametrize(
    ("chosen", "close", "yes"), [("ru", "Закрыть", "Да"), ("kk", "Жабу", "Иә")]
)
def test_qts_own_buttons_speak_it_too(speak, show, chosen, close, yes):
    speak(chosen)
    standard = QDialogButtonBox.StandardButton
    box = show(QDialogButtonBox(standard.Close | standard.Yes))
    assert box.button(standard.Close).text() == close
    assert box.button(standard.Yes).text().replace("&", "") == yes


def test_days_follow_the_language(speak):
    late = "2025-12-05T10:00:00+00:00"
    said_in = {}
    for chosen in ("en", "ru", "kk"):
        speak(chosen)
        said_in[chosen] = (short_day("2025-12-05"), long_day(date(2025, 5, 5)), clock_time(late))
    assert said_in["en"] == ("5 Dec", "5 May 2025", "5 Dec")
    assert said_in["ru"] == ("5 дек.", "5 мая 2025", "5 дек.")
    assert said_in["kk"] == ("5 жел.", "5 мам. 2025", "5 жел.")
    assert moment_in_full(datetime(2025, 5, 5, 14, 30).astimezone()) == "5 мам. 2025, 14:30"


def test_copy_stays_as_it_is_whatever_the_interface_speaks(speak, library, wire, translate):
    translate(wire)
    speak("en")
    english = {form.name: written(library, wire, form) for form in PLAIN_FORMATS}
    speak("ru")
    assert {form.name: written(library, wire, form) for form in PLAIN_FORMATS} == english


PLAIN_FORMATS = [form for form in FORMATS if form.name in ("text", "markdown", "html", "ninjs")]


def written(library, story, form):
    return form.write(copy_of(library, story, draft=True))


def test_labels_and_refusals_of_the_parts_beneath_are_said_in_it(speak):
    speak("ru")
    assert spoken("organisation") == "организация"
    assert spoken("Riksbank") == "Riksbank"
    assert spoken("") == ""
    assert origin_spoken("memory, set right") == "память, приведено в порядок"
    refusal = Refused(said("Story {0} is {1}; it cannot be {2}.", 3, said("spiked"), "x"))
    assert str(refusal) == "Story 3 is spiked; it cannot be x."
    assert fault_spoken(refusal).startswith("Материал 3 отложен;")
    assert fault_spoken(Conflict("Row 3")) == str(Conflict("Row 3"))


def test_a_sentence_in_a_sentence_is_said_whole(speak):
    speak("ru")
    finding = said("row {0}: {1}", 4, said("{0} is not in the English.", "17"))
    assert spoken(strung([finding, finding], "; ")) == "; ".join(
        ["строка 4: «17» нет в английском тексте"] * 2
    )


def test_braces_somebody_wrote_stay_as_they_are(speak):
    speak("ru")
    assert spoken(said("{0} is not in the source.", "{1}")) == "«{1}» нет в оригинале."


def test_a_refusal_is_read_in_the_language_of_the_window(speak, open_window, hands, wire):
    speak("ru")
    person = hands(open_window())
    person.window.open_story(wire)
    person.do("approve_story")
    person.wait(lambda: "переведён не весь" in person.message()[0])


def test_findings_are_read_in_the_language_of_the_window(speak, open_window, hands, library, wire):
    editing.write_row(library, wire, 3, "Inflation was 9.9%.")
    speak("ru")
    person = hands(open_window())
    person.window.open_story(wire)
    person.do("run_checks")
    person.wait(lambda: any("8,4" in line for line in person.listed("finding_list")))
    told = next(line for line in person.listed("finding_list") if "8,4" in line)
    assert told.startswith("не даёт утвердить: строка 3: ")
    assert not told.endswith(".")


def test_the_foot_of_a_row_says_where_it_comes_from_in_it(speak, library, wire):
    row = editing.write_row(library, wire, 2, "The talks begin tomorrow.", confirm=True)
    speak("kk")
    assert footer(row) == "расталған"


def test_the_languages_are_named_in_their_own_words(preferences):
    box = preferences().findChild(QComboBox, "setting_language")
    named = [box.itemText(place) for place in range(box.count())]
    assert named == ["as the system", "English", "Русский", "Қазақша"]
    assert "next start" in box.toolTip()


def test_the_language_chosen_is_kept_and_spoken_from_the_next_start(
    preferences, qapp, tmp_path, monkeypatch, speak
):
    monkeypatch.delenv("DATELINE_LANGUAGE")
    dialog = preferences(language="en")
    box = dialog.findChild(QComboBox, "setting_language")
    box.setCurrentIndex(box.findText("Қазақша"))
    kept = Settings(tmp_path / "settings.json")
    assert kept.get(LANGUAGE) == "kk"
    assert dialog.windowTitle() == "Preferences"
    assert language.put_on(qapp, kept) == "kk"
    again = preferences()
    assert again.windowTitle() == "Баптаулар"
    assert again.findChild(QComboBox, "setting_language").currentText() == "Қазақша"


def test_choices_are_stored_by_their_names_whatever_they_are_called(speak, preferences, tmp_path):
    speak("ru")
    box = preferences().findChild(QComboBox, "setting_theme")
    box.setCurrentIndex(box.findText("тёмные"))
    stored = json.loads((tmp_path / "settings.json").read_text("utf-8"))
    assert stored["theme"] == "dark"


@pytest.mark.parametrize("unknown", ["", "tlh"])
def test_without_a_language_of_ours_it_is_the_systems_or_english(speak, unknown):
    assert speak(unknown) == language.systems_own()
    assert language.systems_own() in language.OWN_NAMES
