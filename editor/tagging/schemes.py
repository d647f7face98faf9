"""The letters of the published schemes by which Cyrillic is written in Latin letters.

- `bgn_pcgn`: BGN/PCGN, Russian 1947, Kazakh and Belarusian 1979; Ukrainian by its own of 2019.
- `iso_9`: ISO 9:1995, a letter for a letter, the same in every language.
- `icao_9303`: ICAO Doc 9303, part 3, section 6, as passports have it.
- `ala_lc`: ALA-LC 1997 without the ties over pairs of letters, as most catalogues do.
"""

from dataclasses import dataclass, field

_COMMON = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ы": "y",
    "і": "i", "ґ": "g", "һ": "h",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme: its letters, and those of a language that differ.

    `iotated` are spellings of letters where a word begins, and behind vowels and signs.
    """

    letters: dict[str, str]
    by_language: dict[str, dict[str, str]] = field(default_factory=dict)
    iotated: dict[str, str] = field(default_factory=dict)

    def spell(self, lang: str, word: str, at: int) -> str:
        """Spell the letter at `at` of a word in small letters."""
        letter = word[at]
        own = self.by_language.get(lang, {})
        if letter not in own and letter in self.iotated and word[at - 1 : at] not in _HARD:
            return self.iotated[letter]
        return own.get(letter, self.letters.get(letter, letter))


_HARD = frozenset("бвгджзйклмнпрстфхцчшщғқңһґўҷҳҗ")
"""Letters after which no y is heard before е and ё."""

BGN_PCGN = Scheme(
    _COMMON
    | {
        "ё": "ë", "й": "y", "ъ": "”", "ь": "’", "э": "e", "ю": "yu", "я": "ya", "ә": "ä", "ғ": "gh",
        "қ": "q", "ң": "ng", "ө": "ö", "ұ": "ū", "ү": "ü", "ў": "w", "є": "ye", "ї": "yi",
    },
    {"be": {"г": "h", "е": "ye", "ё": "yo", "ь": "’", "'": "’"}},
    {"е": "ye", "ё": "yë"},
)  # fmt: skip

ISO_9 = Scheme(
    _COMMON
    | {
        "ё": "ë", "ж": "ž", "й": "j", "х": "h", "ц": "c", "ч": "č", "ш": "š", "щ": "ŝ", "ъ": "ʺ",
        "ь": "ʹ", "э": "è", "ю": "û", "я": "â", "і": "ì", "ї": "ï", "є": "ê", "ґ": "g̀", "ў": "ŭ",
        "ә": "a̋", "ғ": "ġ", "қ": "ķ", "ң": "ņ", "ө": "ô", "ұ": "u̇", "ү": "ù", "һ": "ḥ",
    },
)  # fmt: skip

ICAO_9303 = Scheme(
    _COMMON
    | {
        "ё": "e", "й": "i", "ъ": "ie", "ь": "", "э": "e", "ю": "iu", "я": "ia", "ї": "i",
        "є": "ie", "ў": "u", "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u",
    },
    {"uk": {"г": "h", "и": "y", "'": "", "’": "", "ʼ": ""}, "be": {"г": "h", "ё": "io"}},
)  # fmt: skip

ALA_LC = Scheme(
    _COMMON
    | {
        "ё": "ë", "й": "ĭ", "ъ": "ʺ", "ь": "ʹ", "э": "ė", "ю": "iu", "я": "ia", "ї": "ï",
        "є": "ie", "ў": "ŭ", "ә": "ă", "ғ": "gh", "қ": "q", "ң": "ng", "ө": "ȯ", "ұ": "ū",
        "ү": "u̇", "һ": "ḣ",
    },
    {"uk": {"г": "h", "и": "y"}, "be": {"г": "h", "ё": "io"}, "kk": {"і": "ī"}},
)  # fmt: skip

SCHEMES = {"bgn_pcgn": BGN_PCGN, "iso_9": ISO_9, "icao_9303": ICAO_9303, "ala_lc": ALA_LC}
