/**
 * A link within the page. In: an address. Out: an anchor that opens as anchors do (new tab, copy), without loading anew.
 */
import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { go } from '../address.js';

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly to: string;
}

export function Link({ to, ...rest }: Props): ReactNode {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
    scrollTo(0, 0);
  };
  return <a {...rest} href={to} onClick={follow} />;
}
