import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Application, Instant } from '../../core/application/application.ts';
import { type CaseKind, countByKind } from '../../core/case/case.ts';
import { DAY_MS } from '../../core/time.ts';
import type { CorruptRecord } from '../../store/corrupt-record.ts';
import type { Clock } from '../shared/adapters/clock.ts';
import { passingOver, passOverCase } from '../shared/unreadable.ts';
import type { SweepDeps } from './handler.ts';

/** The alarms look at five minutes at a time. */
const EVERY_MINUTES = 5;
const PAGE = 500;

const metrics = new Metrics();

const minuteOf = (clock: Clock): number => Math.floor(clock.real() / 60_000);

/** Whether this is a minute in which measures are taken. */
export const isMeasured = (clock: Clock): boolean => minuteOf(clock) % EVERY_MINUTES === 0;

/** The number of such a minute, one more each time. */
export const turn = (clock: Clock): number => Math.floor(minuteOf(clock) / EVERY_MINUTES);

/**
 * What the alarms watch: messages, and due work that fails, that wait for a person. By itself, whatever can be said of files. A case that
 * cannot be read is somebody's work as well.
 */
export const publishCases = async ({ cases, clock }: SweepDeps): Promise<void> => {
  if (!isMeasured(clock)) return;
  let unreadable = 0;
  const open = await cases.allOpen((error) => {
    unreadable += 1;
    passOverCase(error);
  });
  const counts = countByKind(open);
  const count = (of: CaseKind): number => counts.find(({ kind }) => kind === of)?.count ?? 0;
  metrics.addMetric('ParkedMessages', MetricUnit.Count, count('parked-message'));
  metrics.addMetric('FailedDueWork', MetricUnit.Count, count('failed-due-work') + unreadable);
  metrics.publishStoredMetrics();
};

/** What the alarms watch: how long the oldest file has waited for a decision, of those that can be read. */
export const publishWaiting = async (deps: SweepDeps): Promise<void> => {
  if (!isMeasured(deps.clock)) return;
  const oldest = await passingOver(deps, (unreadable) => oldestUndecided(deps, unreadable));
  const now = deps.clock.now();
  metrics.addMetric('OldestUndecidedDays', MetricUnit.Count, oldest === undefined ? 0 : (Date.parse(now) - Date.parse(oldest)) / DAY_MS);
  metrics.publishStoredMetrics();
};

const oldestUndecided = async (
  { applications, region }: SweepDeps,
  unreadable: (error: CorruptRecord) => void,
): Promise<Instant | undefined> => {
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
          unreadable,
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
