"""Models come whole or not at all: downloaded from a server on loopback, or from a folder."""

import gzip
import threading

import pytest

from editor.translating.catalogue import best, offer_for, offers
from editor.translating.engine import BadModel, BadReply, Cancelled, ModelMissing, Offline, TimedOut
from editor.translating.installing import Download, add, remove
from editor.translating.models import find_models
from editor.translating.network import Limits
from tests.model_stand_in import STAND_IN, open_shop, zstd


@pytest.fixture
def shop(monkeypatch, vocabulary, tmp_path):
    """A shop with one model from "xx" to "en", and a worker that takes it."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    package = tmp_path / "packages" / "fxtranslate"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(STAND_IN)
    monkeypatch.setenv("PYTHONPATH", str(package.parent))
    with open_shop() as opened:
        opened.sell("model.xxen.intgemm.alphas.bin", b"model " * 60_000)
        opened.sell("lex.50.50.xxen.s2t.bin", b"lex")
        opened.sell("vocab.xxen.spm", vocabulary)
        yield opened


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "models"


def download(shop, folder, pair="xx-en", limits=None):
    offer = offers(f"{shop.url}/records")[pair]
    return Download(offer, f"{shop.url}/files", folder, limits=limits)


def names(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def run(download, cancel=None, progress=lambda done, of: None):
    return download.run(cancel or threading.Event(), progress)


def test_a_model_is_downloaded_proven_and_put_in_place(shop, folder):
    seen = []
    files = run(download(shop, folder), progress=lambda *done: seen.append(done))
    assert names(folder) == [
        "xx-en/dateline-model.json",
        "xx-en/lex.50.50.xxen.s2t.bin",
        "xx-en/model.xxen.intgemm.alphas.bin",
        "xx-en/vocab.xxen.spm",
    ]
    assert (files.pair, files.version) == ("xx-en", "3.0")
    assert find_models([folder])["xx-en"] == files
    sizes = sum(len(content) for content in shop.files.values())
    assert seen == sorted(seen)
    assert seen[-1] == (sizes, sizes)


def test_a_real_model_comes_through(shop, folder, real_models, monkeypatch):
    monkeypatch.delenv("PYTHONPATH")
    for path in sorted(next(real_models.glob("pten-*")).iterdir()):
        if path.suffix in (".bin", ".spm"):
            shop.sell(path.name, path.read_bytes(), pair="pt-en")
    assert run(download(shop, folder, "pt-en")).pair == "pt-en"


def test_cancelling_keeps_what_came_and_the_next_try_goes_on(shop, folder):
    cancel = threading.Event()

    def stop(done, of):
        if done > 100_000:
            cancel.set()

    with pytest.raises(Cancelled):
        run(download(shop, folder), cancel, stop)
    assert find_models([folder]) == {}
    shop.asked.clear()
    assert run(download(shop, folder)).pair == "xx-en"
    model = next(wanted for name, wanted in shop.asked if name.startswith("model"))
    assert model.startswith("bytes=")
    assert int(model[6:-1]) > 100_000


def test_a_server_that_knows_no_ranges_starts_again(shop, folder):
    part = folder / "xx-en.part"
    part.mkdir(parents=True)
    (part / "model.xxen.intgemm.alphas.bin.zst").write_bytes(b"half of something")
    shop.spoil = lambda handler, content: handler.answer(content)
    assert run(download(shop, folder)).pair == "xx-en"


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda content: content[:-3] + b"XXX",
        lambda content: content[:-3],
        lambda content: content + b"more",
        lambda content: b"<html>Welcome to the hotel</html>",
        lambda content: b"",
    ],
    ids=["flipped", "short", "long", "a page", "empty"],
)
def test_another_content_than_listed_is_not_put_in_place(shop, folder, spoilt):
    shop.spoil = lambda handler, content: handler.answer(spoilt(content))
    with pytest.raises(BadModel, match="not come as it is listed"):
        run(download(shop, folder))
    assert find_models([folder]) == {}
    shop.spoil = None
    assert run(download(shop, folder)).pair == "xx-en"


def test_a_model_that_translates_nothing_is_not_put_in_place(shop, folder):
    shop.sell("model.xxen.intgemm.alphas.bin", b"useless", version="3.1")
    shop.sell("vocab.xxen.spm", b"no vocabulary", version="3.1")
    with pytest.raises(BadModel):
        run(download(shop, folder))
    assert find_models([folder]) == {}


def test_an_older_model_stays_until_the_newer_one_is_proven(shop, folder, vocabulary):
    run(download(shop, folder))
    shop.sell("model.xxen.intgemm.alphas.bin", b"useless", version="3.1")
    shop.sell("vocab.xxen.spm", vocabulary, version="3.1")
    with pytest.raises(BadModel, match="does not translate"):
        run(download(shop, folder))
    assert find_models([folder])["xx-en"].version == "3.0"


def test_a_newer_model_replaces_the_older(shop, folder, vocabulary):
    run(download(shop, folder))
    shop.sell("model.xxen.intgemm.alphas.bin", b"better", version="3.10")
    shop.sell("vocab.xxen.spm", vocabulary, version="3.10")
    shop.sell("model.xxen.intgemm.alphas.bin", b"older", version="3.9")
    assert run(download(shop, folder)).version == "3.10"
    assert names(folder) == [
        "xx-en/dateline-model.json",
        "xx-en/model.xxen.intgemm.alphas.bin",
        "xx-en/vocab.xxen.spm",
    ]


def test_a_server_that_is_gone_or_silent(shop, folder):
    def fall_silent(handler, content):
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content[:10])
        handler.wfile.flush()
        shop.released.wait(10)
        handler.close_connection = True

    shop.spoil = fall_silent
    with pytest.raises((Offline, TimedOut)):
        run(download(shop, folder, limits=Limits(connect=0.2, read=0.2)))
    shop.spoil = lambda handler, content: handler.answer(b"", 404)
    with pytest.raises(BadReply, match="HTTP 404"):
        run(download(shop, folder))


@pytest.mark.parametrize(
    "change",
    [
        {"name": "../../model.xxen.intgemm.alphas.bin"},
        {"name": "/etc/model.xxen.bin"},
        {"decompressedHash": "none"},
        {"attachment": {"hash": "0" * 64, "size": -1, "location": "a"}},
        {"attachment": {"hash": "0" * 64, "size": 10**12, "location": "a"}},
        {"attachment": {"hash": "0" * 64, "size": 5, "location": "../../a"}},
    ],
)
def test_a_list_that_makes_no_sense_is_refused(shop, change):
    shop.sell("model.xxen.intgemm.alphas.bin", b"model", version="3.2")
    shop.records[-1].update(change)
    with pytest.raises(BadReply):
        offers(f"{shop.url}/records")


@pytest.mark.parametrize("records", [[], [{"version": "1.0"}], [{"version": "4.0"}]])
def test_models_of_other_engines_are_passed_over(records):
    assert best(records) == {}


def test_an_incomplete_model_is_not_offered(shop):
    shop.sell("model.yyen.intgemm.alphas.bin", b"model", pair="yy-en")
    assert set(offers(f"{shop.url}/records")) == {"xx-en"}


def test_what_is_not_offered_is_said(shop):
    with pytest.raises(ModelMissing, match="“kk” to “en”"):
        offer_for("kk", "en", offers(f"{shop.url}/records"))


def test_the_list_has_its_faults_as_engines_have(shop):
    with pytest.raises(BadReply, match="list of models"):
        offers(f"{shop.url}/files/nothing")


class TestFolder:
    @pytest.fixture
    def brought(self, tmp_path, write_model, shop):
        return write_model(tmp_path / "brought" / "cache" / "xxen")

    def test_a_folder_is_copied(self, brought, folder):
        [files] = add(brought.parent.parent, folder)
        assert files.pair == "xx-en"
        assert names(folder) == [
            "xx-en/lex.50.50.xxen.s2t.bin",
            "xx-en/model.xxen.intgemm.alphas.bin",
            "xx-en/vocab.xxen.spm",
        ]
        assert names(brought) != []

    def test_packed_files_are_unpacked(self, brought, folder):
        for path, pack in zip(
            sorted(brought.iterdir()), (gzip.compress, zstd, gzip.compress), strict=True
        ):
            ending = ".zst" if pack is zstd else ".gz"
            path.with_name(path.name + ending).write_bytes(pack(path.read_bytes()))
            path.unlink()
        assert [files.pair for files in add(brought, folder)] == ["xx-en"]

    def test_what_does_not_translate_is_refused(self, brought, folder):
        (brought / "model.xxen.intgemm.alphas.bin").write_bytes(b"useless")
        with pytest.raises(BadModel, match="does not translate"):
            add(brought, folder)
        assert names(folder) == []

    def test_a_damaged_packed_file_is_refused(self, brought, folder):
        (brought / "model.xxen.intgemm.alphas.bin").unlink()
        (brought / "model.xxen.intgemm.alphas.bin.gz").write_bytes(gzip.compress(b"m" * 999)[:-9])
        with pytest.raises(BadModel, match="damaged"):
            add(brought, folder)
        assert names(folder) == []

    def test_a_folder_without_models_is_told(self, tmp_path, folder):
        (tmp_path / "empty").mkdir()
        with pytest.raises(ModelMissing, match="no whole Firefox model"):
            add(tmp_path / "empty", folder)

    def test_a_model_is_removed(self, brought, folder):
        add(brought, folder)
        remove("xx-en", folder)
        assert find_models([folder]) == {}
        with pytest.raises(ModelMissing):
            remove("xx-en", folder)

    @pytest.mark.parametrize("pair", ["..", "../brought", "", "."])
    def test_nothing_else_is_removed(self, brought, folder, pair):
        folder.mkdir()
        with pytest.raises(ModelMissing):
            remove(pair, folder)
        assert names(brought)
