/** A brief as Markdown and as HTML. In: a brief. Out: text; nothing of an article is ever taken for markup. */
import type { Brief, Line, Source } from './brief.js';

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

function markdownLine({ text, quotation, sources, independent, copies }: Line): readonly string[] {
  const cited = sources.map(markdownSource).join('; ');
  const weight = independent > 1 || copies > 0 ? ` (${independent} + ${copies})` : '';
  return [
    `- ${escaped(text)}${weight}`,
    ...(quotation ? [`  > ${escaped(oneLine(quotation.words))}`] : []),
    ...(cited ? [`  — ${cited}`] : []),
  ];
}

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

function htmlLine({ text, quotation, sources, independent, copies }: Line): string {
  const weight = independent > 1 || copies > 0 ? ` (${independent} + ${copies})` : '';
  const quote = quotation
    ? `<blockquote lang="${html(quotation.language)}">${html(oneLine(quotation.words))}</blockquote>`
    : '';
  const cited = sources.map(htmlSource).join('; ');
  return `<li>${html(text + weight)}${quote}${cited ? `<cite>${cited}</cite>` : ''}</li>`;
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
