"""A web page gives its story: what it says of it in its head, and its text without the page."""

from datetime import date

import pytest

from db.records import RowKind
from editor.importing import html
from editor.importing.errors import RefusedFile
from editor.importing.source import Source

LEAD = (
    "Министерство сообщило о новых правилах перевозки зерна через границу, которые вступят в силу "
    "в декабре после согласования с соседними странами."
)
SECOND = "«Мы ожидаем, что очереди на границе станут короче», — сказал представитель ведомства."
THIRD = "Ранее стороны договорились открыть ещё один пункт пропуска и продлить часы его работы."
TITLE = "Зерно повезут по новым правилам"
STORY = "".join(f"<p>{text}</p>\n" for text in (LEAD, SECOND, THIRD))


def page(body=f"<h1>{TITLE}</h1>{STORY}", head="", root='<html lang="ru">'):
    return f"<!DOCTYPE html>\n{root}<head>{head}</head><body>{body}</body></html>"


def story(markup, **known):
    raw = markup.encode() if isinstance(markup, str) else markup
    (found,) = html.read(Source(raw=raw, name="page.html", today=date(2026, 2, 3), **known), "html")
    return found


def texts(found, *kinds):
    return [row.source for row in found.rows if row.kind in (kinds or [RowKind.PARAGRAPH])]


@pytest.fixture(scope="module", autouse=True)
def _process():
    """Start a process that the tests here share, and end it after them."""
    story(page())
    yield
    html.close()


def test_the_story_comes_out_of_its_page():
    found = story(
        page(
            f"<nav><a href='/'>Главная</a> <a href='/n'>Новости</a></nav><article><h1>{TITLE}</h1>"
            f"{STORY}</article><footer>© Портал, 2026. Все права защищены.</footer>"
        )
    )
    assert [(row.kind, row.source) for row in found.rows] == [
        (RowKind.HEADLINE, TITLE),
        (RowKind.PARAGRAPH, LEAD),
        (RowKind.PARAGRAPH, SECOND),
        (RowKind.PARAGRAPH, THIRD),
    ]
    assert (found.format, found.lang, found.headline_proposed) == ("html", "ru", False)


def test_json_ld_says_who_when_and_where():
    head = """<link rel="canonical" href="https://example.org/news/1">
    <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
    {"@type": "WebSite", "name": "Портал"},
    {"@type": ["NewsArticle"], "headline": "Зерно &quot;повезут&quot;",
     "datePublished": "2026-02-01T23:30:00+05:00", "publisher": {"name": "Агентство «Пример»"},
     "author": [{"@type": "Person", "name": "Автор: Отдел новостей"}, {"name": "Служба «Юг»"},
     {"@type": "Organization", "name": "Редакция"}]}]}</script>"""
    found = story(page(STORY, head))
    assert found.rows[0].source == 'Зерно "повезут"'
    assert found.published == date(2026, 2, 1)
    assert found.byline == "Отдел новостей, Служба «Юг»"
    assert found.agency == "Агентство «Пример»"
    assert found.url == "https://example.org/news/1"


@pytest.mark.parametrize(
    ("script", "published"),
    [
        ("[" * 100_000, None),
        ('{"@type": "Article", "datePublished": "2026-02-01T10:00", oops', date(2026, 2, 1)),
        ('{"@type": 5, "@graph": 5, "headline": {}, "author": [[], 5]}', None),
    ],
)
def test_json_ld_that_is_broken_breaks_nothing_else(script, published):
    found = story(page(head=f'<script type="application/ld+json">{script}</script>'))
    assert (texts(found), found.published) == ([LEAD, SECOND, THIRD], published)


