/**
 * Acts of several that are several acts. In: a candidate, its act and its sides. Out: the candidate, or one for each who did it, was
 * called, visited or condoled.
 */
import type { LinkedSentence } from '../link/linked.js';
import { adpositionsOf } from '../pack/adpositions.js';
import type { Pack } from '../pack/pack.js';
import type { Act } from '../recognize/recognized.js';
import { type EventType, isReciprocal } from '../record/codebook.js';
import type { Token } from '../record/record.js';
import type { Candidate } from './candidate.js';
import { isEnvoy } from './envoy.js';
import type { Roles } from './roles.js';
import { isMedial } from './syntax.js';

/** Types that somebody does to somebody, never two together. */
const ONE_WAY: ReadonlySet<EventType> = new Set(['ACCUSE', 'THREATEN', 'SANCTION', 'ASSAULT']);

/** Several who each did the same ("A, B ve C … tebrik etti"): one record each; calls: one for each pair. */
export function distribute(
  candidate: Candidate,
  act: Act,
  {
    oneToMany,
    severally,
    each,
    roles,
  }: { readonly oneToMany: boolean; readonly severally: boolean; readonly each: boolean; readonly roles: Roles },
): readonly Candidate[] {
  const { type, mode, actors, recipients } = candidate;
  // "Birbirini suçladı": each does it to the other.
  const mutual = ONE_WAY.has(type) || mode === 'invite' || mode === 'condole';
  if (act.frame.source.joint && mutual && actors.length === 2 && recipients.length === 0)
    return [actors, [...actors].reverse()].map(([one, other]) => ({
      ...candidate,
      actors: [one as string],
      recipients: [other as string],
      // The words that name both name each of them.
      evidence: alsoFor('recipients', candidate.evidence),
      inferred: alsoFor('recipients', candidate.inferred),
    }));
  // Condolences, congratulations and thanks go to each of them; in the Turkic press both are addressed at once.
  if (
    each &&
    type === 'SUPPORT' &&
    (mode === 'condole' || mode === 'congratulate' || mode === 'thank') &&
    actors.length === 1 &&
    recipients.length > 1
  )
    return recipients.map((other) => ({ ...candidate, recipients: [other] }));
  // (codebook, section 3: sanctions are recorded for each target, also the recall of envoys from several)
  if (type === 'SANCTION' && actors.length === 1 && recipients.length > 1)
    return recipients.map((other) => ({ ...candidate, recipients: [other] }));
  // "Summoned the ambassadors of A and B": each hears of it.
  const whom = roles.recipient?.group?.members ?? [];
  if (each && ONE_WAY.has(type) && actors.length === 1 && recipients.length > 1 && whom.every(isEnvoy))
    return recipients.map((other) => ({ ...candidate, recipients: [other] }));
  const { gives } = act.frame.source;
  const calledOff = each && type === 'REJECT' && mode === 'meet';
  const journey = calledOff || (gives.mode === 'visit' && (type === 'CONSULT' || type === 'AGREE'));
  // "büyükelçilerini kabul etti": envoys of several states are received one by one.
  const guests = roles.actor?.group?.members ?? [];
  const last = guests.at(-1);
  if (journey && actors.length > 1 && recipients.length === 1 && last && isEnvoy(last))
    return actors.map((guest) => ({ ...candidate, actors: [guest] }));
  // "визиты президентов A и B": each comes.
  if (journey && severally && actors.length > 1 && recipients.length === 1)
    return actors.map((guest) => ({ ...candidate, actors: [guest] }));
  // ("телефонные переговоры с премьерами A и B": two calls, though told by a noun)
  const calls = each && mode === 'phone' && roles.actor?.sides.length === 1 && whom.length > 1;
  // ("received messages of condolence from A and B")
  const condolences = each && mode === 'condole' && actors.length > 1;
  const pointsOnly = candidate.nominal && !calls && !condolences && !(journey && oneToMany);
  if (act.frame.source.joint || pointsOnly) return [candidate];
  // One journey to several hosts is a visit to each.
  if (journey && recipients.length > 1) return recipients.map((host) => ({ ...candidate, recipients: [host] }));
  // ("проведёт встречи с A и B": planned with each)
  const toMeet = each && type === 'AGREE' && isReciprocal(gives.type) && gives.mode !== 'visit';
  if (!isReciprocal(type) && !toMeet) {
    // (plans are made together, and so are strikes; demands too where the press does not list who made them)
    const together = type === 'ASSAULT' || (type === 'REQUEST' && each) || (type === 'AGREE' && mode !== 'pledge-aid');
    if (actors.length < 2 || recipients.length === 0 || together) return [candidate];
    // "Екі тарап алғыс айтты", "A, B ve C dışişleri bakanları … çağırdı": whom one word or one title names do it together.
    const members = roles.actor?.group?.members ?? [];
    const oneTitle = type === 'REQUEST' && members.every(({ mention }) => mention.plural && mention.offices.length > 0);
    const oneWord = oneTitle || ((type === 'SUPPORT' || type === 'REQUEST') && members.length === 1);
    // («лидеры государств поздравили» behind a list of them: each did)
    const areListed = each && type === 'SUPPORT' && actors.length > 2;
    if (oneWord && !areListed) return [candidate];
    return actors.map((actor) => ({ ...candidate, actors: [actor] }));
  }
  // Only where one called several, or met each of them; three on one line is one call. One who met a list met each on it.
  const listed = each && mode !== 'multilateral' && roles.actor?.sides.length === 1 && whom.length > 1;
  if ((mode !== 'phone' && !severally && !listed) || actors.length < 3 || !oneToMany) return [candidate];
  const [one, ...others] = roles.recipient?.sides ?? [];
  const callers = roles.actor?.sides ?? [];
  // "Trump and Putin called Modi": each of them did.
  if (each && mode === 'phone' && one && others.length === 0 && callers.length > 1 && !callers.includes(one))
    return callers.map((caller) => ({ ...candidate, actors: [caller, one] }));
  const [caller, ...called] = actors;
  return called.map((other) => ({ ...candidate, actors: [caller as string, other] }));
}

