/**
 * Who said it first and who only repeated it. In: a merged event and the groups of copies of its texts. Out: one tree for each
 * independent source, its reports in the order in which they were published.
 */
import type { CopyRelation, MergedEvent, Report, SyndicationGroup } from '../../record/merged.js';

export interface Telling {
  readonly report: Report;
  /** Place among all reports of the event, from 1. */
  readonly order: number;
  readonly relation: CopyRelation;
  /** 0..1; null where only the text's own words say so. */
  readonly likeness: number | null;
  /** From which report of the event it was most likely taken. */
  readonly from: Report | null;
  readonly copies: readonly Telling[];
}

export interface SourceTree {
  readonly group: string;
  /** The agency or press office that the texts name and that the record does not hold. */
  readonly namedOrigin: string | null;
  readonly tellings: readonly Telling[];
}

/** @example treesOf(event, groups).length === event.corroboration */
export function treesOf({ reports }: Pick<MergedEvent, 'reports'>, groups: readonly SyndicationGroup[]): SourceTree[] {
  const order = new Map(reports.map((report, at) => [report, at + 1]));
  const ids = [...new Set(reports.map(({ group }) => group))];
  return ids.map((id) => {
    const own = reports.filter(({ group }) => group === id);
    const group = groups.find(({ members }) =>
      members.some((it) => own.some(({ document }) => document === it.document)),
    );
    const members = new Map(group?.members.map((it) => [it.document, it]));
    const reportOf = (document: string) => own.find((it) => it.document === document);
    /** A text of the group may not tell this event; then whoever it was taken from stands in its place. */
    const sourceOf = (document: string): Report | null => {
      const seen = new Set<string>();
      let from = members.get(document)?.from ?? null;
      while (from !== null && !seen.has(from)) {
        const report = reportOf(from);
        if (report && report.document !== document) return report;
        seen.add(from);
        from = members.get(from)?.from ?? null;
      }
      return null;
    };
    const tellingsFrom = (from: Report | null): Telling[] =>
      own
        .filter((report) => (sourceOf(report.document)?.document ?? null) === (from?.document ?? null))
        .map((report) => ({
          report,
          order: order.get(report) ?? 0,
          relation: members.get(report.document)?.relation ?? 'origin',
          likeness: members.get(report.document)?.likeness ?? null,
          from,
          copies: reportOf(report.document) === report ? tellingsFrom(report) : [],
        }));
    return { group: id, namedOrigin: group?.namedOrigin ?? null, tellings: tellingsFrom(null) };
  });
}
