import type { Application } from '../../core/application/application.ts';
import type { Item } from '../../tests/e2e/support/store.ts';
import type { System } from '../../tests/e2e/support/system.ts';
import { until } from './repeated.ts';

const HOSTS_OF_A_CATEGORY = 2;

/** Waits until every file is answered, and nobody whom a host would take waits beside an empty seat. */
export const settled = (look: () => Promise<readonly Application[]>, share: number): Promise<unknown> =>
  until(
    'every file to be settled',
    async () => {
      const files = await look();
      const open = files.filter(
        ({ status, callback }) => callback !== undefined || !['placed', 'waiting-list', 'rejected', 'withdrawn'].includes(status),
      );
      const beside = ([1, 2] as const).map((category) => {
        const hers = files.filter((file) => file.category === category);
        const free = share - hers.filter(({ seat }) => seat === true).length;
        const fit = hers.filter(({ status, declinedHosts }) => status === 'waiting-list' && declinedHosts.length < HOSTS_OF_A_CATEGORY);
        return Math.min(free, fit.length);
      });
      return { open: open.map(({ reference, status }) => `${reference} ${status}`), beside };
    },
    ({ open, beside }) => open.length === 0 && beside.every((count) => count === 0),
  );

/** Every row, once no message is under way any more: a file has its status a moment before she is told. */
export const told = async ({ store }: System): Promise<readonly Item[]> => {
  let items: readonly Item[] = [];
  await until(
    'messages to go out',
    async () => {
      items = await store.items();
      return items.filter(({ sk, ...item }) => sk.startsWith('MESSAGE#') && (item['state'] === 'claimed' || item['state'] === 'failed'))
        .length;
    },
    (count) => count === 0,
  );
  return items;
};
