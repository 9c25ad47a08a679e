import type { Grid } from '../core/scoring/grid.ts';
import { maximumOfGrid } from '../core/scoring/grid-rules.ts';
import { differingMaxima } from '../core/scoring/maxima.ts';
import type { Problem } from './problem.ts';

const points = (value: number | undefined): string => (value === undefined ? 'none' : String(value));

/**
 * Files keep the points of the grid they were assessed with, and stand in one ranking with those of the next: 76 of 100 would lose against
 * 77 of 200. So every published grid gives as many points at most as the others; a sample is no measure for the real ones. Whatever grid a region
 * had before is in the folder, since a published one is never changed, but no file says which it was: hence all of them. Each is held against the first.
 */
export const gridsOffScale = (grids: readonly Grid[]): readonly Problem[] =>
  grids.flatMap((grid): readonly Problem[] => {
    const first = grids.find(({ sample }) => sample === grid.sample);
    if (first === undefined || maximumOfGrid(first) === maximumOfGrid(grid)) return [];
    const changes = differingMaxima(first, grid).map(({ id, before, after }) => `${id} ${points(before)} → ${points(after)}`);
    return [
      {
        file: `grids/${grid.version}.json`,
        path: ['criteria'],
        reason: `gives ${maximumOfGrid(grid)} points at most, grids/${first.version}.json ${maximumOfGrid(first)}, and files of both are ranked together (${changes.join(', ')})`,
      },
    ];
  });
