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
  /** The agent who began it with her at a counter, `<province>:<id>`, whoever sent it in the end. */
  readonly begunBy?: string | undefined;
};

/** A new application. One whose CIN is claimed already is kept all the same, and a person decides which one lives. */
export const submit = (form: Form, submission: Submission, { at }: Moment): Change => {
  const { begunBy, ...known } = submission;
  const { id, reference, holdsClaim } = known;
  const { textVersion, spoken } = form.consent;
  const after: Application = {
    ...known,
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
    ...(spoken === undefined ? {} : { assisted: true }),
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
    events: [
      {
        kind: 'submitted',
        by: spoken === undefined ? { role: 'applicant', id } : { role: 'agent', id: spoken.agent },
        details: {
          contested: !holdsClaim,
          consent: textVersion,
          ...(spoken === undefined ? {} : { spoken: true }),
          ...(begunBy === undefined ? {} : { begunBy }),
        },
      },
    ],
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
