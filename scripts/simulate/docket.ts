import type { Person } from '../../tests/e2e/support/client.ts';

/** Milliseconds until a member has the first page of her docket, from request to last byte on this machine. */
export type DocketFigures = { readonly files: number; readonly median: number; readonly slowest: number };

const TIMES = 20;
const WARM_UP = 3;

export const timeDocket = async (person: Person, files: number): Promise<DocketFigures> => {
  const spent: number[] = [];
  for (let n = 0; n < TIMES + WARM_UP; n += 1) {
    const began = performance.now();
    const { status } = await person.get('/review?lang=fr');
    if (status !== 200) throw new Error(`a docket was answered ${status}`);
    if (n >= WARM_UP) spent.push(performance.now() - began);
  }
  const sorted = spent.sort((a, b) => a - b);
  return { files, median: Math.round(sorted[TIMES / 2] ?? 0), slowest: Math.round(sorted.at(-1) ?? 0) };
};
