"""A mail message becomes a story, and what is attached to it becomes others."""

import base64
import contextlib
import quopri
import time
from datetime import date
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.records import RowKind
from editor.importing import plain
from editor.importing.eml import FORMATS, read, recognise
from editor.importing.encoding import decode
from editor.importing.errors import RefusedFile
from editor.importing.source import Source
from editor.importing.unpacked import Unpacked

TODAY = date(2026, 2, 1)
HEADLINE = "Порт принял первый контейнерный поезд"
LEAD = "В порту Актау встретили первый контейнерный поезд нового маршрута."
SECOND = "Состав прошёл три тысячи километров за шесть дней."
BODY = f"{LEAD}\n\n{SECOND}\n"


def read_text(raw, name):
    """Stand in for the other readers: text files only."""
    if not name.endswith((".txt", ".eml")):
        raise RefusedFile(name, "is no text.")
    story = plain.read(decode(raw).text, today=TODAY, name=name)
    return Unpacked((story,))


def message(*fields, body=BODY, charset="utf-8", encoding="8bit", kind="text/plain"):
    """Write a message as it comes over the wire; fields and body are text or bytes."""
    head = [field if isinstance(field, bytes) else field.encode() for field in fields]
    head.append(f"Content-Type: {kind}; charset={charset}".encode())
    head.append(f"Content-Transfer-Encoding: {encoding}".encode())
    raw = body if isinstance(body, bytes) else body.encode(charset)
    return b"\r\n".join([*head, b"", raw])


def word(text, charset, how="B"):
    raw = text.encode(charset)
    if how == "B":
        return f"=?{charset}?B?{base64.b64encode(raw).decode()}?="
    coded = quopri.encodestring(raw, header=True).decode().replace("=\n", "")
    return f"=?{charset}?Q?{coded}?="


FIELDS = (
    f"Subject: {word(HEADLINE, 'utf-8')}",
    "From: press@example.org",
    "Date: Sat, 6 Dec 2025 23:30:00 +0500",
)


def unpack(raw, name="story.eml", **known):
    assert recognise(raw, name) == "eml"
    return read(Source(raw=raw, name=name, today=TODAY, **known), "eml", read_any=read_text)


def story(raw):
    (found,) = unpack(raw).stories
    assert found.format in FORMATS
    return found


def texts(raw):
    return [row.source for row in story(raw).rows]


def refusal(raw):
    with pytest.raises(RefusedFile) as caught:
        unpack(raw)
    return str(caught.value)


def test_the_subject_is_the_headline_and_the_date_that_of_the_sender():
    found = story(message(*FIELDS, "Message-ID: <41@example.org>"))
    assert [row.source for row in found.rows] == [HEADLINE, LEAD, SECOND]
    assert found.published == date(2025, 12, 6)
    assert found.guid == "<41@example.org>"
    assert found.lang == "ru"


@pytest.mark.parametrize("charset", ["koi8-r", "windows-1251", "utf-8", "iso-8859-5"])
@pytest.mark.parametrize("how", ["B", "Q"])
def test_subjects_in_old_encodings_are_read(charset, how):
    raw = message(f"Subject: {word(HEADLINE, charset, how)}", *FIELDS[1:])
    assert texts(raw)[0] == HEADLINE


@pytest.mark.parametrize("charset", ["koi8-r", "windows-1251", "utf-8"])
def test_subjects_in_plain_bytes_are_read(charset):
    raw = message(b"Subject: " + HEADLINE.encode(charset), *FIELDS[1:])
    assert texts(raw)[0] == HEADLINE


def test_a_letter_split_between_two_encoded_words_is_whole():
    raw = HEADLINE.encode()
    words = " ".join(
        f"=?utf-8?B?{base64.b64encode(raw[start : start + 15]).decode()}?="
        for start in range(0, len(raw), 15)
    )
    assert texts(message(f"Subject: {words}", *FIELDS[1:]))[0] == HEADLINE


@pytest.mark.parametrize("charset", ["koi8-r", "windows-1251", "utf-8"])
@pytest.mark.parametrize("declared", ["right", "nonsense"])
def test_bodies_in_old_encodings_are_read(charset, declared):
    raw = message(*FIELDS, body=BODY.encode(charset))
    named = charset if declared == "right" else "x-unknown"
    assert texts(raw.replace(b"charset=utf-8", f"charset={named}".encode()))[1:] == [LEAD, SECOND]


def test_quoted_printable_and_base64_bodies_are_read():
    quoted = quopri.encodestring(BODY.encode())
    assert texts(message(*FIELDS, body=quoted, encoding="quoted-printable"))[1:] == [LEAD, SECOND]
    coded = base64.encodebytes(BODY.encode("koi8-r"))
    raw = message(*FIELDS, body=coded, charset="koi8-r", encoding="base64")
    assert texts(raw)[1:] == [LEAD, SECOND]


