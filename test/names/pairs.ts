/**
 * Spellings of one name, a line each (all pairs of a line must agree), and pairs of different names that must not.
 * The project's own list: how the eight languages and the big agencies write the same people.
 */
const lines = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));

/** Each line: one word of a name in the languages that differ. */
export const SAME = lines(`
  Қасым Касым Kasım Qasım Qosim Kasym Kassym Қосим
  Жомарт Cömert Jomart Jo‘mart Žomart Comert Жўмарт
  Тоқаев Токаев Tokayev Tokaev To‘qayev Tokaýew Tokajew Тўқаев Toqaev Toqayev
  Əliyev Aliyev Алиев Әлиев Aliyew Aliev Eliyev Äliýew Alijew
  Əliyeva Aliyeva Алиева Aliýewa Әлиева
  İlham Ilham Илхам Ильхам Ilhom Илҳом Ylham
  Heydər Гейдар Heydar Haydar Ҳайдар
  Ceyhun Джейхун Jeyhun Жейхун Jeýhun Жейхун
  Bayramov Байрамов Baýramow Bayramov Bajramow
  Erdoğan Эрдоган Ердоған Erdo‘g‘an Ärdogan Əрдоған Erdogan Эрдоған Ардоған
  Recep Реджеп Rəcəb Rajab Ражап Rejep Режеп
  Tayyip Тайип Tayyib Taýýip Тайып
  Mirziyoyev Мирзиёев Мирзиеев Mirziyaev Mirziýoýew Mirziyoev
  Şavkat Shavkat Шавкат Şövkət Шәукат?
  Berdimuhamedow Бердымухамедов Berdimuhammedov Berdiməhəmmədov Бердімұхамедов Бердимухамедов Berdimuhamedov
  Gurbanguly Гурбангулы Kurbankulu Qurbanqulu Құрбанқұлы Гурбангули Qurbonquli
  Serdar Сердар Sərdar Сардар Sardor
  Жапаров Japarov Caparov Žaparow Ceparov Джапаров Japarow
  Садыр Sadır Sadyr Sodir Содир
  Жээнбеков Jeenbekov Ceenbekov Жеенбеков Jeyenbekov Жээнбеков
  Путин Putin Putin Putin
  Владимир Vladimir Wladimir Wladimir
  Лукашенко Lukaşenko Lukashenko Lukaşenka Lukaşenko
  Си Xi Şi Si Ши
  Цзиньпин Jinping Cinping Cinpin Цзинпин
  Orbán Орбан Orban Orban
  Viktor Виктор Victor Wiktor
  Макрон Macron Makron Makron
  Çavuşoğlu Чавушоглу Chavushoglu Cavusoglu Çawuşogly Чавушўғлу Чавушоғлу
  Mevlüt Мевлют Mövlud Mevlut Мевлүт
  Fidan Фидан Fidan
  Hakan Хакан Hakan Xakan Ҳакан
  Нуртлеу Nurtleu Nurtileu Нұртілеу
  Мұрат Мурат Murat Murad Murod Мурод
  Смаилов Smailov Smayılov Smaýylow Смайылов
  Әлихан Алихан Alihan Alikhan Əlixan Alixan Alihan
  Назарбаев Nazarbayev Nazarbaýew Nazarboyev Nazarbaev Назарбоев
  Нұрсұлтан Нурсултан Nursultan Nursulton Nursultan
  Бектенов Bektenov Bektenow Бектенов
  Олжас Olzhas Olcas Oljas Olžas Oljas
  Тілеуберді Тлеуберди Tileuberdi Tleuberdi Tileuberdi
  Қошанов Кошанов Koşanov Koshanov Qoşanov Qo‘shanov
  Пашинян Paşinyan Pashinyan Paşinýan Пашинян
  Никол Nikol Nikol
  Мирзоян Mirzoyan Mirzoýan
  Рахмон Rahmon Rəhmon Rakhmon Раҳмон
  Эмомали Emomali İmamali Emomalı Imomali Эмомалӣ
  Зеленский Zelenskiy Zelenski Zelenskyy Zelensky Зеленський
  Шольц Scholz Şolts Sholts Şolz
  Мерц Merz Merts Merts
  Байден Biden Bayden Baýden
  Трамп Trump Tramp
  Блинкен Blinken Blinken
  Рубио Rubio Rubio
  Лавров Lavrov Lawrow Lavrov
  Сергей Sergey Sergei Sergej Sergeý Sergei
  Мишустин Mişustin Mishustin Mişustin
  Шойгу Şoygu Shoygu Shoigu Şoýgu
  Песков Peskov Peskow
  Захарова Zaharova Zakharova Zaxarova Zaharowa
  Сийярто Szijjártó Siyyarto Siyarto
  Саидов Saidov Saidow Səidov
  Бахтиёр Baxtiyor Bahtiyar Bakhtiyor Baxtiyar Bəxtiyar
  Арипов Aripov Oripov Aripow Арипов
  Абдулла Abdulla Abdullah Abdullo Абдулло
  Камилов Komilov Kamilov Kamilow Комилов
  Абдулазиз Abdulaziz Abdülaziz Əbdüləziz
  Норов Norov Narov
  Мередов Meredov Meredow
  Рашид Reşid Raşid Rashid Rəşid Raşit
  Кулубаев Kulubayev Qulubayev Kulubaev Gulubaýew
  Жээнбек Jeenbek Ceenbek Ceenbek
  Атамбаев Atambayev Atambaev Atambaýew Otamboyev
  Бакиев Bakiyev Bakiev Bakiýew Baqiyev
  Акаев Akayev Akaev Akaýew Aqayev
  Каримов Kerimov Karimov Karimow Kərimov
  Ниязов Niyazov Niyozov Nyýazow Niyazow
  Сапармурат Saparmurat Saparmurad Saparmırat
  Тошкент Toshkent Taşkent Tashkent Ташкент Daşkent?
  Кобахидзе Kobakhidze Kobaxidze Kobahidze
  Зурабишвили Zurabişvili Zourabishvili Zurabishvili
  Медведев Medvedev Medwedew Medvedyev
  Ельцин Yeltsin Yeltsın Eltsin
  Ерлан Yerlan Erlan Yerlan
  Ермек Yermek Ermek Yermek
  Көшербаев Кошербаев Koşerbayev Kosherbayev Köşerbaýew Köşerbaev
  Масимов Mäsimov Мәсімов Massimov Masimov Məsimov
  Токтогул Toktogul Toqtogul Toxtogul?
  Асадов Əsədov Asadov Esedov Әсадов
  Мамедъяров Məmmədyarov Mammadyarov Memmedyarov
  Эльмар Elmar Elmar
  Гафарова Qafarova Gafarova Kafarova
  Гаджиев Hacıyev Hajiyev Hojiyev Ҳожиев Hajyýew
  Хикмет Hikmet Hikmət Hikmat Ҳикмат
  Гасанов Həsənov Hasanov Hasanow Hasanov
  Гусейнов Hüseynov Huseynov Huseýnow
  Хусейн Hüseyin Hussein Husayn Hüseýin
  Йылмаз Yılmaz Yilmaz Yylmaz
  Юлдашев Yuldashev Yuldaşev Yo‘ldoshev Йўлдошев
  Умаров Umarov Umarow Ömərov Ömerov
  Омуралиев Ömüraliyev Omuraliev Ömüralıyev Omuraliyev
  Кубанычбек Kubanıçbek Kubanychbek Kubanıçbek
  Амреев Amreyev Amreev Amreýew
  Багдад Bağdad Baghdad Bagdad
  Ахунджанов Ahuncanov Akhundjanov Axundjanov
  Мустафа Mustafa Mustafo Mustapha
  Шентоп Şentop Shentop Sentop
  Куртулмуш Kurtulmuş Kurtulmus Qurtulmuş Kurtulmush
  Нуман Numan Numan No‘mon
  Йылдырым Yıldırım Yildirim Yyldyrym
  Бинали Binali Binəli
  Давутоглу Davutoğlu Dawutogly Davutoglu
  Гюль Gül Gul Gyul
  Шимшек Şimşek Simsek Shimshek
  Токаева Tokayeva Toqayeva Tokaýewa
  Алиханов Alikhanov Alihanov Əlixanov
  Рютте Rutte Ryutte
  Столтенберг Stoltenberg Stoltenberq
  Гутерриш Guterres?
  Нетаньяху Netanyahu Netanyaxu Netanýahu
  Аббас Abbas Abbos Abbas
  Махмуд Mahmud Mahmut Maxmud
  Пезешкиан Pezeşkian Pezeshkian Pezeşkiyan Pezeşkian
  Масуд Mesud Məsud Masoud Masʼud
  Раиси Reisi Raisi Rəisi
  Иброхим İbrahim Ibrohim Ibrahim Ибрахим Ибраһим
  Шахбаз Şahbaz Shehbaz Şəhbaz
  Шариф Şerif Sharif Şərif Sharif
  Моди Modi Modi
  Джайшанкар Jaishankar Caişankar Jayshankar
  Кисида Kişida Kishida Kisida
  Александр Aleksandr Alexander Aleksandr
  Михаил Mihail Mixail Mikhail
  Вучич Vucic Vučić Vuçiç Vuçic
  Стармер Starmer Starmer
  Джонсон Johnson Conson Jonson
  Кэмерон Cameron Kemeron Kameron
  Маргус Margus Marqus
  Цахкна Tsahkna Tsaxkna
  Метсола Metsola Metsola
  Каллас Kallas Kallas
  Борель Borrell Borrel
`).map((words) => words.filter((word) => !word.endsWith('?')));

