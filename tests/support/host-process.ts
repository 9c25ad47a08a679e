import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { isRunning, ProcessIdentitySchema } from '../../local/data-folder/process-identity.ts';

export const projectFolder = new URL('../../', import.meta.url).pathname;

const RecordSchema = z.object({
  host: ProcessIdentitySchema.optional(),
  database: ProcessIdentitySchema.optional(),
  addresses: z.object({ api: z.string(), mailbox: z.string(), aws: z.string(), database: z.string() }).optional(),
});
export type HostRecord = z.infer<typeof RecordSchema>;

/** What a host writes down about itself in its data folder. */
export const readHostRecord = (dataFolder: string): HostRecord => {
  try {
    return RecordSchema.parse(JSON.parse(readFileSync(join(dataFolder, 'host.json'), 'utf8')));
  } catch {
    return {};
  }
};

export interface HostProcess {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  /** Its exit code, once it has ended; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** `npm start` without npm: the host in a process of its own, for tests that kill it. */
export const startHostProcess = (dataFolder: string, args: readonly string[] = [], environment: NodeJS.ProcessEnv = {}): HostProcess => {
  const { npm_lifecycle_event: _event, JISR_LAUNCHER_PID: _launcher, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(projectFolder, 'local/main.ts'), ...args], {
    env: { ...inherited, PORT: '0', NATIONAL_PORT: '0', MAIL_PORT: '0', JISR_DATA_DIR: dataFolder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const ended = once(child, 'close').then(([code]) => z.number().nullable().parse(code));
  return { child, output: () => output, errors: () => errors, ended };
};

/** Waits until the host says that it is ready. Throws what it said when it ends instead. */
export const untilReady = async ({ child, output, errors }: HostProcess): Promise<void> => {
  while (!output().includes('Ctrl-C stops it.')) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The host ended: ${output()}${errors()}`);
    await sleep(20);
  }
};

/** Ends what a test left running in the folder. */
export const endHost = (dataFolder: string): void => {
  const { host, database } = readHostRecord(dataFolder);
  for (const left of [host, database])
    if (left !== undefined && left.pid !== process.pid && isRunning(left)) process.kill(left.pid, 'SIGKILL');
};
