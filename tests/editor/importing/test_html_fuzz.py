"""Whatever stands in a web page gives a story or a refusal, and never anything else."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.records import RowKind
from editor.importing import html
from editor.importing.errors import RefusedFile
from editor.importing.source import Source

LEAD = "Министерство сообщило о новых правилах перевозки зерна через границу."
SECOND = "«Мы ожидаем, что очереди станут короче», — сказал представитель ведомства."
PAGE = (
    "<!DOCTYPE html><html lang='ru'><head><meta charset='utf-8'><title>Зерно | Сайт</title></head>"
    f"<body><article><h1>Зерно</h1><p>{LEAD}</p><p>{SECOND}</p></article></body></html>"
)


def story(raw):
    (found,) = html.read(Source(raw=raw, name="page.html", today=date(2026, 2, 3)), "html")
    return found


@pytest.fixture(scope="module", autouse=True)
def _process():
    """Start a process that the tests here share, and end it after them."""
    story(PAGE.encode())
    yield
    html.close()


PIECES = st.sampled_from(
    (
        *("<p>", "</p>", "<a href='x'>", "</a>", "<h1>", "<figcaption>", "<table><tr><td>", "<br>"),
        *("<script type='application/ld+json'>", "</script>", '{"@type":"Article",', "[[", "]]}"),
        *(
            '"datePublished":"2026-99-99"',
            '"author":[[1]]',
            "<time datetime=5>",
            "<div class=lead>",
        ),
        *(
            "<!--",
            "-->",
            "&#xD800;",
            "\0",
            "\ufffe",
            "<header>",
            "</header>",
            "<pre>",
            "<",
            "<html>",
        ),
        *('<meta property="og:title" content="x">', "<meta charset=x>", "<body>", LEAD, SECOND),
    )
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_markup_gives_a_story_or_a_refusal(markup):
    try:
        found = story(markup.encode("utf-8", "surrogatepass"))
    except RefusedFile:
        return
    assert found.rows[0].kind is RowKind.HEADLINE


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.integers(0, 2_000), st.binary(max_size=4)), max_size=12),
    st.sampled_from(["utf-8", "utf-16", "cp1251"]),
)
def test_a_page_with_bytes_changed_gives_a_story_or_a_refusal(changes, encoding):
    raw = bytearray(PAGE.encode(encoding, "replace"))
    for place, there in changes:
        raw[place : place + len(there)] = there
    html.recognise(bytes(raw), "page.html")
    try:
        found = story(bytes(raw))
    except RefusedFile:
        return
    assert found.rows[0].kind is RowKind.HEADLINE
