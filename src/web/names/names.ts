/**
 * Names of actors, cities and languages on the screen. In: codes of the record, places. Out: words in the interface's language.
 * States come from `Intl.DisplayNames`, or from `own/` in languages that not every browser knows; organisations go by their acronym, as in the codebook;
 * cities from `cities/`.
 */
import type { Place } from '../../record/record.js';
import { type Cities, cityIn } from '../../tell/cities.js';
import { ALPHA2 } from './iso.js';

/** Organisations offered in the filter; the record may hold others, which the filter takes too. */
export const ORGANISATIONS = [
  'OTS',
  'CIS',
  'SCO',
  'EAEU',
  'CSTO',
  'UN',
  'EU',
  'NATO',
  'OIC',
  'ECO',
  'CICA',
  'TURKSOY',
  'TURKPA',
  'OSCE',
  'BRICS',
  'IAEA',
  'WHO',
  'UNESCO',
  'G20',
  'COE',
  'ADB',
  'EBRD',
  'IMF',
  'WTO',
  'GCC',
  'LAS',
] as const;

/** No `Intl` name: the interface's own words. */
const OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  XNC: {
    en: 'Northern Cyprus',
    tr: 'Kuzey Kıbrıs',
    az: 'Şimali Kipr',
    kk: 'Солтүстік Кипр',
    uz: 'Shimoliy Kipr',
    ky: 'Түндүк Кипр',
    tk: 'Demirgazyk Kipr',
    ru: 'Северный Кипр',
  },
};

/** What the browser's own tables lack, from `own/`. */
interface Own {
  readonly regions: Readonly<Record<string, string>>;
  readonly languages: Readonly<Record<string, string>>;
}
const learnt = new Map<string, Own>();

/** Names of a language that not every browser knows; called when its words are loaded. */
export function learnNames(language: string, names: Own): void {
  learnt.set(language, names);
}

/** By state. */
type CityNames = Readonly<Record<string, Cities>>;
const cities = new Map<string, CityNames>();

/** What a language calls cities; called when its words are loaded. */
export function learnCities(language: string, names: CityNames): void {
  cities.set(language, names);
}

/** @example cityName({ city: 'Baku', state: 'AZE' }, 'tr') // 'Bakü' */
export function cityName(place: Place | null, language: string): string | null {
  if (!place?.city || !place.state) return place?.city ?? null;
  return cityIn(cities.get(language)?.[place.state] ?? [], place.city);
}

/** @example placeName({ city: 'Baku', state: 'AZE' }, 'tr') // 'Bakü, Azerbaycan'; '' where nothing is known */
export function placeName(place: Place | null, language: string): string {
  const state = place?.state ? actorName(place.state, language) : null;
  return [cityName(place, language), state].filter(Boolean).join(', ');
}

const displays = new Map<string, Intl.DisplayNames>();

function display(language: string, type: 'region' | 'language'): Intl.DisplayNames {
  const key = `${language} ${type}`;
  const known = displays.get(key);
  if (known) return known;
  const made = new Intl.DisplayNames([language, 'en'], { type, fallback: 'code' });
  displays.set(key, made);
  return made;
}

/** @example actorName('KAZ', 'tr') // 'Kazakistan' */
export function actorName(code: string, language: string): string {
  const own = OWN[code];
  if (own) return own[language] ?? own.en ?? code;
  const alpha2 = ALPHA2.get(code);
  return alpha2 ? (learnt.get(language)?.regions[alpha2] ?? display(language, 'region').of(alpha2) ?? code) : code;
}

const OWN_NAMES: Readonly<Record<string, string>> = {
  tr: 'Türkçe',
  az: 'Azərbaycanca',
  kk: 'Қазақша',
  uz: 'Oʻzbekcha',
  ky: 'Кыргызча',
  tk: 'Türkmençe',
  ru: 'Русский',
  en: 'English',
};

/** A language by its own name, as a reader of it looks for it; not every browser's `Intl` knows all eight. */
export function ownName(language: string): string {
  return OWN_NAMES[language] ?? language;
}

/** @example languageName('az', 'en') // 'Azerbaijani' */
export function languageName(language: string, inLanguage: string): string {
  if (language === 'und') return '?';
  return learnt.get(inLanguage)?.languages[language] ?? display(inLanguage, 'language').of(language) ?? language;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Every actor that the filter offers, by name. */
export function actorChoices(language: string): readonly Choice[] {
  const codes = [...ALPHA2.keys(), ...Object.keys(OWN), ...ORGANISATIONS];
  const order = new Intl.Collator(language);
  return codes
    .map((value) => ({ value, label: actorName(value, language) }))
    .sort((a, b) => order.compare(a.label, b.label));
}
