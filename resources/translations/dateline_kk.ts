<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Take stories in from files</source>
        <translation>Файлдардан материалдар қабылдау</translation>
    </message>
    <message>
        <source>Import after a look</source>
        <translation>Қарап импорттау</translation>
    </message>
    <message>
        <source>See what is in files, and correct it, before it goes in</source>
        <translation>Файлдарда не барын көріп, қабылдамас бұрын түзету</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Қалтаны бақылау</translation>
    </message>
    <message>
        <source>Take in what lands in a folder</source>
        <translation>Қалтаға түскеннің бәрін қабылдау</translation>
    </message>
    <message>
        <source>Watch no folder</source>
        <translation>Қалтаны бақыламау</translation>
    </message>
    <message>
        <source>Leave the folder alone again</source>
        <translation>Қалтадан енді қабылдамау</translation>
    </message>
    <message>
        <source>Paste story</source>
        <translation>Материалды қою</translation>
    </message>
    <message>
        <source>Take in what was copied</source>
        <translation>Көшірілгенді қабылдау</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Арналар</translation>
    </message>
    <message>
        <source>The feeds that are kept: add, look at, remove</source>
        <translation>Сақталған арналар: қосу, қарау, алып тастау</translation>
    </message>
    <message>
        <source>Look at the feeds</source>
        <translation>Арналарды қарау</translation>
    </message>
    <message>
        <source>Take in what is new</source>
        <translation>Жаңасын қабылдау</translation>
    </message>
    <message>
        <source>Add the samples</source>
        <translation>Үлгілерді қосу</translation>
    </message>
    <message>
        <source>Take the sample stories in</source>
        <translation>Үлгі материалдарды қабылдау</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Аудару</translation>
    </message>
    <message>
        <source>Fill all rows that nobody wrote</source>
        <translation>Ешкім жазбаған жолдардың бәрін толтыру</translation>
    </message>
    <message>
        <source>Translate the row</source>
        <translation>Жолды аудару</translation>
    </message>
    <message>
        <source>Fill the active row</source>
        <translation>Ағымдағы жолды толтыру</translation>
    </message>
    <message>
        <source>Translate the selection</source>
        <translation>Ерекшеленгенді аудару</translation>
    </message>
    <message>
        <source>The English of the words selected in the source, as a suggestion</source>
        <translation>Түпнұсқада ерекшеленген сөздердің аудармасы ұсыныстарға қосылады</translation>
    </message>
    <message>
        <source>Ask another engine</source>
        <translation>Басқа аударғыштан сұрау</translation>
    </message>
    <message>
        <source>Another engine&apos;s English for the active row, among the suggestions</source>
        <translation>Ағымдағы жолдың басқа аударғыштағы нұсқасы ұсыныстарға қосылады</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>Engines, keys, models, looks</source>
        <translation>Аударғыштар, кілттер, модельдер, көрініс</translation>
    </message>
    <message>
        <source>Confirm the row</source>
        <translation>Жолды растау</translation>
    </message>
    <message>
        <source>Confirm the row and go to the next one not confirmed</source>
        <translation>Жолды растап, келесі расталмағанына өту</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Тексеру</translation>
    </message>
    <message>
        <source>Read the story as a sub-editor would</source>
        <translation>Материалды шығарушы редактор көзімен оқу</translation>
    </message>
    <message>
        <source>Check links</source>
        <translation>Сілтемелерді тексеру</translation>
    </message>
    <message>
        <source>Ask each address in the story over the network whether it answers</source>
        <translation>Материалдағы әр мекенжай жауап бере ме, желіден сұрау</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Келесі ескертпе</translation>
    </message>
    <message>
        <source>Go to the next finding</source>
        <translation>Келесі ескертпеге өту</translation>
    </message>
    <message>
        <source>Put right what is certain</source>
        <translation>Даусызын түзету</translation>
    </message>
    <message>
        <source>Show what the checks can put right by themselves, and do it</source>
        <translation>Тексерулер өзі түзете алатынын көрсетіп, түзету</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Келесі жол</translation>
    </message>
    <message>
        <source>Go to the next row</source>
        <translation>Келесі жолға өту</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Алдыңғы жол</translation>
    </message>
    <message>
        <source>Go to the previous row</source>
        <translation>Алдыңғы жолға өту</translation>
    </message>
    <message>
        <source>Next story</source>
        <translation>Келесі материал</translation>
    </message>
    <message>
        <source>Open the next story</source>
        <translation>Келесі материалды ашу</translation>
    </message>
    <message>
        <source>Previous story</source>
        <translation>Алдыңғы материал</translation>
    </message>
    <message>
        <source>Open the previous story</source>
        <translation>Алдыңғы материалды ашу</translation>
    </message>
    <message>
        <source>Mark a person</source>
        <translation>Тұлғаны белгілеу</translation>
    </message>
    <message>
        <source>The selection is a person</source>
        <translation>Ерекшеленген — тұлға</translation>
    </message>
    <message>
        <source>Mark an organisation</source>
        <translation>Ұйымды белгілеу</translation>
    </message>
    <message>
        <source>The selection is an organisation</source>
        <translation>Ерекшеленген — ұйым</translation>
    </message>
    <message>
        <source>Mark a place</source>
        <translation>Орынды белгілеу</translation>
    </message>
    <message>
        <source>The selection is a place</source>
        <translation>Ерекшеленген — орын</translation>
    </message>
    <message>
        <source>Mark an event</source>
        <translation>Оқиғаны белгілеу</translation>
    </message>
    <message>
        <source>The selection is an event</source>
        <translation>Ерекшеленген — оқиға</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Қабылдау</translation>
    </message>
    <message>
        <source>Accept the name suggested and go to the next one</source>
        <translation>Ұсынылған атауды қабылдап, келесісіне өту</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Қабылдамау</translation>
    </message>
    <message>
        <source>This story does not get that name</source>
        <translation>Бұл материалда ондай атау болмайды</translation>
    </message>
    <message>
        <source>Accept all names</source>
        <translation>Барлық атауды қабылдау</translation>
    </message>
    <message>
        <source>Accept all that is suggested and has a spelling</source>
        <translation>Жазылуы бар ұсынылғанның бәрін қабылдау</translation>
    </message>
    <message>
        <source>Reject all names</source>
        <translation>Барлық атауды қабылдамау</translation>
    </message>
    <message>
        <source>Reject all suggested names</source>
        <translation>Ұсынылған атаудың бірін де қабылдамау</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Шегі</translation>
    </message>
    <message>
        <source>Let the name stand on the words selected</source>
        <translation>Атауды ерекшеленген сөздерге қою</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Қайтару</translation>
    </message>
    <message>
        <source>Undo the last decision about names</source>
        <translation>Атаулар туралы соңғы шешімді болдырмау</translation>
    </message>
    <message>
        <source>Suggest names</source>
        <translation>Атауларды ұсыну</translation>
    </message>
    <message>
        <source>Look for names in the story once more</source>
        <translation>Материалдан атауларды тағы іздеу</translation>
    </message>
    <message>
        <source>Add a topic</source>
        <translation>Тақырып қосу</translation>
    </message>
    <message>
        <source>Find a topic to add</source>
        <translation>Қосатын тақырыпты табу</translation>
    </message>
    <message>
        <source>Keep version</source>
        <translation>Нұсқаны сақтау</translation>
    </message>
    <message>
        <source>Keep the story as it stands; typing is saved without it</source>
        <translation>Материалды осы күйінде сақтау; терілгені онсыз да сақталады</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Тексеруге беру</translation>
    </message>
    <message>
        <source>Hand the story over for review</source>
        <translation>Материалды тексеруге беру</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Бекіту</translation>
    </message>
    <message>
        <source>Freeze the copy and open the next story waiting</source>
        <translation>Мәтінді бекітіп, кезектегі материалды ашу</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Қайтару</translation>
    </message>
    <message>
        <source>Send a submitted story back, with a note on why</source>
        <translation>Тапсырылған материалды түсіндірмесімен қайтару</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>Күшін жою</translation>
    </message>
    <message>
        <source>Let no export be published any more, and say why</source>
        <translation>Шыққанының бәрін жариялауға тыйым салып, себебін айту</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>Нұсқаларды салыстыру</translation>
    </message>
    <message>
        <source>See two versions side by side, and take rows back</source>
        <translation>Екі нұсқаны қатар көріп, жолдарды қайтару</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Сақтық көшірме жасау</translation>
    </message>
    <message>
        <source>Copy the library into the folder of backups</source>
        <translation>Кітапхананы сақтық көшірмелер қалтасына көшіру</translation>
    </message>
    <message>
        <source>Bring back a backup</source>
        <translation>Көшірмеден қалпына келтіру</translation>
    </message>
    <message>
        <source>Make the library be what it was</source>
        <translation>Кітапхананы бұрынғы күйіне қайтару</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Қайта ашу</translation>
    </message>
    <message>
        <source>Open an approved story to correct it</source>
        <translation>Бекітілген материалды түзетуге ашу</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Write the approved copy to a file</source>
        <translation>Бекітілген мәтінді файлға жазу</translation>
    </message>
    <message>
        <source>Export a draft</source>
        <translation>Жобаны экспорттау</translation>
    </message>
    <message>
        <source>Write unapproved copy, stamped as such</source>
        <translation>Бекітілмеген мәтінді белгісімен жазу</translation>
    </message>
    <message>
        <source>Export several</source>
        <translation>Бірнешеуін экспорттау</translation>
    </message>
    <message>
        <source>Write several approved stories, in several formats, or as a digest</source>
        <translation>Бірнеше бекітілген материалды бірнеше пішімде не топтама етіп жазу</translation>
    </message>
    <message>
        <source>Send to WordPress</source>
        <translation>WordPress-ке жіберу</translation>
    </message>
    <message>
        <source>Send approved stories to a site, as drafts or to be read</source>
        <translation>Бекітілген материалдарды сайтқа жіберу: жоба ретінде не оқырманға бірден</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Алдын ала көру</translation>
    </message>
    <message>
        <source>See the story in the format chosen, beside its rows</source>
        <translation>Материал таңдалған пішімде жолдардың жанында</translation>
    </message>
    <message>
        <source>Copy the story</source>
        <translation>Материалды көшіру</translation>
    </message>
    <message>
        <source>Put the English on the clipboard, as rich text and plain</source>
        <translation>Ағылшын мәтіні алмасу буферіне, безендіруімен және онсыз</translation>
    </message>
    <message>
        <source>Take a translation back</source>
        <translation>Аударманы кері қабылдау</translation>
    </message>
    <message>
        <source>Put the English of a translator&apos;s XLIFF into its rows</source>
        <translation>Аудармашының XLIFF файлындағы ағылшын мәтінін жолдарға енгізу</translation>
    </message>
    <message>
        <source>Spike</source>
        <translation>Шетке қою</translation>
    </message>
    <message>
        <source>Put the story aside</source>
        <translation>Материалды шеткеріге қою</translation>
    </message>
    <message>
        <source>Unspike</source>
        <translation>Шеттен қайтару</translation>
    </message>
    <message>
        <source>Bring the story back</source>
        <translation>Материалды жұмысқа қайтару</translation>
    </message>
    <message>
        <source>Find in memory</source>
        <translation>Жадтан табу</translation>
    </message>
    <message>
        <source>Find words in all that was ever confirmed, and keep the memory in order</source>
        <translation>Расталғанның бәрінен сөз іздеу және жадты ретке келтіру</translation>
    </message>
    <message>
        <source>Add a term</source>
        <translation>Термин қосу</translation>
    </message>
    <message>
        <source>Enter the selection into the glossary</source>
        <translation>Ерекшеленгенді глоссарийге енгізу</translation>
    </message>
    <message>
        <source>Put in the next term</source>
        <translation>Келесі терминді қою</translation>
    </message>
    <message>
        <source>Put the English of a term in the source in at the caret</source>
        <translation>Түпнұсқадағы терминнің аудармасын курсорға қою</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Глоссарий</translation>
    </message>
    <message>
        <source>Find terms, correct them, take them out</source>
        <translation>Терминдерді табу, түзету, өшіру</translation>
    </message>
    <message>
        <source>Import memory</source>
        <translation>Жадты импорттау</translation>
    </message>
    <message>
        <source>Take in pairs from TMX or a table</source>
        <translation>TMX не кестеден жұптарды қабылдау</translation>
    </message>
    <message>
        <source>Export memory</source>
        <translation>Жадты экспорттау</translation>
    </message>
    <message>
        <source>Write all pairs to a file</source>
        <translation>Барлық жұпты файлға жазу</translation>
    </message>
    <message>
        <source>Import glossary</source>
        <translation>Глоссарийді импорттау</translation>
    </message>
    <message>
        <source>Take in terms from TBX or a table</source>
        <translation>TBX не кестеден терминдерді қабылдау</translation>
    </message>
    <message>
        <source>Export glossary</source>
        <translation>Глоссарийді экспорттау</translation>
    </message>
    <message>
        <source>Write all terms to a file</source>
        <translation>Барлық терминді файлға жазу</translation>
    </message>
    <message>
        <source>Find stories</source>
        <translation>Материалдарды табу</translation>
    </message>
    <message>
        <source>Search all stories</source>
        <translation>Барлық материалдан іздеу</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Барлық пәрмен</translation>
    </message>
    <message>
        <source>Find any command by its name</source>
        <translation>Кез келген пәрменді атымен табу</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Мәтінді ірілеу</translation>
    </message>
    <message>
        <source>Read in larger letters</source>
        <translation>Ірі әріппен оқу</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Мәтінді ұсақтау</translation>
    </message>
    <message>
        <source>Read in smaller letters</source>
        <translation>Ұсақ әріппен оқу</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Шығу</translation>
    </message>
    <message>
        <source>Close the window; all is saved</source>
        <translation>Терезені жабу; бәрі сақталған</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Терезенің келесі бөлігі</translation>
    </message>
    <message>
        <source>Take the keyboard to the next part</source>
        <translation>Пернетақтамен келесі бөлікке өту</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>Терезенің алдыңғы бөлігі</translation>
    </message>
    <message>
        <source>Take the keyboard to the part before</source>
        <translation>Пернетақтамен алдыңғы бөлікке өту</translation>
    </message>
    <message>
        <source>Go to the stories</source>
        <translation>Материалдарға</translation>
    </message>
    <message>
        <source>Triage the list by keys</source>
        <translation>Тізімді пернемен сұрыптау</translation>
    </message>
    <message>
        <source>Go to the suggestions</source>
        <translation>Ұсыныстарға</translation>
    </message>
    <message>
        <source>Show and enter that panel</source>
        <translation>Сол панельді көрсетіп, оған өту</translation>
    </message>
    <message>
        <source>Go to the names</source>
        <translation>Атауларға</translation>
    </message>
    <message>
        <source>Go to the topics</source>
        <translation>Тақырыптарға</translation>
    </message>
    <message>
        <source>Go to the findings</source>
        <translation>Ескертпелерге</translation>
    </message>
    <message>
        <source>Go to the versions</source>
        <translation>Нұсқаларға</translation>
    </message>
    <message>
        <source>Go to the details</source>
        <translation>Мәліметтерге</translation>
    </message>
    <message>
        <source>Go to the source</source>
        <translation>Түпнұсқаға</translation>
    </message>
    <message>
        <source>Go to the terms</source>
        <translation>Терминдерге</translation>
    </message>
    <message>
        <source>Go to the preview</source>
        <translation>Алдын ала көруге</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Анықтама</translation>
    </message>
    <message>
        <source>A short guide, and every key</source>
        <translation>Қысқа нұсқаулық және барлық перне</translation>
    </message>
    <message>
        <source>Library settings</source>
        <translation>Кітапхана баптаулары</translation>
    </message>
    <message>
        <source>House style, rules, checks and takers, for all who open this library</source>
        <translation>Осы кітапхананы ашатын барлығы үшін редакция стилі, ережелер, тексерулер және алушылар</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Пернелер</translation>
    </message>
    <message>
        <source>Give actions the keys you like</source>
        <translation>Әрекеттерге ыңғайлы пернелер беру</translation>
    </message>
    <message>
        <source>Nothing but the story</source>
        <translation>Тек материал</translation>
    </message>
    <message>
        <source>Hide all that stands around the story</source>
        <translation>Материал айналасының бәрін жасыру</translation>
    </message>
    <message>
        <source>Insert a snippet</source>
        <translation>Дайын мәтінді қою</translation>
    </message>
    <message>
        <source>The text kept under the letters before the caret, or choose one</source>
        <translation>Курсор алдындағы әріптермен сақталған мәтін не тізімнен таңдау</translation>
    </message>
    <message>
        <source>Keep as a snippet</source>
        <translation>Дайын мәтін етіп сақтау</translation>
    </message>
    <message>
        <source>Keep the selection under a few letters, to insert it again</source>
        <translation>Ерекшеленгенді бірнеше әріппен сақтап, қайта қоя беру</translation>
    </message>
    <message>
        <source>Translate the stories selected</source>
        <translation>Таңдалған материалдарды аудару</translation>
    </message>
    <message>
        <source>One after the other, with the engine chosen</source>
        <translation>Кезекпен, таңдалған аударғышпен</translation>
    </message>
    <message>
        <source>Submit them</source>
        <translation>Таңдалғандарды тапсыру</translation>
    </message>
    <message>
        <source>Hand all selected over for review</source>
        <translation>Таңдалғанның бәрін тексеруге беру</translation>
    </message>
    <message>
        <source>Reopen them</source>
        <translation>Таңдалғандарды қайта ашу</translation>
    </message>
    <message>
        <source>Open all selected for changes</source>
        <translation>Таңдалғанның бәрін түзетуге ашу</translation>
    </message>
    <message>
        <source>Spike them</source>
        <translation>Таңдалғандарды шетке қою</translation>
    </message>
    <message>
        <source>Put all selected aside</source>
        <translation>Таңдалғанның бәрін шетке қою</translation>
    </message>
    <message>
        <source>Unspike them</source>
        <translation>Таңдалғандарды қайтару</translation>
    </message>
    <message>
        <source>Bring all selected back</source>
        <translation>Таңдалғанның бәрін жұмысқа қайтару</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Шұғылдығы</translation>
    </message>
    <message>
        <source>Say how urgent they are</source>
        <translation>Қаншалықты шұғыл екенін көрсету</translation>
    </message>
    <message>
        <source>Add a topic to them</source>
        <translation>Оларға тақырып қосу</translation>
    </message>
    <message>
        <source>Give all selected a topic</source>
        <translation>Таңдалғанның бәріне тақырып беру</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>Іздеуді сақтау</translation>
    </message>
    <message>
        <source>List it beside the statuses, with how many stories it finds</source>
        <translation>Табылғанының санымен күйлердің қасында көрсету</translation>
    </message>
    <message>
        <source>Compact list</source>
        <translation>Тығыз тізім</translation>
    </message>
    <message>
        <source>Show less of each story, and so more of them</source>
        <translation>Әр материал туралы аз, бірақ көп материал көрсету</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Take back what was done last, in any row</source>
        <translation>Кез келген жолдағы соңғы әрекетті болдырмау</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Қайтадан істеу</translation>
    </message>
    <message>
        <source>Skip the row</source>
        <translation>Жолды аттап өту</translation>
    </message>
    <message>
        <source>Go to the next unconfirmed row</source>
        <translation>Келесі расталмаған жолға өту</translation>
    </message>
    <message>
        <source>Take the confirmation back</source>
        <translation>Растауды алып тастау</translation>
    </message>
    <message>
        <source>The row counts as edited, and the memory forgets its pair</source>
        <translation>Жол түзетілген болып саналады, жад оның жұбын ұмытады</translation>
    </message>
    <message>
        <source>Copy the source</source>
        <translation>Түпнұсқаны көшіру</translation>
    </message>
    <message>
        <source>Put the source where the English stands</source>
        <translation>Түпнұсқаны ағылшын мәтінінің орнына қою</translation>
    </message>
    <message>
        <source>Clear the row</source>
        <translation>Жолды тазалау</translation>
    </message>
    <message>
        <source>Empty its English</source>
        <translation>Оның ағылшын мәтінін өшіру</translation>
    </message>
    <message>
        <source>Split the row</source>
        <translation>Жолды бөлу</translation>
    </message>
    <message>
        <source>Make two rows of it, cut at the caret</source>
        <translation>Курсор тұсынан кесіп, екі жол жасау</translation>
    </message>
    <message>
        <source>Join with the next row</source>
        <translation>Келесісімен біріктіру</translation>
    </message>
    <message>
        <source>Make one row of two</source>
        <translation>Екі жолдан бір жол жасау</translation>
    </message>
    <message>
        <source>Swap with the next row</source>
        <translation>Келесісімен алмастыру</translation>
    </message>
    <message>
        <source>Change the English of two rows round</source>
        <translation>Екі жолдың ағылшын мәтінін алмастыру</translation>
    </message>
    <message>
        <source>Move a sentence down</source>
        <translation>Сөйлемді төмен жылжыту</translation>
    </message>
    <message>
        <source>The row&apos;s last sentence begins the next row</source>
        <translation>Жолдың соңғы сөйлемі келесі жолды бастайды</translation>
    </message>
    <message>
        <source>Move a sentence up</source>
        <translation>Сөйлемді жоғары жылжыту</translation>
    </message>
    <message>
        <source>The row&apos;s first sentence ends the row before</source>
        <translation>Жолдың бірінші сөйлемі алдыңғы жолды аяқтайды</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Табу және ауыстыру</translation>
    </message>
    <message>
        <source>Change a wording in this story or all open ones</source>
        <translation>Сөз тіркесін осы материалда не барлық ашығында ауыстыру</translation>
    </message>
    <message>
        <source>Change case</source>
        <translation>Регистрді ауыстыру</translation>
    </message>
    <message>
        <source>Small letters, Title Case, CAPITALS in turn</source>
        <translation>Кезекпен: кіші әріп, Әр Сөз Бас Әріппен, БАС ӘРІП</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>Тырнақшалар</translation>
    </message>
    <message>
        <source>Put the house&apos;s quotation marks around the selection</source>
        <translation>Ерекшеленгенді редакция стиліндегі тырнақшаға алу</translation>
    </message>
    <message>
        <source>En dash</source>
        <translation>Қысқа сызықша</translation>
    </message>
    <message>
        <source>Type –</source>
        <translation>– қою</translation>
    </message>
    <message>
        <source>Em dash</source>
        <translation>Ұзын сызықша</translation>
    </message>
    <message>
        <source>Type —</source>
        <translation>— қою</translation>
    </message>
    <message>
        <source>No-break space</source>
        <translation>Үзілмейтін бос орын</translation>
    </message>
    <message>
        <source>Type a blank at which no line breaks</source>
        <translation>Жол бөлінбейтін бос орын қою</translation>
    </message>
    <message>
        <source>House style as you type</source>
        <translation>Теру кезінде редакция стилі</translation>
    </message>
    <message>
        <source>Quotation marks and dashes take the house&apos;s form while typing</source>
        <translation>Теру кезінде тырнақша мен сызықша редакция түріне келеді</translation>
    </message>
    <message>
        <source>Check the spelling</source>
        <translation>Орфографияны тексеру</translation>
    </message>
    <message>
        <source>Mark words that no dictionary knows</source>
        <translation>Ешбір сөздікте жоқ сөздерді белгілеу</translation>
    </message>
    <message>
        <source>Correct the word</source>
        <translation>Сөзді түзету</translation>
    </message>
    <message>
        <source>Suggestions for the misspelt word at the caret</source>
        <translation>Курсордағы қате сөзге нұсқалар</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Барлық тақырыптар</translation>
    </message>
    <message>
        <source>The whole vocabulary as a tree, broader topics over narrower ones</source>
        <translation>Бүкіл рубрикатор тармақ түрінде: жалпы тақырыптар жекелердің үстінде</translation>
    </message>
    <message>
        <source>Star the topic</source>
        <translation>Тақырыпқа жұлдызша қою</translation>
    </message>
    <message>
        <source>Have the chosen topic offered first, or no longer</source>
        <translation>Таңдалған тақырыпты бірінші ұсыну не олай ұсынбау</translation>
    </message>
    <message>
        <source>Import names</source>
        <translation>Атауларды импорттау</translation>
    </message>
    <message>
        <source>Take names in from a file</source>
        <translation>Атауларды файлдан қабылдау</translation>
    </message>
    <message>
        <source>Export names</source>
        <translation>Атауларды экспорттау</translation>
    </message>
    <message>
        <source>Write all names to a file</source>
        <translation>Барлық атауды файлға жазу</translation>
    </message>
    <message>
        <source>Import topics</source>
        <translation>Тақырыптарды импорттау</translation>
    </message>
    <message>
        <source>Take a vocabulary of topics in</source>
        <translation>Рубрикаторды қабылдау</translation>
    </message>
    <message>
        <source>Transliteration</source>
        <translation>Транслитерация</translation>
    </message>
    <message>
        <source>Choose how new names are spelt in Latin letters</source>
        <translation>Жаңа атаулардың латынша жазылуын таңдау</translation>
    </message>
    <message>
        <source>Wikipedia</source>
        <translation>Уикипедия</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Use suggestion %1</source>
        <translation>%1-ұсынысты алу</translation>
    </message>
    <message>
        <source>Put suggestion %1 into the row</source>
        <translation>%1-ұсынысты жолға қою</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Save what can be read into %1, and open that?</source>
        <translation>Оқуға келетінін %1 файлына сақтап, соны ашу керек пе?</translation>
    </message>
