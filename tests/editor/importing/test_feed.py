"""Feeds come in, whole and broken, in any charset; hostile ones do no harm and end in time."""

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import RowKind
from editor.importing import feed
from editor.importing.errors import RefusedFile
from editor.importing.source import Source

ROOT = Path(__file__).parents[3]
OLD_FEEDS = ROOT.parent / "shared" / "data" / "html" / "enc"
TODAY = date(2026, 1, 10)

BODY = "<p>Министр прибыл в&nbsp;Вену.</p><p>Переговоры начнутся <b>завтра</b>.</p>"
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
  xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
 <title>Степные вести</title><link>https://vesti.example/</link>
 <atom:link href="https://vesti.example/rss" rel="self"/>
 <language>ru-RU</language><pubDate>Wed, 10 Dec 2025 10:00:00 GMT</pubDate>
 <item>
  <media:title>Снимок</media:title>
  <title>Министр в Вене &amp;mdash; визит</title>
  <link>https://vesti.example/1?a=1&amp;b=2</link>
  <guid isPermaLink="false">vesti-1</guid>
  <pubDate>Sat, 06 Dec 2025 01:15:00 +0300</pubDate>
  <dc:creator>Отдел политики</dc:creator>
  <description>Коротко о визите.</description>
  <content:encoded><![CDATA[{BODY}]]></content:encoded>
 </item>
 <item>
  <title>Снег в столице</title>
  <link>/2</link>
  <description>Снег выпал.&lt;br/&gt;Дороги закрыты.</description>
  <author>desk@vesti.example (Дежурный отдел)</author>
 </item>
 <item><title>МОЛНИЯ: дороги открыты</title><guid>https://vesti.example/3</guid></item>
</channel></rss>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://vesti.example/"><title>Степные вести</title>
 <link>https://vesti.example/</link></channel>
<item rdf:about="https://vesti.example/1"><title>Снег в столице</title>
 <link>https://vesti.example/1</link><description>Снег выпал. Дороги закрыты.</description>
 <dc:date>2025-12-06T10:15:00+05:00</dc:date></item>
</rdf:RDF>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru">
 <title>Степные вести</title><link rel="self" href="https://vesti.example/atom"/>
 <link href="https://vesti.example/"/>
 <entry>
  <title type="html">Снег &lt;i&gt;в столице&lt;/i&gt;</title>
  <link rel="enclosure" href="https://vesti.example/1.mp3"/>
  <link href="https://vesti.example/1"/><id>urn:uuid:1</id>
  <published>2025-12-06T23:59:59.1234567+06:00</published><updated>2025-12-09T00:00:00Z</updated>
  <author><name>Отдел погоды</name><email>desk@vesti.example</email></author>
  <author><name>Отдел дорог</name></author>
  <summary>Коротко.</summary>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
   <p>Снег выпал.</p><script>steal()</script><p>Дороги <em>закрыты</em>.</p></div></content>
 </entry>
 <entry><title>Ночь</title><link href="https://vesti.example/2"/><id>urn:uuid:2</id>
  <source><title>Соседние вести</title></source>
  <content type="html">&lt;p&gt;Ночью ясно.&lt;/p&gt;</content></entry>
