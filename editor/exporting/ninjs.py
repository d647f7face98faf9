"""Copy as ninjs, IPTC's news in JSON: 3.1, 2.1, and the 1.x that many newsrooms still take.

Source: IPTC, ninjs JSON Schemas 1.6, 2.1 and 3.1. None allows properties of one's own. There is no
dateline among them, so it stands in the body; `located` names the place.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from db.copies import Copy
from db.records import EntityType, Topic
from editor.exporting import html
from editor.exporting.json_text import pretty, without_empty
from editor.exporting.layout import Name, Page, page
from editor.exporting.newscodes import topic_uri

_SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_{}.json"
_LISTS = {
    EntityType.PERSON: "people",
    EntityType.ORGANISATION: "organisations",
    EntityType.PLACE: "places",
    EntityType.EVENT: "events",
}
_FIRST_LISTS = {
    EntityType.PERSON: "person",
    EntityType.ORGANISATION: "organisation",
    EntityType.PLACE: "place",
    EntityType.EVENT: "event",
}
_RENAMED: Mapping[str, str] = {"embargoedUntil": "embargoed"}
_WIKIDATA = "wikidata"


def write(copy: Copy) -> bytes:
    """Give ninjs 3.1."""
    return pretty(_news(page(copy), "3.1"))


def write_second(copy: Copy) -> bytes:
    """Give ninjs 2.1, which has the same properties in small letters."""
    return pretty(_lowered(_news(page(copy), "2.1")))


def write_first(copy: Copy) -> bytes:
    """Give ninjs 1.6."""
    laid = page(copy)
    body, text = _body(laid), _text(laid)
    known = {
        "$standard": {
            "name": "ninjs",
            "version": "1.6",
            "schema": _SCHEMA.format("1.6") + "#",
        },
        "uri": laid.identity,
        "type": "text",
        "mimetype": "text/html",
        "representationtype": "complete",
        "version": laid.version,
        "firstcreated": laid.first_moment,
        "versioncreated": laid.moment,
        "contentcreated": _day(laid),
        "embargoed": laid.embargo,
        "pubstatus": laid.status,
        "urgency": laid.urgency,
        "language": "en",
        "ednote": laid.editors_note,
        "title": laid.marked_headline,
        "byline": laid.byline,
        "headline": laid.headline,
        "slugline": laid.slug,
        "located": laid.place,
        "description_text": laid.summary,
        "body_html": body,
        "body_text": text,
        "charcount": len(text),
        "wordcount": len(text.split()),
        "subject": [_first_topic(topic) for topic in laid.topics],
        "infosource": [{"name": laid.agency}] if laid.agency else [],
        **{key: _first_named(laid, kind) for kind, key in _FIRST_LISTS.items()},
    }
    return pretty(without_empty(known))


def _news(laid: Page, version: str) -> dict[str, Any]:
    known = {
        "standard": {"name": "ninjs", "version": version, "schema": _SCHEMA.format(version)},
        "uri": laid.identity,
        "type": "text",
        "representationType": "full",
        "version": laid.version,
        "firstCreated": laid.first_moment,
        "versionCreated": laid.moment,
        "contentCreated": _day(laid),
        "embargoedUntil": laid.embargo,
        "pubStatus": laid.status,
        "urgency": laid.urgency,
        "language": "en",
        "edNote": laid.editors_note,
        "title": laid.marked_headline,
        "by": laid.byline,
        "slugline": laid.slug,
        "located": laid.place,
        "headlines": _texts(laid.headline, "main", "text/plain"),
        "descriptions": _texts(laid.summary, "summary", "text/plain"),
        "bodies": [_counted(laid)],
        "subjects": [_topic(topic) for topic in laid.topics],
        **{key: _named(laid, kind) for kind, key in _LISTS.items()},
        "infoSources": _sources(laid),
    }
    return without_empty(known)


def _day(laid: Page) -> str:
    return f"{laid.published.isoformat()}T00:00:00Z" if laid.published else ""


def _body(laid: Page) -> str:
    return html.fragment(laid.marked_body)


def _text(laid: Page) -> str:
    return "\n\n".join(block.text for block in laid.marked_body)


def _texts(text: str, role: str, content_type: str) -> list[dict[str, str]]:
    return [{"role": role, "contentType": content_type, "value": text}] if text else []


def _counted(laid: Page) -> dict[str, Any]:
    body, text = _body(laid), _text(laid)
    return {
        "role": "main",
        "contentType": "text/html",
        "charCount": len(text),
        "wordCount": len(text.split()),
        "value": body,
    }


def _topic(topic: Topic) -> dict[str, Any]:
    uri = topic_uri(topic.code)
    coded = {"uri": uri} if uri else {"literal": topic.code}
    return without_empty({"name": topic.label, "rel": "about", **coded, "creator": "editor"})


def _named(laid: Page, kind: EntityType) -> list[dict[str, Any]]:
    return [
        without_empty({"name": name.english, "rel": "mentions", "uri": name.address})
        for name in _of_kind(laid, kind)
    ]


def _first_topic(topic: Topic) -> dict[str, Any]:
    uri = topic_uri(topic.code)
    scheme = uri.rpartition("/")[0] + "/" if uri else ""
    code = uri.rpartition("/")[2] if uri else topic.code
    return without_empty({"name": topic.label, "rel": "about", "scheme": scheme, "code": code})


def _first_named(laid: Page, kind: EntityType) -> list[dict[str, Any]]:
    return [
        without_empty(
            {
                "name": name.english,
                "rel": "mentions",
                "scheme": _WIKIDATA if name.address else "",
                "code": name.address.rpartition("/")[2],
            }
        )
        for name in _of_kind(laid, kind)
    ]


def _of_kind(laid: Page, kind: EntityType) -> Sequence[Name]:
    return [name for name in laid.entities if name.type is kind]


def _sources(laid: Page) -> list[dict[str, Any]]:
    """Name where the news comes from: the agency, and the page that was translated."""
    known = without_empty({"name": laid.agency, "uri": laid.url})
    return [{"role": "originator", **known}] if known else []


def _lowered(value: Any) -> Any:
    """Return a record with its keys in small letters, all the way down."""
    if isinstance(value, Mapping):
        return {
            _RENAMED.get(str(key), str(key)).lower(): _lowered(member)
            for key, member in value.items()
        }
    return [_lowered(each) for each in value] if isinstance(value, list) else value
