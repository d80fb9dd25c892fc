/**
 * What a language pack holds, as its files are written: one folder per language, YAML that a linguist
 * reads. In: parsed YAML by file. Out: a checked `PackSource` or issues with file, place and remedy.
 */
import { z } from 'zod';
import { CONTEXTS, EVENT_TYPES, type EventType, isMode, LANGUAGES, STATUSES, VISIT_KINDS } from '../record/codebook.js';
import type { Issue } from '../record/record.js';
import type { PackBook } from './book.js';
import { ClaimsSource, claimFaults } from './claims-source.js';
import { spellOut, spellOutList } from './classes.js';
import type { EndingsSource } from './endings.js';
import { parsePredicate } from './pattern.js';

const list = z.array(z.string());

export const StateNames = z.strictObject({
  name: z.string(),
  also: list.optional(),
  people: list.optional(),
  capital: list.optional(),
  government: list.optional(),
  cities: list.optional(),
  abbreviations: list.optional(),
  ambiguous: list.optional(),
  possessive: list.optional(),
});

export const OrganisationNames = z.strictObject({
  names: list.optional(),
  acronyms: list.optional(),
  ambiguous: list.optional(),
  possessive: list.optional(),
});

/** How the language builds its sentences; it decides which reader of `code/` takes them. */
export const SYNTAXES = ['verb-final', 'case', 'position'] as const;

export const Words = z.strictObject({
  /** The state whose press writes in this language first; "our president" is its president. English has none. */
  home: z.string().optional(),
  syntax: z.enum(SYNTAXES),
  capitalisedPeoples: z.boolean(),
  /** A comma may stand after the subject (Turkish), so that it looks like the first of a list. */
  subjectComma: z.boolean().optional(),
  /** Role marker → postpositions or prepositions. */
  adpositions: z.record(z.string(), list),
  and: list,
  or: list.optional(),
  /** Words for things that stand for their state: sector → words. */
  institutions: z.record(z.string(), list),
  references: z.record(z.string(), list),
  honorifics: list,
  /** Beginnings of honorifics that stand behind the name and carry its ending ("Мелони ханымға"; verb-final). */
  honorificsBehind: list.optional(),
  /** Endings that no name has of its own, so that one that nobody lists shows its case by them ("Вантигеммен"; verb-final). */
  shownCases: list.optional(),
  /** Words that tell what an office is for ("industry", "technology"), for titles that no list has whole (English). */
  portfolios: list.optional(),
  former: list,
  /** Words that open a sentence or lead on from the one before ("also", "but"): part of no name and of no report. */
  openers: list.optional(),
  /** Words that sound like somebody's surname and alone hardly ever are one (tr "sosyal", kk "кім"). */
  common: list.optional(),
  /** Words that may stand between a state and an office without breaking the name. */
  transparent: list,
  /** "city", "capital": what follows a place's name and carries its ending ("Rizə şəhərində"). */
  places: list.optional(),
  /** "this", "that": what follows them is no name's own noun. */
  determiners: list.optional(),
  /** Words that end like possessed nouns and are none. */
  notPossessed: list.optional(),
  /** Verbs that open or close clauses though no frame knows them. */
  verbs: list,
  /** What tells the kinds of visits apart: kind → phrases of words that begin so ("çalışma ziyaret"). */
  visits: z.partialRecord(z.enum(VISIT_KINDS), list).optional(),
  /** Words after an act that change its status: status → words. */
  governors: z.record(z.string(), list),
  /** Verbs of what is only spoken of: "обсудили обмен пленными" is no exchange. */
  topics: list.optional(),
  /** Nouns of what somebody may or is asked to do: an infinitive behind them tells nothing done (English). */
  offers: list.optional(),
  /** … but behind these verbs ("took the opportunity to thank"). */
  seizes: list.optional(),
  /** "Separately": who met several met each of them. */
  severally: list.optional(),
  /** What those do who take part in a gathering told before: attend, chair, host, speak; `attend-` in any form of the verb. */
  attends: list.optional(),
  /** What counts up, behind an act, those whom its subject only sums up: "солардың ішінде". */
  enumerates: list.optional(),
  /** Words of disasters, after which others help and console whom they befell; as they stand in a text. */
  misfortunes: list.optional(),
  /** Nouns of what one does to another: the dative before them is whom it was done to, and nobody who is blamed. */
  wrongs: list.optional(),
  /** Behind a bare title these make it what somebody is, not who acts: "başbakan olan X" (verb-final). */
  being: list.optional(),
  /** "Other", "many": after "and", who closes a list and is not named ("A, B ve diğer liderler"). */
  others: list.optional(),
  /** "Also": behind a comma it goes on with a list, elsewhere with the sentence ("A Prezidenti X, həmçinin B Prezidenti Y"). */
  further: list.optional(),
  negation: list.optional(),
  /** "the", "a": what may stand between a preposition and its noun. */
  articles: list.optional(),
  /** Small words beside a verb: `future` will, будет · `hypothetical` would, бы · `passive` be · `perfect` have · `infinitive` to · `supporting` do, состояться- · `light` launch- (an attack) · `voiced` express- (in the passive done by whom the text has just told of) · `wish` would like (to thank). */
  auxiliaries: z
    .partialRecord(
      z.enum([
        'future',
        'hypothetical',
        'passive',
        'perfect',
        'infinitive',
        'supporting',
        'aspect',
        'light',
        'transitive',
        'voiced',
        'wish',
      ]),
      list,
    )
    .optional(),
  /** Words that open a clause: `relative` about the noun before it (который, who), of these `subject` in the nominative and `where` of a place; `subordinate` (чтобы, when), of these `wanted` what somebody wants; `if`; `particle` what may stand before its first word; `predicate` words that are its predicate though no finite verb (может, должен). */
  clauses: z
    .partialRecord(
      z.enum(['relative', 'subject', 'where', 'subordinate', 'wanted', 'if', 'coordinate', 'particle', 'predicate']),
      list,
    )
    .optional(),
  /** Nouns of where two lands meet: "на границе с Китаем" is with nobody (Russian). */
  borders: list.optional(),
  /** What a noun of action stands behind when something takes place within it: "на саммите", "в ходе визита". */
  within: list.optional(),
  /** Words that may stand between a verb and its subject or object and are neither (English). */
  adverbs: list.optional(),
  /** Beginnings of words that make a bracket an aside of the law ("иноагент", "запрещён"): nothing in it is told (Russian). */
  asides: list.optional(),
  /** Last words of what opens a clause ("на этом фоне", "в начале недели"): a name behind them is not whose they are (Russian). */
  settings: list.optional(),
  /** Nouns for those who belong to an organisation, behind its name: "the G20 countries" (English). */
  members: list.optional(),
  /** "the first to visit": who did it (English). */
  ordinals: list.optional(),
  /** Verbs whose object does what the infinitive after it tells: "urged Iran to sign" (English). */
  control: list.optional(),
  /** Words for those named before: he, she; him; his, her. `means`: whom each may mean. */
  pronouns: z
    .strictObject({
      personal: list.optional(),
      object: list.optional(),
      possessive: list.optional(),
      /** Words that a clause tells of without a name: "those who called were X and Y". */
      open: list.optional(),
      /** Who speaks: "I", "we" (English). */
      self: list.optional(),
      means: z.partialRecord(z.enum(['person', 'thing', 'masculine', 'feminine', 'many']), list).optional(),
    })
    .optional(),
  /** Words of small numbers that tell how many are meant: "the three ministers". */
  counts: z.record(z.string().regex(/^\d+$/), list).optional(),
  /** Words of quantity, whose genitive is the object: "задержали пятерых россиян" (Russian). */
  quantities: list.optional(),
  /** "not A but B": the first member is denied. */
  titles: list.optional(),
});

