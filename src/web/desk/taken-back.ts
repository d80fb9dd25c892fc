/** Which corrections no longer stand. In: corrections, newest first. Out: ids of those taken back; an undo may itself be taken back. */
import type { Correction } from '../../record/merged.js';

/** @example takenBack([{ id: 'b', action: 'undo', other: 'a', … }, { id: 'a', action: 'reject', … }]).has('a') // true */
export function takenBack(
  newestFirst: readonly Pick<Correction, 'id' | 'action' | 'record' | 'other'>[],
): ReadonlySet<string> {
  const undone = new Set<string>();
  // What takes something back is newer than it: by the time it is met, it is known whether its undo stands.
  for (const { id, action, record, other } of newestFirst)
    if (action === 'undo' && !undone.has(id)) undone.add(other ?? record);
  return undone;
}
