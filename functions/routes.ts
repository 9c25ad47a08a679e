/**
 * Every route of the HTTP API with the function that answers it. What is not listed falls to `$default`, which says
 * 404 or 405. The infrastructure's routes are compared with this table by a test.
 */
export const ROUTES = [
  { method: 'POST', path: '/applications', function: 'submit-application' },
  { method: 'POST', path: '/apply', function: 'submit-application' },
  { method: 'GET', path: '/applications/{reference}', function: 'get-application' },
  { method: 'GET', path: '/follow', function: 'get-application' },
  { method: 'POST', path: '/follow', function: 'get-application' },
  { method: 'POST', path: '/follow/code', function: 'get-application' },
  { method: 'GET', path: '/', function: 'serve-portal' },
  { method: 'GET', path: '/apply', function: 'serve-portal' },
  { method: 'GET', path: '/style.css', function: 'serve-portal' },
  { method: 'GET', path: '/openapi.json', function: 'serve-portal' },
  { method: 'GET', path: '/sign-in', function: 'sign-in' },
  { method: 'POST', path: '/sign-in', function: 'sign-in' },
  { method: 'POST', path: '/sign-out', function: 'sign-in' },
  { method: 'GET', path: '/l/{link}', function: 'sign-in' },
  { method: 'POST', path: '/l/{link}/code', function: 'sign-in' },
  { method: 'POST', path: '/l/{link}/session', function: 'sign-in' },
  { method: 'GET', path: '/review', function: 'review-applications' },
  { method: 'GET', path: '/review/{reference}', function: 'review-applications' },
  { method: 'POST', path: '/review/{reference}', function: 'review-applications' },
  { method: 'GET', path: '/referrals', function: 'answer-referrals' },
  { method: 'GET', path: '/referrals/{reference}', function: 'answer-referrals' },
  { method: 'POST', path: '/referrals/{reference}', function: 'answer-referrals' },
  { method: 'GET', path: '/information', function: 'answer-information' },
  { method: 'POST', path: '/information', function: 'answer-information' },
  { method: 'GET', path: '/cases', function: 'resolve-cases' },
  { method: 'GET', path: '/cases/{case}', function: 'resolve-cases' },
  { method: 'POST', path: '/cases/{case}', function: 'resolve-cases' },
] as const;
