"""Thirty hostile stories, held against the standards' own schemas and read by others' programs."""

import itertools
import json
import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import feedparser
import html5lib
import jsonschema
import pypdfium2
import pytest
from lxml import etree
from referencing import Registry, Resource
from translate.storage import tmx, xliff, xliff2

from db.copies import Release
from editor.exporting.document import document
from editor.exporting.formats import FORMATS, by_name, close
from editor.exporting.layout import DRAFT_STAMP, KILL_STAMP, one_line, page
from tests.editor.exporting.hostile import STRANGE, stories

IPTC = Path(__file__).parents[4] / "shared" / "data" / "iptc"
STORIES = stories()
needs_schemas = pytest.mark.skipif(not IPTC.is_dir(), reason="IPTC's schemas are not here")
every_story = pytest.mark.parametrize("name", STORIES)


@pytest.fixture(autouse=True)
def _ended():
    yield
    close()


@pytest.fixture(scope="module")
def ninjs_schemas():
    """Validators by version, the GeoJSON schema that 3.1 refers to taken from beside them."""
    geo = json.loads((IPTC / "ninjs/validation/test_suite/GeoJSON-schema.json").read_text("utf-8"))
    registry = Registry().with_resource(
        "https://geojson.org/schema/GeoJSON.json", Resource.from_contents(geo)
    )

    def validator(version):
        path = IPTC / f"ninjs/specification/ninjs-schema_{version}.json"
        schema = json.loads(path.read_text("utf-8"))
        made = jsonschema.validators.validator_for(schema)
        return made(schema, registry=registry, format_checker=made.FORMAT_CHECKER)

    return {version: validator(version) for version in ("1.6", "2.1", "3.1")}


@pytest.fixture(scope="module")
def newsml_schema():
    path = IPTC / "newsml-g2/specification/NewsML-G2_2.35-spec-All-Power.xsd"
    return etree.XMLSchema(etree.parse(path))


@pytest.fixture(scope="module")
def nitf_schema():
    return etree.XMLSchema(etree.parse(IPTC / "nitf/nitf-3-6.xsd"))


def written(name, form):
    return by_name(form).write(STORIES[name])


def valid_xml(raw, schema):
    root = etree.fromstring(raw)
    schema.assertValid(root.getroottree())
    return root


def texts(name):
    """The texts of a story's body as they are to be read."""
    return [block.text for block in page(STORIES[name]).marked_body]


def bare(text):
    return "".join(text.split())


def test_there_are_thirty():
    assert len(STORIES) == 30


@needs_schemas
@every_story
def test_ninjs_is_valid_in_every_version(name, ninjs_schemas):
    for form, version in (("ninjs", "3.1"), ("ninjs2", "2.1"), ("ninjs1", "1.6")):
        ninjs_schemas[version].validate(json.loads(written(name, form)))


@needs_schemas
@every_story
def test_newsml_is_valid(name, newsml_schema):
    item = valid_xml(written(name, "newsml"), newsml_schema)
    assert [bare("".join(p.itertext())) for p in item.iter("{*}p", "{*}figure")] == [
        bare(text) for text in texts(name)
    ]


@needs_schemas
def test_a_message_with_all_of_them_is_valid_and_lists_them(newsml_schema):
    message = valid_xml(by_name("newsml").gather(list(STORIES.values())), newsml_schema)
    listed = [each.get("residref") for each in message.iter("{*}itemRef")]
    assert listed == [each.get("guid") for each in message.iter("{*}newsItem")]
    assert len(set(listed)) == 30


