/**
 * Word classes of a pack (`classes.yaml`): "give: [give-, grant-, hand- over]", written @give in frames and in other classes.
 * In: the classes as written, a frame. Out: the frame with every class spelt out, so that nothing after this knows of classes.
 */

/** Class → its members: words as in predicates, phrases of several words, other classes. */
export type WordClasses = Readonly<Record<string, readonly string[]>>;

const REFERENCE = /^@([\p{L}\p{N}-]+?)(?=[+:]|$)(.*)$/u;

/**
 * A predicate without classes. A class of single words is a part with alternatives (`@give` → `give-/grant-`); each phrase makes an
 * alternative of its own. Marks after a class (`@give:participle`) go to each single word, and in a phrase to its verb or else its last word.
 * Throws an error that names the class where it is unknown or contains itself. Example:
 * `spellOut('@give … aid', { give: ['give-', 'hand- over'] })` is `'give- … aid | hand- over … aid'`.
 */
export function spellOut(predicate: string, classes: WordClasses): string {
  if (!predicate.includes('@')) return predicate;
  return predicate
    .split('|')
    .flatMap((alternative) =>
      combinations(
        alternative
          .trim()
          .split(/ +/)
          .map((part) => choices(part, classes)),
      ),
    )
    .join(' | ');
}

/** The words of `with` and `unless`, classes spelt out. */
export function spellOutList(words: readonly string[], classes: WordClasses): string[] {
  return [...new Set(words.flatMap((word) => (word.startsWith('@') ? members(word.slice(1), classes) : [word])))];
}

/** What may stand for one part of a predicate: first its single words as one part, then each phrase. */
function choices(part: string, classes: WordClasses): readonly string[] {
  if (!part.includes('@') || part.startsWith('"')) return [part];
  const single: string[] = [];
  const phrases: string[] = [];
  let marks = '';
  for (const word of part.split('/')) {
    const reference = REFERENCE.exec(word);
    if (!reference) {
      single.push(word);
      continue;
    }
    marks = reference[2] as string;
    for (const member of members(reference[1] as string, classes))
      if (/[ "]/.test(member)) phrases.push(marked(member, marks));
      else single.push(member);
  }
  // The marks of the last word stand for the whole part ("send-/@give:participle"), and are written once.
  return single.length > 0 ? [`${single.join('/')}${marks}`, ...phrases] : phrases;
}

function marked(phrase: string, marks: string): string {
  if (marks === '') return phrase;
  const words = phrase.split(' ');
  const verb = words.findLastIndex((word) => word.endsWith('-'));
  return words.map((word, at) => (at === (verb < 0 ? words.length - 1 : verb) ? `${word}${marks}` : word)).join(' ');
}

function members(name: string, classes: WordClasses, within: readonly string[] = []): readonly string[] {
  const words = Object.hasOwn(classes, name) ? classes[name] : undefined;
  if (!words) throw new Error(`there is no class "@${name}" in classes.yaml`);
  if (within.includes(name)) throw new Error(`the class "@${name}" contains itself`);
  return words.flatMap((word) => (word.startsWith('@') ? members(word.slice(1), classes, [...within, name]) : [word]));
}

function combinations(parts: readonly (readonly string[])[]): readonly string[] {
  return parts.reduce<readonly string[]>(
    (before, part) => before.flatMap((start) => part.map((word) => (start === '' ? word : `${start} ${word}`))),
    [''],
  );
}
