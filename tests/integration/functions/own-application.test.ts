import { Logger } from '@aws-lambda-powertools/logger';
import { describe, expect, test, vi } from 'vitest';
import { APPLICATIONS_PER_HOUR, ASSISTED_PER_HOUR } from '../../../core/access/access.ts';
import type { Application } from '../../../core/application/application.ts';
import { askForInformation } from '../../../core/application/transitions/information.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { ok } from '../../../core/result.ts';
import { plusDays } from '../../../core/time.ts';
import { createHandler as answerInformation } from '../../../functions/answer-information/handler.ts';
import { createHandler as manageApplication } from '../../../functions/manage-application/handler.ts';
import type { Email } from '../../../functions/shared/adapters/email.ts';
import { createSeatedCommittees } from '../../../functions/shared/committee/seated-committee.ts';
import { APPLICANT_HOURS, newSession } from '../../../functions/shared/session/new-session.ts';
import { expectedBy } from '../../../functions/shared/session/people.ts';
import { openSession, sendCode } from '../../../functions/sign-in/codes.ts';
import { createIntake } from '../../../functions/submit-application/intake.ts';
import { manage } from '../../../messages/catalogue/index.ts';
import { fieldsFromForm } from '../../../pages/apply/form-fields.ts';
import { aForm, aRegion } from '../../support/builders/index.ts';
import { ask } from '../../support/http-event.ts';
import { sampleKeys } from '../../support/keys.ts';
import { aRequest, at, decide, inReview, move, submitted, value } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { notedEmail, sampleDelivery } from './support/delivery.ts';

/** What an applicant does with her own application, on the real store; what leaves the system is written down. */
const useOne = useStore();

const system = () => {
  const store = useOne();
  const mails: string[] = [];
  const clock = { now: () => at(30), real: () => Date.parse(at(30)) };
  const region = aRegion();
  const delivery = sampleDelivery({ ...store, region, clock }, { email: notedEmail(mails) });
  const keys = sampleKeys();
  const callbacks = { callBack: async () => 'taken' as const, mustCallBack: async () => undefined };
  const workflow = { tryStart: async () => 'started' as const, state: async () => 'running' as const };
  const codes: string[] = [];
  const email: Email = {
    send: async (_to, { text }) => {
      codes.push(/\b\d{6}\b/u.exec(text)?.[0] ?? '');
      return ok(undefined);
    },
  };
  const deps = {
    ...store,
    email,
    sms: undefined,
    committees: createSeatedCommittees(store.committees, region, clock),
    keys,
    delivery,
    callbacks,
    workflow,
    region,
    clock,
  };
  const manage = manageApplication(deps);

  /** A browser in which she has signed in with the code that she has now. */
  const signedIn = async ({ id, codeVersion }: Application) => {
    const session = await newSession(deps, { kind: 'applicant', id }, APPLICANT_HOURS, { codeVersion });
    return browser(session.cookie, await keys.csrfToken(session.id));
  };
  const browser = (setCookie: string, csrf: string) => {
    const cookies = [setCookie.split(';')[0] ?? ''];
    return {
      csrf,
      cookies,
      post: (path: string, fields: Readonly<Record<string, string>>) => ask(manage, 'POST', path, { cookies, form: { csrf, ...fields } }),
      get: (path: string) => ask(manage, 'GET', path, { cookies }),
    };
  };
  const look = async ({ id }: Application) => (await store.applications.get(id)) ?? expect.fail('lost');
  return { deps, mails, codes, signedIn, browser, look, applications: store.applications };
};

let cins = 500_000;
const fresh = (): { cin: string } => {
  cins += 1;
  return { cin: `OA${cins}` };
};

describe('taking it back', () => {
  test('is answered no sooner whether or not it held the claim, and does the same to what was not told yet', async () => {
    const run = system();
    const own = fresh();
    const live = await inReview(run.applications, own);
    const contested = await submitted(run.applications, own);
    const waited = vi.spyOn(globalThis, 'setTimeout');
    for (const application of [live, contested]) {
      const asked = value(await run.applications.touch(application, { at: at(5), messages: [{ kind: 'tracking-code' }] }));
      value(await run.deps.messages.confirm(asked, [{ seq: asked.lastMessage, outcome: 'failed', dueAt: at(60) }]));
      waited.mockClear();
      const person = await run.signedIn(application);
      expect((await person.post('/follow/withdraw', { confirm: 'yes' })).statusCode).toBe(303);
      expect(waited).toHaveBeenCalledWith(expect.anything(), 700);
      expect((await run.look(application)).status).toBe('withdrawn');
      expect((await run.deps.messages.get(application.id, asked.lastMessage))?.state).toBe('cancelled');
    }
    waited.mockRestore();
  });
});

