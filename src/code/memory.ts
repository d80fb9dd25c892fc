/**
 * What the text has told so far, for what later sentences leave out: at whom the last such act was aimed, who met, who
 * agreed. In: candidates in the order of the text. Out: sides, or none; how far it reaches is counted in sentences.
 */
import type { EventType } from '../record/codebook.js';
import type { Candidate } from './candidate.js';

/** Sentences over which a gathering is told: who holds it, who came, what they adopted. */
export const GATHERING_REACH = 4;
/** Sentences over which others may do the same to the same side ("Şili de büyükelçisini geri çağırdı"). */
const THEME_REACH = 5;

/** Acts that are told one after the other of many actors and one target. */
type Tone = 'against' | 'for';

interface Told {
  readonly sides: readonly string[];
  readonly sentence: number;
}

export class Memory {
  private readonly aimed = new Map<Tone, Told>();
  private gathering: (Told & { readonly organisations: readonly string[] }) | null = null;
  private dealt: readonly string[] | null = null;
  private met: readonly string[] = [];

  constructor(readonly isState: (code: string) => boolean) {}

  /** Takes note of a candidate that was kept. */
  note(candidate: Candidate): void {
    const { type, mode, actors, recipients, sentence } = candidate;
    const sides = [...new Set([...actors, ...recipients])];
    const tone = toneOf(type, mode);
    if (tone && recipients.length > 0) this.aimed.set(tone, { sides: recipients, sentence });
    // Whoever condemns an attack means him who attacked.
    if (type === 'ASSAULT' && actors.length > 0) this.aimed.set('against', { sides: actors, sentence });
    if (type === 'CONSULT') this.noteMeeting(mode, sides, sentence);
    // The first deal is the one that the text is about; later ones are its details.
    if (sides.length > 1 && isDeal(type, mode, recipients)) this.dealt ??= sides;
  }

  /** Whom the last act of this kind was aimed at, but for who acts now. */
  target(type: EventType, mode: string | null, actors: readonly string[], sentence: number): readonly string[] {
    const tone = toneOf(type, mode);
    const told = tone ? this.aimed.get(tone) : undefined;
    if (!told || sentence - told.sentence > THEME_REACH) return [];
    return told.sides.some((side) => actors.includes(side)) ? [] : told.sides;
  }

  /** States that gathered a few sentences before; fewer than two are none. */
  gathered(sentence: number): readonly string[] {
    if (!this.gathering || sentence - this.gathering.sentence > GATHERING_REACH) return [];
    const states = this.gathering.sides.filter(this.isState);
    return states.length > 1 ? states : [];
  }

  /** True when a summit was told a few sentences before. */
  gathers(sentence: number): boolean {
    return this.gathering !== null && sentence - this.gathering.sentence <= GATHERING_REACH;
  }

  /** Those who met last. */
  lastMeeting(): readonly string[] {
    return this.met;
  }

  /** Those whose agreement the text is about; none where one of them acts now. */
  parties(actors: readonly string[]): readonly string[] {
    return this.dealt === null || this.dealt.some((side) => actors.includes(side)) ? [] : this.dealt;
  }

  private noteMeeting(mode: string | null, sides: readonly string[], sentence: number): void {
    const organisations = sides.filter((side) => !this.isState(side));
    const goesOn =
      this.gathering !== null &&
      sentence - this.gathering.sentence <= GATHERING_REACH &&
      (organisations.length === 0 ||
        this.gathering.organisations.length === 0 ||
        organisations.some((one) => this.gathering?.organisations.includes(one)));
    if (mode === 'multilateral' || (mode === 'visit' && sides.length > 2 && goesOn)) {
      const before = goesOn && this.gathering ? this.gathering : null;
      this.gathering = {
        sides: [...new Set([...(before?.sides ?? []), ...sides])],
        organisations: [...new Set([...(before?.organisations ?? []), ...organisations])],
        sentence,
      };
      const states = this.gathered(sentence);
      this.met = states.length > 1 ? states : this.gathering.sides;
    } else this.met = sides;
  }
}

function toneOf(type: EventType, mode: string | null): Tone | null {
  if (['ACCUSE', 'REJECT', 'THREATEN', 'SANCTION', 'COERCE', 'PROTEST'].includes(type)) return 'against';
  if (type === 'AID' || (type === 'AGREE' && mode === 'pledge-aid')) return 'for';
  return type === 'SUPPORT' && ['condole', 'solidarity', 'congratulate'].includes(mode ?? '') ? 'for' : null;
}

function isDeal(type: EventType, mode: string | null, recipients: readonly string[]): boolean {
  if (type === 'SUPPORT') return mode === 'sign' || mode === 'upgrade';
  if (type === 'RETREAT') return mode === 'ceasefire';
  return type === 'AGREE' && mode === 'pledge-cooperation' && recipients.length === 0;
}
