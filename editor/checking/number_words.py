"""Number words by language: what a figure on one side may stand for on the other.

Stems stand for every form of a word: `пят` is in пять, пятый, пятилетний. That is generous on
purpose: such a word answers a figure, but is not asked for one. A second value is another
way of saying it: one eighth of a final is the last 16, a year and a half is 18 months.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache

_RUSSIAN_UNITS = {
    "ноль нол нуле": "0", "один одн един перв однажды": "1",
    "два две двух двум дво дву второ втора вторы вторую дважды оба обе обои обоих вдвое": "2",
    "пара пару пары": "2",
    "три трех трёх трем трём трое троих троим трой тройк трет трижды втрое": "3",
    "четыр четвер вчетверо": "4", "пят впятеро": "5", "шест полгод полугод": "6",
    "семь семи седьм семер семид": "7", "восемь": "8", "восьм": "8 16", "девят": "9",
    "десят декад": "10", "одиннадцат": "11", "двенадцат дюжин": "12", "тринадцат": "13",
    "четырнадцат": "14", "пятнадцат": "15", "шестнадцат": "16", "семнадцат": "17",
    "восемнадцат": "18", "девятнадцат": "19", "двадцат": "20", "тридцат": "30", "сорок": "40",
    "пятьдесят пятидесят": "50", "шестьдесят шестидесят": "60", "семьдесят семидесят": "70",
    "восемьдесят восьмидесят": "80", "девяност": "90",
    "сто ста сот сотн столет стопроц стометр": "100",
    "двест двухсот": "200", "трист трехсот трёхсот": "300", "четырест четырехсот": "400",
    "пятьсот пятисот": "500", "шестьсот шестисот": "600", "семьсот семисот": "700",
    "восемьсот восьмисот": "800", "девятьсот девятисот": "900",
    "сутк суток": "24", "круглосуточ": "24 7",
    "час часу": "1",
    "полтор полутора": "1.5 18", "половин пол полу": "0.5", "четверт": "0.25",
    "январ": "1", "феврал": "2", "март": "3", "апрел": "4", "мая май мае": "5", "июн": "6",
    "июл": "7", "август": "8", "сентябр": "9", "октябр": "10", "ноябр": "11", "декабр": "12",
}  # fmt: skip
_UKRAINIAN_UNITS = {
    "нуль нол": "0", "один одн перш": "1", "два дві двох двом дво друг двічі обидв пара": "2",
    "три трьох трьом троє трет тричі": "3", "чотир четвер": "4", "п'ят п’ят": "5", "шіст шест": "6",
    "сім сем сьом": "7", "вісім восьм": "8", "дев'ят дев’ят": "9", "десят": "10",
    "одинадцят": "11", "дванадцят": "12", "тринадцят": "13", "чотирнадцят": "14",
    "п'ятнадцят п’ятнадцят": "15", "шістнадцят": "16", "сімнадцят": "17", "вісімнадцят": "18",
    "дев'ятнадцят дев’ятнадцят": "19", "двадцят": "20", "тридцят": "30", "сорок": "40",
    "п'ятдесят п’ятдесят": "50", "шістдесят": "60", "сімдесят": "70", "вісімдесят": "80",
    "дев'яност дев’яност": "90", "сто ста сот столі": "100", "двіст двохсот": "200",
    "півтор": "1.5", "половин пів": "0.5", "чверт": "0.25", "січ": "1", "лют": "2", "берез": "3",
    "квіт": "4", "трав": "5", "черв": "6", "лип": "7", "серп": "8", "верес": "9", "жовт": "10",
    "листопад": "11", "груд": "12",
}  # fmt: skip
_PORTUGUESE_UNITS = {
    "zero": "0", "um uma primeir": "1", "dois duas segund dupla ambos ambas": "2",
    "três tres terceir": "3", "quatro quart": "4", "cinco quint": "5", "seis sext": "6",
    "sete sétim": "7", "oito oitav": "8", "nove non": "9", "dez décim década": "10", "onze": "11",
    "doze dúzia": "12", "treze": "13", "catorze quatorze": "14", "quinze": "15", "dezesseis": "16",
    "dezessete": "17", "dezoito": "18", "dezenove": "19", "vinte": "20", "trinta": "30",
    "quarenta": "40", "cinquenta": "50", "sessenta": "60", "setenta": "70", "oitenta": "80",
    "noventa": "90", "cem cento centen": "100", "duzent": "200", "trezent": "300",
    "metade mei": "0.5",
    "jan": "1", "fev": "2", "março": "3", "abril": "4", "maio": "5", "junho": "6", "julho": "7",
    "agosto": "8", "setembro": "9", "outubro": "10", "novembro": "11", "dezembro": "12",
}  # fmt: skip
_KAZAKH_UNITS = {
    "бір": "1", "екі": "2", "үш": "3", "төрт": "4", "бес": "5", "алты": "6", "жеті": "7",
    "сегіз": "8", "тоғыз": "9", "он": "10", "жиырма": "20", "отыз": "30", "қырық": "40",
    "елу": "50", "алпыс": "60", "жетпіс": "70", "сексен": "80", "тоқсан": "90", "жүз": "100",
    "жарты": "0.5", "қаңтар": "1", "ақпан": "2", "наурыз": "3", "сәуір": "4", "мамыр": "5",
    "маусым": "6", "шілде": "7", "тамыз": "8", "қыркүйек": "9", "қазан": "10", "қараша": "11",
    "желтоқсан": "12",
}  # fmt: skip
_ENGLISH_UNITS = {
    "zero nil nought": "0", "one first once single": "1",
    "two second twice both double doubl twin pair couple twofold": "2",
    "three third thrice triple tripl treble trio": "3", "four fourth quadrupl": "4",
    "five fifth": "5", "six sixth sixfold": "6", "seven seventh": "7", "eight eighth": "8",
    "nine ninth": "9", "ten tenth decade tenfold": "10", "eleven eleventh": "11",
    "twelve twelfth dozen": "12", "thirteen": "13", "fourteen": "14", "fifteen fortnight": "15",
    "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19",
    "twenty twentieth twenties score": "20", "thirty thirtieth thirties": "30",
    "forty fortieth forties": "40", "fifty fiftieth fifties": "50", "sixty sixties": "60",
    "seventy seventies": "70", "eighty eighties": "80", "ninety nineties": "90",
    "century centuries centur": "100", "half halv": "0.5", "quarter": "0.25",
    "jan january": "1", "feb february": "2", "march": "3", "april": "4", "may": "5", "june": "6",
    "july": "7", "aug august": "8", "sep sept september": "9", "oct october": "10",
    "nov november": "11", "dec december": "12",
}  # fmt: skip

_CYRILLIC_SCALES = {
    "тыс тис мың тыщ": 10**3, "млн миллион мільйон міль": 10**6, "млрд миллиард мільярд": 10**9,
    "трлн триллион трильйон": 10**12,
}  # fmt: skip
_PORTUGUESE_SCALES = {
    "mil": 10**3, "milh mi": 10**6, "bilh bi": 10**9, "trilh tri": 10**12,
}  # fmt: skip
_ENGLISH_SCALES = {
    "hundred": 10**2, "thousand k": 10**3, "million mln mn m": 10**6, "billion bln bn b": 10**9,
    "trillion trln tn": 10**12,
}  # fmt: skip

_WHOLE = frozenset(
    "ста сто пол час часу три две два оба обе май мая мае один сот пара пару пары may sep jan "
    "dec oct nov one ten six two score second first single mi bi m mn b k bn tn mil um uma "
    "он бес екі бір dec aug feb sept mln bln trln cem nil once".split()
)
"""Stems that stand for themselves alone: as the beginning of a word they mean something else."""


_CARDINALS = {
    "ru": "три трех трёх трем трём тремя четыре четырех четырёх четырем четырём четырьмя пять пяти "
    "пятью шесть шести шестью семь восемь восьми девять девяти десять десяти десятью одиннадцать "
    "двенадцать двадцать тридцать сорок пятьдесят сто двести триста пятьсот",
    "uk": "три трьох чотири чотирьох п'ять п’ять шість сім вісім дев'ять дев’ять десять двадцять "
    "тридцять сорок сто",
    "pt": "três quatro cinco seis sete oito nove dez onze doze treze quinze vinte trinta quarenta "
    "cinquenta sessenta setenta oitenta noventa",
    "kk": "үш төрт бес алты жеті сегіз тоғыз жиырма отыз қырық елу",
    "en": "three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
}
"""Words that are a number and nothing else: these are asked for on the other side too."""


class Vocabulary:
    """The number words of one language, in small letters."""

    def __init__(self, units: Mapping[str, str], scales: Mapping[str, int], cardinals: str) -> None:
        self.cardinals = frozenset(cardinals.split())
        self._units = {
            stem: tuple(map(Decimal, value.split())) for stem, value in _spread(units).items()
        }
        self._scales = {stem: Decimal(value) for stem, value in _spread(scales).items()}
        self.pattern = re.compile(rf"\b({_any_of({**self._units, **self._scales})})([\w'’]*)")
        self.scales = re.compile(rf"({_any_of(self._scales)})[\w'’]*")

    def unit(self, stem: str) -> tuple[Decimal, ...]:
        """Return what a stem counts, the likeliest first; nothing for a scale such as `млн`."""
        return self._units.get(stem, ())

    def scale(self, stem: str) -> Decimal | None:
        """Return by how much a stem multiplies, or None."""
        return self._scales.get(stem)


def _any_of(stems: Iterable[str]) -> str:
    """Return a pattern for the longest of these stems, one branch for each first letter."""
    branches: defaultdict[str, list[str]] = defaultdict(list)
    for stem in sorted(stems, key=len, reverse=True):
        whole = r"\b" if stem in _WHOLE else ""
        branches[stem[0]].append(re.escape(stem[1:]) + whole)
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in branches.items())


def _spread(table: Mapping[str, object]) -> dict[str, str]:
    return {stem: str(value) for stems, value in table.items() for stem in stems.split()}


_TABLES = {
    "ru": (_RUSSIAN_UNITS, _CYRILLIC_SCALES),
    "uk": (_UKRAINIAN_UNITS, _CYRILLIC_SCALES),
    "pt": (_PORTUGUESE_UNITS, _PORTUGUESE_SCALES),
    "kk": (_KAZAKH_UNITS, _CYRILLIC_SCALES),
    "en": (_ENGLISH_UNITS, _ENGLISH_SCALES),
}


@cache
def vocabulary(lang: str) -> Vocabulary:
    """Return the number words of a language; Russian's where it has none of its own here."""
    known = lang if lang in _TABLES else "ru"
    return Vocabulary(*_TABLES[known], _CARDINALS[known])
