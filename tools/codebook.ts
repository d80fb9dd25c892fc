/**
 * Writes the tables of docs/codebook.md that come from src/record/codebook.ts: what stands between
 * `<!-- types -->` and `<!-- /types -->`, and so on. In: the page and the codebook as data. Out: the page.
 * `npm run codebook`; a test compares the page with what this would write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  CLAIM_KINDS,
  DATE_BASES,
  DROP_REASONS,
  LANGUAGES,
  OUR_CONTEXTS,
  PLOVER_CONTEXTS,
  PRECISIONS,
  STATUSES,
  TYPES,
  type TypeInfo,
} from '../src/record/codebook.js';

export const PAGE = fileURLToPath(new URL('../docs/codebook.md', import.meta.url));

const QUADS = ['—', 'verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'];
const types = Object.entries<TypeInfo>(TYPES);
const words = (list: readonly string[]) => list.map((word) => `\`${word}\``).join(' · ');
const mark = (word: string, ours: true | undefined) => (ours ? `*\`${word}\`*` : `\`${word}\``);

/** The parts of the page that are made, by the name of their marks. */
export const PARTS: Readonly<Record<string, () => string>> = {
  types: () =>
    [
      '| type | somebody | kind | modes |',
      '|---|---|---|---|',
      ...types.map(([name, type]) => {
        const modes = Object.entries(type.modes).map(([mode, { says, ours }]) => `${mark(mode, ours)} ${says}`);
        return `| ${mark(name, type.ours)} | ${type.says} | ${QUADS[type.quad]} | ${modes.join(' · ') || '—'} |`;
      }),
    ].join('\n'),
  reciprocal: () => words(types.filter(([, type]) => type.reciprocal).map(([name]) => name)),
  statuses: () => words(STATUSES),
  precisions: () => words(PRECISIONS),
  bases: () => words(DATE_BASES),
  plover: () => words(PLOVER_CONTEXTS),
  ours: () => words(OUR_CONTEXTS),
  claims: () => words(CLAIM_KINDS),
  drops: () => words(DROP_REASONS),
  languages: () => words(LANGUAGES),
};

/** The page with its made parts renewed. Throws where a mark is missing. */
export function renew(page: string): string {
  return Object.entries(PARTS).reduce((text, [name, make]) => {
    const part = new RegExp(`(<!-- ${name} -->)(\\n?)[\\s\\S]*?(<!-- /${name} -->)`);
    if (!part.test(text)) throw new Error(`docs/codebook.md has no marks <!-- ${name} --> … <!-- /${name} -->.`);
    return text.replace(part, (_, open: string, line: string, close: string) =>
      [open, line, make(), line, close].join(''),
    );
  }, page);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PAGE, renew(readFileSync(PAGE, 'utf8')));
