/**
 * Somebody else in the place of a side: a subject or an object that is no group, or a group whose side nobody knows.
 * In: the scene. Out: whether the verb has a subject of its own; the word that stands where its object would.
 */
import type { LinkedGroup } from '../../link/linked.js';
import { adpositionsOf } from '../../pack/adpositions.js';
import { isAmong } from '../../pack/among.js';
import { endsAs } from '../../pack/looks.js';
import type { Scene } from './scene.js';

/** "Депутаты осудили …", "Команда России прибыла": a noun that is nobody's name is the subject, and no earlier one is meant. */
export function hasOwnSubject({ act, sentence, pack, clauses, mine, line, status }: Scene): boolean {
  if (status.reading.features.form !== 'finite') return false;
  const groupAt = (at: number) => line.find((group) => group.first <= at && at <= group.last);
  const owner = groupAt(act.anchor - 1);
  const head = owner?.markers.includes('gen') && !owner.markers.includes('nom') ? owner.first - 1 : act.anchor - 1;
  for (const at of [head, act.anchor + 1]) {
    const token = sentence.tokens[at];
    if (token?.kind !== 'word' || clauses.of[at] !== mine.id || act.tokens.includes(at)) continue;
    if (groupAt(at)) continue;
    const senses = pack.phrases.next.get(token.norm)?.senses ?? [];
    if (senses.some(({ meaning }) => meaning.kind !== 'institution')) continue;
    const noun = pack.readings(token.norm);
    if (
      noun.length > 0
        ? noun.some(({ verb, features }) => !verb && features.case === 'nom')
        : token.norm.length > 3 && !endsAs(token.norm, 'noSubject', pack)
    )
      return true;
  }
  return false;
}

/** An object without a side that points at nobody named before. */
const isNobodys = ({ sides, markers, members }: LinkedGroup): boolean =>
  sides.length === 0 &&
  markers.includes('acc') &&
  members.every(({ deixis, mention }) => deixis === null && mention.reference === null);

/** Marks of somebody whom an act is aimed at or done with; a noun behind them that is no group is he. */
const AIMED = ['against', 'with'] as const;

/** "ввёл санкции против государств, поддерживающих Россию": against others, whose side nobody knows. */
function strangerBehind({ act, sentence, pack, line, clauses, mine }: Scene): string | null {
  const marks = act.frame.roles.find(({ role }) => role === 'recipient')?.markers ?? [];
  const led = AIMED.filter((mark) => marks.includes(mark)).map((mark) => adpositionsOf(pack, mark));
  const at = (act.tokens.at(-1) as number) + 1;
  if (!led.some((words) => words.has(sentence.tokens[at]?.norm ?? ''))) return null;
  const noun = sentence.tokens[at + 1];
  if (noun?.kind !== 'word' || clauses.of[at + 1] !== mine.id) return null;
  // ("против сил Афганистана": whose they are stands behind them)
  const isGroup = line.some(({ first, last }) => first <= at + 2 && at + 1 <= last);
  // ("говорил со знанием дела": whoever is named by "with" alone stands there, or nobody does)
  const isThem =
    marks.every((mark) => mark === 'with') ||
    pack.readings(noun.norm).some(({ verb, features }) => !verb && features.plural === true);
  return isGroup || !isThem ? null : noun.text;
}

export function blockedBy(scene: Scene): string | null {
  const { act, sentence, pack, line, status } = scene;
  const wants = act.frame.roles.some(
    ({ role, markers }) => role === 'recipient' && (markers.includes('acc') || markers.includes('object')),
  );
  const against = strangerBehind(scene);
  if (against) return against;
  if (!wants || status.reading.features.voice === 'passive' || status.reading.features.form === 'none') return null;
  for (let at = act.anchor + 1; at <= act.anchor + 3; at++) {
    const token = sentence.tokens[at];
    if (token?.kind !== 'word' || act.tokens.includes(at)) return null;
    const group = line.find(({ first, last }) => first <= at && at <= last);
    // "призвал власти всех стран", "принял министра": somebody whose side nobody knows
    if (group) return isNobodys(group) ? token.text : null;
    if (pack.readings(token.norm).some(({ verb }) => verb)) return null;
    const lexical = pack.phrases.next
      .get(token.norm)
      ?.senses.some(({ meaning }) => meaning.kind === 'adposition' || meaning.kind === 'and');
    if (lexical) return null;
    const { articles, adverbs, determiners, quantities } = pack.source.words;
    // "отверг эти утверждения": what is pointed at was told before
    if (isAmong(token.norm, determiners, pack)) return null;
    // "потребовал немедленного вывода": an adjective says nothing, its noun does
    if (
      endsAs(token.norm, 'looksAdjective', pack) &&
      !endsAs(token.norm, 'looksNoun', pack) &&
      pack.readings(token.norm).length === 0
    )
      continue;
    if ([articles, adverbs, quantities].some((list) => isAmong(token.norm, list, pack))) continue;
    return token.text;
  }
  return null;
}
