"""The tables of a library, as migrations in order. A released migration is never edited.

Every table is STRICT. Integer ids are for joins inside one file; `uid` (UUIDv7) names a thing
across files. What people edit carries a `row_version`, which each change raises by one. Triggers
keep what the story list shows (titles, counts) and what must never change (versions, audit).
"""

from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x444C4E45  # "DLNE" in the file's header: what makes an SQLite file a library
SCHEMA_VERSION = (
    7  # the number of migrations, in the file's header; a higher one is a newer program's
)

migrations = Migrations("dateline")


@migrations(name="0001_stories")
def stories(db: Database) -> None:
    """Stories, their rows, the bytes they came from."""
    db.executescript("""
CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE original(
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK(length(sha256) = 64),
  name TEXT NOT NULL,
  size INTEGER NOT NULL CHECK(size >= 0),
  zlib BLOB NOT NULL,
  taken_at TEXT NOT NULL
) STRICT;

CREATE TABLE story(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK(length(uid) = 32),
  status TEXT NOT NULL DEFAULT 'new'
    CHECK(status IN ('new', 'translating', 'review', 'approved', 'spiked')),
  spiked_from TEXT NOT NULL DEFAULT '',
  format TEXT NOT NULL,
  original_id INTEGER REFERENCES original(id),
  fingerprint TEXT NOT NULL,
  headline_proposed INTEGER NOT NULL DEFAULT 0 CHECK(headline_proposed IN (0, 1)),
  lang TEXT NOT NULL DEFAULT '',
  agency TEXT NOT NULL DEFAULT '',
  agency_english TEXT NOT NULL DEFAULT '',
  dateline_place TEXT NOT NULL DEFAULT '',
  dateline_place_english TEXT NOT NULL DEFAULT '',
  dateline_date TEXT CHECK(dateline_date IS date(dateline_date)),
  published TEXT CHECK(published IS date(published)),
  credit TEXT NOT NULL DEFAULT '',
  byline TEXT NOT NULL DEFAULT '',
  url TEXT NOT NULL DEFAULT '',
  urgency INTEGER NOT NULL DEFAULT 0 CHECK(urgency BETWEEN 0 AND 9),
  slug TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  english_title TEXT NOT NULL DEFAULT '',
  row_count INTEGER NOT NULL DEFAULT 0,
  confirmed_count INTEGER NOT NULL DEFAULT 0,
  row_version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX story_by_status ON story(status, id DESC);
CREATE INDEX story_by_fingerprint ON story(fingerprint);

CREATE TABLE segment(
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK(length(uid) = 32),
  story_id INTEGER NOT NULL REFERENCES story(id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK(position >= 0),
  kind TEXT NOT NULL CHECK(kind IN ('headline', 'summary', 'paragraph', 'caption')),
  source TEXT NOT NULL CHECK(source <> ''),
  target TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'empty'
    CHECK(state IN ('empty', 'machine', 'fuzzy', 'edited', 'confirmed', 'stale')),
  origin TEXT NOT NULL DEFAULT '',
  score INTEGER CHECK(score BETWEEN 0 AND 100),
  machine TEXT NOT NULL DEFAULT '',
  machine_origin TEXT NOT NULL DEFAULT '',
  row_version INTEGER NOT NULL DEFAULT 1,
  updated_by TEXT NOT NULL DEFAULT '',
  updated_at TEXT NOT NULL,
  UNIQUE(story_id, position),
  CHECK((state = 'empty') = (target = ''))
) STRICT;
CREATE TRIGGER segment_added AFTER INSERT ON segment BEGIN
  UPDATE story SET row_count = row_count + 1,
    confirmed_count = confirmed_count + (new.state = 'confirmed'),
    title = iif(new.position = 0, new.source, title),
    english_title = iif(new.position = 0, new.target, english_title)
  WHERE id = new.story_id;
END;
CREATE TRIGGER segment_changed AFTER UPDATE OF source, target, state ON segment BEGIN
  UPDATE story SET
    confirmed_count = confirmed_count + (new.state = 'confirmed') - (old.state = 'confirmed'),
    title = iif(new.position = 0, new.source, title),
    english_title = iif(new.position = 0, new.target, english_title)
  WHERE id = new.story_id;
END;
CREATE TRIGGER segment_removed AFTER DELETE ON segment BEGIN
  UPDATE story SET row_count = row_count - 1,
    confirmed_count = confirmed_count - (old.state = 'confirmed'),
    title = iif(old.position = 0, '', title),
    english_title = iif(old.position = 0, '', english_title)
  WHERE id = old.story_id;
END;
""")


@migrations(name="0002_tags")
def tags(db: Database) -> None:
    """The registry of names, their mentions, the vocabulary of topics."""
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


@migrations(name="0003_versions_and_audit")
def versions_and_audit(db: Database) -> None:
    """What is never changed again: versions of stories, and the trail of who did what."""
    db.executescript("""
CREATE TABLE version(
  id INTEGER PRIMARY KEY,
  story_id INTEGER NOT NULL REFERENCES story(id),
  number INTEGER NOT NULL CHECK(number > 0),
  zlib BLOB NOT NULL,
  sha256 TEXT NOT NULL CHECK(length(sha256) = 64),
  reason TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  by TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL,
  UNIQUE(story_id, number)
) STRICT;
CREATE TRIGGER version_unchanged BEFORE UPDATE ON version
BEGIN SELECT RAISE(ABORT, 'a version is never changed'); END;
CREATE TRIGGER version_kept BEFORE DELETE ON version
BEGIN SELECT RAISE(ABORT, 'a version is never deleted'); END;

CREATE TABLE audit(
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  action TEXT NOT NULL CHECK(action <> ''),
  story_id INTEGER REFERENCES story(id),
  detail TEXT NOT NULL DEFAULT '{}' CHECK(json_valid(detail))
) STRICT;
CREATE INDEX audit_by_story ON audit(story_id, id);
CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END;
CREATE TRIGGER audit_kept BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is never deleted'); END;
""")


