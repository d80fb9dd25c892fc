/** The arguments of commands that read documents. */
import { type Command, Option } from 'commander';

/** Adds `FILE…` and `--input`. */
export function withInput(command: Command): Command {
  return command
    .argument('<file...>', 'files or folders (.txt .html .json .jsonl), or - for standard input')
    .addOption(
      new Option('--input <format>', 'what standard input holds (told from its first character if not given)').choices([
        'text',
        'html',
        'json',
        'jsonl',
      ]),
    );
}
