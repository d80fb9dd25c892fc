/** A brief as Markdown and as HTML. In: a brief. Out: text; nothing of an article is ever taken for markup. */
import type { Brief, Cited, Line, Source } from './brief.js';

/** Example: `toMarkdown(brief(input, telling))`. */
export function toMarkdown({ title, summary, sections }: Brief): string {
  const out = [`# ${escaped(title)}`, '', summary.map(escaped).join(' '), ''];
  for (const section of sections) {
    out.push(`## ${escaped(section.title)}`, '');
    for (const line of section.lines) out.push(...markdownLine(line));
    out.push('');
  }
  return `${out.join('\n').trimEnd()}\n`;
}

function markdownLine({ within, ...line }: Line): readonly string[] {
  return [...markdownItem(line, ''), ...within.flatMap((it) => markdownItem(it, '  '))];
}

function markdownItem(item: Cited, indent: string): readonly string[] {
  const { text, quotation, sources } = item;
  const cited = sources.map(markdownSource).join('; ');
  return [
    `${indent}- ${escaped(text)}${weight(item)}`,
    ...(quotation ? [`${indent}  > ${escaped(oneLine(quotation.words))}`] : []),
    // A blank line ends the quotation: without it Markdown takes the sources for its last line.
    ...(cited ? [...(quotation ? [''] : []), `${indent}  — ${cited}`] : []),
  ];
}

/** "(3 + 11)": independent sources and copies of them. */
const weight = ({ independent, copies }: Cited): string =>
  independent > 1 || copies > 0 ? ` (${independent} + ${copies})` : '';

function markdownSource({ name, url, day }: Source): string {
  const label = escaped([name, day].filter(Boolean).join(', '));
  return url && isWeb(url) ? `[${label}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)` : label;
}

/** Characters that Markdown or HTML would read as markup. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const isWeb = (url: string): boolean => /^https?:\/\//.test(url);

/** A page of its own: no script, no request. */
export function toHtml({ title, summary, sections, language }: Brief): string {
  const body = sections
    .map(
      (section) => `<section><h2>${html(section.title)}</h2><ul>${section.lines.map(htmlLine).join('')}</ul></section>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="${html(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${html(title)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
blockquote{margin:.2rem 0 .2rem 1rem;font-style:italic}cite{font-style:normal;font-size:.9em}li{margin:.6rem 0}</style></head>
<body><h1>${html(title)}</h1><p>${summary.map(html).join(' ')}</p>
${body}
</body></html>
`;
}

function htmlLine({ within, ...line }: Line): string {
  const parts = within.map((it) => `<li>${htmlItem(it)}</li>`).join('');
  return `<li>${htmlItem(line)}${parts ? `<ul>${parts}</ul>` : ''}</li>`;
}

function htmlItem(item: Cited): string {
  const { text, quotation, sources } = item;
  const quote = quotation
    ? `<blockquote lang="${html(quotation.language)}">${html(oneLine(quotation.words))}</blockquote>`
    : '';
  const cited = sources.map(htmlSource).join('; ');
  return `${html(text + weight(item))}${quote}${cited ? `<cite>${cited}</cite>` : ''}`;
}

function htmlSource({ name, url, day }: Source): string {
  const label = html([name, day].filter(Boolean).join(', '));
  return url && isWeb(url) ? `<a href="${html(url)}" rel="noopener noreferrer">${label}</a>` : label;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const html = (text: string): string => text.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one);