</feed>"""
JSON = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Степные вести",
    "home_page_url": "https://vesti.example/",
    "language": "ru",
    "items": [
        {
            "id": "1",
            "url": "https://vesti.example/1",
            "title": "Снег в столице",
            "content_html": "<p>Снег выпал.</p><script>steal()</script><p>Дороги закрыты.</p>",
            "summary": "Коротко.",
            "date_published": "2025-12-06T10:15:00+05:00",
            "authors": [{"name": "Отдел погоды"}, {"url": "https://vesti.example/desk"}],
        },
        {"id": 2, "url": "/2", "content_text": "Ночью ясно.\n\nУтром туман."},
        {"id": "3", "title": "Пробки", "summary": "Девять баллов.", "author": {"name": "Пост"}},
    ],
}


def source(text, name="feed.xml", **known):
    raw = text if isinstance(text, bytes) else text.encode()
    return Source(raw=raw, name=name, today=TODAY, **known)


def stories(text, **known):
    given = source(text, **known)
    return feed.read(given, feed.recognise(given.raw, given.name) or "rss")


def texts(story):
    return [row.source for row in story.rows]


def item(content, head=""):
    return (
        f'<rss version="2.0"><channel><title>Вести</title>{head}<item><title>Снег</title>'
        f"{content}</item><item><title>Ночь</title><description>Ясно.</description></item>"
        "</channel></rss>"
    )


def body(content, tag="description"):
    """Give the paragraphs of the first story whose description is this, as it stands in XML."""
    return texts(stories(item(f"<{tag}>{content}</{tag}>"))[0])[1:]


class TestRecognised:
    @pytest.mark.parametrize(
        ("text", "form"),
        [
            (RSS, "rss"),
            ("\ufeff  " + RSS, "rss"),
            ("<!-- <feed> --><?xml-stylesheet href='a'?>" + RSS.split("?>", 1)[1], "rss"),
            (RDF, "rss"),
            (ATOM, "atom"),
            (ATOM.replace("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"), "atom"),
            (json.dumps(JSON), "jsonfeed"),
            (json.dumps(JSON, indent=1).replace("/", "\\/"), "jsonfeed"),
        ],
    )
    def test_by_what_they_hold(self, text, form):
        assert feed.recognise(text.encode(), "") == form
        assert form in feed.FORMATS

    @pytest.mark.parametrize("charset", ["utf-16", "utf-16-le", "cp1251", "utf-8-sig"])
    def test_in_any_charset(self, charset):
        assert feed.recognise(RSS.encode(charset), "") == "rss"

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "<",
            "{",
            "Снег выпал. <rss> - это не лента.",
            "<html><body><rss/></body></html>",
            "<feed><item/></feed>",
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>',
            '{"version": 1, "items": []}',
            "<nitf><body/></nitf>",
        ],
    )
    def test_and_nothing_else_is(self, text):
        assert feed.recognise(text.encode(), "feed.rss") == ""


class TestWhatIsRead:
    def test_rss(self):
        visit, snow, flash = stories(RSS)
        assert texts(visit) == [
            "Министр в Вене — визит",
            "Министр прибыл в Вену.",
            "Переговоры начнутся завтра.",
        ]
        assert (visit.url, visit.guid) == ("https://vesti.example/1?a=1&b=2", "vesti-1")
        assert (visit.published, visit.byline) == (date(2025, 12, 6), "Отдел политики")
        assert (visit.agency, visit.lang, visit.format) == ("Степные вести", "ru", "rss")
        assert texts(snow) == ["Снег в столице", "Снег выпал.", "Дороги закрыты."]
        assert (snow.url, snow.guid) == ("https://vesti.example/2", "")
        assert (snow.byline, snow.published) == ("Дежурный отдел", None)
        assert texts(flash) == ["МОЛНИЯ: дороги открыты"] * 2
        assert flash.url == flash.guid == "https://vesti.example/3"
        assert not flash.headline_proposed

    def test_rss_in_rdf(self):
        [snow] = stories(RDF)
        assert texts(snow) == ["Снег в столице", "Снег выпал. Дороги закрыты."]
        assert snow.url == snow.guid == "https://vesti.example/1"
        assert (snow.published, snow.agency) == (date(2025, 12, 6), "Степные вести")

    def test_rss_as_it_was_in_the_beginning(self):
        [snow] = stories(
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
            ' xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Вести</title>'
            "</channel><item><title>Снег выпал в столице</title>"
            "<link>https://vesti.example/1</link></item></rdf:RDF>"
        )
        assert (snow.rows[0].source, snow.url) == (
            "Снег выпал в столице",
            "https://vesti.example/1",
        )

    def test_atom(self):
        snow, night = stories(ATOM)
        assert texts(snow) == ["Снег в столице", "Снег выпал.", "Дороги закрыты."]
        assert (snow.url, snow.guid) == ("https://vesti.example/1", "urn:uuid:1")
        assert snow.published == date(2025, 12, 6)
        assert snow.byline == "Отдел погоды, Отдел дорог"
        assert (snow.agency, snow.format) == ("Степные вести", "atom")
        assert texts(night) == ["Ночь", "Ночью ясно."]
        assert (night.agency, night.published) == ("Соседние вести", None)

    def test_json_feed(self):
        snow, night, traffic = stories(json.dumps(JSON))
        assert texts(snow) == ["Снег в столице", "Снег выпал.", "Дороги закрыты."]
        assert (snow.url, snow.guid) == ("https://vesti.example/1", "1")
        assert (snow.published, snow.byline) == (date(2025, 12, 6), "Отдел погоды")
        assert (snow.agency, snow.format) == ("Степные вести", "jsonfeed")
        assert texts(night) == ["Ночью ясно", "Ночью ясно.", "Утром туман."]
        assert night.headline_proposed
        assert (night.url, night.guid) == ("https://vesti.example/2", "2")
        assert (texts(traffic), traffic.byline) == (["Пробки", "Девять баллов."], "Пост")

    def test_the_full_text_that_feeds_for_yandex_carry(self):
        head = '<rss xmlns:yandex="http://news.yandex.ru" version="2.0">'
        raw = item(
            "<description>Коротко.</description>"
            "<yandex:full-text>Снег выпал.\n\nДороги закрыты.</yandex:full-text>"
        )
        assert texts(stories(raw.replace('<rss version="2.0">', head))[0]) == [
            "Снег",
            "Снег выпал.",
            "Дороги закрыты.",
        ]

    def test_a_body_without_a_word_gives_way_to_the_next(self):
        content = '<content:encoded>&lt;img src="a"&gt;</content:encoded>'
        assert texts(stories(item(content + "<description>Снег выпал.</description>"))[0])[1:] == [
            "Снег выпал."
        ]

    @pytest.mark.parametrize(
        "day",
        [
            "Sat, 06 Dec 2025 10:15:00 +0300",
            "06 Dec 2025 10:15:00 GMT",
            "Sat, 6 Dec 2025 23:59 EST",
            "2025-12-06",
            "2025-12-06T23:59:59Z",
            "2025-12-06 10:15:00.000000",
            "06.12.2025 10:15",
            "Сб, 06 дек 2025 10:15:00 +0300",
            "6 декабря 2025, 10:15",
            "2025 жылғы 6 желтоқсан",
        ],
    )
    def test_the_day_as_it_is_where_the_news_is_from(self, day):
        assert stories(item(f"<pubDate>{day}</pubDate>"))[0].published == date(2025, 12, 6)

    @pytest.mark.parametrize(
        "day", ["", "вчера", "2025-13-40", "99999999999", "Sat, 06", "1" * 9_000]
    )
    def test_no_day_rather_than_a_wrong_one(self, day):
        assert stories(item(f"<pubDate>{day}</pubDate>"))[0].published is None

    @pytest.mark.parametrize(
        ("author", "byline"),
        [
            ("desk@vesti.example (Пресс-служба)", "Пресс-служба"),
            ("Пресс-служба &lt;desk@vesti.example&gt;", "Пресс-служба"),
            ("desk@vesti.example", ""),
            ("Пресс-служба (архив)", "Пресс-служба (архив)"),
        ],
    )
    def test_the_author_without_the_address(self, author, byline):
        assert stories(item(f"<author>{author}</author>"))[0].byline == byline

    @pytest.mark.parametrize(
        ("link", "url"),
        [
            ("javascript:alert(1)", ""),
            ("file:///etc/passwd", ""),
            ("//vesti.example/1", "https://vesti.example/1"),
            (" https://vesti.example/\n 1 ", "https://vesti.example/1"),
            ("news/1", ""),
        ],
    )
    def test_only_addresses_of_the_web(self, link, url):
        assert stories(item(f"<link>{link}</link>"))[0].url == url

    def test_the_text_tells_its_language_better_than_the_feed(self):
        head = "<language>en-us</language>"
        kazakh = "Қазақстан Республикасының Үкіметі бүгін жаңа бағдарламаны бекітті және жариялады."
        text = item(f"<description>{kazakh}</description>", head)
        assert stories(text)[0].lang == "kk"
        assert stories(item("<description>8,4%</description>", head))[0].lang == "en"
        assert stories(text, lang="ru")[0].lang == "ru"


class TestMarkup:
    def test_leaves_words_and_nothing_else(self):
        raw = (
            "<p onclick='a()'>Снег <a href='javascript:b()'>выпал</a>.</p><script>c()</script>"
            "<style>p{}</style><iframe src='d'>e</iframe><!-- f --><svg><title>g</title></svg>"
            "<img src='x' onerror='h()' alt='a > b'><p>Дороги &lt;закрыты&gt;.</p>"
        )
        expected = ["Снег выпал.", "Дороги <закрыты>."]
        assert body(f"<![CDATA[{raw}]]>") == expected
        assert body(raw.replace("&", "&amp;").replace("<", "&lt;")) == expected

    def test_that_was_not_escaped_is_read_all_the_same(self):
        assert body("<p>Снег выпал.</p><p>Дороги <b>закрыты</b>.</p>") == [
            "Снег выпал.",
            "Дороги закрыты.",
        ]

    def test_captions_are_captions(self):
        raw = "<p>Снег выпал.</p><figure><img><figcaption>Фото дня</figcaption></figure>"
        story = stories(item(f"<description><![CDATA[{raw}]]></description>"))[0]
        assert (story.rows[2].kind, story.rows[2].source) == (RowKind.CAPTION, "Фото дня")

    @pytest.mark.parametrize(
        ("written", "read"),
        [
            ("Цена &lt; 5 и &gt; 3", "Цена < 5 и > 3"),
            ("Дом &amp;laquo;Рога&amp;raquo;", "Дом «Рога»"),
            ("Фирма A&amp;B", "Фирма A&B"),
            ("Курс &lt;евро&gt;", "Курс <евро>"),
            ("Счёт 3&lt;b", "Счёт 3<b"),
            ("&lt;!-- note --&gt;Снег выпал", "Снег выпал"),
        ],
    )
    def test_signs_in_plain_text_stay(self, written, read):
        assert body(written) == [read]

    def test_lines_of_plain_text_are_paragraphs(self):
        assert body("Снег выпал.\n\nДороги\nзакрыты.") == ["Снег выпал.", "Дороги закрыты."]

    @pytest.mark.parametrize("written", ["&lt;p&gt;{}&lt;/p&gt;", "<p>{}</p>", "{}"])
    def test_a_paragraph_without_end_is_cut(self, written):
        long = "Снег выпал в столице. " * 10_000
        assert max(map(len, body(written.format(long)))) <= 100_000

    @given(st.text("<>/!-pb&; a\"'=", max_size=60))
    def test_no_tag_comes_through(self, text):
        for row in body(f"<![CDATA[Да. <p>{text.replace(']]>', '')}</p>]]>"):
            assert not re.search("<p>|<b>|</p>|</b>", row)


class TestCharsets:
    @pytest.mark.parametrize("charset", ["windows-1251", "koi8-r", "utf-8", "utf-16", "cp866"])
    def test_declared(self, charset):
        text = RSS.replace("utf-8", charset).replace("—", "-")
        assert texts(stories(text.encode(charset))[0])[1] == "Министр прибыл в Вену."

    @pytest.mark.parametrize("charset", ["windows-1251", "koi8-r", "utf-8"])
    def test_told_by_the_server_alone(self, charset):
        text = RSS.split("?>", 1)[1].encode(charset)
        assert texts(stories(text, charset=charset)[0])[1] == "Министр прибыл в Вену."
        kazakh = item("<description>Қазақстан үкіметі</description>").encode("kz1048")
        assert texts(stories(kazakh, charset="kz1048")[0])[1] == "Қазақстан үкіметі"

    def test_declared_in_the_file_is_believed_before_the_server(self):
        text = RSS.replace("utf-8", "koi8-r").encode("koi8-r")
        assert texts(stories(text, charset="iso-8859-1")[0])[1] == "Министр прибыл в Вену."

    @pytest.mark.parametrize("declared", ["utf-8", "utf-16", "us-ascii", "x-unknown", "koi-8"])
    def test_declared_wrongly(self, declared):
        text = RSS.replace("utf-8", declared).encode("cp1251")
        assert texts(stories(text)[0])[1] == "Министр прибыл в Вену."

    def test_said_to_be_utf_16_and_plainly_not(self):
        text = f'<?xml version="1.0" encoding="utf-16"?>{item("<description>Snow.</description>")}'
        text = text.encode("ascii", "xmlcharrefreplace").decode()
        for padding in ("", " "):
            assert texts(stories(text + padding)[0]) == ["Снег", "Snow."]

    def test_a_bad_byte_costs_one_letter(self):
        raw = RSS.encode().replace("столице".encode(), "столиц".encode() + b"\xd0", 1)
        _, snow, _ = stories(raw)
        assert (texts(snow)[0], snow.damaged) == ("Снег в столиц\ufffd", 1)
        assert stories(raw)[0].damaged == 0


class TestBroken:
    def test_names_of_html_and_signs_alone(self):
        raw = item(
            "<description>Дом &laquo;Рога & копыта&raquo; &unknown; a < 5 ]]> b</description>"
        )
        assert texts(stories(raw)[0])[1] == "Дом «Рога & копыта» &unknown; a < 5 ]]> b"
        assert len(stories(raw)) == 2

    def test_prefixes_nobody_declared(self):
        raw = item("<content:encoded>Снег.</content:encoded><dc:creator>Пост</dc:creator>")
        assert (texts(stories(raw)[0])[1], stories(raw)[0].byline) == ("Снег.", "Пост")

    def test_controls_that_xml_forbids(self):
        assert body("Снег\x00 \x0bвыпал\x1f.\ufffe") == ["Снег выпал."]

    def test_a_warning_above_the_feed(self):
        raw = "<br />\n<b>Warning</b>: line 5<br />\n" + RSS
        assert len(feed.read(source(raw), "rss")) == 3

    @pytest.mark.parametrize("cut", ["</channel></rss>", "<item><title>МОЛНИЯ"])
    def test_one_that_breaks_off_is_read_as_far_as_it_goes(self, cut):
        assert len(stories(RSS[: RSS.index(cut)])) in (2, 3)

    def test_one_that_breaks_off_in_a_story(self):
        story = stories(RSS[: RSS.index("Переговоры")])[0]
        assert texts(story)[1:] == ["Министр прибыл в Вену."]

    def test_no_entity_is_expanded_and_no_file_read(self, tmp_path):
        secret = tmp_path / "secret.txt"
        secret.write_text("the combination is 1234")
        laughs = "".join(
            f'<!ENTITY {name} "{f"&{before};" * 10}">'
            for before, name in zip("abcdefghi", "bcdefghij", strict=True)
        )
        head = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}"><!ENTITY a "ха">{laughs}]>'
        raw = head + item("<description>Вот &x; так &j; да</description>")
        assert texts(stories(raw)[0])[1] == "Вот &x; так &j; да"


class TestRefused:
    @pytest.mark.parametrize(
        ("raw", "form", "words"),
        [
            ("no feed at all", "rss", "is no feed"),
            ("", "atom", "is no feed"),
            ("<rss", "rss", "is no feed"),
            ("<rss version='2.0'><channel/></rss>", "rss", "without a story"),
            ("[1, 2", "jsonfeed", "not JSON"),
            ("[" * 100_000, "jsonfeed", "not JSON"),
            ("[]", "jsonfeed", "is no feed"),
            ('{"items": {}}', "jsonfeed", "is no feed"),
            ('{"items": [1, null, "a"]}', "jsonfeed", "without a story"),
            ("<rss>" + "<a>" * 1_000_001, "rss", "more than 1,000,000"),
            ("<rss>" + "a" * 10_000_001, "rss", "more than 10 MB"),
            ("<rss>" + "<item/>" * 10_001, "rss", "more than 10,000 entries"),
            (json.dumps({"items": [{}] * 10_001}), "jsonfeed", "more than 10,000 entries"),
        ],
    )
    def test_in_a_sentence(self, raw, form, words):
        with pytest.raises(RefusedFile, match=rf"^feed\.xml .*{words}.*\. .+\.$"):
            feed.read(source(raw), form)

    def test_an_entry_without_a_word_alone(self):
        raw = item(
            "<description>Снег.</description>", "<item><link>https://a.example/1</link></item>"
        )
        unpacked = feed.unpack(source(raw), "rss")
        assert len(unpacked.stories) == 2
        [refusal] = unpacked.refused
        assert str(refusal).startswith("https://a.example/1 holds no text.")

    def test_a_feed_of_nothing_else(self):
        raw = "<rss><channel><item><link>https://a.example/1</link></item></channel></rss>"
        with pytest.raises(RefusedFile, match="holds no text"):
            feed.read(source(raw), "rss")


class TestKnownAgain:
    def test_by_its_name_its_address_or_its_words(self):
        first, second, third = feed.open_feed(source(RSS), "rss").entries
        assert feed.key_of(first) == "vesti-1"
        assert feed.key_of(second) == "https://vesti.example/2"
        assert feed.key_of(third) == "https://vesti.example/3"
        bare, other = (
            feed.open_feed(source(item(f"<description>{text}</description>")), "rss").entries[0]
            for text in ("Снег.", "Дождь.")
        )
        assert feed.key_of(bare) == feed.digest_of(bare) != feed.key_of(other)

    def test_what_is_around_the_words_makes_no_difference(self):
        one, same, other = (
            feed.open_feed(source(item(f"<description><![CDATA[{text}]]></description>")), "rss")
            for text in ("<p>Снег.", "<p class='x'>Снег.<img src='y'>", "<p>Дождь.")
        )
        assert feed.digest_of(one.entries[0]) == feed.digest_of(same.entries[0])
        assert feed.digest_of(one.entries[0]) != feed.digest_of(other.entries[0])

    def test_a_name_too_long_to_be_one_is_none(self):
        [first, _] = feed.open_feed(source(item(f"<guid>{'a' * 2_000}</guid>")), "rss").entries
        assert first.guid == ""


def test_the_feeds_of_twenty_years_ago():
    """Of 2003 to 2006: Cyrillic titles in each charset they came in or got."""
    if not OLD_FEEDS.exists():
        pytest.skip("the old feeds are not beside the repository")
    found = 0
    for path in sorted(OLD_FEEDS.glob("*.xml")):
        raw = path.read_bytes()
        form = feed.recognise(raw, path.name)
        opened = feed.open_feed(source(raw, path.name), form)
        assert opened.title, path.name
        letters = "".join(entry.headline for entry in opened.entries)
        cyrillic = len(re.findall("[а-яА-Я]", letters))
        found += cyrillic > 0.5 * len(re.findall(r"[^\W\d_]", letters))
    assert found > 80


HOSTILE = {
    "less": "&lt;" * 900_000,
    "tags": "&lt;b&gt;" * 800_000,
    "open tags": "&lt;a" * 900_000,
    "comments": "&lt;!--" * 900_000,
    "attributes": "&lt;a " + "b=c " * 1_900_000 + "&gt;",
    "many attributes": "&lt;a " + "".join(f"b{n}=c " for n in range(600_000)) + "&gt;",
    "quotes": "&lt;a b='" * 800_000,
    "ampersands": "&" * 7_900_000,
    "paragraphs": "а\n\n" * 450_000,
    "depth": "<div>" * 900_000,
    "cdata": "<![CDATA[" * 800_000,
    "one line": "снег " * 850_000,
    "items": "</description></item>" + "<item><title>Снег</title></item>" * 9_000,
}


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells the memory used")
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_feeds_end_in_time_and_within_memory(kind, tmp_path):
    path = tmp_path / "feed.xml"
    path.write_text(f"<rss><channel><item><description>{HOSTILE[kind]}", "utf-8")
    seconds, megabytes, _ = measured(path)
    assert seconds < 20  # 10 on a machine with nothing else to do
    assert megabytes < 500


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells the memory used")
def test_ten_thousand_entries_end_in_time_and_within_memory(tmp_path):
    text = "Министр прибыл в Вену, где завтра начнутся переговоры. " * 6
    path = tmp_path / "feed.xml"
    entries = "".join(
        f"<item><title>Заголовок {number}</title><guid>{number}</guid>"
        f"<description>&lt;p&gt;{text}&lt;/p&gt;</description></item>"
        for number in range(10_000)
    )
    path.write_text(f"<rss><channel><title>Вести</title>{entries}</channel></rss>", "utf-8")
    seconds, megabytes, count = measured(path)
    assert count == 10_000
    assert seconds < 25  # 10 on a machine with nothing else to do
    assert megabytes < 500


def measured(path):
    """Read a feed in a process of its own; give its seconds, its megabytes, and the stories."""
    program = """