</context>
<context>
    <name>ArrivalReport</name>
    <message>
        <source>What was taken in</source>
        <translation>Не қабылданды</translation>
    </message>
    <message>
        <source>What became of each story</source>
        <translation>Әр материал не болды</translation>
    </message>
</context>
<context>
    <name>BackupList</name>
    <message>
        <source>Backups</source>
        <translation>Сақтық көшірмелер</translation>
    </message>
    <message>
        <source>Backups, the latest first</source>
        <translation>Сақтық көшірмелер, соңғылары жоғарыда</translation>
    </message>
    <message>
        <source>What stands now is backed up before another comes back.</source>
        <translation>Көшірмені қайтармас бұрын қазіргі күйі сақталады.</translation>
    </message>
    <message>
        <source>Bring this one back</source>
        <translation>Осы көшірмені қайтару</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>күнделікті</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>сұраумен</translation>
    </message>
    <message>
        <source>before the library was brought up to date</source>
        <translation>кітапхананы жаңарту алдында</translation>
    </message>
    <message>
        <source>before a backup came back</source>
        <translation>көшірмені қайтару алдында</translation>
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
        <translation>Көрініс</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Аударғыштар</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Модельдер</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Жад</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Құпиялылық</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Желі</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>жүйедегідей</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>әдеттегі</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Атыңыз</translation>
    </message>
    <message>
        <source>The editor&apos;s name, as versions and the history show it.</source>
        <translation>Нұсқалар мен тарих көрсететін редактор аты.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Реті</translation>
    </message>
    <message>
        <source>Engines by name, in the order they are tried while none is chosen; the next one takes over where one fails.</source>
        <translation>Біреуі таңдалмағанша сыналатын ретімен аударғыш аттары; біреуі істемесе, келесісі алынады.</translation>
    </message>
    <message>
        <source>LibreTranslate server</source>
        <translation>LibreTranslate сервері</translation>
    </message>
    <message>
        <source>Address of a LibreTranslate server.</source>
        <translation>LibreTranslate серверінің мекенжайы.</translation>
    </message>
    <message>
        <source>Language model server</source>
        <translation>Тіл моделінің сервері</translation>
    </message>
    <message>
        <source>Address of a server that speaks OpenAI&apos;s protocol, such as Ollama, up to its /v1.</source>
        <translation>OpenAI хаттамасымен істейтін сервер мекенжайы, мысалы Ollama, /v1 дейін қоса.</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Тіл моделі</translation>
    </message>
    <message>
        <source>The model on that server; empty for none.</source>
        <translation>Сол сервердегі модель; бос болса — жоқ.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Қалта</translation>
    </message>
    <message>
        <source>Folder of local models; empty for the usual one.</source>
        <translation>Жергілікті модельдер қалтасы; бос болса — әдеттегісі.</translation>
    </message>
    <message>
        <source>List of models</source>
        <translation>Модельдер тізімі</translation>
    </message>
    <message>
        <source>Address of the list of models; a desk can host its own.</source>
        <translation>Модельдер тізімінің мекенжайы; редакция өзінікін ұстай алады.</translation>
    </message>
    <message>
        <source>Files of models</source>
        <translation>Модель файлдары</translation>
    </message>
    <message>
        <source>Address the files of models lie under.</source>
        <translation>Модель файлдары жатқан мекенжай.</translation>
    </message>
    <message>
        <source>Private mode</source>
        <translation>Құпия режим</translation>
    </message>
    <message>
        <source>No text leaves this machine: only local engines translate.</source>
        <translation>Мәтін бұл компьютерден шықпайды: тек жергілікті аударғыштар аударады.</translation>
    </message>
    <message>
        <source>Headlines in English</source>
        <translation>Тақырыпаттар ағылшынша</translation>
    </message>
    <message>
        <source>Headlines of new stories are translated as they arrive, by the local engine.</source>
        <translation>Жаңа материалдардың тақырыпаттарын жергілікті аударғыш бірден аударады.</translation>
    </message>
    <message>
        <source>Headlines may leave this machine</source>
        <translation>Тақырыпаттар сыртқа шыға алады</translation>
    </message>
    <message>
        <source>Where the local engine has no model, headlines go to the first engine of the order that can.</source>
        <translation>Жергілікті аударғышта модель болмаса, тақырыпаттар реттегі аудара алатын бірінші аударғышқа барады.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Прокси</translation>
    </message>
    <message>
        <source>Address of a proxy for engines; empty as the system says, none for no proxy.</source>
        <translation>Аударғыштарға арналған прокси мекенжайы; бос — жүйедегідей, none — проксисіз.</translation>
    </message>
    <message>
        <source>Suggest names</source>
        <translation>Атауларды ұсыну</translation>
    </message>
    <message>
        <source>When names are suggested: opening a story, or asked.</source>
        <translation>Атаулар қашан ұсынылады: материал ашылғанда не сұрағанда.</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>ашылғанда</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>сұрағанда</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>The language of menus and messages; another one comes with the next start.</source>
        <translation>Мәзір мен хабарлар тілі; жаңасы келесі іске қосқанда келеді.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Түстер</translation>
    </message>
    <message>
        <source>Colours: system, light, dark or high contrast.</source>
        <translation>Түстер: жүйедегідей, ашық, қараңғы не жоғары контрасты.</translation>
    </message>
    <message>
        <source>system</source>
        <translation>жүйедегідей</translation>
    </message>
    <message>
        <source>light</source>
        <translation>ашық</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>қараңғы</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>жоғары контраст</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Мәтін өлшемі</translation>
    </message>
    <message>
        <source>Size of source and English in pixels.</source>
        <translation>Түпнұсқа мен ағылшын мәтінінің өлшемі, пиксель.</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Қаріп</translation>
    </message>
    <message>
        <source>Typeface of source and English; empty for the usual one.</source>
        <translation>Түпнұсқа мен ағылшын мәтінінің қарпі; бос болса – әдеттегісі.</translation>
    </message>
    <message>
        <source>Least likeness</source>
        <translation>Ең аз ұқсастық</translation>
    </message>
    <message>
        <source>Least likeness shown of the memory, per cent.</source>
        <translation>Жад көрсетілетін ең аз ұқсастық, пайызбен.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Ұсыныстар</translation>
    </message>
    <message>
        <source>How many suggestions the memory gives.</source>
        <translation>Жад неше ұсыныс береді.</translation>
    </message>
    <message>
        <source>Less for a file&apos;s</source>
        <translation>Файлдікі үшін шегерім</translation>
    </message>
    <message>
        <source>Per cent taken off for a pair from a file.</source>
        <translation>Файлдан келген жұптан неше пайыз шегеріледі.</translation>
    </message>
    <message>
        <source>Less for a machine&apos;s</source>
        <translation>Машинанікі үшін шегерім</translation>
    </message>
    <message>
        <source>Per cent taken off for a machine&apos;s pair.</source>
        <translation>Машина жасаған жұптан неше пайыз шегеріледі.</translation>
    </message>
    <message>
        <source>Less for old ones</source>
        <translation>Ескісі үшін шегерім</translation>
    </message>
    <message>
        <source>Per cent taken off for an old pair.</source>
        <translation>Ескі жұптан неше пайыз шегеріледі.</translation>
    </message>
    <message>
        <source>Years until old</source>
        <translation>Неше жылда ескіреді</translation>
    </message>
    <message>
        <source>After how many years a pair is old.</source>
        <translation>Жұп неше жылдан кейін ескі саналады.</translation>
    </message>
    <message>
        <source>House style as you type</source>
        <translation>Теру кезінде редакция стилі</translation>
    </message>
    <message>
        <source>Give marks the house&apos;s form while they are typed.</source>
        <translation>Теру кезінде белгілерді редакция түріне келтіру.</translation>
    </message>
    <message>
        <source>Check the spelling</source>
        <translation>Орфографияны тексеру</translation>
    </message>
    <message>
        <source>Mark words that no dictionary knows.</source>
        <translation>Ешбір сөздікте жоқ сөздерді белгілеу.</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Жай мәтін</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Веб-бет</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word құжаты</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument мәтіні</translation>
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
        <translation>RSS арнасы</translation>
    </message>
    <message>
        <source>Atom feed</source>
        <translation>Atom арнасы</translation>
    </message>
    <message>
        <source>JSON Feed</source>
        <translation>JSON Feed арнасы</translation>
    </message>
    <message>
        <source>Word, source beside English</source>
        <translation>Word, түпнұсқа мен аударма қатар</translation>
    </message>
    <message>
        <source>PDF, source beside English</source>
        <translation>PDF, түпнұсқа мен аударма қатар</translation>
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
        <translation>Аударма жады (TMX)</translation>
    </message>
    <message>
        <source>JSON lines with everything</source>
        <translation>Барлық дерегімен JSON жолдары</translation>
    </message>
    <message>
        <source>CoNLL, names by token</source>
        <translation>CoNLL, атаулар сөз бойынша</translation>
    </message>
    <message>
        <source>spaCy, names by offset</source>
        <translation>spaCy, атаулар орын бойынша</translation>
    </message>
    <message>
        <source>No English</source>
        <translation>Аудармасы жоқ</translation>
    </message>
    <message>
        <source>Not translated</source>
        <translation>Аударылмаған</translation>
    </message>
    <message>
        <source>Foreign letters</source>
        <translation>Бөтен әріптер</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Сандар</translation>
    </message>
    <message>
        <source>Numbers in words</source>
        <translation>Сөзбен жазылған сандар</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>Тырнақшалар</translation>
    </message>
    <message>
        <source>Direct speech</source>
        <translation>Төл сөз</translation>
    </message>
    <message>
        <source>Brackets</source>
        <translation>Жақшалар</translation>
    </message>
    <message>
        <source>Addresses and handles</source>
        <translation>Мекенжайлар мен аккаунттар</translation>
    </message>
    <message>
        <source>Spelling of names</source>
        <translation>Атаулардың жазылуы</translation>
    </message>
    <message>
        <source>Missing names</source>
        <translation>Түсіп қалған атаулар</translation>
    </message>
    <message>
        <source>New names</source>
        <translation>Жаңа атаулар</translation>
    </message>
    <message>
        <source>Order of names</source>
        <translation>Атаулар реті</translation>
    </message>
    <message>
        <source>Names in quotation marks</source>
        <translation>Тырнақшадағы атаулар</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Лауазымдар</translation>
    </message>
    <message>
        <source>Forbidden terms</source>
        <translation>Тыйым салынған терминдер</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Терминдер</translation>
    </message>
    <message>
        <source>Missing sentences</source>
        <translation>Түсіп қалған сөйлемдер</translation>
    </message>
    <message>
        <source>Shortened sentences</source>
        <translation>Қысқарған сөйлемдер</translation>
    </message>
    <message>
        <source>Negation</source>
        <translation>Болымсыздық</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Жыныс</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Ұзындығы</translation>
    </message>
    <message>
        <source>Doubled words</source>
        <translation>Қайталанған сөздер</translation>
    </message>
    <message>
        <source>Invisible characters</source>
        <translation>Көрінбейтін таңбалар</translation>
    </message>
    <message>
        <source>HTML entities</source>
        <translation>HTML кодтары</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>Редакция стилі</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Бос орындар</translation>
    </message>
    <message>
        <source>Unedited machine text</source>
        <translation>Түзетілмеген машина мәтіні</translation>
    </message>
    <message>
        <source>A name in two spellings</source>
        <translation>Екі түрлі жазылған атау</translation>
    </message>
    <message>
        <source>Same source, other English</source>
        <translation>Түпнұсқасы бір, аудармасы әртүрлі</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>Орны мен күні</translation>
    </message>
    <message>
        <source>Required by a profile</source>
        <translation>Профиль талап етеді</translation>
    </message>
    <message>
        <source>British and American</source>
        <translation>Британдық және америкалық</translation>
    </message>
    <message>
        <source>Dead links</source>
        <translation>Ашылмайтын сілтемелер</translation>
    </message>
    <message>
        <source>Length of headline and slug</source>
        <translation>Тақырыпат пен слаг ұзындығы</translation>
    </message>
    <message>
        <source>Embargo</source>
        <translation>Эмбарго</translation>
    </message>
    <message>
        <source>Byline, credit and agency</source>
        <translation>Қолтаңба, фото авторы және агенттік</translation>
    </message>
    <message>
        <source>Ways to write dates</source>
        <translation>Күнді жазу тәсілдері</translation>
    </message>
    <message>
        <source>Ways to write per cents</source>
        <translation>Пайызды жазу тәсілдері</translation>
    </message>
    <message>
        <source>person</source>
        <translation>тұлға</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>ұйым</translation>
    </message>
    <message>
        <source>place</source>
        <translation>орын</translation>
    </message>
    <message>
        <source>event</source>
        <translation>оқиға</translation>
    </message>
    <message>
        <source>boilerplate</source>
        <translation>қызметтік мәтін</translation>
    </message>
    <message>
        <source>repeated headline</source>
        <translation>тақырыпат қайталануы</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>тақырыпат</translation>
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
        <translation>фото жазуы</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>бос</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>машина аудармасы</translation>
    </message>
    <message>
        <source>fuzzy</source>
        <translation>ұқсас</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>түзетілген</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>расталған</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>ескірген</translation>
    </message>
    <message>
        <source>new</source>
        <translation>жаңа</translation>
    </message>
    <message>
        <source>translating</source>
        <translation>аударылуда</translation>
    </message>
    <message>
        <source>review</source>
        <translation>тексерілуде</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>бекітілген</translation>
    </message>
    <message>
        <source>spiked</source>
        <translation>шетке қойылған</translation>
    </message>
    <message>
        <source>kept by hand</source>
        <translation>қолмен сақталған</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>тексеруге берілген</translation>
    </message>
    <message>
        <source>before restore</source>
        <translation>нұсқаны қайтару алдында</translation>
    </message>
    <message>
        <source>before overwrite</source>
        <translation>мәтінді ауыстыру алдында</translation>
    </message>
    <message>
        <source>before re-import</source>
        <translation>қайта импорт алдында</translation>
    </message>
    <message>
        <source>on closing</source>
        <translation>жабылғанда</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>бекітуге жол бермейді</translation>
    </message>
    <message>
        <source>warns</source>
        <translation>ескерту</translation>
    </message>
    <message>
        <source>hints</source>
        <translation>кеңес</translation>
    </message>
    <message>
        <source>off</source>
        <translation>өшірулі</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>қабылданды</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>жаңартылды</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>бұрыннан бар</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>қабылданбады</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>сөйлем</translation>
    </message>
    <message>
        <source>import</source>
        <translation>импорт</translation>
    </message>
    <message>
        <source>machine import</source>
        <translation>машиналық импорт</translation>
    </message>
    <message>
        <source>lang</source>
        <translation>тіл</translation>
    </message>
    <message>
        <source>agency</source>
        <translation>агенттік</translation>
    </message>
    <message>
        <source>agency_english</source>
        <translation>агенттік ағылшынша</translation>
    </message>
    <message>
        <source>dateline_place</source>
        <translation>орны</translation>
    </message>
    <message>
        <source>dateline_place_english</source>
        <translation>орны ағылшынша</translation>
    </message>
    <message>
        <source>dateline_date</source>
        <translation>күні</translation>
    </message>
    <message>
        <source>published</source>
        <translation>жарияланған</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>фото авторы</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>қолтаңба</translation>
    </message>
    <message>
        <source>url</source>
        <translation>мекенжай</translation>
    </message>
    <message>
        <source>urgency</source>
        <translation>шұғылдығы</translation>
    </message>
    <message>
        <source>slug</source>
        <translation>слаг</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ескерту</translation>
    </message>
    <message>
        <source>embargo</source>
        <translation>эмбарго</translation>
    </message>
    <message>
        <source>status</source>
        <translation>күйі</translation>
    </message>
    <message>
        <source>topics</source>
        <translation>тақырыптар</translation>
    </message>
    <message>
        <source>names</source>
        <translation>атаулар</translation>
    </message>
    <message>
        <source>date</source>
        <translation>күні</translation>
    </message>
    <message>
        <source>British</source>
        <translation>британдық</translation>
    </message>
    <message>
        <source>American</source>
        <translation>америкалық</translation>
    </message>
    <message>
        <source>captions</source>
        <translation>фото жазулары</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>орны мен күні</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>жад</translation>
    </message>
    <message>
        <source>set right</source>
        <translation>реттелген</translation>
    </message>
    <message>
        <source>names forced</source>
        <translation>атаулар түзетілген</translation>
    </message>
    <message>
        <source>look closely</source>
        <translation>мұқият қараңыз</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>файл</translation>
    </message>
    <message>
        <source>Firefox (local)</source>
        <translation>Firefox (жергілікті)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Кілт</translation>
    </message>
    <message>
        <source>Key (where the server wants one)</source>
        <translation>Кілт (сервер сұраса)</translation>
    </message>
    <message>
        <source>E-mail address (raises the quota)</source>
        <translation>Пошта мекенжайы (квотаны арттырады)</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Аймақ</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Клиент ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Клиент құпиясы</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>Қолданба ID</translation>
    </message>
    <message>
        <source>App key</source>
        <translation>Қолданба кілті</translation>
    </message>
    <message>
        <source>export</source>
        <translation>экспорт</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>жариялау</translation>
    </message>
    <message>
        <source>keep version</source>
        <translation>нұсқа сақталды</translation>
    </message>
    <message>
        <source>submit</source>
        <translation>тексеруге берілді</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>бекітілді</translation>
    </message>
    <message>
        <source>return</source>
        <translation>қайтарылды</translation>
    </message>
    <message>
        <source>reopen</source>
        <translation>қайта ашылды</translation>
    </message>
    <message>
        <source>spike</source>
        <translation>шетке қойылды</translation>
    </message>
    <message>
        <source>unspike</source>
        <translation>шеттен қайтарылды</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>қайтарылған</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>қайта ашылған</translation>
    </message>
    <message>
        <source>unspiked</source>
        <translation>шеттен қайтарылған</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>күші жойылған</translation>
    </message>
    <message>
        <source>clash</source>
        <translation>түзетулер қайшы келді</translation>
    </message>
    <message>
        <source>end clash</source>
        <translation>түзетулер біріктірілді</translation>
    </message>
    <message>
        <source>dismiss finding</source>
        <translation>ескертпе өткізілді</translation>
    </message>
    <message>
        <source>bring finding back</source>
        <translation>ескертпе қайтарылды</translation>
    </message>
    <message>
        <source>unmark</source>
        <translation>атау белгісі алынды</translation>
    </message>
    <message>
        <source>take in</source>
        <translation>қабылданды</translation>
    </message>
    <message>
        <source>remove topic</source>
        <translation>тақырып алынды</translation>
    </message>
    <message>
        <source>add topic</source>
        <translation>тақырып қосылды</translation>
    </message>
    <message>
        <source>{0} is not in the English.</source>
        <translation>«{0}» ағылшын мәтінінде жоқ.</translation>
    </message>
    <message>
        <source>{0} is not in the source.</source>
        <translation>«{0}» түпнұсқада жоқ.</translation>
    </message>
    <message>
        <source>“{0}”, but the source speaks of a man.</source>
        <translation>«{0}», бірақ түпнұсқада ер адам туралы айтылған.</translation>
    </message>
    <message>
        <source>“{0}”, but the source speaks of a woman.</source>
        <translation>«{0}», бірақ түпнұсқада әйел адам туралы айтылған.</translation>
    </message>
    <message>
        <source>“{0}” is not used for {1}.</source>
        <translation>«{1}» үшін «{0}» қолданылмайды.</translation>
    </message>
    <message>
        <source>“{0}” is not used for {1}: write {2}.</source>
        <translation>«{1}» үшін «{0}» қолданылмайды: «{2}» деп жазыңыз.</translation>
    </message>
    <message>
        <source>{0} is {1} in the glossary.</source>
        <translation>Глоссарийде «{0}» — «{1}».</translation>
    </message>
    <message>
        <source>The bracket {0} has no partner.</source>
        <translation>{0} жақшасының жұбы жоқ.</translation>
    </message>
    <message>
        <source>The mark {0} has no partner.</source>
        <translation>{0} белгісінің жұбы жоқ.</translation>
    </message>
    <message>
        <source>The source quotes these words, the English does not.</source>
        <translation>Түпнұсқада бұл сөздер тырнақшада, ағылшын мәтінінде — жоқ.</translation>
    </message>
    <message>
        <source>{0} is not named in the source.</source>
        <translation>«{0}» түпнұсқада аталмайды.</translation>
    </message>
    <message>
        <source>{0} is spelt {1} by the desk.</source>
        <translation>Редакция «{0}» емес, «{1}» деп жазады.</translation>
    </message>
    <message>
        <source>“{0}” has no counterpart in the English.</source>
        <translation>«{0}» ағылшын мәтінінде көрініс таппаған.</translation>
    </message>
    <message>
        <source>“{0}” has no counterpart in the source.</source>
        <translation>«{0}» түпнұсқада көрініс таппаған.</translation>
    </message>
    <message>
        <source>{0} in the source is {1} in the English.</source>
        <translation>Түпнұсқада {0}, ағылшын мәтінінде {1}.</translation>
    </message>
    <message>
        <source>{0} and {1} stand the other way round in the source.</source>
        <translation>Түпнұсқада {0} мен {1} керісінше тұр.</translation>
    </message>
    <message>
        <source>The English is much shorter than the source.</source>
        <translation>Ағылшын мәтіні түпнұсқадан әлдеқайда қысқа.</translation>
    </message>
    <message>
        <source>Machine text was confirmed as it came.</source>
        <translation>Машина мәтіні түзетусіз расталған.</translation>
    </message>
    <message>
        <source>The English is much longer than the source.</source>
        <translation>Ағылшын мәтіні түпнұсқадан әлдеқайда ұзын.</translation>
    </message>
    <message>
        <source>{0} mixes letters of two scripts.</source>
        <translation>«{0}» сөзінде екі әліпбидің әріптері араласқан.</translation>
    </message>
    <message>
        <source>{0} is left from the source.</source>
        <translation>«{0}» түпнұсқадан қалған.</translation>
    </message>
    <message>
        <source>The row has no English.</source>
        <translation>Жолдың аудармасы жоқ.</translation>
    </message>
    <message>
        <source>The English is the source as it stands.</source>
        <translation>Ағылшын мәтіні түпнұсқаны қайталайды.</translation>
    </message>
    <message>
        <source>This sentence has no counterpart in the English.</source>
        <translation>Бұл сөйлем ағылшын мәтінінде жоқ.</translation>
    </message>
    <message>
        <source>The English says much less than this sentence.</source>
        <translation>Ағылшын мәтінінде бұл сөйлемнен әлдеқайда аз айтылған.</translation>
    </message>
    <message>
        <source>The story has no byline, no credit and no agency.</source>
        <translation>Материалда қолтаңба да, фото авторы да, агенттік те жоқ.</translation>
    </message>
    <message>
        <source>The story has no {0}; it is required by {1}.</source>
        <translation>Материалда «{0}» жоқ; оны {1} талап етеді.</translation>
    </message>
    <message>
        <source>The headline has {0} characters; the house takes {1}.</source>
        <translation>Тақырыпаттағы таңба саны: {0}; редакция шегі {1}.</translation>
    </message>
    <message>
        <source>Row {0} has other English for the same source.</source>
        <translation>{0}-жолда дәл сол түпнұсқа басқаша аударылған.</translation>
    </message>
    <message>
        <source>{0} is {1} elsewhere in the story.</source>
        <translation>«{0}» материалдың басқа жерінде — «{1}».</translation>
    </message>
    <message>
        <source>This date has the day where the story&apos;s others do not.</source>
        <translation>Бұл датада күн саны материалдың басқа даталарындағыдай орында емес.</translation>
    </message>
    <message>
        <source>Per cents are written in another way elsewhere in the story.</source>
        <translation>Материалдың басқа жерінде пайыз басқаша жазылған.</translation>
    </message>
    <message>
        <source>This is {0} spelling, the story&apos;s is {1}.</source>
        <translation>Бұл — {0} жазылу, материалда — {1}.</translation>
    </message>
    <message>
        <source>The slug has {0} characters.</source>
        <translation>Слагтағы таңба саны: {0}.</translation>
    </message>
    <message>
        <source>The dateline has no {0}.</source>
        <translation>Орны мен күні жолында жетіспейді: {0}.</translation>
    </message>
    <message>
        <source>The source has the {0} “{1}”, the story has none.</source>
        <translation>Түпнұсқада {0} «{1}» бар, материалда — жоқ.</translation>
    </message>
    <message>
        <source>The embargo ended on {0}.</source>
        <translation>Эмбарго {0} аяқталды.</translation>
    </message>
    <message>
        <source>“{0}”, but the registry&apos;s note says “{1}”.</source>
        <translation>«{0}», ал тізілім ескертпесінде «{1}» делінген.</translation>
    </message>
    <message>
        <source>There is an invisible character, {0}.</source>
        <translation>Мұнда көрінбейтін {0} таңбасы бар.</translation>
    </message>
    <message>
        <source>The house writes “{0}” for “{1}”.</source>
        <translation>Редакция «{1}» орнына «{0}» деп жазады.</translation>
    </message>
    <message>
        <source>{0} is HTML for {1}</source>
        <translation>{0} — {1} таңбасының HTML коды</translation>
    </message>
    <message>
        <source>“{0}” stands twice.</source>
        <translation>«{0}» екі рет жазылған.</translation>
    </message>
    <message>
        <source>There is a blank too many.</source>
        <translation>Артық бос орын.</translation>
    </message>
    <message>
        <source>A blank is missing.</source>
        <translation>Бос орын жетіспейді.</translation>
    </message>
    <message>
        <source>Story {0} has {1} findings that block approval: {2}. Correct or dismiss them, or force the approval.</source>
        <translation>{0}-материалды бекіту мүмкін емес, ескертпе саны {1}: {2}. Түзетіңіз, өткізіңіз не мәжбүрлеп бекітіңіз.</translation>
    </message>
    <message>
        <source>Story {0} has 1 finding that blocks approval: {1}. Correct or dismiss it, or force the approval.</source>
        <translation>{0}-материалды мына ескертпе үшін бекіту мүмкін емес: {1}. Түзетіңіз, өткізіңіз не мәжбүрлеп бекітіңіз.</translation>
    </message>
    <message>
        <source>{0}; and {1} more</source>
        <translation>{0}; және тағы {1}</translation>
    </message>
    <message>
        <source>row {0}: {1}</source>
        <translation>{0}-жол: {1}</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 ескертпе</translation>
    </message>
    <message>
        <source>{0} findings</source>
        <translation>{0} ескертпе</translation>
    </message>
    <message>
        <source>take back row</source>
        <translation>жол қайтарылды</translation>
    </message>
    <message>
        <source>accept name</source>
        <translation>атау қабылданды</translation>
    </message>
    <message>
        <source>reject name</source>
        <translation>атау қабылданбады</translation>
    </message>
    <message>
        <source>take back tagging</source>
        <translation>атау туралы шешім қайтарылды</translation>
    </message>
    <message>
        <source>That name is not suggested any more.</source>
        <translation>Бұл атау енді ұсынылмайды.</translation>
    </message>
    <message>
        <source>{0} has to be translated: give its English name.</source>
        <translation>«{0}» аудару керек: ағылшынша атын беріңіз.</translation>
    </message>
    <message>
        <source>Row {0} has no name from {1} to {2}.</source>
        <translation>{0}-жолда {1}–{2} аралығында атау жоқ.</translation>
    </message>
    <message>
        <source>urgency must be 1 (flash) to 9, or 0 for none, not {0!r}.</source>
        <translation>Шұғылдық — 1 (найзағай) мен 9 аралығы не 0 (жоқ), {0!r} емес.</translation>
    </message>
    <message>
        <source>set field</source>
        <translation>өріс өзгертілді</translation>
    </message>
    <message>
        <source>Story {0} is approved. Reopen it to correct it.</source>
        <translation>{0}-материал бекітілген. Түзету үшін қайта ашыңыз.</translation>
    </message>
    <message>
        <source>Story {0} is spiked. Unspike it to work on it.</source>
        <translation>{0}-материал шетке қойылған. Жұмыс істеу үшін қайтарыңыз.</translation>
    </message>
    <message>
        <source>There is no field {0}. Fields are: {1}.</source>
        <translation>{0} өрісі жоқ. Бар өрістер: {1}.</translation>
    </message>
    <message>
        <source>Row {0} has no English to confirm.</source>
        <translation>{0}-жолда растайтын аударма жоқ.</translation>
    </message>
    <message>
        <source>{0} must be a date such as 2025-12-05, not {1!r}.</source>
        <translation>{0}: 2025-12-05 түріндегі күн керек, {1!r} емес.</translation>
    </message>
    <message>
        <source>embargo must be a moment such as 2026-01-31 18:00 or 2026-01-31T18:00+05:00, not {0!r}.</source>
        <translation>Эмбарго: 2026-01-31 18:00 не 2026-01-31T18:00+05:00 түріндегі уақыт керек, {0!r} емес.</translation>
    </message>
    <message>
        <source>Story {0} has no {1}.</source>
        <translation>{0}-материалда жоқ: {1}.</translation>
    </message>
    <message>
        <source>Private mode is on: no text leaves this machine.</source>
        <translation>Құпия режим қосулы: мәтін бұл компьютерден шықпайды.</translation>
    </message>
    <message>
        <source>{0} needs a key: Preferences, Engines.</source>
        <translation>{0}: кілт керек (Баптаулар, Аударғыштар).</translation>
    </message>
    <message>
        <source>There is no engine {0}. Engines are: {1}.</source>
        <translation>{0} аударғышы жоқ. Бар аударғыштар: {1}.</translation>
    </message>
    <message>
        <source>{0}. {1} would send it.</source>
        <translation>{0}. {1} оны сыртқа жіберер еді.</translation>
    </message>
    <message>
        <source>A headline cannot have {0} characters.</source>
        <translation>Тақырыпта {0} таңба бола алмайды.</translation>
    </message>
    <message>
        <source>Story {0} is spiked. Unspike it to export it.</source>
        <translation>{0}-материал шетке қойылған. Экспорттау үшін қайтарыңыз.</translation>
    </message>
    <message>
        <source>Story {0} has not been approved. Approve it, or export a draft.</source>
        <translation>{0}-материал бекітілмеген. Бекітіңіз не жобасын экспорттаңыз.</translation>
    </message>
    <message>
        <source>Version {0} of story {1} was not approved. Export a draft.</source>
        <translation>{1}-материалдың {0}-нұсқасы бекітілмеген. Жобасын экспорттаңыз.</translation>
    </message>
    <message>
        <source>{0} was given with a name or password, which the library does not keep. Add it without.</source>
        <translation>{0} атымен не құпиясөзімен берілген, кітапхана оларды сақтамайды. Оларсыз қосыңыз.</translation>
    </message>
    <message>
        <source>{0} is feed {1} of this library already.</source>
        <translation>{0} — осы кітапхананың {1}-арнасы.</translation>
    </message>
    <message>
        <source>{0} holds more than {1:,} files. Take it in folder by folder.</source>
        <translation>{0} ішінде {1:,} файлдан көп. Қалта-қалтамен қабылдаңыз.</translation>
    </message>
    <message>
        <source>The story&apos;s language is not known. Set it under Details, then add the term.</source>
        <translation>Материал тілі белгісіз. «Мәліметтерде» көрсетіп, терминді сосын қосыңыз.</translation>
    </message>
    <message>
        <source>{0} has an ending that says no format. Use one of {1}.</source>
        <translation>{0} кеңейтімі пішімді білдірмейді. Мыналардың бірін алыңыз: {1}.</translation>
    </message>
    <message>
        <source>Private mode is on: no link is asked for.</source>
        <translation>Құпия режим қосулы: сілтемелер тексерілмейді.</translation>
    </message>
    <message>
        <source>There is a profile {0} already. Choose another name.</source>
        <translation>{0} профилі бар. Басқа атау таңдаңыз.</translation>
    </message>
    <message>
        <source>Story {0} was never sent to {1}.</source>
        <translation>{0}-материал {1} жаққа ешқашан жіберілмеген.</translation>
    </message>
    <message>
        <source>There is no scheme {0}. Schemes are: {1}.</source>
        <translation>{0} схемасы жоқ. Бар схемалар: {1}.</translation>
    </message>
    <message>
        <source>{0} is no Wikidata id; one looks like Q232.</source>
        <translation>{0} — Wikidata идентификаторы емес; ол Q232 түрінде болады.</translation>
    </message>
    <message>
        <source>There is no entity {0} in the registry.</source>
        <translation>Тізілімде {0} жазбасы жоқ.</translation>
    </message>
    <message>
        <source>The registry needs a name and its English. Give both.</source>
        <translation>Тізілімге атау мен оның ағылшыншасы керек. Екеуін де беріңіз.</translation>
    </message>
    <message>
        <source>{0} is in the registry already.</source>
        <translation>«{0}» тізілімде бар.</translation>
    </message>
    <message>
        <source>{0} and {1} are one entity already.</source>
        <translation>«{0}» мен «{1}» — бір жазба.</translation>
    </message>
    <message>
        <source>A pair needs words on both sides. Delete it to be rid of it.</source>
        <translation>Жұптың екі жағында да сөз болуы керек. Керек болмаса, өшіріңіз.</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>аударма кері қабылданды</translation>
    </message>
    <message>
        <source>Its source has changed since.</source>
        <translation>Содан бері жолдың түпнұсқасы өзгерген.</translation>
    </message>
    <message>
        <source>Somebody has changed it since.</source>
        <translation>Содан бері оны біреу өзгерткен.</translation>
    </message>
    <message>
        <source>revise</source>
        <translation>түпнұсқа жаңартылды</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>басқасына қосылды</translation>
    </message>
    <message>
        <source>fold in</source>
        <translation>басқасы қосылды</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>алынғаны қайтарылды</translation>
    </message>
    <message>
        <source>Story {0} cannot be folded into itself. Name the other story.</source>
        <translation>{0}-материалды өзіне қосуға болмайды. Басқасын атаңыз.</translation>
    </message>
    <message>
        <source>Story {0} is spiked. Unspike it to fold another into it.</source>
        <translation>{0}-материал шетке қойылған. Басқасын қосу үшін қайтарыңыз.</translation>
    </message>
    <message>
        <source>reshape rows</source>
        <translation>жолдар қайта құрылды</translation>
    </message>
    <message>
        <source>unconfirm</source>
        <translation>растау алынды</translation>
    </message>
    <message>
        <source>A headline cannot be split.</source>
        <translation>Тақырыпатты бөлуге болмайды.</translation>
    </message>
    <message>
        <source>Put the caret between two sentences of the source to split the row there.</source>
        <translation>Жолды бөлу үшін курсорды түпнұсқаның екі сөйлемі арасына қойыңыз.</translation>
    </message>
    <message>
        <source>A {0} and a {1} cannot be one row.</source>
        <translation>Бір жолға біріктіруге болмайды: {0} және {1}.</translation>
    </message>
    <message>
        <source>There is no English sentence to move.</source>
        <translation>Жылжытатын ағылшын сөйлемі жоқ.</translation>
    </message>
    <message>
        <source>A story begins with its headline, which stays a row by itself.</source>
        <translation>Материал тақырыпаттан басталады, ол бөлек жол болып қалады.</translation>
    </message>
    <message>
        <source>A registry is not written as {0}, but as {1}.</source>
        <translation>Тізілім {0} емес, {1} түрінде жазылады.</translation>
    </message>
    <message>
        <source>{0} is too large for a registry. Split it.</source>
        <translation>{0}: файл тізілім үшін тым үлкен. Оны бөліңіз.</translation>
    </message>
    <message>
        <source>A snippet&apos;s name is up to 30 letters and figures, not {0!r}.</source>
        <translation>Дайын мәтін аты — 30-ға дейін әріп пен цифр, {0!r} емес.</translation>
    </message>
    <message>
        <source>A snippet needs a text. Select one, or write it.</source>
        <translation>Дайын мәтінге мәтін керек. Ерекшелеңіз не жазыңыз.</translation>
    </message>
    <message>
        <source>Row {0} has no {1} text from {2} to {3}: it has {4} characters.</source>
        <translation>{0}-жолда ({1}) {2}–{3} аралығында мәтін жоқ: таңба саны {4}.</translation>
    </message>
    <message>
        <source>{0!r} is new to the registry: give its English name.</source>
        <translation>{0!r} — тізілім үшін жаңа: ағылшынша атын беріңіз.</translation>
    </message>
    <message>
        <source>It is revision {0} of story {1}, which is at revision {2}.</source>
        <translation>Бұл — {1}-материалдың {0}-редакциясы, оның қазіргісі — {2}.</translation>
    </message>
    <message>
        <source>It has {0} of the words of story {1}.</source>
        <translation>Онда {1}-материал сөздерінің {0} бар.</translation>
    </message>
    <message>
        <source>{0} of its words are in story {1}.</source>
        <translation>Сөздерінің {0} {1}-материалда бар.</translation>
    </message>
    <message>
        <source>A term needs its source wording and its English.</source>
        <translation>Терминге түпнұсқа сөзі мен аудармасы керек.</translation>
    </message>
    <message>
        <source>{0} is in the glossary already, for the same topic.</source>
        <translation>«{0}» сол тақырыппен глоссарийде бар.</translation>
    </message>
    <message>
        <source>{0} is too large for a vocabulary.</source>
        <translation>{0} тақырыптар сөздігі үшін тым үлкен.</translation>
    </message>
    <message>
        <source>it was changed meanwhile</source>
        <translation>осы арада өзгертілген</translation>
    </message>
    <message>
        <source>the engine answered without a word</source>
        <translation>аударғыш бір сөз де бермеді</translation>
    </message>
    <message>
        <source>translate</source>
        <translation>аударылды</translation>
    </message>
    <message>
        <source>Story {0} has no row {1}.</source>
        <translation>{0}-материалда {1}-жол жоқ.</translation>
    </message>
    <message>
        <source>The story&apos;s language is not known. Set it under Details, then translate.</source>
        <translation>Материал тілі белгісіз. «Мәліметтерде» көрсетіп, сосын аударыңыз.</translation>
    </message>
    <message>
        <source>fill twin</source>
        <translation>сондай жол толтырылды</translation>
    </message>
    <message>
        <source>{0} of {1} rows hold English that nobody confirmed.</source>
        <translation>Ешкім растамаған жол: {1} ішінен {0}.</translation>
    </message>
    <message>
        <source>restore version</source>
        <translation>нұсқа қайтарылды</translation>
    </message>
    <message>
        <source>kill</source>
        <translation>күші жойылды</translation>
    </message>
    <message>
        <source>Story {0} is {1}; it cannot be {2}.</source>
        <translation>{0}-материал қазір: {1}; оны «{2}» ету мүмкін емес.</translation>
    </message>
    <message>
        <source>Approval takes four eyes here: sign with your name first.</source>
        <translation>Мұнда екі адам бекітеді: алдымен өз атыңызды жазыңыз.</translation>
    </message>
    <message>
        <source>{0} wrote or submitted story {1}: approval takes four eyes here, somebody else has to approve it.</source>
        <translation>{1}-материалды {0} жазған не тапсырған: мұнда басқа адам бекітуі керек.</translation>
    </message>
    <message>
        <source>Say in a note why the story is {0}.</source>
        <translation>Материал неге {0} екенін ескертуде жазыңыз.</translation>
    </message>
    <message>
        <source>Overruled: {0}.</source>
        <translation>Тексеруге қарамай бекітілді, {0}.</translation>
    </message>
    <message>
        <source>Let pass: {0}.</source>
        <translation>Өткізілді, {0}.</translation>
    </message>
    <message>
        <source>Story {0} is not wholly translated: no English in row {1}.</source>
        <translation>{0}-материал толық аударылмаған: {1}-жолда аударма жоқ.</translation>
    </message>
    <message>
        <source>Story {0} has no approved version that could be killed.</source>
        <translation>{0}-материалда күшін жоятын бекітілген нұсқа жоқ.</translation>
    </message>
    <message>
        <source>Story {0} is spiked already.</source>
        <translation>{0}-материал бұрыннан шетке қойылған.</translation>
    </message>
    <message>
        <source>A file&apos;s name has no {0}; it may have {1}.</source>
        <translation>Файл атауында {0} болмайды; мыналар болады: {1}.</translation>
    </message>
    <message>
        <source>A profile cannot require what it leaves out: &quot;{0}&quot;.</source>
        <translation>Профиль қалдырып кететінін талап ете алмайды: «{0}».</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>Профильге атау керек.</translation>
    </message>
    <message>
        <source>The dateline template &quot;{0}&quot; cannot be used: it may only contain {{place}}, {{date}} and {{agency}} in braces.</source>
        <translation>Орны мен күні жолының «{0}» үлгісі жарамайды: жүйелі жақшада тек {{place}}, {{date}} және {{agency}} тұра алады.</translation>
    </message>
    <message>
        <source>The dateline template &quot;{0}&quot; cannot be used: it must contain {{place}}, {{date}} or {{agency}}, or be empty.</source>
        <translation>Орны мен күні жолының «{0}» үлгісі жарамайды: онда {{place}}, {{date}} немесе {{agency}} болуы керек, немесе ол бос болуы керек.</translation>
    </message>
