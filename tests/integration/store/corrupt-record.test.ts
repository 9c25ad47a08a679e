import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { CorruptRecord } from '../../../store/corrupt-record.ts';
import { placesKey } from '../../../store/keys.ts';
import { inReview } from './support/journey.ts';
import { useStore } from './support/store.ts';

const store = useStore();

/** Writes a row of an application anew with something wrong in it. */
const damage = async ({ id }: Application, sk: string, members: Readonly<Record<string, unknown>>): Promise<void> => {
  const { context, rows } = store();
  const row = (await rows()).find((one) => String(one['pk']).endsWith(id) && one['sk'] === sk);
  if (row === undefined) throw new Error(`no row ${sk}`);
  await context.db.send(new PutCommand({ TableName: context.table, Item: { ...row, ...members } }));
};

const CASES: readonly (readonly [string, string, Record<string, unknown>, (id: string) => Promise<unknown>])[] = [
  ['a status that no rule knows', 'APPLICATION', { status: 'lost' }, (id) => store().applications.get(id)],
  ['a member too many beside one that is wrong', 'APPLICATION', { note: 'x', version: 0 }, (id) => store().applications.get(id)],
  ['a form without its CIN', 'FORM', { cin: '' }, (id) => store().applications.getForm(id)],
  ['an event without a time', 'EVENT#0001', { at: 'yesterday' }, (id) => store().applications.getEvents(id)],
  ['a message in no known state', 'MESSAGE#0001', { state: 'sending' }, (id) => store().messages.all(id)],
  ['a message in no known state, in the dossier', 'MESSAGE#0001', { state: 'sending' }, (id) => store().applications.dossier(id)],
  ['a score below nought', 'SCORE#0000', { score: { total: -1 } }, (id) => store().applications.getScore(id, 0)],
  ['a wait without its token', 'WAIT', { token: '' }, (id) => store().applications.getWait(id)],
];

test.each(CASES)('%s is an error that names the row', async (_, sk, members, read) => {
  const application = await inReview(store().applications);
  await damage(application, sk, members);
  const failure: unknown = await read(application.id).catch((error: unknown) => error);

  expect(failure).toBeInstanceOf(CorruptRecord);
  expect(failure).toMatchObject({ name: 'CorruptRecord', pk: expect.stringContaining(application.id) });
});

test('a file that does not parse is not left out of its docket: the docket fails', async () => {
  const { applications } = store();
  const application = await inReview(applications, { province: 'MA-YUS' });
  await inReview(applications, { province: 'MA-YUS' });
  const docket = () => applications.queue({ holder: 'MA-YUS', status: 'in-review', limit: 10 });
  expect((await docket()).items).toHaveLength(2);
  await damage(application, 'APPLICATION', { submittedAt: 0 });

  await expect(docket()).rejects.toThrow(CorruptRecord);
});

test('the error names the members at fault and never what they hold', async () => {
  const { applications } = store();
  const application = await inReview(applications);
  await damage(application, 'FORM', { phone: 'a private number', email: 'private at example' });
  const failure: unknown = await applications.getForm(application.id).catch((error: unknown) => error);

  expect(String(failure)).toMatch(/phone .*email/);
  expect(String(failure)).not.toMatch(/private/);
});

test('places that are fewer than none are an error', async () => {
  const { context, places } = store();
  await context.db.send(
    new PutCommand({ TableName: context.table, Item: { ...placesKey(context.region, 'broken'), host: 'broken', taken: -1 } }),
  );

  await expect(places.taken(['broken'])).rejects.toThrow(CorruptRecord);
});

test('what is not there is undefined, not an error', async () => {
  const { applications, messages, cases } = store();
  const id = '01900000-0000-7000-8000-000000000000';

  expect(await applications.get(id)).toBeUndefined();
  expect(await applications.getByReference('000000000')).toBeUndefined();
  expect(await applications.dossier(id)).toBeUndefined();
  expect(await applications.getWait(id)).toBeUndefined();
  expect(await messages.get(id, 1)).toBeUndefined();
  expect(await cases.get('none')).toBeUndefined();
});