def test_flowed_lines_are_joined_and_a_stuffed_one_is_not_a_paragraph():
    body = "В порту Актау \nвстретили \n первый поезд.\nОн прошёл \nтри тысячи километров.\n"
    raw = message(*FIELDS, body=body.encode(), charset="utf-8; format=flowed")
    assert texts(raw)[1:] == [
        "В порту Актау встретили первый поезд.",
        "Он прошёл три тысячи километров.",
    ]


def test_flowed_lines_whose_blanks_are_not_text_are_joined_without_them():
    body = "В порту Ак \nтау встретили поезд.\n"
    raw = message(*FIELDS, body=body.encode(), charset="utf-8; format=flowed; delsp=yes")
    assert texts(raw)[1:] == ["В порту Актау встретили поезд."]


def test_the_signature_is_left_out():
    assert texts(message(*FIELDS, body=f"{BODY}\n-- \nПресс-служба\n+7 000\n"))[1:] == [
        LEAD,
        SECOND,
    ]


def test_what_is_forwarded_below_a_signature_stays():
    below = "\n".join(f"{LEAD}\n" for _ in range(20))
    assert len(texts(message(*FIELDS, body=f"Смотри.\n-- \nРедактор\n{below}"))) > 20


def test_quoted_words_stay_without_their_marks():
    body = f"> {LEAD}\n>\n> > {SECOND}\n"
    assert texts(message(*FIELDS, body=body))[1:] == [LEAD, SECOND]


def test_plain_text_is_preferred_to_html():
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["Date"] = HEADLINE, "press@example.org", FIELDS[2][6:]
    mail.set_content(BODY)
    mail.add_alternative(f"<p>Не это</p><p>{LEAD}</p>", subtype="html")
    assert texts(mail.as_bytes())[1:] == [LEAD, SECOND]


def test_html_is_read_where_there_is_no_plain_text():
    html = f"<style>p{{}}</style><p>{LEAD}</p><figcaption>Поезд</figcaption><p>{SECOND}</p>"
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["Date"] = HEADLINE, "press@example.org", FIELDS[2][6:]
    mail.set_content(" \n")
    mail.add_alternative(html, subtype="html")
    found = story(mail.as_bytes())
    assert [row.source for row in found.rows] == [HEADLINE, LEAD, "Поезд", SECOND]
    assert found.rows[2].kind is RowKind.CAPTION


@pytest.mark.parametrize(
    ("sender", "agency", "byline"),
    [
        ("ТАСС <news@example.org>", "ТАСС", ""),
        ("Управление Порта <press@example.org>", "", "Управление Порта"),
        ("press@example.org", "", ""),
        ("Admin <admin@example.org>", "", ""),
    ],
)
def test_the_sender_is_the_agency_or_the_byline(sender, agency, byline):
    name, _, address = sender.rpartition(" ")
    field = f"From: {word(name, 'koi8-r')} {address}" if name else f"From: {address}"
    found = story(message(FIELDS[0], field, FIELDS[2]))
    assert (found.agency, found.byline) == (agency, byline)


@pytest.mark.parametrize("mark", ["Fwd: ", "FW: ", "Re: Fwd: ", "Пересл: ", "RE[2]: "])
def test_who_passed_a_story_on_did_not_write_it(mark):
    sender = f"From: {word('Управление Порта', 'utf-8')} <press@example.org>"
    found = story(message(f"Subject: {word(mark + HEADLINE, 'utf-8')}", sender, FIELDS[2]))
    assert found.rows[0].source == HEADLINE
    assert found.byline == ""
    assert found.published is None


@pytest.mark.parametrize("subject", ["Пресс-релиз", "Новости", "press release", ""])
def test_a_subject_that_says_nothing_is_no_headline(subject):
    raw = message(f"Subject: {word(subject, 'utf-8')}", *FIELDS[1:], body=f"{HEADLINE}\n\n{BODY}")
    assert texts(raw) == [HEADLINE, LEAD, SECOND]


@pytest.mark.parametrize(
    "sent", ["yesterday", "Sat, 99 Foo 2025", "1 Jan 1970 00:00 +0000", "1 Jan 2090 00:00 +0000"]
)
def test_a_date_that_cannot_be_is_none(sent):
    assert story(message(*FIELDS[:2], f"Date: {sent}")).published is None


def with_attachments(*attachments, body=BODY):
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["Date"] = HEADLINE, "press@example.org", FIELDS[2][6:]
    mail.set_content(body)
    for raw, kind, known in attachments:
        mail.add_attachment(raw, maintype=kind.split("/")[0], subtype=kind.split("/")[1], **known)
    return mail.as_bytes()