</context>
<context>
    <name>ChatModelField</name>
    <message>
        <source>Ask the server</source>
        <translation>Серверден сұрау</translation>
    </message>
    <message>
        <source>Choose from the models that the server has</source>
        <translation>Сервердегі модельдерден таңдау</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Серверден сұралуда…</translation>
    </message>
    <message>
        <source>The server has no model.</source>
        <translation>Серверде модель жоқ.</translation>
    </message>
</context>
<context>
    <name>Checker</name>
    <message>
        <source>There is nothing that is certain to be put right.</source>
        <translation>Сөзсіз түзететін ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Түзету</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>және тағы %1</translation>
    </message>
    <message>
        <source>Let pass: </source>
        <translation>Өткізілді: </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Let it pass</source>
        <translation>Өткізу</translation>
    </message>
    <message>
        <source>Why is this no fault?</source>
        <translation>Бұл неге қате емес?</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>All as shipped</source>
        <translation>Бәрі бастапқыдай</translation>
    </message>
    <message>
        <source>What blocks must be put right, or let pass, before a story is approved.</source>
        <translation>Бекітуге жол бермейтінін материалды бекіткенше түзету не өткізу керек.</translation>
    </message>
    <message>
        <source>%1 (as shipped)</source>
        <translation>%1 (бастапқыда)</translation>
    </message>
