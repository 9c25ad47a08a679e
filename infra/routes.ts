import { ROUTES } from '../workflows/http-routes.ts';
import type { FunctionId, functions } from './functions.ts';

type HttpFunction = { [Id in FunctionId]: (typeof functions)[Id]['kind'] extends 'http' ? Id : never }[FunctionId];

/** Every function that answers requests has its routes. */
export const routes: Record<HttpFunction, readonly string[]> = ROUTES;

const answersRequests = (id: string): id is HttpFunction => id in routes;
export const httpFunctions: readonly HttpFunction[] = Object.keys(routes).filter(answersRequests);
