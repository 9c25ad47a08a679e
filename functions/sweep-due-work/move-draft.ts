import type { Instant } from '../../core/application/application.ts';
import type { Draft, Sending } from '../../core/draft/draft.ts';
import { draftDue, nextDue } from '../../core/draft/rules.ts';
import { afterSending, beginSending, repeatSending } from '../../core/draft/sending.ts';
import type { DraftTimes } from '../../store/draft/drafts.ts';
import type { Deps } from '../shared/container.ts';
import { log } from '../shared/log.ts';
import { committed } from '../shared/or-fail.ts';
import { draftRecipients } from './draft-recipients.ts';
import { type SendDraftDeps, sendDraftMessage } from './send-draft.ts';

export type DraftDeps = SendDraftDeps & Deps<'applications' | 'drafts' | 'national'>;

/** Does what is due of one draft. The index may lag behind; what was changed meanwhile is looked at in the next run. */
export const moveDraft = async (deps: DraftDeps, hash: string): Promise<void> => {
  const { drafts, region, clock } = deps;
  const draft = await drafts.find(hash);
  const at = clock.now();
  if (draft === undefined || draft.dueAt > at) return;
  switch (draftDue(draft, at, region.drafts.reminderDays)) {
    case 'delete':
      // False: it was saved just before its time was over.
      await drafts.remove(draft);
      return;
    case 'send-code':
      return send(deps, draft, { sendCode: false, sending: beginSending('code', at) });
    case 'remind':
      return (await draftRecipients(deps, 'reminder', draft)) === undefined
        ? putOff(deps, draft, false)
        : send(deps, draft, { reminded: true, sending: beginSending('reminder', at) });
    case 'repeat':
      return send(deps, draft, { sending: again(draft, at) });
    case 'nothing':
      // She has gone on since: her saves leave the due time where it was.
      return putOff(deps, draft);
  }
};

/**
 * Notes what is about to be sent, if anything and to anyone, and sends it. When another run or she herself is faster, nothing
 * is sent.
 */
const send = async (deps: DraftDeps, draft: Draft, change: Partial<DraftTimes>): Promise<void> => {
  const { sending } = change;
  const to = sending === undefined ? undefined : await draftRecipients(deps, sending.kind, draft);
  const claimed = committed(await setTimes(deps, draft, { ...change, sending: to === undefined ? undefined : sending }));
  if (sending === undefined || to === undefined) return;
  const left = afterSending(sending, await sendDraftMessage(deps, claimed, sending, to), deps.clock.now());
  if (left !== sending) await settle(deps, claimed, sending, left);
};

const TRIES = 4;

/** Notes what became of a send. What she saves meanwhile stays; if she gave another contact, that is the next sweep's business. */
const settle = async (deps: DraftDeps, claimed: Draft, sent: Sending, left: Sending | undefined): Promise<void> => {
  let newest: Draft | undefined = claimed;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const settled = await setTimes(deps, newest, { sending: left });
    if (settled.ok) return;
    newest = await deps.drafts.find(claimed.hash);
    // Submitted, or in other hands.
    if (newest?.sending?.claimedAt !== sent.claimedAt) return;
  }
};

const putOff = async (deps: DraftDeps, draft: Draft, isRemindable = true): Promise<void> => {
  committed(await setTimes(deps, draft, {}, isRemindable));
};

const setTimes = ({ drafts, region }: DraftDeps, draft: Draft, change: Partial<DraftTimes>, isRemindable = true) => {
  const { sendCode, reminded, sending } = { ...draft, ...change };
  const dueAt = nextDue({ ...draft, sendCode, reminded, sending }, region.drafts.reminderDays, isRemindable);
  return drafts.setTimes(draft, { sendCode, reminded, sending, dueAt });
};

const again = ({ sending }: Draft, at: Instant): Sending | undefined => {
  if (sending === undefined) return undefined;
  const next = repeatSending(sending, at);
  if (next === undefined) log('message-dropped', { kind: `draft-${sending.kind}` });
  return next;
};
