/**
 * Names of outlets in a text: news agencies by their spellings, sites by their addresses, press offices by whose they are.
 * In: a name or a stretch of text. Out: the agency's name for the record, or where outlets are named.
 */
import { fold as foldWhole } from '../record/fold.js';
import { fold } from './fold.js';
import { AGENCIES, OUTLET_WORDS } from './marks.js';
import { officeOfSite, pressOffices } from './press-offices.js';

const byFolded = new Map<string, string>();
/** Spellings by their first word, folded; longest first, so that "Anadolu Ajansı" is not read as "Anadolu". */
const byFirstWord = new Map<string, string[]>();
for (const [name, ...ways] of AGENCIES) {
  for (const way of ways) {
    byFolded.set(fold(way), name);
    const first = firstWord(fold(way));
    byFirstWord.set(
      first,
      [...(byFirstWord.get(first) ?? []), way].sort((x, y) => y.length - x.length),
    );
  }
}
const TOP_LEVEL = 'az|com|org|net|info|tr|kz|uz|kg|tm|ru|tv|biz|news|media|press|eu|uk|ua|by|ge|am|ir|me|co|su|рф|қаз';
const SITE = `(?:[\\p{L}\\d][\\p{L}\\d-]{0,40}\\.){1,3}(?:${TOP_LEVEL})`;
const ONE_SITE = new RegExp(`^(?:https?://)?(?:www\\.)?${SITE}/?$`, 'iu');

/** The agency's name for the record, or `undefined`. Example: `agencyName('Anadolu Ajansı')` is `AA`. */
export function agencyName(text: string): string | undefined {
  const folded = fold(text);
  return byFolded.get(folded) ?? byFolded.get(folded.replace(/^[«“"]|[»”"]$/g, ''));
}

/** All spellings of an agency, by any of them; none for another name. Example: `agencySpellings('ТАСС')` has `TASS`. */
export function agencySpellings(name: string): readonly string[] {
  const agency = agencyName(name);
  return agency === undefined ? [] : (AGENCIES.find(([own]) => own === agency) ?? []);
}

/** Whether what is folded already is an agency's name. */
export function isAgencyFolded(folded: string): boolean {
  return byFolded.has(folded);
}

export function isAgency(text: string): boolean {
  return agencyName(text) !== undefined;
}

/** Example: `isDomain('Icma.az')`. */
export function isDomain(text: string): boolean {
  return text.length <= 60 && ONE_SITE.test(text);
}

const outletWords = new Set(OUTLET_WORDS.split(/\s+/).map(fold));

/** A word for a paper, site or agency: `газеті`. */
export function isOutletWord(word: string): boolean {
  return outletWords.has(fold(word));
}

/** A quoted name and a word for a paper or site: `“Xalqın səsi” qəzeti`. */
export function isOutletName(text: string): boolean {
  const match = text.length <= 70 ? /^[“"«]([^”"»]{2,40})[”"»]\s+([\p{L} ]{3,25})$/u.exec(text) : null;
  return match !== null && (match[2] as string).split(' ').some(isOutletWord);
}

/** One word for an outlet, however its name or address is written: `www.akorda.kz` and `Akorda` are one, `АЗЕРТАДЖ` and `Azertag`. */
export function outletKey(name: string): string {
  return foldWhole(officeOfSite(name) ?? agencyName(name) ?? name)
    .replace(/^www\./, '')
    .replace(/\.(?:com|org|net|gov|info|az|kz|tr|uz|kg|tm|ru)(?:\.\w+)?$/, '')
    .replace(/[^\p{L}\d]/gu, '');
}

/**
 * The site of an address, whatever its language or section stands under; null where many publish under one roof.
 *
 * @example siteOf('https://www.aa.com.tr/en/1') // 'aa.com.tr'
 * @example siteOf('https://t.me/akorda/1') // null
 */