</context>
<context>
    <name>ClashCard</name>
    <message>
        <source>What the library has</source>
        <translation>Кітапханада не бар</translation>
    </message>
    <message>
        <source>What was typed; correct it as the row should be</source>
        <translation>Не терілген; жолда қалай болуы керек болса, солай түзетіңіз</translation>
    </message>
    <message>
        <source>Put this text into the row</source>
        <translation>Осы мәтінді жолға қою</translation>
    </message>
    <message>
        <source>Leave the row as it is</source>
        <translation>Жолды сол күйі қалдыру</translation>
    </message>
    <message>
        <source>In the row: %1</source>
        <translation>Жолда: %1</translation>
    </message>
    <message>
        <source>Typed: %1</source>
        <translation>Терілген: %1</translation>
    </message>
    <message>
        <source>The row this was typed for has left the story. Copy what you need.</source>
        <translation>Бұл терілген жол материалда енді жоқ. Керегін көшіріп алыңыз.</translation>
    </message>
    <message>
        <source>The story was closed while this was typed. Reopen it to use the text.</source>
        <translation>Сіз тергенше материал жабылды. Мәтінді пайдалану үшін қайта ашыңыз.</translation>
    </message>
    <message>
        <source>Row %1 was changed elsewhere while this was typed. Join the two texts.</source>
        <translation>Сіз тергенше %1-жол басқа жерде өзгертілді. Екі мәтінді біріктіріңіз.</translation>
    </message>
