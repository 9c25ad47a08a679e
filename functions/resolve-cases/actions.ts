import { sameContact, withContact } from '../../core/application/amend.ts';
import type { Application, Category } from '../../core/application/application.ts';
import type { Change, InvalidTransition } from '../../core/application/change.ts';
import { replaceContact } from '../../core/application/transitions/contact.ts';
import { resume, revive, supersede } from '../../core/application/transitions/coordination.ts';
import { resendMessage, tellInPerson } from '../../core/application/transitions/messages.ts';
import { type CoordinatorDecision, decideEscalated } from '../../core/application/transitions/review.ts';
import type { Actor } from '../../core/audit/event.ts';
import { type Case, failedExecution } from '../../core/case/case.ts';
import { stillSays } from '../../core/message/still-says.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { carriesCode } from '../../messages/render.ts';
import type { DecisionError } from '../../pages/parts/decision.ts';
import type { ChangeError } from '../../store/application/changes.ts';
import type { Deps } from '../shared/container.ts';
import { unowed } from '../shared/message/unowed.ts';
import { committed, found } from '../shared/or-fail.ts';
import { closeWait } from '../shared/step/close-wait.ts';
import { contactError } from './contact.ts';

/** What the coordinator chose for a case, with her reason. */
export type Action =
  | { readonly kind: 'keep-earlier' | 'this-one' | 'retry' | 'resend' | 'mark-told'; readonly reason: string }
  | {
      readonly kind: 'decide';
      readonly outcome: CoordinatorDecision['outcome'];
      readonly category: Category | undefined;
      readonly reason: string;
    }
  | { readonly kind: 'replace-address'; readonly contact: object; readonly reason: string };

/** `ClaimLocked`: the holder of the claim is placed already. `NotOpen`: the case or its file has changed since. */
export type ActionError = 'NotOpen' | 'ClaimLocked' | 'Busy' | { readonly errors: readonly DecisionError[] };

type ActionDeps = Deps<'applications' | 'messages' | 'cases' | 'workflow' | 'callbacks' | 'suppressions' | 'delivery' | 'keys' | 'clock'>;

/** Settles a case. Everything but a message's resending is one change with its audit event. */
export const act = async (deps: ActionDeps, opened: Case, action: Action, by: Actor): Promise<Result<void, ActionError>> => {
  const application = found(await deps.applications.get(opened.application));
  const moment = { at: deps.clock.now() };
  const { reason } = action;
  switch (action.kind) {
    case 'keep-earlier':
      return change(deps, supersede(application, { by, reason }, moment));
    case 'this-one':
      return change(deps, revive(application, { by, reason }, moment));
    case 'decide':
      return change(
        deps,
        decideEscalated(application, { ...action, category: action.category ?? found(application.category), by }, moment),
      );
    case 'retry':
      // Another execution has begun since: one more would stand beside the one that waits.
      if (opened.id !== failedExecution(application)) return overtaken(deps, opened);
      return change(deps, resume(application, { by, reason, closes: opened.id }, moment));
    case 'resend':
      return done(await resend(deps, application, opened, by, reason));
    case 'mark-told':
      return change(deps, tellInPerson(application, { by, reason, message: messageOf(opened), closes: opened.id }, moment));
    case 'replace-address':
      return replace(deps, application, opened, action.contact, { by, reason });
  }
};

const overtaken = async ({ cases }: ActionDeps, { id }: Case): Promise<Result<void, ActionError>> => {
  await cases.close(id);
  return err('NotOpen');
};

/** Writes a change and does at once what follows from it; due work repeats what is not heard. */
const change = async (deps: ActionDeps, proposed: Result<Change, InvalidTransition>): Promise<Result<void, ActionError>> => {
  if (!proposed.ok) return err('NotOpen');
  const result = await deps.applications.commit(proposed.value);
  if (!result.ok) return err(refusalOf(result.error));
  const application = result.value;
  const begins = application.execution > (proposed.value.before?.execution ?? 0);
  if (begins) await deps.workflow.tryStart(application);
  else await closeWait(deps.applications, deps.callbacks, application);
  if (proposed.value.messages !== undefined) await deps.delivery.deliverCaused(application);
  return ok(undefined);
};

