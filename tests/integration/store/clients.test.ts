import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { CLIENT_DAYS, createClients } from '../../../store/clients.ts';
import { clientsOf, formKey } from '../../../store/keys.ts';
import { SAMPLE_REGION } from '../../support/builders/index.ts';
import { aRequest, value } from './support/journey.ts';
import { useStore } from './support/store.ts';

const store = useStore();
const NOW = 1_760_000_000;
const DAY = 86_400;

const registered = async (agent: string, overrides: Parameters<typeof aRequest>[0] = {}, { minute = 0, now = NOW } = {}) =>
  value(await store().applications.submit(aRequest(overrides, { minute, client: { agent, now } }))).application;
const clients = () => createClients(store().context);
const clientRows = async (agent: string) => (await store().rows()).filter(({ pk }) => pk === clientsOf(SAMPLE_REGION, agent));

test('an agent sees whom she registered, newest first, by reference, name and moment and nothing else', async () => {
  const first = await registered('MA-MAR:one', { nameLatin: 'Fatima Sample', nameArabic: 'فاطمة عينة' });
  const second = await registered('MA-MAR:one', { nameLatin: 'Khadija Sample' }, { minute: 5 });

  const { items, next } = await clients().recent({ agent: 'MA-MAR:one', now: NOW + 60 }, 10);
  expect(items.map(({ reference }) => reference)).toEqual([second.reference, first.reference]);
  expect(items[1]).toEqual({
    reference: first.reference,
    at: first.submittedAt,
    name: { nameLatin: 'Fatima Sample', nameArabic: 'فاطمة عينة' },
  });
  expect(next).toBeUndefined();
});

test('nobody else sees them: not a colleague, not the same id in another province', async () => {
  await registered('MA-MAR:alone');

  for (const agent of ['MA-MAR:colleague', 'MA-CHI:alone', 'MA-MAR:alon', 'MA-MAR:alone2', 'MA-MAR']) {
    expect(await clients().recent({ agent, now: NOW }, 10)).toEqual({ items: [] });
  }
});

test('her name is not copied: the row holds no personal data', async () => {
  await registered('MA-MAR:copies', { nameLatin: 'Zineb Unique', nameArabic: 'زينب فريدة' });

  const [row] = await clientRows('MA-MAR:copies');
  expect(Object.keys(row ?? {}).sort()).toEqual(['application', 'at', 'expiresAt', 'pk', 'reference', 'sk']);
});

test('after fourteen days nobody is listed any more, whether or not the table has removed the row', async () => {
  await registered('MA-MAR:late');
  await registered('MA-MAR:late', {}, { minute: 1, now: NOW + DAY });
  const seen = async (now: number) => (await clients().recent({ agent: 'MA-MAR:late', now }, 10)).items.length;

  expect(await seen(NOW + CLIENT_DAYS * DAY - 1)).toBe(2);
  expect(await seen(NOW + CLIENT_DAYS * DAY)).toBe(1);
  expect(await seen(NOW + (CLIENT_DAYS + 1) * DAY)).toBe(0);
  expect((await clientRows('MA-MAR:late')).map(({ expiresAt }) => expiresAt)).toEqual([NOW + 14 * DAY, NOW + 15 * DAY]);
});

describe('many of them come page by page', () => {
  test('each once, the newest first', async () => {
    const all: string[] = [];
    for (let minute = 0; minute < 7; minute += 1) all.unshift((await registered('MA-MAR:many', {}, { minute })).reference);

    const seen: string[] = [];
    let after: string | undefined;
    for (let pages = 0; pages < 5; pages += 1) {
      const page = await clients().recent({ agent: 'MA-MAR:many', now: NOW }, 3, after);
      seen.push(...page.items.map(({ reference }) => reference));
      after = page.next;
      if (after === undefined) break;
    }
    expect(seen).toEqual(all);
  });

  test.each(['x', '', 'CLIENT#', '2026-10-01T00:00:00.000Z#nobody', '../../..', '\u0000', `${'9'.repeat(24)}#${'f'.repeat(37)}`])(
    'an address that names no page begins anew: %j',
    async (after) => {
      await registered('MA-MAR:pages');
      const { items } = await clients().recent({ agent: 'MA-MAR:pages', now: NOW }, 100, after);
      expect(items.length).toBeGreaterThan(0);
    },
  );
});

test('a name that was erased is not shown, and the list still is', async () => {
  const { context } = store();
  const { id, reference, submittedAt } = await registered('MA-MAR:erased');
  await context.db.send(new DeleteCommand({ TableName: context.table, Key: formKey(SAMPLE_REGION, id) }));

  expect((await clients().recent({ agent: 'MA-MAR:erased', now: NOW }, 10)).items).toEqual([{ reference, at: submittedAt }]);
});

describe('the list is written with the submission', () => {
  test('once, also when the reference was taken, the claim was held and the answer was lost', async () => {
    const { trouble } = store();
    await registered('MA-MAR:twice', { cin: 'RC100301' });
    trouble.loseAnswer = () => true;
    const held = await registered('MA-MAR:twice', { cin: 'RC100301' }, { minute: 1 });
    expect(held.status).toBe('contested');

    // She learns nothing of the first: both look alike.
    const { items } = await clients().recent({ agent: 'MA-MAR:twice', now: NOW }, 10);
    expect(items).toHaveLength(2);
    expect(items.map((item) => Object.keys(item).sort())).toEqual(Array(2).fill(['at', 'name', 'reference']));
  });

  test('not at all when the submission is refused', async () => {
    const { applications, trouble } = store();
    trouble.conflict = () => true;
    const refused = await applications.submit(aRequest({}, { client: { agent: 'MA-MAR:never', now: NOW } }));
    expect(refused.ok).toBe(false);
    expect(await clientRows('MA-MAR:never')).toEqual([]);
  });
});
