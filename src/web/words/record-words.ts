/**
 * The record in words. In: a coded event and the interface's words. Out: short phrases, from the codebook's glossary.
 */
import { type EventType, isReciprocal, TYPES } from '../../record/codebook.js';
import type { CodedEvent } from '../../record/record.js';
import { actorName } from '../names/names.js';
import type { Translate, Words } from './words.js';

export function typeWord(t: Translate, type: EventType): string {
  return t(`type.${type}`);
}

/** The most exact word there is: of the mode, or else of the type. */
export function actWord(t: Translate, { type, mode }: Pick<CodedEvent, 'type' | 'mode'>): string {
  return mode === null ? typeWord(t, type) : t(`mode.${type}.${mode}`);
}

export const quadOf = (type: EventType) => TYPES[type].quad;

/** Offices of the knowledge base have a word each; any other is shown as the text or the base writes it. */
export function officeWord(t: Translate, office: string): string {
  const word = office.replaceAll(' ', '-');
  if (!/^[a-z]+(?:-[a-z]+)*$/u.test(word)) return office;
  const said = t(`office.${word}`);
  return said === word ? word.replaceAll('-', ' ') : said;
}

/** Thresholds of the words for confidence, which is calibrated: 0.8 means that four in five are right. */
const SURE = 0.85;
export const DOUBT = 0.6;

export function confidenceWord(t: Translate, confidence: number): string {
  return t(confidence >= SURE ? 'confidence.sure' : confidence >= DOUBT ? 'confidence.likely' : 'confidence.doubtful');
}

export interface Sides {
  readonly from: string;
  /** Between the sides: who acts on whom, or equals. */
  readonly sign: '→' | '·' | '';
  readonly to: string;
}

/** Who acts, and on whom; participants of a meeting are one side, except for a visit, which has a guest and a host. */
export function sides(
  { language, t }: Words,
  event: Pick<CodedEvent, 'type' | 'mode' | 'actors' | 'recipients'>,
): Sides {
  const names = (codes: readonly string[]) => codes.map((it) => actorName(it, language)).join(', ');
  const equals = isReciprocal(event.type) && event.mode !== 'visit';
  if (equals)
    return {
      from: [...new Set([...event.actors, ...event.recipients])].map((it) => actorName(it, language)).join(' · '),
      sign: '',
      to: '',
    };
  const from = names(event.actors) || t('row.nobody-named');
  const to = names(event.recipients);
  return { from, sign: to === '' ? '' : '→', to };
}

/** One line for titles and screen readers. Example: 'Visit: Kazakhstan → Azerbaijan'. */
export function eventLine(words: Words, event: Pick<CodedEvent, 'type' | 'mode' | 'actors' | 'recipients'>): string {
  const { from, sign, to } = sides(words, event);
  return `${actWord(words.t, event)}: ${from}${sign ? ` ${sign} ${to}` : ''}`;
}
