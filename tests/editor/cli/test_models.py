"""`models`: listed, installed from a server, added from a folder, removed."""

import shutil

import pytest

from tests.model_stand_in import STAND_IN, open_shop

VOCABULARY = (
    b"".join(
        b"\x0a" + bytes([len(piece) + 2]) + b"\x0a" + bytes([len(piece)]) + piece
        for piece in (f"piece{number}".encode() for number in range(150))
    )
    + b"\x1a\x02\x10\x01"
)


@pytest.fixture
def shop(tmp_path, monkeypatch):
    package = tmp_path / "packages" / "fxtranslate"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(STAND_IN)
    monkeypatch.setenv("PYTHONPATH", str(package.parent))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with open_shop() as opened:
        opened.sell("model.ruen.intgemm.alphas.bin", b"model", pair="ru-en", version="3.1")
        opened.sell("vocab.ruen.spm", VOCABULARY, pair="ru-en", version="3.1")
        monkeypatch.setenv("DATELINE_MODEL_CATALOGUE", f"{opened.url}/records")
        monkeypatch.setenv("DATELINE_MODEL_FILES", f"{opened.url}/files")
        monkeypatch.setenv("DATELINE_MODELS", str(tmp_path / "models"))
        yield opened


def test_a_model_is_installed_listed_and_removed(shop, run, lines):
    [offer] = lines("models", "list", "--available")
    assert (offer["pair"], offer["version"]) == ("ru-en", "3.1")
    assert "ru-en is installed" in run("models", "install", "ru").stdout
    here = {each["pair"]: each["version"] for each in lines("models", "list")}
    assert here["ru-en"] == "3.1"
    assert "ru-en is removed" in run("models", "remove", "ru-en").stderr
    assert "ru-en" not in {each["pair"] for each in lines("models", "list")}


def test_a_folder_is_added(shop, run, lines, tmp_path):
    run("models", "install", "ru")
    shutil.move(tmp_path / "models" / "ru-en", tmp_path / "brought")
    [added] = lines("models", "add", tmp_path / "brought")
    assert added["pair"] == "ru-en"


def test_what_there_is_not_is_told(shop, fault):
    assert "no Firefox model from “kk” to “en”" in fault("models", "install", "kk")
    assert "no model xx-en" in fault("models", "remove", "xx-en")


def test_a_server_that_is_gone_is_told(shop, fault, monkeypatch):
    monkeypatch.setenv("DATELINE_MODEL_CATALOGUE", "http://127.0.0.1:9/records")
    assert "list of models cannot be reached" in fault("models", "install", "ru")
