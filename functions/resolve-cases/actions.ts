import { withContact } from '../../core/application/amend.ts';
import type { Application, Category } from '../../core/application/application.ts';
import type { Change, InvalidTransition } from '../../core/application/change.ts';
import type { FieldError } from '../../core/application/problems.ts';
import { replaceContact } from '../../core/application/transitions/contact.ts';
import { resume, revive, supersede } from '../../core/application/transitions/coordination.ts';
import { type CoordinatorDecision, decideEscalated } from '../../core/application/transitions/review.ts';
import type { Actor } from '../../core/audit/event.ts';
import type { Case } from '../../core/case/case.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { closeWait } from '../shared/close-wait.ts';
import type { Deps } from '../shared/container.ts';
import { committed, found } from '../shared/found.ts';

/** What the coordinator chose for a case, with her reason. */
export type Action =
  | { readonly kind: 'keep-earlier' | 'this-is-right' | 'retry' | 'resend' | 'told'; readonly reason: string }
  | { readonly kind: 'decide'; readonly outcome: CoordinatorDecision['outcome']; readonly category: Category; readonly reason: string }
  | { readonly kind: 'replace-contact'; readonly contact: unknown; readonly reason: string };

/** `ClaimLocked`: the holder of the claim is placed already. `NotOpen`: the case or its file has changed since. */
export type ActionError = 'NotOpen' | 'ClaimLocked' | 'Busy' | { readonly fields: readonly FieldError[] };

type ActionDeps = Deps<'applications' | 'messages' | 'cases' | 'workflow' | 'callbacks' | 'delivery' | 'clock'>;

/** Settles a case. Everything but a message's resending is one change with its audit event. */
export const act = async (deps: ActionDeps, opened: Case, action: Action, by: Actor): Promise<Result<void, ActionError>> => {
  const application = found(await deps.applications.get(opened.application));
  const moment = { at: deps.clock.now() };
  const { reason } = action;
  switch (action.kind) {
    case 'keep-earlier':
      return change(deps, supersede(application, { by, reason }, moment));
    case 'this-is-right':
      return change(deps, revive(application, { by, reason }, moment));
    case 'decide':
      return change(deps, decideEscalated(application, { ...action, by }, moment));
    case 'retry':
      return change(deps, resume(application, { by, reason, closes: opened.id }, moment));
    case 'resend':
      return resend(deps, application, opened);
    case 'told':
      await deps.cases.close(opened.id);
      return ok(undefined);
    case 'replace-contact':
      return replace(deps, application, opened, action.contact, { by, reason });
  }
};

/** Writes a change and does at once what follows from it; due work repeats what is not heard. */
const change = async (deps: ActionDeps, proposed: Result<Change, InvalidTransition>): Promise<Result<void, ActionError>> => {
  if (!proposed.ok) return err('NotOpen');
  const result = await deps.applications.commit(proposed.value);
  if (!result.ok) return err(result.error === 'ClaimLocked' ? 'ClaimLocked' : result.error === 'Conflict' ? 'Busy' : 'NotOpen');
  const application = result.value;
  const begins = application.execution > (proposed.value.before?.execution ?? 0);
  if (begins) await deps.workflow.tryStart(application);
  else if (application.callback !== undefined) await closeWait(deps.applications, deps.callbacks, application);
  else await deps.delivery.deliverAndConfirm(application, 0);
  return ok(undefined);
};

/** A person takes a parked message up: all attempts are granted anew. */
const resend = async (
  { messages, delivery, clock }: ActionDeps,
  application: Application,
  opened: Case,
): Promise<Result<void, ActionError>> => {
  const message = await messages.get(application.id, Number(opened.details['message']));
  const claimed = message === undefined ? undefined : await messages.claimParked(message, clock.now(), opened.id);
  if (claimed === undefined) return err('NotOpen');
  committed(await messages.confirm(application, [await delivery.deliver(application, claimed)], clock.now()));
  return ok(undefined);
};

const replace = async (
  deps: ActionDeps,
  application: Application,
  opened: Case,
  contact: unknown,
  { by, reason }: { readonly by: Actor; readonly reason: string },
): Promise<Result<void, ActionError>> => {
  const form = withContact(found(await deps.applications.getForm(application.id)), contact);
  if (!form.ok) return err({ fields: form.error });
  const replaced = replaceContact(application, { form: form.value, by, reason }, { at: deps.clock.now() });
  const result = replaced.ok ? await deps.applications.commit(replaced.value) : replaced;
  if (!result.ok) return err('NotOpen');
  return resend(deps, result.value, opened);
};
