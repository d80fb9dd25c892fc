/**
 * Terms that cannot both be true: two holders of an office that only one can hold, for more days than a handover takes.
 * In: compiled knowledge. Out: one warning for each pair.
 */
import { toDayNumber } from '../record/day.js';
import type { Holding, KnowledgeData, Term } from './knowledge.js';
import type { KnowledgeIssue } from './read.js';

/** A successor may be named while the predecessor still signs. */
const HANDOVER_DAYS = 3;
const FAR = 10_000_000;

export function overlaps(data: KnowledgeData): readonly KnowledgeIssue[] {
  const single = new Set(data.offices.filter((office) => office.single).map((office) => office.id));
  const byOffice = new Map<string, Holding[]>();
  for (const person of data.people) {
    for (const term of person.held) {
      // Who stands in for a sick or absent holder holds it beside him.
      if (!single.has(term.office) || term.acting || term.uncertain) continue;
      const at = `${term.office}@${term.for}`;
      byOffice.set(at, [...(byOffice.get(at) ?? []), { ...term, person }]);
    }
  }
  const issues: KnowledgeIssue[] = [];
  for (const [at, holdings] of byOffice) {
    for (const [index, a] of holdings.entries()) {
      for (const b of holdings.slice(index + 1)) {
        if (a.person !== b.person && sharedDays(a, b) > HANDOVER_DAYS) issues.push(overlap(at, a, b));
      }
    }
  }
  return issues;
}

function sharedDays(a: Term, b: Term): number {
  const start = Math.max(dayNumber(a.from, -FAR), dayNumber(b.from, -FAR));
  return Math.min(dayNumber(a.to, FAR), dayNumber(b.to, FAR)) - start;
}

function dayNumber(day: string | null, open: number): number {
  return day === null ? open : toDayNumber(day);
}

function overlap(at: string, a: Holding, b: Holding): KnowledgeIssue {
  const term = (holding: Holding): string =>
    `${holding.person.name} (${holding.from ?? '…'} – ${holding.to ?? 'today'})`;
  return {
    id: 'knowledge.overlap',
    severity: 'warning',
    message: `${b.person.file}: ${at} is held by ${term(a)} and by ${term(b)} at once`,
    hint: 'Correct the dates, or mark one term `acting: true` or `uncertain: true`.',
    path: b.person.file,
    line: null,
    at: b.person.name,
  };
}
