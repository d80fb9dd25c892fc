/**
 * What the verb that carries a noun of action tells of it: that it is to come, that it is refused ("встреча состоится", "полетит на саммит",
 * "не возобновит переговоры"). In: an act told by a noun, its sentence, its pack. Out: the word that says so, or `null`.
 */
import type { LinkedSentence } from '../../link/linked.js';
import { isAmong } from '../../pack/among.js';
import type { Pack } from '../../pack/pack.js';
import type { Act } from '../../recognize/recognized.js';
import type { Token } from '../../record/record.js';
import { clausesOf } from './clauses.js';

/** How far from its noun the verb that carries it may stand. */
const CARRIER_REACH = 14;

/** "Встреча состоится", "пройдут переговоры": a verb that only carries the noun tells that it is to come. */
export function carriedAhead(act: Act, sentence: LinkedSentence, pack: Pack): Token | null {
  const { tokens, quotationOf } = sentence;
  const carriers = (pack.source.words.auxiliaries?.supporting ?? []).map((word) => word.replace(/-$/u, ''));
  const noun = tokens[act.anchor] as Token;
  if (!pack.readings(noun.norm).some(({ verb, features }) => !verb && features.case === 'nom')) return null;
  const clauses = clausesOf(sentence, pack);
  const ahead = tokens.find(
    (token, at) =>
      clauses.of[at] === clauses.of[act.anchor] &&
      quotationOf[at] === quotationOf[act.anchor] &&
      Math.abs(at - act.anchor) <= CARRIER_REACH &&
      pack
        .readings(token.norm)
        .some(({ verb, stem, features }) => verb && features.tense === 'future' && carriers.includes(stem)),
  );
  return ahead ?? null;
}

/** "Джонсон объявит об этом на саммите", "в ходе визита подпишут": what is to be done at a meeting waits for the meeting. */
export function withinAhead(act: Act, sentence: LinkedSentence, pack: Pack): Token | null {
  const { tokens } = sentence;
  const first = act.tokens[0] as number;
  const within = [first, first - 1].some((at) => isAmong(tokens[at]?.norm ?? '', pack.source.words.within, pack));
  if (!within) return null;
  const clauses = clausesOf(sentence, pack);
  const finite = tokens.filter(
    (token, at) =>
      clauses.of[at] === clauses.of[act.anchor] &&
      !act.tokens.includes(at) &&
      pack.readings(token.norm).some(({ verb, features }) => verb && features.form === 'finite'),
  );
  const [only, ...more] = finite;
  if (!only || more.length > 0) return null;
  const readings = pack.readings(only.norm).filter(({ verb }) => verb);
  return readings.every(({ features }) => features.tense === 'future') ? only : null;
}

/** "полетит в Астану, чтобы принять участие в саммите": what a journey to come is for. */
export function aimOf(act: Act, sentence: LinkedSentence, pack: Pack): Token | null {
  const clauses = clausesOf(sentence, pack);
  const mine = clauses.list[clauses.of[act.anchor] ?? 0];
  const opener = sentence.tokens[mine?.first ?? -1]?.norm ?? '';
  const wanted = mine && !mine.finite && isAmong(opener, pack.source.words.clauses?.wanted, pack);
  const journey = wanted ? mine.host : isForTaking(act, sentence, pack) ? mine?.id : undefined;
  if (journey === undefined) return null;
  const verb = sentence.tokens.find(
    (token, at) =>
      clauses.of[at] === journey &&
      pack.readings(token.norm).some(({ verb: is, features }) => is && features.tense === 'future'),
  );
  return verb ?? null;
}

/** Words between "для" and the gathering: «участия в очередном заседании». */
const TAKING_REACH = 6;

/** "совершит визит для участия в саммите". */
function isForTaking(act: Act, { tokens }: LinkedSentence, pack: Pack): boolean {
  const first = act.tokens[0] as number;
  const before = tokens.slice(Math.max(0, first - TAKING_REACH), first);
  return before.some(({ norm }) => pack.source.words.adpositions.for?.includes(`${norm}+gen`) === true);
}

/** "не возобновит переговоры", "не планирует визит": right before the noun stands a verb that is negated. */
export function notCarried(act: Act, { tokens }: LinkedSentence, pack: Pack): Token | null {
  const first = act.tokens[0] as number;
  for (let at = first - 1; at > 0 && at >= first - CARRIED_REACH; at--) {
    const token = tokens[at] as Token;
    if (token.kind === 'mark') return null;
    if (!pack.readings(token.norm).some(({ verb, features }) => verb && features.form === 'finite')) continue;
    return isAmong((tokens[at - 1] as Token).norm, pack.source.words.negation, pack) ? token : null;
  }
  return null;
}

/** Words from a verb to the noun of action that it carries. */
const CARRIED_REACH = 3;
