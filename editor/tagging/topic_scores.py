"""Which top-level topics a text may have: by word vectors, by keywords, by what editors chose.

Russian words are weighed by their vectors against our keywords (see `resources`); other languages
by the keywords themselves. What editors gave to other stories of the library teaches a linear
model (ridge regression, one answer a topic), fitted anew each time: it takes milliseconds.
numpy is loaded when first needed, which only the recogniser's process does.
"""

import base64
import math
import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import resources
from editor.tagging.lemmas import nominal_lemmas, parses
from editor.tagging.russian_models import RussianModels

SIZE = 300  # numbers in a story's vector
MOST_WORDS = 600  # of a text: its beginning says what it is about
RIDGE = 1.0
SURE_AFTER = 40.0  # stories that taught a topic, until their voice is as loud as the keywords'

_WORD = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]+)*")
_ENGLISH_ENDING = re.compile("(?:'s|s|es|ed|ing)$")
_HEADLINE_WEIGHT = 3


@dataclass(frozen=True, slots=True)
class Example:
    """A story that editors gave topics: its vector as text (see `pack`), and their codes."""

    vector: str
    codes: tuple[str, ...]


def vector(texts: Sequence[str], lang: str, models: RussianModels) -> str:
    """Return what a story is about as numbers, packed; the first of its texts is the headline."""
    import numpy as np

    total = np.zeros(SIZE, dtype="f4")
    for word in _words(texts):
        total += _russian(word, models) if lang == "ru" else _hashed(word)
    length = float(np.linalg.norm(total))
    return pack(total / length if length else total)


def scores(
    texts: Sequence[str], lang: str, models: RussianModels, taught: Sequence[Example] = ()
) -> list[tuple[str, float]]:
    """Return the codes of topics with a score, best first: the top level, and those taught."""
    found = _by_keywords(list(_words(texts)), lang, models)
    for code, score in _by_examples(vector(texts, lang, models), taught).items():
        found[code] = found.get(code, 0.0) + score
    return sorted(found.items(), key=lambda each: -each[1])


def pack(numbers: Any) -> str:
    """Return a vector as text of half-precision numbers."""
    return base64.b64encode(numbers.astype("<f2").tobytes()).decode()


def unpack(packed: str) -> Any:
    """Return the vector that `pack` made a text of."""
    import numpy as np

    return np.frombuffer(base64.b64decode(packed), dtype="<f2").astype("f4")


def _words(texts: Sequence[str]) -> Iterable[str]:
    """Yield the words of a story, those of its headline several times, as they weigh more."""
    headline = [word.lower() for word in _WORD.findall(texts[0])] if texts else []
    yield from headline * _HEADLINE_WEIGHT
    found = (match[0].lower() for text in texts[1:] for match in _WORD.finditer(text))
    yield from (word for _, word in zip(range(MOST_WORDS), found, strict=False))


def _by_keywords(words: list[str], lang: str, models: RussianModels) -> dict[str, float]:
    """Score the top level: shared keywords, and for Russian words near them."""
    found = {row.code: 0.0 for row in resources.topic_keywords()}
    for code, stems in _stems(lang).items():
        found[code] += sum(1.0 for word in words if not stems.isdisjoint(_forms(word, lang)))
    highest = max(found.values(), default=0.0) or 1.0
    found = {code: score / highest for code, score in found.items()}
    if lang == "ru":
        for code, score in _by_vectors(words, models).items():
            found[code] = found[code] * 0.6 + score
    return found


def _by_vectors(words: list[str], models: RussianModels) -> dict[str, float]:
    """Score each topic by how near its keywords are to each of a text's words."""
    import numpy as np

    codes, keywords, owners = _keyword_vectors(models)
    vectors = [each for word in words if (each := _russian(word, models)).any()]
    if not vectors:
        return dict.fromkeys(codes, 0.0)
    near = np.stack(vectors) @ keywords.T
    best = np.stack(
        [np.sort(near[:, owners == number], axis=1)[:, -2:].mean(1) for number in range(len(codes))]
    )
    raised = np.clip(best - best.mean(0), 0, None) ** 2
    total = raised.sum(1)
    mean = np.stack(vectors).mean(0)
    middles = np.stack([keywords[owners == number].mean(0) for number in range(len(codes))])
    alike = _cosines(middles - middles.mean(0), mean - middles.mean(0))
    combined = alike + total / (total.max() or 1.0)
    return {code: float(score) for code, score in zip(codes, combined, strict=True)}


