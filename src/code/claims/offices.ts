/**
 * Who took an office, as the events of a document tell it.
 * In: a linked document and its events. Out: claims on offices, with the words of the event. Where the sentence does not
 * name the office, or names somebody who is replaced, no claim is made: the event may know the person by an older office.
 */
import type { LinkedDocument } from '../../link/linked.js';
import type { Claim, CodedEvent } from '../../record/record.js';
import type { Resources } from '../../resources/resources.js';
import { claimWords } from './words.js';

const FIELDS: Readonly<Record<string, string>> = { type: 'predicate', people: 'value', actors: 'subject' };

export function officesOf(
  doc: LinkedDocument,
  events: readonly CodedEvent[],
  resources: Resources,
): readonly Omit<Claim, 'id'>[] {
  return events.flatMap((event) => {
    if (event.type !== 'OFFICE' || (event.mode !== 'appoint' && event.mode !== 'elect') || event.status !== 'happened')
      return [];
    const told = event.evidence.find((one) => one.field === 'type');
    const holders = event.people.filter((person) => person.office && person.for && event.actors.includes(person.for));
    const [holder] = holders;
    if (!told || !holder || holders.length > 1) return [];
    const sentence = doc.sentences.find(({ start, end }) => start <= told.start && told.end <= end);
    const pack = sentence ? resources.pack(sentence.language) : null;
    const words = pack ? claimWords(pack) : null;
    if (!sentence || !words) return [];
    const offices: readonly (string | null)[] = sentence.groups.flatMap(({ members }) =>
      members.flatMap(({ mention }) => mention.offices.map(({ office }) => office)),
    );
    // "Назначен министром вице-премьер …": of two offices nothing tells which is the new one.
    const named = offices.includes(holder.office) && (!words.medial || new Set(offices).size === 1);
    if (!named || sentence.tokens.some((token) => words.source.replaced.includes(token.norm))) return [];
    const evidence = event.evidence.flatMap((one) =>
      FIELDS[one.field] ? [{ ...one, field: FIELDS[one.field] as string }] : [],
    );
    return [
      {
        kind: 'office' as const,
        subject: [holder.for as string],
        predicate: holder.office as string,
        value: holder.name,
        period: event.date,
        evidence,
      },
    ];
  });
}
