/**
 * Which group a mark finds before a verb that stands last: its subject, a case, an adposition, a bare name before its noun.
 * In: the marks of a role and what is open to the verb. Out: the group, or null. (One file: each rule excepts the others.)
 */

import type { LinkedGroup } from '../../link/linked.js';
import type { Act } from '../../recognize/recognized.js';
import { type EventType, isReciprocal } from '../../record/codebook.js';
import { gather } from '../../record/gather.js';
import { GOES_SOMEWHERE } from '../city.js';
import { BARE_REACH, hasMeaning, headAfter, isCityOnly, isNominative, subjectBefore } from '../clause.js';
import { pickEnvoy } from '../envoy.js';

/** Words behind a participle within which the noun stands that it belongs to. */
const HEAD_REACH = 5;

export interface Choice {
  readonly act: Act;
  readonly form: string;
  readonly inClause: readonly LinkedGroup[];
  readonly free: readonly LinkedGroup[];
  readonly line: readonly LinkedGroup[];
  readonly from: number;
  readonly used: ReadonlySet<LinkedGroup>;
  readonly type: EventType;
  /** A gathering was told just before: "Astana Bildirisi" is adopted by those who met, not by Astana. */
  readonly gathered: boolean;
  /** The predicate is a saying with what is said in it: "katılacağını duyurdu". */
  readonly embedded: boolean;
  /** The predicate is what somebody says: "… береді деп", "… беретінін айтты". */
  readonly told: boolean;
  /** "He" is the subject: no name that only qualifies a noun is. */
  readonly pronoun: boolean;
  /** True when an infinitive or its like stands between two tokens. */
  readonly infinitive: (from: number, to: number) => boolean;
  /** First token after the last clause within that has a subject of its own ("Ресей басып кіргенде, Қазақстан …"). */
  readonly after: number;
  /** True when a participle or a converb stands between two tokens. */
  readonly clauses: (from: number, to: number) => boolean;
  /** True when a participle stands between two tokens: what stands before it is of its own clause. */
  readonly participle: (from: number, to: number) => boolean;
  /** True when a clause that is the object of what follows ends between two tokens: "… hedef almasını". */
  readonly objectClause: (from: number, to: number) => boolean;
  /** True when two subjects do alike, and the verb is said once, behind the second: "X 20 çadır, Y 30 ekip gönderdi". */
  readonly parallel: (one: LinkedGroup, other: LinkedGroup) => boolean;
  /** Who acts, named behind the verb at the end of the sentence. */
  readonly inverted: () => LinkedGroup | null;
  /** Those who act, counted up behind. */
  readonly enumerated: () => LinkedGroup | null;
  /** True when a noun that is somebody's, with an ending of its own, stands between two tokens ("evleri" may be nobody's). */
  readonly possessed: (from: number, to: number) => boolean;
  /** "Пәкістанның егемендігі мен тұтастығын": a genitive before a list of nouns that are its own. */
  readonly ownsSeveral: (group: LinkedGroup) => boolean;
  /** Who would do what is answered: "… saldırması halinde", "… vurursa". */
  readonly condition: () => LinkedGroup | null;
  /** To whom a headline says it: "Japonya'dan Kore'ye: …". */
  readonly addressee: () => LinkedGroup | null;
  /** True where the genitive owns a noun of a closed phrase: "ABD'nin saldırılarının ardından". */
  readonly owned: (group: LinkedGroup) => boolean;
  /** True where a name owns the noun of a closed phrase without saying so: "Трамп пен Путин саммитінен кейін". */
  readonly heads: (group: LinkedGroup) => boolean;
  /** True where the genitive is whom one stands against: "Rusya'nın sabotajlarına karşı". */
  readonly faced: (group: LinkedGroup) => boolean;
  /** True where the genitive is whom the act before was done to: "Çin'in Rusya'nın saldırısını kınadığını, Ukrayna'yı desteklediğini". */
  readonly doneTo: (group: LinkedGroup) => boolean;
  /** True of whom a wrong was done to, which another is blamed for: "səfirliyə hücumu". */
  readonly wronged: (group: LinkedGroup) => boolean;
  /** Who is blamed or thanked for it by the verb behind: "İrana silah satdığına görə ABŞ-ı ittiham edib". */
  readonly blamed: () => LinkedGroup | null;
  /** Who tells it, named behind the participle of telling: "tebrik ettiğini aktaran Çavuşoğlu". */
  readonly teller: () => LinkedGroup | null;
  /** "İsrail'in Doha'yı hedef alan saldırısını": a participle stands between an owner and its noun. */
  readonly ownsFurther: (group: LinkedGroup) => boolean;
  /** "Paris büyükelçisi": of an envoy only the capital is named where he serves. */
  readonly servesIn: (group: LinkedGroup) => boolean;
  /** "Suriya sərhədindəki", "Ukrayna ərazisində": a name that only tells where. */
  readonly isPlace: (group: LinkedGroup) => boolean;
  /** True when an adposition stands between two tokens that tells at whom something is aimed ("yönelik"). */
  readonly aimed: (from: number, to: number) => boolean;
  /** True when what it is about stands before a noun: "виза беруді жеңілдету туралы шешім". */
  readonly named: (at: number) => boolean;
  /** True when a determiner or a comma stands between two tokens. */
  readonly barred: (from: number, to: number) => boolean;
}

