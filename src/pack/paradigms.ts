/**
 * Forms of words where endings do not stand in a row but come as whole sets (Russian, English): a word belongs to a
 * class by how its dictionary form ends, and a class says which stems it has and which sets of endings each takes.
 * In: the `endings.yaml` of such a language. Out: a table of words that reads any form of them back.
 */
import { type Features, NOMINATIVE, saying } from './features.js';

export interface ParadigmsSource {
  readonly notation: 'paradigms';
  /** Letters that are written one for the other: ё is read as е. */
  readonly same?: Readonly<Record<string, string>>;
  /** Name → ending → what it says ("gen an.acc"); `нн+adjective: pp` puts нн before each ending of another set. */
  readonly sets: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Last letters of a stem and what they become where a tail begins with `~`: т → щ, ч. */
  readonly alternates?: Readonly<Record<string, readonly string[]>>;
  readonly nouns: readonly ClassSource[];
  readonly verbs: readonly ClassSource[];
  /** Words with stems of their own: lemma (`strike-` for the verb where a noun is written alike) → stem → sets. */
  readonly irregular?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Verbs, or how they end (`-ывать`), whose present is no future. */
  readonly imperfective?: readonly string[];
  /** … and such as end so and are none. */
  readonly perfective?: readonly string[];
  /** What the reflexive writes on to every form: ся, сь. */
  readonly reflexive?: readonly string[];
  /** How names decline that no lexicon holds; the first row that fits is the likeliest. */
  readonly names: readonly ClassSource[];
  /** How unlisted verbs end, so that clauses are seen. */
  readonly looksFinite?: readonly string[];
  readonly looksParticiple?: readonly string[];
  readonly looksConverb?: readonly string[];
  /** … adjectives in any case; such nouns as end alike; in a genitive that may stand inside a title; adjectives of many. */
  readonly looksAdjective?: readonly string[];
  readonly looksNoun?: readonly string[];
  readonly looksWhose?: readonly string[];
  readonly looksAdjectives?: readonly string[];
  /** … finite verbs of many: "отвергли". */
  readonly looksPlural?: readonly string[];
  /** How words end beside a verb that are no subject of it: adverbs, other cases. */
  readonly noSubject?: readonly string[];
  /** How names end that never decline: Лукашенко, Нетаньяху, Фицо. */
  readonly undeclined?: readonly string[];
  /** What a month or a weekday may end in. */
  readonly dateEnds?: readonly string[];
}

interface ClassSource {
  /** Ends of the dictionary form; the stem is what stands before. */
  readonly ends: readonly string[];
  /** The stem must end in one of these letters. */
  readonly after?: string;
  /** Tail after the stem → sets. `~` alternates the stem's last letters, `=` doubles the last one. */
  readonly stems: Readonly<Record<string, string>>;
}

/** One way to read a form. */
export interface Form {
  readonly stem: string;
  readonly verb: boolean;
  readonly features: Features;
}

export interface NameStem {
  readonly stem: string;
  readonly features: Features;
}

export interface Paradigms {
  readonly source: ParadigmsSource;
  /** A table of words of its own. */
  table(): WordTable;
  /** Dictionary forms that an unlisted name may have, as written first. Example: токаева → токаева, токаев + gen. */
  names(norm: string): readonly NameStem[];
  /** With letters that stand one for the other made one. */
  plain(norm: string): string;
}

export interface WordTable {
  add(lemma: string, verb: boolean): void;
  /** Readings of a word, longest stem first. */
  read(norm: string): readonly Form[];
  lemmas(): Iterable<string>;
}

const LONGEST_ENDING = 9;
const SHORTEST_NAME_STEM = 2;

const FLAGS: Readonly<Record<string, Partial<Features>>> = {
  nom: { case: 'nom' },
  gen: { case: 'gen' },
  dat: { case: 'dat' },
  acc: { case: 'acc' },
  ins: { case: 'ins' },
  loc: { case: 'loc' },
  pl: { plural: true },
  an: { animate: true },
  in: { animate: false },
  fem: { gender: 'fem' },
  neut: { gender: 'neut' },
  inf: { form: 'infinitive' },
  past: { form: 'finite', tense: 'past' },
  pres: { form: 'finite', tense: 'present' },
  imp: { form: 'finite', tense: 'imperative' },
  conv: { form: 'converb' },
  ap: { form: 'participle', kind: 'subject' },
  pp: { form: 'participle', kind: 'object', voice: 'passive' },
  short: { form: 'finite', tense: 'past', voice: 'passive' },
  ing: { form: 'participle', kind: 'ing' },
  '1sg': { person: '1sg' },
  '1pl': { person: '1pl' },
  '3pl': { person: '3pl', plural: true },
  linking: { linking: true },
};

