"""Thirty stories that formats trip over: every language, and everything a title should not hold."""

from dataclasses import replace
from datetime import date

from db.copies import Copy, CopyRow, Release
from db.records import (
    Entity,
    EntityType,
    Mention,
    RowKind,
    RowState,
    Side,
    TagState,
    Topic,
)

VIENNA = Entity(
    id=1,
    uid="a" * 32,
    type=EntityType.PLACE,
    name="Вена",
    lang="ru",
    english="Vienna",
    wikidata="Q1741",
)
MINISTER = Entity(
    id=2, uid="b" * 32, type=EntityType.PERSON, name="А. Б. Пример", lang="ru", english="A. Example"
)
OFFICE = Entity(
    id=3,
    uid="c" * 32,
    type=EntityType.ORGANISATION,
    name='ТОО "Пример"',
    lang="ru",
    english='Example "& Sons" <LLP>',
    wikidata="Q1'><script>",
)
LONG = " ".join(f"Word {number} of a very long report." for number in range(1, 1430))
"""Some ten thousand words."""

STRANGE = {
    "markup": "</p></body><script>alert('x')</script> & <b>bold</b> &amp; &#60;",
    "cdata": "]]> <![CDATA[ inside ]]> <!-- not a comment --> <?php echo 1 ?>",
    "entity": '&xxe; <!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/hostname">]>',
    "controls": "bell\x07 null\x00 escape\x1b form\x0cfeed delete\x7f next\x85line",
    "halves": "half \ud83d a character \udc00 and \ufffe nothing \uffff",
    "template": "{{ 7 * 7 }} {% for x in y %} {# note #} ${HOME} %s %(a)s {0}",
    "formula": '=HYPERLINK("http://example.org","x") +1 -1 @SUM(A1) |cmd\' /C calc\'!A0',
    "path": "../../etc/passwd \\..\\x C:\\nul CON.txt name\x00.txt /absolute ~root $(id) `id`",
    "emoji": "Flags 🇰🇿 family 👨‍👩‍👧‍👦 skin 👍🏽 keycap 1️⃣ heart ❤️",
    "hebrew": 'He said "שלום עולם" and "مرحبا بالعالم" twice.',
    "direction": "abc \u202etxt.exe\u202c \u2066isolate\u2069 \u200emark\u200f end",
    "kazakh": "Қазақстан Республикасының Үкіметі: әғқңөұүһі ӘҒҚҢӨҰҮҺІ",
    "ukrainian": "Об’єднані зусилля: ґанок, їжак, є і ще щось",
    "portuguese": "Não há razão: coração, ações, pingüim, às três",
    "combining": "e\u0301 и\u0306 q\u0323\u0307 " + "a" + "\u0301" * 40,
    "quotes": "«Outer „inner“ outer» \"straight\" 'single' “curly” ‘apo’ it's",
    "spaces": "no\u00a0break thin\u2009space zero\u200bwidth line\u2028sep para\u2029sep\ttab  two",
    "markdown": "# 1. *star* _under_ `code` [link](http://x) ![img](y) > quote | pipe ~~no~~",
    "url": "See https://example.org/?a=1&b=2#c and mailto:x@example.org and javascript:alert(1)",
}


def stories() -> dict[str, Copy]:
    """Return the thirty, by what is wrong with them."""
    made = {name: _story(number, text) for number, (name, text) in enumerate(STRANGE.items(), 1)}
    usual = _story(20, "The minister came to Vienna.")
    made |= {
        "usual": usual,
        "no headline": replace(usual, rows=usual.rows[1:]),
        "no summary": replace(usual, rows=(usual.rows[0], *usual.rows[2:])),
        "bare": _bare(usual),
        "empty": replace(_bare(usual), rows=()),
        "long": replace(usual, rows=(*usual.rows, _paragraph(LONG, f"Длинно. {LONG}"))),
        "many rows": replace(usual, rows=usual.rows + (_paragraph("One.", "Один."),) * 300),
        "untranslated": replace(
            usual, rows=tuple(replace(row, text="", target="", mentions=()) for row in usual.rows)
        ),
        "draft": replace(usual, version=None),
        "correction": replace(usual, version=4, release=Release.CORRECTION),
        "kill": replace(usual, version=5, release=Release.KILL, kill_note="It was wrong."),
    }
    return {
        name: replace(copy, uid=f"{number:032x}")
        for number, (name, copy) in enumerate(made.items())
    }


def _story(number: int, text: str) -> Copy:
    """Return a story with a text in every one of its fields."""
    lead = f"Vienna: {text}"
    return Copy(
        uid="",
        rows=(
            CopyRow(
                kind=RowKind.HEADLINE,
                text=text,
                source=f"Новость: {text}",
                target=text,
                uid=f"{number:x}e0" * 3,
            ),
            CopyRow(
                kind=RowKind.SUMMARY,
                text=f"In short: {text}",
                source=f"Коротко: {text}",
                target=f"In short: {text}",
            ),
            CopyRow(
                kind=RowKind.PARAGRAPH,
                text=lead,
                source=f"Вена: {text}",
                target=lead,
                state=RowState.FUZZY,
                origin="memory",
                score=87,
                mentions=(
                    _mention(Side.SOURCE, 0, 4, VIENNA),
                    _mention(Side.TARGET, 0, 6, VIENNA),
                    _mention(Side.TARGET, 2, 9, MINISTER),
                    _mention(Side.TARGET, 8, 8 + len(text), OFFICE),
                ),
                notes=(text, "Check the name."),
            ),
            CopyRow(kind=RowKind.CAPTION, text=text, source=f"Фото: {text}", target=text),
            CopyRow(kind=RowKind.PARAGRAPH, text="", source="Ещё не переведено."),
        ),
        dateline="VIENNA, Dec 5 (Sample News) -",
        byline=f"By {text}",
        source_agency="Sample News",
        published=date(2025, 12, 5),
        slug=text,
        url=f"https://example.org/{text}",
        topics=(Topic("medtop:11000000", "politics"), Topic(text, text), Topic("own:x", "")),
        version=3,
        lang="ru",
        place="Vienna",
        dateline_date=date(2025, 12, 5),
        credit=text,
        note=text,
        urgency=3,
        at="2025-12-06T10:15:00.123Z",
        first_at="2025-12-05T09:00:00.000Z",
        embargo="2025-12-07T06:00:00Z" if number % 2 else "",
    )


def _bare(copy: Copy) -> Copy:
    """Return a story of which nothing is known but one paragraph."""
    return replace(
        copy,
        rows=(CopyRow(kind=RowKind.PARAGRAPH, text="Text."),),
        dateline="",
        byline="",
        source_agency="",
        published=None,
        slug="",
        url="",
        topics=(),
        lang="",
        place="",
        dateline_date=None,
        credit="",
        note="",
        urgency=0,
        at="",
        first_at="",
        embargo="",
    )


def _paragraph(text: str, source: str) -> CopyRow:
    return CopyRow(kind=RowKind.PARAGRAPH, text=text, source=source, target=text)


def _mention(side: Side, start: int, end: int, entity: Entity) -> Mention:
    return Mention(
        id=0,
        uid="",
        row=2,
        side=side,
        start=start,
        end=end,
        type=entity.type,
        surface="",
        entity=entity,
        state=TagState.CONFIRMED,
    )
