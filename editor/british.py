"""British and American spelling: one turned into the other, and told apart, word by word.

Words are compared in small letters. The rules cover what news copy meets: -our, -re, -ise, -yse,
-ogue, a doubled l, -ence, ae and oe, and a table of words that follow no rule. Where British usage
has both (`focussed`, `judgment`, `meter` for the instrument), neither form is turned.

A dictionary's words are turned by all rules (`to_american`, `to_british`). In a text only words
count that no dictionary has to be asked about (`one_sided`): of those in -ise, the verbs listed.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import chain, product
from typing import NamedTuple

from editor.lazy_pattern import LazyPattern
from editor.text import in_case_of

BRITISH, AMERICAN = VARIANTS = ("uk", "us")

_OUR = (
    "arb ard arm behavi cand clam col discol dem endeav enam fav disfav ferv flav harb hon dishon "
    "hum lab belab neighb od parl ranc rig rum sav savi splend succ tum val vap vig"
)
_OUR_ENDS = (
    "s ed ing ings er ers ful fully fulness less lessly able ably ableness ite ites itism hood "
    "hoods ly al ally ist ists ism y ies"
)
_RE = (
    "calib cent epicent theat amphitheat fib sab meag lit kilomet millimet centimet nanomet spect "
    "somb lust och sepulch recent decent manoeuv"
)
_ISE = "e es ed ing er ers ation ations ational able ment"
_NOT_ISE = (
    "size sizes sized sizing resize resizes resized resizing downsize downsizes downsized "
    "downsizing prize prizes prized prizing seize seizes seized seizing capsize capsizes capsized "
    "capsizing maize assize assizes oversize oversized undersized outsize outsized gaze gazes"
)
_VERBS = (
    "agon antagon apolog author bapt brutal capital categor character civil colon commercial "
    "computer critic custom decentral decriminal demilitar demobil demoral destabil dramat econom "
    "emphas energ equal fertil final formal fraternal general global harmon hospital hypnot "
    "immun industrial internal international jeopard legal legitim liberal local "
    "magnet marginal maxim memor militar minim mobil modern monopol moral national natural "
    "neutral normal optim organ ostrac oxid patron penal personal polar popular priorit privat "
    "radical random rational real recogn regular reorgan revital revolution scrutin secular "
    "sensit social special stabil standard steril subsid summar symbol sympath synchron "
    "terror traumat trivial urban util vandal victim visual vocal western"
)
"""Stems of verbs that are written with -ise or -ize, and mean nothing else."""

_YSE = "anal paral catal breathal dial hydrol electrol psychoanal"
_LOG = "cata dia ana mono epi pro deca homo"
_DOUBLED = (
    "travel cancel label model remodel level fuel refuel signal total counsel dial equal marvel "
    "panel quarrel rival channel tunnel jewel libel pedal shovel swivel initial parcel pencil "
    "spiral duel funnel grovel snivel towel trammel yodel unravel revel ravel bevel chisel cudgel "
    "dishevel drivel enamel gambol gravel hovel imperil jewel kennel marshal medal metal pummel "
    "rowel shrivel spancel stencil symbol tassel tinsel trowel victual weasel carol bedevel"
)
_DOUBLED_ENDS = "ed ing ings er ers or ors ist ists"
_PAIRS = """
aeroplane airplane, aeroplanes airplanes,
_aesthetic esthetic, _aesthetics esthetics, ageing aging, aluminium aluminum, amoeba ameba,
anaemia anemia, anaemic anemic, anaesthesia anesthesia, anaesthetic anesthetic,
anaesthetics anesthetics, anaesthetist anesthetist, appal appall, appals appalls,
_archaeology archeology, _archaeologist archeologist, _archaeologists archeologists,
_archaeological archeological, armoury armory, artefact artifact_, artefacts artifacts_,
caesium cesium, caesarean cesarean, catalogued cataloged,
cataloguing cataloging, cheque check_, cheques checks_, chequered checkered, chilli chili,
cosy cozy, cosier cozier, councillor councilor, councillors councilors, counsellor counselor,
counsellors counselors, defence defense, defences defenses, defenceless defenseless,
diarrhoea diarrhea, distil distill, distils distills, _doughnut donut, _doughnuts donuts,
draughty drafty, encyclopaedia encyclopedia, enrol enroll, enrols enrolls, enrolment enrollment,
enrolments enrollments, enthral enthrall, enthrals enthralls, faeces feces, foetal fetal,
foetus fetus, foetuses fetuses, fulfil fulfill, fulfils fulfills, fulfilment fulfillment,
gaol jail_, grey gray, greyed grayed, greyer grayer, greying graying, greyish grayish, greys grays,
gynaecologist gynecologist, gynaecology gynecology, haemoglobin hemoglobin,
haemophilia hemophilia, haemorrhage hemorrhage, haemorrhages hemorrhages,
haemorrhaging hemorrhaging, instalment installment, instalments installments,
jewellery jewelry, kerb curb_, kerbs curbs_, leukaemia leukemia,
_likeable likable, _liveable livable,
manoeuvre maneuver, manoeuvres maneuvers, manoeuvred maneuvered, manoeuvring maneuvering,
manoeuvrable maneuverable, marvellous marvelous, marvellously marvelously, mediaeval medieval_,
mould mold, moulds molds, moulded molded, moulding molding, mouldy moldy, moult molt,
moulting molting, _moustache mustache, _moustaches mustaches, nought naught_, oedema edema,
oesophagus esophagus, oestrogen estrogen, offence offense, offences offenses,
_omelette omelet, orthopaedic orthopedic, orthopaedics orthopedics, paediatric pediatric,
paediatrician pediatrician, paediatricians pediatricians, paediatrics pediatrics,
paedophile pedophile, paedophiles pedophiles, paedophilia pedophilia, palaeontology paleontology,
palaeontologist paleontologist, panelling paneling, plough plow, ploughed plowed,
ploughing plowing, ploughs plows, pretence pretense, pretences pretenses, pyjamas pajamas,
sceptic skeptic, sceptical skeptical, sceptically skeptically, scepticism skepticism,
sceptics skeptics, skilful skillful, skilfully skillfully, smoulder smolder,
smouldered smoldered, smouldering smoldering, snowplough snowplow, storey story_,
sulphate sulfate, sulphates sulfates, sulphur sulfur, sulphuric sulfuric, _tonne ton_,
tyre tire_, tyres tires_, unskilful unskillful, wilful willful, wilfully willfully, woollen woolen,
woollens woolens, woolly wooly, yoghurt yogurt_, programme program~, programmes programs~,
judgement judgment_, judgements judgments_, licence license_,
licences licenses_, metre meter_, metres meters_, rouble ruble_, roubles rubles_
"""
"""British beside American; a mark `_` says that the other side writes this word too, and `~` that
it does so in another sense.
"""

_AMERICAN_TOO = (
    "dialogue dialogues monologue monologues epilogue epilogues prologue prologues homologue "
    "homologues decalogue decalogues analogue analogues"
)
_BRITISH_TOO = "dialog dialogs analog analogs"
_SAME = "humorist humorists arborist arborists rigorist rigorists symbolist symbolists"
_WORD = re.compile(r"[A-Za-z]+")


class OneSided(NamedTuple):
    """A word that only one side writes: which, and what the other writes, in the same capitals.

    `sure` is False where the other side has that word too, in another sense: program.
    """

    start: int
    end: int
    variant: str
    other: str
    sure: bool = True


def _words(text: str) -> list[str]:
    return text.split()


def _one_of(words: str) -> str:
    return "|".join(sorted(_words(words), key=len, reverse=True))


def _pairs() -> Iterable[tuple[str, str]]:
    for pair in _PAIRS.split(","):
        british, american = pair.split()
        yield british, american


_TO_AMERICAN = {british.strip("_"): american.strip("_~") for british, american in _pairs()}
_TO_BRITISH = {american: british.strip("_") for british, american in _pairs() if american.isalpha()}
_KEPT = frozenset(_words(f"{_NOT_ISE} {_SAME}"))

Rule = tuple[LazyPattern, str]

_PREFIX = r"(?:un|re|dis|mis|over|de|multi|off|out)?-?"


def _rule(pattern: str, turned: str) -> Rule:
    return LazyPattern(pattern), turned


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


def one_sided(text: str) -> Iterator[OneSided]:
    """Yield the words of a text that only Britain or only America writes so, in their order."""
    known = _one_sided()
    for found in _WORD.finditer(text):
        told = known.get(found[0].lower())
        if told:
            variant, other, sure = told
            yield OneSided(*found.span(), variant, in_case_of(other, found[0]), sure)


@cache
def _one_sided() -> dict[str, tuple[str, str, bool]]:
    """Return all words that tell which side wrote them: the side, the other's word, how surely."""
    told: dict[str, tuple[str, str, bool]] = {}
    for british, american in chain(_pairs(), _regular()):
        here, there = british.strip("_"), american.strip("_~")
        if not british.startswith("_"):
            told.setdefault(here, (BRITISH, there, True))
        if not american.endswith("_"):
            told.setdefault(there, (AMERICAN, here, not american.endswith("~")))
    for word in _words(f"{_AMERICAN_TOO} {_BRITISH_TOO} {_SAME}"):
        told.pop(word, None)
    return told


def _regular() -> Iterator[tuple[str, str]]:
    """Yield British and American forms made by the rules; some are no words."""
    for stem, end in product(_words(_OUR), ["", *_words(_OUR_ENDS)]):
        yield f"{stem}our{end}", f"{stem}or{end}"
    for stem in _words(_RE):
        yield from ((f"{stem}re{end}", f"{stem}er{end}") for end in ("", "s"))
        yield from ((f"{stem}r{end}", f"{stem}er{end}") for end in ("ed", "ing"))
    for stem, end in product(_words(_VERBS), _words(_ISE)):
        yield f"{stem}is{end}", f"{stem}iz{end}"
    for stem, end in product(_words(_YSE), ("e", "ed", "ing", "er", "ers")):  # analyses is a noun
        yield f"{stem}ys{end}", f"{stem}yz{end}"
    for stem, end in product(_words(_LOG), ("", "s")):
        yield f"{stem}logue{end}", f"{stem}log{end}"
    for stem, end in product(_words(_DOUBLED), _words(_DOUBLED_ENDS)):
        yield f"{stem}l{end}", f"{stem}{end}"
