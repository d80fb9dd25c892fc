import { readFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { makeIo } from '../../src/cli/io.js';
import { program } from '../../src/cli/main.js';

const nowhere = () => new Writable({ write: (_, __, done) => done() });
const root = program(makeIo({ stdin: Readable.from([]), stdout: nowhere(), stderr: nowhere() }));
const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');

/** The part of the page under the heading of a command. */
const part = (name: string) =>
  page.split(/^## /m).find((it) => it.startsWith(`\`${name}\``) || it.startsWith(`\`elchi ${name}\``)) ?? '';
const flags = (command: Command) => command.options.flatMap((it) => [it.long, it.short]).filter((it) => it != null);

describe('docs/cli.md', () => {
  it.each(root.commands.map((it) => [it.name(), it] as const))('tells every flag of elchi %s', (name, command) => {
    const text = part(name);
    expect(text, `a heading "## \`elchi ${name}\`"`).not.toBe('');
    for (const flag of flags(command)) expect(text, `${name} ${flag}`).toContain(`\`${flag}`);
  });

  it('tells of no flag that does not exist', () => {
    for (const command of root.commands) {
      const known = [...flags(command), '--help', '-h'];
      const told = [...part(command.name()).matchAll(/^\| `(--?[a-z-]+)/gm)].map((it) => it[1]);
      for (const flag of told) expect(known, command.name()).toContain(flag);
    }
  });

  it('has examples for every command, in the help too', () => {
    for (const command of root.commands) {
      expect(part(command.name())).toMatch(/```/);
      expect(command.description()).not.toBe('');
    }
  });
});
