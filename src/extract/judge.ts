/**
 * Judges a line by itself: is it article, or what pages write around articles?
 * In: the words of one line. Out: the reason to drop it, or `null`. Long lines are left alone: an article's sentence
 * may hold any of these words.
 */
import type { DropReason } from '../record/codebook.js';
import { findDate } from './dates.js';
import { bare, bareOf, fold, foldedWords } from './fold.js';
import { endsSentence } from './lines.js';
import { COUNTERS, LABELS, LONGEST_MARK, PHRASES } from './marks.js';
import { isAgency, isAgencyFolded, isDomain, isOutletName } from './outlets.js';
import { isSourceLine } from './sources.js';

/** @example judgeLine('Yorumlar (3)') // 'comments' */
export function judgeLine(line: string): DropReason | null {
  if (line.length > LONGEST_MARK + 130) return null;
  const folded = fold(line);
  const words = bareOf(folded);
  if (words === '') return byDate(line) ?? (/\d/.test(line) ? 'share' : 'markup');
  if (isMarkup(line)) return 'markup';
  return (
    byAddress(line, folded) ??
    (line.length <= LONGEST_MARK && !isSaid(line) ? byPhrase(words, folded) : null) ??
    byLabel(line) ??
    byDate(line) ??
    (isSourceLine(line, folded) ? 'source-line' : null) ??
    byShape(line, words)
  );
}

/** Somebody's words: what they begin with is no invitation of the page. */
function isSaid(line: string): boolean {
  return /^[“"«].+[”"»]/.test(line) && endsSentence(line);
}

/** `[:ru]`, `[gallery ids="1"]`, `{{title}}`. */
function isMarkup(line: string): boolean {
  return /^(?:\[[^\]\s]*:?[a-z]*[^\]]*\]|\{\{[^}]*\}\}|<[^>]*>)$/i.test(line) && !/\s\S+\s\S+\s/.test(line);
}

/** A line that is only an address, a post's attribution, or the name of a site. */
function byAddress(line: string, folded: string): DropReason | null {
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(line)) {
    return /twitter|t\.co\/|youtu|instagram|facebook|tiktok|t\.me\//i.test(line) ? 'embed' : 'source-line';
  }
  if (/^pic\.twitter\.com\/\S+$/i.test(line) || /^[—–-]\s.{2,60}\(@\w+\)/.test(line)) return 'embed';
  if (/(?:^|\s)@\w{3,}/.test(line) && line.length < 120 && findDate(line) !== null) return 'byline';
  if (line.length < 40 && isAgencyFolded(folded)) return 'agency-mark';
  return isDomain(line.replace(/[.,;:]+$/, '')) || isOutletName(line) ? 'source-line' : null;
}

