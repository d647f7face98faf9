"""Tagging at the window: keys, buttons and questions about names, passed on to the tag desk."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QInputDialog, QLabel

from db import entities, mentions
from db.library import Library
from db.records import Entity, EntityType, Mention, Side, TagState
from editor.desk import registry
from editor.models.open_story import OpenStory
from editor.models.tag_desk import TagDesk
from editor.models.tag_lists import EntityLine
from editor.text import snap_to_words
from editor.ui.docks import Docks
from editor.ui.story_page import StoryPage

MOST_OFFERED = 500  # entities in the list of those to merge with


class Tagger(QObject):
    """Knows which name is meant, and what is to be done with it.

    `stories_found` carries the ids of the stories that name an entity.
    """

    stories_found = Signal(object)

    def __init__(
        self,
        library: Library,
        desk: TagDesk,
        open_story: OpenStory,
        page: StoryPage,
        docks: Docks,
    ) -> None:
        super().__init__(page)
        self._library = library
        self._desk = desk
        self._open_story = open_story
        self._page = page
        self._panel = docks.entities
        self._merging: dict[str, Entity] = {}
        self._gone: Entity | None = None
        self._next: int | None = None
        self._went_on = False
        desk.failed.connect(page.messages.warn)
        desk.grouped.connect(docks.show_groups)
        desk.grouped.connect(self._choose_next)
        desk.said.connect(page.messages.say)
        names = self._panel.list
        names.entity_chosen.connect(self._go_to)
        names.rejection_asked.connect(self._reject)
        names.removal_asked.connect(open_story.unmark)
        names.respelling_asked.connect(open_story.respell)
        names.spelling_given.connect(self._accept_as)
        self._panel.merge_asked.connect(self._ask_merge)
        self._panel.stories_asked.connect(self._find_stories)
        self._panel.type_chosen.connect(self._retype)

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what the actions about names do, by their ids."""
        marking = {
            f"mark_{entity_type.value}": partial(self._page.ask_for_name, entity_type)
            for entity_type in EntityType
        }
        return {
            "accept_all_names": self._desk.accept_all,
            "accept_suggestion": self.accept,
            "reject_all_names": self._desk.reject_all,
            "reject_suggestion": self.reject,
            "resize_name": self.resize,
            "suggest_names": self._desk.suggest,
            "take_back_tagging": self._desk.take_back,
            **marking,
        }

    @Slot()
    def accept(self) -> None:
        """Accept the suggestion meant and go to the next; ask for its English if it has none."""
        line = self._meant()
        if line is None or line.group is None:
            self._page.messages.say(self.tr("No name is suggested here."))
        elif not line.entity.english:
            self._panel.choose(line)
            self._panel.list.ask_spelling(line)
        else:
            self._accept_as(line, "")

    @Slot()
    def reject(self) -> None:
        """Reject the suggestion meant and go to the next."""
        line = self._meant()
        if line:
            self._reject(line)

    @Slot()
    def resize(self) -> None:
        """Let the mark that the selection touches stand on the words selected."""
        selected = self._page.rows.selection()
        story = self._open_story.story
        if selected is None or story is None:
            self._page.messages.warn(self.tr("Select the words that the name is to stand on."))
            return
        side, start, end, _ = selected
        row = story.rows[self._page.rows.active_position()]
        start, end = snap_to_words(row.source if side is Side.SOURCE else row.target, start, end)
        touched = [
            mention
            for mention in self._marks(row.position, side)
            if mention.start < end and start < mention.end
        ]
        if touched and start < end:
            self._desk.resize(touched[0].id, start, end)
        else:
            self._page.messages.warn(self.tr("The selection touches no name."))

    def _meant(self) -> EntityLine | None:
        """Return the suggestion at the cursor, else the one chosen, else the first."""
        suggested = self._panel.suggested()
        chosen = self._panel.chosen()
        if chosen and chosen.group and self._panel.list.hasFocus():
            return chosen
        at_cursor = {mention.id for mention in self._at_cursor()}
        for line in suggested:
            if line.group and any(each.id in at_cursor for each in line.group.mentions):
                return line
        if chosen in suggested:
            return chosen
        return suggested[0] if suggested else None

    def _at_cursor(self) -> list[Mention]:
        selected = self._page.rows.selection()
        if selected is None:
            return []
        side, start, end, _ = selected
        found = self._marks(self._page.rows.active_position(), side)
        return [each for each in found if each.start <= start and end <= each.end]

    def _marks(self, position: int, side: Side) -> list[Mention]:
        story = self._open_story.story
        return [
            mention
            for mention in (story.mentions if story else ())
            if mention.row == position
            and mention.side is side
            and mention.state is not TagState.REJECTED
        ]

    @Slot(EntityLine, str)
    def _accept_as(self, line: EntityLine, english: str) -> None:
        self._note_next(line)
        self._desk.accept(line.first.id, english)

    @Slot(EntityLine)
    def _reject(self, line: EntityLine) -> None:
        self._note_next(line)
        self._desk.reject(line.first.id)

    def _note_next(self, line: EntityLine) -> None:
        """Choose the suggestion after this one, which is about to leave the list."""
        suggested = self._panel.suggested()
        place = suggested.index(line) + 1 if line in suggested else 0
        self._next = suggested[place].first.id if place < len(suggested) else None
        self._went_on = True

    @Slot(list)
    def _choose_next(self, _: list[object]) -> None:
        if not self._went_on:
            return
        self._went_on = False
        suggested = self._panel.suggested()
        following = [line for line in suggested if line.first.id == self._next] or suggested
        if following:
            self._panel.choose(following[0])
            self._page.go_to_mention(following[0].first)

    @Slot(EntityLine)
    def _go_to(self, line: EntityLine) -> None:
        self._page.go_to_mention(line.first)

    @Slot(EntityLine, EntityType)
    def _retype(self, line: EntityLine, entity_type: EntityType) -> None:
        self._desk.retype(line.first.id, entity_type)

    @Slot(EntityLine)
    def _find_stories(self, line: EntityLine) -> None:
        found = mentions.stories_naming(self._library, line.entity.id)
        self.stories_found.emit(found)
        words = self.tr("%n story(s) name %1. Clear the search to see all.", "", len(found))
        self._page.messages.say(words.replace("%1", line.entity.english))

    @Slot(EntityLine)
    def _ask_merge(self, line: EntityLine) -> None:
        listed = registry.likely_same(self._library, line.entity, MOST_OFFERED)
        self._merging = {f"{each.english} · {each.name}": each for each in listed}
        self._gone = line.entity
        dialog = QInputDialog(self._page)
        dialog.setObjectName("merge_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Merge names"))
        dialog.setLabelText(self.tr("%1 is the same as").replace("%1", line.entity.english))
        for label in dialog.findChildren(QLabel):
            label.setTextFormat(Qt.TextFormat.PlainText)
        dialog.setComboBoxItems(list(self._merging))
        dialog.setComboBoxEditable(True)
        dialog.textValueSelected.connect(self._merge)
        dialog.open()

    @Slot(str)
    def _merge(self, chosen: str) -> None:
        """Merge with the entity chosen, or the one that the registry knows by what was typed."""
        if self._gone is None or not chosen.strip():
            return
        kept = self._merging.get(chosen) or entities.named(self._library, chosen, self._gone.type)
        if kept:
            self._desk.merge(self._gone, kept)
        else:
            words = self.tr("The registry does not know %1.")
            self._page.messages.warn(words.replace("%1", chosen))
