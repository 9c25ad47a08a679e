import { expect, test } from 'vitest';
import { plusDays, plusMinutes } from '../../../core/time.ts';
import { moveDraft } from '../../../functions/sweep-due-work/move-draft.ts';
import { SAMPLE_AT } from '../../support/builders/index.ts';
import { DAYS, typed } from '../store/support/draft.ts';
import { aRequest, at, value } from '../store/support/journey.ts';
import { aWoman, useDueDrafts } from './support/due-drafts.ts';

const { useOne, dueWork } = useDueDrafts();

test('she is reminded once, some days before the end, then the draft is deleted', async () => {
  const run = dueWork();
  const woman = aWoman();
  const draft = await run.begun(woman);
  await run.sweep(draft);
  const reminder = plusDays(draft.expiresOn, -DAYS.reminderDays);
  run.is.now = plusMinutes(reminder, -1);
  await run.sweep(draft);
  expect(run.sentTo(woman.phone)).toHaveLength(1);
  for (const now of [reminder, plusMinutes(reminder, 1), plusDays(reminder, 2)]) {
    run.is.now = now;
    await run.sweep(draft);
  }
  const [, sms] = run.sentTo(woman.phone);
  expect(run.sentTo(woman.phone)).toHaveLength(2);
  expect(sms?.text).toContain(await run.keys.resumeCode(draft.seed));
  expect(sms?.text).toContain('31/10/2026');

  run.is.now = plusMinutes(draft.expiresOn, -1);
  await run.sweep(draft);
  expect((await run.look(draft)).steps['contact']).toBeDefined();
  run.is.now = draft.expiresOn;
  await run.sweep(draft);
  expect(await run.drafts.find(draft.hash)).toBeUndefined();
  expect(run.sentTo(woman.phone)).toHaveLength(2);
});

test('who goes on after the reminder keeps her draft, and is not reminded again', async () => {
  const run = dueWork();
  const woman = aWoman();
  const draft = await run.begun(woman);
  await run.sweep(draft);
  run.is.now = plusDays(draft.expiresOn, -1);
  await run.sweep(draft);
  const later = await run.save(await run.look(draft), 'home', typed({ commune: 'Gueliz' }));
  for (const now of [draft.expiresOn, plusDays(later.expiresOn, -1)]) {
    run.is.now = now;
    await run.sweep(draft);
  }
  expect(run.sentTo(woman.phone)).toHaveLength(2);
  expect(await run.look(draft)).toMatchObject({ dueAt: later.expiresOn, reminded: true });
  run.is.now = later.expiresOn;
  await run.sweep(draft);
  expect(await run.drafts.find(draft.hash)).toBeUndefined();
});

test('who goes on before the reminder is reminded the later: saves do not touch the due time, the sweep puts it off', async () => {
  const run = dueWork();
  const woman = aWoman();
  const draft = await run.begun(woman);
  await run.sweep(draft);
  run.is.now = plusDays(SAMPLE_AT, 20);
  const later = await run.save(await run.look(draft), 'home', typed({ commune: 'Gueliz' }));
  run.is.now = plusDays(draft.expiresOn, -DAYS.reminderDays);
  await run.sweep(draft);
  expect(run.sentTo(woman.phone)).toHaveLength(1);
  expect((await run.look(draft)).dueAt).toBe(plusDays(later.expiresOn, -DAYS.reminderDays));
});

test('a draft that is saved at the moment of its deletion stays', async () => {
  const run = dueWork();
  const draft = await run.begun();
  await run.sweep(draft);
  run.is.now = plusMinutes(draft.expiresOn, -1);
  const saved = await run.save(await run.look(draft), 'home', typed({ commune: 'Gueliz' }));
  run.is.now = plusMinutes(draft.expiresOn, 1);
  const old = await run.look(draft);
  // A sweep that has read the draft before that save.
  const stale = { ...run.drafts, find: async () => ({ ...old, revision: old.revision - 1, expiresOn: draft.expiresOn }) };
  await moveDraft({ ...run.deps, drafts: stale }, draft.hash);
  expect(await run.look(draft)).toEqual(saved);
});

test('who has submitted the draft is never reminded; what is left of it is deleted a day later', async () => {
  const run = dueWork();
  const woman = aWoman();
  const draft = await run.begun(woman);
  value(await run.applications.submit(aRequest({ cin: woman.cin }, { draft })));
  for (const days of [0, 0.9]) {
    run.is.now = plusDays(SAMPLE_AT, days);
    await run.sweep(draft);
    expect((await run.look(draft)).application).toBeDefined();
  }
  run.is.now = plusDays(SAMPLE_AT, 1);
  await run.sweep(draft);
  expect(await run.drafts.find(draft.hash)).toBeUndefined();
  expect([run.sentTo(woman.phone), run.sentTo(woman.email)]).toEqual([[], []]);
});

