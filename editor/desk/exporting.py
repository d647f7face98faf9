"""Exporting: approved copy in the desk's house style, and what left, when and where to."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from db import audit, stories, versions
from db.clock import now
from db.copies import BODY, Copy, CopyRow, Release
from db.errors import LibraryError, Refused
from db.library import Library
from db.records import (
    Mention,
    Row,
    Side,
    Story,
    StoryStatus,
    TagState,
    Version,
)
from editor.exporting import naming, style
from editor.exporting.formats import Format
from editor.exporting.profile import Profile
from editor.exporting.style import HouseStyle
from editor.files import write_whole
from editor.said import reason_of, said

if TYPE_CHECKING:
    from editor.exporting.document import Document

ACT = "export"  # how the audit trail names it
LEAVING = (ACT, "publish")
_EXAMPLE = '"The labor program grew 8 percent," he said.'  # what the house spells and marks its way
_EXAMPLE_FROM = ("Almaty", date(2025, 12, 5), "Kazakhstan Today")


@dataclass(frozen=True, slots=True)
class Exported:
    """One time that a story left. `version` is None for a draft; `place` a path or an address."""

    at: str
    by: str
    format: str
    version: int | None
    place: str


def house_style(library: Library) -> HouseStyle:
    """Return this library's house style. Raises `LibraryError` where it cannot be one."""
    shipped = HouseStyle()
    try:
        return HouseStyle(
            dateline_template=library.setting("dateline_template", shipped.dateline_template),
            quotes=library.setting("quotes", shipped.quotes),
            spelling=library.setting("spelling", shipped.spelling),
            countries=library.setting("dateline_countries", shipped.countries),
        )
    except ValueError as fault:
        raise LibraryError(f"Correct the house style in {library.path}. {fault}") from fault


def readable_house_style(library: Library) -> HouseStyle:
    """Return the house style; the one shipped where it cannot be one, which exporting tells."""
    try:
        return house_style(library)
    except LibraryError:
        return HouseStyle()


def set_house_style(library: Library, house: HouseStyle) -> None:
    """Make this the library's house style."""
    with library.write():
        library.set_setting("dateline_template", house.dateline_template)
        library.set_setting("quotes", house.quotes)
        library.set_setting("spelling", house.spelling)
        library.set_setting("dateline_countries", house.countries)
        audit.record(library, "set house style", **asdict(house))
        library.touch(registry=True)


def change_house_style(library: Library, **changed: str) -> HouseStyle:
    """Change some of the house style, by the names of its parts; return all of it.

    What is stored and cannot be a house style gives way to the one shipped. Raises `Refused` for
    what cannot be.
    """
    with library.write():
        try:
            house = replace(readable_house_style(library), **changed)
        except ValueError as fault:
            raise Refused(reason_of(fault)) from None
        set_house_style(library, house)
        return house


def example(house: HouseStyle) -> str:
    """Return the beginning of a story as the house writes it."""
    text = _EXAMPLE
    for each in reversed(list(style.departures(text, house))):
        text = text[: each.start] + each.wanted + text[each.end :]
    return f"{example_dateline(house)} {style.quotes(text, house)}".strip()


def example_dateline(house: HouseStyle) -> str:
    """Return a dateline as the house writes it."""
    return style.dateline(*_EXAMPLE_FROM, house)


def dateline(story: Story, house: HouseStyle) -> str:
    """Return a story's English dateline, built from its fields."""
    fields = story.fields
    return style.dateline(
        fields.dateline_place_english, fields.dateline_date, fields.agency_english, house
    )


def copy_of(
    library: Library,
    story_id: int,
    *,
    version: int | None = None,
    draft: bool = False,
    profile: Profile | None = None,
) -> Copy:
    """Return a story's English copy: the approved version's, a kept version's, or the draft's.

    A profile has its own house style, and leaves out what is not for its taker. Copy that was
    killed says so. Raises `Refused` when there is no approved copy and no draft was asked for, or
    when the story is spiked.
    """
    if stories.status(library, story_id) is StoryStatus.SPIKED:
        raise Refused(said("Story {0} is spiked. Unspike it to export it.", story_id))
    approved = versions.approved(library, story_id)
    number = approved if version is None and not draft else version
    if number is None and not draft:
        raise Refused(
            said("Story {0} has not been approved. Approve it, or export a draft.", story_id)
        )
    story = (
        stories.get(library, story_id)
        if number is None
        else versions.load(library, story_id, number)
    )
    kept = tuple(versions.of_story(library, story_id))
    is_approved = any(each.number == number and each.approved for each in kept)
    if not is_approved and not draft:
        raise Refused(
            said("Version {0} of story {1} was not approved. Export a draft.", number, story_id)
        )
    house = house_style(library)
    copy = _copy(
        story, profile.style(house) if profile else house, number if is_approved else None, kept
    )
    copy = _killed(copy, stories.get(library, story_id))
    return profile.trim(copy) if profile else copy


def _killed(copy: Copy, today: Story) -> Copy:
    """Return copy as a kill where its version was killed since."""
    if copy.version is None or copy.version > today.killed:
        return copy
    return replace(copy, release=Release.KILL, kill_note=today.kill_note)


