"""The registry of names, their mentions, the vocabulary of topics."""

from sqlite_utils import Database


def migrate(db: Database) -> None:
    """Make the tables."""
    db.executescript("""
CREATE TABLE entity(
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK(length(uid) = 32),
  type TEXT NOT NULL CHECK(type IN ('person', 'organisation', 'place', 'event')),
  name TEXT NOT NULL CHECK(name <> ''),
  lang TEXT NOT NULL DEFAULT '',
  english TEXT NOT NULL DEFAULT '',
  wikidata TEXT NOT NULL DEFAULT '' CHECK(wikidata = '' OR wikidata GLOB 'Q[1-9]*'),
  note TEXT NOT NULL DEFAULT '',
  row_version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE TABLE alias(
  id INTEGER PRIMARY KEY,
  entity_id INTEGER NOT NULL REFERENCES entity(id) ON DELETE CASCADE,
  lang TEXT NOT NULL,
  text TEXT NOT NULL CHECK(text <> ''),
  folded TEXT NOT NULL,
  UNIQUE(entity_id, lang, folded)
) STRICT;
CREATE INDEX alias_by_text ON alias(folded, lang);

CREATE TABLE mention(
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK(length(uid) = 32),
  segment_id INTEGER NOT NULL REFERENCES segment(id) ON DELETE CASCADE,
  side TEXT NOT NULL CHECK(side IN ('source', 'target')),
  start INTEGER NOT NULL CHECK(start >= 0),
  end INTEGER NOT NULL,
  type TEXT NOT NULL CHECK(type IN ('person', 'organisation', 'place', 'event')),
  surface TEXT NOT NULL CHECK(surface <> ''),
  entity_id INTEGER REFERENCES entity(id) ON DELETE SET NULL,
  state TEXT NOT NULL CHECK(state IN ('suggested', 'confirmed', 'rejected')),
  CHECK(end > start)
) STRICT;
CREATE INDEX mention_by_segment ON mention(segment_id, side, start, end);
CREATE INDEX mention_by_entity ON mention(entity_id, segment_id);

CREATE TABLE topic(
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK(code <> ''),
  label TEXT NOT NULL,
  russian TEXT NOT NULL DEFAULT '',
  parent TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE story_topic(
  story_id INTEGER NOT NULL REFERENCES story(id) ON DELETE CASCADE,
  topic_id INTEGER NOT NULL REFERENCES topic(id),
  state TEXT NOT NULL CHECK(state IN ('suggested', 'confirmed', 'rejected')),
  PRIMARY KEY(story_id, topic_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_topic_by_topic ON story_topic(topic_id, story_id);
""")
