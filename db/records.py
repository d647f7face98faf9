"""The words all layers share: stories, rows, tags and versions as frozen records.

Everything here is plain data without behaviour of its own. Positions of text are offsets in
Unicode code points, half open: `text[start:end]`. Dates are `datetime.date`; moments are ISO 8601
strings in UTC with milliseconds, as the library stores them.
"""

import datetime
from dataclasses import dataclass, field
from enum import StrEnum


class StoryStatus(StrEnum):
    """Where a story stands on its way to publication."""

    NEW = "new"
    TRANSLATING = "translating"
    REVIEW = "review"
    APPROVED = "approved"
    SPIKED = "spiked"


class RowKind(StrEnum):
    """What a row is in the story."""

    HEADLINE = "headline"
    SUMMARY = "summary"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"


class RowState(StrEnum):
    """What is known of a row's translation."""

    EMPTY = "empty"
    MACHINE = "machine"
    FUZZY = "fuzzy"
    EDITED = "edited"
    CONFIRMED = "confirmed"
    STALE = "stale"


class EntityType(StrEnum):
    """What kind of thing a name stands for."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    EVENT = "event"


class Gender(StrEnum):
    """Whether a person is a man or a woman, where a name shows it or somebody said so."""

    UNKNOWN = ""
    MALE = "male"
    FEMALE = "female"


class Side(StrEnum):
    """The text a mention lies in."""

    SOURCE = "source"
    TARGET = "target"


class TagState(StrEnum):
    """Whether a person has decided about a tag."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


class VersionReason(StrEnum):
    """Why a version was kept."""

    KEPT = "kept by hand"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    BEFORE_RESTORE = "before restore"
    BEFORE_OVERWRITE = "before overwrite"
    BEFORE_REIMPORT = "before re-import"
    CLOSING = "on closing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The opening of a wire story, as its source has it: `Вена. 5 декабря. KAZAKHSTAN TODAY -`."""

    place: str = ""
    date: datetime.date | None = None
    agency: str = ""


@dataclass(frozen=True, slots=True)
class IncomingRow:
    """One paragraph of a story that arrives. `target` is its English, where the file brings one."""

    kind: RowKind
    source: str
    target: str = ""


class RemovalReason(StrEnum):
    """Why cleaning took words out of a story."""

    BOILERPLATE = "boilerplate"
    REPEATED_HEADLINE = "repeated headline"


@dataclass(frozen=True, slots=True)
class Removed:
    """Words that cleaning took out. `before` is the position of the row they stood in front of."""

    reason: RemovalReason
    text: str
    before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingStory:
    """A story as a reader hands it over: cleaned, split into rows, its header understood.

    `rows` begins with the headline, and `headline_proposed` says that the source had none, so that
    the headline is our proposal. `lang` is an ISO 639-1 code, or "" where it could not be told.
    `guid` is the source's own name for the story, by which a later revision is known; `urgency` is
    1 (flash) to 9, or 0 where the source does not say; `embargo` is the moment in UTC before which
    nobody may publish, or "". `removed`
    holds the words cleaning took out, `invisible` how many invisible characters it dropped,
    `damaged` how many places could not be decoded.
    """

    rows: tuple[IncomingRow, ...]
    lang: str
    format: str
    headline_proposed: bool = False
    dateline: Dateline = field(default_factory=Dateline)
    agency: str = ""
    published: datetime.date | None = None
    credit: str = ""
    byline: str = ""
    url: str = ""
    guid: str = ""
    urgency: int = 0
    slug: str = ""
    embargo: str = ""
    removed: tuple[Removed, ...] = ()
    invisible: int = 0
    damaged: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryFields:
    """What people fill in or correct about a story.

    `urgency` is 1 (flash) to 9, or 0 for unset. `embargo` is the moment in UTC before which nobody
    may publish, as `2026-01-31T18:00Z`, or "".
    """

    lang: str = ""
    agency: str = ""
    agency_english: str = ""
    dateline_place: str = ""
    dateline_place_english: str = ""
    dateline_date: datetime.date | None = None
    published: datetime.date | None = None
    credit: str = ""
    byline: str = ""
    url: str = ""
    urgency: int = 0
    slug: str = ""
    note: str = ""
    embargo: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One source paragraph with its translation.

    `position` counts from 0, which is the headline. `origin` says where the English came from in
    words an editor reads ("memory", "Google", "Firefox pt-en (local)", ""); `score` is the memory's
    match in per cent, where it was one. `machine` keeps what an engine last said for this row,
    `machine_origin` which engine and model, `machine_at` when.
    `source_before` is the source that the English was written for, where a revision changed it and
    nobody has confirmed the English since.
    """

    id: int
    uid: str
    position: int
    kind: RowKind
    source: str
    target: str = ""
    state: RowState = RowState.EMPTY
    origin: str = ""
    score: int | None = None
    machine: str = ""
    machine_origin: str = ""
    machine_at: str = ""
    source_before: str = ""
    row_version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, organisation, place or event of the registry, and how the desk spells it.

    `short` is the English used once the whole was said: OSCE, a surname.
    """

    id: int
    uid: str
    type: EntityType
    name: str
    lang: str
    english: str
    wikidata: str = ""
    note: str = ""
    row_version: int = 1
    gender: Gender = Gender.UNKNOWN
    short: str = ""


