"""The names of the story with what can be done about them: a list, and two rows of buttons."""

from collections import Counter

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from db.records import EntityType
from editor.models.roles import RECORD
from editor.models.spoken import spoken
from editor.models.tag_lists import EntityLine, EntityListModel
from editor.ui.entity_list import EntityList
from editor.ui.theme import Theme

SHORTCUTS = ("accept_suggestion", "reject_suggestion", "resize_name", "take_back_tagging")


class EntityPanel(QWidget):
    """Shows what is suggested and what is accepted; each button acts on the chosen name."""

    type_chosen = Signal(EntityLine, EntityType)
    merge_asked = Signal(EntityLine)
    stories_asked = Signal(EntityLine)

    def __init__(self, model: EntityListModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.list = EntityList(model, theme, self)
        self._summary = QLabel(self)
        self._summary.setObjectName("tag_summary")
        self._summary.setProperty("quiet", True)
        self._summary.setWordWrap(True)
        self._summary.setContentsMargins(16, 0, 16, 0)
        self._buttons = QGridLayout()
        self._buttons.setContentsMargins(12, 0, 12, 4)
        self._buttons.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._summary)
        layout.addWidget(self.list, 1)
        layout.addLayout(self._buttons)
        self._add_own_buttons()
        self._summary.hide()
        model.modelReset.connect(self._summarise)
        model.modelReset.connect(self._enable)
        model.dataChanged.connect(self._summarise)
        model.dataChanged.connect(self._enable)
        self.list.selectionModel().currentChanged.connect(self._enable)
        self._enable()

    def add_actions(self, actions: list[QAction]) -> None:
        """Put a button for each of these actions above those that are always here."""
        for place, action in enumerate(actions):
            button = self._button(f"{action.objectName()}_button", action.text())
            button.setDefaultAction(action)
            self._buttons.addWidget(button, 0, place)

    def chosen(self) -> EntityLine | None:
        """Return the name chosen in the list."""
        return self.list.currentIndex().data(RECORD)

    def choose(self, line: EntityLine) -> None:
        """Choose a name in the list."""
        for place, record in enumerate(self._model.records()):
            if record == line:
                self.list.setCurrentIndex(self._model.index(place))

    def suggested(self) -> list[EntityLine]:
        """Return the suggestions listed, in order."""
        return [line for line in self._model.records() if line.group]

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self.list.set_theme(theme)

    def _add_own_buttons(self) -> None:
        self._kinds = kinds = self._button("type_button", self.tr("Kind"))
        menu = QMenu(kinds)
        for entity_type in EntityType:
            menu.addAction(spoken(entity_type.value).capitalize()).setData(entity_type)
        menu.triggered.connect(self._choose_type)
        kinds.setMenu(menu)
        kinds.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._merge = merge = self._button("merge_button", self.tr("Merge"))
        merge.setToolTip(self.tr("Make this name one with another of the registry"))
        merge.clicked.connect(self._ask_merge)
        self._told = told = self._button("stories_button", self.tr("Stories"))
        told.setToolTip(self.tr("List every story that names it"))
        told.clicked.connect(self._ask_stories)
        for place, button in enumerate((kinds, merge, told)):
            self._buttons.addWidget(button, 1, place)

    def _button(self, name: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setProperty("small", True)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    @Slot()
    def _summarise(self, *_: QModelIndex) -> None:
        counts = Counter(line.entity.type for line in self.suggested())
        words = {
            EntityType.PERSON: self.tr("persons %1"),
            EntityType.ORGANISATION: self.tr("organisations %1"),
            EntityType.PLACE: self.tr("places %1"),
            EntityType.EVENT: self.tr("events %1"),
        }
        told = [words[kind].replace("%1", str(counts[kind])) for kind in words if counts[kind]]
        self._summary.setText(self.tr("Suggested: %1").replace("%1", ", ".join(told)))
        self._summary.setVisible(bool(told))

    @Slot()
    def _enable(self, *_: QModelIndex) -> None:
        """Let those buttons be pressed that have something to act on."""
        line = self.chosen()
        self._kinds.setEnabled(line is not None)
        self._merge.setEnabled(line is not None and not line.group)
        self._told.setEnabled(line is not None and bool(line.entity.id))

    @Slot(QAction)
    def _choose_type(self, action: QAction) -> None:
        line = self.chosen()
        if line:
            self.type_chosen.emit(line, EntityType(action.data()))

    @Slot()
    def _ask_merge(self) -> None:
        line = self.chosen()
        if line:
            self.merge_asked.emit(line)

    @Slot()
    def _ask_stories(self) -> None:
        line = self.chosen()
        if line:
            self.stories_asked.emit(line)