</context>
<context>
    <name>Clashes</name>
    <message>
        <source>Rows left alone</source>
        <translation>Тиілмеген жолдар</translation>
    </message>
    <message>
        <source>Ticked rows get the file&apos;s English. What stands there is kept.</source>
        <translation>Белгіленген жолдар файлдағы мәтінді алады. Бұрынғысы сақталады.</translation>
    </message>
    <message>
        <source>Use the file&apos;s</source>
        <translation>Файлдағысын алу</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Жол</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Мұнда</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Файлда</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Себебі</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Пәрменді табу</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Не істегіңіз келеді?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Пәрмендер</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Dateline in source</source>
        <translation>Түпнұсқадағы орны</translation>
    </message>
    <message>
        <source>Agency in source</source>
        <translation>Түпнұсқадағы агенттік</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Тақырыпат</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Слаг</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Қолтаңба</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>Орны мен күні</translation>
    </message>
    <message>
        <source>in source</source>
        <translation>түпнұсқада</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Агенттік</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Жарияланған</translation>
    </message>
    <message>
        <source>Photo credit</source>
        <translation>Фото авторы</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Шұғылдығы</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Мекенжай</translation>
    </message>
    <message>
        <source>Embargo until</source>
        <translation>Эмбарго мерзімі</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ескерту</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Suggestions</source>
        <translation>Ұсыныстар</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Атаулар</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Тақырыптар</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Ескертпелер</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Нұсқалар</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Мәліметтер</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Түпнұсқа</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Терминдер</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>The source of this row changed meanwhile. Read it before you confirm.</source>
        <translation>Осы арада жолдың түпнұсқасы өзгерді. Растамас бұрын оқып шығыңыз.</translation>
    </message>
    <message>
        <source>What you typed is in this window alone: do not close it.</source>
        <translation>Терілгені тек осы терезеде: оны жаппаңыз.</translation>
    </message>
    <message>
        <source>What you typed is kept beside the settings until then.</source>
        <translation>Оған дейін терілгені баптаулар қасында сақталады.</translation>
    </message>
</context>
<context>
    <name>DragOut</name>
    <message>
        <source>Drag out as a file</source>
        <translation>Файлды сүйреу</translation>
    </message>
    <message>
        <source>Drag this to a folder, a mail or another program</source>
        <translation>Қалтаға, хатқа не басқа бағдарламаға сүйреңіз</translation>
    </message>
</context>
<context>
    <name>EngineMenu</name>
    <message>
        <source>The first that can, in the order of Preferences</source>
        <translation>Баптаулардағы ретпен аудара алатын бірінші</translation>
    </message>
    <message>
        <source>stays on this machine</source>
        <translation>осы компьютерде қалады</translation>
    </message>
    <message>
        <source>sends the text</source>
        <translation>мәтінді жібереді</translation>
    </message>
    <message>
        <source>needs a key</source>
        <translation>кілт керек</translation>
    </message>
    <message>
        <source>no model for this language</source>
        <translation>бұл тілге модель жоқ</translation>
    </message>
    <message>
        <source>could not be reached</source>
        <translation>жауап бермейді</translation>
    </message>
    <message>
        <source>not in private mode</source>
        <translation>құпия режимде емес</translation>
    </message>
    <message>
        <source>not for this language</source>
        <translation>бұл тілге емес</translation>
    </message>
</context>
<context>
    <name>EntityList</name>
    <message>
        <source>Names in the story</source>
        <translation>Материалдағы атаулар</translation>
    </message>
    <message>
        <source>Enter goes to the name, F2 spells it, Delete takes its marks off or rejects it</source>
        <translation>Enter атауға апарады, F2 жазылуын береді, Delete белгілерін алады не қабылдамайды</translation>
    </message>
    <message>
        <source>Spell a name</source>
        <translation>Атауды жазу</translation>
    </message>
    <message>
        <source>Respell a name</source>
        <translation>Атаудың жазылуын түзету</translation>
    </message>
    <message>
        <source>English for %1</source>
        <translation>Ағылшынша: %1</translation>
    </message>
</context>
<context>
    <name>EntityListModel</name>
    <message>
        <source>%1, suggested</source>
        <translation>%1, ұсынылған</translation>
    </message>
</context>
<context>
    <name>EntityPanel</name>
    <message>
        <source>Kind</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Біріктіру</translation>
    </message>
    <message>
        <source>Make this name one with another of the registry</source>
        <translation>Бұл атауды тізілімдегі басқасымен біріктіру</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Тағы қайда</translation>
    </message>
    <message>
        <source>List every story that names it</source>
        <translation>Осы атау кездесетін барлық материалды көрсету</translation>
    </message>
    <message>
        <source>persons %1</source>
        <translation>тұлғалар: %1</translation>
    </message>
    <message>
        <source>organisations %1</source>
        <translation>ұйымдар: %1</translation>
    </message>
    <message>
        <source>places %1</source>
        <translation>орындар: %1</translation>
    </message>
    <message>
        <source>events %1</source>
        <translation>оқиғалар: %1</translation>
    </message>
    <message>
        <source>Suggested: %1</source>
        <translation>Ұсынылған: %1</translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message>
        <source>Copied as a draft.</source>
        <translation>Жоба ретінде көшірілді.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Көшірілді.</translation>
    </message>
    <message>
        <source>A translator&apos;s file</source>
        <translation>Аудармашы файлы</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Алдын ала көру</translation>
    </message>
    <message>
        <source>Rows filled: %1. Rows left alone: %2.</source>
        <translation>Толтырылған жол: %1. Тиілмегені: %2.</translation>
    </message>
    <message>
        <source>Taken. Version %1 keeps what stood there.</source>
        <translation>Қабылданды. Бұрынғысы %1-нұсқада.</translation>
    </message>
</context>
<context>
    <name>ExportMany</name>
    <message>
        <source>Export several stories</source>
        <translation>Бірнеше материалды экспорттау</translation>
    </message>
    <message>
        <source>Approved stories</source>
        <translation>Бекітілген материалдар</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Пішімдер</translation>
    </message>
    <message>
        <source>One file a story, or a digest</source>
        <translation>Әр материалға файл не топтама</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Қалта</translation>
    </message>
    <message>
        <source>A file for each story</source>
        <translation>Әр материалға бір файл</translation>
    </message>
    <message>
        <source>One digest</source>
        <translation>Бір топтама</translation>
    </message>
    <message>
        <source>One digest, by topic</source>
        <translation>Тақырып бойынша бір топтама</translation>
    </message>
    <message>
        <source>One digest, by agency</source>
        <translation>Агенттік бойынша бір топтама</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Таңдау</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Tick at least one story.</source>
        <translation>Кемінде бір материалды белгілеңіз.</translation>
    </message>
    <message>
        <source>Tick at least one format.</source>
        <translation>Кемінде бір пішімді белгілеңіз.</translation>
    </message>
    <message>
        <source>There is no such folder. Choose one.</source>
        <translation>Ондай қалта жоқ. Басқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>There are no digests in: %1.</source>
        <translation>Мына пішімдерде топтама болмайды: %1.</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Format of the preview</source>
        <translation>Көру пішімі</translation>
    </message>
    <message>
        <source>The story as it leaves</source>
        <translation>Материалдың шығатын түрі</translation>
    </message>
    <message>
        <source>The file as it leaves</source>
        <translation>Файлдың шығатын түрі</translation>
    </message>
    <message>
        <source>Required by profiles and not there: %1</source>
        <translation>Профильдер талап етеді, бірақ жоқ: %1</translation>
    </message>
    <message>
        <source>When and where the story left</source>
        <translation>Материал қашан, қайда кетті</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Көшіру</translation>
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
        <translation>Жазылған файл: %1</translation>
    </message>
</context>
<context>
    <name>ExportedModel</name>
    <message>
        <source>version %1</source>
        <translation>%1-нұсқа</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>жоба</translation>
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
        <translation>Жазылды: %1</translation>
    </message>
    <message>
        <source>Required by profiles and not there: %1</source>
        <translation>Профильдер талап етеді, бірақ жоқ: %1</translation>
    </message>
</context>
<context>
    <name>FeedDesk</name>
    <message>
        <source>Looking at feeds</source>
        <translation>Арналар қаралуда</translation>
    </message>
</context>
<context>
    <name>FeedLineModel</name>
    <message>
        <source>The last look at this feed failed: %1</source>
        <translation>Бұл арнаны соңғы қарау сәтсіз болды: %1</translation>
    </message>
</context>
<context>
    <name>FeedListModel</name>
    <message>
        <source>%1 new</source>
        <translation>жаңасы: %1</translation>
    </message>
</context>
<context>
    <name>FeedReader</name>
    <message>
        <source>Nothing new in the feeds.</source>
        <translation>Арналарда жаңа ештеңе жоқ.</translation>
    </message>
