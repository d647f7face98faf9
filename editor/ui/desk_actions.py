"""The actions of the window as a place to work: help, keys, quiet mode, snippets."""

from editor.ui.spec import Spec, tr


def specs() -> tuple[Spec, ...]:
    """Give these actions."""
    return (
        Spec("help", tr("Help"), ("F1",), tr("A short guide, and every key")),
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
