"""How the window looks: colours as chosen or as the system has them, the size of the text."""

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from editor.models.spoken import fault_spoken
from editor.settings import TEXT_FAMILY, TEXT_SIZE, THEME, Settings
from editor.ui import theme
from editor.ui.actions import Actions
from editor.ui.row_editor import RowEditor
from editor.ui.theme import Theme
from editor.ui.top_bar import TopBar


class Wearer(Protocol):
    """A part of the window that wears a theme."""

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""


class Appearance(QObject):
    """Dresses the window's parts, and remembers what the person chose."""

    failed = Signal(str)

    def __init__(self, settings: Settings, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._application = application
        self._parts: Sequence[Wearer] = ()
        self._rows: RowEditor | None = None
        self._top_bar: TopBar | None = None
        self.theme = self._chosen()
        theme.apply(application, self.theme)
        application.styleHints().colorSchemeChanged.connect(self._follow_system)

    def dress(
        self, parts: Sequence[Wearer], rows: RowEditor, top_bar: TopBar, actions: Actions
    ) -> None:
        """Take charge of the window's parts once they are there."""
        self._parts, self._rows, self._top_bar = (*parts, top_bar), rows, top_bar
        rows.set_family(self._settings.get(TEXT_FAMILY))
        rows.set_font_size(self._settings.get(TEXT_SIZE))
        rows.zoomed.connect(self._remember_size)
        top_bar.main_menu.show_theme(self._settings.get(THEME))
        top_bar.main_menu.theme_chosen.connect(self._choose)
        actions["larger_text"].triggered.connect(partial(self._zoom, 1))
        actions["smaller_text"].triggered.connect(partial(self._zoom, -1))

    @Slot()
    def follow_settings(self) -> None:
        """Look as the settings say now: somebody changed them elsewhere."""
        if self._rows and self._top_bar:
            self._rows.set_family(self._settings.get(TEXT_FAMILY))
            self._rows.set_font_size(self._settings.get(TEXT_SIZE))
            self._top_bar.main_menu.show_theme(self._settings.get(THEME))
        self._wear()

    @Slot(str)
    def _choose(self, name: str) -> None:
        self._store(THEME.key, name)
        if self._top_bar:
            self._top_bar.main_menu.show_theme(name)
        self._wear()

    @Slot()
    def _follow_system(self) -> None:
        if self._settings.get(THEME) == "system":
            self._wear()

    def _chosen(self) -> Theme:
        chosen = theme.THEMES.get(self._settings.get(THEME))
        return chosen or theme.system_theme(self._application)

    def _wear(self) -> None:
        self.theme = self._chosen()
        theme.apply(self._application, self.theme)
        for part in self._parts:
            part.set_theme(self.theme)

    def _zoom(self, step: int, _: bool = False) -> None:
        if self._rows:
            self._rows.set_font_size(self._rows.font_size() + step)
            self._remember_size(self._rows.font_size())

    @Slot(int)
    def _remember_size(self, pixels: int) -> None:
        self._store(TEXT_SIZE.key, pixels)

    def _store(self, key: str, value: str | int) -> None:
        try:
            self._settings.store({key: value})
        except OSError as fault:
            self.failed.emit(fault_spoken(fault))
