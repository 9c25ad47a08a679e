import type { Application } from '../../core/application/application.ts';
import type { Case } from '../../core/case/case.ts';
import { type Language, localized } from '../../core/language.ts';
import { scoreIn } from '../../core/scoring/score-in.ts';
import type { CaseDetail, Claimant } from '../../pages/cases/detail.ts';
import { found } from '../shared/or-fail.ts';
import { appealed } from './appealed.ts';
import type { CaseDeps } from './handler.ts';

type DetailDeps = Pick<CaseDeps, 'applications' | 'committees' | 'messages' | 'national' | 'region'>;

/** What the coordinator sees of a case before she decides. */
export const detailOf = async (deps: DetailDeps, opened: Case, language: Language): Promise<CaseDetail> => {
  // Of a row that may be the very one that cannot be read.
  if (opened.kind === 'failed-due-work') {
    const { pk = '', sk = '' } = opened.details;
    return { kind: opened.kind, row: `${pk} ${sk}` };
  }
  const application = found(await deps.applications.get(opened.application));
  switch (opened.kind) {
    case 'contested':
      return contested(deps, application);
    case 'escalated':
    case 'tie':
      return undecided(deps, application, language);
    case 'appeal':
      return { ...(await undecided(deps, application, language)), appeal: await appealed(deps, application) };
    case 'parked-message': {
      const form = found(await deps.applications.getForm(application.id));
      const message = found(await deps.messages.get(application.id, Number(opened.details['message'])));
      return { kind: 'parked-message', message: message.kind, email: form.email, phone: form.phone };
    }
    case 'failed-execution': {
      const { state = '', error = '', execution = '' } = opened.details;
      return { kind: 'failed-execution', status: application.status, state, error, execution };
    }
  }
};

const contested = async ({ applications, national, region }: DetailDeps, application: Application): Promise<CaseDetail> => {
  const claim = await national.getClaim(application.claim);
  const claimant = async (one: Application): Promise<Claimant> => ({
    reference: one.reference,
    submittedAt: one.submittedAt,
    status: one.status,
    form: found(await applications.getForm(one.id)),
  });
  const earlier = claim?.region === region.code ? await applications.get(claim.application) : undefined;
  return {
    kind: 'contested',
    contested: await claimant(application),
    earlier: earlier === undefined ? undefined : await claimant(earlier),
    elsewhere: claim !== undefined && claim.region !== region.code ? claim.region : undefined,
    free: claim === undefined,
    locked: claim?.locked === true,
    provinces: region.provinces,
  };
};

type Undecided = Extract<CaseDetail, { kind: 'undecided' }>;

const undecided = async (
  { applications, committees, region }: DetailDeps,
  application: Application,
  language: Language,
): Promise<Undecided> => {
  const { form, scores, votes } = found(await applications.dossier(application.id));
  const committee = found(await committees.seatedOf(application.province));
  return {
    kind: 'undecided',
    form,
    provinces: region.provinces,
    score: found(scoreIn(scores, application.round)),
    category: found(application.category),
    votes: votes
      .filter(({ round }) => round === application.round)
      .map(({ member, seat, ballot, reason, at }) => ({
        name: localized(committee.everyone.find(({ id }) => id === member)?.name, language, member),
        chair: seat === committee.chair,
        choice: ballot.choice,
        category: ballot.category,
        reason,
        at,
        // As it was when the file left the committee: who was struck off since had voted on it.
        isVoid: application.ballots[seat]?.void,
      })),
  };
};
