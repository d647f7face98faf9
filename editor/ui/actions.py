"""Every action of the window: its id, words, keys and what it is for."""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from db.records import Story, StoryStatus
from editor.ui import desk_actions, list_actions, registry_actions, row_actions
from editor.ui.spec import Spec, tr

SUGGESTIONS = 9
UNDECIDED = (StoryStatus.NEW, StoryStatus.TRANSLATING)
OPEN = (*UNDECIDED, StoryStatus.REVIEW)
NOT_SPIKED = (*OPEN, StoryStatus.APPROVED)
ENABLED_AT = {
    "translate_story": OPEN,
    "translate_row": OPEN,
    "translate_selection": OPEN,
    "second_opinion": OPEN,
    "confirm_row": OPEN,
    "mark_person": OPEN,
    "mark_organisation": OPEN,
    "mark_place": OPEN,
    "mark_event": OPEN,
    "accept_all_names": OPEN,
    "accept_suggestion": OPEN,
    "add_topic": OPEN,
    "add_term": tuple(StoryStatus),
    "insert_term": OPEN,
    "reject_all_names": OPEN,
    "reject_suggestion": OPEN,
    "resize_name": OPEN,
    "suggest_names": OPEN,
    "take_back_tagging": OPEN,
    "submit_story": UNDECIDED,
    "approve_story": OPEN,
    "return_story": (StoryStatus.REVIEW,),
    "kill_story": (StoryStatus.TRANSLATING, StoryStatus.REVIEW, StoryStatus.APPROVED),
    "compare_versions": tuple(StoryStatus),
    "reopen_story": (StoryStatus.REVIEW, StoryStatus.APPROVED),
    "spike_story": NOT_SPIKED,
    "unspike_story": (StoryStatus.SPIKED,),
    "keep_version": tuple(StoryStatus),
    "run_checks": tuple(StoryStatus),
    "check_links": tuple(StoryStatus),
    "next_finding": tuple(StoryStatus),
    "fix_findings": OPEN,
    "next_row": tuple(StoryStatus),
    "previous_row": tuple(StoryStatus),
    "export_story": NOT_SPIKED,
    "export_draft": NOT_SPIKED,
    "copy_story": NOT_SPIKED,
    **dict.fromkeys(list_actions.ON_STORIES, tuple(StoryStatus)),
    **dict.fromkeys((*row_actions.OPEN_ONLY, "insert_snippet"), OPEN),
}


