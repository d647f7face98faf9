<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Take stories in from files</source>
        <translation>Принять материалы из файлов</translation>
    </message>
    <message>
        <source>Import after a look</source>
        <translation>Импорт с просмотром</translation>
    </message>
    <message>
        <source>See what is in files, and correct it, before it goes in</source>
        <translation>Посмотреть, что в файлах, и поправить до приёма</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Следить за папкой</translation>
    </message>
    <message>
        <source>Take in what lands in a folder</source>
        <translation>Принимать всё, что попадает в папку</translation>
    </message>
    <message>
        <source>Watch no folder</source>
        <translation>Не следить за папкой</translation>
    </message>
    <message>
        <source>Leave the folder alone again</source>
        <translation>Больше не принимать из папки</translation>
    </message>
    <message>
        <source>Paste story</source>
        <translation>Вставить материал</translation>
    </message>
    <message>
        <source>Take in what was copied</source>
        <translation>Принять то, что скопировано</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Ленты</translation>
    </message>
    <message>
        <source>The feeds that are kept: add, look at, remove</source>
        <translation>Сохранённые ленты: добавить, просмотреть, убрать</translation>
    </message>
    <message>
        <source>Look at the feeds</source>
        <translation>Проверить ленты</translation>
    </message>
    <message>
        <source>Take in what is new</source>
        <translation>Принять новое</translation>
    </message>
    <message>
        <source>Add the samples</source>
        <translation>Добавить образцы</translation>
    </message>
    <message>
        <source>Take the sample stories in</source>
        <translation>Принять материалы-образцы</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Перевод</translation>
    </message>
    <message>
        <source>Fill all rows that nobody wrote</source>
        <translation>Заполнить все строки, которых никто не писал</translation>
    </message>
    <message>
        <source>Translate the row</source>
        <translation>Перевести строку</translation>
    </message>
    <message>
        <source>Fill the active row</source>
        <translation>Заполнить текущую строку</translation>
    </message>
    <message>
        <source>Translate the selection</source>
        <translation>Перевести выделенное</translation>
    </message>
    <message>
        <source>The English of the words selected in the source, as a suggestion</source>
        <translation>Перевод слов, выделенных в оригинале, — среди вариантов</translation>
    </message>
    <message>
        <source>Ask another engine</source>
        <translation>Спросить другой движок</translation>
    </message>
    <message>
        <source>Another engine&apos;s English for the active row, among the suggestions</source>
        <translation>Перевод текущей строки другим движком — среди вариантов</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Engines, keys, models, looks</source>
        <translation>Движки, ключи, модели, вид</translation>
    </message>
    <message>
        <source>Confirm the row</source>
        <translation>Подтвердить строку</translation>
    </message>
    <message>
        <source>Confirm the row and go to the next one not confirmed</source>
        <translation>Подтвердить строку и перейти к следующей неподтверждённой</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Read the story as a sub-editor would</source>
        <translation>Прочесть материал глазами выпускающего редактора</translation>
    </message>
    <message>
        <source>Check links</source>
        <translation>Проверить ссылки</translation>
    </message>
    <message>
        <source>Ask each address in the story over the network whether it answers</source>
        <translation>Спросить по сети, отвечает ли каждый адрес в материале</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Следующее замечание</translation>
    </message>
    <message>
        <source>Go to the next finding</source>
        <translation>Перейти к следующему замечанию</translation>
    </message>
    <message>
        <source>Put right what is certain</source>
        <translation>Исправить бесспорное</translation>
    </message>
    <message>
        <source>Show what the checks can put right by themselves, and do it</source>
        <translation>Показать, что проверки могут исправить сами, и сделать это</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Следующая строка</translation>
    </message>
    <message>
        <source>Go to the next row</source>
        <translation>Перейти к следующей строке</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Предыдущая строка</translation>
    </message>
    <message>
        <source>Go to the previous row</source>
        <translation>Перейти к предыдущей строке</translation>
    </message>
    <message>
        <source>Next story</source>
        <translation>Следующий материал</translation>
    </message>
    <message>
        <source>Open the next story</source>
        <translation>Открыть следующий материал</translation>
    </message>
    <message>
        <source>Previous story</source>
        <translation>Предыдущий материал</translation>
    </message>
    <message>
        <source>Open the previous story</source>
        <translation>Открыть предыдущий материал</translation>
    </message>
    <message>
        <source>Mark a person</source>
        <translation>Отметить персону</translation>
    </message>
    <message>
        <source>The selection is a person</source>
        <translation>Выделенное — персона</translation>
    </message>
    <message>
        <source>Mark an organisation</source>
        <translation>Отметить организацию</translation>
    </message>
    <message>
        <source>The selection is an organisation</source>
        <translation>Выделенное — организация</translation>
    </message>
    <message>
        <source>Mark a place</source>
        <translation>Отметить место</translation>
    </message>
    <message>
        <source>The selection is a place</source>
        <translation>Выделенное — место</translation>
    </message>
    <message>
        <source>Mark an event</source>
        <translation>Отметить событие</translation>
    </message>
    <message>
        <source>The selection is an event</source>
        <translation>Выделенное — событие</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Accept the name suggested and go to the next one</source>
        <translation>Принять предложенное имя и перейти к следующему</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>This story does not get that name</source>
        <translation>В этом материале такого имени не будет</translation>
    </message>
    <message>
        <source>Accept all names</source>
        <translation>Принять все имена</translation>
    </message>
    <message>
        <source>Accept all that is suggested and has a spelling</source>
        <translation>Принять всё предложенное, у чего есть написание</translation>
    </message>
    <message>
        <source>Reject all names</source>
        <translation>Отклонить все имена</translation>
    </message>
    <message>
        <source>Reject all suggested names</source>
        <translation>Отклонить все предложенные имена</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Границы</translation>
    </message>
    <message>
        <source>Let the name stand on the words selected</source>
        <translation>Поставить имя на выделенные слова</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Undo the last decision about names</source>
        <translation>Отменить последнее решение об именах</translation>
    </message>
    <message>
        <source>Suggest names</source>
        <translation>Предлагать имена</translation>
    </message>
    <message>
        <source>Look for names in the story once more</source>
        <translation>Ещё раз поискать имена в материале</translation>
    </message>
    <message>
        <source>Add a topic</source>
        <translation>Добавить тему</translation>
    </message>
    <message>
        <source>Find a topic to add</source>
        <translation>Найти тему, чтобы добавить</translation>
    </message>
    <message>
        <source>Keep version</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Keep the story as it stands; typing is saved without it</source>
        <translation>Сохранить материал как есть; набранное сохраняется и без этого</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>На проверку</translation>
    </message>
    <message>
        <source>Hand the story over for review</source>
        <translation>Сдать материал на проверку</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Утвердить</translation>
    </message>
    <message>
        <source>Freeze the copy and open the next story waiting</source>
        <translation>Закрепить текст и открыть следующий ожидающий материал</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Send a submitted story back, with a note on why</source>
        <translation>Вернуть сданный материал с пояснением</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>Аннулировать</translation>
    </message>
    <message>
        <source>Let no export be published any more, and say why</source>
        <translation>Запретить публикацию всего вышедшего и сказать почему</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>Сравнить версии</translation>
    </message>
    <message>
        <source>See two versions side by side, and take rows back</source>
        <translation>Посмотреть две версии рядом и вернуть строки</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Создать резервную копию</translation>
    </message>
    <message>
        <source>Copy the library into the folder of backups</source>
        <translation>Скопировать библиотеку в папку резервных копий</translation>
    </message>
    <message>
        <source>Bring back a backup</source>
        <translation>Восстановить из копии</translation>
    </message>
    <message>
        <source>Make the library be what it was</source>
        <translation>Вернуть библиотеку к прежнему состоянию</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>Open an approved story to correct it</source>
        <translation>Открыть утверждённый материал для правки</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Write the approved copy to a file</source>
        <translation>Записать утверждённый текст в файл</translation>
    </message>
    <message>
        <source>Export a draft</source>
        <translation>Экспорт черновика</translation>
    </message>
    <message>
        <source>Write unapproved copy, stamped as such</source>
        <translation>Записать неутверждённый текст с пометкой об этом</translation>
    </message>
    <message>
        <source>Export several</source>
        <translation>Экспорт нескольких</translation>
    </message>
    <message>
        <source>Write several approved stories, in several formats, or as a digest</source>
        <translation>Записать несколько утверждённых материалов в нескольких форматах или сводкой</translation>
    </message>
    <message>
        <source>Send to WordPress</source>
        <translation>Отправить в WordPress</translation>
    </message>
    <message>
        <source>Send approved stories to a site, as drafts or to be read</source>
        <translation>Отправить утверждённые материалы на сайт: черновиками или сразу читателям</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>See the story in the format chosen, beside its rows</source>
        <translation>Материал в выбранном формате рядом со строками</translation>
    </message>
    <message>
        <source>Copy the story</source>
        <translation>Скопировать материал</translation>
    </message>
    <message>
        <source>Put the English on the clipboard, as rich text and plain</source>
        <translation>Английский текст в буфер обмена, с оформлением и без</translation>
    </message>
    <message>
        <source>Take a translation back</source>
        <translation>Принять перевод обратно</translation>
    </message>
    <message>
        <source>Put the English of a translator&apos;s XLIFF into its rows</source>
        <translation>Внести английский текст из XLIFF переводчика в строки</translation>
    </message>
    <message>
        <source>Spike</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Put the story aside</source>
        <translation>Убрать материал в отложенные</translation>
    </message>
    <message>
        <source>Unspike</source>
        <translation>Вернуть из отложенных</translation>
    </message>
    <message>
        <source>Bring the story back</source>
        <translation>Вернуть материал в работу</translation>
    </message>
    <message>
        <source>Find in memory</source>
        <translation>Найти в памяти</translation>
    </message>
    <message>
        <source>Find words in all that was ever confirmed, and keep the memory in order</source>
        <translation>Искать слова во всём подтверждённом и держать память в порядке</translation>
    </message>
    <message>
        <source>Add a term</source>
        <translation>Добавить термин</translation>
    </message>
    <message>
        <source>Enter the selection into the glossary</source>
        <translation>Внести выделенное в глоссарий</translation>
    </message>
    <message>
        <source>Put in the next term</source>
        <translation>Вставить следующий термин</translation>
    </message>
    <message>
        <source>Put the English of a term in the source in at the caret</source>
        <translation>Вставить перевод термина из оригинала у курсора</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Глоссарий</translation>
    </message>
    <message>
        <source>Find terms, correct them, take them out</source>
        <translation>Найти термины, исправить, удалить</translation>
    </message>
    <message>
        <source>Import memory</source>
        <translation>Импорт памяти</translation>
    </message>
    <message>
        <source>Take in pairs from TMX or a table</source>
        <translation>Принять пары из TMX или таблицы</translation>
    </message>
    <message>
        <source>Export memory</source>
        <translation>Экспорт памяти</translation>
    </message>
    <message>
        <source>Write all pairs to a file</source>
        <translation>Записать все пары в файл</translation>
    </message>
    <message>
        <source>Import glossary</source>
        <translation>Импорт глоссария</translation>
    </message>
    <message>
        <source>Take in terms from TBX or a table</source>
        <translation>Принять термины из TBX или таблицы</translation>
    </message>
    <message>
        <source>Export glossary</source>
        <translation>Экспорт глоссария</translation>
    </message>
    <message>
        <source>Write all terms to a file</source>
        <translation>Записать все термины в файл</translation>
    </message>
    <message>
        <source>Find stories</source>
        <translation>Найти материалы</translation>
    </message>
    <message>
        <source>Search all stories</source>
        <translation>Искать по всем материалам</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Все команды</translation>
    </message>
    <message>
        <source>Find any command by its name</source>
        <translation>Найти любую команду по названию</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Текст крупнее</translation>
    </message>
    <message>
        <source>Read in larger letters</source>
        <translation>Читать крупнее</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Текст мельче</translation>
    </message>
    <message>
        <source>Read in smaller letters</source>
        <translation>Читать мельче</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выход</translation>
    </message>
    <message>
        <source>Close the window; all is saved</source>
        <translation>Закрыть окно; всё сохранено</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Следующая часть окна</translation>
    </message>
    <message>
        <source>Take the keyboard to the next part</source>
        <translation>Перейти клавиатурой в следующую часть</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>Предыдущая часть окна</translation>
    </message>
    <message>
        <source>Take the keyboard to the part before</source>
        <translation>Перейти клавиатурой в предыдущую часть</translation>
    </message>
    <message>
        <source>Go to the stories</source>
        <translation>К материалам</translation>
    </message>
    <message>
        <source>Triage the list by keys</source>
        <translation>Разобрать список клавишами</translation>
    </message>
    <message>
        <source>Go to the suggestions</source>
        <translation>К вариантам</translation>
    </message>
    <message>
        <source>Show and enter that panel</source>
        <translation>Показать эту панель и перейти в неё</translation>
    </message>
    <message>
        <source>Go to the names</source>
        <translation>К именам</translation>
    </message>
    <message>
        <source>Go to the topics</source>
        <translation>К темам</translation>
    </message>
    <message>
        <source>Go to the findings</source>
        <translation>К замечаниям</translation>
    </message>
    <message>
        <source>Go to the versions</source>
        <translation>К версиям</translation>
    </message>
    <message>
        <source>Go to the details</source>
        <translation>К сведениям</translation>
    </message>
    <message>
        <source>Go to the source</source>
        <translation>К оригиналу</translation>
    </message>
    <message>
        <source>Go to the terms</source>
        <translation>К терминам</translation>
    </message>
    <message>
        <source>Go to the preview</source>
        <translation>К просмотру</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>A short guide, and every key</source>
        <translation>Краткое руководство и все клавиши</translation>
    </message>
    <message>
        <source>Library settings</source>
        <translation>Настройки библиотеки</translation>
    </message>
    <message>
        <source>House style, rules, checks and takers, for all who open this library</source>
        <translation>Стиль редакции, правила, проверки и получатели для всех, кто открывает эту библиотеку</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Give actions the keys you like</source>
        <translation>Назначить действиям удобные клавиши</translation>
    </message>
    <message>
        <source>Nothing but the story</source>
        <translation>Только материал</translation>
    </message>
    <message>
        <source>Hide all that stands around the story</source>
        <translation>Скрыть всё, что вокруг материала</translation>
    </message>
    <message>
        <source>Insert a snippet</source>
        <translation>Вставить заготовку</translation>
    </message>
    <message>
        <source>The text kept under the letters before the caret, or choose one</source>
        <translation>Текст, сохранённый под буквами перед курсором, или выбор из списка</translation>
    </message>
    <message>
        <source>Keep as a snippet</source>
        <translation>Сохранить заготовку</translation>
    </message>
    <message>
        <source>Keep the selection under a few letters, to insert it again</source>
        <translation>Сохранить выделенное под несколькими буквами, чтобы вставлять снова</translation>
    </message>
    <message>
        <source>Translate the stories selected</source>
        <translation>Перевести выбранные материалы</translation>
    </message>
    <message>
        <source>One after the other, with the engine chosen</source>
        <translation>По очереди, выбранным движком</translation>
    </message>
    <message>
        <source>Submit them</source>
        <translation>Сдать выбранные</translation>
    </message>
    <message>
        <source>Hand all selected over for review</source>
        <translation>Сдать все выбранные на проверку</translation>
    </message>
    <message>
        <source>Reopen them</source>
        <translation>Открыть выбранные снова</translation>
    </message>
    <message>
        <source>Open all selected for changes</source>
        <translation>Открыть все выбранные для правки</translation>
    </message>
    <message>
        <source>Spike them</source>
        <translation>Отложить выбранные</translation>
    </message>
    <message>
        <source>Put all selected aside</source>
        <translation>Убрать все выбранные в отложенные</translation>
    </message>
    <message>
        <source>Unspike them</source>
        <translation>Вернуть выбранные</translation>
    </message>
    <message>
        <source>Bring all selected back</source>
        <translation>Вернуть все выбранные в работу</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Срочность</translation>
    </message>
    <message>
        <source>Say how urgent they are</source>
        <translation>Указать, насколько они срочные</translation>
    </message>
    <message>
        <source>Add a topic to them</source>
        <translation>Добавить к ним тему</translation>
    </message>
    <message>
        <source>Give all selected a topic</source>
        <translation>Дать всем выбранным тему</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>Сохранить поиск</translation>
    </message>
    <message>
        <source>List it beside the statuses, with how many stories it finds</source>
        <translation>Показывать рядом с состояниями, с числом найденного</translation>
    </message>
    <message>
        <source>Compact list</source>
        <translation>Плотный список</translation>
    </message>
    <message>
        <source>Show less of each story, and so more of them</source>
        <translation>Показывать о материале меньше, а материалов больше</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Take back what was done last, in any row</source>
        <translation>Отменить последнее действие, в любой строке</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Сделать снова</translation>
    </message>
    <message>
        <source>Skip the row</source>
        <translation>Пропустить строку</translation>
    </message>
    <message>
        <source>Go to the next unconfirmed row</source>
        <translation>Перейти к следующей неподтверждённой строке</translation>
    </message>
    <message>
        <source>Take the confirmation back</source>
        <translation>Снять подтверждение</translation>
    </message>
    <message>
        <source>The row counts as edited, and the memory forgets its pair</source>
        <translation>Строка считается правленой, а память забывает её пару</translation>
    </message>
    <message>
        <source>Copy the source</source>
        <translation>Скопировать оригинал</translation>
    </message>
    <message>
        <source>Put the source where the English stands</source>
        <translation>Поставить оригинал на место английского текста</translation>
    </message>
    <message>
        <source>Clear the row</source>
        <translation>Очистить строку</translation>
    </message>
    <message>
        <source>Empty its English</source>
        <translation>Стереть её английский текст</translation>
    </message>
    <message>
        <source>Split the row</source>
        <translation>Разделить строку</translation>
    </message>
    <message>
        <source>Make two rows of it, cut at the caret</source>
        <translation>Сделать из неё две, разрезав у курсора</translation>
    </message>
    <message>
        <source>Join with the next row</source>
        <translation>Соединить со следующей</translation>
    </message>
    <message>
        <source>Make one row of two</source>
        <translation>Сделать из двух строк одну</translation>
    </message>
    <message>
        <source>Swap with the next row</source>
        <translation>Поменять со следующей</translation>
    </message>
    <message>
        <source>Change the English of two rows round</source>
        <translation>Поменять местами английский текст двух строк</translation>
    </message>
    <message>
        <source>Move a sentence down</source>
        <translation>Предложение вниз</translation>
    </message>
    <message>
        <source>The row&apos;s last sentence begins the next row</source>
        <translation>Последнее предложение строки начнёт следующую</translation>
    </message>
    <message>
        <source>Move a sentence up</source>
        <translation>Предложение вверх</translation>
    </message>
    <message>
        <source>The row&apos;s first sentence ends the row before</source>
        <translation>Первое предложение строки закончит предыдущую</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Найти и заменить</translation>
    </message>
    <message>
        <source>Change a wording in this story or all open ones</source>
        <translation>Заменить формулировку в этом материале или во всех открытых</translation>
    </message>
    <message>
        <source>Change case</source>
        <translation>Сменить регистр</translation>
    </message>
    <message>
        <source>Small letters, Title Case, CAPITALS in turn</source>
        <translation>По кругу: строчные, Каждое С Прописной, ПРОПИСНЫЕ</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>Кавычки</translation>
    </message>
    <message>
        <source>Put the house&apos;s quotation marks around the selection</source>
        <translation>Взять выделенное в кавычки по стилю редакции</translation>
    </message>
    <message>
        <source>En dash</source>
        <translation>Короткое тире</translation>
    </message>
    <message>
        <source>Type –</source>
        <translation>Поставить –</translation>
    </message>
    <message>
        <source>Em dash</source>
        <translation>Длинное тире</translation>
    </message>
    <message>
        <source>Type —</source>
        <translation>Поставить —</translation>
    </message>
    <message>
        <source>No-break space</source>
        <translation>Неразрывный пробел</translation>
    </message>
    <message>
        <source>Type a blank at which no line breaks</source>
        <translation>Пробел, на котором строка не переносится</translation>
    </message>
    <message>
        <source>House style as you type</source>
        <translation>Стиль редакции при наборе</translation>
    </message>
    <message>
        <source>Quotation marks and dashes take the house&apos;s form while typing</source>
        <translation>Кавычки и тире при наборе принимают вид, принятый в редакции</translation>
    </message>
    <message>
        <source>Check the spelling</source>
        <translation>Проверять орфографию</translation>
    </message>
    <message>
        <source>Mark words that no dictionary knows</source>
        <translation>Отмечать слова, которых нет ни в одном словаре</translation>
    </message>
    <message>
        <source>Correct the word</source>
        <translation>Исправить слово</translation>
    </message>
    <message>
        <source>Suggestions for the misspelt word at the caret</source>
        <translation>Варианты для слова с ошибкой у курсора</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Все темы</translation>
    </message>
    <message>
        <source>The whole vocabulary as a tree, broader topics over narrower ones</source>
        <translation>Весь рубрикатор деревом: общие темы над частными</translation>
    </message>
    <message>
        <source>Star the topic</source>
        <translation>Отметить тему звездой</translation>
    </message>
    <message>
        <source>Have the chosen topic offered first, or no longer</source>
        <translation>Предлагать выбранную тему первой или больше не предлагать так</translation>
    </message>
    <message>
        <source>Import names</source>
        <translation>Импорт имён</translation>
    </message>
    <message>
        <source>Take names in from a file</source>
        <translation>Принять имена из файла</translation>
    </message>
    <message>
        <source>Export names</source>
        <translation>Экспорт имён</translation>
    </message>
    <message>
        <source>Write all names to a file</source>
        <translation>Записать все имена в файл</translation>
    </message>
    <message>
        <source>Import topics</source>
        <translation>Импорт тем</translation>
    </message>
    <message>
        <source>Take a vocabulary of topics in</source>
        <translation>Принять рубрикатор</translation>
    </message>
    <message>
        <source>Transliteration</source>
        <translation>Транслитерация</translation>
    </message>
    <message>
        <source>Choose how new names are spelt in Latin letters</source>
        <translation>Выбрать, как новые имена пишутся латиницей</translation>
    </message>
    <message>
        <source>Wikipedia</source>
        <translation>Википедия</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Use suggestion %1</source>
        <translation>Взять вариант %1</translation>
    </message>
    <message>
        <source>Put suggestion %1 into the row</source>
        <translation>Поставить вариант %1 в строку</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Save what can be read into %1, and open that?</source>
        <translation>Сохранить то, что удаётся прочесть, в %1 и открыть этот файл?</translation>
    </message>
