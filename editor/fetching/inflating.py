"""Compressed answers, inflated little by little so that a small one cannot fill the memory."""

import zlib
from collections.abc import Iterable, Iterator

_GZIP_OR_ZLIB = 47
_PIECE = 65_536


def inflated(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield what gzip or zlib bytes hold, in pieces of 64 kB at most.

    Raises `zlib.error` where they are something else, and `EOFError` where they break off.
    """
    machine = zlib.decompressobj(_GZIP_OR_ZLIB)
    begun = False
    for chunk in chunks:
        rest = chunk
        while rest:
            if machine.eof:  # gzip files may follow each other in one answer
                machine = zlib.decompressobj(_GZIP_OR_ZLIB)
            begun = True
            yield machine.decompress(rest, _PIECE)
            rest = machine.unused_data if machine.eof else machine.unconsumed_tail
    yield machine.flush()
    if begun and not machine.eof:
        raise EOFError
