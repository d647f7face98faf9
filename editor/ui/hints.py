"""Three hints at the first start, one after the other at the foot of the story, and only once."""

from PySide6.QtCore import QObject

from editor.models.spoken import fault_spoken
from editor.settings import HINTS_SEEN, Settings
from editor.ui.message_bar import MessageBar, Offer


class Hints(QObject):
    """Shows the hints until the last has been read. Any other message takes their place."""

    def __init__(self, messages: MessageBar, settings: Settings) -> None:
        super().__init__(messages)
        self._messages = messages
        self._settings = settings

    def start(self) -> None:
        """Show the first, unless all were read before."""
        if not self._settings.get(HINTS_SEEN):
            self._show(0)

    def _show(self, number: int) -> None:
        hints = self._hints()
        if number == len(hints):
            self._remember()
            return
        last = number == len(hints) - 1
        label = self.tr("Understood") if last else self.tr("Next hint")
        self._messages.offer(Offer(hints[number], label, lambda: self._show(number + 1)))

    def _hints(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Ctrl+Shift+T translates the story. Correct a row, then Ctrl+Return confirms it "
                "and goes to the next; what you type is saved by itself."
            ),
            self.tr(
                "Drop files, pages or text anywhere on the window, or paste them with Ctrl+Shift+V"
                ": each becomes a story."
            ),
            self.tr("Ctrl+K finds any command by its name, F1 lists every key, and Ctrl+Z undoes."),
        )

    def _remember(self) -> None:
        try:
            self._settings.store({HINTS_SEEN.key: True})
        except OSError as fault:
            self._messages.warn(fault_spoken(fault))
