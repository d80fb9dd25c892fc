/**
 * The answers of an interview: paragraphs in turns, with "Q:" and "A:", a dash or the name of who answers at their head; speeches
 * that a page prints whole, under a heading that says whose they are ("Statement by President X"); messages behind a name and a colon.
 * In: a linked document, the pack of its language. Out: each answer as a statement of whoever its label names, or of whom the text before
 * the first question presents; none where too few questions are answered, since a list has dashes too.
 */

import { lower } from '../analyze/letters.js';
import type { LinkedDocument, LinkedGroup, LinkedSentence } from '../link/linked.js';
import type { Pack } from '../pack/pack.js';
import { gather } from '../record/gather.js';
import type { Evidence, Span, Statement } from '../record/record.js';
import { ownerOfHighlights, speaksOfPaper } from './papers.js';
import { type Speaker, speakerFrom } from './speaker.js';
import { lastStranger } from './strangers.js';

/** The answers as statements, and whose words stand where. */
export interface Answers {
  readonly statements: readonly Statement[];
  readonly told: readonly { readonly span: Span; readonly speaker: Speaker | null }[];
}

export const NO_ANSWERS: Answers = { statements: [], told: [] };

/** Turns without a name: a question, its answer and the next question at least. */
const FEWEST_TURNS = 3;
/** Characters of a heading that says whose speech follows, and of a label. */
const LONGEST_HEADING = 100;
const RULE = 'speech.interview';
/** "A:", "БЕЛОБЛОЦКИЙ:", "Ambassador Cuong:". */
const LABEL = /^\s*(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{L}[\p{L}\p{M}.'’-]*){0,4})\s*:\s+/u;
const DASH = /^\s*[-–—]\s+/;

interface Turn {
  readonly block: number;
  readonly kind: 'question' | 'answer';
  /** Where the words begin, behind the dash or the label. */
  readonly start: number;
  /** Whom the label names. */
  readonly speaker: Speaker | null;
}

export function readInterview(doc: LinkedDocument, pack: Pack): Answers {
  const turns = turnsOf(doc, pack);
  const answered = turns.filter(({ kind }, at) => kind === 'answer' && turns[at - 1]?.kind === 'question');
  const [first] = turns;
  const named = answered.some(({ speaker }) => speaker);
  if (!first || answered.length === 0 || (!named && turns.length < FEWEST_TURNS)) {
    const speeches = readSpeeches(doc, pack);
    if (speeches.told.length > 0) return speeches;
    const messages = readMessages(doc, pack);
    return messages.told.length > 0 ? messages : readHighlights(doc, pack);
  }
  const guest = presented(doc, first.block);
  const lastTurn = turns.at(-1)?.block ?? 0;
  return answersOf(
    answered.map((turn) => {
      const next = turns.find(({ block }) => block > turn.block)?.block;
      const spans = [trimmed(doc, turn.start, turn.block)];
      // An answer of several paragraphs goes on up to the next question; behind the last one the page speaks again.
      for (let block = turn.block + 1; next !== undefined && block < next && block < lastTurn; block++)
        if (doc.blocks[block]?.kind === 'paragraph') spans.push(trimmed(doc, (doc.blocks[block] as Span).start, block));
      return { spans, speaker: turn.speaker?.for ? turn.speaker : (guest ?? turn.speaker) };
    }),
    doc,
  );
}

/** "Statement by President X" as a heading, then a dash: all that follows, up to the next such heading, is his. */
function readSpeeches(doc: LinkedDocument, pack: Pack): Answers {
  const told: { spans: Span[]; speaker: Speaker }[] = [];
  let open: { spans: Span[]; speaker: Speaker } | null = null;
  doc.blocks.forEach(({ start, end, kind }, block) => {
    const text = doc.text.slice(start, end);
    const whose = text.length <= LONGEST_HEADING ? headed(doc, block, pack) : null;
    const next = doc.blocks[block + 1];
    if (whose) {
      const begins = next !== undefined && DASH.test(doc.text.slice(next.start, next.end));
      open = begins ? { spans: [], speaker: whose } : null;
      if (open) told.push(open);
    } else if (open && kind === 'paragraph')
      open.spans.push(trimmed(doc, start + (open.spans.length === 0 ? (DASH.exec(text)?.[0].length ?? 0) : 0), block));
  });
  return answersOf(
    told.filter(({ spans }) => spans.length > 0),
    doc,
  );
}

/** "Ukrayna Devlet Başkanı Zelenskiy: … taziyelerimi iletiyorum. …": a paragraph without marks in which who is named before the colon speaks of himself. */
function readMessages(doc: LinkedDocument, pack: Pack): Answers {
  const told: { spans: Span[]; speaker: Speaker }[] = [];
  doc.blocks.forEach(({ start, end, kind }, block) => {
    if (kind !== 'paragraph' || !doc.text.slice(start, end).includes(':')) return;
    if (doc.quotations.some((one) => one.start < end && one.end > start)) return;
    const sentences = doc.sentences.filter((one) => one.block === block);
    const group = sentences[0]?.groups.find(({ first }) => first === 0);
    const words = group && sentences[0]?.tokens.slice(group.last + 1);
    if (!group || words?.[0]?.text !== ':' || !words[1]) return;
    const speaker = speakerFrom(group);
    const ofHimself = sentences.some((sentence) => speaksOfHimself(sentence, pack));
    if (ofHimself && (speaker.name !== null || speaker.office !== null))
      told.push({ spans: [trimmed(doc, words[1].start, block)], speaker });
  });
  return answersOf(told, doc);
}

/** "Bakanın konuşmasından satır başları:", then paragraphs without marks in which he speaks of himself: all of them are his. */
function readHighlights(doc: LinkedDocument, pack: Pack): Answers {
  const opens = doc.sentences.find((one) => ownerOfHighlights(one, one.groups, pack));
  const owner = opens && ownerOfHighlights(opens, opens.groups, pack);
  if (!opens || !owner || !/[:;]\s*$/.test(textOf(doc, opens.block))) return NO_ANSWERS;
  const isQuoted = ({ start, end }: Span) => doc.quotations.some((one) => one.start < end && one.end > start);
  const after = doc.blocks.map((block, index) => ({ block, index })).slice(opens.block + 1);
  const quoted = after.findIndex(({ block }) => isQuoted(block));
  const told = (quoted < 0 ? after : after.slice(0, quoted)).filter(({ block }) => block.kind === 'paragraph');
  const ofHimself = told.some(({ index }) =>
    doc.sentences.some((sentence) => sentence.block === index && speaksOfHimself(sentence, pack)),
  );
  if (!ofHimself) return NO_ANSWERS;
  const spans = told.map(({ block, index }) => trimmed(doc, block.start, index));
  return answersOf([{ spans, speaker: speakerFrom(owner) }], doc);
}

/** "Biz bunu izləyirik": a verb in the first person. */
export const speaksOfHimself = ({ tokens }: LinkedSentence, pack: Pack): boolean =>
  tokens.some(({ kind, norm }) => kind === 'word' && isFirstPerson(norm, pack));

const isFirstPerson = (norm: string, pack: Pack): boolean =>
  [...pack.verbForms(norm), ...pack.readings(norm).map(({ features }) => features)].some(
    ({ form, copula, person }) => (form === 'finite' || copula) && String(person ?? '').startsWith('1'),
  );

/** Whose speech or statement a heading says that it is. */
function headed(doc: LinkedDocument, block: number, pack: Pack): Speaker | null {
  const sentence = doc.sentences.find((one) => one.block === block);
  if (!sentence || /[.:?!]\s*$/.test(doc.text.slice(sentence.start, sentence.end))) return null;
  const who = sentence.groups.find(({ members }) => members.some(({ person }) => person !== null));
  return who && speaksOfPaper(sentence, pack) ? speakerFrom(who) : null;
}

function answersOf(
  answers: readonly { readonly spans: readonly Span[]; readonly speaker: Speaker | null }[],
  doc: LinkedDocument,
): Answers {
  return {
    statements: answers.map(({ spans, speaker }) => statementOf(doc, spans, speaker)),
    told: gather(answers, ({ spans, speaker }) => spans.map((span) => ({ span, speaker }))),
  };
}

function turnsOf(doc: LinkedDocument, pack: Pack): readonly Turn[] {
  const { question = [], answer = [] } = pack.source.saying.turns ?? {};
  const turns: Turn[] = [];
  doc.blocks.forEach((block, index) => {
    const text = doc.text.slice(block.start, block.end);
    const label = LABEL.exec(text);
    const dash = DASH.exec(text);
    const head = label ?? dash;
    if (!head) return;
    const start = block.start + head[0].length;
    const word = label ? pack.plain(lower(label[1] as string, pack.language)) : '';
    const asked = turns.at(-1)?.kind === 'question' || /\?\s*$/.test(textOf(doc, index - 1));
    const turn = { block: index, start, speaker: null };
    if (question.includes(word)) turns.push({ ...turn, kind: 'question' });
    else if (answer.includes(word)) turns.push({ ...turn, kind: 'answer' });
    else if (label && asked) {
      const speaker = labelled(doc, index, start);
      if (turns.at(-1)?.kind !== 'question') turns.push({ ...turn, block: index - 1, kind: 'question' });
      if (speaker) turns.push({ ...turn, kind: 'answer', speaker });
    }
    // "– …, – деді X" has told its speaker and is a quotation already.
    else if (dash && !doc.quotations.some((one) => one.start >= block.start && one.start <= start)) {
      const asks = /\?\s*$/.test(text);
      if (asks) turns.push({ ...turn, kind: 'question' });
      else if (turns.at(-1)?.kind === 'question') turns.push({ ...turn, kind: 'answer' });
    }
  });
  return turns;
}

const textOf = (doc: LinkedDocument, block: number): string => {
  const { start, end } = doc.blocks[block] ?? { start: 0, end: 0 };
  return doc.text.slice(start, end);
};

/** Whom the label at the head of a paragraph names; a name that nobody knows too. */
function labelled(doc: LinkedDocument, block: number, start: number): Speaker | null {
  const sentence = doc.sentences.find((one) => one.block === block);
  if (!sentence) return null;
  const group = sentence.groups.find((one) => one.end <= start);
  if (group) return speakerFrom(group);
  const { start: from } = doc.blocks[block] as Span;
  const name = doc.text
    .slice(from, start)
    .replace(/[:\s]+$/, '')
    .trim();
  return { name, office: null, for: null, sides: [], span: { start: from, end: from + name.length } };
}

/** Who is asked: the first with title and full name before the first question, or the name nearest to it, or a title alone. */
function presented(doc: LinkedDocument, before: number): Speaker | null {
  const sentences = doc.sentences.filter(({ block }) => block < before);
  const groups = gather(sentences, (sentence) => sentence.groups);
  // A lone surname in a lead is as often a paper's or a place's.
  const named = ({ members }: LinkedGroup) => members.some(({ mention }) => /\s/.test(mention.name?.text ?? ''));
  const titled = ({ members }: LinkedGroup) =>
    members.some(({ mention, person }) => mention.offices.length > 0 || Boolean(person?.office));
  const who = groups.find((group) => named(group) && titled(group)) ?? groups.filter(named).at(-1);
  if (who) return speakerFrom(who);
  const stranger = sentences.map(lastStranger).findLast((one) => one !== null);
  if (stranger) return stranger;
  const office = groups.find(({ members }) => members.some(({ mention }) => mention.offices.length > 0));
  return office ? speakerFrom(office) : null;
}

function trimmed(doc: LinkedDocument, start: number, block: number): Span {
  const { end } = doc.blocks[block] as Span;
  return { start, end: start + doc.text.slice(start, end).trimEnd().length };
}

function statementOf(doc: LinkedDocument, spans: readonly Span[], speaker: Speaker | null): Statement {
  const evidence: Evidence[] = spans.map(({ start, end }) => ({ field: 'words', start, end, rule: RULE }));
  if (speaker?.span) evidence.push({ field: 'speaker', ...speaker.span, rule: RULE });
  return {
    id: `${doc.id}.s${spans[0]?.start}`,
    speaker: speaker?.name ?? null,
    office: speaker?.office ?? null,
    for: speaker?.for ?? null,
    kind: 'direct',
    spans,
    addressee: null,
    confidence: speaker ? 0.75 : 0.5,
    evidence,
  };
}
