"""NewsML-G2 gives the stories of its news items, and says why where it has none."""

from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Dateline, RowKind
from editor.importing import newsml
from editor.importing.errors import RefusedFile
from editor.importing.source import Source

EXAMPLES = Path(__file__).parents[4] / "shared/data/iptc/newsml-g2/examples"
META = (
    '<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:REUTERS"/>'
    "<versionCreated>2025-12-05T23:30:00+05:00</versionCreated>"
    "<embargoed>2025-12-05T18:00:00+05:00</embargoed></itemMeta>"
)
CONTENT_META = (
    "<contentMeta><contentCreated>2025-12-04T10:00:00Z</contentCreated>"
    "<located><name>Вена</name></located><creator><name>Редакция</name></creator>"
    "<urgency>4</urgency><slugline>GRAIN-VIENNA</slugline>"
    '<language tag="ru-RU"/><headline role="hld:sub">Подробности</headline>'
    '<headline role="hld:main"> Зерно поедет быстрее</headline>'
    '<description role="drol:summary">Стороны договорились.</description>'
    '<description role="drol:caption">Не для текста</description></contentMeta>'
)
XHTML = (
    '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">'
    "<head><title>h</title></head><body><p>Переговоры о зерне продолжатся.</p>"
    "<p>Встреча <b>пройдёт</b> в среду.</p></body></html></inlineXML>"
)
PLAIN = '<inlineData contenttype="text/plain">Переговоры о зерне.\n\nВстреча в среду.</inlineData>'


def news(content=XHTML, meta=META, content_meta=CONTENT_META, guid="urn:kt:1"):
    return (
        f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="3">'
        f"{meta}{content_meta}<contentSet>{content}</contentSet></newsItem>"
    )


def read(raw, **known):
    raw = raw if isinstance(raw, bytes) else raw.encode()
    form = newsml.recognise(raw, "story.xml")
    return newsml.read(Source(raw=raw, name="story.xml", today=date(2026, 2, 1), **known), form)


def refusal(raw):
    with pytest.raises(RefusedFile) as caught:
        read(raw)
    return str(caught.value)


def texts(story):
    return [row.source for row in story.rows]


def test_every_field_finds_its_place():
    (story,) = read(news())
    assert [(row.kind, row.source) for row in story.rows] == [
        (RowKind.HEADLINE, "Зерно поедет быстрее"),
        (RowKind.SUMMARY, "Стороны договорились."),
        (RowKind.PARAGRAPH, "Переговоры о зерне продолжатся."),
        (RowKind.PARAGRAPH, "Встреча пройдёт в среду."),
    ]
    assert (story.format, story.lang, story.guid) == ("newsml-g2", "ru", "urn:kt:1")
    assert (story.byline, story.agency) == ("Редакция", "REUTERS")
    assert (story.urgency, story.slug) == (4, "GRAIN-VIENNA")
    assert story.embargo == "2025-12-05T13:00Z"
    assert story.published == date(2025, 12, 5)
    assert story.dateline == Dateline(place="Вена")


def test_a_later_version_keeps_its_guid():
    later = news().replace('version="3"', 'version="4"')
    assert read(later)[0].guid == read(news())[0].guid


def test_its_own_dateline_comes_before_the_place():
    meta = CONTENT_META.replace(
        "<headline role", "<dateline>VIENNA, Dec 5 (AFP) --</dateline><headline role", 1
    )
    (story,) = read(news(content_meta=meta))
    assert story.dateline == Dateline(place="VIENNA", date=date(2025, 12, 5), agency="AFP")
    assert story.agency == "AFP"


def test_text_may_be_nitf_whose_fields_fill_what_the_item_leaves_open():
    inside = (
        '<inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><hedline>'
        "<hl1>Из NITF</hl1></hedline><byline>By Отдел</byline><abstract>Кратко.</abstract>"
        "</body.head><body.content><p>Текст.</p></body.content></body></nitf></inlineXML>"
    )
    (story,) = read(news(inside, content_meta=""))
    assert (texts(story), story.byline) == (["Из NITF", "Кратко.", "Текст."], "Отдел")
    (story,) = read(news(inside))
    assert texts(story) == ["Зерно поедет быстрее", "Кратко.", "Текст."]
    assert story.byline == "Редакция"


