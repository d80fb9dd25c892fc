/**
 * Where the words of the gold stand in the stored text. Gold tells words or offsets into the file as it stands;
 * the stored text may differ from it in white space, markup and normal form.
 * In: text and words. Out: spans, or null where the words are not there.
 */
import type { Span } from '../record/record.js';
import type { GoldWords } from './gold.js';

export interface Locator {
  /** Standing alone on a line is preferred, as menus do; `near` an offset, if there is one to go by. */
  find(words: GoldWords, near?: number): Span | null;
}

/** Example: `locator(document.text).find({ from: 'Çok okunanlar', to: 'büyüyor' })`. */
export function locator(text: string): Locator {
  const { plain, at } = flatten(text);
  const all = (words: string): Span[] => {
    const wanted = flatten(words).plain.trim();
    const found: Span[] = [];
    for (let from = plain.indexOf(wanted); wanted && from !== -1; from = plain.indexOf(wanted, from + 1)) {
      found.push({ start: at[from] ?? 0, end: (at[from + wanted.length - 1] ?? 0) + 1 });
    }
    return found;
  };
  const best = (spans: Span[], near: number | undefined): Span | null => {
    if (near !== undefined) spans.sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near));
    return (near === undefined ? spans.find((it) => alone(text, it)) : undefined) ?? spans[0] ?? null;
  };
  return {
    find(words, near) {
      if (typeof words === 'string') return best(all(words), near);
      const from = best(all(words.from), near);
      const to = from && all(words.to).find((it) => it.end > from.start);
      return from && to ? { start: from.start, end: to.end } : null;
    },
  };
}

/** White space as one blank and marks that editors exchange as one mark, with the way back to the offsets. */
function flatten(text: string): { plain: string; at: number[] } {
  let plain = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const unit = text[index] ?? '';
    if (/\s/.test(unit)) {
      if (plain.endsWith(' ')) continue;
      plain += ' ';
    } else if (/[\u2018\u2019\u02BC]/.test(unit)) plain += "'";
    else if (/[\u201C\u201D\u201E\u00AB\u00BB]/.test(unit)) plain += '"';
    else plain += unit;
    at.push(index);
  }
  return { plain, at };
}

function alone(text: string, span: Span): boolean {
  return /(?:^|\n)[^\S\n]*$/.test(text.slice(0, span.start)) && /^[^\S\n]*(?:\n|$)/.test(text.slice(span.end));
}
