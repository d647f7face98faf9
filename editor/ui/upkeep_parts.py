"""What the windows of memory and glossary are made of: their list and their buttons."""

from collections.abc import Collection

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QPushButton, QTableView, QWidget

from editor.models.record_table import RecordTable


def record_list(
    name: str, words: str, table: RecordTable, wide: Collection[int], parent: QWidget
) -> QTableView:
    """Make a list of records, one chosen at a time; the columns `wide` share the room left."""
    view = QTableView(parent)
    view.setObjectName(name)
    view.setAccessibleName(words)
    view.setModel(table)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.verticalHeader().hide()
    for column in wide:
        view.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    return view


def act_button(name: str, text: str, act: object, parent: QWidget) -> QPushButton:
    """Make a button that Enter does not press from elsewhere in the window."""
    button = QPushButton(text, parent)
    button.setObjectName(name)
    button.setAutoDefault(False)
    button.clicked.connect(act)  # pyright: ignore[reportArgumentType]
    return button
