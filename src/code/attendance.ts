/**
 * Who came to a gathering is told in the sentences behind it: "A summit opened in Bishkek. It was attended by …", "… ev sahipliği yaptı".
 * In: a linked document, the sentence that tells of a gathering, its pack. Out: the groups that name who came, chaired, spoke or hosted.
 */
import type { LinkedDocument, LinkedGroup, LinkedSentence } from '../link/linked.js';
import { byWord, wordsOf } from '../pack/by-word.js';
import type { Pack } from '../pack/pack.js';
import { gather } from '../record/gather.js';
import type { Token } from '../record/record.js';
import { hasSides, isCityOnly } from './clause.js';
import { GATHERING_REACH } from './memory/company.js';

/** Marks of those who take part: they come, or it was attended, hosted, chaired by or held with them. */
const COMING: ReadonlySet<string> = new Set(['nom', 'by', 'with', 'invitation', 'presence', 'besides', 'including']);

/** The groups of the next sentences that tell who took part in what the sentence at `index` tells of. */
export function attendanceOf(doc: LinkedDocument, index: number, pack: Pack): readonly LinkedGroup[] {
  if (!pack.source.words.attends) return [];
  const told = doc.sentences[index] as LinkedSentence;
  // (a sentence that names who came, if for another act of theirs, has no roll behind it)
  if (new Set(gather(told.groups.filter(comes), ({ sides }) => sides)).size > 1) return [];
  const came: LinkedGroup[] = [];
  for (const sentence of doc.sentences.slice(index + 1, index + 1 + GATHERING_REACH))
    if (sentence.language === told.language && attends(sentence, pack) && !isOther(sentence, told))
      came.push(...sentence.groups.filter(comes));
  return came;
}

const comes = (group: LinkedGroup): boolean =>
  group.quotation < 0 &&
  !group.attributive &&
  hasSides(group) &&
  group.markers.some((marker) => COMING.has(marker)) &&
  !isCityOnly(group) &&
  group.members.every(
    ({ person, mention }) =>
      person !== null || mention.offices.length > 0 || mention.holders.every(({ kind }) => kind !== 'organisation'),
  );

/** A gathering of another organisation, or of another year. */
function isOther({ groups, dates }: LinkedSentence, told: LinkedSentence): boolean {
  const bodies = (of: LinkedSentence['groups']) =>
    gather(of, ({ members }) =>
      gather(members, ({ mention }) =>
        gather(mention.holders, ({ kind, code }) => (kind === 'organisation' ? [code] : [])),
      ),
    );
  const own = bodies(told.groups);
  const others = bodies(groups.filter((group) => !comes(group)));
  return others.some((one) => !own.includes(one)) || dates.some(({ range }) => range.precision === 'year');
}

/** Words that begin a phrase of taking part, each with the words that follow it. */
const opensPhrase = byWord((norm, { readings, source }: Pack): readonly (readonly string[])[] => {
  const stems = gather(readings(norm), ({ stem, features }) => (features.negative ? [] : [`${stem}-`]));
  return (source.words.attends ?? [])
    .map((phrase) => phrase.split(' '))
    .filter(([first]) => first === norm || stems.includes(first as string));
});

/** Whether a sentence tells, outside quotations, that somebody took part. */
function attends({ tokens, quotationOf }: LinkedSentence, pack: Pack): boolean {
  const denied = pack.source.words.negation ?? [];
  const words = wordsOf(tokens, pack);
  return words.some((word, at) => {
    if (quotationOf[at] !== -1) return false;
    const found = opensPhrase(word).some((phrase) => standsAt(phrase, at, tokens, pack));
    return found && !denied.includes(tokens[at - 1]?.norm ?? '');
  });
}

/** "zirve- … katıl-": the dots stand for any words between. */
function standsAt([, ...rest]: readonly string[], from: number, tokens: readonly Token[], pack: Pack): boolean {
  let at = from + 1;
  let free = false;
  for (const wanted of rest) {
    if (wanted === '…') {
      free = true;
      continue;
    }
    while (free && at < tokens.length && !isWord(wanted, tokens[at]?.norm ?? '', pack)) at++;
    if (!isWord(wanted, tokens[at]?.norm ?? '', pack)) return false;
    free = false;
    at++;
  }
  return true;
}

const isWord = (wanted: string, norm: string, pack: Pack): boolean =>
  wanted === norm || pack.readings(norm).some(({ stem, features }) => !features.negative && wanted === `${stem}-`);
