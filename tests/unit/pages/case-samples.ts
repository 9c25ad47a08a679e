import { CASE_KINDS } from '../../../core/case/case.ts';
import { casePage, closedCasePage, confirmCasePage, settledCasePage } from '../../../pages/cases/case.ts';
import { casesPage } from '../../../pages/cases/cases.ts';
import type { CaseDetail } from '../../../pages/cases/detail.ts';
import { AT, OFFSET, type Texts } from './sample-texts.ts';

/** What a coordinator settles. */
export const casePages = (given: Texts): Readonly<Record<string, string>> => {
  const { language, staff, say, provinces, form, helped, score, reference, why, vote, voidVote } = given;
  const { reason: _erased, ...untold } = vote;
  const caseRow = (kind: (typeof CASE_KINDS)[number]) =>
    ({ id: say(`${kind}.0197a.1`), kind, cause: 'same-cin', reference, province: say('مراكش'), openedAt: AT }) as const;
  const claimant = { reference, submittedAt: AT, status: 'in-review', form } as const;
  const details: Readonly<Record<string, CaseDetail>> = {
    contested: {
      kind: 'contested',
      contested: claimant,
      earlier: { ...claimant, form: { ...form, applicantKind: 'individual', partners: [], commune: say('مراكش') } },
      locked: false,
      provinces,
    },
    elsewhere: { kind: 'contested', contested: claimant, elsewhere: say('سوس-ماسة'), locked: true, provinces },
    free: { kind: 'contested', contested: claimant, free: true, locked: false, provinces },
    escalated: { kind: 'undecided', form: helped, provinces, score, category: 1, votes: [vote, voidVote, untold] },
    appeal: {
      kind: 'undecided',
      form,
      provinces,
      score,
      category: 1,
      votes: [vote],
      appeal: {
        at: AT,
        reason: why,
        refused: 'ineligible',
        refusedAt: AT,
        reasons: [why],
        ineligible: ['minimum-age'],
        other: reference,
      },
    },
    'parked-message': { kind: 'parked-message', message: 'placed', phone: form.phone, email: form.email },
    'failed-execution': {
      kind: 'failed-execution',
      status: 'approved',
      state: say('Orient'),
      error: say('States.Timeout'),
      execution: say('0197a.2'),
    },
    'failed-due-work': { kind: 'failed-due-work', row: say('MA-07#APP#0197a MESSAGE#0001') },
  };
  const kindOf = {
    contested: 'contested',
    elsewhere: 'contested',
    free: 'contested',
    appeal: 'appeal',
    escalated: 'escalated',
    'parked-message': 'parked-message',
    'failed-execution': 'failed-execution',
    'failed-due-work': 'failed-due-work',
  } as const;
  return {
    cases: casesPage({
      ...staff('/cases'),
      utcOffset: OFFSET,
      rows: CASE_KINDS.map(caseRow),
      counts: CASE_KINDS.map((kind, n) => ({ kind, count: n === 3 ? 1_204 : n + 1 })),
      nextPage: 2,
      seats: {
        target: 3_000,
        rows: [
          { province: say(language === 'ar' ? 'مراكش' : 'Marrakech'), category: 1, share: 400, taken: 410, left: 0, waiting: 12 },
          { province: say(language === 'ar' ? 'مراكش' : 'Marrakech'), category: 2, share: 260, taken: 0, left: 260, waiting: 0 },
        ],
      },
    }),
    'cases-kind': casesPage({
      ...staff('/cases'),
      utcOffset: OFFSET,
      rows: [caseRow('parked-message')],
      counts: [
        { kind: 'tie', count: 2 },
        { kind: 'parked-message', count: 151 },
      ],
      kind: 'parked-message',
      previousPage: 3,
    }),
    'cases-kind-over': casesPage({ ...staff('/cases'), utcOffset: OFFSET, rows: [], counts: [{ kind: 'tie', count: 2 }], kind: 'appeal' }),
    ...Object.fromEntries(
      Object.entries(kindOf).map(([name, kind]) => {
        const detail = details[name];
        if (detail === undefined) throw new Error(name);
        return [
          `case-${name}`,
          casePage({
            ...staff('/cases/1'),
            case: caseRow(kind),
            utcOffset: OFFSET,
            detail,
            values: { reason: why, email: say('x@example.org'), phone: say('06') },
            errors: [{ field: 'choice', code: 'choice-required' }],
          }),
        ];
      }),
    ),
    'case-confirm': confirmCasePage({
      ...staff('/cases/1'),
      case: caseRow('parked-message'),
      choice: 'replace-address',
      email: say('x@example.org'),
      phone: say('0612345678'),
      reason: why,
    }),
    'case-done': settledCasePage({ ...staff('/cases/1'), case: caseRow('tie'), choice: 'approve' }),
    'case-closed': closedCasePage(staff('/cases/1')),
  };
};
