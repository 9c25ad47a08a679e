import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Region } from '../../../core/region/region.ts';
import { synthesise } from '../../../local/assembly/synthesise.ts';
import { type Host, type HostOptions, startHost } from '../../../local/host.ts';
import { alone, cacheFolder, projectFolder } from '../../support/browser/cache.ts';
import { type Fault, type Mailbox, openMailbox } from './mailbox.ts';
import { openStore, type Store } from './store.ts';

export type SystemOptions = {
  /** Runs the bundles that are deployed, instead of the source. */
  readonly bundled?: boolean;
  /** Programme time of the start. */
  readonly from?: string;
  /** Programme milliseconds for each real one. */
  readonly rate?: number;
  /** The region's configuration instead of the one that ships. */
  readonly configured?: Region;
  /** What goes wrong of itself. */
  readonly faults?: Pick<HostOptions, 'conflicts' | 'callbackFaults'>;
};

/** The whole system for a test: the nation and region MA-07 on ephemeral ports, with a data folder of its own. */
export type System = {
  readonly url: string;
  /** The national entry page. */
  readonly nationalUrl: string;
  readonly mailbox: Mailbox;
  readonly store: Store;
  readonly now: () => Date;
  /** What programme time it was at a real time since the start. */
  readonly programmeTime: (real: Date) => Date;
  /** Stops the host and starts it again at a later programme time, as if it had been down. `mailFaults`: of the first mail after it. */
  readonly sleepUntil: (instant: string, mailFaults?: readonly Fault[]) => Promise<void>;
  /** What the host or its functions have logged. */
  readonly log: (of: 'functions' | 'host' | 'access') => string;
  readonly stop: () => Promise<void>;
};

/** A Monday morning, when committees are written to. */
const MORNING = '2026-10-05T09:00:00.000Z';
/** A programme minute a second: digests and due work come at once, and the day of a test stays the same day. */
const RATE = 60;

/** The stacks are synthesised once for all test files; each takes a copy, which a later synthesis cannot remove. */
const assembly = (code: 'source' | 'bundled', folder: string): Promise<string> =>
  alone(`assembly-${code}`, async () => {
    const cached = join(cacheFolder, `assembly-${code}`);
    mkdirSync(cached, { recursive: true });
    cpSync(await synthesise({ projectFolder, cacheFolder: cached, region: 'MA-07', code }), folder, { recursive: true });
    return folder;
  });

/** The one file of the region's layer. */
const layerFile = (assemblyFolder: string): string => {
  const file = globSync(join(assemblyFolder, '**', 'region.json'))[0];
  if (file === undefined) throw new Error('the assembly holds no region.json');
  return file;
};

export const startSystem = async ({
  bundled = false,
  from = MORNING,
  rate = RATE,
  configured,
  faults = {},
}: SystemOptions = {}): Promise<System> => {
  const folder = mkdtempSync(join(tmpdir(), 'jisr-e2e-'));
  const assemblyFolder = await assembly(bundled ? 'bundled' : 'source', join(folder, 'assembly'));
  if (configured !== undefined) writeFileSync(layerFile(assemblyFolder), JSON.stringify(configured));
  const dataFolder = join(folder, 'data');
  mkdirSync(dataFolder);
  const clocks: { readonly real: number; readonly programme: number }[] = [];
  const setClock = (at: string): void => {
    const clock = { real: Date.now(), programme: Date.parse(at) };
    clocks.push(clock);
    writeFileSync(join(dataFolder, 'clock.json'), JSON.stringify({ ...clock, rate }));
  };
  // With bundles there is no source to fall back to: the project is not there.
  const start = (ports = { port: 0, nationalPort: 0, mailPort: 0 }, mailFaults: readonly Fault[] = []): Promise<Host> =>
    startHost({ dataFolder, assemblyFolder, ...(bundled ? { projectFolder: folder } : {}), ...faults, mailFaults, ...ports });

  setClock(from);
  let host = await start();
  const portOf = (url: string): number => Number(new URL(url).port);
  const nationalUrl = host.nationalUrl ?? '';
  const ports = { port: portOf(host.url), nationalPort: portOf(nationalUrl), mailPort: portOf(host.mailUrl) };
  const store = openStore(() => host.databaseUrl);
  return {
    url: host.url,
    nationalUrl,
    mailbox: openMailbox(host.mailUrl),
    store,
    now: () => new Date(host.now()),
    programmeTime: (real) => {
      const clock = clocks.findLast((one) => one.real <= real.getTime());
      if (clock === undefined) throw new Error(`nothing ran at ${real.toISOString()}`);
      return new Date(clock.programme + (real.getTime() - clock.real) * rate);
    },
    sleepUntil: async (instant, mailFaults) => {
      await host.stop();
      setClock(instant);
      host = await start(ports, mailFaults);
    },
    log: (of) => readFileSync(join(dataFolder, 'logs', `${of}.log`), 'utf8'),
    stop: async () => {
      await host.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
