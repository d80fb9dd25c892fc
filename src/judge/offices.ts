/** Who holds which office, who belongs to what: held against the knowledge base, on the day. In: a claim. Out: a verdict. */
import { covers, holdersOf, type When } from '../knowledge/actors.js';
import type { Holding, Knowledge } from '../knowledge/knowledge.js';
import { likeness, SAME_WORD } from '../names/likeness.js';
import type { Claim } from '../record/record.js';
import { type Facts, type Judged, judged } from './judged.js';

/** Written so far from the listed name that a reader should be told; measured as `likeness` of the surname. */
const MISSPELT = 0.97;

export function judgeOffice(claim: Claim, facts: Facts, knowledge: Knowledge): Judged {
  const [actor] = claim.subject;
  const name = String(claim.value ?? '');
  const on: When = claim.period ?? facts.published;
  const then = actor === undefined || on === null ? [] : holdersOf(claim.predicate, actor, on, knowledge);
  if (then.length === 0 || name === '')
    return judged(claim, 'not enough record', [{ id: 'record.none', values: { office: claim.predicate } }]);
  const named = then.find((one) => isCalled(one, name, knowledge));
  const values = {
    name,
    office: claim.predicate,
    of: actor ?? '',
    on: claim.period?.end ?? facts.published?.end ?? '',
  };
  if (named) {
    const written = surnameLikeness(named, name, knowledge);
    const misspelt =
      written < MISSPELT ? [{ id: 'office.misspelt' as const, values: { name, known: named.person.name } }] : [];
    return judged(claim, 'supported', [
      { id: 'office.holds', values: { ...values, known: named.person.name, from: named.from ?? '' } },
      ...misspelt,
    ]);
  }
  const other = then.at(-1) as Holding;
  // An acting holder, an uncertain term or an office of several contradicts nobody.
  const sure = knowledge.offices.get(claim.predicate)?.single === true && then.every((one) => !one.uncertain);
  return judged(claim, sure ? 'contradicted' : 'not enough record', [
    { id: 'office.other', values: { ...values, known: other.person.name, from: other.from ?? '' } },
  ]);
}

/** All words that the claim names belong to the person, or the surname alone does. */
function isCalled(holding: Holding, name: string, knowledge: Knowledge): boolean {
  return surnameLikeness(holding, name, knowledge) >= SAME_WORD;
}

function surnameLikeness({ person }: Holding, name: string, knowledge: Knowledge): number {
  const written = name.split(/[\s-]+/).filter((word) => word.length > 1);
  const surnames = knowledge.people.wordsOf(person).filter((word) => word.surname);
  let best = 0;
  for (const word of written) for (const one of surnames) best = Math.max(best, likeness(word, one.word));
  return best;
}

export function judgeMembership(claim: Claim, facts: Facts, knowledge: Knowledge): Judged {
  const [state] = claim.subject;
  const code = String(claim.value ?? '');
  const organisation = knowledge.organisations.get(code);
  const on: When = claim.period ?? facts.published;
  const day = on === null ? null : on.end;
  const members = claim.predicate === 'observer' ? organisation?.observers : organisation?.members;
  if (!organisation || !state || !members || members.length === 0)
    return judged(claim, 'not enough record', [{ id: 'record.none', values: { of: code } }]);
  const values = { state, of: code, as: claim.predicate, on: day ?? '' };
  if (members === 'all') return judged(claim, 'supported', [{ id: 'membership.is', values: { ...values, from: '' } }]);
  const own = members.filter((one) => one.state === state);
  const then = own.find((one) => (on === null ? one.to === null : covers(one, on)));
  if (then) return judged(claim, 'supported', [{ id: 'membership.is', values: { ...values, from: then.from ?? '' } }]);
  const left = own.find((one) => one.to !== null && (day === null || one.to < day));
  return judged(claim, 'contradicted', [
    left ? { id: 'membership.left', values: { ...values, to: left.to ?? '' } } : { id: 'membership.not', values },
  ]);
}
