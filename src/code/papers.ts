/**
 * Whose paper speaks: "Erivan'dan yapılan açıklamada … denildi", "Kremlin açıklamasında", "министрліктің мәлімдемесінде", and whose
 * words are quoted: "Erdoğan'ın “…” sözlerini". Languages whose predicate stands last.
 * In: a linked sentence, a verb of saying or a quotation in it. Out: the group that speaks, or none.
 */
import type { LinkedGroup, LinkedSentence } from '../link/linked.js';
import { hasKind, kindOfWord, type Word } from '../pack/by-word.js';
import type { Pack } from '../pack/pack.js';
import type { Token } from '../record/record.js';
import { groupsAt, hasSides } from './clause.js';
import { isMedial } from './syntax.js';

/** Words between whom a paper comes from and the paper: "Bakanlıktan konuya ilişkin yapılan yazılı açıklamada". */
const FROM_REACH = 7;
/** Words between an owner and the quotation, and between the quotation and the noun of speech. */
const OWNER_REACH = 4;
/** … and between whom words come from and the quotation. */
const SENDER_REACH = 8;

/** Words between the owner of an office and the paper that comes from there: "Netanyahu'nun ofisinden yapılan açıklamada". */
const OFFICE_REACH = 5;
const isOfficeOf = (token: Token | undefined, pack: Pack): boolean =>
  pack.readings(token?.norm ?? '').some(({ verb, features }) => !verb && features.case === 'abl');

/** Whose paper, told before the verb, says it; nobody where somebody else stands before the paper and speaks. */
export function ownerOfPaper(sentence: LinkedSentence, verb: number, pack: Pack): LinkedGroup | null {
  const { tokens, quotationOf } = sentence;
  const outer = groupsAt(sentence, -1);
  const until = speaksOfPaper(sentence, pack) ? verb : 0;
  for (let at = 1; at < until; at++) {
    if (quotationOf[at] !== -1 || !isPaper(tokens[at] as Token, pack, 'loc')) continue;
    const owner = outer.find(
      ({ first, last, markers }) =>
        last < at &&
        ((last === at - 1 && (markers.includes('gen') || markers.includes('nom'))) ||
          ((markers.includes('abl') || markers.includes('by')) && first >= at - FROM_REACH) ||
          (markers.includes('gen') && last >= at - OFFICE_REACH && isOfficeOf(tokens[last + 1], pack))),
    );
    const earlier = owner && outer.some((group) => group.first < owner.first && group.markers.includes('nom'));
    if (owner && !earlier && hasSides(owner)) return owner;
  }
  return bodyThatTells(outer, verb);
}

/** Words from a verb of saying to whose paper stands behind it, and from the owner to the paper: «…, – делінген Ақ үй таратқан хабарламада». */
const BEHIND_REACH = 3;

/** Whose paper, told behind the verb, says it: «…», – делінген Ақ үй хабарламасында. */
export function ownerOfPaperBehind(
  { tokens, groups, quotationOf }: LinkedSentence,
  verb: number,
  pack: Pack,
): LinkedGroup | null {
  const owner = groups.find(({ first, last }) => first > verb && last <= verb + OWNER_REACH + BEHIND_REACH);
  if (!owner || owner.first > verb + BEHIND_REACH || quotationOf[owner.first] !== -1) return null;
  if (!owner.markers.some((marker) => marker === 'gen' || marker === 'nom')) return null;
  const isBody = owner.members.some(({ mention }) => mention.institution !== null);
  const near = tokens.slice(owner.last + 1, owner.last + 1 + BEHIND_REACH);
  const end = near.findIndex(({ kind }) => kind === 'mark');
  const behind = end < 0 ? near : near.slice(0, end);
  return (hasSides(owner) || isBody) && behind.some((token) => isPaper(token, pack, 'loc')) ? owner : null;
}

