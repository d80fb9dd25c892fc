/**
 * Words by which a line shows that it is not article: what pages in our languages write around their texts.
 * Data only. A linguist adds a phrase here; nothing else need change.
 *
 * A phrase stands for the whole line, without marks and counts at its edges ("Yorumlar (3)" is `yorumlar`).
 * `phrase*` stands for a line that begins so, `*phrase` for one that ends so, `*phrase*` for one that holds it
 * (lines of at most `LONGEST_MARK` letters only: an article's sentence may well hold such words).
 */
import type { DropReason, Language } from '../record/codebook.js';

/** A line longer than this is judged by other signs. Longest mark seen in pages of the eight languages: about 150. */
export const LONGEST_MARK = 170;

export const PHRASES: Readonly<Record<Language, Partial<Record<DropReason, string>>>> = {
  tr: {
    'read-more': `devamını oku | haberin devamı | devamı için tıklayın* | *için tıklayın | *için tıklayınız | detaylar için*
      | haberi oku | tümünü gör | daha fazla oku | daha fazla göster | haberin detayları*`,
    related: `ilişkili | ilişkili haberler | daha sonra oku* | bunu da oku* | ayrıca oku* | ilgili haber* | bugün en çok okunan* | ilgili haberler | ilginizi çekebilir | bunlar da ilginizi çekebilir | çok okunanlar | en çok okunanlar | son dakika haberleri
      | son haberler | diğer haberler | benzer haberler | benzer içerikler | önceki haber | sonraki haber | günün manşetleri | öne çıkanlar
      | editörün seçtikleri | haber akışı | bunları da okuyun | sıradaki haber | popüler haberler | önerilen haberler | ayrıca bakınız*`,
    share: `bu habere tepki* | habere tepki* | *tepkiniz* | *uygulamamızı indir* | *bültene abone* | *bültenimize* | bildirimlere izin* | izin ver | daha sonra | paylaş | haberi paylaş | paylaşın | bağlantıyı kopyala | whatsapp | facebook | twitter | yazdır
      | yazıcıya gönder | a- a+ | yazı tipi boyutu | takip et | abone ol | *bizi takip edin* | google news* | *google news'te takip* | *beğeni*görüntülenme* | kaynağa git`,
    comments: `yorumunuz* | yorumlar | yorum yap | yorum yaz | yorum yazın | ilk yorumu siz yapın | bir yorum yazın | bir yanıt yazın* | cevap yaz* | henüz yorum yapılmamış*
      | *yorum yapabilmek için* | e-posta adresiniz yayınlanmayacak*`,
    tags: 'etiketler | etiketler:* | etiket:* | konular:* | anahtar kelimeler:*',
    advertisement: 'reklam | reklam alanı | sponsorlu | sponsorlu içerik | ilan | advertorial',
    'cookie-notice': '*çerezler*kullan* | *çerez politikası* | kabul et | kabul ediyorum | *çerez kullan*',
    footer: `*görüşler yazara aittir* | *yazarın kişisel görüş* | *desteğiyle yayımlan* | *desteğiyle yayınlan* | *hakları saklıdır* | *tüm hakları saklıdır* | künye | *künye*iletişim* | gizlilik politikası* | kullanım koşulları* | yasal uyarı* | *izin alınmadan*kopyalan* | *kaynak gösterilmeden*
      | *telif hakları* | hakkımızda | yayın ilkeleri | veri politikası*`,
    menu: `anasayfa | ana sayfa | gündem | dünya | ekonomi | spor | siyaset | yazarlar | magazin | teknoloji | sağlık | eğitim | kültür sanat | kültür-sanat | yaşam
      | video | foto galeri | galeri | canlı yayın | canlı | son dakika | menü | ara | giriş yap | üye ol | haberler | resmi ilanlar | namaz vakitleri | hava durumu | yukarı çık | içeriğe geç`,
    contact: '*ihbar hattı* | iletişim | bize ulaşın | ihbar hattı* | whatsapp ihbar* | reklam ver',
    byline: 'haber merkezi | dış haberler | dış haberler servisi | dış haberler servisi* | basın servisi',
  },
  az: {
    'read-more': `xəbərin davamı | xəbərin davamı* | mövzunu izləyirik | tam oxu | xəbəri oxu | davamını oxu | ardını oxu | daha ətraflı | ətraflı | ətraflı oxu | davamı | oxumağa davam et | *klikləyin | hamısına bax | daha çox xəbər`,
    related: `daha sonra oxu* | bunu da oxu* | həmçinin bax* | redaktor seçimi* | oxumağı tövsiyə edirik* | top:* | ən çox oxunanlar | ən çox oxunan | xəbər lenti | son xəbərlər | digər xəbərlər | oxşar xəbərlər | əlaqəli xəbərlər | bənzər xəbərlər | maraqlı xəbərlər | bölmənin digər xəbərləri
      | bu bölmədən | gündəlik lent | xəbərlər lenti | günün xəbərləri | bunları da oxu* | həmçinin oxu* | çox oxunanlar | populyar xəbərlər | top xəbərlər | yeni xəbərlər | əvvəlki xəbər | növbəti xəbər | xəbərlərin davamı*`,
    share: `xəbəri paylaş | dostlarınla paylaş* | xəbərə reaksiya* | reaksiyanı bildir* | *reaksiyanı bildir* | paylaş | paylaşın | *sosial mediada paylaş* | *sosial şəbəkədə paylaş* | linki kopyala | çap et | çap | baxış sayı:* | oxunub:* | oxunma sayı* | *dəfə oxunub
      | baxılıb* | baxış | bizi izləyin* | *bizi izləyin* | *kanalımıza abunə olun* | *telegram kanal* | *bizə abunə ol* | abunə ol`,
    comments: 'şərhlər | şərh yaz | şərh yazın | rəy bildir* | rəylər | şərh əlavə et* | rəyiniz*',
    tags: 'teqlər | teqlər:* | açar sözlər:* | etiketlər:* | teq:* | mövzu:*',
    advertisement: 'reklam | reklam yeri | reklam bloku | sponsor*',
    'cookie-notice': '*cookie*istifadə* | *kukilər* | *çərəz* | qəbul et | qəbul edirəm | razıyam',
    footer: `*hüquqları qorunur* | *müəllifin şəxsi fikri* | *redaksiyanın mövqeyi* | *məsuliyyət daşımır* | *bütün hüquqlar qorunur* | *müəllif hüquqları* | *istinad olunmalıdır* | *istinad vacibdir* | *istinad zəruridir* | *istinad mütləqdir* | *materiallardan istifadə* | *mətndə səhv*
      | *orfoqrafik səhv* | *səhv aşkar* | saytın xəritəsi | haqqımızda | məxfilik siyasəti*`,
    menu: `ana səhifə | əsas səhifə | baş səhifə | siyasət | iqtisadiyyat | cəmiyyət | dünya | idman | mədəniyyət | hadisə | kriminal | şou-biznes | şou | maqazin | müsahibə | analitika | region
      | təhsil | səhiyyə | texnologiya | foto | video | fotolar | canlı yayım | axtar | axtarış | giriş | qeydiyyat | bölmələr | xəbərlər | gündəm | hərbi | qarabağ | yuxarı`,
    contact: 'əlaqə | bizimlə əlaqə* | əlaqə vasitələri* | reklam və əməkdaşlıq*',
  },
  kk: {
    'read-more':
      'толығырақ | толық оқу | толығымен оқу | жалғасын оқу | оқи отырыңыз* | тағы оқу | барлығын көру | толығырақ оқу*',
    related: `ұқсас жаңалықтар | тақырып бойынша* | соңғы жаңалықтар | ең көп оқылған* | көп оқылған* | оқи отырыңыз | тағы оқыңыз* | сондай-ақ оқыңыз* | басқа жаңалықтар | танымал жаңалықтар | жаңалықтар лентасы | байланысты жаңалықтар | өзге жаңалықтар`,
    share: `бөлісу | бөлісіңіз | достарыңмен бөліс* | *бөлісіңіз | сілтемені көшіру | басып шығару | *парақшамызға жазыл* | *арнамызға жазыл* | *телеграм*жазыл* | *telegram*жазыл* | *арнасына жазыл* | қаралды:* | қаралым* | көрсетілім*`,
    comments: 'пікірлер | пікір қалдыру* | пікір жазу* | комментарий* | пікір қосу*',
    tags: 'тегтер | тегтер:* | тэгтер:* | кілт сөздер:* | тақырып:*',
    advertisement: 'жарнама | жарнама орны',
    'cookie-notice': '*cookie* | *куки* | қабылдау | келісемін',
    footer:
      '*автордың жеке пікірі* | *редакция көзқарасы* | *барлық құқық* | *құқықтары қорғалған* | *гиперсілтеме* | *қате таптыңыз ба* | *ctrl+enter* | *сілтеме жасау міндетті* | сайт картасы | біз туралы | құпиялылық саясаты*',
    menu: `басты бет | саясат | экономика | қоғам | әлем | спорт | мәдениет | жаңалықтар | білім | денсаулық | ғылым | тұлға | сұхбат | аймақ | аймақтар | видео | фото | іздеу | кіру | тіркелу | барлық жаңалық* | мәзір | жоғары`,
    contact: 'байланыс | байланысу* | кері байланыс | жарнама беру*',
  },
  uz: {
    'read-more': `batafsil | batafsil oʻqish | davomini oʻqish | koʻproq oʻqish | barchasini koʻrish | батафсил | батафсил ўқиш | давомини ўқиш | кўпроқ ўқиш | toʻliq oʻqish | тўлиқ ўқиш`,
    related: `mavzuga oid* | oʻxshash yangiliklar | soʻnggi yangiliklar | eng koʻp oʻqilgan* | koʻp oʻqilgan* | boshqa yangiliklar | shuningdek oʻqing* | tavsiya etamiz | yangiliklar lentasi | oʻqishni tavsiya*
      | мавзуга оид* | ўхшаш янгиликлар | сўнгги янгиликлар | энг кўп ўқилган* | кўп ўқилган* | бошқа янгиликлар | шунингдек ўқинг* | тавсия этамиз | янгиликлар лентаси | дайжест`,
    share: `ulashish | ulashing | doʻstlaringiz bilan ulash* | *kanalimizga obuna* | *kanaliga obuna* | *telegram*obuna* | *telegramda kuzat* | havolani nusxalash | chop etish | koʻrishlar* | ulashish:*
      | улашиш | улашинг | *каналимизга обуна* | *каналига обуна* | *telegram*обуна* | *телеграм*обуна* | чоп этиш | кўришлар*`,
    comments:
      'izoh | izohlar | izoh qoldirish* | fikr bildirish* | изоҳ | изоҳлар | изоҳ қолдириш* | фикр билдириш* | шарҳлар',
    tags: 'teglar | teglar:* | kalit soʻzlar:* | теглар | теглар:* | калит сўзлар:* | mavzular:*',
    advertisement: 'reklama | реклама | reklama huquqi asosida* | реклама ҳуқуқи асосида*',
    'cookie-notice': '*cookie* | qabul qilish | roziman | қабул қилиш | розиман',
    footer: `*barcha huquqlar* | *барча ҳуқуқлар* | *ctrl*enter* | ctrl | enter | *xato topdingizmi* | *xatolik topdingizmi* | *хато топдингизми* | *хатолик топсангиз* | *manba koʻrsat* | *havola*shart* | sayt xaritasi | biz haqimizda | биз ҳақимизда`,
    menu: `bosh sahifa | asosiy sahifa | siyosat | iqtisodiyot | jamiyat | jahon | sport | madaniyat | yangiliklar | oʻzbekiston | dunyo | fan-texnika | intervyu | video | foto | qidiruv | kirish | menyu
      | бош саҳифа | сиёсат | иқтисодиёт | жамият | жаҳон | спорт | маданият | янгиликлар | ўзбекистон | дунё | фан-техника | интервью | видео | фото | қидирув | кириш`,
    contact: 'aloqa | bogʻlanish | алоқа | боғланиш | biz bilan bogʻlan*',
  },
  ky: {
    'read-more': 'толугураак | толук окуу | уландысын окуу | кененирээк | баарын көрүү | дагы окуу | толук маалымат*',
    related:
      'окшош жаңылыктар | акыркы жаңылыктар | эң көп окулган* | көп окулган* | башка жаңылыктар | ошондой эле окуңуз* | дагы окуңуз* | тема боюнча* | жаңылыктар тасмасы | тектеш кабарлар | акыркы кабарлар',
    share:
      'бөлүшүү | бөлүшүңүз* | *бөлүшүңүз | шилтемени көчүрүү | басып чыгаруу | *каналга жазыл* | *баракчабызга жазыл* | көрүүлөр* | окулду:*',
    comments: 'комментарийлер | пикирлер | пикир калтыруу* | пикир жазуу* | комментарий калтыруу*',
    tags: 'тегдер | тегдер:* | теги:* | ачкыч сөздөр:*',
    advertisement: 'жарнама | реклама | жарнак',
    'cookie-notice': '*cookie* | кабыл алуу | макулмун',
    footer:
      '*бардык укуктар* | *укуктары корголгон* | *ката тапсаңыз* | *ctrl+enter* | *гипершилтеме* | биз жөнүндө | сайттын картасы',
    menu: 'башкы бет | башкы барак | саясат | экономика | коом | дүйнө | спорт | маданият | жаңылыктар | кабарлар | билим берүү | саламаттык | маек | видео | фото | издөө | кирүү | аймактар',
    contact: 'байланыш | байланышуу* | биз менен байланыш*',
  },
  tk: {
    'read-more':
      'dowamy | dowamyny oka | dowamyny okaň | giňişleýin | doly oka | doly okamak | has giňişleýin* | hemmesini gör',
    related:
      'meňzeş habarlar | soňky habarlar | iň köp okalan* | köp okalan* | beýleki habarlar | şeýle hem okaň* | baglanyşykly habarlar | täze habarlar | tema boýunça*',
    share:
      'paýlaş | paýlaşmak | paýlaşyň | *paýlaşyň | çap et | görlen sany* | okalan sany* | *agza boluň* | *ýazylyň*',
    comments: 'teswirler | teswir ýaz* | teswir goşmak* | pikirler',
    tags: 'bellikler | bellikler:* | açar sözler:* | tegler:*',
    advertisement: 'mahabat | reklama',
    'cookie-notice': '*cookie* | kabul et | kabul edýärin',
    footer: '*ähli hukuklar* | *hukuklary goralan* | biz barada | saýtyň kartasy',
    menu: 'baş sahypa | esasy | esasy sahypa | syýasat | ykdysadyýet | jemgyýet | dünýä | sport | medeniýet | habarlar | täzelikler | bilim | saglyk | wideo | surat | gözleg | giriş',
    contact: 'habarlaşmak | biz bilen habarlaş* | aragatnaşyk',
  },
  ru: {
    'read-more':
      'читать далее | читать полностью | читать дальше | подробнее | далее | подробности | показать ещё | показать еще | все новости | смотреть все | узнать больше | ссылка на новость:* | читать подробнее*',
    related: `читайте: | читайте по теме* | читайте также* | читайте ещё* | читать также | похожие новости | похожие материалы | другие новости | новости по теме | по теме | материалы по теме | ещё по теме | еще по теме | последние новости | лента новостей | главные новости
      | самое читаемое | самое популярное | популярное | популярные новости | рекомендуем | рекомендуем прочитать* | смотрите также* | вам может быть интересно* | новости партнеров | новости партнёров | предыдущая новость | следующая новость
      | актуальное | главное за день | выбор редакции | топ новостей | сейчас читают`,
    share: `поделиться | поделитесь* | *поделиться в* | скопировать ссылку | распечатать | версия для печати | подписаться | подписывайтесь* | *подписывайтесь на наш* | *подпишитесь на наш* | *наш telegram* | *наш телеграм*
      | *читайте нас в* | смотрите нас в* | *читайте в facebook* | *следите за нами* | просмотров:* | просмотры* | нравится | оценить*`,
    comments:
      'комментарии | комментариев нет | оставить комментарий* | добавить комментарий* | написать комментарий* | ваш комментарий* | обсудить | нет комментариев',
    tags: 'теги | теги:* | метки:* | ключевые слова:* | тэги:* | темы:* | тема:*',
    advertisement: 'реклама | на правах рекламы* | партнерский материал | партнёрский материал | спецпроект',
    'cookie-notice':
      '*файлы cookie* | *используем cookie* | *использует cookie* | принять | согласен | хорошо, понятно',
    footer: `*мнение редакции* | *мнение автора* | *все права защищены* | *при использовании материалов* | *при перепечатке* | *гиперссылка* | *нашли ошибку* | *ctrl+enter* | *ctrl + enter* | *орфографическ* | политика конфиденциальности* | пользовательское соглашение* | о проекте | о нас | карта сайта | свидетельство о регистрации*`,
    menu: `главная | главная страница | политика | экономика | общество | в мире | мир | спорт | культура | происшествия | новости | наука | технологии | авто | здоровье | образование | интервью | аналитика | видео | фото | поиск | войти | вход
      | регистрация | меню | наверх | все разделы | мнения | регионы | прямой эфир | архив`,
    contact:
      'контакты | обратная связь | связаться с нами* | сообщить новость* | прислать новость* | рекламодателям | размещение рекламы*',
  },
  en: {
    'read-more':
      'read more | continue reading | full story | read the full* | see more | show more | view all | learn more | click here* | see all',
    related: `related | related news | related articles | related posts | related stories | read also* | also read* | see also* | more from* | most popular | most read | most viewed | latest news | last added | all news | recent posts | trending | trending now | top stories
      | you may also like* | you might also like* | recommended | recommended for you | other news | more news | previous article | next article | editor's picks | up next`,
    share: `share | share this* | share on* | tweet | print | email | copy link | follow us* | *follow us on* | subscribe | subscribe to* | sign up for* | join our* | views | font size | close photo mode | save | whatsapp | telegram | facebook | twitter | vkontakte | instagram | youtube | linkedin | pinterest`,
    comments:
      'comments | comment | leave a comment* | leave a reply* | post a comment* | add comment | no comments | discussion policy | comments are welcomed* | your email address will not be published*',
    tags: 'tags | tags:* | keywords:* | topics:* | filed under* | tagged*',
    advertisement: 'advertisement | advertising | sponsored | sponsored content | promoted | ad',
    'cookie-notice': '*uses cookies* | *use cookies* | accept | accept all | i agree | cookie policy* | got it',
    footer: `*views expressed* | *author's own* | *do not necessarily reflect* | *all rights reserved* | privacy policy* | terms of use* | terms of service* | about us | sitemap | *ctrl + enter* | *ctrl+enter* | *orphographic mistake* | orphus* | *hyperlink*required* | this post is also available* | at least one category*`,
    menu: 'home | politics | world | economy | business | sports | sport | culture | society | opinion | video | photo | photos | search | login | log in | sign in | menu | skip to content | back to top | top | live | news | breaking news | categories | archive',
    contact: 'contact | contact us* | advertise with us | newsletter*',
  },
};

