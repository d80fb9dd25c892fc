/** Values of options, checked where they are given. In: the words of the command line. Out: values, or an error with a remedy. */
import { InvalidArgumentError } from 'commander';

/** Example: `list('aa, trend')` is `['aa', 'trend']`. */
export function list(text: string): string[] {
  const values = text.split(',').map((it) => it.trim());
  if (values.includes('')) throw new InvalidArgumentError('give names, with a comma between them.');
  return values;
}

/** States or organisations by their codes, each once. */
export function actors(text: string): string[] {
  return [...new Set(list(text).map(upper))];
}

export function pair(text: string): string[] {
  const two = text.split(/[-,:]/).map((it) => it.trim().toUpperCase());
  if (two.length !== 2 || two.includes('') || two[0] === two[1]) {
    throw new InvalidArgumentError('give two states or organisations, such as KAZ-TUR.');
  }
  return two;
}

/** Values that must be known ones. */
export function among(
  known: readonly string[],
  put: (text: string) => string = (text) => text,
): (text: string) => string[] {
  return (text) => {
    const values = list(text).map(put);
    const strange = values.find((it) => !known.includes(it));
    if (strange !== undefined) throw new InvalidArgumentError(`${strange} is none of ${known.join(', ')}.`);
    return values;
  };
}

/** A month or a year stands for its first or its last day. */
export function day(month: string, date: string): (text: string) => string {
  return (text) => {
    const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
    const [, y = '', m = month] = found ?? [];
    const last = date === '01' ? '01' : String(new Date(Date.UTC(Number(y), Number(m), 0)).getUTCDate());
    const value = `${y}-${m}-${found?.[3] ?? last}`;
    const real = found !== null && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);
    if (!real) throw new InvalidArgumentError('give a day such as 2022-05-10, a month or a year.');
    return value;
  };
}

export const upper = (text: string): string => text.toUpperCase();

/** One state or organisation by its code. */
export function actor(text: string): string {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z][A-Z0-9+-]{1,15}$/.test(code)) throw new InvalidArgumentError('give a code such as KAZ or OTS.');
  return code;
}

/** The day on which the command runs. */
export const today = (): string => new Date().toISOString().slice(0, 10);
