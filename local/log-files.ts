import { createWriteStream, renameSync, statSync, type WriteStream } from 'node:fs';
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

/** Appends to the file; one that has grown large is set aside first. */
const openLog = (file: string): WriteStream => {
  try {
    if (statSync(file).size > LARGEST_BYTES) renameSync(file, `${file}.1`);
  } catch {
    // There is none yet.
  }
  return createWriteStream(file, { flags: 'a', mode: 0o600 });
};

export const openLogFiles = (folder: string): LogFiles => {
  const [access, functions, host] = ['access', 'functions', 'host'].map((name) => openLog(join(folder, `${name}.log`)));
  const line = (stream: WriteStream | undefined, entry: object): void => {
    stream?.write(`${JSON.stringify(entry)}\n`);
  };
  return {
    access: (entry) => line(access, entry),
    functions: (chunk) => {
      functions?.write(chunk);
    },
    host: (entry) => line(host, { time: new Date().toISOString(), ...entry }),
    close: async () => {
      await Promise.all(
        [access, functions, host].map(
          (stream) => new Promise((resolve) => (stream === undefined ? resolve(undefined) : stream.end(resolve))),
        ),
      );
    },
  };
};
