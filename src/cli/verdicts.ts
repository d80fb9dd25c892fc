/** Verdicts for a terminal. In: a claim that was checked. Out: lines: the verdict, the words, below them the reasons and what was counted. */
import type { Checked } from '../answer/check.js';
import { sayReading, sayReason } from '../judge/words.js';
import { act } from './events.layout.js';
import type { Io } from './io.js';
import { weight } from './merged.layout.js';
import { wrapped } from './table.js';

/** Example: `verdictLines(checked, io)`. Nothing is cut: what is too long for a line goes on below. */
export function verdictLines({ claim, verdict, words, reasons, counted, events }: Checked, io: Io): string[] {
  const value = [claim.value ?? '', claim.unit ?? ''].join(' ').trim();
  const head = [`${claim.kind} ${claim.predicate}`, claim.subject.join(', '), value].filter(Boolean).join('  ');
  const below = (text: string, first: string) => wrapped(text, io.width, first, ' '.repeat(first.length));
  const list = counted.find(decides(reasons[0])) ?? counted[0];
  const listed = (list?.events ?? []).flatMap((id) => events.find((it) => it.id === id) ?? []);
  return [
    `${io.paint('bold', verdict)}  ${head}`,
    ...below(`“${words}”`, '  '),
    ...reasons.flatMap((it) => below(sayReason(it), '  - ')),
    ...(list && listed.length > 0 ? below(`counted (${sayReading(list.reading)}):`, '  - ') : []),
    ...listed.flatMap((it) =>
      below(`${act(it)}  (${weight(it)})  ${it.people.map(({ name }) => name).join(', ')}`, '      '),
    ),
    '',
  ];
}

/** Whether the first reason speaks of this list: it names the reading, or how many it holds. */
function decides(reason: Checked['reasons'][number] | undefined): (one: Checked['counted'][number]) => boolean {
  const { reading, counted } = reason?.values ?? {};
  return (one) => (reading === undefined ? one.events.length === counted : one.reading === reading);
}
