"""Full text of stories: the words as written beside their lemmas, ё written as е."""

from sqlite_utils import Database


def migrate(db: Database) -> None:
    """Make the tables."""
    db.executescript("""
CREATE TABLE story_text(
  story_id INTEGER PRIMARY KEY REFERENCES story(id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  lemmas TEXT NOT NULL,
  english TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE story_fts USING fts5(
  source, lemmas, english, content='story_text', content_rowid='story_id',
  tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER story_text_added AFTER INSERT ON story_text BEGIN
  INSERT INTO story_fts(rowid, source, lemmas, english)
  VALUES (new.story_id, new.source, new.lemmas, new.english);
END;
CREATE TRIGGER story_text_removed AFTER DELETE ON story_text BEGIN
  INSERT INTO story_fts(story_fts, rowid, source, lemmas, english)
  VALUES ('delete', old.story_id, old.source, old.lemmas, old.english);
END;
CREATE TRIGGER story_text_changed AFTER UPDATE ON story_text BEGIN
  INSERT INTO story_fts(story_fts, rowid, source, lemmas, english)
  VALUES ('delete', old.story_id, old.source, old.lemmas, old.english);
  INSERT INTO story_fts(rowid, source, lemmas, english)
  VALUES (new.story_id, new.source, new.lemmas, new.english);
END;
""")