def test_text_may_be_plain_or_html_in_characters():
    (story,) = read(news(PLAIN))
    assert texts(story)[2:] == ["Переговоры о зерне.", "Встреча в среду."]
    html = '<inlineData contenttype="text/html">&lt;p&gt;Раз&lt;/p&gt;&lt;p&gt;два</inlineData>'
    assert texts(read(news(html))[0])[2:] == ["Раз", "два"]


def test_of_several_renditions_the_first_with_text_is_taken():
    empty = "<inlineXML><html><body> </body></html></inlineXML>"
    results = "<inlineXML><sports-content><p>1:0</p></sports-content></inlineXML>"
    coded = '<inlineData encoding="http://example.org/base64">AAAA</inlineData>'
    assert texts(read(news(empty + results + coded + PLAIN + XHTML))[0])[2] == "Переговоры о зерне."


def test_a_message_gives_its_stories_and_passes_over_the_rest():
    package = "<packageItem><groupSet/></packageItem>"
    picture = news("<remoteContent/>", META.replace("text", "picture"), guid="urn:kt:2")
    cancelled = news(
        meta=META.replace("</itemMeta>", '<pubStatus qcode="stat:canceled"/></itemMeta>')
    )
    sent = package + news() + picture + cancelled + news(PLAIN)
    message = f"<newsMessage><itemSet>{sent}</itemSet></newsMessage>"
    assert [story.guid for story in read(message)] == ["urn:kt:1", "urn:kt:1"]


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("<packageItem/>", "a package"),
        ("<knowledgeItem/>", "a list of concepts"),
        ("<conceptItem/>", "a description of a concept"),
        ("<planningItem/>", "a plan of coverage"),
        ("<newsMessage/>", "no news item"),
        (news("<remoteContent/>", META.replace("text", "picture")), "“picture”"),
        (news("<remoteContent href='a'/>"), "in another file"),
        (news(""), "without a text"),
        (news(meta='<itemMeta><pubStatus qcode="stat:canceled"/></itemMeta>'), "cancelled"),
        (news("<inlineData>\u200b</inlineData>", content_meta=""), "without a text"),
        ("<newsItem>", "not well-formed"),
        (f"<newsMessage>{news(PLAIN) * 5001}</newsMessage>", "more than 5,000 stories"),
    ],
)
def test_what_holds_no_story_is_refused_in_words(raw, reason):
    assert reason in refusal(raw)


def test_only_newsml_g2_is_recognised():
    assert newsml.recognise(news().encode(), "x") == "newsml-g2"
    assert newsml.recognise(b"<NewsML/>", "x") == ""


def test_keywords_in_two_languages_do_not_tell_the_texts():
    meta = CONTENT_META.replace('tag="ru-RU"', 'tag="en"').replace(
        "<language", '<language tag="fr"/><language'
    )
    assert read(news(content_meta=meta))[0].lang == "ru"
    assert read(news(content_meta=meta), lang="kk")[0].lang == "kk"


def test_every_example_of_the_standard_is_read_or_refused_in_words():
    paths = sorted(EXAMPLES.glob("*.xml"))
    if not paths:
        pytest.skip("the shared test data are not there")
    read_ones = set()
    for path in paths:
        with suppress(RefusedFile):
            stories = read(path.read_bytes())
            read_ones.add(path.name)
            assert all(len(story.rows) > 2 and not story.headline_proposed for story in stories)
    assert read_ones == {
        "LISTING_22_Sports_story_in_NewsML-G2NITF.xml",
        "LISTING_2_NewsML-G2_Text_Document.xml",
        "Receiver View.xml",
    }


@given(place=st.integers(0, 1200), piece=st.binary(max_size=8), cut=st.integers(0, 60))
def test_a_damaged_file_gives_stories_or_a_reason(place, piece, cut):
    raw = news(PLAIN + XHTML).encode()
    with suppress(RefusedFile):
        assert read(raw[:place] + piece + raw[place + cut :])
