import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { assess } from '../../../core/application/transitions/assessment.ts';
import { acceptReferral } from '../../../core/application/transitions/orientation.ts';
import { sendToCommittee } from '../../../core/application/transitions/review.ts';
import { verifyChain } from '../../../core/audit/chain.ts';
import { plusDays } from '../../../core/time.ts';
import { aScore, SAMPLE_AT } from '../../support/builders/index.ts';
import { at, decide, move, referTo, submitted } from './support/journey.ts';
import { useStore } from './support/store.ts';

const store = useStore();
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const toPlaced = async (): Promise<Application> => {
  const { applications, messages } = store();
  let application = await submitted(applications);
  application = await move(applications, assess(application, aScore(), { at: at(1) }));
  application = await move(
    applications,
    sendToCommittee(application, { token: 'token-review', deadline: plusDays(SAMPLE_AT, 14) }, { at: at(2) }),
    [{ seq: 1, outcome: 'sent' }],
  );
  application = await move(applications, decide(application, 'approved'));
  application = await move(applications, referTo(application, 'incubator', 1_000));
  expect((await messages.confirm(application, [{ seq: 2, outcome: 'sent' }])).ok).toBe(true);
  application = await move(applications, acceptReferral(application, { by: { role: 'host', id: 's1' } }, { at: at(6) }));
  const settled = await applications.settle(application, [{ seq: 3, outcome: 'sent' }]);
  if (!settled.ok) throw new Error(settled.error);
  return settled.value;
};

test('an application goes from submission to placed in eight write requests', async () => {
  const placed = await toPlaced();

  expect(store().writes).toEqual(Array.from({ length: 8 }, () => 'TransactWriteItemsCommand'));
  expect(placed).toMatchObject({ status: 'placed', lastMessage: 3 });
  expect(placed.callback).toBeUndefined();
  expect(placed.dueAt).toBeUndefined();
});

test('what is read is what the last change answered, and the dossier holds everything but the token', async () => {
  const { applications } = store();
  const placed = await toPlaced();

  expect(await applications.get(placed.id)).toEqual(placed);
  expect(await applications.getByReference(placed.reference)).toEqual(placed);
  const dossier = await applications.dossier(placed.id);
  expect(dossier?.application).toEqual(placed);
  expect(dossier?.form).toEqual(await applications.getForm(placed.id));
  expect(dossier?.scores.get(0)).toEqual(aScore());
  expect(dossier?.votes).toEqual(await applications.getVotes(placed.id, 0));
  expect(dossier?.events).toEqual(await applications.getEvents(placed.id));
  expect(dossier?.messages.map(({ kind, state }) => [kind, state])).toEqual([
    ['received', 'sent'],
    ['approved', 'sent'],
    ['placed', 'sent'],
  ]);
  expect(dossier?.beneficiary).toEqual({ application: placed.id, reference: placed.reference, host: 'incubator', since: at(6) });
  expect(JSON.stringify(dossier, (_, member: unknown) => (member instanceof Map ? [...member] : member))).not.toContain('token-');
  expect((await applications.getWait(placed.id))?.token).toBe('token-host');
});

test('the log of a journey is numbered, chained and verifies; a changed event does not', async () => {
  const { applications } = store();
  const { id, lastEvent } = await toPlaced();
  const events = await applications.getEvents(id);

  expect(events.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ['submitted', undefined, 'submitted'],
    ['assessed', 'submitted', 'assessed'],
    ['sent-to-committee', 'assessed', 'in-review'],
    ['vote-cast', 'in-review', 'in-review'],
    ['committee-decided', 'in-review', 'approved'],
    ['referred', 'approved', 'referred'],
    ['referral-accepted', 'referred', 'placed'],
  ]);
  expect(events.at(-1)).toMatchObject(lastEvent);
  expect(verifyChain(digest, events)).toBeUndefined();
  const forged = events.map((event) => (event.kind === 'vote-cast' ? { ...event, by: { role: 'chair' as const, id: 'm2' } } : event));
  expect(verifyChain(digest, forged)).toEqual({ seq: 4, fault: 'hash' });
  const erased = events.map(({ reason: _reason, salt: _salt, ...event }) => event);
  expect(verifyChain(digest, erased)).toBeUndefined();
});
