/**
 * What has been read of one mention: a cursor over words and units, and the draft that grows with it.
 * In: a scan and where to begin. Out: units and words of the same level of quotation; heads and cases as they are taken.
 */
import type { Features } from '../../pack/features.js';
import type { Token } from '../../record/record.js';
import { type Draft, emptyDraft } from '../mentions.js';
import type { Scan } from '../names.js';
import type { Holder } from '../recognized.js';
import type { Unit } from '../units.js';

export class Reading {
  readonly draft: Draft;
  /** Holders beside the first one: each makes a mention of its own. */
  readonly extra: Holder[] = [];
  /** The word that comes next. */
  at: number;
  /** Case of the head, for its name. */
  cases: ReadonlySet<string> | null = null;
  private readonly level: number | undefined;

  constructor(
    readonly scan: Scan,
    start: number,
  ) {
    this.at = start;
    this.level = scan.quotationOf[start];
    this.draft = emptyDraft(start);
  }

  unit(at = this.at): Unit | null {
    return at < this.scan.tokens.length && this.scan.quotationOf[at] === this.level
      ? (this.scan.units[at] ?? null)
      : null;
  }

  token(at = this.at): Token | undefined {
    return this.scan.quotationOf[at] === this.level ? this.scan.tokens[at] : undefined;
  }

  takeHead(unit: Unit): void {
    if (unit.inner && this.draft.holders.length === 0) {
      const { meaning, token } = unit.inner;
      const { code, as, city, ambiguous } = meaning;
      this.draft.holders.push({ start: token.start, end: token.end, code, kind: 'state', as, city, ambiguous });
    }
    const features = this.agreeing(unit.features);
    this.draft.features = features;
    this.draft.last = unit.last;
    // "президент" is one, though the genitive of many may be written alike.
    this.draft.plural =
      features.some(({ plural }) => plural === true) &&
      !features.some(({ plural, case: one }) => plural !== true && one === 'nom');
    this.at = unit.last + 1;
    this.cases = new Set(features.map((one) => one.case as string));
  }

  /** "турецкой стороны": a case that the adjective before it cannot stand in is none of the head's. */
  private agreeing(features: readonly Features[]): readonly Features[] {
    const [people] = this.draft.holders;
    const qualified = people?.as === 'people' && this.scan.pack.source.words.syntax === 'case';
    if (!qualified) return features;
    const both = features.filter((one) => this.draft.features.some((other) => other.case === one.case));
    return both.length > 0 ? both : features;
  }

  /** Of a person the accusative is another one than of a thing, and what may be one is not many: "посол" is the subject. */
  asPerson(): void {
    const isOne = this.draft.features.some((one) => one.case === 'nom' && one.plural !== true);
    const features = this.draft.features.filter(
      (one) => (one.case !== 'acc' || one.animate !== false) && !(isOne && one.plural === true),
    );
    if (features.length === 0) return;
    this.draft.features = features;
    this.cases = new Set(features.map((one) => one.case as string));
  }

  /** "главы МИД Казахстана": genitive of one rather than nominative of many. */
  singular(): void {
    const one = this.draft.features.filter((features) => features.plural !== true);
    if (one.length === 0) return;
    this.draft.plural = false;
    this.draft.features = one;
    this.cases = new Set(one.map((features) => features.case as string));
  }

  /** "президента Токаева" cannot be of many; a name that declines tells the case of an office that does not. */
  agreeWith(features: readonly Features[]): void {
    const both = this.draft.features.filter((one) => features.some((other) => other.case === one.case));
    // "исполняющий обязанности министра Иванов": the title is another word's, the name is the one who acts.
    this.draft.features = both.length > 0 ? both : features;
    this.singular();
    this.draft.plural = false;
  }
}

export const isGenitive = (unit: Unit): boolean => unit.features.some((features) => features.case === 'gen');
