import type { Draft, Sending } from '../../core/draft/draft.ts';
import { draftDue, nextDue } from '../../core/draft/rules.ts';
import { afterSending, beginSending, repeatSending } from '../../core/draft/sending.ts';
import type { DraftTimes } from '../../store/drafts.ts';
import type { Deps } from '../shared/container.ts';
import { committed } from '../shared/found.ts';
import { log } from '../shared/log.ts';
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
      return send(deps, draft, 'code', { sendCode: false }, beginSending('code', at));
    case 'remind':
      return send(deps, draft, 'reminder', { reminded: true }, beginSending('reminder', at));
    case 'repeat':
      return repeat(deps, draft);
    case 'nothing':
      // She has gone on since: her saves leave the due time where it was.
      return putOff(deps, draft);
  }
};

/** Notes what is about to be sent, if anything, and sends it. When another run or she herself is faster, nothing is sent. */
const send = async (deps: DraftDeps, draft: Draft, change: Partial<DraftTimes>): Promise<void> => {
XX
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

/** Not by a page alone that was kept apart: its draft is hers to find or nobody's, and she may have sent the whole since. */
const isReachable = ({ steps }: Draft): boolean => steps['start'] !== undefined && contactOf(steps['contact']) !== undefined;

/** A reminder that was not sent is not sent to one who has applied since. */
const again = async (deps: DraftDeps, draft: Draft, at: Instant): Promise<Sending | undefined> => {
  const { sending } = draft;
  if (sending === undefined || !isReachable(draft)) return undefined;
  if (sending.kind === 'reminder' && !(await mayRemind(deps, draft))) return undefined;
  const next = repeatSending(sending, at);
  if (next === undefined) log('message-dropped', { kind: `draft-${sending.kind}` });
  return next;
};

/**
 * Never one who has submitted, by this draft or otherwise. She is known by her CIN and by how she is reached: whoever types
 * another woman's CIN with a telephone of his own is reminded like anyone, so that silence tells him nothing.
 */
const mayRemind = async ({ applications, keys, national, region }: DraftDeps, draft: Draft): Promise<boolean> => {
  const contact = contactOf(draft.steps['contact']);
  if (contact === undefined) return false;
  const cin = cinOf(draft);
  const claim = cin === undefined ? undefined : await national.getClaim(await keys.claim(cin));
  // Of an application in another region nothing is known here.
  if (claim?.region !== region.code) return true;
  const submitted = await applications.getForm(claim.application);
  return submitted?.phone !== contact.phone && (contact.email === undefined || submitted?.email !== contact.email);
};
