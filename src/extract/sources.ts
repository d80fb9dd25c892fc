/**
 * Who publishes a text and whom it names as its own source.
 * In: lines that may say so (the first and last of the article, and source lines), and the outlets already met in
 * datelines. Out: the outlet, if one shows itself, and the sources, nearest first.
 *
 * "Demokrat.az saytından alınan məlumatlara görə, Icma.az xəbər verir": who is cited is a source; who reports is
 * the outlet when it cites another. A site that reports without citing speaks of itself, an agency does not: pages
 * copy agencies far more often than agencies are read. A press office is never the outlet of a text that names it, and
 * the farthest of its sources: what it tells it has from nobody.
 */
import { gather } from '../record/gather.js';
import { fold, foldedWords } from './fold.js';
import { CITES, OFFICE_REPORTS, REPORTS, SOURCE_FILLERS } from './marks.js';
import { isOutletWord, type Mention, mentions, outletKey } from './outlets.js';

export interface Sources {
  readonly outlet: string | null;
  readonly via: readonly string[];
}

/** Units between an outlet's name and the words that make it a source. Measured on real source lines: 45 cover them. */
const REACH = 45;

/** The same for a palace, within its clause: "В Акорде прошли переговоры, сообщает …" names a place. */
const BESIDE = 12;
const CLAUSE = /[,;:()–—]/;

/**
 * @example namedSources(['Demokrat.az saytından alınan məlumatlara görə, Icma.az xəbər verir.'], [], null).via // ['Demokrat.az']
 */
export function namedSources(lines: readonly string[], met: readonly string[], known: string | null): Sources {
  const reporters: Mention[] = [];
  const cited: string[] = [];
  const offices: string[] = [];
  for (const line of lines) {
    const named = mentions(line);
    const labelled = named.length === 0 ? labelledSource(line) : undefined;
    if (labelled) cited.push(labelled);
    named.forEach((mention, index) => {
      const role = roleOf(line, named, index);
      if (role === null) return;
      if (isOffice(mention)) offices.push(mention.name);
      else if (role === 'cited') cited.push(mention.name);
      else reporters.push(mention);
    });
    cited.push(...quotedSources(line));
  }
  const site = reporters.find((mention) => mention.kind === 'site');
  const own = known ?? site?.name ?? (cited.length > 0 ? reporters[0]?.name : undefined) ?? null;
  const all = [...met, ...reporters.map((mention) => mention.name), ...cited, ...offices];
  const via: string[] = [];
  for (const name of all) if (!same(name, own) && !via.some((other) => same(other, name))) via.push(name);
  return { outlet: own, via };
}

function isOffice({ kind }: Mention): boolean {
  return kind === 'office' || kind === 'palace';
}

/** `"Körpü xəbər"ə istinadən`, `со ссылкой на газету «Наш край»`: a paper in quotation marks that is in no list. */
function quotedSources(line: string): string[] {
  const before = [...line.matchAll(NAME_FIRST)].filter(
    ({ groups = {} }) =>
      groups.strict !== undefined || isOutletWord(groups.word ?? '') || PAPER.test(fold(groups.word ?? '')),
  );
  const after = [...line.matchAll(NAME_LAST)];
  return gather(
    [...before, ...after].sort((a, b) => a.index - b.index),
    ({ groups }) => (mentions(groups?.name ?? '').length === 0 ? [(groups?.name ?? '').trim()] : []),
  );
}

const QUOTED = '[“"«„](?<name>[\\p{Lu}\\d][^“”"«»]{1,38})[”"»]';
/** The name, its ending, at most one word for what it is, and a word of citing; a weak one needs the word for what it is. */
const NAME_FIRST = new RegExp(
  `${QUOTED}[-'’]?\\p{Ll}{0,6}(?:\\s+(?<word>\\p{Ll}+))?\\s+(?:(?<strict>istinad|dayanaraq|сілтеме|шилтеме|havola|ҳавола|salgylan)|haberine g|xəbərinə g|məlumatına g|yazdığına g|bildirdiğine g|aktardığına g|мәлімет|маалымат)`,
  'gu',
);
const NAME_LAST = new RegExp(
  `(?:ссылк\\p{Ll}+ на|ссыла\\p{Ll}+ на|[Cc]iting|(?:with|in) reference to)\\s+(?:\\p{Ll}+\\s+){0,2}${QUOTED}`,
  'gu',
);
/** Beginnings of words for a paper, site or agency, whatever their endings. */
const PAPER =
  /^(?:qezet|sayt|portal|agentli|gazete|dergi|ajans|kanal|telekanal|газет|сайт|портал|агентт|агенттик|басылым|nashr|нашр)/;

