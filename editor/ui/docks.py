"""The docks on the right: suggestions, names, topics, findings, versions, details."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import (
    QDockWidget,
    QLabel,
    QMainWindow,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from db.pairs import Match
from db.records import MachineAnswer, Row, Story
from db.terms import TermHit
from editor.desk import revising
from editor.desk.deciding import Group
from editor.models.finding_list import FindingListModel
from editor.models.open_story import OpenStory
from editor.models.suggestion_list import SuggestionListModel
from editor.models.tag_lists import EntityListModel, TopicListModel, VersionListModel
from editor.models.term_list import TermListModel
from editor.ui.details_panel import DetailsPanel
from editor.ui.entity_panel import EntityPanel
from editor.ui.finding_list import FindingList
from editor.ui.source_change import SourceChange
from editor.ui.source_panel import SourcePanel
from editor.ui.suggestion_list import SuggestionList
from editor.ui.term_list import TermList
from editor.ui.theme import Theme
from editor.ui.topic_panel import TopicPanel
from editor.ui.version_list import VersionList

HEIGHTS = [240, 190, 130, 160, 190]
LEAST_WIDTH = 290


class Docks(QObject):
    """Builds the docks and shows the story in hand in them."""

    def __init__(self, open_story: OpenStory, theme: Theme, window: QMainWindow) -> None:
        super().__init__(window)
        self._open_story = open_story
        self._window = window
        self._suggestions = SuggestionListModel(self)
        self._entities = EntityListModel(self)
        self._topics = TopicListModel(self)
        self._versions = VersionListModel(self)
        self._terms = TermListModel(self)
        self.suggestions = SuggestionList(self._suggestions, theme)
        self.entities = EntityPanel(self._entities, theme)
        self.topics = TopicPanel(self._topics, theme)
        self.versions = VersionList(self._versions, theme)
        self.findings = FindingList(FindingListModel(self), theme)
        self.details = DetailsPanel()
        self.source = SourcePanel()
        self.terms = TermList(self._terms)
        self._change = SourceChange(theme)
        self._docks = [
            self._dock("suggestions_dock", self.tr("Suggestions"), self._suggesting()),
            self._dock("entities_dock", self.tr("Names"), self.entities),
            self._dock("topics_dock", self.tr("Topics"), self.topics),
            self._dock("findings_dock", self.tr("Findings"), self.findings),
            self._dock("versions_dock", self.tr("Versions"), self.versions),
            self._dock("details_dock", self.tr("Details"), _scrolling(self.details)),
            self._dock("source_dock", self.tr("Source"), _scrolling(self.source)),
            self._dock("terms_dock", self.tr("Terms"), self.terms),
        ]
        *stacked, source, terms = self._docks
        versions, details = stacked[-2:]
        for beside, dock in ((versions, details), (details, source), (source, terms)):
            window.tabifyDockWidget(beside, dock)
        versions.raise_()
        window.resizeDocks(stacked[:-1], HEIGHTS, Qt.Orientation.Vertical)

    def show_story(self, story: Story | None) -> None:
        """Show what belongs to a story."""
        self._entities.show_mentions(story.mentions if story else ())
        self._topics.show_topics(story.topics if story else ())
        self._versions.show(self._open_story.versions())
        self.details.show_story(story)
        self.details.set_read_only(self._open_story.closed)
        self.source.set_closed(self._open_story.closed)

    @Slot(list)
    def show_groups(self, groups: list[Group]) -> None:
        """Show which names are suggested."""
        self._entities.show_groups(groups)

    def show_row(self, row: Row | None) -> None:
        """Show what belongs to the active row; what the memory knows of it comes later."""
        self._suggestions.show_row(row)
        self._change.show_edits(revising.source_difference(row) if row else ())

    def show_matches(
        self, source: str, matches: Sequence[Match], answers: Sequence[MachineAnswer] = ()
    ) -> None:
        """Show what memory and engines said of a source, if it is still the active row's."""
        self._suggestions.show_matches(source, matches, answers)

    @Slot(Row, str, str)
    def show_part(self, row: Row, english: str, origin: str) -> None:
        """Offer English for some words of a row's source, if it is still the active row's."""
        self._suggestions.show_part(row.source, english, origin)

    def show_terms(self, hits: Sequence[TermHit]) -> None:
        """Show the glossary's terms in the active row."""
        self._terms.show_hits(hits)

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        listing = (self.suggestions, self.entities, self.topics, self.findings, self.versions)
        for panel in listing:
            panel.set_theme(theme)
        self._change.set_theme(theme)

    def list_in(self, menu: QMenu) -> None:
        """Let a menu show and hide the docks."""
        menu.addActions([dock.toggleViewAction() for dock in self._docks])

    def _suggesting(self) -> QWidget:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._change)
        layout.addWidget(self.suggestions, 1)
        return content

    def _dock(self, name: str, title: str, content: QWidget) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        heading = QLabel(title.upper(), dock)
        heading.setProperty("heading", True)
        heading.setContentsMargins(16, 12, 16, 4)
        dock.setTitleBarWidget(heading)
        dock.setWidget(content)
        dock.setMinimumWidth(LEAST_WIDTH)
        self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        return dock


def _scrolling(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
