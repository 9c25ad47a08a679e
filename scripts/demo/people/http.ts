import { setTimeout as sleep } from 'node:timers/promises';
import { createGate } from './gate.ts';

export type Asked = {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};
export type Answered = { readonly status: number; readonly headers: Headers; readonly body: string };

/** The system as reached over HTTP, politely: few requests at once, and whoever is told to come back later does. */
export type Http = {
  /** Without a trailing slash. */
  readonly origin: string;
  /** Throws when the system cannot be reached at all. */
  readonly ask: (path: string, asked: Asked) => Promise<Answered>;
  readonly counts: { requests: number; repeats: number };
  /** Answers of 500 and above that are not "come back later", as `POST /review/… 500`. */
  readonly failures: Map<string, number>;
};

const LATER: readonly number[] = [429, 502, 503, 504];
const TRIES = 7;
const FIRST_PAUSE_MS = 150;
const PATIENCE_MS = 60_000;

/** @param signal once aborted, nothing is asked any more and every request is refused */
export const createHttp = (url: string, { signal = new AbortController().signal, most = 8 } = {}): Http => {
  const origin = url.replace(/\/+$/u, '');
  const gate = createGate(most);
  const counts = { requests: 0, repeats: 0 };
  const failures = new Map<string, number>();

  const once = async (path: string, { method, headers, body }: Asked): Promise<Answered | Error> => {
    counts.requests += 1;
    try {
      const response = await fetch(`${origin}${path}`, {
        method,
        headers,
        redirect: 'manual',
        signal: AbortSignal.any([AbortSignal.timeout(PATIENCE_MS), signal]),
        ...(body === undefined ? {} : { body }),
      });
      return { status: response.status, headers: response.headers, body: await response.text() };
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  };

  const ask: Http['ask'] = async (path, asked) => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await gate(() => once(path, asked));
      signal.throwIfAborted();
      const repeat = answer instanceof Error || LATER.includes(answer.status);
      if (!(answer instanceof Error) && answer.status >= 500 && !LATER.includes(answer.status)) {
        const what = `${asked.method} ${routeOf(path)} ${answer.status}`;
        failures.set(what, (failures.get(what) ?? 0) + 1);
      }
      if (!repeat) return answer;
      if (attempt >= TRIES) {
        if (answer instanceof Error) throw new Error(`${asked.method} ${routeOf(path)} is not answered`, { cause: answer });
        return answer;
      }
      counts.repeats += 1;
      await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.75 + Math.random() / 2), undefined, { signal });
    }
  };
  return { origin, ask, counts, failures };
};

/** A path without what identifies a file, a case or a link. */
const routeOf = (path: string): string => path.replace(/\?.*$/u, '').replace(/^(\/[a-z-]+)\/[^/]+/u, '$1/…');
