"""No text makes a check slow: what grows tenfold takes about tenfold, not a hundredfold."""

from time import process_time

import pytest

from editor.checking.addresses import links
from editor.checking.checks import ROW_RULES, check_row
from editor.checking.findings import Bitext, Context, Name, Named
from editor.translating.sentences import split

TRAPS = {
    "figures": "1234567890",
    "groups": "123 456 ",
    "dots": "1.",
    "times": "10:18 ",
    "words": "двадцать ",
    "latin": "a",
    "hyphens": "a-",
    "capitals": "Ab ",
    "blanks": " ",
    "quotes": '"',
    "guillemets": "«",
    "quoted names": '"Казына" ',
    "names": "«Самрук» ",
    "brackets": "(",
    "closing": ")",
    "addresses": "a@",
    "links": "https://",
    "handles": "@a ",
    "entities": "&#",
    "sentences": "He is. ",
    "mixed": "aа",
    "apostrophes": "n't ",
    "not": "не ",
    "doubled": "the the ",
    "unseen": "\u200b",
    "titles": "President Ab ",
    "clauses": "Ab, the Former ",
}
GROWN, SMALL = 12_000, 2_400
SLACK = 4  # over what linear growth would take: a quadratic check takes five times more than that


def seconds(check, text, context):
    names = (
        Named(0, 1, Name(source="Кошербаев", english="Kosherbayev")),
        Named(
            len(text),
            len(text) + 1,
            Name(source="Икс", english="Ab", allowed=("the", "a"), note="King"),
        ),
    )
    pair = Bitext(source=text + "x", target="y" + text, names=names)
    begin = process_time()
    list(check(pair, context))
    return process_time() - begin


@pytest.mark.parametrize("trap", TRAPS)
def test_no_check_is_slower_than_linear(trap):
    context = Context(sentences=split)
    unit = TRAPS[trap]
    small, grown = (unit * (size // len(unit)) for size in (SMALL, GROWN))
    for rule in ROW_RULES:
        least = min(seconds(rule.check, small, context) for _ in range(2))
        most = min(seconds(rule.check, grown, context) for _ in range(2))
        assert most < SLACK * GROWN / SMALL * least + 0.1, rule.name


@pytest.mark.parametrize("unit", ["https://", "https://a)", "https://(.", "h", "https://a.b "])
def test_finding_links_is_no_slower_than_linear(unit):
    def seconds_for(size):
        text = unit * (size // len(unit))
        begin = process_time()
        list(links(text))
        return process_time() - begin

    least, most = (min(seconds_for(size) for _ in range(2)) for size in (SMALL, GROWN))
    assert most < SLACK * GROWN / SMALL * least + 0.1


@pytest.mark.parametrize("unit", ["Слово и ещё слово. ", "1,", "а", "«", "\ud800", ""])
def test_a_row_of_any_size_is_read(unit):
    text = (unit * (100_000 // max(1, len(unit)) + 1))[:100_000]
    context = Context(sentences=split)
    pair = Bitext(source=text, target=text[::-1])
    assert isinstance(list(check_row(pair, context)), list)
