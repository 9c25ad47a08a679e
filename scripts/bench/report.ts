import type { BundleFigures } from './bundles.ts';
import type { PerApplication } from './cost.ts';
import type { IntakeFigures } from './intake.ts';
import type { Machine } from './machine.ts';

export type Report = {
  readonly machine: Machine;
  /** Transactions of three items a second that the store takes by itself. */
  readonly store: number;
  readonly concurrency: number;
  readonly applications: number;
  /** Applications a second from submission to the end of their execution. */
  readonly perSecond: number;
  /** CPU of host and store for one application. */
  readonly cpuMs: number;
  readonly intake: IntakeFigures;
  readonly one: PerApplication;
  readonly writes: readonly { readonly step: string; readonly requests: number }[];
  /** US$ per 1,000 applications. */
  readonly cost: Readonly<Record<string, number>>;
  readonly emptyMs: number;
  readonly bundles: readonly BundleFigures[];
};

const GOALS = {
  writeRequests: 10,
  cost: 0.6,
  withSdk: { kilobytes: 450, importMs: 150 },
  without: { kilobytes: 60, importMs: 30 },
} as const;

/** A table for people. */
export const print = (report: Report): void => {
  const { machine, intake, one, writes, cost, bundles } = report;
  const total = Object.values(cost).reduce((a, b) => a + b, 0);
  rows('Machine', [
    ['', `${machine.cores} × ${machine.cpu}, Node ${machine.node}`],
    ['SHA-256, one core', `${machine.hashMiBPerSecond} MiB/s`],
    ['durable appends', `${machine.fsyncsPerSecond}/s`],
    [`store alone, 3-item transactions at ${report.concurrency}`, `${report.store.toFixed(0)}/s`],
  ]);
  rows('Throughput', [
    ['intake', `${intake.perSecond.toFixed(0)}/s, p50 ${intake.p50} ms, p99 ${intake.p99} ms, not 2xx ${intake.not2xx}`],
    [`submission to placement, ${report.applications} at ${report.concurrency}`, `${report.perSecond.toFixed(1)}/s`],
    ['the same as a share of the store’s own rate', `${((report.perSecond / report.store) * 100).toFixed(1)} %`],
    ['CPU per application, host and store', `${report.cpuMs.toFixed(1)} ms`],
  ]);
  rows('Write requests from submission to placement', [
    ...writes.toSorted((a, b) => b.requests - a.requests).map(({ step, requests }): [string, string] => [step, requests.toFixed(2)]),
    ['together', `${one.writeRequests.toFixed(2)} (goal ≤ ${GOALS.writeRequests})`],
  ]);
  rows(
    'One application',
    Object.entries(one).map(([name, value]): [string, string] => [name, value.toFixed(3)]),
  );
  rows('AWS list price of 1,000 applications (us-east-1, SMS apart)', [
    ...Object.entries(cost).map(([name, price]): [string, string] => [name, `$ ${price.toFixed(4)}`]),
    ['together', `$ ${total.toFixed(3)} (goal ≤ ${GOALS.cost.toFixed(2)}, a naive design 1.28)`],
  ]);
  rows(`Bundles (import: median of a fresh process, less an empty module’s ${report.emptyMs} ms)`, [
    ...bundles.map(({ function: name, sdk, kilobytes, importMs }): [string, string] => {
      const goal = sdk ? GOALS.withSdk : GOALS.without;
      const missed = kilobytes > goal.kilobytes || importMs > goal.importMs ? '  over the goal' : '';
      return [name, `${kilobytes} KB, ${importMs} ms${missed}`];
    }),
  ]);
};

const rows = (title: string, lines: readonly (readonly [string, string])[]): void => {
  const width = Math.max(...lines.map(([name]) => name.length));
  console.log(`\n${title}`);
  for (const [name, text] of lines) console.log(`  ${name.padEnd(width)}  ${text}`);
};