def heading_of(story: Story, house: HouseStyle) -> Copy:
    """Return a story's copy as it stands, all but its paragraphs: enough to see what it lacks."""
    headed = tuple(row for row in story.rows if row.kind not in BODY)
    return _copy(replace(story, rows=headed), house, None, ())


def digest_of(
    copies: Sequence[Copy], *, group: str = "", title: str = "Digest", day: date | None = None
) -> "Document":
    """Lay out several stories as one document, grouped by "topic" or "agency", or not at all.

    A story stands once, under the first of its topics; those without one come last.
    """
    from editor.exporting import document

    groups: dict[str, list[Copy]] = {}
    for copy in copies:
        groups.setdefault(_group(copy, group), []).append(copy)
    named = sorted(groups.items(), key=lambda each: (each[0] == "", each[0].casefold()))
    sections = [(name or ("Other" if len(named) > 1 else ""), some) for name, some in named]
    dated = f"{title}, {style.long_date(day)}" if day else title
    return document.digest(sections, dated, day)


def note_export(library: Library, story_id: int, copy: Copy, form: Format, place: str) -> None:
    """Note on the story's trail that its copy left."""
    with library.write():
        audit.record(library, ACT, story_id, format=form.name, version=copy.version, place=place)
        library.touch(story_id)


def exports(library: Library, story_id: int) -> list[Exported]:
    """Return when and where a story's copy left, the latest first."""
    acts = [act for act in audit.history(library, story_id) if act.action in LEAVING]
    return [
        Exported(act.at, act.by, act.detail["format"], act.detail["version"], act.detail["place"])
        for act in reversed(acts)
    ]


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises `LibraryError` with the reason."""
    try:
        if path.exists() and not path.is_file():
            raise OSError("it is no ordinary file")
        write_whole(path, content)
    except OSError as fault:
        raise LibraryError(
            f"{path} was not written: {fault.strerror or fault}. Choose another place."
        ) from fault


def export(
    library: Library,
    story_id: int,
    form: Format,
    *,
    version: int | None = None,
    draft: bool = False,
) -> bytes:
    """Return a story's copy in a format. Raises `Refused` as `copy_of` does."""
    return form.write(copy_of(library, story_id, version=version, draft=draft))


def file_name(copy: Copy, number: int, form: Format, template: str = naming.USUAL) -> str:
    """Return a name for an exported file: by its template, or else a number."""
    return naming.file_name(copy, number, form.suffix, template)


def free_path(path: Path, taken: set[Path]) -> Path:
    """Return the path, or one beside it with a number where this run has written there before."""
    if path not in taken:
        return path
    stem, dot, ending = path.name.partition(".")
    numbered = (path.with_name(f"{stem}-{number}{dot}{ending}") for number in count(2))
    return next(each for each in numbered if each not in taken)


def _group(copy: Copy, group: str) -> str:
    if group == "agency":
        return copy.source_agency
    return copy.topics[0].label if group == "topic" and copy.topics else ""


def _copy(story: Story, house: HouseStyle, version: int | None, kept: tuple[Version, ...]) -> Copy:
    """Put a story's copy together; `version` is an approved one, or None for a draft."""
    fields = story.fields
    approved = [each for each in kept if each.approved]
    before = [each for each in approved if version is None or each.number < version]
    label = next((each for each in kept if each.number == version), None)
    return Copy(
        uid=story.uid,
        rows=tuple(_row(row, story.mentions, house) for row in story.rows),
        dateline=dateline(story, house),
        byline=style.byline(fields.byline),
        source_agency=fields.agency_english,
        published=fields.published,
        slug=fields.slug,
        url=fields.url,
        topics=tuple(each.topic for each in story.topics if each.state is TagState.CONFIRMED),
        version=version,
        lang=fields.lang,
        place=fields.dateline_place_english,
        dateline_date=fields.dateline_date,
        credit=fields.credit,
        note=fields.note,
        urgency=fields.urgency,
        embargo=fields.embargo if fields.embargo > now() else "",
        at=label.at if label else story.updated_at,
        first_at=approved[0].at if approved else "",
        release=Release.CORRECTION if before else Release.FIRST,
        versions=kept,
    )


def _row(row: Row, mentions: tuple[Mention, ...], house: HouseStyle) -> CopyRow:
    text = style.quotes(row.target, house) if row.target.strip() else ""
    return CopyRow(
        kind=row.kind,
        text=text,
        uid=row.uid,
        source=row.source,
        target=row.target,
        state=row.state,
        origin=row.origin,
        score=row.score,
        row_version=row.row_version,
        mentions=tuple(
            replace(mention, surface=text[mention.start : mention.end])
            if mention.side is Side.TARGET
            else mention
            for mention in mentions
            if mention.row == row.position and mention.state is TagState.CONFIRMED
        ),
        notes=tuple(
            f"House style: “{each.wanted}” for “{text[each.start : each.end]}”"
            for each in style.departures(text, house)
        ),
    )
