import { createHash, randomInt } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { APPLICATIONS_PER_HOUR, ASSISTED_PER_HOUR } from '../../core/access/access.ts';
import type { Application } from '../../core/application/application.ts';
import type { Form } from '../../core/application/form.ts';
import { makeReference } from '../../core/application/reference.ts';
import { submit } from '../../core/application/transitions/intake.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Submission, SubmissionError } from '../../store/application/submissions.ts';
import { epochSeconds } from '../shared/adapters/clock.ts';
import type { Deps } from '../shared/container.ts';
import { log } from '../shared/log.ts';
import { contactDigests } from '../shared/message/contact-limit.ts';

export type Accepted = { readonly application: Application; readonly trackingCode: string };

/** What makes a second sending of the same the same. */
export type Origin = {
  readonly idempotencyKey?: string | undefined;
  readonly draft?: Submission['draft'] | undefined;
  /** The agent who helped: see `consent-given.ts`. */
  readonly begunBy?: string | undefined;
  readonly client?: Submission['client'] | undefined;
};

export type IntakeDeps = Deps<'applications' | 'workflow' | 'keys' | 'region' | 'clock'>;

/**
 * Stores a submission in one transaction and tries once, shortly, to start its workflow; due work repairs a lost start.
 * The same key and form, or the same draft, get the same answer.
 */
export const createIntake =
  ({ applications, workflow, keys, region, clock }: IntakeDeps) =>
  async (form: Form, { idempotencyKey, draft, begunBy, client }: Origin): Promise<Result<Accepted, SubmissionError>> => {
    const [claim, traces, digests] = await Promise.all([keys.claim(form.cin), keys.traces(form), contactDigests(keys, form)]);
    const now = epochSeconds(clock);
    const id = uuidv7();
    const moment = { at: clock.now() };
    const stored = await applications.submit({
      compose: ({ reference, holdsClaim }) => ({
        ...submit(form, { id, reference, region: region.code, claim, holdsClaim, begunBy }, moment),
        traces,
      }),
      newReference: () => makeReference((max) => randomInt(max)),
      ...(idempotencyKey === undefined ? {} : { idempotency: { key: idempotencyKey, bodyDigest: digestOfForm(form), now } }),
      ...(draft === undefined ? {} : { draft }),
      ...(client === undefined ? {} : { client }),
      contacts: { digests, most: client === undefined ? APPLICATIONS_PER_HOUR : ASSISTED_PER_HOUR, now },
    });
    if (!stored.ok) return stored;
    const { application, repeated } = stored.value;
    if (!repeated) {
      const start = await workflow.tryStart(application);
      if (start === 'unknown') log('start-unconfirmed', { application: application.id });
    }
    return ok({ application, trackingCode: await keys.trackingCode(application.id, application.codeVersion) });
  };

/** Of the normalised form: the same answers typed with other digits or separators are the same body. */
const digestOfForm = (form: Form): string => createHash('sha256').update(JSON.stringify(form)).digest('base64url');
