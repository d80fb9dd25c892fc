/**
 * The screens, in one list. In: a path. Out: the screen that shows it. A new screen is a line here and a folder.
 * The feed comes with the first view; the others load when they are asked for.
 */
import { type ComponentType, lazy } from 'react';
import { Feed } from './feed/feed.js';

export interface ScreenProps {
  /** What the path names: the id of a document. */
  readonly id: string;
}

export interface Screen {
  readonly name: string;
  readonly path: RegExp;
  /** Shown in the navigation, with this address and this letter after `g`. */
  readonly home?: { readonly address: string; readonly letter: string };
  readonly Show: ComponentType<ScreenProps>;
}

export const SCREENS: readonly Screen[] = [
  { name: 'feed', path: /^\/$/u, home: { address: '/', letter: 'f' }, Show: Feed },
  {
    name: 'overview',
    path: /^\/overview$/u,
    home: { address: '/overview', letter: 'o' },
    Show: lazy(async () => ({ default: (await import('./overview/overview.js')).Overview })),
  },
  {
    name: 'statements',
    path: /^\/statements$/u,
    home: { address: '/statements', letter: 's' },
    Show: lazy(async () => ({ default: (await import('./statements/statements.js')).Statements })),
  },
  {
    name: 'commitments',
    path: /^\/commitments$/u,
    home: { address: '/commitments', letter: 'm' },
    Show: lazy(async () => ({ default: (await import('./commitments/commitments.js')).Commitments })),
  },
  {
    name: 'crisis',
    path: /^\/crisis$/u,
    home: { address: '/crisis', letter: 'r' },
    Show: lazy(async () => ({ default: (await import('./crisis/crisis.js')).Crisis })),
  },
  {
    name: 'coverage',
    path: /^\/coverage$/u,
    home: { address: '/coverage', letter: 'c' },
    Show: lazy(async () => ({ default: (await import('./coverage/coverage.js')).CoverageScreen })),
  },
  {
    name: 'paste',
    path: /^\/paste$/u,
    home: { address: '/paste', letter: 'p' },
    Show: lazy(async () => ({ default: (await import('./paste/paste.js')).Paste })),
  },
  {
    name: 'check',
    path: /^\/check$/u,
    home: { address: '/check', letter: 'k' },
    Show: lazy(async () => ({ default: (await import('./check/check.js')).CheckScreen })),
  },
  {
    name: 'desk',
    path: /^\/desk$/u,
    home: { address: '/desk', letter: 'd' },
    Show: lazy(async () => ({ default: (await import('./desk/desk.js')).Desk })),
  },
  {
    name: 'commitment-page',
    path: /^\/commitment\/(?<id>[^/]+)$/u,
    Show: lazy(async () => ({ default: (await import('./commitments/commitment.js')).Commitment })),
  },
  {
    name: 'reader',
    path: /^\/doc\/(?<id>[^/]+)$/u,
    Show: lazy(async () => ({ default: (await import('./reader/reader.js')).Reader })),
  },
  {
    name: 'event',
    path: /^\/event\/(?<id>[^/]+)$/u,
    Show: lazy(async () => ({ default: (await import('./event/event.js')).EventScreen })),
  },
  {
    name: 'dyad',
    path: /^\/dyad\/(?<id>[^/]+)$/u,
    Show: lazy(async () => ({ default: (await import('./dyad/dyad.js')).DyadScreen })),
  },
  {
    name: 'brief-page',
    path: /^\/brief\/(?<id>[^/]+)$/u,
    Show: lazy(async () => ({ default: (await import('./brief/brief.js')).BriefScreen })),
  },
  {
    name: 'actor',
    path: /^\/actor\/(?<id>[^/]+)$/u,
    Show: lazy(async () => ({ default: (await import('./actor/actor.js')).ActorScreen })),
  },
  {
    name: 'person',
    path: /^\/person\/(?<id>.+)$/u,
    Show: lazy(async () => ({ default: (await import('./actor/person.js')).PersonScreen })),
  },
  {
    name: 'source',
    path: /^\/source\/(?<id>.+)$/u,
    Show: lazy(async () => ({ default: (await import('./source/source.js')).SourceScreen })),
  },
];

/** @example screenAt('/doc/1f00') // { screen: …reader, id: '1f00' } */
export function screenAt(path: string): { readonly screen: Screen; readonly id: string } | null {
  for (const screen of SCREENS) {
    const found = screen.path.exec(path);
    if (found) return { screen, id: decodeURIComponent(found.groups?.id ?? '') };
  }
  return null;
}
