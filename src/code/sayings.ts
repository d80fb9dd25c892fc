/**
 * Verbs of saying in a sentence and who says.
 * In: a linked sentence, direct or indirect speech, who spoke or acted before. Out: sayings in order, each with its speaker.
 */

import { isUpperAt } from '../analyze/letters.js';
import type { LinkedGroup, LinkedSentence } from '../link/linked.js';
import { byWord, hasKind, kindOfWord, type Word, wordOf, wordsOf } from '../pack/by-word.js';
import type { Features } from '../pack/features.js';
import type { Pack } from '../pack/pack.js';
import { matchPattern, sayingsAt } from '../recognize/acts.js';
import { gather } from '../record/gather.js';
import type { Token } from '../record/record.js';
import { refersBack, wordsBrought } from './case/speech.js';
import { groupsAt, headAfter } from './clause.js';
import { isNamedBehind, opensWithHe, subjectBehind, writerSpeaks } from './final/behind.js';
import { unnamedSayer } from './final/sayer.js';
import { ownerOfPaper, ownerOfPaperBehind, speaksInPaper } from './papers.js';
import { saysHere } from './position/speech.js';
import { type Speaker, speakerFrom } from './speaker.js';
import {
  bareNameBeside,
  baseForm,
  isName,
  knownAs,
  strangerAt,
  strangerBefore,
  strangerBehind,
  strangerFrom,
  strangerNear,
} from './strangers.js';
import { isMedial, medialSpeaker } from './syntax.js';
import { nameAtEnd, nameBeforeVerb, nameBehindTitle } from './unlisted.js';
import { isSpeaker, isUnnamedOne, whoAfter, whoAfterStop, whoBefore } from './who-says.js';

/** How far after "diyen" or "ifade eden" its noun may stand. */
export const HEAD_REACH = 4;
/** Words at the head of a sentence among which the address of an outlet may stand. */
const OUTLET_WORDS = 4;

/** Who spoke or acted last, and who was named so far, by each word of the name. */
export interface Heard {
  readonly told: Speaker | null;
  /** … of these the last person: whom "she said" means. */
  readonly person: Speaker | null;
  readonly named: ReadonlyMap<string, Speaker>;
}

export interface Saying {
  readonly first: number;
  readonly anchor: number;
  readonly speaker: Speaker | null;
  /** Last token of the words that name the speaker, when they stand before the verb; -1 otherwise. */
  readonly after: number;
  readonly form: string;
}

