/**
 * Which words of an English sentence are verbs here, with the small words before them: "has been invited", "is expected to visit".
 * In: a linked sentence and its pack. Out: verb groups in order. A form that is noun and verb alike ("visits") is told by its neighbours.
 */
import { isUpperAt } from '../../analyze/letters.js';
import type { LinkedGroup, LinkedSentence } from '../../link/linked.js';
import { byWord, hasKind, kindOfWord, type Word, wordsOf } from '../../pack/by-word.js';
import type { Pack, Reading } from '../../pack/pack.js';
import type { Token } from '../../record/record.js';
import { numberSaid } from '../memory/point.js';
import { type Lists, lists, opensCount, SMALL, smallKindsOf, type WordKind } from './words.js';

export interface VerbGroup {
  /** First of its small words ("to", "has", "not"), and the verb itself. */
  readonly first: number;
  readonly main: number;
  /** `base`: present or infinitive without "to", as headlines have it. */
  readonly form: 'past' | 'present' | 'base' | 'infinitive' | 'ing' | 'pp';
  readonly passive: boolean;
  readonly progressive: boolean;
  readonly perfect: boolean;
  readonly negative: boolean;
  readonly modal: 'future' | 'hypothetical' | null;
  /** "would": what lies ahead of what somebody said. */
  readonly backshifted: boolean;
}

/** What the words of a sentence are, worked out once. */
export interface Reader {
  readonly sentence: LinkedSentence;
  readonly pack: Pack;
  readonly verbs: readonly VerbGroup[];
  /** Verb group that a token belongs to. */
  readonly verbAt: readonly (VerbGroup | null)[];
  readonly groupAt: readonly (LinkedGroup | null)[];
  readonly inDate: readonly boolean[];
  is(kind: WordKind, at: number): boolean;
}

const readers = new WeakMap<LinkedSentence, Reader>();

export function readerOf(sentence: LinkedSentence, pack: Pack): Reader {
  let reader = readers.get(sentence);
  if (!reader) {
    reader = read(sentence, pack);
    readers.set(sentence, reader);
  }
  return reader;
}

function read(sentence: LinkedSentence, pack: Pack): Reader {
  const { tokens } = sentence;
  const known = lists(pack);
  const groupAt: (LinkedGroup | null)[] = new Array(tokens.length).fill(null);
  for (const group of sentence.groups)
    for (let at = group.first; at <= group.last && at < tokens.length; at++) groupAt[at] = group;
  const inDate: boolean[] = new Array(tokens.length).fill(false);
  for (const date of sentence.dates) for (let at = date.first; at <= date.last; at++) inDate[at] = true;
  // "Arafat Wednesday rejected": a weekday is one, though no day of publication tells which.
  if (hasKind(tokens, pack, WEEKDAY))
    tokens.forEach(({ norm }, at) => {
      if (known.weekdays.has(norm)) inDate[at] = true;
    });
  const words = wordsOf(tokens, pack);
  const small = new Uint16Array(tokens.length);
  for (let at = 0; at < small.length; at++)
    if (tokens[at]?.kind === 'word') small[at] = smallKindsOf(words[at] as Word<Pack>);
  const is = (kind: WordKind, at: number): boolean => ((small[at] ?? 0) & SMALL[kind]) !== 0;
  const verbAt: (VerbGroup | null)[] = new Array(tokens.length).fill(null);
  const verbs: VerbGroup[] = [];
  const scan: Scan = { sentence, tokens, words, pack, known, groupAt, inDate, is, verbAt };
  for (let at = 0; at < tokens.length; at++) {
    const group = verbGroup(scan, at);
    if (!group) continue;
    verbs.push(group);
    for (let within = group.first; within <= group.main; within++) verbAt[within] = group;
  }
  // "was" of "was received" is no verb of its own, nor is "will" or "has".
  const own = verbs.filter((group) => verbAt[group.main] === group);
  return { sentence, pack, verbs: own, verbAt, groupAt, inDate, is };
}

