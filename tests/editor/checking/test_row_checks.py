"""What each check finds in a row, and what it lets alone."""

from dataclasses import replace

import pytest

from db.records import RowState
from db.terms import Term, TermHit
from editor.checking.findings import Name

LONG_DAY = "Foi um dia muito longo."
SAID = "«Мы построим новую дорогу уже летом», - сказал он."


@pytest.mark.parametrize(
    ("rule", "source", "target", "found"),
    [
        ("empty", "Слова.", "  ", ["Слова."]),
        ("untranslated", LONG_DAY, LONG_DAY, [LONG_DAY]),
        ("script", "Власти Алматы.", "The Алматы authorities.", ["Алматы"]),
        ("script", "Компания.", "The сompany.", ["сompany"]),
        ("quotes", SAID, '"We will build a new road, he said.', ['"']),
        ("quotes", SAID, "“We will build a new road, he said.", ["“"]),
        ("brackets", "Он (президент) прибыл.", "He (the president arrived.", ["("]),
        ("repeated_word", "Он прибыл в дом.", "He came to the the house.", ["the the"]),
        ("repeated_word", "Он прибыл.", "He arrived Arrived.", ["arrived Arrived"]),
        ("spacing", "Да, он был.", "Yes , he was.", [" "]),
        ("spacing", "Да, он был.", "Yes,  he was.", ["  "]),
        ("invisible", "Он.", "H\u200be.", ["\u200b"]),
        ("entities", "Он «тут».", "He is &quot;here&quot;.", ["&quot;", "&quot;"]),
        ("addresses", "На https://example.org/a.", "See it.", ["https://example.org/a"]),
        ("addresses", "Пишите a@b.org.", "Write to c@b.org.", ["a@b.org", "c@b.org"]),
        ("speech", SAID, "We will build a road this summer, he said.", [SAID[: SAID.index(",")]]),
        ("negation", "Он не приехал.", "He came.", ["не"]),
        ("negation", "Он приехал.", "He did not come.", ["not"]),
        ("negation", "Он приехал.", "He failed to come.", ["failed"]),
        ("negation", "Никто этого сделать.", "They did it.", ["Никто"]),
        ("gender", "Он сказал, что приедет.", "She said he would come.", ["She"]),
        ("gender", "Министр сообщила об этом.", "The minister said he knew.", ["he"]),
        ("length", "Слово за словом идёт эта длинная речь. " * 3, "A word.", ["A word."]),
    ],
)  # fmt: skip
def test_a_fault_is_marked_at_its_words(check, rule, source, target, found):
    assert [
        a or b for a, b in check(rule, source, target, lang="pt" if "Foi" in source else "ru")
    ] == found


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Вена", "Vienna"),
        (SAID, '"We will build a new road this summer," he said.'),
        ("Продолжение речи».", 'The end of the speech."'),
        ("а) первое; б) второе", "a) the first; b) the second"),
        ("Он пел в Бора Бора.", "He sang in Bora Bora."),
        ("Очень, очень рад, очень очень.", "Very very glad."),
        ("Он не только поёт.", "He does not only sing."),
        ("Тем не менее он приехал.", "Nevertheless he came."),
        ("Это невозможно.", "It cannot be done."),
        ("Никто не приехал.", "Nobody came."),
        ("Это ему не удалось.", "He failed."),
        ("Компания сообщила, что её глава уехал.", "The company said its head had left."),
        ("Она сказала, что он приедет.", "She said he would come."),
        ("Пишите a@example.org.", "Write to a@example.org!"),
        ("Смотрите www.example.org/", "See https://example.org."),
    ],
)
def test_what_is_right_is_let_alone(all_of, source, target):
    assert all_of(source, target) == []


@pytest.mark.parametrize(
    ("rule", "source", "target", "after"),
    [
        ("script", "Компания.", "The сompany.", "The company."),
        ("repeated_word", "Он прибыл в дом.", "He came to the the house.", "He came to the house."),
        ("spacing", "Да, он был.", "Yes ,  he was.", "Yes, he was."),
        ("spacing", "Да, он был.", "Yes,he was.", "Yes, he was."),
        ("invisible", "Он.", "H\u200be.", "He."),
        ("entities", "Он «тут».", "He is &quot;here&quot;.", 'He is "here".'),
        (
            "quotes",
            "Он сказал: «Мы едем домой».",
            'He said: "We go home.',
            'He said: "We go home."',
        ),
        ("gender", "Он сказал это.", "She said it.", "He said it."),
    ],
)
def test_what_is_certain_can_be_put_right(fixed, rule, source, target, after):
    assert fixed(rule, source, target) == after


def test_the_part_of_a_speech_that_runs_on_is_no_fault(check):
    assert check("quotes", "«Мы едем. Завтра будет", '"We go. Tomorrow there will') == []


