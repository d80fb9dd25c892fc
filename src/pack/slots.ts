/** Places in a pattern of `claims.yaml` that are filled by what was counted or dated, not by a word. Apart from the checks of that file, whose library the coder has no need to load. */
export const SLOTS = ['N', 'O', 'M', 'P', 'W', 'G', 'D'] as const;
export type Slot = (typeof SLOTS)[number];
