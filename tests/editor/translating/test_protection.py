import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.translating.protection import is_shouted, mask, protected, render

TOKENS = [
    "imprensa@gov.br",
    "https://www.gov.br/a?b=1&c=2",
    "www.gov.br",
    "@govbr",
    "#Brasil",
    "😀🔥",
    "👩‍👩‍👧",
    "🇧🇷",
]
TEXT = st.lists(
    st.sampled_from([*TOKENS, " ", " ", "5", "XQ1", "zq", "palavra", ".", ",", "PALAVRA", "(", ")"])
    | st.text(max_size=5)
).map("".join)


@given(TEXT)
def test_masking_is_undone_without_loss(sentence):
    masked = mask(sentence)
    assert masked.restore(masked.text) == sentence


@given(TEXT)
def test_an_engine_that_changes_nothing_changes_nothing(sentence):
    rendering, lost = render(sentence, str)
    assert lost == ()
    assert rendering == sentence or is_shouted(sentence) or is_shouted(mask(sentence).text)


@pytest.mark.parametrize("token", TOKENS)
def test_engine_never_sees_a_protected_token(token):
    heard = []

    def say(piece):
        heard.append(piece)
        return piece.replace("Veja", "See")

    assert render(f"Veja {token}, por favor.", say) == (f"See {token}, por favor.", ())
    assert token not in heard[0]


def test_address_ends_before_the_full_stop():
    assert protected("Veja https://gov.br/a. Fim (www.gov.br).") == [
        "https://gov.br/a",
        "www.gov.br",
    ]


def test_loose_placeholder_is_understood():
    rendering, lost = render("Diz @govbr hoje", lambda piece: piece.replace("XQ1", "xq 1"))
    assert (rendering, lost) == ("Diz @govbr hoje", ())


def test_lost_placeholder_falls_back_to_the_plain_sentence():
    def say(piece):
        return "Somebody says" if "XQ1" in piece else "govbr says"

    assert render("Diz @govbr", say) == ("govbr says", ("@govbr",))


def test_doubled_placeholder_falls_back_too():
    def say(piece):
        return "XQ1 XQ1" if "XQ1" in piece else "@govbr says"

    assert render("Diz @govbr", say) == ("@govbr says", ())


def test_capitals_are_translated_in_sentence_case():
    heard = []

    def say(piece):
        heard.append(piece)
        return "Economy grows, says XQ1"

    assert render("ECONOMIA CRESCE, DIZ @govbr", say)[0] == "ECONOMY GROWS, SAYS @govbr"
    assert heard == ["Economia cresce, diz XQ1"]


def test_abbreviations_are_not_shouting():
    assert not is_shouted("ООН")
    assert not is_shouted("США И РФ")
    assert is_shouted("ПРЕЗИДЕНТ ПРИБЫЛ")


def test_overlong_tokens_and_long_sentences_reach_the_engine_in_parts():
    heard = []

    def say(piece):
        heard.append(piece)
        return piece

    sentence = f"{'palavra ' * 100}{'A' * 5000} fim"
    assert render(sentence, say)[0] == sentence
    assert max(len(piece.split()) for piece in heard) <= 80
    assert max(len(word) for piece in heard for word in piece.split()) <= 40


def test_nothing_but_tokens_is_not_sent_to_the_engine():
    def say(piece):
        raise AssertionError(piece)

    assert render("#Brasil 😀 @govbr — 5", say) == ("#Brasil 😀 @govbr — 5", ())