</context>
<context>
    <name>ArrivalReport</name>
    <message>
        <source>What was taken in</source>
        <translation>Что принято</translation>
    </message>
    <message>
        <source>What became of each story</source>
        <translation>Что стало с каждым материалом</translation>
    </message>
</context>
<context>
    <name>BackupList</name>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Backups, the latest first</source>
        <translation>Резервные копии, последние сверху</translation>
    </message>
    <message>
        <source>What stands now is backed up before another comes back.</source>
        <translation>Прежде чем вернуть копию, нынешнее состояние будет сохранено.</translation>
    </message>
    <message>
        <source>Bring this one back</source>
        <translation>Вернуть эту копию</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>ежедневная</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>по запросу</translation>
    </message>
    <message>
        <source>before the library was brought up to date</source>
        <translation>перед обновлением библиотеки</translation>
    </message>
    <message>
        <source>before a backup came back</source>
        <translation>перед возвратом копии</translation>
    </message>
</context>
<context>
    <name>Beneath</name>
    <message>
        <source>Editor</source>
        <translation>Редактор</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Движки</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Модели</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Память</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Приватность</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Сеть</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>как в системе</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>обычный</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>The editor&apos;s name, as versions and the history show it.</source>
        <translation>Имя редактора, как его показывают версии и история.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Engines by name, in the order they are tried while none is chosen; the next one takes over where one fails.</source>
        <translation>Движки по именам, в порядке, в каком их пробуют, пока не выбран один; когда один отказывает, берётся следующий.</translation>
    </message>
    <message>
        <source>LibreTranslate server</source>
        <translation>Сервер LibreTranslate</translation>
    </message>
    <message>
        <source>Address of a LibreTranslate server.</source>
        <translation>Адрес сервера LibreTranslate.</translation>
    </message>
    <message>
        <source>Language model server</source>
        <translation>Сервер языковой модели</translation>
    </message>
    <message>
        <source>Address of a server that speaks OpenAI&apos;s protocol, such as Ollama, up to its /v1.</source>
        <translation>Адрес сервера, говорящего по протоколу OpenAI, например Ollama, до /v1 включительно.</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Языковая модель</translation>
    </message>
    <message>
        <source>The model on that server; empty for none.</source>
        <translation>Модель на этом сервере; пусто — никакая.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Folder of local models; empty for the usual one.</source>
        <translation>Папка локальных моделей; пусто — обычная.</translation>
    </message>
    <message>
        <source>List of models</source>
        <translation>Список моделей</translation>
    </message>
    <message>
        <source>Address of the list of models; a desk can host its own.</source>
        <translation>Адрес списка моделей; редакция может держать свой.</translation>
    </message>
    <message>
        <source>Files of models</source>
        <translation>Файлы моделей</translation>
    </message>
    <message>
        <source>Address the files of models lie under.</source>
        <translation>Адрес, под которым лежат файлы моделей.</translation>
    </message>
    <message>
        <source>Private mode</source>
        <translation>Приватный режим</translation>
    </message>
    <message>
        <source>No text leaves this machine: only local engines translate.</source>
        <translation>Текст не покидает эту машину: переводят только локальные движки.</translation>
    </message>
    <message>
        <source>Headlines in English</source>
        <translation>Заголовки по-английски</translation>
    </message>
    <message>
        <source>Headlines of new stories are translated as they arrive, by the local engine.</source>
        <translation>Заголовки новых материалов переводятся сразу, локальным движком.</translation>
    </message>
    <message>
        <source>Headlines may leave this machine</source>
        <translation>Заголовки могут уходить наружу</translation>
    </message>
    <message>
        <source>Where the local engine has no model, headlines go to the first engine of the order that can.</source>
        <translation>Если у локального движка нет модели, заголовки идут первому движку по порядку, который может перевести.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Прокси</translation>
    </message>
    <message>
        <source>Address of a proxy for engines; empty as the system says, none for no proxy.</source>
        <translation>Адрес прокси для движков; пусто — как в системе, none — без прокси.</translation>
    </message>
    <message>
        <source>Suggest names</source>
        <translation>Предлагать имена</translation>
    </message>
    <message>
        <source>When names are suggested: opening a story, or asked.</source>
        <translation>Когда предлагать имена: при открытии материала или по запросу.</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>при открытии</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>по запросу</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>The language of menus and messages; another one comes with the next start.</source>
        <translation>Язык меню и сообщений; новый появится при следующем запуске.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Colours: system, light, dark or high contrast.</source>
        <translation>Цвета: как в системе, светлые, тёмные или контрастные.</translation>
    </message>
    <message>
        <source>system</source>
        <translation>как в системе</translation>
    </message>
    <message>
        <source>light</source>
        <translation>светлые</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>тёмные</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>высокая контрастность</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Size of source and English in pixels.</source>
        <translation>Размер оригинала и английского текста в пикселях.</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Шрифт</translation>
    </message>
    <message>
        <source>Typeface of source and English; empty for the usual one.</source>
        <translation>Шрифт оригинала и английского текста; пусто – обычный.</translation>
    </message>
    <message>
        <source>Least likeness</source>
        <translation>Наименьшее сходство</translation>
    </message>
    <message>
        <source>Least likeness shown of the memory, per cent.</source>
        <translation>Наименьшее сходство, с которым показывается память, в процентах.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Варианты</translation>
    </message>
    <message>
        <source>How many suggestions the memory gives.</source>
        <translation>Сколько вариантов даёт память.</translation>
    </message>
    <message>
        <source>Less for a file&apos;s</source>
        <translation>Скидка за файл</translation>
    </message>
    <message>
        <source>Per cent taken off for a pair from a file.</source>
        <translation>Сколько процентов снимать с пары из файла.</translation>
    </message>
    <message>
        <source>Less for a machine&apos;s</source>
        <translation>Скидка за машину</translation>
    </message>
    <message>
        <source>Per cent taken off for a machine&apos;s pair.</source>
        <translation>Сколько процентов снимать с машинной пары.</translation>
    </message>
    <message>
        <source>Less for old ones</source>
        <translation>Скидка за давность</translation>
    </message>
    <message>
        <source>Per cent taken off for an old pair.</source>
        <translation>Сколько процентов снимать со старой пары.</translation>
    </message>
    <message>
        <source>Years until old</source>
        <translation>Старая через, лет</translation>
    </message>
    <message>
        <source>After how many years a pair is old.</source>
        <translation>Через сколько лет пара считается старой.</translation>
    </message>
    <message>
        <source>House style as you type</source>
        <translation>Стиль редакции при наборе</translation>
    </message>
    <message>
        <source>Give marks the house&apos;s form while they are typed.</source>
        <translation>Придавать знакам при наборе вид, принятый в редакции.</translation>
    </message>
    <message>
        <source>Check the spelling</source>
        <translation>Проверять орфографию</translation>
    </message>
    <message>
        <source>Mark words that no dictionary knows.</source>
        <translation>Отмечать слова, которых нет ни в одном словаре.</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Простой текст</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Веб-страница</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Документ Word</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>Текст OpenDocument</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>ninjs 3.1</source>
        <translation>ninjs 3.1</translation>
    </message>
    <message>
        <source>ninjs 2.1</source>
        <translation>ninjs 2.1</translation>
    </message>
    <message>
        <source>ninjs 1.6</source>
        <translation>ninjs 1.6</translation>
    </message>
    <message>
        <source>NewsML-G2</source>
        <translation>NewsML-G2</translation>
    </message>
    <message>
        <source>NITF</source>
        <translation>NITF</translation>
    </message>
    <message>
        <source>RSS feed</source>
        <translation>Лента RSS</translation>
    </message>
    <message>
        <source>Atom feed</source>
        <translation>Лента Atom</translation>
    </message>
    <message>
        <source>JSON Feed</source>
        <translation>Лента JSON Feed</translation>
    </message>
    <message>
        <source>Word, source beside English</source>
        <translation>Word, оригинал рядом с переводом</translation>
    </message>
    <message>
        <source>PDF, source beside English</source>
        <translation>PDF, оригинал рядом с переводом</translation>
    </message>
    <message>
        <source>XLIFF 1.2</source>
        <translation>XLIFF 1.2</translation>
    </message>
    <message>
        <source>XLIFF 2.1</source>
        <translation>XLIFF 2.1</translation>
    </message>
    <message>
        <source>Translation memory (TMX)</source>
        <translation>Память переводов (TMX)</translation>
    </message>
    <message>
        <source>JSON lines with everything</source>
        <translation>Строки JSON со всеми данными</translation>
    </message>
    <message>
        <source>CoNLL, names by token</source>
        <translation>CoNLL, имена по словам</translation>
    </message>
    <message>
        <source>spaCy, names by offset</source>
        <translation>spaCy, имена по позициям</translation>
    </message>
    <message>
        <source>No English</source>
        <translation>Нет перевода</translation>
    </message>
    <message>
        <source>Not translated</source>
        <translation>Не переведено</translation>
    </message>
    <message>
        <source>Foreign letters</source>
        <translation>Чужие буквы</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Числа</translation>
    </message>
    <message>
        <source>Numbers in words</source>
        <translation>Числа словами</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>Кавычки</translation>
    </message>
    <message>
        <source>Direct speech</source>
        <translation>Прямая речь</translation>
    </message>
    <message>
        <source>Brackets</source>
        <translation>Скобки</translation>
    </message>
    <message>
        <source>Addresses and handles</source>
        <translation>Адреса и аккаунты</translation>
    </message>
    <message>
        <source>Spelling of names</source>
        <translation>Написание имён</translation>
    </message>
    <message>
        <source>Missing names</source>
        <translation>Пропущенные имена</translation>
    </message>
    <message>
        <source>New names</source>
        <translation>Новые имена</translation>
    </message>
    <message>
        <source>Order of names</source>
        <translation>Порядок имён</translation>
    </message>
    <message>
        <source>Names in quotation marks</source>
        <translation>Имена в кавычках</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Должности</translation>
    </message>
    <message>
        <source>Forbidden terms</source>
        <translation>Запрещённые термины</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Термины</translation>
    </message>
    <message>
        <source>Missing sentences</source>
        <translation>Пропущенные предложения</translation>
    </message>
    <message>
        <source>Shortened sentences</source>
        <translation>Сокращённые предложения</translation>
    </message>
    <message>
        <source>Negation</source>
        <translation>Отрицание</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Род</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длина</translation>
    </message>
    <message>
        <source>Doubled words</source>
        <translation>Повторы слов</translation>
    </message>
    <message>
        <source>Invisible characters</source>
        <translation>Невидимые знаки</translation>
    </message>
    <message>
        <source>HTML entities</source>
        <translation>Коды HTML</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>Стиль редакции</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Пробелы</translation>
    </message>
    <message>
        <source>Unedited machine text</source>
        <translation>Машинный текст без правки</translation>
    </message>
    <message>
        <source>A name in two spellings</source>
        <translation>Имя в двух написаниях</translation>
    </message>
    <message>
        <source>Same source, other English</source>
        <translation>Один оригинал, разный перевод</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>Место и дата</translation>
    </message>
    <message>
        <source>Required by a profile</source>
        <translation>Требует профиль</translation>
    </message>
    <message>
        <source>British and American</source>
        <translation>Британское и американское</translation>
    </message>
    <message>
        <source>Dead links</source>
        <translation>Нерабочие ссылки</translation>
    </message>
    <message>
        <source>Length of headline and slug</source>
        <translation>Длина заголовка и слага</translation>
    </message>
    <message>
        <source>Embargo</source>
        <translation>Эмбарго</translation>
    </message>
    <message>
        <source>Byline, credit and agency</source>
        <translation>Подпись, автор фото и агентство</translation>
    </message>
    <message>
        <source>Ways to write dates</source>
        <translation>Способы писать даты</translation>
    </message>
    <message>
        <source>Ways to write per cents</source>
        <translation>Способы писать проценты</translation>
    </message>
    <message>
        <source>person</source>
        <translation>персона</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>организация</translation>
    </message>
    <message>
        <source>place</source>
        <translation>место</translation>
    </message>
    <message>
        <source>event</source>
        <translation>событие</translation>
    </message>
    <message>
        <source>boilerplate</source>
        <translation>служебный текст</translation>
    </message>
    <message>
        <source>repeated headline</source>
        <translation>повтор заголовка</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>заголовок</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>лид</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>абзац</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>подпись к фото</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>машинный перевод</translation>
    </message>
    <message>
        <source>fuzzy</source>
        <translation>похожее</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>правлено</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>подтверждено</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>устарело</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новый</translation>
    </message>
    <message>
        <source>translating</source>
        <translation>в переводе</translation>
    </message>
    <message>
        <source>review</source>
        <translation>на проверке</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>утверждён</translation>
    </message>
    <message>
        <source>spiked</source>
        <translation>отложен</translation>
    </message>
    <message>
        <source>kept by hand</source>
        <translation>сохранено вручную</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>сдан на проверку</translation>
    </message>
    <message>
        <source>before restore</source>
        <translation>перед возвратом версии</translation>
    </message>
    <message>
        <source>before overwrite</source>
        <translation>перед заменой текста</translation>
    </message>
    <message>
        <source>before re-import</source>
        <translation>перед повторным импортом</translation>
    </message>
    <message>
        <source>on closing</source>
        <translation>при закрытии</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>не даёт утвердить</translation>
    </message>
    <message>
        <source>warns</source>
        <translation>предупреждение</translation>
    </message>
    <message>
        <source>hints</source>
        <translation>подсказка</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выключено</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>принят</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>обновлён</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>уже есть</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отвергнут</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>предложение</translation>
    </message>
    <message>
        <source>import</source>
        <translation>импорт</translation>
    </message>
    <message>
        <source>machine import</source>
        <translation>машинный импорт</translation>
    </message>
    <message>
        <source>lang</source>
        <translation>язык</translation>
    </message>
    <message>
        <source>agency</source>
        <translation>агентство</translation>
    </message>
    <message>
        <source>agency_english</source>
        <translation>агентство по-английски</translation>
    </message>
    <message>
        <source>dateline_place</source>
        <translation>место</translation>
    </message>
    <message>
        <source>dateline_place_english</source>
        <translation>место по-английски</translation>
    </message>
    <message>
        <source>dateline_date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>published</source>
        <translation>опубликовано</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>автор фото</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>подпись</translation>
    </message>
    <message>
        <source>url</source>
        <translation>адрес</translation>
    </message>
    <message>
        <source>urgency</source>
        <translation>срочность</translation>
    </message>
    <message>
        <source>slug</source>
        <translation>слаг</translation>
    </message>
    <message>
        <source>note</source>
        <translation>примечание</translation>
    </message>
    <message>
        <source>embargo</source>
        <translation>эмбарго</translation>
    </message>
    <message>
        <source>status</source>
        <translation>состояние</translation>
    </message>
    <message>
        <source>topics</source>
        <translation>темы</translation>
    </message>
    <message>
        <source>names</source>
        <translation>имена</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>British</source>
        <translation>британское</translation>
    </message>
    <message>
        <source>American</source>
        <translation>американское</translation>
    </message>
    <message>
        <source>captions</source>
        <translation>подписи к фото</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>место и дата</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>память</translation>
    </message>
    <message>
        <source>set right</source>
        <translation>приведено в порядок</translation>
    </message>
    <message>
        <source>names forced</source>
        <translation>имена исправлены</translation>
    </message>
    <message>
        <source>look closely</source>
        <translation>посмотрите внимательно</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>файл</translation>
    </message>
    <message>
        <source>Firefox (local)</source>
        <translation>Firefox (локальный)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>Key (where the server wants one)</source>
        <translation>Ключ (если сервер требует)</translation>
    </message>
    <message>
        <source>E-mail address (raises the quota)</source>
        <translation>Адрес почты (увеличивает квоту)</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Регион</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID клиента</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Секрет клиента</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>ID приложения</translation>
    </message>
    <message>
        <source>App key</source>
        <translation>Ключ приложения</translation>
    </message>
    <message>
        <source>export</source>
        <translation>экспорт</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>публикация</translation>
    </message>
    <message>
        <source>keep version</source>
        <translation>версия сохранена</translation>
    </message>
    <message>
        <source>submit</source>
        <translation>сдан на проверку</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>утверждён</translation>
    </message>
    <message>
        <source>return</source>
        <translation>возвращён</translation>
    </message>
    <message>
        <source>reopen</source>
        <translation>открыт снова</translation>
    </message>
    <message>
        <source>spike</source>
        <translation>отложен</translation>
    </message>
    <message>
        <source>unspike</source>
        <translation>возвращён из отложенных</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>возвращён</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>открыт снова</translation>
    </message>
    <message>
        <source>unspiked</source>
        <translation>возвращён из отложенных</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>аннулирован</translation>
    </message>
    <message>
        <source>clash</source>
        <translation>разошлись правки</translation>
    </message>
    <message>
        <source>end clash</source>
        <translation>правки сведены</translation>
    </message>
    <message>
        <source>dismiss finding</source>
        <translation>замечание пропущено</translation>
    </message>
    <message>
        <source>bring finding back</source>
        <translation>замечание возвращено</translation>
    </message>
    <message>
        <source>unmark</source>
        <translation>отметка имени снята</translation>
    </message>
    <message>
        <source>take in</source>
        <translation>принят</translation>
    </message>
    <message>
        <source>remove topic</source>
        <translation>тема убрана</translation>
    </message>
    <message>
        <source>add topic</source>
        <translation>тема добавлена</translation>
    </message>
    <message>
        <source>{0} is not in the English.</source>
        <translation>«{0}» нет в английском тексте.</translation>
    </message>
    <message>
        <source>{0} is not in the source.</source>
        <translation>«{0}» нет в оригинале.</translation>
    </message>
    <message>
        <source>“{0}”, but the source speaks of a man.</source>
        <translation>«{0}», но в оригинале речь о мужчине.</translation>
    </message>
    <message>
        <source>“{0}”, but the source speaks of a woman.</source>
        <translation>«{0}», но в оригинале речь о женщине.</translation>
    </message>
    <message>
        <source>“{0}” is not used for {1}.</source>
        <translation>«{0}» не употребляется для «{1}».</translation>
    </message>
    <message>
        <source>“{0}” is not used for {1}: write {2}.</source>
        <translation>«{0}» не употребляется для «{1}»: пишите «{2}».</translation>
    </message>
    <message>
        <source>{0} is {1} in the glossary.</source>
        <translation>В глоссарии «{0}» — это «{1}».</translation>
    </message>
    <message>
        <source>The bracket {0} has no partner.</source>
        <translation>У скобки {0} нет пары.</translation>
    </message>
    <message>
        <source>The mark {0} has no partner.</source>
        <translation>У знака {0} нет пары.</translation>
    </message>
    <message>
        <source>The source quotes these words, the English does not.</source>
        <translation>В оригинале эти слова в кавычках, в английском тексте — нет.</translation>
    </message>
    <message>
        <source>{0} is not named in the source.</source>
        <translation>«{0}» не упоминается в оригинале.</translation>
    </message>
    <message>
        <source>{0} is spelt {1} by the desk.</source>
        <translation>Редакция пишет не «{0}», а «{1}».</translation>
    </message>
    <message>
        <source>“{0}” has no counterpart in the English.</source>
        <translation>«{0}» не отражено в английском тексте.</translation>
    </message>
    <message>
        <source>“{0}” has no counterpart in the source.</source>
        <translation>«{0}» не имеет опоры в оригинале.</translation>
    </message>
    <message>
        <source>{0} in the source is {1} in the English.</source>
        <translation>В оригинале {0}, в английском тексте {1}.</translation>
    </message>
    <message>
        <source>{0} and {1} stand the other way round in the source.</source>
        <translation>{0} и {1} в оригинале стоят в обратном порядке.</translation>
    </message>
    <message>
        <source>The English is much shorter than the source.</source>
        <translation>Английский текст намного короче оригинала.</translation>
    </message>
    <message>
        <source>Machine text was confirmed as it came.</source>
        <translation>Машинный текст подтверждён без правки.</translation>
    </message>
    <message>
        <source>The English is much longer than the source.</source>
        <translation>Английский текст намного длиннее оригинала.</translation>
    </message>
    <message>
        <source>{0} mixes letters of two scripts.</source>
        <translation>В «{0}» смешаны буквы двух алфавитов.</translation>
    </message>
    <message>
        <source>{0} is left from the source.</source>
        <translation>«{0}» осталось от оригинала.</translation>
    </message>
    <message>
        <source>The row has no English.</source>
        <translation>В строке нет перевода.</translation>
    </message>
    <message>
        <source>The English is the source as it stands.</source>
        <translation>Английский текст повторяет оригинал.</translation>
    </message>
    <message>
        <source>This sentence has no counterpart in the English.</source>
        <translation>Этого предложения нет в английском тексте.</translation>
    </message>
    <message>
        <source>The English says much less than this sentence.</source>
        <translation>В английском тексте сказано гораздо меньше, чем в этом предложении.</translation>
    </message>
    <message>
        <source>The story has no byline, no credit and no agency.</source>
        <translation>У материала нет ни подписи, ни автора фото, ни агентства.</translation>
    </message>
    <message>
        <source>The story has no {0}; it is required by {1}.</source>
        <translation>В материале нет поля «{0}»; его требует {1}.</translation>
    </message>
    <message>
        <source>The headline has {0} characters; the house takes {1}.</source>
        <translation>Знаков в заголовке: {0}; редакция допускает {1}.</translation>
    </message>
    <message>
        <source>Row {0} has other English for the same source.</source>
        <translation>В строке {0} тот же оригинал переведён иначе.</translation>
    </message>
    <message>
        <source>{0} is {1} elsewhere in the story.</source>
        <translation>«{0}» в других местах материала — «{1}».</translation>
    </message>
    <message>
        <source>This date has the day where the story&apos;s others do not.</source>
        <translation>В этой дате день стоит не там, где в других датах материала.</translation>
    </message>
    <message>
        <source>Per cents are written in another way elsewhere in the story.</source>
        <translation>В других местах материала проценты написаны иначе.</translation>
    </message>
    <message>
        <source>This is {0} spelling, the story&apos;s is {1}.</source>
        <translation>Это {0} написание, а в материале — {1}.</translation>
    </message>
    <message>
        <source>The slug has {0} characters.</source>
        <translation>Знаков в слаге: {0}.</translation>
    </message>
    <message>
        <source>The dateline has no {0}.</source>
        <translation>В строке места и даты не хватает: {0}.</translation>
    </message>
    <message>
        <source>The source has the {0} “{1}”, the story has none.</source>
        <translation>В оригинале есть {0} «{1}», в материале — нет.</translation>
    </message>
    <message>
        <source>The embargo ended on {0}.</source>
        <translation>Эмбарго истекло {0}.</translation>
    </message>
    <message>
        <source>“{0}”, but the registry&apos;s note says “{1}”.</source>
        <translation>«{0}», а в примечании реестра – «{1}».</translation>
    </message>
    <message>
        <source>There is an invisible character, {0}.</source>
        <translation>Здесь невидимый знак {0}.</translation>
    </message>
    <message>
        <source>The house writes “{0}” for “{1}”.</source>
        <translation>Редакция пишет «{0}» вместо «{1}».</translation>
    </message>
    <message>
        <source>{0} is HTML for {1}</source>
        <translation>{0} — это код HTML для {1}</translation>
    </message>
    <message>
        <source>“{0}” stands twice.</source>
        <translation>«{0}» стоит дважды.</translation>
    </message>
    <message>
        <source>There is a blank too many.</source>
        <translation>Лишний пробел.</translation>
    </message>
    <message>
        <source>A blank is missing.</source>
        <translation>Не хватает пробела.</translation>
    </message>
    <message>
        <source>Story {0} has {1} findings that block approval: {2}. Correct or dismiss them, or force the approval.</source>
        <translation>Материал {0} утвердить нельзя, замечаний: {1}: {2}. Исправьте их, пропустите или утвердите принудительно.</translation>
    </message>
    <message>
        <source>Story {0} has 1 finding that blocks approval: {1}. Correct or dismiss it, or force the approval.</source>
        <translation>Материал {0} утвердить нельзя из-за замечания: {1}. Исправьте его, пропустите или утвердите принудительно.</translation>
    </message>
    <message>
        <source>{0}; and {1} more</source>
        <translation>{0}; и ещё {1}</translation>
    </message>
    <message>
        <source>row {0}: {1}</source>
        <translation>строка {0}: {1}</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 замечание</translation>
    </message>
    <message>
        <source>{0} findings</source>
        <translation>замечаний: {0}</translation>
    </message>
    <message>
        <source>take back row</source>
        <translation>строка возвращена</translation>
    </message>
    <message>
        <source>accept name</source>
        <translation>имя принято</translation>
    </message>
    <message>
        <source>reject name</source>
        <translation>имя отклонено</translation>
    </message>
    <message>
        <source>take back tagging</source>
        <translation>решение об имени отменено</translation>
    </message>
    <message>
        <source>That name is not suggested any more.</source>
        <translation>Это имя больше не предлагается.</translation>
    </message>
    <message>
        <source>{0} has to be translated: give its English name.</source>
        <translation>«{0}» нужно перевести: дайте имя по-английски.</translation>
    </message>
    <message>
        <source>Row {0} has no name from {1} to {2}.</source>
        <translation>В строке {0} нет имени с {1} по {2}.</translation>
    </message>
    <message>
        <source>urgency must be 1 (flash) to 9, or 0 for none, not {0!r}.</source>
        <translation>Срочность — от 1 (молния) до 9 или 0, если её нет, а не {0!r}.</translation>
    </message>
    <message>
        <source>set field</source>
        <translation>поле изменено</translation>
    </message>
    <message>
        <source>Story {0} is approved. Reopen it to correct it.</source>
        <translation>Материал {0} утверждён. Откройте его снова, чтобы править.</translation>
    </message>
    <message>
        <source>Story {0} is spiked. Unspike it to work on it.</source>
        <translation>Материал {0} отложен. Верните его, чтобы работать.</translation>
    </message>
    <message>
        <source>There is no field {0}. Fields are: {1}.</source>
        <translation>Поля {0} нет. Есть поля: {1}.</translation>
    </message>
    <message>
        <source>Row {0} has no English to confirm.</source>
        <translation>В строке {0} нет перевода, подтверждать нечего.</translation>
    </message>
    <message>
        <source>{0} must be a date such as 2025-12-05, not {1!r}.</source>
        <translation>{0}: нужна дата вида 2025-12-05, а не {1!r}.</translation>
    </message>
    <message>
        <source>embargo must be a moment such as 2026-01-31 18:00 or 2026-01-31T18:00+05:00, not {0!r}.</source>
        <translation>Эмбарго: нужен момент вида 2026-01-31 18:00 или 2026-01-31T18:00+05:00, а не {0!r}.</translation>
    </message>
    <message>
        <source>Story {0} has no {1}.</source>
        <translation>В материале {0} нет: {1}.</translation>
    </message>
    <message>
        <source>Private mode is on: no text leaves this machine.</source>
        <translation>Включён приватный режим: текст не покидает эту машину.</translation>
    </message>
    <message>
        <source>{0} needs a key: Preferences, Engines.</source>
        <translation>{0}: нужен ключ (Настройки, Движки).</translation>
    </message>
    <message>
        <source>There is no engine {0}. Engines are: {1}.</source>
        <translation>Движка {0} нет. Есть движки: {1}.</translation>
    </message>
    <message>
        <source>{0}. {1} would send it.</source>
        <translation>{0}. {1} отправил бы его наружу.</translation>
    </message>
    <message>
        <source>A headline cannot have {0} characters.</source>
        <translation>В заголовке не может быть {0} знаков.</translation>
    </message>
    <message>
        <source>Story {0} is spiked. Unspike it to export it.</source>
        <translation>Материал {0} отложен. Верните его, чтобы экспортировать.</translation>
    </message>
    <message>
        <source>Story {0} has not been approved. Approve it, or export a draft.</source>
        <translation>Материал {0} не утверждён. Утвердите его или экспортируйте черновик.</translation>
    </message>
    <message>
        <source>Version {0} of story {1} was not approved. Export a draft.</source>
        <translation>Версия {0} материала {1} не утверждена. Экспортируйте черновик.</translation>
    </message>
    <message>
        <source>{0} was given with a name or password, which the library does not keep. Add it without.</source>
        <translation>{0} дан с именем или паролем, а их библиотека не хранит. Добавьте без них.</translation>
    </message>
    <message>
        <source>{0} is feed {1} of this library already.</source>
        <translation>{0} — уже лента {1} этой библиотеки.</translation>
    </message>
    <message>
        <source>{0} holds more than {1:,} files. Take it in folder by folder.</source>
        <translation>В {0} больше {1:,} файлов. Принимайте по папкам.</translation>
    </message>
    <message>
        <source>The story&apos;s language is not known. Set it under Details, then add the term.</source>
        <translation>Язык материала неизвестен. Задайте его в «Сведениях», потом добавьте термин.</translation>
    </message>
    <message>
        <source>{0} has an ending that says no format. Use one of {1}.</source>
        <translation>Расширение {0} не говорит о формате. Возьмите одно из: {1}.</translation>
    </message>
    <message>
        <source>Private mode is on: no link is asked for.</source>
        <translation>Включён приватный режим: ссылки не проверяются.</translation>
    </message>
    <message>
        <source>There is a profile {0} already. Choose another name.</source>
        <translation>Профиль {0} уже есть. Выберите другое имя.</translation>
    </message>
    <message>
        <source>Story {0} was never sent to {1}.</source>
        <translation>Материал {0} никогда не отправляли на {1}.</translation>
    </message>
    <message>
        <source>There is no scheme {0}. Schemes are: {1}.</source>
        <translation>Схемы {0} нет. Есть схемы: {1}.</translation>
    </message>
    <message>
        <source>{0} is no Wikidata id; one looks like Q232.</source>
        <translation>{0} — не идентификатор Wikidata; он выглядит как Q232.</translation>
    </message>
    <message>
        <source>There is no entity {0} in the registry.</source>
        <translation>Записи {0} в реестре нет.</translation>
    </message>
    <message>
        <source>The registry needs a name and its English. Give both.</source>
        <translation>Реестру нужны имя и его английское написание. Дайте оба.</translation>
    </message>
    <message>
        <source>{0} is in the registry already.</source>
        <translation>«{0}» уже есть в реестре.</translation>
    </message>
    <message>
        <source>{0} and {1} are one entity already.</source>
        <translation>«{0}» и «{1}» — уже одна запись.</translation>
    </message>
    <message>
        <source>A pair needs words on both sides. Delete it to be rid of it.</source>
        <translation>Паре нужны слова с обеих сторон. Если она не нужна, удалите её.</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>перевод принят обратно</translation>
    </message>
    <message>
        <source>Its source has changed since.</source>
        <translation>Оригинал строки с тех пор изменился.</translation>
    </message>
    <message>
        <source>Somebody has changed it since.</source>
        <translation>Кто-то её с тех пор изменил.</translation>
    </message>
    <message>
        <source>revise</source>
        <translation>оригинал обновлён</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>влит в другой</translation>
    </message>
    <message>
        <source>fold in</source>
        <translation>влит другой</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>убранное возвращено</translation>
    </message>
    <message>
        <source>Story {0} cannot be folded into itself. Name the other story.</source>
        <translation>Материал {0} нельзя влить в себя самого. Назовите другой.</translation>
    </message>
    <message>
        <source>Story {0} is spiked. Unspike it to fold another into it.</source>
        <translation>Материал {0} отложен. Верните его, чтобы влить в него другой.</translation>
    </message>
    <message>
        <source>reshape rows</source>
        <translation>строки перестроены</translation>
    </message>
    <message>
        <source>unconfirm</source>
        <translation>подтверждение снято</translation>
    </message>
    <message>
        <source>A headline cannot be split.</source>
        <translation>Заголовок нельзя разделить.</translation>
    </message>
    <message>
        <source>Put the caret between two sentences of the source to split the row there.</source>
        <translation>Чтобы разделить строку, поставьте курсор между двумя предложениями оригинала.</translation>
    </message>
    <message>
        <source>A {0} and a {1} cannot be one row.</source>
        <translation>Нельзя соединить в одну строку: {0} и {1}.</translation>
    </message>
    <message>
        <source>There is no English sentence to move.</source>
        <translation>Нет английского предложения, которое можно перенести.</translation>
    </message>
    <message>
        <source>A story begins with its headline, which stays a row by itself.</source>
        <translation>Материал начинается с заголовка, он остаётся отдельной строкой.</translation>
    </message>
    <message>
        <source>A registry is not written as {0}, but as {1}.</source>
        <translation>Реестр записывается не как {0}, а как {1}.</translation>
    </message>
    <message>
        <source>{0} is too large for a registry. Split it.</source>
        <translation>{0}: файл слишком велик для реестра. Разделите его.</translation>
    </message>
    <message>
        <source>A snippet&apos;s name is up to 30 letters and figures, not {0!r}.</source>
        <translation>Имя заготовки — до 30 букв и цифр, а не {0!r}.</translation>
    </message>
    <message>
        <source>A snippet needs a text. Select one, or write it.</source>
        <translation>Заготовке нужен текст. Выделите его или напишите.</translation>
    </message>
    <message>
        <source>Row {0} has no {1} text from {2} to {3}: it has {4} characters.</source>
        <translation>В строке {0} ({1}) нет текста с {2} по {3}: в ней знаков: {4}.</translation>
    </message>
    <message>
        <source>{0!r} is new to the registry: give its English name.</source>
        <translation>{0!r} — новое для реестра: дайте имя по-английски.</translation>
    </message>
    <message>
        <source>It is revision {0} of story {1}, which is at revision {2}.</source>
        <translation>Это редакция {0} материала {1}, у которого сейчас редакция {2}.</translation>
    </message>
    <message>
        <source>It has {0} of the words of story {1}.</source>
        <translation>В нём {0} слов материала {1}.</translation>
    </message>
    <message>
        <source>{0} of its words are in story {1}.</source>
        <translation>{0} его слов есть в материале {1}.</translation>
    </message>
    <message>
        <source>A term needs its source wording and its English.</source>
        <translation>Термину нужны слова оригинала и перевод.</translation>
    </message>
    <message>
        <source>{0} is in the glossary already, for the same topic.</source>
        <translation>«{0}» уже есть в глоссарии с той же темой.</translation>
    </message>
    <message>
        <source>{0} is too large for a vocabulary.</source>
        <translation>{0} слишком велик для словаря тем.</translation>
    </message>
    <message>
        <source>it was changed meanwhile</source>
        <translation>тем временем её изменили</translation>
    </message>
    <message>
        <source>the engine answered without a word</source>
        <translation>движок не дал ни слова</translation>
    </message>
    <message>
        <source>translate</source>
        <translation>переведён</translation>
    </message>
    <message>
        <source>Story {0} has no row {1}.</source>
        <translation>В материале {0} нет строки {1}.</translation>
    </message>
    <message>
        <source>The story&apos;s language is not known. Set it under Details, then translate.</source>
        <translation>Язык материала неизвестен. Задайте его в «Сведениях», потом переводите.</translation>
    </message>
    <message>
        <source>fill twin</source>
        <translation>заполнена такая же строка</translation>
    </message>
    <message>
        <source>{0} of {1} rows hold English that nobody confirmed.</source>
        <translation>Строк, которых никто не подтвердил: {0} из {1}.</translation>
    </message>
    <message>
        <source>restore version</source>
        <translation>версия возвращена</translation>
    </message>
    <message>
        <source>kill</source>
        <translation>аннулирован</translation>
    </message>
    <message>
        <source>Story {0} is {1}; it cannot be {2}.</source>
        <translation>Материал {0} {1}; сделать так, чтобы он был «{2}», нельзя.</translation>
    </message>
    <message>
        <source>Approval takes four eyes here: sign with your name first.</source>
        <translation>Утверждать здесь должны двое: сначала подпишитесь своим именем.</translation>
    </message>
    <message>
        <source>{0} wrote or submitted story {1}: approval takes four eyes here, somebody else has to approve it.</source>
        <translation>Материал {1} писал или сдавал {0}: утверждать здесь должен кто-то другой.</translation>
    </message>
    <message>
        <source>Say in a note why the story is {0}.</source>
        <translation>Напишите в примечании, почему материал {0}.</translation>
    </message>
    <message>
        <source>Overruled: {0}.</source>
        <translation>Утверждено вопреки проверкам, {0}.</translation>
    </message>
    <message>
        <source>Let pass: {0}.</source>
        <translation>Пропущено, {0}.</translation>
    </message>
    <message>
        <source>Story {0} is not wholly translated: no English in row {1}.</source>
        <translation>Материал {0} переведён не весь: нет перевода в строке {1}.</translation>
    </message>
    <message>
        <source>Story {0} has no approved version that could be killed.</source>
        <translation>У материала {0} нет утверждённой версии, которую можно аннулировать.</translation>
    </message>
    <message>
        <source>Story {0} is spiked already.</source>
        <translation>Материал {0} уже отложен.</translation>
    </message>
    <message>
        <source>A file&apos;s name has no {0}; it may have {1}.</source>
        <translation>В имени файла не бывает {0}; бывает {1}.</translation>
    </message>
    <message>
        <source>A profile cannot require what it leaves out: &quot;{0}&quot;.</source>
        <translation>Профиль не может требовать того, что опускает: «{0}».</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>Профилю нужно имя.</translation>
    </message>
    <message>
        <source>The dateline template &quot;{0}&quot; cannot be used: it may only contain {{place}}, {{date}} and {{agency}} in braces.</source>
        <translation>Шаблон «{0}» для строки места и даты не подходит: в фигурных скобках могут стоять только {{place}}, {{date}} и {{agency}}.</translation>
    </message>
    <message>
        <source>The dateline template &quot;{0}&quot; cannot be used: it must contain {{place}}, {{date}} or {{agency}}, or be empty.</source>
        <translation>Шаблон «{0}» для строки места и даты не подходит: в нём должно быть {{place}}, {{date}} или {{agency}}, или он должен быть пустым.</translation>
    </message>