def test_attachments_that_can_be_read_are_stories_and_others_are_named():
    raw = with_attachments(
        (BODY.encode("cp1251"), "application/octet-stream", {"filename": "Релиз порта.txt"}),
        (b"\xff\xd8\xff", "image/jpeg", {"filename": "../../../снимок\u202e.jpg"}),
    )
    unpacked = unpack(raw)
    assert [story.format for story in unpacked.stories] == ["eml", "text"]
    assert unpacked.stories[1].rows[-1].source == SECOND
    assert [str(refused) for refused in unpacked.refused] == ["снимок.jpg is no text."]


def test_an_attachment_of_text_is_not_the_body():
    raw = with_attachments((LEAD.encode(), "text/plain", {"filename": "a.txt"}), body="\n")
    (found,) = unpack(raw).stories
    assert found.format == "text"


def test_pictures_shown_in_the_text_are_passed_over():
    shown = {"cid": "<1@x>", "disposition": "inline", "filename": "logo.png"}
    assert unpack(with_attachments((b"\x89PNG", "image/png", shown))).refused == ()


def test_a_message_in_the_message_is_read_as_a_file():
    inner = EmailMessage()
    inner["Subject"] = "Внутреннее"
    inner.set_content(BODY)
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["Date"] = HEADLINE, "press@example.org", FIELDS[2][6:]
    mail.set_content(SECOND)
    mail.add_attachment(inner)
    assert [story.format for story in unpack(mail.as_bytes()).stories] == ["eml", "text"]


def test_more_attachments_than_one_reads_are_told():
    files = [(LEAD.encode(), "application/x-a", {"filename": f"{n}.txt"}) for n in range(103)]
    unpacked = unpack(with_attachments(*files))
    assert len(unpacked.stories) == 101
    assert "has more than 100 attachments" in str(unpacked.refused[0])


def test_a_message_without_text_is_refused():
    assert "is a message without text." in refusal(message(*FIELDS, body=" \r\n"))


@pytest.mark.parametrize(
    "raw",
    [
        b"From: a@example.org\nSubject: a\nDate: x\n" + b"X: " + b"a;" * 3_000_000 + b"\n\ntext",
        b"From: a@example.org\nSubject: " + b"=?utf-8?B?" * 300_000 + b"\nDate: x\n\ntext",
        b"From: a@example.org\nDate: x\nSubject: a\nContent-Type: text/plain; a="
        + b'";' * 2_000_000
        + b"\n\ntext",
        b"From: a\nDate: x\nSubject: a\n" + b"Content-Type: message/rfc822\n\n" * 50 + b"text",
        b"From: a\nDate: x\nSubject: a\n" + b"Content-Type: message/rfc822\n\n" * 50_000 + b"text",
        b"From: a\nDate: x\nSubject: a\n\n" + b"\n" * 7_000_000,
        b"From: a\nDate: x\nSubject: a\n"
        + b"".join(
            b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(29)
        )
        + b"\n"
        + b"--x\n" * 299_000,
    ],
    ids=["field", "words", "quotes", "messages", "more messages", "lines", "parts"],
)
def test_hostile_messages_take_no_time(raw):
    began = time.monotonic()
    with contextlib.suppress(RefusedFile):
        unpack(raw)
    assert time.monotonic() - began < 10


@pytest.mark.parametrize(
    "text",
    [
        "Текст без заголовков.",
        "Date: 6 декабря 2025\nSource: https://example.org\n\nТекст.",
        "Subject: one line is not enough\n\nText.",
        "From here: to there\nand on: it goes\n\nText",
        "",
    ],
)
def test_texts_are_not_taken_for_mail(text):
    assert recognise(text.encode(), "story.txt") == ""


def test_mail_is_known_by_its_header_whatever_its_name():
    assert recognise(message(*FIELDS), "story") == "eml"
    assert recognise(b"Subject: one\n\nText", "story.eml") == "eml"


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_message_with_bytes_changed_is_read_or_refused(data):
    raw = bytearray(with_attachments((LEAD.encode(), "text/plain", {"filename": "Имя.txt"})))
    for _ in range(data.draw(st.integers(1, 12))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(RefusedFile):
        read(Source(raw=bytes(raw), name="a.eml", today=TODAY), "eml", read_any=read_text)


@given(
    st.sampled_from(("Subject", "From", "Date", "Content-Type", "Message-ID")),
    st.binary(max_size=80),
)
def test_any_bytes_in_a_field_are_read_or_refused(field, words):
    raw = f"{field}: ".encode() + words + b"\n\n" + BODY.encode()
    recognise(raw, "")
    with contextlib.suppress(RefusedFile):
        read(Source(raw=raw, name="a.eml", today=TODAY), "eml", read_any=read_text)
