import type { NationalFunctionId } from './national-functions.ts';

/** Who answers which request to the national entry page; `$default` answers everything else. */
export const nationalRoutes: Record<NationalFunctionId, readonly string[]> = {
  'find-region': ['GET /', 'GET /region', 'GET /style.css', 'GET /portal.js', 'GET /tifinagh.woff2', 'GET /away', '$default'],
};