</context>
<context>
    <name>ChatModelField</name>
    <message>
        <source>Ask the server</source>
        <translation>Спросить сервер</translation>
    </message>
    <message>
        <source>Choose from the models that the server has</source>
        <translation>Выбрать из моделей, которые есть у сервера</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Запрос серверу…</translation>
    </message>
    <message>
        <source>The server has no model.</source>
        <translation>У сервера нет моделей.</translation>
    </message>
</context>
<context>
    <name>Checker</name>
    <message>
        <source>There is nothing that is certain to be put right.</source>
        <translation>Нет ничего, что можно исправить наверняка.</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>и ещё %1</translation>
    </message>
    <message>
        <source>Let pass: </source>
        <translation>Пропущено: </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Let it pass</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Why is this no fault?</source>
        <translation>Почему это не ошибка?</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>All as shipped</source>
        <translation>Всё как изначально</translation>
    </message>
    <message>
        <source>What blocks must be put right, or let pass, before a story is approved.</source>
        <translation>То, что не даёт утвердить, нужно исправить или пропустить, прежде чем утвердить материал.</translation>
    </message>
    <message>
        <source>%1 (as shipped)</source>
        <translation>%1 (изначально)</translation>
    </message>
</context>
<context>
    <name>ClashCard</name>
    <message>
        <source>What the library has</source>
        <translation>Что в библиотеке</translation>
    </message>
    <message>
        <source>What was typed; correct it as the row should be</source>
        <translation>Что набрано; исправьте, как должно быть в строке</translation>
    </message>
    <message>
        <source>Put this text into the row</source>
        <translation>Поставить этот текст в строку</translation>
    </message>
    <message>
        <source>Leave the row as it is</source>
        <translation>Оставить строку как есть</translation>
    </message>
    <message>
        <source>In the row: %1</source>
        <translation>В строке: %1</translation>
    </message>
    <message>
        <source>Typed: %1</source>
        <translation>Набрано: %1</translation>
    </message>
    <message>
        <source>The row this was typed for has left the story. Copy what you need.</source>
        <translation>Строки, для которой это набрано, в материале больше нет. Скопируйте нужное.</translation>
    </message>
    <message>
        <source>The story was closed while this was typed. Reopen it to use the text.</source>
        <translation>Пока вы набирали, материал закрыли. Откройте его снова, чтобы взять текст.</translation>
    </message>
    <message>
        <source>Row %1 was changed elsewhere while this was typed. Join the two texts.</source>
        <translation>Пока вы набирали, строку %1 изменили в другом месте. Сведите два текста.</translation>
    </message>
