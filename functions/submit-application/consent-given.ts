import type { Form } from '../../core/application/form.ts';
import type { Draft } from '../../core/draft/draft.ts';
import { SPOKEN } from '../../pages/apply/spoken-consent.ts';
import { type Assisting, begunBy } from '../shared/session/assisting-agent.ts';
import { isOwnForm } from '../shared/session/session.ts';

/**
 * How the consent was given on the page that was sent. `ended`: to an agent whose session is over meanwhile. `unheard`: not on a page
 * of the agent who is signed in now, so it must be read to her first.
 */
export type Given = 'written' | 'spoken' | 'ended' | 'unheard';

export const givenOn = (posted: URLSearchParams, assisting: Assisting | undefined): Given => {
  const spoken = posted.get(SPOKEN) === 'yes';
  if (assisting === undefined) return spoken ? 'ended' : 'written';
  return spoken && isOwnForm(posted, assisting.csrf) ? 'spoken' : 'unheard';
};

/** The form with who heard her consent, if somebody did. */
export const heardBy = (form: Form, assisting: Assisting | undefined): Form =>
  assisting === undefined ? form : { ...form, consent: { ...form.consent, spoken: { agent: assisting.id } } };

/** What the records keep of the agents' part. `now`: real time in epoch seconds. */
export const helpOf = (draft: Pick<Draft, 'agent'>, assisting: Assisting | undefined, now: number) => ({
  begunBy: begunBy(draft),
  ...(assisting === undefined ? {} : { client: { agent: assisting.id, now } }),
});
