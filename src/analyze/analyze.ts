/**
 * Reads an extracted document as language: in, a document whose article is marked; out, the same with
 * the language of each block and of the whole, and the sentences and words of the article.
 */
import type { Language } from '../record/codebook.js';
import type { AnalyzedDocument, ExtractedDocument, LanguageSpan, Sentence } from '../record/record.js';
import { identify } from './language.js';
import { splitSentences } from './sentences.js';
import { tokenize } from './tokens.js';

/**
 * @example analyze(extract({ content: 'Geldi. Gitti.', format: 'text' })).sentences.length // 2
 */
export function analyze(doc: ExtractedDocument): AnalyzedDocument {
  const languages: LanguageSpan[] = [];
  const sentences: Sentence[] = [];
  const weight = new Map<Language | 'und', number>();
  doc.blocks.forEach((block, index) => {
    const language = identify(doc.text.slice(block.start, block.end));
    weight.set(language, (weight.get(language) ?? 0) + block.end - block.start);
    languages.push({ start: block.start, end: block.end, language });
    const tokens = tokenize(doc.text, block.start, block.end, language);
    for (const [from, to] of splitSentences(tokens, language)) {
      const words = tokens.slice(from, to);
      sentences.push({ start: words[0]!.start, end: words.at(-1)!.end, tokens: words, language, block: index });
    }
  });
  const language = [...weight].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'und';
  return { ...doc, language, languages, sentences };
}
