"""The actions of a story's way from taking it in to its export, and of the program itself."""

from editor.ui.spec import Spec, tr


def specs() -> tuple[Spec, ...]:
    """Give these actions."""
    return (
        *_taking_in(),
        *_translating(),
        *_checking(),
        *_naming(),
        *_deciding(),
        *_exporting(),
        *_remembering(),
        *_running(),
    )


def _taking_in() -> tuple[Spec, ...]:
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
        Spec("paste_story", tr("Paste story"), ("Ctrl+Shift+V",), tr("Take in what was copied")),
        Spec("show_feeds", tr("Feeds"), (), tr("The feeds that are kept: add, look at, remove")),
        Spec("refresh_feeds", tr("Look at the feeds"), ("F5",), tr("Take in what is new")),
        Spec("put_samples", tr("Add the samples"), (), tr("Take the sample stories in")),
    )


def _translating() -> tuple[Spec, ...]:
    return (
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
        Spec(
            "confirm_row",
            tr("Confirm the row"),
            ("Ctrl+Return", "Ctrl+Enter"),
            tr("Confirm the row and go to the next one not confirmed"),
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
    )


def _checking() -> tuple[Spec, ...]:
    return (
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
    )


def _naming() -> tuple[Spec, ...]:
    return (
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
        Spec("mark_place", tr("Mark a place"), ("Ctrl+Shift+L",), tr("The selection is a place")),
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
    )


def _deciding() -> tuple[Spec, ...]:
    return (
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
        Spec("kill_story", tr("Kill"), (), tr("Let no export be published any more, and say why")),
        Spec(
            "compare_versions",
            tr("Compare versions"),
            ("Ctrl+Alt+V",),
            tr("See two versions side by side, and take rows back"),
        ),
        Spec("reopen_story", tr("Reopen"), (), tr("Open an approved story to correct it")),
        Spec("spike_story", tr("Spike"), ("Ctrl+Shift+K",), tr("Put the story aside")),
        Spec("unspike_story", tr("Unspike"), (), tr("Bring the story back")),
    )


def _exporting() -> tuple[Spec, ...]:
    return (
        Spec("export_story", tr("Export"), ("Ctrl+E",), tr("Write the approved copy to a file")),
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
    )


def _remembering() -> tuple[Spec, ...]:
    return (
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
    )


def _running() -> tuple[Spec, ...]:
    return (
        Spec("find_stories", tr("Find stories"), ("Ctrl+F", "/"), tr("Search all stories")),
        Spec(
            "command_palette",
            tr("All commands"),
            ("Ctrl+K",),
            tr("Find any command by its name"),
        ),
        Spec("larger_text", tr("Larger text"), ("Ctrl+=", "Ctrl++"), tr("Read in larger letters")),
        Spec("smaller_text", tr("Smaller text"), ("Ctrl+-",), tr("Read in smaller letters")),
        Spec("preferences", tr("Preferences"), ("Ctrl+,",), tr("Engines, keys, models, looks")),
        Spec("back_up", tr("Back up now"), (), tr("Copy the library into the folder of backups")),
        Spec(
            "restore_backup",
            tr("Bring back a backup"),
            (),
            tr("Make the library be what it was"),
        ),
        Spec("quit", tr("Quit"), ("Ctrl+Q",), tr("Close the window; all is saved")),
    )
