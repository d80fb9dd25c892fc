/**
 * A person's name as the text has it, where a claim is about it.
 * In: a linked sentence and who is named in it. Out: the name with its words: that of the listed person where it is spelt as
 * his, else as written, without its case ending.
 */
import { isUpperAt } from '../../analyze/letters.js';
import { called } from '../../link/called.js';
import type { LinkedMember, LinkedSentence } from '../../link/linked.js';
import { nameKeys } from '../../names/key.js';
import type { Pack } from '../../pack/pack.js';
import type { PersonInEvent, Span, Token } from '../../record/record.js';
import type { Resources } from '../../resources/resources.js';

export interface WrittenPerson extends Span {
  readonly name: string;
}

/** Example: the name of «Пётр Иванов», of which only "Иванов" was recognised. */
export function nameAt(
  { mention, person }: LinkedMember,
  title: LinkedMember | null,
  sentence: LinkedSentence,
  pack: Pack,
  resources: Resources,
): WrittenPerson | null {
  const { name } = mention;
  if (!name) return null;
  const { tokens } = sentence;
  let first = tokens.findIndex(({ start }) => start >= name.start);
  const own = first;
  while (first > 0 && isPartOfName(first - 1, title, sentence, pack)) first--;
  const before = tokens.slice(first, own).map(({ text }) => text);
  const start = (tokens[first] as Token).start;
  return { name: nameOf([...before, name.text].join(' '), person, resources), start, end: name.end };
}

/** Names of which nothing was recognised: two capitalised words or more, one of them a word of somebody's name. */
export function runNames(
  title: LinkedMember,
  sentence: LinkedSentence,
  pack: Pack,
  { knowledge }: Resources,
): readonly WrittenPerson[] {
  const { tokens } = sentence;
  const found: WrittenPerson[] = [];
  for (let first = 0; first < tokens.length; first++) {
    let end = first;
    while (end < tokens.length && isPartOfName(end, title, sentence, pack)) end++;
    const run = tokens.slice(first, end);
    if (run.length > 1 && run.some(({ text }) => nameKeys(text).some((key) => knowledge.people.byKey.has(key))))
      found.push({
        name: run.map(({ text }) => text).join(' '),
        start: (run[0] as Token).start,
        end: (run.at(-1) as Token).end,
      });
    first = Math.max(first, end);
  }
  return found;
}

/** The listed name where the text spells it so; what differs is for the verdict to say. */
export function nameOf(written: string, person: PersonInEvent | null, { knowledge }: Resources): string {
  const listed = person?.id === undefined ? undefined : knowledge.people.byId.get(person.id);
  return listed && called(written, listed, knowledge) === 'his' ? listed.name : written;
}

/** A capitalised word that names neither a state nor an office: "Pyotr", and «Пётр», though a city is called so. */
function isPartOfName(
  at: number,
  title: LinkedMember | null,
  { tokens, groups, dates, quotationOf }: LinkedSentence,
  pack: Pack,
): boolean {
  const token = tokens[at] as Token;
  if (token.kind !== 'word' || !isUpperAt(token.text, 0) || quotationOf[at] !== quotationOf[at + 1]) return false;
  if (title && title.mention.first <= at && at <= title.mention.last) return false;
  if (dates.some(({ first, last }) => first <= at && at <= last)) return false;
  // The word that opens a sentence is capitalised whatever it is.
  if (at === 0 && pack.readings(token.norm).length > 0) return false;
  return !groups.some(
    ({ first, last, members }) =>
      first <= at &&
      at <= last &&
      (last > first || members.some((one) => one.mention.name !== null || (one.sides.length > 0 && !one.city))),
  );
}