/** What is said for the actors, for another field too. */
const alsoFor = <T extends { readonly field: string }>(field: string, said: readonly T[]): readonly T[] => [
  ...said,
  ...said.filter((one) => one.field === 'actors').map((one) => ({ ...one, field })),
];

/** "Ayrı ayrı", "ayrı-ayrılıqda": stands between the sides and the predicate; "провёл встречи с A и с B": one with each. */
export function isSeveral({ tokens }: LinkedSentence, from: number, to: number, act: Act, pack: Pack): boolean {
  const isMany = (at: number, genitives: boolean): boolean => {
    const nouns = pack.readings((tokens[at] as Token).norm).filter(({ verb }) => !verb);
    return (
      nouns.length > 0 &&
      nouns.every(({ features }) => features.plural === true || (genitives && features.case === 'gen'))
    );
  };
  if (act.frame.source.gives.mode === 'visit' && isMedial(pack) && act.tokens.some((at) => isMany(at, false)))
    return true;
  const many = act.tokens.some((at) => isMany(at, true));
  if (many && pack.source.words.syntax === 'case' && repeatsWith(tokens.slice(from, to + 1), pack)) return true;
  const words = ` ${tokens
    .slice(from, to)
    .map(({ norm }) => norm)
    .join(' ')} `;
  return (pack.source.words.severally ?? []).some((phrase) => words.includes(` ${phrase} `));
}

/** "с A и с B": the preposition stands again before the second. */
const repeatsWith = (tokens: readonly Token[], pack: Pack): boolean =>
  tokens.filter(({ norm }) => adpositionsOf(pack, 'with').has(norm)).length > 1;
