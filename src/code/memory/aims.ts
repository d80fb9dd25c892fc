/**
 * At whom acts were aimed, for those who do the same next: "Iran condemned the strike. So did Iraq." "Şili de büyükelçisini çekti."
 * In: candidates in the order of the text. Out: the side that an act is aimed at which names none.
 */
import type { EventType } from '../../record/codebook.js';
import type { Candidate } from '../candidate.js';
import { isNear, type Told, wordsFor } from './told.js';

/** Sentences over which others may do the same to the same side. */
const THEME_REACH = 5;

/** Acts that are told one after the other of many actors and one target. */
export type Tone = 'against' | 'for';

/** Acts that answer one of their like: to whom is left out when it is who acted first. */
const ANSWERS: ReadonlySet<EventType> = new Set(['THREATEN', 'ACCUSE', 'SANCTION']);

/** Sentences over which others help or console whom something befell. */
const MISFORTUNE_REACH = 12;

interface Aim extends Told {
  readonly by: readonly string[];
  readonly byWords: Told['words'];
  readonly violent: boolean;
}

export class Aims {
  private readonly last = new Map<Tone, Aim>();
  /** The first deal is the one that the text is about; later ones are its details. */
  private dealt: Told | null = null;
  /** How often one acted against another: whose quarrel others join. */
  private readonly blows = new Map<string, number>();
  /** Who struck whom. */
  private readonly strikes = new Set<string>();
  /** Where the text told of a disaster or of people killed; null once that is more than one state. */
  private befallen: Told | null | undefined;

  note(candidate: Candidate): void {
    const { type, mode, actors, recipients, sentence } = candidate;
    const tone = toneOf(type, mode);
    const aim = (sides: readonly string[], field: 'actors' | 'recipients'): Aim => ({
      sides,
      sentence,
      words: wordsFor(field, candidate),
      by: actors,
      byWords: wordsFor('actors', candidate),
      violent: type === 'ASSAULT' || type === 'COERCE',
    });
    if (tone === 'against' || type === 'ASSAULT') {
      const blow = `${actors.join()}>${recipients.join()}`;
      this.blows.set(blow, (this.blows.get(blow) ?? 0) + 1);
    }
    if (type === 'ASSAULT') this.strikes.add(`${actors.join()}>${recipients.join()}`);
    // Who rejects answers somebody; whom the text is about is still who acted first.
    if (tone && type !== 'REJECT' && recipients.length > 0) this.last.set(tone, aim(recipients, 'recipients'));
    // Whoever condemns an attack or an arrest means who did it.
    if ((type === 'ASSAULT' || type === 'COERCE') && actors.length > 0)
      this.last.set('against', { ...aim(actors, 'actors'), by: recipients });
    // Who is asked to make amends is still whom it is about.
    const against = this.last.get('against');
    if (type === 'REQUEST' && against && recipients.join() === against.sides.join())
      this.last.set('against', { ...against, sentence });
    const sides = [...new Set([...actors, ...recipients])];
    // Who recognised somebody, or opened a mission there, is who is praised for it.
    if (sides.length > 1 && isDeal(type, mode, recipients))
      this.dealt ??= { sides: recipients.length > 0 ? actors : sides, sentence, words: wordsFor('actors', candidate) };
  }

  /** Whom the last act of this kind was aimed at, but for who acts now; who answers means who acted upon him. */
  target(type: EventType, mode: string | null, actors: readonly string[], sentence: number): Told | null {
    const tone = toneOf(type, mode);
    const told = tone ? (this.last.get(tone) ?? null) : null;
    if (!told || !isNear(told, sentence, THEME_REACH)) return tone === 'for' ? this.victim(actors, sentence) : null;
    if (!told.sides.some((side) => actors.includes(side))) return this.isAnswer(told, actors) ? byWhom(told) : told;
    const first = told.by.filter((side) => !actors.includes(side));
    return tone === 'against' && ANSWERS.has(type) && first.length === 1 ? { ...byWhom(told), sides: first } : null;
  }

  /** The text has told that the first struck the other. */
  struck(by: readonly string[], whom: readonly string[]): boolean {
    return this.strikes.has(`${by.join()}>${whom.join()}`);
  }

  /** Takes note of a disaster: in which state, if the sentence names one. */
  befall(told: Told): void {
    const one = this.befallen === undefined || this.befallen?.sides.join() === told.sides.join();
    this.befallen = one ? told : null;
  }

  /** Whom something befell, but for who acts now. */
  private victim(actors: readonly string[], sentence: number): Told | null {
    const told = this.befallen ?? null;
    return told && isNear(told, sentence, MISFORTUNE_REACH) && !told.sides.some((side) => actors.includes(side))
      ? told
      : null;
  }

  /** "Iran called Berlin's step unjust. France voiced indignation, too": others join the quarrel, not the last word in it. */
  private isAnswer({ sides, by, violent }: Aim, actors: readonly string[]): boolean {
    if (violent || by.length !== 1 || by.some((side) => actors.includes(side))) return false;
    const back = this.blows.get(`${sides.join()}>${by.join()}`) ?? 0;
    return back > 0 && back >= (this.blows.get(`${by.join()}>${sides.join()}`) ?? 0);
  }

  /** Those whose agreement the text is about; none where one of them acts now. */
  parties(actors: readonly string[]): Told | null {
    return this.dealt === null || this.dealt.sides.some((side) => actors.includes(side)) ? null : this.dealt;
  }
}

const byWhom = ({ by, byWords, sentence }: Aim): Told => ({ sides: by, sentence, words: byWords });

/** Whether an act is told for somebody or against him; null for what is neither. */
export function toneOf(type: EventType, mode: string | null): Tone | null {
  // (a visit called off is aimed at nobody)
  if (type === 'REJECT' && mode === 'meet') return null;
  if (['ACCUSE', 'REJECT', 'THREATEN', 'SANCTION', 'COERCE', 'PROTEST'].includes(type)) return 'against';
  if (type === 'AID' || (type === 'AGREE' && mode === 'pledge-aid')) return 'for';
  return type === 'SUPPORT' && ['condole', 'solidarity', 'congratulate'].includes(mode ?? '') ? 'for' : null;
}

function isDeal(type: EventType, mode: string | null, recipients: readonly string[]): boolean {
  if (type === 'SUPPORT') return mode === 'sign' || mode === 'upgrade' || mode === 'recognize';
  if (type === 'RETREAT') return mode === 'ceasefire';
  return type === 'AGREE' && mode === 'pledge-cooperation' && recipients.length === 0;
}
