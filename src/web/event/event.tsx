/**
 * One event, however many reports tell it: an address to cite. In: the id of a merged event, of one that it took over, or of
 * a report. Out: its fields and where the reports differ, what it belongs to, every report with its sentence.
 */
import { type ReactNode, useEffect } from 'react';
import type { MergedEvent, Report } from '../../record/merged.js';
import type { Place } from '../../record/record.js';
import type { MergedWhole } from '../../server/routes/merged.js';
import { teller } from '../../tell/telling.js';
import { useAsked } from '../ask.js';
import { useKeys } from '../keys.js';
import { actorName, placeName } from '../names/names.js';
import { ActLine } from '../parts/act-line.js';
import { Actors, PersonName } from '../parts/actors.js';
import { type Columns, take } from '../parts/export.js';
import { Link } from '../parts/link.js';
import { Quote } from '../parts/quote.js';
import { QuadSign } from '../parts/sign.js';
import { Failed, Plain } from '../parts/states.js';
import { Tools } from '../parts/tools.js';
import { rangeWords } from '../words/days.js';
import { mergingWords } from '../words/merging-words.js';
import { actWord, confidenceWord, eventLine, officeWord, quadOf, sides, typeWord } from '../words/record-words.js';
import { useWords, type Words } from '../words/words.js';
import { Judgements } from './judgements.js';
import { Reports } from './reports.js';
import { Variants } from './variants.js';

const REPORTS: Columns<Report> = {
  event: ({ event }) => event,
  document: ({ document }) => document,
  outlet: ({ outlet }) => outlet,
  language: ({ language }) => language,
  day: ({ day }) => day,
  title: ({ title }) => title,
  url: ({ url }) => url,
  source: ({ group }) => group,
};

export function EventScreen({ id }: { readonly id: string }): ReactNode {
  const words = useWords();
  const { t } = words;
  const [asked, again] = useAsked<MergedWhole>(`/api/merged/${encodeURIComponent(id)}`);
  const line = asked.state === 'here' ? eventLine(words, asked.value.event as unknown as MergedEvent) : null;
  useEffect(() => {
    if (line) document.title = `${line} · Elchi`;
  }, [line]);
  useKeys({ o: () => document.querySelector<HTMLAnchorElement>('.event-page a.row-source')?.click() });
  if (asked.state === 'waiting') return <Plain>{t('state.waiting')}</Plain>;
  if (asked.state === 'failed') return <Failed problem={asked.problem} again={again} title={t('event.title')} />;
  const { groups, judgements, ties, quote } = asked.value;
  const event = asked.value.event as unknown as MergedEvent;
  const told = teller(event);
  const parties = [...new Set([...event.actors, ...event.recipients])];
  return (
    <article className="page event-page">
      <header>
        <h1>
          <QuadSign quad={quadOf(event.type)} /> {actWord(t, event)}: <Sides event={event} />
        </h1>
        {quote && told ? <Quote text={quote.text} marks={quote.marks} language={told.language} /> : null}
        <Tools command={`elchi sources ${event.id}`} take={take('reports', REPORTS, () => event.reports)} />
      </header>
      <Fields event={event} />
      {parties.length === 2 ? (
        <p>
          <Link to={`/dyad/${parties.join('-')}`}>
            {t('event.pair', { pair: parties.map((it) => actorName(it, words.language)).join(' – ') })}
          </Link>
        </p>
      ) : null}
      <Ties event={event} ties={ties} />
      <h2>
        {t('event.told-by')} <Weight event={event} />
      </h2>
      <Reports event={event} groups={groups} />
      <p>
        <Link to={`/desk?part=events&one=${encodeURIComponent(event.id)}`}>{t('desk.of-event')}</Link>
      </p>
      <Judgements judgements={judgements} reports={event.reports} />
    </article>
  );
}

export function Weight({ event }: { readonly event: Pick<MergedEvent, 'corroboration' | 'copies'> }): ReactNode {
  const { t } = useWords();
  return (
    <span className="count">
      {t('row.independent', { count: event.corroboration })}
      {event.copies > 0 ? ` · ${t('row.copies', { count: event.copies })}` : ''}
    </span>
  );
}

