import { madeWithout } from '../../review/standing.ts';
import { plusMinutes } from '../../time.ts';
import type { Application, Category, HeldVerdict } from '../application.ts';
import type { Moment } from '../change.ts';
import { REPAIR } from '../repair.ts';
import { SYSTEM } from './actors.ts';

/** What every decision does: the execution is called back, and a refusal is told and frees her to apply again. */
export const decided = (application: Application, outcome: HeldVerdict['outcome'], category: Category, { at }: Moment) => ({
  set: {
    category,
    callback: { outcome },
    dueAt: plusMinutes(at, REPAIR.lost),
    deadline: undefined,
    ...(outcome === 'rejected' ? { holdsClaim: false } : {}),
  },
  ...(outcome === 'rejected'
    ? { messages: [{ kind: 'rejected' as const, details: { round: String(application.round) } }], claim: 'release' as const }
    : {}),
});

/** The committee's decision takes effect: the one final event of it. */
export const committeeDecided = (
  application: Application,
  { outcome, by, category }: Pick<HeldVerdict, 'outcome' | 'by' | 'category'>,
  moment: Moment,
) => ({
  ...decided(application, outcome, category, moment),
  events: [
    {
      kind: 'committee-decided' as const,
      by: SYSTEM,
      details: { outcome, by, category, round: application.round, ...madeWithout(application.ballots) },
    },
  ],
});