interface Scan {
  readonly sentence: LinkedSentence;
  readonly tokens: readonly Token[];
  readonly words: readonly Word<Pack>[];
  readonly pack: Pack;
  readonly known: Lists;
  readonly groupAt: readonly (LinkedGroup | null)[];
  readonly inDate: readonly boolean[];
  readonly verbAt: readonly (VerbGroup | null)[];
  is(kind: WordKind, at: number): boolean;
}

const MOST_AUXILIARIES = 6;
const QUOTES = /^["“”«»„]$/;

const WEEKDAY = kindOfWord(
  ({ norm, owner }: Word<Pack>) => owner.source.words.syntax === 'position' && lists(owner).weekdays.has(norm),
);

const isListed = byWord((norm, { readings }: Pack): boolean => readings(norm).length > 0);

/** How a word is read as a verb. */
const verbReadings = byWord((norm, { readings }: Pack) => readings(norm).filter(({ verb }) => verb));

function verbGroup(scan: Scan, at: number): VerbGroup | null {
  const { tokens, pack, groupAt, inDate } = scan;
  const token = tokens[at] as Token;
  if (token.kind !== 'word' || inDate[at] || groupAt[at]) return null;
  const readings = verbReadings(scan.words[at] as Word<Pack>);
  const unknown = readings.length === 0 && looksVerbal(scan, at);
  if (readings.length === 0 && !unknown) return null;
  const auxiliaries = before(scan, at);
  if (auxiliaries === null) return null;
  const { first, be, have, to, modal, negative, doing, gerund } = auxiliaries;
  const noun = pack.readings(token.norm).some((reading) => !reading.verb);
  const supported = be || have || to || doing || modal !== null;
  const forms = unknown ? unknownForms(token) : formsOf(readings);
  const fitsAuxiliary =
    (be && (forms.has('pp') || forms.has('ing'))) ||
    (have && forms.has('pp')) ||
    ((to || doing || modal !== null) && forms.has('base'));
  // "had talks", "is home": the small word is the verb, and this one its noun.
  if (supported && !fitsAuxiliary) {
    if (noun || forms.has('s') || (forms.has('base') && !forms.has('past'))) return null;
    return {
      first: at,
      main: at,
      form: forms.has('ing') ? 'ing' : 'past',
      passive: false,
      progressive: false,
      perfect: false,
      negative,
      modal: null,
      backshifted: false,
    };
  }
  const name = isUpperAt(token.text, 0) && at > 0 && !scan.sentence.tokens[0]?.text.match(/^$/) && !titleCase(scan);
  if (name && noun && !supported) return null;
  if (noun && !supported && !isVerbHere(scan, at, forms)) return null;
  // "in turn", "a call"
  const follows = scan.is('preposition', at - 1) || scan.is('article', at - 1) || scan.is('possessive', at - 1);
  const present = forms.has('base') || forms.has('s');
  if (!supported && present && !forms.has('past') && (follows || isOwned(scan, at))) return null;
  const bare = forms.has('base');
  let form: VerbGroup['form'];
  let passive = false;
  if (to && bare) form = 'infinitive';
  else if (be && forms.has('pp')) {
    form = to ? 'infinitive' : gerund ? 'ing' : 'past';
    passive = true;
  } else if (be && forms.has('ing')) form = 'present';
  else if (have && forms.has('pp')) form = to ? 'infinitive' : gerund ? 'ing' : 'past';
  else if ((modal || doing) && bare) form = 'base';
  else if (supported && forms.has('ing')) form = 'ing';
  else if (forms.has('ing')) {
    // ("a two-day working visit", "with visiting officials", but "in imposing sanctions")
    const quality = pack.source.words.transparent?.includes(token.norm) === true;
    const leads = scan.is('preposition', at - 1) && !quality && !noun && readings.length > 0;
    if (!leads && (qualifies(scan, at) || (quality && !startsPhrase(scan, at + 1)))) return null;
    form = 'ing';
  } else if (forms.has('pp') && reducedRelative(scan, at, forms)) {
    form = 'pp';
    passive = true;
  } else if (forms.has('pp') && qualifies(scan, at)) return null;
  else if (lacksObject(scan, at, forms)) {
    form = 'past';
    passive = true;
  } else if (forms.has('past')) form = 'past';
  else if (forms.has('pp')) {
    form = 'pp';
    passive = true;
  } else if (forms.has('s')) form = 'present';
  else form = 'base';
  return {
    first,
    main: at,
    form,
    passive,
    progressive: be && forms.has('ing') && !passive,
    perfect: have,
    negative,
    modal: modal === 'would' ? 'hypothetical' : modal,
    backshifted: modal === 'would',
  };
}

/** "Azerbaijan's rightful fight", "the just cause": an unknown word between an owner or an article and this one. */
function isOwned({ tokens, pack, groupAt, is }: Scan, at: number): boolean {
  const quality = tokens[at - 1];
  if (quality?.kind !== 'word' || groupAt[at - 1] || pack.readings(quality.norm).length > 0 || is('adverb', at - 1))
    return false;
  return is('article', at - 2) || is('possessive', at - 2) || groupAt[at - 2]?.markers.includes('gen') === true;
}

type Form = 'past' | 'pp' | 'ing' | 's' | 'base';

function formsOf(readings: readonly Reading[]): ReadonlySet<Form> {
  const forms = new Set<Form>();
  for (const { features } of readings) {
    if (features.form === 'infinitive') forms.add('base');
    else if (features.form === 'participle') forms.add(features.kind === 'ing' ? 'ing' : 'pp');
    else if (features.tense === 'past') forms.add('past');
    else if (features.tense === 'present') forms.add('s');
  }
  // "visit" is present too; only a form in -s is nothing else.
  if (forms.has('base')) forms.delete('s');
  return forms;
}

/** Verbs that no frame knows still close clauses: -ed after a subject, and whatever follows "will", "to", "has". */
function looksVerbal({ tokens, words, is }: Scan, at: number): boolean {
  const { norm, text } = tokens[at] as Token;
  if (isUpperAt(text, 0) || norm.length < 4) return false;
  if (isListed(words[at] as Word<Pack>)) return false;
  const before = tokens[at - 1]?.norm ?? '';
  if (norm.endsWith('ed') && !norm.endsWith('eed')) return !is('article', at - 1) && !is('preposition', at - 1);
  return ['will', 'would', 'could', 'may', 'might', 'should', "didn't", 'did'].includes(before) && !is('adverb', at);
}

const unknownForms = ({ norm }: Token): ReadonlySet<Form> =>
  new Set<Form>(norm.endsWith('ed') ? ['past', 'pp'] : ['base']);

interface Auxiliaries {
  readonly first: number;
  readonly be: boolean;
  readonly have: boolean;
  readonly to: boolean;
  readonly doing: boolean;
  readonly negative: boolean;
  /** "having asked", "being told" */
  readonly gerund: boolean;
  readonly modal: 'future' | 'hypothetical' | 'would' | null;
}

/** The small words before a verb; null when the word itself is one of them and its verb follows. */
function before(scan: Scan, at: number): Auxiliaries | null {
  const { tokens, known, is } = scan;
  let [be, have, to, doing, negative, gerund] = [false, false, false, false, false, false];
  let modal: Auxiliaries['modal'] = null;
  let first = at;
  for (let index = at - 1; index >= 0 && index >= at - MOST_AUXILIARIES; index--) {
    const { norm, text } = tokens[index] as Token;
    if (scan.groupAt[index]) break;
    // (to "take steps")
    if (QUOTES.test(text)) continue;
    if (scan.inDate[index]) continue;
    if (is('negation', index)) negative = true;
    else if (known.passive.has(norm) && !be) be = true;
    else if (known.perfect.has(norm) && !have) have = true;
    else if (norm === 'would') modal = 'would';
    else if (known.future.has(norm)) modal = 'future';
    else if (known.hypothetical.has(norm)) modal = 'hypothetical';
    else if (known.supporting.has(norm)) doing = true;
    else if (norm === 'to' && !to) to = true;
    else if (is('adverb', index) || (is('article', index) && is('adverb', index + 1))) continue;
    // "was on Monday morning received"
    else if (is('preposition', index) && scan.inDate[index + 1]) continue;
    else break;
    if (norm.endsWith("n't") || norm === 'cannot') negative = true;
    if (
      (norm === 'having' || norm === 'being') &&
      !(norm === 'being' && known.passive.has(tokens[index - 1]?.norm ?? ''))
    )
      gerund = true;
    first = index;
    if (to) break;
  }
  return { first, be, have, to, doing, negative, modal, gerund };
}

/** "Turkey supports", "to visit", but "the visit", "his talks with", "air strikes on". */
function isVerbHere(scan: Scan, at: number, forms: ReadonlySet<Form>): boolean {
  const { tokens, groupAt, is } = scan;
  if (forms.has('past') || forms.has('pp')) return true;
  let previous = at - 1;
  // ("Guterres “congratulates both”")
  if (QUOTES.test(tokens[previous]?.text ?? '') && groupAt[previous - 1]) previous--;
  while (previous >= 0 && is('adverb', previous)) previous--;
  const before = tokens[previous];
  const next = at + 1;
  const group = previous >= 0 ? groupAt[previous] : null;
  if (forms.has('ing')) {
    // "began exporting gas"
    if (before && scan.known.aspect.has(before.norm)) return true;
    if (before === undefined || before.kind === 'mark') return startsPhrase(scan, next);
    if (is('article', previous) || is('possessive', previous) || group?.attributive || group?.markers.includes('gen'))
      return false;
    if (group) return startsPhrase(scan, next);
    return is('preposition', previous) || is('and', previous) || is('subordinate', previous)
      ? startsPhrase(scan, next)
      : false;
  }
  if (before === undefined || before.kind === 'mark') {
    // "Leaders meet in Shusha, sign declaration": in a headline a second verb like the first.
    const second = scan.verbAt.slice(0, at).some((verb) => verb?.form === 'base' || verb?.form === 'present');
    return before?.text === ',' && (forms.has('s') || (second && forms.has('base'))) && opensObject(scan, next);
  }
  if (is('article', previous) || is('possessive', previous) || is('preposition', previous)) return false;
  // ("two fire engines", but "the two fire")
  if (numberSaid(before.norm, scan.pack) > 0 && !is('article', previous - 1) && !is('preposition', next)) return false;
  if (is('pronoun', previous) || is('relative', previous)) return true;
  if (is('and', previous)) return startsPhrase(scan, next);
  if (!group || group.attributive || group.markers.includes('gen'))
    return !group && afterPlural(scan, previous) && startsPhrase(scan, next);
  // "called the US sanctions unfair": behind a verb that takes an object it is that object.
  if (forms.has('s') && isWithinObject(scan, group.first)) return false;
  // "Chinese coast guard ships fired": what a body has, right before the verb.
  if (forms.has('s') && isBody(group) && isPast(scan, next)) return false;
  if (forms.has('s'))
    return !is('preposition', next) || !nominalPreposition(tokens[next] as Token) || !onlyNounAfter(scan, next);
  // "demanded that China release two men"
  const opener = [group.first - 1, group.first - 2].find((at) => tokens[at]?.norm === 'that') ?? -1;
  if (opener > 0 && scan.verbAt.slice(0, opener).some((verb) => verb !== null)) return true;
  // The base form is a plural's: "Kazakhstan, Turkey sign", "presidents meet".
  return plural(group) || group.members.length > 1 || listedBefore({ ...scan, groupAt }, group).length > 0;
}

/** True where a verb that reports nothing leads to what stands at `at`, with nothing between that opens a clause. */
function isWithinObject({ tokens, verbAt, is, pack }: Scan, at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const verb = verbAt[before];
    if (verb) return verb.main === before && !verb.passive && !says(pack, (tokens[before] as Token).norm);
    const opens = is('and', before) || is('relative', before) || is('subordinate', before) || is('coordinate', before);
    if (opens || (tokens[before] as Token).kind === 'mark') return false;
  }
  return false;
}