def test_open_graph_says_it_too():
    head = """<meta property="og:title" content="Зерно повезут иначе | Портал">
    <meta property="og:site_name" content="Портал"><meta name="author" content="Отдел новостей">
    <meta property="article:published_time" content="2026-02-01T01:00:00Z">
    <meta property="og:url" content="https://example.org/news/2">
    <link rel="canonical" href="/news/1">"""
    found = story(page(STORY, head))
    assert found.rows[0].source == "Зерно повезут иначе"
    assert (found.agency, found.byline) == ("Портал", "Отдел новостей")
    assert (found.published, found.url) == (date(2026, 2, 1), "https://example.org/news/1")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("", TITLE),
        (f'<meta property="og:title" content="{TITLE} - Портал">', TITLE),
        (f'<meta property="og:title" content="Мнение | {TITLE}">', TITLE),
        ('<meta property="og:title" content="О зерне">', "О зерне"),
        (
            '<meta property="og:title" content="О зерне">'
            f'<meta itemprop="headline" content="{TITLE}">',
            TITLE,
        ),
        (
            '<meta property="og:title" content="О зерне"><script type="application/ld+json">'
            f'[{{"@type": "NewsArticle", "headline": "{TITLE}"}}]</script>',
            TITLE,
        ),
    ],
)
def test_the_headline_is_the_pages_own_unless_it_is_shared_under_another(head, expected):
    found = story(page(head=head))
    assert found.rows[0].source == expected
    assert texts(found) == [LEAD, SECOND, THIRD]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (f"{TITLE} — Портал", TITLE),
        (f"{TITLE} | news.example.org", TITLE),
        ("Зерно — главный товар года на границе с соседями", None),
    ],
)
def test_a_title_loses_the_sites_name(title, expected):
    found = story(page(STORY, f"<title>{title}</title>"))
    assert found.rows[0].source == (expected or title)


def test_a_logo_in_a_heading_is_no_headline():
    body = f"<h1>Портал новостей</h1><h1>{TITLE}</h1>{STORY}"
    assert story(page(body, f"<title>{TITLE} — Портал</title>")).rows[0].source == TITLE


@pytest.mark.parametrize(
    "line",
    [
        "<p>1 февраля 2026, 14:30</p>",
        "<div class='d'>14:30, 01.02.2026</div>",
        "<span>Опубликовано: 1 февраля 2026 года</span>",
        '<time datetime="2026-02-01 14:30">вчера</time>',
    ],
)
def test_a_date_by_the_headline_is_the_storys(line):
    assert story(page(f"<h1>{TITLE}</h1>{line}{STORY}")).published == date(2026, 2, 1)
    assert story(page(f"{line}<h1>{TITLE}</h1>{STORY}")).published == date(2026, 2, 1)


@pytest.mark.parametrize(
    "line",
    [
        "<p>© 2011–2018 Портал</p>",
        "<p>Соглашение подписано 5 марта 2014 года в столице, и с тех пор его не меняли.</p>",
        '<script type="application/ld+json">{"@type": "Article", "datePublished": "0001-01-01"}'
        "</script>",
    ],
)
def test_other_dates_are_not(line):
    assert story(page(f"<h1>{TITLE}</h1>{STORY}{line}")).published is None


def test_captions_keep_their_places_and_give_the_credit():
    figure = "<figure><img src='1.jpg'><figcaption>{}</figcaption></figure>"
    body = (
        f"<h1>{TITLE}</h1>{figure.format('<p>На границе</p><p>Фото: МИД РК</p>')}<p>{LEAD}</p>"
        f"<p>{SECOND}</p>{figure.format('Очередь машин')}<p>{THIRD}</p>"
        f"<aside><h3>Другие темы</h3><p>О погоде</p>{figure.format('Снег в горах')}</aside>"
    )
    found = story(page(f"<article>{body}</article>"))
    assert [row.source for row in found.rows][1:6] == [
        *("На границе Фото: МИД РК", LEAD, SECOND, "Очередь машин", THIRD)
    ]
    assert texts(found, RowKind.CAPTION) == ["На границе Фото: МИД РК", "Очередь машин"]
    assert found.credit == "МИД РК"


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("Фото: МИД РК", "МИД РК"),
        ("Сурет: Ақорда", "Ақорда"),
        ("Photo by Press Office", "Press Office"),
        ("© Пресс-служба", "Пресс-служба"),
    ],
)
def test_a_caption_that_is_a_credit_is_nothing_else(caption, credit):
    body = f"<h1>{TITLE}</h1><div class='photo-caption'>{caption}</div>{STORY}"
    found = story(page(body))
    assert (found.credit, texts(found, RowKind.CAPTION)) == (credit, [])


def test_a_credit_said_again_goes_and_another_one_stays():
    first, other = (
        "<figcaption>Фото: МИД РК</figcaption>",
        "<figcaption>Фото: Ақорда</figcaption>",
    )
    body = f"<h1>{TITLE}</h1>{first}<p>{LEAD}</p><p>{SECOND}</p>{first}{other}<p>{THIRD}</p>"
    found = story(page(body))
    assert (found.credit, texts(found, RowKind.CAPTION)) == ("МИД РК", ["Фото: Ақорда"])


