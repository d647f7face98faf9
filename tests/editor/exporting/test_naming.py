"""What exported files are called."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.exporting import naming


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({}, "kazakhstan-iaea.txt"),
        ({"slug": ""}, "minister-meets-head-of-the-agency.txt"),
        ({"slug": "", "headline": ""}, "story-7.txt"),
        ({"slug": "Ação: às três"}, "acao-as-tres.txt"),
        ({"slug": "../../etc/passwd"}, "etc-passwd.txt"),
        ({"slug": "CON"}, "story-con.txt"),
        ({"slug": "lpt1"}, "story-lpt1.txt"),
        ({"slug": "Министр"}, "story-7.txt"),
        ({"version": None}, "kazakhstan-iaea-draft.txt"),
    ],
)
def test_the_usual_name(make_copy, fields, name):
    assert naming.file_name(make_copy(**fields), 7, ".txt") == name


def test_a_name_by_template(make_copy):
    name = naming.file_name(make_copy(lang="ru"), 7, ".xml", "{date}_{number}-{slug}.{version}")
    assert name == "2025-12-05-7-kazakhstan-iaea-v3.xml"


@given(st.text(max_size=80), st.text(max_size=20))
def test_any_title_gives_a_name_for_one_file_in_the_folder(make_copy, title, template):
    name = naming.file_name(make_copy(slug="", headline=title), 7, ".txt", template + "{title}")
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]{0,70}\.txt", name)


def test_an_unknown_field_is_named():
    with pytest.raises(ValueError, match=r"no \{colour\}; it may have \{slug\}"):
        naming.check("{date}-{colour}")