@needs_schemas
@every_story
def test_nitf_is_valid(name, nitf_schema):
    nitf = valid_xml(written(name, "nitf"), nitf_schema)
    content = nitf.find("{*}body/{*}body.content")
    assert [bare("".join(each.itertext())) for each in content] == [
        bare(text) for text in texts(name)
    ]


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_feeds_are_read_with_the_same_text(form):
    feed = feedparser.parse(by_name(form).gather(list(STORIES.values())), sanitize_html=False)
    assert not feed.bozo
    by_id = {entry.id: entry for entry in feed.entries}
    for name, copy in STORIES.items():
        laid = page(copy)
        entry = by_id[laid.identity]
        assert bare(entry.title) == bare(laid.marked_headline)
        [content] = [each for each in entry.content if "html" in each.type] or [{"value": ""}]
        body = html5lib.parseFragment(content["value"], namespaceHTMLElements=False)
        assert bare("".join(body.itertext())) == bare("".join(texts(name)))


def test_json_feed_has_them_all():
    feed = json.loads(by_name("jsonfeed").gather(list(STORIES.values())))
    assert {item["id"] for item in feed["items"]} == {
        page(copy).identity for copy in STORIES.values()
    }


@every_story
def test_html_has_no_errors_and_the_same_text(name):
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    read = parser.parse(written(name, "html").decode())
    assert [script.get("type") for script in read.iter("script")] == ["application/ld+json"]
    stated = json.loads(read.find(".//script").text)
    assert stated["headline"] == page(STORIES[name]).marked_headline
    shown = bare("".join(read.find("body").itertext())).replace("Caption:", "")
    assert shown == bare("".join(block.text for block in document(STORIES[name]).blocks))


@every_story
def test_xliff_is_read_by_the_translate_toolkit(name):
    for form, store in (("xliff", xliff.xlifffile), ("xliff2", xliff2.Xliff2File)):
        units = store.parsestring(written(name, form)).units
        kept = [] if STORIES[name].release is Release.KILL else STORIES[name].rows
        expected = [
            (one_line(row.source), one_line(row.target) or None)
            for row in kept
            if one_line(row.source)
        ]
        found = [(unit.source, unit.target or None) for unit in units if unit.source]
        assert [(bare(source), target and bare(target)) for source, target in found] == [
            (bare(source), target and bare(target)) for source, target in expected
        ]


def test_tmx_is_read_by_the_translate_toolkit():
    raw = by_name("tmx").gather(list(STORIES.values()))
    units = tmx.tmxfile.parsestring(raw).units
    assert len(units) == sum(
        bool(one_line(row.source) and one_line(row.target))
        for copy in STORIES.values()
        if copy.release is not Release.KILL
        for row in copy.rows
    )


@every_story
def test_json_lines_hold_each_name_where_it_stands(name):
    [record] = map(json.loads, written(name, "jsonl").decode().splitlines())
    for row in record["rows"]:
        for mention in row["mentions"]:
            side = row["source"] if mention["side"] == "source" else row["english"]
            assert 0 <= mention["start"] < mention["end"] <= len(side)
    assert [bare(text) for text in record["body"].split("\n\n")] == (
        [bare(text) for text in texts(name)] or [""]
    )


@every_story
def test_names_by_offset_are_found_in_the_text(name):
    for line in written(name, "spacy").decode().splitlines():
        record = json.loads(line)
        spans = [(start, end) for start, end, _ in record["entities"]]
        assert all(0 <= start < end <= len(record["text"]) for start, end in spans)
        assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))


@every_story
def test_every_line_of_conll_is_a_token_and_its_tag(name):
    for line in written(name, "conll").decode().split("\n"):
        assert not line or line.startswith("# ") or len(line.split("\t")) == 2


def shown_in_pdf(name):
    """The text of a PDF's pages."""
    pdf = pypdfium2.PdfDocument(written(name, "pdf"))
    try:
        pages = [sheet.get_textpage().get_text_range() for sheet in pdf]
    finally:
        pdf.close()
    return "".join(pages)


def test_pdf_has_the_same_words():
    for name in ("kazakh", "ukrainian", "portuguese", "usual", "draft", "kill", "long"):
        shown = shown_in_pdf(name).split()
        for block in document(STORIES[name]).blocks:
            assert set(block.text.split()) <= set(shown), name


