/**
 * What one reader likes, kept in this browser only: language of the interface, light or dark, keys on or off.
 * In: the browser's storage (and `?ui=` of the address, for links and pictures). Out: values and their setter.
 */
import { useSyncExternalStore } from 'react';

export const INTERFACE_LANGUAGES = ['en', 'tr', 'az', 'kk', 'uz', 'ky', 'tk', 'ru'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Preferences {
  readonly language: InterfaceLanguage;
  readonly theme: Theme;
  readonly keys: boolean;
}

const NAME = 'elchi';
const listeners = new Set<() => void>();
let current: Preferences = load();

export function usePreferences(): Preferences {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => current,
  );
}

export function preferences(): Preferences {
  return current;
}

export function prefer(changes: Partial<Preferences>): void {
  current = { ...current, ...changes };
  try {
    localStorage.setItem(NAME, JSON.stringify(current));
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
  applyTheme(current.theme);
  for (const tell of listeners) tell();
}

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

function load(): Preferences {
  const asked = new URLSearchParams(location.search);
  const kept = read();
  return {
    language: oneOf(
      INTERFACE_LANGUAGES,
      asked.get('ui'),
      kept.language,
      ...navigator.languages.map((it) => it.slice(0, 2)),
    ),
    theme: oneOf(THEMES, asked.get('theme'), kept.theme),
    keys: kept.keys !== false,
  };
}

function read(): Partial<Record<keyof Preferences, unknown>> {
  try {
    return JSON.parse(localStorage.getItem(NAME) ?? '{}') ?? {};
  } catch {
    return {};
  }
}

function oneOf<const T extends readonly [string, ...string[]]>(known: T, ...asked: readonly unknown[]): T[number] {
  return asked.find((it): it is T[number] => known.includes(it as string)) ?? known[0];
}
