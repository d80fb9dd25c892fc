/**
 * Names of outlets in a text: news agencies by their spellings, and sites by their addresses.
 * In: a name or a stretch of text. Out: the agency's name for the record, or where outlets are named.
 */
import { fold } from './fold.js';
import { AGENCIES, OUTLET_WORDS } from './marks.js';

const byFolded = new Map<string, string>();
const spellings: string[] = [];
for (const [name, ...ways] of AGENCIES) {
  for (const way of ways) {
    byFolded.set(fold(way), name);
    spellings.push(way.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  }
}
const TOP_LEVEL = 'az|com|org|net|info|tr|kz|uz|kg|tm|ru|tv|biz|news|media|press|eu|uk|ua|by|ge|am|ir|me|co|su|рф|қаз';
const SITE = `(?:[\\p{L}\\d][\\p{L}\\d-]{0,40}\\.){1,3}(?:${TOP_LEVEL})`;
const ONE_SITE = new RegExp(`^(?:https?://)?(?:www\\.)?${SITE}/?$`, 'iu');
// Longest first, so that "Anadolu Ajansı" is not read as "Anadolu".
const MENTION = new RegExp(
  `(?<![\\p{L}\\d.@/])(?:${SITE}|${spellings.sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\d])`,
  'giu',
);

/** The agency's name for the record, or `undefined`. Example: `agencyName('Anadolu Ajansı')` is `AA`. */
export function agencyName(text: string): string | undefined {
  return byFolded.get(fold(text)) ?? byFolded.get(fold(text).replace(/^[«“"]|[»”"]$/g, ''));
}

export function isAgency(text: string): boolean {
  return agencyName(text) !== undefined;
}

/** Example: `isDomain('Icma.az')`. */
export function isDomain(text: string): boolean {
  return text.length <= 60 && ONE_SITE.test(text);
}

const outletWords = new Set(OUTLET_WORDS.split(/\s+/).map(fold));

/** A quoted name and a word for a paper or site: `“Xalqın səsi” qəzeti`. */
export function isOutletName(text: string): boolean {
  const match = text.length <= 70 ? /^[“"«]([^”"»]{2,40})[”"»]\s+([\p{L} ]{3,25})$/u.exec(text) : null;
  return match !== null && (match[2] as string).split(' ').some((word) => outletWords.has(fold(word)));
}

export interface Mention {
  readonly name: string;
  readonly kind: 'agency' | 'site';
  readonly start: number;
  readonly end: number;
}

/** Outlets named in a text, in order. An agency written in small letters ("trend", "report") is a word, no name. */
export function mentions(text: string): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(MENTION)) {
    const words = match[0];
    const agency = agencyName(words);
    const position = { start: match.index, end: match.index + words.length };
    if (agency && words.charAt(0) !== words.charAt(0).toLowerCase())
      found.push({ name: agency, kind: 'agency', ...position });
    else if (!agency && words.includes('.'))
      found.push({ name: words.replace(/^www\./i, ''), kind: 'site', ...position });
  }
  return found;
}