</context>
<context>
    <name>Clashes</name>
    <message>
        <source>Rows left alone</source>
        <translation>Нетронутые строки</translation>
    </message>
    <message>
        <source>Ticked rows get the file&apos;s English. What stands there is kept.</source>
        <translation>Отмеченные строки получат текст из файла. Прежний текст сохранится.</translation>
    </message>
    <message>
        <source>Use the file&apos;s</source>
        <translation>Взять из файла</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Здесь</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>В файле</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Найти команду</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Что вы хотите сделать?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Dateline in source</source>
        <translation>Место в оригинале</translation>
    </message>
    <message>
        <source>Agency in source</source>
        <translation>Агентство в оригинале</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Слаг</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>Место и дата</translation>
    </message>
    <message>
        <source>in source</source>
        <translation>в оригинале</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Агентство</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Опубликовано</translation>
    </message>
    <message>
        <source>Photo credit</source>
        <translation>Автор фото</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Срочность</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Embargo until</source>
        <translation>Эмбарго до</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Suggestions</source>
        <translation>Варианты</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Имена</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Термины</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>The source of this row changed meanwhile. Read it before you confirm.</source>
        <translation>Оригинал этой строки тем временем изменился. Прочтите его, прежде чем подтверждать.</translation>
    </message>
    <message>
        <source>What you typed is in this window alone: do not close it.</source>
        <translation>Набранное есть только в этом окне: не закрывайте его.</translation>
    </message>
    <message>
        <source>What you typed is kept beside the settings until then.</source>
        <translation>До тех пор набранное хранится рядом с настройками.</translation>
    </message>
