"""Compressed answers: whole, in any pieces, broken off, and those made to fill the memory."""

import gzip
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.fetching.inflating import inflated


def pieces(raw, size):
    return [raw[start : start + size] for start in range(0, len(raw), size)]


@given(st.binary(max_size=2_000), st.integers(1, 300), st.sampled_from([gzip, zlib]))
def test_what_was_compressed_comes_back_from_any_pieces(text, size, module):
    assert b"".join(inflated(pieces(module.compress(text), size))) == text


def test_several_files_in_one_answer_are_one_text():
    raw = gzip.compress(b"snow ") + gzip.compress(b"fell")
    for size in (1, 7, len(raw)):
        assert b"".join(inflated(pieces(raw, size))) == b"snow fell"


def test_an_empty_answer_is_empty():
    assert b"".join(inflated([])) == b""


def test_large_text_comes_in_small_pieces():
    bomb = gzip.compress(bytes(20_000_000))
    assert len(bomb) < 20_000
    assert max(map(len, inflated([bomb]))) <= 65_536
    assert sum(map(len, inflated([bomb]))) == 20_000_000


def test_what_breaks_off_or_is_no_gzip_is_told():
    raw = gzip.compress(b"snow fell" * 100)
    with pytest.raises(EOFError):
        list(inflated([raw[:-9]]))
    with pytest.raises(zlib.error):
        list(inflated([b"snow fell"]))
    with pytest.raises(zlib.error):
        list(inflated([raw[:20] + b"\xff\xff\xff" + raw[23:]]))


@given(st.binary(max_size=300))
def test_random_bytes_do_no_harm(raw):
    with suppress(zlib.error, EOFError):
        list(inflated([raw]))
