/**
 * The answers of an interview: paragraphs in turns, with "Q:" and "A:" or a dash at their head.
 * In: a linked document, the pack of its language. Out: each answer as a statement of whom the text before the first question
 * presents; none where fewer than two questions are answered, since a list has dashes too.
 */
import type { LinkedDocument, LinkedGroup } from '../link/linked.js';
import type { Pack } from '../pack/pack.js';
import type { Evidence, Span, Statement } from '../record/record.js';
import { type Speaker, speakerFrom } from './speaker.js';
import { lastStranger } from './strangers.js';

/** The answers as statements, the words of all of them, and who gives them. */
export interface Answers {
  readonly statements: readonly Statement[];
  readonly spans: readonly Span[];
  readonly speaker: Speaker | null;
}

export const NO_ANSWERS: Answers = { statements: [], spans: [], speaker: null };

const FEWEST_ANSWERS = 2;
const RULE = 'speech.interview';

interface Turn {
  readonly block: number;
  readonly kind: 'question' | 'answer';
  /** Where the words begin, behind the dash or the label. */
  readonly start: number;
}

export function readInterview(doc: LinkedDocument, pack: Pack): Answers {
  const turns = turnsOf(doc, pack);
  const answered = turns.filter(({ kind }, at) => kind === 'answer' && turns[at - 1]?.kind === 'question');
  const [first] = turns;
  if (!first || answered.length < FEWEST_ANSWERS) return NO_ANSWERS;
  const speaker = presented(doc, first.block);
  const lastTurn = turns.at(-1)?.block ?? 0;
  const statements = answered.map((turn) => {
    const next = turns.find(({ block }) => block > turn.block)?.block;
    const spans = [trimmed(doc, turn.start, turn.block)];
    // An answer of several paragraphs goes on up to the next question; behind the last one the page speaks again.
    for (let block = turn.block + 1; next !== undefined && block < next && block < lastTurn; block++)
      if (doc.blocks[block]?.kind === 'paragraph') spans.push(trimmed(doc, (doc.blocks[block] as Span).start, block));
    return statementOf(doc, spans, speaker);
  });
  return { statements, spans: statements.flatMap(({ spans }) => spans), speaker };
}

function turnsOf(doc: LinkedDocument, pack: Pack): readonly Turn[] {
  const { question = [], answer = [] } = pack.source.saying.turns ?? {};
  const turns: Turn[] = [];
  doc.blocks.forEach((block, index) => {
    const text = doc.text.slice(block.start, block.end);
    const label = /^\s*(\p{L}+)\s*:\s+/u.exec(text);
    const dash = /^\s*[-–—]\s+/.exec(text);
    const head = label ?? dash;
    if (!head) return;
    const start = block.start + head[0].length;
    const word = label ? pack.plain(label[1] as string) : '';
    if (question.includes(word)) turns.push({ block: index, kind: 'question', start });
    else if (answer.includes(word)) turns.push({ block: index, kind: 'answer', start });
    // "– …, – деді X" has told its speaker and is a quotation already.
    else if (dash && !doc.quotations.some((one) => one.start >= block.start && one.start <= start)) {
      const asks = /\?\s*$/.test(text);
      if (asks) turns.push({ block: index, kind: 'question', start });
      else if (turns.at(-1)?.kind === 'question') turns.push({ block: index, kind: 'answer', start });
    }
  });
  return turns;
}

/** Who is asked: the first with title and full name before the first question, or the name nearest to it, or a title alone. */
function presented(doc: LinkedDocument, before: number): Speaker | null {
  const sentences = doc.sentences.filter(({ block }) => block < before);
  const groups = sentences.flatMap((sentence) => sentence.groups);
  // A lone surname in a lead is as often a paper's or a place's.
  const named = ({ members }: LinkedGroup) => members.some(({ mention }) => /\s/.test(mention.name?.text ?? ''));
  const titled = ({ members }: LinkedGroup) =>
    members.some(({ mention, person }) => mention.offices.length > 0 || Boolean(person?.office));
  const who = groups.find((group) => named(group) && titled(group)) ?? groups.filter(named).at(-1);
  if (who) return speakerFrom(who);
  const stranger = sentences.flatMap((sentence) => lastStranger(sentence) ?? []).at(-1);
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
