/**
 * Pronouns of a clause that stand for a side of the act: he, him; "его" beside the verb is him, before a noun whose.
 * In: the scene. Out: the pronoun as written in the place of the subject and of the object.
 */

import type { LinkedSentence } from '../../link/linked.js';
import { isAmong } from '../../pack/among.js';
import type { Pack } from '../../pack/pack.js';
import type { Act } from '../../recognize/recognized.js';
import { gather } from '../../record/gather.js';
import type { Clause } from './clauses.js';
import type { Scene } from './scene.js';
import { isSubject, pronounAt } from './subject.js';

/** The pronouns of the clause by what they are to its verb; in the passive its subject is whom it is done to. */
export function pronounsOf({ sentence, pack, clauses, mine, act, line, status }: Scene): {
  readonly subject: string | null;
  readonly object: string | null;
} {
  const { personal, object } = pack.source.words.pronouns ?? {};
  const named = line.some(
    (group) => clauses.of[group.first] === mine.id && isSubject(group) && !group.markers.includes('acc'),
  );
  const within = (at: number) => clauses.of[at] === mine.id && sentence.quotationOf[at] === act.quotation;
  const marks = gather(act.frame.roles, ({ markers }) => markers);
  // "поблагодарил за неё": a preposition that marks no role leads to something else.
  const marked = (at: number): boolean => {
    const senses = pack.phrases.next.get(sentence.tokens[at - 1]?.norm ?? '')?.senses ?? [];
    const led = gather(senses, ({ meaning }) => (meaning.kind === 'adposition' ? [meaning.marker] : []));
    return led.length === 0 || led.some((marker) => marks.includes(marker));
  };
  const written = (list: readonly string[] | undefined): string | null =>
    sentence.tokens.find(({ norm }, at) => within(at) && isAmong(norm, list, pack) && marked(at))?.norm ?? null;
  // "Он выразил готовность, а также пригласил …": a further verb of the same subject.
  const host = mine.kind === 'coordinate' && mine.host >= 0 ? (clauses.list[mine.host] as Clause) : null;
  const he = named
    ? null
    : (written(personal) ?? (host ? (sentence.tokens[pronounAt(host, clauses, sentence, pack)]?.norm ?? null) : null));
  if (status.reading.features.voice === 'passive') return { subject: null, object: he };
  // "его визит в Турцию": whose a noun of action is stands before it.
  const whose = sentence.tokens[(act.tokens[0] as number) - 1]?.norm ?? '';
  if (status.reading.features.form === 'none' && isAmong(whose, pack.source.words.pronouns?.possessive, pack))
    return { subject: whose, object: null };
  return { subject: he, object: written(object) ?? himself(sentence, act, pack, within) };
}

/** "пригласил его посетить", "его принял": beside its verb; before a noun "его" is whose. */
function himself(sentence: LinkedSentence, act: Act, pack: Pack, within: (at: number) => boolean): string | null {
  const { tokens } = sentence;
  const owns = (at: number) =>
    within(at) && isAmong(tokens[at]?.norm ?? '', pack.source.words.pronouns?.possessive, pack);
  if (owns(act.anchor - 1)) return tokens[act.anchor - 1]?.norm ?? null;
  const after = tokens[act.anchor + 2];
  const nothingOwned =
    after === undefined ||
    after.kind === 'mark' ||
    pack.readings(after.norm).some(({ verb }) => verb) ||
    pack.phrases.next.get(after.norm)?.senses.some(({ meaning }) => meaning.kind === 'adposition');
  return owns(act.anchor + 1) && nothingOwned ? (tokens[act.anchor + 1]?.norm ?? null) : null;
}
