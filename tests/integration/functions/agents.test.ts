import { describe, expect, test } from 'vitest';
import type { Agent } from '../../../core/region/agent.ts';
import type { Region } from '../../../core/region/region.ts';
import { createHandler } from '../../../functions/assist-applicants/handler.ts';
import { digestOf } from '../../../functions/shared/adapters/keys.ts';
import { createSeatedCommittees } from '../../../functions/shared/committee/seated-committee.ts';
import { expectedBy, staffByEmail } from '../../../functions/shared/session/people.ts';
import { SESSION_COOKIE } from '../../../functions/shared/session/session.ts';
import { createClients } from '../../../store/clients.ts';
import { createDrafts } from '../../../store/draft/drafts.ts';
import { aPerson, aRegion } from '../../support/builders/index.ts';
import { ask } from '../../support/http-event.ts';
import { sampleKeys } from '../../support/keys.ts';
import { at } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';

const store = useStore();
const keys = sampleKeys();
const agent: Agent = { ...aPerson({ id: 'a1', email: 'desk@example.org' }), province: 'MA-MAR', sessionHours: 6 };
const subject = { kind: 'agent', province: 'MA-MAR', id: 'a1' } as const;
const clock = { now: () => at(10), real: () => Date.parse(at(10)) };

/** Her page on the real store, with a region configured so. */
const deskOf = (overrides: Partial<Region> = {}) => {
  const { access, context } = store();
  const region = aRegion({ agents: [agent], ...overrides });
  const handler = createHandler({ access, clients: createClients(context), drafts: createDrafts(context), keys, region, clock });
  const asked = async (method: 'GET' | 'POST', fields: Readonly<Record<string, string>> = {}) =>
    ask(handler, method, '/assist', {
      cookies: [`${SESSION_COOKIE}=session`],
      ...(method === 'GET' ? {} : { form: { csrf: await keys.csrfToken('session'), ...fields } }),
    });
  const signIn = () =>
    access.putSession({ hash: digestOf('session'), subject: 'agent:MA-MAR:a1', expiresAt: Math.floor(clock.real() / 1000) + 60 });
  const drafts = async () => (await store().rows()).filter(({ sk }) => sk === 'DRAFT').length;
  return { asked, signIn, drafts };
};

describe('an agent’s page', () => {
  test('answers her while she is of the programme', async () => {
    const { asked, signIn, drafts } = deskOf();
    await signIn();
    const before = await drafts();
    expect(await asked('GET')).toMatchObject({ statusCode: 200 });
    expect(await asked('POST', { action: 'begin' })).toMatchObject({ statusCode: 303 });
    expect(await drafts()).toBe(before + 1);
  });

  test.each<[string, Partial<Region>]>([
    ['she was taken out of the configuration', { agents: [] }],
    ['she works for another province now', { agents: [{ ...agent, province: 'MA-CHI' }] }],
    ['another has taken her place', { agents: [{ ...agent, id: 'a2' }] }],
  ])('refuses her session once %s', async (_, overrides) => {
    const { asked, signIn, drafts } = deskOf(overrides);
    await signIn();
    const before = await drafts();
    expect(await asked('GET')).toMatchObject({ statusCode: 403 });
    expect(await asked('POST', { action: 'begin' })).toMatchObject({ statusCode: 403 });
    expect(await drafts()).toBe(before);
  });

  test('begins nothing in a region that is not open yet', async () => {
    const { asked, signIn, drafts } = deskOf({ opensOn: '2099-01-01' });
    await signIn();
    const before = await drafts();
    for (const fields of [{ action: 'begin' }, { action: 'take-up', code: '7K3M-9QXT-2BVWD' }]) {
      expect(await asked('POST', fields)).toMatchObject({ statusCode: 403 });
    }
    expect(await drafts()).toBe(before);
    expect(await asked('GET')).toMatchObject({ statusCode: 200 });
  });
});

const peopleOf = (region: Region) => {
  const { applications, committees } = store();
  return { applications, region, committees: createSeatedCommittees(committees, region, { now: () => at(1), real: () => 0 }) };
};

describe('signing in', () => {
  test('she is reached at her own address, for her own hours', async () => {
    const region = aRegion({ agents: [agent] });
    const deps = peopleOf(region);
    expect(await staffByEmail(deps, 'desk@example.org')).toEqual([
      { subject, id: agent.id, name: agent.name, email: 'desk@example.org', language: 'ar', phone: undefined, sessionHours: 6 },
    ]);
    expect(await expectedBy(deps, subject)).toMatchObject({ email: 'desk@example.org', sessionHours: 6 });
  });

  test('nobody is expected once she was taken out, or under another province', async () => {
    expect(await expectedBy(peopleOf(aRegion({ agents: [] })), subject)).toBeUndefined();
    expect(await expectedBy(peopleOf(aRegion({ agents: [agent] })), { ...subject, province: 'MA-CHI' })).toBeUndefined();
    expect(await staffByEmail(peopleOf(aRegion({ agents: [] })), 'desk@example.org')).toEqual([]);
  });
});
