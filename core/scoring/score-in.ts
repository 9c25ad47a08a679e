import type { Score } from './grid.ts';

/** The score that stands in a round: of its own assessment, else of the newest before, for a reopening begins a round without one. */
export const scoreIn = (scores: ReadonlyMap<number, Score>, round: number): Score | undefined => {
  const assessed = [...scores.keys()].filter((one) => one <= round);
  return scores.get(Math.max(...assessed));
};
