"""The profiles of a library's takers: listed, added, changed, removed and brought back."""

from collections.abc import Sequence
from itertools import count

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from db.errors import LibraryError
from editor.desk import profiles
from editor.exporting.formats import Format
from editor.exporting.profile import Profile
from editor.models.house_rules import HouseRules
from editor.models.spoken import fault_spoken
from editor.ui.library_page import LibraryPage, scrolled
from editor.ui.profile_form import ProfileForm
from editor.ui.setting_field import hint

LIST_WIDTH = 170


class ProfilesPage(LibraryPage):
    """What can be a profile is stored at once, whole; what cannot is told and not stored."""

    def __init__(
        self, rules: HouseRules, forms: Sequence[Format], parent: QWidget | None = None
    ) -> None:
        super().__init__(rules, parent)
        self._usual = forms[0].name
        self._kept: dict[str, Profile] = {}
        self._chosen = ""
        self._awaited = ""  # the name under which one that is being stored will be there
        self._naming = False
        self._removed: Profile | None = None
        self._names = QListWidget(self)
        self._names.setObjectName("profile_list")
        self._names.setAccessibleName(self.tr("Profiles"))
        self._add = self._button("profile_add", self.tr("Add"), self._add_one)
        self._remove = self._button("profile_remove", self.tr("Remove"), self._remove_one)
        self._told = QLabel(self)
        self._told.setObjectName("profile_told")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._back = self._button("profile_back", self.tr("Bring it back"), self._bring_back)
        self._form = ProfileForm(forms, self)
        self._lay_out()
        self._names.currentTextChanged.connect(self._choose)
        self._form.edited.connect(self._store)

    def _button(self, name: str, words: str, act: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(hint(self.tr("What each taker of copy gets."), self))
        column.addWidget(self._names, 1)
        column.addWidget(self._told)
        column.addWidget(self._back)
        buttons = QHBoxLayout()
        buttons.addWidget(self._add)
        buttons.addWidget(self._remove)
        column.addLayout(buttons)
        left.setFixedWidth(max(LIST_WIDTH, buttons.sizeHint().width()))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(16)
        across.addWidget(left)
        across.addWidget(scrolled(self._form, self), 1)

    def _show_stored(self) -> None:
        try:
            self._list(self._rules.profiles())
        except LibraryError:
            self._list([])
            raise

    def _list(self, listed: Sequence[Profile]) -> None:
        row, before = max(0, self._names.currentRow()), self._kept
        self._kept = {each.name: each for each in listed}
        names = list(self._kept)
        arrived = self._awaited in self._kept and self._awaited not in before
        self._chosen = self._awaited if arrived else self._chosen
        with QSignalBlocker(self._names):
            self._names.clear()
            self._names.addItems(names)
            known = self._chosen in self._kept
            self._names.setCurrentRow(
                names.index(self._chosen) if known else min(row, len(names) - 1)
            )
        self._tell_removed()
        current = self._names.currentItem()
        self._choose(current.text() if current else "")
        if arrived:
            self._awaited = ""
            if self._naming:
                self._form.ask_name()
            self._naming = False

    @Slot(str)
    def _choose(self, name: str) -> None:
        if name != self._chosen:
            self._form.let_go()
        self._chosen = name
        self._remove.setEnabled(name in self._kept)
        self._form.show_profile(self._kept.get(name))
        self.refused.emit("")

    @Slot()
    def _store(self) -> None:
        name, before = self._chosen, self._kept.get(self._chosen)
        if before is None:
            return
        try:
            profile = self._form.profile()
        except ValueError as fault:
            self._form.show_choices(before)
            self.refused.emit(fault_spoken(fault))
            return
        self.refused.emit("")
        if profile != before:
            self._awaited = profile.name
            self._rules.write(lambda library: profiles.change(library, name, profile))

    @Slot()
    def _add_one(self) -> None:
        word = self.tr("New profile")
        names = (word if number == 1 else f"{word} {number}" for number in count(1))
        name = next(each for each in names if each not in self._kept)
        self._awaited, self._naming = name, True
        fresh = Profile(name=name, format=self._usual)
        self._rules.write(lambda library: profiles.add(library, fresh))

    @Slot()
    def _remove_one(self) -> None:
        gone = self._kept.get(self._chosen)
        if gone:
            self._removed = gone
            self._rules.write(lambda library: profiles.remove(library, gone.name))

    @Slot()
    def _bring_back(self) -> None:
        gone = self._removed
        if gone:
            self._awaited = gone.name
            self._rules.write(lambda library: profiles.add(library, gone))

    def _tell_removed(self) -> None:
        """Say which one is gone, and offer it back, as long as its name is free."""
        gone = self._removed
        offered = gone is not None and gone.name not in self._kept
        self._told.setText(self.tr("Removed: %1").replace("%1", gone.name) if gone else "")
        for widget in (self._told, self._back):
            widget.setVisible(offered)
