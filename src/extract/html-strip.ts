/**
 * The text of a page that no parser should be given: nested beyond reason, or one on which the parser failed.
 * In: HTML. Out: its text, a line for each block; tags, scripts and styles gone. One walk, no parsing: what is
 * article is then told from the lines alone, as in plain text.
 */

/** Elements around each other beyond which a page is no page; real ones stay under 60. */
export const DEEPEST = 1_000;

/** Tags and entities beyond which a page is no page; the parser's time grows with their square. Real ones stay under 30 000. */
export const MOST_TAGS = 60_000;

/** True when a page nests deeper or holds more tags than any page that people read. */
export function isUnreasonable(html: string): boolean {
  let depth = 0;
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const unit = html.charCodeAt(at + 1);
    if (unit === 0x2f) depth--;
    else if (isLetter(unit) && !VOID.test(html.slice(at + 1, at + 7))) depth++;
    if (depth > DEEPEST || ++count > MOST_TAGS) return true;
  }
  count = 0;
  for (let at = html.indexOf('&'); at >= 0; at = html.indexOf('&', at + 1)) if (++count > MOST_TAGS) return true;
  return false;
}

const VOID = /^(?:br|hr|img|meta|link|input|p|li|source|wbr|col|area)\b/i;

/** @example stripTags('<p>a</p><script>b</script>') // '\na\n' */
export function stripTags(html: string): string {
  const parts: string[] = [];
  const small = html.toLowerCase();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    parts.push(html.slice(at, open));
    const close = html.indexOf('>', open);
    if (close < 0) return join(parts);
    const name = /^\/?([a-z][a-z0-9]*)/i.exec(html.slice(open + 1, open + 20))?.[1]?.toLowerCase() ?? '';
    at = close + 1;
    if (name === 'script' || name === 'style' || name === 'noscript') {
      const end = small.indexOf(`</${name}`, at);
      if (end < 0) return join(parts);
      at = end;
    }
    if (!/^(?:a|b|i|em|strong|span|u|font|small|sub|sup|q)$/.test(name)) parts.push('\n');
  }
  parts.push(html.slice(at));
  return join(parts);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
};

function join(parts: readonly string[]): string {
  return parts.join('').replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code < 0x11_0000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '\uFFFD';
  });
}

function isLetter(unit: number): boolean {
  const small = unit | 0x20;
  return small >= 0x61 && small <= 0x7a;
}
