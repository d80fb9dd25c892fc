/** What `tools/chromium.mjs` gives to tests. */
declare module '*/tools/chromium.mjs' {
  export function findChromium(env?: NodeJS.ProcessEnv): string | null;
}
