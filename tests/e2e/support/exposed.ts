import { isDeepStrictEqual } from 'node:util';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../support/browser/chromium.ts';
import { hasSignInLink, signInLink } from './mailbox.ts';
import { hostOf, memberEmail, region } from './region.ts';
import { openScene, type Scene, type Submitted } from './scene.ts';
import { type System, startSystem } from './system.ts';
import { until } from './until.ts';

/** A system in which mail of every kind is on its way, for tests of what becomes of it in the wrong hands. */
export type Exposed = {
  readonly system: System;
  readonly scene: Scene;
  readonly browser: Browser;
  /** Awaits the committee of Marrakech, which has not voted. */
  readonly undecided: Submitted;
  /** Of Safi; asked for more information, at `asked@example.org`. */
  readonly asked: Submitted;
  /** Awaits a host in Essaouira, whose staff is at `hostEmail`. */
  readonly referred: Submitted;
  readonly hostEmail: string;
  /** Everything that a person has decided, and where each application stands. */
  readonly decisions: () => Promise<object>;
  readonly sessions: () => Promise<number>;
  /** The link that was mailed to somebody. */
  readonly linkFor: (to: string) => Promise<string>;
  readonly stop: () => Promise<void>;
};

const FOUR = ['m1', 'm2', 'm3', 'm4'] as const;
const A_WHILE_MS = 90_000;

/** Waits until a schedule has run and has found nothing more to do. */
const quiet = async ({ store, now }: System): Promise<void> => {
  let since = now().getTime();
  let last = await store.items();
  await until('nothing more to happen', async () => {
    const items = await store.items();
    if (!isDeepStrictEqual(items, last)) [last, since] = [items, now().getTime()];
    return now().getTime() - since > A_WHILE_MS ? true : undefined;
  });
};

export const expose = async (): Promise<Exposed> => {
  const [system, browser] = await Promise.all([startSystem(), startBrowser()]);
  const stop = async (): Promise<void> => {
    await browser.close();
    await system.stop();
  };
  try {
    return { ...(await prepare(system)), system, browser, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const prepare = async (system: System): Promise<Omit<Exposed, 'system' | 'browser' | 'stop'>> => {
  const { mailbox, store } = system;
  const scene = openScene(system);
  const undecided = await scene.submitted('in-review', { province: 'MA-MAR', email: 'undecided@example.org' });
  const asked = await scene.submitted('in-review', { province: 'MA-SAF', email: 'asked@example.org' });
  const referred = await scene.submitted('in-review', { province: 'MA-ESI', email: 'referred@example.org' });
  await scene.submitted('contested', { cin: undecided.form.cin });
  await scene.votes('MA-SAF', FOUR, asked.reference, 'more-information');
  await scene.votes('MA-ESI', FOUR, referred.reference, 'approve');
  const [{ email: hostEmail } = { email: '' }] = (await hostOf(system, referred.reference)).staff;
  const linkFor = async (to: string): Promise<string> => signInLink(await mailbox.arrival(to, hasSignInLink));
  const members = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'].map((id) => memberEmail('MA-MAR', id));
  for (const to of [...members, hostEmail, region.coordinator.email, 'asked@example.org']) await linkFor(to);
  await quiet(system);
  return {
    scene,
    undecided,
    asked,
    referred,
    hostEmail,
    decisions: async () => ({
      votes: await store.votes(),
      events: await store.events(),
      statuses: (await store.applications()).map(({ reference, status, round, ballots }) => ({ reference, status, round, ballots })),
    }),
    sessions: async () => (await store.items()).filter(({ sk }) => sk === 'SESSION').length,
    linkFor,
  };
};
