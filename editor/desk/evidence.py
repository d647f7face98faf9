"""What a story's checks go by: its rows and fields, registry, glossary and the house's rules."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from db import audit, dismissals, spellings
from db.clock import now
from db.errors import LibraryError, NotFound, Refused
from db.library import Library
from db.records import Dismissal, Entity, Gender, Side, Story, StoryFields, TagState
from editor.checking.findings import Bitext, Context, Fix, Name, Named, Severity
from editor.checking.story import Whole
from editor.desk import profiles
from editor.desk.exporting import heading_of, readable_house_style
from editor.desk.terms import Hits, terms_in
from editor.exporting.profile import Profile
from editor.exporting.style import HouseStyle, departures
from editor.said import said
from editor.translating.sentences import split

SEVERITIES = "check_severities"
LIMIT = "headline_limit"
HEADLINE_LIMIT = 80
"""Characters of a headline, unless the library's setting `headline_limit` says another number."""

SIGNATURES = ("byline", "credit")
_WORDS = re.compile(r"[^\W\d_]+(?:[-.'’][^\W\d_]+)*")
_LONGEST_NAME = 4  # words
_SENTENCES_KEPT = _TEXTS_KEPT = 1_000
NOTHING_ASKED: Mapping[str, str] = MappingProxyType({})
_GENDERS = {Gender.UNKNOWN: "", Gender.FEMALE: "f", Gender.MALE: "m"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """What the library knows that bears on a story's checks.

    `headline_limit` is in characters, 0 for any length; `terms` are the glossary's in the story's
    rows; `lost` are the fields whose words the source has and somebody took out; `profiles` are
    those that require something; `dead` are the addresses that did not answer, if anybody asked;
    `let_pass` holds the story's dismissals by their findings.
    """

    context: Context
    house: HouseStyle
    headline_limit: int
    terms: Hits
    lost: Mapping[str, str]
    profiles: tuple[Profile, ...]
    dead: Mapping[str, str]
    let_pass: Mapping[str, Dismissal]


def background(
    library: Library, story: Story, dead: Mapping[str, str] = NOTHING_ASKED
) -> Background:
    """Return what the library knows that bears on a story, whatever is typed into it.

    `dead` are addresses that were asked for and did not answer, each with what went wrong.
    """
    context = Context(
        sentences=_cut, elsewhere=_elsewhere(library, story), severities=severities(library)
    )
    passed = {each.finding: each for each in dismissals.of_story(library, story.id)}
    terms = terms_in(library, story.fields.lang, {row.position: row.source for row in story.rows})
    return Background(
        context=context,
        house=readable_house_style(library),
        headline_limit=headline_limit(library),
        terms=terms,
        lost=_lost(library, story),
        profiles=profiles.requiring(library),
        dead=dead,
        let_pass=passed,
    )


def whole_of(story: Story, behind: Background) -> Whole:
    """Return a story as the checks read it."""
    fields = story.fields
    return Whole(
        pairs=tuple(_pairs(story, behind)),
        slug=fields.slug,
        headline_limit=behind.headline_limit,
        signed=bool(fields.byline or fields.credit or fields.agency),
        lost={name: text for name, text in behind.lost.items() if not getattr(fields, name)},
        dateline_lacks=_lacking(fields, behind.house.template),
        required=_required(story, behind),
        embargo_over=fields.embargo if fields.embargo < now() else "",
        spelling_chosen=bool(behind.house.spelling),
        url=fields.url,
        dead=behind.dead,
    )


def headline_limit(library: Library) -> int:
    """Return how many characters a headline of the house may have; 0 for any number."""
    limit = library.setting(LIMIT, str(HEADLINE_LIMIT))
    return int(limit) if limit.isdecimal() else 0


def set_headline_limit(library: Library, characters: int) -> None:
    """Let headlines of the house have so many characters, 0 for any number.

    Raises `Refused` for fewer than none.
    """
    if characters < 0:
        raise Refused(said("A headline cannot have {0} characters.", characters))
    with library.write():
        library.set_setting(LIMIT, str(characters))
        audit.record(library, "set rule", rule=LIMIT, value=characters)
        library.touch(registry=True)


def severities(library: Library) -> dict[str, Severity]:
    """Return the severities this library gives checks other than their own."""
    from editor.checking.checks import LABELS

    try:
        stored = json.loads(library.setting(SEVERITIES, "{}"))
        return {check: Severity(each) for check, each in stored.items() if check in LABELS}
    except (ValueError, AttributeError) as fault:
        raise LibraryError(
            f"Correct the severities of checks in {library.path}: they cannot be read."
        ) from fault


def set_severity(library: Library, check_name: str, severity: Severity) -> None:
    """Let a check mean something else in this library, or switch it off.

    Raises `NotFound` for a check that does not exist.
    """
    from editor.checking.checks import LABELS

    if check_name not in LABELS:
        raise NotFound(f"check {check_name}")
    with library.write():
        stored = {**severities(library), check_name: severity}
        library.set_setting(SEVERITIES, json.dumps(stored, sort_keys=True))
        audit.record(library, "set severity", check=check_name, severity=severity.value)
        library.touch(registry=True)


def reset_severities(library: Library) -> None:
    """Let every check mean again what it means as shipped."""
    with library.write():
        library.set_setting(SEVERITIES, "{}")
        audit.record(library, "reset severities")
        library.touch(registry=True)


@lru_cache(maxsize=_SENTENCES_KEPT)
def _cut(text: str, lang: str) -> tuple[tuple[str, str], ...]:
    return tuple(split(text, lang))


def _required(story: Story, behind: Background) -> dict[str, tuple[str, ...]]:
    if not behind.profiles:
        return {}
    return profiles.lacking(behind.profiles, heading_of(story, behind.house))


def _lacking(fields: StoryFields, template: str) -> tuple[str, ...]:
    """Return the parts a dateline calls for and lacks; none where it has no part at all."""
    english = {
        "place": fields.dateline_place_english,
        "date": fields.dateline_date,
        "agency": fields.agency_english,
    }
    lacks = [part for part, value in english.items() if f"{{{part}}}" in template and not value]
    return tuple(lacks) if len(lacks) < len(english) else ()


def _lost(library: Library, story: Story) -> dict[str, str]:
    """Return what the source said in fields that are empty since somebody set them."""
    empty = [name for name in SIGNATURES if not getattr(story.fields, name)]
    lost: dict[str, str] = {}
    for act in audit.history(library, story.id) if empty else ():
        name = act.detail.get("field", "")
        if act.action == "set field" and name in empty and act.detail["was"]:
            lost.setdefault(name, act.detail["was"])
    return lost


@lru_cache(maxsize=_TEXTS_KEPT)
def _departures(text: str, house: HouseStyle) -> tuple[Fix, ...]:
    return tuple(Fix(each.start, each.end, each.wanted) for each in departures(text, house))


def _pairs(story: Story, behind: Background) -> Iterator[Bitext]:
    named: defaultdict[int, list[Named]] = defaultdict(list)
    for each in story.mentions:
        if each.entity and each.side is Side.SOURCE and each.state is not TagState.REJECTED:
            named[each.row].append(Named(each.start, each.end, _name(each.entity)))
    for row in story.rows:
        yield Bitext(
            source=row.source,
            target=row.target,
            lang=story.fields.lang,
            position=row.position,
            kind=row.kind,
            state=row.state,
            machine=row.machine,
            names=tuple(named[row.position]),
            terms=tuple(behind.terms.get(row.position, ())),
            departures=_departures(row.target, behind.house),
        )


@lru_cache(maxsize=5_000)
def _name(entity: Entity) -> Name:
    return Name(
        source=entity.name,
        english=entity.english,
        type=entity.type,
        allowed=(entity.short,) if entity.short else (),
        gender=_GENDERS[entity.gender],
        note=entity.note,
    )


def _elsewhere(library: Library, story: Story) -> dict[str, tuple[Name, ...]]:
    """Return the registry's names that the English may hold, by the last word of each."""
    wordings = {wording for row in story.rows for wording in _capitalised(row.target)}
    found: defaultdict[str, list[Name]] = defaultdict(list)
    for entity in spellings.known_by(library, wordings):
        if entity.english in wordings:
            found[entity.english.split()[-1].lower()].append(_name(entity))
    return {word: tuple(names) for word, names in found.items()}


def _capitalised(text: str) -> Iterator[str]:
    """Yield runs of one to four words that begin and end with a capital letter."""
    words = _WORDS.findall(text)
    for start, first in enumerate(words):
        if first[0].isupper():
            for end in range(start + 1, min(start + _LONGEST_NAME, len(words)) + 1):
                if words[end - 1][0].isupper():
                    yield " ".join(words[start:end])
