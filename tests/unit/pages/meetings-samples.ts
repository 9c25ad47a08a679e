import type { Localized } from '../../../core/language.ts';
import { presenceIn } from '../../../core/meeting/attendance.ts';
import { unreadableLine } from '../../../core/meeting/close.ts';
import type { Meeting } from '../../../core/meeting/meeting.ts';
import type { Attendee, MinuteLine, Minutes } from '../../../core/meeting/minutes.ts';
import { countResults, FILE_RESULTS } from '../../../core/meeting/result.ts';
import type { StaffFrame } from '../../../pages/frame.ts';
import { cancellingPage } from '../../../pages/meetings/cancelling.ts';
import { checkPage } from '../../../pages/meetings/check.ts';
import { choosePage } from '../../../pages/meetings/choose.ts';
import { closingPage } from '../../../pages/meetings/closing.ts';
import { confirmCorrectionPage, correctionPage } from '../../../pages/meetings/correction.ts';
import { meetingsPage } from '../../../pages/meetings/list.ts';
import { type MeetingModel, meetingPage } from '../../../pages/meetings/meeting.ts';
import { minutesPage } from '../../../pages/meetings/minutes.ts';
import { openingPage } from '../../../pages/meetings/opening.ts';
import { sampleMinutes } from '../core/meeting/sample-minutes.ts';

type Given = {
  readonly staff: (path: string) => StaffFrame;
  readonly say: (text: string) => string;
  readonly both: (ar: string, fr: string) => Localized;
};

const AT = '2026-11-20T17:00:00.000Z';
const OFFSET = '+00:00';
const SOME = countResults(FILE_RESULTS);

