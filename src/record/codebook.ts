/**
 * The codebook as data: every type, mode, context, status, sector and claim kind that a record may
 * carry. Types (`record.ts`), validation (`schema.ts`), the loader of frames, the documentation and
 * the interface all read it from here.
 *
 * Source: PLOVER 0.8 (Open Event Data Alliance, CC BY-SA 4.0) and Elchi's extensions to it
 * (`docs/codebook.md`); entries with `ours: true` are not PLOVER's.
 */

export interface ModeInfo {
  readonly says: string;
  readonly ours?: true;
}

export interface TypeInfo {
  /** PLOVER quad: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict, 0 none. */
  readonly quad: 0 | 1 | 2 | 3 | 4;
  readonly says: string;
  /** Participants are equal: roles do not matter, the union of actors and recipients counts. */
  readonly reciprocal?: true;
  readonly ours?: true;
  readonly modes: Readonly<Record<string, ModeInfo>>;
}

const plover = (says: string): ModeInfo => ({ says });
const ours = (says: string): ModeInfo => ({ says, ours: true });

export const TYPES = {
  AGREE: {
    quad: 1,
    says: 'agrees, offers, promises or plans to cooperate; every cooperative act still in the future',
    modes: {
      'plan-meeting': ours('a visit, summit or meeting is announced'),
      invite: ours('invites'),
      'pledge-aid': ours('promises or offers help'),
      'pledge-cooperation': ours('promises or plans to cooperate'),
      'set-target': ours('sets a number or a date to reach'),
    },
  },
  CONSULT: {
    quad: 1,
    says: 'visits, meets, talks, calls',
    reciprocal: true,
    modes: {
      visit: plover('visits; a guest is received by a host'),
      'third-party': plover('meets in a third country'),
      multilateral: plover('meets in a summit, organisation or multi-state format'),
      phone: plover('talks by phone, video or other remote means'),
      meet: ours('meets in person, host and guest not told apart'),
    },
  },
  SUPPORT: {
    quad: 1,
    says: 'backs in words or symbols',
    modes: {
      solidarity: ours('stands by'),
      condole: ours('conveys condolences or get-well wishes'),
      congratulate: ours('congratulates'),
      thank: ours('thanks'),
      praise: ours('values a definite act or policy'),
      endorse: ours('endorses a policy, candidacy or territorial integrity'),
      recognize: ours('recognises a state or government'),
      sign: ours('signs, ratifies or adopts an agreement, declaration or programme'),
      upgrade: ours('raises the level of relations, founds a joint body, opens a mission'),
      honor: ours('honours with an order, medal, monument or name'),
    },
  },
  CONCEDE: { quad: 1, says: 'yields in words: apologises, pardons, promises to retreat', modes: {} },
  COOPERATE: {
    quad: 2,
    says: 'exchanges material things to mutual benefit: trade, joint works, exercises, exchanges, extradition',
    modes: {},
  },
  AID: {
    quad: 2,
    says: 'gives material help',
    modes: {
      humanitarian: ours('humanitarian goods'),
      rescue: ours('rescue teams'),
      medical: ours('medical teams or goods'),
      financial: ours('money, credit, debt relief'),
      military: ours('arms, military training or goods'),
      gift: ours('a gift; a facility built and handed over'),
    },
  },
  RETREAT: {
    quad: 2,
    says: 'yields materially',
    modes: {
      withdraw: plover('withdraws'),
      release: plover('releases persons or property'),
      disarm: plover('disarms'),
      ceasefire: plover('ceases fire'),
      access: plover('allows access'),
      resign: plover('resigns under pressure'),
    },
  },
  REQUEST: {
    quad: 3,
    says: 'asks, calls for, demands',
    modes: {
      assist: plover('asks for help or cooperation'),
      change: plover('asks for a change of policy'),
      yield: plover('asks to yield'),
      meet: plover('asks for a meeting'),
    },
  },
  ACCUSE: {
    quad: 3,
    says: 'condemns, criticises, protests by note, sues, investigates',
    modes: {
      disapprove: plover('condemns, criticises, protests'),
      investigate: plover('investigates, sues'),
      allege: plover('alleges'),
    },
  },
  REJECT: {
    quad: 3,
    says: 'refuses, declines, cancels',
    modes: {
      assist: plover('refuses help or cooperation'),
      change: plover('refuses to change'),
      yield: plover('refuses to yield'),
      meet: plover('declines, cancels or postpones a meeting'),
    },
  },
  THREATEN: {
    quad: 3,
    says: 'threatens',
    modes: {
      restrict: plover('with restrictions or sanctions'),
      arrest: plover('with arrest'),
      relations: plover('with cutting relations'),
      expel: plover('with expulsion'),
      territory: plover('with taking territory'),
      violence: plover('with violence'),
    },
  },
  PROTEST: {
    quad: 4,
    says: 'protests physically',
    modes: {
      demo: plover('demonstrates'),
      riot: plover('riots'),
      strike: plover('strikes'),
      hunger: plover('goes on hunger strike'),
      boycott: plover('boycotts'),
      obstruct: plover('obstructs'),
      vandalize: plover('vandalises'),
    },
  },
  SANCTION: {
    quad: 4,
    says: 'reduces relations',
    modes: {
      convict: plover('convicts'),
      expel: plover('expels'),
      withdraw: plover('recalls, withdraws from'),
      discontinue: plover('suspends, embargoes, freezes'),
    },
  },
  MOBILIZE: {
    quad: 4,
    says: 'readies force without using it',
    modes: {
      troops: plover('troops'),
      weapons: plover('weapons'),
      police: plover('police'),
      militia: plover('militia'),
    },
  },
  COERCE: {
    quad: 4,
    says: 'represses short of violence',
    modes: {
      seize: plover('seizes'),
      restrict: plover('restricts'),
      censor: plover('censors'),
      curfew: plover('imposes a curfew'),
      'martial-law': plover('imposes martial law'),
      arrest: plover('arrests'),
      deport: plover('deports'),
      withhold: plover('withholds'),
      misinformation: plover('spreads false information'),
      cyber: plover('attacks by computer'),
    },
  },
  ASSAULT: {
    quad: 4,
    says: 'uses violence',
    modes: {
      abduct: plover('abducts'),
      beat: plover('beats'),
      torture: plover('tortures'),
      sexual: plover('sexual violence'),
      targeted: plover('kills a chosen person'),
      destroy: plover('destroys'),
      primitive: plover('with primitive weapons'),
      firearms: plover('with firearms'),
      explosives: plover('with explosives'),
      'suicide-attack': plover('by suicide attack'),
      aerial: plover('from the air'),
      drone: plover('by drone'),
      'heavy-weapons': plover('with heavy weapons'),
      'crowd-control': plover('with crowd control'),
      unconventional: plover('with unconventional weapons'),
    },
  },
  OFFICE: {
    quad: 0,
    says: 'a person takes or leaves an office that others deal with',
    ours: true,
    modes: {
      appoint: ours('is appointed'),
      elect: ours('is elected'),
      leave: ours('leaves the office'),
    },
  },
} as const satisfies Readonly<Record<string, TypeInfo>>;

