"""Real news pages, which are not ours to keep here: how much of their stories comes out right.

What a page should give stands beside it, or here as facts: its day, and the print of its headline,
by which headlines are compared without being copied. Where publishers' own interfaces gave the
headline, that one counts, else the one that a reader of the page sees.
"""

import hashlib
import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from statistics import fmean

import pytest

from db.records import RowKind
from editor.importing import html
from editor.importing.source import Source

PAGES = Path(__file__).parents[4] / "shared/data/html"
FACTS = {
    "fundus_ru_Kommersant": ("bc9c23064d", "2025-05-14"),
    "fundus_ua_Pravda": ("41a04afab3", "2026-01-08"),
    "fundus_uk_BBC": ("ef0c2b2f0c", "2012-05-10"),
    "fundus_uk_EuronewsEN": ("d0906f767a", "2026-01-06"),
    "fundus_uk_TheGuardian": ("4ed932e28b", "2024-02-24"),
    "fundus_uk_TheIndependent": ("d1b75a7058", "2024-11-22"),
    "fundus_us_APNews": ("3782c504c4", "2024-09-03"),
    "fundus_us_CNBC": ("1c4a9ab02d", "2023-04-28"),
    "fundus_us_Reuters": ("9f1d431056", "2024-03-07"),
    "fundus_us_TechCrunch": ("fa8c466199", "2024-05-16"),
    "hd_ru_mk": ("eef7851f87", "2020-09-23"),
    "hd_ru_ukrinform-ru": ("ebed6c27d5", "2020-09-20"),
    "omni_ru_habr": ("0079c277e2", "2023-01-24"),
    "sh_en_sputniknews-com_1f765c": ("3d524e55cd", "2019-11-18"),
    "sh_en_www-cbsnews-com_2c4680": ("35e0fefc6b", "2019-11-19"),
    "sh_en_www-ctpost-com_058445": ("d2fa8a017c", "2019-11-20"),
    "sh_en_www-deccanherald-com_39d5c4": ("8b82b11426", "2019-11-20"),
    "sh_en_www-detroitnews-com_65ce3a": ("0c3341323b", "2019-11-19"),
    "sh_en_www-express-co-uk_624fcd": ("176cb15411", "2019-11-19"),
    "sh_en_www-nbcnews-com_5a8229": ("98903fe054", "2019-11-20"),
    "sh_en_www-newsnation-in_076f4f": ("6e607d6807", "2019-11-19"),
    "sh_en_www-nytimes-com_04a671": ("39cb8e21f6", "2019-11-19"),
    "sh_en_www-reuters-com_57d46c": ("2db8cf7a5a", "2019-11-19"),
    "sh_ru_gto-normativy-ru_c4a363": ("706bd8835b", "2018-10-03"),
    "sh_ru_vse-diety-com_ff0f95": ("d72c850e8f", ""),
    "sh_ru_www-wday-ru_3c6d33": ("3b1ddfacea", "2018-09-24"),
    "sh_ru_www-wday-ru_c82b3d": ("8bda9be23d", "2018-10-11"),
    "traf_uk_football-ua": ("09bc432089", "2016-08-15"),
}

pytestmark = pytest.mark.skipif(not PAGES.exists(), reason=f"{PAGES.name} is not on this machine")


def read(path):
    source = Source(raw=path.read_bytes(), name=path.name, today=date(2026, 11, 1))
    (story,) = html.read(source, html.recognise(source.raw, path.name))
    return story


@pytest.fixture(scope="module", autouse=True)
def stories():
    """The story of each page by the page's name."""
    paths = sorted(PAGES.glob("*.html"))
    with ThreadPoolExecutor(2) as pool:
        found = dict(zip([path.stem for path in paths], pool.map(read, paths), strict=True))
    yield found
    html.close()


def fours(text):
    """Count the runs of four words."""
    words = re.findall(r"\w+", text.lower())
    return Counter(tuple(words[start : start + 4]) for start in range(max(1, len(words) - 3)))


def likeness(text, expected):
    """Return the F1 of a text's runs of four words."""
    found, wanted = fours(text), fours(expected)
    return 2 * (found & wanted).total() / (found.total() + wanted.total())


def body(story):
    """Return a story's text with its dateline, without headline and captions."""
    apart = (RowKind.HEADLINE, RowKind.CAPTION)
    return "\n".join(row.source for row in story.rows if row.kind not in apart)


def fingerprint(headline):
    letters = "".join(filter(str.isalnum, headline.casefold()))
    return hashlib.sha256(letters.encode()).hexdigest()[:10]


@pytest.mark.parametrize(("script", "bar"), [("Cyrillic", 0.97), ("English", 0.97)])
def test_the_text_is_the_storys(stories, script, bar, capsys):
    figures = {}
    for name, story in stories.items():
        expected = PAGES / f"{name}.txt"
        if expected.exists() and (story.lang == "en") == (script == "English"):
            figures[name] = likeness(body(story), expected.read_text("utf-8"))
    with capsys.disabled():
        print(f"\n{script}: F1 {fmean(figures.values()):.3f} on {len(figures)} pages, the least:")
        for name in sorted(figures, key=figures.__getitem__)[:4]:
            print(f"  {figures[name]:.3f} {name}")
    assert fmean(figures.values()) >= bar


def test_headlines_and_days(stories, capsys):
    headlines = {
        name
        for name, (mark, _) in FACTS.items()
        if fingerprint(stories[name].rows[0].source) == mark
    }
    dated = {name for name, (_, day) in FACTS.items() if day}
    days = {name for name in dated if stories[name].published == date.fromisoformat(FACTS[name][1])}
    with capsys.disabled():
        print(
            f"\nheadline {len(headlines)} of {len(FACTS)}: not {set(FACTS) - headlines or 'none'}"
        )
        print(f"day {len(days)} of {len(dated)}: not {dated - days or 'none'}")
    assert len(headlines) >= 0.95 * len(FACTS)
    assert days == dated


def test_a_story_is_the_same_in_every_charset(stories):
    paths = sorted((PAGES / "derived").glob("*.html"))
    assert paths
    for path in paths:
        assert read(path) == stories[path.name.partition(".")[0]], path.name
