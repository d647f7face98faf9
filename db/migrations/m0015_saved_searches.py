"""Searches kept by name, and what the story list is sorted by."""

from sqlite_utils import Database


def migrate(db: Database) -> None:
    """Make the table and the indexes; each of these holds all that its list asks for."""
    db.executescript("""
CREATE TABLE saved_search(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK(name <> ''),
  query TEXT NOT NULL CHECK(query <> '')
) STRICT;

CREATE INDEX story_listed ON story(id DESC, status);
CREATE INDEX story_by_day ON
  story(coalesce(dateline_date, published, substr(created_at, 1, 10)), id, status);
CREATE INDEX story_by_agency ON story(agency, agency_english, id, status);
CREATE INDEX story_by_urgency ON story(urgency, id, status);
CREATE INDEX story_by_change ON story(updated_at, id, status);
CREATE INDEX story_by_lang ON story(lang, id);
""")
