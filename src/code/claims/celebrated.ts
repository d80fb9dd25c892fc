/**
 * "This year they mark 30 years of relations": the year is that of the feast, not of the beginning.
 * In: the claims of a sentence. Out: those without dates of a feast.
 */
import { gather } from '../../record/gather.js';
import type { Claim, DateRange } from '../../record/record.js';
import type { Reader } from './match.js';

/** What feasts are held for, and what there is one day of. */
const CELEBRATED: ReadonlySet<string> = new Set(['relations', 'independence', 'founding', 'recognize']);

/** @param until the day of the text; without it no date beside an age can be told from that of the feast */
export function withoutFeasts<One extends Pick<Claim, 'kind' | 'predicate' | 'value'>>(
  claims: readonly One[],
  reader: Reader,
  until: DateRange | null,
): readonly One[] {
  const ages = [
    ...gather(claims, ({ kind, value }) => (kind === 'anniversary' && typeof value === 'number' ? [value] : [])),
    ...agesOf(reader),
  ];
  if (ages.length === 0) return claims;
  const now = until && Number(until.end.slice(0, 4));
  return claims.filter(({ kind, predicate, value }) => {
    if (kind !== 'date' || !CELEBRATED.has(predicate)) return true;
    const year = Number(String(value).slice(0, 4));
    return now !== null && !ages.some((age) => Math.abs(year - now) < Math.abs(year - (now - age)));
  });
}

/** "30 years", but not "in the last three years". */
function agesOf({ sentence: { tokens }, words, quantities }: Reader): readonly number[] {
  const { last } = words.source;
  return gather(quantities, ({ slot, first, last: end, value }) => {
    if ((slot !== 'N' && slot !== 'O') || last.words.includes(tokens[first - 1]?.norm ?? '')) return [];
    const stems = words.readings(tokens[end + 1]?.norm ?? '').map(({ stem }) => stem);
    return last.years.some((year) => stems.includes(year)) ? [value] : [];
  });
}
