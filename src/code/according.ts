/**
 * Whose words a sentence is, told beside it: "по словам Лаврова", "according to him", "Песков: …".
 * In: a linked sentence, who spoke before. Out: what was said, without the words that tell whose it is.
 */

import { isUpperAt } from '../analyze/letters.js';
import type { LinkedGroup, LinkedSentence } from '../link/linked.js';
import { hasKind, kindOfWord, type Word, wordOf } from '../pack/by-word.js';
import type { Pack } from '../pack/pack.js';
import { sayingsAt } from '../recognize/acts.js';
import { gather } from '../record/gather.js';
import type { Token } from '../record/record.js';
import { accordingTo } from './case/speech.js';
import { groupsAt } from './clause.js';
import { beginsPhrase, firstPhrase } from './phrases.js';
import type { Heard } from './sayings.js';
import { type Speaker, speakerFrom } from './speaker.js';
import { baseForm, isName, knownAs, strangerAt } from './strangers.js';
import { FEWEST_TOKENS, headBefore, MOST_QUOTED, parted, type Stretch } from './stretch.js';
import { isMedial } from './syntax.js';
import { type Reported, toldBy } from './told-by.js';
import { nameBehindTitle } from './unlisted.js';
import { isUnnamedOne } from './who-says.js';

/** Words of "по словам", "according to" before the group. */
const ACCORDING_WORDS = 2;
/** Of the words told, the share that may be quoted within them. */
const MOST_WOVEN = 2 / 3;
/** The comma behind "according to X" and the full stop. */
const MARKS = 2;

/** "По словам Лаврова, …", "…, according to Lavrov": the sentence is what was said. */
export function readAccording(
  sentence: LinkedSentence,
  index: number,
  pack: Pack,
  { told, person, named: people }: Heard,
): readonly Reported[] {
  // "По словам дипломата": of whoever was named last
  const one = groupsAt(sentence, -1).find((group) => group.markers.includes('according') && isUnnamedOne(group, pack));
  const titled = groupsAt(sentence, -1).find((group) => group.markers.includes('according') && !hasName(group));
  const bearer = titled && isMedial(pack) ? bearerOf(titled, sentence) : undefined;
  if (titled && bearer)
    return around(sentence, index, pack, speakerFrom(bearer), titled.first - ACCORDING_WORDS, bearer.last);
  if (one && person) return around(sentence, index, pack, person, one.first - ACCORDING_WORDS, one.last);
  const named = gather(accordingTo(groupsAt(sentence, -1)), (group) => {
    const speaker = speakerFrom(group);
    if (speaker.office === null && speaker.name === null && !isSeat(group)) return [];
    const name = speaker.name === null ? behindTitle(sentence, group.last, pack) : null;
    const whole = name ? { ...speaker, name: name.text } : speaker;
    return around(sentence, index, pack, whole, group.first - ACCORDING_WORDS, name?.last ?? group.last);
  });
  if (named.length > 0) return named;
  const pronoun = readPronounAccording(sentence, pack, index, told);
  return pronoun.length > 0 ? pronoun : readStrangerAccording(sentence, pack, index, people);
}

/** "По его словам, «…»", "Оның пікірінше, "…"": whose the quoted words are that make up the sentence. */
export function accordingSpeaker(sentence: LinkedSentence, index: number, pack: Pack, heard: Heard): Speaker | null {
  const unmarked = { ...sentence, quotationOf: sentence.quotationOf.map(() => -1) };
  return readAccording(unmarked, index, pack, heard).at(0)?.speaker ?? null;
}

/** "Как заявил представитель властей области Роман Гуляев, …": who bears the title, in a group of his own before the next mark. */
function bearerOf(title: LinkedGroup, { tokens, groups }: LinkedSentence): LinkedGroup | undefined {
  const mark = tokens.findIndex(({ kind }, at) => kind === 'mark' && at > title.last);
  return groups.find(
    (group) =>
      hasName(group) &&
      group.quotation < 0 &&
      group.first > title.last + 1 &&
      group.last + 1 === mark &&
      group.members.length === 1 &&
      group.markers.some((one) => one === 'nom' || one === 'gen'),
  );
}

const hasName = ({ members }: LinkedGroup): boolean => members.some(({ mention }) => mention.name !== null);

