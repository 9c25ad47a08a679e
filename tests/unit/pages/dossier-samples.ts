import { dossierPage } from '../../../pages/review/dossier.ts';
import { closedDossierPage, confirmVotePage, votedPage, voteNotTakenPage } from '../../../pages/review/vote-form.ts';
import { AT, OFFSET, type Texts } from './sample-texts.ts';

/** One file as a member sees it, and her vote on it. */
export const dossierPages = (given: Texts): Readonly<Record<string, string>> => {
  const { staff, provinces, form, helped, score, reference, why, vote, voidVote, filter, inMeeting } = given;
  const dossier = {
    ...staff('/review/123456782'),
    filter,
    hidden: false,
    reference,
    form,
    provinces,
    age: 36,
    submittedAt: AT,
    deadline: AT,
    utcOffset: OFFSET,
    category: 1,
    score,
    gridToday: score.grid,
    round: 1,
    resembles: [
      { reference: '100000003', why: ['same-phone', 'close-name'], open: true },
      { reference: '100000016', why: ['close-name'], open: false },
    ],
    answers: [{ at: AT, text: why }],
    reopenings: [],
  } satisfies Partial<Parameters<typeof dossierPage>[0]>;
  return {
    'dossier-helped': dossierPage({ ...dossier, form: helped, votes: { cast: 2, quorum: 4, others: [vote] } }),
    dossier: dossierPage({ ...dossier, votes: { cast: 2, quorum: 4, others: [vote] } }),
    'dossier-voted': dossierPage({
      ...dossier,
      votes: { cast: 2, quorum: 4, mine: vote, others: [vote, voidVote] },
      values: { choice: 'reject', reason: why },
      errors: [{ field: 'reason', code: 'reason-required' }],
    }),
    'dossier-meeting-closed': closedDossierPage({ ...staff('/review'), ...inMeeting, reference, status: 'approved' }),
    'dossier-reopened': dossierPage({
      ...dossier,
      gridToday: 'sample-2027-1',
      reopenings: [{ at: AT, text: why }],
      votes: { cast: 0, quorum: 4, others: [] },
    }),
    'dossier-blind': dossierPage({
      ...dossier,
      hidden: true,
      previous: reference,
      next: reference,
      resembles: dossier.resembles.map(({ why }) => ({ why, open: false })),
      votes: { cast: 1, quorum: 4, bySomebodyElse: true, others: undefined },
    }),
    'dossier-abstained': dossierPage({
      ...dossier,
      hidden: true,
      votes: { cast: 1, quorum: 4, mine: { ...vote, choice: 'abstain' }, others: undefined },
    }),
    'vote-confirm': confirmVotePage({
      ...staff('/review/123456782'),
      filter,
      reference,
      round: 1,
      choice: 'approve',
      category: 2,
      sorted: 1,
      reason: why,
    }),
    'vote-not-taken': voteNotTakenPage({ ...staff('/review'), filter: { ...filter, meeting: 'MA-MAR-2026-001' }, reference }),
    voted: votedPage({ ...staff('/review'), filter, reference, choice: 'approve', outcome: 'approved', next: reference }),
    'dossier-closed': closedDossierPage({ ...staff('/review'), filter, reference, status: 'approved' }),
  };
};
