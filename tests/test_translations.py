"""The languages of the interface are complete, current, and say what the English says."""

import ast
import re
import string
import subprocess
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

from editor.models.spoken import CONTEXT

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
WINDOW = (
    ROOT / "editor" / "app.py",
    *sorted((ROOT / "editor" / "ui").glob("*.py")),
    *sorted((ROOT / "editor" / "models").glob("*.py")),
)
LANGUAGES = ("ru", "kk")
FORMS = {"en": 2, "ru": 3, "kk": 2}
PLACE = re.compile(r"%\d|%n|\{[^}]*\}")
FORMATS = "Markdown|PDF|ninjs 3.1|ninjs 2.1|ninjs 1.6|NewsML-G2|NITF|XLIFF 1.2|XLIFF 2.1"
NOT_SAID = {  # texts in the window's modules that nobody reads, or that are no language
    "Python's own name for a type": ("Result",),
    "a fault of the program": (
        "A window needs a QApplication.",
        "the positions of a story's rows must run from 0 without gaps",
    ),
    "a fault of the world, said as a library or a file says it": (
        "is too large for a translator's file. Choose another.",
    ),
    "a value that is stored": ("high contrast", "machine import"),
    "a name of ours or another's": (
        " - Dateline",
        "Dateline",
        "English",
        "Fusion",
        "Georgia",
        "DejaVu Serif",
        "Noto Serif",
        "Source Serif 4",
        "Source Serif Pro",
        "XLIFF (*.xlf *.xliff)",
        "TMX, TSV, CSV, XLSX (*.tmx *.tsv *.csv *.txt *.xlsx)",
        "TBX, TSV, CSV, XLSX (*.tbx *.tbx2 *.tsv *.csv *.txt *.xlsx)",
        "ICAO 9303",
        "IPTC, SKOS, TSV (*.json *.jsonld *.tsv *.txt)",
        "ISO 9",
        "JSON (*.jsonl)",
        "SKOS (*.jsonld)",
        "TSV (*.tsv)",
        "TSV, JSON, SKOS, Wikidata, JRC-Names (*.tsv *.txt *.json *.jsonl *.jsonld)",
        "h1 { font-size: 20px; } h2 { font-size: 15px; } h3 { font-size: 17px; }",
    ),
    "marked for lupdate elsewhere": (
        "as the system",
        "the usual one",
    ),
    "what translations are filed under": (CONTEXT,),
    "a form of dates, which Qt fills in its own language": ("d MMM", "d MMM yyyy"),
    "names to show what transliteration makes of them": ("Щёлково, Энгельс, Қызылорда",),
    "what is measured and never shown": (
        "Министр заявил, что регион становится более сплоченным. ",
    ),
}


def messages(language):
    """Give (context, source, translation, forms of the plural) of all that is translated."""
    tree = ElementTree.parse(FOLDER / f"dateline_{language}.ts")
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            found = message.find("translation")
            forms = [form.text or "" for form in found.findall("numerusform")]
            yield context.findtext("name"), message.findtext("source"), found.text or "", forms


def said(language):
    """Give each source with each text a person may read for it, plural forms one by one."""
    for _, source, text, forms in messages(language):
        yield from ((source, each) for each in (forms or [text]))


