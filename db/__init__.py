"""Storage: one SQLite file with everything in it, through sqlite-utils. Knows no Qt, no network."""

import sys

if "numpy" not in sys.modules:
    # sqlite-utils imports numpy where there is one, to know its types of numbers, none of which
    # gets here. That costs each start a tenth of a second, so it does not see it.
    sys.modules["numpy"] = None  # pyright: ignore[reportArgumentType]
    import sqlite_utils.db  # noqa: F401  # pyright: ignore[reportUnusedImport]

    del sys.modules["numpy"]
