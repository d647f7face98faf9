"""Profiles of those who take copy, kept in the library so that the whole desk has them."""

from collections import defaultdict
from collections.abc import Iterable

from db import audit
from db.copies import Copy
from db.errors import LibraryError, NotFound, Refused
from db.library import Library
from editor.exporting import profile
from editor.exporting.profile import Profile
from editor.said import said

_SETTING = "export_profiles"


def listing(library: Library) -> list[Profile]:
    """Return the profiles by name. Raises `LibraryError` where what is kept cannot be read."""
    try:
        return profile.loaded(library.setting(_SETTING, "[]"))
    except ValueError as fault:
        raise LibraryError(f"{library.path}: {fault} Make the profiles anew.") from fault


def named(library: Library, name: str) -> Profile:
    """Return the profile of a name. Raises `NotFound`."""
    found = next((each for each in listing(library) if each.name == name), None)
    if found is None:
        raise NotFound(f"profile {name}")
    return found


def put(library: Library, kept: Profile) -> None:
    """Keep a profile, in place of one of the same name."""
    with library.write():
        others = [each for each in listing(library) if each.name != kept.name]
        _store(library, [*others, kept])
        audit.record(library, "keep profile", name=kept.name)


def add(library: Library, fresh: Profile) -> None:
    """Keep a new profile. Raises `Refused` where there is one of its name."""
    with library.write():
        _refuse_second(library, fresh.name)
        put(library, fresh)


def change(library: Library, name: str, changed: Profile) -> None:
    """Let a profile be another, under its old name or a new one.

    Raises `NotFound`, and `Refused` where the new name is another profile's.
    """
    with library.write():
        named(library, name)
        if changed.name != name:
            _refuse_second(library, changed.name)
            remove(library, name)
        put(library, changed)


def remove(library: Library, name: str) -> None:
    """Forget a profile. Raises `NotFound`."""
    with library.write():
        named(library, name)
        others = [each for each in listing(library) if each.name != name]
        _store(library, others)
        audit.record(library, "remove profile", name=name)


def requiring(library: Library) -> tuple[Profile, ...]:
    """Return the profiles that require something; none where what is kept cannot be read."""
    try:
        return tuple(each for each in listing(library) if each.required)
    except LibraryError:
        return ()


def lacking(profiles: Iterable[Profile], copy: Copy) -> dict[str, tuple[str, ...]]:
    """Return the fields that profiles require and copy lacks, each with those profiles' names."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for each in profiles:
        for name in each.lacking(copy):
            found[name].append(each.name)
    return {name: tuple(whose) for name, whose in found.items()}


def told_lacking(library: Library, copy: Copy) -> str:
    """Return what copy lacks in one line, such as `byline (Radio), slug (Radio, Web)`, or ""."""
    lacks = lacking(requiring(library), copy)
    return ", ".join(f"{name} ({', '.join(whose)})" for name, whose in lacks.items())


def _refuse_second(library: Library, name: str) -> None:
    if any(each.name == name for each in listing(library)):
        raise Refused(said("There is a profile {0} already. Choose another name.", name))


def _store(library: Library, everyone: list[Profile]) -> None:
    ordered = sorted(everyone, key=lambda each: each.name)
    library.set_setting(_SETTING, profile.dumped(ordered))
    library.touch(registry=True)
