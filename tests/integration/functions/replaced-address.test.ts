import { describe, expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { caseId } from '../../../core/case/case.ts';
import type { MessageKind } from '../../../core/message/message.ts';
import { ok } from '../../../core/result.ts';
import { createUnlock } from '../../../functions/get-application/unlock.ts';
import { act } from '../../../functions/resolve-cases/actions.ts';
import { createDelivery } from '../../../functions/shared/message/delivery.ts';
import { createMessageData } from '../../../functions/shared/message/message-data.ts';
import { aRegion } from '../../support/builders/index.ts';
import { sampleKeys } from '../../support/keys.ts';
import { at, inReview, value } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';

const useOne = useStore();
const BY = { role: 'coordinator', id: 'c1' } as const;
const NEW = { email: 'new@example.org', phone: '+212611111111' };
const notAsked = async () => expect.fail('nothing of the workflow is touched');

/** A file with a message that could not be sent, and everything that is sent. */
const parked = async (kind: MessageKind, cin: string) => {
  const store = useOne();
  const keys = sampleKeys();
  const clock = { now: () => at(30), real: () => Date.parse(at(30)) };
  const region = aRegion();
  const sent: { readonly to: string; readonly text: string }[] = [];
  const delivery = createDelivery({
    ...store,
    region,
    clock,
    email: { send: async (to, { text }) => ok(void sent.push({ to, text })) },
    sms: { send: async (to, text) => ok(void sent.push({ to, text })) },
    data: createMessageData({ ...store, keys, region, clock, publicUrl: 'https://jisr.example.org' }),
  });
  const deps = {
    ...store,
    keys,
    clock,
    delivery,
    workflow: { tryStart: notAsked, state: notAsked },
    callbacks: { callBack: notAsked, mustCallBack: notAsked },
  };
  const application = await inReview(store.applications, { cin, email: 'old@example.org', phone: '0622222222' });
  const told = value(await store.applications.touch(application, { at: at(5), messages: [{ kind }] }));
  const message = told.lastMessage;
  value(await store.messages.confirm(told, [{ seq: message, outcome: 'parked', cause: 'address-refused' }]));
  const opened = (await store.cases.get(caseId('parked-message', application.id, message))) ?? expect.fail('no case');
  return {
    store,
    sent,
    application,
    code: (version: number) => keys.trackingCode(application.id, version),
    replace: (contact: object = NEW) => act(deps, opened, { kind: 'replace-address', contact, reason: 'Donnée au guichet.' }, BY),
    opens: async (code: string) => (await createUnlock(deps)(application.reference, code))?.id === application.id,
    look: async (): Promise<Application> => (await store.applications.get(application.id)) ?? expect.fail('lost'),
  };
};

describe('a contact that the coordinator replaces', () => {
  test('ends the tracking code that the old one may have, and the message brings the new one to the new one alone', async () => {
    const { replace, opens, code, sent, store, application } = await parked('received', 'RA100001');
    const [before, after] = [await code(0), await code(1)];
    expect(await opens(before)).toBe(true);
    value(await replace());
    expect([await opens(before), await opens(after)]).toEqual([false, true]);
    expect(sent.map(({ to }) => to).sort()).toEqual([NEW.phone, NEW.email].sort());
    for (const { text } of sent) expect(text).toContain(after);
    const events = await store.applications.getEvents(application.id);
    expect(events.filter(({ kind }) => kind === 'contact-replaced')).toMatchObject([{ by: BY, details: { codeRenewed: true } }]);
  });

  test('is sent the new code also where the message itself has none', async () => {
    const { replace, opens, code, sent, store, application } = await parked('contested-notice', 'RA100002');
    value(await replace());
    const after = await code(1);
    expect([await opens(await code(0)), await opens(after)]).toEqual([false, true]);
    for (const to of [NEW.phone, NEW.email]) {
      const texts = sent.filter((one) => one.to === to).map(({ text }) => text);
      expect(texts.map((text) => text.includes(after))).toEqual([false, true]);
    }
    expect(await store.messages.claimed(application.id)).toEqual([]);
  });

  test('twice at once has one code, which is the one that was sent', async () => {
    const { replace, look, code, sent } = await parked('received', 'RA100003');
    const done = await Promise.all([replace(), replace(), replace()]);
    expect(done.filter((one) => one.ok)).toHaveLength(1);
    expect((await look()).codeVersion).toBe(1);
    const after = await code(1);
    expect(sent.filter(({ to }) => to === NEW.email).map(({ text }) => text.includes(after))).toEqual([true]);
  });

  test('is sent the new code alone where the message is not owed any more', async () => {
    const { replace, opens, code, sent, store, application } = await parked('ineligible', 'RA100005');
    value(await replace());
    expect(await opens(await code(1))).toBe(true);
    expect(sent.map(({ to }) => to).sort()).toEqual([NEW.phone, NEW.email].sort());
    for (const { text } of sent) expect(text).toContain(await code(1));
    expect((await store.messages.all(application.id)).map(({ kind, state }) => [kind, state])).toEqual([
      ['received', 'sent'],
      ['ineligible', 'cancelled'],
      ['tracking-code', 'sent'],
    ]);
  });

  test('and is none, leaves the code as it is: the same message goes again', async () => {
    const { replace, look, code, sent } = await parked('received', 'RA100004');
    value(await replace({ phone: '0622222222' }));
    expect((await look()).codeVersion).toBe(0);
    for (const { text } of sent) expect(text).toContain(await code(0));
  });
});
