"""The registry finds its names in any form, remembers merges, and learns topics.

`alias_key` holds the dictionary forms of each alias: the first two as the key, the others in
`rest`. An alias without keys yet has `keyed` 0. `suggested` says for which words of its source a
story's tags were last suggested. A topic's `used_at` is when an editor last gave it to a story.
"""

from sqlite_utils import Database


def migrate(db: Database) -> None:
    """Add the columns, make the tables."""
    db.executescript("""
ALTER TABLE entity ADD COLUMN gender TEXT NOT NULL DEFAULT ''
  CHECK(gender IN ('', 'male', 'female'));
ALTER TABLE entity ADD COLUMN short TEXT NOT NULL DEFAULT '';
CREATE INDEX entity_by_wikidata ON entity(wikidata) WHERE wikidata <> '';

ALTER TABLE alias ADD COLUMN keyed INTEGER NOT NULL DEFAULT 0 CHECK(keyed IN (0, 1));
CREATE INDEX alias_unkeyed ON alias(id) WHERE keyed = 0;
CREATE TABLE alias_key(
  key TEXT NOT NULL CHECK(key <> ''),
  rest TEXT NOT NULL,
  alias_id INTEGER NOT NULL REFERENCES alias(id) ON DELETE CASCADE,
  PRIMARY KEY(key, rest, alias_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_key_by_alias ON alias_key(alias_id);

CREATE TABLE entity_merged(
  uid TEXT PRIMARY KEY CHECK(length(uid) = 32),
  entity_id INTEGER NOT NULL REFERENCES entity(id) ON DELETE CASCADE,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_merged_by_entity ON entity_merged(entity_id);

ALTER TABLE mention ADD COLUMN normal TEXT NOT NULL DEFAULT '';
CREATE INDEX mention_by_normal ON mention(normal, state) WHERE normal <> '';
ALTER TABLE story ADD COLUMN suggested TEXT NOT NULL DEFAULT '';

ALTER TABLE topic ADD COLUMN retired INTEGER NOT NULL DEFAULT 0 CHECK(retired IN (0, 1));
ALTER TABLE topic ADD COLUMN replaced_by TEXT NOT NULL DEFAULT '';
ALTER TABLE topic ADD COLUMN used_at TEXT NOT NULL DEFAULT '';
CREATE TABLE story_vector(
  story_id INTEGER PRIMARY KEY REFERENCES story(id) ON DELETE CASCADE,
  vector BLOB NOT NULL
) STRICT;
""")
