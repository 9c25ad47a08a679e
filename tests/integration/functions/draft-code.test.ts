import { expect, test } from 'vitest';
import { plusDays, plusMinutes } from '../../../core/time.ts';
import { digestOf } from '../../../functions/shared/adapters/keys.ts';
import { type DraftDeps, moveDraft } from '../../../functions/sweep-due-work/move-draft.ts';
import { aDraft, DAYS, typed } from '../store/support/draft.ts';
import { at, value } from '../store/support/journey.ts';
import { aWoman, useDueDrafts } from './support/due-drafts.ts';

const { dueWork } = useDueDrafts();

test('the code goes out once, by SMS and e-mail, in the language of the draft, and opens that very draft', async () => {
  const run = dueWork();
  const woman = aWoman();
  const draft = await run.begun(woman);
  for (let n = 0; n < 5; n += 1) {
    run.is.now = at(n);
    await run.sweep(draft);
  }
  const code = await run.keys.resumeCode(draft.seed);
  expect(digestOf(code)).toBe(draft.hash);
  const [sms, ...moreSms] = run.sentTo(woman.phone);
  const [mail, ...moreMail] = run.sentTo(woman.email);
  expect([moreSms, moreMail]).toEqual([[], []]);
  for (const text of [sms?.text, mail?.text, mail?.html]) expect(text).toContain(code);
  expect(sms?.text).toContain('\nhttps://example.org/apply/resume');
  expect(mail?.text).toContain('https://example.org/apply/resume?lang=fr');
  // A code in an address would be kept by every browser and proxy on the way.
  expect(`${sms?.text}${mail?.html}`).not.toMatch(new RegExp(`http[^\\s"]*${code}`, 'u'));
  expect(await run.look(draft)).toMatchObject({ sendCode: false, dueAt: plusDays(draft.expiresOn, -DAYS.reminderDays) });
  expect(await run.look(draft)).not.toHaveProperty('sending');
});

test('two sweeps at the same moment send it once', async () => {
  const run = dueWork();
  const woman = aWoman();
  const draft = await run.begun(woman);
  await Promise.allSettled([run.sweep(draft), run.sweep(draft), run.sweep(draft)]);
  expect(run.sentTo(woman.phone)).toHaveLength(1);
});

test('a contact that she corrects is sent the code too; saving other steps sends nothing', async () => {
  const run = dueWork();
  const [wrong, right] = [aWoman(), aWoman()];
  const draft = await run.begun(wrong);
  await run.sweep(draft);
  run.is.now = at(3);
  await run.save(draft, 'home', typed({ commune: 'Gueliz' }));
  await run.sweep(draft);
  await run.save(await run.look(draft), 'contact', right.typedContact, await run.keys.contactDigest(right.phone));
  await run.sweep(draft);
  expect([wrong, right].map(({ phone }) => run.sentTo(phone).length)).toEqual([1, 1]);
});

test('a contact that she corrects while the code is on its way is sent it by the next sweep', async () => {
  const right = aWoman();
  const run = dueWork();
  const wrong = aWoman();
  const draft = await run.begun(wrong);
  const { email } = run.deps;
  const meanwhile: DraftDeps = {
    ...run.deps,
    email: {
      send: async (to, letter) => {
        await run.save(draft, 'contact', right.typedContact, await run.keys.contactDigest(right.phone));
        return email.send(to, letter);
      },
    },
  };
  await moveDraft(meanwhile, draft.hash);
  expect(await run.look(draft)).toMatchObject({ sendCode: true });
  expect(await run.look(draft)).not.toHaveProperty('sending');
  await run.sweep(draft);
  expect([wrong, right].map(({ phone }) => run.sentTo(phone).length)).toEqual([1, 1]);
});

test.each([
  ['nothing typed', {}],
  ['no telephone', { phone: '', email: 'nobody@example.org' }],
  ['a landline', { phone: '0524000000' }],
  ['two addresses in one', { phone: '0612345678', email: 'a@example.org, b@example.org' }],
])('a contact that is not usable is sent nothing: %s', async (_what, fields) => {
  const run = dueWork();
  const blank = aDraft();
  value(await run.drafts.create(blank));
  const draft = await run.save(blank, 'contact', typed(fields), 'digest');
  await run.sweep(draft);
  run.is.now = plusDays(draft.expiresOn, -1);
  await run.sweep(draft);
  expect(await run.look(draft)).toMatchObject({ sendCode: false, reminded: false, dueAt: draft.expiresOn });
  expect(run.sentTo('nobody@example.org')).toEqual([]);
});

test('one telephone gets three messages an hour, however many drafts name it; an address beside it still gets its own', async () => {
  const run = dueWork();
  const { phone, typedContact } = aWoman();
  const drafts = [];
  for (let n = 0; n < 6; n += 1) {
    const email = `other-${n}@example.org`;
    const draft = await run.begun({ phone, email, cin: '', typedContact: { ...typedContact, email: [email] } });
    await run.sweep(draft);
    drafts.push(email);
  }
  expect(run.sentTo(phone)).toHaveLength(3);
  expect(drafts.map((email) => run.sentTo(email).length)).toEqual([1, 1, 1, 1, 1, 1]);
  run.is.now = plusMinutes(run.is.now, 61);
  await run.sweep(await run.begun({ phone, email: 'later@example.org', cin: '', typedContact }));
  expect(run.sentTo(phone)).toHaveLength(4);
});

test('where the region has no SMS, e-mail alone is used; with neither nothing is tried again', async () => {
  const run = dueWork({ sms: undefined });
  const [both, phone] = [aWoman(), aWoman()];
  const first = await run.begun(both);
  const second = await run.begun({ ...phone, typedContact: typed({ phone: phone.phone }) });
  await run.sweep(first);
  await run.sweep(second);
  expect([run.sentTo(both.phone).length, run.sentTo(both.email).length, run.sentTo(phone.phone).length]).toEqual([0, 1, 0]);
  expect(await run.look(second)).not.toHaveProperty('sending');
});
