import { Logger } from '@aws-lambda-powertools/logger';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CODE_PAUSE_SECONDS, CODE_SECONDS } from '../../../core/access/access.ts';
import { formatSubject, type Subject } from '../../../core/access/subject.ts';
import { err, ok } from '../../../core/result.ts';
import { digestOf } from '../../../functions/shared/adapters/keys.ts';
import { createSeatedCommittees } from '../../../functions/shared/committee/seated-committee.ts';
import { createHandler } from '../../../functions/sign-in/handler.ts';
import { signIn as texts } from '../../../messages/catalogue/index.ts';
import { aRegion } from '../../support/builders/index.ts';
import { ask } from '../../support/http-event.ts';
import { sampleKeys } from '../../support/keys.ts';
import { at, inReview } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';

const useOne = useStore();
const t = texts.fr.code;
const region = aRegion();
const [committee] = region.committees;
const province = committee?.province ?? expect.fail('no committee');

afterEach(() => vi.restoreAllMocks());

/** The door of a region on the real store, its clock in seconds, and the letters that leave it. */
const door = () => {
  const store = useOne();
  const clock = { seconds: Date.parse(at(0)) / 1000, now: () => at(0), real: () => clock.seconds * 1000 };
  const codes: string[] = [];
  const links: string[] = [];
  const mail = { fails: false };
  const handler = createHandler({
    ...store,
    committees: createSeatedCommittees(store.committees, region, clock),
    keys: sampleKeys(),
    email: {
      send: async (_to, { text }) => {
        if (mail.fails) return err('SendFailed');
        codes.push(...(/\b\d{6}\b/u.exec(text) ?? []));
        links.push(...[.../\/l\/([\w-]{22})/gu[Symbol.matchAll](text)].map(([, id = '']) => id));
        return ok(undefined);
      },
    },
    sms: undefined,
    region,
    clock,
    publicUrl: 'https://jisr.example.org',
  });
  return {
    codes,
    links,
    mail,
    newest: () => codes.at(-1) ?? expect.fail('no code was sent'),
    later: (seconds: number) => {
      clock.seconds += seconds;
    },
    nextHour: () => {
      clock.seconds += 3_600;
    },
    linkTo: async (subject: Subject, id: string) => {
      await store.access.putLink({
        hash: digestOf(id),
        subject: formatSubject(subject),
        purpose: 'docket',
        expiresAt: clock.seconds + 86_400,
      });
      return id;
    },
    press: (link: string, form: Readonly<Record<string, string>> = {}) => ask(handler, 'POST', `/l/${link}/code`, { form }),
    atTheDoor: (email: string) => ask(handler, 'POST', '/sign-in', { form: { email } }),
    type: (link: string, code: string) => ask(handler, 'POST', `/l/${link}/session`, { form: { code } }),
  };
};
const wrong = (code: string, by = 1) => String((Number(code) + by) % 1_000_000).padStart(6, '0');
const member = (id: string): Subject => ({ kind: 'member', province, id });

