"""British and American spelling: one turned into the other, word by word.

Words are compared in small letters. The rules cover what news copy meets: -our, -re, -ise, -yse,
-ogue, a doubled l, -ence, ae and oe, and a table of words that follow no rule. Where British usage
has both (`focussed`, `judgment`, `meter` for the instrument), neither form is turned.
"""

import re
from collections.abc import Callable, Iterable

_OUR = (
    "arb ard arm behavi cand clam col discol dem endeav enam fav disfav ferv flav harb hon dishon "
    "hum lab belab neighb od parl ranc rig rum sav splend succ tum val vap vig"
)
_OUR_ENDS = (
    "s ed ing ings er ers ful fully fulness less lessly able ably ableness ite ites itism hood "
    "hoods ly al ally ist ists ism y ies"
)
_RE = (
    "cent epicent theat amphitheat fib sab meag lit kilomet millimet centimet nanomet spect "
    "somb lust och sepulch recent decent manoeuv"
)
_ISE = "e es ed ing er ers ation ations ational able ment"
_NOT_ISE = (
    "size sizes sized sizing resize resizes resized resizing downsize downsizes downsized "
    "downsizing prize prizes prized prizing seize seizes seized seizing capsize capsizes capsized "
    "capsizing maize assize assizes oversize oversized undersized outsize outsized gaze gazes"
)
_YSE = "anal paral catal breathal dial hydrol electrol psychoanal"
_LOG = "cata dia ana mono epi pro deca homo"
_LOG_ENDS = "s ed ing"
_DOUBLED = (
    "travel cancel label model remodel level fuel refuel signal total counsel dial equal marvel "
    "panel quarrel rival channel tunnel jewel libel pedal shovel swivel initial parcel pencil "
    "spiral duel funnel grovel snivel towel trammel yodel unravel revel ravel bevel chisel cudgel "
    "dishevel drivel enamel gambol gravel hovel imperil jewel kennel marshal medal metal pummel "
    "rowel shrivel spancel stencil symbol tassel tinsel trowel victual weasel carol bedevel"
)
_DOUBLED_ENDS = "ed ing ings er ers or ors ist ists"
_PAIRS = """
aesthetic esthetic, aesthetics esthetics, ageing aging, aluminium aluminum, amoeba ameba,
anaemia anemia, anaemic anemic, anaesthesia anesthesia, anaesthetic anesthetic,
anaesthetics anesthetics, anaesthetist anesthetist, appal appall, appals appalls,
archaeology archeology, archaeologist archeologist, archaeologists archeologists,
archaeological archeological, armoury armory, artefact artifact, artefacts artifacts,
caesium cesium, caesarean cesarean, cheque check_, chequered checkered, chilli chili,
cosy cozy, cosier cozier, councillor councilor, councillors councilors, counsellor counselor,
counsellors counselors, defence defense, defences defenses, defenceless defenseless,
diarrhoea diarrhea, distil distill, distils distills, doughnut donut, doughnuts donuts,
draughty drafty, encyclopaedia encyclopedia, enrol enroll, enrols enrolls, enrolment enrollment,
enrolments enrollments, enthral enthrall, enthrals enthralls, faeces feces, foetal fetal,
foetus fetus, foetuses fetuses, fulfil fulfill, fulfils fulfills, fulfilment fulfillment,
gaol jail_, grey gray, greyer grayer, greying graying, greyish grayish, greys grays,
gynaecologist gynecologist, gynaecology gynecology, haemoglobin hemoglobin,
haemophilia hemophilia, haemorrhage hemorrhage, haemorrhages hemorrhages,
haemorrhaging hemorrhaging, instalment installment, instalments installments,
jewellery jewelry, kerb curb_, leukaemia leukemia, likeable likable, liveable livable,
manoeuvre maneuver, manoeuvres maneuvers, manoeuvred maneuvered, manoeuvring maneuvering,
manoeuvrable maneuverable, marvellous marvelous, marvellously marvelously, mediaeval medieval_,
mould mold, moulds molds, moulded molded, moulding molding, mouldy moldy, moult molt,
moulting molting, moustache mustache, moustaches mustaches, nought naught_, oedema edema,
oesophagus esophagus, oestrogen estrogen, offence offense, offences offenses,
omelette omelet, orthopaedic orthopedic, orthopaedics orthopedics, paediatric pediatric,
paediatrician pediatrician, paediatricians pediatricians, paediatrics pediatrics,
paedophile pedophile, paedophiles pedophiles, paedophilia pedophilia, palaeontology paleontology,
palaeontologist paleontologist, panelling paneling, plough plow, ploughed plowed,
ploughing plowing, ploughs plows, pretence pretense, pretences pretenses, pyjamas pajamas,
sceptic skeptic, sceptical skeptical, sceptically skeptically, scepticism skepticism,
sceptics skeptics, skilful skillful, skilfully skillfully, smoulder smolder,
smouldered smoldered, smouldering smoldering, snowplough snowplow, storey story_,
sulphate sulfate, sulphates sulfates, sulphur sulfur, sulphuric sulfuric, tonne ton_,
tyre tire_, unskilful unskillful, wilful willful, wilfully willfully, woollen woolen,
woollens woolens, woolly wooly, yoghurt yogurt_, programme program_, programmes programs_
"""
"""British beside American; the mark `_` means that the American word is British too."""