export const Saying = z.strictObject({
  /** Verbs and phrases that close or open a direct quotation. */
  direct: list,
  /** Verbs whose clause object is what was said. */
  indirect: list,
  /** Verbs whose subject speaks the few words that stand between marks beside them: condemned the “wicked attack”, «позором» назвал. */
  naming: list.optional(),
  /** Words that open a clause that tells what was said ("ki", "что", "that"). */
  complementizers: list.optional(),
  /** Words that announce a quotation ("şunları", "aşağıdaki"). */
  announces: list.optional(),
  /** Nouns that stand for speech ("açıklamasında", "sözlerini"). */
  nouns: list.optional(),
  /** Nouns of those who say something and have no name: "İran basını", "İsrailli yetkili". */
  sayers: list.optional(),
  /** What stands where a subject would, of a clause that is told: "said there is no danger" (English). */
  empty: list.optional(),
  /** Nouns that mean whoever was named last, where nothing else tells who says it: "сказал политик", "the politician said". */
  again: list.optional(),
  /** Words that close what was said, whole as it was said: kk "… деп мәлімдеді". */
  quotatives: list.optional(),
  /** Verbs by which others bring somebody's words: «приводит его слова». */
  brings: list.optional(),
  /** Verbs by which an outlet passes on what is told, behind a comma: «…, передаёт ТАСС». */
  passes: list.optional(),
  /** Verbs of saying in the passive, which tell nobody who says ("bildirilib", "belirtildi", "айтылды"). */
  unsaid: list.optional(),
  /** What joins a further verb of saying to the one before, beside a comma ("подчеркнул, что …, но признал, что …"). */
  joins: list.optional(),
  /** "As the minister said, …": the word that opens it (English). */
  asSaid: list.optional(),
  /** "went on to say": what stands before an infinitive that says (English). */
  goesOn: list.optional(),
  /** "It was stressed in the statement that …": the word before a passive that says (English). */
  impersonal: list.optional(),
  /** Verbs of saying whose next noun is to whom: "informed his colleague about …" (English). */
  addresses: list.optional(),
  /** "told of the talks that …": behind such a word stands what it was about (English). */
  themes: list.optional(),
  /** Phrases by which a sentence gives the words quoted before it to a speaker: "об этом заявил X", "bu sözleri … sarf etti". */
  pointsBack: list.optional(),
  /** Phrases that give a sentence to who spoke before: "по его словам". */
  accordingToHim: list.optional(),
  /** Words at the head of a paragraph, before a colon, that mark the turns of an interview ("Q:", "A:"). */
  turns: z.partialRecord(z.enum(['question', 'answer']), list).optional(),
});

