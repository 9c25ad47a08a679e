import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STEPS } from '../../core/draft/steps.ts';
import { digestOf } from '../../functions/shared/adapters/keys.ts';
import { draftKey } from '../../store/keys.ts';
import { aFormInput } from '../support/builders/index.ts';
import { answersFrom, answersOfStep } from './support/form.ts';
import { type System, startSystem } from './support/system.ts';
import { answerAll, CONSENT, DRAFT, receiptIn, type Seen, type Visitor, visitorOf, wordsOf } from './support/visitor.ts';

/** The way through an application as a browser without script sends it. */
let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system?.stop());

const KEPT = { kept: 'yes' };
const someone = (): Visitor => visitorOf(system);
const codeOf = ({ cookies }: Visitor): string => cookies.get(DRAFT) ?? '';
const draftOf = async (code: string) => {
  const { pk } = draftKey('MA-07', digestOf(code));
  return (await system.store.items()).find((item) => item.pk === pk);
};
const valueIn = ({ text }: Seen, name: string): string | undefined =>
  new RegExp(`name="${name}"[^>]* value="([^"]*)"`, 'u').exec(text)?.[1];
/** Somebody who has answered the first page. */
const begun = async (): Promise<Visitor> => {
  const visitor = someone();
  await visitor.post('/apply/start', { applicantKind: 'individual', province: 'MA-MAR' });
  return visitor;
};

test('from the first page to the receipt; from then on every page leads to the receipt', async () => {
  const visitor = someone();
  const first = await visitor.get('/apply/start');
  expect([first.status, first.headers.getSetCookie()]).toEqual([200, []]);
  const input = aFormInput({
    applicantKind: 'company',
    cin: 'zt ١٢٣٤٥٦',
    phone: '٠٦ ٩٠ ١١ ٢٢ ٣٣',
    partners: [{ name: 'Meryem Exemple', cin: 'ZT 777 777' }],
    enterprise: { name: 'Société Exemple', members: 4, women: 3 },
  });
  await answerAll(visitor, input);
  const check = await visitor.get('/apply/check');
  // As they will be sent.
  for (const shown of ['ZT123456', '06 90 11 22 33', 'ZT777777', 'Société Exemple']) expect(check.text).toContain(shown);

  const refused = await visitor.post('/apply/send', {});
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('href="#consent.given"');
  const sent = await visitor.post('/apply/send', CONSENT);
  expect([sent.status, sent.location]).toEqual([303, '/apply/done?lang=fr']);
  const done = await visitor.get('/apply/done');
  const receipt = receiptIn(done);
  expect(wordsOf(done)).toContain('14 jours');
  const stored = await system.store.application(receipt.reference);
  expect(stored).toMatchObject({ kind: 'company', province: 'MA-MAR' });

  for (const path of ['/apply/check', '/apply/start', '/apply/home']) {
    expect((await visitor.get(path)).location, path).toBe('/apply/done?lang=fr');
  }
  for (const path of ['/apply/send', '/apply/home']) expect((await visitor.post(path, CONSENT)).location, path).toBe('/apply/done?lang=fr');
  expect(receiptIn(await visitor.get('/apply/done'))).toEqual(receipt);
  expect((await visitor.get('/apply')).text).toContain('/apply/done');
  // What was typed is no longer in the draft, and its code says where to go.
  expect(await draftOf(codeOf(visitor))).toMatchObject({ steps: {}, application: stored.id });
  const resumed = await someone().post('/apply/resume', { code: codeOf(visitor) });
  expect([resumed.status, resumed.headers.getSetCookie()]).toEqual([200, []]);
  expect(resumed.text).toContain('href="/follow?lang=fr"');
  expect(resumed.text).not.toContain(receipt.trackingCode);
});

test('only what concerns her is asked, and nothing else is submitted', async () => {
  const visitor = someone();
  const pages: string[] = [];
  let path = '/apply/start?lang=fr';
  const answers = answersFrom(aFormInput({ project: undefined, supportWanted: ['training'] }));
  while (!path.startsWith('/apply/check')) {
    const step = STEPS.find(({ id }) => path.startsWith(`/apply/${id}?`))?.id ?? 'start';
    pages.push(step);
    path = (await visitor.post(path, answersOfStep(step, answers))).location;
  }
  expect(pages).toEqual(['start', 'contact', 'identity', 'home', 'household', 'background', 'disability', 'support']);
  // Typed all the same, in a page that was open: kept, and left out.
  const other = { 'project.title': 'Tissage de tapis', 'project.sector': 'food', 'project.stage': 'idea' };
  expect((await visitor.post('/apply/project', { ...other, ...KEPT })).location).toBe('/apply/check?lang=fr');
  expect((await visitor.get('/apply/project')).location).toBe('/apply/check?lang=fr');
  expect((await visitor.get('/apply/check')).text).not.toContain('Tissage');
  await visitor.post('/apply/send', CONSENT);
  const { reference } = receiptIn(await visitor.get('/apply/done'));
  expect((await system.store.application(reference)).sector).toBeUndefined();
});

