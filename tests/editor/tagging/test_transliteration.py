"""Names as the press spells them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.tagging.transliteration import romanise

RUSSIAN = """
Ермек Кошербаев = Yermek Kosherbayev
Олжас Бектенов = Olzhas Bektenov
Мурат Нуртлеу = Murat Nurtleu
Нурсултан Назарбаев = Nursultan Nazarbayev
Ерлан Кошанов = Yerlan Koshanov
Алихан Смаилов = Alikhan Smailov
Аида Балаева = Aida Balayeva
Шавкат Мирзиёев = Shavkat Mirziyoyev
Дмитрий Песков = Dmitry Peskov
Сергей Лавров = Sergey Lavrov
Владимир Путин = Vladimir Putin
Борис Ельцин = Boris Yeltsin
Фёдор Достоевский = Fyodor Dostoyevsky
Алексей Навальный = Aleksey Navalny
Никита Хрущёв = Nikita Khrushchyov
Егор Лигачёв = Yegor Ligachyov
Пётр Ильич = Pyotr Ilyich
Владимир Соловьёв = Vladimir Solovyov
Марат Хуснуллин = Marat Khusnullin
Татьяна Голикова = Tatyana Golikova
Майер = Mayer
Объедков = Obyedkov
Екатеринбург = Yekaterinburg
Нижний Новгород = Nizhny Novgorod
Набережные Челны = Naberezhnye Chelny
Ханты-Мансийск = Khanty-Mansiysk
Йошкар-Ола = Yoshkar-Ola
Усть-Каменогорск = Ust-Kamenogorsk
Жезказган = Zhezkazgan
Щёлково = Shchyolkovo
Орёл = Oryol
Тольятти = Tolyatti
Грозный = Grozny
Подъярский = Podyarsky
Вий = Viy
КазМунайГаз = KazMunayGaz
д’Артаньян = d’Artanyan
"""

KAZAKH = """
Қасым-Жомарт Тоқаев = Kasym-Zhomart Tokayev
Нұрсұлтан Назарбаев = Nursultan Nazarbayev
Әлихан Бөкейхан = Alikhan Bokeykhan
Алматы = Almaty
Қарағанды = Karagandy
Қызылорда = Kyzylorda
Ақтау = Aktau
Шымкент = Shymkent
Түркістан = Turkistan
Өскемен = Oskemen
Көкшетау = Kokshetau
Жаңаөзен = Zhanaozen
Һаким = Hakim
ҚАЗАҚСТАН = KAZAKSTAN
"""

UKRAINIAN = """
Київ = Kyiv
Запоріжжя = Zaporizhzhia
Володимир = Volodymyr
Одеса = Odesa
Харків = Kharkiv
Чернігів = Chernihiv
Згорани = Zghorany
Розгін = Rozghin
Знам'янка = Znamianka
Знам’янка = Znamianka
Єнакієве = Yenakiieve
Їжакевич = Yizhakevych
Йосипівка = Yosypivka
Стрий = Stryi
Юрій = Yurii
Яготин = Yahotyn
Феодосія = Feodosiia
Ґалаґан = Galagan
ЗГУРІВКА = ZGHURIVKA
"""

LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһіґєїўҗҷҳӣӯјљњђћџѓќѕѝ"
CYRILLIC = st.text(alphabet=LETTERS + LETTERS.upper() + "'’- .\u0301", max_size=30)


def spellings(table):
    return [tuple(line.split(" = ")) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("name", "english"), spellings(RUSSIAN))
def test_russian_names(name, english):
    assert romanise(name) == english


@pytest.mark.parametrize(("name", "english"), spellings(KAZAKH))
@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_kazakh_names_in_kazakh_and_in_russian_text(name, english, lang):
    assert romanise(name, lang) == english


@pytest.mark.parametrize(("name", "english"), spellings(UKRAINIAN))
def test_ukrainian_names(name, english):
    assert romanise(name, "uk") == english


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("ЩУКИН", "SHCHUKIN"),
        ("Щукин", "Shchukin"),
        ("щукин", "shchukin"),
        ("Ю. ЩУКИН", "Yu. SHCHUKIN"),
        ("Щ.", "Shch."),
        ("ЁЖ", "YOZH"),
        ("БОРЩ", "BORSHCH"),
        ("НАВАЛЬНЫЙ", "NAVALNY"),
        ("ЮНЕСКО", "YUNESKO"),
        ("ИЛЬИН", "ILYIN"),
    ],
)
def test_capitals_follow_the_source(name, english):
    assert romanise(name) == english


def test_a_letter_and_its_mark_may_come_apart():
    apart = unicodedata.normalize("NFD", "Андрей Королёв")
    assert romanise(apart) == "Andrey Korolyov"
    assert romanise(unicodedata.normalize("NFD", "Київ"), "uk") == "Kyiv"


def test_a_mark_of_stress_is_no_letter():
    assert romanise("Никола\u0301й Ле\u0301рмонтов") == "Nikolay Lermontov"


def test_other_languages_go_by_the_russian_table():
    assert romanise("Рум", "bg") == romanise("Рум", "ru") == "Rum"


def test_what_is_not_cyrillic_stays():
    assert romanise("Glavnoye – «Вена», 5 дек. (IAEA)") == "Glavnoye – «Vena», 5 dek. (IAEA)"


@given(CYRILLIC, st.sampled_from(["ru", "kk", "uk", "ky"]))
def test_no_cyrillic_is_left(text, lang):
    left = romanise(text, lang)
    assert not [letter for letter in left if "CYRILLIC" in unicodedata.name(letter, "")]


@given(st.text(st.characters(max_codepoint=0x3FF)), st.sampled_from(["ru", "uk"]))
def test_latin_and_greek_text_is_unchanged(text, lang):
    assert romanise(text, lang) == text


@given(CYRILLIC)
def test_capitals_of_a_word_are_the_capitals_of_its_spelling(text):
    words = [word for word in text.split() if len(word.strip("'’-.\u0301")) > 1 and word.isalpha()]
    for word in words:
        assert romanise(word.upper()) == romanise(word.lower()).upper()
