"""XML from outside is read whatever its encoding, and does no harm whatever it holds."""

import html
import time
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import RowKind
from editor.importing import xml
from editor.importing.cleaning import clean, fold
from editor.importing.errors import RefusedFile
from editor.importing.source import Source

TEXT = "Погода в Астане"


def source(raw, **known):
    raw = raw if isinstance(raw, bytes) else raw.encode()
    return Source(raw=raw, name="story.xml", today=date(2026, 2, 1), **known)


def words(raw, **known):
    return xml.text(xml.parse(source(raw, **known)).root)


def refusal(raw):
    with pytest.raises(RefusedFile) as caught:
        xml.parse(source(raw))
    return str(caught.value)


def rows(markup):
    found = xml.rows(xml.parse(source(f"<body>{markup}</body>")).root)
    return [(row.kind, " ".join(row.source.split())) for row in found]


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("<nitf/>", "nitf"),
        ("\ufeff<?xml version='1.0'?>\n<!-- > <a> -->\n<?style x?><nitf version='1'>", "nitf"),
        ("<!DOCTYPE nitf SYSTEM 'nitf.dtd'>\n<nitf>", "nitf"),
        ("<!DOCTYPE nitf [<!ENTITY a '>'>\n<!-- ] -->]><nitf>", ""),
        ("<!DOCTYPE nitf [<!ATTLIST p x CDATA '1'>]><nitf>", "nitf"),
        ("<x:newsItem xmlns:x='u'>", "newsItem"),
        ("<body.head>", "body.head"),
        ("Text <nitf>", ""),
        ("<!-- never ends <nitf>", ""),
        ("< nitf>", ""),
        ("", ""),
    ],
)
def test_a_file_is_known_by_its_root(raw, name):
    assert xml.root_name(raw.encode()) == name


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-r"])
def test_the_declared_encoding_is_believed(encoding):
    declared = encoding.removesuffix("-sig")
    raw = f'<?xml version="1.0" encoding="{declared}"?><p>{TEXT}</p>'.encode(encoding)
    assert words(raw) == TEXT


@pytest.mark.parametrize("declared", ["", '<?xml version="1.0" encoding="utf-8"?>', "<?xml x?>"])
@pytest.mark.parametrize("encoding", ["cp1251", "utf-16-le"])
def test_a_wrong_or_missing_declaration_is_seen_through(encoding, declared):
    long = f"{TEXT}. " * 20
    if declared == "<?xml x?>":
        assert "well-formed" in refusal(f"{declared}<p>{long}</p>".encode(encoding))
    else:
        assert words(f"{declared}<p>{long}</p>".encode(encoding)) == long.strip()


def test_the_senders_charset_comes_first():
    assert words(f"<p>{TEXT} әғ</p>".encode("kz1048"), charset="kz1048") == f"{TEXT} әғ"
    assert words(f"<p>{TEXT}</p>", charset="no such thing") == TEXT


def test_a_bad_byte_and_forbidden_characters_do_not_destroy_a_file():
    document = xml.parse(source(f"<p>{TEXT * 3}".encode() + b"\xff\x01\x00</p>"))
    assert document.damaged == 1
    assert xml.text(document.root).startswith(TEXT)


def test_entities_of_html_are_characters_where_the_dtd_that_declares_them_is_not_loaded():
    raw = '<!DOCTYPE nitf SYSTEM "nitf.dtd"><p>Рост&nbsp;&mdash;&#160;5&amp;6&foo;<b>!</b>.</p>'
    assert words(raw) == "Рост — 5&6&foo;!."


def test_entities_of_its_own_are_refused_at_once(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("тайна")
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    started = time.monotonic()
    for head in (
        f'<!ENTITY x SYSTEM "{secret.as_uri()}">',
        f'<!ENTITY % x SYSTEM "{secret.as_uri()}">%x;',
        f'<!ENTITY l0 "ха">{laughs}<!ENTITY x "&l11;">',
    ):
        for body in ("<p>&x;</p>", '<p a="&x;">y</p>'):
            sentence = refusal(f"<!DOCTYPE p [{head}]>{body}")
            assert "тайна" not in sentence
            assert "story.xml" in sentence
    assert "declares entities" in refusal('<!DOCTYPE p [<!ENTITY x "y">]><p>&x;</p>')
    assert time.monotonic() - started < 5


def test_what_is_broken_too_deep_or_too_large_is_refused():
    assert "not well-formed" in refusal("<p>text")
    assert "not well-formed" in refusal("<p>" * 5000 + "</p>" * 5000)
    assert "1,000,000 tags" in refusal("<p>" + "<b/>" * 1_000_001 + "</p>")


def test_blocks_are_paragraphs_and_what_is_not_read_is_left_out():
    assert rows(
        "Начало <p>Раз <b>два</b><!-- нет --> три</p><ul><li>четыре</li><li/> </ul>"
        "<script>x()</script>пять<br/>шесть"
        "<media><media-reference>f.jpg</media-reference>"
        "<media-caption>Под<p>пись</p></media-caption>"
        "<media-producer>Агентство</media-producer></media> конец"
    ) == [
        (RowKind.PARAGRAPH, "Начало"),
        (RowKind.PARAGRAPH, "Раз два три"),
        (RowKind.PARAGRAPH, "четыре"),
        (RowKind.PARAGRAPH, "пять"),
        (RowKind.PARAGRAPH, "шесть"),
        (RowKind.CAPTION, "Под"),
        (RowKind.CAPTION, "пись"),
        (RowKind.PARAGRAPH, "конец"),
    ]


def test_text_is_the_words_within_and_not_those_after():
    root = xml.parse(source("<a>x <b>y\u200b\n<c>z</c> </b>w</a>")).root
    assert xml.text(root.find("b")) == "y z"
    assert xml.text(root.find("nothing")) == ""


@given(st.binary(max_size=300))
def test_any_bytes_are_xml_or_refused(raw):
    xml.root_name(raw)
    with suppress(RefusedFile):
        xml.text(xml.parse(source(raw)).root)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=80))
def test_words_come_back_as_they_went_in(text):
    expected = fold(clean(text).text)
    assert words(f"<p>{html.escape(text)}</p>") == expected