</context>
<context>
    <name>DragOut</name>
    <message>
        <source>Drag out as a file</source>
        <translation>Перетащить файл</translation>
    </message>
    <message>
        <source>Drag this to a folder, a mail or another program</source>
        <translation>Перетащите в папку, письмо или другую программу</translation>
    </message>
</context>
<context>
    <name>EngineMenu</name>
    <message>
        <source>The first that can, in the order of Preferences</source>
        <translation>Первый, который может, по порядку из настроек</translation>
    </message>
    <message>
        <source>stays on this machine</source>
        <translation>остаётся на этой машине</translation>
    </message>
    <message>
        <source>sends the text</source>
        <translation>отправляет текст</translation>
    </message>
    <message>
        <source>needs a key</source>
        <translation>нужен ключ</translation>
    </message>
    <message>
        <source>no model for this language</source>
        <translation>нет модели для этого языка</translation>
    </message>
    <message>
        <source>could not be reached</source>
        <translation>не отвечает</translation>
    </message>
    <message>
        <source>not in private mode</source>
        <translation>не в приватном режиме</translation>
    </message>
    <message>
        <source>not for this language</source>
        <translation>не для этого языка</translation>
    </message>
</context>
<context>
    <name>EntityList</name>
    <message>
        <source>Names in the story</source>
        <translation>Имена в материале</translation>
    </message>
    <message>
        <source>Enter goes to the name, F2 spells it, Delete takes its marks off or rejects it</source>
        <translation>Enter ведёт к имени, F2 задаёт написание, Delete снимает отметки или отклоняет</translation>
    </message>
    <message>
        <source>Spell a name</source>
        <translation>Написать имя</translation>
    </message>
    <message>
        <source>Respell a name</source>
        <translation>Исправить написание имени</translation>
    </message>
    <message>
        <source>English for %1</source>
        <translation>По-английски: %1</translation>
    </message>
</context>
<context>
    <name>EntityListModel</name>
    <message>
        <source>%1, suggested</source>
        <translation>%1, предложено</translation>
    </message>
</context>
<context>
    <name>EntityPanel</name>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Слить</translation>
    </message>
    <message>
        <source>Make this name one with another of the registry</source>
        <translation>Сделать это имя одним с другим именем реестра</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Где ещё</translation>
    </message>
    <message>
        <source>List every story that names it</source>
        <translation>Показать все материалы с этим именем</translation>
    </message>
    <message>
        <source>persons %1</source>
        <translation>персоны: %1</translation>
    </message>
    <message>
        <source>organisations %1</source>
        <translation>организации: %1</translation>
    </message>
    <message>
        <source>places %1</source>
        <translation>места: %1</translation>
    </message>
    <message>
        <source>events %1</source>
        <translation>события: %1</translation>
    </message>
    <message>
        <source>Suggested: %1</source>
        <translation>Предложено: %1</translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message>
        <source>Copied as a draft.</source>
        <translation>Скопировано как черновик.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Скопировано.</translation>
    </message>
    <message>
        <source>A translator&apos;s file</source>
        <translation>Файл переводчика</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>Rows filled: %1. Rows left alone: %2.</source>
        <translation>Заполнено строк: %1. Не тронуто: %2.</translation>
    </message>
    <message>
        <source>Taken. Version %1 keeps what stood there.</source>
        <translation>Принято. Прежний текст хранит версия %1.</translation>
    </message>
</context>
<context>
    <name>ExportMany</name>
    <message>
        <source>Export several stories</source>
        <translation>Экспорт нескольких материалов</translation>
    </message>
    <message>
        <source>Approved stories</source>
        <translation>Утверждённые материалы</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Форматы</translation>
    </message>
    <message>
        <source>One file a story, or a digest</source>
        <translation>По файлу на материал или сводка</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>A file for each story</source>
        <translation>Файл на каждый материал</translation>
    </message>
    <message>
        <source>One digest</source>
        <translation>Одна сводка</translation>
    </message>
    <message>
        <source>One digest, by topic</source>
        <translation>Одна сводка по темам</translation>
    </message>
    <message>
        <source>One digest, by agency</source>
        <translation>Одна сводка по агентствам</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Tick at least one story.</source>
        <translation>Отметьте хотя бы один материал.</translation>
    </message>
    <message>
        <source>Tick at least one format.</source>
        <translation>Отметьте хотя бы один формат.</translation>
    </message>
    <message>
        <source>There is no such folder. Choose one.</source>
        <translation>Такой папки нет. Выберите другую.</translation>
    </message>
    <message>
        <source>There are no digests in: %1.</source>
        <translation>Сводок не бывает в форматах: %1.</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Format of the preview</source>
        <translation>Формат просмотра</translation>
    </message>
    <message>
        <source>The story as it leaves</source>
        <translation>Материал, как он выйдет</translation>
    </message>
    <message>
        <source>The file as it leaves</source>
        <translation>Файл, как он выйдет</translation>
    </message>
    <message>
        <source>Required by profiles and not there: %1</source>
        <translation>Требуют профили, а нет: %1</translation>
    </message>
    <message>
        <source>When and where the story left</source>
        <translation>Когда и куда ушёл материал</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
</context>
<context>
    <name>ExportRun</name>
    <message>
        <source>Exporting</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Files written: %1</source>
        <translation>Записано файлов: %1</translation>
    </message>
</context>
<context>
    <name>ExportedModel</name>
    <message>
        <source>version %1</source>
        <translation>версия %1</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Записано: %1</translation>
    </message>
    <message>
        <source>Required by profiles and not there: %1</source>
        <translation>Требуют профили, а нет: %1</translation>
    </message>
</context>
<context>
    <name>FeedDesk</name>
    <message>
        <source>Looking at feeds</source>
        <translation>Проверка лент</translation>
    </message>
</context>
<context>
    <name>FeedLineModel</name>
    <message>
        <source>The last look at this feed failed: %1</source>
        <translation>Последняя проверка этой ленты не удалась: %1</translation>
    </message>
</context>
<context>
    <name>FeedListModel</name>
    <message>
        <source>%1 new</source>
        <translation>новых: %1</translation>
    </message>
</context>
<context>
    <name>FeedReader</name>
    <message>
        <source>Nothing new in the feeds.</source>
        <translation>В лентах ничего нового.</translation>
    </message>
