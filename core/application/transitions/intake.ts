import { caseId } from '../../case/case.ts';
import { plusMinutes } from '../../time.ts';
import type { Application } from '../application.ts';
import type { Change, Moment } from '../change.ts';
import type { Form } from '../form.ts';
import { REPAIR } from '../repair.ts';

export type Submission = {
  readonly id: string;
  readonly reference: string;
  readonly region: string;
  /** `HMAC(pepper, CIN)`. */
  readonly claim: string;
  /** False: another live application in the country holds the claim. */
  readonly holdsClaim: boolean;
};

/** A new application. One whose CIN is claimed already is kept all the same, and a person decides which one lives. */
export const submit = (form: Form, submission: Submission, { at }: Moment): Change => {
  const { id, reference, holdsClaim } = submission;
  const after: Application = {
    ...submission,
    province: form.province,
    status: holdsClaim ? 'submitted' : 'contested',
    version: 1,
    submittedAt: at,
    changedAt: at,
    language: form.language,
    kind: form.applicantKind,
    area: form.area,
    ...(form.project === undefined ? {} : { sector: form.project.sector }),
    childcareNeed: form.childcareNeed,
    stepFreeNeed: form.disability === true,
    codeVersion: 0,
    execution: 1,
    round: 0,
    ballots: {},
    reminded: 0,
    declinedHosts: [],
    dueAt: plusMinutes(at, REPAIR.lost),
    lastEvent: { seq: 0, hash: '' },
    lastMessage: 0,
  };
  return {
    after,
    form,
    events: [{ kind: 'submitted', by: { role: 'applicant', id }, details: { contested: !holdsClaim, consent: form.consent.textVersion } }],
    messages: [{ kind: 'received' }],
    ...(holdsClaim
      ? { claim: 'take' }
      : {
          opens: [
            {
              id: caseId('contested', id, 1),
              kind: 'contested',
              cause: 'same-cin',
              application: id,
              reference,
              province: form.province,
              openedAt: at,
              details: {},
            },
          ],
        }),
  };
};
