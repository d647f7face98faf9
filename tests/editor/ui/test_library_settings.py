"""What a desk settles for its library, in the window: style, rules, checks, profiles of takers."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QListWidget,
    QPushButton,
    QSpinBox,
    QWidget,
)

from db import audit
from db.library import Library
from db.records import StoryStatus
from editor.checking.checks import LABELS
from editor.checking.findings import Severity
from editor.desk import evidence, profiles, registry, workflow
from editor.desk.editing import write_row
from editor.desk.exporting import house_style
from editor.desk.workflow import ApprovalRule
from editor.exporting.profile import LEFT_OUT, REQUIRED, Profile
from editor.exporting.style import COUNTRIES, DATELINES, HouseStyle
from editor.tagging.transliteration import SCHEMES
from editor.ui.choice_box import ChoiceBox, TextLine

RADIO = Profile(name="Radio", format="text", without=("url",), required=("slug",))
WEB = Profile(name="Web", format="html", dateline="ap", quotes="curly", folder="pages")
STYLE, RULES, CHECKS, PROFILES = range(4)


class Desk:
    """What a person can do in the dialog, and what the library holds then."""

    def __init__(self, person, dialog):
        self.person = person
        self.dialog = dialog
        self.wait = person.wait

    def child(self, name):
        found = self.dialog.findChild(QWidget, name)
        assert found is not None, name
        return found

    def go_to(self, page):
        self.child("library_pages").setCurrentRow(page)

    def choose(self, name, value):
        """Choose a value as the mouse would."""
        box = self.child(name)
        box.setCurrentIndex(box.findData(value))
        assert box.value() == value
        box.activated.emit(box.currentIndex())

    def write(self, name, text, *, enter=True):
        """Write over a line."""
        line = self.child(name)
        line.setFocus()
        line.selectAll()
        QTest.keyClick(line, Qt.Key.Key_Delete)
        QTest.keyClicks(line, text)
        if enter:
            QTest.keyClick(line, Qt.Key.Key_Return)

    def names(self):
        listed = self.child("profile_list")
        return [listed.item(row).text() for row in range(listed.count())]

    def pick(self, name):
        self.child("profile_list").setCurrentRow(self.names().index(name))

    def said(self):
        said = self.child("library_said")
        return said.text() if said.isVisible() else ""

    def buddy(self, field):
        """The label beside a field."""
        return next(each for each in self.dialog.findChildren(QLabel) if each.buddy() is field)

    def stored(self, read):
        """What the library's file says, read apart from the window."""
        with Library(self.person.window.library.path, read_only=True) as library:
            return read(library)


@pytest.fixture
def desk(person):
    person.do("library_settings")
    yield Desk(person, person.child("library_settings_dialog"))
    for dialog in person.window.findChildren(QDialog, "library_settings_dialog"):
        dialog.close()


@pytest.fixture
def takers(library):
    for each in (RADIO, WEB):
        profiles.put(library, each)


@pytest.fixture
def written(library, snow):
    """A story in English, there before the window opens."""
    write_row(library, snow, 0, "Snow in the capital")
    write_row(library, snow, 1, 'The labor program: "Roads".')
    return snow


def findings(person, check):
    model = person.child("finding_list").model()
    found = [model.index(row, 0).data(0x0100) for row in range(model.rowCount())]
    return [each for each in found if each and each.finding.check == check]


def test_every_field_has_a_name_people_hear_and_one_for_tests(desk, takers):
    kinds = ChoiceBox, TextLine, QSpinBox, QCheckBox, QPushButton, QListWidget
    fields = [each for kind in kinds for each in desk.dialog.findChildren(kind)]
    nameless = [
        each
        for each in fields
        if not each.accessibleName() and not (isinstance(each, QPushButton) and each.text())
    ]
    assert nameless == []
    names = [each.objectName() for each in fields if each.objectName()]
    assert len(names) == len(set(names)) == len(fields) - 1  # Close is Qt's
    assert len(names) > len(LABELS) + len(LEFT_OUT) + len(REQUIRED)
    assert all(desk.buddy(each) for each in fields if isinstance(each, ChoiceBox | TextLine))


def test_tab_goes_from_the_pages_to_the_fields_in_their_order(desk):
    desk.child("library_pages").setFocus()
    passed = []
    for _ in range(7):
        desk.person.press(Qt.Key.Key_Tab)
        passed.append(desk.person.focus())
    fields = "dateline template countries quotes spelling scheme".split()
    assert passed == [*(f"house_{each}" for each in fields), ""]  # the last is Close