describe('a contact that was named too often within the hour', () => {
  /** She has turned to `phone` five times, and away from it again. */
  const changing = async (phone: string) => {
    const run = system();
    const application = await inReview(run.applications, fresh());
    const form = (await run.applications.getForm(application.id)) ?? expect.fail('lost');
    const hers = await run.signedIn(application);
    const change = (fields: Readonly<Record<string, string>>) =>
      hers.post('/follow/contact?lang=fr', { email: form.email ?? '', language: form.language, codeVersion: '0', ...fields });
    const away = (n: number): string => `${phone.slice(0, -1)}${n}`;
    for (let n = 1; n <= APPLICATIONS_PER_HOUR; n += 1) {
      expect((await change({ phone })).statusCode).toBe(200);
      expect((await change({ phone: away(n) })).statusCode).toBe(200);
    }
    return { ...run, change, application, last: away(APPLICATIONS_PER_HOUR) };
  };

  test('is not taken: nobody is written to by changing to and fro, and what she typed stays on the page that says why', async () => {
    const phone = '0677000000';
    const { change, mails, applications, application, last } = await changing(phone);
    const told = mails.length;
    const logged = vi.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    const refused = await change({ phone, email: 'typed@example.org', language: 'ar', renew: 'yes' });
    const line = { route: 'POST /follow/contact', status: 429, code: 'contact-limit' };
    expect(logged.mock.calls).toEqual([['http-refused', expect.objectContaining(line)]]);
    logged.mockRestore();
    expect([refused.statusCode, mails.length]).toEqual([429, told]);
    expect(Number(refused.headers?.['Retry-After'])).toBeGreaterThan(0);
    const t = manage.fr.contact;
    for (const kept of [t.tooOften.title, t.tooOften.text, `value="${phone}"`, 'value="typed@example.org"', t.submit])
      expect(refused.body).toContain(kept);
    const unchanged = await applications.get(application.id);
    expect([(await applications.getForm(application.id))?.phone, unchanged?.codeVersion]).toEqual([`+212${last.slice(1)}`, 0]);
    // What stays as it is names nobody anew.
    expect((await change({ phone: last })).statusCode).toBe(200);
  });

  test('counts no further when it is refused, nor does the address that was sent with it: neither is closed to others by asking on', async () => {
    const [phone, email] = ['0677000100', 'named-beside@example.org'];
    const { change, deps } = await changing(phone);
    const refused = await Promise.all(Array.from({ length: ASSISTED_PER_HOUR }, () => change({ phone, email })));
    expect(new Set(refused.map(({ statusCode }) => statusCode))).toEqual(new Set([429]));
    const intake = createIntake(deps);
    const named = { phone: `+212${phone.slice(1)}` };
    const client = { agent: 'MA-MAR:a1', now: Math.floor(deps.clock.real() / 1000) };
    expect(await intake(aForm({ ...fresh(), ...named }), {})).toEqual({ ok: false, error: 'ContactLimit' });
    for (let n = APPLICATIONS_PER_HOUR; n < ASSISTED_PER_HOUR; n += 1)
      expect((await intake(aForm({ ...fresh(), ...named }), { client })).ok).toBe(true);
    for (let n = 1; n <= APPLICATIONS_PER_HOUR; n += 1) expect((await intake(aForm({ ...fresh(), email }), {})).ok).toBe(true);
  });
});

