"""Exporting: approved copy in the desk's house style, written whole or not at all."""

import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from db import stories, versions
from db.clock import now
from db.errors import LibraryError, Refused
from db.library import Library
from db.records import Copy, CopyParagraph, RowKind, Story, StoryStatus, TagState
from editor.exporting import style
from editor.exporting.formats import Format
from editor.exporting.style import HouseStyle

BODY = (RowKind.PARAGRAPH, RowKind.CAPTION)


def house_style(library: Library) -> HouseStyle:
    """Return this library's house style. Raises `LibraryError` where it cannot be one."""
    shipped = HouseStyle()
    try:
        return HouseStyle(
            dateline_template=library.setting("dateline_template", shipped.dateline_template),
            quotes=library.setting("quotes", shipped.quotes),
        )
    except ValueError as fault:
        raise LibraryError(f"Correct the house style in {library.path}. {fault}") from fault


def dateline(story: Story, house: HouseStyle) -> str:
    """Return a story's English dateline, built from its fields."""
    fields = story.fields
    return style.dateline(
        fields.dateline_place_english, fields.dateline_date, fields.agency_english, house
    )


def copy_of(
    library: Library, story_id: int, *, version: int | None = None, draft: bool = False
) -> Copy:
    """Return a story's English copy: the approved version's, a kept version's, or the draft's.

    Copy that was killed says so. Raises `Refused` when there is no approved copy and no draft was
    asked for, or when the story is spiked.
    """
    if stories.status(library, story_id) is StoryStatus.SPIKED:
        raise Refused(f"Story {story_id} is spiked. Unspike it to export it.")
    approved = versions.approved(library, story_id)
    number = approved if version is None and not draft else version
    if number is None and not draft:
        raise Refused(f"Story {story_id} has not been approved. Approve it, or export a draft.")
    story = (
        stories.get(library, story_id)
        if number is None
        else versions.load(library, story_id, number)
    )
    is_approved = number is not None and _is_approved(library, story_id, number)
    if not is_approved and not draft:
        raise Refused(f"Version {number} of story {story_id} was not approved. Export a draft.")
    copy = _copy(story, house_style(library), number if is_approved else None)
    today = stories.get(library, story_id)
    killed = copy.version is not None and copy.version <= today.killed
    return replace(copy, killed=killed, kill_note=today.kill_note if killed else "")


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises `LibraryError` with the reason."""
    part = path.with_name(f".{path.name}.part")
    try:
        if path.exists() and not path.is_file():
            raise OSError("it is no ordinary file")
        part.write_bytes(content)
        os.replace(part, path)
    except OSError as fault:
        raise LibraryError(
            f"{path} was not written: {fault.strerror or fault}. Choose another place."
        ) from fault
    finally:
        with suppress(OSError):
            part.unlink()


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


def file_name(copy: Copy, number: int, form: Format) -> str:
    """Return a name for an exported file: the slug, or the headline's first words, or a number."""
    words = (copy.slug or copy.headline).casefold()
    plain = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in words)
    stem = "-".join(plain.split()[:8]) or f"story-{number}"
    draft = "" if copy.version else "-draft"
    return f"{stem[:60].rstrip('-')}{draft}{form.suffix}"


def _is_approved(library: Library, story_id: int, number: int) -> bool:
    return any(
        version.number == number and version.approved
        for version in versions.of_story(library, story_id)
    )


def _copy(story: Story, house: HouseStyle, version: int | None) -> Copy:
    texts = [
        (row.kind, style.quotes(row.target, house)) for row in story.rows if row.target.strip()
    ]
    fields = story.fields
    return Copy(
        uid=story.uid,
        headline=_first(texts, RowKind.HEADLINE),
        summary=_first(texts, RowKind.SUMMARY),
        dateline=dateline(story, house),
        byline=fields.byline,
        paragraphs=tuple(
            CopyParagraph(kind=kind, text=text) for kind, text in texts if kind in BODY
        ),
        source_agency=fields.agency_english,
        published=fields.published,
        slug=fields.slug,
        url=fields.url,
        topics=tuple(each.topic for each in story.topics if each.state is TagState.CONFIRMED),
        version=version,
        embargo=fields.embargo if fields.embargo > now() else "",
    )


def _first(texts: list[tuple[RowKind, str]], kind: RowKind) -> str:
    return next((text for each, text in texts if each is kind), "")
