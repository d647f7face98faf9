"""The findings of the story, grouped by how grave they are."""

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QListView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from db.records import DismissalScope
from editor.checking.findings import Severity
from editor.desk.checking import Noted, Report
from editor.models.finding_list import FindingListModel
from editor.models.roles import RECORD
from editor.models.spoken import spoken
from editor.ui.list_ground import paint_ground
from editor.ui.painting import Paragraph, font_like
from editor.ui.theme import Theme

PAD, DOT, MOST_LINES, META = 10, 7, 3, 16

Index = QModelIndex | QPersistentModelIndex


def severity_colour(theme: Theme, severity: Severity) -> QColor:
    """Give the colour a theme has for a severity."""
    colours = {Severity.BLOCKS: theme.bad, Severity.WARNS: theme.warn}
    return colours.get(severity, theme.ink2)


class FindingDelegate(QStyledItemDelegate):
    """Paints a finding: where, which check, and what it says."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self.theme = theme
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room the words need."""
        width = self._list.viewport().width()
        said = self._said(index.data(RECORD), option, width)
        return QSize(width, round(said.height + META + PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one finding."""
        noted: Noted = index.data(RECORD)
        painter.save()
        paint_ground(painter, option, self.theme)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(option.rect).adjusted(PAD, PAD / 2, -PAD, 0)  # pyright: ignore[reportAttributeAccessIssue]
        colour = severity_colour(self.theme, noted.finding.severity)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QRectF(frame.left(), frame.top() + 4, DOT, DOT))
        left = frame.left() + DOT + 8
        painter.setFont(font_like(option.font, 11))  # pyright: ignore[reportAttributeAccessIssue]
        painter.setPen(colour)
        painter.drawText(QRectF(left, frame.top(), frame.right() - left, META), 0, _where(noted))
        said = self._said(noted, option, frame.width() + 2 * PAD)
        said.draw(painter, left, frame.top() + META, self.theme.ink)
        painter.restore()

    def _said(self, noted: Noted, option: QStyleOptionViewItem, width: float) -> Paragraph:
        font = option.font  # pyright: ignore[reportAttributeAccessIssue]
        room = width - 2 * PAD - DOT - 8
        return Paragraph(spoken(noted.finding.fault.message), font, room, MOST_LINES)


class FindingList(QListView):
    """Shows what the checks found; Enter goes there, F4 puts it right, Delete lets it pass.

    Undo brings back what was let pass last.
    """

    finding_chosen = Signal(Noted)
    fix_asked = Signal(Noted)
    fix_all_asked = Signal()
    dismissal_asked = Signal(Noted, DismissalScope)
    bring_back_asked = Signal()

    def __init__(
        self, model: FindingListModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("finding_list")
        self.setAccessibleName(self.tr("Findings in the story"))
        self.setToolTip(
            self.tr(
                "Enter goes to the finding, F4 puts it right, Delete lets it pass in its row, "
                "Ctrl+Z brings it back"
            )
        )
        self.setProperty("ground", "panel")
        self._listed = model
        self.setModel(model)
        self._delegate = FindingDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.activated.connect(self._choose)

    def show_report(self, report: Report | None) -> None:
        """List what stands open in a report."""
        self._listed.show_report(report)

    def step(self) -> None:
        """Choose the next finding, round the end to the first, and tell it."""
        count = self.model().rowCount()
        if count:
            following = self.model().index((self.currentIndex().row() + 1) % count, 0)
            self.setCurrentIndex(following)
            self.finding_chosen.emit(following.data(RECORD))

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._delegate.theme = theme
        self.viewport().update()

    def menu_for(self, noted: Noted) -> QMenu:
        """Return what can be done about a finding."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        mend = menu.addAction(self.tr("Put it right"), lambda: self.fix_asked.emit(noted))
        mend.setEnabled(noted.finding.fault.fix is not None)
        menu.addAction(self.tr("Put all right that are certain..."), self.fix_all_asked.emit)
        menu.addSeparator()
        for scope, text in (
            (DismissalScope.ROW, self.tr("Let it pass in this row")),
            (DismissalScope.STORY, self.tr("Let it pass in this story")),
            (DismissalScope.EVER, self.tr("Let it pass for ever")),
        ):
            menu.addAction(text, lambda scope=scope: self.dismissal_asked.emit(noted, scope))
        menu.addSeparator()
        menu.addAction(self.tr("Bring back what was let pass last"), self.bring_back_asked.emit)
        return menu

    def _choose(self, index: QModelIndex) -> None:
        self.finding_chosen.emit(index.data(RECORD))

    def event(self, event: QEvent) -> bool:
        """Take undo for what was let pass here; elsewhere it is for what was typed."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
        ):
            event.accept()
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done about the finding under the mouse."""
        noted = self.indexAt(event.pos()).data(RECORD)
        if noted is not None:
            self.menu_for(noted).popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F4 and Delete act on the chosen finding, undo on the one let pass last."""
        noted = self.currentIndex().data(RECORD)
        if event.matches(QKeySequence.StandardKey.Undo):
            self.bring_back_asked.emit()
        elif noted is not None and event.key() == Qt.Key.Key_F4:
            self.fix_asked.emit(noted)
        elif noted is not None and event.key() == Qt.Key.Key_Delete:
            self.dismissal_asked.emit(noted, DismissalScope.ROW)
        else:
            super().keyPressEvent(event)


def _where(noted: Noted) -> str:
    from editor.checking.checks import LABELS

    finding = noted.finding
    row = QCoreApplication.translate("FindingList", "row %1").replace("%1", str(finding.row))
    place = "" if finding.row is None else f" · {row}"
    return f"{spoken(finding.severity.value)}{place} · {spoken(LABELS[finding.check])}"
