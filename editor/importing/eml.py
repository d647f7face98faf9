"""A mail message: its text is a story, and so is each attachment that can be read.

Sources: RFC 5322 (messages), RFC 2045 to 2047 (MIME), RFC 3676 (flowed text).
"""

import re
from collections.abc import Iterator
from datetime import date
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.policy import Compat32
from email.utils import parseaddr, parsedate_to_datetime

from db.records import IncomingRow, IncomingStory
from editor.importing import markup
from editor.importing.agencies import is_agency
from editor.importing.cleaning import paragraphs
from editor.importing.document import compose_document, person
from editor.importing.encoding import Decoded, decode
from editor.importing.errors import RefusedFile
from editor.importing.parts import Parts
from editor.importing.parts import paragraphs as plain_rows
from editor.importing.source import Source
from editor.importing.unpacked import ReadAny, Unpacked, read_all, shown_name

FORMATS = ("eml",)

_HEAD = 16_000
_FIELD = re.compile(rb"([!-9;-~]{2,60}):[ \t]?|[ \t]+\S")
_TELLING = frozenset(
    b"from to cc subject date message-id mime-version received return-path delivered-to reply-to "
    b"content-type content-transfer-encoding sender x-mailer dkim-signature".split()
)
_MOST_LINES = 300_000
_NESTING = re.compile(
    rb"boundary\*?[0-9]*\*?\s*=|content-type:\s*(?:multipart|message)/", re.IGNORECASE
)
_MOST_NESTINGS = 60
"""Of parts within parts, of which each may be looked for in every line."""

_MOST_ATTACHMENTS = 100
_MORE_ATTACHED = (
    f"has more than {_MOST_ATTACHMENTS} attachments, of which so many are read. "
    "Save the others and choose them."
)
_LONGEST_FIELD = 2_000
_REPLY = re.compile(r"(?:(?:re|fwd?|fw|aw|wg|ha|пересл|отв|нд)(?:\[\d+\])?:\s*)+", re.IGNORECASE)
_NO_HEADLINE = re.compile(
    r"(?:пресс[- ]?|прес-|баспасөз )?(?:релиз|реліз|хабарламасы)|новост[ьи]|без темы"
    r"|(?:(?:press|news) )?release|news|no subject|comunicado(?: de imprensa)?",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"-- ?\r?")
_LONGEST_SIGNATURE = 12
_QUOTED = re.compile(r"(?:> ?)+")
_OLDEST = date(1990, 1, 1)


class _Brief(Compat32):
    """Cuts every header field short: some of the library's rules take time by its square."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Return a field's name and its words."""
        name, words = super().header_source_parse(sourcelines)
        return name[:_LONGEST_FIELD], words[:_LONGEST_FIELD]


def recognise(raw: bytes, name: str) -> str:
    """Return "eml" for bytes that begin with the header of a message."""
    head = re.split(rb"\r?\n\r?\n", raw[:_HEAD].lstrip(), maxsplit=1)[0]
    found = [_FIELD.match(line) for line in head.splitlines()]
    fields = {field[1].lower() for field in found if field and field[1]}
    is_header = all(found) or len(head) > _HEAD - 10
    enough = 1 if name.lower().endswith(".eml") else 3
    return "eml" if is_header and len(fields & _TELLING) >= enough else ""


def read(source: Source, form: str, read_any: ReadAny) -> Unpacked:
    """Return the story in a message's text, then those in its attachments, and what was refused.

    The subject is the headline, the sender the agency or byline. Words below the signature's mark
    are left out. `read_any` reads attachments; pictures within the text are passed over. Raises
    `RefusedFile` if there is no text and no attachment.
    """
    _refuse_if_endless(source)
    message = message_from_bytes(source.raw, policy=_Brief())
    leaves = list(_leaves(message))
    body = _body(leaves)
    attached = [
        (_attached_bytes(leaf), _file_name(leaf))
        for leaf in leaves
        if leaf is not body and _is_attachment(leaf)
    ]
    unpacked = read_all(attached[:_MOST_ATTACHMENTS], read_any)
    if len(attached) > _MOST_ATTACHMENTS:
        unpacked += Unpacked(refused=(RefusedFile(source.name, _MORE_ATTACHED),))
    rows, damaged = _rows(body) if body else ((), 0)
    if rows:
        return Unpacked((_story(message, rows, damaged, source, form),)) + unpacked
    if not attached:
        raise RefusedFile(source.name, "is a message without text. Choose another.")
    return unpacked


def _refuse_if_endless(source: Source) -> None:
    if len(_NESTING.findall(source.raw)) > _MOST_NESTINGS or source.raw.count(b"\n") > _MOST_LINES:
        raise RefusedFile(
            source.name, "has more parts or lines than a message has. Save its attachments instead."
        )


