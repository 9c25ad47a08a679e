import { aheadOf, type NextStep, type NowStep } from '../../core/application/ahead.ts';
import { appealOf } from '../../core/application/appeal.ts';
import type { Application } from '../../core/application/application.ts';
import { isDecided } from '../../core/application/decided.ts';
import { publicStatus } from '../../core/application/status.ts';
import { withdraw } from '../../core/application/transitions/withdrawal.ts';
import type { Language } from '../../core/language.ts';
import { decisionDays } from '../../core/region/committee.ts';
import type { Region } from '../../core/region/region.ts';
import { publicHistory } from '../../messages/history.ts';
import type { StatusModel } from '../../pages/follow/status.ts';
import type { Timeline } from '../../pages/follow/timeline.ts';
import type { StaffFrame } from '../../pages/frame.ts';
import { whyWaiting } from './committee/orientation-reasons.ts';
import { reasonsFor } from './committee/reasons.ts';
import type { Deps } from './container.ts';

export type ApplicationStatus = Omit<StatusModel, keyof StaffFrame> & {
  /** The one that was decided, which may differ from the grid's. */
  readonly category: Application['category'];
};

/** What the applicant may know of her application. Until it is decided that is little: see docs/adr/0004. */
export const statusOf = async (
  { applications, region, clock }: Deps<'applications' | 'region' | 'clock'>,
  application: Application,
  language: Language,
): Promise<ApplicationStatus> => {
  const { id, reference, submittedAt, round } = application;
  const status = publicStatus(application.status);
  const events = await applications.getEvents(id);
  const decided = isDecided(application.status, events);
  const [score, reasons] = await Promise.all([
    decided ? applications.getScore(id, round) : undefined,
    status === 'rejected' ? reasonsFor(applications, id, events, status) : undefined,
  ]);
  return {
    reference,
    status,
    submittedAt,
    utcOffset: region.utcOffset,
    timeline: timelineOf(application, region, publicHistory(language, events)),
    deadline: status === 'information-requested' ? application.deadline : undefined,
    score,
    category: decided ? application.category : undefined,
    reasons,
    ineligible: status === 'ineligible' ? score?.ineligible : undefined,
    host: status === 'placed' ? region.hosts.find((host) => host.id === application.referral?.host) : undefined,
    waiting: status === 'waiting-list' ? whyWaiting(events) : undefined,
    contestedNotice: application.contestedNoticed,
    appeal: appealOf(application, events, region.appeal.days, clock.now()),
    canWithdraw: withdraw.from.includes(application.status),
  };
};

/** How long a step takes as a rule is configured; what depends on a free place cannot be foretold. */
const timelineOf = (application: Application, region: Region, past: Timeline['past']): Timeline => {
  const { now, next } = aheadOf(application);
  const committee = region.committees.find(({ province }) => province === application.province);
  const asked = region.hosts.filter(({ id }) => application.referral === undefined || id === application.referral.host);
  const days = (step: NowStep | NextStep): number | undefined => {
    if (step === 'decision') return committee && decisionDays(committee);
    return step === 'host' && asked.length > 0 ? Math.max(...asked.map(({ answerDays }) => answerDays)) : undefined;
  };
  return {
    past,
    now: now === undefined ? undefined : { step: now, days: days(now) },
    next: next.map((step) => ({ step, days: days(step) })),
  };
};