export function pick(markers: readonly string[], choice: Choice): LinkedGroup | null {
  const { act, form, inClause, used, type } = choice;
  const first = act.tokens[0] as number;
  const open = inClause.filter((group) => !used.has(group) && hasMeaning(group));
  const agent = markers.includes('by') && markers.includes('nom') ? agentOf(open, choice) : null;
  if (agent) return agent;
  let owner: LinkedGroup | null = null;
  for (const marker of markers) {
    const found: LinkedGroup | null = marker.startsWith('envoy-')
      ? pickSent(open, marker, choice)
      : marker === 'nom'
        ? pickSubject(open, choice, form)
        : marker === 'bare'
          ? pickBare(isOnlySubject(open, choice) ? [] : open, first, choice.barred)
          : marker === 'condition'
            ? choice.condition()
            : marker === 'addressee'
              ? choice.addressee()
              : marker === 'person'
                ? personOf(pickSubject(open, choice, form))
                : marker === 'people'
                  ? (open.filter((group) => isPeopleWord(group) && group.first < act.anchor).at(-1) ?? null)
                  : (pickMarked(open, marker, choice, type) ?? pickFaced(open, marker, choice));
    // ("İranın hücumlarına görə ABŞ-a nota verib": whose deeds a closed phrase names is meant where nobody else is)
    if (found && marker === 'gen' && choice.owned(found)) owner ??= found;
    else if (found) return found;
  }
  // ("iki ülke Türkiye'nin çabaları sonrasında buluştu": what has a subject is not done by whose deeds a phrase names)
  if (form === 'finite' && markers.includes('nom')) owner = null;
  return owner ?? objectHead(markers, choice) ?? summedUp(markers, choice);
}

/** "Төрт елшіден … қабылдады. Олар – A елшісі X, B елшісі Y.": whoever carries the mark is nobody yet, and is counted up behind. */
const summedUp = (markers: readonly string[], { inClause, enumerated }: Choice): LinkedGroup | null =>
  inClause.some((group) => !hasMeaning(group) && markers.some((marker) => group.markers.includes(marker)))
    ? enumerated()
    : null;

/** "Kazakistan'ın nota verdiği Özbekistan": a participle with a subject of its own qualifies whom it is done to. */
function objectHead(markers: readonly string[], { act, line, used }: Choice): LinkedGroup | null {
  if (markers.includes('nom') || !OBJECT_MARKS.some((marker) => markers.includes(marker))) return null;
  const own = act.readings.some(({ features: { form, kind, possessor, case: marked } }) => {
    return form === 'participle' && kind === 'object' && possessor === '3' && marked === 'nom';
  });
  const head = own ? headAfter(line, act.anchor, 1) : null;
  return head && !used.has(head) && act.anchor === act.tokens.at(-1) ? head : null;
}

/** Marks of an object that a participle may qualify instead. */
const OBJECT_MARKS = ['acc', 'dat', 'with'] as const;