/** Finds the verbs of saying outside quotations. */
export function findSayings(
  sentence: LinkedSentence,
  pack: Pack,
  kind: keyof typeof sayingsAt,
  { told, person, named }: Heard,
): readonly Saying[] {
  const { tokens, quotationOf } = sentence;
  const mayBe = mayBeSayings(tokens, pack);
  if (mayBe.length === 0) return [];
  const outer = groupsAt(sentence, -1);
  const found: Saying[] = [];
  const words = wordsOf(tokens, pack);
  for (const at of mayBe) {
    if (quotationOf[at] !== -1) continue;
    const patterns = sayingsAt[kind](words[at] as Word<Pack>);
    if (patterns.length === 0) continue;
    const readings = pack.readings((tokens[at] as Token).norm);
    if (!readings.some((reading) => reading.verb)) continue;
    if (pack.source.words.syntax === 'position' && !saysHere(sentence, at, pack)) continue;
    // "напомним", "hatırlatalım": here the writer speaks.
    if (readings.every(({ features }) => String(features.person ?? '').startsWith('1'))) continue;
    if (!isMedial(pack) && writerSpeaks(sentence, at, pack)) continue;
    for (const pattern of patterns) {
      const anchor = pattern.elements[pattern.anchor];
      if (!anchor || !readings.some((reading) => anchor.words.includes(reading.stem))) continue;
      const match = matchPattern(pattern, tokens, at, quotationOf, pack);
      if (!match) continue;
      // At the end of a sentence or before a comma an ambiguous ending is a finite one ("bildirib").
      if (!isMedial(pack) && match.readings.every(({ features }) => isEmbedded(features))) continue;
      const closes =
        tokens[at + 1] === undefined ||
        (tokens[at + 1] as Token).kind === 'mark' ||
        pack.saying.complementizers.has((tokens[at + 1] as Token).norm);
      const finite = match.readings.some((reading) => reading.features.form === 'finite');
      // ("… olduğunu belirttik.": here, too, the writer or whoever is quoted speaks of himself)
      const ends = match.readings.filter(({ features }) => features.form === 'finite');
      if (closes && finite && ends.every(({ features }) => String(features.person ?? '').startsWith('1'))) continue;
      const form =
        closes && finite
          ? 'finite'
          : (match.readings.find((reading) => reading.features.form !== 'finite')?.features.form ?? 'finite');
      // "Qeyd olunub ki, …": nobody is told to say it; a body that spoke before may, whoever was named since does not.
      if (readings.every(({ verb, stem }) => !verb || pack.source.saying.unsaid?.includes(stem))) {
        const first = match.tokens[0] as number;
        const owner = ownerOfPaper(sentence, first, pack) ?? ownerOfPaperBehind(sentence, at, pack);
        const body = told !== null && told.name === null && told.office !== null && !startsWithAddress(sentence, at);
        const speaker = owner ? withOwner(speakerFrom(owner), owner, outer) : body ? told : null;
        found.push({ first, anchor: at, form, speaker, after: owner?.last ?? -1 });
        break;
      }
      const brought = isMedial(pack) ? wordsBrought(sentence, at, pack) : null;
      if (brought) {
        const { from, back } = brought;
        const owner = brought.owner && isUnnamedOne(brought.owner, pack) ? null : brought.owner;
        const name = (owner ?? back) ? null : nameFrom(sentence, from, pack, named);
        const isHim = owner === null && brought.owner !== null;
        const speaker = owner
          ? withName(speakerFrom(owner), owner, sentence, pack, at)
          : back
            ? told
            : (name ?? (isHim ? person : null));
        found.push({ first: match.tokens[0] as number, anchor: at, form, speaker, after: -1 });
        break;
      }
      const medial = isMedial(pack) ? medialSpeaker(sentence, at, outer.filter(isSpeaker), pack) : null;
      const opened = isMedial(pack) ? -1 : lastThat(sentence, at, pack);
      const head = !isMedial(pack) && form === 'participle' ? headAfter(outer, at, HEAD_REACH) : null;
      const inverted = !isMedial(pack) && form === 'finite' && subjectBehind(sentence, at, pack);
      const he = !isMedial(pack) && !head && !inverted && opensWithHe(sentence, at, pack);
      const subject = isMedial(pack)
        ? (medial?.before ?? null)
        : head || inverted || he
          ? null
          : (ownerOfPaper(sentence, match.tokens[0] as number, pack) ??
            whoAfterStop(outer, lastStop(sentence, at), at, tokens) ??
            whoBefore(
              outer.filter(({ first }) => first > opened),
              at,
              tokens,
            ) ??
            whoBefore(outer, at, tokens));
      const unlisted = isMedial(pack)
        ? unlistedSubject(sentence, outer, subject, match.tokens[0] as number, pack)
        : null;
      const ahead = isMedial(pack) ? null : unlistedAhead(sentence, outer, subject, at, pack);
      const before = unlisted?.apart || ahead ? null : (namesBehind(subject, outer) ?? subject);
      const next = isMedial(pack)
        ? unlisted
          ? null
          : (medial?.after ?? null)
        : head || before
          ? null
          : whoAfter(inverted ? outer.filter(isNamedBehind) : outer, at, tokens);
      const stranger =
        head || before || next || he || isPersonal(sentence, at, pack)
          ? null
          : isMedial(pack)
            ? (unlisted ?? strangerNear(sentence, outer, at, pack) ?? closingName(sentence, outer, at, pack))
            : inverted
              ? strangerBehind(sentence, outer, at)
              : (ahead ??
                strangerBefore(sentence, outer, at, pack, opened + 1) ??
                strangerBefore(sentence, outer, at, pack) ??
                strangerBefore(sentence, outer, at, pack, lastQualifying(sentence, at, pack) + 1) ??
                strangerNear(sentence, outer, at, pack));
      // ("…, сообщил Пушилин": the clause that the verb opens has its subject behind it)
      const opens = isMedial(pack) && tokens[(match.tokens[0] as number) - 1]?.kind === 'mark';
      const bare = bareNameBeside(sentence, match.tokens[0] as number, at, pack);
      const unnamed = isMedial(pack) || head ? null : unnamedSayer(sentence, outer, match.tokens[0] as number, pack);
      const bearer = isMedial(pack) ? bearerBehind(sentence, outer, before ?? next) : null;
      const isUnnamed = unnamed && !(before && before.last < unnamed.last);
      const group = isUnnamed || (bare && opens) ? null : (head ?? bearer ?? before ?? next);
      const surname = stranger && !ahead ? afterFirstWord(sentence, stranger.speaker, named) : null;
      const known = group === null && !stranger ? namedBeside(sentence, match.tokens[0] as number, at, named) : null;
      // ("также в сообщении говорится, что …": the paper is of whoever spoke before)
      const strangers = isMedial(pack)
        ? !refersBack(sentence, at, pack) && !speaksInPaper(sentence, at, pack)
        : inverted ||
          startsWithAddress(sentence, at) ||
          namesUnknown(sentence, outer, at, pack) ||
          outer.some((one) => one.last < at && areParties(one));
      const speaker =
        group && person && isUnnamedOne(group, pack) && !strangerAt(sentence, group.last, 1)
          ? person
          : group
            ? withName(withOwner(speakerFrom(group), group, outer), group, sentence, pack, at)
            : isUnnamed
              ? unnamed.speaker
              : (surname ??
                stranger?.speaker ??
                known ??
                bare ??
                (person && meansHimAgain(sentence, match.tokens[0] as number, at, pack) ? person : null) ??
                (strangers ? null : isPersonal(sentence, at, pack) ? person : told));
      found.push({
        first: match.tokens[0] as number,
        anchor: at,
        form,
        speaker,
        after: (isUnnamed ? unnamed.last : (before?.last ?? stranger?.last)) ?? -1,
      });
      break;
    }
  }
  return found;
}