/** What stands before a colon: `Foto: …`, `Kaynak: …`. */
export const LABELS: Readonly<Partial<Record<DropReason, string>>> = {
  credit: `foto fotoğraf fotoğraflar kamera görsel video foto/video haber haber-foto haber-kamera fotolar şəkil şəkillər video-foto сурет суреттер фото видео фото/видео суреті коллаж иллюстрация сүрөт surat suratlar photo photos image picture video/photo
    rasm surat foto-video фотосурет скриншот инфографика`,
  byline: `yazar muhabir editör hazırlayan haber-editör yazan çeviri tercüme müəllif yazdı hazırladı söhbətləşdi hazırlayan-muhabir redaktor müxbir автор авторы корреспондент редактор текст материал перевод подготовил подготовила тілші дайындаған авторы muallif tayyorladi муаллиф тайёрлади
    автору даярдаган awtor taýýarlan author by editor writer reporter edited text reporting`,
  'source-line': `kaynak kaynakça mənbə mənbələr manba манба источник источники дереккөз дереккөзі булак булагы çeşme source sources via ссылка link qaynaq`,
  'date-line': `tarih yayınlanma yayın yayınlama güncelleme güncellenme giriş son-güncelleme oluşturulma eklenme tarix yayımlanıb yenilənib dərc-olunub дата опубликовано обновлено обновлен создано публикация күні жарияланған жаңартылды sana joylangan yangilangan сана жарыяланган
      senesi son giriş-tarihi güncelleme-tarihi yayın-tarihi date published updated posted modified last-updated`,
  share:
    'görüntülenme okunma okunma-sayısı baxış baxış-sayı oxunub oxunma просмотров просмотры прочитано қаралды қаралым көрүүлөр views reads görlen',
  contact: 'tel telefon phone e-posta e-poçt email e-mail faks fax адрес телефон эл-почта whatsapp',
};