/** The state of an envoy; one capital alone is where he serves ("Paris büyükelçisini geri çağırdı"), and no sender. */
function pickSent(open: readonly LinkedGroup[], marker: string, { act, servesIn }: Choice): LinkedGroup | null {
  const before = open.filter((group) => group.first <= act.anchor);
  const post = before.find(servesIn);
  if (post) return marker === 'envoy-host' ? post : null;
  return pickEnvoy(before, marker);
}

/** "X deyib ki, Y tərəfindən raket atılıb": by whom it was done is certain, whatever else stands in the nominative. */
const agentOf = (open: readonly LinkedGroup[], { act, participle }: Choice): LinkedGroup | null =>
  open
    .filter(
      (group) =>
        group.markers.includes('by') && group.last < act.anchor && !participle(group.last + 1, act.tokens[0] as number),
    )
    .at(-1) ?? null;

/** "X'in … kınadıklarını belirtti": what several are said to do, no single one in the genitive does. */
const isOneOfMany = ({ members }: LinkedGroup, { act }: Choice): boolean =>
  members.length === 1 && act.readings.length > 0 && act.readings.every(({ features }) => features.plural === true);

function pickSubject(groups: readonly LinkedGroup[], choice: Choice, form: string): LinkedGroup | null {
  const { act, used } = choice;
  const open = withoutHeads(groups, choice);
  if (form === 'participle' && act.readings.some((reading) => reading.features.kind === 'subject')) {
    // Where one form serves both ("келген Тоқаев", "Тоқаев келген қала"), a subject of its own before it decides.
    const either = act.readings.some((reading) => reading.features.kind === 'object');
    const own = either && !comes(choice) ? subjectBefore(open, choice.from, act.anchor + 1) : null;
    // ("Мамин Қазақстанға сапармен келген Хүрэлсүхпен …": nobody comes to himself)
    const toHimself = own !== null && [...used].some(({ sides }) => sides.join() === own.sides.join());
    const head = own && !toHimself ? null : headAfter(choice.line, act.anchor, HEAD_REACH);
    // ("toplantıda kabul edilen bu paket, Rusya'nın …": the noun that it belongs to is another)
    if (head && !used.has(head) && !isCityOnly(head) && !choice.barred(act.anchor + 1, head.first)) return head;
  }
  // "Kazakistan'ın katılacağını duyurdu": the predicate tells what another is said to do, and begins with him.
  if (form === 'finite' && choice.embedded) {
    const inner = open
      .filter((group) => group.last < (act.tokens[0] as number) && group.markers.includes('gen'))
      .at(-1);
    if (inner) return inner;
  }
  const noun = form === 'none' && act.readings.some((reading) => reading.features.possessor === '3');
  if (noun || form === 'participle' || form === 'verbal-noun' || form === 'infinitive') {
    const genitive = open
      .filter(
        (group) =>
          group.last < act.anchor &&
          group.markers.includes('gen') &&
          !choice.owned(group) &&
          !choice.faced(group) &&
          !choice.doneTo(group) &&
          !ownsOther(group, choice),
      )
      .at(-1);
    // ("Түркия Сирияның қауіпсіздігін … көмектесетінін": who owns the very next noun does nothing, if another is the subject)
    const owns =
      form === 'participle' &&
      genitive !== undefined &&
      ((choice.told && (choice.possessed(genitive.last + 1, genitive.last + 2) || choice.ownsSeveral(genitive))) ||
        choice.ownsFurther(genitive) ||
        isOneOfMany(genitive, choice));
    if (genitive && !(owns && subjectBefore(open, choice.from, act.anchor + 1))) return genitive;
  }
  const blamed = form === 'participle' ? choice.blamed() : null;
  if (blamed && !used.has(blamed)) return blamed;
  const teller = form === 'participle' ? choice.teller() : null;
  // "X, zirveye katılmayacağını açıklayan Y'ye tepki gösterdi": where whoever else does it would stand in the genitive.
  if (teller && !choice.told && !used.has(teller)) return teller;
  // "Тоқаев Иран … дайын екенін айтты": of two subjects the first says it, the second does it.
  const own =
    (choice.told ? lastSubject(open, choice) : null) ??
    subjectBefore(open, choice.after, act.anchor + 1) ??
    subjectBefore(open, choice.from, act.anchor + 1);
  if (own) return form === 'finite' ? withParallels(own, open, choice) : own;
  if (choice.pronoun && form !== 'none') return null;
  if (teller && !used.has(teller)) return teller;
  // "Bakı diplomatlarını geri çağırdı": a bare name that seems to qualify the object is the subject when there is no other.
  const attributive = open.find(
    (group) =>
      group.attributive &&
      isNominative(group) &&
      !isCityOnly(group) &&
      !isPeopleWord(group) &&
      // (at whose border they shoot at each other, they shoot)
      (act.frame.source.joint === true || !choice.isPlace(group)),
  );
  const adopts = act.frame.source.joint === true && choice.gathered;
  if (attributive && form !== 'none' && !adopts) return attributive;
  return (
    (form === 'finite' ? (choice.inverted() ?? choice.enumerated()) : null) ??
    subjectBefore(
      choice.free.filter((group) => !used.has(group)),
      0,
      choice.from,
    ) ??
    (adopts ? null : attributive) ??
    null
  );
}

