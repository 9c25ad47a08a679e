import { staffMailPage } from '../../../pages/cases/mail.ts';
import type { StaffFrame } from '../../../pages/frame.ts';
import type { UndeliveredRow } from '../../../pages/parts/undelivered.ts';
import { committeeMailPage } from '../../../pages/secretariat/mail.ts';

type Given = { readonly say: (text: string) => string; readonly staff: (path: string) => StaffFrame };

/** Mail that does not arrive, as a secretary and a coordinator see it. */
export const undeliveredPages = ({ say, staff }: Given): Readonly<Record<string, string>> => {
  const utcOffset = '+00:00';
  const row = { name: say('عضو'), email: say('m2@example.org'), at: '2026-11-20T17:00:00.000Z' };
  const rows: readonly UndeliveredRow[] = [
    { ...row, who: say('member:MA-MAR:m2'), role: 'member', why: 'bounced' },
    { ...row, who: 'secretary:MA-MAR', role: 'secretary', why: 'complained' },
  ];
  return {
    'committee-mail': committeeMailPage({
      ...staff('/secretariat/mail'),
      province: say('مراكش'),
      digest: { cadence: 'weekly', weekday: 7 },
      reminderDays: [5, 1],
      hours: { from: 8, until: 18 },
      requestedAt: '2026-11-20T17:00:00.000Z',
      undelivered: rows,
      done: 'tried',
      utcOffset,
    }),
    'staff-mail': staffMailPage({
      ...staff('/cases/mail'),
      undelivered: [
        ...rows.map((one) => ({ ...one, role: 'host' as const })),
        { ...row, who: 'coordinator', role: 'coordinator', why: 'bounced', lifted: 'elsewhere' },
      ],
      tried: true,
      utcOffset,
    }),
  };
};
