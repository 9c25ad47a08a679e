import { type AlikeFiles, type Dimension, decidedIn, disparityBy } from './fairness.ts';
import { withheldAmong } from './withheld.ts';

/**
 * The groups of one dimension that a province's report withholds from whoever reads the region's and those of the other provinces too: what the
 * region has less what the others have would give them away. `files`: of all provinces.
 *
 * Complementary suppression in a table of provinces by groups whose sums are known: in each line and each column nothing is withheld, or two cells
 * and more that are not small together (Cox 1980). A group or a province that the region's report withholds has a sum nobody knows, and gets one cell or all of them.
 */
export const hiddenIn = (
  province: string,
  dimension: Dimension,
  files: readonly AlikeFiles[],
  provinces: readonly string[],
): ReadonlySet<string> => {
  const sizes = new Map(
    provinces.map((code) => [
      code,
      decidedIn(
        dimension,
        files.filter((file) => file.province === code),
      ),
    ]),
  );
  const hidden = new Map(provinces.map((code) => [code, new Set<string>()]));
  const columnOf = (group: string): ReadonlyMap<string, number> =>
    new Map([...sizes].flatMap(([code, groups]) => (groups.has(group) ? [[code, groups.get(group) ?? 0] as const] : [])));
  const region = disparityBy(dimension, files, provinces);
  const groups = [...region.groups.map(({ group }) => group), ...region.withheld];

  for (const code of disparityBy('province', files, provinces).withheld) for (const group of groups) hidden.get(code)?.add(group);
  for (const group of region.withheld) {
    const [smallest] = [...columnOf(group)].toSorted(([, a], [, b]) => a - b);
    if (smallest !== undefined) hidden.get(smallest[0])?.add(group);
  }

  const count = (): number => [...hidden.values()].reduce((sum, { size }) => sum + size, 0);
  const completeLines = (): void => {
    for (const [code, own] of sizes) for (const group of withheldAmong(own, hidden.get(code))) hidden.get(code)?.add(group);
  };
  for (let before = -1; before !== count(); ) {
    before = count();
    for (const group of groups) {
      // Before each column, since a cell that its line withholds anyway saves another.
      completeLines();
      const forced = new Set([...hidden].flatMap(([code, own]) => (own.has(group) ? [code] : [])));
      for (const code of withheldAmong(columnOf(group), forced)) hidden.get(code)?.add(group);
    }
  }
  return hidden.get(province) ?? new Set();
};
