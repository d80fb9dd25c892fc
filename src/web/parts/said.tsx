/** What somebody said. In: a statement with its words and document. Out: a line, leading to its place in the article. */
import type { ReactNode } from 'react';
import type { StatementRow } from '../../server/schema.js';
import { actorName, languageName } from '../names/names.js';
import { outletOf } from '../names/outlet.js';
import { rangeWords } from '../words/days.js';
import { officeWord } from '../words/record-words.js';
import { useWords } from '../words/words.js';
import { Link } from './link.js';

export function SaidList({ rows }: { readonly rows: readonly StatementRow[] }): ReactNode {
  return (
    <ol className="said-list">
      {rows.map((row) => (
        <Said key={`${row.document.id} ${row.statement.id}`} row={row} />
      ))}
    </ol>
  );
}

function Said({ row }: { readonly row: StatementRow }): ReactNode {
  const { t, language } = useWords();
  const { statement, document, words } = row;
  const said = words.join(' … ');
  return (
    <li>
      <p className="soft said-when">
        {document.published ? rangeWords(document.published, language) : t('row.no-date')}
        <span>{outletOf(document) ?? t('row.no-outlet')}</span>
        <span>{languageName(document.language, language)}</span>
      </p>
      <div>
        <p className="who">
          <Link to={`/doc/${encodeURIComponent(document.id)}?record=${encodeURIComponent(statement.id)}`}>
            {statement.speaker ?? t('statement.unnamed')}
          </Link>
          <span className="soft">
            {[statement.office && officeWord(t, statement.office), statement.for && actorName(statement.for, language)]
              .filter(Boolean)
              .map((it) => `, ${it}`)}
            {` · ${t(`statement.${statement.kind}`)}`}
          </span>
        </p>
        <blockquote className="quote" lang={document.language === 'und' ? undefined : document.language}>
          {statement.kind === 'direct' ? `“${said}”` : said}
        </blockquote>
      </div>
    </li>
  );
}
