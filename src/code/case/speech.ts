/**
 * Who says, where the speaker may stand before the verb of saying or behind it: "Токаев заявил", "заявил Токаев".
 * In: a linked sentence, the verb's token, the groups that can speak. Out: the speaker on the one side or the other.
 */
import type { LinkedGroup, LinkedSentence } from '../../link/linked.js';
import { isAmong } from '../../pack/among.js';
import type { Pack } from '../../pack/pack.js';
import type { Token } from '../../record/record.js';
import { firstPhrase } from '../phrases.js';
import { clausesOf } from './clauses.js';
import { clauseSubject } from './subject.js';

/** How far behind its verb the speaker may stand ("сказал в интервью журналистам Лавров"). */
const AFTER_REACH = 5;
/** … and where the clause begins with the verb («…, заявил сегодня на встрече лидеров стран СНГ в Астане президент Токаев»). */
const AFTER_REACH_OPEN = 14;

/** The speaker on the one side of the verb or the other. */
export interface Speakers {
  readonly before: LinkedGroup | null;
  readonly after: LinkedGroup | null;
}

/** "говорится в заявлении казахстанского МИД": whose the paper is, speaks. */
function ownersOfPaper(sentence: LinkedSentence, at: number, pack: Pack): readonly LinkedGroup[] {
  const { tokens } = sentence;
  for (let paper = at + 1; paper <= at + AFTER_REACH && paper < tokens.length; paper++) {
    const token = tokens[paper] as Token;
    if (token.kind === 'mark') return [];
    if (
      !pack
        .readings(token.norm)
        .some(({ verb, stem, features }) => !verb && features.case === 'loc' && pack.saying.nouns.has(stem))
    )
      continue;
    return sentence.groups.filter(
      (group) => group.first > paper && group.first <= paper + 2 && group.markers.includes('gen'),
    );
  }
  return [];
}

/** Words that are brought, and whose they are: named behind them, told by "его", or by nobody known. */
export interface Brought {
  readonly owner: LinkedGroup | null;
  /** First token behind the noun: where a name that no lexicon knows may stand. */
  readonly from: number;
  /** "приводит его слова": of whoever spoke before. */
  readonly back: boolean;
}

/** "приводит слова Лаврова ТАСС", "передаёт его слова агентство", "цитирует политика РИА Новости": who brings the words has not said them. */
export function wordsBrought(sentence: LinkedSentence, at: number, pack: Pack): Brought | null {
  const { tokens, groups } = sentence;
  const isBringing = pack
    .readings((tokens[at] as Token).norm)
    .some(({ verb, stem }) => verb && pack.source.saying.brings?.includes(`${stem}-`));
  if (!isBringing) return null;
  const possessive = (token: number) =>
    isAmong(tokens[token]?.norm ?? '', pack.source.words.pronouns?.possessive, pack);
  for (let noun = at + 1; noun <= at + WORDS_REACH && tokens[noun]?.kind === 'word'; noun++) {
    const isWords = pack
      .readings((tokens[noun] as Token).norm)
      .some(({ verb, stem, features }) => !verb && features.case === 'acc' && pack.saying.nouns.has(stem));
    if (!isWords) continue;
    const owner = groups.find(({ first, markers }) => first === noun + 1 && markers.includes('gen')) ?? null;
    return { owner, from: noun + 1, back: possessive(noun - 1) };
  }
  const quoted = groups.find(
    ({ first, markers, quotation }) =>
      quotation < 0 && first === at + 1 && markers.includes('acc') && !markers.includes('nom'),
  );
  if (quoted) return { owner: quoted, from: quoted.last + 1, back: false };
  return possessive(at + 1) ? { owner: null, from: at + 2, back: true } : null;
}

/** Words between the verb that brings them and "слова". */
const WORDS_REACH = 3;

/** Words between the body and its verb: "В МИД сегодня подчеркнули". */
const BODY_REACH = 4;