function Sides({ event }: { readonly event: MergedEvent }): ReactNode {
  const words = useWords();
  const { sign } = sides(words, event);
  if (sign === '') return <Actors codes={[...new Set([...event.actors, ...event.recipients])]} between=" · " />;
  return (
    <>
      <Actors codes={event.actors} /> <span className="arrow">{sign}</span> <Actors codes={event.recipients} />
    </>
  );
}

function Fields({ event }: { readonly event: MergedEvent }): ReactNode {
  const words = useWords();
  const { t, language } = words;
  const { variants, outcome } = event;
  const placeWords = (place: Place | null) => placeName(place, language) || t('event.not-said');
  const rows: [string, ReactNode][] = [
    [
      'date',
      <>
        {event.date ? rangeWords(event.date, language) : t('row.no-date')}
        {event.date ? <span className="soft"> · {t(`basis.${event.date.basis}`)}</span> : null}
        <Variants variants={variants.date} say={(it) => (it ? rangeWords(it, language) : t('row.no-date'))} />
      </>,
    ],
    [
      'status',
      <>
        {t(`status.${event.status}`)}
        {event.background ? <span className="soft"> · {t('field-says.background')}</span> : null}
        <Variants variants={variants.status} say={(it) => t(`status.${it}`)} />
      </>,
    ],
    [
      'type',
      <>
        {typeWord(t, event.type)}
        {event.mode ? ` · ${actWord(t, event)}` : ''}
        <Variants variants={variants.mode} say={(it) => actWord(t, { type: event.type, mode: it })} />
      </>,
    ],
  ];
  if (variants.sides.length > 1)
    rows.push(['actors', <Variants key="sides" variants={variants.sides} say={(it) => sayWho(words, event, it)} />]);
  if (event.place || variants.place.length > 1)
    rows.push([
      'place',
      <>
        {placeWords(event.place)}
        <Variants variants={variants.place} say={placeWords} />
      </>,
    ]);
  if (event.people.length > 0)
    rows.push([
      'people',
      namesOnce(event.people).map((it, at) => (
        <span key={`${it.id} ${it.name} ${it.office}`}>
          {at > 0 ? '; ' : ''}
          <PersonName id={it.id} name={it.name} />
          <span className="soft">
            {[it.office && officeWord(t, it.office), it.for && actorName(it.for, language)]
              .filter(Boolean)
              .map((word) => `, ${word}`)}
          </span>
        </span>
      )),
    ]);
  if (event.announced) rows.push(['announced', rangeWords(event.announced, language)]);
  if (event.due) rows.push(['due', rangeWords(event.due, language)]);
  if (event.context.length > 0) rows.push(['context', event.context.map((it) => t(`context.${it}`)).join(', ')]);
  rows.push(['confidence', confidenceWord(t, event.confidence)]);
  if (outcome)
    rows.push([
      'outcome',
      <>
        {t(`became.${outcome.kind}`)} <span className="soft">({mergingWords(words, outcome.because)})</span>
      </>,
    ]);
  return (
    <dl className="facts">
      {rows.map(([field, value]) => (
        <div key={field}>
          <dt>{t(`field.${field}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Ties({ event, ties }: { readonly event: MergedEvent; readonly ties: MergedWhole['ties'] }): ReactNode {
  const { t } = useWords();
  const groups: [string, readonly (string | null)[]][] = [
    ['part-of', [event.partOf]],
    ['parts', event.parts],
    ['announced-by', [event.announcedBy]],
    ['outcome', [event.outcome?.event ?? null]],
  ];
  return groups.map(([key, ids]) => {
    const found = ids.flatMap((id) => ties.find((it) => it.id === id) ?? []);
    return found.length === 0 ? null : (
      <section key={key}>
        <h2>{t(`tie.${key}`)}</h2>
        <ol className="acts">
          {found.map((it) => (
            <ActLine key={it.id} act={it} />
          ))}
        </ol>
      </section>
    );
  });
}

/** Some reports know whom the knowledge base lists by that name; then the others mean nobody else. */
function namesOnce(people: MergedEvent['people']): MergedEvent['people'] {
  return people.filter((it) => it.id !== undefined || !people.some((other) => other.id && other.name === it.name));
}

function sayWho(words: Words, event: MergedEvent, who: Pick<MergedEvent, 'actors' | 'recipients'>): string {
  const { from, sign, to } = sides(words, { type: event.type, mode: event.mode, ...who });
  return [from, sign, to].filter(Boolean).join(' ');
}
