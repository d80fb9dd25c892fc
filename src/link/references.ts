/**
 * Words that point at sides which the text has named: "the two", "its counterpart", "the guest", "the organisation", "we".
 * In: a mention that is such a reference, and the scene. Out: whom it means; null where it is none of these.
 */
import { isAmong } from '../pack/among.js';
import type { Mention } from '../recognize/recognized.js';
import type { PersonInEvent } from '../record/record.js';
import { type Meant, meant, OPEN } from './meant.js';
import type { Scene } from './scene.js';

/** Words between "leaders of the states" and their organisation: «членов», «участниц». */
const MEMBERS_REACH = 1;

export function ofReference(mention: Mention, scene: Scene): Meant | null {
  const { reference } = mention;
  // "The five of Central Asia": the pack says whom the formula stands for (`set:KAZ+KGZ+…`).
  if (reference?.startsWith('set:')) return meant(reference.slice(4).split('+'), 'said');
  if (reference === 'organisation') return scene.organisation ? meant([scene.organisation], 'earlier-mention') : OPEN;
  if (reference === 'both') {
    // («собеседник» alone is one of them, and nobody can tell which)
    const isAlone = scene.pack?.source.words.syntax === 'case' && !mention.plural && mention.first === mention.last;
    const body = bodyBehind(mention, scene);
    return body ? meant([body], 'said') : meant(isAlone ? [] : bothOf(mention, scene), 'focus');
  }
  // "said his country would": of whom the sentence, or the one before, has told.
  if (reference === 'own') {
    const here = scene.subjectHere();
    return meant(here.length > 0 ? here : scene.subject, 'earlier-mention');
  }
  if (reference === 'speaker' || reference === 'addressee') return meant([], reference, null, reference);
  return null;
}

/** "The two leaders": of the pairs named together not long before the weightiest, or the two in focus; never who acts upon them. */
export function bothOf(mention: Mention, scene: Scene): readonly string[] {
  const subject = scene.subjectHere();
  const isOpen = (sides: readonly string[]) => sides.length === 2 && !sides.some((side) => subject.includes(side));
  // "Trade between Uzbekistan and China grew, and both countries agreed": named together in this very sentence.
  const here = scene.before.findLast(({ members, sides }) => members.length === 2 && sides.length === 2);
  const { syntax } = scene.pack?.source.words ?? {};
  if (syntax !== 'verb-final' && here?.sides.every(scene.isState)) return here.sides;
  // («Израиль и ХАМАС достигли договорённости: стороны согласились …»)
  if (syntax === 'case' && here?.sides.some(scene.isState) && !arePersons(mention, scene)) return here.sides;
  const several = severalOf(mention, scene);
  if (several.length > 0) return several;
  const near = scene.nearPair();
  if (isOpen(near)) return near;
  const others = arePersons(mention, scene) ? scene.focus.states().filter((side) => !scene.officials.has(side)) : [];
  return [scene.focus.pair([...subject, ...others]), scene.focus.pair(subject)].find(isOpen) ?? [];
}

/** "Лидеры государств поздравили его" behind a list of them: all of those, where no word counts two (Russian). */
function severalOf(mention: Mention, scene: Scene): readonly string[] {
  const { pack, tokens } = scene;
  if (pack?.source.words.syntax !== 'case' || !mention.plural || !arePersons(mention, scene)) return [];
  const isCounted = tokens
    .slice(mention.first, mention.last + 1)
    .some(({ norm }) => isAmong(norm, pack.source.words.counts?.['2'], pack));
  return isCounted ? [] : scene.nearList();
}

/** The counterpart of whoever acts: the nominative of this sentence, or else the last one. */
export function counterpart(mention: Mention, scene: Scene): Meant {
  // "Әмірліктердегі әріптестерге": whose they are stands right before.
  const land = scene.before.at(-1);
  if (land?.last === mention.first - 1 && land.markers.includes('ki') && land.sides.length === 1)
    return meant(land.sides, 'said', counterpartFrom(land.sides[0], scene));
  const here = scene.subjectHere();
  const subject = here.length > 0 ? here : scene.subject;
  // ("greeting his counterparts": more than one, and nobody tells whose)
  const areMany = mention.plural && scene.pack?.source.words.syntax === 'position';
  const sides = areMany ? [] : scene.focus.pair(subject).slice(0, 1);
  return meant(sides, 'counterpart', counterpartFrom(sides[0], scene));
}