const sayers = new WeakMap<readonly Token[], readonly number[]>();

/** Words that may be of a verb of saying, whichever kind: a sentence is asked for each, and most have none. */
function mayBeSayings(tokens: readonly Token[], pack: Pack): readonly number[] {
  if (!hasKind(tokens, pack, SAYS)) return NO_SAYINGS;
  let known = sayers.get(tokens);
  if (!known) {
    const words = wordsOf(tokens, pack);
    known = gather(words, (word, at) => (tokens[at]?.kind === 'word' && maySay(word) ? [at] : []));
    sayers.set(tokens, known);
  }
  return known;
}

const maySay = byWord((norm, pack: Pack): boolean => {
  const word = wordOf(norm, pack);
  return Object.values(sayingsAt).some((at) => at(word).length > 0);
});

const SAYS = kindOfWord(maySay);
const NO_SAYINGS: readonly number[] = [];

/** "Tərəflər … istədiklərini ifadə ediblər": two who are not told say it, not the one who spoke before. */
const areParties = ({ markers, attributive, sides, members }: LinkedGroup): boolean =>
  markers.includes('nom') &&
  !attributive &&
  sides.length === 0 &&
  members.every(({ mention }) => mention.reference === 'both');

/** "XİN-in mətbuat xidməti": a body whose side is not known is of whoever stands before it in the genitive. */
function withOwner(speaker: Speaker, group: LinkedGroup, groups: readonly LinkedGroup[]): Speaker {
  if (group.sides.length > 0 || !group.members.some(({ mention }) => mention.institution !== null)) return speaker;
  const owner = groups.find(({ last, markers }) => last === group.first - 1 && markers.includes('gen'));
  return owner ? { ...speaker, for: owner.sides[0] ?? null, sides: owner.sides } : speaker;
}

/** "Leonid Slutsky, head of a committee, stated": the name before the verb; not where a group that has a name is its subject. */
function unlistedSubject(
  sentence: LinkedSentence,
  outer: readonly LinkedGroup[],
  subject: LinkedGroup | null,
  verb: number,
  pack: Pack,
): { readonly speaker: Speaker; readonly last: number; readonly apart: boolean } | null {
  if (subject?.members.some(({ mention }) => mention.name !== null)) return null;
  const from = Math.max(lastThat(sentence, verb, pack), lastStop(sentence, verb)) + 1;
  const name = nameBeforeVerb(sentence, outer, from, verb, pack);
  if (!name) return null;
  // (a title before the name is the speaker's own: `withName`)
  const isTitled = subject !== null && subject.last < name.first;
  return isTitled
    ? null
    : { speaker: strangerFrom(sentence, name.first, name.last + 1), last: name.last, apart: subject !== null };
}

/** "Айдос Үкібай … Елбасы … екенін айтты": the name at the head speaks, not what nobody's group further on may name. */
function unlistedAhead(
  sentence: LinkedSentence,
  outer: readonly LinkedGroup[],
  subject: LinkedGroup | null,
  verb: number,
  pack: Pack,
): { readonly speaker: Speaker; readonly last: number } | null {
  if (!subject || subject.sides.length > 0) return null;
  const stranger = strangerBefore(sentence, outer, verb, pack);
  return stranger && stranger.last + 1 < subject.first ? stranger : null;
}

