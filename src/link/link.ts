/**
 * Whom each mention means: state, organisation, person in office on the day.
 * In: a recognized document and the knowledge. Out: the same with linked groups and, for each sentence,
 * the pair of sides that is in focus. Doubts (misspelt name, office not held) become issues, never silent corrections.
 */

import type { Group, Holder, Mention, RecognizedDocument } from '../recognize/recognized.js';
import { gather } from '../record/gather.js';
import type { Issue, Token } from '../record/record.js';
import type { Resources } from '../resources/resources.js';
import { sentTo } from './envoys.js';
import { ofInstitution } from './institutions.js';
import type { LinkedDocument, LinkedGroup, LinkedMember, LinkedSentence } from './linked.js';
import { type Meant, meant, OPEN } from './meant.js';
import { ofName } from './named.js';
import type { ResolvedPerson } from './people.js';
import { counterpart, counterpartFrom, guestOrHost, ofCountry, ofReference, thatOne } from './references.js';
import { asRulers } from './rulers.js';
import { Scene } from './scene.js';
import { ofTitle, ofTitles } from './titles.js';

/** Example: `link(recognize(…), resources).sentences[0].groups[0].sides` is `['KAZ']`. */
export function link(doc: RecognizedDocument, resources: Resources): LinkedDocument {
  const scene = new Scene(doc, resources);
  const issues = new Map<string, Issue>();
  const sentences = doc.sentences.map((sentence): LinkedSentence => {
    const groups: LinkedGroup[] = [];
    scene.beginSentence(sentence, resources.pack(sentence.language), groups);
    for (const group of sentence.groups) {
      const linked = linkGroup(asRulers(group, resources.knowledge, scene.on), scene, issues);
      scene.note(linked);
      const before = groups.at(-1);
      if (before && isHeadedBy(before, linked))
        groups[groups.length - 1] = { ...before, sides: linked.sides, members: linked.members };
      const listed = before !== undefined && isListedBy(before, linked, sentence.tokens);
      if (listed) groups[groups.length - 1] = { ...before, sides: linked.sides, members: linked.members };
      groups.push(listed ? { ...linked, markers: [] } : linked);
    }
    scene.endSentence();
    return { focus: scene.focus.pair(), pair: scene.nearPair(), dyad: scene.focus.alone(), ...sentence, groups };
  });
  return { ...doc, sentences, issues: [...doc.issues, ...issues.values()] };
}

/** «принял делегацию во главе с министром иностранных дел Украины»: a body without a state is of him who leads it. */
const isHeadedBy = (body: LinkedGroup, head: LinkedGroup): boolean =>
  body.sides.length === 0 &&
  head.markers.includes('headed') &&
  head.first - body.last <= HEADED_REACH &&
  body.members.every(({ mention }) => mention.institution !== null);

/** Tokens from a delegation to who leads it: «во главе с». */
const HEADED_REACH = 4;

/** «главы МИД трёх стран – Казахстана, Турции и Узбекистана – подписали»: those who are only counted are told between dashes or in brackets. */
function isListedBy(counted: LinkedGroup, list: LinkedGroup, tokens: readonly Token[]): boolean {
  const opening = tokens[list.first - 1]?.text ?? '';
  const isOpen =
    counted.members.some(({ mention }) => mention.plural) &&
    counted.members.every(({ mention }) => mention.holders.length === 0 && mention.name === null);
  if (!isOpen || !LIST_OPENS.has(opening) || list.members.length < 2 || !tokens[list.last + 1]) return false;
  const between = tokens.slice(counted.last + 1, list.first - 1);
  return (
    between.length <= COUNTED_REACH &&
    between.every(({ kind }) => kind !== 'mark') &&
    LIST_CLOSES.has(tokens[list.last + 1]?.text ?? '')
  );
}

/** Words between the counted and their list: «трёх стран», «пяти прикаспийских государств». */
const COUNTED_REACH = 4;

const LIST_OPENS: ReadonlySet<string> = new Set(['–', '—', '-', '(', ':']);
const LIST_CLOSES: ReadonlySet<string> = new Set(['–', '—', '-', ')']);

function linkGroup(group: Group, scene: Scene, issues: Map<string, Issue>): LinkedGroup {
  const own = group.members.map((mention): LinkedMember => {
    const [holder] = mention.holders;
    const isTitled = mention.offices.length > 0 || mention.institution !== null;
    const { sides, person, ground, deixis } = whom(mention, scene, (found) => {
      for (const issue of doubts(found, mention)) if (!issues.has(issue.message)) issues.set(issue.message, issue);
    });
    return { mention, sides, person, ground, deixis, city: holder?.as === 'city' && !isTitled };
  });
  const listed = membersBefore(group, scene);
  const members = own.map((member, at) => ofListed(member, [...listed, ...own.slice(0, at)], scene));
  return { sides: [...new Set(gather(members, (member) => member.sides))], ...group, members };
}

