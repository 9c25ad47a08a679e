import type { Context } from 'aws-lambda';
import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { err, ok } from '../../../core/result.ts';
import { createHandler } from '../../../functions/record-bounces/handler.ts';
import { act } from '../../../functions/resolve-cases/actions.ts';
import type { Email } from '../../../functions/shared/adapters/email.ts';
import { refuseSuppressed } from '../../../functions/shared/adapters/suppression.ts';
import { aRegion } from '../../support/builders/index.ts';
import { sampleKeys } from '../../support/keys.ts';
import { at, submitted, value } from '../store/support/journey.ts';
import { openCases } from '../store/support/open-cases.ts';
import { useStore } from '../store/support/store.ts';
import { sampleDelivery } from './support/delivery.ts';

const useOne = useStore();
const keys = sampleKeys();
const context = { functionName: 'record-bounces', getRemainingTimeInMillis: () => 30_000 } as Context;
let addresses = 0;
const anAddress = () => {
  addresses += 1;
  return `Bounce-${addresses}@example.org`;
};

const mailTo = (address: string, tags: Record<string, string[]> = {}) => ({
  destination: [address],
  tags: { 'ses:configuration-set': ['jisr-ma-07'], ...tags },
});
const event = (detail: object) => ({ version: '0', source: 'aws.ses', 'detail-type': 'Email Bounced', detail });
const bounce = (address: string, bounceType = 'Permanent', tags = {}) =>
  event({
    eventType: 'Bounce',
    // Where she forwards her mail to is not where it was sent.
    bounce: { bounceType, bouncedRecipients: [{ emailAddress: 'elsewhere@example.org' }] },
    mail: mailTo(address, tags),
  });
const complaint = (address: string, complaintFeedbackType?: string) =>
  event({ eventType: 'Complaint', complaint: { complaintFeedbackType }, mail: mailTo(address) });

const system = (sms = 'none') => {
  const store = useOne();
  const { suppressions, messages, applications } = store;
  const minute = { is: 30 };
  const clock = { now: () => at(minute.is), real: () => Date.parse(at(minute.is)) };
  const region = aRegion(sms === 'none' ? { sms, smsReason: 'no sender is registered' } : { sms });
  const handler = createHandler({ suppressions, messages, applications, keys, clock, region });
  const record = (received: unknown) => handler(received, context);
  const sent: string[] = [];
  const ses: Email = {
    send: async (to) => {
      sent.push(to);
      return ok(undefined);
    },
  };
  const email = refuseSuppressed(ses, { suppressions, keys });
  const texts: string[] = [];
  const delivery = sampleDelivery(
    { applications, messages, region, clock },
    { email, sms: sms === 'none' ? undefined : { send: async (to) => ok(void texts.push(to)) } },
  );
  return { ...store, minute, clock, record, email, sent, texts, delivery };
};
const letter = { subject: 's', html: 'h', text: 't' };

test.each([
  ['a permanent bounce', (to: string) => bounce(to), 'bounced'],
  ['a complaint', (to: string) => complaint(to, 'abuse'), 'complained'],
  ['a complaint without a kind', (to: string) => complaint(to), 'complained'],
])('after %s no mail follows, however the address is written, until somebody lifts it', async (_, what, why) => {
  const { record, suppressions, email, sent } = system();
  const to = anAddress();
  expect(await email.send(to, letter)).toEqual(ok(undefined));
  await record(what(to));
  await record(what(to));
  expect(await suppressions.get(await keys.address(to))).toMatchObject({ why, at: at(30), seen: 2 });
  expect(await email.send(to.toUpperCase(), letter)).toEqual(err('AddressSuppressed'));
  expect(await email.send('elsewhere@example.org', letter)).toEqual(ok(undefined));
  expect(await suppressions.lift(await keys.address(to))).toBe(true);
  expect(await suppressions.lift(await keys.address(to))).toBe(false);
  expect(await email.send(to, letter)).toEqual(ok(undefined));
  expect(sent).toEqual([to, 'elsewhere@example.org', to]);
});

test('a complaint stops no code and no link that were asked for, or she could never sign in again; a refused address gets neither', async () => {
  const { record, email, sent } = system();
  const [complains, refuses] = [anAddress(), anAddress()];
  await record(complaint(complains));
  await record(bounce(refuses));
  expect(await email.send(complains, letter)).toEqual(err('AddressSuppressed'));
  expect(await email.send(complains, { ...letter, asked: true })).toEqual(ok(undefined));
  expect(await email.send(refuses, { ...letter, asked: true })).toEqual(err('AddressSuppressed'));
  expect(sent).toEqual([complains]);
});

test.each([
  ['a full mailbox', (to: string) => bounce(to, 'Transient')],
  ['a bounce that says nothing', (to: string) => bounce(to, 'Undetermined')],
  ['a mail that was called wanted', (to: string) => complaint(to, 'not-spam')],
])('%s suppresses nothing', async (_, what) => {
  const { record, email } = system();
  const to = anAddress();
  await record(what(to));
  expect(await email.send(to, letter)).toEqual(ok(undefined));
});

