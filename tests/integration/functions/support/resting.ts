import { expect } from 'vitest';
import type { Application } from '../../../../core/application/application.ts';
import type { Region } from '../../../../core/region/region.ts';
import { plusHours } from '../../../../core/time.ts';
import { createHandler as keepSecretariat } from '../../../../functions/keep-secretariat/handler.ts';
import { createHandler as reviewApplications } from '../../../../functions/review-applications/handler.ts';
import { createSeatedCommittees } from '../../../../functions/shared/committee/seated-committee.ts';
import { createDelivery } from '../../../../functions/shared/message/delivery.ts';
import { moveApplication } from '../../../../functions/sweep-due-work/move-application.ts';
import { aCommittee, aRegion } from '../../../support/builders/index.ts';
import { ask } from '../../../support/http-event.ts';
import { sampleKeys } from '../../../support/keys.ts';
import { at, inReview } from '../../store/support/journey.ts';
import type { TestStore } from '../../store/support/store.ts';
import { callbacksThatAreTaken } from './callbacks.ts';
import { signedIn } from './signed-in.ts';

export const HOURS = 24;
let people = 0;

/** A committee of three (quorum two) whose decisions rest, with its secretary and due work, on the real store. */
export const openDesk = (store: TestStore, province: string, more: Partial<Region> = {}) => {
  const keys = sampleKeys();
  const is: { now: string; execution: 'running' | 'failed' } = { now: at(60), execution: 'running' };
  const clock = { now: () => is.now, real: () => Date.parse(at(60)) };
  const members = aCommittee().members.slice(0, 3);
  const committee = aCommittee({ province, members, quorum: 2, holdHours: HOURS });
  const region = aRegion({ committees: [committee, aCommittee({ province: 'MA-KES' })], ...more });
  const { callbacks, taken: called } = callbacksThatAreTaken();
  const committees = createSeatedCommittees(store.committees, region, clock);
  const email = { send: () => expect.fail('no mail is sent') };
  const deps = { ...store, committees, keys, email, callbacks, region, clock, publicUrl: 'https://jisr.example.org' };
  const delivery = createDelivery({ ...deps, sms: undefined, data: () => expect.fail('nothing is told') });
  const workflow = { tryStart: async () => 'begun-before' as const, state: async () => is.execution };
  const handlers = { secretariat: keepSecretariat(deps), review: reviewApplications(deps) };

  const enter = async (subject: string) => {
    const { csrf, cookies } = await signedIn(deps, subject, 3_600);
    const handlerOf = (address: string) => handlers[address.startsWith('/review') ? 'review' : 'secretariat'];
    return {
      open: (address: string) => ask(handlerOf(address), 'GET', address, { cookies }),
      post: (address: string, form: Readonly<Record<string, string>>) =>
        ask(handlerOf(address), 'POST', address, { cookies, form: { csrf, ...form } }),
    };
  };
  const look = async ({ id }: Pick<Application, 'id'>) => (await store.applications.get(id)) ?? expect.fail('lost');
  const file = (): Promise<Application> => {
    people += 1;
    return inReview(store.applications, { cin: `RS${600_000 + people}`, province });
  };
  const vote = async (one: Application, member: string, choice: string, round = one.round) =>
    (await enter(`member:${province}:${member}`)).post(`/review/${one.reference}`, {
      choice,
      reason: 'motif du vote',
      round: String(round),
      confirm: 'yes',
    });

  return {
    is,
    called,
    enter,
    look,
    file,
    vote,
    secretary: () => enter(`secretary:${province}`),
    /** A file that two members have decided alike. */
    decided: async (choice = 'reject'): Promise<Application> => {
      const one = await file();
      for (const member of ['m1', 'm2']) expect((await vote(one, member, choice)).statusCode).toBe(200);
      return look(one);
    },
    /** Due work comes to it, `hours` from the beginning. */
    sweep: (one: Pick<Application, 'id'>, hours = HOURS + 1) => {
      is.now = plusHours(at(60), hours);
      return moveApplication({ ...deps, delivery, workflow }, one.id);
    },
    kinds: async ({ id }: Pick<Application, 'id'>) => (await store.applications.getEvents(id)).map(({ kind }) => kind),
    told: async ({ id }: Pick<Application, 'id'>) => ((await store.applications.dossier(id))?.messages ?? []).map(({ kind }) => kind),
    noted: async () => (await store.committees.events(province)).filter(({ kind }) => kind === 'decision-reopened'),
  };
};
export type Desk = ReturnType<typeof openDesk>;
