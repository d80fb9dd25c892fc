/** Questions that can have no answer, refused. In: codes and a period, the open ledger. Out: nothing, or a failure with its remedy. */
import type { Asked } from '../answer/asked.js';
import type { Ledger } from '../store/store.js';
import { resourcesFor } from './coding.js';
import { EXIT, Failure } from './exit.js';

/** Example: `await refuseWrong({ actors: ['KAZ'], since, until }, store)`. */
export async function refuseWrong(asked: Asked, store: Ledger): Promise<void> {
  const { wrongIn } = await import('../answer/asked.js');
  const wrong = await wrongIn(asked, store, resourcesFor);
  if (wrong) throw new Failure(wrong.message, wrong.hint, EXIT.usage);
}
