import { expect, test } from 'vitest';
import { useStore } from '../store/support/store.ts';
import { type Browser, useMeetings } from './support/committee-room.ts';

/** A preview or an assistant in the browser of somebody who is signed in, which opens pages and presses the first button that it finds. */
const store = useStore();
const { people, meet, stored } = useMeetings(store);

/** The address and the fields of the first form of a page's own part that posts; undefined: there is none. */
const firstForm = (body: string, page: string) => {
  const main = body.slice(body.indexOf('<main'));
  const [, attributes = '', inner = ''] = /<form([^>]*method="post"[^>]*)>(.*?)<\/form>/su.exec(main) ?? [];
  if (inner === '') return undefined;
  const fields = new URLSearchParams();
  for (const [tag] of inner.matchAll(/<input[^>]*type="hidden"[^>]*>/gu)) {
    const name = /name="([^"]+)"/u.exec(tag)?.[1];
    if (name !== undefined && name !== 'csrf') fields.append(name, /value="([^"]*)"/u.exec(tag)?.[1] ?? '');
  }
  const button = /<button[^>]*name="([^"]+)"[^>]*value="([^"]*)"/u.exec(inner);
  if (button !== null) fields.append(button[1] ?? '', button[2] ?? '');
  return { path: (/action="([^"?]*)/u.exec(attributes)?.[1] ?? page).replaceAll('&amp;', '&'), fields };
};

const pressFirst = async (browser: Browser, page: string): Promise<number | undefined> => {
  const { body } = await browser.get(page);
  const form = firstForm(body, page);
  return form === undefined ? undefined : (await browser.post(form.path, form.fields)).status;
};

test('on the page for several files and on a file, the first button casts no vote', async () => {
  const { files } = await meet(2);
  const [one] = people().members;
  if (one === undefined) return expect.fail('no member');
  expect(await pressFirst(one, '/review/bulk')).toBe(422);
  expect(await pressFirst(one, `/review/${files[0]?.reference}`)).toBe(422);
  for (const { id, version } of files) expect(await store().applications.get(id)).toMatchObject({ version, ballots: {} });
});

test('on a meeting’s pages, the first button decides and closes nothing', async () => {
  const { id, path, files } = await meet(2);
  const { members, secretary } = people();
  for (const page of ['/meetings', path, `${path}/agenda`]) await pressFirst(secretary, page);
  for (const member of members) await pressFirst(member, path);
  expect((await stored(id)).state).toBe('open');
  expect((await stored(id)).minutes).toBeUndefined();
  for (const file of files) expect(await store().applications.get(file.id)).toMatchObject({ version: file.version, ballots: {} });
});

test('and a meeting that is only planned is not moved, nor is another planned', async () => {
  const { id, path } = await meet(1, { open: false });
  const { secretary } = people();
  const before = await store().meetings.list('MA-MAR');
  expect(await pressFirst(secretary, '/meetings')).toBe(422);
  await pressFirst(secretary, `${path}/agenda`);
  expect((await store().meetings.list('MA-MAR')).length).toBe(before.length);
  expect((await stored(id)).plannedFor).toBe('2026-10-12');
});
