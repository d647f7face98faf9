"""From a written document to a story: what word processors' files, PDF, mail and Markdown share.

Such a document is a run of paragraphs, some of them styled; its title and author are noted apart
from its text, and often are another document's, or a machine's.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from db.records import IncomingRow, IncomingStory, RowKind
from editor.importing import plain
from editor.importing.cleaning import clean, fold
from editor.importing.cleaning import paragraphs as pieces
from editor.importing.errors import RefusedFile
from editor.importing.language import detect
from editor.importing.parts import MOST_PARAGRAPHS, Parts, compose, primary
from editor.importing.source import Source
from editor.importing.words import word_set

_HEADLINE_WITHIN = 5
_LONGEST_ABOVE = 200
_BLANK_LINE = re.compile(r"\n[ \t\xa0]*\n")
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
"""Letters of a word that stay when it is inflected."""

_FILE_NAME = re.compile(r"\.(?:docx?|odt|rtf|pdf|txt|indd|pages)\b", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,3}")
_NO_PERSONS = word_set(
    "admin administrator user users owner author unknown microsoft windows office word libreoffice",
    "openoffice google docs python-docx apache poi админ администратор пользователь автор гость",
    "user1 pc hp asus acer lenovo dell company home адміністратор користувач қолданушы",
)


class Role(Enum):
    """What a paragraph's style says it is."""

    TITLE = auto()
    HEADING = auto()
    SUBTITLE = auto()
    CAPTION = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph as a document has it, not yet cleaned."""

    text: str
    role: Role = Role.TEXT


_KINDS = {Role.SUBTITLE: RowKind.SUMMARY, Role.CAPTION: RowKind.CAPTION}


def part_headline(blocks: Sequence[Block]) -> tuple[str, tuple[IncomingRow, ...]]:
    """Part the headline from a document: its first title, or else its first main heading.

    "" where none stands near the beginning. An empty line within a paragraph parts two.
    """
    filled = [block for block in blocks if block.text.strip()]
    found = _first(filled, Role.TITLE) or _first(filled, Role.HEADING)
    rows = tuple(
        IncomingRow(_KINDS.get(block.role, RowKind.PARAGRAPH), text)
        for block in filled
        if block is not found
        for text in _BLANK_LINE.split(block.text)
    )
    return (found.text if found else ""), rows


def compose_document(parts: Parts, source: Source, title: str = "") -> IncomingStory:
    """Return the story of a document whose `rows` may be of any length.

    Where it has no headline it is read as plain text is; `title`, from the document's properties,
    is believed when that finds none and the text is about the same. The text tells its language
    better than the document, which has that of the program it was made with. Raises `RefusedFile`
    as `compose` does.
    """
    if len(parts.rows) > MOST_PARAGRAPHS:
        raise RefusedFile(
            source.name,
            f"has more than {MOST_PARAGRAPHS:,} paragraphs, the most a story may have. "
            "Save the part you need as a file of its own.",
        )
    rows = tuple(_within_length(parts.rows))
    words = "\n".join(row.source for row in rows)
    lang = source.lang or detect(words) or primary(parts.lang)
    parts = replace(parts, rows=rows, lang=lang)
    if not parts.headline:
        story = _as_plain_text(parts, source)
        if not story.headline_proposed or not _is_about(title, words):
            return story
    return compose(
        replace(parts, headline=parts.headline or title), today=source.today, name=source.name
    )


def person(name: str) -> str:
    """Return the name if a byline can have it: a few words, none of them a machine's; else ""."""
    words = fold(name).split()
    known = any(word.casefold().strip(".,-") in _NO_PERSONS for word in words)
    fits = 1 < len(words) <= 5 and all(_is_name(word) for word in words)
    return " ".join(words) if fits and not known else ""


def _is_name(word: str) -> bool:
    letters = word.replace("-", "").replace("’", "").replace("'", "")
    return word[0].isupper() and (letters.isalpha() or bool(_INITIALS.fullmatch(word)))


def _first(blocks: Sequence[Block], role: Role) -> Block | None:
    """Return the first block of a role if only a few short lines stand above it."""
    for block in blocks[:_HEADLINE_WITHIN]:
        if block.role is role:
            return block
        if len(block.text) > _LONGEST_ABOVE:
            break
    return None


def _within_length(rows: Iterable[IncomingRow]) -> Iterable[IncomingRow]:
    for row in rows:
        for piece in pieces([row.source]):
            yield replace(row, source=piece)


def _is_about(title: str, text: str) -> bool:
    """Tell a title from a file's name, and from that of the document this one was made out of."""
    stems = {word[:_STEM].casefold() for word in _WORD.findall(title)}
    text = text.casefold()
    shared = sum(stem in text for stem in stems)
    return len(stems) > 1 and 2 * shared > len(stems) and not _FILE_NAME.search(title)


def _as_plain_text(parts: Parts, source: Source) -> IncomingStory:
    captions = {fold(clean(row.source).text) for row in parts.rows if row.kind is RowKind.CAPTION}
    story = plain.read(
        "\n\n".join(fold(row.source) for row in parts.rows),
        lang=parts.lang,
        today=parts.published or source.today,
        name=source.name,
        damaged=parts.damaged,
    )
    rows = tuple(
        replace(row, kind=RowKind.CAPTION) if row.source in captions else row
        for row in story.rows[1:]
    )
    return replace(
        story,
        rows=(story.rows[0], *rows),
        format=parts.format,
        agency=story.agency or parts.agency,
        published=parts.published or story.published,
        byline=story.byline or parts.byline,
        url=story.url or parts.url,
        guid=parts.guid,
    )
