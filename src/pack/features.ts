/** What the ending of a word says, in one flat value for nouns and verbs of every language. */

export type Case = 'nom' | 'acc' | 'dat' | 'loc' | 'abl' | 'gen' | 'ins' | 'pre';

export interface Features {
  readonly case: Case;
  readonly plural?: boolean;
  /** Whose: "3" his, her, its, their; "1pl" our. */
  readonly possessor?: '1sg' | '1pl' | '2sg' | '2pl' | '3';
  /** -ki: "the one in". */
  readonly ki?: boolean;
  readonly copula?: boolean;
  readonly person?: '1sg' | '1pl' | '2sg' | '2pl' | '3pl';
  /** Accusatives differ by it: acc. Токаева, but Казахстан. */
  readonly animate?: boolean;
  readonly gender?: 'fem' | 'neut';
  readonly voice?: 'passive';
  /** The first part of a compound: российско-. */
  readonly linking?: boolean;
  readonly negative?: boolean;
  readonly able?: boolean;
  readonly evidential?: boolean;
  readonly perfect?: boolean;
  readonly form: 'none' | 'finite' | 'participle' | 'verbal-noun' | 'infinitive' | 'converb';
  readonly kind?: string;
  /** `present-future`: one form for both (kk, ky "барады": goes, will go). */
  readonly tense?:
    | 'past'
    | 'present'
    | 'aorist'
    | 'present-future'
    | 'future'
    | 'necessity'
    | 'conditional'
    | 'imperative'
    | 'optative';
}