test.each([
  ['nothing of SES', { source: 'aws.ec2', detail: {} }],
  ['another event', event({ eventType: 'Delivery', mail: mailTo('a@example.org') })],
  [
    'several recipients',
    event({ eventType: 'Bounce', bounce: { bounceType: 'Permanent' }, mail: { destination: ['a@example.org', 'b@example.org'] } }),
  ],
])('%s goes to the dead letters, and the error holds no address', async (_, received) => {
  const { record } = system();
  const error = await record(received).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ name: 'UnreadableEvent', message: '' });
});

test('nothing that is stored holds the address', async () => {
  const { record, rows } = system();
  const to = anAddress();
  await record(bounce(to));
  expect(JSON.stringify(await rows()).toLowerCase()).not.toContain(to.toLowerCase());
});

test('a list that cannot be read lets nothing out, and a later try may', async () => {
  const { sent } = system();
  const email = refuseSuppressed(
    { send: async (to) => ok(void sent.push(to)) },
    { keys, suppressions: { get: () => Promise.reject(new Error('throttled')) } },
  );
  expect(await email.send(anAddress(), letter)).toEqual(err('SendFailed'));
  expect(sent).toEqual([]);
});

const confirmedSend = async (run: ReturnType<typeof system>, to: string, cin: string): Promise<Application> => {
  const application = await submitted(run.applications, { cin, email: to.toLowerCase() });
  run.minute.is = 1;
  await run.delivery.deliverAndConfirm(application, ['received'], 0);
  run.minute.is = 40;
  return application;
};
const tagsOf = ({ id }: Application) => ({ application: [id], message: ['1'] });

test('where there is SMS, an applicant whose mail came back is told by it', async () => {
  const run = system('JISR');
  const to = anAddress();
  const application = await confirmedSend(run, to, 'SB100001');
  await run.record(bounce(to, 'Permanent', tagsOf(application)));
  expect(await run.messages.get(application.id, 1)).toMatchObject({ state: 'sent' });
  const { reference } = application;
  value(await run.applications.touch(application, { at: at(40), set: {}, messages: [{ kind: 'contested-notice' }] }));
  await run.delivery.deliverAndConfirm(application, ['contested-notice'], 0);
  expect(run.sent).toEqual([to.toLowerCase()]);
  expect(run.texts).toHaveLength(2);
  expect(await run.messages.get(application.id, 2)).toMatchObject({ state: 'sent' });
  expect((await openCases(run.cases)).filter((one) => one.reference === reference)).toEqual([]);
});

test('where there is none, what came back is a case, and so is what follows; sending it again lets mail go there again', async () => {
  const run = system();
  const to = anAddress();
  const application = await confirmedSend(run, to, 'SB100002');
  await run.record(bounce(to, 'Permanent', tagsOf(application)));
  await run.record(bounce(to, 'Permanent', tagsOf(application)));
  value(await run.applications.touch(application, { at: at(40), set: {}, messages: [{ kind: 'contested-notice' }] }));
  await run.delivery.deliverAndConfirm(application, ['contested-notice'], 0);
  const cases = (await openCases(run.cases)).filter((one) => one.application === application.id);
  expect(cases.map(({ kind, cause, details }) => [kind, cause, details['message']])).toEqual([
    ['parked-message', 'address-suppressed', '1'],
    ['parked-message', 'address-suppressed', '2'],
  ]);
  for (const seq of [1, 2])
    expect(await run.messages.get(application.id, seq)).toMatchObject({ state: 'parked', cause: 'address-suppressed' });

  const [first] = cases;
  if (first === undefined) throw new Error('no case');
  const notAsked = () => Promise.reject(new Error('not asked for'));
  const deps = {
    ...run,
    keys,
    workflow: { tryStart: notAsked, state: notAsked },
    callbacks: { callBack: notAsked, mustCallBack: notAsked },
  };
  value(await act(deps, first, { kind: 'resend', reason: 'عنوان صحيح' }, { role: 'coordinator', id: 'c1' }));
  expect(run.sent).toEqual([to.toLowerCase(), to.toLowerCase()]);
  expect(await run.messages.get(application.id, 1)).toMatchObject({ state: 'sent' });
  expect(await run.suppressions.get(await keys.address(to))).toBeUndefined();
});

test('a bounce that is faster than the note of the sending is brought again', async () => {
  const run = system();
  const to = anAddress();
  const application = await submitted(run.applications, { cin: 'SB100003', email: to.toLowerCase() });
  const early = bounce(to, 'Permanent', tagsOf(application));
  await expect(run.record(early)).rejects.toMatchObject({ name: 'NotYetSent' });
  value(await run.messages.confirm(application, [{ seq: 1, outcome: 'sent' }]));
  await run.record(early);
  expect(await run.messages.get(application.id, 1)).toMatchObject({ state: 'parked' });
});
