"""The actions of the rows: their words and keys, and when they make sense."""

from editor.ui.spec import Spec, tr


def specs() -> tuple[Spec, ...]:
    """Give the actions that change rows and what is typed into them."""
    return (*_row_specs(), *_text_specs())


def _row_specs() -> tuple[Spec, ...]:
    return (
        Spec("undo", tr("Undo"), ("Ctrl+Z",), tr("Take back what was done last, in any row")),
        Spec("redo", tr("Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), tr("Do it again")),
        Spec("skip_row", tr("Skip the row"), ("Ctrl+J",), tr("Go to the next unconfirmed row")),
        Spec(
            "unconfirm_row",
            tr("Take the confirmation back"),
            ("Ctrl+Alt+Return",),
            tr("The row counts as edited, and the memory forgets its pair"),
        ),
        Spec(
            "copy_source",
            tr("Copy the source"),
            ("Ctrl+Alt+C",),
            tr("Put the source where the English stands"),
        ),
        Spec("clear_row", tr("Clear the row"), ("Ctrl+Alt+Backspace",), tr("Empty its English")),
        Spec(
            "split_row",
            tr("Split the row"),
            ("Ctrl+Alt+S",),
            tr("Make two rows of it, cut at the caret"),
        ),
        Spec("join_rows", tr("Join with the next row"), ("Ctrl+Alt+J",), tr("Make one row of two")),
        Spec(
            "swap_rows",
            tr("Swap with the next row"),
            ("Ctrl+Alt+X",),
            tr("Change the English of two rows round"),
        ),
        Spec(
            "sentence_down",
            tr("Move a sentence down"),
            ("Ctrl+Alt+Down",),
            tr("The row's last sentence begins the next row"),
        ),
        Spec(
            "sentence_up",
            tr("Move a sentence up"),
            ("Ctrl+Alt+Up",),
            tr("The row's first sentence ends the row before"),
        ),
        Spec(
            "replace_text",
            tr("Find and replace"),
            ("Ctrl+H",),
            tr("Change a wording in this story or all open ones"),
        ),
    )


def _text_specs() -> tuple[Spec, ...]:
    return (
        Spec(
            "change_case",
            tr("Change case"),
            ("Shift+F3",),
            tr("Small letters, Title Case, CAPITALS in turn"),
        ),
        Spec(
            "type_quotes",
            tr("Quotation marks"),
            ("Ctrl+Alt+Q",),
            tr("Put the house's quotation marks around the selection"),
        ),
        Spec("type_en_dash", tr("En dash"), ("Ctrl+Alt+N",), tr("Type –")),
        Spec("type_em_dash", tr("Em dash"), ("Ctrl+Alt+M",), tr("Type —")),
        Spec(
            "type_no_break_space",
            tr("No-break space"),
            ("Ctrl+Shift+Space",),
            tr("Type a blank at which no line breaks"),
        ),
        Spec(
            "style_as_typed",
            tr("House style as you type"),
            (),
            tr("Quotation marks and dashes take the house's form while typing"),
            checkable=True,
        ),
        Spec(
            "check_spelling",
            tr("Check the spelling"),
            (),
            tr("Mark words that no dictionary knows"),
            checkable=True,
        ),
        Spec(
            "correct_spelling",
            tr("Correct the word"),
            ("Ctrl+.",),
            tr("Suggestions for the misspelt word at the caret"),
        ),
    )


OPEN_ONLY = (
    "skip_row",
    "unconfirm_row",
    "copy_source",
    "clear_row",
    "split_row",
    "join_rows",
    "swap_rows",
    "sentence_down",
    "sentence_up",
    "change_case",
    "type_quotes",
    "type_en_dash",
    "type_em_dash",
    "type_no_break_space",
    "correct_spelling",
)
"""Those that need a story open for changes; undo and redo need more than that."""
