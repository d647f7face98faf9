"""The small button that says what the story list is sorted by."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from db.listing import Order


class SortButton(QToolButton):
    """Offers the orders of the list; the sorted-by field also groups the cards."""

    order_chosen = Signal(Order)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sort_button")
        self.setText("⇅")
        self.setAccessibleName(self.tr("Sort the stories"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._group = QActionGroup(self)
        menu = QMenu(self)
        for order, label in self._labels().items():
            action = menu.addAction(label)
            action.setCheckable(True)
            action.setData(order)
            self._group.addAction(action)
        self.setMenu(menu)
        self._group.triggered.connect(self._tell)
        self.show_order(Order.NEWEST)

    def show_order(self, order: Order) -> None:
        """Tick an order."""
        labels = self._labels()
        for action in self._group.actions():
            action.setChecked(action.data() == order)
        self.setToolTip(self.tr("Sorted: %1").replace("%1", labels[order]))

    def _labels(self) -> dict[Order, str]:
        return {
            Order.NEWEST: self.tr("Newest first"),
            Order.DAY: self.tr("By day"),
            Order.AGENCY: self.tr("By agency"),
            Order.URGENCY: self.tr("By urgency"),
            Order.CHANGED: self.tr("Last changed first"),
        }

    def _tell(self, action: QAction) -> None:
        self.order_chosen.emit(Order(action.data()))
