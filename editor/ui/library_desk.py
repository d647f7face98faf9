"""The library's settings at the window: the dialog, and what follows when somebody changes them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from db.library import Library
from editor.desk import spelling
from editor.models.house_rules import HouseRules
from editor.models.spelling import Spelling
from editor.settings import Settings
from editor.tasks import Tasks
from editor.ui.work_bar import WorkBar

if TYPE_CHECKING:
    from editor.ui.library_settings import LibrarySettings


class LibraryDesk(QObject):
    """Shows the dialog, once at a time. The story itself follows what the library tells."""

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        settings: Settings,
        followers: tuple[WorkBar, Spelling],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._settings = settings
        self._work_bar, self._spelling = followers
        self._window = parent
        self._rules = HouseRules(library, tasks, self)
        self._variant = spelling.variant(library)
        self._dialog: LibrarySettings | None = None
        self._rules.changed.connect(self._follow)
        self._follow()

    @Slot()
    def show(self) -> None:
        """Show the dialog."""
        from editor.exporting import template
        from editor.ui.library_settings import LibrarySettings

        if self._dialog is None:
            forms = template.formats(self._settings.templates_folder)
            self._dialog = LibrarySettings(self._rules, forms, self._window)
            self._dialog.finished.connect(self._forget)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def read_again(self) -> None:
        """Follow what somebody else settled in the library."""
        self._rules.read_again()

    def close(self) -> None:
        """Close the dialog."""
        if self._dialog:
            self._dialog.close()

    @Slot()
    def _follow(self) -> None:
        self._work_bar.set_headline_limit(self._rules.headline_limit())
        variant = spelling.variant(self._library)
        if variant != self._variant:
            self._variant = variant
            self._spelling.learn_anew()

    @Slot()
    def _forget(self) -> None:
        if self._dialog:
            self._dialog.deleteLater()
        self._dialog = None
