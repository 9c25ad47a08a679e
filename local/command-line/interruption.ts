import * as z from 'zod';
import { Failure } from './failure.ts';
import { endWithLauncher } from './launcher.ts';
import { readVariables, variable } from './variables.ts';

const Launcher = { JISR_LAUNCHER_PID: variable(z.coerce.number().int().positive().optional()) };

/** npm and the terminal may deliver one Ctrl-C several times; later than this it is a second one. */
export const ONE_KEY_PRESS_MS = 500;

/**
 * Aborted when the person, or the end of the npm that started this, asks for an end: by a signal, or because nobody reads any more.
 * Who presses Ctrl-C again does not wait for what is being stopped.
 */
export const interruption = (environment: NodeJS.ProcessEnv = process.env): AbortSignal => {
  const interrupted = new AbortController();
  let since: number | undefined;
  const interrupt = (): void => {
    since ??= performance.now();
    interrupted.abort(new Failure('Interrupted.'));
  };
  const onSignal = (): void => {
    if (since !== undefined && performance.now() - since > ONE_KEY_PRESS_MS) process.exit(130);
    interrupt();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  // As after `| head`.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', interrupt);
  const { JISR_LAUNCHER_PID: launcher } = readVariables(Launcher, environment);
  if (launcher !== undefined) endWithLauncher(launcher);
  return interrupted.signal;
};

/** The work's result, or the reason of the interruption as soon as there is one: then what was started can be stopped. */
export const unlessInterrupted = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> => {
  const cut = Promise.withResolvers<never>();
  const cutShort = (): void => {
    // What is cut off in the middle fails here and there, and has nothing to say about it.
    process.on('unhandledRejection', () => undefined);
    cut.reject(signal.reason);
  };
  if (signal.aborted) cutShort();
  else signal.addEventListener('abort', cutShort, { once: true });
  return Promise.race([work, cut.promise]);
};
