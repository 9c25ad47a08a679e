/**
 * Damerau–Levenshtein distance in its restricted form (optimal string alignment): how many letters must be inserted, removed,
 * replaced or swapped with their neighbour to make one text of the other, none of them touched twice.
 */
export const editDistance = (a: string, b: string): number => {
  const [from, to] = [[...a], [...b]];
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, letter] of from.entries()) {
    const line = [row + 1];
    for (const [column, other] of to.entries()) {
      const replaced = at(last, column) + (letter === other ? 0 : 1);
      const swapped = letter === to[column - 1] && from[row - 1] === other ? at(beforeLast, column - 1) + 1 : Number.POSITIVE_INFINITY;
      line.push(Math.min(replaced, swapped, at(last, column + 1) + 1, at(line, column) + 1));
    }
    [beforeLast, last] = [last, line];
  }
  return at(last, to.length);
};

const at = (line: readonly number[], column: number): number => line[column] ?? Number.POSITIVE_INFINITY;
