"""Profiles of takers: added, changed and renamed without another's being lost."""

import pytest

from db.errors import NotFound, Refused
from editor.desk import profiles
from editor.exporting.profile import Profile

RADIO = Profile(name="Radio", format="text")
WEB = Profile(name="Web", format="html")


@pytest.fixture
def kept(library):
    for each in (RADIO, WEB):
        profiles.add(library, each)
    return lambda: [each.name for each in profiles.listing(library)]


def test_a_second_of_a_name_is_refused(library, kept):
    with pytest.raises(Refused, match="There is a profile Radio already"):
        profiles.add(library, Profile(name="Radio", format="docx"))
    assert profiles.named(library, "Radio") == RADIO


def test_one_is_changed_under_its_name_and_under_a_new_one(library, kept):
    profiles.change(library, "Radio", Profile(name="Radio", format="docx"))
    assert profiles.named(library, "Radio").format == "docx"
    profiles.change(library, "Radio", Profile(name="Wireless", format="docx"))
    assert kept() == ["Web", "Wireless"]


def test_a_new_name_takes_nobody_elses_place(library, kept):
    with pytest.raises(Refused, match="There is a profile Web already"):
        profiles.change(library, "Radio", Profile(name="Web", format="text"))
    assert profiles.listing(library) == [RADIO, WEB]


def test_what_is_gone_cannot_be_changed(library, kept):
    profiles.remove(library, "Web")
    with pytest.raises(NotFound):
        profiles.change(library, "Web", WEB)
    assert kept() == ["Radio"]
