import copy
import pickle

from db.errors import Conflict, Refused
from editor.said import Said, reason_of, said, strung


def test_a_sentence_is_an_ordinary_text_that_remembers_its_form():
    sentence = said("Story {0} has no row {1}.", 3, 7)
    assert sentence == "Story 3 has no row 7."
    assert (sentence.form, sentence.parts) == ("Story {0} has no row {1}.", (3, 7))


def test_braces_in_what_is_put_in_are_no_places():
    assert said("{0} is not in the source.", "{1}") == "{1} is not in the source."


def test_a_sentence_in_a_sentence_goes_without_its_full_stop():
    inner = said("The row has no English.")
    assert said("row {0}: {1}; and more.", 4, inner) == "row 4: The row has no English; and more."
    assert said("{0} is spelt {1}.", "Inc.", "Co.") == "Inc. is spelt Co.."


def test_sentences_are_strung_together():
    told = [said("Overruled: {0}.", said("1 finding")), said("Let pass: {0}.", 2)]
    assert strung(told, ". ", ".") == "Overruled: 1 finding. Let pass: 2."
    assert strung(told[:1], "; ") == "Overruled: 1 finding"


def test_a_sentence_survives_being_copied_and_sent_to_another_process():
    sentence = said("{0} and {1}", "one", said("two"))
    for again in (copy.copy(sentence), pickle.loads(pickle.dumps(sentence))):
        assert again == "one and two"
        assert isinstance(again, Said)
        assert again.parts == ("one", "two")


def test_what_an_error_says_keeps_its_form_where_it_has_one():
    assert isinstance(reason_of(Refused(said("A headline cannot be split."))), Said)
    assert reason_of(Conflict("Row 3")) == str(Conflict("Row 3"))
    assert reason_of(OSError(2, "No such file")) == "[Errno 2] No such file"
    assert reason_of(RuntimeError()) == ""
