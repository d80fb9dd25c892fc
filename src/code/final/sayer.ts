/**
 * Who says it and has no name: "ismi açıklanmayan İsrailli yetkili, …", "İran basını, …", "Başbakanlık Ofisi ise …".
 * In: a linked sentence, its groups outside quotations, a verb of saying that stands last. Out: the speaker, of the state that is told
 * beside him or of none, and his last token; null where the clause has no such subject.
 */
import type { LinkedGroup, LinkedSentence } from '../../link/linked.js';
import type { Pack } from '../../pack/pack.js';
import type { Token } from '../../record/record.js';
import type { Speaker } from '../speaker.js';

/** Words between the state and the noun: "İsrailli üst düzey bir yetkili". */
const OWNER_REACH = 6;

export function unnamedSayer(
  { tokens, quotationOf }: LinkedSentence,
  outer: readonly LinkedGroup[],
  verb: number,
  pack: Pack,
): { readonly speaker: Speaker; readonly last: number } | null {
  const sayers = new Set(pack.source.saying.sayers ?? []);
  if (sayers.size === 0) return null;
  for (let at = 0; at < verb; at++) {
    const { kind, norm, end } = tokens[at] as Token;
    if (kind !== 'word' || quotationOf[at] !== -1 || !closesSubject(tokens[at + 1], pack)) continue;
    const isSayer = pack
      .readings(norm)
      .some(({ verb, stem, features }) => !verb && features.case === 'nom' && sayers.has(stem));
    if (!isSayer) continue;
    const owner = outer.findLast(
      ({ first, last, sides }) =>
        sides.length > 0 &&
        last < at &&
        first >= at - OWNER_REACH &&
        !tokens.slice(last + 1, at).some(({ text }) => text === ','),
    );
    const start = owner?.start ?? (tokens[at] as Token).start;
    const sides = owner?.sides ?? [];
    return { speaker: { name: null, office: null, for: sides[0] ?? null, sides, span: { start, end } }, last: at };
  }
  return null;
}

/** A comma, or "too", "for their part". */
const closesSubject = (next: Token | undefined, pack: Pack): boolean =>
  next !== undefined && (next.text === ',' || pack.source.words.openers?.includes(next.norm) === true);
