"""Profiles of those who take copy."""

import pytest

from db.records import RowKind
from editor.exporting.profile import Profile, dumped, loaded
from editor.exporting.style import HouseStyle


@pytest.fixture
def profile():
    return Profile(
        name="Radio",
        format="text",
        folder="out",
        file_name="{date}-{slug}",
        dateline="{place} ({agency}) --",
        quotes="curly",
        without=("byline", "captions", "topics", "summary"),
    )


def test_is_kept_as_text_and_read_again(profile):
    assert loaded(dumped([profile])) == [profile]


def test_what_it_requires_is_missed_in_the_copy(make_copy):
    wants = Profile(name="x", format="text", required=("byline", "slug", "topics", "dateline"))
    assert loaded(dumped([wants])) == [wants]
    assert wants.lacking(make_copy(place="Vienna")) == ()
    bare = make_copy(byline="", topics=())
    assert wants.lacking(bare) == ("byline", "topics", "dateline")
    assert Profile(name="y", format="text").lacking(bare) == ()


def test_wins_over_the_house_style_where_it_says_something(profile):
    assert profile.style(HouseStyle()) == HouseStyle("{place} ({agency}) --", "curly")
    assert Profile(name="x", format="text").style(HouseStyle()) == HouseStyle()


def test_leaves_out_what_is_not_for_the_taker(profile, make_copy):
    trimmed = profile.trim(make_copy())
    assert (trimmed.byline, trimmed.summary, trimmed.topics) == ("", "", ())
    assert all(row.kind is not RowKind.CAPTION for row in trimmed.paragraphs)
    assert trimmed.headline == make_copy().headline
    assert trimmed.slug == make_copy().slug


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"name": " "}, "needs a name"),
        ({"file_name": "{x}"}, r"no \{x\}"),
        ({"dateline": "{x}"}, "cannot be used"),
        ({"quotes": "round"}, "straight"),
        ({"without": ("headline",)}, 'cannot leave out "headline"'),
        ({"required": ("quotes",)}, 'cannot require "quotes"'),
        ({"required": ("slug",), "without": ("slug",)}, 'leaves out: "slug"'),
    ],
)
def test_what_cannot_be_is_said(fields, says):
    with pytest.raises(ValueError, match=says):
        Profile(**{"name": "x", "format": "text"} | fields)


@pytest.mark.parametrize("text", ["[1]", '{"a": 1}', "nonsense", '[{"name": 1}]'])
def test_kept_nonsense_is_said(text):
    with pytest.raises(ValueError, match=r"read|Expecting|name"):
        loaded(text)