type Phrases = ReadonlyMap<string, DropReason>;
const whole = new Map<string, DropReason>();
const beginnings = new Map<string, DropReason>();
const endings = new Map<string, DropReason>();
const parts: [string[], DropReason][] = [];
for (const ofLanguage of Object.values(PHRASES)) {
  for (const [reason, list] of Object.entries(ofLanguage) as [DropReason, string][]) {
    for (const phrase of list.split('|').map(fold)) {
      const inner = phrase.replace(/^\*|\*$/g, '');
      if (phrase.startsWith('*') && phrase.endsWith('*')) parts.push([inner.split('*'), reason]);
      else if (phrase.endsWith('*')) beginnings.set(inner, reason);
      else if (phrase.startsWith('*')) endings.set(inner, reason);
      else whole.set(bare(phrase), reason);
    }
  }
}
/** One test for all phrases that may stand anywhere: few lines hold any. */
const PARTS = new RegExp(parts.map(([inner]) => (inner[0] as string).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
/** Words in the longest phrase that is sought at a line's beginning or end. */
const LONGEST_PHRASE = 6;

function byPhrase(words: string, folded: string): DropReason | null {
  return (
    whole.get(words) ??
    edgePhrase(words, beginnings, false) ??
    edgePhrase(words, endings, true) ??
    (PARTS.test(folded) ? parts.find(([inner]) => holdsInOrder(folded, inner))?.[1] : undefined) ??
    null
  );
}

/** Looks the first (or last) one to six words up. */
function edgePhrase(words: string, phrases: Phrases, fromEnd: boolean): DropReason | null {
  let at = fromEnd ? words.length : 0;
  for (let count = 0; count < LONGEST_PHRASE; count++) {
    const space: number = fromEnd ? words.lastIndexOf(' ', at - 1) : words.indexOf(' ', at + 1);
    const phrase = fromEnd ? words.slice(space + 1) : words.slice(0, space < 0 ? words.length : space);
    const reason =
      phrases.get(phrase) ??
      (phrase.endsWith(':') || phrase.endsWith(',') ? phrases.get(phrase.slice(0, -1)) : undefined);
    if (reason) return reason;
    if (space <= 0) return null;
    at = space;
  }
  return null;
}

function holdsInOrder(text: string, inner: readonly string[]): boolean {
  let at = 0;
  for (const part of inner) {
    at = text.indexOf(part, at);
    if (at < 0) return false;
    at += part.length;
  }
  return true;
}

const labels = new Map<string, DropReason>();
for (const [reason, list] of Object.entries(LABELS) as [DropReason, string][]) {
  for (const label of list.split(/\s+/)) if (!labels.has(fold(label))) labels.set(fold(label), reason);
}
const LONGEST_LABEL = 32;
const LONGEST_VALUE = 140;
/** A labelled line that ends like a sentence is one from this length on; sources are listed with a full stop too. */
const LONGEST_SENTENCE = 80;
const LONGEST_SOURCE = 100;

/** `Foto: …`, `Haber: … – Fotoğraf: …`, `Mənbə: …`. A label of several words counts by its first or last. */
function byLabel(line: string): DropReason | null {
  const colon = line.slice(0, LONGEST_LABEL).search(/[:：]|\s[–—|]\s/);
  if (colon <= 0 || line.length - colon > LONGEST_VALUE) return null;
  const label = fold(line.slice(0, colon));
  if (label.split(' ').length > 3) return null;
  const found = labels.get(label.replaceAll(' ', '-')) ?? labels.get(label) ?? edgeLabel(label);
  // A label before a whole sentence is a sentence's beginning.
  const longest = found === 'source-line' ? LONGEST_SOURCE : LONGEST_SENTENCE;
  // ("Reporter: How do you see …?": who asks is no byline)
  const asks = /\?\s*$/.test(line);
  return found && !asks && !(endsSentence(line) && line.length > longest) ? found : null;
}

function edgeLabel(label: string): DropReason | null {
  const words = label.split(' ');
  if (words.length < 2) return null;
  return labels.get(words[0] as string) ?? labels.get(words.at(-1) as string) ?? null;
}

/** A date and little more: a label, an agency, a place before a comma, a section behind a bar. */
function byDate(line: string): DropReason | null {
  if (line.length > 130 || (endsSentence(line) && !line.endsWith(')') && !/\s\|\s/.test(line) && line.length > 40))
    return null;
  if (/^\D{0,12}\d{1,2}:\d{2}(?::\d{2})?\D{0,3}$/.test(line)) return 'date-line';
  const found = findDate(line);
  if (!found) return null;
  if (found.range && /^\p{Lu}[\p{L} '/-]{2,24},\s/u.test(line) && isPlaceAndDay(line)) return 'date-line';
  const left = foldedWords(found.rest).filter((word) => labels.get(word) !== 'date-line');
  if (left.length === 0) return 'date-line';
  if (isOutletName(line.split(/,\s/)[0] ?? '')) return 'source-line';
  const startsDated = /^(?:[^\d]{0,20}:\s*)?\d{1,4}[\d./-]*/.test(line) && found.range !== null;
  if (startsDated && (/\s[|/•·]\s/.test(line) ? left.length <= 10 : /\d:\d/.test(line) && left.length <= 3))
    return 'date-line';
  if (left.length > 6) return null;
  const parts = line.split(/[,.|/()]|\s[-–—]\s/).map((part) => part.trim());
  const quoted = /[–—-]\s*[“"«][^”"»]+[”"»]$/.test(line);
  const placeFirst = /^\p{Lu}[\p{L} '/-]{2,24},/u.test(line) && left.length <= (quoted ? 5 : 2);
  const dateLast = /\s[–—-]\s\d{1,2}[./]\d{1,2}[./]\d{4}$/.test(line);
  return parts.some(isAgency) || dateLast || (placeFirst && found.range !== null) ? 'date-line' : null;
}

/** `Душанбе, 1 апреля 2025 (агентство)`: what stands in brackets after the day names the source. */
function isPlaceAndDay(line: string): boolean {
  const day = /,\s([^()]+)\s\([^()]{2,50}\)$/.exec(line)?.[1];
  return day !== undefined && findDate(day)?.rest === '';
}

/** `Facebook'ta paylaş`, `WhatsApp-da paylaş`: an invitation, where "medyada paylaştı" tells. */
const SHARE_ON = /\p{L}['’-]?[dt][aeə]\s+payla[sş](?:ın)?(?!\p{L})/iu;

const counters = new Set(foldedWords(fold(COUNTERS)));

/** Counters of a post, trails of a menu, a caption with its credit in brackets. */
function byShape(line: string, words: string): DropReason | null {
  if (/^©|^\(c\)\s/i.test(line)) return 'footer';
  if (/^(?:#[\p{L}\d_]+[\s,]*)+$/u.test(line)) return 'tags';
  if (SHARE_ON.test(line)) return 'share';
  if (endsSentence(line) && !line.endsWith(')')) return null;
  if (/\s\*\*\*\s/.test(line)) return 'menu';
  if (/\d/.test(line) && foldedWords(words).filter((word) => counters.has(word)).length >= 2) return 'share';
  if (/\s[›>→]\s/.test(line) || (/\s»\s/.test(line) && !line.includes('«'))) return 'menu';
  if (/^\d[\d\s.,]*\p{L}+$/u.test(line) && foldedWords(words).some((word) => counters.has(word))) return 'share';
  const pieces = line.split(/\s*[|•·]\s*/).filter((piece) => piece !== '');
  if (pieces.length >= 3 && pieces.every((piece) => piece.length <= 28)) return 'menu';
  const credit = /\(([^():]{2,24}):[^()]*\)$/.exec(line);
  return credit && labels.get(fold(credit[1] as string)) === 'credit' ? 'caption' : null;
}