/** What a meeting's pages show to each, with its minutes. */
export const meetingsPages = ({ staff, say, both }: Given): Readonly<Record<string, string>> => {
  const planned: Meeting = {
    id: 'MA-MAR-2026-003',
    province: 'MA-MAR',
    year: 2026,
    number: 3,
    plannedFor: '2026-11-20',
    place: say('مقر العمالة'),
    state: 'planned',
    version: 1,
    files: 0,
    plannedAt: AT,
  };
  const open: Meeting = { ...planned, state: 'open', openedAt: AT, files: 120 };
  const closed: Meeting = { ...open, state: 'closed', closedAt: AT, minutes: { version: 2, seal: 'f'.repeat(64) } };
  const cancelled: Meeting = { ...planned, state: 'cancelled', cancelled: { at: AT, reason: say('تعذر حضور الأعضاء') } };
  const province = say('مراكش');
  const attendance: readonly Attendee[] = [
    { seat: 'm1', voter: 'm1', name: both('عضوة 1', 'Membre 1'), chair: true, present: true, joinedAt: AT },
    {
      seat: 'm2',
      voter: 'm2.s1',
      name: both('نائبة', 'Remplaçante'),
      chair: false,
      present: true,
      joinedAt: AT,
      inPlaceOf: both('عضوة 2', 'Membre 2'),
    },
    { seat: 'm2', voter: 'm2', name: both('عضوة 2', 'Membre 2'), chair: false, present: true, joinedAt: AT },
    { seat: 'm3', voter: 'm3', name: both('عضوة 3', 'Membre 3'), chair: false, present: false },
  ];
  const reference = say('123456782');
  const file = { reference, score: 62, category: 1, status: 'in-review', voted: [say('عضوة 1'), say('عضوة 2')] } as const;
  const page = (meeting: Meeting, viewer: MeetingModel['viewer'], more: Partial<MeetingModel> = {}): string =>
    meetingPage({
      ...staff('/meetings/MA-MAR-2026-003'),
      meeting,
      province,
      utcOffset: OFFSET,
      counts: SOME,
      recorded: meeting.state === 'closed',
      members: 6,
      files: [file, { ...file, status: 'approved', mine: 'recuse' }, { reference }],
      from: 51,
      previousPage: 1,
      nextPage: 3,
      viewer,
      ...more,
    });
  const [first, second] = sampleMinutes().files;
  const line = (over: Partial<MinuteLine>): readonly MinuteLine[] => (first === undefined ? [] : [{ ...first, reference, ...over }]);
  const minutes: Minutes = {
    ...sampleMinutes(),
    version: 2,
    place: planned.place,
    secretary: both('كاتبة', 'Secrétaire'),
    attendance: [...attendance],
    others: [{ voter: 'm3.s1', name: both('سعاد', 'Souad') }],
    correction: { of: 'e'.repeat(64), at: AT, reason: say('نسي حضور عضوة') },
    files: [
      ...line({
        reasons: [{ digest: 'd', salt: 's', text: say('مشروع واضح') }, { digest: 'e' }],
        recused: ['m1', 'm3.s1', say('m9')],
        grid: say('g-1'),
      }),
      ...line({ decision: { kind: 'decided', outcome: 'rejected', category: 2, by: say('votes'), at: '2026-11-01T10:00:00.000Z' } }),
      ...line({ decision: { kind: 'escalated', cause: 'tie-without-chair', at: AT } }),
      ...line({ decision: { kind: 'escalated', cause: say('other'), at: AT } }),
      ...line({ decision: { kind: 'left', status: 'withdrawn', at: AT } }),
      ...(second === undefined ? [] : [second]),
      unreadableLine({ application: '0197a000-0000-7000-8000-000000000009', reference }),
    ],
  };
  const row = {
    id: 'a',
    reference,
    score: 62,
    submittedAt: AT,
    category: 1,
    kind: 'individual',
    area: 'rural',
    deadline: AT,
    round: 1,
    resembles: true,
    assisted: true,
    ballots: {},
  } as const;
  const choosing = {
    ...staff('/meetings/MA-MAR-2026-003/agenda'),
    meeting: open,
    utcOffset: OFFSET,
    now: AT,
    filter: {},
    first: '40',
    reference: '',
    isOne: false,
    communes: [both('جليز', 'Guéliz')],
  };
  const correcting = {
    ...staff('/meetings/MA-MAR-2026-003/correction'),
    meeting: closed,
    attendance,
    version: 1,
    place: say('مقر العمالة'),
    present: ['m1', 'm2.s1'],
    reason: say('نسي حضور عضوة'),
  };
  const printed = {
    ...staff('/meetings/MA-MAR-2026-003/minutes'),
    minutes,
    seal: '0123456789abcdef'.repeat(4),
    province,
    utcOffset: OFFSET,
    verifyAt: say('https://jisr.example.org/meetings/MA-MAR-2026-003/verify'),
    versions: [1],
    mayVerify: true,
    mayCorrect: true,
  };
  const checking = { ...staff('/meetings/MA-MAR-2026-003/verify'), meeting: closed };
  return {
    meetings: meetingsPage({
      ...staff('/meetings'),
      committees: [{ province, meetings: [planned, open, closed, cancelled] }],
      home: '/secretariat',
      planning: { day: say('2026-11-20'), place: say('مقر العمالة'), errors: ['past', 'place'] },
    }),
    'meeting-planned': page(
      planned,
      { kind: 'secretary', attendance, appointment: { day: say('x'), place: say(''), errors: ['day', 'place'] } },
      { error: 'empty' },
    ),
    'meeting-planned-cancelling': page(
      { ...planned, files: 120 },
      { kind: 'secretary', attendance, cancelling: { reason: say(''), failed: true } },
    ),
    'meeting-opening': openingPage({ ...staff('/meetings/MA-MAR-2026-003'), meeting: { ...planned, files: 120 }, today: '2026-11-19' }),
    'meeting-cancelling': cancellingPage({ ...staff('/meetings/MA-MAR-2026-003'), meeting: planned, reason: say('تعذر حضور الأعضاء') }),
    'meeting-cancelled': page(cancelled, { kind: 'member', chair: false }),
    'meeting-open': page(open, { kind: 'secretary', attendance }, { error: 'changed' }),
    'meeting-member-join': page(open, { kind: 'member', chair: false, next: reference }),
    'meeting-member-in': page(open, { kind: 'member', chair: false, joinedAt: AT, next: reference }),
    'meeting-member-closed': page(closed, { kind: 'member', chair: true, joinedAt: AT }),
    'agenda-preview': choosePage({ ...choosing, preview: [row, row], error: 'left' }),
    'agenda-one': choosePage({ ...choosing, isOne: true, reference: say('123456782'), preview: [row] }),
    'agenda-one-unknown': choosePage({ ...choosing, isOne: true, reference: say('123456782'), refused: { why: 'unknown' } }),
    'agenda-one-listed': choosePage({ ...choosing, isOne: true, reference: say('123456782'), refused: { why: 'listed', position: 3 } }),
    'agenda-one-not-waiting': choosePage({
      ...choosing,
      isOne: true,
      reference: say('123456782'),
      refused: { why: 'notWaiting', status: 'information-requested' },
    }),
    'agenda-nothing': choosePage({ ...choosing, preview: [] }),
    'agenda-full': choosePage({ ...choosing, error: 'full' }),
    'agenda-over': choosePage({ ...choosing, meeting: closed, error: 'over' }),
    closing: closingPage({
      ...staff('/meetings/MA-MAR-2026-003'),
      meeting: open,
      counts: SOME,
      presence: presenceIn(attendance),
      quorum: 4,
    }),
    minutes: minutesPage(printed),
    correction: correctionPage({ ...correcting, errors: ['place', 'reason', 'same'] }),
    'correction-confirm': confirmCorrectionPage(correcting),
    'verify-intact': checkPage({
      ...checking,
      found: { versions: [{ version: 1, minutes: 'intact' }], log: 'intact', agenda: 'intact', files: [], checked: 120 },
    }),
    'verify-changed': checkPage({
      ...checking,
      found: {
        versions: [
          { version: 1, minutes: 'unreadable' },
          { version: 2, minutes: 'changed' },
        ],
        log: 'changed',
        agenda: 'changed',
        files: [
          { reference, fault: 'log', already: true },
          { reference, fault: 'reason', already: false },
        ],
        checked: 120,
      },
    }),
  };
};