def test_the_standfirst_is_a_summary():
    standfirst = "Очереди на границе обещают сократить вдвое уже к весне"
    for markup in (
        f"<header><h1>{TITLE}</h1><p>{standfirst}</p></header>{STORY}",
        f"<h1>{TITLE}</h1><h2 class='article-subtitle'>{standfirst}</h2>{STORY}",
        f"<h1>{TITLE}</h1><div data-gu-name='standfirst'><p>{standfirst}</p></div>{STORY}",
    ):
        found = story(page(f"<article>{markup}</article>"))
        assert texts(found, RowKind.SUMMARY) == [standfirst]
        assert texts(found) == [LEAD, SECOND, THIRD]


def test_a_lead_in_a_place_of_its_own_is_the_first_paragraph():
    lead = "АСТАНА. 2 февраля. /ТАСС/. Зерно повезут по новым правилам, сообщили в ведомстве."
    body = f"<h1>{TITLE}</h1><p class='lead'>{lead}</p><div class='img'></div>{STORY}"
    found = story(page(body))
    assert texts(found)[0] == "Зерно повезут по новым правилам, сообщили в ведомстве."
    assert (found.dateline.place, found.dateline.date) == ("АСТАНА", date(2026, 2, 2))
    assert found.agency == "ТАСС"


@pytest.mark.parametrize(
    "line",
    [
        "<p><strong>Смотрите ещё:</strong> <a href='/2'>В горах ждут снега и ветра</a></p>",
        "<h3><a href='/2'>В горах ждут снега и ветра</a></h3>",
        "<p>Выбор редакции<br><a href='/2'>В горах ждут снега</a> [ВИДЕО]<br>"
        "<a href='/3'>На равнине ждут дождя и тумана</a></p>",
        f"<div class='show-comments'><p>Читатель: а почему не раньше? {LEAD}</p></div>",
        "<pre><code>var grain = 1;</code></pre>",
        f"<h2>{TITLE}</h2>",
    ],
)
def test_what_is_not_the_story_goes(line):
    body = f"<h1>{TITLE}</h1><p>{LEAD}</p><p>{SECOND}</p>{line}<p>{THIRD}</p>"
    assert texts(story(page(body))) == [LEAD, SECOND, THIRD]


def test_a_source_with_a_link_to_it_is_understood():
    found = story(page(f"<h1>{TITLE}</h1>{STORY}<p>Источник: <a href='/'>ТАСС</a></p>"))
    assert (found.agency, texts(found)) == ("ТАСС", [LEAD, SECOND, THIRD])


def test_sentences_with_links_and_code_stay_whole():
    linked = "<p><a href='/2'>Стороны договорились об этом ещё в прошлом году.</a></p>"
    coded = "<p>Программа <code>grain</code> считает <b>тон</b>ны, сообщили её авторы прессе.</p>"
    found = story(page(f"<h1>{TITLE}</h1><p>{LEAD}</p>{linked}{coded}<p>{THIRD}</p>"))
    assert texts(found)[1:3] == [
        "Стороны договорились об этом ещё в прошлом году.",
        "Программа grain считает тонны, сообщили её авторы прессе.",
    ]


def test_line_breaks_lists_and_tables_become_paragraphs():
    body = (
        f"<h1>{TITLE}</h1><p>{LEAD}<br>{SECOND}</p><p>{THIRD}</p><p>Пункты пропуска:</p>"
        "<ul><li>северный пункт у реки</li><li>южный пункт у моря</li></ul>"
        "<table><tr><td>Зерно</td><td>9,4 млн</td></tr></table>"
    )
    found = texts(story(page(body)))
    assert found[:3] == [LEAD, SECOND, THIRD]
    assert found[3:] == [
        *("Пункты пропуска:", "северный пункт у реки", "южный пункт у моря", "Зерно | 9,4 млн")
    ]


def test_blanks_and_invisible_characters_are_cleaned():
    found = story(
        page(f"<h1>{TITLE}</h1>{STORY}<p>Цена 9,4&nbsp;млн тон&shy;н&#8203;, на день.</p>")
    )
    assert texts(found)[-1] == "Цена 9,4 млн тонн, на день."


def test_a_fragment_and_plain_lines_are_stories_too():
    assert texts(story(f"<p>{LEAD}</p>")) == [LEAD]
    assert texts(story(f"<p>{LEAD}</p><p>{SECOND}</p>")) == [LEAD, SECOND]
    assert texts(story(page(f"{LEAD}<br><br>{SECOND}"))) == [LEAD, SECOND]
    found = story(f"<article><h1>{TITLE}</h1>{STORY}</article>")
    assert [row.source for row in found.rows] == [TITLE, LEAD, SECOND, THIRD]


