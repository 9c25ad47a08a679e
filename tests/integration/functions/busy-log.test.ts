import { expect, test } from 'vitest';
import { plusDays } from '../../../core/time.ts';
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

test('a link of which the log does not tell is sent to nobody', async () => {
  const store = useOne();
  const secretary = await openDesk(store, 'MA-SAF').secretary();
  const press = () => secretary.post('/secretariat/members', { seat: 'm2', action: 'send-link' });
  store.trouble.conflict = () => true;
  expect((await press()).statusCode).toBe(503);
  expect(await store.committees.events('MA-SAF')).toEqual([]);

  store.trouble.conflict = () => false;
  // The mail itself fails here, and is told of all the same.
  await press();
  expect(await store.committees.events('MA-SAF')).toMatchObject([{ kind: 'link-requested', details: { seat: 'm2', voter: 'm2' } }]);
});

test('no file is given more time of which the log does not tell, also when the answer fails on the way', async () => {
  const store = useOne();
  const desk = openDesk(store, 'MA-REH');
  const [file, secretary] = [await desk.file(), await desk.secretary()];
  const form = {
    which: 'one',
    reference: file.reference,
    until: plusDays(file.deadline ?? '', 10).slice(0, 10),
    reason: 'Deux membres sont malades',
    confirm: 'yes',
    file: `${file.reference}.0`,
  };
  store.trouble.conflict = () => true;
  expect((await secretary.post('/secretariat/deadlines', form)).statusCode).toBe(503);
  expect((await desk.look(file)).deadline).toBe(file.deadline);

  // It fails after the first write: the log is ahead of the file, never behind it.
  let writes = 0;
  store.trouble.conflict = () => {
    writes += 1;
    return writes > 1;
  };
  await secretary.post('/secretariat/deadlines', form);
  expect((await desk.look(file)).deadline).toBe(file.deadline);
  const told = async () => (await store.committees.events('MA-REH')).map(({ kind, details }) => [kind, details?.['files']]);
  expect(await told()).toEqual([['deadlines-extended', 1]]);
});

test('a reopening and what the committee’s log tells of it are one write, also when several meet', async () => {
  const store = useOne();
  const desk = openDesk(store, 'MA-HAO');
  const files = [await desk.decided(), await desk.decided(), await desk.decided()];
  const reopen = async ({ reference, round }: (typeof files)[number]) =>
    (await desk.secretary()).post(`/secretariat/decisions?file=${reference}`, {
      reason: 'Autre dossier lu',
      round: String(round),
      confirm: 'yes',
    });
  const [first = expect.fail('no file'), ...others] = files;
  let writes = 0;
  // Whatever would be written after the file is not.
  store.trouble.conflict = () => {
    writes += 1;
    return writes > 1;
  };
  await reopen(first);
  const told = async () => (await desk.noted()).map(({ details }) => details?.['reference']);
  expect([(await desk.look(first)).status, await told()]).toEqual(['in-review', [first.reference]]);

  store.trouble.conflict = () => true;
  expect((await reopen(first)).statusCode).toBe(303);
  for (const other of others) expect((await reopen(other)).statusCode).toBe(503);
  store.trouble.conflict = () => false;
  const answers = await Promise.all(others.map(reopen));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
  expect(new Set(await told())).toEqual(new Set(files.map(({ reference }) => reference)));
  expect(await told()).toHaveLength(3);
});
