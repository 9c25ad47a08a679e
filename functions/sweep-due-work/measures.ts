import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Application, Instant } from '../../core/application/application.ts';
import type { SweepDeps } from './handler.ts';

/** The alarms look at five minutes at a time. */
const EVERY_MINUTES = 5;
const PAGE = 500;
const MOST_CASES = 1_000;
const DAY_MS = 86_400_000;

const metrics = new Metrics();

/** What the alarms watch: how long the oldest file has waited for a decision, and messages that wait for a person. */
export const publishMeasures = async (deps: SweepDeps): Promise<void> => {
  if (Math.floor(deps.clock.real() / 60_000) % EVERY_MINUTES !== 0) return;
  const oldest = await oldestUndecided(deps);
  const now = deps.clock.now();
  const days = oldest === undefined ? 0 : (Date.parse(now) - Date.parse(oldest)) / DAY_MS;
  const parked = (await deps.cases.list({ limit: MOST_CASES })).items.filter(({ kind }) => kind === 'parked-message').length;
  metrics.addMetric('OldestUndecidedDays', MetricUnit.Count, days);
  metrics.addMetric('ParkedMessages', MetricUnit.Count, parked);
  metrics.publishStoredMetrics();
};

const oldestUndecided = async ({ applications, region }: SweepDeps): Promise<Instant | undefined> => {
  let oldest: Instant | undefined;
  for (const { province } of region.committees) {
    for (const status of ['in-review', 'escalated'] as const) {
      let after: string | undefined;
      do {
        const page: { readonly items: readonly Application[]; readonly next?: string } = await applications.queue({
          holder: province,
          status,
          limit: PAGE,
          after,
        });
        for (const { submittedAt, appealedAt } of page.items) {
          // Under review it waits since she asked for that: it was decided before.
          const since = appealedAt ?? submittedAt;
          if (oldest === undefined || since < oldest) oldest = since;
        }
        after = page.next;
      } while (after !== undefined);
    }
  }
  return oldest;
};
