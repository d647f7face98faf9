"""The months, the weekdays and the words for a stretch of time, as the languages write them."""

from collections.abc import Iterable

_MONTHS = (
    # Russian, and the languages that took its names
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
    "янв фев мар апр май июн июл авг сен окт ноя дек",
    "янв февр март апр мая июн июл авг сент окт нояб дек",
    "январ феврал март апрел май июн июл август сентябр октябр ноябр декабр",
    "январы февралы марты апрели майы июну июлу августу сентябры октябры ноябры декабры",
    # Kazakh
    "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда "
    "қарашада желтоқсанда",
    "қаңтары ақпаны наурызы сәуірі мамыры маусымы шілдесі тамызы қыркүйегі қазаны қарашасы "
    "желтоқсаны",
    "қаң ақп нау сәу мам мау шіл там қыр қаз қар жел",
    # Ukrainian, Belarusian
    "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад "
    "грудень",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "січ лют бер квіт трав черв лип серп вер жовт лист груд",
    "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада "
    "снежня",
    # Portuguese, Spanish
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "jan fev mar abr mai jun jul ago set out nov dez",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ene feb mar abr may jun jul ago sep oct nov dic",
    # English
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "jan feb mar apr may june july aug sept oct nov dec",
    # Uzbek and Azerbaijani in Latin letters
    "yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr",
    "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "yan fev mar apr may iyn iyl avg sen okt noy dek",
)
_WEEKDAYS = (
    "понедельник вторник среда четверг пятница суббота воскресенье",
    "понедельник вторник среду четверг пятницу субботу воскресенье",
    "пн вт ср чт пт сб вс",
    "дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі",
    "понеділок вівторок середа четвер п'ятниця субота неділя",
    "понеділок вівторок середу четвер п'ятницю суботу неділю",
    "панядзелак аўторак серада чацвер пятніца субота нядзеля",
    "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "monday tuesday wednesday thursday friday saturday sunday",
    "mon tue wed thu fri sat sun",
)
_DAYS_AGO = (
    "сегодня бүгін сьогодні сёння today hoje бүгүн бугун bugun",
    "вчера кеше вчора учора ўчора yesterday ontem кечээ кеча kecha",
    "позавчера алдыңгүні позавчора anteontem",
)


def _numbered(lines: Iterable[str], start: int) -> dict[str, int]:
    return {word: number for line in lines for number, word in enumerate(line.split(), start)}


MONTHS = _numbered(_MONTHS, 1)
"""The number of a month, 1 to 12, by its name in small letters."""

WEEKDAYS = _numbered(_WEEKDAYS, 0)
"""The number of a weekday, 0 for Monday, by its name in small letters."""

DAYS_AGO = {word: days for days, line in enumerate(_DAYS_AGO) for word in line.split()}
"""How many days ago a word like `yesterday` means."""

HOURS_IN = {
    "minute": 0,
    "hour": 1,
    "day": 24,
    "week": 168,
}
"""How many whole hours a unit of `UNITS` has."""

UNITS = {
    "minute": r"(?:сек|мин|хв|секунд|min|sec|seg)\w*",
    "hour": r"(?:час|сағ|годин)\w*|ч|hours?|hrs?|horas?",
    "day": r"день|дня|дней|дні|днів|сут\w+|күн|days?|dias?",
    "week": r"(?:недел|тиж|апта)\w*|weeks?|semanas?",
}
"""A pattern for the names of each unit in `2 hours ago`. Months and years are no day."""
