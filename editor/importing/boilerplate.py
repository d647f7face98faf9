"""Paragraphs that belong to a page and not to its story: links onward, share bars, cookie notes.

A paragraph goes only when it is short and begins as such lines do, or is nothing but one; a
sentence that merely holds the words stays, and so does what somebody said.
"""

import re

from editor.lazy_pattern import LazyPattern

_LONGEST = 220
_PLACES = (
    r"(?:telegram|телеграм\w*|whatsapp|ватсап|youtube|ютуб|instagram|инстаграм\w*|facebook|фейсбук"
    r"|twitter|твиттер|tiktok|viber|вконтакте|vk|одноклассник\w+|max|google|яндекс\w*|дзен)"
)
_LABELLED = LazyPattern(
    r"(?:"
    r"читайте (?:также|ещё|еще|по теме)|читать (?:также|ещё|еще|далее)|смотрите также|см\. также"
    r"|(?:материалы )?по теме|ранее по теме|теги|тэги|метки|рубрик[аи]|категори[яи]|ключевые слова"
    r"|источник изображения|просмотров|просмотры|время чтения|время на чтение|количество просмотров"
    r"|читайте також|дивіться також|за темою|мітки|перегляд[иі]в?|час читання"
    r"|тақырып бойынша|оқи отырыңыз|тағы оқыңыз|сондай-ақ оқыңыз|тегтер|қаралым(?:дар)?"
    r"|leia (?:também|mais)|saiba mais|veja também|tópicos|assuntos|visualizações"
    r"|read (?:more|also|next)|see also|related(?: (?:articles|stories|topics|news|links))?"
    r"|tags|topics|filed under|views|reading time"
    r")\s?:",
    re.IGNORECASE,
)
_OPENING = LazyPattern(
    r"(?:"
    r"читайте (?:также|ещё|еще|на эту тему|по теме)|читать (?:также|полностью|подробнее)"
    r"|смотрите также|материалы по теме|ранее по теме"
    rf"|подпи(?:саться|сывайтесь|сывайся|шитесь|шись) на "
    rf"(?:наш|нас|канал|новости|рассылку|{_PLACES}|обновления)"
    rf"|подпи(?:сывайтесь|сывайся|шитесь|шись) в {_PLACES}|подписка на (?:новости|рассылку|канал)"
    rf"|(?:следите|следи) за (?:нами|(?:нашими )?новостями|обновлениями) (?:в|на) "
    rf"|присоединяйтесь к нам"
    rf"|(?:мы|наш канал|наши новости) (?:в|на) {_PLACES}|наш {_PLACES}|наши (?:соцсети|каналы)"
    rf"|(?:больше|ещё больше|еще больше|самые важные|главные) новост\w+ .*(?:в|на) (?:наш\w+ "
    rf")?{_PLACES}"
    rf"|будьте в курсе .*(?:{_PLACES}|рассылк|уведомлени)"
    r"|поде(?:литься|литесь|лись) (?:в соцсетях|в социальных|с друзьями|ссылкой"
    r"|(?:этой )?(?:новостью|статьёй|статьей))"
    r"|(?:нашли|заметили|увидели) (?:ошибку|опечатку)(?:\?| в тексте| на сайте| на странице)"
    r"|сообщить об (?:ошибке|опечатке)$"
    r"|если вы (?:нашли|заметили|обнаружили|увидели) .*(?:ctrl|выделите|нажмите)"
    r"|(?:чтобы|для того чтобы) (?:оставить комментарий|комментировать), "
    r"(?:войдите|авториз|необходимо|нужно"
    r"|зарегистрируйтесь)|(?:для комментирования|комментировать могут) (?:необходимо|нужно|войдите"
    r"|авториз|только)|реклама\. (?:ооо|ао|ип|тоо|пао)\b|erid\b|на правах рекламы"
    r"|(?:мы|наш сайт|этот сайт|сайт|на сайте) использу(?:ем|ет|ются) (?:файлы )?(?:cookie|куки)"
    r"|(?:продолжая|оставаясь) .*(?:cookie|куки|на сайте)"
    r"|(?:при )?(?:любо[ме] )?(?:использовани|копировани|перепечатк|цитировани)\w (?:любых |всех )?"
    r"(?:материал|текст|публикаци|контент)\w* .*(?:ссылк|разрешен|согласия|запрещен)"
    r"|(?:мнение|позиция) (?:редакции|автор\w+) (?:может )?не совпада"
    r"|читайте також|дивіться також|новини (?:партнерів|від)"
    rf"|підпи(?:суйтесь|шіться|сатися) на (?:наш|нас|канал|новини|{_PLACES})"
    rf"|(?:поширити|поділитися|поділіться) (?:в|у|з друзями|новиною)\b|(?:стежте|слідкуйте) за нами"
    r"|знайшли помилку(?:\?| в тексті)|якщо ви (?:знайшли|помітили) .*(?:ctrl|виділіть|натисніть)"
    r"|(?:ми|цей сайт|сайт) використову(?:ємо|є) (?:файли )?cookie|використання матеріалів "
    r".*посилання"
    r"|сондай-ақ оқыңыз|тағы (?:да )?оқыңыз|оқи отырыңыз|біздің (?:telegram|instagram|арна|парақша)"
    rf"|.{{0,40}}{_PLACES}\S* (?:арнамызға|парақшамызға|арнасына) жазылыңыз|арнамызға жазылыңыз"
    r"|қате тапсаңыз|материалды (?:көшіріп|пайдалан)\w* .*сілтеме|сайт cookie"
    r"|leia (?:também|mais)\b|veja também\b|saiba mais\b|siga(?:-nos)? (?:o|a|no|na|nas)\b"
    r"|compartilhe (?:no|na|esta|com)\b|assine (?:a nossa|nossa|o nosso|já|agora)\b"
    r"|inscreva-se (?:no|na|em)\b|receba (?:as|nossas) (?:notícias|principais)|clique aqui\b"
    r"|(?:este|nosso) site (?:utiliza|usa) cookies|(?:utilizamos|usamos) cookies"
    r"|todos os direitos reservados|(?:encontrou|viu) (?:um|algum) erro\?"
    r"|see also\b|read more on\b|related (?:articles|stories|topics)\b"
    r"|share this (?:article|story|page|post|on|with)\b"
    rf"|share on (?:{_PLACES}|x\b)|subscribe to (?:our|the newsletter)|sign up (?:for|to) "
    rf"(?:our|free|the .*newsletter)"
    rf"|follow us (?:on|at)\b|join (?:us on|our) (?:{_PLACES}|channel)"
    r"|(?:we|our (?:site|partners)|this (?:site|website)) uses? cookies|by continuing to "
    r"(?:use|browse)"
    r"|click here to\b|download (?:our|the) app|get the latest .*(?:inbox|newsletter|app)\b"
    r"|(?:found|spotted) (?:an error|a mistake|a typo)(?:\?| in this)|copyright ©|© .*all rights "
    r"reserved"
    r")",
    re.IGNORECASE,
)
_WHOLE = LazyPattern(
    r"(?:"
    r"читайте (?:также|далее)|читать (?:также|далее|полностью|подробнее|ещё|еще)|подробнее|по теме"
    r"|подписаться|подписка|подписывайтесь|поделиться|поделитесь|распечатать|версия для печати"
    r"|скопировать ссылку|ссылка скопирована|наверх|вверх|в "
    r"начало|назад|далее|войти|вход|регистрация"
    r"|меню|поиск|загрузка|показать ещё|показать еще|загрузить ещё|загрузить еще|закрыть"
    r"|(?:оставить|добавить|написать) комментарий|комментарии|обсудить|обсуждение"
    r"|(?:все|главные|другие|последние|важные|популярные|похожие) новости(?: "
    r"(?:дня|недели|часа|раздела))?"
    r"|новости партн[её]ров|лента новостей|популярное|самое читаемое|смотрите также|ещё по "
    r"теме|еще по теме"
    r"|реклама|на правах рекламы|партн[её]рский материал|фото из архива|архивное фото|все права "
    r"защищены"
    r"|\d+ (?:просмотр\w*|комментари\w+|мин(?:ут\w*)?\.? (?:чтения|на чтение))"
    r"|читайте також|за темою|поділитися|поширити|підписатися|(?:останні|головні|популярні|інші) "
    r"новини"
    r"|коментарі|залишити коментар|друкувати|реклама|усі права захищені"
    r"|бөлісу|жазылу|жазылыңыз|тағы оқыңыз|(?:соңғы|басқа|барлық|өзекті) жаңалықтар|пікірлер"
    r"|пікір қалдыру|жарнама|басып шығару|тақырып бойынша|барлық құқықтар қорғалған"
    r"|compartilhar|compartilhe|imprimir|comentários|deixe (?:um|seu) "
    r"comentário|publicidade|anúncio"
    r"|mais lidas|últimas notícias|leia (?:também|mais)|continua (?:após |depois d)a "
    r"publicidade|assine|siga-nos"
    r"|share|print|email|comments?|leave a comment|advertisement|sponsored(?: content)?|most "
    r"(?:read|popular)"
    r"|top stories|latest news|read (?:more|next|also)|see also|related|subscribe|sign up|log in"
    r"|skip to (?:main )?content|back to top|all rights reserved|\d+[- ]min(?:ute)? read|story "
    r"continues below"
    r")[\s.:!…→»›>↓]*(?:\(\d+\)|\d+)?[\s.:!…→»›>↓]*",
    re.IGNORECASE,
)
_SHARE_BAR = LazyPattern(
    rf"(?:(?:{_PLACES}|x|ok|email|e-mail|print|rss|почта|печать)(?:[\s|·,/]+|$)){{2,}}",
    re.IGNORECASE,
)
_SPOKEN = LazyPattern(
    r"[—–-] (?:\S+ ){0,3}?(?:сказал|заявил|сообщил|отметил|добавил|подчеркнул|рассказал|посоветовал"
    r"|призвал|напомнил|пояснил|говор|уточнил|попросил|заверил|предупредил|предложил|совету"
    r"|айтты|деді|дейді|мәлімде|сказав|заявив|повідоми|зазначи|розпові|додав|каже|порадив"
    r"|disse|afirmou|contou|explicou|pediu)"
    r"|[,»”\"] ?(?:\S+ ){0,4}?(?:said|says|told|added|disse|afirmou|советует|напомнили|сообщили"
    r"|посоветовали|попросили|сказали|рассказали)\b",
    re.IGNORECASE,
)


def is_boilerplate(paragraph: str) -> bool:
    """Tell whether a folded paragraph is the page's and not the story's."""
    if len(paragraph) > _LONGEST:
        return False
    bare = paragraph.lstrip("•·►▶→-–—*|✅❗👉📌🔔📲⚡️ ")
    if _LABELLED.match(bare) or _WHOLE.fullmatch(bare) or _SHARE_BAR.fullmatch(bare):
        return True
    return bool(_OPENING.match(bare)) and not _SPOKEN.search(bare)