</context>
<context>
    <name>FeedsWindow</name>
    <message>
        <source>Feeds</source>
        <translation>Арналар</translation>
    </message>
    <message>
        <source>No feed yet. Paste the address of one below.</source>
        <translation>Әзірге арна жоқ. Мекенжайын төменге қойыңыз.</translation>
    </message>
    <message>
        <source>Address of a feed</source>
        <translation>Арна мекенжайы</translation>
    </message>
    <message>
        <source>Address of an RSS, Atom or JSON feed</source>
        <translation>RSS, Atom не JSON арнасының мекенжайы</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Қосу</translation>
    </message>
    <message>
        <source>Look at all now</source>
        <translation>Бәрін қазір қарау</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>Findings in the story</source>
        <translation>Материалға ескертпелер</translation>
    </message>
    <message>
        <source>Enter goes to the finding, F4 puts it right, Delete lets it pass in its row, Ctrl+Z brings it back</source>
        <translation>Enter ескертпеге апарады, F4 түзетеді, Delete жолда өткізеді, Ctrl+Z қайтарады</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>Осыны түзету</translation>
    </message>
    <message>
        <source>Put all right that are certain...</source>
        <translation>Даусызының бәрін түзету...</translation>
    </message>
    <message>
        <source>Let it pass in this row</source>
        <translation>Осы жолда өткізу</translation>
    </message>
    <message>
        <source>Let it pass in this story</source>
        <translation>Осы материалда өткізу</translation>
    </message>
    <message>
        <source>Let it pass for ever</source>
        <translation>Әрқашан өткізу</translation>
    </message>
    <message>
        <source>Bring back what was let pass last</source>
        <translation>Соңғы өткізілгенін қайтару</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>%1-жол</translation>
    </message>
</context>
<context>
    <name>FindingListModel</name>
    <message>
        <source>row %1: %2</source>
        <translation>%1-жол: %2</translation>
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
        <translation>Глоссарийден іздейтін сөздер</translation>
    </message>
    <message>
        <source>Part of a wording, note or topic</source>
        <translation>Тіркестің, ескертудің не тақырыптың бөлігі</translation>
    </message>
    <message>
        <source>Terms found</source>
        <translation>Табылған терминдер</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Термин</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Ағылшынша</translation>
    </message>
    <message>
        <source>Or (; between)</source>
        <translation>Немесе (; арқылы)</translation>
    </message>
    <message>
        <source>Never (; between)</source>
        <translation>Ешқашан (; арқылы)</translation>
    </message>
    <message>
        <source>Part of speech</source>
        <translation>Сөз табы</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тақырып</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ескерту</translation>
    </message>
    <message>
        <source>Save the term</source>
        <translation>Терминді сақтау</translation>
    </message>
    <message>
        <source>Delete the term</source>
        <translation>Терминді өшіру</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Анықтама</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>Пернені не оның әрекетін табу</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Пернелер</translation>
    </message>
    <message>
        <source>1. Drop files, paste text or an address: each becomes a story.</source>
        <translation>1. Файлдарды сүйреңіз, мәтін не мекенжай қойыңыз: бәрі материал болады.</translation>
    </message>
    <message>
        <source>2. Translate it: memory fills what it knows, the engine the rest.</source>
        <translation>2. Аударыңыз: жад білгенін толтырады, қалғанын — аударғыш.</translation>
    </message>
    <message>
        <source>3. Correct the English row by row; Enter confirms and goes on.</source>
        <translation>3. Ағылшын мәтінін жолма-жол түзетіңіз; Enter растап, әрі қарай өтеді.</translation>
    </message>
    <message>
        <source>4. Mark names and topics; a name is spelt once for all stories.</source>
        <translation>4. Атаулар мен тақырыптарды белгілеңіз; атау барлық материал үшін бір рет жазылады.</translation>
    </message>
    <message>
        <source>5. Approve freezes the copy; Export writes it in the house style.</source>
        <translation>5. «Бекіту» мәтінді бекітеді, «Экспорт» оны редакция стилімен жазады.</translation>
    </message>
    <message>
        <source>In the list single keys act: Delete spikes, 1 to 9 give an urgency, Enter goes to the rows, Ctrl+Z takes the last of it back. F6 goes round the window.</source>
        <translation>Тізімде жеке пернелер істейді: Delete шетке қояды, 1–9 шұғылдығын береді, Enter жолдарға апарады, Ctrl+Z соңғысын қайтарады. F6 терезені айналып шығады.</translation>
    </message>
    <message>
        <source>Search takes words and fields: status:review agency:tass feed:name lang:kk topic:politics entity:name after:2025-12-01 urgency:1-3.</source>
        <translation>Іздеу сөздер мен өрістерді түсінеді: status:review agency:tass feed:name lang:kk topic:politics entity:name after:2025-12-01 urgency:1-3.</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Understood</source>
        <translation>Түсінікті</translation>
    </message>
    <message>
        <source>Next hint</source>
        <translation>Тағы кеңес</translation>
    </message>
    <message>
        <source>Ctrl+Shift+T translates the story. Correct a row, then Ctrl+Return confirms it and goes to the next; what you type is saved by itself.</source>
        <translation>Ctrl+Shift+T материалды аударады. Жолды түзетіңіз: Ctrl+Return оны растап, келесісіне өтеді; терілгені өзі сақталады.</translation>
    </message>
    <message>
        <source>Drop files, pages or text anywhere on the window, or paste them with Ctrl+Shift+V: each becomes a story.</source>
        <translation>Файлдарды, беттерді не мәтінді терезенің кез келген жеріне сүйреңіз не Ctrl+Shift+V арқылы қойыңыз: әрқайсысы материал болады.</translation>
    </message>
    <message>
        <source>Ctrl+K finds any command by its name, F1 lists every key, and Ctrl+Z undoes.</source>
        <translation>Ctrl+K кез келген пәрменді атымен табады, F1 барлық пернені көрсетеді, Ctrl+Z болдырмайды.</translation>
    </message>
</context>
<context>
    <name>HouseStylePage</name>
    <message>
        <source>Dateline</source>
        <translation>Орны мен күні</translation>
    </message>
    <message>
        <source>Form of the dateline</source>
        <translation>Орны мен күні үлгісі</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Ел</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>Тырнақшалар</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Емле</translation>
    </message>
    <message>
        <source>New names</source>
        <translation>Жаңа атаулар</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Мысал</translation>
    </message>
    <message>
        <source>No dateline</source>
        <translation>Орны мен күнісіз</translation>
    </message>
    <message>
        <source>A form of your own</source>
        <translation>Өз үлгіңіз</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Ешқашан</translation>
    </message>
    <message>
        <source>After a city that does not stand alone</source>
        <translation>Онсыз түсініксіз қаладан кейін</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>Түзу</translation>
    </message>
    <message>
        <source>Curly</source>
        <translation>Иілген</translation>
    </message>
    <message>
        <source>American</source>
        <translation>Америкалық</translation>
    </message>
    <message>
        <source>British</source>
        <translation>Британдық</translation>
    </message>
    <message>
        <source>Either, but one in a story</source>
        <translation>Кез келгені, бірақ материалда біреуі</translation>
    </message>
    <message>
        <source>%1, %2 and %3 stand for the story&apos;s place, date and agency.</source>
        <translation>%1, %2 және %3 материалдың орнын, күнін және агенттігін білдіреді.</translation>
    </message>
    <message>
        <source>Whether datelines name the country.</source>
        <translation>Орынның жанында ел аталсын ба.</translation>
    </message>
    <message>
        <source>The checks tell of what is spelt otherwise.</source>
        <translation>Тексерулер басқаша жазылғанын айтады.</translation>
    </message>
    <message>
        <source>Names that were accepted stay as they are.</source>
        <translation>Қабылданған атаулар өзгермейді.</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Before they go in</source>
        <translation>Қабылдар алдында</translation>
    </message>
    <message>
        <source>Stories found</source>
        <translation>Табылған материалдар</translation>
    </message>
    <message>
        <source>The story&apos;s text</source>
        <translation>Материал мәтіні</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Тақырыпат</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Агенттік</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Жарияланған</translation>
    </message>
    <message>
        <source>Dateline, place</source>
        <translation>Орны</translation>
    </message>
    <message>
        <source>Dateline, date</source>
        <translation>Мәтіндегі күні</translation>
    </message>
    <message>
        <source>Photo credit</source>
        <translation>Фото авторы</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Қолтаңба</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Слаг</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Шұғылдығы</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Мекенжай</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Қабылдау</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n жол</numerusform>
            <numerusform>%n жол</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) taken out</source>
        <translation>
            <numerusform>%n үзінді алынды</numerusform>
            <numerusform>%n үзінді алынды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) undecodable</source>
        <translation>
            <numerusform>%n жер оқылмады</numerusform>
            <numerusform>%n жер оқылмады</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Take stories in</source>
        <translation>Материалдар қабылдау</translation>
    </message>
    <message>
        <source>Look at stories before they go in</source>
        <translation>Материалдарды қабылдар алдында қарау</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Қалтаны бақылау</translation>
    </message>
    <message>
        <source>There is no text on the clipboard to take in.</source>
        <translation>Алмасу буферінде мәтін жоқ.</translation>
    </message>
    <message>
        <source>What lands in %1 from now on is taken in.</source>
        <translation>Енді %1 қалтасына түскеннің бәрі қабылданады.</translation>
    </message>
    <message>
        <source>No folder is watched any more.</source>
        <translation>Енді ешбір қалта бақыланбайды.</translation>
    </message>
    <message>
        <source>Show each</source>
        <translation>Әрқайсысын көрсету</translation>
    </message>
    <message>
        <source>Fold it in</source>
        <translation>Қосу</translation>
    </message>
    <message>
        <source>%1 taken in</source>
        <translation>қабылданды: %1</translation>
    </message>
    <message>
        <source>%1 brought up to date</source>
        <translation>жаңартылды: %1</translation>
    </message>
    <message>
        <source>%1 in the library already</source>
        <translation>кітапханада бар: %1</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>қабылданбады: %1</translation>
    </message>
    <message>
        <source>Folded into story %1. The other copy is spiked; unspiking brings it back.</source>
        <translation>%1-материалға қосылды. Екінші данасы шетке қойылды; оны қайтаруға болады.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>the clipboard</source>
        <translation>алмасу буфері</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>Қабылдау</translation>
    </message>
</context>
<context>
    <name>KeyFields</name>
    <message>
        <source>KEYS, KEPT IN THE SYSTEM&apos;S KEYRING</source>
        <translation>КІЛТТЕР — ЖҮЙЕНІҢ КІЛТ ҚОЙМАСЫНДА</translation>
    </message>
</context>
<context>
    <name>LibrarySettings</name>
    <message>
        <source>Library settings</source>
        <translation>Кітапхана баптаулары</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Беттер</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>Редакция стилі</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Ережелер</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Тексерулер</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Профильдер</translation>
    </message>
</context>
<context>
    <name>LinkCheck</name>
    <message>
        <source>There are no links in this story.</source>
        <translation>Бұл материалда сілтеме жоқ.</translation>
    </message>
    <message>
        <source>Asking for links</source>
        <translation>Сілтемелер тексерілуде</translation>
    </message>
    <message>
        <source>Cancelled. Dead links until then: %2.</source>
        <translation>Болдырылмады. Оған дейін ашылмаған сілтеме: %2.</translation>
    </message>
    <message>
        <source>Links asked for: %1. Dead: %2.</source>
        <translation>Тексерілген сілтеме: %1. Ашылмағаны: %2.</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>View</source>
        <translation>Көрініс</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Өту</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Панельдер</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Түстер</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Қабылдау</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Материал</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Жолдар</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Теру</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Ескертпелер</translation>
    </message>
    <message>
        <source>Names and topics</source>
        <translation>Атаулар мен тақырыптар</translation>
    </message>
    <message>
        <source>Memory and glossary</source>
        <translation>Жад пен глоссарий</translation>
    </message>
    <message>
        <source>Story list</source>
        <translation>Материалдар тізімі</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Жүйедегідей</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ашық</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Қараңғы</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Жоғары контраст</translation>
    </message>
</context>
<context>
    <name>Many</name>
    <message>
        <source>none</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Шұғылдығы</translation>
    </message>
    <message>
        <source>1 is a flash</source>
        <translation>1 — найзағай</translation>
    </message>
    <message>
        <source>Add a topic</source>
        <translation>Тақырып қосу</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тақырып</translation>
    </message>
    <message numerus="yes">
        <source>Done for %n story(s).</source>
        <translation>
            <numerusform>%n материалға жасалды.</numerusform>
            <numerusform>%n материалға жасалды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not for %n:</source>
        <translation>
            <numerusform>%n материалға жасалмады:</numerusform>
            <numerusform>%n материалға жасалмады:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoryDesk</name>
    <message>
        <source>In the glossary: %1 = %2</source>
        <translation>Глоссарийде: %1 = %2</translation>
    </message>
    <message>
        <source>The same words wait in rows of other open stories: %1.</source>
        <translation>Сондай сөздер басқа ашық материалдардың жолдарында тұр: %1.</translation>
    </message>
    <message>
        <source>Fill them</source>
        <translation>Толтыру</translation>
    </message>
    <message>
        <source>Rows filled in other stories: %1.</source>
        <translation>Басқа материалдарда толтырылған жол: %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>Duplicates merged: %1</source>
        <translation>Біріктірілген қайталама: %1</translation>
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
        <translation>Глоссарийдегі жаңа термин: %1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Импорт: %1</translation>
    </message>
    <message>
        <source>Cancelled. The memory is as it was.</source>
        <translation>Болдырылмады. Жад бұрынғыдай қалды.</translation>
    </message>
    <message>
        <source>New pairs in the memory: %1</source>
        <translation>Жадтағы жаңа жұп: %1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Жазылды: %1</translation>
    </message>
</context>
<context>
    <name>MemoryWindow</name>
    <message>
        <source>Memory</source>
        <translation>Жад</translation>
    </message>
    <message>
        <source>Words to find in the memory</source>
        <translation>Жадтан іздейтін сөздер</translation>
    </message>
    <message>
        <source>Words of either language, in any form</source>
        <translation>Екі тілдің кез келгеніндегі сөз, кез келген тұлғада</translation>
    </message>
    <message>
        <source>Machines&apos; too</source>
        <translation>Машинанікі де</translation>
    </message>
    <message>
        <source>Pairs found</source>
        <translation>Табылған жұптар</translation>
    </message>
    <message>
        <source>Source of the pair</source>
        <translation>Жұптың түпнұсқасы</translation>
    </message>
    <message>
        <source>English of the pair</source>
        <translation>Жұптың ағылшыншасы</translation>
    </message>
    <message>
        <source>Put into the row</source>
        <translation>Жолға қою</translation>
    </message>
    <message>
        <source>Open the story</source>
        <translation>Материалды ашу</translation>
    </message>
    <message>
        <source>Save the pair</source>
        <translation>Жұпты сақтау</translation>
    </message>
    <message>
        <source>Delete the pair</source>
        <translation>Жұпты өшіру</translation>
    </message>
    <message>
        <source>Merge duplicates</source>
        <translation>Қайталамаларды біріктіру</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>What the message offers</source>
        <translation>Хабар не ұсынады</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Хабарды жабу</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>Models on this machine</source>
        <translation>Осы компьютердегі модельдер</translation>
    </message>
    <message>
        <source>Models to download</source>
        <translation>Жүктелетін модельдер</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Қалта қосу…</translation>
    </message>
    <message>
        <source>Show what there is</source>
        <translation>Не барын көрсету</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Жүктеу</translation>
    </message>
    <message>
        <source>Asking for the list of models…</source>
        <translation>Модельдер тізімі сұралуда…</translation>
    </message>
    <message>
        <source>Downloading; the foot of the window shows how far it is.</source>
        <translation>Жүктелуде; барысы терезенің төменінде көрінеді.</translation>
    </message>
    <message>
        <source>A folder with models</source>
        <translation>Модельдер қалтасы</translation>
    </message>
