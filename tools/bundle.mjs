/**
 * Puts the built program into one file and keeps what Node's compiler makes of it while a short text is coded.
 * In: `dist/cli/main.js` and what it imports, the compiled packs and knowledge. Out: `dist/elchi.cjs`, `dist/elchi.cache`.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const { makeIo } = await import('../dist/cli/io.js');
const { COMPILED_CODE, openProgram, PROGRAM } = await import('../dist/cli/one-file.js');

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const TEXTS = [
  "Tokayev dün Ankara'ya geldi ve iki ülkenin ticaretinin arttığını söyledi.",
  'Президент Казахстана вчера прибыл в Анкару и заявил, что торговля двух стран выросла.',
  'The president of Kazakhstan arrived in Ankara yesterday and said that trade had grown.',
];

/** A module that asks where it is gets the place it had before. */
const places = {
  name: 'places',
  setup(bundler) {
    bundler.onLoad({ filter: /\/dist\/.*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        `placeOf(${JSON.stringify(relative(DIST, path))})`,
      ),
    }));
  },
};

rmSync(COMPILED_CODE, { force: true });
await build({
  entryPoints: [`${DIST}cli/main.js`],
  outfile: PROGRAM,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  charset: 'utf8',
  // Packages stay packages, but for the one that every command needs.
  external: Object.keys(dependencies).filter((name) => name !== 'commander'),
  supported: { 'dynamic-import': false },
  plugins: [places],
  banner: {
    js: `(function (module, exports, require, __dirname) {
const placeOf = (path) => require('node:url').pathToFileURL(require('node:path').join(__dirname, path)).href;`,
  },
  footer: { js: '})' },
});

// What has run is kept compiled, so a sentence of each kind of language runs.
const rows = TEXTS.map((text) => `${JSON.stringify({ text })}\n`);
const streams = { stdin: Readable.from(rows), stdout: new PassThrough().resume(), stderr: process.stderr };
const { program, compiled } = openProgram();
const exit = await program.run(['code', '-', '--input', 'jsonl'], makeIo(streams));
if (exit !== 0) throw new Error(`the program in one file ends with ${exit}`);
writeFileSync(COMPILED_CODE, compiled());
