/**
 * One-to-one assignment of the greatest total weight (the Hungarian method, O(n³); documents have tens of events).
 * In: weights, rows by columns; zero or less means "not together". Out: the column of each row, or -1.
 */
export function assign(weights: readonly (readonly number[])[]): number[] {
  const rows = weights.length;
  const columns = Math.max(0, ...weights.map((it) => it.length));
  const size = Math.max(rows, columns);
  const top = Math.max(0, ...weights.flat());
  const cost = (row: number, column: number) => top - Math.max(0, weights[row]?.[column] ?? 0);

  // Potentials of rows and columns, and the row that holds each column; index 0 is the one in hand.
  const u = new Array<number>(size + 1).fill(0);
  const v = new Array<number>(size + 1).fill(0);
  const holder = new Array<number>(size + 1).fill(0);
  for (let row = 1; row <= size; row++) {
    const least = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY);
    const from = new Array<number>(size + 1).fill(0);
    const used = new Array<boolean>(size + 1).fill(false);
    let column = 0;
    holder[0] = row;
    do {
      used[column] = true;
      const current = holder[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let it = 1; it <= size; it++) {
        if (used[it]) continue;
        const reduced = cost(current - 1, it - 1) - (u[current] ?? 0) - (v[it] ?? 0);
        if (reduced < (least[it] ?? 0)) {
          least[it] = reduced;
          from[it] = column;
        }
        if ((least[it] ?? 0) < delta) {
          delta = least[it] ?? 0;
          next = it;
        }
      }
      for (let it = 0; it <= size; it++) {
        if (used[it]) {
          u[holder[it] ?? 0] = (u[holder[it] ?? 0] ?? 0) + delta;
          v[it] = (v[it] ?? 0) - delta;
        } else {
          least[it] = (least[it] ?? 0) - delta;
        }
      }
      column = next;
    } while (holder[column] !== 0);
    while (column !== 0) {
      const before = from[column] ?? 0;
      holder[column] = holder[before] ?? 0;
      column = before;
    }
  }

  const result = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column++) {
    const row = (holder[column] ?? 0) - 1;
    if (row >= 0 && row < rows && (weights[row]?.[column - 1] ?? 0) > 0) result[row] = column - 1;
  }
  return result;
}
