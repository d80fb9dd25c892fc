/**
 * What every screen offers: copy its link, see the command that asks the same, take the rows along.
 * In: the command and the question. Out: three buttons; what they did is said aloud.
 */
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/words.js';
import type { Take } from './export.js';

interface Props {
  /** The command that asks the same, where there is one. */
  readonly command?: string;
  /** What can be taken along. */
  readonly take?: Take;
}

export function Tools({ command, take }: Props): ReactNode {
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState(false);

  const copy = async (text: string, done: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(done);
    } catch {
      setSaid(t('tools.copy-failed'));
    }
  };
  const save = async (from: Take, format: 'csv' | 'json') => {
    setSaid(t('tools.exporting'));
    try {
      const count = await from(format);
      setSaid(t('tools.exported', { count }));
    } catch {
      setSaid(t('tools.export-failed'));
    }
  };

  return (
    <div className="tools">
      <button type="button" onClick={() => copy(location.href, t('tools.copied'))}>
        {t('tools.copy-link')}
      </button>
      {command === undefined ? null : (
        <button type="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t('tools.command')}
        </button>
      )}
      {take === undefined ? null : (
        <span className="take">
          <button type="button" onClick={() => save(take, 'csv')} aria-label={t('tools.export', { format: 'CSV' })}>
            CSV
          </button>
          <button type="button" onClick={() => save(take, 'json')} aria-label={t('tools.export', { format: 'JSON' })}>
            JSON
          </button>
        </span>
      )}
      <span className="said" role="status">
        {said}
      </span>
      {shown && command !== undefined ? (
        <div className="command">
          <code>{command}</code>
          <button type="button" onClick={() => copy(command, t('tools.copied'))}>
            {t('tools.copy')}
          </button>
        </div>
      ) : null}
    </div>
  );
}
