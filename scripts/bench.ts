/** `npm run bench`: what the system does on this machine, and what it costs on AWS. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesise } from '../local/assembly/synthesise.ts';
import { defineCommand, type OptionsOf } from '../local/command-line/command.ts';
import { interruption, unlessInterrupted } from '../local/command-line/interruption.ts';
import { runCommand } from '../local/command-line/run-command.ts';
import { onOff, wholeNumber } from '../local/command-line/values.ts';
import { type BenchHost, startBenchHost } from './bench/bench-host.ts';
import { measureBundles } from './bench/bundles.ts';
import { costPerThousand, memoryOf, type PerApplication, writeRequestsBy } from './bench/cost.ts';
import { type DocketFigures, measureDocket } from './bench/docket.ts';
import { countDrafts } from './bench/draft-cost.ts';
import { measureIntake } from './bench/intake.ts';
import { placeAll, signEveryoneIn } from './bench/journey.ts';
import { calibrate } from './bench/machine.ts';
import { type BenchRegion, oneVoteRegion } from './bench/one-vote-region.ts';
import { measurePages } from './bench/page-latency.ts';
import { portalPeople } from './bench/portal-people.ts';
import { type PortalReport, print, printDocket, printPortal, type Report } from './bench/report.ts';
import { measureStore } from './bench/store-rate.ts';
import { measureWire } from './bench/wire.ts';

const bench = defineCommand({
  call: 'npm run bench',
  does: 'Measures on this machine what the system does, and counts what 1,000 applications cost on AWS at list price.',
  options: {
    applications: wholeNumber(1, 1_000_000).default(2_000),
    concurrency: wholeNumber(1, 1_000).default(32),
    portal: onOff,
    docket: onOff,
    json: onOff,
  },
  help: {
    applications: 'how many are taken from submission to a place',
    concurrency: 'how many at the same time',
    portal: "only the portal's pages: what they weigh and how fast they come",
    docket: "only a committee's docket",
    json: 'the result as JSON, on standard output',
  },
});

const COUNTED = 200;
const SCHEDULED = ['sweep-due-work', 'send-digests'];
const say = (text: string): void => void process.stderr.write(`${text} …\n`);

const templateOf = async (region: BenchRegion): Promise<unknown> => {
  const cacheFolder = mkdtempSync(join(tmpdir(), 'jisr-bench-assembly-'));
  try {
    process.env['JISR_REGIONS_DIR'] = region.folder;
    const folder = await synthesise({ projectFolder: process.cwd(), cacheFolder, region: 'MA-07', code: 'source' });
    return JSON.parse(readFileSync(join(folder, 'Jisr-MA-07.template.json'), 'utf8'));
  } finally {
    delete process.env['JISR_REGIONS_DIR'];
    rmSync(cacheFolder, { recursive: true, force: true });
  }
};

const withHost = async <T>(
  region: BenchRegion,
  options: { readonly measure: boolean },
  run: (host: BenchHost) => Promise<T>,
): Promise<T> => {
  const host = await startBenchHost(region.folder, options);
  try {
    return await run(host);
  } finally {
    await host.stop();
  }
};

/** Counts what one application causes, at an unhurried pace: two page views and a confirmation a decision, as people do. */
const count = async (host: BenchHost, region: BenchRegion, memory: ReadonlyMap<string, number>) => {
  const people = await signEveryoneIn(host, region);
  await host.resetMeasures();
  const before = await host.measures();
  const logged = host.logBytes();
  await placeAll(host, people, { applications: COUNTED, concurrency: 16, first: 3_000_000, patience: 1_500 });
  const after = await host.measures();
  const byFunction = after.functions.filter((one) => !SCHEDULED.some((id) => one.function.endsWith(id)));
  const database = after.dynamodb.filter((one) => !SCHEDULED.some((id) => one.function.endsWith(id)));
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / COUNTED;
  const writes = [...writeRequestsBy({ ...after, dynamodb: database })].map(([id, requests]) => ({
    step: id,
    requests: requests / COUNTED,
  }));
  const one: PerApplication = {
    transitions: (after.stepFunctions.transitions - before.stepFunctions.transitions) / COUNTED,
    invocations: sum(byFunction.map(({ invocations }) => invocations)),
    gigabyteSeconds: sum(byFunction.map(({ function: id, milliseconds }) => (milliseconds / 1000) * (memory.get(id) ?? 0.5))),
    writeRequests: writes.reduce((total, { requests }) => total + requests, 0),
    writeUnits: sum(database.map(({ writeUnits }) => writeUnits)),
    readUnits: sum(database.map(({ readUnits }) => readUnits)),
    emails: (after.mail.email - before.mail.email) / COUNTED,
    sms: (after.mail.sms - before.mail.sms) / COUNTED,
    apiRequests: sum(byFunction.filter(({ function: id }) => /submit-|review-a|answer-/u.test(id)).map(({ invocations }) => invocations)),
    logKilobytes: (host.logBytes() - logged) / 1024 / COUNTED,
  };
  return { one, writes };
};

