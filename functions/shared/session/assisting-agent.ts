import { formatSubject, parseSubject } from '../../../core/access/subject.ts';
import type { Draft } from '../../../core/draft/draft.ts';
import { localized } from '../../../core/language.ts';
import type { Agent } from '../../../core/region/agent.ts';
import type { SignedIn } from '../../../pages/frame.ts';
import type { Deps } from '../container.ts';
import type { HttpRequest } from '../http/http.ts';
import { HttpError } from '../http/http-error.ts';
import { agentOf, requireSession } from './session.ts';

export type Assisting = {
  readonly agent: Agent;
  /** `<province>:<id>`: in her list, the consent and the audit log. */
  readonly id: string;
  /** Of her session: what is posted in her name carries it. */
  readonly csrf: string;
};

/**
 * The agent with whom a draft is filled in: she began it or took it up, is signed in with this very browser, and is still of the
 * programme. Without her the draft is the woman's own.
 */
export const assistingAgent = async (
  deps: Deps<'access' | 'keys' | 'clock' | 'region'>,
  request: HttpRequest,
  draft: Pick<Draft, 'agent'> | undefined,
): Promise<Assisting | undefined> => {
  if (draft?.agent === undefined) return undefined;
  try {
    const { subject, csrf, person } = await requireSession(deps, request);
    if (subject.kind !== 'agent' || formatSubject(subject) !== draft.agent) return undefined;
    return { agent: await agentOf(deps, { subject, person }), id: agentId(subject), csrf };
  } catch (error) {
    if (error instanceof HttpError) return undefined;
    throw error;
  }
};

/** With what a draft is filled in. */
export type Assistance<D> = {
  /** Within an agent's session of her province alone: no other is offered, and none is accepted. */
  readonly deps: D;
  /** Shown on every page, so that who leaves a shared computer can sign out. */
  readonly session?: SignedIn;
  readonly assisting?: Assisting;
};

export const assistanceWith = async <D extends Deps<'access' | 'keys' | 'clock' | 'region'>>(
  deps: D,
  request: HttpRequest,
  draft: Pick<Draft, 'agent'> | undefined,
): Promise<Assistance<D>> => {
  const assisting = await assistingAgent(deps, request, draft);
  if (assisting === undefined) return { deps };
  const { agent, csrf } = assisting;
  const provinces = deps.region.provinces.filter(({ code }) => code === agent.province);
  return {
    deps: { ...deps, region: { ...deps.region, provinces } },
    session: { who: localized(agent.name, request.language), csrf },
    assisting,
  };
};

export const agentId = ({ province, id }: Pick<Agent, 'province' | 'id'>): string => `${province}:${id}`;

/** The agent of a draft as the records name her, whether or not she is signed in. */
export const begunBy = ({ agent }: Pick<Draft, 'agent'>): string | undefined => {
  const subject = agent === undefined ? undefined : parseSubject(agent);
  return subject?.kind === 'agent' ? agentId(subject) : undefined;
};
