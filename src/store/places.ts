/**
 * Where a text was met. In: a coded document, and what the ledger has of its text. Out: whether it is the same page, and the
 * document as it is kept: the same words in another paper, or of another day, are a report of their own, an exact copy.
 */
import { outletKey } from '../extract/outlets.js';
import { sha256 } from '../extract/sha256.js';
import { COPY_DAYS } from '../merge/copies.js';
import { toDayNumber } from '../record/day.js';
import type { CodedDocument } from '../record/record.js';

type Place = Pick<CodedDocument, 'url' | 'outlet' | 'published'>;

/**
 * One page: the same address, or one paper on one day. What one of them leaves unsaid parts nothing, and a day that is mended
 * by a few makes no other page of it, as long as no address says so.
 */
export function isSamePlace(one: Place, other: Place): boolean {
  const [here, there] = [addressOf(one), addressOf(other)];
  if (here !== null && here === there) return true;
  const [paper, rival] = [paperOf(one), paperOf(other)];
  if (paper !== null && rival !== null && paper !== rival) return false;
  const apart = daysApart(one, other);
  return apart <= (here !== null && there !== null ? 0 : COPY_DAYS);
}

/** The document under an id of its own, made of its text and its place. Example: `placed(coded).id !== coded.id`. */
export function placed(coded: CodedDocument): CodedDocument {
  const place = addressOf(coded) ?? `${paperOf(coded) ?? ''} ${coded.published?.start ?? ''}`;
  const id = sha256(`${coded.id} ${place}`).slice(0, 16);
  const { text, ...rest } = coded;
  // Ids of its records begin with its own.
  return { ...JSON.parse(JSON.stringify(rest).replaceAll(`"${coded.id}.`, `"${id}.`)), id, text };
}

/** Without what differs from visit to visit: scheme, `www.`, the last slash, the anchor, marks of campaigns. */
function addressOf({ url }: Place): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { hostname, pathname, searchParams } = new URL(url);
  for (const name of [...searchParams.keys()]) if (/^(?:utm_|fbclid|gclid|yclid)/.test(name)) searchParams.delete(name);
  return `${hostOf(hostname)}${pathname.replace(/\/+$/, '')} ${searchParams}`.trim();
}

const hostOf = (hostname: string): string => hostname.replace(/^(?:www|m|amp)\./, '');

function paperOf({ outlet, url }: Place): string | null {
  if (outlet !== null) return outletKey(outlet);
  return url !== undefined && URL.canParse(url) ? outletKey(hostOf(new URL(url).hostname)) : null;
}

function daysApart({ published: one }: Place, { published: other }: Place): number {
  return one === null || other === null ? 0 : Math.abs(toDayNumber(one.start) - toDayNumber(other.start));
}
