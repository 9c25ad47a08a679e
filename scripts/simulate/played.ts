import type { Item } from '../../tests/e2e/support/store.ts';
import type { Applicant } from './applicants.ts';
import type { Days } from './days.ts';
import type { DocketFigures } from './docket.ts';
import type { People } from './people.ts';
import type { Post } from './post.ts';
import type { SeatWatch } from './seat-watch.ts';

export type Options = {
  readonly files: number;
  readonly seed: number;
  /** Of the system's clock. */
  readonly rate: number;
  /** Seats of each category. */
  readonly share: number;
  readonly say: (text: string) => void;
};

/** What was done, to be compared with what the table says of it. */
export type Played = {
  readonly people: People;
  readonly applicants: readonly Applicant[];
  readonly items: readonly Item[];
  readonly post: Post;
  readonly days: ReturnType<Days['all']>;
  readonly watch: SeatWatch;
  readonly docket: DocketFigures;
  readonly meetings: readonly string[];
  /** On the agenda of the first meeting, with votes. */
  readonly example: Applicant;
  /** Votes tried that must not count, and applications taken back. */
  readonly tried: { late: number; removed: number; withdrawals: number };
  readonly faults: readonly string[];
};