def test_it_opens_once_and_escape_closes_it(desk, person):
    person.do("library_settings")
    assert len(person.window.findChildren(QDialog, "library_settings_dialog")) == 1
    QTest.keyClick(desk.dialog, Qt.Key.Key_Escape)
    assert not desk.dialog.isVisible()


@pytest.mark.parametrize(
    ("page", "field", "typed"),
    [(STYLE, "house_template", "{place}:"), (RULES, "rule_headline_limit", "6")],
)
def test_escape_lets_go_what_was_not_settled(desk, person, page, field, typed):
    desk.go_to(page)
    desk.write(field, typed, enter=False)
    QTest.keyClick(desk.child(field), Qt.Key.Key_Escape)
    assert not desk.dialog.isVisible()
    person.do("library_settings")
    person.child("rule_approval").value_chosen.emit("four eyes")  # whatever was sent comes before
    person.wait(lambda: desk.stored(workflow.approval_rule) is ApprovalRule.FOUR_EYES)
    assert desk.stored(house_style) == HouseStyle()
    assert desk.stored(evidence.headline_limit) == 80


def test_the_menu_has_it_beside_preferences(window):
    actions = [each.objectName() for each in window.top_bar.main_menu.actions()]
    assert actions[actions.index("preferences") + 1] == "library_settings"