describe('a new tracking code', () => {
  const opened = async () => {
    const run = system();
    const application = await inReview(run.applications, fresh());
    const form = (await run.applications.getForm(application.id)) ?? expect.fail('lost');
    const fields = { phone: form.phone, email: form.email ?? '', language: form.language, renew: 'yes', codeVersion: '0' };
    const hers = await run.signedIn(application);
    const renew = (person: typeof hers, more: Readonly<Record<string, string>> = {}) =>
      person.post('/follow/contact?lang=fr', { ...fields, ...more });
    const trackingCode = await run.deps.keys.trackingCode(application.id, 1);
    return { ...run, application, hers, renew, trackingCode };
  };
  type Answer = Awaited<ReturnType<Awaited<ReturnType<typeof opened>>['renew']>>;
  const seen = ({ statusCode, body = '', cookies }: Answer, code: string) => [statusCode, body.includes(code), cookies];

  test('is shown again when the form is sent again: the first answer may have been lost', async () => {
    const { hers, renew, trackingCode, look, application } = await opened();
    const first = await renew(hers);
    expect(seen(first, trackingCode)).toEqual([200, true, [expect.stringContaining('__Host-jisr=')]]);
    expect(seen(await renew(hers), trackingCode)).toEqual(seen(first, trackingCode));
    expect((await look(application)).codeVersion).toBe(1);
  });

  test('is shown also when it is renewed between the reading of the session and of the application', async () => {
    const { hers, renew, trackingCode, applications } = await opened();
    const { get } = applications;
    const once = vi.spyOn(applications, 'get').mockImplementationOnce(async (id) => {
      expect((await renew(hers)).statusCode).toBe(200);
      return get(id);
    });
    expect(seen(await renew(hers), trackingCode)).toEqual([200, true, [expect.stringContaining('__Host-jisr=')]]);
    once.mockRestore();
  });

  test('is shown by whichever of two presses at once is answered', async () => {
    const { hers, renew, trackingCode, look, application } = await opened();
    const answers = await Promise.all([renew(hers), renew(hers), renew(hers)]);
    for (const answer of answers) expect(seen(answer, trackingCode)).toEqual(seen(answers[0] ?? answer, trackingCode));
    expect((await look(application)).codeVersion).toBe(1);
  });

  test('is shown again to a browser that took the new cookie and lost the page', async () => {
    const { hers, renew, trackingCode, browser } = await opened();
    const [cookie = ''] = (await renew(hers)).cookies ?? [];
    const later = browser(cookie, hers.csrf);
    expect((await later.get('/follow/status')).statusCode).toBe(200);
    expect(seen(await renew(later), trackingCode)).toEqual([200, true, undefined]);
    // The old form does nothing else there.
    expect((await renew(later, { renew: '' })).statusCode).toBe(403);
    expect((await later.post('/follow/withdraw', { confirm: 'yes' })).statusCode).toBe(403);
  });

  test('is shown to nobody else, and to nobody once it is old itself', async () => {
    const run = await opened();
    const { hers, renew, trackingCode, application, signedIn, deps } = run;
    const another = await signedIn(application);
    await renew(hers);
    expect(seen(await renew(another), trackingCode)).toEqual([401, false, undefined]);
    // What her old session still opens is that answer alone.
    expect((await renew(hers, { renew: '' })).statusCode).toBe(401);
    expect((await renew(hers, { codeVersion: '1' })).statusCode).toBe(401);
    expect((await hers.post('/follow/withdraw', { confirm: 'yes' })).statusCode).toBe(401);
    expect((await hers.get('/follow/contact?lang=fr')).statusCode).toBe(303);

    const again = await signedIn(await run.look(application));
    expect((await renew(again, { codeVersion: '1' })).body).toContain(await deps.keys.trackingCode(application.id, 2));
    expect((await renew(hers)).statusCode).toBe(401);
  });

  test('a session that another one’s renewal has ended changes nothing any more, also when both are at it at once', async () => {
    const { hers, renew, application, signedIn, applications } = await opened();
    const { trouble } = useOne();
    const another = await signedIn(application);
    trouble.meanwhile = async () => {
      trouble.meanwhile = async () => undefined;
      expect((await renew(hers)).statusCode).toBe(200);
    };
    expect((await renew(another, { phone: '0699999999' })).statusCode).toBe(401);
    expect((await applications.getForm(application.id))?.phone).not.toBe('+212699999999');
  });

  test('ends a six-digit code that was sent to the old contact', async () => {
    const { hers, renew, application, deps, codes } = await opened();
    const subject = { kind: 'applicant', id: application.id } as const;
    const expected = async () => (await expectedBy(deps, subject)) ?? expect.fail('unknown');
    expect(await sendCode(deps, await expected(), 'link')).toBe('sent');
    await renew(hers);
    expect(await openSession(deps, await expected(), 'link', codes[0] ?? '')).toBe('wrong');
    // Without a renewal the same opens.
    const other = await inReview(deps.applications, fresh());
    const untouched = (await expectedBy(deps, { kind: 'applicant', id: other.id })) ?? expect.fail('unknown');
    expect(await sendCode(deps, untouched, 'link')).toBe('sent');
    expect(await openSession(deps, untouched, 'link', codes[1] ?? '')).toMatchObject({ cookie: expect.any(String) });
  });
});

/** Something else touches the file between the reading and the writing of what she sends, as often as said. */
const meanwhile = (times: number, work: (n: number) => Promise<unknown>) => {
  const { trouble } = useOne();
  let left = times;
  let busy = false;
  trouble.meanwhile = async () => {
    if (busy || left === 0) return;
    busy = true;
    left -= 1;
    await work(left);
    busy = false;
  };
};

