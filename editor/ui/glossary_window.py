"""The glossary in a window of its own: terms found, read, corrected, taken out."""

from dataclasses import replace

from PySide6.QtCore import QItemSelection, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from db.terms import Term
from editor.models.roles import RECORD
from editor.models.term_table import TermTable
from editor.ui.upkeep_parts import act_button, record_list

SIZE = (900, 600)
BETWEEN = ";"
"""What stands between two wordings in one field."""


class GlossaryWindow(QDialog):
    """Lists the terms and keeps them in order."""

    asked = Signal(str)
    correction_asked = Signal(Term)
    removal_asked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("glossary_window")
        self.setWindowTitle(self.tr("Glossary"))
        self.resize(*SIZE)
        self._search = QLineEdit(self)
        self._search.setObjectName("glossary_search")
        self._search.setAccessibleName(self.tr("Words to find in the glossary"))
        self._search.setPlaceholderText(self.tr("Part of a wording, note or topic"))
        self._search.setClearButtonEnabled(True)
        self._table = TermTable(self)
        self._shown: Term | None = None
        words = self.tr("Terms found")
        self._list = record_list("glossary_list", words, self._table, (0, 1, 2, 3), self)
        self._labels = {
            "source": self.tr("Term"),
            "wanted": self.tr("English"),
            "allowed": self.tr("Or (; between)"),
            "forbidden": self.tr("Never (; between)"),
            "part_of_speech": self.tr("Part of speech"),
            "topic": self.tr("Topic"),
            "note": self.tr("Note"),
        }
        self._fields = {name: self._field(name, text) for name, text in self._labels.items()}
        self._told = QLabel(self)
        self._told.setObjectName("glossary_told")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setProperty("quiet", True)
        self._buttons = (
            act_button("glossary_save", self.tr("Save the term"), self._save, self),
            act_button("glossary_delete", self.tr("Delete the term"), self._drop, self),
        )
        self._build()
        self._search.textChanged.connect(self.asked)
        self._list.selectionModel().selectionChanged.connect(self._show_chosen)
        self._show_term(None)

    def start(self, words: str) -> None:
        """Come up, listing the terms with these words, or what was looked for last."""
        if words:
            self._search.setText(words)
        self.show()
        self.raise_()
        self.activateWindow()
        self._search.setFocus()
        self._search.selectAll()
        self.asked.emit(self._search.text())

    def show_terms(self, typed: str, terms: list[Term]) -> None:
        """List what was found, the term chosen before still chosen if it is there."""
        if typed != self._search.text():
            return
        chosen = self._chosen()
        self._table.show(terms)
        place = self._table.place(chosen.id) if chosen else -1
        self._list.selectRow(max(0, place))
        if not terms:
            self._show_term(None)

    def look_again(self) -> None:
        """Ask anew: the glossary has changed."""
        if self.isVisible():
            self.asked.emit(self._search.text())

    def tell(self, text: str) -> None:
        """Say what could not be done."""
        self._told.setText(text)

    def _build(self) -> None:
        form, foot = QFormLayout(), QHBoxLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, field in self._fields.items():
            form.addRow(self._labels[name], field)
        for button in self._buttons:
            foot.addWidget(button)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(self._search)
        layout.addWidget(self._list, 1)
        layout.addLayout(form)
        layout.addWidget(self._told)
        layout.addLayout(foot)

    def _field(self, name: str, accessible: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(f"glossary_{name}")
        field.setAccessibleName(accessible)
        field.returnPressed.connect(self._save)
        return field

    @Slot(QItemSelection)
    def _show_chosen(self, _: QItemSelection) -> None:
        self._show_term(self._chosen())

    def _show_term(self, term: Term | None) -> None:
        """Show a term to be edited; what is typed stays while the term is what it was."""
        if term and self._shown and _version(term) == _version(self._shown):
            return
        self._shown = term
        for name, field in self._fields.items():
            said = getattr(term, name) if term else ""
            field.setText(said if isinstance(said, str) else f"{BETWEEN} ".join(said))
            field.setEnabled(term is not None)
        for button in self._buttons:
            button.setEnabled(term is not None)
        parts = (term.source_lang, term.by, term.at[:16].replace("T", " ")) if term else ()
        self._told.setText(" · ".join(part for part in parts if part))

    def _chosen(self) -> Term | None:
        chosen = self._list.selectionModel().selectedRows()
        return chosen[0].data(RECORD) if chosen else None

    @Slot()
    def _save(self) -> None:
        if term := self._chosen():
            said = {name: " ".join(field.text().split()) for name, field in self._fields.items()}
            several = {name: _wordings(said.pop(name)) for name in ("allowed", "forbidden")}
            self.correction_asked.emit(replace(term, **said, **several))

    @Slot()
    def _drop(self) -> None:
        if term := self._chosen():
            self.removal_asked.emit(term.id)


def _version(term: Term) -> tuple[int, int]:
    return term.id, term.row_version


def _wordings(typed: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in typed.split(BETWEEN) if part.strip())
