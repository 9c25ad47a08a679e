import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { SMS_LIMIT } from '../../../messages/sms.ts';
import { renderCode, renderCommitteeDigest, renderCoordinatorDigest, renderHostDigest, renderSignIn } from '../../../messages/staff.ts';
import { elements, skeleton } from '../pages/markup.ts';

const LINK = 'https://jisr.example.org/l/abcdefghijklmnopqrstuv';
const AT = '2026-11-20T17:00:00.000Z';
const digest = {
  waiting: 11,
  overdue: 2,
  urgent: [{ reference: '123456782', deadline: AT }],
  link: LINK,
  utcOffset: '+00:00',
  reminder: false,
  repeat: false,
};
const letters = (language: Language, say: (text: string) => string) => ({
  committee: renderCommitteeDigest(language, {
    ...digest,
    province: say('Marrakech'),
    meetings: {
      planned: [
        { plannedFor: '2026-11-20', place: say('Salle 1'), moved: true },
        { plannedFor: '2026-11-27', place: say('Salle 1'), moved: false },
      ],
      cancelled: [{ plannedFor: '2026-11-13', place: say('Salle 2') }],
    },
    link: say(LINK),
    urgent: [{ reference: say('123456782'), deadline: AT }],
  }),
  host: renderHostDigest(language, {
    ...digest,
    host: say('Incubateur'),
    link: say(LINK),
    urgent: [{ reference: say('123456782'), deadline: AT }],
  }),
  coordinator: renderCoordinatorDigest(language, {
    open: 3,
    byKind: [
      { kind: 'tie', count: 2 },
      { kind: 'contested', count: 1 },
      { kind: 'escalated', count: 0 },
    ],
    link: say(LINK),
    repeat: false,
  }),
  signIn: renderSignIn(language, { link: say(LINK), until: AT, utcOffset: '+00:00', repeat: true }),
  code: renderCode(language, { code: say('042917'), minutes: 10 }).email,
});

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(Object.entries(letters(language, (text) => text)))('%s is whole and has one link at most', (_, { subject, html, text }) => {
    expect(`${subject}${html}${text}`).not.toMatch(/undefined|\[object|NaN|#\s/u);
    expect(elements(html)[0]?.attributes).toEqual({ lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' });
    const links = elements(html).filter(({ name }) => name === 'a');
    expect(links.map(({ attributes }) => attributes['href'])).toEqual(html.includes('042917') ? [] : [LINK]);
  });

  test.each(['x\r\nBcc: a@example.org', '"><script>x</script>', "' onclick='x", 'javascript:x', '\u202e\ud800\u0000'])(
    'hostile %j is inert',
    (hostile) => {
      const plain = letters(language, () => 'x');
      for (const [name, { subject, html, text }] of Object.entries(letters(language, () => hostile))) {
        expect(subject).not.toMatch(/[\r\n\u2028-\u202e]/u);
        expect({ name, skeleton: skeleton(html) }).toEqual({
          name,
          skeleton: skeleton(Object.entries(plain).find(([key]) => key === name)?.[1].html ?? ''),
        });
        for (const { attributes } of elements(html)) expect(attributes['href'] ?? '#').toMatch(/^(?:https?:|#$)/u);
        expect(text).not.toMatch(/^Bcc:/mu);
      }
    },
  );

  test('the code is in the letter and the SMS, never in the subject', () => {
    const { email, sms } = renderCode(language, { code: '042917', minutes: 10 });
    expect([email.subject.includes('042917'), email.text.includes('\n042917'), sms.includes('042917')]).toEqual([false, true, true]);
    expect(sms.length).toBeLessThanOrEqual(SMS_LIMIT);
  });
});

test('a digest counts, names the most urgent with deadline and zone, and says when it is a reminder', () => {
  const { committee } = letters('fr', (text) => text);
  const quiet = { ...digest, province: 'Marrakech', meetings: { planned: [], cancelled: [] } };
  expect(renderCommitteeDigest('fr', quiet).subject).toBe('11 dossiers en attente de votre vote');
  expect(committee.text).toContain('Dont 2 dossiers hors délai.');
  expect(committee.text).toContain('Dossier 123456782 — Échéance\u00a0: 20 novembre 2026 à 17:00 (heure du Maroc)');
  expect(renderCommitteeDigest('fr', { ...quiet, reminder: true }).subject).toMatch(/^Rappel : /u);
  expect(renderCommitteeDigest('ar', { ...quiet, waiting: 2, province: 'مراكش' }).subject).toBe('في انتظار تصويتكم: ملفان');
});

test('a digest names the meetings to come, and before all else the one that is cancelled or moved', () => {
  const { committee } = letters('fr', (text) => text);
  expect(committee.subject).toBe('La séance du 13 novembre 2026 est annulée');
  for (const said of ['13 novembre 2026, Salle 2', '20 novembre 2026, Salle 1 (le jour ou le lieu a changé)', '27 novembre 2026, Salle 1'])
    expect(committee.text).toContain(said);
  const moved = { planned: [{ plannedFor: '2026-11-20', place: 'Salle 1', moved: true }], cancelled: [] };
  expect(renderCommitteeDigest('fr', { ...digest, province: 'Marrakech', meetings: moved, waiting: 0 }).subject).toBe(
    'Le jour ou le lieu d’une séance a changé',
  );
});

test('the coordinator reads how many cases of each kind, none that is empty', () => {
  const { coordinator } = letters('fr', (text) => text);
  expect(coordinator.text).toContain('Égalité des voix : 2 cas');
  expect(coordinator.text).not.toContain('non tranché');
});
