import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

export type Machine = {
  readonly cores: number;
  readonly cpu: string;
  readonly node: string;
  /** SHA-256 of 1 MiB blocks on one core, MiB/s. */
  readonly hashMiBPerSecond: number;
  /** Durable appends of 4 KiB one after another. */
  readonly fsyncsPerSecond: number;
};

const SECONDS = 1;

/** What this machine can do, so that figures of two machines can be set side by side. */
export const calibrate = (): Machine => ({
  cores: availableParallelism(),
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  node: process.version,
  hashMiBPerSecond: Math.round(perSecond(hashOne())),
  fsyncsPerSecond: Math.round(fsyncs()),
});

const hashOne = () => {
  const block = Buffer.alloc(1024 * 1024, 7);
  return () => createHash('sha256').update(block).digest();
};

const perSecond = (work: () => unknown): number => {
  const began = performance.now();
  let times = 0;
  while (performance.now() - began < SECONDS * 1000) {
    work();
    times += 1;
  }
  return (times * 1000) / (performance.now() - began);
};

const fsyncs = (): number => {
  const folder = mkdtempSync(join(tmpdir(), 'jisr-bench-'));
  const file = openSync(join(folder, 'log'), 'a');
  const block = Buffer.alloc(4096, 7);
  try {
    return perSecond(() => {
      writeSync(file, block);
      fsyncSync(file);
    });
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  }
};