/** "Руанданың жас дипломаттарына": a genitive that names whose the next group is. */
const ownsOther = ({ last, sides }: LinkedGroup, { line }: Choice): boolean =>
  line.some((other) => other.first > last && other.first <= last + BARE_REACH && other.sides.join() === sides.join());

/** "Ердоған … елге келген Пезешкианды қабылдады": whoever stands behind a verb that is done to nobody has come himself. */
function comes({ act, line }: Choice): boolean {
  const isDone = act.frame.roles.some(({ markers }) => markers.includes('with') || markers[0] === 'acc');
  const head = isDone ? null : headAfter(line, act.anchor, 1);
  return (
    head?.members.some(({ mention: { offices, institution } }) => offices.length > 0 || institution !== null) === true
  );
}

/** Whom the sentence has for a subject does it, and not who stands in a phrase behind him ("ЕО Трамп пен Путин саммитінен кейін …"). */
function withoutHeads(open: readonly LinkedGroup[], { act, heads }: Choice): readonly LinkedGroup[] {
  const subject = subjectBefore(open, 0, act.anchor);
  return subject ? open.filter((group) => group === subject || !heads(group)) : open;
}

/** The first of those who each do the same, with all the others: one group from the first to the last. */
function withParallels(own: LinkedGroup, open: readonly LinkedGroup[], { act, type, parallel }: Choice): LinkedGroup {
  if (isReciprocal(type) || act.frame.source.joint === true) return own;
  const all = [own];
  for (const group of open)
    if (group.first > own.last && group.last < act.anchor && parallel(all.at(-1) as LinkedGroup, group))
      all.push(group);
  const members = gather(all, (group) => group.members);
  const last = all.at(-1) as LinkedGroup;
  return all.length === 1
    ? own
    : { ...own, last: last.last, end: last.end, members, sides: [...new Set(gather(all, ({ sides }) => sides))] };
}

/** The subject nearest to the predicate; not one of a clause within ("X Қазақстанның консулдығы ашылғанына … айтты"). */
const lastSubject = (open: readonly LinkedGroup[], { act, from, clauses, condition }: Choice): LinkedGroup | null =>
  open
    .filter(
      (group) =>
        group.first >= from &&
        group !== condition() &&
        group.last < act.anchor &&
        isNominative(group) &&
        !isCityOnly(group) &&
        !group.attributive &&
        !clauses(group.last + 1, act.tokens[0] as number),
    )
    .at(-1) ?? null;

const personOf = (group: LinkedGroup | null): LinkedGroup | null =>
  group?.members.some(({ person, mention }) => person !== null || mention.offices.length > 0) ? group : null;

