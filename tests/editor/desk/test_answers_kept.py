"""What an engine answered is not asked for again; names of the registry go with every job."""

import pytest

from db import answers, entities, rows
from db.records import EntityType, RowState, Side
from editor.desk import gists, tagging
from editor.desk.engines import Engines
from editor.desk.translating import Report as ReportOf
from editor.desk.translating import (
    keep_opinion,
    plan,
    plan_opinion,
    translate,
)
from editor.settings import INBOX, MODELS, Settings
from editor.translating.engine import Term, Translated
from tests.google_stand_in import OWN_LINES

FIRST, SECOND, THIRD = OWN_LINES


def said(text, engine="phrasebook", **more):
    return Translated(text, engine.title(), engine=engine, **more)


@pytest.fixture
def book(phrasebook):
    """Return a function that makes an engine whose answers are kept."""

    def make(answers=OWN_LINES, **more):
        return phrasebook({text: said(english, **more) for text, english in answers.items()})

    return make


class TestCache:
    def test_the_same_text_is_asked_for_once(self, library, story, book, row):
        translate(library, story, book())
        again = book()
        report = translate(library, story, again)
        assert report.filled == {"Phrasebook": 3}
        assert again.asked == ["Министр в Вене"]  # it had no answer
        assert row(story, 1).target == OWN_LINES[FIRST]

    def test_another_story_with_the_text_has_it_too(self, library, story, take, book):
        translate(library, story, book())
        other = take(f"Иное\n\n{SECOND}\n\nКонец.")
        engine = book()
        translate(library, other, engine)
        assert SECOND not in engine.asked

    def test_another_engine_or_model_is_asked(self, library, story, book):
        translate(library, story, book())
        other = book()
        other.name = "other"
        translate(library, story, other, positions=[2])
        assert other.asked == [SECOND]
        newer = book()
        newer.model = lambda source, target: "2.0"
        translate(library, story, newer, positions=[2])
        assert newer.asked == [SECOND]

    def test_a_new_name_makes_it_ask_again(self, library, story, book):
        translate(library, story, book())
        with library.write():
            entities.add(library, EntityType.PLACE, "Вена", "Wien", lang="ru")
        engine = book()
        translate(library, story, engine)
        assert FIRST in engine.asked
        assert SECOND not in engine.asked


class TestNames:
    def test_the_registry_goes_to_the_engine_in_any_case(self, library, story, book):
        with library.write():
            entities.add(library, EntityType.PLACE, "Вена", "Vienna", lang="ru")
            entities.add(library, EntityType.PLACE, "Астана", "Astana", lang="ru")
        engine = book()
        translate(library, story, engine)
        assert engine.briefs[0].terms == (Term("Вена", "Vienna"),)

    def test_marked_names_go_in_the_form_they_stand_in(self, library, story, book):
        span = tagging.Span(row=1, side=Side.SOURCE, start=17, end=21)
        tagging.mention(library, story, span, EntityType.PLACE, english="Vienna")
        assert Term("Вену", "Vienna") in plan(library, story).brief.terms

    def test_what_stands_before_goes_as_context(self, library, story, book):
        engine = book()
        translate(library, story, engine, positions=[3])
        assert engine.briefs[0].context == ("Министр в Вене", FIRST, SECOND)

    def test_names_forced_are_shown_in_the_row(self, library, story, book, row):
        translate(library, story, book(forced=("Vienna",)))
        assert row(story, 1).origin == "Phrasebook, names forced"


class TestLookClosely:
    def test_a_doubtful_answer_says_so(self, library, story, book, row):
        translate(library, story, book(warnings=("Numbers differ.",)))
        assert row(story, 3).origin == "Phrasebook, look closely"
        [kept] = answers.to_text(library, THIRD, "ru", "en")
        assert kept.warnings == ("Numbers differ.",)

    def opinion(self, library, story, engine, text):
        planned = plan_opinion(library, story, engine, [2])
        report = ReportOf(story=story)
        outcome = said(text, engine.name)
        keep_opinion(library, planned, planned.unknown[0], outcome, report)

    def test_another_engines_answer_fills_nothing_and_marks_what_it_contradicts(
        self, library, story, book, row
    ):
        engine = book()
        translate(library, story, engine)
        other = book()
        other.name = "other"
        self.opinion(library, story, other, "The talks begin today, tomorrow.")
        assert row(story, 2).origin == "Phrasebook"
        third = book()
        third.name = "third"
        self.opinion(library, story, third, "Nothing of that kind was said")
        assert row(story, 2).origin == "Phrasebook, look closely"
        assert row(story, 2).target == OWN_LINES[SECOND]

    def test_what_a_person_wrote_is_not_marked(self, library, story, book, row):
        with library.write():
            mine = rows.get(library, story, 2)
        from editor.desk.editing import write_row

        write_row(library, story, 2, "Mine.", seen_version=mine.row_version)
        other = book()
        other.name = "other"
        self.opinion(library, story, other, "Nothing of that kind was said")
        assert (row(story, 2).target, row(story, 2).state) == ("Mine.", RowState.EDITED)
        assert "look closely" not in row(story, 2).origin


class TestGists:
    def test_the_opening_is_the_headline_and_the_first_sentence(self, library, take):
        story = take("Снег\n\nСнег выпал в г. Алматы. Дороги чистят.\n\nКонец.")
        assert gists.waiting(library) == [story]
        assert gists.opening(library, story).texts == ("Снег", "Снег выпал в г. Алматы.")

    def test_a_gist_leaves_the_story_as_it_is(self, library, story, book, english, cancel):
        engine = book(OWN_LINES | {"Министр в Вене": "Minister in Vienna"})
        gist, origin = gists.make(engine, gists.opening(library, story), cancel)
        gists.store(library, story, gist, origin)
        assert gist == "Minister in Vienna — The minister arrived in Vienna."
        assert set(english(story)) == {""}
        assert gists.waiting(library) == []

    @pytest.mark.parametrize("on", [True, False])
    def test_the_local_engine_alone_does_it_unless_told_otherwise(self, tmp_path, on):
        settings = Settings(tmp_path / "settings.json")
        settings.store({MODELS.key: str(tmp_path), INBOX.key: on})
        for name in ("model.ruen.intgemm.alphas.bin", "vocab.ruen.spm"):
            (tmp_path / name).write_bytes(b"model")
        engines = Engines(settings)
        local = gists.engine_for(engines, settings, "ru", "en")
        assert (local is not None) is on
        assert gists.engine_for(engines, settings, "uk", "en") is None
        engines.close()
