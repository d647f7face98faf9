"""What a desk keeps for its daily work: searches, words it spells its own way, snippets of text.

Also what the story list is sorted by.
"""

from sqlite_utils import Database


def migrate(db: Database) -> None:
    """Make the table and the indexes; each of these holds all that its list asks for."""
    db.executescript("""
CREATE TABLE saved_search(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK(name <> ''),
  query TEXT NOT NULL CHECK(query <> '')
) STRICT;
CREATE TABLE desk_word(word TEXT PRIMARY KEY CHECK(word <> '')) STRICT, WITHOUT ROWID;
CREATE TABLE snippet(
  name TEXT PRIMARY KEY CHECK(name <> ''),
  text TEXT NOT NULL CHECK(text <> '')
) STRICT, WITHOUT ROWID;

CREATE INDEX story_listed ON story(id DESC, status);
CREATE INDEX story_by_day ON
  story(coalesce(dateline_date, published, substr(created_at, 1, 10)), id, status);
CREATE INDEX story_by_agency ON story(agency, agency_english, id, status);
CREATE INDEX story_by_urgency ON story(urgency, id, status);
CREATE INDEX story_by_change ON story(updated_at, id, status);
CREATE INDEX story_by_lang ON story(lang, id);
""")
