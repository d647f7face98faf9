"""What belongs to the page goes, what only looks like it stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importing.boilerplate import is_boilerplate

GOES = """
Читайте также
Читайте также:
Читайте также: Министр заявил о росте цен на зерно
Читайте также: «Зерно дорожает», - сообщили в ведомстве
Читайте также о том, как в области готовятся к зиме
📌 Читайте также: Как в области готовятся к зиме
Читайте ещё: Новый мост откроют весной
Читать далее →
Читать полностью
По теме: Новый мост откроют весной
Материалы по теме
Смотрите также: репортаж с открытия моста
Подписывайтесь на наш канал в Telegram!
Подпишитесь на нас в Instagram
Подписаться
Подпишись на рассылку и получай письма каждое утро
Следите за новостями в нашем Telegram-канале
Больше новостей в нашем Telegram-канале
Мы в Telegram и WhatsApp
Поделиться
Поделиться:
Поделиться новостью
Поделитесь с друзьями
Нашли ошибку? Выделите её и нажмите Ctrl+Enter
Поделиться в соцсетях
Заметили опечатку в тексте? Сообщите нам
Если вы заметили ошибку в тексте, выделите её и нажмите Ctrl+Enter
Комментарии (15)
Оставить комментарий
Чтобы оставить комментарий, войдите или зарегистрируйтесь
Все новости
Последние новости
Новости партнеров
Лента новостей
Самое читаемое
Реклама
На правах рекламы
Реклама. ООО «Пример», erid: 2Vtzqx
Мы используем файлы cookie, чтобы сайт работал лучше.
Продолжая пользоваться сайтом, вы соглашаетесь с обработкой cookie.
При использовании материалов активная ссылка на сайт обязательна.
Перепечатка материалов возможна только с согласия редакции.
Мнение автора может не совпадать с позицией редакции.
Все права защищены.
Теги: зерно, цены, экспорт
Рубрика: Экономика
Просмотров: 1204
Время чтения: 3 минуты
3 мин. чтения
Версия для печати
VK Telegram WhatsApp
Facebook | Twitter | Email
Читайте також: Новий міст відкриють навесні
Підписуйтесь на наш Telegram-канал
Поділитися
Останні новини
Знайшли помилку? Виділіть її та натисніть Ctrl+Enter
Використання матеріалів сайту дозволено за умови посилання
Тақырып бойынша: Жаңа көпір көктемде ашылады
Тағы оқыңыз: Жаңа көпір көктемде ашылады
Біздің Telegram арнамызға жазылыңыз
Бөлісу
Соңғы жаңалықтар
Жарнама
Leia também: Nova ponte abre na primavera
Leia mais
Siga o canal no WhatsApp
Compartilhe no Facebook
Continua após a publicidade
Este site utiliza cookies para melhorar a sua experiência.
Todos os direitos reservados
Read more: New bridge to open in spring
Read next
See also: New bridge to open in spring
Related stories
Share this article
Share on Facebook
Sign up for our daily newsletter
Subscribe to our newsletter
Follow us on Instagram
Advertisement
This site uses cookies to improve your experience.
Copyright © 2025 Sample News. All rights reserved.
Click here to see the photos
Tags: grain, prices
3 min read
""".strip().split("\n")

STAYS = """
«Читайте также лекции о зерне на сайте ведомства», — сказал министр.
Читайте также лекции о зерне на сайте ведомства, — посоветовал министр студентам.
Читателям также расскажут о новых книгах.
По теме совещания выступили трое.
По теме диссертации он опубликовал десять статей.
Подписаться на газету можно на почте до 20 декабря.
Подписание договора назначено на пятницу.
Подписка на газеты подорожает на десять процентов.
Следите за новостями, — призвал спасатель жителей.
Поделиться опытом приехали врачи из пяти стран.
Поделитесь хлебом с соседом — так учили старшие.
Комментарии экспертов опубликуют завтра.
Комментарии к закону займут три тома.
Если вы заметили ошибку в квитанции, обратитесь в центр обслуживания.
Нашли клад: в степи обнаружили древние монеты.
Все новости о паводке жители узнавали по радио.
Главные новости форума ждут к вечеру.
Реклама табака запрещена с января.
Рекламные щиты уберут с улиц города.
Мы используем файлы суда, сообщил адвокат.
При использовании материалов низкого качества дороги служат год.
Копирование ключей в мастерской стоит тысячу тенге.
Все права защищены законом, напомнили в суде.
Рубрика «Вопрос и ответ» выходит по средам.
Теги на домах закрасят до конца недели.
Просмотров у записи за сутки стало больше миллиона.
Мы в долгу перед ветеранами.
Наш город готовится к зиме.
Далее выступил министр финансов.
Поиск пропавшего туриста продолжается.
Меню школьных столовых обновят.
Telegram заблокировали в двух странах.
Telegram и WhatsApp замедлят в двух странах.
Мнение автора закона учли депутаты.
Читачам бібліотеки подарують книжки.
Поділитися досвідом приїхали лікарі з п'яти країн.
Підписання договору призначили на п'ятницю.
Тақырып бойынша үш баяндама жасалды.
Жарнама нарығы он пайызға өсті.
Соңғы жаңалықтар елді алаңдатты.
Leia foi a primeira aluna da escola.
Assine o contrato até sexta, pediu o ministério.
Os comentários do ministro agradaram ao mercado.
Compartilhar dados exige autorização judicial.
Read more books, the minister told pupils.
Related companies must file reports by Friday.
Share prices fell on Friday.
Sharing the stage were ministers of five nations.
Sign up for the course by Friday, the university said.
Follow-up talks are due in Vienna.
Advertisement spending rose in December.
Comments by the minister moved the market.
See you in Astana, the minister told reporters.
Email is the main tool of the fraudsters.
Subscribe numbers fell, the operator said.
Нашли ошибку в расчётах бюджета аудиторы.
Использование дронов над городом запрещено.
Главные новости дня: Google открыл в Астане офис.
Для комментирования решения суда позвали экспертов.
Поделиться в суде секретами он отказался.
Мнение автора не учли депутаты.
Copyright law will change next year.
""".strip().split("\n")


@pytest.mark.parametrize("paragraph", GOES)
def test_the_pages_own_lines_go(paragraph):
    assert is_boilerplate(paragraph)


@pytest.mark.parametrize("paragraph", STAYS)
def test_lines_that_only_look_like_them_stay(paragraph):
    assert not is_boilerplate(paragraph)


def test_there_are_enough_of_both():
    assert len(GOES) >= 60
    assert len(STAYS) >= 40


def test_a_long_paragraph_stays():
    assert not is_boilerplate("Читайте также: " + "новый мост через реку " * 20)


@given(st.text())
def test_any_text_is_worked_off(text):
    assert is_boilerplate(text) in (True, False)
