/** The name of a source. In: the head of a document, or a report. Out: its outlet, or what comes nearest. */

/** What names the source best: the outlet, the host of its address, the file that it was read from. */
export function outletOf({
  outlet,
  url,
  path,
}: {
  readonly outlet: string | null;
  readonly url?: string | null | undefined;
  readonly path?: string | undefined;
}): string | null {
  if (outlet !== null) return outlet;
  if (url && URL.canParse(url)) return new URL(url).hostname.replace(/^www\./u, '');
  return path?.split(/[\\/]/u).at(-1) ?? null;
}
