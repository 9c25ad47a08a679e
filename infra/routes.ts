import { ROUTES } from '../workflows/http-routes.ts';
import type { Throttle } from './constructs/http-api.ts';
import type { FunctionId, functions } from './functions.ts';

type HttpFunction = { [Id in FunctionId]: (typeof functions)[Id]['kind'] extends 'http' ? Id : never }[FunctionId];

/** Every function that answers requests has its routes. */
export const routes: Record<HttpFunction, readonly string[]> = ROUTES;

const answersRequests = (id: string): id is HttpFunction => id in routes;
export const httpFunctions: readonly HttpFunction[] = Object.keys(routes).filter(answersRequests);

const PAGES = { rateLimit: 100, burstLimit: 200 };
const FORM = { rateLimit: 50, burstLimit: 100 };
const FEW = { rateLimit: 20, burstLimit: 40 };

/**
 * How often each route of a function is answered: requests per second, and at once. Every route has its own share, so that whoever floods what anybody may
 * send leaves the committees, the hosts and the coordinator theirs. A launch day saw fewer than one application per second.
 */
export const throttles: Record<HttpFunction, Throttle> = {
  'submit-application': FEW,
  'prepare-application': FORM,
  'get-application': FEW,
  'manage-application': FEW,
  'serve-portal': PAGES,
  'sign-in': FEW,
  'review-applications': FORM,
  'keep-secretariat': FEW,
  'hold-meetings': FORM,
  'answer-referrals': FEW,
  'assist-applicants': FEW,
  'answer-information': FEW,
  'resolve-cases': FEW,
};
