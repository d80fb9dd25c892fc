/**
 * How friendly it is between two. In: numbers of acts by quad. Out: one of five tones, each with a sign and a word of its own,
 * so that no colour is needed to tell them apart.
 */
import type { ReactNode } from 'react';
import { balance, type Quads } from '../../tell/matrix.js';

export const TONES = ['friendly', 'rather-friendly', 'mixed', 'rather-hostile', 'hostile'] as const;
export type Tone = (typeof TONES)[number];

/** Least balance of each tone but the last. */
const FROM = [0.9, 0.4, -0.2, -0.6] as const;

/** @example toneOf([3, 0, 0, 0]) // 'friendly' */
export function toneOf(quads: Quads): Tone | null {
  const value = balance(quads);
  if (value === null) return null;
  const at = FROM.findIndex((least) => value >= least);
  return TONES[at < 0 ? TONES.length - 1 : at] ?? null;
}

const SIGNS: Readonly<Record<Tone, string>> = {
  friendly: '++',
  'rather-friendly': '+',
  mixed: '±',
  'rather-hostile': '−',
  hostile: '−−',
};

export function ToneSign({ tone }: { readonly tone: Tone }): ReactNode {
  return (
    <span className="tone-sign" aria-hidden="true">
      {SIGNS[tone]}
    </span>
  );
}

/** Of two directions together. */
export function sum(one: Quads | undefined, other: Quads | undefined): Quads {
  const at = (index: 0 | 1 | 2 | 3) => (one?.[index] ?? 0) + (other?.[index] ?? 0);
  return [at(0), at(1), at(2), at(3)];
}
