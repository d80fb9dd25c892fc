/**
 * Shows how one text is read, stage by stage, for those who write packs.
 * `npx tsx tools/dump.ts TEXT|FILE [-v] [--on=2024-11-20] [--language=tr]`; PACKS=tr loads that pack alone.
 */
import { readFileSync } from 'node:fs';
import { analyze } from '../src/analyze/analyze.js';
import { code } from '../src/code/code.js';
import { extract } from '../src/extract/extract.js';
import { link } from '../src/link/link.js';
import { recognize } from '../src/recognize/recognize.js';
import { loadSources } from '../src/resources/load.js';
import { openResources } from '../src/resources/resources.js';

const argument = process.argv[2] ?? '';
const option = (name: string) => process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
const verbose = process.argv.includes('-v');
const resources = openResources(loadSources(undefined, process.env.PACKS ? process.env.PACKS.split(',') : null));
const content = /^[./]/.test(argument) ? readFileSync(argument, 'utf8') : argument;
const published = option('on');
const extracted = extract({
  content,
  format: argument.endsWith('.html') ? 'html' : 'text',
  ...(published ? { published } : {}),
});
const doc = link(recognize(analyze(extracted, option('language')), resources), resources);
const words = ({ start, end }: { start: number; end: number }) => doc.text.slice(start, end);
const print = (...parts: unknown[]) =>
  console.log(...parts.filter((part) => part !== null && part !== undefined && part !== ''));

print(
  doc.language,
  '| title:',
  doc.title,
  '| published:',
  doc.published?.start,
  '| outlet:',
  doc.outlet,
  '| via:',
  doc.via.join(', '),
);
for (const dropped of doc.dropped) print('  dropped', dropped.reason, '|', words(dropped).slice(0, 60));
if (verbose) {
  for (const sentence of doc.sentences) {
    print(`\n[${sentence.language}/${doc.blocks[sentence.block]?.kind}]`, words(sentence));
    for (const group of sentence.groups) {
      const how = group.members
        .map(({ person, ground, deixis }) => [person?.name, person?.office, ground, deixis].filter(Boolean).join(', '))
        .join(' ; ');
      print(
        '   group',
        words(group),
        '|',
        group.markers.join('/'),
        group.attributive ? 'attributive' : '',
        group.quotation >= 0 ? `in quotation ${group.quotation}` : '',
        '→',
        group.sides.join('+') || '?',
        `(${how})`,
      );
    }
    for (const date of sentence.dates)
      print('   date', words(date), date.range.start, date.range.end, date.range.basis, date.due ? 'due' : '');
    for (const act of sentence.acts) print('   act', act.frame.id, '|', words(act));
  }
}
const { document, trace } = code(doc, resources);
print('\nEvents');
for (const event of document.events) {
  const [main] = event.evidence;
  print(
    ' ',
    event.type,
    event.mode,
    event.status,
    `${event.actors.join('+')} > ${event.recipients.join('+')}`,
    event.date?.start,
    event.date?.end !== event.date?.start ? event.date?.end : '',
    event.date?.basis,
    event.background ? 'background' : '',
    event.confidence,
    event.reportedBy,
    '|',
    main ? words(main) : '',
    '|',
    main?.rule,
  );
}
print('Statements');
for (const { kind, speaker, office, for: side, confidence, spans } of document.statements) {
  print(
    ' ',
    kind,
    speaker,
    office,
    side,
    confidence,
    '|',
    spans.map((span) => `${words(span).slice(0, 50)} … ${words(span).slice(-25)}`).join(' // '),
  );
}
if (document.claims.length > 0) print('Claims');
for (const claim of document.claims)
  print(
    ' ',
    claim.kind,
    claim.subject.join('+'),
    claim.predicate,
    claim.value,
    claim.unit,
    '|',
    claim.evidence[0] ? words(claim.evidence[0]) : '',
  );
if (verbose) {
  print('Trace');
  for (const entry of trace) print('  ', entry.outcome, entry.rule, '|', words(entry), '|', entry.because);
}
for (const issue of document.issues) print('Issue', issue.id, issue.message);