/** Two names on each line that are two people's. */
export const DIFFERENT = lines(`
  Əliyev Əliyeva
  Əliyev Oliver
  Aliyev Valiyev
  Tokayev Takeda
  Tokayev Karayev
  Smailov Ismailov
  Smailov Samarov
  Erdoğan Ergin
  Erdoğan Erdem
  Putin Butin
  Putin Fidan
  Путин Патиашвили
  Japarov Jabbarov
  Жапаров Жакыпов
  Bayramov Bayramova
  Bayramov Baykamov
  Karimov Rahimov
  Каримов Касымов
  Назарбаев Назаров
  Nazarov Niyazov
  Berdimuhamedow Berdiyev
  Macron Marron
  Lavrov Laurov
  Лавров Ларов
  Шойгу Шмыгаль
  Fidan Fidanov
  Biden Baydar
  Xi Li
  Си Ли
  Murat Mirza
  Orban Urbanov
  Бектенов Бектуров
  Kallas Kolesnik
  Mirzoyan Pashinyan
  Saidov Saidova
  Атамбаев Алтынбаев
  Ahmet Mehmet
  Hasan Hüseyin
  Hakan Harun
  Aslan Arslan
  Niyazov Niyazova
  Osmonov Osmanaliyev
  Sultan Sultanov
  Oktay Oktar
`);
