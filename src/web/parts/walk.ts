/** j and k: the focus goes to the next or the previous item of a list. In: the list and how its items are found. Out: two keys. */
import type { RefObject } from 'react';
import type { Actions } from '../keys.js';

/** `link` opens an item, `item` holds it. Example: `useKeys(walkKeys(list, 'a.row-open', 'li'))`. */
export function walkKeys(list: RefObject<HTMLElement | null>, link: string, item: string): Actions {
  const walk = (step: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>(link) ?? [])];
    const here = links.findIndex((it) => it.closest(item)?.contains(document.activeElement));
    const target = links[here < 0 ? 0 : Math.max(0, Math.min(links.length - 1, here + step))];
    target?.focus({ preventScroll: true });
    target?.closest(item)?.scrollIntoView({ block: 'nearest' });
  };
  return { j: () => walk(1), k: () => walk(-1) };
}
