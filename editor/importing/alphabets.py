"""What each language writes: its letters, its small words and the ends of its words.

Small words make up a third of running text. Endings and groups of letters tell most of the rest,
above all in the Turkic languages, which have few small words.
"""

import re
from dataclasses import dataclass

from editor.importing.words import word_set


@dataclass(frozen=True, slots=True)
class Language:
    """One way to write a language.

    `letters` are those it has beside its script's common ones, `own` those nobody else among these
    has, `typical` finds an ending or a group of letters in a word, `start` is the score it begins
    with (the commonest language of a script needs less proof).
    """

    code: str
    letters: frozenset[str]
    own: frozenset[str]
    words: frozenset[str]
    typical: re.Pattern[str]
    start: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Script:
    """The languages that share a script, and the letters and signs common to them."""

    languages: tuple[Language, ...]
    common: frozenset[str]


def _language(
    code: str, letters: str, own: str, words: str, endings: str, groups: str, start: float = 0.0
) -> Language:
    """Describe a language; `groups` are typical anywhere in a word, a pattern each."""
    typical = rf"..(?:{'|'.join(endings.split())})$|{'|'.join(groups.split())}"
    return Language(
        code, frozenset(letters), frozenset(own), word_set(words), re.compile(typical), start
    )


_APOSTROPHES = "-’'ʼ‘ʻ"

