/**
 * The coder, off the page's own thread. In: a text, with what is known of it. Out: its coded document and the trace.
 * It is the same core as in the command; only its data come over the wire, once.
 */
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { provideHtmlParser } from '../../extract/html-parser.js';
import { codeDocument } from '../../pipeline.js';
import { openResources, type ResourceData, type Resources } from '../../resources/resources.js';
import type { CoderAnswer, CoderQuestion } from './coder.js';

provideHtmlParser({ parseHTML, Readability, isProbablyReaderable });

let ready: Promise<Resources> | undefined;

async function resources(): Promise<Resources> {
  const answer = await fetch('/data.json');
  if (!answer.ok) throw new Error(`The coder’s packs and knowledge could not be read (${answer.status}).`);
  return openResources((await answer.json()) as ResourceData);
}

addEventListener('message', async ({ data }: MessageEvent<CoderQuestion>) => {
  try {
    ready ??= resources();
    const known = await ready;
    const begin = performance.now();
    const { document, trace } = codeDocument(data.raw, known);
    answer({ id: data.id, document, trace, languages: known.languages, took: performance.now() - begin });
  } catch (error) {
    ready = undefined;
    answer({ id: data.id, failed: error instanceof Error ? error.message : String(error) });
  }
});

function answer(it: CoderAnswer): void {
  postMessage(it);
}
