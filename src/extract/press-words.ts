/**
 * Words by which a press office is known in our languages. Data only: beginnings of words, folded as this room folds
 * them (ə, ü, ş without their marks, Cyrillic as it stands). A linguist adds a beginning here; nothing else need change.
 */

/**
 * Words for a press office; `side` says where the words stand that say whose it is, `of` what the name itself says. `bare`: an office
 * that does more than tell the press, and counts where its state is named and a word of reporting stands beside it.
 */
export const PRESS: readonly {
  readonly words: readonly RegExp[];
  readonly side: 'before' | 'after' | 'both';
  readonly of?: { readonly body: string; readonly state?: string };
  readonly bare?: true;
}[] = [
  { words: [/^(?:press|media)$/, /^(?:service|office|cent(?:re|er)|bureau)/], side: 'both' },
  { words: [/^пресс$/, /^(?:служб|центр|бюро)/], side: 'after' },
  { words: [/^баспасөз/, /^(?:қызмет|орталы)/], side: 'before' },
  { words: [/^metbuat/, /^(?:xidmet|merkez)/], side: 'before' },
  { words: [/^basin$/, /^(?:servis|ofis|merkez|buro|birim|musavir)/], side: 'before' },
  { words: [/^iletisim$/, /^baskanlig/], side: 'before', of: { body: 'President', state: 'Türkiye' } },
  { words: [/^communications?$/, /^directorate/], side: 'before', of: { body: 'President', state: 'Türkiye' } },
  { words: [/^directorate/, /^of$/, /^communications?$/], side: 'before', of: { body: 'President', state: 'Türkiye' } },
  {
    words: [/^(?:presidential|president's)$/, /^(?:office|administration)$/],
    side: 'before',
    of: { body: 'President' },
    bare: true,
  },
  { words: [/^cumhurbaskanlig/], side: 'before', of: { body: 'President' }, bare: true },
  { words: [/^prezidentinin$/, /^(?:ofis|administrasiya)/], side: 'before', of: { body: 'President' }, bare: true },
  { words: [/^(?:matbuot|матбуот)/, /^(?:xizmat|хизмат|markaz|марказ)/], side: 'before' },
  { words: [/^басма$/, /^сөз$/, /^кызмат/], side: 'before' },
  { words: [/^metbugat/, /^(?:gullug|merkez)/], side: 'before' },
];

/** Palaces that stand for a president's office. */
export const PALACES: readonly (readonly [state: string, stem: RegExp])[] = [
  ['Kazakhstan', /^(?:a[kq]orda|ақорда|акорд(?:а|ы|у|е|ой)$)/],
  ['Russia', /^(?:kreml|кремл)/],
];

export const STATES: readonly (readonly [state: string, stem: RegExp])[] = [
  ['Kazakhstan', /^(?:kaza[kh]|qazax|qozo[gq]|gazagyst|казах|казакст|қазақ|қозо[ғқ]|рк$|қр$)/],
  ['Türkiye', /^(?:turkiy|turkey|turkish|турци|турец|түрки|турки)/],
  ['Azerbaijan', /^(?:azerba|azerbey|ozarbay|азербай|әзербай|әзірбай|озарбай|азр$)/],
  ['Uzbekistan', /^(?:o'?zbe[kg]|uzbek|узбек|ўзбек|өзбек|руз$)/],
  ['Kyrgyzstan', /^(?:k[iy]rg[iy]z|qirg|gyrgyz|кыргыз|киргиз|қырғыз|қирғиз|кр$)/],
  ['Turkmenistan', /^(?:turkm[ea]n|туркм[ае]н|түр[і]?кмен|түркмөн)/],
  ['Russia', /^(?:rus[iy]|russia|rossiy|росси|ресей|орусия|рф$)/],
  ['Tajikistan', /^(?:ta[cj]i[kg]|tojik|таджик|тәжік|тажик|тожик)/],
  ['Georgia', /^(?:gurcu|gurcist|georgia|грузи|гүржі|гуржи|gruzi)/],
  ['Armenia', /^(?:ermeni|armeni|armani|армени|армян|арман)/],
  ['Hungary', /^(?:macar|hungar|венг[ер]|мажар|vengr)/],
  ['Ukraine', /^(?:ukra[iy]|украин)/],
  ['Belarus', /^(?:belarus|беларус|белорус)/],
  ['Iran', /^(?:iran|иран|эрон|eron)/],
  ['China', /^(?:chin(?:a|ese)|cin$|xitoy|hytay|китай|қытай|кытай|хитой)/],
  ['Pakistan', /^(?:pakist|pokist|пакист|покист)/],
];

/** What has a press office. A ministry is known by its topic; an abbreviation says both. */
export const BODIES: readonly (readonly [body: string, stem: RegExp])[] = [
  ['President', /^(?:pre[sz]ident|президент|cumhurbaskan|глав(?:а|ы)$|басшы|basci)/],
  ['Foreign Ministry', /^(?:мид(?:а|ом)?$|сім$|xin$|mfa$)/],
  ['Defence Ministry', /^миноборон/],
  ['Emergencies Ministry', /^(?:мчс$|тжм$|fhn$)/],
  ['Energy Ministry', /^минэнерго/],
  ['Ministry', /^(?:ministr(?:y|ies|li)|министерств|министрл|министирл|bakanli|nazirli|vazirli|вазирли)/],
  [
    'Government',
    /^(?:government|правительств|hokumet|hukumet|hukumat|ҳукумат|үкімет|өкмөт|премьер|prime$|basbakan|cabinet|кабинет|kabinet)/,
  ],
  ['Parliament', /^(?:parl[ai]am?ent|парламент|мажилис|мәжіліс|mejlis|meclis|tbmm)/],
];

export const TOPICS: readonly (readonly [topic: string, stem: RegExp])[] = [
  ['Foreign', /^(?:foreign|иностранн|disisler|xarici|сыртқы|tashqi|ташқи|тышкы|dasary)/],
  ['Defence', /^(?:defen[cs]e|оборон|savunma|mudafie|қорғаныс|mudofaa|мудофаа|коргоо|goranmak)/],
  ['Interior', /^(?:interior|internal|внутренн|icisler|daxili|ішкі|ichki|ички|icerki)/],
  ['Energy', /^(?:energ|энерг|enerji)/],
  ['Trade', /^(?:trade|торговл|ticaret|сауда|savdo|савдо|соода|sowda)/],
  ['Transport', /^(?:transport|транспорт|ulastirma|neqliyyat|көлік|ulag)/],
  ['Economy', /^(?:econom|эконом|ekonom|iqtisad|iqtisod|иқтисод|ykdysady)/],
  ['Finance', /^(?:financ|финанс|maliy|қаржы|каржы|moliya|молия)/],
  ['Agriculture', /^(?:agricult|сельск|tarim|kend|ауыл|айыл|qishloq|қишлоқ|oba$)/],
  ['Culture', /^(?:cultur|культур|kultur|medeni|мәдениет|маданият|madaniy|маданий)/],
  ['Education', /^(?:educat|просвещ|образован|egitim|tehsil|білім|билим|bilim|ta'lim|таълим)/],
  ['Health', /^(?:health|здравоохр|saglik|sehiyye|денсаулық|саламаттык|sog'liq|соғлиқ|saglyg)/],
  ['Emergencies', /^(?:emergenc|чрезвычайн|төтенше|өзгөчө|fovqelade|favqulodda|фавқулодда)/],
  ['Tourism', /^(?:tourism|туризм|turizm)/],
  ['Justice', /^(?:justice|юстиц|adalet|edliyye|әділет|adliya|адлия)/],
];

/** Words between them that say nothing of whose office it is. */
export const OFFICE_FILLERS =
  /^(?:of$|the$|and$|for$|affairs|republic|federation|minister|respublik|республик|cumhuriyet|respubliki|федерац|federasyon|администрац|administra|дел$|isler|ishlar|ишлар|істер|иштер|nazir|министр|ve$|va$|ва$|и$|және$|жана$|при$|государств|мемлекет|dovlet|davlat|жанындағы|yanindaki|yaninda|milli$|баш$|bas$|бош$)/;

/** Offices that all languages know by a name of their own. */
export const OFFICE_NAMES: Readonly<Record<string, string>> = {
  'President of Kazakhstan': 'Akorda',
  'President of Russia': 'Kremlin',
  'President of Türkiye': 'İletişim Başkanlığı',
};

/** Sites of these offices, without `www.`. */
export const OFFICE_SITES: Readonly<Record<string, string>> = {
  'akorda.kz': 'Akorda',
  'primeminister.kz': 'Government of Kazakhstan',
  'mfa.gov.kz': 'Foreign Ministry of Kazakhstan',
  'iletisim.gov.tr': 'İletişim Başkanlığı',
  'tccb.gov.tr': 'İletişim Başkanlığı',
  'mfa.gov.tr': 'Foreign Ministry of Türkiye',
  'president.az': 'President of Azerbaijan',
  'mfa.gov.az': 'Foreign Ministry of Azerbaijan',
  'president.uz': 'President of Uzbekistan',
  'mfa.uz': 'Foreign Ministry of Uzbekistan',
  'president.kg': 'President of Kyrgyzstan',
  'mfa.gov.kg': 'Foreign Ministry of Kyrgyzstan',
  'mfa.gov.tm': 'Foreign Ministry of Turkmenistan',
  'kremlin.ru': 'Kremlin',
  'mid.ru': 'Foreign Ministry of Russia',
};