/** After an appeal: another application of hers lives. The case stays as it is, with what was typed. */
const ANOTHER_LIVES: ActionError = { errors: [{ field: 'choice', code: 'another-lives' }] };

const refusalOf = (error: ChangeError): ActionError => {
  switch (error) {
    case 'ClaimLocked':
      return error;
    case 'AlreadyClaimed':
      return ANOTHER_LIVES;
    case 'Conflict':
      return 'Busy';
    default:
      return 'NotOpen';
  }
};

const messageOf = (opened: Case): number => Number(opened.details['message']);

/** A person takes a parked message up: all attempts are granted anew, and mail goes again to an address it had stopped going to. */
const resend = async (
  deps: ActionDeps,
  application: Application,
  opened: Case,
  by: Actor,
  reason: string,
): Promise<Result<Application, ActionError>> => {
  const { applications, messages, suppressions, delivery, keys, clock } = deps;
  const message = await messages.get(application.id, messageOf(opened));
  if (message?.state !== 'parked') return err('NotOpen');
  // What followed has been told since: nobody need tell her this any more.
  const over = unowed(application, message);
  if (over !== undefined) {
    await messages.claimParked(message, clock.now(), opened.id);
    committed(await messages.confirm(application, [over], clock.now()));
    return err('NotOpen');
  }
  const noted = resendMessage(application, { by, reason, message: message.seq }, { at: clock.now() });
  const result = noted.ok ? await applications.commit(noted.value) : noted;
  if (!result.ok) return err('NotOpen');
  const claimed = await messages.claimParked(message, clock.now(), opened.id);
  if (claimed === undefined) return err('NotOpen');
  const { email } = found(await applications.getForm(application.id));
  if (email !== undefined) await suppressions.lift(await keys.address(email));
  const receipt = await delivery.deliver(result.value, claimed);
  if (receipt !== undefined) committed(await messages.confirm(result.value, [receipt], clock.now()));
  return ok(result.value);
};

/**
 * The message goes to another contact, with a new tracking code: whoever has the old telephone or reads the old address may have the old one, which
 * would show where she is reached now. A message that tells no code is followed by one that does. Pressed again, the code stays as it was sent.
 */
const replace = async (
  deps: ActionDeps,
  application: Application,
  opened: Case,
  contact: object,
  { by, reason }: { readonly by: Actor; readonly reason: string },
): Promise<Result<void, ActionError>> => {
  const { applications, messages, keys, clock } = deps;
  const current = found(await applications.getForm(application.id));
  const form = withContact(current, { phone: current.phone, email: current.email, ...contact });
  if (!form.ok) return err({ errors: form.error.map(contactError) });
  if (sameContact(current, form.value)) return done(await resend(deps, application, opened, by, reason));
  const parked = await messages.get(application.id, messageOf(opened));
  if (parked?.state !== 'parked') return err('NotOpen');
  const told = carriesCode(parked.kind) && stillSays(parked, application) ? {} : { message: { kind: 'tracking-code' as const } };
  const replaced = replaceContact(application, { form: form.value, by, reason, renewsCode: true, ...told }, { at: clock.now() });
  const traces = await keys.traces({ phone: form.value.phone });
  const result = replaced.ok ? await applications.commit({ ...replaced.value, traces }) : replaced;
  if (!result.ok) return err('NotOpen');
  const resent = await resend(deps, result.value, opened, by, reason);
  // Her new code goes out also when the message itself is not owed any more.
  if ('message' in told) await deps.delivery.deliverCaused(result.value);
  return stillSays(parked, application) ? done(resent) : ok(undefined);
};

const done = (result: Result<unknown, ActionError>): Result<void, ActionError> => (result.ok ? ok(undefined) : result);