class TestNames:
    KOSHERBAYEV = ("Кошербаев", "Yermek Kosherbayev")

    def test_the_full_name_or_the_last_is_right(self, check):
        for target in ("Yermek Kosherbayev came.", "Kosherbayev came.", "KOSHERBAYEV'S DAY"):
            for rule in ("name_spelling", "name_missing"):
                assert check(rule, "Приехал Кошербаев.", target, names=[self.KOSHERBAYEV]) == []

    @pytest.mark.parametrize("slip", ["Kosherbaev", "Koshebrayev", "Kosherbayyev", "Kosharbayev"])
    def test_a_slip_in_a_name_is_marked_and_put_right(self, check, fixed, slip):
        names = [self.KOSHERBAYEV]
        source, target = "Приехал Кошербаев.", f"{slip} came."
        assert check("name_spelling", source, target, names=names) == [("Кошербаев", slip)]
        assert fixed("name_spelling", source, target, names=names) == "Kosherbayev came."

    def test_words_made_of_a_name_are_no_slips(self, check):
        names = [("Россия", "Russia")]
        assert (
            check("name_spelling", "Россия против.", "The Russian side is against.", names=names)
            == []
        )

    def test_a_name_that_is_not_there_is_told(self, check):
        found = check("name_missing", "Приехал Кошербаев.", "He came.", names=[self.KOSHERBAYEV])
        assert found == [("Кошербаев", "")]

    def test_accents_make_no_other_name(self, check):
        names = [("Хосе", "Jose Mourinho")]
        assert check("name_missing", "Хосе тут.", "José Mourinho is here.", names=names) == []

    def test_an_allowed_form_is_right(self, check):
        name = Name(
            source="Организация Объединенных Наций", english="United Nations", allowed=("UN",)
        )
        source = "Организация Объединенных Наций против."
        assert (
            check("name_missing", source, "The UN is against.", names=[(name.source, name)]) == []
        )

    def test_a_name_of_another_row_is_told(self, check, context):
        merkel = Name(source="Меркель", english="Angela Merkel")
        known = context(elsewhere={"merkel": (merkel,)})
        assert check("name_new", "Приехал Шольц.", "Angela Merkel came.", known=known) == [
            ("", "Merkel")
        ]
        assert check("name_new", "Приехала Меркель.", "Angela Merkel came.", known=known) == []

    def test_a_gender_known_to_the_registry_counts(self, check):
        name = Name(source="Джонс", english="Jones", gender="f")
        assert (
            check("gender", "Джонс сказал это.", "Jones said she knew.", names=[("Джонс", name)])
            == []
        )


class TestSentences:
    SOURCE = (
        "Министр иностранных дел прибыл в Вену на переговоры с коллегами. "
        "Он рассказал журналистам о планах на ближайший год. "
        "Переговоры продолжатся завтра утром в здании парламента."
    )
    TARGET = (
        "The foreign minister arrived in Vienna for talks with his colleagues. "
        "He told reporters about the plans for the coming year. "
        "The talks will go on tomorrow morning in the parliament building."
    )

    def test_all_there_is_no_fault(self, check):
        assert check("sentence_missing", self.SOURCE, self.TARGET) == []

    def test_two_sentences_in_one_are_no_fault(self, check):
        joined = self.TARGET.replace("colleagues. He", "colleagues, and he")
        assert check("sentence_missing", self.SOURCE, joined) == []

    @pytest.mark.parametrize("gone", [0, 1, 2])
    def test_the_sentence_that_is_missing_is_marked(self, check, gone):
        english = self.TARGET.split(". ")
        del english[gone]
        [(marked, _)] = check("sentence_missing", self.SOURCE, ". ".join(english))
        assert marked.rstrip(".") == self.SOURCE.rstrip(".").split(". ")[gone]

    def test_a_sentence_cut_short_is_told(self, check):
        source = (
            "В 2014 году Иванов, Петров и Сидоров заработали в Москве 15 млн рублей на 3 заводах."
        )
        assert check("summarised", source, "They earned money.") == [(source, "They earned money.")]


class TestGlossary:
    TERM = Term(
        source_lang="ru",
        target_lang="en",
        source="министр иностранных дел",
        wanted="foreign minister",
        forbidden=("minister of foreign affairs",),
    )
    SOURCE = "Встреча с министром иностранных дел."

    HIT = TermHit(10, 35, TERM)

    def wants(self, check, target, **known):
        hit = replace(self.HIT, term=replace(self.TERM, **known))
        return check("term_wanted", self.SOURCE, target, terms=(hit,))

    def test_a_term_asks_for_its_english(self, check):
        assert self.wants(check, "A meeting with him.") == [("министром иностранных дел", "")]
        assert self.wants(check, "A meeting with the foreign minister.") == []
        assert self.wants(check, "A meeting with the Foreign\nMinister's aide.") == []

    def test_what_is_allowed_is_right_too(self, check):
        assert self.wants(check, "He met the FM.", allowed=("FM",)) == []

    @pytest.mark.parametrize("form", ["ministry", "ministries", "Ministry's", "MINISTRIES"])
    def test_the_english_may_be_inflected(self, check, form):
        assert self.wants(check, f"Of the {form} there.", wanted="ministry") == []

    def test_a_term_that_stands_twice_is_told_once(self, check):
        hits = (self.HIT, replace(self.HIT, start=0, end=7))
        found = check("term_wanted", self.SOURCE, "A meeting with him.", terms=hits)
        assert found == [("министром иностранных дел", "")]

    def test_a_forbidden_wording_is_replaced(self, fixed):
        target = "Minister of foreign affairs meets the ministers of foreign affairs."
        assert fixed("term_forbidden", self.SOURCE, target, terms=(self.HIT,)) == (
            "Foreign minister meets the ministers of foreign affairs."
        )

    def test_a_wording_may_be_forbidden_and_none_wanted(self, check):
        term = replace(self.TERM, wanted="", allowed=())
        hits = (replace(self.HIT, term=term),)
        target = "The minister of foreign affairs."
        assert check("term_wanted", self.SOURCE, target, terms=hits) == []
        assert check("term_forbidden", self.SOURCE, target, terms=hits) == [
            ("министром иностранных дел", "minister of foreign affairs")
        ]


def test_machine_text_confirmed_as_it_came_is_told(check):
    fields = {"state": RowState.CONFIRMED, "machine": "He came."}
    assert check("unedited", "Он приехал.", "He came.", **fields) == [("", "He came.")]
    assert check("unedited", "Он приехал.", "He arrived.", **fields) == []