</context>
<context>
    <name>ModelShelf</name>
    <message>
        <source>Downloading the model %1</source>
        <translation>%1 моделін жүктеу</translation>
    </message>
    <message>
        <source>Cancelled. The next try goes on from here.</source>
        <translation>Болдырылмады. Келесі әрекет осы жерден жалғасады.</translation>
    </message>
    <message>
        <source>The model %1 is here. It translates from now on.</source>
        <translation>%1 моделі келді, енді аударады.</translation>
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
        <translation>Ағылшынша атауы</translation>
    </message>
    <message>
        <source>Enter keeps it for every story, Esc leaves it</source>
        <translation>Enter барлық материал үшін сақтайды, Esc — жоқ</translation>
    </message>
    <message>
        <source>%1 is new to the registry as %2. Its English:</source>
        <translation>%1 — тізілімде жаңа (%2). Ағылшынша:</translation>
    </message>
</context>
<context>
    <name>OpenStory</name>
    <message>
        <source>Approved as version %1.</source>
        <translation>Бекітілді, %1-нұсқа.</translation>
    </message>
    <message>
        <source>What you typed can be stored nowhere (%1). Free some space, or copy it.</source>
        <translation>Терілгенді сақтайтын жер жоқ (%1). Орын босатыңыз не көшіріп алыңыз.</translation>
    </message>
    <message>
        <source>A row of story %1 was changed elsewhere. Your text waits there.</source>
        <translation>%1-материалдың жолы басқа жерде өзгертілді. Мәтініңіз сонда күтіп тұр.</translation>
    </message>
    <message>
        <source>Version %1 kept.</source>
        <translation>%1-нұсқа сақталды.</translation>
    </message>
    <message>
        <source>Submitted for review.</source>
        <translation>Тексеруге берілді.</translation>
    </message>
    <message>
        <source>Version %1 is killed; exports say so until another is approved.</source>
        <translation>%1-нұсқаның күші жойылды; басқасы бекітілгенше экспорт соны айтады.</translation>
    </message>
    <message>
        <source>Spiked. Unspike brings it back.</source>
        <translation>Шетке қойылды. «Шеттен қайтару» оны қайтарады.</translation>
    </message>
</context>
<context>
    <name>PairTable</name>
    <message>
        <source>Source</source>
        <translation>Түпнұсқа</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Ағылшынша</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Қайдан</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кім</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Қашан</translation>
    </message>
    <message>
        <source>story %1</source>
        <translation>%1-материал</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Беттер</translation>
    </message>
</context>
<context>
    <name>ProfileForm</name>
    <message>
        <source>Name</source>
        <translation>Атауы</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Пішім</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Қалта</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Таңдау</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Файл атауы</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>Орны мен күні</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>Тырнақшалар</translation>
    </message>
    <message>
        <source>As the house writes it</source>
        <translation>Редакция стиліндегідей</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Қалдырылады</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Талап етіледі</translation>
    </message>
    <message>
        <source>As the house writes them</source>
        <translation>Редакция стиліндегідей</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>Түзу</translation>
    </message>
    <message>
        <source>Curly</source>
        <translation>Иілген</translation>
    </message>
    <message>
        <source>May have %1.</source>
        <translation>Мыналар бола алады: %1.</translation>
    </message>
    <message>
        <source>A form such as %1</source>
        <translation>Үлгі, мысалы %1</translation>
    </message>
</context>
<context>
    <name>ProfilesPage</name>
    <message>
        <source>Profiles</source>
        <translation>Профильдер</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Қосу</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Қайтару</translation>
    </message>
    <message>
        <source>What each taker of copy gets.</source>
        <translation>Мәтінді әр алушы не алады.</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Жаңа профиль</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Алып тасталды: %1</translation>
    </message>
</context>
<context>
    <name>PublishDesk</name>
    <message>
        <source>Application password of %1 for %2; the system&apos;s keyring keeps it.</source>
        <translation>%1 пайдаланушысының %2 үшін қолданба құпиясөзі; оны жүйенің кілт қоймасы сақтайды.</translation>
    </message>
    <message>
        <source>Send to WordPress</source>
        <translation>WordPress-ке жіберу</translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message>
        <source>Send to WordPress</source>
        <translation>WordPress-ке жіберу</translation>
    </message>
    <message>
        <source>Approved stories</source>
        <translation>Бекітілген материалдар</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Name there</source>
        <translation>Сайттағы ат</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Қалай</translation>
    </message>
    <message>
        <source>A draft</source>
        <translation>Жоба</translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation>Тексеруді күтеді</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Жарияланған</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Жіберу</translation>
    </message>
    <message>
        <source>No site a password may go to. Give an address that begins with %1.</source>
        <translation>Мұндай мекенжайға құпиясөз жіберілмейді. %1 деп басталатын мекенжай беріңіз.</translation>
    </message>
    <message>
        <source>Tick at least one story.</source>
        <translation>Кемінде бір материалды белгілеңіз.</translation>
    </message>
    <message>
        <source>Say as whom: the name of an account there.</source>
        <translation>Кімнің атынан екенін айтыңыз: сайттағы тіркелгі аты.</translation>
    </message>
</context>
<context>
    <name>PublishRun</name>
    <message>
        <source>Stories are being sent already. Wait until that is done.</source>
        <translation>Материалдар жіберіліп жатыр. Аяқталуын күтіңіз.</translation>
    </message>
    <message>
        <source>Sending to WordPress</source>
        <translation>WordPress-ке жіберілуде</translation>
    </message>
    <message>
        <source>%1 is there, but that could not be noted here: %2</source>
        <translation>%1 жасалды, бірақ мұнда белгілеу мүмкін болмады: %2</translation>
    </message>
    <message>
        <source>Stories sent: %1</source>
        <translation>Жіберілген материалдар: %1</translation>
    </message>
</context>
<context>
    <name>RegistryDesk</name>
    <message>
        <source>Export names</source>
        <translation>Атауларды экспорттау</translation>
    </message>
    <message>
        <source>Transliteration</source>
        <translation>Транслитерация</translation>
    </message>
    <message>
        <source>How new names are spelt in English. Names that were accepted stay as they are.</source>
        <translation>Жаңа атаулар ағылшынша қалай жазылады. Қабылданған атаулар өзгермейді.</translation>
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
        <translation>Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>Cancelled. The registry is as it was.</source>
        <translation>Болдырылмады. Тізілім бұрынғыдай қалды.</translation>
    </message>
    <message>
        <source>Names that are new: %1. Known before: %2.</source>
        <translation>Жаңа атау: %1. Бұрын белгілі: %2.</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Алынбағаны: %1.</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Себебін көрсету</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>және тағы %1</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Не алынбады</translation>
    </message>
    <message>
        <source>What was left out, and why</source>
        <translation>Не алынбады және неге</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Болдырылмады. Ештеңе жазылмады.</translation>
    </message>
    <message>
        <source>Names written: %1</source>
        <translation>Жазылған атау: %1</translation>
    </message>
    <message>
        <source>Topics that are new: %1. Known before: %2. Retired: %3.</source>
        <translation>Жаңа тақырып: %1. Бұрын белгілі: %2. Қолданыстан шыққан: %3.</translation>
    </message>
    <message>
        <source>New names are spelt by %1.</source>
        <translation>Жаңа атаулар %1 жүйесімен жазылады.</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Find and replace</source>
        <translation>Табу және ауыстыру</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Табу</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Мынаған ауыстыру</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Регистрді ескеру</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Бүтін сөз</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Қайда</translation>
    </message>
    <message>
        <source>This story</source>
        <translation>Осы материал</translation>
    </message>
    <message>
        <source>All open stories</source>
        <translation>Барлық ашық материал</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Не өзгереді</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ауыстыру</translation>
    </message>
    <message>
        <source>The first %1 rows are shown.</source>
        <translation>Алғашқы %1 жол көрсетілген.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n жол</numerusform>
            <numerusform>%n жол</numerusform>
        </translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>%1-жол</translation>
    </message>
    <message>
        <source>story %1, %2</source>
        <translation>%1-материал, %2</translation>
    </message>
</context>
<context>
    <name>Replacer</name>
    <message numerus="yes">
        <source>Replaced in %n row(s).</source>
        <translation>
            <numerusform>%n жолда ауыстырылды.</numerusform>
            <numerusform>%n жолда ауыстырылды.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowDesk</name>
    <message>
        <source>There is no row beside this one for that.</source>
        <translation>Бұл жолдың қасында ондай жол жоқ.</translation>
    </message>
</context>
<context>
    <name>RowFields</name>
    <message>
        <source>Story text</source>
        <translation>Материал мәтіні</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>{number}-жол</translation>
    </message>
    <message>
        <source>Source, {row}</source>
        <translation>Түпнұсқа, {row}</translation>
    </message>
    <message>
        <source>English, {row}</source>
        <translation>Ағылшын мәтіні, {row}</translation>
    </message>
</context>
<context>
    <name>RowPainter</name>
    <message>
        <source>Ctrl+T translates this row</source>
        <translation>Ctrl+T осы жолды аударады</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>расталған</translation>
    </message>
    <message>
        <source>Ctrl+Return confirms</source>
        <translation>Ctrl+Return растайды</translation>
    </message>
    <message>
        <source>empty - Ctrl+T translates this row</source>
        <translation>бос — Ctrl+T осы жолды аударады</translation>
    </message>
    <message>
        <source>the source has changed since</source>
        <translation>содан бері түпнұсқа өзгерді</translation>
    </message>
    <message>
        <source>edited from {origin}</source>
        <translation>түзетілген, бұрын: {origin}</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>түзетілген</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>Position</source>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Түпнұсқа</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Ағылшынша</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Шыққан жері</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Ұқсастық</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>%1-жол</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Approval</source>
        <translation>Бекіту</translation>
    </message>
    <message>
        <source>Longest headline</source>
        <translation>Тақырып шегі</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Кез келген ұзындық</translation>
    </message>
    <message>
        <source>With four eyes, nobody approves what they wrote or submitted themselves.</source>
        <translation>Екі адам бекіткенде ешкім өзі жазғанын не тапсырғанын бекітпейді.</translation>
    </message>
    <message>
        <source>Characters. The foot of the window and the checks go by it; 0 is any length.</source>
        <translation>Таңбамен. Терезенің төменгі жағы мен тексерулер соған қарайды; 0 — кез келген ұзындық.</translation>
    </message>
    <message>
        <source>Anyone may approve</source>
        <translation>Кез келген адам бекіте алады</translation>
    </message>
    <message>
        <source>It takes four eyes</source>
        <translation>Екі адам бекітеді</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>Cancelled.</source>
        <translation>Болдырылмады.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>және тағы %1</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message>
        <source>Dateline ended without closing. You are where you were.</source>
        <translation>Dateline жабылмай тоқтап қалды. Сіз бұрынғы орныңыздасыз.</translation>
    </message>
    <message>
        <source>Texts not stored then and brought back now: %1.</source>
        <translation>Сонда сақталмай, енді қайтарылған мәтіндер: %1.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Есепті көрсету</translation>
    </message>
    <message>
        <source>Something went wrong (%1). What you typed is safe; a report is kept.</source>
        <translation>Бірдеңе дұрыс болмады (%1). Терілгені аман; есеп сақталды.</translation>
    </message>
    <message>
        <source>Backed up: %1</source>
        <translation>Көшірме жасалды: %1</translation>
    </message>
    <message>
        <source>The backup is back. What stood before is in %1.</source>
        <translation>Көшірме қайтарылды. Бұрынғысы — %1 ішінде.</translation>
    </message>
</context>
<context>
    <name>SavedList</name>
    <message>
        <source>Searches</source>
        <translation>Іздеулер</translation>
    </message>
    <message>
        <source>Remove this search</source>
        <translation>Осы іздеуді алып тастау</translation>
    </message>
</context>
<context>
    <name>SavingSearches</name>
    <message>
        <source>Keep this search</source>
        <translation>Іздеуді сақтау</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Атауы</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>Пернелер</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Әрекетті не пернені табу</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Әрекеттер мен олардың пернелері</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Әрекет</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Не істейді</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Жаңа пернелер</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Осы пернелерді алу</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Пернесіз</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>Бастапқы күйі</translation>
    </message>
    <message>
        <source>These keys belong to “%1”. Give that other keys first.</source>
        <translation>Бұл пернелер «%1» әрекетінікі. Алдымен оған басқасын беріңіз.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Өзгертілді.</translation>
    </message>
</context>
<context>
    <name>SignBar</name>
    <message>
        <source>Versions and the history carry your name:</source>
        <translation>Нұсқалар мен тарихта сіздің атыңыз тұрады:</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Атыңыз</translation>
    </message>
    <message>
        <source>Sign so</source>
        <translation>Осылай қол қою</translation>
    </message>
</context>
<context>
    <name>SnippetDesk</name>
    <message>
        <source>No snippet is kept yet: select a text and keep it.</source>
        <translation>Әзірге дайын мәтін жоқ: мәтінді ерекшелеп, сақтаңыз.</translation>
    </message>
    <message>
        <source>Select the English to keep first.</source>
        <translation>Алдымен ағылшын мәтінін ерекшелеңіз.</translation>
    </message>
    <message>
        <source>Keep as a snippet</source>
        <translation>Дайын мәтін етіп сақтау</translation>
    </message>
    <message>
        <source>A few letters to insert it by</source>
        <translation>Оны қоюға арналған бірнеше әріп</translation>
    </message>
    <message>
        <source>Insert a snippet</source>
        <translation>Дайын мәтінді қою</translation>
    </message>
    <message>
        <source>Snippet</source>
        <translation>Дайын мәтін</translation>
    </message>
    <message>
        <source>Kept: type %1 to insert it.</source>
        <translation>Сақталды: қою үшін %1 теріңіз.</translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>Sort the stories</source>
        <translation>Материалдарды реттеу</translation>
    </message>
    <message>
        <source>Sorted: %1</source>
        <translation>Реті: %1</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Алдымен жаңасы</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Күні бойынша</translation>
    </message>
    <message>
        <source>By agency</source>
        <translation>Агенттік бойынша</translation>
    </message>
    <message>
        <source>By urgency</source>
        <translation>Шұғылдығы бойынша</translation>
    </message>
    <message>
        <source>Last changed first</source>
        <translation>Алдымен жақында өзгергені</translation>
    </message>
</context>
<context>
    <name>SourceChange</name>
    <message>
        <source>The source was: %1</source>
        <translation>Түпнұсқада болған: %1</translation>
    </message>
    <message>
        <source>△ The source changed</source>
        <translation>△ Түпнұсқа өзгерді</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Taken out by cleaning</source>
        <translation>Тазалауда алынғаны</translation>
    </message>
    <message>
        <source>Stories like this one</source>
        <translation>Ұқсас материалдар</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Қайтару</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Fold this story into it</source>
        <translation>Осы материалды соған қосу</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>%1-редакция</translation>
    </message>
    <message numerus="yes">
        <source>%n invisible character(s) dropped</source>
        <translation>
            <numerusform>%n көрінбейтін таңба алынды</numerusform>
            <numerusform>%n көрінбейтін таңба алынды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) could not be decoded</source>
        <translation>
            <numerusform>%n жер оқылмады</numerusform>
            <numerusform>%n жер оқылмады</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpellDesk</name>
    <message>
        <source>No misspelt word at the caret.</source>
        <translation>Курсорда қате сөз жоқ.</translation>
    </message>
    <message>
        <source>Looking for suggestions</source>
        <translation>Нұсқалар ізделуде</translation>
    </message>
    <message>
        <source>Add to my words</source>
        <translation>Менің сөздеріме қосу</translation>
    </message>
    <message>
        <source>Add to the desk&apos;s words</source>
        <translation>Редакция сөздеріне қосу</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Нұсқа жоқ</translation>
    </message>
