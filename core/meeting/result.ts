import type { Application } from '../application/application.ts';
import { decisionOf } from '../review/decided.ts';
import { resultOf } from '../review/resting.ts';
import type { MinuteLine } from './minutes.ts';

/**
 * How a file of the agenda stands. A request for information decides nothing: the file comes back. `escalated`: the coordinator's to
 * decide; `left`: no longer the committee's although nothing was decided; `unreadable`: its rows cannot be read.
 */
export const FILE_RESULTS = ['approved', 'rejected', 'information-requested', 'escalated', 'left', 'open', 'unreadable'] as const;
export type FileResult = (typeof FILE_RESULTS)[number];

/** As the minutes have it. */
export const resultIn = ({ decision }: Pick<MinuteLine, 'decision'>): FileResult =>
  decision.kind === 'decided' ? decision.outcome : decision.kind;

/**
 * As it stands now, by its status alone: an agenda of 1,500 is not read whole for a page. Whose decision it was, and what was decided
 * of one that has left since, only its log says: see `line.ts`. Undefined: it cannot be read.
 */
export const resultNow = (file: Pick<Application, 'status' | 'verdict'> | undefined): FileResult => {
  if (file === undefined) return 'unreadable';
  const status = resultOf(file);
  switch (status) {
    case 'information-requested':
    case 'escalated':
      return status;
    case 'submitted':
    case 'contested':
    case 'assessed':
    case 'in-review':
    case 'held':
      return 'open';
    default:
      return decisionOf(status) ?? 'left';
  }
};

export type ResultCounts = Readonly<Record<FileResult, number>> & {
  readonly files: number /** Approved or rejected. */;
  readonly decided: number;
};

/** The one rule by which every page and the minutes count. */
export const countResults = (results: readonly FileResult[]): ResultCounts => {
  const count = (of: FileResult): number => results.filter((result) => result === of).length;
  const [approved, rejected] = [count('approved'), count('rejected')];
  return {
    files: results.length,
    decided: approved + rejected,
    approved,
    rejected,
    'information-requested': count('information-requested'),
    escalated: count('escalated'),
    left: count('left'),
    open: count('open'),
    unreadable: count('unreadable'),
  };
};