</context>
<context>
    <name>FeedsWindow</name>
    <message>
        <source>Feeds</source>
        <translation>Ленты</translation>
    </message>
    <message>
        <source>No feed yet. Paste the address of one below.</source>
        <translation>Лент пока нет. Вставьте адрес ниже.</translation>
    </message>
    <message>
        <source>Address of a feed</source>
        <translation>Адрес ленты</translation>
    </message>
    <message>
        <source>Address of an RSS, Atom or JSON feed</source>
        <translation>Адрес ленты RSS, Atom или JSON</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Look at all now</source>
        <translation>Проверить все сейчас</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>Findings in the story</source>
        <translation>Замечания к материалу</translation>
    </message>
    <message>
        <source>Enter goes to the finding, F4 puts it right, Delete lets it pass in its row, Ctrl+Z brings it back</source>
        <translation>Enter ведёт к замечанию, F4 исправляет, Delete пропускает его в строке, Ctrl+Z возвращает</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>Исправить это</translation>
    </message>
    <message>
        <source>Put all right that are certain...</source>
        <translation>Исправить всё бесспорное...</translation>
    </message>
    <message>
        <source>Let it pass in this row</source>
        <translation>Пропустить в этой строке</translation>
    </message>
    <message>
        <source>Let it pass in this story</source>
        <translation>Пропустить в этом материале</translation>
    </message>
    <message>
        <source>Let it pass for ever</source>
        <translation>Пропускать всегда</translation>
    </message>
    <message>
        <source>Bring back what was let pass last</source>
        <translation>Вернуть пропущенное последним</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>строка %1</translation>
    </message>
</context>
<context>
    <name>FindingListModel</name>
    <message>
        <source>row %1: %2</source>
        <translation>строка %1: %2</translation>
    </message>
</context>
<context>
    <name>GlossaryWindow</name>
    <message>
        <source>Glossary</source>
        <translation>Глоссарий</translation>
    </message>
    <message>
        <source>Words to find in the glossary</source>
        <translation>Слова для поиска в глоссарии</translation>
    </message>
    <message>
        <source>Part of a wording, note or topic</source>
        <translation>Часть формулировки, примечания или темы</translation>
    </message>
    <message>
        <source>Terms found</source>
        <translation>Найденные термины</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Термин</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>Or (; between)</source>
        <translation>Или (через ;)</translation>
    </message>
    <message>
        <source>Never (; between)</source>
        <translation>Никогда (через ;)</translation>
    </message>
    <message>
        <source>Part of speech</source>
        <translation>Часть речи</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Save the term</source>
        <translation>Сохранить термин</translation>
    </message>
    <message>
        <source>Delete the term</source>
        <translation>Удалить термин</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>Найти клавишу или что она делает</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>1. Drop files, paste text or an address: each becomes a story.</source>
        <translation>1. Перетащите файлы, вставьте текст или адрес: всё станет материалами.</translation>
    </message>
    <message>
        <source>2. Translate it: memory fills what it knows, the engine the rest.</source>
        <translation>2. Переведите: память заполнит, что знает, остальное — движок.</translation>
    </message>
    <message>
        <source>3. Correct the English row by row; Enter confirms and goes on.</source>
        <translation>3. Правьте английский текст построчно; Enter подтверждает и ведёт дальше.</translation>
    </message>
    <message>
        <source>4. Mark names and topics; a name is spelt once for all stories.</source>
        <translation>4. Отмечайте имена и темы; имя пишется один раз для всех материалов.</translation>
    </message>
    <message>
        <source>5. Approve freezes the copy; Export writes it in the house style.</source>
        <translation>5. «Утвердить» закрепляет текст, «Экспорт» пишет его в стиле редакции.</translation>
    </message>
    <message>
        <source>In the list single keys act: Delete spikes, 1 to 9 give an urgency, Enter goes to the rows, Ctrl+Z takes the last of it back. F6 goes round the window.</source>
        <translation>В списке действуют одиночные клавиши: Delete откладывает, 1–9 задают срочность, Enter ведёт к строкам, Ctrl+Z отменяет последнее. F6 обходит окно.</translation>
    </message>
    <message>
        <source>Search takes words and fields: status:review agency:tass feed:name lang:kk topic:politics entity:name after:2025-12-01 urgency:1-3.</source>
        <translation>Поиск понимает слова и поля: status:review agency:tass feed:name lang:kk topic:politics entity:name after:2025-12-01 urgency:1-3.</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Understood</source>
        <translation>Понятно</translation>
    </message>
    <message>
        <source>Next hint</source>
        <translation>Ещё совет</translation>
    </message>
    <message>
        <source>Ctrl+Shift+T translates the story. Correct a row, then Ctrl+Return confirms it and goes to the next; what you type is saved by itself.</source>
        <translation>Ctrl+Shift+T переводит материал. Поправьте строку: Ctrl+Return подтвердит её и перейдёт к следующей; набранное сохраняется само.</translation>
    </message>
    <message>
        <source>Drop files, pages or text anywhere on the window, or paste them with Ctrl+Shift+V: each becomes a story.</source>
        <translation>Перетащите файлы, страницы или текст в любое место окна или вставьте их по Ctrl+Shift+V: каждый станет материалом.</translation>
    </message>
    <message>
        <source>Ctrl+K finds any command by its name, F1 lists every key, and Ctrl+Z undoes.</source>
        <translation>Ctrl+K находит любую команду по названию, F1 показывает все клавиши, Ctrl+Z отменяет.</translation>
    </message>
</context>
<context>
    <name>HouseStylePage</name>
    <message>
        <source>Dateline</source>
        <translation>Место и дата</translation>
    </message>
    <message>
        <source>Form of the dateline</source>
        <translation>Шаблон места и даты</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>Кавычки</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Правописание</translation>
    </message>
    <message>
        <source>New names</source>
        <translation>Новые имена</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Пример</translation>
    </message>
    <message>
        <source>No dateline</source>
        <translation>Без места и даты</translation>
    </message>
    <message>
        <source>A form of your own</source>
        <translation>Свой шаблон</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message>
        <source>After a city that does not stand alone</source>
        <translation>После города, который без неё не поймут</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>Прямые</translation>
    </message>
    <message>
        <source>Curly</source>
        <translation>Фигурные</translation>
    </message>
    <message>
        <source>American</source>
        <translation>Американское</translation>
    </message>
    <message>
        <source>British</source>
        <translation>Британское</translation>
    </message>
    <message>
        <source>Either, but one in a story</source>
        <translation>Любое, но одно в материале</translation>
    </message>
    <message>
        <source>%1, %2 and %3 stand for the story&apos;s place, date and agency.</source>
        <translation>%1, %2 и %3 стоят вместо места, даты и агентства материала.</translation>
    </message>
    <message>
        <source>Whether datelines name the country.</source>
        <translation>Называть ли страну рядом с местом.</translation>
    </message>
    <message>
        <source>The checks tell of what is spelt otherwise.</source>
        <translation>Проверки скажут о том, что написано иначе.</translation>
    </message>
    <message>
        <source>Names that were accepted stay as they are.</source>
        <translation>Принятые имена останутся как есть.</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Before they go in</source>
        <translation>До приёма</translation>
    </message>
    <message>
        <source>Stories found</source>
        <translation>Найденные материалы</translation>
    </message>
    <message>
        <source>The story&apos;s text</source>
        <translation>Текст материала</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Агентство</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Опубликовано</translation>
    </message>
    <message>
        <source>Dateline, place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Dateline, date</source>
        <translation>Дата в тексте</translation>
    </message>
    <message>
        <source>Photo credit</source>
        <translation>Автор фото</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Слаг</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Срочность</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Принять</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) taken out</source>
        <translation>
            <numerusform>убран %n отрывок</numerusform>
            <numerusform>убрано %n отрывка</numerusform>
            <numerusform>убрано %n отрывков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) undecodable</source>
        <translation>
            <numerusform>%n место не прочитано</numerusform>
            <numerusform>%n места не прочитаны</numerusform>
            <numerusform>%n мест не прочитано</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Take stories in</source>
        <translation>Принять материалы</translation>
    </message>
    <message>
        <source>Look at stories before they go in</source>
        <translation>Посмотреть материалы до приёма</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Следить за папкой</translation>
    </message>
    <message>
        <source>There is no text on the clipboard to take in.</source>
        <translation>В буфере обмена нет текста.</translation>
    </message>
    <message>
        <source>What lands in %1 from now on is taken in.</source>
        <translation>Всё, что попадёт в %1, теперь принимается.</translation>
    </message>
    <message>
        <source>No folder is watched any more.</source>
        <translation>Больше ни за одной папкой не слежу.</translation>
    </message>
    <message>
        <source>Show each</source>
        <translation>Показать каждый</translation>
    </message>
    <message>
        <source>Fold it in</source>
        <translation>Влить</translation>
    </message>
    <message>
        <source>%1 taken in</source>
        <translation>принято: %1</translation>
    </message>
    <message>
        <source>%1 brought up to date</source>
        <translation>обновлено: %1</translation>
    </message>
    <message>
        <source>%1 in the library already</source>
        <translation>уже в библиотеке: %1</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>отвергнуто: %1</translation>
    </message>
    <message>
        <source>Folded into story %1. The other copy is spiked; unspiking brings it back.</source>
        <translation>Влит в материал %1. Второй экземпляр отложен; его можно вернуть.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>the clipboard</source>
        <translation>буфер обмена</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>Приём</translation>
    </message>
</context>
<context>
    <name>KeyFields</name>
    <message>
        <source>KEYS, KEPT IN THE SYSTEM&apos;S KEYRING</source>
        <translation>КЛЮЧИ — ХРАНЯТСЯ В СИСТЕМНОЙ СВЯЗКЕ КЛЮЧЕЙ</translation>
    </message>
</context>
<context>
    <name>LibrarySettings</name>
    <message>
        <source>Library settings</source>
        <translation>Настройки библиотеки</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>Стиль редакции</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Проверки</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Профили</translation>
    </message>
</context>
<context>
    <name>LinkCheck</name>
    <message>
        <source>There are no links in this story.</source>
        <translation>В этом материале нет ссылок.</translation>
    </message>
    <message>
        <source>Asking for links</source>
        <translation>Проверка ссылок</translation>
    </message>
    <message>
        <source>Cancelled. Dead links until then: %2.</source>
        <translation>Отменено. Нерабочих ссылок до этого: %2.</translation>
    </message>
    <message>
        <source>Links asked for: %1. Dead: %2.</source>
        <translation>Проверено ссылок: %1. Нерабочих: %2.</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Панели</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Приём</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Материал</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Набор</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>Names and topics</source>
        <translation>Имена и темы</translation>
    </message>
    <message>
        <source>Memory and glossary</source>
        <translation>Память и глоссарий</translation>
    </message>
    <message>
        <source>Story list</source>
        <translation>Список материалов</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлые</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмные</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокая контрастность</translation>
    </message>
</context>
<context>
    <name>Many</name>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Срочность</translation>
    </message>
    <message>
        <source>1 is a flash</source>
        <translation>1 — молния</translation>
    </message>
    <message>
        <source>Add a topic</source>
        <translation>Добавить тему</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message numerus="yes">
        <source>Done for %n story(s).</source>
        <translation>
            <numerusform>Сделано для %n материала.</numerusform>
            <numerusform>Сделано для %n материалов.</numerusform>
            <numerusform>Сделано для %n материалов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not for %n:</source>
        <translation>
            <numerusform>Не сделано для %n:</numerusform>
            <numerusform>Не сделано для %n:</numerusform>
            <numerusform>Не сделано для %n:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoryDesk</name>
    <message>
        <source>In the glossary: %1 = %2</source>
        <translation>В глоссарии: %1 = %2</translation>
    </message>
    <message>
        <source>The same words wait in rows of other open stories: %1.</source>
        <translation>Те же слова ждут в строках других открытых материалов: %1.</translation>
    </message>
    <message>
        <source>Fill them</source>
        <translation>Заполнить</translation>
    </message>
    <message>
        <source>Rows filled in other stories: %1.</source>
        <translation>Заполнено строк в других материалах: %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Duplicates merged: %1</source>
        <translation>Объединено повторов: %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>New terms in the glossary: %1</source>
        <translation>Новых терминов в глоссарии: %1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Импорт: %1</translation>
    </message>
    <message>
        <source>Cancelled. The memory is as it was.</source>
        <translation>Отменено. Память осталась прежней.</translation>
    </message>
    <message>
        <source>New pairs in the memory: %1</source>
        <translation>Новых пар в памяти: %1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Записано: %1</translation>
    </message>
</context>
<context>
    <name>MemoryWindow</name>
    <message>
        <source>Memory</source>
        <translation>Память</translation>
    </message>
    <message>
        <source>Words to find in the memory</source>
        <translation>Слова для поиска в памяти</translation>
    </message>
    <message>
        <source>Words of either language, in any form</source>
        <translation>Слова любого из языков, в любой форме</translation>
    </message>
    <message>
        <source>Machines&apos; too</source>
        <translation>И машинные</translation>
    </message>
    <message>
        <source>Pairs found</source>
        <translation>Найденные пары</translation>
    </message>
    <message>
        <source>Source of the pair</source>
        <translation>Оригинал пары</translation>
    </message>
    <message>
        <source>English of the pair</source>
        <translation>Английский текст пары</translation>
    </message>
    <message>
        <source>Put into the row</source>
        <translation>Поставить в строку</translation>
    </message>
    <message>
        <source>Open the story</source>
        <translation>Открыть материал</translation>
    </message>
    <message>
        <source>Save the pair</source>
        <translation>Сохранить пару</translation>
    </message>
    <message>
        <source>Delete the pair</source>
        <translation>Удалить пару</translation>
    </message>
    <message>
        <source>Merge duplicates</source>
        <translation>Объединить повторы</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>What the message offers</source>
        <translation>Что предлагает сообщение</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>Models on this machine</source>
        <translation>Модели на этой машине</translation>
    </message>
    <message>
        <source>Models to download</source>
        <translation>Модели для загрузки</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Добавить папку…</translation>
    </message>
    <message>
        <source>Show what there is</source>
        <translation>Показать, что есть</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>Asking for the list of models…</source>
        <translation>Запрос списка моделей…</translation>
    </message>
    <message>
        <source>Downloading; the foot of the window shows how far it is.</source>
        <translation>Идёт загрузка; сколько сделано, видно внизу окна.</translation>
    </message>
    <message>
        <source>A folder with models</source>
        <translation>Папка с моделями</translation>
    </message>
