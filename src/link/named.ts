/**
 * Mentions with a name: somebody of whom the text has told, somebody listed, or somebody new.
 * In: a mention that has a name, and the scene. Out: who it is and for whom; the scene remembers him.
 */

import { nameKey } from '../names/key.js';
import type { Mention } from '../recognize/recognized.js';
import { gather } from '../record/gather.js';
import type { PersonInEvent } from '../record/record.js';
import { keyOf } from './acquaintances.js';
import { isEnvoyOffice } from './envoys.js';
import type { LinkedMember } from './linked.js';
import { matchName, readName } from './match.js';
import { type Meant, meant, OPEN } from './meant.js';
import { personId, type ResolvedPerson, resolvePerson } from './people.js';
import type { Scene } from './scene.js';
import { isHomeOffice, ownerOfTitle } from './titles.js';

/** Likeness from which a lone surname tells the state of its namesakes. */
const SURE_FIT = 0.97;

/** @param onDoubt is told of a name that was read as another, and of an office that the knowledge gives to somebody else */
export function ofName(
  mention: Mention,
  name: NonNullable<Mention['name']>,
  scene: Scene,
  onDoubt: (found: ResolvedPerson) => void,
): Meant {
  const rest = surnameOf(mention, scene);
  if (rest) return meant(rest.sides, 'earlier-mention', rest.person);
  const holder = mention.holders[0];
  const office = mention.former ? null : (mention.offices.at(-1)?.office ?? null);
  const surname = nameKey(name.words.at(-1) ?? '');
  const earlier = scene.acquaintances.find(name.words);
  if (earlier && (!holder || earlier.sides.includes(holder.code))) {
    if (office) scene.remember(surname, [office], earlier);
    for (const one of earlier.offices) scene.holders.note(one, earlier);
    return meant(earlier.sides, 'earlier-mention', earlier.person);
  }
  const own = holder?.code ?? ownerOfTitle(mention, scene);
  const query = { names: name.words, ...(office ? { office } : {}), ...(own ? { for: own } : {}), on: scene.on };
  const isBare = !holder && !office;
  const found =
    resolvePerson(query, scene.resources.knowledge) ??
    (isBare && name.words.length > 1 ? byCompany(name.words, scene) : null);
  if (found) {
    onDoubt(found);
    const side = own ?? found.for;
    const person: PersonInEvent = {
      name: found.name,
      office: office ?? found.office,
      for: side,
      ...(found.person ? { id: found.person.id } : {}),
    };
    const sides = side ? [side] : [];
    const known = { person, sides, offices: person.office ? [person.office] : [] };
    scene.remember(surname, [person.office], known);
    scene.acquaintances.note(keyOf(name.words), known);
    scene.acquaintances.noteGiven(name.words.slice(0, -1), known);
    return meant(sides, own ? 'said' : 'name', person);
  }
  return isBare && mention.reference === null
    ? ofNamesakes(name, surname, scene)
    : ofStranger(name, surname, office, own, scene);
}

/** Which of two namesakes is meant may be open while their state is not ("Aliyev" without a date). */
function ofNamesakes({ text, words }: NonNullable<Mention['name']>, surname: string, scene: Scene): Meant {
  const matches = matchName(readName(words), scene.resources.knowledge).filter(
    (match) => match.surname && match.strange === 0 && match.near === 0 && match.fit >= SURE_FIT,
  );
  const states = new Set(gather(matches, (match) => match.person.held.map((term) => term.for)));
  const [state] = states;
  if (states.size !== 1 || !state) return OPEN;
  const person: PersonInEvent = { name: text, office: null, for: state };
  scene.remember(surname, [], { person, sides: [state], offices: [] });
  return meant([state], 'name', person);
}

/** Somebody whom nobody lists: for whom, the words tell, or who held that office in this text. */
function ofStranger(
  { text, words }: NonNullable<Mention['name']>,
  surname: string,
  office: string | null,
  own: string | null,
  scene: Scene,
): Meant {
  // "Azərbaycanın Əfqanıstana təyin edilmiş səfiri X": whose envoy he is stands before, in the genitive.
  const sender =
    !own && office !== null && isEnvoyOffice(office)
      ? scene.before.findLast(({ markers, sides }) => markers.includes('gen') && sides.length === 1)?.sides[0]
      : undefined;
  const fromOffice = !own && office ? scene.holders.last(office) : undefined;
  const written = office && (isHomeOffice(office) || office.startsWith('deputy-')) ? scene.dateline : null;
  const side = own ?? sender ?? fromOffice?.sides[0] ?? written ?? null;
  const person: PersonInEvent = { name: text, office, for: side, id: personId(text, office, side) };
  const sides = side ? [side] : [];
  const known = { person, sides, offices: office ? [office] : [] };
  scene.remember(surname, [office], known);
  // (told again in full, he is still whom the text has told of)
  if (side) scene.acquaintances.note(keyOf(words), known);
  return meant(sides, own ? 'said' : 'earlier-mention', person);
}

/** A name that alone finds nobody ("Alihan İsmayilov") may do so with an office and a state of its sentence. */
function byCompany(words: readonly string[], { company, on, resources }: Scene): ResolvedPerson | null {
  for (const office of company.offices)
    for (const state of company.states) {
      const found = resolvePerson({ names: words, office, for: state, on }, resources.knowledge);
      if (found) return found;
    }
  return null;
}

/** "Fransanın səfiri Zaxari Qross": right behind a title and a given name that nobody lists, a surname is theirs, though somebody listed bears it. */
function surnameOf({ name, first, offices, holders }: Mention, { before }: Scene): LinkedMember | null {
  const last = before.at(-1);
  const titled = last?.members.at(-1);
  if (!titled || last?.last !== first - 1 || offices.length > 0 || holders.length > 0) return null;
  const oneWord = name?.words.length === 1 && titled.mention.name?.words.length === 1;
  const isListed = titled.person?.id?.startsWith('new:') === false;
  return oneWord && titled.mention.offices.length > 0 && !isListed ? titled : null;
}
