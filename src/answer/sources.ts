/**
 * Who told an event, and who only copied whom. In: a merged event. Out: the group of each of its sources, with the texts that
 * tell it: another text of a group may tell another call in the same words, and whom only that one names is not its source.
 */
import { outletKey } from '../extract/outlets.js';
import type { GroupMember, MergedEvent, SyndicationGroup } from '../record/merged.js';
import type { DocumentHead } from '../store/query.js';
import type { Ledger } from '../store/store.js';

/** Example: `(await sourcesOf(store, event))[0].members[0].relation` is `origin`. */
export async function sourcesOf(store: Ledger, { reports }: MergedEvent): Promise<readonly SyndicationGroup[]> {
  const firsts = new Map(reports.map(({ group, document }) => [group, document]));
  const groups = await Promise.all([...firsts.values()].map((it) => store.group(it)));
  const heads = await store.heads(reports.map(({ document }) => document));
  return groups.flatMap((it) => (it ? toldIn(it, heads) : []));
}

/** A group with these texts alone; one whose source is not among them stands below the nearest that is, or begins a tree. */
export function toldIn(
  { id, members, namedOrigin }: SyndicationGroup,
  heads: ReadonlyMap<string, Pick<DocumentHead, 'via'>>,
): SyndicationGroup {
  const byDocument = new Map(members.map((it) => [it.document, it]));
  const sourceOf = ({ from }: GroupMember): string | null => {
    const seen = new Set<string>();
    while (from !== null && !heads.has(from) && !seen.has(from)) {
      seen.add(from);
      from = byDocument.get(from)?.from ?? null;
    }
    return from !== null && heads.has(from) ? from : null;
  };
  const own = members
    .filter(({ document }) => heads.has(document))
    .map((it): GroupMember => {
      const from = sourceOf(it);
      return from === null && it.from !== null
        ? { ...it, from, relation: 'origin', likeness: null, because: 'the earliest that tells it' }
        : { ...it, from };
    });
  const key = namedOrigin === null ? null : outletKey(namedOrigin);
  const named = own.some(({ document }) => heads.get(document)?.via.some((it) => outletKey(it) === key));
  return { id, members: own, namedOrigin: named ? namedOrigin : null };
}
