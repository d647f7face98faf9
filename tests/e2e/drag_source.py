"""A window somebody drags a file out of, as from a file manager: `drag_source.py PATH`."""

import sys

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication, QLabel


class Source(QLabel):
    """Starts a drag as soon as a pressed mouse moves."""

    def mouseMoveEvent(self, event):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(sys.argv[1])])
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.exec()


def main():
    application = QApplication([])
    source = Source("drag me")
    source.setWindowTitle("drag source")
    source.setGeometry(1360, 40, 160, 80)
    source.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
