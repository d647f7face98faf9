"""Which language a text is in, by its letters and its small words.

Each language has the letters it writes beside its script's common ones, the letters nobody else
among these writes, and the words that make up a third of running text. A text scores with a
language for its small words and its own letters, and loses for words it could not spell.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from editor.importing.words import word_set

_SAMPLE = 20_000
_ENOUGH = 0.07
_LEAD = 0.02
_WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ‘-][^\W\d_]+)*")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


@dataclass(frozen=True, slots=True)
class _Language:
    code: str
    letters: frozenset[str]
    own: frozenset[str]
    words: frozenset[str]
    start: float = 0.0


def _language(code: str, letters: str, own: str, words: str, start: float = 0.0) -> _Language:
    return _Language(code, frozenset(letters), frozenset(own), word_set(words), start)


_COMMON_CYRILLIC = frozenset("абвгджзеклмнопрстуфхцчшйьюя")
_IN_CYRILLIC = (
    _language(
        "ru",
        "ёищъыэ",
        "ыэё",
        "и в не на что с по как это из за от для был была были его также году при но к о у до об "
        "который которые заявил сообщил сообщила будет словам после между",
        start=0.1,
    ),
    _language(
        "uk",
        "ґєиіїщ",
        "їєґі",
        "і в на що з за до як це та у не про від для його їх також року був була але й або під "
        "після які який щоб із повідомив він вона вони якщо коли може більше рік році сьогодні",
    ),
    _language(
        "be",
        "ёіўыэ",
        "ўі",
        "і ў у на што з за не да як па ад для гэта яго таксама былі быў пра але каб які паведаміў",
    ),
    _language(
        "bg",
        "ищъ",
        "",
        "на и в да се за от че е с по не са като това ще при към бе си през със във който които",
    ),
    _language(
        "kk",
        "ёищъыэәғқңөұүһі",
        "әғұһқ",
        "және мен бұл үшін деп де да осы бойынша болып туралы ол бар жылы еді екен болды оның "
        "қазақстан туралы атап өтті арқылы кейін мәлімдеді",
    ),
    _language(
        "ky",
        "ёищъыэңөү",
        "",
        "жана менен бул үчүн деп бир боюнча болуп тууралуу ал да де эле ошондой жылы кийин анын "
        "билдирди өлкөнүн",
    ),
    _language(
        "uz",
        "ёиъэўқғҳ",
        "ҳ",
        "ва билан бу учун ҳам деб бир бўлган эди йил ушбу бўйича ҳақида унинг мамлакат",
    ),
    _language(
        "tg",
        "ёиъэӣӯҷқғҳ",
        "ҷӣӯ",
        "ва дар бо аз ба ки ин барои аст буд шуд он низ як кард",
    ),
)
_COMMON_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz")
_IN_LATIN = (
    _language(
        "en",
        "",
        "",
        "the of and to in a is that for on with was as by at from said has have be it its his will "
        "not are an this they which when after who but were she had been more than or out there "
        "also about would one two no all says could if",
    ),
    _language(
        "pt",
        "áâãàçéêíóôõúü",
        "ãõ",
        "o a os as de do da dos das e em no na nos nas que um uma para com não por mais foi ao "
        "pela pelo disse sobre são ele ela isso seu sua se foram está também já até entre muito "
        "quando ser tem este esta após dois",
    ),
    _language(
        "es",
        "áéíñóúü",
        "ñ",
        "el la los las de del en y que un una para con no por más se su al lo es fue dijo sobre "
        "esta este como pero ha también entre hasta desde cuando muy ser sus",
    ),
    _language(
        "fr",
        "àâæçèéêëîïôœùûüÿ",
        "œ",
        "le la les de des du en et que un une pour dans qui au aux par sur pas est a été ce son",
    ),
    _language(
        "de",
        "äöüß",
        "ß",
        "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine hat sagte "
        "bei am nach",
    ),
    _language(
        "it",
        "àèéìíîòóù",
        "",
        "il lo la i gli le di del della dei e in che un una per con non si da al è ha nel sono",
    ),
    _language(
        "nl",
        "áéëïóöü",
        "",
        "de het een van en in is dat op te met voor niet zijn aan er heeft door bij",
    ),
    _language(
        "pl",
        "ąćęłńóśźż",
        "ąęłńśź",
        "i w na z nie się do że to jest o od za po przez dla są ze oraz",
    ),
    _language(
        "tr",
        "çğıöşüâi̇",
        "ğış",
        "ve bir bu için ile da de olarak olan daha çok gibi sonra göre kadar",
    ),
    _language(
        "uz",
        "",
        "",
        "va bilan bu uchun ham deb bir boʻlgan bo‘lgan bo'lgan edi yil ushbu haqida uning",
    ),
)
_BY_SCRIPT = (
    ("ka", re.compile("[\u10d0-\u10ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
)


def detect(text: str) -> str:
    """Return the language's ISO 639-1 code, or "" where the text does not surely tell.

    The first 20,000 characters decide. Scripts that serve one language are told by a single look.
    """
    sample = text[:_SAMPLE].lower()
    words = _WORD.findall(sample)
    letters = sum(map(len, words))
    if letters < 8:
        return ""
    if len(_CYRILLIC.findall(sample)) > 0.6 * letters:
        return _best(_written_in(_CYRILLIC, words), _IN_CYRILLIC, _COMMON_CYRILLIC)
    if len(_LATIN.findall(sample)) > 0.6 * letters:
        return _best(_written_in(_LATIN, words), _IN_LATIN, _COMMON_LATIN)
    return next(
        (code for code, script in _BY_SCRIPT if len(script.findall(sample)) > 0.4 * letters), ""
    )


def _written_in(script: re.Pattern[str], words: Sequence[str]) -> list[str]:
    return [word for word in words if script.match(word)]


def _best(words: Sequence[str], languages: Iterable[_Language], common: frozenset[str]) -> str:
    """Return the language that scores best, if it does well enough and stands out."""
    if not words:
        return ""
    ranked = sorted(
        ((_score(words, language, common), language.code) for language in languages), reverse=True
    )
    (first, code), (second, _) = ranked[:2]
    return code if first >= _ENOUGH and first - second >= _LEAD else ""


def _score(words: Sequence[str], language: _Language, common: frozenset[str]) -> float:
    spelt = common | language.letters | frozenset("-’'ʼ‘ʻ")
    small = sum(word in language.words for word in words)
    own = sum(not language.own.isdisjoint(word) for word in words)
    strange = sum(not spelt.issuperset(word) for word in words)
    return language.start + (small + 0.5 * own - 1.5 * strange) / len(words)
