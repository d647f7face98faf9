"""The registry's verbs: entering, correcting, merging, and finding names in any form."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

import resources
from db import alias_keys, audit, entities
from db.alias_keys import Keyed, Unkeyed
from db.errors import Refused
from db.library import Library
from db.records import Alias, Entity, EntityType, Gender
from editor.said import said
from editor.tagging import keys, known
from editor.tagging.gazetteer import Gazetteer, lookup_keys
from editor.tagging.keys import Token
from editor.tagging.lemmas import are_common
from editor.tagging.transliteration import SCHEMES, romanise
from editor.text import fold

WIKIDATA_ID = re.compile(r"Q[1-9]\d{0,11}")
SCHEME = "transliteration"
AT_ONCE = 2_000  # wordings keyed in one write, which takes at most a second

_INITIAL = re.compile(r"\w\.?")
_LEAST_SURNAME = 3
_TELLING = 5  # letters of a word that tell what it is in any case


def scheme(library: Library) -> str:
    """Return the transliteration scheme of this library's desk."""
    chosen = library.setting(SCHEME, SCHEMES[0])
    return chosen if chosen in SCHEMES else SCHEMES[0]


def set_scheme(library: Library, name: str) -> None:
    """Choose how new names are spelt; what was accepted stays. Raises `Refused` for none."""
    if name not in SCHEMES:
        raise Refused(said("There is no scheme {0}. Schemes are: {1}.", name, ", ".join(SCHEMES)))
    with library.write():
        library.set_setting(SCHEME, name)
        audit.record(library, "set transliteration", scheme=name)
        library.touch(registry=True)


def enter(
    library: Library,
    entity_type: EntityType,
    name: str,
    english: str,
    *,
    lang: str = "",
    aliases: Sequence[str] = (),
    wikidata: str = "",
) -> Entity:
    """Enter a name into the registry before any story holds it. Raises `Refused` if it is there."""
    name, english = spelt(name, english)
    if wikidata and not WIKIDATA_ID.fullmatch(wikidata):
        raise Refused(said("{0} is no Wikidata id; one looks like Q232.", wikidata))
    with library.write():
        if entities.named(library, name, entity_type):
            raise Refused(said("{0} is in the registry already.", name))
        wordings = [Alias(alias.strip(), lang) for alias in aliases]
        return add(library, entity_type, name, english, lang, aliases=wordings, wikidata=wikidata)


def add(  # noqa: PLR0913 - all that a name may come with
    library: Library,
    entity_type: EntityType,
    name: str,
    english: str,
    lang: str,
    *,
    aliases: Iterable[Alias] = (),
    gender: Gender = Gender.UNKNOWN,
    wikidata: str = "",
) -> Entity:
    """Add an entity within the caller's write; a person is known by the surname alone too."""
    entity = entities.add(library, entity_type, name, english, lang=lang, wikidata=wikidata)
    if entity_type is EntityType.PERSON:
        entity = entities.save(library, replace(entity, gender=gender, short=_surname(english)))
        surname = _surname(name)
        if surname:
            entities.add_alias(library, entity.id, surname, lang)
    for alias in aliases:
        if alias.text:
            entities.add_alias(library, entity.id, alias.text, alias.lang)
    key_wordings(library)
    return entity


def respell(library: Library, entity: Entity, english: str) -> Entity:
    """Correct how the desk spells a name. Raises `Refused` for no spelling at all."""
    _, english = spelt(entity.name, english)
    short = _surname(english) if entity.type is EntityType.PERSON else entity.short
    with library.write():
        changed = entities.save(library, replace(entity, english=english, short=short))
        key_wordings(library)
        return changed


def merge(library: Library, gone_uid: str, kept_uid: str) -> Entity:
    """Make two entries of the registry one; no mention is lost.

    Raises `Refused` where one is missing or both are the same already.
    """
    with library.write():
        gone, kept = by_uid(library, gone_uid), by_uid(library, kept_uid)
        if gone.id == kept.id:
            raise Refused(said("{0} and {1} are one entity already.", gone.name, kept.name))
        merged = entities.merge(library, gone, kept)
        key_wordings(library)
        return merged


def likely_same(library: Library, entity: Entity, limit: int) -> list[Entity]:
    """Return others of an entity's type, those first that share the start of a word with it.

    A registry may have a million names: not all are read, and any can be named by its wording.
    """
    words = f"{entity.name} {entity.english}".split()
    starts = dict.fromkeys(word[:_TELLING] for word in words if len(word) >= _LEAST_SURNAME)
    alike = entities.beginning(library, entity.type, starts, limit)
    others = entities.first(library, entity.type, limit)
    found = {each.id: each for each in (*alike, *others) if each.id != entity.id}
    return list(found.values())[:limit]


