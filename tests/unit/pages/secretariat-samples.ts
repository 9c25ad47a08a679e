import type { CommitteeEvent } from '../../../core/audit/committee-event.ts';
import { extensionDetails } from '../../../core/review/extended-files.ts';
import type { StaffFrame } from '../../../pages/frame.ts';
import { deadlinesDonePage, deadlinesPage, deadlinesPreviewPage } from '../../../pages/secretariat/deadlines.ts';
import { decisionPath } from '../../../pages/secretariat/decisions.ts';
import { committeesJournalPage, type JournalModel, journalPage } from '../../../pages/secretariat/journal.ts';
import { type MembersModel, membersPage, type SeatModel, seatPage } from '../../../pages/secretariat/members.ts';
import { overviewPage } from '../../../pages/secretariat/overview.ts';
import type { FieldError, PostedValues } from '../../../pages/secretariat/person-fields.ts';
import { confirmSeatActionPage, type SeatActionModel, seatActionPage } from '../../../pages/secretariat/seat-action.ts';
import { type StandInModel, standInPage } from '../../../pages/secretariat/stand-in.ts';
import { decisionPages } from './decision-samples.ts';

type Given = { readonly say: (text: string) => string; readonly staff: (path: string) => StaffFrame };

const AT = '2026-11-20T17:00:00.000Z';

