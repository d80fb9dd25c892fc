/** A table that may be wider than a small window scrolls by itself, by keyboard too. In: its name and the table. Out: a frame. */
import type { ReactNode } from 'react';

export function TableFrame({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="table-frame" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
