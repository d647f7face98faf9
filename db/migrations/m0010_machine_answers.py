"""What engines answered, so that nothing is asked for twice; and gists of stories, in English.

An answer belongs to a text, not to a row: the same text in another story has the same answer. Its
`brief` is the digest of the names and terms that the engine was told. A gist is machine text about
a story, kept apart from the story's own English.
"""

from sqlite_utils import Database


def migrate(db: Database) -> None:
    """Make the table and the columns."""
    db.executescript("""
CREATE TABLE machine_answer(
  id INTEGER PRIMARY KEY,
  source_hash INTEGER NOT NULL,
  source TEXT NOT NULL CHECK(source <> ''),
  source_lang TEXT NOT NULL,
  target_lang TEXT NOT NULL,
  engine TEXT NOT NULL CHECK(engine <> ''),
  model TEXT NOT NULL,
  brief TEXT NOT NULL,
  origin TEXT NOT NULL,
  text TEXT NOT NULL CHECK(text <> ''),
  warnings TEXT NOT NULL DEFAULT '[]' CHECK(json_valid(warnings)),
  forced TEXT NOT NULL DEFAULT '[]' CHECK(json_valid(forced)),
  at TEXT NOT NULL,
  UNIQUE(source_hash, source_lang, target_lang, engine, model, brief, source)
) STRICT;
ALTER TABLE segment ADD COLUMN machine_at TEXT NOT NULL DEFAULT '';
ALTER TABLE story ADD COLUMN gist TEXT NOT NULL DEFAULT '';
ALTER TABLE story ADD COLUMN gist_origin TEXT NOT NULL DEFAULT '';
CREATE INDEX story_without_gist ON story(id DESC)
  WHERE status = 'new' AND gist = '' AND english_title = '';
""")
