/**
 * Reads an extracted document as language.
 * In: a document whose article is marked. Out: the same with the language of each block and of the whole, and the
 * sentences and words of the article.
 */
import { LANGUAGES, type Language } from '../record/codebook.js';
import type { AnalyzedDocument, ExtractedDocument, Issue, LanguageSpan, Sentence } from '../record/record.js';
import { certainty, type Judgement, judge, within } from './language.js';
import { splitSentences } from './sentences.js';
import { tokenize } from './tokens.js';

/**
 * `stated` is the language that the carrier states; it only decides where the text itself is too short to.
 *
 * @example analyze(extract({ content: 'Geldi. Gitti.', format: 'text' })).sentences.length // 2
 */
export function analyze(doc: ExtractedDocument, stated?: string): AnalyzedDocument {
  const judgements = doc.blocks.map((block) => judge(doc.text.slice(block.start, block.end)));
  const read = languageOfWhole(doc, judgements);
  const [only] = judgements;
  const language = only && judgements.length === 1 && isLanguage(stated) ? within(only, stated) : read;
  const languages: LanguageSpan[] = [];
  const sentences: Sentence[] = [];
  doc.blocks.forEach(({ start, end }, block) => {
    const ofBlock = within(judgements[block] as Judgement, language, doc.text.slice(start, end));
    languages.push({ start, end, language: ofBlock });
    const tokens = tokenize(doc.text, start, end, ofBlock);
    for (const [from, to] of splitSentences(tokens, ofBlock)) {
      const words = tokens.slice(from, to);
      const [first, last] = [words[0], words.at(-1)];
      if (first && last) {
        sentences.push({ start: first.start, end: last.end, tokens: words, language: ofBlock, block });
      }
    }
  });
  return { language, languages, sentences, ...doc, issues: [...doc.issues, ...doubts(doc, language)] };
}

const isLanguage = (text: string | undefined): text is Language =>
  (LANGUAGES as readonly string[]).includes(text ?? '');

/** The language of most of the text; a block of which it is uncertain counts the less. */
function languageOfWhole(doc: ExtractedDocument, judgements: readonly Judgement[]): Language | 'und' {
  const votes = new Map<Language, number>();
  let unknown = 0;
  let known = 0;
  doc.blocks.forEach(({ start, end }, index) => {
    const judgement = judgements[index];
    if (judgement === undefined || judgement.language === 'und') {
      unknown += end - start;
      return;
    }
    known += end - start;
    votes.set(judgement.language, (votes.get(judgement.language) ?? 0) + (end - start) * certainty(judgement));
  });
  if (known <= unknown) return 'und';
  return [...votes].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function doubts(doc: ExtractedDocument, language: Language | 'und'): Issue[] {
  if (language !== 'und' || doc.blocks.length === 0) return [];
  return [
    {
      id: 'analyze.unknown-language',
      severity: 'warning',
      message: 'The text is in none of the languages that are read, or too short to tell.',
      hint: `Read are: ${LANGUAGES.join(', ')}.`,
    },
  ];
}
