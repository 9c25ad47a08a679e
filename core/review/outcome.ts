import type { Category } from '../application/application.ts';
import type { Ballot } from './ballot.ts';

/** The rules by which a committee's votes become a result. Members by id; `quorum` counts abstentions, not recusals. */
export type Rules = { readonly members: readonly string[]; readonly chair?: string | undefined; readonly quorum: number };

export type Outcome =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'decided';
      readonly outcome: 'approved' | 'rejected' | 'information-requested';
      readonly category: Category;
      readonly by: 'majority' | 'chair';
    }
  | { readonly kind: 'coordinator'; readonly cause: 'quorum-unreachable' | 'no-majority' | 'tie-without-chair' };