export const ContextWords = z.partialRecord(z.enum(CONTEXTS), list);

export const Offices = z.record(z.string(), list);

export const Role = z.string();

const Gives = z.strictObject({
  type: z.enum(EVENT_TYPES as [EventType, ...EventType[]]).optional(),
  mode: z.string().nullable().optional(),
  status: z.enum(STATUSES).optional(),
  actors: list.optional(),
  recipients: list.optional(),
  date: z.string().nullable().optional(),
  due: z.string().nullable().optional(),
});

export const FrameSource = z.strictObject({
  id: z
    .string()
    .regex(
      /^[a-z]{2}(\.[a-z0-9-]+){3}$/,
      'an id reads language.type.mode.gist, lower case, e.g. tr.consult.visit.ziyaret-et',
    ),
  says: z.string().min(8),
  predicate: z.string(),
  roles: z.partialRecord(z.enum(['actor', 'recipient', 'place']), z.string()).default({}),
  gives: z.strictObject({
    type: z.enum(EVENT_TYPES as [EventType, ...EventType[]]),
    mode: z.string().optional(),
    status: z.enum(STATUSES).optional(),
    context: z.array(z.enum(CONTEXTS)).optional(),
  }),
  /** All who take part act together (joint signing): every side is an actor. */
  joint: z.boolean().optional(),
  /** Sides that must be said in the same sentence, not taken from before. */
  said: z.array(z.enum(['actor', 'recipient'])).optional(),
  /** Sides without which there is no event, beyond what the type asks. */
  needs: z.array(z.enum(['actor', 'recipient'])).optional(),
  /** The one who acts is enough: nobody else need be named, even where the type asks for two ("balistik füze denedi"). */
  alone: z.boolean().optional(),
  /** The recipient may be left out where the acts told just before had one ("Şili de büyükelçisini geri çağırdı"). */
  theme: z.boolean().optional(),
  /** Who is an organisation, while the other one is a state: a member suspended, a membership given up. */
  body: z.enum(['actor', 'recipient']).optional(),
  /** Read only where no other frame reads the same words: for verbs that say little by themselves. */
  broad: z.boolean().optional(),
  /** Only goes on with a gathering that was told a few sentences before: who was there, who spoke. */
  continues: z.literal('gathering').optional(),
  /** Nothing stands behind its words up to the end of the sentence or a colon: how headlines tell acts by a noun alone. */
  closes: z.boolean().optional(),
  /** One of these words must stand in the clause. */
  with: list.optional(),
  /** None of these words may stand in the clause. */
  unless: list.optional(),
  accept: z
    .array(z.strictObject({ text: z.string(), gives: Gives }))
    .min(1, 'a frame without an accepted example is refused: its examples are its tests'),
  reject: z
    .array(z.strictObject({ text: z.string(), why: z.string().min(4) }))
    .min(1, 'a frame without a rejected example is refused: show what it must not take'),
});
export type FrameSource = z.infer<typeof FrameSource>;

export const WordClasses = z.record(z.string(), list.min(1));

export const DatesSource = z.looseObject({});

export interface PackSource {
  readonly language: string;
  readonly endings: EndingsSource;
  readonly words: z.infer<typeof Words>;
  readonly saying: z.infer<typeof Saying>;
  readonly contexts: z.infer<typeof ContextWords>;
  readonly offices: z.infer<typeof Offices>;
  readonly states: Readonly<Record<string, z.infer<typeof StateNames>>>;
  readonly organisations: Readonly<Record<string, z.infer<typeof OrganisationNames>>>;
  readonly notStates: readonly string[];
  readonly dates: Readonly<Record<string, unknown>>;
  readonly frames: readonly FrameSource[];
  /** Absent where the language has no `claims.yaml`: it reads no claims. */
  readonly claims?: ClaimsSource;
  /** What opening the pack would work out; made anew where it is missing. */
  readonly book?: PackBook;
}

