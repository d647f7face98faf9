"""Shaping rows: paragraphs split and joined with their English, and confirmations taken back.

The first functions say what becomes of rows and change nothing; the window shows that at once and
stores it with `reshape`.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from db import audit, memory, mentions, rows, stories
from db.clock import new_uid
from db.errors import Refused
from db.library import Library
from db.mentions import Mark
from db.records import Mention, Row, RowKind, RowState, Side
from editor.desk import finding
from editor.desk.editing import UNSEEN, refuse_closed, start
from editor.said import said
from editor.text import shift_spans
from editor.translating import sentences

BETWEEN = " "
"""What stands between two paragraphs once they are one."""


def split(row: Row, side: Side, at: int, lang: str) -> tuple[Row, Row]:
    """Cut a row in two at an offset in one side's text.

    The other side is cut where its sentences end that lie nearest to the same share of the text;
    where it is one sentence it stays whole, with the first row. Raises `Refused` for a headline,
    and where nothing would be left of the source on one side of the cut.
    """
    if row.kind is RowKind.HEADLINE:
        raise Refused(said("A headline cannot be split."))
    text, other = (row.source, row.target) if side is Side.SOURCE else (row.target, row.source)
    share = at / max(1, len(text))
    cut = _nearest_end(other, share, "en" if side is Side.SOURCE else lang)
    source_at, target_at = (at, cut) if side is Side.SOURCE else (cut, at)
    source = row.source[:source_at].rstrip(), row.source[source_at:].lstrip()
    target = row.target[:target_at].rstrip(), row.target[target_at:].lstrip()
    if not all(source):
        raise Refused(
            said("Put the caret between two sentences of the source to split the row there.")
        )
    first = _worded(row, source[0], target[0])
    fresh = replace(row, id=0, uid=new_uid(), position=row.position + 1)
    second = _worded(fresh, source[1], target[1])
    return first, second


def joined(first: Row, second: Row) -> Row:
    """Make two neighbouring rows one. Raises `Refused` unless both are of the same kind."""
    if first.kind is not second.kind:
        raise Refused(said("A {0} and a {1} cannot be one row.", first.kind, second.kind))
    source = f"{first.source}{BETWEEN}{second.source}"
    return _worded(first, source, f"{first.target}{BETWEEN}{second.target}".strip())


def reshape(
    library: Library, story_id: int, first: int, count: int, shaped: Sequence[Row]
) -> tuple[Row, ...]:
    """Put rows in place of `count` others from position `first` on; return them as stored.

    A row that keeps its id goes on being that row; every other is new. Marks follow their words.
    Raises `Refused` for a closed story, and where the headline would not stay alone at the top.
    """
    with library.write():
        refuse_closed(library, story_id)
        before = rows.of_story(library, story_id)[first : first + count]
        _refuse_headless(first, shaped)
        marked = [m for m in mentions.of_story(library, story_id) if first <= m.row < first + count]
        for row in before:
            memory.release(library, row)
        rows.reshape(library, story_id, before, [_clean(row) for row in shaped])
        after = rows.of_story(library, story_id)[first : first + len(shaped)]
        for side in Side:
            _carry(library, story_id, [m for m in marked if m.side is side], before, after)
        start(library, story_id)
        finding.index(library, story_id)
        audit.record(library, "reshape rows", story_id, row=first, before=count, after=len(shaped))
        return after


def split_row(library: Library, story_id: int, position: int, side: Side, at: int) -> None:
    """Split a stored row; raises `Refused` as `split` and `reshape` do."""
    with library.write():
        lang = stories.get(library, story_id).fields.lang
        pair = split(rows.get(library, story_id, position), side, at, lang)
        reshape(library, story_id, position, 1, pair)


def join_rows(library: Library, story_id: int, position: int) -> None:
    """Join a stored row and the next; raises `Refused` as `joined` and `reshape` do."""
    with library.write():
        one = joined(*(rows.get(library, story_id, position + step) for step in (0, 1)))
        reshape(library, story_id, position, 2, [one])


def unconfirm(library: Library, story_id: int, position: int) -> Row:
    """Take a confirmation back: the row counts as edited, and the memory forgets its pair."""
    with library.write():
        refuse_closed(library, story_id)
        row = rows.get(library, story_id, position)
        if row.state is not RowState.CONFIRMED:
            return row
        memory.forget(library, row)
        audit.record(library, "unconfirm", story_id, row=position)
        return rows.save(library, story_id, replace(row, state=RowState.EDITED))


def move_sentence(first: Row, second: Row, *, down: bool, lang: str = "en") -> tuple[str, str]:
    """Give the English of two neighbours once a sentence has gone over.

    Down: the last of the first row, to the beginning of the second; up: the first of the second.
    Raises `Refused` where there is no sentence to move.
    """
    giving = (first if down else second).target
    cuts = sentences.split(giving, lang)
    if not giving.strip():
        raise Refused(said("There is no English sentence to move."))
    if down:
        sentence, rest = cuts[-1][0], "".join(map("".join, cuts[:-1]))
        return rest.rstrip(), f"{sentence}{BETWEEN}{second.target}".strip()
    sentence, rest = cuts[0][0], "".join(map("".join, cuts[1:]))
    return f"{first.target}{BETWEEN}{sentence}".strip(), rest.lstrip()


def _nearest_end(text: str, share: float, lang: str) -> int:
    """Find the end of a sentence nearest to a share of a text; its end where it is one sentence."""
    ends = list(
        accumulate(len(sentence) + len(gap) for sentence, gap in sentences.split(text, lang))
    )
    inner = ends[:-1]
    return min(inner, key=lambda end: abs(end - share * len(text))) if inner else len(text)


def _worded(row: Row, source: str, target: str) -> Row:
    """Return a row that says something else: nobody has confirmed that."""
    state = row.state if row.state in (RowState.MACHINE, RowState.FUZZY) else RowState.EDITED
    return replace(
        row,
        source=source,
        target=target,
        state=state if target else RowState.EMPTY,
        score=None,
        machine="",
        machine_origin="",
        source_before="",
    )


def _clean(row: Row) -> Row:
    return replace(row, target=UNSEEN.sub("", row.target))


def _refuse_headless(first: int, shaped: Sequence[Row]) -> None:
    headlines = [place for place, row in enumerate(shaped) if row.kind is RowKind.HEADLINE]
    if (first == 0) != (headlines == [0]) or len(headlines) > 1:
        raise Refused(said("A story begins with its headline, which stays a row by itself."))


def _carry(
    library: Library,
    story_id: int,
    marked: Sequence[Mention],
    before: Sequence[Row],
    after: Sequence[Row],
) -> None:
    """Let marks on one side follow their words into other rows; those cut through go."""
    if not marked:
        return
    side = marked[0].side
    old, starts = _run_together(before, side)
    new, places = _run_together(after, side)
    offset = {row.position: begin for row, begin in zip(before, starts, strict=True)}
    spans = shift_spans(
        old, new, [(offset[m.row] + m.start, offset[m.row] + m.end) for m in marked]
    )
    for mention, span in zip(marked, spans, strict=True):
        mentions.remove(library, story_id, mention.id)
        for row, begin in zip(after, places, strict=True):
            end = begin + len(_text(row, side))
            if span and begin <= span[0] and span[1] <= end:
                _mark(library, story_id, row, mention, (span[0] - begin, span[1] - begin))


def _mark(
    library: Library, story_id: int, row: Row, mention: Mention, span: tuple[int, int]
) -> None:
    mark = Mark(
        segment_id=row.id,
        side=mention.side,
        start=span[0],
        end=span[1],
        type=mention.type,
        surface=mention.surface,
        entity_id=mention.entity.id if mention.entity else None,
        state=mention.state,
        uid=mention.uid,
    )
    mentions.add(library, story_id, mark)


def _run_together(found: Sequence[Row], side: Side) -> tuple[str, list[int]]:
    """Return one side of rows as one text, and where each row's begins in it."""
    texts = [_text(row, side) for row in found]
    lengths = (len(text) + len(BETWEEN) for text in texts)
    return BETWEEN.join(texts), [0, *accumulate(lengths)][: len(texts)]


def _text(row: Row, side: Side) -> str:
    return row.source if side is Side.SOURCE else row.target
