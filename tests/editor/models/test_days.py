"""Days as people read them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.models.days import long_day, short_day


@pytest.mark.parametrize(
    ("iso", "shown"), [("2025-12-05", "5 Dec"), ("2026-01-31", "31 Jan"), ("", "")]
)
def test_a_card_shows_day_and_month(iso, shown):
    assert short_day(iso) == shown


def test_the_header_shows_the_year_too():
    assert long_day(date(2025, 12, 5)) == "5 Dec 2025"
    assert long_day(None) == ""


@given(st.dates(min_value=date(1000, 1, 1)))
def test_no_day_is_like_another(day):
    assert long_day(day).split() == [*short_day(day.isoformat()).split(), str(day.year)]
