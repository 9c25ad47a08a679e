import { expect, test } from 'vitest';
import { newDraft } from '../../../core/draft/rules.ts';
import { plusDays } from '../../../core/time.ts';
import { createDrafts } from '../../../store/draft/drafts.ts';
import { SAMPLE_AT } from '../../support/builders/index.ts';
import { aRequest, at, value } from './support/journey.ts';
import { useStore } from './support/store.ts';

const store = useStore();
const drafts = () => createDrafts(store().context);

const aDraft = async (hash: string, agent?: string) => {
  const steps = { start: { province: ['MA-MAR'] } };
  const draft = newDraft({ hash, seed: 'seed', language: 'ar', at: SAMPLE_AT, agent, steps, keepDays: 30, reminderDays: 5 });
  value(await drafts().create(draft));
  return draft;
};

test('a draft that she began alone is from now on the agent’s too; what was typed stays', async () => {
  const draft = await aDraft('alone');
  expect(await drafts().takeUp(draft, 'agent:MA-MAR:a1', at(1))).toEqual({ ok: true, value: undefined });

  const { revision, ...taken } = (await drafts().get('alone', at(2))) ?? { revision: 0 };
  const { revision: before, ...rest } = draft;
  expect(taken).toEqual({ ...rest, agent: 'agent:MA-MAR:a1' });
  // A page that was read before must be read again before it is sent.
  expect(revision).toBe(before + 1);
});

test('a colleague takes over what another began', async () => {
  const draft = await aDraft('handed-over', 'agent:MA-MAR:a1');
  value(await drafts().takeUp(draft, 'agent:MA-MAR:a2', at(1)));
  expect((await drafts().get('handed-over', at(2)))?.agent).toBe('agent:MA-MAR:a2');
});

test('what has expired, was never there or was sent is not taken up', async () => {
  const expired = await aDraft('expired');
  expect(await drafts().takeUp(expired, 'agent:MA-MAR:a1', plusDays(SAMPLE_AT, 30))).toEqual({ ok: false, error: 'Gone' });
  expect(await drafts().takeUp({ ...expired, hash: 'nobody' }, 'agent:MA-MAR:a1', at(1))).toEqual({ ok: false, error: 'Gone' });
  expect(await drafts().find('nobody')).toBeUndefined();

  const sent = await aDraft('sent');
  value(await store().applications.submit(aRequest({}, { minute: 1, draft: { hash: 'sent', revision: sent.revision } })));
  expect(await drafts().takeUp(sent, 'agent:MA-MAR:a1', at(2))).toEqual({ ok: false, error: 'Submitted' });
  expect((await drafts().get('sent', at(2)))?.agent).toBeUndefined();
});
