/**
 * What the ending of a word says, in one flat value for nouns and verbs of every language.
 * In: what the parts of an ending say. Out: `Features`, one object for all endings that say the same.
 */

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

/** Every field stands in every object, in one order: what words say is asked more often than anything else, and so finds it at once. */
type Whole = { readonly [Field in keyof Features]-?: Features[Field] | undefined };

const known = new Map<string, Features>();

/**
 * What two parts of an ending say together; where both speak, the second one. The same object for all that say the same.
 *
 * @example saying(NOMINATIVE, { case: 'dat', plural: true }) // { case: 'dat', plural: true, form: 'none' }
 */
export function saying(before: Partial<Features>, then: Partial<Features>): Features {
  const both: Partial<Features> = Object.assign({}, before, then);
  const whole: Whole = {
    case: both.case,
    form: both.form,
    plural: both.plural,
    possessor: both.possessor,
    tense: both.tense,
    person: both.person,
    voice: both.voice,
    kind: both.kind,
    negative: both.negative,
    copula: both.copula,
    ki: both.ki,
    animate: both.animate,
    gender: both.gender,
    linking: both.linking,
    able: both.able,
    evidential: both.evidential,
    perfect: both.perfect,
  };
  const key = Object.values(whole).join('|');
  const same = known.get(key);
  if (same) return same;
  known.set(key, whole as Features);
  return whole as Features;
}

/** What a noun says that has no ending. */
export const NOMINATIVE = saying({ case: 'nom', form: 'none' }, {});