/** "заместитель генсека альянса (НАТО) Мирча Джоанэ": who bears a title, behind nothing but a bracket. */
function bearerBehind(
  { tokens }: LinkedSentence,
  outer: readonly LinkedGroup[],
  title: LinkedGroup | null,
): LinkedGroup | null {
  if (!title || title.members.some(({ mention }) => mention.name !== null)) return null;
  if (tokens[title.last + 1]?.text !== '(') return null;
  const close = tokens.findIndex(({ text }, at) => at > title.last && text === ')');
  const named = outer.find(({ first, markers }) => first === close + 1 && markers.includes('nom'));
  return close > 0 && named?.members.some(({ mention }) => mention.name !== null) ? named : null;
}

/** «…», — сообщил начальник войск … Игорь Кириллов: where the verb opens its clause, the name that closes the sentence. */
function closingName(
  sentence: LinkedSentence,
  outer: readonly LinkedGroup[],
  verb: number,
  pack: Pack,
): { readonly speaker: Speaker; readonly last: number } | null {
  if (sentence.tokens[verb - 1]?.kind !== 'mark') return null;
  const name = nameAtEnd(sentence, outer, verb, pack);
  return name && { speaker: strangerFrom(sentence, name.first, name.last + 1), last: -1 };
}

/** "глава компании «Каспий» Тимур Садыков": behind a title without a name stands the name of somebody whom no lexicon knows. */
function withName(speaker: Speaker, group: LinkedGroup, sentence: LinkedSentence, pack: Pack, verb: number): Speaker {
  if (speaker.name !== null || group.members.length > 1) return speaker;
  const outer = groupsAt(sentence, -1);
  const end = verb > group.last ? verb : sentence.tokens.length;
  const run = isMedial(pack)
    ? nameBehindTitle(sentence, outer, group.last, end, pack)
    : strangerAt(sentence, group.last, 1);
  const parts = run ? sentence.tokens.slice(run.first, run.last + 1) : [];
  if (!run || parts.length < 2 || !isName(parts, pack)) return speaker;
  const name = parts.map(({ text }) => text).join(' ');
  // (the head of a firm that nobody knows is of no state that the text is about)
  const isWhole = run.first === group.last + 1 || group.members.some(({ mention }) => mention.holders.length > 0);
  return isWhole ? { ...speaker, name } : { ...speaker, name, for: null, sides: [] };
}

/** "слова Натальи Поклонской": a name that no lexicon knows, in full where the text has told it. */
function nameFrom(
  sentence: LinkedSentence,
  at: number,
  pack: Pack,
  people: ReadonlyMap<string, Speaker>,
): Speaker | null {
  const run = strangerAt(sentence, at - 1, 1);
  if (!run) return null;
  const words = sentence.tokens.slice(run.first, run.last + 1);
  const span = { start: (words[0] as Token).start, end: (words.at(-1) as Token).end };
  const known = knownAs(words.at(-1) as Token, pack, people);
  if (known) return { ...known, span };
  return words.length > 1 && isName(words, pack)
    ? { name: baseForm(words, pack), office: null, for: null, sides: [], span }
    : null;
}

/** "She said", «сказал он»: the pronoun of one person stands beside the verb. */
function isPersonal({ tokens }: LinkedSentence, at: number, pack: Pack): boolean {
  const { masculine = [], feminine = [] } = pack.source.words.pronouns?.means ?? {};
  const one = new Set([...masculine, ...feminine].map(pack.plain));
  // ("John Smith said he was …": behind its subject the verb has another's clause)
  const behind = pack.source.words.syntax === 'position' && tokens[at - 1]?.kind === 'word' ? [] : [at + 1];
  // ("Она ещё раз заверила": small words between)
  const apart =
    pack.source.words.syntax !== 'case' || [at - 3, at - 2].some((near) => tokens[near]?.kind === 'mark')
      ? []
      : [at - 3];
  return [...apart, at - 2, at - 1, ...behind].some((near) => one.has(tokens[near]?.norm ?? ''));
}

/** "добавил политик", "the politician said": a noun beside the verb that means whoever was named last. */
function meansHimAgain({ tokens }: LinkedSentence, first: number, at: number, pack: Pack): boolean {
  const { again = [] } = pack.source.saying;
  const norm = (token: number) => tokens[token]?.norm ?? '';
  const isHe = (noun: number) => again.includes(norm(noun)) || again.includes(`${norm(noun - 1)} ${norm(noun)}`);
  return isMedial(pack) && [first - 2, first - 1, at + 1, at + 2].some(isHe);
}

