import { cinOf, contactOf } from '../../core/draft/contact.ts';
import type { Draft, Sending } from '../../core/draft/draft.ts';
import type { Deps } from '../shared/container.ts';
import type { Reached } from '../shared/message/channels.ts';

type RecipientDeps = Deps<'applications' | 'keys' | 'national' | 'region'>;

/** Whom a message about a draft goes to. Undefined: to nobody. */
export const draftRecipients = async (deps: RecipientDeps, kind: Sending['kind'], draft: Draft): Promise<Reached | undefined> => {
  // Not by a page alone that was kept apart: its draft is hers to find or nobody's, and she may have sent the whole since.
  if (draft.steps['start'] === undefined) return undefined;
  const typed = contactOf(draft.steps['contact']);
  if (typed === undefined || kind === 'code') return typed;
  const submitted = await submittedWith(deps, cinOf(draft));
  const left = {
    phone: typed.phone === submitted?.phone ? undefined : typed.phone,
    email: typed.email === submitted?.email ? undefined : typed.email,
  };
  return left.phone === undefined && left.email === undefined ? undefined : left;
};

/**
 * She who has submitted is reminded of no draft: her telephone and her address are left out, each for itself. Whoever types
 * another woman's CIN, and all that he knows of her, is reminded like anyone where the contact is his own, so that silence
 * tells him nothing. Of an application in another region nothing is known here.
 */
const submittedWith = async ({ applications, keys, national, region }: RecipientDeps, cin: string | undefined) => {
  const claim = cin === undefined ? undefined : await national.getClaim(await keys.claim(cin));
  return claim?.region === region.code ? applications.getForm(claim.application) : undefined;
};
