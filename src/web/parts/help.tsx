/**
 * Help: keys, signs and marks, and the switch that turns single keys off. In: a dialog's ref. Out: the dialog.
 */
import type { ReactNode, RefObject } from 'react';
import { prefer, usePreferences } from '../preferences.js';
import { SCREENS } from '../screens.js';
import { useWords } from '../words/words.js';
import { QuadSign } from './sign.js';

const KEYS = ['j', 'k', 'Enter', 'x', 'o', '/', 'Esc', 'y', 'n', 'e', 's', 'u', '?'] as const;
const FIELDS = ['type', 'actors', 'recipients', 'date', 'place'] as const;

export function Help({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }): ReactNode {
  const { t } = useWords();
  const { keys } = usePreferences();
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title">
      <form method="dialog">
        <h2 id="help-title">{t('help.title')}</h2>
        <button type="submit" className="sign" aria-label={t('help.close')}>
          <span aria-hidden="true">×</span>
        </button>
      </form>
      <h3>{t('help.keys')}</h3>
      <dl className="keys">
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`key.${key === '/' ? 'slash' : key === '?' ? 'help' : key}`)}</dd>
          </div>
        ))}
        {SCREENS.map(({ name, home }) =>
          home ? (
            <div key={name}>
              <dt>
                <kbd>g</kbd> <kbd>{home.letter}</kbd>
              </dt>
              <dd>{t('key.go', { screen: t(`${name}.title`) })}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <label className="check">
        <input type="checkbox" checked={keys} onChange={(event) => prefer({ keys: event.target.checked })} />
        {t('help.keys-on')}
      </label>
      <h3>{t('help.signs')}</h3>
      <dl className="keys">
        {([1, 2, 3, 4, 0] as const).map((quad) => (
          <div key={quad}>
            <dt>
              <QuadSign quad={quad} />
            </dt>
            <dd>{t(`quad.${quad}`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('help.marks')}</h3>
      <dl className="keys">
        {FIELDS.map((field) => (
          <div key={field}>
            <dt>
              <mark data-field={field}>{t(`field.${field}`)}</mark>
            </dt>
            <dd>{t(`field-says.${field}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">
        <a href="/openapi.json">{t('help.api')}</a>
      </p>
    </dialog>
  );
}
