/**
 * The whole way of the data on one screen: from a page as it came to a cited record.
 * In: a raw document and the resources (packs, knowledge). Out: a coded document. Pure: no file, no
 * network, no clock; what it knows comes in as an argument.
 */
import { analyze } from './analyze/analyze.js';
import { code } from './code/code.js';
import { extract } from './extract/extract.js';
import { restore } from './extract/restore.js';
import { link } from './link/link.js';
import { recognize } from './recognize/recognize.js';
import type { CodedDocument, ExtractedDocument, RawDocument, TraceEntry } from './record/record.js';
import type { Resources } from './resources/resources.js';

export interface CodedWithTrace {
  readonly document: CodedDocument;
  /** Every kept and every rejected candidate: rule, words, reason (`elchi explain`). */
  readonly trace: readonly TraceEntry[];
}

/**
 * Codes one document.
 *
 * @example codeDocument({ content: 'Tokayev dün Ankara\'ya geldi.', format: 'text' }, resources).document.events
 */
export function codeDocument(raw: RawDocument, resources: Resources): CodedWithTrace {
  const extracted = extract(raw); //                        bytes → one stored text, what is article, what was dropped
  return codeExtracted(extracted, resources, raw.language);
}

/** Codes a stored document once more, without its page; null when today its text is read as another one. */
export function codeAgain(document: CodedDocument, resources: Resources): CodedWithTrace | null {
  const extracted = restore(document);
  return extracted && codeExtracted(extracted, resources);
}

function codeExtracted(extracted: ExtractedDocument, resources: Resources, hint?: string): CodedWithTrace {
  const analyzed = analyze(extracted, hint); //             → language of each block, sentences, words
  const recognized = recognize(analyzed, resources); //     → spans: who, when, where, which act
  const linked = link(recognized, resources); //            → known states, organisations, persons in office
  return code(linked, resources); //                        → events, statements, claims, commitments
}