const measurePortal = async (region: BenchRegion, memory: ReadonlyMap<string, number>): Promise<PortalReport> => {
  const provinces = region.members.map(({ province }) => province);
  const [pages, wire] = await withHost(region, { measure: false }, async (host) => {
    const people = await portalPeople(host, provinces[0] ?? '');
    say('pages on the wire');
    const bytes = await measureWire(host, people);
    say('pages under load');
    return [await measurePages(host, people), bytes] as const;
  });
  say('drafts');
  return { pages, wire, draft: await withHost(region, { measure: true }, (host) => countDrafts(host, provinces, memory)) };
};

const docketOf = (region: BenchRegion): Promise<readonly DocketFigures[]> => {
  say('dockets');
  return withHost(region, { measure: false }, (host) => measureDocket(host, region));
};

type Load = Pick<OptionsOf<typeof bench>, 'applications' | 'concurrency'>;

const measureAll = async (region: BenchRegion, { applications, concurrency }: Load): Promise<Report> => {
  say('calibrating');
  const machine = calibrate();
  say('the store by itself');
  const store = await measureStore(concurrency);
  say('bundles');
  const bundles = await measureBundles();
  say(`${applications} applications at concurrency ${concurrency}`);
  const run = await withHost(region, { measure: false }, async (host) => {
    const people = await signEveryoneIn(host, region);
    await placeAll(host, people, { applications: 100, concurrency, first: 1_000_000 });
    const cpu = host.cpuMs();
    const milliseconds = await placeAll(host, people, { applications, concurrency, first: 2_000_000 });
    const cpuMs = (host.cpuMs() - cpu) / applications;
    say('intake');
    const intake = await measureIntake(
      host,
      concurrency,
      region.members.map(({ province }) => province),
    );
    return { perSecond: (applications * 1000) / milliseconds, cpuMs, intake };
  });
  say(`counting ${COUNTED} applications`);
  const memory = memoryOf(await templateOf(region));
  const counted = await withHost(region, { measure: true }, (host) => count(host, region, memory));
  const portal = await measurePortal(region, memory);
  const docket = await docketOf(region);
  const cost = costPerThousand(counted.one);
  return { docket, machine, store, concurrency, applications, ...run, ...counted, ...portal, cost, ...bundles };
};

const main = async ({ json, docket, portal, ...load }: OptionsOf<typeof bench>): Promise<number> => {
  const answer = <R>(report: R, show: (report: R) => void): void => {
    if (json) process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
    else show(report);
  };
  const measure = async (region: BenchRegion): Promise<void> => {
    if (docket) answer(await docketOf(region), printDocket);
    else if (portal) answer(await measurePortal(region, memoryOf(await templateOf(region))), printPortal);
    else answer(await measureAll(region, load), print);
  };
  const signal = interruption();
  const region = oneVoteRegion('MA-07');
  try {
    await unlessInterrupted(signal, measure(region));
    return 0;
  } finally {
    rmSync(region.folder, { recursive: true, force: true });
  }
};

await runCommand(bench, main);
