"""Where a text has links, and where each ends."""

import pytest

from editor.checking.addresses import links


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://example.org/a.", ["https://example.org/a"]),
        ("See (http://example.org/a), and more", ["http://example.org/a"]),
        ("“https://example.org/a?b=1&c=2”!", ["https://example.org/a?b=1&c=2"]),
        ("HTTPS://Example.org/", ["HTTPS://Example.org/"]),
        ("https://example.org/a_(film)", ["https://example.org/a_(film)"]),
        ("https://a.org, https://b.org…", ["https://a.org", "https://b.org"]),
        ("www.example.org, desk@example.org and ftp://example.org", []),
    ],
)
def test_links_are_found_without_the_marks_behind_them(text, found):
    assert [address for address, _ in links(text)] == found
    assert [text[slice(*span)] for _, span in links(text)] == found
