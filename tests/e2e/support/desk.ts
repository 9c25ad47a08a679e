import { SESSION_COOKIE } from '../../../functions/shared/session/session.ts';
import { SPOKEN } from '../../../pages/apply/spoken-consent.ts';
import { csrfIn, signIn } from './client.ts';
import type { Answers } from './form.ts';
import { region } from './region.ts';
import type { System } from './system.ts';
import { CONSENT, type Seen, type Visitor, visitorOf } from './visitor.ts';

/** An agent at the computer of her counter. */
export type Desk = Visitor & {
  /** Signs in, as at the beginning of a day or when the session is over. */
  readonly enter: () => Promise<void>;
  /** The token of her session's forms. */
  readonly csrf: () => string;
  /** Posts to her page, within the session. */
  readonly act: (action: string, fields?: Answers) => Promise<Seen>;
  /** What the page of the check posts when the consent was heard. */
  readonly heard: () => Promise<Answers>;
};

export const agentEmail = (province: string): string => {
  const agent = region.agents.find((one) => one.province === province);
  if (agent === undefined) throw new Error(`no agent in ${province}`);
  return agent.email;
};

export const openDesk = async (system: System, province: string): Promise<Desk> => {
  const visitor = visitorOf(system);
  let csrf = '';
  const enter = async (): Promise<void> => {
    const person = await signIn(system, agentEmail(province));
    csrf = person.csrf;
    visitor.cookies.set(SESSION_COOKIE, person.cookie.slice(SESSION_COOKIE.length + 1));
  };
  await enter();
  return {
    ...visitor,
    enter,
    csrf: () => csrf,
    act: (action, fields = {}) => visitor.post('/assist', { csrf, action, ...fields }),
    heard: async () => ({ ...CONSENT, [SPOKEN]: 'yes', csrf: csrfIn(await visitor.get('/apply/check')) }),
  };
};
