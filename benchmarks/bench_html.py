"""How long do web pages take, beside trafilatura alone, in one process and in one for each core?

Every peer reads the same pages, text and metadata. Dateline's time is from bytes to a story: the
way to the other process and back, the cleaning, the dateline. The processes are started by the
rounds that do not count.
"""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path
from random import Random

import trafilatura

from benchmarks.harness import Benchmark, stopwatch
from editor.importing import html
from editor.importing.source import Source

TRAFILATURA = "trafilatura alone"
ONE = "Dateline, one process"
ALL = "Dateline, a process a core"
PAGES = 24
SENTENCES = (
    "Министерство сообщило о новых правилах перевозки зерна, которые вступят в силу в декабре.",
    "По словам представителя ведомства, изменения обсуждались с перевозчиками с начала года.",
    "«Мы ожидаем, что очереди на границе станут короче», — сказал он на встрече с журналистами.",
    "Ранее стороны договорились открыть ещё один пункт пропуска и продлить часы его работы.",
    "В прошлом году через эту границу прошло 9,4 млн тонн грузов, на 12% больше, чем годом ранее.",
    "Эксперты напоминают, что похожие меры уже действуют в трёх соседних областях.",
)


def prepare(folder: Path, random: Random) -> Benchmark:
    """Write pages as news sites do, a story of a few hundred words in a page of 100 kB."""
    del folder  # pages are read from memory, so that no disk is measured
    pages = [page(random).encode() for _ in range(PAGES)]
    return Benchmark(
        peers={
            TRAFILATURA: stopwatch(partial(read_alone, pages)),
            ONE: stopwatch(partial(read_in_turn, pages)),
            ALL: stopwatch(partial(read_at_once, pages, os.cpu_count() or 1)),
        },
        reference=TRAFILATURA,
        runs=9,
        items=PAGES,
    )


def read_alone(pages: Sequence[bytes]) -> None:
    """Let trafilatura find text and metadata in each page, with the options Dateline gives it."""
    for raw in pages:
        found = trafilatura.bare_extraction(
            raw.decode(), fast=True, include_comments=False, with_metadata=True
        )
        assert found is not None


def read_in_turn(pages: Sequence[bytes]) -> None:
    """Read page after page, which occupies one process."""
    for raw in pages:
        read(raw)


def read_at_once(pages: Sequence[bytes], threads: int) -> None:
    """Read the pages from several threads, each of which keeps a process busy."""
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(read, pages))


def read(raw: bytes) -> None:
    """Read one page as the program does."""
    assert html.read(Source(raw=raw, name="page.html", today=date(2025, 12, 5)))


def page(random: Random) -> str:
    """Write a page: a head for search engines, menus, a story with a picture, lists of links."""
    headline = f"Новость номер {random.randrange(10_000)} о правилах перевозки"
    story = "".join(f"<p>{paragraph(random)}</p>\n" for _ in range(14))
    return f"""<!DOCTYPE html>
<html lang="ru"><head><meta charset="utf-8"><title>{headline} | Пример</title>
<meta property="og:title" content="{headline}"><meta property="og:site_name" content="Пример">
<link rel="canonical" href="https://example.org/{random.randrange(10**6)}">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{headline}",
"datePublished": "2025-12-05T14:30:00+05:00", "author": {{"name": "Отдел новостей"}}}}</script>
<style>{".a { margin: 0 } " * 1_000}</style></head><body>
{repeated(random, 60, "<nav><ul>{}</ul></nav>", '<li class="menu"><a href="/t">{}</a></li>')}
<article><h1>{headline}</h1><figure><img src="/1.jpg"><figcaption>На границе. Фото: Пример
</figcaption></figure>{story}<p>Читайте также: <a href="/2">{paragraph(random)[:60]}</a></p>
</article>
{repeated(random, 80, "<aside>{}</aside>", '<div class="card"><a href="/n">{}</a></div>')}
<script>{"var a = [1, 2, 3]; " * 1_500}</script>
{repeated(random, 40, "<footer>{}</footer>", '<span><a href="/f">{}</a></span>')}
</body></html>"""


def paragraph(random: Random) -> str:
    """Write a few sentences."""
    return " ".join(random.sample(SENTENCES, random.randint(2, 4)))


def repeated(random: Random, times: int, around: str, pattern: str) -> str:
    """Repeat a piece of the page with a few words of its own each time."""
    pieces = (pattern.format(paragraph(random)[:50]) for _ in range(times))
    return around.format("".join(pieces))