const isBody = ({ members }: LinkedGroup): boolean => members.some(({ mention }) => mention.institution !== null);

const isPast = ({ tokens, pack, groupAt }: Scan, at: number): boolean =>
  !groupAt[at] && pack.readings(tokens[at]?.norm ?? '').some(({ verb, features }) => verb && features.tense === 'past');

/** A preposition that follows nouns ("talks between", "attack on") rather than verbs. */
const nominalPreposition = ({ norm }: Token): boolean => ['between', 'of', 'by', 'on', 'among'].includes(norm);

/** True when another finite verb follows in the clause, so that this word is its noun. */
function onlyNounAfter(scan: Scan, from: number): boolean {
  const { tokens, pack } = scan;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'mark' && /[;:.]/.test(token.text)) return false;
    if (token.kind === 'word' && !scan.groupAt[at])
      if (
        pack
          .readings(token.norm)
          .some((one) => one.verb && (one.features.tense === 'past' || scan.known.passive.has(token.norm)))
      )
        return true;
  }
  return false;
}

const plural = (group: LinkedGroup): boolean =>
  group.members.some(
    ({ mention }) => mention.plural || (mention.reference !== null && mention.reference !== 'counterpart'),
  );

/** "officials visit": an unknown noun in the plural before a base form. */
function afterPlural({ tokens, groupAt }: Scan, at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === 'word' &&
    !groupAt[at] &&
    token.norm.length > 3 &&
    token.norm.endsWith('s') &&
    !token.norm.endsWith('ss')
  );
}