export function siteOf(url: string): string | null {
  const host = /^https?:\/\/([^/:?#]+)/iu.exec(url)?.[1]?.toLowerCase();
  if (!host || /^[\d.]+$/.test(host)) return null;
  const labels = host.split('.');
  const isShort = /^(?:com|org|net|gov|edu|info|co|ac)$/.test(labels.at(-2) ?? '');
  const site = labels.slice(isShort ? -3 : -2).join('.');
  return PLATFORMS.has(site) || labels.length < 2 ? null : site;
}

/** Sites on which anybody publishes, that gather what others write, that governments keep for all of their offices, or that stand for any. */
const PLATFORMS: ReadonlySet<string> = new Set(
  (
    't.me telegram.me facebook.com x.com twitter.com instagram.com youtube.com vk.com ok.ru dzen.ru medium.com substack.com ' +
    'blogspot.com wordpress.com livejournal.com google.com yahoo.com msn.com archive.org ' +
    'haberler.com sondakika.com mail.ru rambler.ru yandex.ru example.org example.com example.net ' +
    'gov.tr gov.az gov.kz gov.uz gov.kg gov.tm gov.ru gov.uk'
  ).split(' '),
);

export interface Mention {
  readonly name: string;
  /** `palace`: an office named by a place, which tells only with a word of reporting beside it. */
  readonly kind: 'agency' | 'site' | 'office' | 'palace';
  readonly start: number;
  readonly end: number;
}

/** Signs that part words here; a name's own dots and hyphens do not. */
const PARTS_WORDS = new Uint8Array(0x1_0000);
for (const sign of ' \n\t\u00a0/(),;:«»“”"|[]•–—') PARTS_WORDS[sign.charCodeAt(0)] = 1;
const NAME = /^[\p{L}\d][\p{L}\d.-]*/u;

/** Outlets named in a text, in order. An agency written in small letters ("trend", "report") is a word, no name. */
export function mentions(text: string): Mention[] {
  const offices = pressOffices(text).map(
    ({ name, start, end, bare }): Mention => ({ name, kind: bare ? 'palace' : 'office', start, end }),
  );
  const others = named(text).filter((it) => !offices.some(({ start, end }) => it.start < end && start < it.end));
  return offices.length === 0 ? others : [...others, ...offices].sort((a, b) => a.start - b.start);
}

/** Agencies and sites, word by word. */
function named(text: string): Mention[] {
  const found: Mention[] = [];
  let start = 0;
  let until = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && PARTS_WORDS[text.charCodeAt(at)] !== 1) continue;
    const mention = at > start && start >= until ? mentionAt(text, start, at) : null;
    if (mention) {
      found.push(mention);
      until = mention.end;
    }
    start = at + 1;
  }
  return found;
}

/** Only a word with a capital or with a dot inside it can name an outlet; most words are left at a glance. */
function mentionAt(text: string, start: number, end: number): Mention | null {
  const first = text.charAt(start);
  const chunk = text.slice(start, end);
  if (first === first.toLowerCase() && !chunk.slice(0, -1).includes('.')) return null;
  const word = NAME.exec(chunk)?.[0].replace(/[.-]+$/, '');
  if (word === undefined) return null;
  return (word.includes('.') ? siteAt(word, start) : null) ?? agencyAt(text, word, start);
}

/** An ending joined to an address: `Icma.az-a istinadən`. */
const JOINED_ENDING = /-\p{Ll}{1,7}$/u;

function siteAt(written: string, start: number): Mention | null {
  const bare = written.replace(JOINED_ENDING, '');
  const word = isDomain(written) || !isDomain(bare) ? written : bare;
  if (agencyName(word) !== undefined || !isDomain(word)) return null;
  return { name: word.replace(/^www\./i, ''), kind: 'site', start, end: start + word.length };
}

function agencyAt(text: string, word: string, start: number): Mention | null {
  if (word.charAt(0) === word.charAt(0).toLowerCase()) return null;
  for (const way of byFirstWord.get(firstWord(fold(word))) ?? []) {
    const end = start + way.length;
    if (fold(text.slice(start, end)) === fold(way) && !/[\p{L}\d]/u.test(text.charAt(end))) {
      return { name: agencyName(way) as string, kind: 'agency', start, end };
    }
  }
  return null;
}

function firstWord(folded: string): string {
  return /[\p{L}\d]+/u.exec(folded)?.[0] ?? '';
}