</context>
<context>
    <name>StatusList</name>
    <message>
        <source>Statuses</source>
        <translation>Күйлер</translation>
    </message>
</context>
<context>
    <name>StatusListModel</name>
    <message>
        <source>Inbox</source>
        <translation>Кіріс</translation>
    </message>
    <message>
        <source>Translating</source>
        <translation>Аударылуда</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Тексерілуде</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Бекітілген</translation>
    </message>
    <message>
        <source>Spiked</source>
        <translation>Шеттегілер</translation>
    </message>
    <message>
        <source>All stories</source>
        <translation>Барлығы</translation>
    </message>
</context>
<context>
    <name>StoryBrowser</name>
    <message>
        <source>Feeds</source>
        <translation>Арналар</translation>
    </message>
    <message>
        <source>STORIES</source>
        <translation>МАТЕРИАЛДАР</translation>
    </message>
    <message>
        <source>SEARCHES</source>
        <translation>ІЗДЕУЛЕР</translation>
    </message>
    <message>
        <source>FEEDS</source>
        <translation>АРНАЛАР</translation>
    </message>
</context>
<context>
    <name>StoryChecks</name>
    <message>
        <source>Brought back: </source>
        <translation>Қайтарылды: </translation>
    </message>
    <message>
        <source>Nothing was let pass in this story since the window opened.</source>
        <translation>Терезе ашылғалы бұл материалда ештеңе өткізілген жоқ.</translation>
    </message>
    <message>
        <source>The checks found nothing.</source>
        <translation>Тексерулер ештеңе таппады.</translation>
    </message>
    <message>
        <source>%1 found: %2 block approval, %3 let pass.</source>
        <translation>Табылды: %1; бекітуге жол бермейді: %2; өткізілді: %3.</translation>
    </message>
    <message>
        <source>Put right: %1</source>
        <translation>Түзетілді: %1</translation>
    </message>
</context>
<context>
    <name>StoryHeader</name>
    <message>
        <source>%1 is writing here too</source>
        <translation>%1 де осында жазып отыр</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>біреу</translation>
    </message>
    <message>
        <source>saved ✓</source>
        <translation>сақталды ✓</translation>
    </message>
    <message>
        <source>saving …</source>
        <translation>сақталуда …</translation>
    </message>
    <message>
        <source>version %1 killed: %2</source>
        <translation>%1-нұсқаның күші жойылды: %2</translation>
    </message>
    <message>
        <source>embargo until %1</source>
        <translation>эмбарго %1 дейін</translation>
    </message>
    <message>
        <source>returned by %1: %2</source>
        <translation>қайтарған %1: %2</translation>
    </message>
    <message>
        <source>published %1</source>
        <translation>жарияланды %1</translation>
    </message>
    <message>
        <source>photo %1</source>
        <translation>фото %1</translation>
    </message>
    <message>
        <source>headline proposed</source>
        <translation>тақырыпат ұсынылған</translation>
    </message>
</context>
<context>
    <name>StoryList</name>
    <message>
        <source>Stories</source>
        <translation>Материалдар</translation>
    </message>
</context>
<context>
    <name>StoryListModel</name>
    <message>
        <source>No agency</source>
        <translation>Агенттіксіз</translation>
    </message>
    <message>
        <source>Urgency %1</source>
        <translation>Шұғылдығы %1</translation>
    </message>
    <message>
        <source>No urgency</source>
        <translation>Шұғылдығы жоқ</translation>
    </message>
    <message>
        <source>%1 of %2 rows confirmed</source>
        <translation>расталған жол: %1/%2</translation>
    </message>
    <message>
        <source>urgency %1</source>
        <translation>шұғылдығы %1</translation>
    </message>
</context>
<context>
    <name>StoryPage</name>
    <message>
        <source>Select a name in a row first, on either side.</source>
        <translation>Алдымен жолдың кез келген жағынан атауды ерекшелеңіз.</translation>
    </message>
    <message>
        <source>This row has no English to confirm.</source>
        <translation>Бұл жолда растайтын аударма жоқ.</translation>
    </message>
    <message>
        <source>Row confirmed</source>
        <translation>Жол расталды</translation>
    </message>
    <message>
        <source>Drop files here, paste a story (Ctrl+Shift+V), or import files (Ctrl+O).
The samples are in the menu at the right, under Take in.</source>
        <translation>Файлдарды осында сүйреңіз, материалды қойыңыз (Ctrl+Shift+V) не файлдарды импорттаңыз (Ctrl+O).
Үлгілер оң жақтағы мәзірде, «Қабылдау» бөлімінде.</translation>
    </message>
</context>
<context>
    <name>StoryWay</name>
    <message>
        <source>Why</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>What is to be done before it can be approved?</source>
        <translation>Бекітілуі үшін не істеу керек?</translation>
    </message>
    <message>
        <source>Why must nobody publish what was approved? Every export will say it.</source>
        <translation>Бекітілгенді неге жариялауға болмайды? Әр экспорт соны айтады.</translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>same context</source>
        <translation>айналасы бірдей</translation>
    </message>
    <message>
        <source>set right: %1</source>
        <translation>реттелген: %1</translation>
    </message>
    <message>
        <source>story %1</source>
        <translation>%1-материал</translation>
    </message>
    <message>
        <source>a machine&apos;s</source>
        <translation>машинанікі</translation>
    </message>
    <message>
        <source>Suggestions for the active row</source>
        <translation>Ағымдағы жолға ұсыныстар</translation>
    </message>
</context>
<context>
    <name>TagDesk</name>
    <message>
        <source>There is no decision about names to take back.</source>
        <translation>Атаулар туралы қайтаратын шешім жоқ.</translation>
    </message>
    <message>
        <source>%1 names known, %2 suggested.</source>
        <translation>Белгілі атау: %1, ұсынылған: %2.</translation>
    </message>
</context>
<context>
    <name>Tagger</name>
    <message>
        <source>No name is suggested here.</source>
        <translation>Мұнда ешбір атау ұсынылмаған.</translation>
    </message>
    <message>
        <source>Select the words that the name is to stand on.</source>
        <translation>Атау тұратын сөздерді ерекшелеңіз.</translation>
    </message>
    <message>
        <source>The selection touches no name.</source>
        <translation>Ерекшеленген ешбір атауға тимейді.</translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) name %1. Clear the search to see all.</source>
        <translation>
            <numerusform>%1: %n материалда кездеседі. Бәрін көру үшін іздеуді тазалаңыз.</numerusform>
            <numerusform>%1: %n материалда кездеседі. Бәрін көру үшін іздеуді тазалаңыз.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge names</source>
        <translation>Атауларды біріктіру</translation>
    </message>
    <message>
        <source>%1 is the same as</source>
        <translation>%1 — мынамен бірдей</translation>
    </message>
    <message>
        <source>The registry does not know %1.</source>
        <translation>Тізілімде %1 жоқ.</translation>
    </message>
</context>
<context>
    <name>TermList</name>
    <message>
        <source>or %1</source>
        <translation>немесе %1</translation>
    </message>
    <message>
        <source>never %1</source>
        <translation>ешқашан %1</translation>
    </message>
    <message>
        <source>Terms in the active row</source>
        <translation>Ағымдағы жолдағы терминдер</translation>
    </message>
    <message>
        <source>Enter puts the English into the row</source>
        <translation>Enter аударманы жолға қояды</translation>
    </message>
</context>
<context>
    <name>TermPrompt</name>
    <message>
        <source>Source wording</source>
        <translation>Түпнұсқа сөзі</translation>
    </message>
    <message>
        <source>English wanted</source>
        <translation>Керек аудармасы</translation>
    </message>
    <message>
        <source>Enter puts it into the glossary, Esc leaves it</source>
        <translation>Enter глоссарийге енгізеді, Esc — жоқ</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Термин</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Ағылшынша</translation>
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
        <translation>Ағылшынша</translation>
    </message>
    <message>
        <source>Or</source>
        <translation>Немесе</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Ешқашан</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тақырып</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кім</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Қашан</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Toolbar</source>
        <translation>Құралдар тақтасы</translation>
    </message>
    <message>
        <source>Search stories</source>
        <translation>Материалдардан іздеу</translation>
    </message>
    <message>
        <source>Search stories (Ctrl+F)</source>
        <translation>Материалдардан іздеу (Ctrl+F)</translation>
    </message>
    <message>
        <source>For systems</source>
        <translation>Жүйелерге</translation>
    </message>
    <message>
        <source>For translators</source>
        <translation>Аудармашыларға</translation>
    </message>
    <message>
        <source>As data</source>
        <translation>Дерек ретінде</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Мәзір</translation>
    </message>
</context>
<context>
    <name>TopicList</name>
    <message>
        <source>Topics of the story</source>
        <translation>Материал тақырыптары</translation>
    </message>
    <message>
        <source>Enter accepts a suggested topic, Delete takes one off</source>
        <translation>Enter ұсынылған тақырыпты қабылдайды, Delete тақырыпты алады</translation>
    </message>
</context>
<context>
    <name>TopicPanel</name>
    <message>
        <source>Star the chosen topic, or take its star off</source>
        <translation>Таңдалған тақырыпқа жұлдызша қою не оны алу</translation>
    </message>
    <message>
        <source>Show all topics as a tree</source>
        <translation>Барлық тақырыпты тармақпен көрсету</translation>
    </message>
    <message>
        <source>Find a topic</source>
        <translation>Тақырыпты табу</translation>
    </message>
    <message>
        <source>Add a topic: type its name, Enter</source>
        <translation>Тақырып қосу: атауы мен Enter</translation>
    </message>
    <message>
        <source>Topics found</source>
        <translation>Табылған тақырыптар</translation>
    </message>
</context>
<context>
    <name>TopicTree</name>
    <message>
        <source>All topics</source>
        <translation>Барлық тақырыптар</translation>
    </message>
    <message>
        <source>Enter adds a topic, Left and Right fold and unfold</source>
        <translation>Enter тақырыпты қосады, солға және оңға бағдары жинайды және ашады</translation>
    </message>
</context>
<context>
    <name>TopicTreeModel</name>
    <message>
        <source>Favourites</source>
        <translation>Таңдаулылар</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Соңғы қолданылғандар</translation>
    </message>
</context>
<context>
    <name>TopicWords</name>
    <message>
        <source>%1, a favourite</source>
        <translation>%1, таңдаулы</translation>
    </message>
</context>
<context>
    <name>Translation</name>
    <message>
        <source>Translating</source>
        <translation>Аудару</translation>
    </message>
    <message numerus="yes">
        <source>Translating %n story(s)</source>
        <translation>
            <numerusform>%n материал аударылуда</numerusform>
            <numerusform>%n материал аударылуда</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking for a second opinion</source>
        <translation>Екінші пікір сұралуда</translation>
    </message>
    <message>
        <source>Translating the selection</source>
        <translation>Ерекшеленген аударылуда</translation>
    </message>
    <message>
        <source>The selection in English is the first suggestion.</source>
        <translation>Ерекшеленгеннің аудармасы — бірінші ұсыныс.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Болдырылмады.</translation>
    </message>
    <message>
        <source>Answers are among the suggestions.</source>
        <translation>Жауаптар ұсыныстар ішінде.</translation>
    </message>
    <message>
        <source>No row was filled.</source>
        <translation>Ешбір жол толтырылмады.</translation>
    </message>
    <message>
        <source>Rows filled: %1</source>
        <translation>Толтырылған жол: %1</translation>
    </message>
    <message>
        <source>story %1: </source>
        <translation>%1-материал: </translation>
    </message>
    <message>
        <source>row %1: </source>
        <translation>%1-жол: </translation>
    </message>
</context>
<context>
    <name>Translator</name>
    <message>
        <source>Select words in the source of the row first.</source>
        <translation>Алдымен жолдың түпнұсқасынан сөздерді ерекшелеңіз.</translation>
    </message>
    <message>
        <source>There is no other engine that can be asked now.</source>
        <translation>Қазір сұрайтын басқа аударғыш жоқ.</translation>
    </message>
    <message>
        <source>nothing leaves this machine</source>
        <translation>ештеңе бұл компьютерден шықпайды</translation>
    </message>
    <message>
        <source>sends the text</source>
        <translation>мәтінді жібереді</translation>
    </message>
    <message>
        <source>private mode</source>
        <translation>құпия режим</translation>
    </message>
    <message>
        <source>A model for %1 would translate on this machine, privately.</source>
        <translation>%1 тілінің моделі ешкімге ештеңе жібермей, осы компьютерде аударар еді.</translation>
    </message>
    <message>
        <source>Download it (%1)</source>
        <translation>Жүктеу (%1)</translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message numerus="yes">
        <source>Spiked %n story(s).</source>
        <translation>
            <numerusform>%n материал шетке қойылды.</numerusform>
            <numerusform>%n материал шетке қойылды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Urgency %1 for %n story(s).</source>
        <translation>
            <numerusform>%n материалға %1 шұғылдық берілді.</numerusform>
            <numerusform>%n материалға %1 шұғылдық берілді.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Қайтару</translation>
    </message>
</context>
<context>
    <name>VersionBanner</name>
    <message>
        <source>Bring this version back</source>
        <translation>Осы нұсқаны қайтару</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>Жобаға оралу</translation>
    </message>
    <message>
        <source>This is version %1. The draft is untouched.</source>
        <translation>Бұл — %1-нұсқа. Жобаға тиілмеген.</translation>
    </message>
</context>
<context>
    <name>VersionCompare</name>
    <message>
        <source>Versions and history</source>
        <translation>Нұсқалар мен тарих</translation>
    </message>
    <message>
        <source>Earlier state</source>
        <translation>Бұрынғы күйі</translation>
    </message>
    <message>
        <source>Later state</source>
        <translation>Кейінгі күйі</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Барлық жол</translation>
    </message>
    <message>
        <source>Bring the left one back</source>
        <translation>Сол жақтағысын қайтару</translation>
    </message>
    <message>
        <source>What was done, the latest first</source>
        <translation>Не істелді, соңғысы жоғарыда</translation>
    </message>
    <message>
        <source>Rows side by side</source>
        <translation>Жолдар қатар</translation>
    </message>
    <message>
        <source>The story as it is</source>
        <translation>Материалдың қазіргі күйі</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Айырмашылық жоқ.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Ағылшынша</translation>
    </message>
    <message>
        <source>no such row</source>
        <translation>ондай жол жоқ</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Қайтару</translation>
    </message>
</context>
<context>
    <name>VersionList</name>
    <message>
        <source>Versions of the story</source>
        <translation>Материал нұсқалары</translation>
    </message>
    <message>
        <source>Enter shows a version; from there it can be brought back</source>
        <translation>Enter нұсқаны көрсетеді; сол жерден қайтаруға болады</translation>
    </message>
</context>
<context>
    <name>WatchedFolder</name>
    <message>
        <source>%1 cannot be watched: it is no folder.</source>
        <translation>%1 бақылауға келмейді: ол қалта емес.</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Progress</source>
        <translation>Жұмыс барысы</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Болдырмау</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>%1 мин қалды</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>%1 с қалды</translation>
    </message>
    <message>
        <source>%1 of %2 rows confirmed</source>
        <translation>расталған жол: %1/%2</translation>
    </message>
    <message>
        <source>%1 → %2 words</source>
        <translation>сөз: %1 → %2</translation>
    </message>
    <message>
        <source>%1 → %2 characters</source>
        <translation>таңба: %1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n min to read</source>
        <translation>
            <numerusform>%n мин оқылады</numerusform>
            <numerusform>%n мин оқылады</numerusform>
        </translation>
    </message>
    <message>
        <source>headline %1</source>
        <translation>тақырыпат %1</translation>
    </message>
</context>
</TS>
