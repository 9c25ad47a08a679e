import type { Application, Category } from '../application/application.ts';
import type { Status } from '../application/status.ts';
import type { SeatCount } from '../region/seats.ts';

/** What the votes on a file have come to, also while that rests. */
export const resultOf = ({ status, verdict }: Pick<Application, 'status' | 'verdict'>): Status => verdict?.outcome ?? status;

/** Why a file cannot be reopened. `told`: she knows the decision; `twice`: it was before; `elsewhere`: it is the coordinator's. */
export type NotReopened = 'told' | 'twice' | 'open' | 'elsewhere' | 'ended' | 'waiting';

/** A secretary who does not like what members decide could have them vote until she does. */
const MOST_REOPENED = 1;

/** The same by where a file stands; undefined: its decision rests and is the first. */
export const whyNotReopened = ({ status, reopened = 0 }: Pick<Application, 'status' | 'reopened'>): NotReopened | undefined => {
  switch (status) {
    case 'held':
      return reopened < MOST_REOPENED ? undefined : 'twice';
    case 'submitted':
    case 'contested':
    case 'assessed':
      return 'waiting';
    case 'in-review':
      return 'open';
    case 'escalated':
      return 'elsewhere';
    case 'superseded':
    case 'withdrawn':
      return 'ended';
    default:
      return 'told';
  }
};

/** The category that a file is approved for while that rests. */
export const restingApproval = ({ verdict }: Pick<Application, 'verdict'>): Category | undefined =>
  verdict?.outcome === 'approved' ? verdict.category : undefined;

/** Approvals of a province that rest, by category. */
export type Resting = Readonly<Record<Category, number>>;

/**
 * The seats that a committee may still promise: each approval that rests will want one. It may be reopened, or she may find no
 * place; what was kept back is then promised to the next. `left`: never below nought.
 */
export const lessResting = (counts: readonly SeatCount[], approvals: Resting): readonly (SeatCount & { readonly resting: number })[] =>
  counts.map((count) => {
    const resting = approvals[count.category];
    return { ...count, resting, left: Math.max(0, count.left - resting) };
  });