/** Compiles the sets. Throws on a flag or a set that nobody defines. */
export function compileParadigms(source: ParadigmsSource): Paradigms {
  const sets = new Map<string, ReadonlyMap<string, readonly Features[]>>();
  const building = new Set<string>();
  const setOf = (name: string): ReadonlyMap<string, readonly Features[]> => {
    const known = sets.get(name);
    if (known) return known;
    const rows = source.sets[name];
    if (!rows) throw new Error(`endings.yaml: there is no set "${name}".`);
    if (building.has(name)) throw new Error(`endings.yaml: the set "${name}" contains itself.`);
    building.add(name);
    const made = new Map<string, Features[]>();
    const put = (ending: string, features: Features) => made.set(ending, [...(made.get(ending) ?? []), features]);
    for (const [ending, told] of Object.entries(rows)) {
      const plus = ending.indexOf('+');
      for (const reading of String(told).split(/\s+/).filter(Boolean)) {
        const features = featuresOf(reading, name);
        if (plus < 0) put(plain(ending), saying(NOMINATIVE, features));
        else
          for (const [tail, list] of setOf(ending.slice(plus + 1)))
            for (const one of list) put(plain(ending.slice(0, plus)) + tail, saying(one, features));
      }
    }
    sets.set(name, made);
    return made;
  };
  const plain = foldOf(source);
  const reflexives = new Map<string, ReadonlyMap<string, readonly Features[]>>();
  const reflexiveOf = (name: string): ReadonlyMap<string, readonly Features[]> => {
    let made = reflexives.get(name);
    if (!made) {
      const written = new Map<string, readonly Features[]>();
      for (const [ending, features] of setOf(name))
        for (const particle of source.reflexive ?? []) written.set(ending + particle, features);
      made = written;
      reflexives.set(name, made);
    }
    return made;
  };
  for (const name of Object.keys(source.sets)) setOf(name);

  return {
    source,
    plain,
    table: () => openTable(source, setOf, reflexiveOf, plain),
    names: (norm) => namesOf(norm, source, setOf),
  };
}

/** Makes letters that stand one for the other one. Example: `foldOf(russian)('самолёт')` is `самолет`. */
export function foldOf(source: ParadigmsSource): (norm: string) => string {
  const same = Object.entries(source.same ?? {});
  return (norm) => same.reduce((word, [from, to]) => word.replaceAll(from, to), norm);
}

/** What an unlisted word seems to be by its ending. Example: прокомментировал → finite. */
export function looksOf(norm: string, source: ParadigmsSource): readonly ('finite' | 'participle' | 'converb')[] {
  const ends = (list: readonly string[] | undefined) =>
    (list ?? []).some((end) => norm.length > end.length + 2 && norm.endsWith(end));
  if (ends(source.looksParticiple)) return ['participle'];
  if (ends(source.looksFinite)) return ['finite'];
  return ends(source.looksConverb) ? ['converb'] : [];
}

function featuresOf(reading: string, set: string): Partial<Features> {
  const features = {};
  for (const flag of reading.split('.')) {
    const given = FLAGS[flag];
    if (!given) throw new Error(`endings.yaml, set "${set}": "${flag}" says nothing known.`);
    Object.assign(features, given);
  }
  return features;
}

interface Entry {
  readonly lemma: string;
  readonly verb: boolean;
  readonly future: boolean;
  readonly endings: ReadonlyMap<string, readonly Features[]>;
}

