import { createWriteStream, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface LogFiles {
  /** One line per HTTP request, without personal data. */
  access(entry: object): void;
  /** What handlers print. */
  functions(chunk: string): void;
  /** What the host itself has to say. */
  host(entry: object): void;
  close(): Promise<void>;
}

const LARGEST_BYTES = 20_000_000;
const FLUSH_AFTER_MS = 100;

interface Log {
  write(text: string): void;
  close(): Promise<void>;
}

/** Appends to the file, many lines at a time; one that has grown large is set aside first. */
const openLog = (file: string): Log => {
  try {
    if (statSync(file).size > LARGEST_BYTES) renameSync(file, `${file}.1`);
  } catch {
    // There is none yet.
  }
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
  let waiting = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    timer = undefined;
    stream.write(waiting);
    waiting = '';
  };
  return {
    write: (text) => {
      waiting += text;
      timer ??= setTimeout(flush, FLUSH_AFTER_MS);
    },
    close: () => {
      clearTimeout(timer);
      return new Promise((resolve) => stream.end(waiting, () => resolve()));
    },
  };
};

export const openLogFiles = (folder: string): LogFiles => {
  const open = (name: string): Log => openLog(join(folder, `${name}.log`));
  const [access, functions, host] = [open('access'), open('functions'), open('host')];
  const line = (log: Log, entry: object): void => log.write(`${JSON.stringify(entry)}\n`);
  return {
    access: (entry) => line(access, entry),
    functions: (chunk) => functions.write(chunk),
    host: (entry) => line(host, { time: new Date().toISOString(), ...entry }),
    close: async () => {
      await Promise.all([access, functions, host].map((log) => log.close()));
    },
  };
};