/** "Bolivya ilişkilerini kesti": the one unmarked name of a verb is who does it. */
function isOnlySubject(open: readonly LinkedGroup[], { act, form, free }: Choice): boolean {
  const subject = act.frame.roles.find(({ markers }) => markers.includes('nom'));
  if (form === 'none' || !subject) return false;
  if (subject.markers.includes('gen') && open.some((group) => group.markers.includes('gen'))) return false;
  return open.filter(isNominative).length === 1 && !free.some((group) => isNominative(group) && !open.includes(group));
}

/** An unmarked name right before its noun; a comma, "this" and "that" between them end the phrase. */
function pickBare(
  open: readonly LinkedGroup[],
  first: number,
  barred: (from: number, to: number) => boolean,
): LinkedGroup | null {
  return (
    open
      .filter(
        (group) =>
          group.markers.includes('nom') &&
          group.last < first &&
          first - group.last <= BARE_REACH &&
          !barred(group.last + 1, first),
      )
      .at(-1) ?? null
  );
}

function pickMarked(open: readonly LinkedGroup[], marker: string, choice: Choice, type: EventType): LinkedGroup | null {
  const { act } = choice;
  const first = act.tokens[0] as number;
  const reach = marker === 'gen' ? first : Math.max(act.anchor, first) + 2;
  const marked = open.filter(
    (one) =>
      one.markers.includes(marker) &&
      one.last < reach &&
      (!isCityOnly(one) || standsForState(type, marker, act.frame.source.gives.mode)) &&
      !(
        marker === 'dat' &&
        TELLS_OF.has(type) &&
        choice.participle(one.last + 1, one.last + 2) &&
        one.last + 1 < first
      ) &&
      !(marker === 'gen' && isInnerSubject(one, choice)) &&
      !choice.wronged(one) &&
      !(one.markers.includes('ki') && isOwned(one, open, act)),
  );
  const last = marked.at(-1);
  // "İsrail'in Katar'ı hedef almasını kınadı": who suffers stands inside what is condemned; the genitive did it.
  if (marker === 'acc' && last && isWithin(last, open, choice)) return null;
  if (!last || marked.length === 1) return last ?? null;
  // "Parisi Ermənistanı silahlandırmaqda ittiham edir": the nearer object is that of the infinitive.
  if (marker === 'acc' && choice.infinitive(last.last + 1, first)) return marked.at(-2) ?? last;
  // "İran səfirinə … Azərbaycana göstərilən münasibətə görə etiraz bildirilib": the nearer one is that of the participle.
  const outer = marked.at(-2) as LinkedGroup;
  const ofParticiple = last.last < first && choice.participle(last.last + 1, first);
  if (marker === 'dat' && ofParticiple && !choice.clauses(outer.last + 1, last.first)) return outer;
  // "Türkiye'nin Kırgızistan'ın borcunu sildiğini": the genitive next to its noun owns it, the one before may be the subject.
  // (of a finite verb whose subject is the owner, another one's is meant: "Azerbaycan, Ermenistan'ın … Azerbaycan'ın …")
  if (marker === 'gen' && choice.form !== 'finite' && choice.form !== 'converb') return last;
  // "İsrail'in Suriye'nin kuzeyindeki üsse yönelik saldırısını": who owns what a deed is aimed at did not do it.
  if (marker === 'gen' && choice.aimed(last.last + 1, first) && !choice.clauses(outer.last + 1, last.first))
    return outer;
  // "Azerbaycan … Azerbaycan'ın bütünlüğüne … Ermenistan'ı": who acts is not whom it is done to, if another carries the mark.
  const subject = subjectBefore(open, choice.from, act.anchor + 1);
  const other = marked.filter((group) => !subject || !group.sides.every((side) => subject.sides.includes(side)));
  return other.at(-1) ?? last;
}

/** Whose deeds one answers, where nobody carries the mark himself. */
const pickFaced = (open: readonly LinkedGroup[], marker: string, { act, faced }: Choice): LinkedGroup | null =>
  marker === 'against' || marker === 'toward'
    ? (open.findLast((group) => group.last < (act.tokens[0] as number) && faced(group)) ?? null)
    : null;

/** How passive stems end ("alın-", but not "al-"); who stands in the genitive before one suffers. */
const MAYBE_PASSIVE = /[^ ]{3}[lnлн]$/u;

