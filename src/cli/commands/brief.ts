/** `elchi brief`: one page on two states, each line with its sources. In: actors and a period. Out: Markdown, HTML or JSON. */
import { Command, Option } from 'commander';
import { LANGUAGES, type Language } from '../../record/codebook.js';
import { refuseWrong } from '../asked.js';
import { resourcesFor } from '../coding.js';
import type { Io } from '../io.js';
import { ledgerAt, withLedger } from '../ledger.js';
import { actor, day, today } from '../values.js';

interface BriefOptions {
  db: string;
  since?: string;
  until?: string;
  lang: Language;
  format: 'markdown' | 'html' | 'json';
  on?: string;
}

export function briefCommand(io: Io): Command {
  return withLedger(new Command('brief').description('write a page on two states: every line with its sources'))
    .argument('<one>', 'a state or organisation (KAZ)', actor)
    .argument('[other]', 'another: then what is between the two', actor)
    .option('--since <day>', 'first day, YYYY-MM-DD, YYYY-MM or YYYY', day('01', '01'))
    .option('--until <day>', 'last day, in the same forms', day('12', '31'))
    .addOption(new Option('--lang <code>', 'language of the page').choices([...LANGUAGES]).default('en'))
    .addOption(
      new Option('-f, --format <format>', 'how to write').choices(['markdown', 'html', 'json']).default('markdown'),
    )
    .option('--on <day>', 'the day on which promises are judged (today unless given)', day('12', '31'))
    .addHelpText(
      'after',
      `
Examples:
  elchi brief KAZ TUR --since 2022-01 --until 2022-06
  elchi brief AZE --since 2024 --lang az --format html > brief.html

Most corroborated first. "(3 + 11)" is three independent sources and eleven copies of them. Sentences are
quoted in the language in which they were written.`,
    )
    .action((one: string, other: string | undefined, options: BriefOptions) => write(io, one, other, options));
}

async function write(io: Io, one: string, other: string | undefined, options: BriefOptions): Promise<void> {
  const [{ briefFrom }, { tellingIn }, { toHtml, toMarkdown }, resources] = await Promise.all([
    import('../../answer/brief.js'),
    import('../../answer/telling.js'),
    import('../../tell/write.js'),
    resourcesFor(),
  ]);
  const telling = await tellingIn(options.lang, resources);
  await ledgerAt(io, options.db, 'read', async (store) => {
    const { since, until } = options;
    await refuseWrong({ ...(other === undefined ? { actors: [one] } : { pair: [one, other] }), since, until }, store);
    const question = {
      actors: other === undefined ? [one] : [one, other],
      since: since ?? null,
      until: until ?? null,
      today: options.on ?? today(),
    };
    const page = await briefFrom(store, question, telling);
    const text = { markdown: toMarkdown, html: toHtml, json: (it: unknown) => `${JSON.stringify(it, null, 2)}\n` };
    await io.write(text[options.format](page));
  });
}
