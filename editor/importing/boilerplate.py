"""Paragraphs that belong to a page and not to its story: links onward, share bars, cookie notes.

A paragraph goes only when it is short and begins as such lines do; a sentence that merely holds
the words stays.
"""

import re

_LONGEST = 220
_BEGINNINGS = re.compile(
    r"(?:"
    r"читайте(?: также| на эту тему| по теме| ещё| еще)|читать (?:также|далее|полностью|подробнее)"
    r"|смотрите также|по теме:|материалы по теме|ранее по теме|другие новости"
    r"|подпис(?:аться|ывайтесь|ывайся|ка) (?:на|в)|следите за (?:нами|новостями)"
    r"|поделиться|поделитесь|распечатать|комментарии(?: \(\d+\))?$|оставить комментарий"
    r"|нашли ошибку|если вы (?:нашли|заметили|обнаружили) (?:ошибку|опечатку)|сообщить об ошибке"
    r"|все новости|главные новости|новости партн[её]ров|реклама$|на правах рекламы"
    r"|(?:мы|наш сайт|этот сайт|сайт) использу(?:ем|ет) (?:файлы )?(?:cookie|куки)"
    r"|при (?:использовании|копировании|перепечатке) материал"
    r"|теги:|тэги:|рубрик[аи]:|фото из архива$|источник изображения"
    r"|читайте також|підписуйтесь|підписатися|поширити|поділитися|за темою:|новини партнерів"
    r"|тақырып бойынша|оқи отырыңыз|тағы оқыңыз|бөлісу|жазылыңыз|біздің telegram"
    r"|leia (?:também|mais)|compartilh(?:e|ar)|assine|publicidade$|siga-nos"
    r"|read (?:more|also|next)\b|see also\b|related (?:articles|stories|topics)|share (?:this|on)\b"
    r"|subscribe (?:to|now)|sign up (?:for|to)|follow us\b|advertisement$|we use cookies"
    r"|this (?:site|website) uses cookies|all rights reserved|copyright ©|click here to"
    r")",
    re.IGNORECASE,
)
_SHARE_BAR = re.compile(
    r"(?:(?:vk|вконтакте|facebook|twitter|x|telegram|whatsapp|viber|одноклассники|ok|instagram"
    r"|youtube|tiktok|email|e-mail|print|rss)(?:[\s|·,/]+|$)){2,}",
    re.IGNORECASE,
)


def is_boilerplate(paragraph: str) -> bool:
    """Tell whether a folded paragraph is the page's and not the story's."""
    if len(paragraph) > _LONGEST:
        return False
    return bool(_BEGINNINGS.match(paragraph) or _SHARE_BAR.fullmatch(paragraph))
