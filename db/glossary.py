"""The glossary: terms of the desk's trade, with the English wanted, allowed and forbidden."""

from collections.abc import Iterable
from typing import Any

from db import audit
from db.clock import new_uid, now
from db.errors import Conflict, NotFound
from db.library import Library
from db.sketches import folded
from db.terms import Term, WordingStatus

_COLUMNS = "id, source_lang, target_lang, source, part_of_speech, note, topic, by, at, row_version"


def add(library: Library, terms: Iterable[Term]) -> int:
    """Store terms; return how many were new.

    A term known for the same topic gets the wordings, and what else is said, of the one given;
    wordings it had stay, unless the one given has another opinion of them.
    """
    added = 0
    for term in terms:
        known = _known(library, term)
        if known is None:
            _insert(library, term)
            added += 1
        else:
            _overwrite(library, _joined(known, term))
    library.touch(glossary=True)
    return added


def save(library: Library, term: Term) -> Term:
    """Store a term that was edited, if nobody changed it since; return it. Raises `Conflict`."""
    stored = get(library, term.id)
    if stored.row_version != term.row_version:
        raise Conflict(f"The term {stored.source}")
    _overwrite(library, term)
    library.touch(glossary=True)
    return get(library, term.id)


def remove(library: Library, term_id: int) -> None:
    """Take a term out of the glossary."""
    term = get(library, term_id)
    library.execute("DELETE FROM term WHERE id = ?", (term_id,))
    audit.record(library, "remove term", source=term.source, wanted=term.wanted)
    library.touch(glossary=True)


def get(library: Library, term_id: int) -> Term:
    """Return a term. Raises `NotFound`."""
    found = _terms(library, "WHERE id = ?", (term_id,))
    if not found:
        raise NotFound(f"term {term_id}")
    return found[0]


def find(library: Library, source: str, source_lang: str, target_lang: str) -> list[Term]:
    """Return the terms with this source wording, whatever their topic."""
    return _terms(
        library,
        "WHERE source_lang = ? AND target_lang = ? AND folded = ?",
        (source_lang, target_lang, folded(source)),
    )


def listing(
    library: Library, source_lang: str | None = None, target_lang: str | None = None
) -> list[Term]:
    """Return all terms by their source wording, or those of one language into another."""
    return _terms(
        library,
        "WHERE ?1 IN (source_lang, '') AND ?2 IN (target_lang, '')",
        (source_lang or "", target_lang or ""),
    )


def _terms(library: Library, condition: str, values: tuple[Any, ...]) -> list[Term]:
    chosen = f"SELECT id FROM term {condition}"  # noqa: S608
    found = library.rows(
        f"SELECT {_COLUMNS} FROM term {condition} ORDER BY folded, topic",  # noqa: S608
        values,
    )
    wordings: dict[int, dict[str, list[str]]] = {}
    for row in library.rows(
        f"""SELECT term_id, status, text FROM wording WHERE term_id IN ({chosen})
            ORDER BY term_id, place""",  # noqa: S608
        values,
    ):
        by_status = wordings.setdefault(row["term_id"], {})
        by_status.setdefault(row["status"], []).append(row["text"])
    return [_term(row, wordings.get(row["id"], {})) for row in found]


def _term(row: dict[str, Any], wordings: dict[str, list[str]]) -> Term:
    wanted = wordings.get(WordingStatus.WANTED, [])
    return Term(
        **row,
        wanted=wanted[0] if wanted else "",
        allowed=tuple(wordings.get(WordingStatus.ALLOWED, ())),
        forbidden=tuple(wordings.get(WordingStatus.FORBIDDEN, ())),
    )


def _known(library: Library, term: Term) -> Term | None:
    found = find(library, term.source, term.source_lang, term.target_lang)
    return next((each for each in found if each.topic == term.topic), None)


def _joined(known: Term, given: Term) -> Term:
    """Join what is known of a term with what is given, which is right where they differ."""
    opinions = {text: status for term in (known, given) for text, status in _wordings(term)}
    if given.wanted and known.wanted not in ("", given.wanted):
        opinions[known.wanted] = opinions.get(known.wanted, WordingStatus.ALLOWED)
        if opinions[known.wanted] is WordingStatus.WANTED:
            opinions[known.wanted] = WordingStatus.ALLOWED
    by_status = {
        status: tuple(text for text, opinion in opinions.items() if opinion is status)
        for status in WordingStatus
    }
    return Term(
        source_lang=known.source_lang,
        target_lang=known.target_lang,
        source=given.source,
        wanted=next(iter(by_status[WordingStatus.WANTED]), ""),
        allowed=by_status[WordingStatus.ALLOWED],
        forbidden=by_status[WordingStatus.FORBIDDEN],
        part_of_speech=given.part_of_speech or known.part_of_speech,
        note=given.note or known.note,
        topic=known.topic,
        by=given.by,
        at=given.at,
        id=known.id,
    )


def _wordings(term: Term) -> list[tuple[str, WordingStatus]]:
    """Return a term's wordings, each once: what is wanted counts before what is forbidden."""
    told = [
        *((text, WordingStatus.FORBIDDEN) for text in term.forbidden),
        *((text, WordingStatus.ALLOWED) for text in term.allowed),
        (term.wanted, WordingStatus.WANTED),
    ]
    return [(text, status) for text, status in dict(told).items() if text]


def _insert(library: Library, term: Term) -> None:
    term_id = library.insert("term", {"uid": new_uid(), **_values(library, term)})
    _put_wordings(library, term_id, term)
    audit.record(library, "add term", source=term.source, wanted=term.wanted)


def _overwrite(library: Library, term: Term) -> None:
    library.execute(
        """UPDATE term SET source_lang = :source_lang, target_lang = :target_lang,
             source = :source, folded = :folded, part_of_speech = :part_of_speech, note = :note,
             topic = :topic, by = :by, at = :at, row_version = row_version + 1
           WHERE id = :id""",
        {**_values(library, term), "id": term.id},
    )
    library.execute("DELETE FROM wording WHERE term_id = ?", (term.id,))
    _put_wordings(library, term.id, term)
    audit.record(library, "change term", source=term.source, wanted=term.wanted)


def _values(library: Library, term: Term) -> dict[str, Any]:
    return {
        "source_lang": term.source_lang,
        "target_lang": term.target_lang,
        "source": term.source,
        "folded": folded(term.source),
        "part_of_speech": term.part_of_speech,
        "note": term.note,
        "topic": term.topic,
        "by": term.by or library.by,
        "at": term.at or now(),
    }


def _put_wordings(library: Library, term_id: int, term: Term) -> None:
    for place, (text, status) in enumerate(_wordings(term)):
        library.insert(
            "wording",
            {"term_id": term_id, "place": place, "status": status.value, "text": text},
        )