def _story(
    message: Message, rows: tuple[IncomingRow, ...], damaged: int, source: Source, form: str
) -> IncomingStory:
    subject = _in_letters(_field(message, "subject"))
    headline = _REPLY.sub("", subject, count=1).strip()
    forwarded = headline != subject
    sender = "" if forwarded else _in_letters(parseaddr(_field(message, "from"))[0])
    parts = Parts(
        format=form,
        headline="" if _NO_HEADLINE.fullmatch(headline.strip(" .!()")) else headline,
        rows=rows,
        published=None if forwarded else _sent(message, source.today),
        agency=sender if is_agency(sender) else "",
        byline="" if is_agency(sender) else person(sender),
        guid=_in_letters(_field(message, "message-id")),
        damaged=damaged,
    )
    return compose_document(parts, source)


def _leaves(message: Message) -> Iterator[Message]:
    """Yield the parts that have no parts; a message in the message is one."""
    if message.get_content_maintype() == "multipart" and message.is_multipart():
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from _leaves(part)
    else:
        yield message


def _body(leaves: list[Message]) -> Message | None:
    """Return the text of the message, plain if there is such a one."""
    for kind in ("text/plain", "text/html"):
        for leaf in leaves:
            named = leaf.get_content_disposition() == "attachment" or leaf.get_filename()
            if leaf.get_content_type() == kind and not named and _decoded(leaf).text.strip():
                return leaf
    return None


def _is_attachment(leaf: Message) -> bool:
    disposition = leaf.get_content_disposition()
    if leaf.get_content_maintype() == "image" and (disposition == "inline" or leaf["Content-ID"]):
        return False
    return disposition == "attachment" or bool(leaf.get_filename()) or _is_message(leaf)


def _is_message(leaf: Message) -> bool:
    return leaf.get_content_type() == "message/rfc822" and leaf.is_multipart()


def _attached_bytes(leaf: Message) -> bytes:
    if _is_message(leaf):
        return leaf.get_payload(0).as_bytes()  # pyright: ignore[reportAttributeAccessIssue]
    return _payload(leaf)


def _file_name(leaf: Message) -> str:
    if _is_message(leaf):
        return "attached message.eml"
    return shown_name(_in_letters(leaf.get_filename() or ""))


def _payload(leaf: Message) -> bytes:
    payload = leaf.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _decoded(leaf: Message) -> Decoded:
    return decode(_payload(leaf), str(leaf.get_param("charset", "")))


def _rows(body: Message) -> tuple[tuple[IncomingRow, ...], int]:
    decoded = _decoded(body)
    if body.get_content_type() == "text/html":
        return markup.rows(decoded.text), decoded.damaged
    lines = _without_signature(decoded.text.split("\n"))
    if str(body.get_param("format", "")).casefold() == "flowed":
        lines = _unflowed(lines, joined=str(body.get_param("delsp", "")).casefold() == "yes")
    lines = [line[marks.end() :] if (marks := _QUOTED.match(line)) else line for line in lines]
    return plain_rows(paragraphs(lines)), decoded.damaged


def _without_signature(lines: list[str]) -> list[str]:
    """Cut what stands below the last signature mark, unless it is too long to be a signature."""
    marks = [place for place, line in enumerate(lines) if _SIGNATURE.fullmatch(line)]
    if marks and sum(bool(line.strip()) for line in lines[marks[-1] + 1 :]) <= _LONGEST_SIGNATURE:
        return lines[: marks[-1]]
    return lines


def _unflowed(lines: list[str], *, joined: bool) -> list[str]:
    """Join lines that end in a blank with the next; `joined` means that the blank is not text."""
    flowed: list[list[str]] = [[]]
    for line in (line.removesuffix("\r") for line in lines):
        text = line.removeprefix(" ")
        flows = text.endswith(" ")
        flowed[-1].append(text[:-1] if flows and joined else text)
        if not flows:
            flowed.extend(([""], []) if text.strip() else ([],))
    return ["".join(paragraph) for paragraph in flowed]


def _field(message: Message, name: str) -> str:
    """Return a header field as it was sent, bytes that are not ASCII as surrogates."""
    return next((value for key, value in message.raw_items() if key.lower() == name), "")


def _in_letters(field: str) -> str:
    """Return a field in letters: encoded words, and bytes that should have been such."""
    try:
        pieces = decode_header(field)
    except (HeaderParseError, ValueError):  # an encoded word that breaks off
        pieces = [(field, None)]
    return " ".join("".join(_piece(piece, charset) for piece, charset in pieces).split())


def _piece(piece: str | bytes, charset: str | None) -> str:
    if isinstance(piece, bytes) and charset:
        return decode(piece, charset).text
    text = piece if isinstance(piece, str) else piece.decode("raw-unicode-escape")
    return decode(text.encode("utf-8", "surrogateescape")).text


def _sent(message: Message, today: date) -> date | None:
    """Return the day the message was sent, where its sender was, if it can be true."""
    try:
        sent = parsedate_to_datetime(_field(message, "date")).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return sent if sent >= _OLDEST and (sent - today).days <= 1 else None
