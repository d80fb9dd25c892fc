/**
 * Bytes to text.
 * In: what came, as bytes or text. Out: the text (NFC, without lone surrogates and null characters) and what was
 * wrong with it. Nothing that comes in here can throw.
 */
import type { Issue, RawDocument } from '../record/record.js';

/** Largest document that is read, in bytes or UTF-16 units; a news page has some hundred thousand. */
export const LARGEST = 8_000_000;

export interface Decoded {
  readonly text: string;
  readonly issues: readonly Issue[];
}

/** @example decode({ content: new Uint8Array([0xfe]), format: 'text' }).text // 'ş' (Windows-1254) */
export function decode(raw: RawDocument): Decoded {
  const issues: Issue[] = [];
  const whole = raw.content;
  if (whole.length > LARGEST) {
    issues.push(
      issue(
        'extract.too-large',
        'error',
        `The document has ${whole.length} units; only the first ${LARGEST} are read.`,
        'Split the file: one article each.',
      ),
    );
  }
  const cut = whole.length > LARGEST;
  const read =
    typeof whole === 'string' ? whole.slice(0, LARGEST) : decodeBytes(whole.subarray(0, LARGEST), cut, issues);
  const text = clean(read, issues).normalize('NFC');
  if (text.trim() === '' && !issues.some(({ severity }) => severity === 'error')) {
    issues.push(
      issue('extract.empty', 'error', 'There is no text.', 'Check that the file was saved and the page loaded.'),
    );
  }
  if (isMojibake(text)) {
    issues.push(
      issue(
        'extract.mojibake',
        'warning',
        'The text was decoded with a wrong encoding before it came here.',
        'Fetch the page again and keep its bytes.',
      ),
    );
  }
  return { text, issues };
}

function issue(id: string, severity: Issue['severity'], message: string, hint: string): Issue {
  return { id, severity, message, hint };
}

/** First bytes of files that are no text. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['ZIP or Office', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip', [0x1f, 0x8b]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['Zstandard', [0x28, 0xb5, 0x2f, 0xfd]],
  ['RIFF', [0x52, 0x49, 0x46, 0x46]],
  ['old Office', [0xd0, 0xcf, 0x11, 0xe0]],
];

function decodeBytes(bytes: Uint8Array, cut: boolean, issues: Issue[]): string {
  const kind = SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0];
  const encoding = kind === undefined ? sniff(bytes, cut) : null;
  if (encoding === null) {
    const what = kind === undefined ? 'The file is binary' : `The file is ${kind}`;
    issues.push(issue('extract.binary', 'error', `${what}, not text.`, 'Save the article as text or HTML.'));
    return '';
  }
  if (encoding.guessed) {
    issues.push(
      issue(
        'extract.encoding-guessed',
        'info',
        `The text is not UTF-8; it was read as ${encoding.label}.`,
        'Save the file as UTF-8 if letters are wrong.',
      ),
    );
  }
  const text = encoding.text ?? new TextDecoder(encoding.label).decode(bytes);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** Bytes by which an encoding is told. */
const SAMPLE = 16_384;

interface Encoding {
  readonly label: string;
  readonly guessed: boolean;
  /** The decoded text, where finding the encoding gave it. */
  readonly text?: string;
}

/** The encoding, or `null` for what is no text. Byte-order marks first, then strict UTF-8, then what the page declares, then letters. */
function sniff(bytes: Uint8Array, cut: boolean): Encoding | null {
  const known = (label: string): Encoding => ({ label, guessed: false });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return known('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return known('utf-16be');
  const sample = bytes.subarray(0, SAMPLE);
  const wide = utf16(sample);
  if (wide) return { label: wide, guessed: true };
  if (isBinary(sample)) return null;
  const text = cut ? null : strictUtf8(bytes);
  if (text !== null) return { ...known('utf-8'), text };
  if (mostlyUtf8(bytes)) return known('utf-8');
  const declared = declaredIn(sample);
  if (declared) return known(declared);
  return { label: guess(sample), guessed: true };
}

/** Two bytes to a unit, without a mark: every other byte is nearly always 0 to 5 (Latin, Cyrillic, Arabic). */
function utf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = sample.length >> 1;
  if (pairs < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if ((sample[at] as number) <= 5 || sample[at] === 0x20) even++;
    if ((sample[at + 1] as number) <= 5 || sample[at + 1] === 0x20) odd++;
  }
  if (odd > pairs * 0.9 && even < pairs * 0.5) return 'utf-16le';
  return even > pairs * 0.9 && odd < pairs * 0.5 ? 'utf-16be' : null;
}

/** Control characters that no text has. */
function isBinary(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 27)) controls++;
  return controls > 2 + sample.length * 0.02;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A few broken bytes in a text that is otherwise UTF-8 are replaced, not a reason for another encoding. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let follows = 0;
    while (follows < more && ((bytes[at + 1 + follows] ?? 0) & 0xc0) === 0x80) follows++;
    if (more > 0 && follows === more) good++;
    else bad++;
    at += follows;
  }
  return good >= 20 * bad;
}

function declaredIn(sample: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(sample.subarray(0, 2048));
  const name = /charset\s*=\s*["']?([\w-]{3,20})/i.exec(head)?.[1]?.toLowerCase();
  if (name === undefined || /^utf-?(?:8|16)/.test(name)) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/** Share of letters beyond ASCII from which a text is Cyrillic: Turkish has some 10 %, Cyrillic nearly all. */
const CYRILLIC = 0.4;

function guess(sample: Uint8Array): string {
  let ascii = 0;
  let high = 0;
  for (const byte of sample) {
    if (byte >= 0xc0) high++;
    else if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) ascii++;
  }
  if (high <= (ascii + high) * CYRILLIC) return 'windows-1254';
  // The two Cyrillic encodings hold small letters where the other holds capitals; a text has mostly small ones.
  return smallShare(sample, 'koi8-r') > smallShare(sample, 'windows-1251') ? 'koi8-r' : 'windows-1251';
}

function smallShare(sample: Uint8Array, label: string): number {
  const text = new TextDecoder(label).decode(sample);
  const small = text.match(/[а-яё]/g)?.length ?? 0;
  const large = text.match(/[А-ЯЁ]/g)?.length ?? 0;
  return small / Math.max(1, small + large);
}

/** Null characters and halves of pairs cannot be stored or sent; a mark of the same length stands for them. */
function clean(text: string, issues: Issue[]): string {
  let bad = 0;
  const replace = (): string => {
    bad++;
    return '\uFFFD';
  };
  let out = text;
  if (/[\uD800-\uDFFF]/.test(out)) {
    out = out.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, replace);
  }
  if (out.includes('\u0000')) out = out.replaceAll('\u0000', replace);
  if (bad > 0) {
    issues.push(
      issue(
        'extract.bad-characters',
        'warning',
        `${bad} characters are broken; U+FFFD stands for each.`,
        'Fetch the page again.',
      ),
    );
  }
  return out.charCodeAt(0) === 0xfeff ? out.slice(1) : out;
}

/** Pairs that UTF-8 makes when it is read as Windows-1252, 1254 or 1251. */
function isMojibake(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const pairs =
    sample.match(
      /[ÃÄÅ][\u0080-¿œžŸŠ‡†ˆ‰„…‘’“”•–—˜™›]|[ÐÑ][\u0080-¿‚„…‡€ˆ‰‹•–—˜™›]|[РС][\u0402-\u040F\u0452-\u045F°±†‡€‰‹•–—™›]/g,
    )?.length ?? 0;
  return pairs > 4 && pairs > sample.length / 100;
}
