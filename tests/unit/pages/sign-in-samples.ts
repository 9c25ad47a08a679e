import {
  codePage,
  freshLinkSentPage,
  goneLinkPage,
  linkPage,
  linksStoppedPage,
  signedOutPage,
  signInPage,
  signInSentPage,
} from '../../../pages/sign-in.ts';
import type { Texts } from './sample-texts.ts';

/** The way in: links, codes and what has become of them. */
export const signInPages = (given: Texts): Readonly<Record<string, string>> => {
  const { frame, say, reference } = given;
  const expected = [
    { kind: 'member', name: say('عضوة 1'), province: say('مراكش') },
    { kind: 'host', name: say('مسؤولة'), host: say('الحاضنة') },
    { kind: 'coordinator', name: say('المنسقة') },
    { kind: 'applicant', reference },
    { kind: 'agent', name: say('عونة'), province: say('مراكش') },
    { kind: 'secretary', name: say('كاتبة'), province: say('مراكش') },
  ] as const;
  const link = say('abcdefghijklmnopqrstuv');
  return {
    ...Object.fromEntries(expected.map((who) => [`link-${who.kind}`, linkPage({ ...frame('/l/x'), link, expected: who })])),
    code: codePage({ ...frame('/l/x'), link, expected: expected[0] }),
    'code-wrong': codePage({ ...frame('/l/x'), link, expected: expected[3], failed: 'wrong' }),
    ...Object.fromEntries(
      (['spent', 'too-soon'] as const).map((failed) => [
        `code-${failed}`,
        codePage({ ...frame('/l/x'), link, expected: expected[3], failed }),
      ]),
    ),
    'code-limited': codePage({ ...frame('/l/x'), link, expected: expected[3], stopped: { what: 'failures', by: 'person', minutes: 42 } }),
    'code-limited-link': codePage({ ...frame('/l/x'), link, expected: expected[0], stopped: { what: 'failures', by: 'link', minutes: 2 } }),
    'code-many': codePage({ ...frame('/l/x'), link, expected: expected[0], stopped: { what: 'codes', by: 'link', minutes: 11 } }),
    'code-many-person': codePage({ ...frame('/l/x'), link, expected: expected[0], stopped: { what: 'codes', by: 'person', minutes: 1 } }),
    ...Object.fromEntries(
      (['expired', 'superseded', 'withdrawn', 'unknown'] as const).map((gone) => [
        `link-${gone}`,
        goneLinkPage({ ...frame('/l/x'), link, why: gone }),
      ]),
    ),
    'link-fresh': freshLinkSentPage(frame('/l/x')),
    'link-many': linksStoppedPage({ ...frame('/l/x'), minutes: 17 }),
    'sign-in': signInPage({ ...frame('/sign-in'), email: say('m1'), wrong: true }),
    'sign-in-sent': signInSentPage(frame('/sign-in')),
    'signed-out': signedOutPage(frame('/sign-in')),
  };
};