const opensObject = (scan: Scan, at: number): boolean =>
  startsPhrase(scan, at) || (scan.tokens[at]?.kind === 'word' && !scan.is('coordinate', at));

/** What follows may be an object: a name, an article, a possessive, a number. */
function startsPhrase(scan: Scan, at: number): boolean {
  const { tokens, groupAt, is } = scan;
  const token = tokens[at];
  if (!token) return false;
  if (groupAt[at]) return true;
  return (
    token.kind === 'number' || is('article', at) || is('possessive', at) || is('preposition', at) || is('adverb', at)
  );
}

const isIng = ({ tokens, pack }: Scan, at: number): boolean =>
  pack.readings((tokens[at] as Token).norm).some(({ features }) => features.kind === 'ing');

/** "a planned visit", "the occupied lands", "visiting president": it stands before a noun and after its article. */
function qualifies(scan: Scan, at: number): boolean {
  const { tokens, groupAt, verbAt, is } = scan;
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || is('preposition', at + 1) || is('article', at + 1) || is('possessive', at + 1))
    return false;
  let before = at - 1;
  while (before > 0 && is('adverb', before)) before--;
  const opens =
    before >= 0 &&
    (is('article', before) ||
      is('possessive', before) ||
      groupAt[before]?.attributive === true ||
      // "extradited suspected militants": no verb stands right behind another one.
      (before === at - 1 && verbAt[before]?.main === before && !isIng(scan, at)) ||
      is('preposition', before));
  // ("after meeting Xi", "the state that condemned Iran")
  const that = tokens[before]?.norm === 'that';
  if (that && groupAt[before - 1]) return false;
  return opens && !(groupAt[at + 1] && (that || is('preposition', before)));
}