describe('somebody with a link that was forwarded', () => {
  test('who presses the button again and again uses up nothing of hers: only codes that were sent count', async () => {
    const { press, type, later, linkTo, codes, newest } = door();
    const link = await linkTo(member('m1'), 'forwarded-1');
    for (let n = 1; n <= 12; n += 1) {
      const { statusCode, body } = await press(link);
      expect([n, statusCode, body?.includes(t.tooSoon)]).toEqual([n, 200, n > 1]);
    }
    expect(codes).toHaveLength(1);
    later(CODE_PAUSE_SECONDS);
    await press(link);
    expect(codes).toHaveLength(2);
    expect((await type(link, newest())).statusCode).toBe(303);
  });

  test('who has code after code sent is stopped, the page says until when, and by a fresh link she goes on at once', async () => {
    const { press, type, later, linkTo, codes, links, newest } = door();
    const link = await linkTo(member('m2'), 'forwarded-2');
    for (let n = 1; n <= 5; n += 1) {
      expect((await press(link)).statusCode).toBe(200);
      later(CODE_PAUSE_SECONDS);
    }
    const stopped = await press(link);
    expect([stopped.statusCode, codes.length]).toEqual([429, 5]);
    const seconds = Number(stopped.headers?.['Retry-After']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds % 3600).toBe(3600 - 5 * CODE_PAUSE_SECONDS);
    expect(stopped.body).toContain(t.stopped.codes(Math.ceil(seconds / 60)));
    // The last that was sent is still good, and may be typed there.
    expect(stopped.body).toContain('name="code"');
    await press(link, { action: 'fresh-link' });
    const fresh = links.at(-1) ?? expect.fail('no link was sent');
    expect(fresh).not.toBe(link);
    expect((await press(fresh)).statusCode).toBe(200);
    expect(codes).toHaveLength(6);
    expect((await type(fresh, newest())).statusCode).toBe(303);
    // When the time has passed that was told, the old one goes on too.
    later(seconds);
    expect((await press(link)).statusCode).toBe(200);
  });

  test('who types wrong codes is stopped after five, and her fresh link takes her own code', async () => {
    const { press, type, later, linkTo, links, newest } = door();
    const link = await linkTo(member('m3'), 'forwarded-3');
    await press(link);
    for (let n = 1; n <= 5; n += 1) expect((await type(link, wrong(newest(), n))).statusCode).toBe(422);
    later(CODE_PAUSE_SECONDS);
    await press(link);
    const [right, other] = [await type(link, newest()), await type(link, wrong(newest()))];
    expect([right.statusCode, right.cookies, right.body]).toEqual([429, undefined, other.body]);
    expect(right.body).toContain(t.stopped.failures(59));
    expect(right.body).toContain(t.byLink);
    await press(link, { action: 'fresh-link' });
    const fresh = links.at(-1) ?? expect.fail('no link was sent');
    expect((await type(fresh, newest())).statusCode).toBe(303);
  });

  test('who has two is stopped at the tenth failure in all, whatever link follows, until the hour is over', async () => {
    const { press, type, later, linkTo, newest } = door();
    for (const id of ['forwarded-4', 'forwarded-5']) {
      const link = await linkTo(member('m4'), id);
      await press(link);
      for (let n = 1; n <= 5; n += 1) expect((await type(link, wrong(newest(), n))).statusCode).toBe(422);
      later(CODE_PAUSE_SECONDS);
    }
    const own = await linkTo(member('m4'), 'her-own-4');
    await press(own);
    const stopped = await type(own, newest());
    expect(stopped.statusCode).toBe(429);
    expect(stopped.body).not.toContain(t.byLink);
    later(Number(stopped.headers?.['Retry-After']));
    await press(own);
    expect((await type(own, newest())).statusCode).toBe(303);
    // A colleague was never concerned.
    const colleague = await linkTo(member('m5'), 'hers-5');
    await press(colleague);
    expect((await type(colleague, newest())).statusCode).toBe(303);
  });
});

describe('a fresh link', () => {
  const gone = texts.fr.gone;

  test('is said to be sent when it is; after five in an hour the page says that the last is good and how long to wait', async () => {
    const { press, later, linkTo, links } = door();
    const link = await linkTo(member('m6'), 'fresh-1');
    const ask = () => press(link, { action: 'fresh-link' });
    for (let n = 1; n <= 5; n += 1) expect(await ask()).toMatchObject({ statusCode: 200, body: expect.stringContaining(gone.freshSent) });
    const stopped = await ask();
    const seconds = Number(stopped.headers?.['Retry-After']);
    expect([stopped.statusCode, new Set(links).size]).toEqual([429, 5]);
    expect(stopped.body).toContain(gone.tooMany(Math.ceil(seconds / 60)));
    expect(stopped.body).not.toContain(gone.freshTitle);
    expect((await press(links.at(-1) ?? '')).statusCode).toBe(200);
    later(seconds);
    expect((await ask()).statusCode).toBe(200);
  });

  test('that could not be sent is not said to be; who only types an address at the door is answered the same as ever', async () => {
    const { press, linkTo, atTheDoor, mail } = door();
    const link = await linkTo({ kind: 'coordinator' }, 'fresh-2');
    const address = region.coordinator.email;
    const sent = await atTheDoor(address);
    mail.fails = true;
    const failed = await press(link, { action: 'fresh-link' });
    expect(failed.statusCode).toBe(503);
    expect(failed.body).not.toContain(gone.freshTitle);
    expect(await atTheDoor(address)).toEqual(sent);
    for (let n = 1; n <= 5; n += 1) await press(link, { action: 'fresh-link' });
    expect((await press(link, { action: 'fresh-link' })).statusCode).toBe(429);
    expect(await atTheDoor(address)).toEqual(sent);
    expect(sent).toMatchObject({ statusCode: 200, body: expect.stringContaining(texts.fr.request.sent) });
    expect(await atTheDoor('nobody@example.org')).toEqual(sent);
  });
});