/** News agencies: the name to record, then the spellings that pages use (without case). */
export const AGENCIES: readonly (readonly [name: string, ...spellings: string[]])[] = [
  [
    'AA',
    'AA',
    'Anadolu Ajansı',
    'Anadolu Agency',
    'Anatolia News Agency',
    'Anadolu Agentliyi',
    'Анадолу',
    'Anadolu',
    'Анадолы',
  ],
  ['İHA', 'İHA', 'İhlas Haber Ajansı'],
  ['DHA', 'DHA', 'Demirören Haber Ajansı'],
  ['ANKA', 'ANKA', 'ANKA Haber Ajansı'],
  ['TRT Haber', 'TRT Haber'],
  ['Hibya', 'Hibya', 'Hibya Haber Ajansı'],
  ['AZƏRTAC', 'AZƏRTAC', 'AZERTAC', 'АЗЕРТАДЖ', 'AzerTAc', 'AZƏRTAc'],
  ['APA', 'APA', 'АПА'],
  ['Trend', 'Trend', 'Тренд', 'TREND'],
  ['Report', 'Report', 'REPORT.AZ', 'Report.az'],
  ['Turan', 'Turan', 'Туран'],
  [
    'Kazinform',
    'Kazinform',
    'KAZINFORM',
    'КАЗИНФОРМ',
    'Казинформ',
    'Qazinform',
    'ҚазАқпарат',
    'QazAqparat',
    'Qazaqparat',
    'Kazakinform',
    'ҚАЗИНФОРМ',
  ],
  ['Tengrinews', 'Tengrinews', 'Tengrinews.kz'],
  ['UzA', 'UzA', 'ЎзА', 'УзА', 'O‘zA', 'OʻzA'],
  ['Dunyo', 'Dunyo” AA', 'Dunyo" AA', 'Dunyo AA', 'IA Dunyo', 'ИА «Дунё»', 'Дунё» АА', 'Дунё АА'],
  ['Kabar', 'Kabar', 'Кабар'],
  ['AKIpress', 'AKIpress', 'АКИpress'],
  ['TDH', 'TDH', 'ТДХ'],
  ['TASS', 'TASS', 'ТАСС', 'TASS'],
  ['RIA Novosti', 'РИА Новости', 'RIA Novosti', 'RİA Novosti', 'РИА'],
  ['Interfax', 'Interfax', 'Интерфакс', 'İnterfaks', 'İnterfax', 'Интерфакс-Казахстан'],
  ['Sputnik', 'Sputnik', 'Спутник'],
  ['Reuters', 'Reuters', 'Рейтер', 'Reyters', 'Рейтерс'],
  ['AFP', 'AFP', 'Agence France-Presse'],
  ['AP', 'AP', 'Associated Press'],
  ['Xinhua', 'Xinhua', 'Синьхуа', 'Sinhua'],
  ['IRNA', 'IRNA', 'İRNA', 'ИРНА'],
  ['BTA', 'BTA', 'БТА'],
  ['MTI', 'MTI'],
  ['BBC', 'BBC', 'Би-би-си'],
];

