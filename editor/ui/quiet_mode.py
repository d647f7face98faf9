"""Distraction-free mode: nothing but the story."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget


class QuietMode(QObject):
    """Hides what stands around the story, and brings just that back."""

    def __init__(self, window: QMainWindow, around: tuple[QWidget, ...]) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._hidden: list[QWidget] = []

    @Slot(bool)
    def switch(self, on: bool) -> None:
        """Hide what stands around the story, or show again what was hidden."""
        if on:
            docks = self._window.findChildren(QDockWidget)
            self._hidden = [part for part in (*self._around, *docks) if not part.isHidden()]
        for part in self._hidden:
            part.setVisible(not on)
        if not on:
            self._hidden = []