export interface ParsedFile {
  /** Path inside the pack's folder: `states.yaml`, `frames/consult.yaml`. */
  readonly path: string;
  readonly value: unknown;
}

/** Checks the files of one pack. A pack with an error is refused whole: `pack` is null then. */
export function readPack(
  language: string,
  files: readonly ParsedFile[],
): { pack: PackSource | null; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const fail = (path: string, message: string, hint: string) =>
    issues.push({ id: 'pack.invalid', severity: 'error', message: `packs/${language}/${path}: ${message}`, hint });
  if (!(LANGUAGES as readonly string[]).includes(language))
    fail('', `no language "${language}"`, `Use one of ${LANGUAGES.join(', ')}.`);

  const value = (path: string, optional = false): unknown => {
    const file = files.find((candidate) => candidate.path === path);
    if (!file && !optional) fail(path, 'is missing', 'Every pack has the same files; copy the shape from packs/tr.');
    return file?.value;
  };
  const checked = <T>(path: string, schema: z.ZodType<T>, fallback?: T): T => {
    const given = value(path, fallback !== undefined);
    if (given === undefined) return fallback as T;
    const result = schema.safeParse(given);
    if (!result.success) {
      for (const problem of result.error.issues)
        fail(
          path,
          `${problem.path.join(' → ') || 'the file'}: ${problem.message}`,
          'See docs/packs.md for the form of this file.',
        );
    }
    return (result.success ? result.data : fallback) as T;
  };

  const classes = checked('classes.yaml', WordClasses, {});
  const frames: FrameSource[] = [];
  const seen = new Map<string, string>();
  for (const file of files) {
    if (!file.path.startsWith('frames/')) continue;
    const rows = Array.isArray(file.value) ? file.value : [];
    if (!Array.isArray(file.value)) fail(file.path, 'is not a list of frames', 'Begin each frame with "- id: …".');
    for (const [index, row] of rows.entries()) {
      const result = FrameSource.safeParse(row);
      const name = (row as { id?: string } | null)?.id ?? `frame ${index + 1}`;
      if (!result.success) {
        for (const problem of result.error.issues)
          fail(file.path, `${name}: ${problem.path.join(' → ')}: ${problem.message}`, 'See docs/packs.md, "Frames".');
        continue;
      }
      const frame = result.data;
      const hint = 'See docs/packs.md, "Frames".';
      if (!frame.id.startsWith(`${language}.`))
        fail(file.path, `${frame.id}: the id must begin with "${language}."`, hint);
      if (seen.has(frame.id))
        fail(file.path, `${frame.id}: this id is used in ${seen.get(frame.id)} too`, 'Ids are never reused.');
      seen.set(frame.id, file.path);
      const { type, mode } = frame.gives;
      if (mode !== undefined && !isMode(type as never, mode))
        fail(file.path, `${frame.id}: ${type} has no mode "${mode}"`, 'See docs/codebook.md.');
      try {
        const predicate = spellOut(frame.predicate, classes);
        parsePredicate(predicate);
        frames.push({
          ...frame,
          predicate,
          ...(frame.with && { with: spellOutList(frame.with, classes) }),
          ...(frame.unless && { unless: spellOutList(frame.unless, classes) }),
        });
      } catch (error) {
        fail(file.path, `${frame.id}: ${(error as Error).message}`, 'See docs/packs.md, "Predicates".');
      }
    }
  }

  const pack: PackSource = {
    language,
    endings: checked('endings.yaml', z.looseObject({}) as unknown as z.ZodType<EndingsSource>),
    words: checked('words.yaml', Words),
    saying: checked('saying.yaml', Saying),
    contexts: checked('contexts.yaml', ContextWords),
    offices: checked('offices.yaml', Offices),
    states: checked('states.yaml', z.record(z.string(), StateNames)),
    organisations: checked('organisations.yaml', z.record(z.string(), OrganisationNames)),
    notStates: checked('not-states.yaml', list, []),
    dates: checked('dates.yaml', z.looseObject({}), {}),
    frames,
  };
  if (value('claims.yaml', true) !== undefined) {
    const claims = checked('claims.yaml', ClaimsSource);
    if (claims)
      for (const fault of claimFaults(language, claims)) fail('claims.yaml', fault, 'See docs/packs.md, "Claims".');
    if (claims)
      return { pack: issues.some((issue) => issue.severity === 'error') ? null : { ...pack, claims }, issues };
  }
  return { pack: issues.some((issue) => issue.severity === 'error') ? null : pack, issues };
}
