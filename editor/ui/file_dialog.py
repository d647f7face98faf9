"""The dialog that asks for a file. It begins in the folder files last came from or went to."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.settings import LAST_FOLDER, Settings


def last_folder(settings: Settings) -> str:
    """Return the folder that files last came from or went to, at first the person's own."""
    return settings.get(LAST_FOLDER) or str(Path.home())


def file_dialog(
    name: str, title: str, settings: Settings, window: QWidget, filters: Sequence[str] = ()
) -> QFileDialog:
    """Make a dialog that is gone once it is answered; `name` is for those who look for it."""
    dialog = QFileDialog(window, title)
    dialog.setObjectName(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if filters:
        dialog.setNameFilters(filters)
    dialog.setDirectory(last_folder(settings))
    return dialog
