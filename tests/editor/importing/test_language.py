"""The language of a story is told, or left open where the text does not surely tell."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importing.language import detect

MEASURED = Path(__file__).parents[4] / "shared" / "data" / "mt"
SAMPLES = {
    "ru": "Министр заявил, что переговоры о поставках зерна продолжатся на следующей неделе. "
    "По его словам, стороны уже обсудили цены и сроки.",
    "kk": "Министр астық жеткізу туралы келіссөздер келесі аптада жалғасатынын айтты. "
    "Оның сөзінше, тараптар баға мен мерзімді талқылады және бұл үшін комиссия құрылды.",
    "uk": "Міністр заявив, що переговори про постачання зерна продовжаться наступного тижня. "
    "За його словами, сторони вже обговорили ціни та терміни.",
    "be": "Міністр заявіў, што перамовы аб пастаўках збожжа працягнуцца на наступным тыдні. "
    "Паводле яго слоў, бакі ўжо абмеркавалі цэны і тэрміны.",
    "bg": "Министърът заяви, че преговорите за доставките на зърно ще продължат през следващата "
    "седмица. По думите му страните вече са обсъдили цените и сроковете.",
    "ky": "Министр дан жеткирүү боюнча сүйлөшүүлөр кийинки жумада улантыларын билдирди. "
    "Анын айтымында, тараптар баа жана мөөнөт тууралуу сүйлөшкөн.",
    "tg": "Вазир гуфт, ки музокирот дар бораи интиқоли ғалла ҳафтаи оянда идома меёбад. "
    "Ба гуфтаи ӯ, ҷонибҳо аллакай нарх ва муҳлатро баррасӣ кардаанд.",
    "uz": "Вазир дон етказиб бериш бўйича музокаралар келгуси ҳафтада давом этишини айтди. "
    "Унинг сўзларига кўра, томонлар нарх ва муддат ҳақида келишиб олган.",
    "en": "The minister said that talks on grain supplies would go on next week. "
    "He added that the parties had discussed prices and dates.",
    "pt": "O ministro disse que as negociações sobre o fornecimento de grãos continuam na próxima "
    "semana. As partes já discutiram os preços e os prazos.",
    "es": "El ministro dijo que las negociaciones sobre el suministro de grano continuarán la "
    "próxima semana. Las partes ya hablaron de los precios y de los plazos.",
    "fr": "Le ministre a dit que les négociations sur les livraisons de céréales se poursuivront "
    "la semaine prochaine. Les parties ont déjà parlé des prix et des délais.",
    "de": "Der Minister sagte, die Gespräche über die Lieferung von Getreide gehen in der nächsten "
    "Woche weiter. Die Seiten haben sich über die Preise und die Fristen beraten.",
    "it": "Il ministro ha detto che i negoziati sulle forniture di grano continueranno la "
    "prossima settimana. Le parti hanno già parlato dei prezzi e delle scadenze.",
    "pl": "Minister powiedział, że rozmowy o dostawach zboża będą kontynuowane w przyszłym "
    "tygodniu. Strony rozmawiały już o cenach i terminach, ale do umowy nie doszło.",
    "tr": "Bakan, tahıl tedariki için görüşmelerin gelecek hafta da süreceğini söyledi. "
    "Taraflar daha önce fiyat ve tarihler için bir araya geldi.",
    "nl": "De minister zei dat het overleg over de levering van graan volgende week doorgaat. "
    "De partijen hebben al over de prijzen en een termijn gesproken.",
    "ka": "მინისტრმა განაცხადა, რომ მოლაპარაკებები გაგრძელდება.",
    "hy": "Նախարարը հայտնեց, որ բանակցությունները կշարունակվեն։",
    "el": "Ο υπουργός είπε ότι οι συνομιλίες θα συνεχιστούν.",
}


@pytest.mark.parametrize(("code", "text"), SAMPLES.items())
def test_two_sentences_tell_the_language(code, text):
    assert detect(text) == code


@pytest.mark.parametrize(("code", "text"), SAMPLES.items())
def test_capitals_are_the_same_language(code, text):
    if code != "tr":  # İ and ı lose their dots in capitals that Python makes
        assert detect(text.upper()) == code


def test_uzbek_in_latin_letters():
    assert (
        detect("Vazir bu haqida gapirdi va don uchun narx ham ma'lum bo‘lgan, deb aytdi.") == "uz"
    )


def test_foreign_names_do_not_mislead():
    text = "Компания Northern Rock Plc сообщила, что банк Deutsche Bank не будет участвовать."
    assert detect(text) == "ru"


@pytest.mark.parametrize(
    "text",
    [
        *("", "aАБВГДЕЖЗИКЛМН", "МИД", "12 345", "......", "OSCE, UN, WHO, FAO, ILO"),
        *("Ministeri kertoi neuvottelujen jatkuvan ensi viikolla.", "Lorem ipsum dolor sit amet"),
        "Министар је рекао да ће преговори бити настављени, а цјене љековима нижe",
        "The talks. Переговоры. The prices. Цены. Talks on. Снова переговоры. Prices rose.",
    ],
)
def test_what_does_not_surely_tell_is_left_open(text):
    assert detect(text) == ""


def test_a_very_long_story_is_told_by_its_beginning():
    assert detect(SAMPLES["ru"] * 2_000) == "ru"
    detect("a'" * 200_000)
    detect("ы-" * 200_000)


@given(st.text())
def test_any_text_gives_a_code_or_nothing(text):
    assert len(detect(text)) in (0, 2)


def sentences():
    lines = (Path(__file__).parent / "languages.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines[1:]]


@pytest.mark.parametrize(("code", "sentence"), sentences())
def test_one_sentence_tells_the_language(code, sentence):
    assert detect(sentence) == code


def test_every_language_has_at_least_five_sentences():
    counted = Counter(code for code, _ in sentences())
    assert set(SAMPLES) - {"ka", "hy", "el"} <= set(counted)
    assert min(counted.values()) >= 5


def test_kazakh_is_never_taken_for_russian():
    for code, sentence in sentences():
        words = sentence.split()
        for count in range(1, len(words) + 1):
            piece = " ".join(words[:count])
            if code == "kk" and set("әғқңөұүһі") & set(piece.lower()):
                assert detect(piece) != "ru"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        *(("ru-en.flores-dev.ru", "ru"), ("uk-en.flores-dev.uk", "uk")),
        *(("ru-en.flores-dev.en", "en"), ("pt-en.flores-dev.pt", "pt")),
        *(("ru-en.wmt20.ru", "ru"), ("ru-en.wmt17.en", "en")),
    ],
)
def test_sentences_of_public_test_sets(name, code, record_property):
    if not (MEASURED / name).exists():
        pytest.skip(f"{MEASURED / name} is not there")
    lines = (MEASURED / name).read_text(encoding="utf-8").splitlines()
    found = Counter(detect(line) for line in lines if len(line.split()) >= 5)
    accuracy = found[code] / found.total()
    record_property("accuracy", accuracy)
    print(f"{name}: {accuracy:.4f} of {found.total()} sentences, {found}")
    assert accuracy >= 0.99
    assert found["kk"] <= 1
