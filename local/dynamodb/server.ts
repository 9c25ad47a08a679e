import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../free-port.ts';
import { HostError } from '../host-error.ts';
import { findDatabaseBinary } from './binary.ts';
import { endWithThisProcess } from './guardian.ts';

export interface DatabaseServerOptions {
  /** The database file; in memory when absent. */
  readonly file?: string;
  /** Told every process started, at once, so that a later run can end one that outlived its host. */
  readonly onSpawn?: (pid: number) => void;
  /** Told when the server cannot be kept running. */
  readonly onFailure?: (error: HostError) => void;
  readonly log?: (line: string) => void;
  /** The server's program; the packaged one unless told otherwise. */
  readonly findBinary?: () => string | undefined;
}

export interface DatabaseServer {
  readonly endpoint: string;
  /** The process that answers now; it changes when the server is restarted. */
  pid(): number | undefined;
  restarts(): number;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 10_000;
const STARTS_TRIED = 5;

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    await (await fetch(endpoint, { signal: AbortSignal.timeout(1_000) })).arrayBuffer();
    return true;
  } catch {
    return false;
  }
};

const hasExited = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Starts the packaged DynamoDB-compatible server on loopback and restarts it on the same port whenever it dies. */
export const startDatabaseServer = async (options: DatabaseServerOptions = {}): Promise<DatabaseServer> => {
  const { findBinary = findDatabaseBinary } = options;
  const binary = findBinary();
  if (binary === undefined) {
    throw new HostError(
      'NoDatabaseForPlatform',
      `No DynamoDB-compatible server is packaged for ${process.platform}-${process.arch}: start one yourself and name it in JISR_DYNAMODB_ENDPOINT.`,
    );
  }
  let child: ChildProcess | undefined;
  let restarts = 0;
  let stopping = false;
  let output = '';

  const launch = (port: number): ChildProcess => {
    const file = options.file === undefined ? [] : ['--db-path', options.file];
    const started = spawn(binary, ['serve', '--host', '127.0.0.1', '--port', String(port), ...file], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Ctrl-C goes to all of a terminal's group: the host stops its database last, when nothing writes any more.
      detached: true,
    });
    child = started;
    output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-2_000);
    };
    started.stdout.on('data', keep);
    started.stderr.on('data', keep);
    started.on('error', (error) => {
      output += error.message;
    });
    if (started.pid !== undefined) options.onSpawn?.(started.pid);
    endWithThisProcess(started);
    return started;
  };

  const failed = (): HostError =>
    new HostError('DatabaseFailed', `The database server does not start: ${output.trim().split('\n').at(-1) ?? 'no output'}`);

  const waitUntilReady = async (started: ChildProcess, endpoint: string): Promise<boolean> => {
    const until = Date.now() + READY_WITHIN_MS;
    while (Date.now() < until && !hasExited(started) && started.pid !== undefined) {
      if (await answers(endpoint)) return !hasExited(started);
      await sleep(10);
    }
    return false;
  };

  /** Restarts the server whenever it ends, at once if it had been answering; one that never answers is given up after some tries. */
  const supervise = (started: ChildProcess, port: number, failures: number): void => {
    let failuresNow = failures + 1;
    void waitUntilReady(started, `http://127.0.0.1:${port}`).then((ready) => {
      if (ready) failuresNow = 0;
    });
    started.once('exit', (code, signal) => {
      if (stopping) return;
      options.log?.(`The database server ended (${signal ?? code}); starting it again.`);
      if (failuresNow >= STARTS_TRIED) {
        options.onFailure?.(failed());
        return;
      }
      restarts += 1;
      setTimeout(() => {
        if (!stopping) supervise(launch(port), port, failuresNow);
      }, failuresNow * 100);
    });
  };

  const startFirst = async (): Promise<number> => {
    for (let attempt = 1; attempt <= STARTS_TRIED; attempt += 1) {
      const port = await findFreePort();
      const started = launch(port);
      if (await waitUntilReady(started, `http://127.0.0.1:${port}`)) {
        supervise(started, port, 0);
        return port;
      }
      started.kill('SIGKILL');
    }
    throw failed();
  };

  const port = await startFirst();
  return {
    endpoint: `http://127.0.0.1:${port}`,
    pid: () => child?.pid,
    restarts: () => restarts,
    stop: async () => {
      stopping = true;
      const last = child;
      if (last === undefined || hasExited(last)) return;
      const ended = new Promise((resolve) => last.once('exit', resolve));
      last.kill('SIGTERM');
      const force = setTimeout(() => last.kill('SIGKILL'), 3_000);
      await ended;
      clearTimeout(force);
    },
  };
};
