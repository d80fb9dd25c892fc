/** The path of a Chromium, or null. The variable CHROMIUM comes before all others. */
export function findChromium(env?: Readonly<Record<string, string | undefined>>): string | null;
