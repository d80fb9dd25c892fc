/** Who holds which office, who belongs to what: held against the knowledge base, on the day. In: a claim. Out: a verdict. */
import { covers, daysOf, holdersOf, type When } from '../knowledge/actors.js';
import type { Holding, Knowledge } from '../knowledge/knowledge.js';
import { called } from '../link/called.js';
import { likeness } from '../names/likeness.js';
import { addDays } from '../record/day.js';
import type { Claim, DateRange } from '../record/record.js';
import { type Facts, type Judged, judged, type Reason } from './judged.js';

/** Written so far from the listed name that a reader should be told; measured as `likeness` of the surname. */
const MISSPELT = 0.97;
/** Days from an election to taking office. */
const BEFORE_OFFICE = 120;

/** The name that the text gives is judged, not whom the title would mean: a namesake or another never holds the office. */
export function judgeOffice(claim: Claim, facts: Facts, knowledge: Knowledge): Judged {
  const [actor] = claim.subject;
  const name = String(claim.value ?? '');
  const on: When = claim.period ?? (isGuess(facts.published) ? null : facts.published);
  const all = actor === undefined || name === '' ? [] : holdersOf(claim.predicate, actor, null, knowledge);
  const then = all.filter((one) => covers(one, on));
  const days = daysOf(on);
  const soon = days ? all.filter((one) => covers(one, { start: days[1], end: addDays(days[1], BEFORE_OFFICE) })) : [];
  const holder = bearer(then, name, knowledge) ?? bearer(soon, name, knowledge);
  const values = { name, office: claim.predicate, of: actor ?? '', on: days?.[1] ?? '' };
  if (holder) {
    const { person, from } = holder;
    const held: Reason['id'] = days && covers(holder, on) ? 'office.holds' : 'office.held';
    const reasons: Reason[] = [{ id: held, values: { ...values, known: person.name, from: from ?? '' } }];
    if (isMisspelt(holder, name, knowledge))
      reasons.push({ id: 'office.misspelt', values: { name, known: person.name } });
    return judged(claim, 'supported', reasons);
  }
  const other = then.at(-1);
  // Without a day anybody of thirty years may be meant.
  if (!other || !days)
    return judged(claim, 'not enough record', [{ id: 'record.none', values: { office: claim.predicate } }]);
  // An acting holder, an uncertain term, an office of several or a name that tells too little contradicts nobody.
  const sure =
    knowledge.offices.get(claim.predicate)?.single === true &&
    then.every((one) => !one.uncertain && called(name, one.person, knowledge) !== 'unclear');
  return judged(claim, sure ? 'contradicted' : 'not enough record', [
    { id: 'office.other', values: { ...values, known: other.person.name, from: other.from ?? '' } },
  ]);
}

/** A year that a text without a date names is hardly its own: no ground to contradict. */
const isGuess = (day: DateRange | null): boolean => day?.basis === 'inferred' && day.precision === 'year';

/** Whose name it is; else the one for whose name it must be a slip. */
function bearer(holdings: readonly Holding[], name: string, knowledge: Knowledge): Holding | undefined {
  const is = (how: string) => holdings.find(({ person }) => called(name, person, knowledge) === how);
  return is('his') ?? is('slip');
}

function isMisspelt({ person }: Holding, name: string, knowledge: Knowledge): boolean {
  if (called(name, person, knowledge) === 'slip') return true;
  const written = name.split(/[\s-]+/).filter((word) => word.length > 1);
  const surnames = knowledge.people.wordsOf(person).filter((word) => word.surname);
  const fits = written.flatMap((word) => surnames.map((one) => likeness(word, one.word)));
  return Math.max(...fits) < MISSPELT;
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
