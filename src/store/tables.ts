/**
 * The tables of the ledger, as Kysely types. Days are ISO strings (`2022-05-10`, '' where unknown and an order
 * is needed), flags are 0 and 1, ids are made by the coder: the same on SQLite and PostgreSQL.
 */
import type { Generated } from 'kysely';
import type { CopyRelation } from '../record/merged.js';
import type { Counts } from './query.js';

export interface Tables {
  meta: { key: string; value: string };
  documents: {
    /** Short inner number; the search index refers to it. */
    number: Generated<number>;
    id: string;
    url: string | null;
    path: string | null;
    language: string;
    title: string | null;
    author: string | null;
    outlet: string | null;
    /** Outlets named as its source, nearest first, as a JSON list. */
    via: string;
    /** The range of publication as JSON. */
    published: string | null;
    /** First day of publication, '' where unknown: for ordering. */
    day: string;
    text: string;
    added_at: string;
    updated_at: string;
  };
  /** Where the same text was met: a copy at another address is the same document. */
  addresses: {
    document: number;
    address: string;
    url: string | null;
    path: string | null;
    outlet: string | null;
    seen_at: string;
  };
  /** Outlets of the document: its own, those named as its source, the host of its address; with its day (as there) and language. */
  sources: {
    document: number;
    relation: 'outlet' | 'via' | 'host';
    name: string;
    folded: string;
    day: string;
    language: string;
  };
  /** Every coding that ever was; the tables below hold the records of the current one. */
  codings: {
    document: number;
    number: number;
    coder: string;
    coded_at: string;
    current: 0 | 1;
    /** The coded document as JSON, without its text. */
    result: string;
  };
  events: {
    id: string;
    document: number;
    position: number;
    type: string;
    mode: string | null;
    status: string;
    date_start: string | null;
    date_end: string | null;
    date_precision: string | null;
    date_basis: string | null;
    due_start: string | null;
    due_end: string | null;
    city: string | null;
    state: string | null;
    background: 0 | 1;
    reported_by: string | null;
    confidence: number;
    language: string;
    /** Days of the event or, where it has none, of the publication; '' where neither is known. */
    first_day: string;
    last_day: string;
    passage: string | null;
    passage_start: number | null;
    /** The event as JSON. */
    record: string;
  };
  /**
   * One row for each party, in the first role that it has. What events are most asked for stands here once more, so
   * that the index alone answers.
   */
  event_actors: Asked & {
    document: number;
    event: string;
    actor: string;
    role: 'actor' | 'recipient';
    position: number;
  };
  /** Two parties of one event, in the order of the alphabet: at least one of them acts. */
  event_pairs: Asked & { document: number; one: string; other: string; event: string };
  event_contexts: { document: number; event: string; context: string };
  event_people: {
    document: number;
    event: string;
    position: number;
    name: string;
    folded: string;
    office: string | null;
    acts_for: string | null;
    person: string | null;
  };
  evidence: {
    document: number;
    record: string;
    kind: 'event' | 'statement' | 'claim';
    position: number;
    field: string;
    start: number;
    end: number;
    rule: string;
  };
  statements: {
    number: Generated<number>;
    id: string;
    document: number;
    position: number;
    speaker: string | null;
    folded: string | null;
    office: string | null;
    acts_for: string | null;
    kind: string;
    addressee: string | null;
    confidence: number;
    language: string;
    day: string;
    /** The words of each span, as a JSON list. */
    words: string;
    record: string;
  };
  statement_spans: { document: number; statement: string; position: number; start: number; end: number };
  commitments: {
    id: string;
    document: number;
    position: number;
    event: string | null;
    statement: string | null;
    what_start: number;
    what_end: number;
    due_start: string | null;
    due_end: string | null;
    record: string;
    /** First day of publication, '' where unknown: here, with its parties and with claims, for ordering. */
    day: string;
  };
  commitment_actors: { commitment: string; role: 'by' | 'to'; position: number; actor: string; day: string };
  claims: {
    id: string;
    document: number;
    position: number;
    kind: string;
    predicate: string;
    value: string | null;
    verdict: string | null;
    record: string;
    day: string;
  };
  issues: {
    document: number;
    position: number;
    id: string;
    severity: string;
    message: string;
    hint: string | null;
    start: number | null;
    end: number | null;
  };
  /** What coded events say, each once: see `src/merge/telling.ts`. */
  tellings: { number: Generated<number>; word: string; record: string };
  telling_keys: { key: string; telling: number };
  /** Pairs of tellings that the rule takes, or may take, for the same; `left` is the smaller number. */
  comparisons: {
    left: number;
    right: number;
    verdict: 'same' | 'unsure';
    score: number;
    because: string;
    rule: string;
    at: string;
  };
  /** Which telling a coded event is, and which merged event it reports. */
  event_tellings: {
    event: string;
    document: number;
    telling: number;
    background: 0 | 1;
    /** Null only inside of a transaction. */
    merged: string | null;
  };
  merged: Asked & {
    /** Grows with age: of two that become one the older stays. */
    number: Generated<number>;
    id: string;
    corroboration: number;
    /** What links and lists need, as JSON: see `Linkable`. */
    summary: string;
    created_at: string;
    updated_at: string;
  };
  merged_actors: Asked & { merged: string; actor: string; corroboration: number };
  /** People of the knowledge base who take part. */
  merged_people: Asked & { merged: string; person: string; corroboration: number };
  /** `flow` says which way it goes: see `flowOf`. */
  merged_pairs: Asked & { merged: string; one: string; other: string; corroboration: number; flow: 0 | 1 | 2 | 3 };
  /** Roll-up of the merged pairs by month (`2024-03`), year (`Y2024`) and altogether (`all`), kept with every change of them; `sources` counts independent ones up to three. */
  exchanges: {
    month: string;
    sender: string;
    receiver: string;
    type: string;
    status: string;
    sources: number;
    events: number;
  };
  /** Ids that are no more: another took their place, or (null) nothing reports them. */
  redirects: { id: string; target: string | null; at: string; because: string };
  document_marks: {
    document: number;
    /** Day number of publication. */
    day: number | null;
    /** Hash of the words of the article. */
    words: string;
    outlet: string | null;
    origin: string | null;
    /** Hashes of the sketch as a JSON list. */
    sketch: string;
    /** What shows kinship besides words, as JSON: see `Facts`. */
    facts: string;
    /** The first document of its group of copies; itself when it stands alone. */
    leader: number;
  };
  /** Index of sketches by stretches of days (`groups.ts`), so that those of one time lie together; documents of unknown day stand under day 0. */
  sketches: { stretch: number; hash: number; document: number; day: number };
  /** Members of groups of two and more, with their place in its tree; of very large groups no tree is kept. */
  copies: {
    document: number;
    /** As in `document_marks`. */
    leader: number;
    /** In the order of the tree, from 0; null, as are `relation` and `because`, where none is kept. */
    place: number | null;
    relation: CopyRelation | null;
    /** The document that it was taken from. */
    source: number | null;
    likeness: number | null;
    because: string | null;
    named_origin: string | null;
  };
  corrections: {
    number: Generated<number>;
    id: string;
    action: string;
    record: string;
    other: string | null;
    fields: string | null;
    by: string;
    at: string;
    reason: string;
    undone: 0 | 1;
  };
  /** The coded events that a correction was about, found again after each coding of their document. */
  correction_targets: {
    correction: number;
    side: 'record' | 'other';
    /** Id of the document. */
    document: string;
    event: string;
    /** The event as it was, as JSON. */
    snapshot: string;
  };
  /** How many rows some tables have, kept in the transaction that changes them. */
  totals: { name: keyof Counts; count: number };
  /** Roll-ups, kept in the transaction that changes them; '' where a month or an outlet is not known. */
  coverage: { month: string; outlet: string; language: string; documents: number; events: number };
  coverage_months: { month: string; language: string; documents: number; events: number };
  coverage_outlets: { outlet: string; language: string; documents: number; events: number };
}

interface Asked {
  first_day: string;
  last_day: string;
  type: string;
  mode: string | null;
  status: string;
}