def by_uid(library: Library, uid: str) -> Entity:
    """Return the entity of a uid, wherever it was merged into. Raises `Refused`."""
    entity = entities.with_uid(library, uid)
    if entity is None:
        raise Refused(said("There is no entity {0} in the registry.", uid))
    return entity


def key_wordings(library: Library, limit: int = AT_ONCE) -> int:
    """Let wordings that are new be found in any form; return how many were made so."""
    waiting = keyed(alias_keys.unkeyed(library, limit))
    with library.write():
        alias_keys.put(library, waiting)
    return len(waiting)


def keyed(wordings: Iterable[Unkeyed]) -> Keyed:
    """Return wordings with the forms by which they are found."""
    return [(each.alias_id, keys.sequences(each.text, each.lang)) for each in wordings]


def gazetteer(library: Library, rows: Iterable[tuple[str, Sequence[Token]]]) -> Gazetteer[int]:
    """Return those names of the registry that may stand in these rows, as ids of entities."""
    wanted = {key for text, words in rows for key in lookup_keys(text, words)}
    found = alias_keys.candidates(library, wanted)
    return Gazetteer((each.forms, each.entity_id) for each in found)


def in_any_form(
    library: Library, surface: str, entity_type: EntityType, lang: str
) -> Entity | None:
    """Return the one entity of a type that a wording is a form of, or None."""
    exact = entities.named(library, surface, entity_type)
    if exact:
        return exact
    words = keys.tokens(surface, lang)
    hits = gazetteer(library, [(surface, words)]).find(surface, words)
    if len(hits) != 1 or hits[0].last - hits[0].first != len(words):
        return None
    found = entities.by_ids(library, hits[0].found).values()
    fitting = [entity for entity in found if entity.type is entity_type]
    return fitting[0] if len(fitting) == 1 else None


def proposed_english(library: Library, name: str, entity_type: EntityType, lang: str) -> str:
    """Return an English spelling for a name in its dictionary form.

    The registry's own is asked first, then what is well known, then the spellings that the
    registry has for the words of other persons' names; the desk's scheme spells the rest. What is
    made of common words, as many bodies are, has to be translated: its spelling is "".
    """
    entity = entities.named(library, name, entity_type)
    if entity and entity.english:
        return entity.english
    if entity_type is EntityType.PLACE:
        place = resources.place_english(name, lang)
        if place:
            return place
    return (
        known.english(name, entity_type)
        or resources.agency_english(name)
        or _composed(library, name, entity_type, lang)
        or _romanised(library, name, entity_type, lang)
    )


def spelt(name: str, english: str) -> tuple[str, str]:
    """Return a name and its English without blanks around them. Raises `Refused` without both."""
    name, english = name.strip(), english.strip()
    if not (name and english):
        raise Refused(said("The registry needs a name and its English. Give both."))
    return name, english


def _composed(library: Library, name: str, entity_type: EntityType, lang: str) -> str:
    """Return the English of a body and its country: Ministry of Finance of Kazakhstan."""
    if entity_type is not EntityType.ORGANISATION:
        return ""
    parts = name.split()
    for at in range(len(parts) - 1, 0, -1):
        body = known.english(" ".join(parts[:at]), entity_type)
        if body:
            rest = " ".join(parts[at:])
            place = in_any_form(library, rest, EntityType.PLACE, lang)
            country = place.english if place else known.english(rest, EntityType.PLACE)
            return f"{body} of {country}" if country else ""
    return ""


def _romanised(library: Library, name: str, entity_type: EntityType, lang: str) -> str:
    chosen = scheme(library)
    if entity_type in (EntityType.ORGANISATION, EntityType.EVENT) and are_common(name.split()):
        return ""
    if entity_type is not EntityType.PERSON:
        return romanise(name, lang, chosen)
    return " ".join(
        _as_borne(library, word, lang) or romanise(word, lang, chosen) for word in name.split()
    )


def _as_borne(library: Library, word: str, lang: str) -> str:
    """Return how the registry spells a first name, where those who bear it are spelt alike."""
    forms = keys.forms(word, lang)
    bearers = entities.with_first_word(library, forms[0]) if forms else []
    spellings = {
        bearer.english.split()[0]
        for bearer in bearers
        if fold(bearer.name).split()[0] == fold(word) and bearer.english
    }
    return spellings.pop() if len(spellings) == 1 else ""


def _surname(name: str) -> str:
    """Return the last word of a name of several, if it may stand alone."""
    *before, last = name.split() or [""]
    return last if before and len(last) >= _LEAST_SURNAME and not _INITIAL.fullmatch(last) else ""