describe('nothing that was typed is lost', () => {
  test('a page with errors keeps everything, and shows it again in the same and in another browser', async () => {
    const visitor = await begun();
    const typed = {
      nameArabic: 'فاطمة',
      nameLatin: 'x',
      cin: '12 <b>',
      'birthDate.day': '31',
      'birthDate.month': '2',
      'birthDate.year': '١٩٩٠',
    };
    const refused = await visitor.post('/apply/identity', { ...typed, ...KEPT });
    expect(refused.status).toBe(422);
    for (const id of ['nameLatin', 'cin', 'birthDate']) {
      expect(refused.text).toContain(`href="#${id}"`);
      expect(refused.text).toContain(`id="${id}-error"`);
    }
    const elsewhere = visitorOf(system, new Map(visitor.cookies));
    for (const seen of [refused, await visitor.get('/apply/identity'), await elsewhere.get('/apply/identity')]) {
      expect(valueIn(seen, 'cin')).toBe('12 &lt;b&gt;');
      expect(valueIn(seen, 'birthDate.year')).toBe('١٩٩٠');
    }
  });

  test('the language switch saves the page first, and judges nothing', async () => {
    const visitor = await begun();
    const switched = await visitor.post('/apply/contact', { phone: '06 12', email: 'x@', language: 'fr', switch: 'ar', ...KEPT });
    expect([switched.status, switched.location]).toEqual([303, '/apply/contact?lang=ar']);
    const seen = await visitor.get(switched.location);
    expect(seen.text).toContain('<html lang="ar" dir="rtl">');
    expect([valueIn(seen, 'phone'), valueIn(seen, 'email')]).toEqual(['06 12', 'x@']);
    expect(seen.text).not.toContain('aria-invalid');
  });

  test('two tabs do not undo each other', async () => {
    const visitor = await begun();
    const home = { commune: 'Gueliz', area: 'urban', ...KEPT };
    const household = { maritalStatus: 'widowed', dependants: '2', ...KEPT };
    await Promise.all([visitor.post('/apply/home', home), visitor.post('/apply/household', household)]);
    expect(await draftOf(codeOf(visitor))).toMatchObject({ steps: { home: { commune: ['Gueliz'] }, household: { dependants: ['2'] } } });
  });

  test('a browser that lost its draft keeps the page apart, and her code puts it back', async () => {
    const visitor = await begun();
    const code = codeOf(visitor);
    visitor.cookies.clear();
    const apart = await visitor.post('/apply/home', { commune: 'Tameslouht', area: 'rural', ...KEPT });
    expect([apart.status, valueIn(apart, 'carry')]).toEqual([200, 'home']);
    expect(codeOf(visitor)).not.toBe(code);
    expect(apart.text).toContain(codeOf(visitor));
    const resumed = await visitor.post('/apply/resume', { code: code.toLowerCase().replaceAll('-', ' '), carry: 'home' });
    expect([resumed.status, codeOf(visitor)]).toEqual([303, code]);
    expect(await draftOf(code)).toMatchObject({ steps: { start: { province: ['MA-MAR'] }, home: { commune: ['Tameslouht'] } } });
  });

  test('a draft whose time is over is begun anew with what was typed', async () => {
    const visitor = await begun();
    const code = codeOf(visitor);
    await system.store.change(draftKey('MA-07', digestOf(code)), () => ({ expiresOn: '2026-10-01T00:00:00.000Z' }));
    expect((await visitor.get('/apply/home')).status).toBe(404);
    expect((await visitor.get('/apply/check')).status).toBe(404);
    expect((await visitor.post('/apply/send', CONSENT)).status).toBe(404);
    expect((await visitor.post('/apply/home', { commune: 'Tameslouht', area: 'rural', ...KEPT })).status).toBe(200);
    expect(await draftOf(codeOf(visitor))).toMatchObject({ steps: { home: { commune: ['Tameslouht'] } } });
  });
});

describe('the check of all answers', () => {
  test('names what is missing with the way to it, and sends nothing', async () => {
    const visitor = await begun();
    await visitor.post('/apply/contact', { phone: '0612', language: 'fr', ...KEPT });
    const check = await visitor.get('/apply/check');
    expect(check.text).toContain('href="/apply/contact?back=check&amp;lang=fr#phone"');
    expect(check.text).toContain('href="/apply/support?back=check&amp;lang=fr#hasProject"');
    expect(check.text).not.toContain('/apply/send');
    expect((await visitor.post('/apply/send', CONSENT)).status).toBe(422);
    expect(await draftOf(codeOf(visitor))).not.toHaveProperty('application');
    // The page that is opened from there says what is wrong, and leads back.
    const change = await visitor.get('/apply/contact?back=check');
    expect(change.text).toContain('href="#phone"');
    const changed = await visitor.post('/apply/contact?back=check', { phone: '0612345678', language: 'fr', ...KEPT });
    expect(changed.location).toBe('/apply/check?lang=fr');
  });

  test('an answer that makes others necessary leads back to the check, which asks for them', async () => {
    const visitor = someone();
    await answerAll(visitor, aFormInput());
    await visitor.post('/apply/start?back=check', { applicantKind: 'cooperative', province: 'MA-MAR', ...KEPT });
    expect((await visitor.get('/apply/check')).text).toContain('/apply/enterprise?back=check&amp;lang=fr#enterprise.members');
    expect((await visitor.get('/apply')).text).toContain('href="/apply/enterprise?lang=fr"');
  });
});

