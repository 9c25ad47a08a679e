import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';

const LetterSchema = z.object({
  /** Counts up in the order of acceptance. */
  id: z.number(),
  at: z.iso.datetime(),
  channel: z.enum(['email', 'sms']),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
});
/** An e-mail or an SMS that the system sent. */
export type Letter = z.infer<typeof LetterSchema>;
const StoreSchema = z.object({ messages: z.array(LetterSchema) });

type Wanted<T> = {
  /** What is sought in a letter; undefined: not in this one. */
  readonly find: (letter: Letter) => T | undefined;
  /** Only in letters with a larger id. */
  readonly after?: number;
  readonly withinMs: number;
};

/** The mailbox on this machine, followed from the moment it is opened. */
export type Mailbox = {
  /** Id of the newest letter so far. */
  readonly newest: () => number;
  /** What came to an address since the opening, oldest first. */
  readonly letters: (to: string) => readonly Letter[];
  /** Everything that ever came to an address, newest first. */
  readonly everything: (to: string) => Promise<readonly Letter[]>;
  /** The first find in what came since the opening or will come in time, before the mailbox is closed. */
  readonly waitFor: <T>(to: string, wanted: Wanted<T>) => Promise<T | undefined>;
  readonly onLetter: (listener: (letter: Letter) => void) => void;
  /** Since the opening. */
  readonly counts: { email: number; sms: number };
  /** Resolves once nothing is read any more. Throws what made reading fail. */
  readonly close: () => Promise<void>;
};

const EVERY_MS = 200;
const PATIENCE_MS = 10_000;

const read = async (url: string, query: string): Promise<readonly Letter[]> => {
  const response = await fetch(`${url}/store?${query}`, { signal: AbortSignal.timeout(PATIENCE_MS) });
  return StoreSchema.parse(await response.json()).messages;
};

/** Throws when there is no mailbox at this address. */
export const openMailbox = async (address: string): Promise<Mailbox> => {
  const url = address.replace(/\/+$/u, '');
  const front = await fetch(`${url}/`, { signal: AbortSignal.timeout(PATIENCE_MS) });
  // The newest stand first on the front page: what was sent before the opening is not fetched.
  let newest = Number(/href="\/messages\/(\d+)"/u.exec(await front.text())?.[1] ?? 0);
  const byAddress = new Map<string, Letter[]>();
  const listeners = new Set<(letter: Letter) => void>();
  const counts = { email: 0, sms: 0 };
  const waiting = new Set<() => void>();
  let closed = false;

  const take = (letter: Letter): void => {
    newest = Math.max(newest, letter.id);
    counts[letter.channel] += 1;
    byAddress.set(letter.to, [...(byAddress.get(letter.to) ?? []), letter]);
    for (const listener of [...listeners]) listener(letter);
  };
  const follow = async (): Promise<void> => {
    for (let failures = 0; !closed; ) {
      try {
        for (const letter of await read(url, `after=${newest}`)) take(letter);
        failures = 0;
      } catch (error) {
        failures += 1;
        if (failures >= 20) throw new Error('the mailbox is not answered', { cause: error });
      }
      await sleep(EVERY_MS);
    }
  };
  const following = follow();
  following.catch(() => undefined);

  const letters = (to: string): readonly Letter[] => byAddress.get(to) ?? [];
  return {
    newest: () => newest,
    letters,
    everything: async (to) => (await read(url, `to=${encodeURIComponent(to)}`)).toReversed(),
    waitFor: (to, { find, after = 0, withinMs }) =>
      new Promise((resolve, reject) => {
        const look = (letter: Letter): boolean => {
          const found = letter.to === to && letter.id > after ? find(letter) : undefined;
          if (found !== undefined) finish(found);
          return found !== undefined;
        };
        const finish = (found?: ReturnType<typeof find>): void => {
          clearTimeout(timer);
          listeners.delete(look);
          waiting.delete(giveUp);
          resolve(found);
        };
        const giveUp = (): void => finish();
        const timer = setTimeout(giveUp, closed ? 0 : withinMs);
        waiting.add(giveUp);
        following.catch(reject);
        if (!letters(to).some(look)) listeners.add(look);
      }),
    onLetter: (listener) => {
      listeners.add(listener);
    },
    counts,
    close: async () => {
      closed = true;
      for (const giveUp of [...waiting]) giveUp();
      await following;
    },
  };
};