class Actions(QObject):
    """All actions, by id. An action's object name is its id."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        specs = (
            *self._specs(),
            *self._numbered(),
            *row_actions.specs(),
            *list_actions.specs(),
            *desk_actions.specs(),
            *registry_actions.specs(),
        )
        self._by_id = {spec.id: self._make(spec) for spec in specs}

    def __getitem__(self, action_id: str) -> QAction:
        return self._by_id[action_id]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._by_id.values())

    def enable_for(self, story: Story | None) -> None:
        """Let just those actions run that make sense for the story in hand."""
        for action_id, statuses in ENABLED_AT.items():
            self._by_id[action_id].setEnabled(story is not None and story.status in statuses)

    def some(self, *action_ids: str) -> list[QAction]:
        """Return several actions in the order asked."""
        return [self._by_id[action_id] for action_id in action_ids]

    def _make(self, spec: Spec) -> QAction:
        action = QAction(spec.text, self.parent())
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        action.setWhatsThis(spec.tip)
        action.setToolTip(tip_with_keys(action))
        action.setStatusTip("")
        return action

    def _numbered(self) -> list[Spec]:
        text, tip = self.tr("Use suggestion %1"), self.tr("Put suggestion %1 into the row")
        return [
            Spec(
                f"use_suggestion_{number}",
                text.replace("%1", str(number)),
                (f"Ctrl+{number}",),
                tip.replace("%1", str(number)),
            )
            for number in range(1, SUGGESTIONS + 1)
        ]

    def _specs(self) -> tuple[Spec, ...]:
        return (
            Spec("import_files", tr("Import"), ("Ctrl+O",), tr("Take stories in from files")),
            Spec(
                "preview_files",
                tr("Import after a look"),
                ("Ctrl+Alt+O",),
                tr("See what is in files, and correct it, before it goes in"),
            ),
            Spec("watch_folder", tr("Watch a folder"), (), tr("Take in what lands in a folder")),
            Spec("watch_no_folder", tr("Watch no folder"), (), tr("Leave the folder alone again")),
            Spec(
                "paste_story", tr("Paste story"), ("Ctrl+Shift+V",), tr("Take in what was copied")
            ),
            Spec(
                "show_feeds", tr("Feeds"), (), tr("The feeds that are kept: add, look at, remove")
            ),
            Spec("refresh_feeds", tr("Look at the feeds"), ("F5",), tr("Take in what is new")),
            Spec("put_samples", tr("Add the samples"), (), tr("Take the sample stories in")),
            Spec(
                "translate_story",
                tr("Translate"),
                ("Ctrl+Shift+T",),
                tr("Fill all rows that nobody wrote"),
            ),
            Spec("translate_row", tr("Translate the row"), ("Ctrl+T",), tr("Fill the active row")),
            Spec(
                "translate_selection",
                tr("Translate the selection"),
                ("Ctrl+Alt+R",),
                tr("The English of the words selected in the source, as a suggestion"),
            ),
            Spec(
                "second_opinion",
                tr("Ask another engine"),
                ("Ctrl+Alt+T",),
                tr("Another engine's English for the active row, among the suggestions"),
            ),
            Spec("preferences", tr("Preferences"), ("Ctrl+,",), tr("Engines, keys, models, looks")),
            Spec(
                "confirm_row",
                tr("Confirm the row"),
                ("Ctrl+Return", "Ctrl+Enter"),
                tr("Confirm the row and go to the next one not confirmed"),
            ),
            Spec("run_checks", tr("Check"), ("F7",), tr("Read the story as a sub-editor would")),
            Spec(
                "check_links",
                tr("Check links"),
                (),
                tr("Ask each address in the story over the network whether it answers"),
            ),
            Spec("next_finding", tr("Next finding"), ("F8",), tr("Go to the next finding")),
            Spec(
                "fix_findings",
                tr("Put right what is certain"),
                (),
                tr("Show what the checks can put right by themselves, and do it"),
            ),
            Spec("next_row", tr("Next row"), ("Alt+Down",), tr("Go to the next row")),
            Spec("previous_row", tr("Previous row"), ("Alt+Up",), tr("Go to the previous row")),
            Spec("next_story", tr("Next story"), ("Ctrl+PgDown",), tr("Open the next story")),
            Spec(
                "previous_story",
                tr("Previous story"),
                ("Ctrl+PgUp",),
                tr("Open the previous story"),
            ),
            Spec(
                "mark_person",
                tr("Mark a person"),
                ("Ctrl+Shift+P",),
                tr("The selection is a person"),
            ),
            Spec(
                "mark_organisation",
                tr("Mark an organisation"),
                ("Ctrl+Shift+O",),
                tr("The selection is an organisation"),
            ),
            Spec(
                "mark_place", tr("Mark a place"), ("Ctrl+Shift+L",), tr("The selection is a place")
            ),
            Spec(
                "mark_event",
                tr("Mark an event"),
                ("Ctrl+Shift+E",),
                tr("The selection is an event"),
            ),
            Spec(
                "accept_suggestion",
                tr("Accept"),
                ("Ctrl+D",),
                tr("Accept the name suggested and go to the next one"),
            ),
            Spec(
                "reject_suggestion",
                tr("Reject"),
                ("Ctrl+Shift+D",),
                tr("This story does not get that name"),
            ),
            Spec(
                "accept_all_names",
                tr("Accept all names"),
                (),
                tr("Accept all that is suggested and has a spelling"),
            ),
            Spec("reject_all_names", tr("Reject all names"), (), tr("Reject all suggested names")),
            Spec(
                "resize_name",
                tr("Resize"),
                ("Ctrl+Shift+R",),
                tr("Let the name stand on the words selected"),
            ),
            Spec(
                "take_back_tagging",
                tr("Take back"),
                ("Ctrl+Alt+Z",),
                tr("Undo the last decision about names"),
            ),
            Spec(
                "suggest_names",
                tr("Suggest names"),
                ("Ctrl+Alt+D",),
                tr("Look for names in the story once more"),
            ),
            Spec("add_topic", tr("Add a topic"), ("Ctrl+Shift+G",), tr("Find a topic to add")),
            Spec(
                "keep_version",
                tr("Keep version"),
                ("Ctrl+S",),
                tr("Keep the story as it stands; typing is saved without it"),
            ),
            Spec(
                "submit_story",
                tr("Submit"),
                ("Ctrl+Shift+S",),
                tr("Hand the story over for review"),
            ),
            Spec(
                "approve_story",
                tr("Approve"),
                ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
                tr("Freeze the copy and open the next story waiting"),
            ),
            Spec(
                "return_story",
                tr("Return"),
                (),
                tr("Send a submitted story back, with a note on why"),
            ),
            Spec(
                "kill_story", tr("Kill"), (), tr("Let no export be published any more, and say why")
            ),
            Spec(
                "compare_versions",
                tr("Compare versions"),
                ("Ctrl+Alt+V",),
                tr("See two versions side by side, and take rows back"),
            ),
            Spec(
                "back_up", tr("Back up now"), (), tr("Copy the library into the folder of backups")
            ),
            Spec(
                "restore_backup",
                tr("Bring back a backup"),
                (),
                tr("Make the library be what it was"),
            ),
            Spec("reopen_story", tr("Reopen"), (), tr("Open an approved story to correct it")),
            Spec(
                "export_story", tr("Export"), ("Ctrl+E",), tr("Write the approved copy to a file")
            ),
            Spec(
                "export_draft",
                tr("Export a draft"),
                (),
                tr("Write unapproved copy, stamped as such"),
            ),
            Spec(
                "distribute_stories",
                tr("Export several"),
                ("Ctrl+Alt+E",),
                tr("Write several approved stories, in several formats, or as a digest"),
            ),
            Spec(
                "send_to_wordpress",
                tr("Send to WordPress"),
                (),
                tr("Send approved stories to a site, as drafts or to be read"),
            ),
            Spec(
                "preview_story",
                tr("Preview"),
                ("Ctrl+Alt+P",),
                tr("See the story in the format chosen, beside its rows"),
            ),
            Spec(
                "copy_story",
                tr("Copy the story"),
                ("Ctrl+Shift+C",),
                tr("Put the English on the clipboard, as rich text and plain"),
            ),
            Spec(
                "take_back",
                tr("Take a translation back"),
                (),
                tr("Put the English of a translator's XLIFF into its rows"),
            ),
            Spec("spike_story", tr("Spike"), ("Ctrl+Shift+K",), tr("Put the story aside")),
            Spec("unspike_story", tr("Unspike"), (), tr("Bring the story back")),
            Spec(
                "find_in_memory",
                tr("Find in memory"),
                ("Ctrl+Shift+F",),
                tr("Find words in all that was ever confirmed, and keep the memory in order"),
            ),
            Spec(
                "add_term",
                tr("Add a term"),
                ("Ctrl+Shift+M",),
                tr("Enter the selection into the glossary"),
            ),
            Spec(
                "insert_term",
                tr("Put in the next term"),
                ("Ctrl+M",),
                tr("Put the English of a term in the source in at the caret"),
            ),
            Spec(
                "show_glossary",
                tr("Glossary"),
                ("Ctrl+Alt+G",),
                tr("Find terms, correct them, take them out"),
            ),
            Spec("import_memory", tr("Import memory"), (), tr("Take in pairs from TMX or a table")),
            Spec("export_memory", tr("Export memory"), (), tr("Write all pairs to a file")),
            Spec(
                "import_glossary",
                tr("Import glossary"),
                (),
                tr("Take in terms from TBX or a table"),
            ),
            Spec("export_glossary", tr("Export glossary"), (), tr("Write all terms to a file")),
            Spec("find_stories", tr("Find stories"), ("Ctrl+F", "/"), tr("Search all stories")),
            Spec(
                "command_palette",
                tr("All commands"),
                ("Ctrl+K",),
                tr("Find any command by its name"),
            ),
            Spec(
                "larger_text", tr("Larger text"), ("Ctrl+=", "Ctrl++"), tr("Read in larger letters")
            ),
            Spec("smaller_text", tr("Smaller text"), ("Ctrl+-",), tr("Read in smaller letters")),
            Spec("quit", tr("Quit"), ("Ctrl+Q",), tr("Close the window; all is saved")),
        )


def tip_with_keys(action: QAction) -> str:
    """Say what an action is for, and the key that runs it."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{action.whatsThis()} ({keys})" if keys else action.whatsThis()
