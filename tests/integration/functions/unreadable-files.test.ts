import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { ok } from '../../../core/result.ts';
import { createHandler as answerReferrals } from '../../../functions/answer-referrals/handler.ts';
import { createHandler as sendDigests } from '../../../functions/send-digests/handler.ts';
import { createSeatedCommittees } from '../../../functions/shared/committee/seated-committee.ts';
import { undelivered } from '../../../functions/shared/message/undelivered.ts';
import { applicationKey, formKey, suppressionKey } from '../../../store/keys.ts';
import { aCommittee, aHost, aRegion } from '../../support/builders/index.ts';
import { ask } from '../../support/http-event.ts';
import { sampleKeys } from '../../support/keys.ts';
import { contextOf } from '../../support/lambda-context.ts';
import { approved, inReview, move, referTo } from '../store/support/journey.ts';
import { openCases } from '../store/support/open-cases.ts';
import { useStore } from '../store/support/store.ts';
import { signedIn } from './support/signed-in.ts';

const useOne = useStore();
let hosts = 0;

/** A host and a committee of one province, their mail, and the host's page. */
const open = (province: string) => {
  const store = useOne();
  hosts += 1;
  const host = aHost({ id: `unreadable-host-${hosts}`, places: 9 });
  const committee = aCommittee({ province });
  const region = aRegion({ committees: [committee], hosts: [host] });
  const now = '2026-10-01T11:00:00.000Z';
  const clock = { now: () => now, real: () => Date.parse(now) };
  const mails: string[] = [];
  const deps = {
    ...store,
    committees: createSeatedCommittees(store.committees, region, clock),
    keys: sampleKeys(),
    region,
    clock,
    publicUrl: 'https://example.org',
    callbacks: { callBack: async () => 'taken' as const, mustCallBack: async () => undefined },
    email: { send: async (to: string) => ok(void mails.push(to)) },
  };
  /** Nobody can read a row any more. */
  const spoil = ({ pk, sk }: { readonly pk: string; readonly sk: string }) =>
    store.context.db.send(
      new UpdateCommand({
        TableName: store.context.table,
        Key: { pk, sk },
        UpdateExpression: 'SET ballots = :none, email = :none',
        ExpressionAttributeValues: { ':none': 7 },
      }),
    );
  const told = async ({ id }: Application) => (await openCases(store.cases)).filter(({ application }) => application === id);
  const page = async () =>
    ask(answerReferrals(deps), 'GET', '/referrals', { cookies: (await signedIn(deps, `host:${host.id}:${host.staff[0]?.id}`)).cookies });
  return { ...store, host, committee, mails, spoil, told, page, digests: () => sendDigests(deps)({}, contextOf('send-digests')) };
};

const referred = ({ applications, host }: ReturnType<typeof open>, cin: string) =>
  approved(applications, { cin }).then((one) => move(applications, referTo(one, host.id, 9)));

test('a referral that cannot be read keeps its host neither from its mail nor from the others, and is told of', async () => {
  const run = open('MA-MAR');
  const [bad, good] = [await referred(run, 'UR100001'), await referred(run, 'UR100002')];
  await run.spoil(applicationKey(bad.region, bad.id));
  await run.digests();
  expect(run.mails).toEqual(expect.arrayContaining(run.host.staff.map(({ email }) => email)));
  expect(await run.told(bad)).toMatchObject([{ kind: 'failed-due-work', reference: bad.reference, details: { sk: 'APPLICATION' } }]);

  const { statusCode, body } = await run.page();
  expect(statusCode).toBe(200);
  expect(body).toContain(good.reference);
  expect(body).not.toContain(bad.reference);
  expect(body).toContain('ne peuvent pas être lus');
});

test('nor does one whose form cannot be read; nobody is told that none waits', async () => {
  const run = open('MA-MAR');
  const bad = await referred(run, 'UR100003');
  await run.spoil(formKey(bad.region, bad.id));
  const { statusCode, body } = await run.page();
  expect(statusCode).toBe(200);
  expect(body).toContain('ne peuvent pas être lus');
  expect(body).not.toContain('Aucune orientation');
  expect(await run.told(bad)).toMatchObject([{ reference: bad.reference, details: { sk: 'FORM' } }]);
});

test('a file that cannot be read keeps its committee neither from its mail nor from the rest of its docket, and is told of', async () => {
  const run = open('MA-YUS');
  const [bad, good] = [await inReview(run.applications, { province: 'MA-YUS' }), await inReview(run.applications, { province: 'MA-YUS' })];
  await run.spoil(applicationKey(bad.region, bad.id));
  await run.digests();
  expect(run.mails).toEqual(expect.arrayContaining(run.committee.members.map(({ email }) => email)));
  expect((await run.applications.docket('MA-YUS')).map(({ id }) => id)).toEqual([good.id]);
  expect(await run.told(bad)).toMatchObject([{ reference: bad.reference, details: { sk: 'APPLICATION' } }]);
});

test('an address of which nobody can read why it refuses mail hides no other from whoever can free it', async () => {
  const { suppressions, context } = useOne();
  const keys = sampleKeys();
  const people = ['bad', 'good'].map((who) => ({ who, role: 'member' as const, email: `${who}@example.org`, name: { ar: who, fr: who } }));
  for (const { email } of people) await suppressions.report(await keys.address(email), 'bounced', '2026-10-01T09:00:00.000Z');
  await context.db.send(
    new UpdateCommand({
      TableName: context.table,
      Key: suppressionKey(context.region, await keys.address('bad@example.org')),
      UpdateExpression: 'SET why = :none',
      ExpressionAttributeValues: { ':none': 7 },
    }),
  );
  expect((await undelivered({ suppressions, keys }, people, 'fr')).map(({ who }) => who)).toEqual(['good']);
});