</context>
<context>
    <name>ModelShelf</name>
    <message>
        <source>Downloading the model %1</source>
        <translation>Загрузка модели %1</translation>
    </message>
    <message>
        <source>Cancelled. The next try goes on from here.</source>
        <translation>Отменено. Следующая попытка продолжит с этого места.</translation>
    </message>
    <message>
        <source>The model %1 is here. It translates from now on.</source>
        <translation>Модель %1 загружена и теперь переводит.</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 МБ</translation>
    </message>
</context>
<context>
    <name>NamePrompt</name>
    <message>
        <source>English name</source>
        <translation>Имя по-английски</translation>
    </message>
    <message>
        <source>Enter keeps it for every story, Esc leaves it</source>
        <translation>Enter сохраняет его для всех материалов, Esc — нет</translation>
    </message>
    <message>
        <source>%1 is new to the registry as %2. Its English:</source>
        <translation>%1 — новое в реестре (%2). По-английски:</translation>
    </message>
</context>
<context>
    <name>OpenStory</name>
    <message>
        <source>Approved as version %1.</source>
        <translation>Утверждено, версия %1.</translation>
    </message>
    <message>
        <source>What you typed can be stored nowhere (%1). Free some space, or copy it.</source>
        <translation>Набранное негде сохранить (%1). Освободите место или скопируйте его.</translation>
    </message>
    <message>
        <source>A row of story %1 was changed elsewhere. Your text waits there.</source>
        <translation>Строку материала %1 изменили в другом месте. Ваш текст ждёт там.</translation>
    </message>
    <message>
        <source>Version %1 kept.</source>
        <translation>Версия %1 сохранена.</translation>
    </message>
    <message>
        <source>Submitted for review.</source>
        <translation>Сдано на проверку.</translation>
    </message>
    <message>
        <source>Version %1 is killed; exports say so until another is approved.</source>
        <translation>Версия %1 аннулирована; экспорт сообщает об этом, пока не утверждена другая.</translation>
    </message>
    <message>
        <source>Spiked. Unspike brings it back.</source>
        <translation>Отложено. «Вернуть из отложенных» вернёт его.</translation>
    </message>
</context>
<context>
    <name>PairTable</name>
    <message>
        <source>Source</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>story %1</source>
        <translation>материал %1</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
</context>
<context>
    <name>ProfileForm</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Имя файла</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>Место и дата</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>Кавычки</translation>
    </message>
    <message>
        <source>As the house writes it</source>
        <translation>Как в стиле редакции</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Опускать</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Требовать</translation>
    </message>
    <message>
        <source>As the house writes them</source>
        <translation>Как в стиле редакции</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>Прямые</translation>
    </message>
    <message>
        <source>Curly</source>
        <translation>Фигурные</translation>
    </message>
    <message>
        <source>May have %1.</source>
        <translation>Может содержать %1.</translation>
    </message>
    <message>
        <source>A form such as %1</source>
        <translation>Шаблон, например %1</translation>
    </message>
</context>
<context>
    <name>ProfilesPage</name>
    <message>
        <source>Profiles</source>
        <translation>Профили</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>What each taker of copy gets.</source>
        <translation>Что получает каждый получатель текстов.</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Новый профиль</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Убрано: %1</translation>
    </message>
</context>
<context>
    <name>PublishDesk</name>
    <message>
        <source>Application password of %1 for %2; the system&apos;s keyring keeps it.</source>
        <translation>Пароль приложения пользователя %1 для %2; его сохранит системная связка ключей.</translation>
    </message>
    <message>
        <source>Send to WordPress</source>
        <translation>Отправить в WordPress</translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message>
        <source>Send to WordPress</source>
        <translation>Отправить в WordPress</translation>
    </message>
    <message>
        <source>Approved stories</source>
        <translation>Утверждённые материалы</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Name there</source>
        <translation>Имя на сайте</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>A draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation>Ожидает проверки</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Опубликовано</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>No site a password may go to. Give an address that begins with %1.</source>
        <translation>На такой адрес пароль не отправляют. Укажите адрес, который начинается с %1.</translation>
    </message>
    <message>
        <source>Tick at least one story.</source>
        <translation>Отметьте хотя бы один материал.</translation>
    </message>
    <message>
        <source>Say as whom: the name of an account there.</source>
        <translation>Укажите, от чьего имени: имя учётной записи на сайте.</translation>
    </message>
</context>
<context>
    <name>PublishRun</name>
    <message>
        <source>Stories are being sent already. Wait until that is done.</source>
        <translation>Материалы уже отправляются. Дождитесь конца.</translation>
    </message>
    <message>
        <source>Sending to WordPress</source>
        <translation>Отправка в WordPress</translation>
    </message>
    <message>
        <source>%1 is there, but that could not be noted here: %2</source>
        <translation>%1 создан, но отметить это здесь не удалось: %2</translation>
    </message>
    <message>
        <source>Stories sent: %1</source>
        <translation>Отправлено материалов: %1</translation>
    </message>
</context>
<context>
    <name>RegistryDesk</name>
    <message>
        <source>Export names</source>
        <translation>Экспорт имён</translation>
    </message>
    <message>
        <source>Transliteration</source>
        <translation>Транслитерация</translation>
    </message>
    <message>
        <source>How new names are spelt in English. Names that were accepted stay as they are.</source>
        <translation>Как новые имена пишутся по-английски. Принятые имена останутся как есть.</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Импорт: %1</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>Экспорт: %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Cancelled. The registry is as it was.</source>
        <translation>Отменено. Реестр остался прежним.</translation>
    </message>
    <message>
        <source>Names that are new: %1. Known before: %2.</source>
        <translation>Новых имён: %1. Известных: %2.</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Пропущено: %1.</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Показать почему</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>и ещё %1</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Что пропущено</translation>
    </message>
    <message>
        <source>What was left out, and why</source>
        <translation>Что пропущено и почему</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Отменено. Ничего не записано.</translation>
    </message>
    <message>
        <source>Names written: %1</source>
        <translation>Записано имён: %1</translation>
    </message>
    <message>
        <source>Topics that are new: %1. Known before: %2. Retired: %3.</source>
        <translation>Новых тем: %1. Известных: %2. Выведенных: %3.</translation>
    </message>
    <message>
        <source>New names are spelt by %1.</source>
        <translation>Новые имена пишутся по системе %1.</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Find and replace</source>
        <translation>Найти и заменить</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Заменить на</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>С учётом регистра</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Слова целиком</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>This story</source>
        <translation>Этот материал</translation>
    </message>
    <message>
        <source>All open stories</source>
        <translation>Все открытые материалы</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Что изменится</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>The first %1 rows are shown.</source>
        <translation>Показаны первые строки: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>строка %1</translation>
    </message>
    <message>
        <source>story %1, %2</source>
        <translation>материал %1, %2</translation>
    </message>
</context>
<context>
    <name>Replacer</name>
    <message numerus="yes">
        <source>Replaced in %n row(s).</source>
        <translation>
            <numerusform>Заменено в %n строке.</numerusform>
            <numerusform>Заменено в %n строках.</numerusform>
            <numerusform>Заменено в %n строках.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowDesk</name>
    <message>
        <source>There is no row beside this one for that.</source>
        <translation>Рядом с этой строкой нет подходящей.</translation>
    </message>
</context>
<context>
    <name>RowFields</name>
    <message>
        <source>Story text</source>
        <translation>Текст материала</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>строка {number}</translation>
    </message>
    <message>
        <source>Source, {row}</source>
        <translation>Оригинал, {row}</translation>
    </message>
    <message>
        <source>English, {row}</source>
        <translation>Английский текст, {row}</translation>
    </message>
</context>
<context>
    <name>RowPainter</name>
    <message>
        <source>Ctrl+T translates this row</source>
        <translation>Ctrl+T переводит эту строку</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>подтверждено</translation>
    </message>
    <message>
        <source>Ctrl+Return confirms</source>
        <translation>Ctrl+Return подтверждает</translation>
    </message>
    <message>
        <source>empty - Ctrl+T translates this row</source>
        <translation>пусто — Ctrl+T переводит эту строку</translation>
    </message>
    <message>
        <source>the source has changed since</source>
        <translation>оригинал с тех пор изменился</translation>
    </message>
    <message>
        <source>edited from {origin}</source>
        <translation>правлено, было: {origin}</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>правлено</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>Position</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Происхождение</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Сходство</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Строка %1</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Approval</source>
        <translation>Утверждение</translation>
    </message>
    <message>
        <source>Longest headline</source>
        <translation>Предел заголовка</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Любая длина</translation>
    </message>
    <message>
        <source>With four eyes, nobody approves what they wrote or submitted themselves.</source>
        <translation>Когда утверждают двое, никто не утверждает то, что сам писал или сдавал.</translation>
    </message>
    <message>
        <source>Characters. The foot of the window and the checks go by it; 0 is any length.</source>
        <translation>В знаках. По нему считают нижний край окна и проверки; 0 — любая длина.</translation>
    </message>
    <message>
        <source>Anyone may approve</source>
        <translation>Утверждать может любой</translation>
    </message>
    <message>
        <source>It takes four eyes</source>
        <translation>Утверждают двое</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>Cancelled.</source>
        <translation>Отменено.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>и ещё %1</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message>
        <source>Dateline ended without closing. You are where you were.</source>
        <translation>Dateline закончил работу не закрывшись. Вы там же, где были.</translation>
    </message>
    <message>
        <source>Texts not stored then and brought back now: %1.</source>
        <translation>Тогда не сохранённые и теперь возвращённые тексты: %1.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Показать отчёт</translation>
    </message>
    <message>
        <source>Something went wrong (%1). What you typed is safe; a report is kept.</source>
        <translation>Что-то пошло не так (%1). Набранное цело; отчёт сохранён.</translation>
    </message>
    <message>
        <source>Backed up: %1</source>
        <translation>Копия создана: %1</translation>
    </message>
    <message>
        <source>The backup is back. What stood before is in %1.</source>
        <translation>Копия возвращена. Прежнее — в %1.</translation>
    </message>
</context>
<context>
    <name>SavedList</name>
    <message>
        <source>Searches</source>
        <translation>Поиски</translation>
    </message>
    <message>
        <source>Remove this search</source>
        <translation>Убрать этот поиск</translation>
    </message>
</context>
<context>
    <name>SavingSearches</name>
    <message>
        <source>Keep this search</source>
        <translation>Сохранить поиск</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Найти действие или клавишу</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Действия и их клавиши</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Что делает</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Новые клавиши</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Взять эти клавиши</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Без клавиш</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>Как было задано</translation>
    </message>
    <message>
        <source>These keys belong to “%1”. Give that other keys first.</source>
        <translation>Эти клавиши у действия «%1». Сначала дайте ему другие.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Изменено.</translation>
    </message>
</context>
<context>
    <name>SignBar</name>
    <message>
        <source>Versions and the history carry your name:</source>
        <translation>Версии и история подписаны вашим именем:</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>Sign so</source>
        <translation>Подписывать так</translation>
    </message>
</context>
<context>
    <name>SnippetDesk</name>
    <message>
        <source>No snippet is kept yet: select a text and keep it.</source>
        <translation>Заготовок пока нет: выделите текст и сохраните.</translation>
    </message>
    <message>
        <source>Select the English to keep first.</source>
        <translation>Сначала выделите английский текст.</translation>
    </message>
    <message>
        <source>Keep as a snippet</source>
        <translation>Сохранить заготовку</translation>
    </message>
    <message>
        <source>A few letters to insert it by</source>
        <translation>Несколько букв, чтобы вставлять её</translation>
    </message>
    <message>
        <source>Insert a snippet</source>
        <translation>Вставить заготовку</translation>
    </message>
    <message>
        <source>Snippet</source>
        <translation>Заготовка</translation>
    </message>
    <message>
        <source>Kept: type %1 to insert it.</source>
        <translation>Сохранено: чтобы вставить, наберите %1.</translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>Sort the stories</source>
        <translation>Упорядочить материалы</translation>
    </message>
    <message>
        <source>Sorted: %1</source>
        <translation>Порядок: %1</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>По дням</translation>
    </message>
    <message>
        <source>By agency</source>
        <translation>По агентствам</translation>
    </message>
    <message>
        <source>By urgency</source>
        <translation>По срочности</translation>
    </message>
    <message>
        <source>Last changed first</source>
        <translation>Сначала недавно изменённые</translation>
    </message>
</context>
<context>
    <name>SourceChange</name>
    <message>
        <source>The source was: %1</source>
        <translation>В оригинале было: %1</translation>
    </message>
    <message>
        <source>△ The source changed</source>
        <translation>△ Оригинал изменился</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Taken out by cleaning</source>
        <translation>Убрано при очистке</translation>
    </message>
    <message>
        <source>Stories like this one</source>
        <translation>Похожие материалы</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Fold this story into it</source>
        <translation>Влить этот материал в него</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>редакция %1</translation>
    </message>
    <message numerus="yes">
        <source>%n invisible character(s) dropped</source>
        <translation>
            <numerusform>убран %n невидимый знак</numerusform>
            <numerusform>убрано %n невидимых знака</numerusform>
            <numerusform>убрано %n невидимых знаков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) could not be decoded</source>
        <translation>
            <numerusform>%n место не прочитано</numerusform>
            <numerusform>%n места не прочитаны</numerusform>
            <numerusform>%n мест не прочитано</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpellDesk</name>
    <message>
        <source>No misspelt word at the caret.</source>
        <translation>У курсора нет слова с ошибкой.</translation>
    </message>
    <message>
        <source>Looking for suggestions</source>
        <translation>Поиск вариантов</translation>
    </message>
    <message>
        <source>Add to my words</source>
        <translation>Добавить в мои слова</translation>
    </message>
    <message>
        <source>Add to the desk&apos;s words</source>
        <translation>Добавить в слова редакции</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Вариантов нет</translation>
    </message>
</context>
<context>
    <name>StatusList</name>
    <message>
        <source>Statuses</source>
        <translation>Состояния</translation>
    </message>
