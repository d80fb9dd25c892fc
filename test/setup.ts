/**
 * Property tests start from one seed, so that a run can be repeated and a red build is about the change in it.
 * FC_SEED=$RANDOM npx vitest run looks for new counterexamples.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261122) });
