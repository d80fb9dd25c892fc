/**
 * When a coded event is the gold's event, and when a coded statement is the gold's.
 * In: gold and coded records. Out: who is matched with whom (codebook, section 8).
 */
import { officeOfTitle } from '../knowledge/titles.js';
import { isReciprocal } from '../record/codebook.js';
import { foldWords } from '../record/fold.js';
import type { CodedEvent, Span, Statement } from '../record/record.js';
import { assign } from './assign.js';
import type { GoldEvent, GoldStatement } from './gold.js';

/** Strict: type and sides. Loose: type and at least one actor or recipient in common. */
export type Relation = 'strict' | 'loose';

/** Pairs gold and coded events one to one: as many as can be, required ones first, then those that agree further. */
export function matchEvents(
  gold: readonly GoldEvent[],
  coded: readonly CodedEvent[],
  relation: Relation,
): readonly number[] {
  const same = relation === 'strict' ? sameEvent : likeEvent;
  return assign(
    gold.map((one) =>
      coded.map((other) => (same(one, other) ? 1e6 + (one.required ? 1e4 : 0) + accord(one, other) : 0)),
    ),
  );
}

export function sameEvent(gold: GoldEvent, coded: CodedEvent): boolean {
  if (gold.type !== coded.type) return false;
  if (isReciprocal(gold.type)) return sameSet(all(gold), all(coded));
  return sameSet(gold.actors, coded.actors) && sameSet(gold.recipients, coded.recipients);
}

export function likeEvent(gold: GoldEvent, coded: CodedEvent): boolean {
  const known = new Set(all(gold));
  return gold.type === coded.type && all(coded).some((it) => known.has(it));
}

/** How far two matched events agree in what the match does not ask for. */
function accord(gold: GoldEvent, coded: CodedEvent): number {
  const sides = sameEvent(gold, coded) ? 1_000 : 0;
  const mode = gold.mode === coded.mode ? 100 : 0;
  const status = gold.status === coded.status ? 30 : 0;
  return sides + mode + status + (dateSame(gold, coded) ? 10 : 0) + (dateOverlaps(gold, coded) ? 5 : 0);
}

/** First and last day are the same, or both are unknown. */
export function dateSame(gold: GoldEvent, coded: CodedEvent): boolean {
  return gold.date?.start === coded.date?.start && gold.date?.end === coded.date?.end;
}

/** The ranges share a day, or both are unknown. */
export function dateOverlaps(gold: GoldEvent, coded: CodedEvent): boolean {
  if (!gold.date || !coded.date) return !gold.date && !coded.date;
  return gold.date.start <= coded.date.end && coded.date.start <= gold.date.end;
}

export interface LocatedStatement {
  readonly gold: GoldStatement;
  readonly spans: readonly Span[];
}

/** Least share of the characters of the gold's words that the coded words must cover (codebook, section 8). */
export const LEAST_COVERED = 0.8;
/** Least share of the coded words that must be the gold's, so that a page in quotation marks is no hit. */
export const LEAST_MEANT = 0.5;

/** Whether two names are listed as names of one person: handed in, so that the judge does not ask the coder's linking. */
export type SamePerson = (one: string, other: string) => boolean;
const nobodyListed: SamePerson = () => false;

/** Pairs statements one to one, required ones first: speaker right and words covered. */
export function matchStatements(
  gold: readonly LocatedStatement[],
  coded: readonly Statement[],
  samePerson: SamePerson = nobodyListed,
): readonly number[] {
  return assign(
    gold.map((one) =>
      coded.map((other) => {
        const covered = coverage(one.spans, other.spans);
        return covered > 0 && speakerSame(one.gold, other, samePerson) ? (one.gold.required ? 2 : 1) + covered : 0;
      }),
    ),
  );
}

/** Share of the gold's characters covered; 0 below the least shares. */
export function coverage(gold: readonly Span[], coded: readonly Span[]): number {
  const length = (spans: readonly Span[]) => spans.reduce((sum, it) => sum + it.end - it.start, 0);
  let shared = 0;
  for (const one of gold) {
    for (const other of coded) shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  }
  const covered = shared / length(gold);
  return covered >= LEAST_COVERED && shared / length(coded) >= LEAST_MEANT ? covered : 0;
}

/**
 * A person by the surname, spelt in any way of our languages, or as one person that the knowledge lists; a body, or a speaker whom the text does not name,
 * by office and state. Several speakers in the gold (`A; B`): one of them is enough.
 */
export function speakerSame(gold: GoldStatement, coded: Statement, samePerson: SamePerson = nobodyListed): boolean {
  if (gold.for && coded.for && gold.for !== coded.for) return false;
  const sameState = Boolean(gold.for && gold.for === coded.for);
  if (gold.speaker === null) {
    // The gold names offices in its coder's words ("president", "official Baku"): where they are a title that we know,
    // it must be the same; where not, the state decides.
    const title = gold.office ? officeOfTitle(gold.office.replaceAll('-', ' ')) : null;
    if (title && coded.office && isPersonal(coded.office) && title !== coded.office && gold.office !== coded.office)
      return false;
    return gold.for ? sameState : true;
  }
  const { speaker } = coded;
  if (speaker !== null)
    return gold.speaker
      .split(';')
      .map((it) => it.trim())
      .some((it) => sameName(it, speaker) || (sameState && sharesName(it, speaker)) || samePerson(it, speaker));
  // A body has no name of its own in the record: its state and that no person is meant decide.
  return sameState && coded.kind !== undefined && !isPersonal(coded.office);
}

/** Order and number of names differ by language (Mao Ning, Abiy Ahmed Ali): with the same state, one shared word is enough. */
function sharesName(one: string, other: string): boolean {
  const words = new Set(
    foldWords(one)
      .map(key)
      .filter((word) => word.length > 2),
  );
  return foldWords(other).some((word) => words.has(key(word)));
}

function isPersonal(office: string | null): boolean {
  return office !== null && /minister|head-of|president|speaker$|ambassador|secretary/.test(office);
}

/** Same surname (last word), allowing for transliteration: Mirziyoyev, Mirziyoev, Mirzijojew. */
export function sameName(one: string, other: string): boolean {
  const [a, b] = [key(one), key(other)];
  if (a === '' || b === '') return false;
  return (
    a === b || distance(a, b) <= (Math.min(a.length, b.length) >= 8 ? 2 : Math.min(a.length, b.length) >= 5 ? 1 : 0)
  );
}

function key(name: string): string {
  const surname = latin(foldWords(name).at(-1) ?? '');
  return surname
    .replace(/sh/g, 's')
    .replace(/ch/g, 'c')
    .replace(/[kg]h/g, 'g')
    .replace(/zh|dj|dzh/g, 'j')
    .replace(/x/g, 'h')
    .replace(/w/g, 'v')
    .replace(/[iyj]+/g, 'i')
    .replace(/q/g, 'k')
    .replace(/(.)\1/g, '$1');
}

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'c',
  ш: 's',
  щ: 's',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};
const latin = (folded: string) => folded.replace(/[а-я]/g, (letter) => CYRILLIC[letter] ?? letter);

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function all(event: { readonly actors: readonly string[]; readonly recipients: readonly string[] }): string[] {
  return [...event.actors, ...event.recipients];
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [new Set(one), new Set(other)];
  return a.size === b.size && [...a].every((it) => b.has(it));
}