def test_the_wheel_scrolls_the_checks_and_changes_none(desk):
    desk.go_to(CHECKS)
    box = desk.child("severity_numbers")
    desk.child("library_pages").setFocus()
    middle = box.rect().center().toPointF()
    event = QWheelEvent(
        middle,
        box.mapToGlobal(middle),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    assert (box.value(), event.isAccepted()) == ("blocks", False)


class TestHouseStyle:
    @pytest.mark.parametrize(
        ("part", "field", "values"),
        [
            ("quotes", "house_quotes", ("curly", "straight")),
            ("spelling", "house_spelling", ("uk", "us", "")),
            ("countries", "house_countries", COUNTRIES[::-1]),
            ("dateline_template", "house_dateline", (*reversed(DATELINES), "none")),
        ],
    )
    def test_what_is_chosen_is_stored_at_once(self, desk, part, field, values):
        for value in values:
            desk.choose(field, value)
            kept = "" if value == "none" else value
            desk.wait(lambda kept=kept: getattr(desk.stored(house_style), part) == kept)

    def test_new_names_are_spelt_by_the_scheme_chosen(self, desk):
        for scheme in reversed(SCHEMES):
            desk.choose("house_scheme", scheme)
            desk.wait(lambda scheme=scheme: desk.stored(registry.scheme) == scheme)

    def test_a_form_that_is_typed_is_shown_as_it_is_typed_and_stored_once_settled(self, desk):
        example = desk.child("house_example")
        desk.write("house_template", "{place} / {agency}:", enter=False)
        assert example.text().startswith("ALMATY / Kazakhstan Today: ")
        assert desk.stored(house_style) == HouseStyle()
        QTest.keyClick(desk.child("house_template"), Qt.Key.Key_Return)
        desk.wait(lambda: desk.stored(house_style).template == "{place} / {agency}:")
        desk.wait(lambda: desk.child("house_dateline").value() == "own")
        assert desk.dialog.isVisible()

    def test_what_cannot_be_a_form_is_refused_in_the_desks_words(self, desk):
        desk.write("house_template", "{town} -")
        assert "it may only contain {place}, {date} and {agency} in braces" in desk.said()
        assert desk.stored(house_style) == HouseStyle()
        desk.choose("house_quotes", "curly")
        desk.wait(lambda: desk.stored(house_style).quotes == "curly")
        desk.choose("house_dateline", "bare")
        desk.wait(lambda: desk.child("house_template").text() == DATELINES["bare"])
        assert desk.said() == ""

    def test_a_form_of_ones_own_is_written_in_its_line(self, desk):
        desk.choose("house_dateline", "own")
        assert desk.child("house_template").hasFocus()
        assert desk.child("house_template").selectedText() == HouseStyle().template

    def test_a_style_that_cannot_be_read_is_told_and_can_be_put_right(self, person, library):
        library.set_setting("quotes", "none")
        person.do("library_settings")
        desk = Desk(person, person.child("library_settings_dialog"))
        assert 'Quotation marks are "straight" or "curly"' in desk.said()
        desk.choose("house_spelling", "uk")
        desk.wait(lambda: desk.said() == "")
        assert desk.stored(house_style) == HouseStyle(spelling="uk")
        desk.dialog.close()

    def test_preview_and_findings_follow(self, written, desk, person):
        person.do("preview_story")
        page = person.child("preview_text")
        box = person.child("preview_format")
        box.setCurrentIndex([box.itemData(at).name for at in range(box.count())].index("text"))
        box.activated.emit(box.currentIndex())
        person.wait(
            lambda: '"Roads"' in page.toPlainText() + person.child("preview_page").toPlainText()
        )
        assert findings(person, "house_style") == []
        desk.choose("house_quotes", "curly")
        desk.choose("house_spelling", "uk")
        person.wait(
            lambda: "“Roads”" in page.toPlainText() + person.child("preview_page").toPlainText()
        )
        person.wait(lambda: len(findings(person, "house_style")) == 2)

    def test_what_is_typed_next_takes_the_houses_form(self, desk, person, window, qtbot):
        desk.choose("house_quotes", "curly")
        desk.wait(lambda: desk.stored(house_style).quotes == "curly")
        desk.dialog.close()
        with qtbot.waitActive(window):
            window.activateWindow()
        window.page.rows.go_to(1, focus=True)
        person.type('"Roads" ')
        assert window.page.rows.target(1) == "“Roads” "

    def test_other_windows_follow(self, written, desk, person, open_window, hands):
        other = hands(open_window())
        other.do("library_settings")
        theirs = Desk(other, other.child("library_settings_dialog"))
        desk.choose("house_spelling", "uk")
        theirs.wait(lambda: theirs.child("house_spelling").value() == "uk")
        other.wait(lambda: len(findings(other, "house_style")) == 2)
        theirs.dialog.close()


class TestRules:
    def test_who_may_approve(self, desk):
        desk.go_to(RULES)
        desk.choose("rule_approval", "four eyes")
        desk.wait(lambda: desk.stored(workflow.approval_rule) is ApprovalRule.FOUR_EYES)
        desk.choose("rule_approval", "anyone")
        desk.wait(lambda: desk.stored(workflow.approval_rule) is ApprovalRule.ANYONE)

    def test_nobody_approves_their_own_once_it_takes_four_eyes(self, desk, person, window, snow):
        desk.go_to(RULES)
        desk.choose("rule_approval", "four eyes")
        desk.wait(lambda: desk.stored(workflow.approval_rule) is ApprovalRule.FOUR_EYES)
        for row, text in enumerate(("Snow in the capital", "Roads are cleared.", "Snow fell.")):
            window.page.rows.go_to(row)
            window.page.rows.replace_target(text)
        person.do("approve_story")
        person.wait(lambda: "approval takes four eyes" in person.message()[0])
        desk.choose("rule_approval", "anyone")
        person.do("approve_story")
        person.wait(lambda: person.stored(snow).status is StoryStatus.APPROVED)

    def test_the_foot_and_the_checks_go_by_the_longest_headline(self, written, desk, person):
        person.wait(lambda: person.child("headline_length").text() == "headline 19/80")
        desk.go_to(RULES)
        desk.child("rule_headline_limit").setValue(10)
        person.wait(lambda: person.child("headline_length").text() == "headline 19/10")
        assert person.child("headline_length").property("fault")
        person.wait(lambda: len(findings(person, "headline_length")) == 1)
        desk.child("rule_headline_limit").setValue(0)
        person.wait(lambda: person.child("headline_length").text() == "headline 19")
        person.wait(lambda: findings(person, "headline_length") == [])

    def test_the_foot_of_other_windows_follows(self, written, desk, open_window, hands):
        other = hands(open_window())
        desk.child("rule_headline_limit").setValue(12)
        other.wait(lambda: other.child("headline_length").text() == "headline 19/12")

    def test_a_limit_longer_than_can_be_chosen_stays(self, person, library):
        evidence.set_headline_limit(library, 1000)
        person.do("library_settings")
        desk = Desk(person, person.child("library_settings_dialog"))
        assert desk.child("rule_headline_limit").value() == 1000
        desk.dialog.close()
        assert desk.stored(evidence.headline_limit) == 1000


class TestChecks:
    def test_every_check_is_there_as_shipped(self, desk):
        for check, label in LABELS.items():
            box = desk.child(f"severity_{check}")
            assert box.accessibleName() == label
            assert box.currentText().endswith("(as shipped)")
            assert {box.itemData(at) for at in range(box.count())} == set(Severity)

    def test_another_severity_holds_at_once(self, written, desk, person):
        desk.choose("house_spelling", "uk")
        person.wait(lambda: len(findings(person, "house_style")) == 2)
        desk.go_to(CHECKS)
        desk.choose("severity_house_style", "blocks")
        person.wait(
            lambda: (
                [each.finding.severity for each in findings(person, "house_style")]
                == [Severity.BLOCKS] * 2
            )
        )
        desk.choose("severity_house_style", "off")
        person.wait(lambda: findings(person, "house_style") == [])
        assert desk.stored(evidence.severities) == {"house_style": Severity.OFF}

    def test_the_keyboard_chooses(self, desk):
        desk.go_to(CHECKS)
        box = desk.child("severity_numbers")
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Down)
        desk.wait(lambda: desk.stored(evidence.severities) == {"numbers": Severity.WARNS})

    def test_all_go_back_to_what_is_shipped(self, desk):
        desk.go_to(CHECKS)
        for check in ("numbers", "title"):
            desk.choose(f"severity_{check}", "off")
        desk.wait(lambda: len(desk.stored(evidence.severities)) == 2)
        desk.child("severities_reset").click()
        desk.wait(lambda: desk.stored(evidence.severities) == {})
        desk.wait(lambda: desk.child("severity_numbers").value() == "blocks")
        assert desk.child("severity_title").value() == "warns"

    def test_severities_that_cannot_be_read_are_told_and_reset(self, person, library):
        library.set_setting(evidence.SEVERITIES, "[1")
        person.do("library_settings")
        desk = Desk(person, person.child("library_settings_dialog"))
        desk.go_to(CHECKS)
        assert "severities of checks" in desk.said()
        desk.child("severities_reset").click()
        desk.wait(lambda: desk.said() == "")
        assert desk.stored(evidence.severities) == {}
        desk.dialog.close()


