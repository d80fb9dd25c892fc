/**
 * A brief as a page: every line with its sources. In: `KAZ-TUR` or `KAZ` and a period. Out: the brief in the interface's
 * language, to read, to print, to take along as Markdown.
 */
import { type ReactNode, useEffect } from 'react';
import type { Brief } from '../../server/routes/questions.js';
import type { Cited } from '../../tell/brief.js';
import { toMarkdown } from '../../tell/write.js';
import { search, useAddress } from '../address.js';
import { useAsked } from '../ask.js';
import { actorName } from '../names/names.js';
import { save } from '../parts/export.js';
import { Link } from '../parts/link.js';
import { Period, periodQuery } from '../parts/period.js';
import { Failed, Plain } from '../parts/states.js';
import { Tools } from '../parts/tools.js';
import { useWords } from '../words/words.js';

export function BriefScreen({ id }: { readonly id: string }): ReactNode {
  const { t, language } = useWords();
  const { query } = useAddress();
  const [one = '', other] = id.split('-');
  const period = periodQuery(query);
  const asked = new URLSearchParams([
    ['one', one],
    ...(other ? [['other', other]] : []),
    ...period,
    ['lang', language],
  ]);
  const [answer, again] = useAsked<Brief>(`/api/brief${search(asked)}`);
  const names = id.split('-').map((it) => actorName(it, language));
  const title = t('brief-page.heading', { names: names.join(' – ') });
  useEffect(() => {
    document.title = `${title} · Elchi`;
  }, [title]);
  const flags = [...period].map(([name, value]) => ` --${name} ${value}`).join('');
  return (
    <article className="page brief">
      <header>
        <h1>{title}</h1>
        <div className="page-tools">
          <Period />
          <Tools command={`elchi brief ${id.replace('-', ' ')}${flags} --lang ${language}`} />
        </div>
        <p className="page-links">
          {other ? (
            <Link to={`/dyad/${id}${search(period)}`}>{t('brief-page.pair')}</Link>
          ) : (
            <Link to={`/actor/${id}${search(period)}`}>{names[0]}</Link>
          )}
          {answer.state === 'here' ? (
            <button type="button" onClick={() => save(toMarkdown(answer.value), `elchi-${id}.md`, 'text/markdown')}>
              {t('brief-page.markdown')}
            </button>
          ) : null}
        </p>
      </header>
      {answer.state === 'waiting' ? <Plain>{t('state.waiting')}</Plain> : null}
      {answer.state === 'failed' ? <Failed problem={answer.problem} again={again} /> : null}
      {answer.state === 'here' ? <Sections brief={answer.value} /> : null}
    </article>
  );
}

function Sections({ brief }: { readonly brief: Brief }): ReactNode {
  return (
    <>
      <p className="summary">{brief.summary.join(' ')}</p>
      {brief.sections.map(({ title, lines }) => (
        <section key={title}>
          <h2>
            {title} <span className="count">{lines.length}</span>
          </h2>
          <ul className="brief-lines">
            {lines.map((it, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an answer never change places.
              <li key={at}>
                <Item it={it} />
                {it.within.length > 0 ? (
                  <ul className="brief-lines">
                    {it.within.map((part) => (
                      <li key={part.event ?? part.text}>
                        <Item it={part} />
                      </li>
                    ))}
                  </ul>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Item({ it }: { readonly it: Cited }): ReactNode {
  const { t } = useWords();
  return (
    <>
      {it.event ? <Link to={`/event/${encodeURIComponent(it.event)}`}>{it.text}</Link> : it.text}
      {it.independent > 1 || it.copies > 0 ? (
        <span className="count">
          {' '}
          {t('row.independent', { count: it.independent })}
          {it.copies > 0 ? ` · ${t('row.copies', { count: it.copies })}` : ''}
        </span>
      ) : null}
      {it.quotation ? (
        <blockquote className="quote" lang={it.quotation.language === 'und' ? undefined : it.quotation.language}>
          {it.quotation.words}
        </blockquote>
      ) : null}
      <p className="soft">
        {it.sources.map((source, at) => (
          <span key={source.document}>
            {at > 0 ? '; ' : ''}
            <Link to={`/doc/${encodeURIComponent(source.document)}`}>{source.name}</Link>
            {source.day === '' ? '' : `, ${source.day}`}
          </span>
        ))}
      </p>
    </>
  );
}
