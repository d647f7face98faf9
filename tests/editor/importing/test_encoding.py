"""Files in every encoding that reaches a desk come out as the words somebody wrote."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importing.encoding import decode

STORY = (
    "Министр сообщил журналистам, что переговоры продолжатся в декабре. "
    "Участники встречи обсудили условия поставок зерна и цены на топливо."
)
WORDS = "Погода в горах изменилась"


@pytest.mark.parametrize(
    "encoding",
    ["cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic", "utf-8", "utf-16-le", "utf-16-be"],
)
@pytest.mark.parametrize("text", [STORY, WORDS, f"Kazakhstan Today: {WORDS}"])
def test_russian_is_read_in_every_encoding_it_was_ever_written_in(encoding, text):
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.encoding == encoding
    assert decoded.damaged == 0


@pytest.mark.parametrize(
    "encoding", ["cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic", "utf-8", "utf-16-le"]
)
def test_capitals_are_read_as_capitals(encoding):
    assert decode(STORY.upper().encode(encoding)).text == STORY.upper()


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "iso8859-5"])
@pytest.mark.parametrize("text", ["Погода", "Об", "Узнали мы об этом"])
def test_a_word_or_two_are_enough(encoding, text):
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("text", ["Факты передали в комиссию", "Я думаю, это верно", "Эхо — да"])
def test_what_could_be_windows_or_mac_is_windows(text):
    assert decode(text.encode("cp1251")).text == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_believed_and_taken_off(encoding):
    assert decode(STORY.encode(encoding)).text == STORY


def test_big_endian_marks_are_believed_too():
    assert decode(codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be")).text == WORDS
    assert decode(codecs.BOM_UTF32_BE + WORDS.encode("utf-32-be")).text == WORDS


def test_an_ordinary_story_with_no_mark_and_no_cyrillic():
    assert decode(b"Grain prices fell.").encoding == "utf-8"
    assert decode("Grain prices fell.".encode("utf-16-le")).text == "Grain prices fell."


@pytest.mark.parametrize("text", ["A reunião começa amanhã às três", "Le marché a fermé à midi"])
def test_western_text_comes_last_and_still_comes_out(text):
    assert decode(text.encode("cp1252")).text == text


def test_western_quotation_marks_do_not_make_it_russian():
    text = "“Prices – at last – fell,” the ministry said. It’s done…"
    assert decode(text.encode("cp1252")).text == text


def test_bytes_that_windows_never_defined_are_read_as_latin_1():
    assert decode(b"caf\xe9 \x81").encoding == "iso8859-1"


def test_ukrainian_keeps_its_own_letters():
    text = "Їхній уряд відповів на звернення громадян і підприємств ґрунтовно"
    assert decode(text.encode("cp1251")).text == text
    assert decode(text.encode("koi8-u")).text == text


def test_one_bad_byte_never_destroys_a_page():
    raw = bytearray(STORY.encode())
    raw[41] = 0xFF
    decoded = decode(bytes(raw))
    assert decoded.encoding == "utf-8"
    assert 1 <= decoded.damaged <= 2
    assert decoded.text.endswith(STORY[40:])


def test_a_page_cut_in_the_middle_of_a_letter_loses_that_letter_only():
    decoded = decode(STORY.encode()[:-2])
    assert decoded.damaged == 1
    assert decoded.text[:-1] == STORY[:-2]


def test_replacement_characters_that_were_there_already_are_no_new_damage():
    assert decode((WORDS + "\ufffd").encode()).damaged == 0
    assert decode((STORY + "\ufffd").encode() + b"\xff").damaged == 1


def test_the_declared_encoding_is_believed_where_it_fits():
    kazakh = "Қазақстан үкіметі бүгін отырыс өткізді"
    decoded = decode(kazakh.encode("kz1048"), "KZ-1048")
    assert decoded.text == kazakh
    assert decode(WORDS.encode("cp866"), " IBM866 ").text == WORDS


@pytest.mark.parametrize("declared", ["utf-8", "nonsense", "hex", "unicode_escape", "a\0b", ""])
def test_a_false_declaration_does_no_harm(declared):
    assert decode(STORY.encode("cp1251"), declared).text == STORY


def test_letters_far_down_in_an_english_page_are_found():
    text = "Prices fell again. " * 5_000 + STORY
    assert decode(text.encode("koi8-r")).text == text


@given(st.binary(max_size=400), st.sampled_from(["", "utf-8", "cp1251", "utf-16"]))
def test_no_bytes_make_it_fail(raw, declared):
    assert isinstance(decode(raw, declared).text, str)


@given(st.text())
def test_what_is_utf_8_stays_what_it_was(text):
    text = text.replace("\ufeff", "").replace("\0", "").replace("\4", "")
    try:
        raw = text.encode()
    except UnicodeEncodeError:  # lone surrogates have no bytes
        return
    assert decode(raw).text == text