/** Acts of who tells what another does: "X'in barışı engellediğini söyledi" is aimed at that other one. */
const TELLS_OF: ReadonlySet<EventType> = new Set(['ACCUSE', 'THREATEN', 'REQUEST']);

/**
 * "İran'ın kendilerini hedef alabileceğini": a genitive that owns no noun before a verb is its subject, not whom it is done to; but
 * in "ABD'nin düzenlediği saldırıları desteklediğini" it is the subject of the participle between.
 */
function isInnerSubject(group: LinkedGroup, choice: Choice): boolean {
  const { act, form, type, possessed, participle } = choice;
  if (form !== 'participle' && form !== 'verbal-noun') return false;
  // ("X'in Y'ye nota verdiği": unless what X does is told within)
  const tells = act.frame.source.gives.mode === 'allege' || choice.embedded;
  if (TELLS_OF.has(type) && (tells || choice.infinitive(group.last + 1, act.anchor))) return false;
  const own = act.readings.filter(({ features }) => features.form === form && features.possessor === '3');
  if (own.length === 0 || own.some(({ stem }) => MAYBE_PASSIVE.test(stem))) return false;
  const acts = act.frame.roles.some(({ role, markers }) => role === 'actor' && markers.includes('nom'));
  const ofAnother = participle(group.last + 1, act.tokens[0] as number);
  // ("Үндістанның … қалаларына зымыран соққыларын жасағанын": a noun of the predicate is owned only right behind its owner, or an adjective)
  const first = act.tokens[0] as number;
  // ("Türkiye'nin Kırgızistan'ın 62 milyonluk borcunu sildiği": or behind another genitive, which is the subject)
  const isNear =
    first <= group.last + 2 ||
    choice.named(first) ||
    choice.line.some(({ last, markers }) => last === group.first - 1 && markers.includes('gen'));
  const owns = possessed(group.last + 1, first) || (isNear && possessed(first, act.anchor));
  return acts && group.last < act.anchor && !ofAnother && !owns;
}

/** "İran'ın Şam'daki konsolosluğuna": what is in that place is the first one's, and is meant where the frame may take its owner. */
function isOwned(place: LinkedGroup, open: readonly LinkedGroup[], { frame }: Act): boolean {
  const takesOwner = frame.roles.some(({ markers }) => markers.includes('ki') && markers.includes('gen'));
  return takesOwner && open.some((group) => group.markers.includes('gen') && group.last === place.first - 1);
}

/** An object inside a clause that is the object itself, where the frame may also take the subject of that clause. */
function isWithin(object: LinkedGroup, open: readonly LinkedGroup[], { act, objectClause }: Choice): boolean {
  const takesSubject = act.frame.roles.some(({ markers }) => markers.includes('acc') && markers.includes('gen'));
  return (
    takesSubject &&
    objectClause(object.last + 1, act.tokens[0] as number) &&
    open.some((group) => group.markers.includes('gen') && group.last < object.first)
  );
}

function standsForState(type: EventType, marker: string, mode: string | undefined): boolean {
  // ("Fas'ın başkenti Rabat'ta temaslarda bulundu")
  if (mode === 'visit' && marker === 'loc') return true;
  if (type === 'PROTEST') return marker === 'loc';
  // ("Xarkovun mərkəzini vurub", "Odessada bir gəmini": a city is struck in whatever case)
  if (type === 'ASSAULT' && (marker === 'gen' || marker === 'loc' || marker === 'ki')) return true;
  // (an embassy is opened, a monument unveiled in a capital)
  if ((type === 'AID' || type === 'SUPPORT') && marker === 'loc') return true;
  // ("Алматы мен Ыстанбұл арасында рейс ашылды")
  if (type === 'COOPERATE' && marker === 'between') return true;
  return GOES_SOMEWHERE.has(type) && (marker === 'dat' || marker === 'acc' || marker === 'abl');
}

const isPeopleWord = (group: LinkedGroup): boolean =>
  group.members.every(
    ({ mention }) =>
      mention.institution === null &&
      mention.offices.length === 0 &&
      mention.holders.every((holder) => holder.as === 'people'),
  );
