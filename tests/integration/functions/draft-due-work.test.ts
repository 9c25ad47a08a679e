import { expect, test } from 'vitest';
import type { Draft } from '../../../core/draft/draft.ts';
import type { StepId } from '../../../core/draft/steps.ts';
import { RETRY_MINUTES } from '../../../core/message/message.ts';
import { err } from '../../../core/result.ts';
import { plusDays, plusMinutes } from '../../../core/time.ts';
import { digestOf } from '../../../functions/shared/adapters/keys.ts';
import { type DraftDeps, moveDraft } from '../../../functions/sweep-due-work/move-draft.ts';
import { sha256 } from '../../../store/sha256.ts';
import { aRegion, SAMPLE_AT } from '../../support/builders/index.ts';
import { sampleKeys } from '../../support/keys.ts';
import { useMailbox } from '../../support/mailbox.ts';
import { aDraft, DAYS, typed } from '../store/support/draft.ts';
import { aRequest, at, value } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';

const useOne = useStore();
const useMail = useMailbox();

let people = 0;
/** A woman with a telephone, an address and a CIN of her own, as she types and as they are normalised. */
const aWoman = () => {
  people += 1;
  const digits = String(10_000_000 + people);
  return {
    phone: `+2126${digits}`,
    email: `draft-${people}@example.org`,
    cin: `DW${700_000 + people}`,
    typedContact: typed({ phone: `06 ${digits}`, email: `Draft-${people}@example.org `, language: 'ar' }),
  };
};

/** Due work on the real store with real e-mail and SMS, at a moment of its own. */
const dueWork = (overrides: Partial<DraftDeps> = {}) => {
  const { drafts, access, national, due, applications } = useOne();
  const { email, sms, sentTo, faults } = useMail();
  const is = { now: at(0) };
  const clock = { now: () => is.now, real: () => Date.parse(is.now) };
  // The claim as the sample submissions make it.
  const keys = { ...sampleKeys(), claim: async (cin: string) => sha256(cin) };
  const region = aRegion({ drafts: DAYS });
  const deps: DraftDeps = {
    applications,
    drafts,
    access,
    national,
    keys,
    email,
    sms,
    region,
    clock,
    publicUrl: 'https://example.org',
    ...overrides,
  };

  const save = async (draft: Draft, step: StepId, fields: ReturnType<typeof typed>, contact?: string): Promise<Draft> =>
    value(await drafts.saveStep(draft, step, fields, { at: is.now, keepDays: DAYS.keepDays, language: 'fr', contact }));
  /** A draft under its real code, in which she typed how she is reached. */
  const begun = async (woman = aWoman()): Promise<Draft> => {
    const blank = aDraft({ at: is.now });
    const draft = { ...blank, hash: digestOf(await keys.resumeCode(blank.seed)) };
    value(await drafts.create(draft));
    const started = await save(draft, 'start', typed({ applicantKind: 'individual', province: 'MA-MAR' }));
    return save(started, 'contact', woman.typedContact, await keys.contactDigest(woman.phone));
  };
  /** One sweep over what is due of this draft by now. */
  const sweep = async ({ hash }: Draft): Promise<void> => {
    for (const entry of await due.list(is.now, 10_000)) if (entry.kind === 'draft' && entry.hash === hash) await moveDraft(deps, hash);
  };
  const look = async ({ hash }: Draft): Promise<Draft> => (await drafts.find(hash)) ?? expect.fail('lost');
  return { deps, is, keys, save, begun, sweep, look, sentTo, faults, drafts, applications };
};

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

test('e-mail alone that is down is no failure; with no channel up, the code is tried again after longer and longer pauses, and left', async () => {
  const run = dueWork();
  const [half, none] = [aWoman(), aWoman()];
  run.faults.set({ channel: 'email', to: half.email, failures: 99 });
  run.faults.set({ channel: 'email', to: none.email, failures: 99 });
  run.faults.set({ channel: 'sms', to: none.phone, failures: 99 });
  const reached = await run.begun(half);
  await run.sweep(reached);
  expect(await run.look(reached)).not.toHaveProperty('sending');
  expect(run.sentTo(half.phone)).toHaveLength(1);

  const draft = await run.begun(none);
  await run.sweep(draft);
  for (const [index, minutes] of RETRY_MINUTES.entries()) {
    const due = plusMinutes(run.is.now, minutes);
    expect(await run.look(draft)).toMatchObject({ sending: { state: 'failed', attempts: index + 1, repeated: false }, dueAt: due });
    run.is.now = plusMinutes(due, -1);
    await run.sweep(draft);
    expect((await run.look(draft)).sending?.attempts).toBe(index + 1);
    run.is.now = due;
    await run.sweep(draft);
  }
  expect(await run.look(draft)).not.toHaveProperty('sending');
  expect([run.sentTo(none.phone), run.sentTo(none.email)]).toEqual([[], []]);
});