/** "по словам министра экономики Ивана Петрова": the name that no lexicon knows behind a title that ends at `last`. */
function behindTitle(
  sentence: LinkedSentence,
  last: number,
  pack: Pack,
): { readonly text: string; readonly first: number; readonly last: number } | null {
  if (!isMedial(pack)) return null;
  const name = nameBehindTitle(sentence, groupsAt(sentence, -1), last, sentence.tokens.length, pack);
  return name && { ...name, text: baseForm(sentence.tokens.slice(name.first, name.last + 1), pack) };
}

/** "По словам Прусенковой", "Filaşkinin sözlərinə görə": a name that no lexicon knows; in full, where the text has told it. */
function readStrangerAccording(
  sentence: LinkedSentence,
  pack: Pack,
  index: number,
  people: ReadonlyMap<string, Speaker>,
): readonly Reported[] {
  const phrase = hasKind(sentence.tokens, pack, ACCORDING) ? firstPhrase(sentence, accordingIn(pack)) : null;
  if (!phrase) return [];
  const name =
    strangerAt(sentence, isMedial(pack) ? phrase.last : phrase.first, isMedial(pack) ? 1 : -1) ??
    behindTitle(sentence, phrase.last, pack);
  if (!name) return [];
  // ("Politoloq Rasim Məcidovun sözlərinə görə": the first word has its capital from the sentence)
  const opens = name.first === 0 && name.last > 1;
  const words = sentence.tokens.slice(name.first + (opens ? 1 : 0), name.last + 1);
  const span = { start: (words[0] as Token).start, end: (words.at(-1) as Token).end };
  const known = knownAs(words.at(-1) as Token, pack, people);
  if (!known && (words.length < 2 || !isName(words, pack))) return [];
  const unknown = { office: null, for: null, sides: [], name: baseForm(words, pack) };
  const [first, last] = [Math.min(phrase.first, name.first), Math.max(phrase.last, name.last)];
  return around(sentence, index, pack, { ...(known ?? unknown), span }, first, last);
}

const according = new WeakMap<Pack, readonly string[]>();

/** "по словам", "sözlərinə görə": without the case that they govern. */
function accordingIn(pack: Pack): readonly string[] {
  let phrases = according.get(pack);
  if (!phrases) {
    phrases = (pack.source.words.adpositions.according ?? []).map((it) => it.split('+')[0] as string);
    according.set(pack, phrases);
  }
  return phrases;
}

const ACCORDING = kindOfWord(({ norm, owner }: Word<Pack>) => beginsPhrase(norm, accordingIn(owner)));
const ACCORDING_TO_HIM = kindOfWord(({ norm, owner }: Word<Pack>) =>
  beginsPhrase(norm, owner.source.saying.accordingToHim),
);

/** "По данным Кремля", "по версии Душанбе", "according to the Kremlin": a house or a seat of government speaks as a body does. */
const isSeat = ({ members }: LinkedGroup): boolean =>
  members.some(({ mention }) => mention.holders.some(({ as }) => as === 'government' || as === 'capital'));

/** "По его словам, …", "…, according to him": who spoke in the sentence before. */
function readPronounAccording(
  sentence: LinkedSentence,
  pack: Pack,
  index: number,
  told: Speaker | null,
): readonly Reported[] {
  const may = told !== null && hasKind(sentence.tokens, pack, ACCORDING_TO_HIM);
  const phrase = may ? firstPhrase(sentence, pack.source.saying.accordingToHim) : null;
  if (!told || !phrase) return [];
  const { first, last } = phrase;
  const { start } = sentence.tokens[first] as Token;
  const { end } = sentence.tokens[last] as Token;
  return around(sentence, index, pack, { ...told, span: { start, end } }, first, last);
}