export type EventType = keyof typeof TYPES;
export const EVENT_TYPES = Object.keys(TYPES) as readonly EventType[];

export const STATUSES = ['happened', 'ongoing', 'planned', 'hypothetical', 'denied'] as const;
export type Status = (typeof STATUSES)[number];

export const PLOVER_CONTEXTS = [
  'military', 'intelligence', 'executive', 'legislative', 'election', 'political_institutions',
  'pro_democracy', 'pro_autocracy', 'economic', 'legal', 'reparations', 'human_rights',
  'rights_freedoms', 'repression', 'human_security', 'gender', 'lgbt', 'religion_ethnicity',
  'inequality', 'diplomatic', 'territory', 'peacekeeping', 'health', 'asylum', 'migration',
  'disasters', 'natural_resource', 'environment', 'technology', 'terrorism', 'cbrn', 'cyber',
  'misinformation', 'crime', 'corruption', 'illegal_drugs', 'trafficking',
] as const;
export const OUR_CONTEXTS = [
  'trade', 'investment', 'energy', 'transport', 'culture', 'education', 'science', 'tourism',
  'sport', 'media', 'agriculture', 'space', 'security',
] as const;
export const CONTEXTS = [...PLOVER_CONTEXTS, ...OUR_CONTEXTS] as const;
export type Context = (typeof CONTEXTS)[number];

export const LANGUAGES = ['tr', 'az', 'kk', 'uz', 'ky', 'tk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const PRECISIONS = ['day', 'month', 'year', 'decade'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** What a date rests on: said outright, said relative to another date, the day of publication, or inferred. */
export const DATE_BASES = ['stated', 'relative', 'published', 'inferred'] as const;
export type DateBasis = (typeof DATE_BASES)[number];

/** What kind of visit the words name, weightiest first; of most visits they name none. */
export const VISIT_KINDS = ['state', 'official', 'working', 'private', 'transit'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

export const CLAIM_KINDS = ['count', 'first', 'anniversary', 'total', 'office', 'membership', 'date'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Units of aid that is counted in pieces; in the ledger what was sent is held against what was pledged by them. */
export const GOODS = [
  'tent',
  'house',
  'blanket',
  'bed',
  'generator',
  'heater',
  'parcel',
  'dose',
  'mask',
] as const;

/** Why a span of the stored text is not part of the article. */
export const DROP_REASONS = [
  'menu', 'related', 'credit', 'caption', 'read-more', 'source-line', 'date-line', 'share', 'comments',
  'advertisement', 'cookie-notice', 'tags', 'footer', 'agency-mark', 'prefix', 'byline', 'duplicate', 'contact',
  'embed', 'markup',
] as const;
export type DropReason = (typeof DROP_REASONS)[number];

/** True when `mode` may stand with `type`. Example: `isMode('CONSULT', 'visit')`. */
export function isMode(type: EventType, mode: string): boolean {
  return mode in TYPES[type].modes;
}

/** True when the participants of this type are equal (meetings and calls). */
export function isReciprocal(type: EventType): boolean {
  return 'reciprocal' in TYPES[type];
}