test('a code that was refused goes out when the service is back, without a mark', async () => {
  const run = dueWork();
  const woman = aWoman();
  run.faults.set({ channel: 'email', to: woman.email, failures: 1 });
  run.faults.set({ channel: 'sms', to: woman.phone, failures: 1 });
  const draft = await run.begun(woman);
  await run.sweep(draft);
  run.is.now = plusMinutes(run.is.now, RETRY_MINUTES[0]);
  await run.sweep(draft);
  expect(run.sentTo(woman.email).map(({ text }) => text.includes('deux fois'))).toEqual([false]);
  expect(await run.look(draft)).not.toHaveProperty('sending');
});

test('two sweeps at the same moment repeat a refused code once', async () => {
  const run = dueWork();
  const woman = aWoman();
  run.faults.set({ channel: 'email', to: woman.email, failures: 1 });
  run.faults.set({ channel: 'sms', to: woman.phone, failures: 1 });
  const draft = await run.begun(woman);
  await run.sweep(draft);
  run.is.now = plusMinutes(run.is.now, RETRY_MINUTES[0]);
  const { hash } = draft;
  const read = await run.look(draft);
  // Both have read the draft before either has written.
  const together = { ...run.deps, drafts: { ...run.drafts, find: async () => read } };
  const results = await Promise.allSettled([moveDraft(together, hash), moveDraft(together, hash)]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(run.sentTo(woman.phone)).toHaveLength(1);
});

test('who submits while the code is on its way is left alone afterwards, whatever became of it', async () => {
  const run = dueWork();
  const woman = aWoman();
  const draft = await run.begun(woman);
  const refused = {
    send: async () => {
      value(await run.applications.submit(aRequest({ cin: woman.cin }, { draft })));
      return err('SendFailed' as const);
    },
  };
  await moveDraft({ ...run.deps, email: refused, sms: undefined }, draft.hash);
  const left = await run.look(draft);
  expect(left.application).toBeDefined();
  expect(left).not.toHaveProperty('sending');
});

test('an index that lags behind costs a look and no write', async () => {
  const run = dueWork();
  const draft = await run.begun();
  await run.sweep(draft);
  const { writes } = useOne();
  writes.length = 0;
  await moveDraft(run.deps, draft.hash);
  await moveDraft(run.deps, 'no-such-draft');
  expect(writes).toEqual([]);
});

test('a crash between claim and send: the code is sent once, marked, and never a third time', async () => {
  const woman = aWoman();
  const run = dueWork();
  const draft = await run.begun(woman);
  const crash = { ...run.keys, resumeCode: () => Promise.reject(new Error('the process ends')) };
  await expect(moveDraft({ ...run.deps, keys: crash }, draft.hash)).rejects.toThrow('the process ends');
  await run.sweep(draft);
  expect(run.sentTo(woman.phone)).toEqual([]);

  run.is.now = plusMinutes(run.is.now, 15);
  await run.sweep(draft);
  expect(run.sentTo(woman.email).map(({ text }) => text.includes('deux fois'))).toEqual([true]);
  run.is.now = plusDays(run.is.now, 1);
  await run.sweep(draft);
  expect(run.sentTo(woman.phone)).toHaveLength(1);
});

test('a send without an answer is repeated once, and then left', async () => {
  const asked: string[] = [];
  const silent = {
    send: async (to: string) => {
      asked.push(to);
      return err('Unconfirmed' as const);
    },
  };
  const run = dueWork({ email: silent, sms: silent });
  const draft = await run.begun();
  for (let n = 0; n < 6; n += 1) {
    await run.sweep(draft);
    run.is.now = plusMinutes(run.is.now, 15);
  }
  expect(asked).toHaveLength(4);
  expect(new Set(asked).size).toBe(2);
  expect(await run.look(draft)).not.toHaveProperty('sending');
});

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
