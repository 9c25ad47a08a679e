import type { BundleFigures } from './bundles.ts';
import type { PerApplication } from './cost.ts';
import type { DocketFigures } from './docket.ts';
import type { DraftFigures } from './draft-cost.ts';
import type { IntakeFigures } from './intake.ts';
import type { Machine } from './machine.ts';
import { PAGE_RATE, type PageLatency } from './page-latency.ts';
import type { WireFigures } from './wire.ts';

/** What the portal does for one who applies. */
export type PortalReport = {
  readonly pages: readonly PageLatency[];
  readonly wire: readonly WireFigures[];
  readonly draft: DraftFigures;
};

export type Report = PortalReport & {
  readonly docket: readonly DocketFigures[];
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
  page: { p99: 50, wire: 30 * 1024, requests: 2 },
  docket: { firstPage: 100 },
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
  printPortal(report);
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

export const printDocket = (docket: readonly DocketFigures[]): void =>
  rows(
    `A committee’s docket, ms (goal: first page ≤ ${GOALS.docket.firstPage} ms, flat: a ratio near 1; the ratio of CPU holds on a busy machine too)`,
    docket.map(({ page, sizes }): [string, string] => {
      const [few, many] = sizes;
      const ratio =
        few === undefined || many === undefined ? '' : `  ratio ${ratioOf(many.p50, few.p50)}, of CPU ${ratioOf(many.cpu, few.cpu)}`;
      const told = sizes.map(
        ({ files, p50, p99, cpu }) => `${files} files: p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)}, CPU ${cpu.toFixed(1)}`,
      );
      return [page, `${told.join(' | ')}${ratio}`];
    }),
  );

export const printPortal = ({ pages, wire, draft }: PortalReport): void => {
  rows(`Pages at ${PAGE_RATE} requests/s each (goal p99 ≤ ${GOALS.page.p99} ms)`, [
    ...pages.map(({ page, p50, p99, cpu, failed }): [string, string] => [
      page,
      `p50 ${p50} ms, p99 ${p99} ms, CPU ${cpu.toFixed(1)} ms${p99 > GOALS.page.p99 ? '  over the goal' : ''}${failed === 0 ? '' : `, failed ${failed}`}`,
    ]),
  ]);
  rows(
    `Bytes of a page on the wire, gzip (before compression); first load with script | without (goal ≤ ${kilobytes(GOALS.page.wire)} KB, ≤ ${GOALS.page.requests} requests)`,
    wire.map(({ page, language, raw, wire: bytes, withScript, withoutScript }): [string, string] => {
      const missed = [withScript, withoutScript].some((load) => load.wire > GOALS.page.wire || load.requests > GOALS.page.requests);
      const loads = [withScript, withoutScript].map((load) => `${kilobytes(load.wire)} KB in ${load.requests}`).join(' | ');
      return [`${page} ${language}`, `${kilobytes(bytes)} KB (${kilobytes(raw)})  ${loads}${missed ? '  over the goal' : ''}`];
    }),
  );
  rows(`A draft of ${draft.pages.toFixed(1)} pages, its code sent, and its submission: requests to the database`, [
    ...draft.requests.map(({ function: name, reads, writes }): [string, string] => [
      name,
      `${writes.toFixed(2)} writes, ${reads.toFixed(2)} reads`,
    ]),
    ['units', `${draft.writeUnits.toFixed(1)} write, ${draft.readUnits.toFixed(1)} read`],
    ...Object.entries(draft.cost)
      .filter(([, price]) => price > 0)
      .map(([name, price]): [string, string] => [`${name}, 1,000 drafts`, `$ ${price.toFixed(4)}`]),
  ]);
};

/** `–` where nothing can be divided by: CPU is not known on every system. */
const ratioOf = (many: number, few: number): string => (few === 0 ? '–' : (many / few).toFixed(2));

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

const rows = (title: string, lines: readonly (readonly [string, string])[]): void => {
  const width = Math.max(...lines.map(([name]) => name.length));
  console.log(`\n${title}`);
  for (const [name, text] of lines) console.log(`  ${name.padEnd(width)}  ${text}`);
};
