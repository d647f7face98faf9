"""The glossary's terms in a row, in words."""

from db.terms import Term, TermHit
from editor.models.term_list import TermListModel, term_words

MAYOR = Term(source_lang="ru", target_lang="en", source="аким", wanted="mayor", id=1)
BOSS = Term(
    source_lang="ru",
    target_lang="en",
    source="начальник",
    wanted="",
    allowed=("head", "chief"),
    forbidden=("boss",),
    topic="offices",
    note="of a department",
    id=2,
)


def test_a_term_is_told_with_what_may_and_may_not_stand_instead():
    assert term_words(MAYOR) == "аким → mayor"
    assert term_words(BOSS) == (
        "начальник → ? · or head, chief · never boss · offices · of a department"
    )


def test_each_term_is_listed_once_in_the_order_it_stands(qtmodeltester, lines):
    model = TermListModel()
    model.show_hits([TermHit(5, 9, BOSS), TermHit(12, 16, MAYOR), TermHit(20, 24, BOSS)])
    assert lines(model, "records") == [BOSS, MAYOR]
    qtmodeltester.check(model)