/** Words for a paper or site that stand with its name: `“Xalqın səsi” qəzeti`. */
export const OUTLET_WORDS = `qəzeti qəzetinin portalı saytı jurnalı agentliyi mərkəzi gazetesi dergisi haber sitesi ajansı газета газеті газетасы газети журналы журнал портал порталы агентство агенттігі сайты
  gazetasi sayti agentligi nashri gazetiniň saýty newspaper magazine journal agency`;

/** Beginnings of words that say that an outlet reports, and that one is cited. */
export const REPORTS = `xəbər məlumat bildir yazır yazıb aktar duyur haberi bildird сообща сообщи переда пишет информирует рассказ хабарла жазды жазад мәлімде баянда xabar хабар yozadi ёзади кабарла билдир жазат habar ýazýar report inform writes said`;
export const CITES = `istinad saytından görə göre kaynak dayandır mənbə ссылк данным информации сілтеме мәлімет дерек havola koʻra ko'ra asosida кўра ҳавола асосида шилтеме маалымат salgylan maglumat çeşme according citing cited via источник материалам`;

/** Words besides by which a press office tells; said of an outlet they would mean what somebody told it. */
export const OFFICE_REPORTS = `announc statement açıkla açıqla elan объяви заяви жариял мәлімде elon e'lon эълон жарыял yglan`;

/** What else stands in a sentence that says nothing but whence the news is. */
export const SOURCE_FILLERS = `bu barədə haqda haqqında barədə verir verib edir alınan məlumatlara məlumatına xəbərinə ki saytı sayt agentliyi agentliyinin agentliyinə
  bunu haberine haberine haber ajansı ajansının sitesi sitesinin yer alan bilgiye göre habere об этом со на по агентство агентства агентству портал сайт сайта корреспондент корреспонденту
  деп бұл туралы ақпарат агенттігі агенттігіне тілшісі порталы сайтына жасап deb bu haqda haqida bergan berdi bermoqda sayti nashri деб бу ҳақда ҳақида берди бермоқда сайти нашри
  бул тууралуу деп агенттиги сайты barada diýip beryär berýär agentligi saýty this about the to as it was agency website of from by`;

/** Marks of a public post's counters. */
export const COUNTERS =
  'beğeni görüntülenme gönderi retweet likes like views retweets reposts replies bəyənmə baxış просмотров лайков репостов қаралды кўрилди подписчиков';
