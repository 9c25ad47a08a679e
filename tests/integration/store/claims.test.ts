import { expect, test } from 'vitest';
import { revive } from '../../../core/application/transitions/coordination.ts';
import { acceptReferral } from '../../../core/application/transitions/orientation.ts';
import { approved, at, decide, inReview, move, noticesOf, referred, referTo, submitted, value } from './support/journey.ts';
import { useStore } from './support/store.ts';

const store = useStore();
const COORDINATOR = { role: 'coordinator', id: 'coordinator' } as const;
const STAFF = { role: 'host', id: 's1' } as const;
const reviveIt = (application: Parameters<typeof revive>[0]) => revive(application, { by: COORDINATOR, reason: 'r' }, { at: at(9) });
const noticesFor = async (id: string) => (await noticesOf(store().national)).filter(({ application }) => application === id);

test('a refusal releases the claim, so that she may apply again', async () => {
  const { applications, national } = store();
  const first = await move(applications, decide(await inReview(applications, { cin: 'CL1001' }), 'rejected'));
  expect(await national.getClaim(first.claim)).toBeUndefined();

  const second = await submitted(applications, { cin: 'CL1001' });
  expect(second).toMatchObject({ status: 'submitted', holdsClaim: true });
  expect(await national.getClaim(first.claim)).toMatchObject({ application: second.id });
});

test('a claim given to another application is told to its holder, who cannot release it nor be placed any more', async () => {
  const { applications, national } = store();
  const holder = await referred(applications, 'claimed-host');
  const form = await applications.getForm(holder.id);
  const contested = await submitted(applications, { cin: form?.cin ?? '' });
  const revived = await move(applications, reviveIt(contested));

  expect(revived).toMatchObject({ status: 'submitted', holdsClaim: true });
  expect(await national.getClaim(holder.claim)).toMatchObject({ application: contested.id });
  expect((await noticesFor(holder.id)).map(({ kind }) => kind)).toEqual(['contested', 'superseded']);
  expect(await applications.commit(value(acceptReferral(holder, { by: STAFF }, { at: at(10) })))).toEqual({
    ok: false,
    error: 'ClaimLost',
  });
  expect(await applications.get(holder.id)).toEqual(holder);
});

test('a refusal after the claim was given away is written and leaves the claim to its new holder', async () => {
  const { applications, national } = store();
  const holder = await inReview(applications, { cin: 'CL1002' });
  const contested = await submitted(applications, { cin: 'CL1002' });
  await move(applications, reviveIt(contested));
  const rejected = await move(applications, decide(holder, 'rejected'));

  expect(rejected.status).toBe('rejected');
  expect(await national.getClaim(holder.claim)).toMatchObject({ application: contested.id });
});

test('the claim of a placed woman cannot be given to another', async () => {
  const { applications, national } = store();
  const holder = await approved(applications, { cin: 'CL1003' });
  const contested = await submitted(applications, { cin: 'CL1003' });
  const held = await move(applications, referTo(holder, 'locked-host', 5));
  await move(applications, acceptReferral(held, { by: STAFF }, { at: at(5) }));

  expect(await applications.commit(value(reviveIt(contested)))).toEqual({ ok: false, error: 'ClaimLocked' });
  expect(await national.getClaim(holder.claim)).toMatchObject({ application: holder.id, locked: true });
  expect(await applications.get(contested.id)).toEqual(contested);
});

test('a contested application takes a claim that was released meanwhile, and nobody is told', async () => {
  const { applications, national } = store();
  const holder = await inReview(applications, { cin: 'CL1004' });
  const contested = await submitted(applications, { cin: 'CL1004' });
  await move(applications, decide(holder, 'rejected'));
  await move(applications, reviveIt(contested));

  expect(await national.getClaim(holder.claim)).toMatchObject({ application: contested.id });
  expect((await noticesFor(holder.id)).map(({ kind }) => kind)).toEqual(['contested']);
});

test('of two contested applications revived at once the later holds the claim and the earlier is told', async () => {
  const { applications, national, trouble } = store();
  const holder = await submitted(applications, { cin: 'CL1005' });
  const [earlier, later] = [await submitted(applications, { cin: 'CL1005' }, 1), await submitted(applications, { cin: 'CL1005' }, 2)];
  trouble.meanwhile = async () => {
    trouble.meanwhile = async () => undefined;
    await move(applications, reviveIt(earlier));
  };
  await move(applications, reviveIt(later));

  expect(await national.getClaim(holder.claim)).toMatchObject({ application: later.id });
  // The earlier of the two was also told when the later came, as the holder was.
  expect((await noticesFor(earlier.id)).map(({ kind, cause }) => [kind, cause])).toEqual([
    ['contested', later.id],
    ['superseded', later.id],
  ]);
  expect((await noticesFor(holder.id)).filter(({ kind }) => kind === 'superseded').map(({ cause }) => cause)).toEqual([earlier.id]);
});

test('a claim whose holder is placed while it is being given away stays where it is', async () => {
  const { applications, national, trouble } = store();
  const holder = await approved(applications, { cin: 'CL1007' });
  const held = await move(applications, referTo(holder, 'meanwhile-host', 5));
  const contested = await submitted(applications, { cin: 'CL1007' });
  trouble.meanwhile = async () => {
    trouble.meanwhile = async () => undefined;
    await move(applications, acceptReferral(held, { by: STAFF }, { at: at(5) }));
  };

  expect(await applications.commit(value(reviveIt(contested)))).toEqual({ ok: false, error: 'ClaimLocked' });
  expect(await national.getClaim(holder.claim)).toMatchObject({ application: holder.id, locked: true });
});

test('an application that is held for a claim released at that very moment can be revived', async () => {
  const { applications, trouble } = store();
  const holder = await inReview(applications, { cin: 'CL1008' });
  let transactions = 0;
  trouble.meanwhile = async () => {
    transactions += 1;
    if (transactions !== 2) return;
    trouble.meanwhile = async () => undefined;
    await move(applications, decide(holder, 'rejected'));
  };
  const second = await submitted(applications, { cin: 'CL1008' });

  // It had been found taken once: a person sees that nothing stands against it any more.
  expect(second.status).toBe('contested');
  expect((await move(applications, reviveIt(second))).holdsClaim).toBe(true);
});

test('a notice that was acted upon is gone, and gone twice is no fault', async () => {
  const { applications, national } = store();
  const holder = await submitted(applications, { cin: 'CL1006' });
  await submitted(applications, { cin: 'CL1006' });
  const [notice] = await noticesFor(holder.id);
  if (notice === undefined) throw new Error('a notice is expected');
  await national.removeNotice(notice);
  await national.removeNotice(notice);

  expect(await noticesFor(holder.id)).toEqual([]);
});
