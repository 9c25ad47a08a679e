import { expect, test } from 'vitest';
import { useStore } from '../store/support/store.ts';
import { openDesk } from './support/resting.ts';

const useOne = useStore();

test('while others keep writing in the committee’s log, the secretary is asked to try again, and nothing is written', async () => {
  const store = useOne();
  const secretary = await openDesk(store, 'MA-MAR').secretary();
  store.trouble.conflict = () => true;
  const press = () => secretary.post('/secretariat/mail', { act: 'write-now' });
  expect((await press()).statusCode).toBe(503);
  expect(await store.digestRequests.newest('MA-MAR')).toBeUndefined();

  store.trouble.conflict = () => false;
  expect((await press()).statusCode).toBe(200);
  expect(await store.digestRequests.newest('MA-MAR')).toBeDefined();
});