import re, sys, time
from datetime import date
from pathlib import Path
from editor.importing import feed
from editor.importing.errors import RefusedFile
from editor.importing.source import Source
raw = Path(sys.argv[1]).read_bytes()
begun = time.process_time()
try:
    found = feed.unpack(Source(raw=raw, name="feed.xml", today=date(2026, 1, 10)), "rss").stories
except RefusedFile:
    found = ()
kilobytes = re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1]
print(time.process_time() - begun, int(kilobytes) / 1024, len(found))
"""
    done = subprocess.run(
        [sys.executable, "-c", program, path], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return tuple(map(float, done.stdout.split()))


def survive(raw, form):
    """Read bytes; they give stories that can be stored, or a refusal."""
    try:
        found = feed.read(source(raw), form)
    except RefusedFile:
        return
    for story in found:
        assert story.rows
        fields = (story.url, story.guid, story.byline, story.agency, story.lang, *texts(story))
        "\n".join(fields).encode()


@given(st.binary(max_size=400), st.sampled_from(feed.FORMATS))
def test_random_bytes_do_no_harm(raw, form):
    feed.recognise(raw, "")
    survive(raw, form)


@given(
    st.sampled_from([RSS, RDF, ATOM, json.dumps(JSON), json.dumps(JSON, ensure_ascii=False)]),
    st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=12) | st.just(b"<item>")),
        min_size=1,
        max_size=8,
    ),
)
def test_mutations_of_feeds_do_no_harm(text, changes):
    raw = text.encode()
    for place, length, put in changes:
        start = int(place * len(raw))
        raw = raw[:start] + put + raw[start + length :]
    for form in {feed.recognise(raw, "") or "rss", "rss", "jsonfeed"}:
        survive(raw, form)


_anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3)
    ),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(list(JSON["items"][0])), _anything))
def test_fields_of_the_wrong_kind_do_no_harm(entry):
    survive(json.dumps({**JSON, "items": [entry, JSON["items"][0]]}), "jsonfeed")


def test_lone_surrogates_do_no_harm():
    entry = {
        "id": "\ud800",
        "title": "Снег\udfff",
        "content_text": "Да.\ud800",
        "url": "https://\ud800",
    }
    survive(json.dumps({"items": [entry], "title": "\udc00"}), "jsonfeed")
