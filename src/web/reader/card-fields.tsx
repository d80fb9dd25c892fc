/**
 * Everything that one record holds, and what it rests on. In: a record and the text. Out: fields, the words of each with
 * the rule that read them, and what was inferred from what.
 */
import type { ReactNode } from 'react';
import { type EventType, TYPES } from '../../record/codebook.js';
import type { Claim, CodedEvent, Commitment, DateRange, Evidence, Statement, TraceEntry } from '../../record/record.js';
import { actorName, placeName } from '../names/names.js';
import { Link } from '../parts/link.js';
import { rangeWords } from '../words/days.js';
import { actWord, confidenceWord, officeWord, typeWord } from '../words/record-words.js';
import { useWords } from '../words/words.js';
import type { ReaderDocument } from './document.js';

interface EventProps {
  readonly event: CodedEvent;
  readonly document: ReaderDocument;
  readonly trace: readonly TraceEntry[];
}

export function EventFields({ event, document, trace }: EventProps): ReactNode {
  const { t, language, number } = useWords();
  const actors = (codes: readonly string[]) => codes.map((it) => <ActorName key={it} code={it} />);
  return (
    <>
      <dl className="fields">
        <Field name="type">
          {typeWord(t, event.type)}
          {event.mode === null ? '' : ` · ${actWord(t, event)}`} <code>{codeOf(event)}</code>
        </Field>
        <Field name="status">{t(`status.${event.status}`)}</Field>
        <Field name="actors">
          {event.actors.length > 0 ? <ul className="names">{actors(event.actors)}</ul> : null}
        </Field>
        <Field name="recipients">
          {event.recipients.length > 0 ? <ul className="names">{actors(event.recipients)}</ul> : null}
        </Field>
        <Field name="people">
          {event.people.length > 0 ? (
            <ul className="names">
              {event.people.map((it) => (
                <li key={`${it.name} ${it.office ?? ''}`}>
                  {it.name}
                  <span className="soft">
                    {[it.office && officeWord(t, it.office), it.for && actorName(it.for, language)]
                      .filter(Boolean)
                      .map((word) => `, ${word}`)}
                  </span>
                </li>
              ))}
            </ul>
          ) : null}
        </Field>
        <DateField name="date" range={event.date} />
        <DateField name="announced" range={event.announced} />
        <DateField name="due" range={event.due} />
        <Field name="place">{placeName(event.place, language) || null}</Field>
        <Field name="context">
          {event.context.length > 0 ? event.context.map((it) => t(`context.${it}`)).join(', ') : null}
        </Field>
        <Field name="background">{event.background ? t('field-says.background') : null}</Field>
        <Field name="reportedBy">{event.reportedBy}</Field>
        <Field name="confidence">
          {confidenceWord(t, event.confidence)}{' '}
          <span className="soft">{number(Math.round(event.confidence * 100) / 100)}</span>
        </Field>
      </dl>
      <Why evidence={event.evidence} document={document}>
        {(event.inferred ?? []).map((it) => (
          <tr key={`${it.field} ${it.from}`}>
            <th scope="row">{t(`field.${it.field}`)}</th>
            <td>{t('why.inferred', { from: it.from })}</td>
          </tr>
        ))}
      </Why>
      <Trace trace={trace.filter((it) => it.event === event.id)} document={document} />
      <PairLink event={event} />
    </>
  );
}

/** From one event to all between the same two. */
function PairLink({ event }: { readonly event: CodedEvent }): ReactNode {
  const { t, language } = useWords();
  const [one, other, third] = [...new Set([...event.actors, ...event.recipients])];
  if (one === undefined || other === undefined || third !== undefined) return null;
  return (
    <p>
      <Link to={`/?dyad=${one}-${other}`}>
        {t('reader.between', { one: actorName(one, language), other: actorName(other, language) })}
      </Link>
    </p>
  );
}

export function StatementFields({
  statement,
  document,
}: {
  readonly statement: Statement;
  readonly document: ReaderDocument;
}): ReactNode {
  const { t, language } = useWords();
  return (
    <>
      <dl className="fields">
        <Field name="speaker">{statement.speaker ?? t('statement.unnamed')}</Field>
        <Field name="office">{statement.office && officeWord(t, statement.office)}</Field>
        <Field name="for">{statement.for ? actorName(statement.for, language) : null}</Field>
        <Field name="addressee">{statement.addressee}</Field>
        <Field name="kind">{t(`statement.${statement.kind}`)}</Field>
        <Field name="confidence">{confidenceWord(t, statement.confidence)}</Field>
      </dl>
      <Why evidence={statement.evidence} document={document} />
    </>
  );
}

