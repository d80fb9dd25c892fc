/** The kind of an answer. In: the kind. Out: a sign of its own: hollow is words, filled is deeds, a triangle asks or is against. */
import type { ReactNode } from 'react';
import type { ResponseKind } from '../../tell/crisis.js';

const SHAPES: Readonly<Record<ResponseKind, ReactNode>> = {
  words: <circle cx="7" cy="7" r="4.3" />,
  promise: <path d="M7 1.8 12.2 7 7 12.2 1.8 7Z" />,
  contact: <rect x="3" y="3" width="8" height="8" />,
  deed: <circle cx="7" cy="7" r="4.3" className="filled" />,
  force: <rect x="3" y="3" width="8" height="8" className="filled" />,
  appeal: <path d="M7 2.2 12 11.3H2Z" />,
  against: <path d="M7 2.2 12 11.3H2Z" className="filled" />,
};

export function KindSign({ kind }: { readonly kind: ResponseKind }): ReactNode {
  return (
    <svg className="quad" viewBox="0 0 14 14" aria-hidden="true">
      {SHAPES[kind]}
    </svg>
  );
}