@pytest.mark.usefixtures("takers")
class TestProfiles:
    @pytest.fixture
    def desk(self, takers, desk):
        desk.go_to(PROFILES)
        return desk

    def kept(self, desk, name):
        return desk.stored(lambda library: profiles.named(library, name))

    def test_they_are_listed_and_shown(self, desk):
        assert desk.names() == ["Radio", "Web"]
        desk.pick("Web")
        assert desk.child("profile_name").text() == "Web"
        assert desk.child("profile_format").value() == "html"
        assert desk.child("profile_folder").text() == "pages"
        assert desk.child("profile_dateline").text() == "ap"
        assert desk.child("profile_quotes").value() == "curly"
        desk.pick("Radio")
        assert desk.child("profile_without_url").isChecked()
        assert desk.child("profile_required_slug").isChecked()

    def test_what_is_changed_is_stored_at_once_and_whole(self, desk):
        desk.choose("profile_format", "docx")
        desk.choose("profile_quotes", "curly")
        desk.write("profile_folder", "out")
        desk.write("profile_file_name", "{slug}-{date}")
        desk.write("profile_dateline", "bare")
        desk.child("profile_without_byline").click()
        desk.child("profile_required_topics").click()
        wanted = Profile(
            name="Radio",
            format="docx",
            folder="out",
            file_name="{slug}-{date}",
            dateline="bare",
            quotes="curly",
            without=("byline", "url"),
            required=("slug", "topics"),
        )
        desk.wait(lambda: self.kept(desk, "Radio") == wanted)
        assert self.kept(desk, "Web") == WEB

    def test_its_folder_can_be_chosen(self, desk, tmp_path):
        desk.child("profile_choose_folder").click()
        chooser = desk.child("profile_folder_dialog")
        chooser.fileSelected.emit(str(tmp_path))
        chooser.close()
        desk.wait(lambda: self.kept(desk, "Radio").folder == str(tmp_path))

    def test_one_is_added_and_named(self, desk):
        desk.child("profile_add").click()
        desk.wait(lambda: desk.names() == ["New profile", "Radio", "Web"])
        desk.wait(lambda: desk.child("profile_name").hasFocus())
        QTest.keyClicks(desk.child("profile_name"), "Agency")
        QTest.keyClick(desk.child("profile_name"), Qt.Key.Key_Return)
        desk.wait(lambda: desk.names() == ["Agency", "Radio", "Web"])
        assert desk.child("profile_list").currentItem().text() == "Agency"
        assert self.kept(desk, "Agency").file_name == "{title}"

    def test_a_second_new_one_has_a_name_of_its_own(self, desk):
        for count in (3, 4):
            desk.child("profile_add").click()
            desk.wait(lambda count=count: len(desk.names()) == count)
        assert desk.names() == ["New profile", "New profile 2", "Radio", "Web"]

    @pytest.mark.parametrize(
        ("field", "text", "told"),
        [
            ("profile_name", "", "A profile needs a name."),
            ("profile_file_name", "{colour}", "A file's name has no {colour}"),
            ("profile_dateline", "no field", "it must contain {place}"),
        ],
    )
    def test_what_cannot_be_is_refused_in_the_desks_words(self, desk, field, text, told):
        desk.write(field, text)
        assert told in desk.said()
        assert self.kept(desk, "Radio") == RADIO
        desk.pick("Web")
        assert desk.said() == ""
        desk.pick("Radio")
        shown = {"profile_name": "Radio", "profile_file_name": "{title}", "profile_dateline": ""}
        assert desk.child(field).text() == shown[field]

    def test_nothing_is_required_that_is_left_out(self, desk):
        desk.child("profile_required_url").click()
        assert 'A profile cannot require what it leaves out: "url".' in desk.said()
        assert not desk.child("profile_required_url").isChecked()
        assert self.kept(desk, "Radio") == RADIO

    def test_a_name_that_is_taken_is_refused(self, desk):
        desk.write("profile_name", "Web")
        desk.wait(lambda: "There is a profile Web already" in desk.said())
        assert desk.child("profile_list").currentItem().text() == "Radio"
        assert (self.kept(desk, "Radio"), self.kept(desk, "Web")) == (RADIO, WEB)

    def test_one_is_removed_and_brought_back(self, desk):
        desk.child("profile_remove").click()
        desk.wait(lambda: desk.names() == ["Web"])
        assert desk.child("profile_told").text() == "Removed: Radio"
        desk.child("profile_back").click()
        desk.wait(lambda: desk.names() == ["Radio", "Web"])
        assert desk.child("profile_list").currentItem().text() == "Radio"
        assert self.kept(desk, "Radio") == RADIO
        assert not desk.child("profile_back").isVisible()

    def test_one_that_could_not_be_removed_is_not_said_to_be_gone(self, desk, path):
        path.rename(path.with_name("away.sqlite"))
        desk.child("profile_remove").click()
        desk.wait(lambda: "the file is gone" in desk.said())
        path.with_name("away.sqlite").rename(path)
        assert (desk.names(), desk.child("profile_back").isVisible()) == (["Radio", "Web"], False)

    def test_what_is_written_for_one_that_goes_is_not_anothers(self, desk, library):
        desk.write("profile_folder", "for-radio", enter=False)
        profiles.remove(library, "Radio")
        desk.wait(lambda: desk.names() == ["Web"])
        assert desk.child("profile_folder").text() == "pages"
        QTest.keyClick(desk.child("profile_folder"), Qt.Key.Key_Return)
        assert self.kept(desk, "Web") == WEB

    def test_what_is_written_stays_while_others_change_something(self, desk, library):
        desk.write("profile_folder", "for-radio", enter=False)
        profiles.remove(library, "Web")
        desk.wait(lambda: desk.names() == ["Radio"])
        assert desk.child("profile_folder").text() == "for-radio"

    def test_without_any_there_is_nothing_to_fill_in(self, desk):
        for left in (["Web"], []):
            desk.child("profile_remove").click()
            desk.wait(lambda left=left: desk.names() == left)
        assert not desk.child("profile_name").isEnabled()
        assert not desk.child("profile_remove").isEnabled()
        desk.child("profile_add").click()
        desk.wait(lambda: desk.child("profile_name").isEnabled())

    def test_what_one_requires_is_found_missing_at_once(self, written, desk, person):
        person.wait(lambda: len(findings(person, "required")) == 1)
        desk.child("profile_required_slug").click()
        person.wait(lambda: findings(person, "required") == [])

    def test_a_format_that_is_gone_stays_until_another_is_chosen(self, desk, library):
        profiles.put(library, Profile(name="Own", format="own-template"))
        desk.wait(lambda: "Own" in desk.names())
        desk.pick("Own")
        desk.write("profile_folder", "here")
        desk.wait(lambda: self.kept(desk, "Own").folder == "here")
        assert self.kept(desk, "Own").format == "own-template"


def test_who_changed_what_is_on_the_trail(desk):
    desk.choose("house_quotes", "curly")
    desk.wait(lambda: desk.stored(house_style).quotes == "curly")
    act = desk.stored(lambda library: audit.history(library)[-1])
    assert (act.by, act.action) == ("Desk", "set house style")


def test_what_cannot_be_stored_is_told_and_shown_as_it_is(desk, path):
    path.rename(path.with_name("away.sqlite"))
    desk.choose("house_quotes", "curly")
    desk.wait(lambda: "the file is gone" in desk.said())
    assert desk.child("house_quotes").value() == "straight"
    path.with_name("away.sqlite").rename(path)
    desk.choose("house_quotes", "curly")
    desk.wait(lambda: desk.said() == "")
    assert desk.stored(house_style).quotes == "curly"
