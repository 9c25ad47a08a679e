import type { FunctionId } from './functions.ts';

type HttpFunction = Extract<
  FunctionId,
  | 'submit-application'
  | 'prepare-application'
  | 'get-application'
  | 'manage-application'
  | 'serve-portal'
  | 'sign-in'
  | 'review-applications'
  | 'keep-secretariat'
  | 'hold-meetings'
  | 'answer-referrals'
  | 'assist-applicants'
  | 'answer-information'
  | 'resolve-cases'
>;

/** Who answers which request. `$default` answers everything else: unknown routes and wrong methods. */
export const routes: Record<HttpFunction, readonly string[]> = {
  'submit-application': ['POST /applications', 'POST /apply/send', 'GET /apply/send', 'GET /apply/done'],
  'prepare-application': [
    'GET /apply',
    'POST /apply',
    'GET /apply/resume',
    'POST /apply/resume',
    'GET /apply/check',
    'GET /apply/{step}',
    'POST /apply/{step}',
  ],
  'get-application': ['GET /applications/{reference}', 'GET /follow', 'POST /follow', 'POST /follow/code'],
  'manage-application': [
    'GET /follow/status',
    'GET /follow/contact',
    'POST /follow/contact',
    'GET /follow/withdraw',
    'POST /follow/withdraw',
    'GET /follow/appeal',
    'POST /follow/appeal',
    'GET /follow/data',
    'GET /follow/data.json',
  ],
  'serve-portal': [
    'GET /',
    'GET /check',
    'POST /check',
    'GET /style.css',
    'GET /portal.js',
    'GET /tifinagh.woff2',
    'GET /away',
    'GET /openapi.json',
    '$default',
  ],
  'sign-in': ['GET /sign-in', 'POST /sign-in', 'GET /l/{link}', 'POST /l/{link}/code', 'POST /l/{link}/session', 'POST /sign-out'],
  'review-applications': [
    'GET /review',
    'POST /review',
    'GET /review/bulk',
    'POST /review/bulk',
    'GET /review/fairness',
    'GET /review/{reference}',
    'POST /review/{reference}',
  ],
  'keep-secretariat': [
    'GET /secretariat',
    'GET /secretariat/members',
    'POST /secretariat/members',
    'GET /secretariat/deadlines',
    'POST /secretariat/deadlines',
    'GET /secretariat/decisions',
    'POST /secretariat/decisions',
    'GET /secretariat/log',
    'GET /secretariat/mail',
    'POST /secretariat/mail',
    'GET /review/stand-in',
    'POST /review/stand-in',
  ],
  'hold-meetings': [
    'GET /meetings',
    'POST /meetings',
    'GET /meetings/{meeting}',
    'POST /meetings/{meeting}',
    'GET /meetings/{meeting}/agenda',
    'POST /meetings/{meeting}/agenda',
    'GET /meetings/{meeting}/minutes',
    'GET /meetings/{meeting}/correction',
    'POST /meetings/{meeting}/correction',
    'GET /meetings/{meeting}/verify',
  ],
  'answer-referrals': ['GET /referrals', 'GET /referrals/{reference}', 'POST /referrals/{reference}'],
  'assist-applicants': ['GET /assist', 'POST /assist'],
  'answer-information': ['GET /information', 'POST /information'],
  'resolve-cases': [
    'GET /cases',
    'GET /cases/fairness',
    'GET /cases/grid-trial',
    'POST /cases/grid-trial',
    'GET /cases/mail',
    'POST /cases/mail',
    'GET /cases/{case}',
    'POST /cases/{case}',
  ],
};
