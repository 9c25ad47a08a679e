import type { Region } from '../../core/region/region.ts';
import { CURRENT_CONSENT } from '../../messages/consent.ts';
import { runApplicants } from './applicant.ts';
import { planApplications } from './applicants.ts';
import { runCommittee } from './committee.ts';
import { runCoordinator } from './coordinator.ts';
import { runHost } from './hosts.ts';
import { createHttp } from './people/http.ts';
import { openMailbox } from './people/mailbox.ts';
import { makePlans } from './plans.ts';
import type { Progress } from './progress.ts';
import { type Report, reportOf } from './report.ts';
import { createRun, endRun, type Run } from './run.ts';
import { submitAll } from './submit.ts';
import { untilSettled } from './supervise.ts';
import type { System } from './system.ts';

export type Playing = {
  readonly system: System;
  readonly region: Region;
  readonly applications: number;
  readonly seed: number;
  readonly progress: Progress;
  readonly signal: AbortSignal;
};

const PATIENCE_MS = 5_000;

/** Plays everyone until every application is at rest. Reports what came of it, whatever went wrong on the way. */
export const play = async ({ system, region, applications, seed, progress, signal }: Playing): Promise<Report> => {
  const startedAt = Date.now();
  const stopped = new AbortController();
  const http = createHttp(system.url, { signal: stopped.signal });
  const mailbox = await openMailbox(system.mail);
  const planned = planApplications(applications, {
    seed,
    nonce: startedAt.toString(36),
    year: new Date().getUTCFullYear(),
    // Where decisions rest for hours, a run would wait as long.
    provinces: region.provinces.flatMap(({ code }) =>
      region.committees.some(({ province, holdHours }) => province === code && holdHours > 0) ? [] : [code],
    ),
    sms: region.sms !== 'none',
    consentVersion: CURRENT_CONSENT,
  });
  const run = createRun({ http, mailbox, region, planned, plans: makePlans(seed, applications), patienceMs: PATIENCE_MS });
  const faults: string[] = [];
  const giveUp = (why: unknown): void => {
    // Whoever is cut off by the end has nothing to say about it.
    if (!run.over) faults.push(why instanceof Error ? why.message : String(why));
    endRun(run);
    stopped.abort();
  };
  const interrupt = (): void => giveUp('interrupted');
  signal.addEventListener('abort', interrupt, { once: true });
  if (signal.aborted) interrupt();
  system.failed.then(giveUp, giveUp);

  const people = [...peopleOf(run), submitAll(run)].map((person) => person.catch(giveUp));
  let submitted = false;
  people.at(-1)?.finally(() => {
    submitted = true;
  });
  await untilSettled(run, () => submitted, { sweepMs: system.sweepMs, onChange: () => progress.show(run) }).catch(giveUp);
  endRun(run);
  stopped.abort();
  await mailbox.close().catch(giveUp);
  await Promise.all(people);
  progress.finish();
  return reportOf(run, seed, Date.now() - startedAt, faults);
};

const peopleOf = (run: Run): Promise<void>[] => [
  ...run.region.committees.map((committee) => runCommittee(run, committee)),
  ...run.region.hosts.map((host) => runHost(run, host)),
  runCoordinator(run),
  runApplicants(run),
];
