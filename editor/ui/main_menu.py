"""Everything the window can do, in one menu: a submenu for each part of the work."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from editor.ui.actions import Actions

Groups = tuple[tuple[str, ...], ...]

TAKING_IN: Groups = (
    ("import_files", "preview_files", "paste_story"),
    ("show_feeds", "refresh_feeds"),
    ("watch_folder", "watch_no_folder"),
    ("put_samples",),
)
STORY: Groups = (
    ("translate_story", "run_checks", "keep_version", "compare_versions"),
    ("submit_story", "return_story", "approve_story", "reopen_story"),
    ("kill_story", "spike_story", "unspike_story"),
    ("next_story", "previous_story", "find_stories"),
)
ROWS: Groups = (
    ("undo", "redo", "replace_text"),
    ("confirm_row", "unconfirm_row", "skip_row", "next_row", "previous_row"),
    ("translate_row", "translate_selection", "second_opinion"),
    ("copy_source", "clear_row"),
    ("split_row", "join_rows", "swap_rows", "sentence_down", "sentence_up"),
)
TYPING: Groups = (
    ("change_case", "type_quotes", "type_en_dash", "type_em_dash", "type_no_break_space"),
    ("style_as_typed", "check_spelling", "correct_spelling"),
    ("insert_snippet", "keep_snippet"),
)
CHECKS: Groups = (("next_finding", "check_links", "fix_findings"),)
NAMES: Groups = (
    ("mark_person", "mark_organisation", "mark_place", "mark_event", "resize_name"),
    ("suggest_names", "accept_suggestion", "reject_suggestion"),
    ("accept_all_names", "reject_all_names", "take_back_tagging"),
    ("add_topic", "browse_topics", "star_topic"),
    ("import_registry", "export_registry", "import_topics", "choose_scheme"),
)
MEMORY: Groups = (
    ("find_in_memory", "import_memory", "export_memory"),
    ("show_glossary", "add_term", "insert_term", "import_glossary", "export_glossary"),
)
LIST: Groups = (
    ("translate_selected", "submit_selected", "reopen_selected"),
    ("spike_selected", "unspike_selected", "urgency_selected", "topic_selected"),
    ("keep_search", "compact_list"),
)
EXPORT: Groups = (
    ("export_story", "export_draft", "distribute_stories", "send_to_wordpress"),
    ("preview_story", "copy_story"),
    ("take_back",),
)
VIEW: Groups = (
    ("larger_text", "smaller_text", "quiet_mode"),
    ("next_part", "previous_part", "go_to_stories"),
)
GOING: Groups = (
    ("go_to_suggestions", "go_to_entities", "go_to_topics", "go_to_findings"),
    ("go_to_versions", "go_to_details", "go_to_source", "go_to_terms", "go_to_export"),
)
PROGRAM: Groups = (
    ("back_up", "restore_backup"),
    ("preferences", "library_settings", "shortcuts", "command_palette", "help", "quit"),
)


class MainMenu(QMenu):
    """The menu of the window. `panels` is where its docks are shown and hidden."""

    theme_chosen = Signal(str)

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        for title, groups in self._parts():
            self._put(self.addMenu(title), groups)
        view = self.addMenu(self.tr("View"))
        self._put(view, VIEW)
        self._put(view.addMenu(self.tr("Go to")), GOING)
        self.panels = view.addMenu(self.tr("Panels"))
        self._themes = self._colours(view.addMenu(self.tr("Colours")))
        self.addSeparator()
        self._put(self, PROGRAM)

    def show_theme(self, name: str) -> None:
        """Tick the colours chosen."""
        for action in self._themes.actions():
            action.setChecked(action.data() == name)

    def _parts(self) -> tuple[tuple[str, Groups], ...]:
        return (
            (self.tr("Take in"), TAKING_IN),
            (self.tr("Story"), STORY),
            (self.tr("Rows"), ROWS),
            (self.tr("Typing"), TYPING),
            (self.tr("Findings"), CHECKS),
            (self.tr("Names and topics"), NAMES),
            (self.tr("Memory and glossary"), MEMORY),
            (self.tr("Story list"), LIST),
            (self.tr("Export"), EXPORT),
        )

    def _put(self, menu: QMenu, groups: Groups) -> None:
        for group in groups:
            menu.addActions(self._actions.some(*group))
            menu.addSeparator()

    def _colours(self, menu: QMenu) -> QActionGroup:
        group = QActionGroup(self)
        for name, label in self._theme_names():
            action = menu.addAction(label)
            action.setCheckable(True)
            action.setData(name)
            group.addAction(action)
        group.triggered.connect(self._tell_theme)
        return group

    def _theme_names(self) -> tuple[tuple[str, str], ...]:
        return (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("high contrast", self.tr("High contrast")),
        )

    def _tell_theme(self, action: QAction) -> None:
        self.theme_chosen.emit(action.data())
