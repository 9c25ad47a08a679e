import type { StaffFrame } from '../../../pages/frame.ts';
import { closedDossierPage, votedPage } from '../../../pages/review/vote-form.ts';
import { type DecisionsModel, decisionsPage, type RestingRow } from '../../../pages/secretariat/decisions.ts';
import { confirmReopenPage, notReopenedPage, type ReopenModel, reopenPage } from '../../../pages/secretariat/reopen.ts';

type Given = { readonly say: (text: string) => string; readonly staff: (path: string) => StaffFrame };

const AT = '2026-11-20T17:00:00.000Z';
const utcOffset = '+01:00';
const held = { until: AT, utcOffset };

/** Decisions that rest: for the secretary, who may reopen them, and for members. */
export const decisionPages = ({ say, staff }: Given): Readonly<Record<string, string>> => {
  const reference = '123456782';
  const rows: readonly RestingRow[] = [
    {
      reference,
      verdict: { outcome: 'approved', category: 2, by: 'chair', until: AT },
      tally: { approve: 2, reject: 2, 'more-information': 0, abstain: 0, recuse: 1 },
      reopened: 0,
    },
    {
      reference: '123456790',
      verdict: { outcome: 'rejected', category: 1, by: 'majority', until: AT },
      tally: { approve: 0, reject: 4, 'more-information': 1, abstain: 1, recuse: 0 },
      reopened: 1,
    },
  ];
  const [row] = rows;
  if (row === undefined) throw new Error('there is one');
  const frame = staff('/secretariat/decisions');
  const list: DecisionsModel = { ...frame, province: say('مراكش'), holdHours: 24, rows, count: 2, utcOffset };
  const one: ReopenModel = { ...staff(`/secretariat/decisions?file=${reference}`), ...row, round: 0, utcOffset };
  const refused = { ...frame, reference } as const;
  const filter = { view: 'mine' as const };
  return {
    'secretariat-decisions': decisionsPage({ ...list, count: 120, previousPage: 1, nextPage: 3, done: true }),
    'secretariat-decisions-none': decisionsPage({ ...list, rows: [], count: 0, sought: say('1234') }),
    'secretariat-decisions-at-once': decisionsPage({ ...list, holdHours: 0, rows: [], count: 0 }),
    'secretariat-reopen': reopenPage(one),
    'secretariat-reopen-wrong': reopenPage({
      ...one,
      values: { reason: say('س') },
      errors: [{ field: 'reason', code: 'reason-invalid' }],
      changed: true,
    }),
    'secretariat-reopen-confirm': confirmReopenPage({ ...one, deadline: AT, reason: say('سبب واضح') }),
    'secretariat-reopen-told': notReopenedPage({ ...refused, status: 'rejected', why: 'told' }),
    'secretariat-reopen-twice': notReopenedPage({ ...refused, status: 'held', why: 'twice' }),
    'secretariat-reopen-open': notReopenedPage({ ...refused, status: 'in-review', why: 'open' }),
    'secretariat-reopen-elsewhere': notReopenedPage({ ...refused, status: 'escalated', why: 'elsewhere' }),
    'secretariat-reopen-ended': notReopenedPage({ ...refused, status: 'withdrawn', why: 'ended' }),
    'secretariat-reopen-waiting': notReopenedPage({ ...refused, status: 'assessed', why: 'waiting' }),
    'voted-held': votedPage({ ...staff('/review'), filter, reference, choice: 'approve', outcome: 'approved', held }),
    'dossier-held': closedDossierPage({ ...staff('/review'), filter, reference, status: 'approved', held }),
  };
};
