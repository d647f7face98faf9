"""What makes an SQLite file a library, and how new it is.

Every table is STRICT. Integer ids are for joins inside one file; `uid` (UUIDv7) names a thing
across files. What people edit carries a `row_version`, which each change raises by one. Triggers
keep what the story list shows (titles, counts) and what must never change (versions, audit).
"""

APPLICATION_ID = 0x444C4E45  # "DLNE", in the file's header
SCHEMA_VERSION = 13  # steps of `db.migrations`; in the file's header, a newer program's is higher