/** "Nazirlikdən bildirilib", "Kremldən bildirilib", "министрліктен хабарлады": a body right before the verb, where no subject stands. */
function bodyThatTells(groups: readonly LinkedGroup[], verb: number): LinkedGroup | null {
  const body = groups.find(
    ({ last, markers, members }) =>
      last === verb - 1 &&
      markers.includes('abl') &&
      members.some(
        ({ mention }) => mention.institution !== null || mention.holders.some((holder) => holder.as === 'government'),
      ),
  );
  if (!body || groups.some(({ last, markers }) => last < body.first && markers.includes('nom'))) return null;
  // "XİN-in mətbuat xidmətindən": whose service it is
  const whose = groups.find(({ last, markers }) => last === body.first - 1 && markers.includes('gen'));
  return body.sides.length === 0 && whose ? whose : body;
}

/** Erdoğan'ın "…" sözlerini: a genitive before the quotation and a noun of speech after it. */
export function ownerOfWords(
  sentence: LinkedSentence,
  outer: readonly LinkedGroup[],
  quotation: number,
  pack: Pack,
): LinkedGroup | null {
  const first = sentence.quotationOf.indexOf(quotation);
  let last = first;
  while (last + 1 < sentence.tokens.length && sentence.quotationOf[last + 1] === quotation) last++;
  const before = (group: LinkedGroup, reach: number, marker: string): boolean =>
    group.last < first && first - group.last <= reach && group.markers.includes(marker) && hasSides(group);
  // ("Kremlin'den … “…” açıklaması geldi": from whom the words come, where nobody's they are)
  const owner =
    outer.filter((group) => before(group, OWNER_REACH, 'gen')).at(-1) ??
    (isMedial(pack) ? undefined : outer.filter((group) => before(group, SENDER_REACH, 'abl') && canSend(group)).at(-1));
  if (!owner) return null;
  for (let at = last + 1; at <= last + OWNER_REACH && at < sentence.tokens.length; at++)
    if (isPaper(sentence.tokens[at] as Token, pack)) return owner;
  return null;
}

/** Words between whose speech it is and the noun of speech: "Erdoğan'ın bugünkü konuşmasından satır başları:". */
const SPEECH_REACH = 3;

/** "Bakanın konuşmasından satır başları:": whose speech a line announces that ends with a colon or a semicolon. */
export function ownerOfHighlights(
  { tokens }: LinkedSentence,
  outer: readonly LinkedGroup[],
  pack: Pack,
): LinkedGroup | null {
  const end = tokens.findIndex(({ text }) => text === ':');
  if (end < 0 && tokens.at(-1)?.text !== ';') return null;
  const isSpeechOf = ({ last, markers }: LinkedGroup): boolean =>
    markers.includes('gen') && tokens.slice(last + 1, last + 1 + SPEECH_REACH).some((token) => isPaper(token, pack));
  return outer.find((group) => (end < 0 || group.last < end) && isSpeechOf(group) && canSend(group)) ?? null;
}

/** Somebody, an office or a government: words from a place are nobody's. */
const canSend = ({ members }: LinkedGroup): boolean =>
  members.some(
    ({ person, mention }) =>
      person !== null || mention.offices.length > 0 || mention.holders.some(({ as }) => as === 'government'),
  );

/** A statement, a message, a letter is spoken of. */
export const speaksOfPaper = ({ tokens }: LinkedSentence, pack: Pack): boolean => hasKind(tokens, pack, PAPER);

/** Words between "в сообщении" and its verb. */
const BESIDE = 3;

/** "В сообщении говорится", "говорится в тексте": a paper stands in the locative right beside a verb. */
export const speaksInPaper = ({ tokens }: LinkedSentence, verb: number, pack: Pack): boolean =>
  hasKind(tokens, pack, PAPER) &&
  tokens.slice(Math.max(0, verb - BESIDE), verb + BESIDE + 1).some((token) => isPaper(token, pack, 'loc'));

export function isPaper({ norm }: Pick<Token, 'norm'>, pack: Pack, inCase: string | null = null): boolean {
  return pack
    .readings(norm)
    .some(
      ({ verb, stem, features }) =>
        !verb && pack.saying.nouns.has(stem) && (inCase === null || features.case === inCase),
    );
}

const PAPER = kindOfWord(({ norm, owner }: Word<Pack>) => isPaper({ norm }, owner));
