"""The toolbar of words, its menus, and the search field."""

from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from editor.exporting.formats import FORMATS, Use
from editor.models.spoken import spoken
from editor.ui.actions import Actions
from editor.ui.engine_menu import EngineMenu
from editor.ui.main_menu import MainMenu
from editor.ui.theme import Theme
from editor.ui.word_button import WordButton

SEARCH_WIDTH = 140, 320  # at least, at most: a narrow bar must not push the menu out
MARGINS = 60  # of the bar, and around what stands in it


class TopBar(QToolBar):
    """What is done most, by name; everything else is a menu or the palette away."""

    format_chosen = Signal(str)

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self.setWindowTitle(self.tr("Toolbar"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._actions = actions
        self._theme = theme
        self._buttons: list[WordButton] = []
        self.search_field = self._search()
        self.engine_menu = EngineMenu(actions, self)
        self.main_menu = MainMenu(actions, self)
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        for button in self._buttons:
            button.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show keys beside words only where that leaves room for the search and the menu."""
        super().resizeEvent(event)
        buttons = sum(each.widest for each in self._buttons)
        beside = SEARCH_WIDTH[0] + self._menu.sizeHint().width() + MARGINS
        for button in self._buttons:
            button.show_keys(buttons + beside <= event.size().width())

    def _fill(self) -> None:
        self._add("import_files")
        self._add("translate_story", menu=self.engine_menu)
        self._add("run_checks")
        self._add("keep_version")
        self._add("submit_story")
        self._add("approve_story", primary=True)
        self._add("export_story", menu=self._export_menu())
        space = QWidget(self)
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self.addWidget(self.search_field)
        self._menu = self._menu_button()
        self.addWidget(self._menu)

    def _add(self, action_id: str, *, menu: QMenu | None = None, primary: bool = False) -> None:
        button = WordButton(self._actions[action_id], self._theme, self, primary=primary)
        if menu:
            button.set_menu(menu)
        self._buttons.append(button)
        self.addWidget(button)

    def _search(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName("search_field")
        field.setAccessibleName(self.tr("Search stories"))
        field.setPlaceholderText(self.tr("Search stories (Ctrl+F)"))
        field.setClearButtonEnabled(True)
        least, most = SEARCH_WIDTH
        field.setMinimumWidth(least)
        field.setMaximumWidth(most)
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return field

    def _export_menu(self) -> QMenu:
        menu = QMenu(self)
        for use, forms in groupby(FORMATS, key=attrgetter("use")):
            into = menu if use is Use.READERS else menu.addMenu(self._use_names()[use])
            for form in forms:
                action = into.addAction(spoken(form.label))
                action.setData(form.name)
        menu.triggered.connect(self._tell_format)
        menu.addSeparator()
        menu.addActions(self._actions.some("export_draft", "distribute_stories", "preview_story"))
        return menu

    def _use_names(self) -> dict[Use, str]:
        return {
            Use.SYSTEMS: self.tr("For systems"),
            Use.TRANSLATORS: self.tr("For translators"),
            Use.DATA: self.tr("As data"),
        }

    def _menu_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("main_menu")
        button.setText("≡")
        button.setAccessibleName(self.tr("Menu"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self.main_menu)
        return button

    def _tell_format(self, action: QAction) -> None:
        if action.data():
            self.format_chosen.emit(action.data())