test('what is typed after a code was spent, used or has expired is no failure', async () => {
  const { press, type, later, linkTo, newest } = door();
  const link = await linkTo({ kind: 'secretary', province }, 'spent-1');
  await press(link);
  const first = newest();
  expect((await type(link, first)).statusCode).toBe(303);
  for (let n = 1; n <= 12; n += 1) expect((await type(link, first)).body).toContain(t.spent);
  later(CODE_PAUSE_SECONDS);
  await press(link);
  later(CODE_SECONDS);
  for (let n = 1; n <= 12; n += 1) expect((await type(link, newest())).body).toContain(t.spent);
  await press(link);
  expect((await type(link, newest())).statusCode).toBe(303);
});

describe('the log', () => {
  const logged = async (work: () => Promise<unknown>): Promise<readonly Record<string, unknown>[]> => {
    const lines: Record<string, unknown>[] = [];
    for (const level of ['info', 'warn'] as const) {
      vi.spyOn(Logger.prototype, level).mockImplementation((...[message, fields]) => {
        lines.push({ message, ...(typeof fields === 'object' ? fields : {}) });
      });
    }
    await work();
    return lines;
  };
  const said = (lines: readonly Record<string, unknown>[]) => lines.map(({ message, kind, subject, why }) => [message, kind, subject, why]);

  test('tells who of the staff asked, failed, was stopped and signed in', async () => {
    const { press, type, later, linkTo, newest } = door();
    const link = await linkTo({ kind: 'coordinator' }, 'traced-1');
    const lines = await logged(async () => {
      await press(link);
      for (let n = 1; n <= 5; n += 1) await type(link, wrong(newest(), n));
      await type(link, newest());
      const other = await linkTo({ kind: 'coordinator' }, 'traced-2');
      later(CODE_PAUSE_SECONDS);
      await press(other);
      await type(other, newest());
    });
    const hers = ['coordinator', 'coordinator'];
    expect(said(lines).filter(([message]) => message !== 'http-refused')).toEqual([
      ['sign-in-code-sent', ...hers, undefined],
      ...Array.from({ length: 5 }, () => ['sign-in-refused', ...hers, 'WrongCode']),
      ['guessing-stopped', ...hers, 'link-stopped'],
      ['sign-in-code-sent', ...hers, undefined],
      ['session-opened', ...hers, undefined],
    ]);
  });

  test('tells nothing of an applicant but that she is one', async () => {
    const { press, type, linkTo, newest } = door();
    const application = await inReview(useOne().applications, { cin: 'SI100001' });
    const link = await linkTo({ kind: 'applicant', id: application.id }, 'traced-3');
    const lines = await logged(async () => {
      await press(link);
      await type(link, wrong(newest()));
      await type(link, newest());
    });
    expect(said(lines)).toEqual([
      ['sign-in-code-sent', 'applicant', undefined, undefined],
      ['sign-in-refused', 'applicant', undefined, 'WrongCode'],
      ['session-opened', 'applicant', undefined, undefined],
    ]);
    expect(JSON.stringify(lines)).not.toContain(application.id);
  });
});
