/** Promises as a table for a spreadsheet. In: promises with what became of them. Out: columns. */
import type { Followed } from '../../server/routes/questions.js';
import type { Columns } from '../parts/export.js';

export const COLUMNS: Columns<Followed> = {
  id: ({ id }) => id,
  status: ({ status }) => status,
  late: ({ late }) => String(late),
  by: ({ by }) => by.join(';'),
  to: ({ to }) => to.join(';'),
  made: ({ made }) => made,
  due_start: ({ due }) => due?.start,
  due_end: ({ due }) => due?.end,
  words: ({ words }) => words,
  target: ({ target }) => target?.value,
  unit: ({ target }) => target?.unit,
  event: ({ event }) => event?.id,
  documents: ({ documents }) => documents.join(';'),
  followed: ({ fulfilments }) => fulfilments.map((it) => `${it.day} ${it.how} ${it.event}`).join(';'),
};