/** Longest line that only names its source. */
const LONGEST_SOURCE_LINE = 160;
/** Words beyond the outlets and the words of reporting that such a line may have. */
const MOST_OTHER_WORDS = 1;

/** True for a line that says nothing but whence the news is. Example: `isSourceLine('Bu barədə Report xəbər verir.')`. */
export function isSourceLine(line: string, folded = fold(line)): boolean {
  if (line.length > LONGEST_SOURCE_LINE || line.length < 8) return false;
  if (!TELLS.test(folded)) return false;
  const named = mentions(line);
  const [first] = named;
  if (!first || named.every((_, index) => roleOf(line, named, index) === null)) return false;
  let rest = line;
  for (const { start, end } of [...named].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const others = foldedWords(fold(rest)).filter(
    (word) => word.length > 2 && !fillers.has(word) && ![...reports, ...cites].some((stem) => word.startsWith(stem)),
  );
  return others.length <= MOST_OTHER_WORDS;
}

/** `Mənbə: Sport24`: a source that is in no list. */
function labelledSource(line: string): string | undefined {
  const match = /^\s*([\p{L} ]{4,12}):\s*[“"«]?([^,;(|“"«»”]{2,50}?)[”"»]?\s*(?:[,;(|].*)?$/u.exec(line);
  return match && SOURCE_LABEL.test(fold(match[1] as string)) ? (match[2] as string).trim() : undefined;
}

const SOURCE_LABEL = /^(?:kaynak|menbe|manba|манба|источник|дереккоз|дереккөз|булак|cesme|source)/;

type Role = 'reports' | 'cited' | null;

/** The nearest word of reporting or citing decides; citing words beyond the next outlet belong to that. */
function roleOf(line: string, named: readonly Mention[], index: number): Role {
  const mention = named[index] as Mention;
  const { start, end, kind } = mention;
  const tells = isOffice(mention) ? officeReports : reports;
  if (/^(?:kaynak|mənbə|manba|манба|источник|дереккөз|булак|çeşme|source)/.test(fold(line.slice(0, 12))))
    return 'cited';
  const until = named[index + 1]?.start ?? line.length;
  let after = line.slice(end, end + REACH);
  let before = line.slice(Math.max(named[index - 1]?.end ?? 0, start - REACH), start);
  if (kind === 'palace') {
    after = after.split(CLAUSE)[0] ?? '';
    before = before.split(CLAUSE).at(-1) ?? '';
  }
  const candidates = [
    // First in order wins when both are as near: a citing word before may belong to the outlet before.
    { role: 'reports' as const, at: distance(after, tells, false) },
    { role: 'reports' as const, at: distance(before, tells, true) },
    { role: 'cited' as const, at: distance(after.slice(0, Math.max(0, until - end)), cites, false) },
    { role: 'cited' as const, at: distance(before, cites, true) },
  ].filter((candidate) => candidate.at >= 0 && (kind !== 'palace' || candidate.at <= BESIDE));
  return candidates.sort((a, b) => a.at - b.at)[0]?.role ?? null;
}

const reports = stemsOf(REPORTS);
const officeReports = [...reports, ...stemsOf(OFFICE_REPORTS)];
const cites = stemsOf(CITES);
/** One test for all words of reporting and citing: most lines hold none. */
const TELLS = new RegExp([...reports, ...cites].join('|'));
const fillers = new Set(stemsOf(SOURCE_FILLERS));

function stemsOf(list: string): readonly string[] {
  return list.split(/\s+/).map(fold);
}

/** Units from the edge of the name to the nearest word with one of the beginnings; -1 when there is none in the same sentence. */
function distance(stretch: string, stems: readonly string[], backwards: boolean): number {
  const folded = fold(
    backwards ? (stretch.split(/[.!?;]\s/).at(-1) ?? '') : (stretch.split(/[.!?;](?:\s|$)/)[0] ?? ''),
  );
  const words = foldedWords(folded);
  const ordered = backwards ? words.reverse() : words;
  let at = 0;
  for (const word of ordered) {
    if (stems.some((stem) => word.startsWith(stem))) return at;
    at += word.length + 1;
  }
  return -1;
}

/** The same outlet, however written: with or without www., its ending, its case. */
function same(a: string, b: string | null): boolean {
  return b !== null && outletKey(a) === outletKey(b);
}
