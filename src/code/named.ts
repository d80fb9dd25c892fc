/**
 * "The minister said", "the ministry noted", "елші деді": a title or a body without more is the one that was named before.
 * In: a linked document, the sentence, a speaker known by a title alone, who spoke before. Out: the speaker with name and side of the
 * last who bore that title and spoke or acted before these words, or else was only mentioned; or the speaker as he was.
 */
import type { LinkedDocument, LinkedGroup, LinkedMember } from '../link/linked.js';
import { type Speaker, speakerFrom } from './speaker.js';

/** Titles of persons; bodies have no name of their own. */
const PERSONAL = /minister|head-of|president|speaker$|ambassador|secretary|spokesperson|governor/;

export interface Spoken {
  readonly speaker: Speaker;
  readonly sentence: number;
}

export function namedBefore(
  doc: LinkedDocument,
  sentence: number,
  speaker: Speaker,
  spoken: readonly Spoken[] = [],
): Speaker {
  const { name, office, span } = speaker;
  const again = office && speaker.implied ? spoken.at(-1) : undefined;
  // ("…, dövlət başçısı bildirib": behind the words of another state's head he is meant, not the one of home)
  if (again && sentence - again.sentence <= AGAIN && isSame(again.speaker, { ...speaker, for: null }))
    return { ...again.speaker, span };
  // ("заместитель генсека Мирча Джоанэ сказал … Заместитель генсека добавил": who spoke under the title bears it, whoever holds the office now)
  const bearer = speaker.titled
    ? spoken.findLast((one) => one.speaker.for !== null && isSame(one.speaker, speaker))
    : undefined;
  if (bearer) return { ...bearer.speaker, span };
  if (name || !office || !span) return speaker;
  if (speaker.for && !PERSONAL.test(office)) return speaker;
  const voice = spoken.filter((one) => isSame(one.speaker, speaker)).at(-1) ?? null;
  let mentioned: Speaker | null = null;
  for (let at = sentence; at >= 0; at--) {
    if (voice && voice.sentence > at) break;
    const groups = doc.sentences[at]?.groups ?? [];
    for (const group of groups.filter(({ start }) => start < span.start).reverse()) {
      const member = group.members.find((one) => isMeant(one, speaker));
      if (!member) continue;
      const found = { ...speakerFrom(only(group, member)), span };
      if (group.markers.includes('nom')) return found;
      mentioned ??= found;
    }
    if (voice && voice.sentence === at) break;
  }
  if (voice) return { ...voice.speaker, span };
  return mentioned ?? lastWithoutTitle(speaker, sentence, spoken) ?? namedSoon(doc, sentence, speaker) ?? speaker;
}

/** Sentences within which a title without a name is his who spoke last under it. */
const AGAIN = 3;

/** Sentences ahead within which a title that the text opens with gets its name. */
const SOON = 4;

/** "Президенттің пікірінше, … . Қасым-Жомарт Тоқаев … айтты": a person's title that nobody bore before is his who is named soon. */
function namedSoon(doc: LinkedDocument, sentence: number, speaker: Speaker): Speaker | null {
  if (!PERSONAL.test(speaker.office ?? '')) return null;
  for (const { groups } of doc.sentences.slice(sentence + 1, sentence + 1 + SOON))
    for (const group of groups.filter(({ markers }) => markers.includes('nom'))) {
      const member = group.members.find((one) => isMeant(one, speaker));
      if (member) return { ...speakerFrom(only(group, member)), span: speaker.span };
    }
  return null;
}

/** Sentences within which "the spokesman" may be he whose title no lexicon knows. */
const UNTITLED_REACH = 8;

/** "Департамент бастығы Құсайынов мәлім етті. … деді министрлік өкілі": whose title nobody knows may bear this one, where he spoke last. */
function lastWithoutTitle(speaker: Speaker, sentence: number, spoken: readonly Spoken[]): Speaker | null {
  const last = spoken.at(-1);
  if (speaker.for || !last?.speaker.name || last.speaker.office || sentence - last.sentence > UNTITLED_REACH)
    return null;
  return { ...last.speaker, office: speaker.office, span: speaker.span };
}

/** Who spoke before bears the title. */
function isSame(one: Speaker, { office, for: side }: Speaker): boolean {
  return one.name !== null && one.office !== null && fits(one.office, office) && (!side || side === one.for);
}

function isMeant(member: LinkedMember, { office, for: side }: Speaker): boolean {
  const { person, mention, sides } = member;
  const its = person?.office ?? mention.offices.at(-1)?.office ?? mention.institution;
  const whose = person?.for ?? sides[0] ?? null;
  if (!its || !whose || (side && side !== whose)) return false;
  if (PERSONAL.test(office ?? '') && !mention.name) return false;
  return fits(its, office);
}

const fits = (its: string, office: string | null): boolean =>
  its === office || (office === 'minister' && its.endsWith('-minister'));

const only = (group: LinkedGroup, member: LinkedMember): LinkedGroup => ({ ...group, members: [member] });
