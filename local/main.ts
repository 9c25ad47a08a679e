import { ONE_KEY_PRESS_MS } from './command-line/interruption.ts';
import { endWithLauncher } from './command-line/launcher.ts';
import { runCommand } from './command-line/run-command.ts';
import { type Host, startHost } from './host.ts';
import { type CommandOptions, start, withEnvironment } from './options.ts';

/** `npm start`: hosts the system on this machine until it is told to stop. */

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const describe = (host: Host, options: CommandOptions, startedAt: number): string => {
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  const lines = [
    `Jisr ${options.region} is ready after ${seconds} s.`,
    `  Portal and API  ${host.url}`,
    ...(host.nationalUrl === undefined ? [] : [`  National page   ${host.nationalUrl}`]),
    `  Mailbox         ${host.mailUrl}`,
    `  Data folder     ${host.dataFolder}`,
  ];
  if (host.rate !== 1 || Math.abs(host.now() - Date.now()) > 60_000) {
    lines.push(`  Programme time  ${new Date(host.now()).toISOString()}, ${host.rate}x`);
  }
  if (options.databaseEndpoint !== undefined) lines.push(`  DynamoDB        ${options.databaseEndpoint} (your own)`);
  if (options.conflicts !== undefined)
    lines.push(`  Conflicts       ${options.conflicts.rate} of transactions, JISR_INJECT_SEED=${options.conflicts.seed}`);
  if (options.measure) lines.push(`  Measures        ${host.awsUrl}/_measure`);
  return [...lines, 'Ctrl-C stops it.'].join('\n');
};

interface Stopping {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal;
  /** The host to stop, once there is one. */
  host: Host | undefined;
}

const stopOnSignals = (): Stopping => {
  const cancel = new AbortController();
  const stopping: Stopping = { signal: cancel.signal, host: undefined };
  let since: number | undefined;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (since === undefined) {
      since = performance.now();
      print(`Stopping (${signal}) ...`);
      cancel.abort();
    } else if (performance.now() - since > ONE_KEY_PRESS_MS) {
      const database = stopping.host?.databasePid();
      if (database !== undefined) process.kill(database, 'SIGKILL');
      process.exit(130);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  return stopping;
};

const main = async (options: CommandOptions): Promise<number> => {
  const startedAt = performance.now();
  // As on Lambda.
  process.env['TZ'] = 'UTC';
  const { launcherPid } = options;
  if (launcherPid !== undefined) endWithLauncher(launcherPid);
  const stopping = stopOnSignals();
  let host: Host;
  try {
    host = await startHost(options, stopping.signal);
  } catch (error) {
    if (stopping.signal.aborted) return 0;
    throw error;
  }
  stopping.host = host;
  print(describe(host, options, startedAt));
  const { signal } = stopping;
  const reason = await Promise.race([
    host.failed,
    new Promise<undefined>((told) => signal.addEventListener('abort', () => told(undefined))),
  ]);
  if (reason === undefined) {
    await host.stop();
    return 0;
  }
  await host.stop().catch(() => undefined);
  throw reason;
};

await runCommand(start, (typed) => main(withEnvironment(typed, process.env)));
