import { describe, expect, test } from 'vitest';
import type { Subject } from '../../../core/access/subject.ts';
import type { Region } from '../../../core/region/region.ts';
import { ok } from '../../../core/result.ts';
import { createHandler as answerReferrals } from '../../../functions/answer-referrals/handler.ts';
import { createHandler as assistApplicants } from '../../../functions/assist-applicants/handler.ts';
import { createHandler as holdMeetings } from '../../../functions/hold-meetings/handler.ts';
import { createHandler as keepSecretariat } from '../../../functions/keep-secretariat/handler.ts';
import { signedInCoordinator } from '../../../functions/resolve-cases/signed-in.ts';
import { createHandler as reviewApplications } from '../../../functions/review-applications/handler.ts';
import { createSeatedCommittees } from '../../../functions/shared/committee/seated-committee.ts';
import { errorPageOf } from '../../../functions/shared/http/error-page.ts';
import { html, httpHandler } from '../../../functions/shared/http/http.ts';
import { expectedBy } from '../../../functions/shared/session/people.ts';
import { openSession, sendCode } from '../../../functions/sign-in/codes.ts';
import { problems } from '../../../messages/catalogue/index.ts';
import { createClients } from '../../../store/clients.ts';
import { aCommittee, aHost, aPerson, aRegion } from '../../support/builders/index.ts';
import { ask } from '../../support/http-event.ts';
import { sampleKeys } from '../../support/keys.ts';
import { at } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { callbacksThatAreTaken } from './support/callbacks.ts';
import { signedIn } from './support/signed-in.ts';

/** Whoever is replaced in `regions/` has the same role, and often the same id, as who comes after her. */
const store = useStore();
const keys = sampleKeys();
/** Codes are sent a minute apart. */
let minute = 0;
const clock = { now: () => at(10), real: () => Date.parse(at(10)) + minute * 60_000 };

const PROVINCE = 'MA-MAR';
/** Everybody is called as in `other`, at another address. */
const configured = (): Region =>
  aRegion({
    committees: [aCommittee({ province: PROVINCE, secretary: aPerson({ id: 's1' }) })],
    hosts: [aHost({ id: 'incubator', staff: [aPerson({ id: 'h1' })] })],
    agents: [{ ...aPerson({ id: 'a1' }), province: PROVINCE, sessionHours: 8 }],
    coordinator: aPerson({ id: 'c1' }),
  });

const deploy = (region: Region) => {
  const sent: string[] = [];
  const deps = {
    ...store(),
    committees: createSeatedCommittees(store().committees, region, clock),
    clients: createClients(store().context),
    callbacks: callbacksThatAreTaken().callbacks,
    email: { send: async (_to: string, { text }: { readonly text: string }) => ok(void sent.push(/\b\d{6}\b/u.exec(text)?.[0] ?? '')) },
    sms: undefined,
    keys,
    region,
    clock,
    publicUrl: 'https://jisr.example.org',
  };
  const handlers = {
    '/secretariat': keepSecretariat(deps),
    '/secretariat/log': keepSecretariat(deps),
    '/meetings': holdMeetings(deps),
    '/review': reviewApplications(deps),
    '/review/stand-in': keepSecretariat(deps),
    '/referrals': answerReferrals(deps),
    '/assist': assistApplicants(deps),
    '/cases': httpHandler(
      [
        {
          method: 'GET',
          path: '/cases',
          answer: async (request) => html(200, (await signedInCoordinator(deps, request)).frame.session.who),
        },
      ],
      errorPageOf(region),
    ),
  };
  const expected = async (subject: Subject) => (await expectedBy(deps, subject)) ?? expect.fail('nobody is expected');
  return {
    code: async (subject: Subject) => {
      minute += 1;
      expect(await sendCode(deps, await expected(subject), `link-${minute}`)).toBe('sent');
      return sent.at(-1) ?? '';
    },
    enter: async (subject: Subject, code: string) => openSession(deps, await expected(subject), `link-${minute}`, code),
    get: async (path: keyof typeof handlers, cookie: string) => {
      const { statusCode, body = '' } = await ask(handlers[path], 'GET', path, { cookies: [cookie.split(';')[0] ?? ''] });
      return { status: statusCode, said: body.includes(problems.fr.replaced.title) };
    },
  };
};

const open = { status: 200, said: false };
const over = { status: 401, said: true };
const PEOPLE = [
  [{ kind: 'secretary', province: PROVINCE }, ['/secretariat', '/secretariat/log', '/meetings']],
  [{ kind: 'coordinator' }, ['/cases', '/meetings']],
  [{ kind: 'member', province: PROVINCE, id: 'm3' }, ['/review', '/review/stand-in', '/meetings']],
  [{ kind: 'host', host: 'incubator', id: 'h1' }, ['/referrals']],
  [{ kind: 'agent', province: PROVINCE, id: 'a1' }, ['/assist']],
] as const;

describe.each(PEOPLE)('whoever is replaced as %o', (subject, paths) => {
  test('is signed in no longer, and whoever was not is', async () => {
    const [region, other] = [configured(), configured()];
    const before = deploy(region);
    const opened = await before.enter(subject, await before.code(subject));
    const { cookie } = typeof opened === 'object' && 'cookie' in opened ? opened : expect.fail('not signed in');
    for (const path of paths) expect(await before.get(path, cookie)).toEqual(open);
    // The same people, deployed again.
    for (const path of paths) expect(await deploy(structuredClone(region)).get(path, cookie)).toEqual(open);
    for (const path of paths) expect(await deploy(other).get(path, cookie)).toEqual(over);
  });

  test('opens nothing with the code that she was sent before', async () => {
    const code = await deploy(configured()).code(subject);
    expect(await deploy(configured()).enter(subject, code)).toBe('wrong');
  });
});

test('a session from before this was noted goes on until its hours are over', async () => {
  const { cookies } = await signedIn({ ...store(), keys, clock }, `secretary:${PROVINCE}`, 86_400);
  expect(await deploy(configured()).get('/secretariat', cookies[0] ?? '')).toEqual(open);
});

test('what is noted of her is neither her id nor her address', async () => {
  const region = configured();
  const deployed = deploy(region);
  const subject = { kind: 'coordinator' } as const;
  await deployed.enter(subject, await deployed.code(subject));
  const notes = (await store().rows())
    .filter(({ sk, person }) => sk === 'SESSION' || person !== undefined)
    .map(({ person }) => String(person));
  expect(notes.filter((note) => note !== 'undefined')).not.toEqual([]);
  for (const note of notes) expect(note).not.toContain(region.coordinator.email);
});