</context>
<context>
    <name>StatusListModel</name>
    <message>
        <source>Inbox</source>
        <translation>Входящие</translation>
    </message>
    <message>
        <source>Translating</source>
        <translation>В переводе</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>На проверке</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Утверждённые</translation>
    </message>
    <message>
        <source>Spiked</source>
        <translation>Отложенные</translation>
    </message>
    <message>
        <source>All stories</source>
        <translation>Все</translation>
    </message>
</context>
<context>
    <name>StoryBrowser</name>
    <message>
        <source>Feeds</source>
        <translation>Ленты</translation>
    </message>
    <message>
        <source>STORIES</source>
        <translation>МАТЕРИАЛЫ</translation>
    </message>
    <message>
        <source>SEARCHES</source>
        <translation>ПОИСКИ</translation>
    </message>
    <message>
        <source>FEEDS</source>
        <translation>ЛЕНТЫ</translation>
    </message>
</context>
<context>
    <name>StoryChecks</name>
    <message>
        <source>Brought back: </source>
        <translation>Возвращено: </translation>
    </message>
    <message>
        <source>Nothing was let pass in this story since the window opened.</source>
        <translation>С открытия окна в этом материале ничего не пропускали.</translation>
    </message>
    <message>
        <source>The checks found nothing.</source>
        <translation>Проверки ничего не нашли.</translation>
    </message>
    <message>
        <source>%1 found: %2 block approval, %3 let pass.</source>
        <translation>Найдено: %1; не дают утвердить: %2; пропущено: %3.</translation>
    </message>
    <message>
        <source>Put right: %1</source>
        <translation>Исправлено: %1</translation>
    </message>
</context>
<context>
    <name>StoryHeader</name>
    <message>
        <source>%1 is writing here too</source>
        <translation>%1 тоже здесь пишет</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>кто-то</translation>
    </message>
    <message>
        <source>saved ✓</source>
        <translation>сохранено ✓</translation>
    </message>
    <message>
        <source>saving …</source>
        <translation>сохраняется …</translation>
    </message>
    <message>
        <source>version %1 killed: %2</source>
        <translation>версия %1 аннулирована: %2</translation>
    </message>
    <message>
        <source>embargo until %1</source>
        <translation>эмбарго до %1</translation>
    </message>
    <message>
        <source>returned by %1: %2</source>
        <translation>вернул(а) %1: %2</translation>
    </message>
    <message>
        <source>published %1</source>
        <translation>опубликовано %1</translation>
    </message>
    <message>
        <source>photo %1</source>
        <translation>фото %1</translation>
    </message>
    <message>
        <source>headline proposed</source>
        <translation>заголовок предложен</translation>
    </message>
</context>
<context>
    <name>StoryList</name>
    <message>
        <source>Stories</source>
        <translation>Материалы</translation>
    </message>
</context>
<context>
    <name>StoryListModel</name>
    <message>
        <source>No agency</source>
        <translation>Без агентства</translation>
    </message>
    <message>
        <source>Urgency %1</source>
        <translation>Срочность %1</translation>
    </message>
    <message>
        <source>No urgency</source>
        <translation>Без срочности</translation>
    </message>
    <message>
        <source>%1 of %2 rows confirmed</source>
        <translation>подтверждено строк: %1 из %2</translation>
    </message>
    <message>
        <source>urgency %1</source>
        <translation>срочность %1</translation>
    </message>
</context>
<context>
    <name>StoryPage</name>
    <message>
        <source>Select a name in a row first, on either side.</source>
        <translation>Сначала выделите имя в строке, с любой стороны.</translation>
    </message>
    <message>
        <source>This row has no English to confirm.</source>
        <translation>В этой строке нет перевода, подтверждать нечего.</translation>
    </message>
    <message>
        <source>Row confirmed</source>
        <translation>Строка подтверждена</translation>
    </message>
    <message>
        <source>Drop files here, paste a story (Ctrl+Shift+V), or import files (Ctrl+O).
The samples are in the menu at the right, under Take in.</source>
        <translation>Перетащите сюда файлы, вставьте материал (Ctrl+Shift+V) или импортируйте файлы (Ctrl+O).
Образцы — в меню справа, в разделе «Приём».</translation>
    </message>
</context>
<context>
    <name>StoryWay</name>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>What is to be done before it can be approved?</source>
        <translation>Что сделать, прежде чем это можно будет утвердить?</translation>
    </message>
    <message>
        <source>Why must nobody publish what was approved? Every export will say it.</source>
        <translation>Почему утверждённое нельзя публиковать? Об этом скажет каждый экспорт.</translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>same context</source>
        <translation>то же окружение</translation>
    </message>
    <message>
        <source>set right: %1</source>
        <translation>приведено в порядок: %1</translation>
    </message>
    <message>
        <source>story %1</source>
        <translation>материал %1</translation>
    </message>
    <message>
        <source>a machine&apos;s</source>
        <translation>машинный</translation>
    </message>
    <message>
        <source>Suggestions for the active row</source>
        <translation>Варианты для текущей строки</translation>
    </message>
</context>
<context>
    <name>TagDesk</name>
    <message>
        <source>There is no decision about names to take back.</source>
        <translation>Нет решения об именах, которое можно отменить.</translation>
    </message>
    <message>
        <source>%1 names known, %2 suggested.</source>
        <translation>Известных имён: %1, предложено: %2.</translation>
    </message>
</context>
<context>
    <name>Tagger</name>
    <message>
        <source>No name is suggested here.</source>
        <translation>Здесь не предложено ни одного имени.</translation>
    </message>
    <message>
        <source>Select the words that the name is to stand on.</source>
        <translation>Выделите слова, на которых должно стоять имя.</translation>
    </message>
    <message>
        <source>The selection touches no name.</source>
        <translation>Выделенное не задевает ни одного имени.</translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) name %1. Clear the search to see all.</source>
        <translation>
            <numerusform>%1: встречается в %n материале. Очистите поиск, чтобы видеть все.</numerusform>
            <numerusform>%1: встречается в %n материалах. Очистите поиск, чтобы видеть все.</numerusform>
            <numerusform>%1: встречается в %n материалах. Очистите поиск, чтобы видеть все.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge names</source>
        <translation>Объединить имена</translation>
    </message>
    <message>
        <source>%1 is the same as</source>
        <translation>%1 — то же, что</translation>
    </message>
    <message>
        <source>The registry does not know %1.</source>
        <translation>Реестр не знает имени %1.</translation>
    </message>
</context>
<context>
    <name>TermList</name>
    <message>
        <source>or %1</source>
        <translation>или %1</translation>
    </message>
    <message>
        <source>never %1</source>
        <translation>никогда %1</translation>
    </message>
    <message>
        <source>Terms in the active row</source>
        <translation>Термины в текущей строке</translation>
    </message>
    <message>
        <source>Enter puts the English into the row</source>
        <translation>Enter ставит перевод в строку</translation>
    </message>
</context>
<context>
    <name>TermPrompt</name>
    <message>
        <source>Source wording</source>
        <translation>Слова оригинала</translation>
    </message>
    <message>
        <source>English wanted</source>
        <translation>Нужный перевод</translation>
    </message>
    <message>
        <source>Enter puts it into the glossary, Esc leaves it</source>
        <translation>Enter вносит в глоссарий, Esc — нет</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Термин</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
</context>
<context>
    <name>TermTable</name>
    <message>
        <source>Term</source>
        <translation>Термин</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>Or</source>
        <translation>Или</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Toolbar</source>
        <translation>Панель инструментов</translation>
    </message>
    <message>
        <source>Search stories</source>
        <translation>Поиск по материалам</translation>
    </message>
    <message>
        <source>Search stories (Ctrl+F)</source>
        <translation>Поиск по материалам (Ctrl+F)</translation>
    </message>
    <message>
        <source>For systems</source>
        <translation>Для систем</translation>
    </message>
    <message>
        <source>For translators</source>
        <translation>Для переводчиков</translation>
    </message>
    <message>
        <source>As data</source>
        <translation>Как данные</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
</context>
<context>
    <name>TopicList</name>
    <message>
        <source>Topics of the story</source>
        <translation>Темы материала</translation>
    </message>
    <message>
        <source>Enter accepts a suggested topic, Delete takes one off</source>
        <translation>Enter принимает предложенную тему, Delete убирает тему</translation>
    </message>
</context>
<context>
    <name>TopicPanel</name>
    <message>
        <source>Star the chosen topic, or take its star off</source>
        <translation>Отметить выбранную тему звездой или снять звезду</translation>
    </message>
    <message>
        <source>Show all topics as a tree</source>
        <translation>Показать все темы деревом</translation>
    </message>
    <message>
        <source>Find a topic</source>
        <translation>Найти тему</translation>
    </message>
    <message>
        <source>Add a topic: type its name, Enter</source>
        <translation>Добавить тему: название и Enter</translation>
    </message>
    <message>
        <source>Topics found</source>
        <translation>Найденные темы</translation>
    </message>
</context>
<context>
    <name>TopicTree</name>
    <message>
        <source>All topics</source>
        <translation>Все темы</translation>
    </message>
    <message>
        <source>Enter adds a topic, Left and Right fold and unfold</source>
        <translation>Enter добавляет тему, стрелки влево и вправо сворачивают и раскрывают</translation>
    </message>
</context>
<context>
    <name>TopicTreeModel</name>
    <message>
        <source>Favourites</source>
        <translation>Избранное</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Недавние</translation>
    </message>
</context>
<context>
    <name>TopicWords</name>
    <message>
        <source>%1, a favourite</source>
        <translation>%1, в избранном</translation>
    </message>
</context>
<context>
    <name>Translation</name>
    <message>
        <source>Translating</source>
        <translation>Перевод</translation>
    </message>
    <message numerus="yes">
        <source>Translating %n story(s)</source>
        <translation>
            <numerusform>Перевод %n материала</numerusform>
            <numerusform>Перевод %n материалов</numerusform>
            <numerusform>Перевод %n материалов</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking for a second opinion</source>
        <translation>Запрос второго мнения</translation>
    </message>
    <message>
        <source>Translating the selection</source>
        <translation>Перевод выделенного</translation>
    </message>
    <message>
        <source>The selection in English is the first suggestion.</source>
        <translation>Перевод выделенного — первый из вариантов.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Отменено.</translation>
    </message>
    <message>
        <source>Answers are among the suggestions.</source>
        <translation>Ответы среди вариантов.</translation>
    </message>
    <message>
        <source>No row was filled.</source>
        <translation>Ни одна строка не заполнена.</translation>
    </message>
    <message>
        <source>Rows filled: %1</source>
        <translation>Заполнено строк: %1</translation>
    </message>
    <message>
        <source>story %1: </source>
        <translation>материал %1: </translation>
    </message>
    <message>
        <source>row %1: </source>
        <translation>строка %1: </translation>
    </message>
</context>
<context>
    <name>Translator</name>
    <message>
        <source>Select words in the source of the row first.</source>
        <translation>Сначала выделите слова в оригинале строки.</translation>
    </message>
    <message>
        <source>There is no other engine that can be asked now.</source>
        <translation>Сейчас нет другого движка, которого можно спросить.</translation>
    </message>
    <message>
        <source>nothing leaves this machine</source>
        <translation>ничто не покидает эту машину</translation>
    </message>
    <message>
        <source>sends the text</source>
        <translation>отправляет текст</translation>
    </message>
    <message>
        <source>private mode</source>
        <translation>приватный режим</translation>
    </message>
    <message>
        <source>A model for %1 would translate on this machine, privately.</source>
        <translation>Модель для языка %1 переводила бы на этой машине, никому ничего не отправляя.</translation>
    </message>
    <message>
        <source>Download it (%1)</source>
        <translation>Загрузить её (%1)</translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message numerus="yes">
        <source>Spiked %n story(s).</source>
        <translation>
            <numerusform>Отложен %n материал.</numerusform>
            <numerusform>Отложено %n материала.</numerusform>
            <numerusform>Отложено %n материалов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Urgency %1 for %n story(s).</source>
        <translation>
            <numerusform>Срочность %1 у %n материала.</numerusform>
            <numerusform>Срочность %1 у %n материалов.</numerusform>
            <numerusform>Срочность %1 у %n материалов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>VersionBanner</name>
    <message>
        <source>Bring this version back</source>
        <translation>Вернуть эту версию</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>К черновику</translation>
    </message>
    <message>
        <source>This is version %1. The draft is untouched.</source>
        <translation>Это версия %1. Черновик не тронут.</translation>
    </message>
</context>
<context>
    <name>VersionCompare</name>
    <message>
        <source>Versions and history</source>
        <translation>Версии и история</translation>
    </message>
    <message>
        <source>Earlier state</source>
        <translation>Прежнее состояние</translation>
    </message>
    <message>
        <source>Later state</source>
        <translation>Позднейшее состояние</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Все строки</translation>
    </message>
    <message>
        <source>Bring the left one back</source>
        <translation>Вернуть левую</translation>
    </message>
    <message>
        <source>What was done, the latest first</source>
        <translation>Что сделано, последнее сверху</translation>
    </message>
    <message>
        <source>Rows side by side</source>
        <translation>Строки рядом</translation>
    </message>
    <message>
        <source>The story as it is</source>
        <translation>Материал как он есть</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Различий нет.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>no such row</source>
        <translation>нет такой строки</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>VersionList</name>
    <message>
        <source>Versions of the story</source>
        <translation>Версии материала</translation>
    </message>
    <message>
        <source>Enter shows a version; from there it can be brought back</source>
        <translation>Enter показывает версию; оттуда её можно вернуть</translation>
    </message>
</context>
<context>
    <name>WatchedFolder</name>
    <message>
        <source>%1 cannot be watched: it is no folder.</source>
        <translation>За %1 нельзя следить: это не папка.</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>осталось %1 мин</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>осталось %1 с</translation>
    </message>
    <message>
        <source>%1 of %2 rows confirmed</source>
        <translation>подтверждено строк: %1 из %2</translation>
    </message>
    <message>
        <source>%1 → %2 words</source>
        <translation>слов: %1 → %2</translation>
    </message>
    <message>
        <source>%1 → %2 characters</source>
        <translation>знаков: %1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n min to read</source>
        <translation>
            <numerusform>%n минута чтения</numerusform>
            <numerusform>%n минуты чтения</numerusform>
            <numerusform>%n минут чтения</numerusform>
        </translation>
    </message>
    <message>
        <source>headline %1</source>
        <translation>заголовок %1</translation>
    </message>
</context>
</TS>