/** "an agreement signed by Baku", "citizens detained in Iran": a participle right behind its noun, with its agent or another verb to come. */
function reducedRelative(scan: Scan, at: number, forms: ReadonlySet<Form>): boolean {
  const { tokens, is } = scan;
  for (let next = at + 1; next <= at + 3 && next < tokens.length; next++) {
    const token = tokens[next] as Token;
    if (token.kind === 'mark' || scan.groupAt[next]) break;
    // ("responded by expelling": how, and not by whom)
    if (token.norm === 'by')
      return !scan.inDate[next + 1] && tokens[next + 1]?.kind === 'word' && !isIng(scan, next + 1);
    if (!is('adverb', next)) break;
  }
  return !forms.has('past') || isOfObject(scan, at);
}

/** "Two aid workers kidnapped in Kabul": a verb that nobody uses without its object, and none follows, has left out its "were". */
function lacksObject({ tokens, known, inDate, is, pack }: Scan, at: number, forms: ReadonlySet<Form>): boolean {
  if (!forms.has('past') || !forms.has('pp')) return false;
  const { norm } = tokens[at] as Token;
  if (!pack.readings(norm).some(({ verb, stem }) => verb && known.transitive.has(stem))) return false;
  let next = at + 1;
  // ("freed on Monday", "jailed again")
  while (next < tokens.length && (inDate[next] || is('adverb', next) || (is('preposition', next) && inDate[next + 1])))
    next++;
  const token = tokens[next];
  if (!token || token.kind === 'mark') return token?.text !== '"';
  return is('preposition', next) && !opensCount(tokens, next, pack);
}