test('who has submitted otherwise is not reminded; who has not is, also one who typed the CIN of another who has', async () => {
  const run = dueWork();
  const { elsewhere } = useOne();
  const [byPhone, byEmail, other, there, free] = [aWoman(), aWoman(), aWoman(), aWoman(), aWoman()];
  value(await run.applications.submit(aRequest({ cin: byPhone.cin, phone: byPhone.phone })));
  value(await run.applications.submit(aRequest({ cin: byEmail.cin, email: byEmail.email })));
  value(await run.applications.submit(aRequest({ cin: other.cin })));
  value(await elsewhere('MA-01').submit(aRequest({ cin: there.cin, phone: there.phone }, { region: 'MA-01' })));
  const women = [byPhone, byEmail, other, there, free];
  const drafts = [];
  for (const woman of women) {
    const draft = await run.begun(woman);
    // As people type it.
    drafts.push(await run.save(draft, 'identity', typed({ cin: woman.cin.toLowerCase().replace('dw', 'dw ') })));
  }
  for (const draft of drafts) {
    run.is.now = at(1);
    await run.sweep(draft);
    run.is.now = plusDays(draft.expiresOn, -1);
    await run.sweep(draft);
  }
  // The code, and a reminder wherever the one who has submitted is not the one who would read it.
  expect(women.map(({ phone }) => run.sentTo(phone).length)).toEqual([1, 2, 2, 2, 2]);
  expect(women.map(({ email }) => run.sentTo(email).length)).toEqual([2, 1, 2, 2, 2]);
  for (const draft of drafts) {
    run.is.now = draft.expiresOn;
    await run.sweep(draft);
    expect(await run.drafts.find(draft.hash)).toBeUndefined();
  }
});

test('who types her CIN and her telephone beside an address of his own is reminded there, whether or not she has applied', async () => {
  const run = dueWork();
  const [her, free] = [aWoman(), aWoman()];
  value(await run.applications.submit(aRequest({ cin: her.cin, phone: her.phone, email: her.email })));
  const mixed = async (cin: string, contact: { phone: string; email: string }) => {
    const typedContact = typed({ phone: contact.phone.replace('+212', '0'), email: contact.email, language: 'ar' });
    const draft = await run.begun({ ...contact, cin, typedContact });
    return run.save(draft, 'identity', typed({ cin }));
  };
  const heard = async (cin: string, hers: { phone: string; email: string }) => {
    const [byMail, byPhone] = [aWoman(), aWoman()];
    run.is.now = at(0);
    for (const draft of [
      await mixed(cin, { phone: hers.phone, email: byMail.email }),
      await mixed(cin, { phone: byPhone.phone, email: hers.email }),
    ]) {
      run.is.now = at(1);
      await run.sweep(draft);
      run.is.now = plusDays(draft.expiresOn, -1);
      await run.sweep(draft);
    }
    return [run.sentTo(byMail.email).length, run.sentTo(byPhone.phone).length];
  };
  expect(await heard(free.cin, free)).toEqual([2, 2]);
  const before = [her.phone, her.email].map((address) => run.sentTo(address).length);
  expect(await heard(her.cin, her)).toEqual([2, 2]);
  // She herself got the codes, which anyone can cause, and no reminder.
  expect([her.phone, her.email].map((address, n) => run.sentTo(address).length - (before[n] ?? 0))).toEqual([1, 1]);
});

test('a reminder that was refused is not repeated to one who has applied since', async () => {
  const run = dueWork();
  const woman = aWoman();
  const draft = await run.save(await run.begun(woman), 'identity', typed({ cin: woman.cin }));
  await run.sweep(draft);
  run.faults.set({ channel: 'email', to: woman.email, failures: 1 });
  run.faults.set({ channel: 'sms', to: woman.phone, failures: 1 });
  run.is.now = plusDays(draft.expiresOn, -DAYS.reminderDays);
  await run.sweep(draft);
  expect((await run.look(draft)).sending).toMatchObject({ kind: 'reminder', state: 'failed' });
  value(await run.applications.submit(aRequest({ cin: woman.cin, phone: woman.phone, email: woman.email })));
  run.is.now = plusDays(run.is.now, 1);
  await run.sweep(draft);
  expect(run.sentTo(woman.phone)).toHaveLength(1);
  expect(await run.look(draft)).toMatchObject({ dueAt: draft.expiresOn });
});
