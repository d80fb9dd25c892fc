/** Exit codes, and the errors that carry one. */
export const EXIT = { done: 0, failure: 1, usage: 2, partial: 3, contradicted: 4, interrupted: 130 } as const;

/** An expected failure: said in one line with its remedy, without a stack. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly hint?: string,
    readonly exitCode: number = EXIT.failure,
  ) {
    super(message);
  }
}

/** Whoever read our output has gone. */
export class OutputClosed extends Error {}
