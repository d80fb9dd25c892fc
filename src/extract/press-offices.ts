/**
 * Press offices in a text: "пресс-служба Акорды", "Qazaxıstan Prezidentinin Mətbuat Xidməti", "Akorda".
 * In: a stretch of text, or the address of a site. Out: where it names one, under one name in whatever language.
 *
 * Read are only the words beside "press service" that say whose it is: the body (president, government, parliament,
 * ministry) and its state. Where no state is named the text's own words are the office's name, for which one it is
 * would be a guess.
 */
import { fold } from './fold.js';
import { BODIES, OFFICE_FILLERS, OFFICE_NAMES, OFFICE_SITES, PALACES, PRESS, STATES, TOPICS } from './press-words.js';

export interface PressOffice {
  /** `Akorda`, `Foreign Ministry of Kazakhstan`; the text's words where it names no state. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Named by its palace, which is a place as well, or by a name of more than its press: only a word of reporting beside it makes it a source. */
  readonly bare: boolean;
}

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** A comma, a bracket or the like parts it from the word before. */
  readonly parted: boolean;
}

/** Most lines name no press: one look tells. */
const PRESSING =
  /press|media|пресс|баспас|басма|mətbu|metbu|bas[ıi]n|[iİ]leti|matbu|матбу|a[kq]ord|а[кқ]орд|kreml|кремл|directorate|presidential|president['’]s|cumhurba|prezidentinin/iu;

/**
 * @example pressOffices('… сообщает пресс-служба Президента Республики Казахстан')[0].name // 'Akorda'
 */
export function pressOffices(text: string): PressOffice[] {
  if (!PRESSING.test(text)) return [];
  const words = wordsOf(text);
  const found: PressOffice[] = [];
  for (let at = 0; at < words.length; at++) {
    const office = officeAt(text, words, at) ?? palaceAt(text, words[at] as Word);
    if (!office) continue;
    // The palace in "Akorda's press service" belongs to the office.
    while (found.length > 0 && (found.at(-1) as PressOffice).end > office.start) found.pop();
    found.push(office);
    while (at + 1 < words.length && (words[at + 1] as Word).start < office.end) at++;
  }
  return found;
}

/** The office that a site is of. Example: `officeOfSite('www.president.az')` is `President of Azerbaijan`. */
export function officeOfSite(address: string): string | undefined {
  return OFFICE_SITES[address.toLowerCase().replace(/^www\./, '')];
}

function wordsOf(text: string): Word[] {
  let last = 0;
  return [...text.matchAll(/[\p{L}\d]+(?:['’ʼ‘`][\p{L}\d]+)*/gu)].map(({ 0: written, index }) => {
    const parted = /[^\s\-–'’"“”«»]/u.test(text.slice(last, index));
    last = index + written.length;
    return { folded: fold(written), start: index, end: last, parted };
  });
}

function officeAt(text: string, words: readonly Word[], at: number): PressOffice | null {
  for (const { words: stems, side, of, bare = false } of PRESS) {
    const own = words.slice(at, at + stems.length);
    if (
      own.length < stems.length ||
      own.some((it, index) => (index > 0 && it.parted) || !stems[index]?.test(it.folded))
    )
      continue;
    const after = words.slice(at + stems.length);
    const before = words.slice(0, at).reverse();
    const forward = side === 'after' || (side === 'both' && /^(?:of|for)$/.test(after[0]?.folded ?? ''));
    const whose = forward ? ownerIn(after, (word) => word.parted) : ownerBefore(before, own[0] as Word);
    const body = whose.body ?? of?.body;
    if (body === undefined) return null;
    const start = Math.min((own[0] as Word).start, whose.start);
    const end = Math.max((own.at(-1) as Word).end, whose.end);
    const state = whose.state ?? of?.state;
    const known = state !== undefined && (body !== 'Ministry' || whose.topic !== undefined);
    if (bare && !known) continue;
    return { name: known ? nameOf(body, whose.topic, state) : text.slice(start, end), start, end, bare };
  }
  return null;
}

function palaceAt(text: string, { folded, start, end }: Word): PressOffice | null {
  const [state] = PALACES.find(([, stem]) => stem.test(folded)) ?? [];
  if (state === undefined || !/\p{Lu}/u.test(text.charAt(start))) return null;
  return { name: nameOf('President', undefined, state), start, end, bare: true };
}

interface Owner {
  body?: string;
  topic?: string;
  state?: string;
  start: number;
  end: number;
}

/** Words of a ministry's name that are in no list: "сауда және интеграция министрлігі". */
const MOST_UNKNOWN = 4;

function ownerBefore(before: readonly Word[], press: Word): Owner {
  // Going backwards, what parts a word from the next stands with the next.
  return ownerIn(before, (_, index) => (index === 0 ? press : (before[index - 1] as Word)).parted);
}

/** Goes on from the press office for as long as the words say whose it is. */
function ownerIn(words: readonly Word[], parted: (word: Word, index: number) => boolean): Owner {
  const owner: Owner = { start: Number.POSITIVE_INFINITY, end: 0 };
  let unknown = 0;
  for (const [index, word] of words.entries()) {
    if (parted(word, index)) break;
    const kind = takeWord(owner, word.folded);
    if (kind === 'unknown' && (owner.body !== 'Ministry' || ++unknown > MOST_UNKNOWN)) break;
    if (kind !== 'named') continue;
    owner.start = Math.min(owner.start, word.start);
    owner.end = Math.max(owner.end, word.end);
  }
  return owner;
}

function takeWord(owner: Owner, folded: string): 'named' | 'filler' | 'unknown' {
  const palace = owner.body === undefined ? nameIn(PALACES, folded) : undefined;
  if (palace !== undefined) {
    owner.body = 'President';
    owner.state ??= palace;
    return 'named';
  }
  const state = nameIn(STATES, folded);
  if (state !== undefined) {
    if (owner.state !== undefined) return 'unknown';
    owner.state = state;
    return 'named';
  }
  const body = nameIn(BODIES, folded);
  if (body !== undefined && owner.body === undefined) {
    const [topic, rest] = body.includes(' ') ? body.split(' ') : [undefined, body];
    owner.body = rest as string;
    if (topic !== undefined) owner.topic = topic;
    return 'named';
  }
  const topic = nameIn(TOPICS, folded);
  if (topic !== undefined) {
    owner.topic ??= topic;
    return 'named';
  }
  return body !== undefined || OFFICE_FILLERS.test(folded) ? 'filler' : 'unknown';
}

function nameIn(list: readonly (readonly [string, RegExp])[], folded: string): string | undefined {
  return list.find(([, stem]) => stem.test(folded))?.[0];
}

function nameOf(body: string, topic: string | undefined, state: string): string {
  const name = `${body === 'Ministry' ? `${topic} ` : ''}${body} of ${state}`;
  return OFFICE_NAMES[name] ?? name;
}
