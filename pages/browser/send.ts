/** A server or a network that says nothing for so long is asked again. The longest answer of ours takes 30 s. */
const LONGEST_ANSWER_MS = 45_000;
const PAUSES_MS = [2000, 4000, 8000, 15_000];

export type Answer = { readonly status: number; readonly type: string; readonly text: string };

const once = async (address: string, body: URLSearchParams): Promise<Answer> => {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), LONGEST_ANSWER_MS);
  try {
    const response = await fetch(address, {
      method: 'POST',
      body,
      // JSON: where to go next, instead of a redirect that `fetch` would follow itself.
      headers: { Accept: 'text/html, application/json' },
      credentials: 'same-origin',
      signal: late.signal,
    });
    return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
  } finally {
    clearTimeout(timer);
  }
};

/** Until the time has passed, or the network is back. */
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, milliseconds);
    addEventListener('online', go);
  });

/**
 * Sends until an answer comes; `onWait` is told each time that none came. What was on its way may have arrived: a form that
 * may not be sent twice is marked `data-plain` and does not come here.
 */
export const send = async (address: string, body: () => URLSearchParams, onWait: () => void): Promise<Answer> => {
  for (let tried = 0; ; tried += 1) {
    try {
      return await once(address, body());
    } catch {
      onWait();
      await pause(PAUSES_MS[tried] ?? 15_000);
    }
  }
};