def test_lines_wrapped_by_a_program_are_joined_and_blank_lines_part():
    wrapped = LEAD.replace(" ", "\n", 9).replace("\n", " ", 8)
    found = story(page(f"<h1>{TITLE}</h1><p>{wrapped}</p><pre>{wrapped}\n\n{SECOND}</pre>{THIRD}"))
    assert texts(found)[:1] == [LEAD]
    assert SECOND in texts(found)


def test_the_language_is_that_of_the_words():
    kazakh = "Министрлік астық тасымалының жаңа ережелері туралы хабарлады, деп атап өтті өкіл."
    assert story(page(f"<p>{kazakh}</p>")).lang == "kk"
    assert story(page(f"<p>{kazakh}</p>"), lang="ru").lang == "ru"
    assert story(page("<p>Lorem ipsum.</p>", root="<html lang='la-VA'>")).lang == "la"


@pytest.mark.parametrize("charset", ["windows-1251", "koi8-r", "iso-8859-5", "ibm866", "kz-1048"])
def test_a_page_is_read_in_the_charset_it_states(charset):
    markup = page(head=f"<meta http-equiv='Content-Type' content='text/html; charset={charset}'>")
    raw = markup.replace("«", '"').replace("»", '"').replace("—", "-").encode(charset)
    assert texts(story(raw))[0] == LEAD


def test_the_senders_word_goes_before_the_pages_and_valid_utf_8_before_both():
    raw = page(head="<meta charset='koi8-r'>").replace("—", "-").encode("cp1251")
    assert texts(story(raw, charset="windows-1251"))[0] == LEAD
    raw = page(head="<meta charset='windows-1251'>").encode()
    assert texts(story(raw, charset="koi8-r")) == [LEAD, SECOND, THIRD]
    assert texts(story(page(head="<meta charset='utf-16'>"))) == [LEAD, SECOND, THIRD]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_unicode_is_told_by_its_bytes(encoding):
    raw = page(head="<meta charset='windows-1251'>").encode(encoding)
    assert html.recognise(raw, "story")
    assert texts(story(raw)) == [LEAD, SECOND, THIRD]
    assert texts(story(page(f"<p>{LEAD}</p>").encode(encoding))) == [LEAD]


def test_a_bad_byte_spoils_a_letter_and_no_more():
    raw = page(head="<meta charset='utf-8'>").encode().replace("зерна".encode(), b"\xff", 1)
    found = story(raw)
    assert found.damaged == 1
    assert texts(found)[1:] == [SECOND, THIRD]


def test_xhtml_with_an_encoding_declaration():
    markup = page(root='<html xmlns="http://www.w3.org/1999/xhtml">').replace("—", "-")
    raw = ('<?xml version="1.0" encoding="windows-1251"?>\n' + markup).encode("cp1251")
    assert html.recognise(raw, "") == "html"
    assert texts(story(raw))[0] == LEAD


@pytest.mark.parametrize(
    ("raw", "name", "expected"),
    [
        (b"<!DOCTYPE html><html>", "story.txt", "html"),
        (b"\xef\xbb\xbf\n <!-- saved --> <!-- twice -->\n<HTML lang=ru>", "", "html"),
        (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html>', "", "html"),
        ("<html>".encode("utf-16"), "", "html"),
        (b"<p>Text", "", "html"),
        (b"<div class='a'>Text", "", "html"),
        (b"Text<br>more", "story.htm", "html"),
        (b"Text<br>more", "story.txt", ""),
        (b"Text only", "story.html", ""),
        (b"<rss><channel><description>&lt;p></description>", "", ""),
        (b'<?xml version="1.0"?><nitf><body><p>Text', "a.xml", ""),
        (b'<?xml version="1.0"?><feed><entry><content><div>Text', "", ""),
        (b"<header-of-mine>", "", ""),
        (b"Subject: <html>", "", ""),
        (b"", "story.html", ""),
    ],
)
def test_pages_are_recognised_by_content(raw, name, expected):
    assert html.recognise(raw, name) == expected


@pytest.mark.parametrize("markup", ["<html></html>", "<body><script>1</script>", "<!-- x -->", " "])
def test_a_page_without_a_story_is_refused_in_a_sentence(markup):
    with pytest.raises(
        RefusedFile, match=r"^page\.html is a web page without a story in it\. Open"
    ):
        story(markup)


def test_a_page_over_the_limit_is_refused_at_once():
    for size in (html.MOST_BYTES + 1, 50_000_000):
        with pytest.raises(RefusedFile, match="larger than 5 MB"):
            story(b"<html>" + b"x" * (size - 6))