/** "подчеркнули в министерстве", "в Кремле заявили": many without a name speak for the body that they work in. */
function bodyIn(sentence: LinkedSentence, at: number, pack: Pack): LinkedGroup | null {
  const readings = pack.readings((sentence.tokens[at] as Token).norm);
  if (!readings.some(({ verb, features }) => verb && features.plural === true)) return null;
  const { groups, tokens } = sentence;
  const bodies = groups.filter(
    (group) =>
      group.quotation < 0 &&
      group.markers.includes('in') &&
      group.members.some(
        ({ mention }) =>
          mention.institution !== null ||
          mention.holders.some(({ kind, as }) => kind === 'organisation' || as === 'government' || as === 'capital'),
      ),
  );
  const isNear = (from: number, to: number): boolean =>
    to - from <= AFTER_REACH && !tokens.slice(from + 1, to).some(({ kind }) => kind === 'mark');
  const behind = bodies.find(({ first }) => first > at && isNear(at, first));
  // "в пресс-службе российского МИД": whose service it is
  const whose = (body: LinkedGroup): LinkedGroup =>
    body.sides.length > 0
      ? body
      : (groups.find(({ first, markers }) => first === body.last + 1 && markers.includes('gen')) ?? body);
  if (behind) return whose(behind);
  const before = bodies.map(whose).findLast(({ last }) => last < at && at - last - 1 <= BODY_REACH && isNear(last, at));
  return before ?? null;
}

export function caseSpeaker(
  sentence: LinkedSentence,
  at: number,
  speakers: readonly LinkedGroup[],
  pack: Pack,
): Speakers {
  const { tokens } = sentence;
  const clauses = clausesOf(sentence, pack);
  const mine = clauses.of[at];
  const certain = (group: LinkedGroup) => !group.markers.includes('gen');
  const [owner] = ownersOfPaper(sentence, at, pack);
  if (owner) return { before: null, after: owner };
  // ("Об этом сообщил в ходе брифинга представитель": the verb opens the clause, but for what it points back with)
  const opens =
    tokens[at - 1] === undefined ||
    (tokens[at - 1] as Token).kind === 'mark' ||
    clauses.of[at - 1] !== mine ||
    firstPhrase(sentence, pack.source.saying.pointsBack)?.last === at - 1;
  const reaches = (group: LinkedGroup) =>
    group.first <= at + AFTER_REACH || (opens && group.first <= at + AFTER_REACH_OPEN && isPerson(group));
  const near = speakers.find(
    (group) =>
      group.first > at &&
      reaches(group) &&
      certain(group) &&
      !tokens.slice(at + 1, group.first).some((token) => token.kind === 'mark'),
  );
  if (near && opens) return { before: null, after: near };
  const subject = clauseSubject(sentence, at, pack);
  const before = subject && speakers.includes(subject) && subject.first < at ? subject : null;
  const body = before || near ? null : bodyIn(sentence, at, pack);
  if (body) return body.first > at ? { before: null, after: body } : { before: body, after: null };
  return { before, after: before ? null : (near ?? null) };
}

/** In the nominative and nothing else, with a name. */
const isPerson = ({ markers, members }: LinkedGroup): boolean =>
  markers.every((mark) => mark === 'nom') && members.some(({ mention }) => mention.name !== null);

/** "он отметил", "— добавил он", ", — добавил.": the one who spoke or acted before is meant; an unknown noun is somebody else. */
export function refersBack(sentence: LinkedSentence, at: number, pack: Pack): boolean {
  const { tokens } = sentence;
  const pronouns = new Set((pack.source.words.pronouns?.personal ?? []).map(pack.plain));
  // ("Kyodo said it was …": in English a pronoun behind the verb opens what is said, unless the verb opens the clause)
  const behind = pack.source.words.syntax === 'case' || tokens[at - 1]?.kind === 'mark' ? [at + 1, at + 2] : [];
  const apart =
    pack.source.words.syntax !== 'case' || [at - 3, at - 2].some((one) => tokens[one]?.kind === 'mark') ? [] : [at - 3];
  const near = [...apart, at - 2, at - 1, ...behind].some((one) => pronouns.has(tokens[one]?.norm ?? ''));
  if (near) return true;
  const bare = (one: number) => tokens[one] === undefined || (tokens[one] as Token).kind === 'mark';
  const plural = pack
    .readings((tokens[at] as Token).norm)
    .some(({ verb, features }) => verb && features.plural === true);
  return bare(at - 1) && bare(at + 1) && !plural;
}

/** Groups that are named as the source of what is told: "по словам Лаврова", "according to Lavrov". */
export function accordingTo(groups: readonly LinkedGroup[]): readonly LinkedGroup[] {
  return groups.filter(
    (group) =>
      group.markers.includes('according') &&
      group.members.some(
        ({ sides, mention }) => sides.length > 0 || mention.name !== null || mention.offices.length > 0,
      ),
  );
}
