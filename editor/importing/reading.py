"""Bytes of a file to the stories in it: what kind of file is it, and may it be one at all."""

import re
from datetime import date

from db.records import IncomingStory
from editor.importing import plain
from editor.importing.encoding import decode
from editor.importing.errors import RefusedFile

MAX_BYTES = 8_000_000
"""The largest file that is looked into. A story of agency copy has some 5,000 bytes."""

FORMATS = ("text",)

_MOST_NULS, _MOST_STRANGE = 0.2, 0.05
_STRANGE = re.compile("[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ue000-\uf8ff\ufffd]")
"""Controls but NUL, private characters, and what could not be decoded."""

_OPEN_IT = "Open it in its own program, and save it as plain text or paste its text."
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip file or an office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an older office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"RIFF", "a picture, a sound or a film"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound or a film"),
    (b"\x1a\x45\xdf\xa3", "a film"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh91AY", "a compressed file"),
    (b"\xfd7zXZ\x00", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file"),
    (b"Rar!\x1a\x07", "a compressed file"),
    (b"\x28\xb5\x2f\xfd", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_MARKUP = re.compile(r"\s*<(?:\?xml|!doctype|html)\b", re.IGNORECASE)


def read(
    raw: bytes, name: str, *, lang: str = "", format: str = "", today: date
) -> list[IncomingStory]:
    """Return the stories in a file called `name`.

    `lang` is the language of its text and `format` one of `FORMATS`; either is told from the text
    when it is "". For `today` see `plain.read`. Raises `RefusedFile` if the file is empty, over
    `MAX_BYTES`, not text, or `format` is unknown.
    """
    if format not in ("", *FORMATS):
        raise RefusedFile(
            name,
            f"cannot be read as “{format}”: Dateline reads {', '.join(FORMATS)}. Leave the format "
            "out to have it recognised.",
        )
    _refuse_by_size(raw, name)
    _refuse_by_signature(raw, name)
    decoded = decode(raw)
    text = decoded.text
    if not format and _MARKUP.match(text.lstrip("\ufeff")[:100]):
        raise RefusedFile(name, f"is a web page or another XML file, not plain text. {_OPEN_IT}")
    if not _is_sane(text):
        raise RefusedFile(name, f"is not text. {_OPEN_IT}")
    return [plain.read(text, lang=lang, today=today, name=name, damaged=decoded.damaged)]


def _is_sane(text: str) -> bool:
    """Tell text, which may have some NULs and be damaged here and there, from other bytes."""
    nuls, strange = text.count("\0"), len(_STRANGE.findall(text))
    return nuls <= max(8, _MOST_NULS * len(text)) and strange <= max(8, _MOST_STRANGE * len(text))


def _refuse_by_size(raw: bytes, name: str) -> None:
    if not raw:
        raise RefusedFile(name, "is empty. Choose another file or paste the story's text.")
    if len(raw) > MAX_BYTES:
        raise RefusedFile(
            name,
            f"is larger than {MAX_BYTES / 1e6:.0f} MB, the most a story may have. "
            "Save the part you need as a file of its own.",
        )


def _refuse_by_signature(raw: bytes, name: str) -> None:
    for signature, kind in _SIGNATURES:
        if raw.startswith(signature):
            raise RefusedFile(name, f"is {kind}, not plain text. {_OPEN_IT}")
