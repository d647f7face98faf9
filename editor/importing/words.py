"""Lists of words, written as running text."""


def word_set(*lines: str) -> frozenset[str]:
    """Return the words of the lines, which stand parted by spaces."""
    return frozenset(word for line in lines for word in line.split())
