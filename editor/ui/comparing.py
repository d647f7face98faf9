"""Opens the view of two versions side by side, and keeps it in step with the story in hand."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from editor.models.open_story import OpenStory
from editor.models.story_history import StoryHistory
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.ui.version_compare import VersionCompare

LOOKED_BACK = 5  # versions


class Comparing(QObject):
    """Feeds the view, made when it is first asked for, and passes on what is taken back."""

    def __init__(self, open_story: OpenStory, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._open_story = open_story
        self._history = StoryHistory(open_story, self)
        self._history.failed.connect(open_story.failed)
        self._theme = theme
        self._over = over
        self._view: VersionCompare | None = None
        open_story.opened.connect(self._follow)
        open_story.refreshed.connect(self._follow)

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what each action does, by the action's id."""
        return {"compare_versions": self._show}

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._theme = theme
        if self._view:
            self._view.set_theme(theme)

    def _show(self) -> None:
        first = self._view is None
        self._view = self._view or self._made()
        self._view.show()
        self._view.raise_()
        self._follow()
        if first:
            self._begin_at_a_difference(self._view)

    def _begin_at_a_difference(self, view: "VersionCompare") -> None:
        """Compare with the newest version that the story differs from, if it is not far back."""
        from editor.ui.version_compare import NOW

        for version in self._open_story.versions()[:LOOKED_BACK]:
            found = self._history.compare(version.number, NOW)
            if found is not None and (found.changed or found.others):
                view.choose(version.number)
                return

    def _made(self) -> "VersionCompare":
        from editor.ui.version_compare import VersionCompare

        view = VersionCompare(self._theme, self._over)
        view.compared.connect(self._compare)
        view.row_wanted.connect(self._open_story.take_back)
        view.whole_wanted.connect(self._open_story.restore)
        return view

    @Slot()
    def _follow(self, _: object = None) -> None:
        if self._view and self._view.isVisible():
            self._view.show_history(self._history.acts())
            self._view.show_versions(self._open_story.versions(), closed=self._open_story.closed)

    @Slot(int, int)
    def _compare(self, before: int, after: int) -> None:
        found = self._history.compare(before, after)
        if found is not None and self._view:
            self._view.show_comparison(found)
