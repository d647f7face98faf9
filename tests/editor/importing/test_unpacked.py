"""Names out of other files are safe to show, and say what kind of file it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importing.unpacked import shown_name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../релиз.docx", "релиз.docx"),
        ("C:\\Users\\press\\релиз (1).docx", "релиз (1).docx"),
        ("a\u202egpj.exe", "agpj.exe"),
        ("line\nbreak.txt", "linebreak.txt"),
        (".hidden", "hidden"),
        ("folder/", "folder"),
        ("", "unnamed file"),
        ("..", "unnamed file"),
        ("x" * 500 + ".docx", "x" * 115 + ".docx"),
    ],
)
def test_a_name_is_shown_without_folders_and_tricks(name, shown):
    assert shown_name(name) == shown


@given(st.text())
def test_no_name_leads_anywhere(name):
    shown = shown_name(name)
    assert shown
    assert shown.isprintable()
    assert not {"/", "\\", ":"}.intersection(shown)
    assert not shown.startswith(".")
