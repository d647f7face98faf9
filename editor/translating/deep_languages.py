"""The codes by which deep-translator's services know languages; "" stands for finding it out."""

_GOOGLE = """
    af ak am ar as ay az be bg bho bm bn bs ca ceb ckb co cs cy da de doi dv ee el en eo es et eu
    fa fi fr fy ga gd gl gn gom gu ha haw hi hmn hr ht hu hy id ig ilo is it iw ja jw ka kk km kn
    ko kri ku ky la lb lg ln lo lt lus lv mai mg mi mk ml mn mni-Mtei mr ms mt my ne nl no nso ny
    om or pa pl ps pt qu ro ru rw sa sd si sk sl sm sn so sq sr st su sv sw ta te tg th ti tk tl
    tr ts tt ug uk ur uz vi xh yi yo zh-CN zh-TW zu
"""
_MYMEMORY = """
    af-ZA am-ET ar-SA as-IN az-AZ ba-RU be-BY bg-BG bn-IN bo-CN br-FR bs-BA ca-ES cs-CZ cy-GB da-DK
    de-DE dv-MV el-GR en-GB eo-EU es-ES et-EE eu-ES fa-IR fi-FI fo-FO fr-FR ga-IE gd-GB gl-ES gu-IN
    ha-NE he-IL hi-IN hr-HR ht-HT hu-HU hy-AM id-ID is-IS it-IT ja-JP ka-GE kk-KZ km-KH kn-IN ko-KR
    ky-KG la-XN lb-LU lo-LA lt-LT lv-LV mg-MG mk-MK ml-IN mn-MN mr-IN ms-MY mt-MT my-MM nb-NO ne-NP
    nl-NL nn-NO or-IN pa-IN pl-PL ps-PK pt-PT ro-RO ru-RU rw-RW sd-PK si-LK sk-SK sl-SI so-SO sq-AL
    sr-Cyrl-RS sv-SE sw-KE ta-IN te-IN tg-TJ th-TH tk-TM tl-PH tr-TR tt-RU ug-CN uk-UA ur-PK uz-UZ
    vi-VN xh-ZA yi-YD yo-NG zh-CN zu-ZA
"""
_MICROSOFT = """
    af am ar as az ba bg bn bo bs ca cs cy da de dv el en es et eu fa fi fil fj fo fr fr-ca ga gl gu
    he hi hr ht hu hy id is it ja ka kk km kn ko ku ky lo lt lv mg mi mk ml mn-cyrl mr ms mt my nb
    ne nl or pa pl prs ps pt pt-pt ro ru sk sl sm so sq sr-cyrl sr-latn sv sw ta te th ti tk to tr
    tt ty ug uk ur uz vi zh-hans zh-hant zu
"""
_QCRI = "ar en es"
_PAPAGO = "en es fr id ja ko th vi zh-CN zh-TW"
_BAIDU = "cs de el en hu it nl pl pt ru th zh"
_PONS = {
    "ar": "arabic", "bg": "bulgarian", "zh": "chinese", "cs": "czech", "da": "danish",
    "nl": "dutch", "en": "english", "fr": "french", "de": "german", "el": "greek",
    "hu": "hungarian", "it": "italian", "la": "latin", "no": "norwegian", "pl": "polish",
    "pt": "portuguese", "ru": "russian", "sl": "slovenian", "es": "spanish", "sv": "swedish",
    "tr": "turkish",
}  # fmt: skip
_LINGUEE = {
    "bg": "bulgarian", "zh": "chinese", "cs": "czech", "da": "danish", "nl": "dutch",
    "en": "english", "et": "estonian", "fi": "finnish", "fr": "french", "de": "german",
    "el": "greek", "hu": "hungarian", "it": "italian", "ja": "japanese", "lv": "latvian",
    "mt": "maltese", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sk": "slovakian", "sl": "slovenian", "es": "spanish", "sv": "swedish",
}  # fmt: skip


def _same(codes: str, **others: str) -> dict[str, str]:
    """Map each code to itself, its first part to it where nothing else does, and some others."""
    listed = codes.split()
    return (
        {code.partition("-")[0]: code for code in reversed(listed)}
        | dict(zip(listed, listed, strict=True))
        | others
    )


GOOGLE = _same(_GOOGLE, he="iw", jv="jw", nb="no", nn="no", fil="tl") | {"": "auto"}
MYMEMORY = _same(_MYMEMORY, no="nb-NO")
MICROSOFT = _same(_MICROSOFT, no="nb", mn="mn-cyrl", sr="sr-cyrl", zh="zh-hans")
QCRI = _same(_QCRI)
PAPAGO = _same(_PAPAGO)
BAIDU = _same(
    _BAIDU, ar="ara", bg="bul", da="dan", et="est", fi="fin", fr="fra", ja="jp", ko="kor",
    ro="ro", sl="slo", es="spa", sv="swe", vi="vie",
)  # fmt: skip
PONS = _PONS
LINGUEE = _LINGUEE
