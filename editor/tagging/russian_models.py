"""The neural models for Russian: names in a text, and the cases of its words.

They lie in the wheel of natasha, which is data to us: it is found, never imported. Loaded when
first needed, which takes a second and 200 MB, so only the recogniser's own process does it.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from db.records import EntityType
from editor.tagging.names import Stretch

_VECTORS = "emb/navec_news_v1_1B_250K_300d_100q.tar"
_NAMES = "model/slovnet_ner_news_v1.tar"
_CASES = "model/slovnet_morph_news_v1.tar"
_SENTENCES_AT_ONCE = 16

_TYPES = {
    "PER": EntityType.PERSON,
    "LOC": EntityType.PLACE,
    "ORG": EntityType.ORGANISATION,
}


class ModelsMissing(Exception):
    """The models are not where they should be; the message is for a person."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text with its part of speech and features, by Universal Dependencies."""

    start: int
    end: int
    text: str
    pos: str
    features: dict[str, str]


class RussianModels:
    """Both models and the word vectors they share."""

    @cached_property
    def vectors(self) -> Any:
        """The vectors of 250,000 words, as navec keeps them."""
        _one_thread()
        from navec import Navec

        return Navec.load(str(_folder() / _VECTORS))

    def names(self, text: str) -> list[Stretch]:
        """Return where a text names persons, places and organisations."""
        return [
            Stretch(span.start, span.stop, _TYPES[span.type]) for span in self._namer(text).spans
        ]

    def words(self, text: str, spans: Sequence[tuple[int, int]]) -> list[Word]:
        """Return the words of those sentences that hold one of the spans."""
        from razdel import sentenize, tokenize

        sentences = [
            (sentence.start, list(tokenize(sentence.text)))
            for sentence in sentenize(text)
            if any(sentence.start < end and start < sentence.stop for start, end in spans)
        ]
        tagged = self._tagger.map([[token.text for token in tokens] for _, tokens in sentences])
        return [
            Word(at + token.start, at + token.stop, token.text, tag.pos, dict(tag.feats))
            for (at, tokens), markup in zip(sentences, tagged, strict=True)
            for token, tag in zip(tokens, markup.tokens, strict=True)
        ]

    @cached_property
    def _namer(self) -> Any:
        vectors = self.vectors
        from slovnet import NER

        model = NER.load(str(_folder() / _NAMES))
        model.navec(vectors)
        return model

    @cached_property
    def _tagger(self) -> Any:
        vectors = self.vectors
        from slovnet import Morph

        model = Morph.load(str(_folder() / _CASES), batch_size=_SENTENCES_AT_ONCE)
        model.navec(vectors)
        return model


@cache
def listed(name: str) -> frozenset[str]:
    """Return the words of one of the lists beside the models: `first` and `last` names."""
    lines = (_folder() / "dict" / f"{name}.txt").read_text("utf-8").splitlines()
    return frozenset(line.partition("#")[0].strip().replace("ё", "е") for line in lines)


@cache
def _folder() -> Path:
    found = find_spec("natasha")
    if found is None or not found.origin:
        raise ModelsMissing(
            "The models for Russian names are missing: install the package natasha 1.6."
        )
    return Path(found.origin).parent / "data"


def _one_thread() -> None:
    """Keep numpy from waiting for threads, which makes it two to six times as slow here."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
