import { SESSION_COOKIE } from '../../../functions/shared/session.ts';
import { signIn } from './client.ts';
import { type Jar, jarOf } from './jar.ts';
import { region } from './region.ts';
import type { System } from './system.ts';

/** An agent at the computer of her counter, signed in. */
export type Desk = Jar & { readonly csrf: string };

export const agentEmail = (province: string): string => {
  const agent = region.agents.find((one) => one.province === province);
  if (agent === undefined) throw new Error(`no agent in ${province}`);
  return agent.email;
};

export const openDesk = async (system: System, province: string, language = 'fr'): Promise<Desk> => {
  const { cookie, csrf } = await signIn(system, agentEmail(province));
  const jar = jarOf(system, language);
  jar.cookies.set(SESSION_COOKIE, cookie.slice(SESSION_COOKIE.length + 1));
  return { ...jar, csrf };
};
