"""The fields of one taker's profile."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from editor.exporting import naming
from editor.exporting.formats import Format
from editor.exporting.profile import LEFT_OUT, REQUIRED, Profile
from editor.exporting.style import DATELINES
from editor.models.spoken import spoken
from editor.ui.choice_box import ChoiceBox, TextLine
from editor.ui.library_page import add_row, form_in

ACROSS = 3  # ticks beside each other


class ProfileForm(QWidget):
    """Shows a profile. `edited` follows whatever a person changed in it."""

    edited = Signal()

    def __init__(self, forms: Sequence[Format], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kinds = {form.name: spoken(form.label) for form in forms}
        self._name = TextLine("profile_name", self.tr("Name"), self)
        self._format = ChoiceBox("profile_format", self.tr("Format"), kinds, self)
        self._folder = TextLine("profile_folder", self.tr("Folder"), self)
        self._choose = QPushButton(self.tr("Choose"), self)
        self._choose.setObjectName("profile_choose_folder")
        self._choose.setAutoDefault(False)
        self._file_name = TextLine("profile_file_name", self.tr("File name"), self)
        self._dateline = TextLine("profile_dateline", self.tr("Dateline"), self)
        self._quotes = ChoiceBox("profile_quotes", self.tr("Quotation marks"), self._marks(), self)
        self._lines = (self._name, self._folder, self._file_name, self._dateline)
        self._dateline.setPlaceholderText(self.tr("As the house writes it"))
        self._without = self._ticks("profile_without", self.tr("Left out"), LEFT_OUT)
        self._required = self._ticks("profile_required", self.tr("Required"), REQUIRED)
        self._lay_out()
        self._connect()

    def show_profile(self, profile: Profile | None) -> None:
        """Show a profile, or that there is none."""
        self.setEnabled(profile is not None)
        for line, text in (
            (self._name, profile.name if profile else ""),
            (self._folder, profile.folder if profile else ""),
            (self._file_name, profile.file_name if profile else ""),
            (self._dateline, profile.dateline if profile else ""),
        ):
            line.show_text(text)
        self.show_choices(profile)

    def let_go(self) -> None:
        """Let what is being written go: another profile is to be shown."""
        for line in self._lines:
            line.setModified(False)

    def show_choices(self, profile: Profile | None) -> None:
        """Show what is chosen in a profile, and let what is written stand."""
        if profile:
            self._format.show_value(profile.format)
        self._quotes.show_value(profile.quotes if profile else "")
        for ticks, chosen in (
            (self._without, profile.without if profile else ()),
            (self._required, profile.required if profile else ()),
        ):
            for word, tick in ticks.items():
                tick.setChecked(word in chosen)

    def profile(self) -> Profile:
        """Return the profile as it stands here. Raises ValueError for what cannot be."""
        return Profile(
            name=self._name.text().strip(),
            format=self._format.value(),
            folder=self._folder.text().strip(),
            file_name=self._file_name.text().strip() or naming.USUAL,
            dateline=self._dateline.text().strip(),
            quotes=self._quotes.value(),
            without=_ticked(self._without),
            required=_ticked(self._required),
        )

    def ask_name(self) -> None:
        """Let the person write over the name."""
        self._name.setFocus()
        self._name.selectAll()

    def _marks(self) -> dict[str, str]:
        return {
            "": self.tr("As the house writes them"),
            "straight": self.tr("Straight"),
            "curly": self.tr("Curly"),
        }

    def _ticks(self, name: str, label: str, words: Sequence[str]) -> dict[str, QCheckBox]:
        ticks: dict[str, QCheckBox] = {}
        for word in words:
            ticks[word] = QCheckBox(spoken(word), self)
            ticks[word].setObjectName(f"{name}_{word}")
            ticks[word].setAccessibleName(f"{label}: {spoken(word)}")
            ticks[word].clicked.connect(self.edited)
        return ticks

    def _lay_out(self) -> None:
        form = form_in(self)
        form.setContentsMargins(0, 0, 8, 0)
        add_row(form, self._name)
        add_row(form, self._format)
        where = QHBoxLayout()
        where.addWidget(self._folder, 1)
        where.addWidget(self._choose)
        label = QLabel(self._folder.accessibleName(), self)
        label.setBuddy(self._folder)
        form.addRow(label, where)
        fields = ", ".join(f"{{{field}}}" for field in naming.FIELDS)
        add_row(form, self._file_name, self.tr("May have %1.").replace("%1", fields))
        such = self.tr("A form such as %1").replace("%1", DATELINES["bare"])
        add_row(form, self._dateline, such)
        add_row(form, self._quotes)
        for words, ticks in (
            (self.tr("Left out"), self._without),
            (self.tr("Required"), self._required),
        ):
            grid = QGridLayout()
            for place, tick in enumerate(ticks.values()):
                grid.addWidget(tick, *divmod(place, ACROSS))
            form.addRow(QLabel(words, self), grid)

    def _connect(self) -> None:
        self._choose.clicked.connect(self._ask_folder)
        for line in self._lines:
            line.text_settled.connect(self.edited)
        for box in (self._format, self._quotes):
            box.value_chosen.connect(self.edited)

    @Slot()
    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder"), self._folder.text())
        dialog.setObjectName("profile_folder_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._take_folder)
        dialog.open()

    @Slot(str)
    def _take_folder(self, chosen: str) -> None:
        self._folder.setText(chosen)
        self.edited.emit()


def _ticked(ticks: dict[str, QCheckBox]) -> tuple[str, ...]:
    return tuple(word for word, tick in ticks.items() if tick.isChecked())
