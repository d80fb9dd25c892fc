/**
 * Whether a question can have an answer. In: the codes and the period that are asked for. Out: what is wrong with them, and what
 * to do: a mistyped code would else read as silence of the record.
 */
import type { Resources } from '../resources/resources.js';
import type { Ledger } from '../store/store.js';
import { actorsNamed } from './named.js';

export interface Asked {
  readonly actors?: readonly string[];
  /** What stands between two. */
  readonly pair?: readonly string[];
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

export interface Wrong {
  readonly message: string;
  readonly hint: string;
}

/** Codes offered in place of a mistyped one. */
const MOST = 3;

/**
 * Null where nothing is wrong. A code is right when the ledger holds it or Elchi knows it.
 *
 * @param resources opened only for a code that neither `atHand` knows nor the ledger holds: to open them costs more than to ask it
 * @param atHand where they are open already: the ledger is asked only for a code that they do not know
 * @example (await wrongIn({ actors: ['KZA'] }, store, resourcesFor))?.hint // 'did you mean KAZ? …'
 */
export async function wrongIn(
  { actors = [], pair = [], since, until }: Asked,
  store: Ledger,
  resources: () => Promise<Resources>,
  atHand: Resources | null = null,
): Promise<Wrong | null> {
  if (since !== undefined && until !== undefined && since > until)
    return { message: `the period ends before it begins: ${since} lies after ${until}`, hint: 'turn the two round' };
  if (pair.length === 2 && pair[0] === pair[1])
    return { message: `${pair[0]} is named twice`, hint: 'give two different states or organisations, or one' };
  for (const code of new Set([...actors, ...pair])) {
    if (atHand && knows(atHand, code)) continue;
    const held = await store.merged({ states: [code] }, { limit: 1 });
    if (held.items.length > 0) continue;
    const known = atHand ?? (await resources());
    if (knows(known, code)) continue;
    const codes = [...known.knowledge.states.keys(), ...known.knowledge.organisations.keys()];
    const meant = [
      ...codes.filter((it) => isTurned(it, code)),
      ...actorsNamed(code, known).map((it) => it.code),
      ...codes.filter((it) => differsByOne(it, code)),
    ];
    const some = [...new Set(meant)].slice(0, MOST).join(' or ');
    const hint = 'codes are those of ISO 3166-1 (KAZ, TUR) or of an organisation (OTS, CSTO)';
    return {
      message: `${code} is no code that the ledger holds or Elchi knows`,
      hint: some ? `did you mean ${some}? ${hint}` : hint,
    };
  }
  return null;
}

const knows = ({ knowledge }: Resources, code: string): boolean =>
  knowledge.states.has(code) || knowledge.organisations.has(code);

/** The same letters in another order. */
const isTurned = (known: string, typed: string): boolean => [...known].sort().join() === [...typed].sort().join();

function differsByOne(known: string, typed: string): boolean {
  return known.length === typed.length && [...known].filter((letter, at) => letter !== typed[at]).length === 1;
}
