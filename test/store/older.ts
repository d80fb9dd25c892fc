/**
 * A ledger as an earlier Elchi left it, for tests of migrations. In: the file of a filled ledger, closed. Out: the same file under
 * an older schema, with the same documents.
 */
import Database from 'better-sqlite3';

/** A table without its column of the document. */
const moved = (table: string, columns: string, key: string): string => `create table before (
    ${columns}, primary key (${key})) without rowid; insert into before select ${columns} from ${table};
  drop table ${table}; alter table before rename to ${table};`;

/** What undoes each migration, by the schema that is left. */
const UNDONE: Readonly<Record<2 | 6 | 7 | 8 | 9 | 10, string>> = {
  10: `drop index sources_by_name; alter table sources drop column day; alter table sources drop column language;
    create index sources_by_name on sources (folded, document);
    create table copies_before (document integer primary key references documents (number) on delete cascade, place integer not null,
      relation text not null, source integer references documents (number), likeness real, because text not null, named_origin text);
    insert into copies_before select document, place, relation, source, likeness, because, named_origin from copies where place is not null;
    drop table copies; alter table copies_before rename to copies;`,
  9: `drop table copies; drop table coverage_months; drop table coverage_outlets; drop index coverage_by_outlet;
    drop index event_tellings_by_document; create index event_tellings_by_document on event_tellings (document, telling);`,
  8: `drop table merged_people; drop index events_by_confidence;
    create index events_by_confidence on events (confidence, id);
    drop index event_actors_by_actor; drop index event_pairs_by_document;
    ${moved('event_actors', 'event, actor, role, position, first_day, last_day, type, mode, status', 'event, actor')}
    ${moved('event_pairs', 'one, other, event, first_day, last_day, type, mode, status', 'one, other, first_day, event')}
    ${moved('event_contexts', 'event, context', 'event, context')}
    ${moved('event_people', 'event, position, name, folded, office, acts_for, person', 'event, position')}
    ${moved('statement_spans', 'statement, position, start, "end"', 'statement, position')}
    create index event_actors_by_actor on event_actors (actor, first_day, event, last_day, type, mode, status);
    create index event_pairs_by_event on event_pairs (event);
    create index event_people_by_person on event_people (person, event);`,
  7: `drop index merged_pairs_of_many_days; drop index merged_of_many_days; drop index events_of_many_days;`,
  6: `drop index comparisons_in_doubt; create index comparisons_by_score on comparisons (verdict, score);
    create index event_contexts_by_context on event_contexts (context, event);
    drop index events_by_document; create index events_by_document on events (document, position);
    create table sketches_before (hash integer not null, day integer not null,
      document integer not null references documents (number) on delete cascade,
      constraint sketches_key primary key (hash, day, document)) without rowid;
    insert into sketches_before select hash, day, document from sketches;
    drop table sketches; alter table sketches_before rename to sketches;
    create table evidence_before (record text not null, kind text not null, position integer not null, field text not null,
      start integer not null, "end" integer not null, rule text not null,
      constraint evidence_key primary key (record, kind, position)) without rowid;
    insert into evidence_before select record, kind, position, field, start, "end", rule from evidence;
    drop table evidence; alter table evidence_before rename to evidence;
    drop table totals;`,
  2: `drop table exchanges; drop index merged_pairs_in_grief; drop index events_by_confidence;
    alter table merged_pairs drop column flow;
    drop index commitments_by_day; drop index codings_by_time; drop index claims_by_day; drop index statements_by_speaker;
    drop index commitment_actors_by_actor; alter table commitments drop column day; alter table claims drop column day;
    alter table commitment_actors drop column day; alter table document_marks drop column facts;
    create index commitment_actors_by_actor on commitment_actors (actor, role);`,
};

/** Example: `makeOlder('elchi.db', 6)`. */
export function makeOlder(path: string, schema: 2 | 6 | 7 | 8 | 9 | 10): void {
  const database = new Database(path);
  for (const step of [10, 9, 8, 7, 6, 2] as const) if (step >= schema) database.exec(UNDONE[step]);
  database.pragma(`user_version = ${schema}`);
  database.close();
}
