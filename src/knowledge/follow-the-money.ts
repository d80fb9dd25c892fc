/**
 * People from FollowTheMoney entities (OpenSanctions and others). In: JSON lines of Person, Position and Occupancy.
 * Out: rows of our own form, with the line that they came from. A position becomes an office by its English name and a
 * state by its country; what fits neither is reported and left out.
 */

import { alpha3 } from './country-codes.js';
import type { KnowledgeIssue, Placed } from './read.js';
import type { PersonRow, TermRow } from './rows.js';
import { firstDay } from './rows.js';
import { officeOfTitle } from './titles.js';

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/**
 * @example importFollowTheMoney(text.split('\n'), 'peps.jsonl').people[0]?.row.name
 */
export function importFollowTheMoney(
  lines: readonly string[],
  path: string,
): { people: Placed<PersonRow>[]; issues: KnowledgeIssue[] } {
  const issues: KnowledgeIssue[] = [];
  const people = new Map<string, { entity: Entity; line: number }>();
  const positions = new Map<string, Entity>();
  const occupancies: { entity: Entity; line: number }[] = [];
  lines.forEach((text, index) => {
    if (text.trim() === '') return;
    const entity = parseEntity(text);
    const line = index + 1;
    if (!entity)
      issues.push(
        issueOf(
          'knowledge.ftm',
          'no FollowTheMoney entity',
          'One JSON object a line, with id, schema and properties.',
          path,
          line,
          'error',
        ),
      );
    else if (entity.schema === 'Person') people.set(entity.id, { entity, line });
    else if (entity.schema === 'Position') positions.set(entity.id, entity);
    else if (entity.schema === 'Occupancy') occupancies.push({ entity, line });
  });
  const held = new Map<string, TermRow[]>();
  for (const { entity, line } of occupancies) {
    const holder = first(entity, 'holder');
    const position = positions.get(first(entity, 'post') ?? '');
    if (!holder || !people.has(holder) || !position) {
      issues.push(
        issueOf(
          'knowledge.ftm',
          'an occupancy without its person or position',
          'Export Person and Position together with it.',
          path,
          line,
          'warning',
        ),
      );
      continue;
    }
    const title = first(position, 'name') ?? '';
    const office = officeOfTitle(title);
    const state = alpha3(first(position, 'country') ?? '');
    if (!office || !state) {
      const what = office ? `country of \`${title}\`` : `office \`${title}\``;
      issues.push(
        issueOf(
          'knowledge.ftm',
          `the ${what} is not known; left out`,
          'Write it in a file of your own (people:).',
          path,
          line,
          'info',
        ),
      );
      continue;
    }
    const from = dayOf(first(entity, 'startDate') ?? first(entity, 'periodStart'));
    const to = dayOf(first(entity, 'endDate') ?? first(entity, 'periodEnd'));
    if (from && to && from > to) {
      issues.push(
        issueOf(
          'knowledge.ftm',
          'the term ends before it begins; left out',
          'Correct startDate and endDate.',
          path,
          line,
          'warning',
        ),
      );
      continue;
    }
    const source = first(entity, 'sourceUrl') ?? 'ftm';
    const row: TermRow = { office, for: state, from, to, acting: false, uncertain: false, disputed: false, source };
    held.set(holder, [...(held.get(holder) ?? []), row]);
  }
  return {
    people: [...people.values()].map(({ entity, line }) => person(entity, held.get(entity.id) ?? [], path, line)),
    issues,
  };
}

function person(entity: Entity, held: TermRow[], path: string, line: number): Placed<PersonRow> {
  const names = [
    ...(entity.properties.name ?? []),
    ...(entity.properties.alias ?? []),
    ...(entity.properties.weakAlias ?? []),
  ];
  const latin = names.find((name) => /^[\p{Script=Latin}\p{M}\s.'’-]+$/u.test(name));
  const name = latin ?? names[0] ?? entity.id;
  const sex = first(entity, 'gender')?.charAt(0);
  const wikidata = first(entity, 'wikidataId') ?? (/^Q\d+$/.test(entity.id) ? entity.id : null);
  const row: PersonRow = {
    name,
    native: null,
    also: [...new Set(names)].filter((other) => other !== name),
    sex: sex === 'm' || sex === 'f' ? sex : null,
    wikidata: wikidata ?? null,
    held,
  };
  return { row, path, line, at: `line ${line}`, defaultFor: null };
}

function parseEntity(text: string): Entity | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { id, schema, properties } = value as Partial<Entity>;
    if (typeof id !== 'string' || typeof schema !== 'string' || typeof properties !== 'object' || properties === null)
      return null;
    const clean: Record<string, string[]> = {};
    for (const [key, values] of Object.entries(properties)) {
      // Nested exports put the whole entity where others put its id.
      const list = (Array.isArray(values) ? values : [values]) as unknown[];
      clean[key] = list.map((item) =>
        typeof item === 'object' && item !== null ? String((item as Entity).id) : String(item),
      );
    }
    return { id, schema, properties: clean };
  } catch {
    return null;
  }
}

function first(entity: Entity, property: string): string | null {
  return entity.properties[property]?.[0] ?? null;
}

function dayOf(value: string | null): string | null {
  const day = value?.slice(0, 10) ?? null;
  return day !== null && firstDay(day) !== null ? day : null;
}

function issueOf(
  id: string,
  message: string,
  hint: string,
  path: string,
  line: number,
  severity: KnowledgeIssue['severity'],
): KnowledgeIssue {
  return { id, severity, message: `${path}:${line}: ${message}`, hint, path, line, at: `line ${line}` };
}
