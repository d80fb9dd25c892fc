/**
 * The sign of an act. In: PLOVER's quad. Out: a shape: round for cooperation, pointed for conflict, hollow for words,
 * filled for deeds, a square for a change of office. Shape, not colour, tells them apart; the word stands beside it.
 */
import type { ReactNode } from 'react';

const SHAPES: Readonly<Record<number, ReactNode>> = {
  0: <rect x="3" y="3" width="8" height="8" />,
  1: <circle cx="7" cy="7" r="4.3" />,
  2: <circle cx="7" cy="7" r="4.3" className="filled" />,
  3: <path d="M7 2.2 12 11.3H2Z" />,
  4: <path d="M7 2.2 12 11.3H2Z" className="filled" />,
};

export function QuadSign({ quad }: { readonly quad: number }): ReactNode {
  return (
    <svg className="quad" viewBox="0 0 14 14" aria-hidden="true">
      {SHAPES[quad]}
    </svg>
  );
}
