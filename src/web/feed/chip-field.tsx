/**
 * A field that takes several values: what is chosen stands as chips, the rest is offered while one types.
 * In: values, choices. Out: the new values. The browser's own list (`<datalist>`) does the offering.
 */
import { type ReactNode, useId, useState } from 'react';
import type { Choice } from '../names/names.js';
import { useWords } from '../words/words.js';

interface Props {
  readonly label: string;
  readonly values: readonly string[];
  readonly choices: readonly Choice[];
  readonly onChange: (values: readonly string[]) => void;
  /** Finds what none of the labels says: a name in another language. */
  readonly find?: (text: string) => Promise<string | null>;
}

export function ChipField({ label, values, choices, onChange, find }: Props): ReactNode {
  const { t, language } = useWords();
  const [typed, setTyped] = useState('');
  const [unknown, setUnknown] = useState(false);
  const id = useId();
  const nameOf = (value: string) => choices.find((it) => it.value === value)?.label ?? value;

  const take = async (text: string, typing: boolean) => {
    const known = match(text, choices, language);
    const value = known === null && !typing && find && text.trim() !== '' ? await find(text.trim()) : known;
    if (value === null) {
      setUnknown(!typing && text.trim() !== '');
      return;
    }
    // While one types, only a whole label is taken: it came from the list.
    if (typing && nameOf(value) !== text) return;
    setTyped('');
    setUnknown(false);
    if (!values.includes(value)) onChange([...values, value]);
  };

  return (
    <fieldset className="chip-field">
      <legend>{label}</legend>
      {values.length > 0 ? (
        <ul className="chips">
          {values.map((value) => (
            <li key={value}>
              <button
                type="button"
                onClick={() => onChange(values.filter((it) => it !== value))}
                aria-label={t('filter.remove', { value: nameOf(value) })}
              >
                {nameOf(value)} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <input
        type="text"
        list={`${id}-list`}
        aria-label={t('filter.add', { what: label })}
        aria-invalid={unknown || undefined}
        aria-describedby={unknown ? `${id}-unknown` : undefined}
        placeholder={t('filter.add-hint')}
        value={typed}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value);
          setUnknown(false);
          void take(event.target.value, true);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void take(typed, false);
        }}
      />
      <datalist id={`${id}-list`}>
        {choices.map(({ value, label }) => (
          <option key={value} value={label} label={value === label ? undefined : value} />
        ))}
      </datalist>
      {unknown ? (
        <p id={`${id}-unknown`} className="hint" role="alert">
          {t('filter.unknown', { value: typed })}
        </p>
      ) : null}
    </fieldset>
  );
}

/** A code, a whole name, or the only name that begins so; letters are compared by the reader's language. */
function match(text: string, choices: readonly Choice[], language: string): string | null {
  const fold = (it: string) => it.trim().toLocaleLowerCase(language);
  const asked = fold(text);
  if (asked === '') return null;
  const exact = choices.find((it) => fold(it.value) === asked || fold(it.label) === asked);
  if (exact) return exact.value;
  const begin = choices.filter((it) => fold(it.label).startsWith(asked));
  return begin.length === 1 ? (begin[0]?.value ?? null) : null;
}
