/**
 * The bar on top. In: the name of the screen shown. Out: navigation, language, light or dark, help.
 */
import { type ReactNode, useEffect, useRef } from 'react';
import { ownName } from '../names/names.js';
import { INTERFACE_LANGUAGES, type InterfaceLanguage, prefer, THEMES, usePreferences } from '../preferences.js';
import { SCREENS } from '../screens.js';
import { useWords } from '../words/words.js';
import { Link } from './link.js';

interface Props {
  readonly here: string;
  readonly onHelp: () => void;
}

const THEME_SIGNS = { system: '◐', light: '○', dark: '●' } as const;

export function Bar({ here, onHelp }: Props): ReactNode {
  const { t, language } = useWords();
  const { theme } = usePreferences();
  const list = useRef<HTMLUListElement>(null);
  // In a narrow window the list scrolls: the screen that is shown stands in sight, with some of its neighbours.
  // biome-ignore lint/correctness/useExhaustiveDependencies: words of another language are of another width.
  useEffect(() => {
    const [all, one] = [list.current, list.current?.querySelector<HTMLElement>('[aria-current]')];
    if (all && one) all.scrollLeft = one.offsetLeft - all.offsetLeft - (all.clientWidth - one.offsetWidth) / 2;
  }, [here, language]);
  const nextTheme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  return (
    <header className="bar">
      <Link to="/" className="brand" aria-label={t('bar.home')}>
        <svg viewBox="0 0 32 32" aria-hidden="true" className="brand-sign">
          <rect width="32" height="32" rx="7" />
          <path d="M9 9.5h14M9 16h9.5M9 22.5h14" />
          <circle cx="23" cy="16" r="2.1" />
        </svg>
        Elchi
      </Link>
      <nav aria-label={t('bar.screens')}>
        <ul ref={list}>
          {SCREENS.map(({ name, home }) =>
            home ? (
              <li key={name}>
                <Link to={home.address} aria-current={here === name ? 'page' : undefined}>
                  {t(`${name}.title`)}
                </Link>
              </li>
            ) : null,
          )}
        </ul>
      </nav>
      <div className="bar-tools">
        <select
          aria-label={t('bar.language')}
          value={language}
          onChange={(event) => prefer({ language: event.target.value as InterfaceLanguage })}
        >
          {INTERFACE_LANGUAGES.map((it) => (
            <option key={it} value={it} lang={it}>
              {ownName(it)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="sign"
          onClick={() => prefer({ theme: nextTheme })}
          aria-label={t('bar.theme', { theme: t(`theme.${theme}`) })}
          title={t('bar.theme', { theme: t(`theme.${theme}`) })}
        >
          <span aria-hidden="true">{THEME_SIGNS[theme]}</span>
        </button>
        <button
          type="button"
          className="sign"
          onClick={onHelp}
          aria-label={t('help.title')}
          title={`${t('help.title')} (?)`}
        >
          <span aria-hidden="true">?</span>
        </button>
      </div>
    </header>
  );
}
