import { formatDuration } from './progress.ts';
import { type Run, total } from './run.ts';
import { endingsOf } from './supervise.ts';
import { findFaults, placedAt } from './verdict.ts';

/** What a run came to. */
export type Report = {
  readonly ok: boolean;
  readonly faults: readonly string[];
  readonly seed: number;
  readonly region: string;
  readonly applications: number;
  readonly seconds: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly emails: number;
  readonly sms: number;
  readonly votes: Readonly<Record<string, number>>;
  readonly changedVotes: number;
  readonly cases: Readonly<Record<string, number>>;
  readonly accepted: number;
  readonly declined: number;
  readonly answers: number;
  readonly sentAgain: number;
  readonly signIns: number;
  readonly linksAskedFor: number;
  readonly hosts: readonly { readonly id: string; readonly taken: number; readonly places: number }[];
  readonly requests: number;
  readonly repeatedRequests: number;
  /** Answers of 500 and above; a person would have tried again. */
  readonly serverErrors: Readonly<Record<string, number>>;
};

export const reportOf = (run: Run, seed: number, elapsed: number, more: readonly string[] = []): Report => {
  const endings = endingsOf(run);
  const faults = [...more, ...findFaults(endings, run.region.hosts, run.region.seats)];
  const statuses = new Map<string, number>();
  for (const { status = 'lost' } of endings) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const { votes, cases, ...counted } = run.tally;
  return {
    ok: faults.length === 0,
    faults,
    seed,
    region: run.region.code,
    applications: run.planned.length,
    seconds: Math.round(elapsed / 100) / 10,
    statuses: recordOf(statuses),
    emails: run.mailbox.counts.email,
    sms: run.mailbox.counts.sms,
    votes: recordOf(votes),
    cases: recordOf(cases),
    ...counted,
    hosts: run.region.hosts.map(({ id, places }) => ({ id, taken: placedAt(endings, id), places })),
    requests: run.http.counts.requests,
    repeatedRequests: run.http.counts.repeats,
    serverErrors: recordOf(run.http.failures),
  };
};

const recordOf = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));

/** The report as a table, and one line that sums it up. */
export const describe = (report: Report): string => {
  const { statuses, votes, cases, hosts, serverErrors } = report;
  const sum = (counts: Readonly<Record<string, number>>): number => total(new Map(Object.entries(counts)));
  const rows: (readonly [string, string, string?])[] = [
    ...part('Outcome', statuses),
    ['', ''],
    ...part(`Votes`, votes),
    ['  changed afterwards', String(report.changedVotes)],
    ['', ''],
    ...part('Cases settled by the coordinator', cases),
    ['', ''],
    ['Host', 'placed', 'places'],
    ...hosts.map(({ id, taken, places }) => [`  ${id}`, String(taken), String(places)] as const),
    ['  accepted / declined by hosts', `${report.accepted} / ${report.declined}`],
    ['', ''],
    ['Applicants’ answers to questions', String(report.answers)],
    ['Applications sent twice, stored once', String(report.sentAgain)],
    ['E-mails / SMS', `${report.emails} / ${report.sms}`],
    ['Sign-ins by code (links asked for)', `${report.signIns} (${report.linksAskedFor})`],
    ['Requests (repeated)', `${report.requests} (${report.repeatedRequests})`],
    ...(sum(serverErrors) === 0 ? [] : [['', ''] as const, ...part('Server errors', serverErrors)]),
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  const table = rows.map(([label, value, more = '']) =>
    `${label.padEnd(width)}  ${value.padStart(9)}${more === '' ? '' : `  ${more.padStart(6)}`}`.trimEnd(),
  );
  return [...table, '', ...report.faults.map((fault) => `✗ ${fault}`), summary(report)].join('\n');
};

const part = (title: string, counts: Readonly<Record<string, number>>): (readonly [string, string])[] => [
  [title, String(total(new Map(Object.entries(counts))))],
  ...Object.entries(counts).map(([label, number]) => [`  ${label}`, String(number)] as const),
];

const summary = ({ ok, faults, applications, statuses, seconds, seed, region }: Report): string => {
  const outcome = Object.entries(statuses)
    .map(([status, number]) => `${number} ${status}`)
    .join(', ');
  const verdict = ok
    ? 'none lost, none doubled, no place oversold'
    : `FAILED: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`;
  return `${region}: ${applications} applications in ${formatDuration(seconds * 1_000)}: ${outcome}; ${verdict}. (--seed ${seed} repeats it.)`;
};
