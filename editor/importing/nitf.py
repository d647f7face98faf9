"""Stories in NITF 3.x, alone in a file or inside NewsML-G2.

Source: IPTC, News Industry Text Format 3.6, 2012.
"""

from typing import TYPE_CHECKING

from db.records import Dateline, IncomingStory
from editor.importing import wire, xml
from editor.importing.agencies import is_agency
from editor.importing.parts import Parts
from editor.importing.source import Source

if TYPE_CHECKING:
    from lxml.etree import _Element

FORMATS = ("nitf",)

_ABOVE = (".//{*}hedline/{*}hl2", ".//{*}body.head/{*}abstract")


def recognise(raw: bytes, name: str) -> str:  # noqa: ARG001
    """Return the format of a file that begins as NITF does, or ""."""
    return "nitf" if xml.root_name(raw) == "nitf" else ""


def read(source: Source, form: str) -> list[IncomingStory]:  # noqa: ARG001
    """Return the story of a file. Raises `RefusedFile` if it is no XML or holds no text."""
    document = xml.parse(source)
    return wire.stories([parts(document.root, source, damaged=document.damaged)], source)


def parts(nitf: "_Element", source: Source, *, damaged: int = 0) -> Parts:
    """Return what an `nitf` element says of its story.

    The abstract and lower headlines become the summary, unless the text repeats them; captions of
    media stand where they are in the text.
    """
    content = nitf.find(".//{*}body.content")
    body = () if content is None else xml.rows(content)
    above = [row for path in _ABOVE for found in nitf.iterfind(path) for row in xml.rows(found)]
    return Parts(
        format="nitf",
        headline=_first(nitf, ".//{*}hedline/{*}hl1", "{*}head/{*}title"),
        rows=(*wire.summaries(above, body), *body),
        lang=wire.language(nitf.get(xml.XML_LANG) or ""),
        published=wire.day(_published(nitf)),
        credit=_first(nitf, ".//{*}media-producer"),
        byline=_byline(nitf),
        agency=_agency(nitf),
        guid=_attribute(nitf, ".//{*}docdata/{*}doc-id", "id-string"),
        urgency=wire.urgency(_attribute(nitf, ".//{*}docdata/{*}urgency", "ed-urg")),
        slug=_attribute(nitf, ".//{*}docdata/{*}du-key", "key"),
        dateline=wire.unless_written(_dateline(nitf, source), body, source),
        damaged=damaged,
    )


def _first(nitf: "_Element", *paths: str) -> str:
    return next((words for path in paths if (words := xml.text(nitf.find(path)))), "")


def _attribute(nitf: "_Element", path: str, name: str) -> str:
    found = nitf.find(path)
    return "" if found is None else (found.get(name) or "").strip()


def _published(nitf: "_Element") -> str:
    return (
        _attribute(nitf, ".//{*}docdata/{*}date.issue", "norm")
        or _attribute(nitf, ".//{*}docdata/{*}date.release", "norm")
        or _attribute(nitf, "{*}head/{*}pubdata", "date.publication")
    )


def _byline(nitf: "_Element") -> str:
    """Return the writer's name without the title, unless the title is all there is."""
    line = nitf.find(".//{*}body.head/{*}byline")
    if line is None:
        return ""
    people = [xml.text(person) for person in line.iterfind(".//{*}person")]
    untitled = "".join(words for _, _, words in xml.walk(line, frozenset(("byttl",))))
    return wire.byline(", ".join(people) or untitled).rstrip(" ,") or xml.text(line)


def _agency(nitf: "_Element") -> str:
    register = _attribute(nitf, ".//{*}docdata/{*}doc-id", "regsrc")
    distributor = _first(nitf, ".//{*}body.head/{*}distributor")
    return distributor or (register if is_agency(register) else "")


def _dateline(nitf: "_Element", source: Source) -> Dateline:
    line = nitf.find(".//{*}body.head/{*}dateline")
    if line is None:
        return Dateline()
    place, when = line.find(".//{*}location"), line.find(".//{*}story.date")
    norm = "" if when is None else when.get("norm") or xml.text(when)
    written = "" if place is not None or when is not None else xml.text(line)
    return wire.dateline(written, xml.text(place), norm, source)
