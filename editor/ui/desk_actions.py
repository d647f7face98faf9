"""The actions of the window as a place to work: help, keys, quiet mode, snippets."""

from editor.ui.spec import Spec, tr


def specs() -> tuple[Spec, ...]:
    """Give these actions."""
    return (*_helping(), *_moving())


def _moving() -> tuple[Spec, ...]:
    """Where the keyboard goes."""
    return (
        Spec("next_part", tr("Next part"), ("F6",), tr("Take the keyboard to the next part")),
        Spec(
            "previous_part",
            tr("Previous part"),
            ("Shift+F6",),
            tr("Take the keyboard to the part before"),
        ),
        Spec("go_to_stories", tr("Go to the stories"), ("Ctrl+L",), tr("Triage the list by keys")),
        Spec("go_to_suggestions", tr("Go to the suggestions"), (), tr("Show and enter that panel")),
        Spec("go_to_entities", tr("Go to the names"), (), tr("Show and enter that panel")),
        Spec("go_to_topics", tr("Go to the topics"), (), tr("Show and enter that panel")),
        Spec("go_to_findings", tr("Go to the findings"), (), tr("Show and enter that panel")),
        Spec("go_to_versions", tr("Go to the versions"), (), tr("Show and enter that panel")),
        Spec("go_to_details", tr("Go to the details"), (), tr("Show and enter that panel")),
        Spec("go_to_source", tr("Go to the source"), (), tr("Show and enter that panel")),
        Spec("go_to_terms", tr("Go to the terms"), (), tr("Show and enter that panel")),
        Spec("go_to_export", tr("Go to the preview"), (), tr("Show and enter that panel")),
    )


def _helping() -> tuple[Spec, ...]:
    return (
        Spec("help", tr("Help"), ("F1",), tr("A short guide, and every key")),
        Spec(
            "library_settings",
            tr("Library settings"),
            (),
            tr("House style, rules, checks and takers, for all who open this library"),
        ),
        Spec("shortcuts", tr("Keys"), (), tr("Give actions the keys you like")),
        Spec(
            "quiet_mode",
            tr("Nothing but the story"),
            ("F11",),
            tr("Hide all that stands around the story"),
            checkable=True,
        ),
        Spec(
            "insert_snippet",
            tr("Insert a snippet"),
            ("Ctrl+Alt+I",),
            tr("The text kept under the letters before the caret, or choose one"),
        ),
        Spec(
            "keep_snippet",
            tr("Keep as a snippet"),
            (),
            tr("Keep the selection under a few letters, to insert it again"),
        ),
    )
