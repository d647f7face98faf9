"""Findings that somebody said are none, and how grave a library holds each check to be."""

from sqlite_utils import Database


def migrate(db: Database) -> None:
    """Make the table. Severities are settings of the library."""
    db.executescript("""
CREATE TABLE dismissal(
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  scope TEXT NOT NULL CHECK(scope IN ('row', 'story', 'ever')),
  story_id INTEGER REFERENCES story(id),
  finding TEXT NOT NULL CHECK(length(finding) = 64),
  check_name TEXT NOT NULL,
  message TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  by TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL,
  CHECK((scope = 'ever') = (story_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX dismissal_of_story ON dismissal(story_id, finding) WHERE story_id IS NOT NULL;
CREATE UNIQUE INDEX dismissal_for_ever ON dismissal(finding) WHERE story_id IS NULL;
""")