@dataclass(frozen=True, slots=True)
class Alias:
    """A wording by which an entity is known. `lang` is an ISO 639-1 code, or ""."""

    text: str
    lang: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An entity's span in one side of a row. `row` is the row's position.

    `normal` is the name in its dictionary form, where the recogniser found it.
    """

    id: int
    uid: str
    row: int
    side: Side
    start: int
    end: int
    type: EntityType
    surface: str
    entity: Entity | None
    state: TagState = TagState.CONFIRMED
    normal: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """A concept of a vocabulary. `parent` is the code of the broader concept, or ""."""

    code: str
    label: str
    russian: str = ""
    parent: str = ""


@dataclass(frozen=True, slots=True)
class StoryTopic:
    """A topic on a story."""

    topic: Topic
    state: TagState


class DismissalScope(StrEnum):
    """How far a finding was let pass: in its row, in its story, or wherever it is found."""

    ROW = "row"
    STORY = "story"
    EVER = "ever"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissal:
    """A finding that somebody let pass, why, who and when.

    `finding` names it by the SHA-256 of its check and of the words it is about, so that it is
    found again when those words change. `message` is what it said.
    """

    scope: DismissalScope
    finding: str
    check: str
    message: str
    reason: str = ""
    uid: str = ""
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """The label of an immutable snapshot of a story. `sha256` is chained: see `db.versions`."""

    number: int
    at: str
    by: str
    note: str
    reason: VersionReason
    approved: bool
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Everything about one story as it stands now.

    `killed` is the number of the latest version that was killed: it and all before it must not be
    published any more, for the reason in `kill_note`. 0 where none was.
    """

    id: int
    uid: str
    status: StoryStatus
    fields: StoryFields
    headline_proposed: bool
    format: str
    rows: tuple[Row, ...]
    mentions: tuple[Mention, ...]
    topics: tuple[StoryTopic, ...]
    row_version: int
    updated_at: str
    killed: int = 0
    kill_note: str = ""

    @property
    def title(self) -> str:
        """The headline in the source language."""
        return self.rows[0].source if self.rows else ""

    @property
    def english_title(self) -> str:
        """The headline in English, as far as there is one."""
        return self.rows[0].target if self.rows else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryCard:
    """What the story list shows of one story. `gist` is a machine's, and never its English."""

    id: int
    uid: str
    status: StoryStatus
    title: str
    english_title: str
    lang: str
    agency: str
    date: str
    rows: int
    confirmed: int
    urgency: int = 0
    gist: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineAnswer:
    """What an engine answered to a text. `brief` stands for the names and terms it was told."""

    source: str
    source_lang: str
    target_lang: str
    engine: str
    model: str
    origin: str
    text: str
    brief: str = ""
    warnings: tuple[str, ...] = ()
    forced: tuple[str, ...] = ()
    at: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """What one write touched, so that views refresh just that."""

    stories: frozenset[int] = frozenset()
    listing: bool = False
    registry: bool = False
    memory: bool = False
    glossary: bool = False
    vocabulary: bool = False
    feeds: bool = False

    def __or__(self, other: "Changes") -> "Changes":
        """Join two."""
        return Changes(
            self.stories | other.stories,
            self.listing or other.listing,
            self.registry or other.registry,
            self.memory or other.memory,
            self.glossary or other.glossary,
            self.vocabulary or other.vocabulary,
            self.feeds or other.feeds,
        )
