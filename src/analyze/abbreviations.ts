/**
 * Abbreviations written with a final dot, per language, in lower case and without the dot.
 * `before`: something always follows (a title, a place word), so the dot never ends a sentence.
 * `either`: may stand last ("vb.", "и т. д."), so the dot ends a sentence when a capital follows.
 */
import type { Language } from '../record/codebook.js';

interface Abbreviations {
  readonly before: string;
  readonly either: string;
}

const LISTS: Readonly<Record<Language, Abbreviations>> = {
  tr: {
    before: `prof doç dr yrd öğr gör arş uzm av sn hz st mr mrs ms yzb bnb alb alb tuğg tümg korg org gen
      müh ecz op ord bkz bk örn no nr sf cad sok mah apt blv bul fak böl çev haz ed der yay krş md mad tel
      zf kur üst tğm alm ing fr rus ar far yun lat jr alm oto ltd şti yard`,
    either: 'vb vs vd age agm as aş inc co mm cm km kg gr lt m.ö m.s mö ms ö.ö a.ş a.o t.a.ş sy çvş dk sa sn yy',
  },
  az: {
    before: 'prof dos akad dr müəl cən c xan xa məs bax küç pr prosp şəh ray qəs k st nr ed tərc red iq tel',
    either: 'və s v.s b.e b.e.ə e.ə i.a və.s s h il mln mlrd min man qəp və.i.a',
  },
  kk: {
    before: 'проф акад доц д-р м-з мыс қар көш ауд обл қ т ж а г ред құр ғыл канд',
    either: 'т.б т.с.с ж.б с.с жж ғ ғғ млн млрд мың теңге т.т б.з.д б.з',
  },
  uz: {
    before: 'prof dots akad dr mas qar koʻch koch sh t j проф доц акад мас қар кўч ш',
    either: "va h.k h.k v.b b b.m mln mlrd ming so'm т.к ҳ.к в.б млн млрд",
  },
  ky: {
    before: 'проф акад доц кар мис көч ш обл ред г',
    either: 'ж.б у.с ж.б.у.с млн млрд миң т.а кк б.з.ч',
  },
  tk: {
    before: 'prof dr akad mes ser köç ş',
    either: 'we ş.m ş.m we.b mln mlrd müň b.e.öň',
  },
  ru: {
    before: `г гг гр ул пр просп пер д им проф акад доц др.-рус т.е т.н т.ч см ср напр стр рис табл гл ст п пп ч
      обл респ р-н пос пгт с о оз р св тов гос зам пом нач ген полк подп кап лейт мл сер ред изд тел моск
      нар млад деп мин англ нем фр лат греч тур каз узб азерб к кв корп стр лит инж чл кор канд док долл`,
    either: 'т.д т.п др пр т.о г.г гг млн млрд тыс трлн руб коп в вв н.э до н.э чел час мин сек км кг тт шт экз',
  },
  en: {
    before: `mr mrs ms messrs dr prof gen col lt maj capt cmdr sgt adm sen rep gov pres hon rev st sr amb vs no nos
      fig eq ch sec pp p vol art al cf e.g i.e viz ft mt dept univ brig ing jan feb mar apr jun jul aug sept sep oct nov dec`,
    either: 'etc jr sr inc ltd co corp llc plc bros u.s u.k u.n a.m p.m d.c e.u ph.d b.c a.d approx est min max al',
  },
};

/** Unknown language: the words that are abbreviations in several languages and words in none. */
const COMMON = 'prof dr mr mrs проф акад доц др';

const before = new Map<string, ReadonlySet<string>>();
const either = new Map<string, ReadonlySet<string>>();
for (const [language, lists] of Object.entries(LISTS)) {
  before.set(language, new Set(lists.before.split(/\s+/)));
  either.set(language, new Set(lists.either.split(/\s+/)));
}
before.set('und', new Set(COMMON.split(' ')));
either.set('und', new Set());

/**
 * What the dot after `word` (lower case) may be.
 *
 * @example abbreviation('doç', 'tr') // 'before'
 */
export function abbreviation(word: string, language: Language | 'und'): 'before' | 'either' | null {
  if (before.get(language)?.has(word)) return 'before';
  return either.get(language)?.has(word) ? 'either' : null;
}
