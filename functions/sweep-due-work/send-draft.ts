import type { Draft, Sending } from '../../core/draft/draft.ts';
import type { SendOutcome } from '../../core/draft/sending.ts';
import { renderDraftMessage } from '../../messages/render-draft.ts';
import { epochSeconds } from '../shared/adapters/clock.ts';
import type { Deps } from '../shared/container.ts';
import { log } from '../shared/log.ts';
import { type Reached, type SendFailure, sendOverAll } from '../shared/message/channels.ts';

export type SendDraftDeps = Deps<'access' | 'keys' | 'email' | 'sms' | 'region' | 'clock' | 'publicUrl'>;

/** So many messages about drafts go to one telephone or address in an hour: anyone may type anyone's. */
const MOST_AN_HOUR = 3;
/** So many codes a region sends in an hour, whoever asks: each is an SMS that anyone can cause. It is on her screen as well. */
const MOST_CODES_AN_HOUR = 2_000;

/** Sends what was claimed. Never throws because of a send. */
export const sendDraftMessage = async (
  deps: SendDraftDeps,
  draft: Draft,
  { kind, repeated }: Sending,
  to: Reached,
): Promise<SendOutcome> => {
  const { keys, email, sms, region, publicUrl } = deps;
  const message = renderDraftMessage(kind, draft.language, {
    code: await keys.resumeCode(draft.seed),
    portalUrl: publicUrl,
    expiresOn: draft.expiresOn,
    utcOffset: region.utcOffset,
    repeat: repeated,
  });
  if (kind === 'code' && !(await mayCost(deps))) {
    log('message-dropped', { kind: `draft-${kind}` });
    return 'dropped';
  }
  const failures = await sendOverAll({ email, sms }, await reachable(deps, to), message);
  const outcome = outcomeOf(failures);
  log(LOGGED[outcome], { kind: `draft-${kind}` });
  return outcome;
};

const mayCost = async ({ access, clock }: SendDraftDeps): Promise<boolean> =>
  (await access.noteGuess('resume-codes', epochSeconds(clock))) <= MOST_CODES_AN_HOUR;

/** Each channel that may still be used in this hour. */
const reachable = async ({ access, keys, clock }: SendDraftDeps, { phone, email }: Reached): Promise<Reached> => {
  const now = epochSeconds(clock);
  const allowed = async (address: string | undefined): Promise<string | undefined> => {
    if (address === undefined) return undefined;
    const count = await access.noteGuess(`resume-code:${await keys.contactDigest(address)}`, now);
    return count <= MOST_AN_HOUR ? address : undefined;
  };
  return { phone: await allowed(phone), email: await allowed(email) };
};

const outcomeOf = (failures: readonly SendFailure[]): SendOutcome => {
  if (failures.length === 0) return 'sent';
  if (failures.includes('Unconfirmed')) return 'unanswered';
  return failures.includes('SendFailed') ? 'refused' : 'dropped';
};

const LOGGED = {
  sent: 'message-sent',
  refused: 'message-failed',
  unanswered: 'message-unconfirmed',
  dropped: 'message-dropped',
} as const satisfies Record<SendOutcome, string>;
