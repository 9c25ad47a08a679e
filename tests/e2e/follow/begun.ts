import { afterAll, beforeAll } from 'vitest';
import * as z from 'zod';
import { caseId } from '../../../core/case/case.ts';
import { segment } from '../../../pages/frame.ts';
import type { Person } from '../support/client.ts';
import { region } from '../support/region.ts';
import { openScene, type Scene, type Submitted } from '../support/scene.ts';
import { type System, startSystem } from '../support/system.ts';
import { until } from '../support/until.ts';

/** The one system of these tests, and what several of them do on it. */
export let system: System;
export let scene: Scene;
beforeAll(async () => {
  system = await startSystem();
  scene = openScene(system);
});
afterAll(() => system?.stop());

export const FOUR = ['m1', 'm2', 'm3', 'm4'] as const;

export const subjects = async (email: string) => (await system.mailbox.all(email)).map(({ subject }) => subject);
export const untilMail = (email: string, words: string) => system.mailbox.arrival(email, ({ subject }) => subject.includes(words));
/** Nothing is on its way to Step Functions any more. */
export const untilHeard = (reference: string) =>
  until(`${reference} to be heard`, async () => {
    const { callback, dueAt } = await system.store.application(reference);
    return callback === undefined && dueAt === undefined ? true : undefined;
  });
export const hasCase = async (id: string) => (await system.store.items()).some(({ pk, sk }) => sk === 'CASE' && pk.endsWith(`#CASE#${id}`));
export const placesAt = async (host: string) =>
  z.object({ taken: z.number() }).parse((await system.store.items()).find(({ pk }) => pk.endsWith(`#HOST#${host}`))).taken;

let phones = 690_100_000;
export const submitted = (status: Parameters<Scene['submitted']>[0], email: string, more: Parameters<Scene['submitted']>[1] = {}) => {
  phones += 1;
  return scene.submitted(status, { email, language: 'fr', phone: `0${phones}`, ...more });
};
export const rejected = async (email: string, more: Parameters<Scene['submitted']>[1] = {}): Promise<Submitted> => {
  const file = await submitted('in-review', email, more);
  await scene.votes('MA-MAR', FOUR, file.reference, 'reject');
  await untilMail(email, 'Décision');
  await untilHeard(file.reference);
  return file;
};
export const REASON = 'Mon revenu a été mal lu : il est de 900 dirhams.';
export const appeal = (person: Person, reason = REASON) => person.post('/follow/appeal?lang=fr', { csrf: person.csrf, reason });
export const withdraw = (person: Person) => person.post('/follow/withdraw?lang=fr', { csrf: person.csrf, confirm: 'yes' });

/** The coordinator's page of an appeal, and her decision on it. */
export const appealCase = async ({ reference }: Submitted) => {
  const { id } = await system.store.application(reference);
  const own = caseId('appeal', id, 1);
  await until('the case', async () => ((await hasCase(own)) ? true : undefined));
  const coordinator = await scene.staff(region.coordinator.email);
  const path = `/cases/${segment(own)}?lang=fr`;
  return {
    id: own,
    read: async () => (await coordinator.get(path)).text,
    decide: (choice: 'approve' | 'reject' | 'more-information') =>
      coordinator.post(path, { csrf: coordinator.csrf, choice, category: '1', reason: 'Relu avec la candidate.', confirm: 'yes' }),
  };
};
