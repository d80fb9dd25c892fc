/**
 * The command line. In: arguments and streams. Out: data on stdout, messages on stderr, an exit code.
 * Each command is one file in `commands/`; what it needs is imported when it runs, so that `elchi --version`
 * and a short `elchi code` start fast.
 */
import { Command, CommanderError } from 'commander';
import { briefCommand } from './commands/brief.js';
import { checkCommand } from './commands/check.js';
import { codeCommand } from './commands/code.js';
import { commitmentsCommand } from './commands/commitments.js';
import { correctCommand } from './commands/correct.js';
import { coverageCommand } from './commands/coverage.js';
import { crisisCommand } from './commands/crisis.js';
import { deskCommand } from './commands/desk.js';
import { evalCommand } from './commands/eval.js';
import { eventsCommand } from './commands/events.js';
import { explainCommand } from './commands/explain.js';
import { ingestCommand } from './commands/ingest.js';
import { judgeCommand } from './commands/judge.js';
import { mergeCommand } from './commands/merge.js';
import { panelCommand } from './commands/panel.js';
import { recodeCommand } from './commands/recode.js';
import { serveCommand } from './commands/serve.js';
import { sourcesCommand } from './commands/sources.js';
import { statementsCommand } from './commands/statements.js';
import { timelineCommand } from './commands/timeline.js';
import { visitsCommand } from './commands/visits.js';
import { whoCommand } from './commands/who.js';
import { EXIT, Failure, OutputClosed } from './exit.js';
import { type Io, processIo } from './io.js';
import { version } from './version.js';

/** The commands in the order of the help. */
const COMMANDS = [
  codeCommand,
  ingestCommand,
  eventsCommand,
  timelineCommand,
  visitsCommand,
  briefCommand,
  crisisCommand,
  panelCommand,
  commitmentsCommand,
  statementsCommand,
  coverageCommand,
  checkCommand,
  sourcesCommand,
  judgeCommand,
  deskCommand,
  correctCommand,
  recodeCommand,
  mergeCommand,
  explainCommand,
  whoCommand,
  serveCommand,
  evalCommand,
];

/** The program with all commands, as commander knows it; `docs/cli.md` is compared with it. */
export function program(io: Io): Command {
  const root = new Command('elchi')
    .description('Reads news about relations between states and keeps a cited record of it.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('(elchi --help shows what there is)')
    .addHelpText('after', EXIT_HELP);
  for (const command of COMMANDS) root.addCommand(command(io));
  for (const command of [root, ...root.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.width,
      getErrHelpWidth: () => io.width,
      outputError: (text, write) => write(text.replace(/^error:/, 'elchi: error:')),
    });
  }
  return root;
}

const EXIT_HELP = `
Exit codes: 0 done, 1 failure, 2 usage, 3 partial (some inputs failed), 4 contradicted (check --strict), 130 interrupted.`;

/**
 * Runs one command line and tells the exit code.
 *
 * @example await run(['code', 'news/', '--format', 'jsonl'], processIo())
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const root = program(io);
    if (args.length === 0) {
      io.stderr.write(root.helpInformation());
      return EXIT.usage;
    }
    await root.parseAsync([...args], { from: 'user' });
    return io.signal.aborted && !io.endsBySignal ? EXIT.interrupted : io.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    // The reader of a pipe (`| head`) has had enough: no fault of anybody.
    if (error instanceof OutputClosed) return EXIT.done;
    if (error instanceof Failure) {
      io.error(error.message, error.hint);
      return error.exitCode;
    }
    io.error(
      error instanceof Error ? (error.stack ?? error.message) : String(error),
      'this is a bug in Elchi; please report it',
    );
    return EXIT.failure;
  }
}

/** Entry of the program. */
export async function start(): Promise<void> {
  const io = processIo();
  process.exitCode = await run(process.argv.slice(2), io);
}
