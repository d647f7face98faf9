"""Suggestions as memory and engines bring them, for tests of the list and of its cards."""

from db.pairs import Match, MatchKind, Pair
from db.records import MachineAnswer, Row, RowKind, RowState

SOURCE = "Море поднимается медленно."
LANGS = {"source_lang": "ru", "target_lang": "en"}


def offer(model, current, texts):
    """Offer texts, each with score and origin, for a row; those without a score are engines'."""
    state = RowState.EDITED if current else RowState.EMPTY
    known = {"id": 1, "uid": "u", "position": 1, "kind": RowKind.PARAGRAPH, "source": SOURCE}
    model.show_row(Row(**known, target=current, state=state))
    matches = [
        Match(Pair(source=SOURCE, target=text, by=by, **LANGS), score, MatchKind.EXACT)
        for text, score, by in texts
        if score is not None
    ]
    answers = [
        MachineAnswer(source=SOURCE, engine=origin, model="", origin=origin, text=text, **LANGS)
        for text, score, origin in texts
        if score is None
    ]
    model.show_matches(SOURCE, matches, answers)
