/**
 * Who was named in the last sentences, for pronouns: "He thanked him", "It condemned", «Он пригласил».
 * In: sentences in the order of the text with the subject in force after each. Out: the nearest mention that agrees.
 */
import type { LinkedGroup, LinkedMember, LinkedSentence } from '../../link/linked.js';
import type { Pack } from '../../pack/pack.js';
import type { Span } from '../../record/record.js';
import type { Told } from './told.js';

/** Sentences back that a pronoun may point over. */
const PRONOUN_REACH = 3;

/** Whom a pronoun may mean (`words.yaml`, `pronouns.means`). */
export type Meant = 'person' | 'thing' | 'masculine' | 'feminine' | 'many';

interface Heard {
  readonly group: LinkedGroup | null;
  readonly sentence: number;
  readonly subject: boolean;
  readonly kind: 'person' | 'thing' | 'many';
  readonly feminine: boolean | null;
}

/** Somebody of whom no side is known, or nobody. */
export type Antecedent = LinkedGroup | 'stranger' | null;

export class Mentions {
  private heard: readonly Heard[] = [];
  /** The words that named a side last, and their sentence. */
  private readonly named = new Map<string, { readonly words: Span; readonly sentence: number }>();

  /** `subject`: in force after this sentence; `stranger`: somebody is named in it whom nobody knows. */
  hear(
    sentence: LinkedSentence,
    index: number,
    { subject, stranger, pack }: { subject: LinkedGroup | null; stranger: boolean; pack: Pack },
  ): void {
    const here: Heard[] = [];
    if (stranger) here.push({ group: null, sentence: index, subject: false, kind: 'person', feminine: null });
    for (const group of sentence.groups) {
      for (const side of group.sides)
        this.named.set(side, { words: { start: group.start, end: group.end }, sentence: index });
      if (group.quotation < 0 && !group.attributive && group !== subject)
        here.push(this.entry(group, index, false, pack));
    }
    // Whoever is named since without a side is nearer than the subject that was in force before.
    const unknown = here.some(({ kind, group }) => kind === 'person' && (group === null || isUnknown(group)));
    if (subject && (sentence.groups.includes(subject) || !unknown)) here.push(this.entry(subject, index, true, pack));
    this.heard = [...this.heard.filter((one) => index - one.sentence < PRONOUN_REACH), ...here];
  }

  /** Words that named a side last. */
  lastWords(side: string | undefined): Span | null {
    return (side && this.named.get(side)?.words) || null;
  }

  /** True when a side was named so few sentences ago. */
  isRecent(side: string, sentence: number, reach: number): boolean {
    const last = this.named.get(side);
    return last !== undefined && sentence - last.sentence <= reach;
  }

  /** The nearest that agrees and is none of `but`: `here`, before the pronoun, then subjects before others of their sentence. */
  meant(pronoun: Meant, but: readonly string[], here: readonly LinkedGroup[], pack: Pack): Antecedent {
    let best: Heard | null = null;
    const now = here.map((group) => this.entry(group, Number.POSITIVE_INFINITY, false, pack));
    for (const one of [...this.heard, ...now]) {
      if (!agrees(one, pronoun) || one.group?.sides.some((side) => but.includes(side))) continue;
      if (best === null || rank(one) >= rank(best)) best = one;
    }
    if (best === null) return null;
    return best.group && best.group.sides.length > 0 ? best.group : 'stranger';
  }

  /** The last so many sides for whom somebody was named, gone back over sentence by sentence: "the two", "the four leaders". */
  together(count: number, isState: (code: string) => boolean): Told | null {
    const sides = new Set<string>();
    for (let at = this.heard.length - 1; at >= 0; at--) {
      const { group, sentence } = this.heard[at] as Heard;
      if (group?.members.some(isSomebody)) for (const side of group.sides.filter(isState)) sides.add(side);
      if (this.heard[at - 1]?.sentence === sentence) continue;
      if (sides.size === count) return { sides: [...sides], sentence, words: this.lastWords([...sides][0]) };
    }
    return null;
  }

  private entry(group: LinkedGroup, sentence: number, subject: boolean, pack: Pack): Heard {
    return { group, sentence, subject, kind: kindOf(group), feminine: isFeminine(group, pack) };
  }
}

const isUnknown = ({ sides, markers }: LinkedGroup): boolean => sides.length === 0 && markers.includes('nom');

/** Somebody with a name or an office. */
const isSomebody = ({ mention }: LinkedMember): boolean =>
  mention.name !== null || (mention.offices.length > 0 && !mention.plural);

const rank = ({ sentence, subject }: Heard): number => 2 * sentence + Number(subject);

function agrees({ kind, feminine }: Heard, pronoun: Meant): boolean {
  if (pronoun === 'masculine') return kind !== 'many' && feminine !== true;
  if (pronoun === 'feminine') return kind !== 'many' && feminine !== false;
  return kind === pronoun;
}

function kindOf(group: LinkedGroup): Heard['kind'] {
  const [member, ...others] = group.members;
  if (others.length > 0 || group.sides.length > 1 || member?.mention.plural) return 'many';
  const person = member?.person !== null || member.mention.name !== null || member.mention.offices.length > 0;
  return person ? 'person' : 'thing';
}

/** By the family name (Захарова), or by the name of the state as the language writes it (Турция); null where nothing tells. */
function isFeminine(group: LinkedGroup, pack: Pack): boolean | null {
  const [member] = group.members;
  const name = member?.person?.name || member?.mention.name?.text;
  if (name) return /(?:ova|eva|ina|skaya|ова|ева|ина|ская)$/u.test(name) ? true : null;
  if (member?.mention.institution || (member?.mention.offices.length ?? 0) > 0) return null;
  const holder = member?.mention.holders[0];
  const names = holder ? pack.source.states[holder.code] : undefined;
  const word = holder?.as === 'capital' ? names?.capital?.[0] : names?.name;
  return word ? /[ая]$/u.test(word) : null;
}