/** "Ранее Кириллов": of two words at the head of a sentence the second, where the text has told it as a name. */
function afterFirstWord({ start, tokens }: LinkedSentence, { span }: Speaker, named: Heard['named']): Speaker | null {
  const [, last, next] = tokens;
  if (span?.start !== start || !last || last.end !== span.end || next?.start === last.start) return null;
  const known = named.get(last.norm);
  return known ? { ...known, span: { start: last.start, end: last.end } } : null;
}

/** "Metbuat.az bildirir ki, …": an outlet by its address tells it, nobody named before. */
function startsWithAddress({ tokens }: LinkedSentence, verb: number): boolean {
  for (let at = 0; at < Math.min(verb, OUTLET_WORDS); at++) {
    const { text, start, end } = tokens[at] as Token;
    if (/\w\.\w/.test(text)) return true;
    const next = tokens[at + 1];
    if (text === '.' && at > 0 && tokens[at - 1]?.end === start && next?.start === end) return true;
  }
  return false;
}

const CYRILLIC = /\p{Script=Cyrillic}/u;
/** In a Cyrillic text a name in Latin letters is an outlet's or a company's. */
const LATIN_NAME = /^[A-Z][A-Za-z]{3,}$/;

/** "Politico … жазды": a capitalised word that nobody knows tells it, no one named before. */
function namesUnknown(
  { tokens, quotationOf }: LinkedSentence,
  groups: readonly LinkedGroup[],
  verb: number,
  pack: Pack,
): boolean {
  if (!CYRILLIC.test((tokens[verb] as Token).norm)) return false;
  for (let at = 0; at < verb; at++) {
    const { text, norm, kind } = tokens[at] as Token;
    if (kind !== 'word' || quotationOf[at] !== -1 || !isUpperAt(text, 0)) continue;
    if (groups.some(({ first, last }) => first <= at && at <= last)) return false;
    if (LATIN_NAME.test(text) && pack.readings(norm).length === 0) return true;
    if (at > 0) return false;
  }
  return false;
}

/** "söylemek", "söylemesi", and "söylediğini", which somebody else tells. */
const isEmbedded = ({ form, possessor }: Features): boolean =>
  form === 'infinitive' || form === 'verbal-noun' || (form === 'participle' && possessor !== undefined);

/** "Xi said", «– деді Асиф»: one word of a name that was told in full before. */
function namedBeside(
  { tokens, quotationOf }: LinkedSentence,
  first: number,
  at: number,
  named: ReadonlyMap<string, Speaker>,
): Speaker | null {
  for (const beside of [first - 1, at + 1, 0]) {
    const token = tokens[beside];
    if (!token || quotationOf[beside] !== -1 || !isUpperAt(token.text, 0)) continue;
    const speaker = named.get(token.norm);
    if (speaker) return { ...speaker, span: { start: token.start, end: token.end } };
  }
  return null;
}

/** "Agentlik xəbər verir ki, X … deyib": the last word that opens what was said, before the verb. */
const lastThat = (sentence: LinkedSentence, at: number, pack: Pack): number =>
  lastBefore(sentence, at, ({ norm }) => pack.saying.complementizers.has(norm));

/** "… bulunan İletişim Başkanı X, “…” dedi": the last participle that qualifies what stands behind it. */
const lastQualifying = (sentence: LinkedSentence, at: number, pack: Pack): number =>
  lastBefore(sentence, at, ({ norm }) =>
    pack.verbForms(norm).some(({ form, kind }) => form === 'participle' && kind === 'subject'),
  );

const lastStop = (sentence: LinkedSentence, at: number): number =>
  lastBefore(sentence, at, ({ text }) => text === ';' || text === ':');

/** The last such token before another, outside quotations; -1 where there is none. */
function lastBefore({ tokens, quotationOf }: LinkedSentence, at: number, is: (token: Token) => boolean): number {
  for (let index = at - 1; index >= 0; index--)
    if (quotationOf[index] === -1 && is(tokens[index] as Token)) return index;
  return -1;
}

/** "A ve B liderleri X ile Y": the names right behind the title of both. */
const namesBehind = (title: LinkedGroup | null, outer: readonly LinkedGroup[]): LinkedGroup | undefined =>
  outer.find(({ first, members, sides }) => {
    const isTheirs = title !== null && first === title.last + 1 && sides.join() === title.sides.join();
    return isTheirs && members.length > 1 && members.every(({ mention }) => mention.name !== null);
  });
