import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';

/** A process told apart from a later one with the same number by the moment it started. */
export const ProcessIdentitySchema = z.object({ pid: z.int().positive(), started: z.string() });
export type ProcessIdentity = z.infer<typeof ProcessIdentitySchema>;

const startOnLinux = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name, in parentheses, may itself hold spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, ticksSinceBoot] = [fields[0], fields[19]];
    if (state === 'Z' || ticksSinceBoot === undefined) return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${ticksSinceBoot}`;
  } catch {
    return undefined;
  }
};

const startElsewhere = (pid: number): string | undefined => {
  const [command, args] =
    process.platform === 'win32'
      ? ['powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.Ticks`]]
      : ['ps', ['-o', 'lstart=', '-p', String(pid)]];
  try {
    const output = execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return output === '' ? undefined : output;
  } catch {
    return undefined;
  }
};

/** The identity of a running process; undefined when there is none with this number. */
export const identify = (pid: number): ProcessIdentity | undefined => {
  const started = process.platform === 'linux' ? startOnLinux(pid) : startElsewhere(pid);
  return started === undefined ? undefined : { pid, started };
};

export const isRunning = (identity: ProcessIdentity): boolean => identify(identity.pid)?.started === identity.started;

const waitForEnd = async (identity: ProcessIdentity, withinMs: number): Promise<boolean> => {
  const until = Date.now() + withinMs;
  while (isRunning(identity)) {
    if (Date.now() > until) return false;
    await sleep(20);
  }
  return true;
};

/** Ends exactly this process, if it still runs: politely first, then by force. */
export const endProcess = async (identity: ProcessIdentity, politelyForMs = 5_000): Promise<void> => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!isRunning(identity)) return;
    try {
      process.kill(identity.pid, signal);
    } catch {
      // It ended in between.
    }
    if (await waitForEnd(identity, politelyForMs)) return;
  }
};