function openTable(
  source: ParadigmsSource,
  setOf: (name: string) => ReadonlyMap<string, readonly Features[]>,
  reflexiveOf: (name: string) => ReadonlyMap<string, readonly Features[]>,
  plain: (norm: string) => string,
): WordTable {
  const entries = new Map<string, Entry[]>();
  const added = new Set<string>();
  const imperfective = source.imperfective ? aspectTest(source, plain) : null;
  const irregular = new Map(Object.entries(source.irregular ?? {}).map(([lemma, stems]) => [plain(lemma), stems]));
  const put = (stem: string, entry: Entry) => entries.set(stem, [...(entries.get(stem) ?? []), entry]);

  const addStems = (lemma: string, base: string, verb: boolean, reflexive: boolean) => {
    const future = verb && imperfective !== null && !imperfective(lemma, base);
    const take = (stem: string, names: string) => {
      for (const name of names.split(/\s+/).filter(Boolean))
        put(plain(stem), { lemma, verb, future, endings: reflexive ? reflexiveOf(name) : setOf(name) });
    };
    const own = (verb ? irregular.get(`${lemma}-`) : undefined) ?? irregular.get(lemma) ?? irregular.get(base);
    if (own) {
      for (const [stem, names] of Object.entries(own)) take(stem, names);
      return;
    }
    for (const row of verb ? source.verbs : source.nouns) {
      const end = row.ends.find((one) => base.endsWith(one) && base.length > one.length);
      if (end === undefined) continue;
      const stem = base.slice(0, base.length - end.length);
      if (row.after && !row.after.includes(stem.charAt(stem.length - 1))) continue;
      for (const [tail, names] of Object.entries(row.stems))
        for (const one of withTail(stem, tail, source)) take(one, names);
      return;
    }
  };

  return {
    lemmas: () => added,
    add(written, verb) {
      const lemma = plain(written);
      const key = verb ? `${lemma}-` : lemma;
      if (added.has(key)) return;
      added.add(key);
      const particle = verb ? source.reflexive?.find((one) => lemma.endsWith(one)) : undefined;
      addStems(lemma, particle ? lemma.slice(0, -particle.length) : lemma, verb, particle !== undefined);
    },
    read(norm) {
      const found: Form[] = [];
      for (let length = norm.length; length >= 1 && norm.length - length <= LONGEST_ENDING; length--) {
        const rest = norm.slice(length);
        for (const { lemma, verb, future, endings } of entries.get(norm.slice(0, length)) ?? [])
          for (const features of endings.get(rest) ?? []) {
            const told = future && features.tense === 'present' ? saying(features, { tense: 'future' }) : features;
            if (!found.some((one) => one.stem === lemma && one.verb === verb && one.features === told))
              found.push({ stem: lemma, verb, features: told });
          }
      }
      return found;
    },
  };
}

function aspectTest(source: ParadigmsSource, plain: (norm: string) => string) {
  const ends = (source.imperfective ?? []).filter((one) => one.startsWith('-')).map((one) => plain(one.slice(1)));
  const words = new Set((source.imperfective ?? []).map(plain));
  const perfective = new Set((source.perfective ?? []).map(plain));
  return (lemma: string, base: string): boolean =>
    !perfective.has(lemma) && !perfective.has(base) && (words.has(lemma) || ends.some((end) => base.endsWith(end)));
}

function withTail(stem: string, tail: string, source: ParadigmsSource): readonly string[] {
  if (tail.startsWith('=')) return [stem + stem.charAt(stem.length - 1) + tail.slice(1)];
  if (!tail.startsWith('~')) return [stem + tail];
  const rest = tail.slice(1);
  const alternates = Object.entries(source.alternates ?? {}).sort((a, b) => b[0].length - a[0].length);
  const found = alternates.find(([end]) => stem.endsWith(end));
  if (!found) return [stem + rest];
  const [end, others] = found;
  return others.map((other) => stem.slice(0, stem.length - end.length) + other + rest);
}

/** Reads a name's ending off by every row: what it would be in the dictionary, and in which case it then stands. */
function namesOf(
  norm: string,
  source: ParadigmsSource,
  setOf: (name: string) => ReadonlyMap<string, readonly Features[]>,
): readonly NameStem[] {
  const found: NameStem[] = [];
  const put = (stem: string, features: Features) => {
    if (!found.some((one) => one.stem === stem && one.features === features)) found.push({ stem, features });
  };
  for (const row of source.names)
    for (const [tail, names] of Object.entries(row.stems))
      for (const name of names.split(/\s+/).filter(Boolean))
        for (const [ending, list] of setOf(name)) {
          const written = tail + ending;
          if (!norm.endsWith(written)) continue;
          const stem = norm.slice(0, norm.length - written.length);
          if (stem.length < SHORTEST_NAME_STEM) continue;
          if (row.after && !row.after.includes(stem.charAt(stem.length - 1))) continue;
          for (const end of row.ends) for (const features of list) put(stem + end, features);
        }
  if (!found.some((one) => one.stem === norm)) found.push({ stem: norm, features: NOMINATIVE });
  return found.sort((a, b) => Number(b.stem === norm) - Number(a.stem === norm));
}
