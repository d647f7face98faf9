"""Plain text."""

from editor.exporting.plain import write


def test_the_whole_file(make_copy):
    assert write(make_copy(version=None)).decode() == (
        "DRAFT - NOT APPROVED\n\n"
        "Minister meets head of the agency\n\n"
        "The talks were about fuel.\n\n"
        "By the foreign desk\n\n"
        "Caption: Photo: Foreign Ministry\n\n"
        "VIENNA, Dec 5 (Kazakhstan Today) - The minister met the director.\n\n"
        'He called it "a good start".\n\n'
        "DRAFT - NOT APPROVED\n"
    )


def test_letters_beyond_ascii_are_utf8(one_paragraph):
    assert write(one_paragraph("Café “Алматы” 😀\x00")) == "Café “Алматы” 😀\n".encode()
