import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { amend, withContact } from '../../../core/application/amend.ts';
import { SituationSchema } from '../../../core/application/form.ts';
import { replaceContact } from '../../../core/application/transitions/contact.ts';
import { expireReferral } from '../../../core/application/transitions/orientation.ts';
import { eventHash, verifyChain } from '../../../core/audit/chain.ts';
import { laterOf } from '../../../core/later-members.ts';
import { agendaKey, applicationKey, eventKey, formKey, type Key, meetingKey, messageKey, rosterKey } from '../../../store/keys.ts';
import { sha256 } from '../../../store/sha256.ts';
import { SAMPLE_REGION } from '../../support/builders/index.ts';
import { approved, at, decide, inReview, move, referred, submitted, value } from './support/journey.ts';
import { useStore } from './support/store.ts';

const store = useStore();
const BY = { role: 'secretary', id: 'secretary' } as const;
/** What a later release might note. */
const LATER = { tomorrow: { deep: [1, { on: true }] } };

const read = async (key: Key) => {
  const { context } = store();
  return (await context.db.send(new GetCommand({ TableName: context.table, Key: key, ConsistentRead: true }))).Item ?? {};
};
/** As a later release would have written it: with a member more, at the top or within another. */
const noteLater = async (key: Key, within?: string): Promise<void> => {
  const { context } = store();
  await context.db.send(
    new UpdateCommand({
      TableName: context.table,
      Key: key,
      UpdateExpression: `SET ${within === undefined ? '' : '#within.'}#later = :later`,
      ExpressionAttributeNames: { '#later': 'later', ...(within === undefined ? {} : { '#within': within }) },
      ExpressionAttributeValues: { ':later': LATER },
    }),
  );
};

test('an application keeps what it does not know through a transition, at the top and within', async () => {
  const { applications } = store();
  const { id } = await inReview(applications);
  const key = applicationKey(SAMPLE_REGION, id);
  await noteLater(key);
  await noteLater(key, 'lastEvent');
  const now = (await applications.get(id)) ?? expect.fail('lost');
  expect(JSON.stringify(now)).not.toContain('later');

  await move(applications, decide(now, 'approved'));
  const row = await read(key);
  expect(row).toMatchObject({ status: 'approved', later: LATER });
  // The newest event is another: what was noted of the one before is none of its.
  expect(row['lastEvent']).not.toHaveProperty('later');
  expect((await applications.get(id))?.status).toBe('approved');
});

test('what stands within a member stays with it, and goes with it', async () => {
  const { applications } = store();
  const one = await referred(applications, 'later-host');
  const key = applicationKey(SAMPLE_REGION, one.id);
  await noteLater(key, 'referral');
  const now = (await applications.get(one.id)) ?? expect.fail('lost');
  const kept = value(await applications.reschedule(now, at(9_000)));
  expect((await read(key))['referral']).toMatchObject({ host: 'later-host', later: LATER });
  await move(applications, expireReferral(kept, {}, { at: at(9_001) }));
  expect(JSON.stringify(await read(key))).not.toContain('tomorrow');
});

test('so does a form that is amended or whose contact is replaced', async () => {
  const { applications } = store();
  const one = await submitted(applications);
  const key = formKey(SAMPLE_REGION, one.id);
  await noteLater(key);
  const form = (await applications.getForm(one.id)) ?? expect.fail('lost');
  const changed = value(withContact(form, { phone: '+212612345679' }));
  await move(applications, replaceContact(one, { form: changed, by: { role: 'applicant', id: one.id }, reason: 'x' }, { at: at(1) }));
  expect(await read(key)).toMatchObject({ phone: '+212612345679', later: LATER });

  const stored = (await applications.getForm(one.id)) ?? expect.fail('lost');
  const asked = Object.fromEntries(Object.entries(stored).filter(([name]) => name in SituationSchema.shape));
  expect(laterOf(value(amend(stored, asked)))).toEqual({ later: LATER });
});

test('messages, digests, rosters and meetings as well', async () => {
  const { applications, messages, digests, committees, meetings } = store();
  const one = await submitted(applications);
  await noteLater(messageKey(SAMPLE_REGION, one.id, 1));
  const message = (await messages.get(one.id, 1)) ?? expect.fail('lost');
  await messages.claimRepeat(message, at(5));
  expect(await read(messageKey(SAMPLE_REGION, one.id, 1))).toMatchObject({ repeated: true, later: LATER });

  const subject = 'member:MA-MAR:m1';
  const digest = value(await digests.claim({ subject, day: '2026-10-01', link: 'x', at: at(0) }, undefined));
  const digestRow = { pk: `${SAMPLE_REGION}#DIGEST#${subject}`, sk: 'DIGEST' };
  await noteLater(digestRow);
  value(await digests.confirm((await digests.get(subject)) ?? digest, 'sent'));
  expect(await read(digestRow)).toMatchObject({ state: 'sent', later: LATER });

  const doing = { event: { kind: 'member-removed' as const, by: BY }, at: at(0) };
  const roster = await committees.getRoster('MA-MAR');
  value(await committees.saveRoster({ ...roster, version: 1, removed: ['m9'] }, doing));
  await noteLater(rosterKey(SAMPLE_REGION, 'MA-MAR'));
  value(await committees.saveRoster({ ...(await committees.getRoster('MA-MAR')), version: 2 }, doing));
  expect(await read(rosterKey(SAMPLE_REGION, 'MA-MAR'))).toMatchObject({ version: 2, removed: ['m9'], later: LATER });

  const meeting = value(await meetings.plan('MA-MAR', { day: '2026-10-09', place: 'القاعة 1' }, { by: BY, at: at(0) }));
  await noteLater(meetingKey(SAMPLE_REGION, meeting));
  value(
    await meetings.setAgenda(
      (await meetings.get(meeting.id)) ?? meeting,
      { files: [{ application: one.id, reference: one.reference }] },
      { by: BY, at: at(0) },
    ),
  );
  expect(await read(meetingKey(SAMPLE_REGION, meeting))).toMatchObject({ files: 1, later: LATER });
  expect((await read(agendaKey(SAMPLE_REGION, meeting)))['files']).toEqual([{ application: one.id, reference: one.reference }]);
});

test('what is chained and sealed is verified with what is not known: a later release’s events hold, an added member shows', async () => {
  const { applications, context } = store();
  const { id } = await approved(applications);
  const [first] = await applications.getEvents(id);
  if (first === undefined) return expect.fail('no log');
  const events = () => applications.getEvents(id);
  expect(verifyChain(sha256, await events())).toBeUndefined();
  await noteLater(eventKey(SAMPLE_REGION, id, 1));
  expect(verifyChain(sha256, await events())).toEqual({ seq: 1, fault: 'hash' });

  // As a later release writes it: the member was there when the event was hashed.
  const { hash: _hash, ...body } = (await events())[0] ?? first;
  const hash = eventHash(sha256, body);
  const row = { ...(await read(eventKey(SAMPLE_REGION, id, 1))), hash };
  await context.db.send(new PutCommand({ TableName: context.table, Item: row }));
  expect(verifyChain(sha256, (await events()).slice(0, 1))).toBeUndefined();
});

test('a row of a kind that only a later release knows does not hide a file', async () => {
  const { applications, context } = store();
  const { id } = await submitted(applications);
  const { pk } = applicationKey(SAMPLE_REGION, id);
  await context.db.send(new PutCommand({ TableName: context.table, Item: { pk, sk: 'TOMORROW#1', any: 'thing' } }));
  expect((await applications.dossier(id))?.application.id).toBe(id);
});
