"""The toolbar of words, its menus, and the search field."""

from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from editor.exporting.formats import FORMATS, Use
from editor.ui.actions import Actions
from editor.ui.engine_menu import EngineMenu
from editor.ui.theme import Theme
from editor.ui.word_button import WordButton

SEARCH_WIDTH = 320
MENUS = (
    (
        "import_files",
        "preview_files",
        "paste_story",
        "show_feeds",
        "refresh_feeds",
        "watch_folder",
        "watch_no_folder",
        "put_samples",
    ),
    ("confirm_row", "next_row", "previous_row", "translate_row"),
    ("run_checks", "next_finding", "fix_findings"),
    ("next_story", "previous_story", "find_stories"),
    ("mark_person", "mark_organisation", "mark_place", "mark_event"),
    ("add_topic", "browse_topics", "star_topic"),
    ("suggest_names", "accept_suggestion", "reject_suggestion", "resize_name"),
    ("accept_all_names", "reject_all_names", "take_back_tagging"),
    ("import_registry", "export_registry", "import_topics", "choose_scheme"),
    ("find_in_memory", "show_glossary", "add_term", "insert_term"),
    ("import_memory", "export_memory", "import_glossary", "export_glossary"),
    ("keep_version", "compare_versions", "submit_story", "return_story", "reopen_story"),
    ("kill_story", "spike_story", "unspike_story"),
    (
        "export_story",
        "export_draft",
        "distribute_stories",
        "preview_story",
        "copy_story",
        "take_back",
    ),
    ("back_up", "restore_backup"),
    ("larger_text", "smaller_text", "quiet_mode"),
    ("preferences", "command_palette", "shortcuts", "help", "quit"),
)
ROWS = (
    ("undo", "redo", "replace_text"),
    ("skip_row", "unconfirm_row", "copy_source", "clear_row"),
    ("split_row", "join_rows", "swap_rows", "sentence_down", "sentence_up"),
)
LIST = (
    ("translate_selected", "submit_selected", "reopen_selected"),
    ("spike_selected", "unspike_selected", "urgency_selected", "topic_selected"),
    ("keep_search", "compact_list"),
)
TYPING = (
    ("change_case", "type_quotes", "type_en_dash", "type_em_dash", "type_no_break_space"),
    ("style_as_typed", "check_spelling", "correct_spelling"),
    ("insert_snippet", "keep_snippet"),
)


class TopBar(QToolBar):
    """What is done most, by name; everything else is a menu or the palette away."""

    theme_chosen = Signal(str)
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
        self._themes = QActionGroup(self)
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        for button in self._buttons:
            button.set_theme(theme)

    def show_theme(self, name: str) -> None:
        """Tick the colours chosen."""
        _tick(self._themes, name)

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
        self.addWidget(self._menu_button())

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
        field.setFixedWidth(SEARCH_WIDTH)
        return field

    def _export_menu(self) -> QMenu:
        menu = QMenu(self)
        for use, forms in groupby(FORMATS, key=attrgetter("use")):
            into = menu if use is Use.READERS else menu.addMenu(self._use_names()[use])
            for form in forms:
                action = into.addAction(form.label)
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
        menu = QMenu(button)
        self._put(menu, MENUS)
        self._put(menu.addMenu(self.tr("Story list")), LIST)
        self._put(menu.addMenu(self.tr("Rows")), ROWS)
        self._put(menu.addMenu(self.tr("Typing")), TYPING)
        self.panels_menu = menu.addMenu(self.tr("Panels"))
        colours = menu.addMenu(self.tr("Colours"))
        for name, label in self._theme_names():
            self._choice(colours, self._themes, name, label)
        self._themes.triggered.connect(self._tell_theme)
        button.setMenu(menu)
        return button

    def _put(self, menu: QMenu, groups: tuple[tuple[str, ...], ...]) -> None:
        for group in groups:
            menu.addActions(self._actions.some(*group))
            menu.addSeparator()

    def _theme_names(self) -> tuple[tuple[str, str], ...]:
        return (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("high contrast", self.tr("High contrast")),
        )

    def _choice(self, menu: QMenu, group: QActionGroup, name: str, label: str) -> None:
        action = menu.addAction(label)
        action.setCheckable(True)
        action.setData(name)
        group.addAction(action)

    def _tell_format(self, action: QAction) -> None:
        if action.data():
            self.format_chosen.emit(action.data())

    def _tell_theme(self, action: QAction) -> None:
        self.theme_chosen.emit(action.data())


def _tick(group: QActionGroup, name: str) -> None:
    for action in group.actions():
        action.setChecked(action.data() == name)
