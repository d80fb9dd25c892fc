/**
 * The claims of a text held against ledger and knowledge. In: a coded document, the ledger (or none), resources. Out: a
 * verdict for each claim, with the merged events that it names.
 */
import { latestDay } from '../code/claims/latest-day.js';
import { judge } from '../judge/judge.js';
import type { Facts, Judged, OtherTotal } from '../judge/judged.js';
import { questionOf } from '../judge/question.js';
import { kinship } from '../merge/copies.js';
import { marksOf, type TextMarks } from '../merge/text-marks.js';
import { visitKindsIn } from '../pack/visits.js';
import type { VisitKind } from '../record/codebook.js';
import type { MergedEvent } from '../record/merged.js';
import type { Claim, CodedDocument, DateRange } from '../record/record.js';
import type { Resources } from '../resources/resources.js';
import { type Ledger, walk } from '../store/store.js';
import { gather } from './gather.js';

export interface Checked extends Judged {
  /** The words that claim. */
  readonly words: string;
  /** The events that `records` and `counted` name. */
  readonly events: readonly MergedEvent[];
}

/**
 * @param thisYear years after it are no text's
 * @example (await checkClaims(codeDocument(raw, resources).document, store, resources))[0].verdict
 */
export async function checkClaims(
  document: CodedDocument,
  store: Ledger | null,
  resources: Resources,
  thisYear: number = new Date().getUTCFullYear(),
): Promise<readonly Checked[]> {
  const published = document.published ?? ageOf(document, thisYear);
  const ends = await store?.reach();
  // What texts look back at or ahead to is not what the record covers.
  const reach = ends?.published ?? ends?.events ?? null;
  const checked: Checked[] = [];
  for (const claim of document.claims) {
    const question = store ? questionOf(claim, published) : null;
    const events = store && question ? await gather(walk((page) => store.merged(question, page))) : [];
    const facts: Facts = {
      // What the text itself told is no witness to it.
      events: events.filter((event) => event.reports.some((report) => report.document !== document.id)),
      totals: store && claim.kind === 'total' ? await otherTotals(claim, document, store) : [],
      published,
      reach,
      visitKindsOf: (event) => visitKindsOf(event, resources),
    };
    const verdict = judge(claim, facts, resources.knowledge);
    const named = new Set([...verdict.records, ...verdict.counted.flatMap((one) => one.events)]);
    checked.push({ ...verdict, words: wordsOf(document, claim), events: events.filter(({ id }) => named.has(id)) });
  }
  return checked;
}

/** A text without a date is as old as the latest day that it tells of as done, or the latest year that it names; inferred. */
function ageOf({ events, text, dropped }: CodedDocument, thisYear: number): DateRange | null {
  const latest = latestDay(events);
  const years = [...text.matchAll(YEAR)].filter(
    ({ index, 0: year }) =>
      // ("Vision 2040": what lies ahead dates no text)
      Number(year) <= thisYear && !dropped.some((it) => it.start <= index && index < it.end),
  );
  const year = years
    .map(([one]) => one)
    .sort()
    .at(-1);
  if (year !== undefined && (latest === null || latest.end.slice(0, 4) < year))
    return { start: `${year}-01-01`, end: `${year}-12-31`, precision: 'year', basis: 'inferred' };
  return latest;
}

/** A year of our time that stands alone: no part of a number. */
const YEAR = /(?<![\d.,])(?:19[89]|20[0-4])\d(?![\d%]|[.,]\d)/g;

/** What other sources claim: neither the text itself nor a copy of it bears it out. */
async function otherTotals(claim: Claim, document: CodedDocument, store: Ledger): Promise<readonly OtherTotal[]> {
  const totals: OtherTotal[] = [];
  const own = await store.group(document.id);
  // A text that the ledger does not hold belongs to no group yet.
  const marks = own ? null : marksOf(document);
  for await (const other of walk((page) => store.claims({ kind: ['total'], predicate: claim.predicate }, page))) {
    if (other.document.id === document.id || !other.claim.subject.every((side) => claim.subject.includes(side)))
      continue;
    const group = (await store.group(other.document.id))?.id ?? other.document.id;
    if (group === own?.id) continue;
    // Only whoever gives its number may be its copy.
    if (marks && other.claim.value === claim.value && (await isCopy(marks, other.document.id, store))) continue;
    totals.push({ claim: other.claim, group, published: other.document.published });
  }
  return totals;
}

async function isCopy(marks: TextMarks, other: string, store: Ledger): Promise<boolean> {
  const known = await store.document(other);
  return known !== null && kinship(marks, marksOf(known), true) !== null;
}

/** As any of its reports words it. */
function visitKindsOf({ reports }: MergedEvent, resources: Resources): ReadonlySet<VisitKind> {
  return new Set(
    reports.flatMap(({ passage, language }) => {
      const pack = language === 'und' ? null : resources.pack(language);
      return pack && passage !== null ? visitKindsIn(passage, pack) : [];
    }),
  );
}

function wordsOf({ text }: CodedDocument, { evidence }: Claim): string {
  const start = Math.min(...evidence.map((one) => one.start));
  const end = Math.max(...evidence.map((one) => one.end));
  return evidence.length === 0 ? '' : text.slice(start, end).replace(/\s+/g, ' ');
}
