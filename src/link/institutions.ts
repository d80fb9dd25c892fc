/**
 * Bodies without a state: "the foreign ministry", "parliament", "its ministry".
 * In: a mention that is an institution, and the scene. Out: the state whose body it is: the one at home, or one that the text has named.
 */
import type { Mention } from '../recognize/recognized.js';
import { headOf } from './bodies.js';
import { isEnvoy } from './envoys.js';
import { answersTo } from './holders.js';
import { type Meant, meant, OPEN } from './meant.js';
import type { Scene } from './scene.js';

/** Institutions that, with no state named, are those of the home state. */
const HOME_INSTITUTIONS: ReadonlySet<string> = new Set([
  'foreign ministry',
  'head of state',
  'agency',
  'parliament',
  'military',
]);

/** … but those of any state of a text that does not name home. */
const OTHERS_TOO: ReadonlySet<string> = new Set(['parliament', 'military']);

export function ofInstitution(mention: Mention, institution: string, scene: Scene, home: string | undefined): Meant {
  const owner = ledBefore(mention, institution, scene) ?? comesFrom(mention, scene) ?? farOwner(mention, scene);
  if (owner) return meant(owner, 'said');
  if (home && HOME_INSTITUTIONS.has(institution)) {
    // ("Bakanlık, …", without "its" or a name: the one that the text spoke of last)
    const spoken = isSomebodys(mention.last, scene) ? undefined : scene.bodies.meant(mention, scene.tokens, scene.pack);
    if (spoken) return meant(spoken, 'earlier-mention');
    const elsewhere = awayFromHome(mention, institution, scene, home);
    return elsewhere ? meant(elsewhere, 'earlier-mention') : meant([home], 'home');
  }
  if (home) return OPEN;
  // "в министерстве", with no home: the ministry that the text has named, or its minister's.
  const body =
    ownerBefore(mention, scene) ??
    scene.bodies.meant(mention, scene.tokens, scene.pack) ??
    ledBy(institution, scene) ??
    (institution === 'foreign ministry' ? scene.bodies.ofSector(institution) : undefined) ??
    scene.holders.last(headOf(institution))?.sides;
  if (body) {
    // ("The ministry said …; the ministry added")
    scene.bodies.note(mention, scene.tokens, scene.pack, body);
    return meant(body, 'earlier-mention');
  }
  return scene.dateline && institution === 'foreign ministry' ? meant([scene.dateline], 'home') : OPEN;
}

/** "Trump yönetiminden", "Esed rejimine": a government right behind the bare name of who leads it, in a language that declines only the last word. */
function ledBefore({ first, last }: Mention, institution: string, scene: Scene): readonly string[] | null {
  const leader = scene.before.at(-1);
  if (institution !== 'government' || leader?.last !== first - 1 || !leader.attributive) return null;
  const isPerson = leader.members.length === 1 && leader.members[0]?.mention.name !== null;
  return isPerson && leader.sides.length === 1 && isSomebodys(last, scene) ? leader.sides : null;
}

/** Words from the state to the body: the participle between, and an adverb. */
const COMING_REACH = 2;

/** "ABŞ-dan gələn nümayəndə heyəti": whence a body has come, in a language whose participle stands between. */
function comesFrom({ first }: Mention, { before, tokens, pack }: Scene): readonly string[] | null {
  const whence = before.at(-1);
  if (!pack || !whence?.markers.includes('abl') || first - whence.last - 1 > COMING_REACH) return null;
  const comes = tokens
    .slice(whence.last + 1, first)
    .some(({ norm }) => pack.verbForms(norm).some(({ form }) => form === 'participle'));
  return comes && whence.sides.length > 0 ? whence.sides : null;
}

/** Words from the state in the genitive to its body. */
const OWNED_REACH = 7;

/** "ABŞ Senatının üzvlərindən ibarət nümayəndə heyəti": a body of somebody, whose owner stands before a participle or an adjective. */
function farOwner({ first, last }: Mention, scene: Scene): readonly string[] | null {
  const { before, tokens, pack } = scene;
  const owner = before.findLast(({ markers }) => !markers.includes('loc'));
  if (!pack || !owner?.markers.includes('gen') || owner.sides.length !== 1) return null;
  const between = tokens.slice(owner.last + 1, first);
  if (between.length > OWNED_REACH || between.some(({ kind }) => kind === 'mark')) return null;
  const isClosed = between.some(({ norm }) => pack.verbForms(norm).some(({ form }) => form === 'finite'));
  return isSomebodys(last, scene) && !isClosed ? owner.sides : null;
}

/** "Ministry" with the ending "his": of whoever is named before it. */
const isSomebodys = (at: number, { tokens, pack }: Scene): boolean =>
  pack?.readings(tokens[at]?.norm ?? '').some(({ verb, features }) => !verb && features.possessor === '3') === true;

/** A bare body that is not the one at home: who calls an envoy in to it, where he serves, the one named while home was not. */
function awayFromHome(mention: Mention, institution: string, scene: Scene, home: string): readonly string[] | null {
  if (institution === 'foreign ministry') {
    const subject = scene.subjectGroup();
    const called = scene.before.findLast(({ members }) => members.some((one) => isEnvoy(one.mention)));
    const serves = called?.members.find((one) => isEnvoy(one.mention))?.mention.holders[1];
    if (serves) return [serves.code];
    if (called && subject && called !== subject && subject.sides.length === 1) return subject.sides;
  }
  const named = scene.focus.states();
  if (named.includes(home)) return null;
  const body = scene.bodies.meant(mention, scene.tokens, scene.pack);
  if (body) return body;
  // ("Парламент құжатты ратификацияласа", in a text of two others: whose it is nothing says)
  return OTHERS_TOO.has(institution) && named.length > 0 && !scene.company.states.includes(home) ? [] : null;
}

/** "Its foreign ministry", "their ministers": whose, the subject tells; undefined where no possessive stands before. */
function ownerBefore({ first }: Mention, scene: Scene): readonly string[] | undefined {
  const { pack } = scene;
  const word = scene.tokens[first - 1]?.norm ?? '';
  if (!pack?.source.words.pronouns?.possessive?.some((one) => pack.plain(one) === word)) return undefined;
  const here = scene.subjectHere();
  const owner = here.length > 0 ? here : scene.subject;
  return owner.length > 0 ? owner : undefined;
}

/** "Minister Singh met his British colleague. The ministry said …": of the minister who acted just before. */
function ledBy(institution: string, { lastSubject }: Scene): readonly string[] | undefined {
  const head = headOf(institution);
  return lastSubject?.offices.some((held) => held === head || answersTo(held, head)) ? lastSubject.sides : undefined;
}
