/**
 * `elchi who`: what is known of a person, in which spellings, from where. In: a name in any spelling, a day.
 * Out: people, best first.
 */
import { Command, InvalidArgumentError } from 'commander';
import type { Knowledge, KnowledgeData, Term } from '../../knowledge/knowledge.js';
import type { KnownPerson } from '../../link/who.js';
import { isDay } from '../../record/day.js';
import { EXIT, Failure } from '../exit.js';
import { type Format, formatFor, type Layout, printAll, printer, withFormat } from '../format.js';
import type { Io } from '../io.js';

interface WhoOptions {
  on?: string;
  knowledge?: string[];
  format?: Format;
  quiet?: boolean;
}

export function whoCommand(io: Io): Command {
  const command = new Command('who')
    .description('who is meant by a name: offices with dates, spellings, sources')
    .argument('<name...>', 'a name in any spelling and script: Tokayev, "R.T. Erdoğan", Алиев')
    .option('--on <day>', 'only what was held on this day (YYYY-MM-DD)', day)
    .option(
      '--knowledge <path...>',
      'your own people and bodies, in files of the same form or FollowTheMoney JSON lines',
    );
  return withFormat(command)
    .addHelpText(
      'after',
      `
Examples:
  elchi who Тоқаев
  elchi who Oktay --on 2022-01-13
  elchi who "Almas Aidarov" --knowledge peps.jsonl`,
    )
    .action((names: string[], options: WhoOptions) => who(io, names, options));
}

async function who(io: Io, names: readonly string[], options: WhoOptions): Promise<void> {
  io.quiet = options.quiet ?? false;
  const [{ whoIs }, { loadResources }] = await Promise.all([
    import('../../link/who.js'),
    import('../../resources/compiled.js'),
  ]);
  const own = await loadResources();
  const knowledge = options.knowledge ? await extended(io, options.knowledge, own.knowledge.data) : own.knowledge;
  const name = names.join(' ');
  const people = whoIs(name, options.on ?? null, knowledge);
  const out = printer(io, formatFor(io, options.format), LAYOUT);
  await printAll(out, people);
  if (people.length > 0) return;
  io.say(`nobody on file is called ${name}`);
  io.exitCode = EXIT.failure;
}

async function extended(io: Io, paths: readonly string[], base: KnowledgeData): Promise<Knowledge> {
  const { withUserKnowledge } = await import('../../resources/user-knowledge.js');
  try {
    const { knowledge, issues } = withUserKnowledge(paths, base);
    for (const issue of issues) {
      if (issue.severity === 'error') io.error(issue.message, issue.hint);
      else io.say(`${issue.message}${issue.hint ? ` (${issue.hint})` : ''}`);
    }
    if (knowledge) return knowledge;
  } catch (error) {
    throw new Failure(
      `cannot read the knowledge: ${(error as Error).message}`,
      'give --knowledge a file or a folder that exists',
    );
  }
  throw new Failure('your knowledge was not taken', 'correct the rows named above; nothing of the files was used');
}

interface Row {
  readonly person: KnownPerson;
  readonly term: Term | null;
}

const LAYOUT: Layout<KnownPerson, Row> = {
  rows: (person) => (person.held.length > 0 ? person.held : [null]).map((term) => ({ person, term })),
  columns: [
    { head: 'name', cell: ({ person }) => `${person.person.name}${person.match === 'near' ? ' ?' : ''}` },
    { head: 'office', cell: ({ term }) => (term ? `${term.office}${term.acting ? ' (acting)' : ''}` : 'none') },
    { head: 'for', cell: ({ term }) => term?.for ?? '' },
    { head: 'from', cell: ({ term }) => term?.from ?? '' },
    { head: 'to', cell: ({ term }) => term?.to ?? '' },
    {
      head: 'spellings',
      gives: true,
      cell: ({ person }) => [...new Set([...person.spellings, ...Object.values(person.expected)])].join(', '),
    },
    { head: 'source', cell: ({ person, term }) => `${person.file}${term?.source ? ` (${term.source})` : ''}` },
  ],
  csv: {
    id: ({ person }) => person.person.id,
    name: ({ person }) => person.person.name,
    match: ({ person }) => person.match,
    office: ({ term }) => term?.office ?? null,
    for: ({ term }) => term?.for ?? null,
    from: ({ term }) => term?.from ?? null,
    to: ({ term }) => term?.to ?? null,
    acting: ({ term }) => term?.acting ?? null,
    spellings: ({ person }) => person.spellings.join('; '),
    wikidata: ({ person }) => person.person.wikidata,
    source: ({ term }) => term?.source ?? null,
    file: ({ person }) => person.file,
  },
};

function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('write the day as 2022-01-13.');
  return text;
}