def calls(tree, owner=""):
    """Give each call in a module with the class it stands in."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield owner, node
        yield from calls(node, node.name if isinstance(node, ast.ClassDef) else owner)


def given(call, place):
    node = call.args[place] if len(call.args) > place else None
    return node.value if isinstance(node, ast.Constant) else None


def asked_for(path):
    """Give (context, source) of the texts that a module asks a translation for when it runs."""
    for owner, call in calls(ast.parse(path.read_text("utf-8"))):
        name = ast.unparse(call.func)
        if name in ("self.tr", "tr"):
            yield owner if name == "self.tr" else "", given(call, 0)
        elif name in ("translate", "QCoreApplication.translate"):
            yield given(call, 0), given(call, 1)


def test_what_is_kept_is_what_the_program_says_and_nothing_waits_for_a_translation(tmp_path):
    made = subprocess.run(
        [sys.executable, str(ROOT / "docs" / "translations.py"), str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert made.stdout.splitlines() == [f"{each}: 0 to translate" for each in ("en", *LANGUAGES)]
    stale = [
        made.name
        for made in sorted(tmp_path.iterdir())
        if made.read_bytes() != (FOLDER / made.name).read_bytes()
    ]
    assert stale == [], "run `python3 dev.py translations`, translate what is new, run it again"
    assert len(list(tmp_path.iterdir())) == 6


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_asked_for_at_run_time_is_found_under_the_name_it_is_asked_by(language):
    known = {(context, source) for context, source, *_ in messages(language)}
    asked = {each for path in WINDOW for each in asked_for(path) if each[1] is not None}
    assert len(asked) > 600
    assert asked - known == set(), "lupdate does not see these: no f-string, a literal text"
    assert {each for each in known - asked if each[0] != CONTEXT} == set()


def test_no_text_of_the_window_goes_round_the_translation():
    allowed = {text for texts in NOT_SAID.values() for text in texts}
    found = {text for path in WINDOW for text in untranslated(path)}
    assert found - allowed == set(), "let these go through tr()"
    assert allowed - found == set(), "these are gone: take them off the list"


def untranslated(path):
    """Give the literal texts of a module that look like words for people and are not translated.

    That is a text with a blank between letters, or a word with a capital. Keys are no words.
    """
    tree = ast.parse(path.read_text("utf-8"))
    passed = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and is_silent(ast.unparse(node.func)):
            passed |= {id(each) for part in node.args for each in ast.walk(part)}
        passed |= {id(each) for kind in annotations(node) for each in ast.walk(kind)}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) else None
        if isinstance(text, str) and id(node) not in passed and is_wording(text):
            yield text


def annotations(node):
    """Give what a node says of types: quoted ones are no words for people."""
    told = (getattr(node, name, None) for name in ("annotation", "returns"))
    return [kind for kind in told if kind is not None]


SILENT = frozenset(
    "tr translate setObjectName getattr Signal Slot setProperty replace QKeySequence".split()
)


def is_silent(function):
    return function.rpartition(".")[2] in SILENT or function.startswith("log.")


def is_wording(text):
    if "{" in text and ":" in text and "\n" in text:  # a style sheet
        return False
    if re.fullmatch(r"(Ctrl|Alt|Shift)\+\S*", text) or not re.search(r"[^\W\d_]{2}", text):
        return False
    return bool(re.search(r"[^\W\d_] |  ?[^\W\d_]", text) or re.match(r"[A-Z][a-z]", text))


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_what_is_filled_in_is_filled_in_in_every_language(language):
    def places(text):
        return Counter(PLACE.findall(text))

    wrong = [(source, text) for source, text in said(language) if places(text) != places(source)]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_forms_that_python_fills_in_are_forms(language):
    for context, source, text, _ in messages(language):
        if context == CONTEXT:
            fields = [field for _, field, *_ in string.Formatter().parse(text) if field is not None]
            assert all(field.isdecimal() for field in fields), source


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_ends_as_its_english_does_and_holds_no_underlined_letter(language):
    def manner(text):
        last = text[-1]
        return last if last in ".:? …" else ""

    wrong = [(source, text) for source, text in said(language) if manner(source) != manner(text)]
    assert wrong == []
    assert [text for _, text in said(language) if "&" in text or text != text.strip("\n")] == []


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_a_number_has_as_many_forms_as_the_language(language):
    counted = [(source, forms) for _, source, _, forms in messages(language) if "%n" in source]
    assert counted
    assert [source for source, forms in counted if len(set(map(bool, forms))) != 1] == []
    assert {len(forms) for _, forms in counted} == {FORMS[language]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_names_are_the_same_in_every_language(language):
    same = {source for source, text in said(language) if source == text}
    assert same == set(FORMATS.split("|"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_named_in_a_text_are_named_in_its_translation(language):
    def keys(text):
        return re.findall(r"[A-Z]\w+\+[\w+]+|\bF\d+\b|\b(?:Enter|Delete|Esc)\b(?! the| it)", text)

    assert [text for source, text in said(language) if keys(source) != keys(text)] == []
