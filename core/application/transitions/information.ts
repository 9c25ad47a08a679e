import { plusMinutes } from '../../time.ts';
import type { Instant } from '../application.ts';
import { transition } from '../change.ts';
import type { Form } from '../form.ts';
import { REPAIR } from '../repair.ts';
import { SYSTEM } from './actors.ts';

/** The applicant is asked by link and the execution waits for her. Again after a repair: nothing is asked twice. */
export const askForInformation = transition<{ token: string; deadline: Instant; firstLook: Instant }>({
  event: 'information-asked',
  from: ['information-requested'],
  to: () => 'information-requested',
  effects: ({ token, deadline, firstLook }, application) => {
    const again = application.deadline !== undefined;
    const until = application.deadline ?? deadline;
    return {
      set: { callback: undefined, deadline: until, dueAt: again ? until : firstLook, reminded: again ? application.reminded : 0 },
      token,
      events: [{ kind: 'information-asked', by: SYSTEM, details: { deadline: until, round: application.round, again } }],
      ...(again ? {} : { messages: [{ kind: 'information-requested' as const, details: { round: String(application.round) } }] }),
    };
  },
});

/** She answers; the round's votes are void and the file is assessed again. */
export const answerInformation = transition<{ form: Form; answer: string }>({
  event: 'information-answered',
  from: ['information-requested'],
  to: () => 'submitted',
  effects: ({ form, answer }, application, { at }) => ({
    set: {
      round: application.round + 1,
      ballots: {},
      // What is decided then is another decision, of other votes.
      decidedAt: undefined,
      score: undefined,
      gridVersion: undefined,
      sector: form.project?.sector,
      childcareNeed: form.childcareNeed,
      stepFreeNeed: form.disability === true,
      deadline: undefined,
      reminded: 0,
      callback: { outcome: 'answered' },
      dueAt: plusMinutes(at, REPAIR.lost),
    },
    form,
    events: [
      {
        kind: 'information-answered',
        by: { role: 'applicant', id: application.id },
        details: { round: application.round },
        reason: answer,
      },
    ],
  }),
});

/** No answer in time closes the file politely; she may apply again. */
export const lapse = transition<Record<never, never>>({
  event: 'lapsed',
  from: ['information-requested'],
  to: () => 'lapsed',
  effects: (_, application, { at }) => ({
    set: { holdsClaim: false, callback: { outcome: 'lapsed' }, dueAt: plusMinutes(at, REPAIR.lost), deadline: undefined },
    claim: 'release',
    messages: [{ kind: 'lapsed' }],
    events: [{ kind: 'lapsed', by: SYSTEM, details: { round: application.round } }],
  }),
});
