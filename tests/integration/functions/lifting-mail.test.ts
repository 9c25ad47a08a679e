import { expect, test } from 'vitest';
import { mailRoutes as secretarysMail } from '../../../functions/keep-secretariat/mail.ts';
import { mailRoutes as coordinatorsMail } from '../../../functions/resolve-cases/mail.ts';
import { createSeatedCommittees } from '../../../functions/shared/committee/seated-committee.ts';
import { errorPageOf } from '../../../functions/shared/http/error-page.ts';
import { httpHandler } from '../../../functions/shared/http/http.ts';
import { undelivered } from '../../../messages/catalogue/index.ts';
import { aRegion } from '../../support/builders/index.ts';
import { ask } from '../../support/http-event.ts';
import { sampleKeys } from '../../support/keys.ts';
import { at } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { signedIn } from './support/signed-in.ts';

const useOne = useStore();
const t = undelivered.fr;
const region = aRegion();
const [committee] = region.committees;
const [agent] = region.agents;
const [host] = region.hosts;

/** The pages on which coordinator and secretary let mail go to somebody again, on the real store. */
const open = () => {
  const store = useOne();
  const { suppressions, access, committees: records, trouble } = store;
  const keys = sampleKeys();
  const clock = { now: () => at(10), real: () => Date.parse(at(10)) };
  const email = { send: () => expect.fail('no mail is sent') };
  const committees = createSeatedCommittees(records, region, clock);
  const deps = { ...store, committees, keys, email, region, clock, publicUrl: 'https://jisr.example.org' };
  const handler = httpHandler([...secretarysMail(deps), ...coordinatorsMail(deps)], errorPageOf(region));
  const as = async (subject: string, path: string) => {
    const { csrf, cookies } = await signedIn({ access, keys, clock }, subject);
    return {
      get: () => ask(handler, 'GET', path, { cookies }),
      tryAgain: (who: string) => ask(handler, 'POST', path, { cookies, form: { csrf, act: 'try-again', who } }),
    };
  };
  return {
    trouble,
    coordinator: () => as('coordinator', '/cases/mail'),
    secretary: (province: string) => as(`secretary:${province}`, '/secretariat/mail'),
    suppress: async (address: string) => suppressions.report(await keys.address(address), 'bounced', at(5)),
    isSuppressed: async (address: string) => (await suppressions.get(await keys.address(address))) !== undefined,
    lifts: async (province: string) =>
      (await records.events(province))
        .filter(({ kind }) => kind === 'suppression-lifted')
        .map(({ by, details }) => [by.role, details?.['voter']]),
  };
};
const known = <T>(one: T | undefined): T => one ?? expect.fail('the sample region has one');

test.each([
  ['an agent', known(agent).email, known(agent).province, `agent:${known(agent).province}:${known(agent).id}`],
  ['staff of a host', known(known(host).staff[0]).email, known(host).province, `host:${known(host).id}:${known(known(host).staff[0]).id}`],
  ['a secretary', known(committee).secretary.email, known(committee).province, `secretary:${known(committee).province}`],
])('what the coordinator lifts for %s stands in the log of the province’s committee', async (_, address, province, who) => {
  const run = open();
  await run.suppress(address);
  const before = await run.lifts(province);
  const coordinator = await run.coordinator();
  expect((await coordinator.tryAgain(who)).body).toContain(t.tried);
  // Pressed again, there is nothing to lift or to tell.
  expect((await coordinator.tryAgain(who)).statusCode).toBe(200);
  expect([await run.isSuppressed(address), await run.lifts(province)]).toEqual([false, [...before, ['coordinator', who]]]);
});

test('the coordinator lifts nothing for herself: a committee’s secretary does, which its log tells', async () => {
  const run = open();
  const { email } = region.coordinator;
  const { province } = known(committee);
  await run.suppress(email);
  const coordinator = await run.coordinator();
  expect((await coordinator.get()).body).toContain(t.liftedElsewhere);
  await coordinator.tryAgain('coordinator');
  expect(await run.isSuppressed(email)).toBe(true);

  const secretary = await run.secretary(province);
  expect((await secretary.get()).body).toContain(email);
  await secretary.tryAgain('coordinator');
  expect([await run.isSuppressed(email), (await run.lifts(province)).at(-1)]).toEqual([false, ['secretary', 'coordinator']]);
});

test('while the log cannot be written nothing is lifted, and nobody is told that it was', async () => {
  const run = open();
  const { secretary, province } = known(committee);
  const who = `secretary:${province}`;
  await run.suppress(secretary.email);
  run.trouble.conflict = () => true;
  for (const desk of [await run.secretary(province), await run.coordinator()]) expect((await desk.tryAgain(who)).statusCode).toBe(503);
  expect(await run.isSuppressed(secretary.email)).toBe(true);
});
