/**
 * Words told first and given to their speaker afterwards: «…». Об этом заявил X. · "…" Bu sözleri X sarf etti. · Визит отложен. Об этом
 * сообщили в МИД.
 * In: a linked document, a sentence without a quotation, its verbs of saying, the last quotation before it, which have no speaker yet.
 * Out: the quotations that the sentence credits, or the sentence before it, and to whom; none where it points back at no words.
 */
import type { LinkedDocument, LinkedSentence } from '../link/linked.js';
import { isAmong } from '../pack/among.js';
import { hasKind, kindOfWord, type Word } from '../pack/by-word.js';
import type { Pack } from '../pack/pack.js';
import type { Token } from '../record/record.js';
import { subjectBehind } from './final/behind.js';
import { speaksOfHimself } from './interview.js';
import { beginsPhrase, firstPhrase } from './phrases.js';
import type { Saying } from './sayings.js';
import { type Speaker, speakerFrom } from './speaker.js';
import { isMedial } from './syntax.js';

/** Characters between the quotation and the sentence that credits it. */
const LONGEST_GAP = 200;

export function creditsBack(
  doc: LinkedDocument,
  sentence: LinkedSentence,
  pack: Pack,
  sayings: readonly Saying[],
  last: number,
  isOpen: (quotation: number) => boolean,
): { readonly quotations: readonly number[]; readonly speaker: Speaker } | null {
  const back = pointsBack(sentence, pack);
  const told = back < 0 ? null : sayings.find((saying) => saying.anchor > back && saying.speaker)?.speaker;
  const speaker = told ?? signer(sentence);
  if (!speaker) return null;
  const quotations: number[] = [];
  let from = sentence.start;
  for (let at = last; at >= 0 && isOpen(at); at--) {
    const quotation = doc.quotations[at];
    if (!quotation || from - quotation.end > LONGEST_GAP) break;
    if (quotation.inside < 0) quotations.unshift(at);
    from = quotation.start;
  }
  return quotations.length > 0 ? { quotations, speaker } : null;
}

/** "– Никол Пашинян": a name behind a dash and nothing else signs the words above it. */
function signer({ tokens, groups }: LinkedSentence): Speaker | null {
  const [group, ...others] = groups;
  const name = group?.members.length === 1 ? group.members[0]?.mention.name : null;
  if (!group || !name || others.length > 0 || !/^[-–—]$/u.test(tokens[0]?.text ?? '')) return null;
  const free = tokens.filter(({ kind }, at) => kind === 'word' && (at < group.first || at > group.last));
  return free.length === 0 ? speakerFrom(group) : null;
}

/** First token of the words that point back ("об этом", "bunu"); -1 where there are none. */
const pointsBack = (sentence: LinkedSentence, pack: Pack): number =>
  hasKind(sentence.tokens, pack, POINTS_BACK)
    ? (firstPhrase(sentence, pack.source.saying.pointsBack)?.first ?? -1)
    : -1;

const POINTS_BACK = kindOfWord(({ norm, owner }: Word<Pack>) => beginsPhrase(norm, owner.source.saying.pointsBack));

/** Fewer words than this are no proposition. */
const FEWEST_WORDS = 2;

/** The words of the sentence before, where this one says who told them; its tokens `from`…`to`, and the speaker. */
export function creditsSentence(
  doc: LinkedDocument,
  index: number,
  pack: Pack,
  sayings: () => readonly Saying[],
): { readonly from: number; readonly to: number; readonly speaker: Speaker } | null {
  const sentence = doc.sentences[index] as LinkedSentence;
  const before = doc.sentences[index - 1];
  const back = pointsBack(sentence, pack);
  if (back < 0 || !before || sentence.block - before.block > 1 || before.quotationOf.some((one) => one !== -1))
    return null;
  const behind = sayings().filter(
    ({ anchor, speaker }) => anchor > back && (isNamedIn(sentence, speaker) || isHe(sentence, anchor, speaker, pack)),
  );
  // "Об этом, как передаёт РИА Новости, сообщил Песков": who only passes it on has not said it.
  const saying = behind.find(({ anchor }) => !isPassing(sentence.tokens[anchor] as Token, pack)) ?? behind[0];
  const denies = ({ norm }: Token) => pack.readings(norm).some(({ verb, features }) => verb && features.negative);
  // ("Bu barədə X bildirib ki, …": what stands behind is told)
  const opens = (at: number) => pack.saying.complementizers.has(sentence.tokens[at]?.norm ?? '');
  if (!saying?.speaker || sentence.tokens.some((_, at) => at > saying.anchor && opens(at))) return null;
  if (denies(sentence.tokens[saying.anchor] as Token)) return null;
  const { tokens } = before;
  let to = isMedial(pack) ? tokens.length - 1 : beforeOutlet(before, pack);
  while (to > 0 && (tokens[to] as Token).kind === 'mark') to--;
  const words = tokens.slice(0, to + 1).filter(({ kind }) => kind === 'word').length;
  return words < FEWEST_WORDS || tokens.at(-1)?.text === '?' ? null : { from: 0, to, speaker: saying.speaker };
}

/** Where the words begin that end with this sentence: with its paragraph, if he who tells it speaks of himself in it. */
export function beginOfWords(doc: LinkedDocument, index: number, pack: Pack): number {
  const last = doc.sentences[index] as LinkedSentence;
  const own = doc.sentences.filter((one, at) => one.block === last.block && at <= index);
  const isOne = own.every(({ quotationOf }) => quotationOf.every((quotation) => quotation === -1));
  return isOne && own.some((one) => speaksOfHimself(one, pack)) ? (own[0] as LinkedSentence).start : last.start;
}

/** "… бар, деп хабарлайды Zakon.kz": the words end before the outlet that passes them on. */
function beforeOutlet(sentence: LinkedSentence, pack: Pack): number {
  const { tokens } = sentence;
  const quotatives = pack.source.saying.quotatives ?? [];
  const at = tokens.findIndex(
    ({ norm }, index) =>
      quotatives.includes(norm) && index + 1 < tokens.length && subjectBehind(sentence, index + 1, pack),
  );
  return (at > 0 ? at : tokens.length) - 1;
}

/** "Об этом он написал": whoever was named before. */
function isHe({ tokens }: LinkedSentence, verb: number, speaker: Speaker | null, pack: Pack): boolean {
  const { personal } = pack.source.words.pronouns ?? {};
  return isMedial(pack) && speaker?.name != null && isAmong(tokens[verb - 1]?.norm ?? '', personal, pack);
}

const isPassing = ({ norm }: Token, pack: Pack): boolean =>
  pack
    .readings(norm)
    .some(
      ({ verb, stem, features }) =>
        verb && features.tense === 'present' && pack.source.saying.passes?.includes(`${stem}-`) === true,
    );

/** Somebody or a body told in the sentence itself; news agencies tell everything and say nothing, and "the Iranian side" says it in passing. */
function isNamedIn({ start, end }: LinkedSentence, speaker: Speaker | null): boolean {
  if (!speaker?.span || speaker.span.start < start || speaker.span.end > end) return false;
  return speaker.name !== null || (speaker.office !== null && !VAGUE.has(speaker.office));
}

const VAGUE: ReadonlySet<string> = new Set(['agency', 'government', 'people']);
