import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import type { Region } from '../../core/region/region.ts';
import { instant, localDay, localHour, plusDays } from '../../core/time.ts';
import { startProgrammeClock } from '../../local/clock/programme-clock.ts';
import { Failure } from '../../local/command-line/failure.ts';
import { startHost } from '../../local/host.ts';
import type { Options } from './options.ts';
import { textOf } from './people/html.ts';

/** The system that a run uses. */
export type System = {
  readonly url: string;
  readonly mail: string;
  /** One line for the person at the terminal. */
  readonly description: string;
  /** Real milliseconds within which due work is surely looked at. */
  readonly sweepMs: number;
  /** Resolves with the reason when a system of its own cannot go on. */
  readonly failed: Promise<Error>;
  /** Stops what was started; a system that was running before goes on. */
  readonly stop: () => Promise<void>;
};

/** An hour a minute: reminders and waiting lists move while one looks on, and no deadline passes. */
const RATE = 60;
const ANSWER_MS = 5_000;

/** The running system, if there is one for this region, else one started for the occasion. */
export const findSystem = async (options: Options, region: Region, signal: AbortSignal): Promise<System> => {
  const running = options.own ? 'none' : await probe(options, region);
  if (running === 'none' && options.given) throw new Failure(`No Jisr answers at ${options.url}: start one, or leave out --url.`);
  if (running === 'other-region') {
    if (options.given) throw new Failure(`The Jisr at ${options.url} is another region's: name it with --region.`);
    return startOwn(options, region, `the one at ${options.url} is another region's`, signal);
  }
  if (running === 'none') return startOwn(options, region, options.own ? 'as asked' : `none runs at ${options.url}`, signal);
  return {
    url: options.url,
    mail: options.mail,
    description: `Using the running system at ${options.url}, mailbox ${options.mail}.`,
    sweepMs: 65_000,
    failed: new Promise(() => undefined),
    stop: async () => undefined,
  };
};

const ApiSchema = z.object({ info: z.object({ title: z.literal('Jisr') }) });

const probe = async ({ url, mail }: Options, region: Region): Promise<'running' | 'other-region' | 'none'> => {
  const read = async (address: string): Promise<string> => {
    const response = await fetch(address, { signal: AbortSignal.timeout(ANSWER_MS), headers: { accept: 'text/html,application/json' } });
    return response.text();
  };
  let home: string;
  try {
    ApiSchema.parse(JSON.parse(await read(new URL('/openapi.json', url).href)));
    home = await read(new URL('/?lang=fr', url).href);
  } catch {
    return 'none';
  }
  try {
    await read(new URL('/store?after=999999999', mail).href);
  } catch {
    throw new Failure(`A Jisr runs at ${url}, and no mailbox answers at ${mail}: name it with --mail.`);
  }
  return textOf(home).includes(region.name.fr) ? 'running' : 'other-region';
};

const startOwn = async (options: Options, region: Region, why: string, signal: AbortSignal): Promise<System> => {
  const folder = mkdtempSync(join(tmpdir(), 'jisr-demo-'));
  const begin = startOfWork(Date.now(), region);
  // The host takes its clock up from this file: programme time begins in the hours in which digests go out.
  startProgrammeClock({ file: join(folder, 'clock.json'), rate: RATE, realNow: () => begin }).stop();
  try {
    const host = await startHost(
      { dataFolder: folder, region: options.region, port: 0, nationalPort: 0, mailPort: 0, clockRate: RATE },
      signal,
    );
    return {
      url: host.url,
      mail: host.mailUrl,
      description: `Using a system of its own (${why}): ${host.url}, mailbox ${host.mailUrl}, programme time from ${instant(host.now()).slice(0, 16)}Z at ${RATE}x.`,
      sweepMs: 60_000 / RATE + 4_000,
      failed: host.failed,
      stop: async () => {
        await host.stop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
};

/** Now, if digests go out for some hours yet, else the next morning. Ms. */
export const startOfWork = (now: number, { digest: { from, until }, utcOffset }: Pick<Region, 'digest' | 'utcOffset'>): number => {
  const hour = localHour(instant(now), utcOffset);
  if (hour >= from && hour < until - 4) return now;
  const day = localDay(hour < from ? instant(now) : plusDays(instant(now), 1), utcOffset);
  return Date.parse(`${day}T${String(from).padStart(2, '0')}:15:00${utcOffset}`);
};