/** What a secretary sees of who sits, and what a member says of her absence. */
export const secretariatPages = ({ say, staff }: Given): Readonly<Record<string, string>> => {
  const province = say('مراكش');
  const name = say('عضوة بديلة');
  const days = { from: '2026-11-20', until: '2026-12-01' };
  const standIns: MembersModel['standIns'] = [
    { seat: 'm3', n: 7, name, email: say('stand-in@example.org'), ...days, state: 'named' },
    { seat: 'm3', n: 6, name, email: say('stand-in@example.org'), from: '2027-01-04', until: '2027-01-08', state: 'coming' },
    { seat: 'm3', n: 5, name, email: say('stand-in@example.org'), ...days, state: 'current' },
    { seat: 'm3', n: 4, name, email: say('stand-in@example.org'), ...days, state: 'ended' },
    { seat: 'm3', n: 3, name, email: say('stand-in@example.org'), ...days, state: 'refused' },
    { seat: 'm3', n: 2, name, email: say('stand-in@example.org'), from: '2026-10-01', until: '2026-10-02', state: 'past' },
    { seat: 'm3', n: 1, name, email: say('stand-in@example.org'), from: '2026-09-01', until: '2026-09-02', state: 'unanswered' },
  ];
  const seats: MembersModel['seats'] = [
    { seat: 'm1', chair: true, state: 'holds', name, email: say('m1@example.org') },
    { seat: 'm2', chair: false, state: 'replaced', name, email: say('m2@example.org') },
    { seat: 'm3', chair: false, state: 'stands-in', until: days.until, name, email: say('m3@example.org') },
    { seat: 'm4', chair: false, state: 'vacant' },
  ];
  const [held, , absent, vacant] = seats;
  const list: MembersModel = { ...staff('/secretariat/members'), province, seats, quorum: 3, standIns };
  const seat = (view: SeatModel['seat'] | undefined, more: Partial<SeatModel> = {}) =>
    view === undefined ? '' : seatPage({ ...staff(`/secretariat/members?seat=${view.seat}`), seat: view, standIns: [], ...more });
  const values: PostedValues = { nameAr: name, nameFr: say('Autre'), email: say('x@example.org'), language: 'fr', reason: say('سبب واضح') };
  const errors: readonly FieldError[] = (['nameAr', 'nameFr', 'email', 'language', 'reason'] as const).map((field) => ({
    field,
    code: field,
  }));
  const action = (more: Partial<SeatActionModel>): SeatActionModel => ({
    ...staff('/secretariat/members?seat=m3&do=replace'),
    seat: 'm3',
    action: 'replace',
    name,
    values: {},
    errors: [],
    ...more,
  });
  const event = (seq: number, more: Partial<CommitteeEvent>): CommitteeEvent => ({
    province: 'MA-MAR',
    seq,
    at: AT,
    kind: 'link-requested',
    by: { role: 'secretary', id: 's1' },
    previous: '',
    hash: '',
    ...more,
  });
  const reason = say('سبب واضح');
  const events = [
    event(1, { kind: 'stand-in-approved', details: { seat: 'm3', voter: 'm3.s1', ...days }, reason }),
    event(2, { kind: 'member-removed', details: { seat: 'm4' } }),
    event(3, { kind: 'member-replaced', details: { seat: 'm2', voter: 'm2.r1', former: 'm2' }, reason }),
    event(4, { kind: 'suppression-lifted', by: { role: 'coordinator', id: 'c1' }, details: { voter: 'secretary:MA-MAR' } }),
    event(5, { kind: 'deadlines-extended', details: { until: AT, files: 2 }, reason }),
    event(6, {
      kind: 'deadlines-extended',
      details: extensionDetails([{ reference: '123456789', before: '2026-11-10T17:00:00.000Z' }, { reference: '123456788' }], AT),
      reason,
    }),
    event(7, { kind: 'decision-reopened', details: { reference: '123456789', round: 0 }, reason }),
    event(8, { kind: 'meeting-opened', details: { meeting: 'MA-MAR-2026-001' } }),
    event(9, { kind: 'stand-in-named', by: { role: 'member', id: 'm3' }, details: { seat: 'm3', voter: 'm3.s2', ...days } }),
    event(10, { kind: 'reason-erased', by: { role: 'operator', id: 'operator' }, details: { reference: '123456789', entry: 3 }, reason }),
  ];
  const names: JournalModel['names'] = new Map([
    ['m2', name],
    ['m2.r1', name],
    ['m3', name],
    ['m3.s1', name],
    ['secretary:s1', name],
    ['secretary:MA-MAR', name],
    ['coordinator:c1', name],
  ]);
  const journal: JournalModel = {
    ...staff('/secretariat/log'),
    province,
    events,
    intact: true,
    names,
    utcOffset: '+00:00',
    back: { path: '/secretariat', label: say('الكتابة') },
    filePath: decisionPath,
  };
  const coordinator = { name: { ar: name, fr: name }, email: say('coordination@example.org') };
  const naming: StandInModel = { ...staff('/review/stand-in'), standIns: [] };
  const more = { ...staff('/secretariat/deadlines'), utcOffset: '+01:00' };
  const asked = { which: 'overdue', reference: '', until: '2026-12-01', reason: say('سبب واضح') };
  return {
    ...decisionPages({ say, staff }),
    'secretariat-deadlines': deadlinesPage({ ...more, values: {}, errors: [] }),
    'secretariat-deadlines-wrong': deadlinesPage({ ...more, values: asked, errors: ['which', 'reference', 'until', 'reason'] }),
    ...Object.fromEntries(
      (
        [
          { why: 'decided', outcome: 'approved', at: AT },
          { why: 'coordinator' },
          { why: 'answer' },
          { why: 'returning' },
          { why: 'closed', status: 'withdrawn' },
        ] as const
      ).map((why) => [
        `secretariat-deadlines-${why.why}`,
        deadlinesPage({ ...more, values: { ...asked, which: 'one' }, errors: ['reference'], why }),
      ]),
    ),
    'secretariat-deadlines-has-time': deadlinesPage({
      ...more,
      values: { ...asked, which: 'one' },
      errors: ['until'],
      why: { why: 'has-time', deadline: AT },
    }),
    'secretariat-deadlines-preview': deadlinesPreviewPage({
      ...more,
      values: asked,
      until: AT,
      rows: [
        { reference: '123456789', round: 0, before: AT },
        { reference: '123456788', round: 1 },
      ],
      more: true,
      utcOffset: '+01:00',
    }),
    'secretariat-deadlines-none': deadlinesPreviewPage({ ...more, values: asked, until: AT, rows: [], more: false, utcOffset: '+01:00' }),
    'secretariat-deadlines-done': deadlinesDonePage({
      ...more,
      results: (['extended', 'stands', 'changed', 'busy'] as const).map((done) => ({ reference: '123456789', done })),
    }),
    secretariat: overviewPage({
      ...staff('/secretariat'),
      province,
      open: 12,
      resting: 2,
      overdue: 1,
      nextDeadline: AT,
      owed: [{ seat: 'm1', name, owed: 3 }],
      pending: 1,
      utcOffset: '+00:00',
    }),
    'secretariat-members': membersPage(list),
    'secretariat-members-too-few': membersPage({ ...list, quorum: 4, standIns: [] }),
    'secretariat-seat': seat(held),
    'secretariat-seat-absent': seat(absent, { standIns, done: 'send-link' }),
    'secretariat-seat-refused': seat(absent, { standIns, failed: 'PeriodTaken' }),
    'secretariat-seat-vacant': seat(vacant),
    'secretariat-replace': seatActionPage(action({ values, errors })),
    'secretariat-replace-confirm': confirmSeatActionPage(action({ values })),
    'secretariat-remove': seatActionPage(action({ action: 'remove', quorumLost: { left: 3, quorum: 4 } })),
    'secretariat-remove-confirm': confirmSeatActionPage(action({ action: 'remove', values: { reason: say('سبب واضح') } })),
    'secretariat-refuse': seatActionPage(action({ action: 'refuse', n: 1 })),
    'secretariat-end': seatActionPage(action({ action: 'end', n: 2 })),
    'secretariat-log': journalPage(journal),
    'member-log': journalPage({ ...journal, ...staff('/review/log'), coordinator }),
    'coordinator-log': journalPage({ ...journal, ...staff('/cases/log') }),
    'coordinator-logs': committeesJournalPage({
      ...staff('/cases/log'),
      provinces: ['MA-MAR', 'MA-CHI'],
      names: new Map([
        ['MA-MAR', province],
        ['MA-CHI', province],
      ]),
    }),
    'secretariat-log-broken': journalPage({ ...journal, events: [], intact: false }),
    'stand-in': standInPage({ ...naming, standIns, done: 'named' }),
    'stand-in-wrong': standInPage({
      ...naming,
      values: { ...values, ...days },
      errors: [{ field: 'until', code: 'PeriodOver' }, ...errors.slice(0, 4)],
    }),
    'stand-in-herself': standInPage({ ...naming, standsIn: { name, until: days.until } }),
  };
};