/** "to release nationals detained in Tehran", "lifted the sanctions imposed on Syria": behind the object of another verb, and with none of its own. */
function isOfObject(scan: Scan, at: number): boolean {
  const { tokens, is, verbAt, pack } = scan;
  const next = tokens[at + 1];
  if (next?.kind === 'word' && !is('preposition', at + 1) && !scan.inDate[at + 1]) return false;
  let before = at - 1;
  while (before > 0 && is('adverb', before)) before--;
  if (verbAt[before] || is('pronoun', before) || is('and', before)) return false;
  for (let index = before; index >= 0; index--) {
    const verb = verbAt[index];
    if (verb) return verb.main === index && !verb.passive && !says(pack, (tokens[index] as Token).norm);
    const token = tokens[index] as Token;
    if (token.kind === 'mark' || is('subordinate', index) || is('relative', index) || is('and', index)) return false;
  }
  return false;
}

/** A verb of saying: what follows it is a clause. */
const says = (pack: Pack, norm: string): boolean =>
  pack.saying.indirect.some(({ elements }) =>
    elements.some(
      (element) =>
        element.kind === 'verb' && pack.readings(norm).some((one) => one.verb && element.words.includes(one.stem)),
    ),
  );

/** A headline with capitals throughout says nothing by a capital. */
function titleCase({ tokens }: Scan): boolean {
  let [words, upper] = [0, 0];
  for (const token of tokens)
    if (token.kind === 'word' && token.text.length > 3) {
      words++;
      if (isUpperAt(token.text, 0)) upper++;
    }
  return words > 2 && upper >= words - 1;
}

/** "Kazakhstan, Uzbekistan sign deal": the groups before a comma, up to the head of a headline; none where they do not open it. */
export function listedBefore(
  { sentence, groupAt, is }: Pick<Reader, 'sentence' | 'groupAt' | 'is'>,
  group: LinkedGroup,
): readonly LinkedGroup[] {
  const before = sentence.tokens[group.first - 1]?.text === ',' ? (groupAt[group.first - 2] ?? null) : null;
  if (!before || before.sides.length === 0 || group.sides.length === 0 || !before.markers.includes('nom')) return [];
  // ("Condemning Turkey, the minister said": a verb before it makes it an object)
  if (before.first === 0 || (before.first === 1 && is('article', 0))) return [before];
  const others = listedBefore({ sentence, groupAt, is }, before);
  return others.length > 0 ? [...others, before] : [];
}
