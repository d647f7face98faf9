"""Rows to be checked, and what is found in them."""

import pytest

from editor.checking.checks import ROW_RULES, check_row
from editor.checking.findings import Bitext, Context, Name, Named
from editor.translating.sentences import split

RULES = {rule.name: rule.check for rule in ROW_RULES}


@pytest.fixture
def context():
    """Return a function that makes what is known beyond the row."""

    def make(**known):
        return Context(sentences=split, **known)

    return make


@pytest.fixture
def check(context):
    """Return a function that gives what one check finds in a row: the words marked, side by side.

    `names` are pairs of a word of the source and its English, or a `Name`.
    """

    def run(rule, source, target, *, names=(), known=None, **fields):
        named = [_named(source, each) for each in names]
        pair = Bitext(source=source, target=target, names=tuple(named), **fields)
        faults = RULES[rule](pair, known or context())
        return [(_words(source, each.source), _words(target, each.target)) for each in faults]

    return run


@pytest.fixture
def fixed(context):
    """Return a function that gives a row's English with all fixes of one check made."""

    def run(rule, source, target, *, names=(), known=None, terms=()):
        named = [_named(source, each) for each in names]
        pair = Bitext(source=source, target=target, names=tuple(named), terms=terms)
        for fault in reversed(list(RULES[rule](pair, known or context()))):
            assert fault.fix is not None
            target = target[: fault.fix.start] + fault.fix.text + target[fault.fix.end :]
        return target

    return run


@pytest.fixture
def all_of(context):
    """Return a function that names all checks that find something in a row."""

    def run(source, target, **fields):
        pair = Bitext(source=source, target=target, **fields)
        return [finding.check for finding in check_row(pair, context())]

    return run


def _named(source, name):
    word, name = (
        name if isinstance(name[1], Name) else (name[0], Name(source=name[0], english=name[1]))
    )
    start = source.index(word)
    return Named(start, start + len(word), name)


def _words(text, span):
    return text[slice(*span)] if span else ""
