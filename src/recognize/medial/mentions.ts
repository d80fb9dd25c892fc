/**
 * One mention where heads come first: "президента Казахстана Касым-Жомарта Токаева", "Kazakhstan's Foreign Minister",
 * "the presidents of Kazakhstan and Turkey", "Murat Nurtleu, the foreign minister of Kazakhstan".
 * In: a scan and where to begin. Out: drafts of mentions (several when one head has several holders), and what comes next.
 */
import type { Meaning } from '../../pack/pack.js';
import { type Draft, holderOf, opensNothing } from '../mentions.js';
import type { Scan } from '../names.js';
import { readHead } from './head.js';
import { readModifiers } from './modifiers.js';
import { readNames } from './named.js';
import { Reading } from './reading.js';

export interface ReadMention {
  readonly drafts: readonly Draft[];
  readonly next: number;
}

export function readMedialMention(scan: Scan, start: number): ReadMention | null {
  const unit = scan.units[start];
  if (unit ? unit.meanings.every(namesNobody) : opensNothing(scan, start)) return null;
  const reading = new Reading(scan, start);
  const pair = readPair(reading);
  if (pair) return pair;
  readModifiers(reading);
  if (!readHead(reading)) return bareModifier(reading);
  const names = readNames(reading);
  return finish(reading, names);
}

/** "в", "of the", "and": phrases of the lexicon that lead to a mention and are none. */
const namesNobody = ({ kind }: Meaning): boolean =>
  kind === 'adposition' || kind === 'article' || kind === 'and' || kind === 'not-a-state';

/** "российско-казахстанский": as many mentions as the token has names. */
function readPair(reading: Reading): ReadMention | null {
  const unit = reading.unit();
  if (!unit?.parts) return null;
  const drafts = unit.parts.map(({ unit: part, token }): Draft => {
    const holder = holderOf(part, [token]);
    return {
      ...reading.draft,
      holders: holder ? [{ ...holder, start: token.start, end: token.end }] : [],
      features: unit.features,
    };
  });
  return { drafts, next: reading.at + 1 };
}

/** A people's word without a head ("казахстанский экспорт"), a possessive ("Turkey's exports"): it qualifies what follows. */
function bareModifier(reading: Reading): ReadMention | null {
  const { draft } = reading;
  if (draft.holders.length === 0) return null;
  const drafts = [draft, ...reading.extra.map((holder) => ({ ...draft, holders: [holder] }))];
  // ("Chad ousted", "French nationals": words that led to no head are none of its words in English)
  const isAlone = reading.extra.length === 0 && reading.scan.pack.source.words.syntax === 'position';
  return { drafts, next: Math.max(isAlone ? draft.last + 1 : reading.at, draft.first + 1) };
}

function finish(reading: Reading, names: readonly { readonly index: number; readonly draft: Draft }[]): ReadMention {
  const { draft } = reading;
  const drafts = [draft];
  reading.extra.forEach((holder, index) => {
    const named = names.find((one) => one.index === index);
    drafts.push(named ? { ...named.draft, first: draft.first } : { ...draft, name: null, holders: [holder] });
  });
  const last = Math.max(...drafts.map((one) => one.last));
  for (const one of drafts) one.last = last;
  return { drafts, next: Math.max(last + 1, draft.first + 1) };
}
