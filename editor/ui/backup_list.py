"""The backups there are, and a button that brings one back."""

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.backups import Backup, BackupReason
from editor.models.days import moment_in_full

SIZE = (520, 380)


class BackupList(QDialog):
    """Lists backups, the latest first."""

    restore_asked = Signal(Backup)

    def __init__(self, backups: list[Backup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("backup_list_window")
        self.setWindowTitle(self.tr("Backups"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self._list = QListWidget(self)
        self._list.setObjectName("backup_list")
        self._list.setAccessibleName(self.tr("Backups, the latest first"))
        for backup in backups:
            item = QListWidgetItem(self._words(backup), self._list)
            item.setData(Qt.ItemDataRole.UserRole, backup)
        words = QLabel(self.tr("What stands now is backed up before another comes back."), self)
        words.setProperty("quiet", True)
        self._restore = QPushButton(self.tr("Bring this one back"), self)
        self._restore.setObjectName("restore_button")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self._restore, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        for widget in (self._list, words, buttons):
            layout.addWidget(widget)
        buttons.rejected.connect(self.reject)
        self._list.currentItemChanged.connect(self._enable)
        self._restore.clicked.connect(self._ask)
        self._list.setCurrentRow(0)
        self._enable()

    def _words(self, backup: Backup) -> str:
        why = {
            BackupReason.DAILY: self.tr("daily"),
            BackupReason.ASKED: self.tr("asked for"),
            BackupReason.MIGRATION: self.tr("before the library was brought up to date"),
            BackupReason.RESTORE: self.tr("before a backup came back"),
        }[backup.reason]
        size = QLocale().formattedDataSize(backup.size)
        return f"{moment_in_full(backup.at)}   {why}   {size}"

    @Slot()
    def _enable(self) -> None:
        self._restore.setEnabled(self._list.currentItem() is not None)

    @Slot()
    def _ask(self) -> None:
        item = self._list.currentItem()
        self.accept()
        self.restore_asked.emit(item.data(Qt.ItemDataRole.UserRole))
