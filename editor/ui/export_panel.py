"""The story as it leaves: a preview in the format chosen, and when and where it left before."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QStackedLayout,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from editor.exporting.formats import Format
from editor.models.previewing import ExportedModel, Preview
from editor.models.spoken import spoken
from editor.ui.fault_line import fault_line
from editor.ui.markup_colours import MarkupColours
from editor.ui.theme import Theme, reading_font

LINES = 5
ROW_HEIGHT = 24
LEAST_WIDTH = 340
PAGE_STYLE = "h1 { font-size: 20px; } h2 { font-size: 15px; } h3 { font-size: 17px; }"


class SealedPage(QTextBrowser):
    """Shows a page and loads nothing that it names, from this machine or from elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ARG002
        """Give nothing for a picture or style sheet."""
        return QByteArray()


class DragOut(QLabel):
    """A handle that drags the story out of the window as a file."""

    def __init__(self, file: Callable[[], Path | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drag_out")
        self.setText(self.tr("Drag out as a file"))
        self.setToolTip(self.tr("Drag this to a folder, a mail or another program"))
        self.setProperty("pill", True)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._file = file
        self._pressed: QPoint | None = None

    def dragged(self) -> QMimeData | None:
        """Return what is dragged: the address of the story's file; None where there is none."""
        path = self._file()
        if path is None:
            return None
        carried = QMimeData()
        carried.setUrls([QUrl.fromLocalFile(str(path))])
        return carried

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a drag may begin."""
        self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin the drag once the mouse has moved far enough."""
        far = QApplication.startDragDistance()
        if self._pressed is None:
            return
        if (event.position().toPoint() - self._pressed).manhattanLength() < far:
            return
        self._pressed = None
        carried = self.dragged()
        if carried is not None:
            drag = QDrag(self)
            drag.setMimeData(carried)
            drag.exec(Qt.DropAction.CopyAction)


class ExportPanel(QWidget):
    """Shows previews and exports; asks for a preview whenever another format is chosen."""

    format_chosen = Signal(object)
    export_asked = Signal(object)
    copy_asked = Signal()

    def __init__(
        self, theme: Theme, file: Callable[[], Path | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export_panel")
        self.setMinimumWidth(LEAST_WIDTH)
        self.exported = ExportedModel(self)
        self._formats = QComboBox(self)
        self._formats.setObjectName("preview_format")
        for widget in (self._formats, self._formats.view()):
            widget.setAccessibleName(self.tr("Format of the preview"))
        self._page = SealedPage(self)
        self._page.setObjectName("preview_page")
        self._page.setAccessibleName(self.tr("The story as it leaves"))
        self._page.setFont(reading_font())
        self._page.setFrameShape(QFrame.Shape.NoFrame)
        self._page.document().setDefaultStyleSheet(PAGE_STYLE)
        self._text = QPlainTextEdit(self)
        self._text.setObjectName("preview_text")
        self._text.setAccessibleName(self.tr("The file as it leaves"))
        self._text.setReadOnly(True)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._colours = MarkupColours(theme, self._text.document())
        self._lacks = fault_line("preview_lacks", self)
        self._lacks.hide()
        self._drag = DragOut(file, self)
        self._views = QStackedLayout()
        self._lay_out()
        self._formats.activated.connect(self._choose)

    @property
    def form(self) -> Format | None:
        """The format chosen."""
        return self._formats.currentData()

    def show_formats(self, forms: Sequence[Format], chosen: str) -> None:
        """List formats, one of them chosen by its name."""
        self._formats.clear()
        for form in forms:
            self._formats.addItem(spoken(form.label), form)
        names = [form.name for form in forms]
        self._formats.setCurrentIndex(names.index(chosen) if chosen in names else 0)

    def show_preview(self, preview: Preview) -> None:
        """Show a preview; one of the same story keeps its place."""
        view = self._page if preview.is_page else self._text
        place = view.verticalScrollBar().value()
        if preview.is_page:
            self._page.setHtml(preview.shown)
        else:
            self._text.setPlainText(preview.shown)
        self._views.setCurrentWidget(view)
        view.verticalScrollBar().setValue(place)
        told = self.tr("Required by profiles and not there: %1")
        self._lacks.setText(told.replace("%1", preview.lacks))
        self._lacks.setVisible(bool(preview.lacks))

    def show_words(self, words: str) -> None:
        """Show words in place of a preview: why there is none."""
        self._text.setPlainText(words)
        self._views.setCurrentWidget(self._text)
        self._lacks.hide()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._colours.set_theme(theme)

    def _lay_out(self) -> None:
        self._views.addWidget(self._page)
        self._views.addWidget(self._text)
        left = QListView(self)
        left.setObjectName("export_list")
        left.setAccessibleName(self.tr("When and where the story left"))
        left.setProperty("ground", "panel")
        left.setModel(self.exported)
        left.setMaximumHeight(LINES * ROW_HEIGHT)
        left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        below = QHBoxLayout()
        for button in (
            self._button("preview_export", self.tr("Export"), self._ask_export),
            self._button("preview_copy", self.tr("Copy"), self.copy_asked.emit),
        ):
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(self._drag)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 8)
        layout.addWidget(self._formats)
        layout.addWidget(self._lacks)
        layout.addLayout(self._views, 1)
        layout.addLayout(below)
        layout.addWidget(left)

    def _button(self, name: str, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setProperty("quiet", True)
        button.clicked.connect(act)
        return button

    @Slot(int)
    def _choose(self, _: int) -> None:
        self.format_chosen.emit(self.form)

    @Slot()
    def _ask_export(self) -> None:
        self.export_asked.emit(self.form)