@migrations(name="0004_memory")
def memory(db: Database) -> None:
    """Confirmed pairs of texts, found again by a hash of the source, and the rows saying them."""
    db.executescript("""
CREATE TABLE pair(
  id INTEGER PRIMARY KEY,
  source_lang TEXT NOT NULL CHECK(source_lang <> ''),
  target_lang TEXT NOT NULL CHECK(target_lang <> ''),
  source TEXT NOT NULL CHECK(source <> ''),
  target TEXT NOT NULL CHECK(target <> ''),
  hash INTEGER NOT NULL,
  origin TEXT NOT NULL DEFAULT '',
  story_id INTEGER REFERENCES story(id) ON DELETE SET NULL,
  by TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL,
  UNIQUE(source_lang, target_lang, hash, target)
) STRICT;
CREATE INDEX pair_by_story ON pair(story_id);

CREATE TABLE saying(
  segment_uid TEXT PRIMARY KEY,
  pair_id INTEGER NOT NULL REFERENCES pair(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX saying_by_pair ON saying(pair_id);
""")


@migrations(name="0005_search")
def search(db: Database) -> None:
    """Full text of stories: the words as written beside their lemmas, ё written as е."""
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


@migrations(name="0006_feeds")
def feeds(db: Database) -> None:
    """Feeds that are looked at again and again, and which of their entries were seen.

    An entry that was refused has no story. A story of a feed that goes stays.
    """
    db.executescript("""
CREATE TABLE feed(
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK(length(uid) = 32),
  address TEXT NOT NULL UNIQUE CHECK(address <> ''),
  title TEXT NOT NULL DEFAULT '',
  etag TEXT NOT NULL DEFAULT '',
  last_modified TEXT NOT NULL DEFAULT '',
  checked_at TEXT NOT NULL DEFAULT '',
  fault TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE feed_item(
  feed_id INTEGER NOT NULL REFERENCES feed(id) ON DELETE CASCADE,
  guid TEXT NOT NULL CHECK(guid <> ''),
  digest TEXT NOT NULL,
  story_id INTEGER REFERENCES story(id) ON DELETE SET NULL,
  seen_at TEXT NOT NULL,
  PRIMARY KEY(feed_id, guid)
) STRICT, WITHOUT ROWID;
CREATE INDEX feed_item_by_story ON feed_item(story_id);
""")


@migrations(name="0007_revisions")
def revisions(db: Database) -> None:
    """What a source said earlier, what cleaning took out, and by which words stories are alike.

    A story of which the words changed has its shingles counted anew: until then it has no count.
    """
    db.executescript("""
ALTER TABLE story ADD COLUMN guid TEXT NOT NULL DEFAULT '';
ALTER TABLE story ADD COLUMN invisible INTEGER NOT NULL DEFAULT 0;
ALTER TABLE story ADD COLUMN damaged INTEGER NOT NULL DEFAULT 0;
ALTER TABLE story ADD COLUMN shingle_count INTEGER;
ALTER TABLE story ADD COLUMN sampled_count INTEGER;
CREATE INDEX story_by_guid ON story(guid) WHERE guid <> '';
CREATE INDEX story_by_url ON story(url) WHERE url <> '';
CREATE INDEX story_uncounted ON story(id) WHERE shingle_count IS NULL;

ALTER TABLE segment ADD COLUMN source_before TEXT NOT NULL DEFAULT '';

CREATE TABLE revision(
  story_id INTEGER NOT NULL REFERENCES story(id),
  number INTEGER NOT NULL CHECK(number > 0),
  original_id INTEGER REFERENCES original(id),
  at TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  headline TEXT NOT NULL,
  PRIMARY KEY(story_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX revision_by_fingerprint ON revision(fingerprint, story_id);
CREATE INDEX revision_by_original ON revision(original_id);
INSERT INTO revision(story_id, number, original_id, at, fingerprint, headline)
  SELECT id, 1, original_id, created_at, fingerprint, iif(headline_proposed, '', title) FROM story;

CREATE TABLE story_removed(
  story_id INTEGER NOT NULL REFERENCES story(id),
  place INTEGER NOT NULL CHECK(place >= 0),
  reason TEXT NOT NULL,
  text TEXT NOT NULL CHECK(text <> ''),
  before_uid TEXT NOT NULL,
  row_uid TEXT NOT NULL DEFAULT '',
  PRIMARY KEY(story_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE shingle(
  hash INTEGER NOT NULL,
  story_id INTEGER NOT NULL REFERENCES story(id),
  PRIMARY KEY(hash, story_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX shingle_by_story ON shingle(story_id);
CREATE TRIGGER words_added AFTER INSERT ON segment BEGIN
  UPDATE story SET shingle_count = NULL WHERE id = new.story_id AND shingle_count IS NOT NULL;
END;
CREATE TRIGGER words_changed AFTER UPDATE OF source ON segment BEGIN
  UPDATE story SET shingle_count = NULL WHERE id = new.story_id AND shingle_count IS NOT NULL;
END;
CREATE TRIGGER words_removed AFTER DELETE ON segment BEGIN
  UPDATE story SET shingle_count = NULL WHERE id = old.story_id AND shingle_count IS NOT NULL;
END;
""")
