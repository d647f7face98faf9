"""Words that deny, by language, for the check of negation.

Chosen by measuring: a word that hints at a negation is here when, in rows people translated, it
stood where one side had a `not` more often than where both had.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Denials:
    """One language's words, in small letters: `denies` says no, `again` only strengthens it.

    `hints` may be put as a `not` in another language; `idle` holds phrases that deny nothing;
    `nearly` are hints so strong that the other side has to answer them.
    """

    denies: re.Pattern[str]
    again: re.Pattern[str]
    hints: re.Pattern[str]
    idle: re.Pattern[str]
    nearly: re.Pattern[str]


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b")


_NOTHING = re.compile("(?!)")

ENGLISH = Denials(
    denies=_words(
        "not|cannot|never|no|none|nobody|nothing|nowhere|neither|without|no-one",
        r"\w+n['’]t|can['’]t|dont|doesnt|didnt",
    ),
    again=_NOTHING,
    hints=_words(
        r"fail\w*|missing|missed|miss|avoid\w*|impossib\w+|hardly|refus\w+|insuff\w+|prevent\w*",
        r"struggl\w+|lack\w*|unless|unable|resist\w*|lest|rarely|reject\w*|(?!never|nonet)\w{3,}less|den(?:y|ie)\w*",
        r"un(?!it|like|fortun|doubt|leash|iform|veil|believ|til|i[oqv]|der|cle|as|esco)\w{4,}",
        "dis(?:allow|satisf|like|loyal|belie|appoint|agree|regard|approv|hones|connect|qualif"
        r"|order|tract|pute|pas)\w*",
        "in(?:adeq|comp|vis|abil|eff|elig|corr|def|sig|conv|accu|compl|exp|app|act|flex|hum)"
        r"\w+|im(?:moral|perf|mob|pat|prob|poss)\w+|ir(?:reg|rel|res|rev)\w+|il(?:leg|lic|log)\w+",
        r"regardless|ignor\w+|mis(?:und|con|tak|use|er)\w+|nor|away from|wrong|non\w*",
        r"anything but|far from|rather than|scarcely|seldom|ceas\w+",
    ),
    idle=_words(
        "not only|no less|no later than|no earlier than|no matter|no doubt|not to mention",
        "no sooner|no wonder|why not|or not|no more than|no fewer than|not least|not more than",
        "not less than|nothing but|none other|not until|no-brainer|last but not least",
        r"not so long ago|not long ago|more often than not|no\.? ?\d+",
    ),
    nearly=_words(
        "failed|fails|failing|unable|hardly|refused|unaware|unless|unchanged|unsure|unsuccessful",
        "insufficient|lacks|nor|far from|anything but|unlucky|unprepared|unconnected|dissatisfied",
    ),
)

_RUSSIAN = Denials(
    denies=_words(
        "не|нет|нету|без|нельзя|невозможно|нечего|некому|негде|нечем|некогда|незачем|неспроста"
    ),
    again=_words(
        "ни|никто|никого|никому|никем|ничего|ничто|ничем|никогда|нигде|никуда|никак",
        "никак(?:ой|ая|ие|их|ого|ому|им|ую|ое)",
    ),
    hints=_words(
        "не(?!го|му|й|котор|мног|обход|больш|равен|скольк|смотр|мц|мец|вадж|движ|завис|гатив|давн|мал|вероя|птун|танья"
        r"|рвн|прикосн|ловк|объясн|замен|посредств|фт|дел)\w{4,}",
        r"без(?!опасн)\w{3,}|бес(?!ед|плат|поко|спор|пилот|кон)\w{4,}|редк\w+|отсутств\w+|вряд|едва",
        r"лиш[её]н\w*|воздерж\w+|чужд\w+|мимо|ничь\w+|никем|недал\w+|скрыва\w+|отказ\w+|отнюдь",
        r"переста[лнёеюв](?!ов)\w*|утра[тч]\w+|малова\w+|маловероятн\w+|впервые|разве|неужели",
    ),
    idle=_words(
        r"тем не менее|не менее|не более|не только|чуть (?:\w+ )?не|едва (?:\w+ )?не|не раз",
        r"не столько|не прочь|не так давно|не далее|бы (?:\w+ ){0,2}ни|бы (?:\w+ )?не",
        r"не сговариваясь|не мог\w* не|не может не|не меньше|не больше|не обошл\w+ без",
        r"не позднее|не ранее|не раньше|не говоря|ни в ч[её]м не бывало|не кто ин\w+|не что ин\w+",
        r"не одн\w+ раз|не взирая|не считая|что ни на есть|как ни|не иначе|без сомнени\w+",
        "не без|нет-нет",
    ),
    nearly=_NOTHING,
)
_UKRAINIAN = Denials(
    denies=_words("не|немає|нема|без|неможливо|нічого|ніхто|ніколи|ніде"),
    again=_words(r"ні|ані|нікого|нікому|ніщо|жодн\w+"),
    hints=_words(r"не\w{4,}|без\w{3,}|відсутн\w+|відмов\w+|навряд|ледве|рідко|заборон\w+"),
    idle=_words("тим не менше|не менше|не більше|не лише|не тільки|ледь не|не раз|не кажучи"),
    nearly=_NOTHING,
)
_PORTUGUESE = Denials(
    denies=_words(r"não|sem|nunca|jamais|ninguém|nenhum\w*"),
    again=_words("nem|nada"),
    hints=_words(
        r"in\w{5,}|im\w{5,}|des\w{5,}|falt\w+|recus\w+|neg(?:a|o|ou|ar)\w*|evit\w+|deix\w+|raramente"
        "|impossível|pouc[oa]s?"
    ),
    idle=_words("não só|não apenas|não somente|nada menos|a não ser"),
    nearly=_NOTHING,
)

BY_LANGUAGE = {"ru": _RUSSIAN, "uk": _UKRAINIAN, "pt": _PORTUGUESE}
