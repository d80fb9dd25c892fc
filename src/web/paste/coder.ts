/**
 * The page's side of the coder. In: texts, as fast as somebody types. Out: the coded document of the newest one; what
 * was typed over while the coder was busy is never coded.
 */
import type { CodedDocument, RawDocument, TraceEntry } from '../../record/record.js';
import workerAddress from './coder.worker.ts?worker&url';

export interface CoderQuestion {
  readonly id: number;
  readonly raw: RawDocument;
}

export type CoderAnswer =
  | {
      readonly id: number;
      readonly document: CodedDocument;
      readonly trace: readonly TraceEntry[];
      /** Languages for which the coder has a pack. */
      readonly languages: readonly string[];
      /** Milliseconds that the core took. */
      readonly took: number;
    }
  | { readonly id: number; readonly failed: string };

export interface Coder {
  ask(raw: RawDocument): void;
  close(): void;
}

/** @example const coder = startCoder((answer) => show(answer)); coder.ask({ content, format: 'text' }); */
export function startCoder(onAnswer: (answer: CoderAnswer) => void): Coder {
  const worker = new Worker(trusted(workerAddress), { type: 'module' });
  let asked = 0;
  let busy = false;
  let waiting: CoderQuestion | null = null;
  const send = (question: CoderQuestion) => {
    busy = true;
    worker.postMessage(question);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<CoderAnswer>) => {
    busy = false;
    if (data.id === asked) onAnswer(data);
    if (waiting) send(waiting);
    waiting = null;
  });
  worker.addEventListener('error', (event) =>
    onAnswer({ id: asked, failed: event.message || 'The coder could not be loaded.' }),
  );
  return {
    ask(raw) {
      asked += 1;
      const question = { id: asked, raw };
      if (busy) waiting = question;
      else send(question);
    },
    close: () => worker.terminate(),
  };
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** The server's policy lets no string become script; this one lets in the coder's own file and nothing else. */
function trusted(address: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!types) return address;
  policy ??= types.createPolicy('elchi', {
    createScriptURL(asked) {
      if (asked !== workerAddress) throw new Error(`${asked} is not the coder.`);
      return asked;
    },
  });
  return policy.createScriptURL(address);
}
