/**
 * SHA-256 of a text, in plain synchronous JavaScript: a document's id must be the same in Node, in a
 * worker and in the browser, whose own digest is asynchronous.
 * In: a string (hashed as UTF-8). Out: 64 hex digits. Source: FIPS 180-4.
 */

/** Example: `sha256('')` starts with `e3b0c442`. */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const blocks = (bytes.length + 9 + 63) >> 6;
  const tail = new Uint8Array(128);
  const tailStart = bytes.length & ~63;
  tail.set(bytes.subarray(tailStart));
  tail[bytes.length - tailStart] = 0x80;
  const tailLength = (blocks << 6) - tailStart;
  new DataView(tail.buffer).setUint32(tailLength - 8, Math.floor(bytes.length / 0x2000_0000));
  new DataView(tail.buffer).setUint32(tailLength - 4, (bytes.length << 3) >>> 0);

  const state = Int32Array.from(INITIAL);
  for (let at = 0; at < tailStart; at += 64) compress(state, bytes, at);
  for (let at = 0; at < tailLength; at += 64) compress(state, tail, at);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

const { INITIAL, ROUND } = constants();
const SCHEDULE = new Int32Array(64);

function compress(state: Int32Array, bytes: Uint8Array, at: number): void {
  const w = SCHEDULE;
  for (let i = 0; i < 16; i++) {
    const p = at + i * 4;
    w[i] =
      ((bytes[p] as number) << 24) |
      ((bytes[p + 1] as number) << 16) |
      ((bytes[p + 2] as number) << 8) |
      (bytes[p + 3] as number);
  }
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15] as number;
    const y = w[i - 2] as number;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = ((w[i - 16] as number) + s0 + (w[i - 7] as number) + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND[i] as number) + (w[i] as number)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  const add = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i++) state[i] = ((state[i] as number) + (add[i] as number)) | 0;
}

/** The fractional parts of the square and cube roots of the first primes, as the standard defines them. */
function constants(): { INITIAL: Int32Array; ROUND: Int32Array } {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p !== 0)) primes.push(n);
  const fraction = (x: number): number => ((x - Math.floor(x)) * 0x1_0000_0000) | 0;
  return {
    INITIAL: Int32Array.from(primes.slice(0, 8), (p) => fraction(Math.sqrt(p))),
    ROUND: Int32Array.from(primes, (p) => fraction(Math.cbrt(p))),
  };
}