describe('what she has written is not lost when something else touches the file in the same moment', () => {
  const touched = (run: ReturnType<typeof system>, application: Application) => async () => {
    const latest = await run.look(application);
    value(await run.applications.touch(latest, { at: at(20), messages: [{ kind: 'tracking-code' }] }));
  };

  test('asking for a review', async () => {
    const run = system();
    const rejected = await move(run.applications, decide(await inReview(run.applications, fresh()), 'rejected'));
    const person = await run.signedIn(rejected);
    meanwhile(3, touched(run, rejected));
    const reason = 'My income was misread: it is 900 dirhams.';
    expect((await person.post('/follow/appeal', { reason })).statusCode).toBe(303);
    expect((await run.look(rejected)).status).toBe('escalated');
    const asked = (await run.applications.getEvents(rejected.id)).filter(({ kind }) => kind === 'appealed');
    expect(asked.map((event) => event.reason)).toEqual([reason]);
    // Pressed again, also with other words, it stays with the first.
    expect((await person.post('/follow/appeal', { reason: 'Something else altogether.' })).statusCode).toBe(303);
    expect((await run.applications.getEvents(rejected.id)).filter(({ kind }) => kind === 'appealed')).toHaveLength(1);
  });

  test('answering what the committee asks; a contact that is corrected meanwhile stays', async () => {
    const run = system();
    const decided = await move(run.applications, decide(await inReview(run.applications, fresh()), 'information-requested'));
    const wait = { token: 'token-her', deadline: plusDays(at(5), 10), firstLook: plusDays(at(5), 5) };
    const asked = await move(run.applications, askForInformation(decided, wait, { at: at(5) }));
    const form = (await run.applications.getForm(asked.id)) ?? expect.fail('lost');
    const person = await run.signedIn(asked);
    const contact = { phone: '0611223344', email: 'corrected@example.org', language: 'fr', codeVersion: '0' };
    meanwhile(2, async (left) =>
      left === 1 ? expect((await person.post('/follow/contact', contact)).statusCode).toBe(200) : touched(run, asked)(),
    );
    const values = Object.fromEntries(fieldsFromForm(form));
    const answer = 'The shop is mine; here is what it costs.';
    const send = async (words: string) =>
      (
        await ask(answerInformation(run.deps), 'POST', '/information', {
          cookies: person.cookies,
          form: { ...values, csrf: person.csrf, answer: words },
        })
      ).statusCode;
    expect(await send(answer)).toBe(200);
    // Sent once more because no answer came it is answered the same; other words are told that it is over.
    expect([await send(`${answer}\r\n`), await send('Something else.')]).toEqual([200, 409]);
    expect((await run.applications.getEvents(asked.id)).filter(({ kind }) => kind === 'information-answered')).toMatchObject([
      { reason: answer },
    ]);
    expect(await run.applications.getForm(asked.id)).toMatchObject({ phone: '+212611223344', email: 'corrected@example.org' });
  });
});

describe('everything held about her', () => {
  /** The kind of a row, by its keys without what differs from one to another. */
  const kindOf = ({ pk, sk }: Readonly<Record<string, unknown>>): string => {
    const [first = '', second = ''] = String(pk).split('#');
    return second === 'NOTICE' ? second : `${first === 'CLAIM' ? first : second} ${String(sk).split('#')[0]}`;
  };

  test('is shown to her, or named with the reason why not', async () => {
    const run = system();
    const own = fresh();
    const { traces } = run.deps.keys;
    await submitted(run.applications, own);
    const request = aRequest(own, {
      traces: await traces({ phone: '+212611111111', birthDate: '1990-01-01' }),
      client: { agent: 'MA-MAR:desk', now: 1_790_000_000 },
    });
    const { id, reference } = value(await run.applications.submit(request)).application;
    const held = (await run.deps.rows()).filter((row) => [id, reference].some((one) => JSON.stringify(row).includes(one)));

    /** What her page and file are made of, by kind of row. */
    const shown = ['APP APPLICATION', 'APP FORM', 'APP EVENT', 'APP MESSAGE', 'CASE CASE'];
    /** Which of the sentences under "what is not here" names the other kinds. */
    const named = {
      'REF REFERENCE': 1,
      'SEARCH APP': 3,
      'SAME-PHONE APP': 3,
      'SAME-BIRTH APP': 3,
      'CLAIM CONTENDER': 5,
      // To the other application, about this one.
      NOTICE: 5,
      'AGENT CLIENT': 6,
    };
    const kinds = new Set(held.map(kindOf));
    expect([...kinds].sort()).toEqual([...shown, ...Object.keys(named)].sort());
    for (const language of LANGUAGES) expect(manage[language].data.withheld).toHaveLength(7);

    const person = await run.signedIn((await run.applications.get(id)) ?? expect.fail('lost'));
    const { body = '' } = await person.get('/follow/data.json?lang=fr');
    expect(JSON.parse(body)).toMatchObject({ withheld: [...manage.fr.data.withheld, manage.fr.data.undecided] });
  });
});
