import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalServer } from '../../../../local/http-server.ts';
import { createFaults } from '../../../../local/mailbox/faults.ts';
import { startMailboxServer } from '../../../../local/mailbox/server.ts';
import { type MailboxStore, openMailboxStore } from '../../../../local/mailbox/store.ts';
import { startBrowser } from '../../../support/browser/chromium.ts';
import { openPhone } from '../../../support/browser/phone.ts';

let folder = '';
let store: MailboxStore;
let server: LocalServer;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jisr-mailbox-'));
  store = openMailboxStore(join(folder, 'mailbox.sqlite'));
  [server, browser] = await Promise.all([startMailboxServer(store, createFaults(), 0), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  store?.close();
  await rm(folder, { recursive: true });
});

test('the list and a message fit a phone, however long an address, a subject or a link is', async () => {
  const to = `${'a-very-long-name.'.repeat(4)}@example.org`;
  const link = `http://127.0.0.1:3000/l/${'x'.repeat(120)}`;
  const subject = `في انتظار تصويتكم ${'ا'.repeat(90)}`;
  const sent = { to, from: 'Programme Jisr <jisr@example.org>', tags: {} };
  const { id } = store.add({ ...sent, channel: 'email', subject, html: `<p>${link}</p>`, text: `Bonjour, ${link}` });
  store.add({ ...sent, channel: 'sms', to: '+212612345678', subject: '', html: '', text: `جسر: ${link}` });
  store.add({ ...sent, channel: 'email', subject, html: '', text: link }, 'bounce');
  store.add({ ...sent, channel: 'email', subject, html: '', text: link }, 'refused', 'AccountSendingPausedException');
  const { page, fits, picture, context } = await openPhone(browser, { language: 'fr', album: 'mailbox' });
  for (const path of ['/', `/?to=${encodeURIComponent(to)}`, `/messages/${id}`]) {
    await page.goto(`${server.url}${path}`);
    await fits();
    await picture(path === '/' ? 'list' : path.startsWith('/messages') ? 'message' : 'recipient');
  }
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('في انتظار تصويتكم');
  await context.close();
});