def _cosines(rows: Any, one: Any) -> Any:
    import numpy as np

    lengths = np.linalg.norm(rows, axis=1) * (np.linalg.norm(one) or 1.0)
    return rows @ one / np.where(lengths, lengths, 1.0)


def _by_examples(packed: str, taught: Sequence[Example]) -> dict[str, float]:
    """Score the topics that editors gave to stories like this one."""
    import numpy as np

    codes = sorted({code for example in taught for code in example.codes})
    if not codes:
        return {}
    known = np.stack([unpack(example.vector) for example in taught])
    middle = known.mean(0)
    centred = known - middle
    answers = np.array([[float(code in example.codes) for code in codes] for example in taught])
    usual = answers.mean(0)
    # Few stories, many numbers: the dual form inverts a matrix of stories, not of numbers.
    kernel = centred @ centred.T + RIDGE * np.eye(len(taught)) * float(
        np.mean(np.sum(centred**2, axis=1)) or 1.0
    )
    weights = np.linalg.solve(kernel, answers - usual)
    said = usual + (centred @ (unpack(packed) - middle)) @ weights
    voice = 4.0 * min(1.0, len(taught) / SURE_AFTER)
    return {code: float(score) * voice for code, score in zip(codes, said, strict=True)}


@cache
def _keyword_vectors(models: RussianModels) -> tuple[list[str], Any, Any]:
    """Return the topics, the vectors of all their keywords, and whose each one is."""
    import numpy as np

    rows = resources.topic_keywords()
    pairs = [
        (number, each)
        for number, row in enumerate(rows)
        for word in row.russian
        if (each := _russian(word, models)).any()
    ]
    owners = np.array([number for number, _ in pairs])
    return [row.code for row in rows], np.stack([each for _, each in pairs]), owners


@lru_cache(maxsize=20_000)
def _russian(word: str, models: RussianModels) -> Any:
    """Return the vector of a Russian word, shorter for those that every text has; 0 if unknown."""
    import numpy as np

    vectors = models.vectors
    for form in (word, *(parse.normal_form for parse in parses(word)[:1])):
        if form in vectors:
            found = vectors[form]
            rank = vectors.vocab[form]
            rarity = min(1.0, math.log1p(rank) / math.log(60_000))
            grammar = any(parse.tag.POS in _GRAMMAR for parse in parses(word)[:1])
            return found / np.linalg.norm(found) * (0.0 if grammar else rarity)
    return np.zeros(SIZE, dtype="f4")


_GRAMMAR = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "INTJ"})


def _hashed(word: str) -> Any:
    """Return a vector for a word of a language without vectors: far from that of any other."""
    import numpy as np

    found = np.zeros(SIZE, dtype="f4")
    for salt in ("a", "b"):
        digest = zlib.crc32((salt + _forms(word, "en")[-1]).encode())
        found[digest % SIZE] += 1.0 if digest & 0x10000 else -1.0
    return found


@cache
def _stems(lang: str) -> dict[str, frozenset[str]]:
    """Return each topic's keywords in the forms they are compared in."""
    return {
        row.code: frozenset(
            form
            for word in (row.russian if lang == "ru" else row.english)
            for form in _forms(word, lang)
        )
        for row in resources.topic_keywords()
    }


def _forms(word: str, lang: str) -> tuple[str, ...]:
    """Return a word and its dictionary forms, or in English the word without its ending."""
    if lang == "ru":
        folded = word.replace("ё", "е")
        verbs = tuple(parse.normal_form.replace("ё", "е") for parse in parses(folded)[:1])
        return (*nominal_lemmas(folded), *verbs)
    bare = _ENGLISH_ENDING.sub("", word)
    return (word, bare) if len(bare) > 2 else (word,)
