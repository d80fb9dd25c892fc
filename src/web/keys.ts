/**
 * Keys. In: what each screen does on a key. Out: one listener for the page. Off while somebody writes in a field,
 * and off altogether when the reader wants it so (WCAG 2.1.4).
 */
import { useEffect, useRef } from 'react';
import { preferences } from './preferences.js';

/** `j`, `/`, `?`, `esc`, or two strokes: `g f`. */
export type Actions = Readonly<Record<string, () => void>>;

/** How long after `g` the letter may come, in ms: unhurried, yet short enough not to surprise. */
const PAIR_WITHIN = 1500;

const layers: { readonly actions: () => Actions }[] = [];
let first: { readonly key: string; readonly at: number } | null = null;

/** While the screen is shown, these keys do these things. A later screen's keys win. */
export function useKeys(actions: Actions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const layer = { actions: () => latest.current };
    layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
    };
  }, []);
}

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const key = latin(event);
  const leaves = key === 'Escape';
  if (!leaves && (!preferences().keys || writes(event.target) || document.querySelector('dialog[open]'))) return;
  const pair = first && event.timeStamp - first.at < PAIR_WITHIN ? `${first.key} ${key}` : null;
  first = null;
  const action = (pair && find(pair)) || find(leaves ? 'esc' : key);
  if (action) {
    if (!leaves) event.preventDefault();
    action();
  } else if (startsPair(key)) first = { key, at: event.timeStamp };
});

/** On a Cyrillic keyboard the key of j writes о, that of / a point: the place of the key counts there. */
function latin({ key, code }: KeyboardEvent): string {
  if (/^\p{Script=Cyrillic}$/u.test(key)) return /^Key([A-Z])$/u.exec(code)?.[1]?.toLowerCase() ?? key;
  if (code === 'Slash' && (key === '.' || key === ',')) return key === '.' ? '/' : '?';
  return key;
}

function find(key: string): (() => void) | undefined {
  for (const layer of layers.toReversed()) {
    const action = layer.actions()[key];
    if (action) return action;
  }
  return undefined;
}

function startsPair(key: string): boolean {
  return layers.some((layer) => Object.keys(layer.actions()).some((it) => it.startsWith(`${key} `)));
}

function writes(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName) || isTextInput(target))
  );
}

function isTextInput(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}
