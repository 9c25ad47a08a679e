import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { announcePortal } from '../../../functions/sweep-due-work/announce-portal.ts';
import { createPortals } from '../../../store/national/portals.ts';
import { aRegion } from '../../support/builders/index.ts';
import { at } from './support/journey.ts';
import { useStore } from './support/store.ts';

const store = useStore();
const portals = () => {
  const { context } = store();
  return createPortals({ db: context.db, table: context.nationalTable });
};
const announce = (code: string, publicUrl: string, minute: number) =>
  announcePortal({
    portals: portals(),
    publicUrl,
    region: aRegion({ code }),
    clock: { now: () => at(minute), real: () => Date.parse(at(minute)) },
  });

test('a region announces its portal once, and again when it has moved', async () => {
  const { writes } = store();
  await announce('MA-05', 'https://ma-05.example.org', 0);
  expect(await portals().get('MA-05')).toEqual({ region: 'MA-05', url: 'https://ma-05.example.org', at: at(0) });
  await announce('MA-05', 'https://ma-05.example.org', 1);
  expect(writes).toHaveLength(1);

  await announce('MA-05', 'https://beni-mellal.example.org', 2);
  expect(await portals().get('MA-05')).toEqual({ region: 'MA-05', url: 'https://beni-mellal.example.org', at: at(2) });
  expect(writes).toHaveLength(2);
});

test('the portals of many regions are read at once; a region without one is left out', async () => {
  await announce('MA-01', 'https://ma-01.example.org', 0);
  await announce('MA-02', 'https://ma-02.example.org', 0);
  const found = await portals().getMany(['MA-01', 'MA-02', 'MA-03'], (error) => expect.fail(error.message));
  expect(found.map(({ region, url }) => [region, url]).toSorted()).toEqual([
    ['MA-01', 'https://ma-01.example.org'],
    ['MA-02', 'https://ma-02.example.org'],
  ]);
  expect(await portals().get('MA-03')).toBeUndefined();
});

test('each stands in a partition of its own region, which its role may write alone', async () => {
  await announce('MA-06', 'https://ma-06.example.org', 0);
  const row = (await store().rows()).find(({ url }) => url === 'https://ma-06.example.org');
  expect(row).toMatchObject({ pk: 'MA-06#PORTAL', sk: 'PORTAL' });
});

test('an address that nobody could follow is no link; it is told of, keeps nobody from the other regions, and is announced anew', async () => {
  const { context } = store();
  const Item = { pk: 'MA-08#PORTAL', sk: 'PORTAL', region: 'MA-08', url: 'javascript:alert(1)', at: at(0) };
  await context.db.send(new PutCommand({ TableName: context.nationalTable, Item }));
  await announce('MA-09', 'https://ma-09.example.org', 0);
  const told: string[] = [];
  const found = await portals().getMany(['MA-08', 'MA-09'], ({ message }) => told.push(message));
  expect(found.map(({ region }) => region)).toEqual(['MA-09']);
  expect(told).toEqual([expect.stringContaining('row MA-08#PORTAL PORTAL does not parse: url')]);

  await announce('MA-08', 'https://ma-08.example.org', 1);
  expect(await portals().get('MA-08')).toEqual({ region: 'MA-08', url: 'https://ma-08.example.org', at: at(1) });
});