/** Of the group that the list goes on from: "X-мен, Y-мен", in the same case, with nothing but a comma or "and" between. */
function membersBefore({ first, markers }: Group, { before, tokens, pack }: Scene): readonly LinkedMember[] {
  const last = before.at(-1);
  if (!last?.markers.some((marker) => marker !== 'nom' && markers.includes(marker))) return [];
  const between = tokens.slice(last.last + 1, first);
  const joins = ({ text, norm }: Token) => text === ',' || pack?.source.words.and.includes(norm) === true;
  return between.length <= 2 && between.every(joins) ? last.members : [];
}

/** "Иран Президентімен, парламент төрағасымен кездесті": a bare title is of the state whose other title the list begins with. */
function ofListed(member: LinkedMember, before: readonly LinkedMember[], scene: Scene): LinkedMember {
  const { mention, ground } = member;
  const office = mention.offices.at(-1)?.office;
  const first = before.find(({ mention: { offices, holders } }) => offices.length > 0 && holders.length > 0);
  if (ground !== 'home' || !office || mention.reference !== null || first?.sides.length !== 1) return member;
  return { ...member, sides: first.sides, ground: 'office', person: scene.incumbent(office, first.sides[0] as string) };
}

/** Whom a mention means: what its words say, before what they point at, before what can only be meant. */
function whom(mention: Mention, scene: Scene, onDoubt: (found: ResolvedPerson) => void): Meant {
  const sent = sentTo(mention, scene);
  if (sent) return sent;
  if (mention.name) return ofName(mention, mention.name, scene, onDoubt);
  const referred = ofReference(mention, scene);
  if (referred) return referred;
  const office = mention.offices.at(-1)?.office ?? null;
  // English has no home: "the president" is whomever the text has named.
  const home = scene.pack?.source.words.home;
  // ("dövlət başçıları": more than one are not the one at home)
  const isAtHome = mention.reference === 'home' && !(office !== null && mention.plural);
  if (isAtHome && office === null) return meant(home ? [home] : [], 'home', null, 'home');
  const [holder] = mention.holders;
  if (holder) return ofHolder(mention, holder, office, scene);
  if (mention.reference === 'country') return ofCountry(scene);
  if (mention.reference === 'counterpart') return counterpart(mention, scene);
  if (mention.reference === 'that') return thatOne(mention, scene);
  if (mention.reference === 'guest' || mention.reference === 'host') return guestOrHost(mention, scene);
  if (office)
    return mention.plural && !isAtHome
      ? ofTitles(mention, office, scene)
      : ofTitle(mention, office, scene, home, isAtHome);
  return mention.institution ? ofInstitution(mention, mention.institution, scene, home) : OPEN;
}

/** "Kazakhstan", "the president of Kazakhstan", "Kazakhstan's foreign ministry", "his Kazakh counterpart": whose, the words say. */
function ofHolder(mention: Mention, { code }: Holder, office: string | null, scene: Scene): Meant {
  // (a format of two is nobody who acts)
  if (scene.resources.knowledge.organisations.get(code)?.kind === 'bilateral-format') return OPEN;
  const sides = [code];
  if (office && !mention.former) {
    const person = scene.incumbent(office, code);
    const known = person ?? { name: '', office, for: code };
    scene.remember(null, [office], { person: known, sides, offices: [office] });
    return meant(sides, 'office', person);
  }
  scene.bodies.note(mention, scene.tokens, scene.pack, sides);
  return meant(sides, 'said', mention.reference === 'counterpart' ? counterpartFrom(code, scene) : null);
}

/** What a reader must know of how a name was read. */
function doubts({ misspelt, conflict, name }: ResolvedPerson, { name: written, start, end }: Mention): Issue[] {
  const issue = (id: string, message: string, hint: string): Issue => ({
    id,
    severity: 'warning',
    message,
    hint,
    start,
    end,
  });
  return [
    ...(misspelt
      ? [issue('link.misspelt-name', `"${written?.text}" is read as ${name}.`, 'Check the spelling in the source.')]
      : []),
    ...(conflict
      ? [issue('link.office-conflict', conflict, 'The text and the knowledge base differ; see elchi who.')]
      : []),
  ];
}
