/**
 * What the text has told so far, for what later sentences leave out; one memory for the languages of all syntaxes.
 * In: candidates and sentences in the order of the text. Out: sides with the words that named them before, or none: never a guess
 * from what the world knows. How far each kind of memory reaches is counted in sentences.
 */

import type { LinkedGroup, LinkedSentence } from '../../link/linked.js';
import { hasKind, kindOfWord, type Word } from '../../pack/by-word.js';
import type { Pack } from '../../pack/pack.js';
import type { EventType } from '../../record/codebook.js';
import { gather } from '../../record/gather.js';
import type { Candidate } from '../candidate.js';
import { Aims } from './aims.js';
import { Company } from './company.js';
import { type Antecedent, type Meant, Mentions } from './mentions.js';
import type { Told } from './told.js';

/** A word for a disaster. */
const MISFORTUNE = kindOfWord(({ norm, owner }: Word<Pack>) => owner.source.words.misfortunes?.includes(norm) === true);

export class Memory {
  /** At whom acts were aimed. */
  private readonly aims = new Aims();
  /** Who met whom. */
  readonly company: Company;
  /** Who was named. */
  readonly mentions = new Mentions();

  constructor(readonly isState: (code: string) => boolean) {
    this.company = new Company(isState);
  }

  /** Takes note of a candidate that was kept. */
  note(candidate: Candidate): void {
    this.aims.note(candidate);
    this.company.note(candidate);
  }

  /** Takes note of a sentence when all its acts are read; `subject` is in force after it. */
  hear(
    sentence: LinkedSentence,
    index: number,
    told: { subject: LinkedGroup | null; stranger: boolean; pack: Pack },
  ): void {
    this.mentions.hear(sentence, index, told);
    const state = this.befallen(sentence, told.pack);
    if (state) this.aims.befall({ sides: [state], sentence: index, words: this.mentions.lastWords(state) });
  }

  /** The one state of a sentence that tells of a disaster: "An earthquake hit Herat in Afghanistan". */
  private befallen({ tokens, groups }: LinkedSentence, pack: Pack): string | null {
    if (!hasKind(tokens, pack, MISFORTUNE)) return null;
    const named = (those: readonly LinkedGroup[]) => new Set(gather(those, ({ sides }) => sides).filter(this.isState));
    // ("Qazaxıstanın Aktau şəhərində Azərbaycanın təyyarəsi …": where it happened is not whom it befell, if another is named)
    const others = named(groups.filter(({ markers }) => !markers.includes('loc')));
    const states = others.size > 0 ? others : named(groups);
    return states.size === 1 ? ([...states][0] as string) : null;
  }

  /** Whom the last act of this kind was aimed at, but for who acts now. */
  target(type: EventType, mode: string | null, actors: readonly string[], sentence: number): Told | null {
    return this.aims.target(type, mode, actors, sentence);
  }

  /** Those whose agreement the text is about; none where one of them acts now. */
  parties(actors: readonly string[]): Told | null {
    return this.aims.parties(actors);
  }

  /** The text has told that the first struck the other. */
  struck(by: readonly string[], whom: readonly string[]): boolean {
    return this.aims.struck(by, whom);
  }

  /** So many who met, gathered or were named last: "the three ministers", "the two then signed"; the later of the two. */
  together(count: number, sentence: number): Told | null {
    const met = this.company.ofSize(count, sentence);
    const named = this.mentions.together(count, this.isState);
    return met && met.sentence >= (named?.sentence ?? 0) ? met : (named ?? met);
  }

  /** Whom a pronoun means, but for those who act upon him; `here` are the groups before it in its sentence. Null where the pack does not tell whom it may mean. */
  meant(
    pronoun: string,
    { but, here, pack }: { but: readonly string[]; here: readonly LinkedGroup[]; pack: Pack },
  ): Antecedent {
    const kind = Object.entries(pack.source.words.pronouns?.means ?? {}).find(([, words]) =>
      words.some((word) => pack.plain(word) === pronoun),
    );
    return kind ? this.mentions.meant(kind[0] as Meant, but, here, pack) : null;
  }
}