/** All of the sentence but the words `first`…`last` that tell whose words they are. */
function around(
  sentence: LinkedSentence,
  index: number,
  pack: Pack,
  speaker: Speaker,
  first: number,
  last: number,
): readonly Reported[] {
  const { tokens, quotationOf } = sentence;
  const isMark = (at: number): boolean => tokens[at]?.kind === 'mark';
  let end = endOfTelling(sentence, last, pack);
  while (end > last && isMark(end)) end--;
  let words: Stretch;
  if (first <= 1) words = { from: last + 1, to: end };
  else if (end - last <= MARKS) words = { from: headBefore(sentence, first), to: first - 1 };
  else words = parted(sentence, { from: first, to: last }, end, pack);
  let { from, to } = words;
  while (from <= to && isMark(from)) from++;
  while (to >= from && isMark(to)) to--;
  const length = to - from + 1 - (words.gap ? words.gap.to - words.gap.from + 1 : 0);
  const quoted = quotationOf.slice(from, to + 1).filter((one) => one !== -1).length;
  // ("… «өте агрессивті ұстанымына» жауап ретінде қабылданған": what begins in lower case and goes on is woven into the clause)
  const opens = quotationOf.findIndex((one, at) => at >= from && one !== -1);
  const isWoven = quotationOf[to] === -1 && opens > from + 1 && !isUpperAt((tokens[opens] as Token).text, 0);
  if (length < FEWEST_TOKENS || quoted > length * (isWoven ? MOST_WOVEN : MOST_QUOTED)) return [];
  return [toldBy(speaker, { ...words, from, to }, sentence, index, 'speech.according', 0.6)];
}

/** Last token of what is told: "…, деп хабарлайды BAQ.KZ" is of who tells of it, and behind a colon stand the words themselves. */
function endOfTelling({ tokens, quotationOf }: LinkedSentence, from: number, pack: Pack): number {
  const { quotatives } = pack.source.saying;
  for (let at = from + 1; at < tokens.length - 1; at++) {
    const { text } = tokens[at] as Token;
    if (text === ':' && (quotationOf[at + 1] !== -1 || quotationOf[at + 2] !== -1)) return at;
    if (text === ',' && quotatives?.includes((tokens[at + 1] as Token).norm) && !isMedial(pack)) return at;
  }
  return tokens.length - 1;
}

/** "Стороны договорились об обмене – Умеров": a headline that its speaker signs behind a dash (Russian). */
export function readSigned(sentence: LinkedSentence, pack: Pack, index: number): readonly Reported[] {
  const { tokens, groups, quotationOf } = sentence;
  const group = groups.at(-1);
  const dash = group ? tokens[group.first - 1] : undefined;
  if (pack.source.words.syntax !== 'case' || !group?.markers.includes('nom') || !DASH.test(dash?.text ?? '')) return [];
  if (tokens.slice(group.last + 1).some(({ kind }) => kind !== 'mark') || quotationOf[group.first] !== -1) return [];
  const speaker = speakerFrom(group);
  const isBody = group.members.some(({ mention }) => mention.institution !== null);
  const isSomebody = speaker.name !== null || (isBody && speaker.sides.length > 0);
  return isSomebody ? around(sentence, index, pack, speaker, group.first - 1, group.last) : [];
}

const DASH = /^[-–—]$/u;

const COLON = kindOfWord(({ norm }: Word<Pack>) => norm === ':');

/** "Песков: Москва ответа не получала", "Путин заверил: олимпиада пройдёт спокойно": what stands behind the colon, without marks. */
export function readColon(sentence: LinkedSentence, pack: Pack, index: number): readonly Reported[] {
  const { tokens, quotationOf, groups } = sentence;
  if (!hasKind(tokens, pack, COLON)) return [];
  const colon = tokens.findIndex(({ text }) => text === ':');
  const last = tokens.length - 1;
  if (colon < 1 || last - colon < FEWEST_TOKENS || quotationOf.slice(colon).some((one) => one !== -1)) return [];
  const verb = tokens[colon - 1] as Token;
  const said = sayingsAt.direct(wordOf(verb.norm, pack)).length > 0;
  // ("Bakan şöyle devam etti: …")
  const announced = tokens.slice(0, colon).findIndex(({ norm }) => pack.saying.announces.has(norm));
  const end = announced > 0 ? announced - 1 : said ? colon - 2 : colon - 1;
  const group = groups.find(({ last, markers }) => markers.includes('nom') && last === end);
  if (!group || !(said || group.first === 0)) return [];
  const speaker = speakerFrom(group);
  if (speaker.sides.length === 0 || (speaker.name === null && speaker.office === null)) return [];
  return around(sentence, index, pack, speaker, 0, colon);
}
