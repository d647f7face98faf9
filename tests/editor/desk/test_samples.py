"""The sample stories and their memory."""

import pytest

import resources
from db import memory, stories
from db.records import RowState
from editor.desk.samples import learn_pairs, put_in
from editor.desk.taking_in import Outcome
from editor.desk.translating import translate
from editor.importing.errors import RefusedFile

TMX = """<tmx version="1.4"><header/><body><tu>
<tuv xml:lang="ru"><seg>Снег выпал.</seg></tuv><tuv xml:lang="en"><seg>Snow fell.</seg></tuv>
</tu></body></tmx>"""


def russian(arrivals):
    """Give the number of the Russian story."""
    return next(each.story for each in arrivals if each.story and each.lang == "ru")


def test_four_stories_in_four_languages(library):
    arrivals = put_in(library)
    assert {arrival.outcome for arrival in arrivals} == {Outcome.IMPORTED}
    assert sorted(arrival.lang for arrival in arrivals) == ["kk", "pt", "ru", "uk"]
    taken = stories.get(library, russian(arrivals))
    assert taken.fields.dateline_place_english == "Almaty"
    assert stories.ids(library)[0] == taken.id, "the Russian one is on top of the list"


def test_a_second_time_they_are_duplicates(library):
    first = put_in(library)
    again = put_in(library)
    assert {arrival.outcome for arrival in again} == {Outcome.DUPLICATE}
    assert [arrival.of for arrival in again] == [arrival.uid for arrival in first]
    assert len(stories.ids(library)) == len(resources.samples())


def test_the_memory_knows_all_of_the_russian_one(library, phrasebook):
    story = russian(put_in(library))
    engine = phrasebook()
    report = translate(library, story, engine)
    rows = stories.get(library, story).rows
    assert engine.asked == []
    assert report.filled == {"memory": len(rows)}
    assert {row.state for row in rows} == {RowState.FUZZY}


def test_pairs_are_learnt_once(library):
    assert learn_pairs(library, TMX.encode()) == 1
    assert learn_pairs(library, TMX.encode()) == 0
    [match] = memory.exact(library, "Снег  выпал.", "ru", "en")
    assert match.pair.target == "Snow fell."


def test_a_file_that_breaks_off_teaches_nothing(library):
    broken = TMX.replace("</tu></body></tmx>", "</tu><tu>").encode()
    with pytest.raises(RefusedFile, match=r"^wire\.tmx is not whole"):
        learn_pairs(library, broken, "wire.tmx")
    with pytest.raises(RefusedFile, match="no translation memory"):
        learn_pairs(library, b"<html/>")
    assert memory.pairs(library) == []
