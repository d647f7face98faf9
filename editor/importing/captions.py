"""Paragraphs that say what a picture shows, or whose it is."""

import re

from editor.lazy_pattern import LazyPattern

_LONGEST = 600
_PICTURE = (
    r"(?:фото(?:графи\w{1,2}|да|сурет)?|снимк\w{1,2}|снимок|кадре|иллюстрац\w{1,2}|коллаж\w?|скриншот\w?"
    r"|инфографик\w|сурет\w{0,4}|світлин\w{1,2}|знімк\w{1,2}|ілюстрац\w{1,2}|колаж\w?"
    r"|foto\w?|imagem|imagens|photos?|image|picture|screenshot)"
)
_SIDE = r"(?: (?:слева|справа|вверху|внизу|сверху|снизу|ліворуч|праворуч|above|below|left|right))?"
_OPENING = LazyPattern(
    rf"(?:на |в |у |na |in the )?(?:(?:архивн|иллюстративн|архівн)\w{{1,3}} |мұрағаттық |file "
    rf"|handout )?{_PICTURE}{_SIDE}\s?:\s*\S"
    rf"|(?:на|na) {_PICTURE}{_SIDE} [-–—] \S"
    r"|(?:pictured(?: above| below)?|caption|legenda|подпись к фото)\s?:\s*\S"
    r"|in this (?:\S+ ){0,6}?(?:photo|image|picture),? (?:released|provided|taken|made|issued)\b"
    r"|file(?: photo)? ?[-–—] \S",
    re.IGNORECASE,
)
_CREDITED = LazyPattern(
    r"(?:[.!?…»”\")]|\s[/|])\s*\(?(?:фото|сурет|світлина|foto|photo|image)(?: by)?\s?[:/©]"
    r"\s*[^.!?:]{2,60}[.)]*$"
    r"|\((?:фото|сурет|світлина|foto|photo)\s?[:/]\s*[^()]{2,60}\)\.?$"
    r"|\((?:AP|AFP|EPA|Xinhua) ?(?:Photo)?/[^()]{2,60}\)\.?$"
    r"|(?:REUTERS|GETTY IMAGES|AFP)/[^.!?:]{2,60}\.?$"
    r"|\s/?\s?©\s?[^.!?:]{2,60}$",
    re.IGNORECASE,
)


def is_caption(paragraph: str) -> bool:
    """Tell whether a folded paragraph is a picture's caption: `На фото: ...`, `... Фото: МИД РК`.

    A line with nothing but a credit is one too; the lines around a story that are about it are
    `header.take_header`'s, so ask it first.
    """
    if len(paragraph) > _LONGEST:
        return False
    return bool(_OPENING.match(paragraph) or _CREDITED.search(paragraph))