export function ClaimFields({
  claim,
  document,
}: {
  readonly claim: Claim;
  readonly document: ReaderDocument;
}): ReactNode {
  const { t, language, number } = useWords();
  return (
    <>
      <dl className="fields">
        <Field name="kind">{t(`claim.${claim.kind}`)}</Field>
        <Field name="subject">{claim.subject.map((it) => actorName(it, language)).join(', ')}</Field>
        <Field name="predicate">{claim.predicate}</Field>
        <Field name="value">
          {claim.value === null
            ? null
            : `${typeof claim.value === 'number' ? number(claim.value) : claim.value}${claim.unit ? ` ${claim.unit}` : ''}`}
        </Field>
        <DateField name="period" range={claim.period} />
        <Field name="verdict">{claim.verdict ? t(`verdict.${claim.verdict}`) : null}</Field>
        <Field name="because">{claim.because}</Field>
      </dl>
      <Why evidence={claim.evidence} document={document} />
    </>
  );
}

export function CommitmentFields({ commitment }: { readonly commitment: Commitment }): ReactNode {
  const { language } = useWords();
  return (
    <dl className="fields">
      <Field name="by">{commitment.by.map((it) => actorName(it, language)).join(', ')}</Field>
      <Field name="to">{commitment.to.map((it) => actorName(it, language)).join(', ')}</Field>
      <DateField name="due" range={commitment.due} />
    </dl>
  );
}

/** A field that holds nothing is not shown. */
function Field({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  const { t } = useWords();
  if (children === null || children === undefined || children === '') return null;
  return (
    <div>
      <dt>{t(`field.${name}`)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function DateField({ name, range }: { readonly name: string; readonly range: DateRange | null }): ReactNode {
  const { t, language } = useWords();
  if (!range) return null;
  return (
    <Field name={name}>
      {rangeWords(range, language)} <span className="soft">{t(`basis.${range.basis}`)}</span>
    </Field>
  );
}

function ActorName({ code }: { readonly code: string }): ReactNode {
  const { language } = useWords();
  const name = actorName(code, language);
  return (
    <li>
      {name} {name === code ? null : <code>{code}</code>}
    </li>
  );
}

interface WhyProps {
  readonly evidence: readonly Evidence[];
  readonly document: ReaderDocument;
  readonly children?: ReactNode;
}

function Why({ evidence, document, children }: WhyProps): ReactNode {
  const { t } = useWords();
  return (
    <details className="why">
      <summary>{t('why.title')}</summary>
      <table>
        <thead className="unseen">
          <tr>
            <th scope="col">{t('why.field')}</th>
            <th scope="col">{t('why.words-and-rule')}</th>
          </tr>
        </thead>
        <tbody>
          {[...distinct(evidence)].map(([key, it]) => (
            <tr key={key}>
              <th scope="row">{t(`field.${it.field}`)}</th>
              <td>
                <span lang={document.language === 'und' ? undefined : document.language}>
                  {document.text.slice(it.start, it.end)}
                </span>
                <code>{it.rule}</code>
              </td>
            </tr>
          ))}
          {children}
        </tbody>
      </table>
    </details>
  );
}

interface TraceProps {
  readonly trace: readonly TraceEntry[];
  readonly document: ReaderDocument;
  /** Key of the title's words; takes the number of steps. */
  readonly title?: string;
}

/** What the coder took, rejected and merged on the way to a record. */
export function Trace({ trace, document, title = 'why.trace' }: TraceProps): ReactNode {
  const { t } = useWords();
  const steps = distinct(trace);
  if (steps.size === 0) return null;
  return (
    <details className="why">
      <summary>{t(title, { count: steps.size })}</summary>
      <ul className="trace">
        {[...steps].map(([key, it]) => (
          <li key={key}>
            <span className="outcome">{t(`outcome.${it.outcome}`)}</span> <code>{it.rule}</code>{' '}
            <q lang={document.language === 'und' ? undefined : document.language}>
              {document.text.slice(it.start, it.end)}
            </q>{' '}
            <span className="soft">{it.because}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function codeOf({ type, mode }: { readonly type: EventType; readonly mode: string | null }): string {
  return mode !== null && mode in TYPES[type].modes ? `${type} ${mode}` : type;
}

/** What is said twice is shown once. */
function distinct<T extends object>(values: readonly T[]): ReadonlyMap<string, T> {
  return new Map(values.map((it) => [JSON.stringify(it), it]));
}
