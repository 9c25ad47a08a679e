import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../core/language.ts';
import type { Committee } from '../../../core/region/committee.ts';
import { undelivered } from '../../../messages/catalogue/index.ts';
import { committeeMailPage } from '../../../pages/secretariat/mail.ts';

const pageOf = (language: (typeof LANGUAGES)[number], digest: Committee['digest']) =>
  committeeMailPage({
    language,
    path: '/secretariat/mail',
    session: { who: 'Secrétaire', csrf: 'c' },
    province: 'Marrakech',
    digest,
    reminderDays: [],
    hours: { from: 8, until: 18 },
    undelivered: [],
    utcOffset: '+00:00',
  });

test.each(LANGUAGES)('%s: the page says when members are written to, whatever the cadence', (language) => {
  const { mail, none } = undelivered[language];
  expect(pageOf(language, { cadence: 'daily' })).toContain(mail.daily);
  for (const [index, day] of mail.weekdays.entries())
    expect(pageOf(language, { cadence: 'weekly', weekday: index + 1 })).toContain(mail.weekly(day));
  for (const daysBefore of [0, 1, 3])
    expect(pageOf(language, { cadence: 'before-meeting', daysBefore })).toContain(mail.beforeMeeting(daysBefore));
  const onRequest = pageOf(language, { cadence: 'on-request' });
  for (const text of [mail.onRequest, none]) expect(onRequest).toContain(text);
  expect(onRequest).not.toContain(mail.reminders);
});