/** Marks of those who only stand beside whom a clause is about ("Hindistanın Rusiyadan neft almasına görə bu ölkəyə"). */
const BESIDE = ['abl', 'with'] as const;

/** "Həmin ölkəyə", "bu dövlətin": the state that the sentence has named last, but for who acts; else the other one of the two. */
export function thatOne(mention: Mention, scene: Scene): Meant {
  const subject = scene.subjectHere();
  const named = scene.before.filter(
    ({ sides }) => sides.length === 1 && scene.isState(sides[0] as string) && !subject.includes(sides[0] as string),
  );
  const meantHere = named.findLast(({ markers }) => !BESIDE.some((mark) => markers.includes(mark))) ?? named.at(-1);
  return meantHere ? meant(meantHere.sides, 'earlier-mention') : counterpart(mention, scene);
}

/** Who holds, for that state, the office of him whose counterpart is meant; `null` where several act or none in office. */
export function counterpartFrom(state: string | undefined, scene: Scene): PersonInEvent | null {
  const subject = scene.subjectGroup();
  const acting = subject
    ? subject.members.length === 1
      ? subject.members[0]?.person
      : null
    : scene.lastSubject?.person;
  return state && acting?.office && acting.for !== state ? scene.incumbent(acting.office, state) : null;
}

/** "The republic", "the ministry of the country": the state of which the sentence before told, or where it took place. */
export function ofCountry(scene: Scene): Meant {
  const told = scene.pack?.source.words.syntax === 'case' ? scene.land : scene.subject.filter(scene.isState);
  const land = told.length === 1 ? told : scene.subject.length === 0 && scene.place ? [scene.place] : [];
  return meant(land, 'earlier-mention');
}

/** Of the two the other one than who acts; as the subject itself, whoever is (not) at home where it takes place. */
export function guestOrHost({ reference }: Mention, scene: Scene): Meant {
  const subject = scene.subjectHere();
  if (subject.length > 0) return meant(scene.focus.pair(subject).slice(0, 1), 'counterpart');
  const pair = scene.focus.pair();
  const host = scene.place && pair.includes(scene.place) ? scene.place : null;
  // Where nothing tells the place, the guest is the foreigner.
  const home = scene.pack?.source.words.home;
  if (!host && home) return meant(reference === 'host' ? [home] : scene.focus.pair([home]).slice(0, 1), 'focus');
  if (!host) return meant([], 'focus');
  return meant(reference === 'host' ? [host] : pair.filter((side) => side !== host), 'focus');
}

/** «лидеры стран ОТГ», «главы государств-членов ШОС»: those of the organisation named right behind them in the genitive. */
function bodyBehind({ last }: Mention, { groups, tokens }: Scene): string | null {
  const next = groups.find(({ first }) => first > last);
  const [holder] = next?.members[0]?.holders ?? [];
  if (!next || holder?.kind !== 'organisation' || !next.markers.includes('gen')) return null;
  const between = tokens.slice(last + 1, next.first);
  return between.length <= MEMBERS_REACH && between.every(({ kind }) => kind === 'word') ? holder.code : null;
}

/** "The presidents", "оба министра", but not "the two countries". */
function arePersons({ offices, first, last }: Mention, { tokens, pack }: Scene): boolean {
  if (offices.length > 0) return true;
  return tokens
    .slice(first, last + 1)
    .some(({ norm }) =>
      [norm, ...(pack?.readings(norm) ?? []).map(({ stem }) => stem)].some((word) =>
        pack?.phrases.next.get(word)?.senses.some(({ meaning }) => meaning.kind === 'office'),
      ),
    );
}
