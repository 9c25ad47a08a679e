import * as z from 'zod';

/** What every Task of `application.asl.json` hands to its function: identifiers only. */
const common = {
  applicationId: z.uuidv7(),
  /** Name of the execution, `<application id>.<n>`. */
  execution: z.string(),
  /** How often this step was tried before. */
  retry: z.int().min(0),
};
// Not strict: an execution keeps the definition that it began with, which may be a later one than the functions after a rollback.
const input = z.object(common);
const waitingInput = z.object({ ...common, token: z.string().min(1) });
const nothing = z.strictObject({});

/** Input and output of each Task state by its name. A waiting state's output is the outcome it is called back with. */
export const applicationStates = {
  Assess: {
    placeholder: 'AssessFunction',
    input,
    output: z.strictObject({
      outcome: z.enum(['assessed', 'in-review', 'ineligible', 'contested', 'settled', 'approved', 'information-requested']),
    }),
  },
  AwaitCommittee: {
    placeholder: 'RequestReviewFunction',
    input: waitingInput,
    output: nothing,
    callback: z.strictObject({ outcome: z.enum(['approved', 'rejected', 'information-requested', 'superseded', 'withdrawn']) }),
  },
  AwaitApplicant: {
    placeholder: 'RequestInformationFunction',
    input: waitingInput,
    output: nothing,
    callback: z.strictObject({ outcome: z.enum(['answered', 'lapsed', 'superseded', 'withdrawn']) }),
  },
  Orient: {
    placeholder: 'OrientFunction',
    input: waitingInput,
    output: nothing,
    callback: z.strictObject({ outcome: z.enum(['accepted', 'declined', 'unanswered', 'waiting-list', 'superseded', 'withdrawn']) }),
  },
  Notify: { placeholder: 'NotifyFunction', input, output: z.strictObject({ outcome: z.literal('told') }) },
  Park: {
    placeholder: 'ParkFunction',
    input: z.object({ ...common, state: z.string(), error: z.string() }),
    output: nothing,
  },
} as const;