def test_pdf_of_anything_can_be_opened():
    for name in STRANGE:
        assert "VIENNA, Dec 5" in " ".join(shown_in_pdf(name).split()), name


@pytest.mark.parametrize("form", [each.name for each in FORMATS])
def test_a_draft_and_a_kill_say_so(form):
    for name, stamp in (("draft", DRAFT_STAMP), ("kill", KILL_STAMP)):
        assert stamp in everything(written(name, form))
    assert stamp_free(everything(written("usual", form)))
    killed = everything(written("kill", form))
    for words in ("Vienna: The minister", "In short", "Ещё не переведено"):
        assert words not in killed


def stamp_free(text):
    return DRAFT_STAMP not in text and KILL_STAMP not in text


def everything(raw):
    """All text in a file: of a package its parts, of a PDF its pages."""
    if raw.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(raw)) as package:
            return "".join(
                package.read(part).decode() for part in package.namelist() if ".xml" in part
            )
    if raw.startswith(b"%PDF"):
        pdf = pypdfium2.PdfDocument(raw)
        return " ".join(sheet.get_textpage().get_text_range() for sheet in pdf)
    return raw.decode()


@pytest.fixture(scope="module")
def converted(tmp_path_factory):
    """The text that LibreOffice finds in every Word and OpenDocument file of the thirty."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not here (Debian: libreoffice-writer-nogui)")
    folder = tmp_path_factory.mktemp("office")
    names = {}
    for number, name in enumerate(STORIES):
        for form in ("docx", "odt"):
            names[name, form] = folder / f"{number}-{form}.{form}"
            names[name, form].write_bytes(written(name, form))
    subprocess.run(
        [
            office,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
            folder / "text",
            *names.values(),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return {
        key: (folder / "text" / f"{path.stem}.txt").read_text("utf-8-sig")
        for key, path in names.items()
    }


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_libreoffice_finds_the_same_text(converted, form):
    for name, copy in STORIES.items():
        expected = "".join(block.text for block in document(copy).blocks)
        assert bare(converted[name, form]).replace("Caption:", "") == bare(expected), name


PROJECT = """<?xml version="1.0" encoding="UTF-8"?><omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><source_dir_excludes/><target_dir>__DEFAULT__</target_dir>
<tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir>
<glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>ru</source_lang><target_lang>en</target_lang>
<sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations>
<remove_tags>false</remove_tags></project></omegat>"""


@pytest.fixture(scope="module")
def through_omegat(tmp_path_factory):
    """What OmegaT makes of the XLIFF files of the thirty, by name and format."""
    omegat = shutil.which("omegat")
    if omegat is None:
        pytest.skip("OmegaT is not here (Debian: omegat)")
    project = tmp_path_factory.mktemp("omegat")
    (project / "omegat.project").write_text(PROJECT, "utf-8")
    for folder in ("source", "target", "tm", "glossary", "dictionary", "omegat"):
        (project / folder).mkdir()
    for number, name in enumerate(STORIES):
        for form in ("xliff", "xliff2"):
            (project / "source" / f"{number}-{form}.xlf").write_bytes(written(name, form))
    done = subprocess.run(
        [omegat, str(project), "--mode=console-translate", f"--config-dir={project / 'config'}"],
        capture_output=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return {
        (name, form): (project / "target" / f"{number}-{form}.xlf").read_bytes()
        for number, name in enumerate(STORIES)
        for form in ("xliff", "xliff2")
    }


def test_omegat_reads_and_writes_them(through_omegat):
    for (name, form), raw in through_omegat.items():
        before = etree.fromstring(written(name, form))
        after = etree.fromstring(raw)
        for tag in ("{*}source", "{*}target"):
            assert [bare("".join(each.itertext())) for each in after.iter(tag)] == [
                bare("".join(each.itertext())) for each in before.iter(tag)
            ], (name, form)
