/**
 * `elchi sources`: who said it first, who only copied. In: the id of an event or a document. Out: a tree for each independent
 * source: its origin, and below each text those taken from it, with how and why; as rows, one for each text.
 */
import { Command } from 'commander';
import type { GroupMember, MergedEvent, Report, SyndicationGroup } from '../../record/merged.js';
import { type Format, formatFor, type Layout, printAll, printer, withFormat } from '../format.js';
import type { Io } from '../io.js';
import { ledgerAt, noSuch, withLedger } from '../ledger.js';

interface SourcesOptions {
  db: string;
  format?: Format;
  quiet?: boolean;
}

/** A text of a group, with where it stands. */
interface SourceRow extends GroupMember {
  readonly group: string;
  readonly namedOrigin: string | null;
  readonly day: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  /** Steps from the origin. */
  readonly depth: number;
}

export function sourcesCommand(io: Io): Command {
  const command = withLedger(new Command('sources').description('show who told an event first and who copied whom'));
  return withFormat(command.argument('<id>', 'an event or a document of the ledger'))
    .addHelpText(
      'after',
      `
Examples:
  elchi sources m3f1c9a0b5d7e
  elchi sources 3f1c9a0b5d7e2468 --format csv

Texts of one group are one source: copies, rewrites and translations of one text, and texts that name the same source.`,
    )
    .action((id: string, options: SourcesOptions) => sources(io, id, options));
}

async function sources(io: Io, id: string, options: SourcesOptions): Promise<void> {
  io.quiet = options.quiet ?? false;
  const format = formatFor(io, options.format);
  await ledgerAt(io, options.db, 'read', async (store) => {
    const event = await store.mergedEvent(id);
    const group = event ? null : await store.group(id);
    const groups = event
      ? await (await import('../../answer/sources.js')).sourcesOf(store, event)
      : group
        ? [group]
        : [];
    if (groups.length === 0) throw await noSuch(store, id, { what: 'event or document', db: options.db });
    const rows: SourceRow[] = [];
    for (const group of groups) rows.push(...(await rowsOf(group, event, async (it) => await store.document(it))));
    if (format === 'table') {
      for (const line of drawn(rows, (text) => io.paint('bold', text))) await io.write(`${line}\n`);
    } else {
      const out = printer<SourceRow, SourceRow>(io, format, LAYOUT);
      await printAll(out, rows);
    }
    const told = event ? `${event.corroboration} independent, ` : '';
    const some = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
    io.say(`${told}${some(groups.length, 'group')}, ${some(rows.length, 'text')}`);
  });
}

type Head = Pick<Report, 'day' | 'outlet' | 'title' | 'url'>;

/** Depth first: below each text those that were taken from it. */
async function rowsOf(
  group: SyndicationGroup,
  event: MergedEvent | null,
  load: (id: string) => Promise<{
    outlet: string | null;
    title: string | null;
    url?: string;
    published: { start: string } | null;
  } | null>,
): Promise<SourceRow[]> {
  const known = new Map<string, Head>(event?.reports.map((it) => [it.document, it]));
  const head = async (id: string): Promise<Head> => {
    const found = known.get(id);
    if (found) return found;
    const it = await load(id);
    return {
      day: it?.published?.start ?? '',
      outlet: it?.outlet ?? null,
      title: it?.title ?? null,
      url: it?.url ?? null,
    };
  };
  const rows: SourceRow[] = [];
  const visit = async (member: GroupMember, depth: number) => {
    const { day, outlet, title, url } = await head(member.document);
    rows.push({ group: group.id, namedOrigin: group.namedOrigin, ...member, day, outlet, title, url, depth });
    for (const it of group.members) if (it.from === member.document) await visit(it, depth + 1);
  };
  for (const it of group.members) if (it.from === null) await visit(it, 0);
  return rows;
}

function drawn(rows: readonly SourceRow[], bold: (text: string) => string): string[] {
  return rows.flatMap((row, at) => {
    const name = [row.day || '????-??-??', row.outlet ?? row.url ?? row.document, row.title ?? '']
      .filter(Boolean)
      .join('  ');
    if (row.depth > 0) return [`${branch(rows, at)}${row.relation}: ${name}  (${row.because})`];
    const origin =
      row.namedOrigin === null ? [] : [bold(`${row.namedOrigin} (named as the source; not in the ledger)`)];
    return [...origin, `${bold(name)}  (${row.because})`];
  });
}

/** `├─ ` where a sister stands below, `└─ ` where none does, `│  ` where one of an elder does. */
function branch(rows: readonly SourceRow[], at: number): string {
  const { depth } = rows[at] as SourceRow;
  const goesOn = (level: number) => rows.slice(at + 1).find((it) => it.depth <= level)?.depth === level;
  const stems = Array.from({ length: depth - 1 }, (_, it) => (goesOn(it + 1) ? '│  ' : '   '));
  return `${stems.join('')}${goesOn(depth) ? '├─ ' : '└─ '}`;
}

const LAYOUT: Layout<SourceRow, SourceRow> = {
  rows: (row) => [row],
  columns: [],
  csv: {
    group: ({ group }) => group,
    document: ({ document }) => document,
    relation: ({ relation }) => relation,
    from: ({ from }) => from,
    likeness: ({ likeness }) => likeness,
    because: ({ because }) => because,
    day: ({ day }) => day,
    outlet: ({ outlet }) => outlet,
    title: ({ title }) => title,
    url: ({ url }) => url,
    named_origin: ({ namedOrigin }) => namedOrigin,
  },
};
