import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';

const AddressesSchema = z.object({
  url: z.url(),
  nationalUrl: z.url(),
  mailUrl: z.url(),
  awsUrl: z.url(),
  databaseUrl: z.url(),
  databasePid: z.number(),
});

export type BenchHost = z.infer<typeof AddressesSchema> & {
  /** CPU time of the host and its database so far, ms. Linux only; 0 elsewhere. */
  readonly cpuMs: () => number;
  readonly measures: () => Promise<Measures>;
  readonly resetMeasures: () => Promise<void>;
  /** What the functions have logged so far. */
  readonly logBytes: () => number;
  readonly stop: () => Promise<void>;
};

const MeasuresSchema = z.object({
  dynamodb: z.array(
    z.object({
      function: z.string(),
      operation: z.string(),
      requests: z.number(),
      failures: z.number(),
      writeUnits: z.number(),
      readUnits: z.number(),
    }),
  ),
  functions: z.array(z.object({ function: z.string(), invocations: z.number(), errors: z.number(), milliseconds: z.number() })),
  stepFunctions: z.looseObject({ transitions: z.number(), executionsSucceeded: z.number(), executionsFailed: z.number() }),
  mail: z.looseObject({ email: z.number(), sms: z.number() }),
});
export type Measures = z.infer<typeof MeasuresSchema>;

/** Starts the bundles of a region on the local host, in a process of its own, on ephemeral ports and an empty data folder. */
export const startBenchHost = async (regionsFolder: string, { measure }: { readonly measure: boolean }): Promise<BenchHost> => {
  const data = mkdtempSync(join(tmpdir(), 'jisr-bench-data-'));
  const child = spawn(process.execPath, ['scripts/bench/host-process.ts', data, measure ? 'measure' : ''], {
    // Standard input stays open as long as this process runs.
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, JISR_REGIONS_DIR: regionsFolder },
  });
  const exited = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const first = await Promise.race([lines.next(), exited]);
  if (first === undefined || first.done === true) throw new Error('the host did not start');
  const addresses = AddressesSchema.parse(JSON.parse(first.value));
  return {
    ...addresses,
    cpuMs: () => cpuOf(child.pid ?? 0) + cpuOf(addresses.databasePid),
    measures: async () => MeasuresSchema.parse(await (await fetch(`${addresses.awsUrl}/_measure`)).json()),
    resetMeasures: async () => {
      await fetch(`${addresses.awsUrl}/_measure`, { method: 'DELETE' });
    },
    logBytes: () => statSync(join(data, 'logs', 'functions.log')).size,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
};

/** Clock ticks are 10 ms on Linux. */
const cpuOf = (pid: number): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
};
