import { expect, test } from 'vitest';
import { caseId } from '../../../core/case/case.ts';
import { err, ok } from '../../../core/result.ts';
import { createLostCode } from '../../../functions/get-application/lost-code.ts';
import type { SendError } from '../../../functions/shared/adapters/email.ts';
import { mail } from '../../../messages/catalogue/index.ts';
import { aRegion } from '../../support/builders/index.ts';
import { at, inReview, value } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { sampleDelivery } from './support/delivery.ts';

const useOne = useStore();
let cins = 100_000;

/** A file whose first letter was sent, and a mail server that answers as told. */
const open = async (email: string | undefined = 'her@example.org') => {
  const store = useOne();
  const is = { now: at(60), error: undefined as SendError | undefined };
  const mails: string[] = [];
  const clock = { now: () => is.now, real: () => Date.parse(is.now) };
  const delivery = sampleDelivery(
    { ...store, region: aRegion(), clock },
    { email: { send: async (_to, { subject }) => (is.error === undefined ? ok(void mails.push(subject)) : err(is.error)) } },
  );
  cins += 1;
  const application = await inReview(store.applications, { cin: `LC${cins}`, email });
  const lost = createLostCode({ ...store, delivery, clock });
  let hours = 1;
  return {
    ...store,
    is,
    application,
    subject: mail[application.language].letters['tracking-code'].subject(application.reference),
    mails,
    /** Asks in an hour of its own, in which nobody has asked. */
    ask: async (): Promise<void> => {
      hours += 1;
      is.now = at(60 * hours);
      await lost(application.reference);
    },
    codes: async () => (await store.messages.all(application.id)).filter(({ kind }) => kind === 'tracking-code'),
    caseOf: (seq: number) => store.cases.get(caseId('parked-message', application.id, seq)),
  };
};

test('a code that was sent is sent again as a message of its own', async () => {
  const run = await open();
  await run.ask();
  await run.ask();
  expect(run.mails).toEqual([run.subject, run.subject]);
  expect((await run.codes()).map(({ state }) => state)).toEqual(['sent', 'sent']);
});

test('where it cannot reach her, whoever asks again and again makes one case, and none again once the coordinator has closed it', async () => {
  const run = await open();
  run.is.error = 'AddressRefused';
  for (let n = 1; n <= 3; n += 1) await run.ask();
  const [code, ...others] = await run.codes();
  expect([code?.state, others]).toEqual(['parked', []]);
  const seq = code?.seq ?? 0;
  expect(await run.caseOf(seq)).toMatchObject({ openedAt: at(120), cause: 'address-refused' });
  await run.cases.close(caseId('parked-message', run.application.id, seq));
  await run.ask();
  expect(await run.caseOf(seq)).toBeUndefined();
});

test('a code that was parked goes out when she asks and her address takes mail again, and is nobody’s case any more', async () => {
  const run = await open();
  run.is.error = 'AddressSuppressed';
  await run.ask();
  run.is.error = undefined;
  await run.ask();
  expect(run.mails).toEqual([run.subject]);
  const [code, ...others] = await run.codes();
  expect([code?.state, others]).toEqual(['sent', []]);
  expect(await run.caseOf(code?.seq ?? 0)).toBeUndefined();
});

test('one whose send was refused for now is tried at once when she asks, and one that is being sent is left alone', async () => {
  const run = await open();
  run.is.error = 'SendFailed';
  await run.ask();
  expect((await run.codes()).map(({ state, attempts }) => [state, attempts])).toEqual([['failed', 1]]);
  run.is.error = 'Unconfirmed';
  await run.ask();
  expect((await run.codes()).map(({ state, attempts }) => [state, attempts])).toEqual([['claimed', 2]]);
  run.is.error = undefined;
  await run.ask();
  expect(run.mails).toEqual([]);
  const [code] = await run.codes();
  value(await run.messages.confirm(run.application, [{ seq: code?.seq ?? 0, outcome: 'sent' }]));
  await run.ask();
  expect(run.mails).toEqual([run.subject]);
});
