import * as z from 'zod';

/** What becomes of an accepted mail that does not end well; see `faults.ts`. */
export const RETURNS = ['bounce', 'soft-bounce', 'complaint'] as const;
export type Return = (typeof RETURNS)[number];

/** What became of what a service was asked to send: nothing went out of what it refused. */
export const OutcomeSchema = z.enum(['delivered', ...RETURNS, 'refused']);
export type Outcome = z.infer<typeof OutcomeSchema>;

export const outcomeText: { readonly [outcome in Outcome]: string } = {
  delivered: 'delivered',
  bounce: 'came back: no such address',
  'soft-bounce': 'came back: mailbox full',
  complaint: 'delivered, then marked as spam',
  refused: 'refused',
};
