/**
 * Titles without a name and without a state: "the president", "cumhurbaşkanları", "büyükelçisini", "the minister".
 * In: a mention that is an office, and the scene. Out: who holds it, as far as the text or the home of its language says.
 */
import type { Mention } from '../recognize/recognized.js';
import { isEnvoyOffice } from './envoys.js';
import { answersTo } from './holders.js';
import { type Meant, meant, OPEN } from './meant.js';
import { bothOf } from './references.js';
import type { Scene } from './scene.js';

/** Offices whose bare title may be taken from whoever holds it at home: "the president" of a Turkish text. */
const HOME_OFFICES: ReadonlySet<string> = new Set([
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'vice-president',
  'defence-minister',
  'speaker',
  'national-leader',
]);
export const isHomeOffice = (office: string): boolean => HOME_OFFICES.has(office);

/** "Cumhurbaşkanları … imzaladı", with no state before it: those of the two sides that the text is about. */
export function ofTitles(mention: Mention, office: string, scene: Scene): Meant {
  // ("Chiefs of staff are to meet": where none was named, of whom is not said)
  // ("шет мемлекеттердің елшілері": nor of whom envoys are)
  const wasNamed = scene.holders.has(office);
  const syntax = scene.pack?.source.words.syntax;
  if (isEnvoyOffice(office) && !wasNamed && syntax === 'verb-final') return OPEN;
  if (syntax === 'position' && ((!HOME_OFFICES.has(office) && !wasNamed) || isQualified(mention, scene))) return OPEN;
  return meant(bothOf(mention, scene), 'focus');
}

/** @param home the state at home in the text's language, where there is one; `isAtHome` where the title itself says so */
export function ofTitle(
  mention: Mention,
  office: string,
  scene: Scene,
  home: string | undefined,
  isAtHome: boolean,
): Meant {
  // "Büyükelçisini çekti": whose envoy it is, the subject says; not the one named before.
  // ("Səfirə nota verilib", with no "his": the envoy of whom the text spoke)
  const isOwned = home !== undefined && mayBeOwned(mention, scene);
  if (isEnvoyOffice(office) && (isOwned || !scene.holders.has(office))) return OPEN;
  const owner = ownerOfTitle(mention, scene) ?? leadsBody(mention, scene);
  if (owner) return meant([owner], 'said', mention.former ? null : scene.incumbent(office, owner));
  // «Пресс-секретарь Песков сообщил, что президент …»: whoever speaks for a president means his own.
  const speaks = scene.subjectGroup();
  const [speaker, ...others] = speaks?.members ?? [];
  if (HOME_OFFICES.has(office) && others.length === 0 && speaker?.person?.office === 'spokesperson')
    return meant(speaks?.sides ?? [], 'earlier-mention');
  const earlier = toldBefore(office, scene, home, isAtHome);
  if (earlier) return meant(earlier.sides, 'earlier-mention', earlier.person.name ? earlier.person : null);
  if (!home || !HOME_OFFICES.has(office)) return OPEN;
  const person = scene.incumbent(office, home);
  // ("the national leader": one who lives, or of another land)
  return person || office !== 'national-leader' ? meant([home], 'home', person) : OPEN;
}

/** "Израиль армиясының баспасөз хатшысы", "Trump'ın özel temsilcisi": a title with "his" is of the side of whoever owns it, right before. */
export function ownerOfTitle({ first, offices, holders }: Mention, { before, tokens, pack }: Scene): string | null {
  const [owner, title] = [before.at(-1), offices.at(-1)];
  if (pack?.source.words.syntax !== 'verb-final' || !owner || !title || holders.length > 0) return null;
  if (owner.last !== first - 1 || !owner.markers.includes('gen') || owner.sides.length !== 1) return null;
  const last = tokens.find(({ end }) => end === title.span.end);
  const isHis = pack.readings(last?.norm ?? '').some(({ features }) => features.possessor === '3');
  return isHis ? (owner.sides[0] as string) : null;
}

/** "Парламент төрағасы бастаған Түркия делегациясы": who leads a body of a state is its own. */
function leadsBody({ last }: Mention, { groups, tokens, pack }: Scene): string | null {
  const leads = pack?.verbForms(tokens[last + 1]?.norm ?? '').some(({ form }) => form === 'participle');
  const body = leads ? groups.find(({ first }) => first === last + 2)?.members[0] : undefined;
  return (body?.institution && body.holders[0]?.code) || null;
}

/** Of whom the text has told with that office. */
function toldBefore(office: string, scene: Scene, home: string | undefined, isAtHome: boolean) {
  // ("dövlət başçısı" is the one at home, but not in a text that has not named home)
  if (isAtHome && home !== undefined && scene.focus.states().includes(home)) return undefined;
  // "Bakan, ertesi gün …": the minister of whom the text just spoke, before another one who was named since.
  const { lastSubject } = scene;
  if (lastSubject?.offices.some((held) => held === office || answersTo(held, office))) return lastSubject;
  const subject = scene.subjectHere();
  return (home === undefined ? scene.actingAs(office, subject) : null) ?? scene.holders.last(office, subject);
}

/** "various world leaders", "European leaders": a quality tells others than those of whom the text has spoken. */
function isQualified({ first }: Mention, { tokens, pack }: Scene): boolean {
  const token = tokens[first - 1];
  if (token?.kind !== 'word' || first < 2 || !pack) return false;
  const { articles, determiners, pronouns, adpositions, and, counts, adverbs, clauses } = pack.source.words;
  const small = [articles, determiners, pronouns?.possessive, and, adverbs, clauses?.subordinate];
  const lists = [...small, ...Object.values(adpositions), ...Object.values(counts ?? {})];
  return !lists.some((list) => list?.includes(token.norm)) && !pack.readings(token.norm).some(({ verb }) => verb);
}

/** "Büyükelçisi", "səfirini": the title may carry "his". */
function mayBeOwned({ last }: Mention, { tokens, pack }: Scene): boolean {
  const readings = pack?.readings(tokens[last]?.norm ?? '') ?? [];
  return readings.length === 0 || readings.some(({ features }) => features.possessor !== undefined);
}