def _words(text: str) -> list[str]:
    return text.split()


def _one_of(words: str) -> str:
    return "|".join(sorted(_words(words), key=len, reverse=True))


def _pairs() -> Iterable[tuple[str, str]]:
    for pair in _PAIRS.split(","):
        british, american = pair.split()
        yield british, american


_TO_AMERICAN = {british: american.rstrip("_") for british, american in _pairs()}
_TO_BRITISH = {american: british for british, american in _pairs() if not american.endswith("_")}
_KEPT = frozenset(_words(_NOT_ISE))

Rule = tuple[re.Pattern[str], str]

_PREFIX = r"(?:un|re|dis|mis|over|de|multi|off|out)?-?"


def _rule(pattern: str, turned: str) -> Rule:
    return re.compile(pattern), turned


_AMERICAN_RULES = (
    _rule(rf"({_PREFIX}(?:{_one_of(_OUR)}))or((?:{_one_of(_OUR_ENDS)})?)", r"\1our\2"),
    _rule(rf"((?:{_one_of(_RE)}))er(s?)", r"\1re\2"),
    _rule(rf"((?:{_one_of(_RE)}))er(ed|ing)", r"\1r\2"),
    _rule(rf"((?:{_one_of(_YSE)}))yz(e|es|ed|ing|er|ers)", r"\1ys\2"),
    _rule(rf"((?:{_one_of(_LOG)})log)()", r"\1ue"),
    _rule(rf"((?:{_one_of(_LOG)})log)(s)", r"\1ues"),
    _rule(rf"({_PREFIX}(?:{_one_of(_DOUBLED)}))((?:{_one_of(_DOUBLED_ENDS)}))", r"\1l\2"),
    _rule(rf"(.{{2,}}[^\W_])iz({'|'.join(_words(_ISE))})", r"\1is\2"),
)
_BRITISH_RULES = (
    _rule(rf"({_PREFIX}(?:{_one_of(_OUR)}))our((?:{_one_of(_OUR_ENDS)})?)", r"\1or\2"),
    _rule(rf"((?:{_one_of(_RE)}))re(s?)", r"\1er\2"),
    _rule(rf"((?:{_one_of(_RE)}))r(ed|ing)", r"\1er\2"),
    _rule(rf"((?:{_one_of(_YSE)}))ys(e|es|ed|ing|er|ers)", r"\1yz\2"),
    _rule(rf"((?:{_one_of(_LOG)})log)ue(s?)", r"\1\2"),
    _rule(rf"({_PREFIX}(?:{_one_of(_DOUBLED)}))l((?:{_one_of(_DOUBLED_ENDS)}))", r"\1\2"),
    _rule(rf"(.{{2,}}[^\W_])is({'|'.join(_words(_ISE))})", r"\1iz\2"),
)


def to_american(word: str) -> str:
    """Return the American form of a word in small letters, or the word where it has no other.

    Some results are no words (`advize`): the caller asks a dictionary.
    """
    return _turned(word, _TO_AMERICAN, _BRITISH_RULES)


def to_british(word: str, is_word: Callable[[str], bool] = bool) -> str:
    """Return the British form of a word in small letters, or the word where it has no other.

    `is_word` tells whether an American word is one, so that a name in -ize is left alone.
    """
    if word in _KEPT or not is_word(word):
        return word
    return _turned(word, _TO_BRITISH, _AMERICAN_RULES)


def _turned(word: str, table: dict[str, str], rules: Iterable[Rule]) -> str:
    if word in table:
        return table[word]
    for pattern, turned in rules:
        found = pattern.fullmatch(word)
        if found:
            return found.expand(turned)
    return word