describe('the resume code', () => {
  test('is shown once above everything, then below every page; it opens the draft in another browser', async () => {
    const hers = await begun();
    const other = await begun();
    const second = await hers.get('/apply/contact');
    expect(second.text.indexOf(codeOf(hers))).toBeLessThan(second.text.indexOf('<h1>'));
    await hers.post('/apply/contact', { phone: '0690112299', language: 'fr', ...KEPT });
    const third = await hers.get('/apply/identity');
    expect(third.text.indexOf(codeOf(hers))).toBeGreaterThan(third.text.indexOf('</form>'));
    const elsewhere = someone();
    const resumed = await elsewhere.post('/apply/resume', { code: codeOf(hers) });
    expect([resumed.status, resumed.location, codeOf(elsewhere)]).toEqual([303, '/apply/identity?lang=fr', codeOf(hers)]);
    expect(valueIn(await elsewhere.get('/apply/contact'), 'phone')).toBe('0690112299');
    expect(valueIn(await other.get('/apply/contact'), 'phone')).toBe('');
    // Beginning anew forgets the code in this browser only.
    expect((await elsewhere.post('/apply')).location).toBe('/apply/start?lang=fr');
    expect(elsewhere.cookies.has(DRAFT)).toBe(false);
    expect((await hers.get('/apply/identity')).status).toBe(200);
  });

  test('an unknown one, a malformed one, an expired one and one too many read alike', async () => {
    const expired = codeOf(await begun());
    await system.store.change(draftKey('MA-07', digestOf(expired)), () => ({ expiresOn: '2026-10-01T00:00:00.000Z' }));
    const guessed = codeOf(await begun());
    const begins = guessed.slice(0, 4);
    const ask = async (code: string) => {
      const { status, text, headers } = await someone().post('/apply/resume', { code });
      return { status, text: text.replaceAll(code, ''), cookies: headers.getSetCookie() };
    };
    const wrong = await ask('8H2N-4PWV-6CZRE');
    expect(wrong).toMatchObject({ status: 422, cookies: [] });
    for (const code of ['§ü§', expired]) expect(await ask(code), code).toEqual(wrong);
    await Promise.all(Array.from({ length: 10 }, (_, guess) => ask(`${begins}-0000-0000${guess}`)));
    // The right one, after ten that begin like it.
    expect(await ask(guessed)).toEqual(wrong);
  });

  test('its cookie is for this browser session, this host and no script', async () => {
    const [cookie = ''] = (await someone().post('/apply/start', { province: 'MA-MAR' })).headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-draft=[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}; Path=\/; Secure; HttpOnly; SameSite=Lax$/u);
  });
});

test('pressed five times at once, it is submitted once', async () => {
  const visitor = someone();
  await answerAll(visitor, aFormInput({ cin: 'ZT555555' }));
  const before = (await system.store.applications()).length;
  const answers = await Promise.all(Array.from({ length: 5 }, () => visitor.post('/apply/send', CONSENT)));
  expect(answers.map(({ status, location }) => [status, location])).toEqual(Array.from({ length: 5 }, () => [303, '/apply/done?lang=fr']));
  expect(await system.store.applications()).toHaveLength(before + 1);
});

test('reading makes no draft, and another site cannot make one', async () => {
  const drafts = async () => (await system.store.items()).filter(({ sk }) => sk === 'DRAFT').length;
  const before = await drafts();
  for (const path of ['/apply', '/apply/start', '/apply/home', '/apply/check', '/apply/resume', '/apply/done', '/apply/nothing']) {
    const { headers } = await someone().get(path);
    expect(headers.getSetCookie(), path).toEqual([]);
  }
  for (const path of ['/apply', '/apply/start', '/apply/resume', '/apply/send']) {
    expect((await someone().post(path, { province: 'MA-MAR' }, { 'sec-fetch-site': 'cross-site' })).status, path).toBe(403);
  }
  expect((await someone().post('/apply/nothing')).status).toBe(404);
  // Nothing was typed: there is nothing to keep, and no cookie is needed for it.
  const empty = await someone().post('/apply/start', { applicantKind: ' ', province: '' });
  expect([empty.status, empty.headers.getSetCookie()]).toEqual([422, []]);
  expect((await someone().post('/apply/start', { switch: 'ar' })).location).toBe('/apply/start?lang=ar');
  expect((await someone().post('/apply/disability', { disability: '', ...KEPT })).status).toBe(404);
  expect((await someone().get('/apply/send')).location).toBe('/apply/check?lang=fr');
  expect(await drafts()).toBe(before);
});
