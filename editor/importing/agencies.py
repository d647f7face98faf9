"""What makes a name the name of a news agency.

Only names that are sure: a dateline is taken out of the text on the strength of them.
"""

import re

_KNOWN = frozenset(
    name.casefold()
    for line in (
        "ТАСС|ИТАР-ТАСС|РИА Новости|Интерфакс|РБК|Росбалт|РИАМО|Прайм|Регнум|Коммерсантъ|ПАИ",
        "Казинформ|МИА Казинформ|ҚазАқпарат|КазТАГ|Интерфакс-Казахстан|Казахстан сегодня|BAQ.KZ",
        "Спутник|Sputnik|Sputnik Казахстан|Sputnik Қазақстан|Хабар 24|Акипресс|Кабар|УзА|Ховар",
        "УНН|Укринформ|Укрінформ|УНИАН|УНІАН|Интерфакс-Украина|Інтерфакс-Україна|РБК-Україна",
        "БелТА|Арменпресс|Азертадж|АПА|Тренд|Trend|Report|Грузинформ|Молдпрес|НОВОСТИ-ГРУЗИЯ",
        "TASS|ITAR-TASS|Interfax|RIA Novosti|RIA|Kazinform|KazTAG|QazAqparat|Kazakhstan Today",
        "Reuters|Рейтер|AP|The Associated Press|AFP|dpa|EFE|UPI|PTI|ANI|IANS|ANSA|KUNA|WAM|SPA",
        "Bloomberg|Xinhua|Синьхуа|Kyodo|Yonhap|Anadolu|AA|Ukrinform|UNIAN|Belta|Tengrinews",
        "Lusa|Agência Lusa|Agência Brasil|ANP|NTB|TT|STT|Belga|PAP|CTK|MTI|AGERPRES|BTA|Tanjug",
    )
    for name in line.split("|")
)
_SOUNDS_LIKE_ONE = re.compile(
    r"\b(?:news|today|press|agency|agência|новости|агентство|агенттігі|жаңалықтар)\b"
    r"|(?:inform|информ|інформ|ақпарат|пресс)\b"
    r"|\w\.(?:ru|kz|ua|by|kg|uz|am|az|ge|md|com|org|net|pt|br)\b",
    re.IGNORECASE,
)
_QUOTATION = str.maketrans("", "", "«»“”„\"'")
_LONGEST = 40


def is_agency(name: str) -> bool:
    """Tell whether the name is surely an agency's: one we know, or one that says what it is."""
    plain = " ".join(name.translate(_QUOTATION).split())
    if not 1 < len(plain) <= _LONGEST or not plain[0].isalnum():
        return False
    return plain.casefold() in _KNOWN or bool(
        _SOUNDS_LIKE_ONE.search(plain) and _is_title(plain.split())
    )


def is_written_like_one(name: str) -> bool:
    """Tell whether the name is written as agencies write theirs: `SAMPLE NEWS`, `ҚазАқпарат`.

    Not enough by itself, but enough between the date of a dateline and its dash.
    """
    words = name.split()
    return (
        1 < len(name) <= _LONGEST
        and _is_title(words)
        and any(sum(map(str.isupper, word)) > 1 for word in words)
    )


def _is_title(words: list[str]) -> bool:
    """Tell whether these are a few words, each with a capital or a figure in front."""
    return len(words) <= 4 and all(word[0].isupper() or word[0].isdigit() for word in words)
