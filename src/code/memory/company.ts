/**
 * Who met, gathered, came to whom: what "the sides", "the five leaders", "the guest" mean.
 * In: candidates in the order of the text. Out: the sides that were together, or who was guest and who host.
 */
import type { Candidate } from '../candidate.js';
import { isNear, type Told, wordsFor } from './told.js';

/** Sentences over which a gathering is told: who holds it, who came, what they adopted. */
export const GATHERING_REACH = 4;
/** Sentences for which those who met stay "the sides", and a guest the guest. */
const MEETING_REACH = 4;

/** Organisations that meet others as a state does, and sign what is adopted. */
const SIGNS: ReadonlySet<string> = new Set(['EU']);

interface Gathering extends Told {
  readonly organisations: readonly string[];
  /** In whose land, where that is told and it takes part. */
  readonly host: string | null;
}

export class Company {
  private gathering: Gathering | null = null;
  private met: Told | null = null;
  private visit: (Told & { readonly guest: string; readonly host: string }) | null = null;

  constructor(private readonly isState: (code: string) => boolean) {}

  note(candidate: Candidate): void {
    const { type, mode, actors, recipients, sentence, place } = candidate;
    const sides = [...new Set([...actors, ...recipients])];
    this.goOn(sides, sentence);
    if (type !== 'CONSULT') return;
    const organisations = sides.filter((side) => !this.isState(side));
    const words = wordsFor('actors', candidate);
    const before = this.continued(organisations, sides, sentence);
    const several = sides.filter(this.isState).length > 2;
    if (mode === 'multilateral' || (mode === 'visit' && several && before) || (mode === 'meet' && several)) {
      const all = [...new Set([...(before?.sides ?? []), ...sides])];
      this.gathering = {
        sides: all,
        organisations: [...new Set([...(before?.organisations ?? []), ...organisations])],
        sentence,
        words,
        host: [place?.state, before?.host].find((state) => state && all.includes(state)) ?? null,
      };
      const states = this.gathered(sentence);
      this.met = { sides: states.length > 1 ? states : all, sentence, words };
      // (one journey to several hosts is no meeting of them all)
    } else if (sides.length > 1 && !(mode === 'visit' && several)) this.met = { sides, sentence, words };
    const [guest] = actors;
    const [host] = recipients;
    if (mode === 'visit' && guest && host) this.visit = { sides, sentence, words, guest, host };
  }

  /** States that gathered a few sentences before; fewer than two are none. */
  gathered(sentence: number): readonly string[] {
    if (!isNear(this.gathering, sentence, GATHERING_REACH)) return [];
    const parties = (this.gathering as Gathering).sides.filter((side) => this.isState(side) || SIGNS.has(side));
    return parties.filter(this.isState).length > 1 ? parties : [];
  }

  /** True when a summit was told a few sentences before. */
  gathers(sentence: number): boolean {
    return isNear(this.gathering, sentence, GATHERING_REACH);
  }

  /** Who held the gathering told last, and will hold the next: its organisation, or all who came. */
  convened(sentence: number): Told | null {
    if (!this.gathering || !isNear(this.gathering, sentence, GATHERING_REACH)) return null;
    const { organisations } = this.gathering;
    return organisations.length > 0 ? { ...this.gathering, sides: organisations } : this.gathering;
  }

  /** Those who met last, however long ago; `near`: not long ago. */
  lastMeeting(): Told | null {
    return this.met;
  }

  near(sentence: number): Told | null {
    return isNear(this.met, sentence, MEETING_REACH) ? this.met : null;
  }

  /** So many who were together last: "the three ministers". */
  ofSize(size: number, sentence: number): Told | null {
    const gathered = this.gathered(sentence);
    if (this.gathering && gathered.length === size) return { ...this.gathering, sides: gathered };
    const met = this.near(sentence);
    const states = met?.sides.filter(this.isState) ?? [];
    return met && states.length === size ? { ...met, sides: states } : null;
  }

  /** The guest of the visit told last, or the host; of a gathering whoever holds it, or all the others. */
  party(role: 'guest' | 'host', sentence: number): readonly string[] {
    const gathered = this.gathered(sentence);
    const holder = gathered.length > 2 ? (this.gathering?.host ?? null) : null;
    if (holder && (this.visit?.sentence ?? -1) < (this.gathering?.sentence ?? 0))
      return role === 'host' ? [holder] : gathered.filter((side) => side !== holder);
    return isNear(this.visit, sentence, MEETING_REACH) ? [this.visit?.[role] as string] : [];
  }

  /** What those who gathered do together is still told of the gathering. */
  private goOn(sides: readonly string[], sentence: number): void {
    const states = this.gathered(sentence);
    if (this.gathering && states.length > 2 && states.every((state) => sides.includes(state)))
      this.gathering = { ...this.gathering, sentence };
  }

  /** The gathering that a further telling goes on with. */
  private continued(organisations: readonly string[], sides: readonly string[], sentence: number): Gathering | null {
    const { gathering } = this;
    if (!gathering || !isNear(gathering, sentence, GATHERING_REACH)) return null;
    const other =
      organisations.length > 0 &&
      gathering.organisations.length > 0 &&
      !organisations.some((one) => gathering.organisations.includes(one)) &&
      // (those who came are listed, and another organisation among them)
      sides.filter((side) => this.isState(side) && gathering.sides.includes(side)).length < 2;
    return other ? null : gathering;
  }
}