_IN_CYRILLIC = (
    _language(
        "ru",
        "ёищъыэ",
        "",
        "и в во не на что с со по как это из за от для был была было были его её ее их также год "
        "году года лет при но к ко у до об о а он она они мы я вы ты если когда или только уже "
        "ещё еще чтобы все всё так же ли бы может нет да который которая которые которых заявил "
        "сообщил сообщила будет будут словам после между под над без через нас нам мне вам себя "
        "есть быть где там здесь потому почему чем кто то этот эта эти этого тем того том более "
        "очень можно нужно надо сейчас теперь сегодня вчера тысяч два две три "
        "четыре пять",
        "ого его ому ыми ими ться тся ение ения ений ении ость ости ать ить ует ает ают ый ая ые "
        "ых ой ом ов ев ет ит ют ут ат ят ся ть ам ам ями ами ах ях ую юю ский ция ции ия ил ал ло "
        "ла ли",
        r"ыва ённ ее$ ци[яи] ждё эт щи[ймх] ^вы ^рас ^под гол ств оро ере о[её]т [кг]и$ ты$ ны$ "
        r"ни[еяюй]$ вш",
        start=0.065,
    ),
    _language(
        "uk",
        "ґєиіїщ",
        "їєґ",
        "і в на що з зі за до як це цей ця ці та у не про від для його її їх також рік року років "
        "був була було були але й або під над після який яка які яких щоб із він вона вони ми я "
        "ви якщо коли може більше сьогодні вчора де там тут бо чи ще вже так же є бути буде "
        "будуть між через без при по о а тому чому хто все всі усі можна треба тільки лише дуже "
        "роки дві уряд",
        "ого ому ими ться тися ння ення ання ість ості ати ити ють ує ає ий ськ ський ською "
        "ській ська ції ція ися ася вся ться ах ях ів їв ам ям ою ею ло ла ли ть",
        r"[итн]ті$ [её]ні$ ані$ ії ськ ість льн цт [аи]в$ йн ою$ нн[яю]$ і[вй]$",
    ),
    _language(
        "be",
        "ёіўыэ",
        "ў",
        "і ў у на што з за не да як па ад для гэта гэты гэтая яго яе іх таксама былі быў была "
        "было пра але каб які якая якія паведаміў ён яна яны мы я калі або ці ўжо яшчэ толькі "
        "будзе будуць пры без праз паміж пасля перад год года годзе гадоў тут там так ж бо вельмі "
        "можна трэба сёння ўчора",
        "ага яга аму ымі імі цца ецца ння енне анне асць асці аць іць ваць уе ае ы ая ыя ых скі "
        "скага ская цыя цыі ўся ах ях аў яў ам ям ой ай ць ла ло лі",
        r"дзе дзі ці цц аў зь нн[еяю]$ оў ых$ сць шч ві",
    ),
    _language(
        "bg",
        "ищъ",
        "",
        "на и в да се за от е че с по не са като това тази този тези ще при към бе си със през "
        "във който която които но или а до му й им ги го я съм сме сте беше бяха има няма може "
        "трябва след преди между само още вече също така как какво когато където защото много "
        "днес вчера два три две втори година години",
        "ата ята ите ето ът ия ията ния ният ската ски ява ват иха аха ност ността ване та ящ ващ "
        "еха ене",
        r"ъ(?![еёюя]) ият ав[ае]$ ство щ[аи]$ вши ува$",
    ),
    _language(
        "kk",
        "ёищъыэәғқңөұүһі",
        "ғұ",
        "және мен пен бен бұл үшін деп де да осы сол бойынша болып туралы ол олар бар жоқ жылы "
        "жыл еді екен болды оның қазақстан атап өтті арқылы кейін мәлімдеді айтты біз сіз сен бір "
        "әр не кім қалай қашан емес керек мүмкін тек ғана өте ең сондай дейін бері қарай бүгін "
        "кеше ертең болады жатыр тұр отыр немесе бірақ егер",
        "ның нің дың дің тың тің лар лер дар дер тар тер ған ген қан кен ды ді ты ті ып іп ға ге "
        "қа ке нда нде сы сі дан ден тан тен нан нен мыз міз ады еді айды ейді уда уде ау еу",
        r"ғы ңі үш ұй ық$ ік$ еді ады [аеыіяюо][дт][ае]$ лды$ лы[қғ] дама$ аулы$ ған [ктд]і[мңнп]",
        start=0.03,
    ),
    _language(
        "ky",
        "ёищъыэңөү",
        "",
        "жана менен бул үчүн деп бир боюнча болуп тууралуу ал алар да де эле ошондой жылы жыл "
        "кийин анын билдирди өлкөнүн эмес керек мүмкүн жок бар болгон болот кыргыз республикасынын "
        "ошол ушул биз сиз силер эң абдан чейин эки беш улам экинчи биринчи бери аркылуу катары "
        "гана же бирок эгер бүгүн "
        "кечээ эртең айтты турат жатат көп ар",
        "нын нин дын дин дун дүн тын тин нун нүн лар лер дор дөр лор лөр тар ган ген гон гөн кан "
        "ылды илди улду үлдү ды ди ду дү ып ип уп үп га ге го гө нда нде сы си дан ден дон тан "
        "туу луу дуу үү уу оо өө лык дык тык айт ейт бейт байт",
        r"оо өө ээ үү аа уу ңү ү.*ү ө.*[өү] тти$ лды$ шты$ шти$ кый [аеыиуүоө][дт][аеоө]$ екте "
        r"ору[нуг]$",
    ),
    _language(
        "uz",
        "ёиъэўқғҳ",
        "",
        "ва билан бу учун ҳам деб бир бўлган эди йил йили ушбу бўйича ҳақида унинг мамлакат у улар "
        "биз сиз эмас керак мумкин йўқ бор ёки лекин аммо агар шу шунингдек кейин олдин каби энг "
        "жуда ҳар бугун кеча эртага айтди бўлди бўлиб қилди қилиш этди этиш эса ўз орқали "
        "томонидан",
        "нинг лар лари ларни ган ди да дан га лик ниш иш иб моқда ади сида ини лиги чи ётган ётир "
        "ишга ишни",
        r"лик ўқ қў ўл ҳа[мр] лаш иши? иб$ инчи ёт",
    ),
    _language(
        "tg",
        "ёиъэӣӯҷқғҳ",
        "ҷӣӯ",
        "ва дар бо аз ба ки ин барои аст буд шуд он низ як кард карда шуда шудааст мекунад мешавад "
        "бояд то ё ҳам ҳар худ кардан онҳо мо шумо ман вале агар пас сол соли имрӯз дирӯз фардо "
        "гуфт байни тоҷикистон ҳеҷ метавонад набошад мебошад",
        "ҳои ҳо ии аи ро онад аанд авад ояд аст ист ҳоро ият дани тани кунед нанд",
        r"ҷ ӣ ӯ ҳо ^бар ^мек ^бо гон иро$ шуд оят оли лин$ борид вв",
    ),
    _language(
        "tt",
        "ёиъыэәҗңөүһ",
        "җ",
        "һәм белән өчен бу дип булган да дә ул алар иде бер буенча турында соң кебек түгел кирәк "
        "мөмкин бар юк шул без сез мин ләкин яки әгәр генә гына татарстан бүген кичә",
        "ның нең лар ләр нар нәр ган гән кан кән ды де ып еп га гә ка кә дан дән нда ндә",
        r"ә.*ә җ күр ел[әе] рне кән төн өч [ая][дт]а$ лды$",
    ),
)
_IN_LATIN = (
    _language(
        "en",
        "",
        "",
        "the of and to in a is that for on with was as by at from said has have had be been being "
        "it its it's his her hers he she him they them their we us our you your i my me i'm i've "
        "will would could should can can't may might must do does did don't doesn't didn't not no "
        "are isn't aren't wasn't were weren't an this these those which who whom what when where "
        "why how after before but or if than then so more most much many some any all each every "
        "other another one two out off up down over under into onto there here also about says "
        "just only even still never always because during between against until while through "
        "without within however yet although though such own too very again now like get make "
        "made take people new first last year years day today need help",
        "ing ed ly tion tions ness ment ments ity ous ful able ible ism ists ght 's n't ers ies",
        r"th wh sh ck ight oo ee ea oa ou ay$ aw ow ry$ ies$ wr ai[nrsdl] out oil put$",
    ),
    _language(
        "pt",
        "áâãàçéêíóôõúü",
        "ãõ",
        "o a os as de do da dos das e em no na nos nas que um uma uns umas para com não por mais "
        "foi ao aos à às pela pelo pelos pelas disse sobre são é era eram ele ela eles elas isso "
        "isto seu sua seus suas se foram está estão também já até entre muito quando ser ter tem "
        "têm este esta esse essa após dois num numa como mas ou nem sem sob há onde qual quem "
        "porque porém ainda só eu você nós lhe me nosso contra durante segundo hoje ontem ano anos",
        "ção ções dade dades mente ando endo indo ado ada ados adas ido aram eram iram ão ões nha "
        "nho lho agem ência ância eiro eira ário ável ível",
        r"ção ões lh nh [aeo]u$ ss[ao] qu[ei] am$ ão",
    ),
    _language(
        "es",
        "áéíñóúü",
        "ñ",
        "el la los las de del en y que un una unos unas para con no por más se su sus al lo le les "
        "es fue dijo sobre esta este estos estas como pero ha han había también entre hasta desde "
        "cuando muy ser son era está están si sí ya o e u sin años año dos nos porque todo todos "
        "contra durante donde puede tiene hay eso esto ese esa hoy ayer según tras ante cada yo "
        "usted ellos ella él qué quien cuyo ni aunque debe",
        "ción ciones dad dades mente ando iendo ado ada ados adas ido aron ieron aba ía ían idad "
        "encia ancia ero era ario able ible eza",
        r"ció ll rr uest ien[td] ^hac qu[ei] ieron uel",
    ),
    _language(
        "fr",
        "àâæçèéêëîïôœùûüÿ",
        "œ",
        "le la les de des du en et que un une pour dans qui au aux par sur pas est a été ce cet "
        "cette ces son sa ses leur leurs il elle ils elles nous vous je on ne se plus avec sont "
        "ont mais ou où comme fait être avoir était étaient tout tous toute deux même aussi selon "
        "après avant entre sans sous si y lui peut doit dont donc car très hier ans c'est n'est "
        "qu'il qu'elle d'un d'une n'a jusqu'à votre",
        "tion tions ment ments eux euse aient ait ée ées ité ique iques eur eurs isme age ance "
        "ence ère oire elle",
        r"eau aux eux oi[rtx]? ouv ées? ê[tr] qu['’e] ^[dlnsc]['’] ille",
    ),
    _language(
        "de",
        "äöüß",
        "ß",
        "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine einen einem "
        "einer eines hat haben hatte sagte bei am nach auch es an werden aus er sie wir ich ihr "
        "dass wie wird wurde wurden war waren sind oder um noch vor nur über zum zur kann können "
        "als bis durch aber wenn mehr gegen unter zwischen soll sollen muss kein keine diese "
        "dieser dieses sein seine ihre was wo da so vom ihm ihn bitte heute gestern jahr jahren",
        "ung ungen keit heit lich liche lichen isch ische ischen schaft tät ieren iert chen icht "
        "te ten",
        r"sch tz äu pf ck eich ieh eit [bdfghklmnprstz]en$ ^ge ^ver ^ent ^be[^r]",
    ),
    _language(
        "it",
        "àèéìíîòóù",
        "",
        "il lo la i gli le di del dello della dei degli delle e ed in che un uno una per con non "
        "si da dal dalla al allo alla ai agli alle è ha hanno nel nella nei sono era su sul sulla "
        "come ma o se anche più questo questa questi queste suo sua loro tra fra dopo prima stato "
        "stata essere detto deve può ancora già ogni anni oggi ieri ci ne lui lei",
        "zione zioni mente ità ando endo ato ata ati ate ito uto ggio ismo enza anza ario ere are "
        "ire",
        r"zz cc tt[aoie] gli gn cch [aeio]no$ [eu]ll[aeo]$ zion",
    ),
    _language(
        "nl",
        "áéëïóöü",
        "",
        "de het een van en in is dat op te met voor niet zijn aan er heeft hebben door bij ook als "
        "om uit maar naar over dan of wordt worden werd was nog geen deze dit die ze hij zij we "
        "wij ik je u hun haar tot kan kunnen moet moeten meer na tegen onder tussen zich zo wel al",
        "ijk ijke heid ijn aar eren lijk lijke oor ren gen den",
        r"ij aa ee oo uu sch ui oe en$ ge[dk]",
    ),
    _language(
        "pl",
        "ąćęłńóśźż",
        "ąęłńśź",
        "i w we na z ze nie się do że to jest są o od za po przez dla oraz jak ale czy lub był "
        "była było były być może który która które których jego jej ich tym tego ten ta te już "
        "tylko także też przed pod nad między będzie by co gdy roku lat",
        "ego emu ych ymi ach ami ość ości owi owie enie ania anie cie ski ska skie skiego",
        r"sz cz rz dz ów ie[jm] ło nie wy prz ń ś",
    ),
    _language(
        "tr",
        "çğıöşüâi̇",
        "",
        "ve bir bu için ile de da olarak olan daha çok gibi sonra göre kadar ne en o değil her var "
        "yok ancak ise dedi söyledi oldu olduğu olduğunu ya ama veya şu ben biz siz önce bütün "
        "tüm yeni bugün dün yıl yılında arasında üzerinde diye",
        "lar ler ları leri nın nin nun nün dır dir dur dür ması mesi yor acak ecek dığı diği ını "
        "ini mak mek mış miş daki deki dan den tan ten lık lik arak erek iniz ınız ildi ıldı yla "
        "yle iyor ıyor uyor erek",
        r"yor ğ ıl ş[ıimtl] üş [ıiuü]nd[ae] en[ai]?$",
        start=0.02,
    ),
    _language(
        "az",
        "çəğıöşüi̇",
        "ə",
        "və bu bir üçün ilə də da ki olan olub edib bildirib haqqında sonra qədər daha ildə il "
        "isə amma lakin ya deyil var yox çox hər görə kimi o onun onlar biz siz edilib olunub "
        "azərbaycan bugün dünən ərzində arasında tərəfindən etdi dedi həm əgər artıq yeni",
        "ların lərin lar lər nın nin dır dir dur dür mış miş muş ması məsi maq mək da də dan dən "
        "lıq lik ını ini acaq əcək ıb ib ub üb sinin sının",
        r"ə q x [ıiuü]nd[aə] aq",
    ),
    _language(
        "uz",
        "",
        "",
        "va bilan bu uchun ham deb bir boʻlgan bo‘lgan bo'lgan bo’lgan edi yil yili ushbu haqida "
        "uning u ular biz siz emas kerak mumkin yoki lekin ammo agar shu shuningdek keyin oldin "
        "kabi eng juda har bugun kecha ertaga aytdi boʻldi bo‘ldi bo'ldi bo’ldi boʻlib bo‘lib "
        "bo'lib qildi qilish etdi etish esa orqali tomonidan boʻyicha bo‘yicha bo'yicha bo’yicha "
        "oʻz o‘z o'z o’z yoʻq yo‘q yo'q",
        "ning lari larni lar gan dagi dan ga lik ish ishi ishni moqda adi sida ini ligi ishga "
        "yotgan larning lariga",
        r"q x o[‘ʻ'’] g[‘ʻ'’] sh ch lar lik ish ov$",
    ),
    _language(
        "tk",
        "äçňöşüýž",
        "ňýž",
        "we bu bir üçin bilen hem boýunça hakynda bolan boldy soň ýaly däl gerek bar ýok ol olar "
        "biz siz her diýip ýyl ýylda ýöne eger şeýle türkmenistanyň",
        "laryň leriň lar ler nyň niň dyr dir ýar ýär mak mek yp ip da de dan den synyň siniň lygy",
        r"ý ň ž ly[kg] ynda ylar [dlrn]y$ ç li$",
    ),
    _language(
        "kk",
        "äğıñöşūüáǵńóúý",
        "",
        "jäne jáne men üşin úshin bul osy boiynşa boıynsha turaly týraly dep jyly bolyp ol onyñ "
        "keiin keıin arqyly ötti ótti aitty aıtty qazaqstan bar bir emes kerek",
        "nyñ niñ nyń niń dyñ diñ dyń diń lar ler dar der tar ter ğan gen ǵan qan ken dy di ty ti "
        "yp ip synyñ siniñ ynda inde",
        r"ğ ǵ q ş ūl tyr yñ yń",
    ),
)
CYRILLIC = Script(_IN_CYRILLIC, frozenset("абвгджзеклмнопрстуфхцчшйьюя" + _APOSTROPHES))
LATIN = Script(_IN_LATIN, frozenset("abcdefghijklmnopqrstuvwxyz" + _APOSTROPHES))

BY_SCRIPT = {
    "ka": ("\u10d0", "\u10ff"),
    "hy": ("\u0530", "\u058f"),
    "el": ("\u0370", "\u03ff"),
    "he": ("\u0590", "\u05ff"),
    "ko": ("\uac00", "\ud7a3"),
    "ja": ("\u3040", "\u30ff"),
}
"""Scripts that serve one language: its code, and the script's first and last letter."""
