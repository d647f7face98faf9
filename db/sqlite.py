"""SQLite: pysqlite3, which brings its own, where it is installed; elsewhere Python's.

sqlite-utils chooses alike. It takes as long to import as the rest of this package, and so is
imported only where tables are made.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
else:
    try:
        import pysqlite3 as sqlite3
    except ImportError:
        import sqlite3

__all__ = ["sqlite3"]
