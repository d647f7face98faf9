"""All checks of a row in one list, and running them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from editor.checking import (
    addresses,
    gender,
    glossary,
    marks,
    names,
    negation,
    numbers,
    order,
    quoted_names,
    rows,
    script,
    sentences,
    story,
    titles,
    wording,
)
from editor.checking.findings import Bitext, Check, Context, Finding, Severity
from editor.checking.story import Placed, Whole


@dataclass(frozen=True, slots=True)
class StoryRule:
    """A check of a whole story, as `Rule` is of a row."""

    name: str
    label: str
    severity: Severity
    check: Callable[[Whole], Iterator[Placed]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with its name, what it is called for people, and what it means unless set."""

    name: str
    label: str
    severity: Severity
    check: Check


ROW_RULES = (
    Rule("empty", "No English", Severity.BLOCKS, script.empty),
    Rule("untranslated", "Not translated", Severity.BLOCKS, script.untranslated),
    Rule("script", "Foreign letters", Severity.BLOCKS, script.foreign),
    Rule("numbers", "Numbers", Severity.BLOCKS, numbers.figures),
    Rule("number_words", "Numbers in words", Severity.WARNS, numbers.words),
    Rule("quotes", "Quotation marks", Severity.BLOCKS, marks.quotes),
    Rule("speech", "Direct speech", Severity.WARNS, marks.speech),
    Rule("brackets", "Brackets", Severity.BLOCKS, marks.brackets),
    Rule("addresses", "Addresses and handles", Severity.BLOCKS, addresses.check),
    Rule("name_spelling", "Spelling of names", Severity.BLOCKS, names.spelling),
    Rule("name_missing", "Missing names", Severity.WARNS, names.missing),
    Rule("name_new", "New names", Severity.WARNS, names.new),
    Rule("name_order", "Order of names", Severity.HINTS, order.check),
    Rule("quoted_name", "Names in quotation marks", Severity.WARNS, quoted_names.check),
    Rule("title", "Titles", Severity.WARNS, titles.check),
    Rule("term_forbidden", "Forbidden terms", Severity.BLOCKS, glossary.forbidden),
    Rule("term_wanted", "Terms", Severity.WARNS, glossary.wanted),
    Rule("sentence_missing", "Missing sentences", Severity.WARNS, sentences.lost),
    Rule("summarised", "Shortened sentences", Severity.WARNS, sentences.summarised),
    Rule("negation", "Negation", Severity.HINTS, negation.check),
    Rule("gender", "Gender", Severity.WARNS, gender.check),
    Rule("length", "Length", Severity.WARNS, rows.length),
    Rule("repeated_word", "Doubled words", Severity.BLOCKS, wording.repeated),
    Rule("invisible", "Invisible characters", Severity.WARNS, wording.invisible),
    Rule("entities", "HTML entities", Severity.WARNS, wording.entities),
    Rule("house_style", "House style", Severity.WARNS, wording.house),
    Rule("spacing", "Blanks", Severity.HINTS, wording.spacing),
    Rule("unedited", "Unedited machine text", Severity.HINTS, rows.unedited),
)


STORY_RULES = (
    StoryRule("name_variants", "A name in two spellings", Severity.WARNS, story.names),
    StoryRule("inconsistent", "Same source, other English", Severity.WARNS, story.inconsistent),
    StoryRule("dateline", "Dateline", Severity.WARNS, story.dateline),
    StoryRule("required", "Required by a profile", Severity.WARNS, story.required),
    StoryRule("spelling_variant", "British and American", Severity.WARNS, story.variants),
    StoryRule("links", "Dead links", Severity.WARNS, story.links),
    StoryRule("headline_length", "Length of headline and slug", Severity.HINTS, story.headline),
    StoryRule("embargo", "Embargo", Severity.WARNS, story.embargo),
    StoryRule("signature", "Byline, credit and agency", Severity.HINTS, story.signature),
    StoryRule("date_style", "Ways to write dates", Severity.HINTS, story.dates),
    StoryRule("percent_style", "Ways to write per cents", Severity.HINTS, story.percents),
)

LABELS = {rule.name: rule.label for rule in (*ROW_RULES, *STORY_RULES)}
"""What each check is called for people, the gravest checks first."""

SHIPPED = {rule.name: rule.severity for rule in (*ROW_RULES, *STORY_RULES)}
"""What each check means unless a library says otherwise."""


def check_whole(whole: Whole, context: Context) -> Iterator[Finding]:
    """Find what no row shows by itself."""
    for rule in STORY_RULES:
        severity = context.severities.get(rule.name, rule.severity)
        for placed in rule.check(whole) if severity is not Severity.OFF else ():
            row = None if placed.row is None else whole.pairs[placed.row].position
            yield Finding(check=rule.name, severity=severity, row=row, fault=placed.fault)


def check_row(pair: Bitext, context: Context) -> Iterator[Finding]:
    """Read one row; yield what is found, check by check."""
    for rule in ROW_RULES if pair.target.strip() else ROW_RULES[:1]:
        severity = context.severities.get(rule.name, rule.severity)
        if severity is Severity.OFF:
            continue
        for fault in rule.check(pair, context):
            yield Finding(check=rule.name, severity=severity, row=pair.position, fault=fault)
